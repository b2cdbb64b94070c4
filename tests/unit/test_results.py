"""DICOM results read back: pixels, references, identity with and without, and what is refused."""

from dataclasses import replace
from pathlib import Path

import highdicom
import numpy as np
import pydicom
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.dicom import read_dicom
from engine.errors import FileMissingError
from engine.labels import HEART
from engine.radiograph import Radiograph
from engine.results.capture import capture_bytes
from engine.results.report import report_bytes
from engine.results.segmentation import segmentation_bytes
from engine.results.source import result_source
from tests.builders import SOP_INSTANCE_UID
from tests.fakes import fake_image, fake_mask
from tests.result_films import IDENTITY, STUDY_UID, all_kinds, film, names_nobody, read_back

PICTURE = np.random.default_rng(0).integers(0, 255, (40, 50, 3)).astype(np.uint8)


def capture(radiograph: Radiograph, *, keeps_identity: bool, has_burned_in: bool | None = None) -> bytes:
    source = result_source(radiograph, keeps_identity=keeps_identity)
    return capture_bytes(PICTURE, source, orientation=("L", "F"), has_burned_in=has_burned_in, has_results=True)


def every_result(radiograph: Radiograph, *, keeps_identity: bool) -> dict[str, bytes]:
    source, mask = result_source(radiograph, keeps_identity=keeps_identity), fake_mask(radiograph)
    return {
        "segmentation": segmentation_bytes(mask, source),
        "capture": capture(radiograph, keeps_identity=keeps_identity),
        "report": report_bytes(all_kinds(), radiograph, source, mask=mask),
    }


def test_a_segmentation_is_the_mask_bit_for_bit_and_names_its_model(tmp_path: Path) -> None:
    radiograph = film(tmp_path, shape=(61, 47))
    mask = fake_mask(radiograph)
    data = segmentation_bytes(mask, result_source(radiograph, keeps_identity=True))
    made = highdicom.seg.Segmentation.from_dataset(read_back(data))
    labels = made.get_pixels_by_source_instance([SOP_INSTANCE_UID], combine_segments=True)
    np.testing.assert_array_equal(labels[0], mask.labels)
    codes = [item.segmented_property_type.value for item in made.SegmentSequence]
    assert codes == ["3341006", "44029006", "80891009"]
    for item in made.SegmentSequence:
        (algorithm,) = item.SegmentationAlgorithmIdentificationSequence
        assert (algorithm.AlgorithmName, algorithm.AlgorithmVersion) == (mask.package.id, mask.package.version)
        assert mask.package.sha256 in algorithm.AlgorithmParameters
        assert item.SegmentAlgorithmType == "AUTOMATIC"
    assert "research use only" in made.SeriesDescription


def test_a_structure_without_pixels_has_no_segment(tmp_path: Path) -> None:
    radiograph = film(tmp_path)
    mask = fake_mask(radiograph)
    mask = replace(mask, labels=np.where(mask.labels == HEART, 0, mask.labels).astype(np.uint8))
    made = read_back(segmentation_bytes(mask, result_source(radiograph, keeps_identity=False)))
    assert [item.SegmentLabel for item in made.SegmentSequence] == ["Right lung", "Left lung"]


@pytest.mark.parametrize("kind", ["segmentation", "capture", "report"])
def test_with_identity_a_result_belongs_to_patient_and_study_of_its_film(kind: str, tmp_path: Path) -> None:
    made = read_back(every_result(film(tmp_path), keeps_identity=True)[kind])
    for keyword, value in IDENTITY.items():
        if keyword not in {"InstitutionName", "SeriesInstanceUID"}:
            assert str(made[keyword].value) == value, keyword
    assert made.SeriesInstanceUID != IDENTITY["SeriesInstanceUID"]
    assert made.SOPInstanceUID != SOP_INSTANCE_UID
    assert SOP_INSTANCE_UID in str(made), "it refers to the film"


@pytest.mark.parametrize("kind", ["segmentation", "capture", "report"])
def test_without_identity_nothing_in_the_bytes_says_who_it_is(kind: str, tmp_path: Path) -> None:
    data = every_result(film(tmp_path), keeps_identity=False)[kind]
    assert names_nobody(data)
    assert SOP_INSTANCE_UID.encode() + b"\0" not in data
    made = read_back(data)
    assert not made.PatientName
    assert not made.PatientID
    assert made.StudyInstanceUID != STUDY_UID


