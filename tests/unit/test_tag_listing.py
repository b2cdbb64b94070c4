"""The list of tags: complete, nested, named, and never a dump of pixels."""

from collections.abc import Iterator
from pathlib import Path

import pydicom
import pytest
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import UID, ExplicitVRLittleEndian

from engine.errors import NotAnImageError, ReadError
from engine.tag_listing import MOST_LETTERS, list_tags
from engine.tag_rows import TagRow, matching


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small film with a sequence in a sequence, private attributes, bytes and pixels."""
    dataset = Dataset()
    dataset.file_meta = FileMetaDataset()
    dataset.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    dataset.file_meta.MediaStorageSOPClassUID = UID("1.2.840.10008.5.1.4.1.1.1.1")
    dataset.file_meta.MediaStorageSOPInstanceUID = UID("1.2.3")
    dataset.SOPClassUID, dataset.SOPInstanceUID = "1.2.840.10008.5.1.4.1.1.1.1", "1.2.3"
    dataset.PatientName, dataset.PatientID, dataset.StudyDate = "DOE^JANE", "P1", "20200131"
    dataset.Modality, dataset.ImageType, dataset.KVP = "DX", ["ORIGINAL", "PRIMARY"], "125"
    dataset.ImageComments = "x" * (MOST_LETTERS + 50)
    inner, outer = Dataset(), Dataset()
    inner.CodeMeaning = "postero-anterior"
    inner.PatientName = "HIDDEN^NAME"
    outer.ViewModifierCodeSequence = [inner]
    dataset.ViewCodeSequence = [outer]
    known = dataset.private_block(0x0009, "SIEMENS MED", create=True)
    known.add_new(0x10, "LO", "CODE")
    unknown = dataset.private_block(0x0021, "NOBODY KNOWS THIS", create=True)
    unknown.add_new(0x10, "OB", bytes(100))
    dataset.Rows = dataset.Columns = 4
    dataset.BitsAllocated = dataset.BitsStored = 8
    dataset.PixelData = bytes(16)
    path = tmp_path_factory.mktemp("film") / "film.dcm"
    dataset.save_as(path, enforce_file_format=True)
    return path


def attempt(path: Path) -> tuple[TagRow, ...] | ReadError:
    try:
        return list_tags(path)
    except ReadError as error:
        return error


def everything(rows: tuple[TagRow, ...]) -> Iterator[TagRow]:
    for row in rows:
        yield row
        yield from everything(row.children)


def test_every_attribute_is_listed_as_pydicom_reads_it(film: Path) -> None:
    rows = {row.tag: row for row in list_tags(film) if row.tag}
    dataset = pydicom.dcmread(film)
    for element in (*dataset.file_meta, *dataset):
        row = rows.pop(f"({element.tag.group:04X},{element.tag.element:04X})")
        assert row.vr == element.VR
        assert row.name == element.name.strip("[]")
        assert row.is_private is element.tag.is_private
    assert rows == {}


def test_values_are_text_and_sequences_are_nested(film: Path) -> None:
    rows = {row.name: row for row in everything(list_tags(film))}
    assert rows["Patient's Name"].value in {"DOE^JANE", "HIDDEN^NAME"}
    assert rows["Image Type"].value == "ORIGINAL\\PRIMARY"
    view = rows["View Code Sequence"]
    assert view.value == "1 item"
    assert view.children[0].children[0].children[0].children[0].value in {"postero-anterior", "HIDDEN^NAME"}
    assert rows["Code Meaning"].value == "postero-anterior"


def test_pixels_and_long_values_are_never_dumped(film: Path) -> None:
    rows = {row.name: row for row in list_tags(film)}
    assert rows["Pixel Data"].value == "16 bytes, not shown"
    assert len(rows["Image Comments"].value) == MOST_LETTERS + 2
    assert max(len(row.value) for row in everything(list_tags(film))) <= MOST_LETTERS + 2


def test_private_attributes_are_named_when_known(film: Path) -> None:
    rows = {row.tag: row for row in list_tags(film)}
    known = pydicom.datadict.private_dictionary_description(0x00091010, "SIEMENS MED")
    assert rows["(0009,1010)"].name == known
    assert rows["(0021,1010)"].name == "Private tag data"
    assert rows["(0021,1010)"].value == "100 bytes, not shown"
    assert all(rows[tag].is_private for tag in ("(0009,0010)", "(0009,1010)", "(0021,1010)"))


def test_only_technical_values_are_technical(film: Path) -> None:
    technical = {row.name for row in everything(list_tags(film)) if row.is_technical and row.tag}
    assert {"Modality", "KVP", "Rows", "Image Type"} <= technical
    assert technical.isdisjoint({"Patient's Name", "Patient ID", "Study Date", "SOP Instance UID", "Image Comments"})
    assert not any(row.is_technical for row in everything(list_tags(film)) if row.is_private)


def test_search_finds_name_value_and_number_and_keeps_the_way_there(film: Path) -> None:
    rows = list_tags(film)
    assert [row.name for row in matching(rows, "kvp")] == ["KVP"]
    assert [row.name for row in matching(rows, "00180060")] == ["KVP"]
    assert [row.name for row in matching(rows, "postero")] == ["View Code Sequence"]
    assert [row.name for row in matching(rows, "doe jane")] == ["Patient's Name"]
    assert matching(rows, "no such thing") == ()
    assert matching(rows, "  ") == rows


def test_a_hidden_value_cannot_be_found_by_trying(film: Path) -> None:
    rows = list_tags(film)
    assert matching(rows, "doe", hides_identity=True) == ()
    assert matching(rows, "hidden^name", hides_identity=True) == ()
    assert [row.name for row in matching(rows, "patient id", hides_identity=True)] == ["Patient ID"]


def test_a_picture_has_no_tags(tmp_path: Path) -> None:
    path = tmp_path / "film.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n")
    with pytest.raises(NotAnImageError, match="no tags"):
        list_tags(path)


@pytest.mark.realdata
def test_every_real_file_is_listed_or_refused_in_words(shared_data: Path) -> None:
    listed = 0
    for path in sorted((shared_data / "dicom").rglob("*")):
        if not path.is_file() or path.suffix == ".csv":
            continue
        rows = attempt(path)
        if isinstance(rows, ReadError):
            assert rows.remedy.endswith(".")
            continue
        listed += 1
        assert rows
        assert all(len(row.value) <= MOST_LETTERS + 2 for row in everything(rows))
    assert listed > 30
