import hashlib
import os
from pathlib import Path

import numpy as np
import pydicom
import pytest
from PIL import Image
from pydicom.dataset import Dataset
from pydicom.uid import BasicTextSRStorage, MediaStorageDirectoryStorage

from engine.collecting import collect, examine, kind_of
from engine.errors import CancelledError, DamagedFileError, FileMissingError, NotAnImageError
from engine.found_images import Batch, SourceKind, Tally
from engine.progress import CancelToken
from tests.builders import dicom_bytes, dicom_dataset, dicom_file

PIXELS = np.arange(48, dtype=np.uint16).reshape(6, 8)


def film(path: Path, number: int = 1, **attributes: object) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    return dicom_file(path, dicom_dataset(PIXELS, SOPInstanceUID=f"1.2.3.{number}", **attributes))


def picture(path: Path, level: int = 0) -> Path:
    Image.fromarray(np.full((4, 5), level, np.uint8)).save(path, format="PNG")
    return path


def collected(path: Path) -> tuple[list[str], Tally]:
    batches = list(collect(path, CancelToken()))
    return [str(found.link.path) for batch in batches for found in batch.found], batches[-1].tally


def dicomdir(folder: Path, *names: list[str], kind: str = "IMAGE") -> Path:
    records = []
    for name in names:
        record = Dataset()
        with pydicom.config.disable_value_validation():
            record.DirectoryRecordType, record.ReferencedFileID = kind, name
        records.append(record)
    index = dicom_dataset(SOPClassUID=MediaStorageDirectoryStorage, Modality=None, SOPInstanceUID="1.2.3")
    index.DirectoryRecordSequence = records
    path = folder / "DICOMDIR"
    path.write_bytes(dicom_bytes(index))
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "films"
    film(root / "b" / "two.dcm", 2)
    film(root / "a" / "deeper" / "IM000001", 1)
    picture(root / "c.png")
    (root / "notes.txt").write_text("no image", encoding="utf-8")
    (root / "empty.dcm").write_bytes(b"")
    (root / "cut.dcm").write_bytes(dicom_bytes(dicom_dataset(PIXELS))[:400])
    (root / "old.zip").write_bytes(b"PK\3\4")
    dicom_file(root / "report.dcm", dicom_dataset(SOPClassUID=BasicTextSRStorage, Modality="SR"))
    return root


def test_a_folder_is_searched_through_in_order_of_names(folder: Path) -> None:
    names, tally = collected(folder)
    assert names == [str(folder / name) for name in ("a/deeper/IM000001", "b/two.dcm", "c.png")]
    assert (tally.total, tally.looked_at, tally.images, tally.archives, tally.damaged) == (8, 8, 3, 1, 1)
    assert tally.others == 3
    assert tally.remarks() == ("1 file is damaged.",)


def test_what_is_found_carries_facts_size_and_content(tmp_path: Path) -> None:
    path = film(tmp_path / "x", 5, PatientName="Doe^Jane", ViewPosition="PA")
    found = examine(path)
    assert found is not None
    assert (found.facts.patient_name, found.facts.view, found.facts.rows, found.facts.columns) == (
        "Doe, Jane",
        "PA",
        6,
        8,
    )
    assert (found.size, found.changed_ns) == (path.stat().st_size, path.stat().st_mtime_ns)
    copy = examine(film(tmp_path / "copy", 5, PatientName="Doe^Jane", ViewPosition="PA"))
    other = examine(film(tmp_path / "other", 6, PatientName="Doe^Jane", ViewPosition="PA"))
    assert copy is not None
    assert other is not None
    assert copy.content == found.content != other.content


def test_pictures_are_told_apart_by_all_of_their_bytes(tmp_path: Path) -> None:
    found = examine(picture(tmp_path / "a.png", 7))
    assert found is not None
    assert found.content == f"{hashlib.sha256((tmp_path / 'a.png').read_bytes()).hexdigest()}-{found.size}"
    assert found.facts.rows == 0


def test_many_files_come_in_batches_with_a_growing_tally(tmp_path: Path) -> None:
    data = dicom_bytes(dicom_dataset(PIXELS))
    for number in range(450):
        (tmp_path / f"{number:04}").write_bytes(data)
    batches: list[Batch] = list(collect(tmp_path, CancelToken()))
    assert [len(batch.found) for batch in batches] == [200, 200, 50]
    assert [batch.tally.looked_at for batch in batches] == [200, 400, 450]
    assert {batch.tally.total for batch in batches} == {450}


def test_a_search_stops_when_it_is_asked_to(folder: Path) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(CancelledError):
        list(collect(folder, token))


