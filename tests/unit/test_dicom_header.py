"""The walk through a header says what pydicom says."""

from dataclasses import fields
from pathlib import Path

import numpy as np
import pydicom
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydicom.dataset import Dataset
from pydicom.uid import (
    UID,
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
)

from engine.dicom_dataset import FAULTS, integer, text
from engine.dicom_header import LONG_START_BYTES, START_BYTES, is_dicom, read_header
from engine.dicom_tags import read_laterality, read_patient, read_view
from engine.found_images import HeaderFacts
from engine.listening import listening
from tests.builders import dicom_bytes, dicom_dataset

PIXELS = np.zeros((6, 8), np.uint16)
SYNTAXES = [ExplicitVRLittleEndian, ImplicitVRLittleEndian, ExplicitVRBigEndian, DeflatedExplicitVRLittleEndian]
WORDS = st.text("ABCxyz 0189._-", max_size=12).map(str.strip)


def according_to_pydicom(dataset: Dataset) -> HeaderFacts:
    patient = read_patient(dataset)
    return HeaderFacts(
        patient_name=patient.name,
        patient_id=patient.patient_id,
        birth_date=patient.birth_date,
        sex=patient.sex,
        study_uid=patient.study_instance_uid,
        study_date=patient.study_date,
        study_time=patient.study_time,
        study_description=patient.study_description,
        series_uid=patient.series_instance_uid,
        series_number=integer(dataset, "SeriesNumber"),
        series_description=text(dataset, "SeriesDescription"),
        modality=text(dataset, "Modality"),
        sop_uid=text(dataset, "SOPInstanceUID"),
        number=integer(dataset, "InstanceNumber"),
        view=read_view(dataset).value,
        laterality=read_laterality(dataset),
        rows=integer(dataset, "Rows"),
        columns=integer(dataset, "Columns"),
        frames=max(integer(dataset, "NumberOfFrames"), 1),
        is_complete=True,
    )


def coded(value: str, *, is_undefined: bool) -> Dataset:
    code = Dataset()
    code.CodeValue, code.CodingSchemeDesignator = value, "SCT"
    code.is_undefined_length_sequence_item = is_undefined
    return code


def item(*, is_undefined: bool, depth: int = 1) -> Dataset:
    made = Dataset()
    made.ReferencedSOPInstanceUID = "1.2.3"
    made.PatientID = "not this one"
    made.is_undefined_length_sequence_item = is_undefined
    if depth:
        made.PurposeOfReferenceCodeSequence = [item(is_undefined=not is_undefined, depth=depth - 1)]
        made["PurposeOfReferenceCodeSequence"].is_undefined_length = is_undefined
    return made


@settings(max_examples=30)
@given(
    words=st.tuples(WORDS, WORDS, WORDS),
    numbers=st.tuples(st.integers(0, 9999), st.integers(-9, 99)),
    syntax=st.sampled_from(SYNTAXES),
    view=st.sampled_from(["PA", "AP", "LL", "", "other"]),
    is_undefined=st.booleans(),
    has_header=st.booleans(),
)
def test_the_walk_agrees_with_pydicom(
    words: tuple[str, str, str],
    numbers: tuple[int, int],
    syntax: UID,
    view: str,
    is_undefined: bool,
    has_header: bool,
) -> None:
    dataset = dicom_dataset(
        PIXELS, PatientName=f"{words[0]}^{words[1]}", PatientID=words[2], StudyDescription=words[1],
        StudyDate="20200131",
        SeriesNumber=numbers[0], InstanceNumber=numbers[1], ViewPosition=view, ImageLaterality="L",
        ReferencedStudySequence=[item(is_undefined=is_undefined, depth=2)],
        ViewCodeSequence=[coded("399067008", is_undefined=is_undefined)],
    )  # fmt: skip
    for keyword in ("ReferencedStudySequence", "ViewCodeSequence"):
        dataset[keyword].is_undefined_length = is_undefined
    is_deflated = syntax == DeflatedExplicitVRLittleEndian
    data = dicom_bytes(dataset, syntax=syntax, has_header=has_header or is_deflated)
    assert read_header(data[:START_BYTES]) == according_to_pydicom(dataset)


@pytest.mark.parametrize(
    ("character_set", "name"),
    [
        ("ISO_IR 192", "Müller^Zoë=山田^太郎"),
        ("ISO_IR 100", "Núñez^José"),
        ("ISO_IR 144", "Юлия^Щ"),
        (["ISO 2022 IR 6", "ISO 2022 IR 87"], "Yamada^Tarou=山田^太郎=やまだ^たろう"),
    ],
)
def test_names_in_other_scripts_are_read(character_set: str | list[str], name: str) -> None:
    dataset = dicom_dataset(PIXELS, SpecificCharacterSet=character_set, PatientName=name)
    found = read_header(dicom_bytes(dataset))
    assert found is not None
    assert found.patient_name == read_patient(dataset).name
    assert name.split("^", maxsplit=1)[0] in found.patient_name


def test_a_long_private_element_only_needs_more_bytes() -> None:
    dataset = dicom_dataset(PIXELS, PatientID="P7")
    dataset.private_block(0x0009, "MAKER", create=True).add_new(1, "OB", b"\1" * 60_000)
    data = dicom_bytes(dataset)
    first = read_header(data[:START_BYTES])
    assert first is not None
    assert not first.is_complete
    assert read_header(data[:LONG_START_BYTES]) == according_to_pydicom(dataset)


def test_a_bomb_of_nested_sequences_is_no_trouble() -> None:
    start = b"\x08\x00\x05\x00CS\x02\x00  " + b"\x08\x00\x10\x11SQ\0\0\xff\xff\xff\xff"
    deep = start + (b"\xfe\xff\x00\xe0\xff\xff\xff\xff\x08\x00\x10\x11SQ\0\0\xff\xff\xff\xff" * 700)
    found = read_header(deep)
    assert found is None or not found.is_image


@given(start=st.binary(max_size=300))
def test_nonsense_never_raises(start: bytes) -> None:
    for data in (start, b"\0" * 128 + b"DICM" + start, b"\x08\x00\x05\x00" + start):
        if is_dicom(data):
            found = read_header(data)
            assert found is None or found.rows >= 0


@pytest.mark.realdata
def test_real_files_read_as_with_pydicom(shared_data: Path) -> None:
    read = 0
    for path in sorted((shared_data / "dicom").glob("*/*")):
        data = path.read_bytes()
        found = read_header(data[:START_BYTES]) if is_dicom(data) else None
        if found is None or not found.is_image:
            continue
        with listening():
            try:
                dataset = pydicom.dcmread(path, stop_before_pixels=True, force=True)
                expected = according_to_pydicom(dataset)
            except FAULTS:
                continue
        assert {field.name: getattr(found, field.name) for field in fields(found)} == {
            field.name: getattr(expected, field.name) for field in fields(expected)
        }, path.name
        read += 1
    assert read >= 40
