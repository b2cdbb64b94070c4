"""Who is the same patient, and what the index knows of one: never by an empty ID."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.collecting import collect
from engine.patient_identity import Identity, is_same_patient, names_differ, own_identity, shared_identity
from engine.progress import CancelToken
from engine.radiograph import PatientLabel, ViewPosition
from engine.study_index import StudyIndex
from tests.builders import dicom_dataset, dicom_file

PIXELS = np.arange(48, dtype=np.uint16).reshape(6, 8)
WORDS = st.sampled_from(["", " ", "0", "000", "-", "P1", "P2", "ß"])
LABELS = st.builds(
    PatientLabel,
    name=st.sampled_from(["", " ", "Doe, Jane", "DOE, JANE", "Roe, Ann"]),
    patient_id=WORDS,
    birth_date=st.sampled_from(["", "19700101", "19710101"]),
)


@given(LABELS, LABELS)
def test_who_is_whom_is_mutual_and_never_rests_on_empty_words(one: PatientLabel, other: PatientLabel) -> None:
    shared = shared_identity(one, other)
    assert shared is shared_identity(other, one)
    if shared is Identity.PATIENT_ID:
        assert one.patient_id.strip() == other.patient_id.strip()
        assert one.patient_id.strip(" 0-") != ""
    if shared is Identity.NAME_AND_BIRTH:
        assert one.name.strip().lower() == other.name.strip().lower() != ""
        assert one.birth_date == other.birth_date != ""
    if one.birth_date and other.birth_date and one.birth_date != other.birth_date:
        assert shared is None
    if own_identity(one) is None:
        assert shared is None


def test_same_patient_needs_an_id_or_name_and_birth() -> None:
    named = PatientLabel(name="DOE", birth_date="19700101")
    assert is_same_patient(named, named)
    assert not is_same_patient(PatientLabel(name="DOE"), PatientLabel(name="DOE"))
    assert not is_same_patient(PatientLabel(), PatientLabel())
    assert not is_same_patient(PatientLabel(patient_id="1"), named)
    assert not is_same_patient(PatientLabel(patient_id="0000"), PatientLabel(patient_id="0000"))
    one = PatientLabel(patient_id="1", birth_date="19700101")
    assert not is_same_patient(one, replace(one, birth_date="19710101"))


def test_another_name_under_one_id_is_noticed() -> None:
    one = PatientLabel(name="Müller, Zoë", patient_id="1")
    assert not names_differ(one, replace(one, name="MULLER, ZOE"))
    assert names_differ(one, replace(one, name="Doe, Jane"))
    assert not names_differ(one, replace(one, name=""))


def film(path: Path, **attributes: object) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    facts = {"PatientName": "Doe^Jane", "PatientID": "P1", "ViewPosition": "PA", "StudyDate": "20200131", **attributes}
    number = sum(str(path).encode())
    return dicom_file(path, dicom_dataset(PIXELS, SOPInstanceUID=f"1.2.3.{number}", **facts))


@pytest.fixture
def index(tmp_path: Path) -> StudyIndex:
    return StudyIndex(tmp_path / "data" / "studies.sqlite3")


def fill(index: StudyIndex, folder: Path) -> None:
    for batch in collect(folder, CancelToken()):
        index.add(batch.found)


def names(index: StudyIndex, label: PatientLabel) -> list[str]:
    return [known.link.name for known in index.relatives(label)]


def test_the_index_gives_the_films_of_one_patient_newest_first(index: StudyIndex, tmp_path: Path) -> None:
    folder = tmp_path / "films"
    film(folder / "old", StudyDate="20180101", StudyInstanceUID="1.5")
    film(folder / "new", StudyDate="20210101", ViewPosition="LL")
    film(folder / "other", PatientID="P2")
    film(folder / "unnamed", PatientID="", PatientName="")
    film(folder / "contradicting", PatientBirthDate="19710101")
    with index:
        fill(index, folder)
        label = PatientLabel(name="Doe, Jane", patient_id="P1", birth_date="19700101")
        assert names(index, label) == ["new", "old"]
        newest, oldest = index.relatives(label)
        assert (newest.view, oldest.view) == (ViewPosition.LATERAL, ViewPosition.PA)
        assert (newest.date, oldest.exam, oldest.modality) == ("20210101", "1.5", "DX")
        assert newest.exam == str(folder)
        assert index.relatives(PatientLabel()) == ()
        assert index.relatives(PatientLabel(name="Doe, Jane")) == ()


def test_without_ids_name_and_date_of_birth_count(index: StudyIndex, tmp_path: Path) -> None:
    folder = tmp_path / "films"
    film(folder / "same", PatientID="", PatientBirthDate="19700101")
    film(folder / "with_id", PatientBirthDate="19700101")
    film(folder / "no_birth", PatientID="")
    with index:
        fill(index, folder)
        assert names(index, PatientLabel(name="DOE, JANE", birth_date="19700101")) == ["same"]


def test_a_copy_that_is_there_is_preferred_and_a_lost_one_is_missing(index: StudyIndex, tmp_path: Path) -> None:
    folder = tmp_path / "films"
    one = film(folder / "a_first")
    copy = folder / "b_copy"
    copy.write_bytes(one.read_bytes())
    lost = film(folder / "lost", StudyDate="20190101")
    with index:
        fill(index, folder)
        one.unlink()
        lost.unlink()
        kept, gone = index.relatives(PatientLabel(patient_id="P1"))
        assert (kept.link.name, kept.is_missing) == ("b_copy", False)
        assert (gone.link.name, gone.is_missing) == ("lost", True)
