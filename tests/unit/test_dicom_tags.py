from typing import Any

import pytest
from pydicom.dataset import Dataset
from pydicom.uid import JPEG2000, UID, ExplicitVRLittleEndian, JPEG2000Lossless, JPEGBaseline8Bit

from engine import dicom_tags
from engine.radiograph import SpacingSource, ViewPosition
from tests.builders import dicom_dataset

PLAIN, IMAGER = [0.143, 0.143], [0.2, 0.2]


@pytest.mark.parametrize(
    ("attributes", "mm", "source"),
    [
        ({}, None, SpacingSource.UNKNOWN),
        ({"PixelSpacing": PLAIN}, 0.143, SpacingSource.STATED),
        ({"PixelSpacing": PLAIN, "PixelSpacingCalibrationType": "GEOMETRY"}, 0.143, SpacingSource.CALIBRATED),
        ({"PixelSpacing": PLAIN, "PixelSpacingCalibrationType": "FIDUCIAL"}, 0.143, SpacingSource.CALIBRATED),
        ({"PixelSpacing": PLAIN, "Modality": "CT"}, 0.143, SpacingSource.CALIBRATED),
        ({"ImagerPixelSpacing": IMAGER}, 0.2, SpacingSource.DETECTOR),
        ({"ImagerPixelSpacing": IMAGER, "PixelSpacing": IMAGER}, 0.2, SpacingSource.DETECTOR),
        ({"ImagerPixelSpacing": IMAGER, "PixelSpacing": PLAIN}, 0.143, SpacingSource.STATED),
        (
            {"ImagerPixelSpacing": IMAGER, "PixelSpacing": IMAGER, "PixelSpacingCalibrationType": "GEOMETRY"},
            0.2,
            SpacingSource.CALIBRATED,
        ),
        (
            {"ImagerPixelSpacing": IMAGER, "EstimatedRadiographicMagnificationFactor": 1.25},
            0.16,
            SpacingSource.MAGNIFICATION,
        ),
        (
            {
                "ImagerPixelSpacing": IMAGER,
                "PixelSpacing": IMAGER,
                "EstimatedRadiographicMagnificationFactor": 1.25,
            },
            0.16,
            SpacingSource.MAGNIFICATION,
        ),
        ({"NominalScannedPixelSpacing": IMAGER, "Modality": "SC"}, 0.2, SpacingSource.DETECTOR),
    ],
)
def test_spacing_says_where_it_comes_from(attributes: dict[str, Any], mm: float | None, source: SpacingSource) -> None:
    spacing, notes = dicom_tags.read_spacing(dicom_dataset(**attributes))
    assert spacing.source is source
    assert spacing.mm == (None if mm is None else pytest.approx((mm, mm)))
    assert notes == ()


def test_spacing_keeps_row_before_column() -> None:
    spacing, _ = dicom_tags.read_spacing(dicom_dataset(PixelSpacing=[0.1, 0.4]))
    assert spacing.mm == (0.1, 0.4)


@pytest.mark.parametrize("wrong", [[0, 0], [-0.1, 0.1], [50, 50], [0.1], [0.00001, 0.00001]])
def test_a_spacing_that_cannot_be_right_is_unknown(wrong: list[float]) -> None:
    spacing, notes = dicom_tags.read_spacing(dicom_dataset(PixelSpacing=wrong))
    assert spacing.mm is None
    assert spacing.source is SpacingSource.UNKNOWN
    assert notes == ("The file's Pixel Spacing cannot be right and was ignored.",)


def test_a_wrong_spacing_gives_way_to_a_right_one() -> None:
    spacing, notes = dicom_tags.read_spacing(dicom_dataset(PixelSpacing=[0, 0], ImagerPixelSpacing=IMAGER))
    assert spacing.source is SpacingSource.DETECTOR
    assert notes


@pytest.mark.parametrize("factor", [0, 0.5, 40])
def test_a_magnification_that_cannot_be_right_is_ignored(factor: float) -> None:
    dataset = dicom_dataset(ImagerPixelSpacing=IMAGER, EstimatedRadiographicMagnificationFactor=factor)
    spacing, notes = dicom_tags.read_spacing(dataset)
    assert spacing.source is SpacingSource.DETECTOR
    assert notes == ("The file's magnification factor cannot be right and was ignored.",)


def coded_view(code: str) -> Dataset:
    item = Dataset()
    item.CodeValue = code
    return dicom_dataset(ViewCodeSequence=[item])


@pytest.mark.parametrize(
    ("dataset", "view"),
    [
        (dicom_dataset(ViewPosition="PA"), ViewPosition.PA),
        (dicom_dataset(ViewPosition="AP"), ViewPosition.AP),
        (dicom_dataset(ViewPosition="LL"), ViewPosition.LATERAL),
        (dicom_dataset(ViewPosition="RL"), ViewPosition.LATERAL),
        (dicom_dataset(ViewPosition="LATERAL"), ViewPosition.LATERAL),
        (dicom_dataset(ViewPosition="RLO"), ViewPosition.UNKNOWN),
        (dicom_dataset(ViewPosition=""), ViewPosition.UNKNOWN),
        (dicom_dataset(), ViewPosition.UNKNOWN),
        (coded_view("272479007"), ViewPosition.PA),
        (coded_view("399348003"), ViewPosition.AP),
        (coded_view("R-10206"), ViewPosition.AP),
        (coded_view("399173006"), ViewPosition.LATERAL),
        (coded_view("399110001"), ViewPosition.UNKNOWN),
    ],
)
def test_a_view_is_only_known_when_the_file_says_it(dataset: Dataset, view: ViewPosition) -> None:
    assert dicom_tags.read_view(dataset) is view


