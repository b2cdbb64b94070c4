"""Makes splits: a fixed test part and stratified folds, always by patient, and writes them with their hashes."""

import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from engine.files import sha256_of, write_text
from trainer.datasets.cases import Case, CaseTable
from trainer.datasets.table import write_cases_csv
from trainer.errors import DatasetError

TEST = "test"
TRAIN = "train"


def seeded_share(name: str, *, seed: int = 0) -> float:
    """Gives a number in [0, 1) that depends on a name and a seed alone, spread evenly over names."""
    digest = hashlib.sha256(f"{seed}:{name}".encode()).digest()
    return int.from_bytes(digest[:8], "big") / 2**64


def make_folds(table: CaseTable, *, folds: int = 5, test_share: float = 0.2, seed: int = 0) -> CaseTable:
    """Gives the table with a fixed test part and folds of the rest; nobody is in two of them.

    Patients are dealt out one after the other, those with most images first, each to the part that lacks most of what
    the patient has (label set and source), so that every part gets its share of each class of each source. Test cases
    have the split "test" and no fold; the others the split "train" and a fold from 0.

    Args:
        table: The cases; their own folds and splits are replaced.
        folds: How many, at least 2.
        test_share: Share of the cases that test; 0 makes no test part.
        seed: Decides between patients that are alike.

    Raises:
        DatasetError: A class has fewer patients than there are parts.
        ValueError: ``folds`` or ``test_share`` are out of range.
    """
    if folds < 2 or not 0 <= test_share < 1:
        raise ValueError("there are at least two folds, and the test's share is from 0 to below 1")
    shares = [(1 - test_share) / folds] * folds + ([test_share] if test_share else [])
    _check_classes(table, parts=len(shares))
    places = _dealt(table.cases, shares, seed)
    cases = (
        replace(case, fold=None, split=TEST) if place == folds else replace(case, fold=place, split=TRAIN)
        for case, place in ((case, places[case.patient]) for case in table.cases)
    )
    return CaseTable(table.name, tuple(cases))


def write_split(folder: Path, table: CaseTable) -> Mapping[str, str]:
    """Writes ``cases.csv`` and, for each side, ``train.csv`` …, with ``split.json`` that holds their hashes.

    Returns:
        File name -> sha256 of its bytes.

    Raises:
        OutputError: The folder cannot be written.
    """
    tables = {"cases": table}
    for name in sorted({case.split for case in table.cases if case.split}):
        tables[name] = table.split(name)
    for fold in sorted({case.fold for case in table.cases if case.fold is not None}):
        tables[f"fold-{fold}"] = table.folds(fold)
    hashes = {}
    for name, part in tables.items():
        write_cases_csv(folder / f"{name}.csv", part)
        hashes[f"{name}.csv"] = sha256_of(folder / f"{name}.csv")
    document = {
        "data": table.name,
        "sha256": table.sha256,
        "files": {
            f"{name}.csv": {
                "sha256": hashes[f"{name}.csv"],
                "cases": len(part),
                "patients": len(part.patients),
                "classes": dict(part.counts()),
            }
            for name, part in tables.items()
        },
    }
    write_text(folder / "split.json", json.dumps(document, indent=2) + "\n")
    return hashes


def _check_classes(table: CaseTable, *, parts: int) -> None:
    people: defaultdict[str, set[str]] = defaultdict(set)
    for case in table.cases:
        people[case.label_text].add(case.patient)
    few = {name: len(who) for name, who in people.items() if name and len(who) < parts}
    if few:
        said = ", ".join(f"{name} has {count}" for name, count in sorted(few.items()))
        raise DatasetError(
            table.cases[0].image.parent,
            f"There are too few patients for {parts} parts: {said}.",
            remedy="Make fewer folds, or add films of that class.",
        )


def _dealt(cases: Sequence[Case], shares: Sequence[float], seed: int) -> dict[str, int]:
    """Gives the part of each patient."""
    films: defaultdict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    total: Counter[tuple[str, str]] = Counter()
    for case in cases:
        films[case.patient][case.label_text, case.source] += 1
        total[case.label_text, case.source] += 1
    held: list[Counter[tuple[str, str]]] = [Counter() for _ in shares]
    order = sorted(films, key=lambda who: (-films[who].total(), seeded_share(who, seed=seed)))
    places = {}
    for who in order:
        lack = [sum(share * total[kind] - held[part][kind] for kind in films[who]) for part, share in enumerate(shares)]
        places[who] = max(range(len(shares)), key=lambda part: (lack[part], -held[part].total()))
        held[places[who]].update(films[who])
    return places
