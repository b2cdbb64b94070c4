from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.labels import CLASS_IDS
from trainer.datasets.cases import Case, CaseTable
from trainer.errors import DuplicateImageError

LABELS = st.frozensets(st.sampled_from(CLASS_IDS))
NAMES = st.text(alphabet="abcdefgh0123_", min_size=1, max_size=8)


@st.composite
def tables(draw: st.DrawFn, root: Path = Path("/films")) -> CaseTable:
    names = draw(st.lists(NAMES, unique=True, max_size=12))
    cases = tuple(
        Case(
            image=root / f"{name}.png",
            patient=draw(st.sampled_from(["p1", "p2", "p3"])),
            labels=draw(LABELS),
            source=draw(st.sampled_from(["a", "b"])),
            fold=draw(st.none() | st.integers(0, 4)),
            split=draw(st.sampled_from([None, "train", "val"])),
        )
        for name in names
    )
    return CaseTable("films", cases)


@given(tables())
def test_known_partial_and_unknown_cases_are_all_cases_and_never_overlap(table: CaseTable) -> None:
    known, partial = set(table.labelled().cases), set(table.partial().cases)
    unknown = {case for case in table.cases if not case.labels}
    assert known | partial | unknown == set(table.cases)
    assert len(known) + len(partial) + len(unknown) == len(table)


@given(tables())
def test_counts_add_up_to_the_number_of_cases(table: CaseTable) -> None:
    assert sum(table.counts().values()) == len(table)
    assert sum(table.counts_by_source().values()) == len(table)


@given(tables(), st.sets(st.integers(0, 4)))
def test_folds_and_their_complement_partition_the_cases_that_have_a_fold(table: CaseTable, folds: set[int]) -> None:
    inside, outside = table.folds(*folds), table.folds(*(set(range(5)) - folds))
    assert len(inside) + len(outside) == sum(case.fold is not None for case in table.cases)
    assert all(case.fold in folds for case in inside.cases)


@given(tables())
def test_the_hash_ignores_order_and_place(table: CaseTable) -> None:
    turned = CaseTable("other name", tuple(reversed(table.cases)))
    moved = CaseTable("moved", tuple(_at(case, Path("/elsewhere/deep")) for case in table.cases))
    assert turned.sha256 == table.sha256 == moved.sha256


@given(tables().filter(len), st.data())
def test_the_hash_sees_every_part_of_a_split(table: CaseTable, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(table) - 1))
    case = table.cases[place]
    change = data.draw(st.sampled_from(["patient", "fold", "split", "labels"]))
    changed = Case(
        image=case.image,
        patient=case.patient + "x" if change == "patient" else case.patient,
        labels=case.labels ^ {"viral"} if change == "labels" else case.labels,
        source=case.source,
        fold=(case.fold or 0) + 1 if change == "fold" else case.fold,
        split="other" if change == "split" else case.split,
    )
    rest = (*table.cases[:place], changed, *table.cases[place + 1 :])
    assert CaseTable(table.name, rest).sha256 != table.sha256


@given(LABELS)
def test_a_class_is_known_only_when_exactly_one_is_possible(labels: frozenset[str]) -> None:
    case = Case(Path("a.png"), "p", labels)
    assert (case.label is not None) == (len(labels) == 1)
    assert case.is_partial == (len(labels) > 1)
    assert frozenset(filter(None, case.label_text.split("|"))) == labels


def test_label_text_has_the_order_of_the_classes() -> None:
    assert Case(Path("a.png"), "p", frozenset({"bacterial", "viral", "zebra"})).label_text == "viral|bacterial|zebra"


def test_a_table_refuses_the_same_image_twice() -> None:
    case = Case(Path("/films/a.png"), "p")
    with pytest.raises(DuplicateImageError, match=r"a\.png"):
        CaseTable("one", (case,)).joined(CaseTable("two", (case,)))


def _at(case: Case, root: Path) -> Case:
    return Case(root / case.image.name, case.patient, case.labels, case.source, fold=case.fold, split=case.split)