@pytest.mark.parametrize(
    ("attributes", "side"),
    [
        ({"ImageLaterality": "L", "Laterality": "R"}, "L"),
        ({"Laterality": "R"}, "R"),
        ({"ImageLaterality": "U"}, ""),
        ({}, ""),
    ],
)
def test_laterality(attributes: dict[str, Any], side: str) -> None:
    assert dicom_tags.read_laterality(dicom_dataset(**attributes)) == side


@pytest.mark.parametrize(
    ("orientation", "expected", "is_noted"),
    [
        (["L", "F"], ("L", "F"), False),
        (["R", "F"], ("R", "F"), True),
        (["L", "H"], ("L", "H"), True),
        (["H", "L"], ("H", "L"), True),
        (["A", "F"], ("A", "F"), False),
        (["L"], ("", ""), False),
        (["left", "down"], ("", ""), False),
    ],
)
def test_orientation_is_noted_unless_upright(orientation: list[str], expected: tuple[str, str], is_noted: bool) -> None:
    found, notes = dicom_tags.read_orientation(dicom_dataset(PatientOrientation=orientation))
    assert found == expected
    assert bool(notes) is is_noted


@pytest.mark.parametrize(
    ("attributes", "years"),
    [
        ({"PatientAge": "045Y"}, 45),
        ({"PatientAge": "018M"}, 1.5),
        ({"PatientAge": "026W"}, 0.498),
        ({"PatientAge": "000D"}, 0),
        ({"PatientAge": "045Y", "PatientBirthDate": "19000101", "StudyDate": "20000101"}, 45),
        ({"PatientBirthDate": "19500615", "StudyDate": "20200615"}, 70),
        ({"PatientBirthDate": "20300101", "StudyDate": "20200101"}, None),
        ({"PatientBirthDate": "19509915", "StudyDate": "20200615"}, None),
        ({"PatientBirthDate": "19500615"}, None),
        ({"PatientAge": ""}, None),
    ],
)
def test_age_comes_from_the_file_or_from_its_dates(attributes: dict[str, Any], years: float | None) -> None:
    expected = None if years is None else pytest.approx(years, abs=0.01)
    assert dicom_tags.read_age(dicom_dataset(**attributes)) == expected


@pytest.mark.parametrize(("said", "expected"), [("YES", True), ("NO", False), ("", None), (None, None)])
def test_burned_in_text_is_unknown_unless_said(said: str | None, expected: bool | None) -> None:
    dataset = dicom_dataset() if said is None else dicom_dataset(BurnedInAnnotation=said)
    assert dicom_tags.read_burned_in(dataset) is expected


@pytest.mark.parametrize(
    ("syntax", "said", "expected"),
    [
        (ExplicitVRLittleEndian, None, False),
        (ExplicitVRLittleEndian, "01", True),
        (JPEGBaseline8Bit, None, True),
        (JPEGBaseline8Bit, "00", True),
        (JPEG2000, None, True),
        (JPEG2000, "00", False),
        (JPEG2000Lossless, None, False),
        (JPEG2000Lossless, "01", True),
    ],
)
def test_loss_is_known_from_the_encoding_or_from_the_file(syntax: UID, said: str | None, expected: bool) -> None:
    dataset = dicom_dataset() if said is None else dicom_dataset(LossyImageCompression=said)
    assert dicom_tags.is_lossy(dataset, syntax) is expected


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Doe^Jane", "Doe, Jane"),
        ("Doe^Jane^Q.^Dr.", "Doe, Jane Q. Dr."),
        ("Doe", "Doe"),
        ("", ""),
        ("Yamada^Tarou=山田^太郎=やまだ^たろう", "Yamada, Tarou (山田, 太郎; やまだ, たろう)"),
        ("=山田^太郎", "山田, 太郎"),
    ],
)
def test_names_are_written_for_people(name: str, written: str) -> None:
    assert dicom_tags.read_patient(dicom_dataset(PatientName=name)).name == written


def test_identity_stays_in_the_patient_label() -> None:
    dataset = dicom_dataset(
        PatientID="0815", PatientBirthDate="19700101", PatientSex="F", StudyDate="20200101", AccessionNumber="4711"
    )
    label = dicom_tags.read_patient(dataset)
    assert (label.patient_id, label.birth_date, label.sex) == ("0815", "19700101", "F")
    assert (label.study_date, label.accession_number) == ("20200101", "4711")


def test_supine_is_said_by_position_or_by_modifier_and_is_never_guessed() -> None:
    modifier, orientation = Dataset(), Dataset()
    modifier.CodeValue = "40199007"
    orientation.PatientOrientationModifierCodeSequence = [modifier]
    assert dicom_tags.read_is_supine(dicom_dataset(PatientPosition="HFS"))
    assert dicom_tags.read_is_supine(dicom_dataset(PatientOrientationCodeSequence=[orientation]))
    assert not dicom_tags.read_is_supine(dicom_dataset(PatientPosition="HFP"))
    assert not dicom_tags.read_is_supine(dicom_dataset())