def test_without_identity_results_of_one_film_still_belong_together(tmp_path: Path) -> None:
    made = [read_back(data) for data in every_result(film(tmp_path), keeps_identity=False).values()]
    assert len({one.StudyInstanceUID for one in made}) == 1
    uid = result_source(film(tmp_path), keeps_identity=False).reference.SOPInstanceUID
    assert all(uid in str(one) for one in made)


def test_a_reference_names_nobody_even_after_a_result_was_made(tmp_path: Path) -> None:
    source = result_source(film(tmp_path), keeps_identity=True)
    segmentation_bytes(fake_mask(film(tmp_path)), source)
    assert not source.reference.PatientName
    assert not source.reference.ReferringPhysicianName


def test_a_capture_holds_the_picture_and_says_what_is_burned_in(tmp_path: Path) -> None:
    made = read_back(capture(film(tmp_path), keeps_identity=True, has_burned_in=True))
    np.testing.assert_array_equal(made.pixel_array, PICTURE)
    assert made.BurnedInAnnotation == "YES"
    assert made.PatientOrientation == ["L", "F"]
    assert "PixelSpacing" not in made
    assert "research use only" in made.SeriesDescription
    assert "BurnedInAnnotation" not in read_back(capture(film(tmp_path), keeps_identity=False))


def test_a_picture_that_is_not_dicom_becomes_a_capture_with_new_identifiers(tmp_path: Path) -> None:
    radiograph = fake_image(tmp_path / "film.png").radiograph
    first, second = (read_back(capture(radiograph, keeps_identity=True)) for _ in range(2))
    assert first.StudyInstanceUID != second.StudyInstanceUID
    assert not first.PatientName
    assert "SourceImageSequence" not in first
    with pytest.raises(ValueError, match="DICOM film"):
        segmentation_bytes(fake_mask(radiograph), result_source(radiograph, keeps_identity=False))


def test_values_that_the_standard_forbids_are_no_obstacle(tmp_path: Path) -> None:
    radiograph = film(tmp_path, PatientSex="female", PatientBirthDate="17.8.56", PatientAge="62", PatientName="ward")
    for data in every_result(radiograph, keeps_identity=True).values():
        assert str(read_back(data).PatientName) == "ward"


def test_a_file_that_was_changed_since_is_refused(tmp_path: Path) -> None:
    radiograph = film(tmp_path)
    radiograph.source.path.write_bytes(radiograph.source.path.read_bytes() + b"\0")
    with pytest.raises(FileMissingError, match="no longer the file that was opened"):
        result_source(radiograph, keeps_identity=True)


def test_a_film_among_several_is_named_by_its_frame(tmp_path: Path) -> None:
    radiograph = film(tmp_path)
    several = replace(radiograph, source=replace(radiograph.source, frame=2, frame_count=3))
    source = result_source(several, keeps_identity=True)
    assert source.frame == 3
    assert "Referenced Frame Number" in str(read_back(report_bytes(all_kinds(), several, source, mask=None)))
    with pytest.raises(ValueError, match="one frame"):
        segmentation_bytes(fake_mask(several), source)


@settings(max_examples=12)
@given(rows=st.integers(8, 40), columns=st.integers(8, 40), seed=st.integers(0, 1000))
def test_any_mask_comes_back(rows: int, columns: int, seed: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    radiograph = film(tmp_path_factory.mktemp("film"), shape=(rows, columns))
    labels = np.random.default_rng(seed).integers(0, 4, (rows, columns)).astype(np.uint8)
    labels.flat[:3] = (1, 2, 3)
    data = segmentation_bytes(
        replace(fake_mask(radiograph), labels=labels), result_source(radiograph, keeps_identity=True)
    )
    made = highdicom.seg.Segmentation.from_dataset(read_back(data))
    found = made.get_pixels_by_source_instance([SOP_INSTANCE_UID], combine_segments=True)
    np.testing.assert_array_equal(found[0], labels)


@pytest.mark.realdata
def test_real_films_give_every_result(shared_data: Path) -> None:
    paths = sorted((shared_data / "dicom" / "chest").glob("*.dcm"))
    assert paths
    for path in paths:
        radiograph = read_dicom(path).radiograph
        name = str(pydicom.dcmread(path, stop_before_pixels=True).get("PatientName", "")).strip()
        for keeps_identity in (True, False):
            for data in every_result(radiograph, keeps_identity=keeps_identity).values():
                assert str(read_back(data).PatientName) == (name if keeps_identity else ""), path.name
                assert keeps_identity or len(name) < 4 or name.encode() not in data, path.name
