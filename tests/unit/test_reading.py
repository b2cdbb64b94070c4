import errno
import math
import os
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from pydicom.encaps import encapsulate
from pydicom.uid import (
    MPEG2MPML,
    UID,
    BasicTextSRStorage,
    DeflatedExplicitVRLittleEndian,
    ExplicitVRLittleEndian,
    JPEG2000Lossless,
    JPEGLosslessSV1,
    MediaStorageDirectoryStorage,
    RLELossless,
)

from engine.errors import (
    DamagedFileError,
    FileMissingError,
    NotAnImageError,
    ReadError,
    UnsupportedFileError,
)
from engine.files import sha256_of
from engine.reading import looks_like_image, open_image
from tests.builders import dicom_bytes, dicom_dataset, dicom_file

RAMP = np.arange(4096, dtype=np.uint16).reshape(64, 64)


def refused(path: Path, error: type[ReadError], *, frame: int = 0) -> str:
    """The message of the refusal, after checking what every message has to be."""
    with pytest.raises(error) as caught:
        open_image(path, frame=frame)
    assert type(caught.value) is error
    assert caught.value.path == path
    message = str(caught.value)
    assert path.name in message
    assert str(path.parent) not in message
    assert "Traceback" not in message
    assert "\n" not in message
    return message


@pytest.mark.parametrize("name", ["film.dcm", "film.png", "film", "film.txt"])
def test_content_decides_and_never_the_name(tmp_path: Path, name: str) -> None:
    film = dicom_file(tmp_path / name, dicom_dataset(RAMP))
    image = open_image(film)
    assert image.radiograph.modality == "DX"
    assert image.radiograph.source.sha256 == sha256_of(film)
    assert looks_like_image(film)
    Image.fromarray(np.zeros((4, 4), np.uint8)).save(film, format="BMP")
    assert open_image(film).radiograph.source.transfer_syntax == "BMP"
    assert looks_like_image(film)


