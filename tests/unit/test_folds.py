"""Splits: by patient, stratified, fixed, and written with their hashes."""

import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from engine.files import sha256_of
from tests.training_builder import lay_cxr4_films
from trainer.cli import app
from trainer.datasets.cases import Case, CaseTable
from trainer.datasets.folds import make_folds, write_split
from trainer.datasets.splits import check_grouped
from trainer.datasets.table import read_cases_csv
from trainer.errors import DatasetError


def table_of(films: dict[str, list[int]]) -> CaseTable:
    """Gives a table with, for each class, patients of so many images."""
    cases = [
        Case(Path(f"/d/{label}-{person}-{image}.png"), f"{label}-{person}", frozenset({label}), source="s")
        for label, people in films.items()
        for person, images in enumerate(people)
        for image in range(images)
    ]
    return CaseTable("made", tuple(cases))


people = st.lists(st.integers(1, 4), min_size=30, max_size=60)


@given(st.fixed_dictionaries({"covid19": people, "normal": people}), st.integers(0, 5))
def test_nobody_is_in_two_parts_and_every_part_has_its_share(films: dict[str, list[int]], seed: int) -> None:
    table = table_of(films)
    made = make_folds(table, seed=seed)
    check_grouped(made, Path("made"))
    assert [case.image for case in made.cases] == [case.image for case in table.cases]
    parts = Counter((case.split, case.fold, case.label) for case in made.cases)
    for label, images in films.items():
        assert abs(parts["test", None, label] - 0.2 * sum(images)) <= 4
        for fold in range(5):
            assert abs(parts["train", fold, label] - 0.16 * sum(images)) <= 4


def test_the_same_seed_makes_the_same_split_and_another_seed_another() -> None:
    table = table_of({"normal": [1] * 40, "viral": [2] * 40})
    assert make_folds(table, seed=1) == make_folds(table, seed=1)
    assert make_folds(table, seed=1) != make_folds(table, seed=2)


def test_too_few_patients_of_a_class_are_named() -> None:
    with pytest.raises(DatasetError, match="viral has 3"):
        make_folds(table_of({"normal": [1] * 20, "viral": [1] * 3}))


def test_a_split_is_written_with_hashes_of_what_it_holds(tmp_path: Path) -> None:
    root = lay_cxr4_films(tmp_path / "cxr4", per_class=2)
    out = tmp_path / "split"
    done = CliRunner().invoke(app, ["split", "cxr4", str(root), "--out", str(out), "--folds", "3", "--test", "0.25"])
    assert done.exit_code == 0, done.stderr
    document = json.loads((out / "split.json").read_text())
    assert set(document["files"]) == {"cases.csv", "train.csv", "test.csv", "fold-0.csv", "fold-1.csv", "fold-2.csv"}
    for name, said in document["files"].items():
        assert said["sha256"] == sha256_of(out / name)
        assert said["cases"] == len(read_cases_csv(out / name))
    whole = read_cases_csv(out / "cases.csv")
    assert whole.sha256 == document["sha256"]
    assert not read_cases_csv(out / "test.csv").patients & read_cases_csv(out / "train.csv").patients
    assert write_split(tmp_path / "again", whole).keys() == document["files"].keys()
