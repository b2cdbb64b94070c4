"""What a person waits for while looking at films; one module for each measurement."""

from tests.benchmarks import view_folder
from tests.benchmarks.timing import Measurement


def run(repeats: int) -> list[Measurement]:
    """Measures the opening of a large folder."""
    return view_folder.run(repeats)