def test_a_dicom_file_that_is_a_tiff_as_well_is_dicom(tmp_path: Path) -> None:
    data = dicom_bytes(dicom_dataset(RAMP))
    both = tmp_path / "both.tif"
    both.write_bytes(b"II*\0" + data[4:])
    assert open_image(both).radiograph.modality == "DX"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b"just a note\n", "is not an image"),
        (b"\0" * 400, "is not an image"),
        (b"<!DOCTYPE html><html></html>", "web page"),
        (b"\x1f\x8b\x08rest", "gzip"),
        (b"PK\x03\x04rest", "zip"),
        (b"%PDF-1.7", "PDF"),
        (b"Salted__\1\2\3\4\5\6\7\x08rest", "is encrypted"),
        (bytes.fromhex("308006092a864886f70d010703a080"), "is encrypted"),
        (b"GIF89a", "GIF"),
        (b"BM, two letters that begin a text and no bitmap", "is not an image"),
    ],
)
def test_what_is_no_image_is_named(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "film.dcm"
    path.write_bytes(content)
    assert words in refused(path, NotAnImageError)
    assert not looks_like_image(path)


def test_what_is_not_there_or_no_file_is_named(tmp_path: Path) -> None:
    assert "does not exist" in refused(tmp_path / "gone.dcm", FileMissingError)
    folder = tmp_path / "folder.dcm"
    folder.mkdir()
    assert "is a folder" in refused(folder, FileMissingError)
    assert not looks_like_image(folder)
    assert not looks_like_image(tmp_path / "gone.dcm")
    assert "could not be read" in refused(tmp_path / ("x" * 300 + ".dcm"), FileMissingError)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes are a Unix thing")
def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.dcm"
    os.mkfifo(pipe)
    assert "not a regular file" in refused(pipe, FileMissingError)
    assert not looks_like_image(pipe)


def test_a_file_that_may_not_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = dicom_file(tmp_path / "locked.dcm", dicom_dataset(RAMP))

    def refuse(_: Path) -> bytes:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert "Permission denied" in refused(path, FileMissingError)


@pytest.mark.parametrize("share", [0.03, 0.05, 0.1, 0.5, 0.99])
def test_a_cut_off_dicom_file_is_damaged(tmp_path: Path, share: float) -> None:
    data = dicom_bytes(dicom_dataset(RAMP))
    path = tmp_path / "film.dcm"
    path.write_bytes(data[: math.ceil(share * len(data))])
    refused(path, DamagedFileError)


@pytest.mark.parametrize("syntax", [ExplicitVRLittleEndian, JPEG2000Lossless, RLELossless])
def test_a_header_that_claims_gigabytes_is_refused_before_they_are_asked_for(tmp_path: Path, syntax: UID) -> None:
    dataset = dicom_dataset(RAMP)
    if syntax.is_encapsulated:
        dicom_file(tmp_path / "plain.dcm", dataset)
        dataset.compress(syntax, generate_instance_uid=False)
    dataset.Rows = dataset.Columns = 65535
    path = dicom_file(tmp_path / "bomb.dcm", dataset, syntax=syntax)
    assert "67,108,864" in refused(path, UnsupportedFileError)


def test_a_codestream_that_is_larger_than_its_header_says_is_not_decoded(tmp_path: Path) -> None:
    dataset = dicom_dataset(RAMP)
    dicom_file(tmp_path / "plain.dcm", dataset)
    dataset.compress(JPEG2000Lossless, generate_instance_uid=False)
    dataset.Rows = 32
    path = dicom_file(tmp_path / "film.dcm", dataset, syntax=JPEG2000Lossless)
    assert "64 x 64" in refused(path, DamagedFileError)
    large = dataset.PixelData.replace((64).to_bytes(4, "big"), (60000).to_bytes(4, "big"))
    dataset.PixelData = large
    path = dicom_file(tmp_path / "film.dcm", dataset, syntax=JPEG2000Lossless)
    assert "60000 x 60000" in refused(path, UnsupportedFileError)


def test_a_deflated_bomb_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = dicom_file(
        tmp_path / "bomb.dcm",
        dicom_dataset(np.zeros((512, 512), np.uint16)),
        syntax=DeflatedExplicitVRLittleEndian,
    )
    assert open_image(path).radiograph.shape == (512, 512)
    monkeypatch.setattr("engine.dicom_dataset.MAX_BYTES", 100_000)
    assert "inflates" in refused(path, UnsupportedFileError)


@pytest.mark.parametrize("frame", [-1, 1, 7])
def test_a_frame_that_is_not_there_is_named(tmp_path: Path, frame: int) -> None:
    path = dicom_file(tmp_path / "film.dcm", dicom_dataset(RAMP))
    assert "has one frame" in refused(path, UnsupportedFileError, frame=frame)
    Image.fromarray(np.zeros((4, 4), np.uint8)).save(path, format="PNG")
    assert "first page" in refused(path, UnsupportedFileError, frame=frame)


def test_objects_without_pixels_are_told_from_images_that_lost_them(tmp_path: Path) -> None:
    lost = dicom_dataset(RAMP)
    del lost.PixelData
    assert "pixels are missing" in refused(dicom_file(tmp_path / "a.dcm", lost), DamagedFileError)
    report = dicom_dataset(Modality="SR", SOPClassUID=BasicTextSRStorage)
    assert "kind SR" in refused(dicom_file(tmp_path / "b.dcm", report), NotAnImageError)
    index = dicom_dataset(SOPClassUID=MediaStorageDirectoryStorage)
    assert "DICOMDIR" in refused(dicom_file(tmp_path / "c.dcm", index), NotAnImageError)


def test_an_encoding_that_nobody_here_decodes_is_named(tmp_path: Path) -> None:
    dataset = dicom_dataset(RAMP)
    dataset.PixelData = encapsulate([b"\0\0\1\xb3" + bytes(60)])
    dataset["PixelData"].is_undefined_length = True
    message = refused(dicom_file(tmp_path / "video.dcm", dataset, syntax=MPEG2MPML), UnsupportedFileError)
    assert "MPEG2" in message


@pytest.mark.parametrize("syntax", [JPEGLosslessSV1, JPEG2000Lossless, RLELossless])
def test_pixels_that_are_rubbish_are_damage_and_stay_quiet(
    tmp_path: Path, syntax: UID, capfd: pytest.CaptureFixture[str]
) -> None:
    # Lossless JPEG of 12 bits, 64 x 64, one component; then nothing that makes sense.
    start_of_frame = bytes.fromhex("ffd8 ffc3 000b 0c 0040 0040 01 01 11 00")
    dataset = dicom_dataset(RAMP)
    dataset.PixelData = encapsulate([start_of_frame + bytes(range(200))])
    dataset["PixelData"].is_undefined_length = True
    path = dicom_file(tmp_path / "film.dcm", dataset, syntax=JPEG2000Lossless)
    path.write_bytes(path.read_bytes().replace(JPEG2000Lossless.encode(), str(syntax).encode().ljust(22, b"\0")))
    assert "could not be decoded" in refused(path, DamagedFileError)
    captured = capfd.readouterr()
    assert (captured.out, captured.err) == ("", "")


def test_nothing_of_the_patient_is_in_a_message_or_a_note(tmp_path: Path) -> None:
    dataset = dicom_dataset(RAMP, PatientName="Secret^Sarah", PatientID="4711-secret", PatientAge="nonsense secret")
    path = dicom_file(tmp_path / "film.dcm", dataset)
    image = open_image(path)
    assert image.patient.name == "Secret, Sarah"
    assert "secret" not in " ".join(image.radiograph.notes).lower()
    assert "secret" not in repr(image.radiograph.source).lower()
    dataset.Rows = 4000
    assert "secret" not in refused(dicom_file(path, dataset), DamagedFileError).lower()
