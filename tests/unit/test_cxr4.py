from pathlib import Path

import pytest

from engine.labels import AgeGroup
from engine.radiograph import ViewPosition
from tests.dataset_builder import CXR4_ROWS as ROWS
from tests.dataset_builder import lay_cxr4 as lay
from trainer.datasets.cxr4 import read_cxr4
from trainer.datasets.splits import check_disjoint
from trainer.errors import (
    DatasetLayoutError,
    MissingImagesError,
    PatientOverlapError,
    TableFormatError,
    UnknownLabelError,
)


def test_every_column_arrives_in_its_place(tmp_path: Path) -> None:
    covid, normal = read_cxr4(lay(tmp_path / "cxr4")).cases
    assert covid.image == tmp_path / "cxr4" / "images" / "covid19_0001.jpg"
    assert (covid.label, covid.patient, covid.source, covid.fold) == ("covid19", "ie:1", "repo/a", 0)
    assert (covid.view, covid.age_group, covid.licence) == (ViewPosition.AP, AgeGroup.ADULT, "CC BY, maybe")
    assert covid.origin == "repo/a/images/x.jpg"
    assert (normal.view, normal.age_group) == (ViewPosition.UNKNOWN, AgeGroup.UNKNOWN)


def test_partial_labels_come_only_when_asked_for_and_stay_sets(tmp_path: Path) -> None:
    root = lay(tmp_path / "cxr4")
    assert len(read_cxr4(root)) == 2
    table = read_cxr4(root, partial=True)
    assert [case.labels for case in table.partial().cases] == [frozenset({"viral", "bacterial"})]
    assert len(table.labelled()) == 2


def test_an_absent_part_is_named_with_what_the_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "images").mkdir()
    with pytest.raises(DatasetLayoutError, match=r"manifest\.csv") as caught:
        read_cxr4(tmp_path)
    assert caught.value.missing == ("manifest.csv",)
    assert "cxr4" in caught.value.remedy


def test_a_missing_image_is_named(tmp_path: Path) -> None:
    root = lay(tmp_path / "cxr4")
    (root / "images" / "normal_0001.jpg").unlink()
    with pytest.raises(MissingImagesError, match=r"1 of the 2 files.*normal_0001\.jpg"):
        read_cxr4(root)


def test_an_unknown_class_is_named_with_its_line(tmp_path: Path) -> None:
    root = lay(tmp_path / "cxr4", rows=(ROWS[0], ROWS[1].replace(",normal,", ",healthy,")))
    with pytest.raises(UnknownLabelError, match=r"Line 3 .*'healthy'.*covid19, viral, bacterial, normal"):
        read_cxr4(root)


def test_a_patient_in_two_folds_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PatientOverlapError):
        read_cxr4(lay(tmp_path / "cxr4", rows=(ROWS[0], ROWS[1].replace("nih:2", "ie:1"))))


def test_a_fold_that_is_no_number_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TableFormatError, match=r"'minus one' in the column 'fold'"):
        read_cxr4(lay(tmp_path / "cxr4", rows=(ROWS[0][:-1] + "minus one",)))


@pytest.mark.realdata
def test_the_real_set_has_the_counts_of_its_description(shared_data: Path) -> None:
    table = read_cxr4(shared_data / "cxr4", partial=True)
    assert table.counts() == {
        "bacterial": 600,
        "viral": 543,
        "normal": 750,
        "covid19": 556,
        "viral|bacterial": 240,
    }
    known = table.labelled()
    assert [len(known.folds(fold)) for fold in range(5)] == [491, 491, 487, 492, 488]
    assert known.counts_by_source() == {
        ("lecuong1502/BTL_Machine_Learning", "bacterial"): 489,
        ("ozanguldali/final-covid-chestxray", "bacterial"): 111,
        ("lecuong1502/BTL_Machine_Learning", "viral"): 386,
        ("ozanguldali/final-covid-chestxray", "viral"): 157,
        ("lecuong1502/BTL_Machine_Learning", "normal"): 235,
        ("ozanguldali/final-covid-chestxray", "normal"): 115,
        ("muhammedtalo/COVID-19", "normal"): 400,
        ("hida6/covid-chestxray-dataset", "covid19"): 306,
        ("armiro/COVID-CXNet", "covid19"): 250,
    }


@pytest.mark.realdata
@pytest.mark.parametrize("fold", range(5))
def test_real_patients_are_in_one_fold_only(shared_data: Path, fold: int) -> None:
    table = read_cxr4(shared_data / "cxr4", partial=True)
    check_disjoint(table.folds(*(set(range(5)) - {fold})), table.folds(fold))
