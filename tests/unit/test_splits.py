from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.datasets.cases import Case, CaseTable
from trainer.datasets.splits import check_disjoint, check_grouped, shared_films
from trainer.errors import PatientOverlapError

PATIENTS = st.lists(st.sampled_from([f"p{n}" for n in range(6)]), max_size=8)


def table(name: str, patients: list[str], *, folds: list[int] | None = None) -> CaseTable:
    cases = (
        Case(Path(f"/{name}/{n}.png"), patient, fold=None if folds is None else folds[n])
        for n, patient in enumerate(patients)
    )
    return CaseTable(name, tuple(cases))


@given(PATIENTS, PATIENTS)
def test_two_sides_pass_exactly_when_they_share_no_patient(first: list[str], second: list[str]) -> None:
    shared = sorted(set(first) & set(second))
    if not shared:
        check_disjoint(table("train", first), table("test", second))
        return
    with pytest.raises(PatientOverlapError) as caught:
        check_disjoint(table("train", first), table("test", second))
    assert list(caught.value.patients) == shared
    assert not any(patient in str(caught.value) for patient in shared), "a message must not name patients"


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 2)), max_size=8))
def test_a_patient_in_two_folds_is_found(rows: list[tuple[str, int]]) -> None:
    films = table("films", [patient for patient, _ in rows], folds=[fold for _, fold in rows])
    scattered = {patient for patient, fold in rows if any(p == patient and f != fold for p, f in rows)}
    if not scattered:
        check_grouped(films, Path("films.csv"))
        return
    with pytest.raises(PatientOverlapError) as caught:
        check_grouped(films, Path("films.csv"))
    assert set(caught.value.patients) == scattered


def test_films_are_recognised_by_their_published_name() -> None:
    first = CaseTable("a", (Case(Path("/a/1.jpg"), "p", origin="one/images/Film-7.jpeg"), Case(Path("/a/2.jpg"), "q")))
    second = CaseTable(
        "b", (Case(Path("/b/x.jpg"), "r", origin="two/film-7.JPEG"), Case(Path("/b/y.jpg"), "s", origin="two/z.png"))
    )
    assert shared_films(first, second) == ("film-7.jpeg",)
