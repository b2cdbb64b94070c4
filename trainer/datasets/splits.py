"""Splits by patient: nobody is on two sides."""

from collections import defaultdict
from pathlib import Path

from trainer.datasets.cases import CaseTable
from trainer.errors import PatientOverlapError


def check_disjoint(train: CaseTable, test: CaseTable) -> None:
    """Returns if no patient is in both tables.

    Raises:
        PatientOverlapError: Some are.
    """
    shared = sorted(train.patients & test.patients)
    if shared:
        raise PatientOverlapError(Path(test.name), shared, sides=f"'{train.name}' and '{test.name}'")


def check_grouped(table: CaseTable, path: Path) -> None:
    """Returns if every patient of the table is in one fold and in one split.

    Raises:
        PatientOverlapError: Someone is in two; ``path`` is the list at fault.
    """
    places: defaultdict[str, set[tuple[int | None, str | None]]] = defaultdict(set)
    for case in table.cases:
        places[case.patient].add((case.fold, case.split))
    scattered = sorted(patient for patient, where in places.items() if len(where) > 1)
    if scattered:
        raise PatientOverlapError(path, scattered, sides="one fold and another")


def shared_films(first: CaseTable, second: CaseTable) -> tuple[str, ...]:
    """Gives the published file names that are in both tables, sorted.

    Data sets that draw on the same collection rename patients and files; the published file name (last part of
    ``Case.origin``) is what remains. A film that trained a segmenter is no clean test film for what uses it.
    """
    names = [
        {case.origin.rsplit("/", 1)[-1].casefold() for case in table.cases if case.origin} for table in (first, second)
    ]
    return tuple(sorted(names[0] & names[1]))
