"""The films of a run's own data that did not train it: what its report takes when nobody names others."""

from trainer.datasets.cases import CaseTable
from trainer.errors import RunError
from trainer.learning.roles import part, read_table
from trainer.rundir import RunFolder


def films_beside_training(run: RunFolder) -> CaseTable:
    """Gives the films that test a run or, where its recipe names none, those on which its best epoch was chosen.

    Raises:
        RunError: Its recipe names neither.
        EngineError: The configuration or the data cannot be read.
    """
    data = run.config().data
    names = data.test or data.watch
    if not names:
        raise RunError(
            f"The recipe of {run.path.name} keeps no films from training.",
            remedy="Name a list of cases with --cases.",
        )
    return part(read_table(data), names)