def test_an_empty_folder_ends_with_an_empty_tally(tmp_path: Path) -> None:
    assert collected(tmp_path) == ([], Tally())


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes and links are a Unix thing")
def test_links_in_circles_and_pipes_do_no_harm(tmp_path: Path) -> None:
    film(tmp_path / "real.dcm")
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "dead").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "pipe")
    names, tally = collected(tmp_path)
    assert names == [str(tmp_path / "real.dcm")]
    assert tally.total == 1
    assert examine(tmp_path / "pipe") is None


def test_files_that_cannot_be_read_are_counted(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    really_open = os.open

    def locked(name: str, flags: int) -> int:
        if name.endswith("two.dcm"):
            raise PermissionError(13, "Permission denied")
        return really_open(name, flags)

    monkeypatch.setattr("engine.collecting.os.open", locked)
    names, tally = collected(folder)
    assert len(names) == 2
    assert "1 file could not be read." in tally.remarks()


def test_a_folder_that_disappears_during_the_search_ends_it_quietly(folder: Path) -> None:
    data = dicom_bytes(dicom_dataset(PIXELS))
    for number in range(300):
        (folder / f"z{number:03}.dcm").write_bytes(data)
    search = collect(folder, CancelToken())
    next(search)
    for path in sorted(folder.glob("z*.dcm")):
        path.unlink()
    tally = list(search)[-1].tally
    assert tally.unreadable > 0
    assert tally.looked_at == tally.total


def test_a_folder_that_is_not_there_any_more_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = tmp_path / "gone"
    monkeypatch.setattr("engine.collecting.kind_of", lambda _path: SourceKind.FOLDER)
    with pytest.raises(FileMissingError, match="The folder gone could not be read"):
        list(collect(gone, CancelToken()))


def test_content_decides_what_a_path_stands_for(folder: Path) -> None:
    film(folder / "IM1")
    index = dicomdir(folder, ["IM1"])
    renamed = index.rename(folder / "anything")
    assert kind_of(folder) is SourceKind.FOLDER
    assert kind_of(folder / "old.zip") is SourceKind.ARCHIVE
    assert kind_of(folder / "c.png") is SourceKind.FILE
    assert kind_of(folder / "absent") is SourceKind.FILE
    assert kind_of(renamed) is SourceKind.DICOMDIR


def test_a_dicomdir_leads_to_its_files_in_whatever_case(tmp_path: Path) -> None:
    film(tmp_path / "pat1" / "IM1", 1)
    film(tmp_path / "PAT1" / "im2", 2)
    film(tmp_path / "unnamed", 3)
    names, tally = collected(dicomdir(tmp_path, ["pat1", "IM1"], ["PAT1", "IM2"], ["PAT1", "IM2"], ["PAT1", "IM9"]))
    assert sorted(names) == [str(tmp_path / "PAT1" / "im2"), str(tmp_path / "pat1" / "IM1")]
    assert tally.remarks() == ("1 file is named but not there.",)


def test_a_dicomdir_cannot_point_outside_its_folder(tmp_path: Path) -> None:
    secret = film(tmp_path / "secret.dcm")
    home = tmp_path / "disc"
    film(home / "IM1", 2)
    (home / "LINK").symlink_to(secret)
    bad = [["..", "secret.dcm"], ["../secret.dcm"], ["..\\secret.dcm"], [str(secret)], ["LINK"], ["IM1", "..", "IM1"]]
    names, tally = collected(dicomdir(home, ["IM1"], *bad))
    assert names == [str(home / "IM1")]
    assert tally.outside == len(bad)
    assert f"{len(bad)} files point outside and were not followed." in tally.remarks()


def test_presentation_states_of_a_dicomdir_are_no_images(tmp_path: Path) -> None:
    assert collected(dicomdir(tmp_path, ["PR1"], kind="PRESENTATION")) == ([], Tally())


def test_a_broken_dicomdir_is_named(tmp_path: Path) -> None:
    path = dicomdir(tmp_path, ["IM1"])
    data = path.read_bytes()
    path.write_bytes(data[: data.index(b"\x04\x00\x20\x12")])
    with pytest.raises((DamagedFileError, NotAnImageError)):
        list(collect(path, CancelToken()))


@pytest.mark.realdata
def test_the_real_films_are_all_found(shared_data: Path) -> None:
    names, _ = collected(shared_data / "dicom" / "chest")
    assert len(names) == len(list((shared_data / "dicom" / "chest").iterdir())) == 8
    listed, tally = collected(shared_data / "dicom" / "odd" / "pydicom_DICOMDIR")
    assert listed == []
    assert tally.missing > 0
