"""What a person waits for while looking at films; one module for each measurement."""

from tests.benchmarks import view_drag, view_first_paint, view_folder, view_memory
from tests.benchmarks.timing import Measurement

_PARTS = (view_first_paint, view_drag, view_memory, view_folder)


def run(repeats: int) -> list[Measurement]:
    """Measures every part."""
    return [measurement for part in _PARTS for measurement in part.run(repeats)]
