"""Importing beside the window what takes longer than it may stand still."""

import importlib
from collections.abc import Callable

from cxrviewer.jobs import JobContext


def imported(*names: str) -> Callable[[JobContext], None]:
    """Gives the work of a job that imports these modules; whoever waits for it imports their names at once."""

    def work(_context: JobContext) -> None:
        for name in names:
            importlib.import_module(name)

    return work
