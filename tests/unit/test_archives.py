"""Zip archives: what is taken from them, what is refused, and that nothing is written where they say."""

import os
import resource
import shutil
import stat
import zipfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.archives import Archive, ArchiveLimits, is_archive, safe_name
from engine.collecting import collect
from engine.errors import DamagedFileError, FileMissingError, OutputError, UnsafeArchiveError, UnsupportedFileError
from engine.found_images import FileLink
from engine.member_cache import MemberCache
from engine.progress import CancelToken
from engine.reading import open_image
from tests.builders import dicom_bytes, dicom_dataset

PIXELS = np.arange(4096, dtype=np.uint16).reshape(64, 64)
FILM = dicom_bytes(dicom_dataset(PIXELS, PatientID="P1"))


def zipped(path: Path, members: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", compression) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name), data, compress_type=compression)
    return path


def files_below(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def test_images_are_found_inside_and_opened_from_a_private_copy(tmp_path: Path) -> None:
    path = zipped(tmp_path / "films.zip", {"a/one.dcm": FILM, "a/notes.txt": b"no", "b/": b""})
    (batch,) = collect(path, CancelToken())
    (found,) = batch.found
    assert found.link == FileLink(path, "a/one.dcm")
    assert (found.facts.patient_id, found.size) == ("P1", len(FILM))
    assert (batch.tally.images, batch.tally.others) == (1, 1)
    cache = MemberCache(tmp_path / "cache")
    unpacked = cache.path_of(found.link)
    assert unpacked.name == "one.dcm"
    assert open_image(unpacked).radiograph.shape == (64, 64)
    assert cache.path_of(found.link) == unpacked
    assert cache.holds(unpacked)
    assert stat.S_IMODE(unpacked.stat().st_mode) == 0o600
    assert stat.S_IMODE(unpacked.parent.stat().st_mode) == 0o700
    cache.empty()
    assert not cache.folder.exists()


def test_an_unzipped_copy_is_the_same_image(tmp_path: Path) -> None:
    (tmp_path / "one.dcm").write_bytes(FILM)
    (inside,) = next(collect(zipped(tmp_path / "films.zip", {"x": FILM}), CancelToken())).found
    (plain,) = next(collect(tmp_path / "one.dcm", CancelToken())).found
    assert inside.content == plain.content


@pytest.mark.parametrize(
    "name", ["../evil.dcm", "a/../../evil.dcm", "/evil.dcm", "..\\evil.dcm", "C:\\evil.dcm", "a\\..\\..\\evil.dcm"]
)
def test_names_that_point_outside_are_left_out(tmp_path: Path, name: str) -> None:
    home = tmp_path / "deep" / "er"
    home.mkdir(parents=True)
    path = zipped(home / "films.zip", {name: FILM, "good.dcm": FILM})
    (batch,) = collect(path, CancelToken())
    assert [found.link.member for found in batch.found] == ["good.dcm"]
    assert batch.tally.remarks() == ("1 file points outside and was not followed.",)
    cache = MemberCache(home / "cache")
    with pytest.raises(FileMissingError, match=r"is not in films\.zip"):
        cache.path_of(FileLink(path, name))
    assert files_below(tmp_path) == {"deep/er/films.zip"}


def test_a_bomb_is_refused_before_anything_is_unpacked(tmp_path: Path) -> None:
    path = zipped(tmp_path / "bomb.zip", {"film.dcm": FILM + b"\0" * 3_000_000})
    limits = ArchiveLimits(ratio_from_bytes=1 << 20)
    with pytest.raises(UnsafeArchiveError, match=r"bomb\.zip would unpack to 3,0.* times its size"):
        Archive(path, limits)
    assert files_below(tmp_path) == {"bomb.zip"}
    with Archive(path) as small_enough:
        assert len(small_enough.members) == 1


def test_too_many_members_and_too_many_bytes_are_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path / "many.zip", {f"{number}": b"x" for number in range(30)})
    with pytest.raises(UnsafeArchiveError, match="holds 30 files; the most is 20"):
        Archive(path, ArchiveLimits(members=20))
    with pytest.raises(UnsafeArchiveError, match="would unpack to 30 bytes"):
        Archive(path, ArchiveLimits(total_bytes=29))
    with Archive(path, ArchiveLimits(member_bytes=0)) as archive:
        assert archive.members == ()


def test_a_member_larger_than_it_says_is_damaged_and_leaves_nothing(tmp_path: Path) -> None:
    path = zipped(tmp_path / "liar.zip", {"film.dcm": FILM}, zipfile.ZIP_STORED)
    data = bytearray(path.read_bytes())
    claimed = len(FILM).to_bytes(4, "little")
    at = data.rindex(claimed)
    data[at : at + 4] = (1000).to_bytes(4, "little")
    path.write_bytes(data)
    with pytest.raises(DamagedFileError), Archive(path) as archive:
        archive.unpack("film.dcm", tmp_path / "cache" / "film.dcm")
    assert files_below(tmp_path) == {"liar.zip"}


def test_damage_inside_is_named_and_leaves_nothing(tmp_path: Path) -> None:
    path = zipped(tmp_path / "films.zip", {"film.dcm": FILM})
    data = bytearray(path.read_bytes())
    data[200:260] = bytes(60)
    path.write_bytes(data)
    (batch,) = collect(path, CancelToken())
    assert batch.tally.damaged == 1
    with pytest.raises(DamagedFileError, match="cannot be read"):
        MemberCache(tmp_path / "cache").path_of(FileLink(path, "film.dcm"))
    assert files_below(tmp_path) == {"films.zip"}


def test_a_broken_or_missing_archive_is_named(tmp_path: Path) -> None:
    path = tmp_path / "films.zip"
    path.write_bytes(zipped(tmp_path / "whole.zip", {"a": FILM}).read_bytes()[:900])
    assert is_archive(path.read_bytes())
    with pytest.raises(DamagedFileError, match=r"films\.zip is a zip archive that cannot be read"):
        Archive(path)
    with pytest.raises(FileMissingError):
        Archive(tmp_path / "gone.zip")


def test_members_with_a_password_are_named(tmp_path: Path) -> None:
    path = zipped(tmp_path / "films.zip", {"film.dcm": FILM}, zipfile.ZIP_STORED)
    data = bytearray(path.read_bytes())
    for signature, flags in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        data[data.index(signature) + flags] |= 1
    path.write_bytes(data)
    with pytest.raises(UnsupportedFileError, match="locked with a password"):
        Archive(path)


def test_a_full_disk_is_said_before_writing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = zipped(tmp_path / "films.zip", {"film.dcm": FILM})
    nearly_full = type(shutil.disk_usage(tmp_path))(10**12, 10**12 - 5, 5)
    monkeypatch.setattr("engine.archives.shutil.disk_usage", lambda _folder: nearly_full)
    with pytest.raises(OutputError, match="no room on the disk"):
        MemberCache(tmp_path / "cache").path_of(FileLink(path, "film.dcm"))
    assert files_below(tmp_path) == {"films.zip"}


def test_a_disk_that_fills_while_writing_leaves_nothing(tmp_path: Path) -> None:
    path = zipped(tmp_path / "films.zip", {"film.dcm": FILM})
    former = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, former[1]))
    try:
        with pytest.raises(OutputError, match="could not be unpacked"):
            MemberCache(tmp_path / "cache").path_of(FileLink(path, "film.dcm"))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, former)
    assert files_below(tmp_path) == {"films.zip"}


def test_the_cache_forgets_what_was_used_longest_ago(tmp_path: Path) -> None:
    path = zipped(tmp_path / "films.zip", dict.fromkeys("abc", FILM))
    cache = MemberCache(tmp_path / "cache", limit_bytes=len(FILM))
    first = cache.path_of(FileLink(path, "a"))
    os.utime(first, (1, 1))
    second = cache.path_of(FileLink(path, "b"))
    assert first.exists()
    third = cache.path_of(FileLink(path, "c"))
    assert (first.exists(), second.exists(), third.exists()) == (False, True, True)


@given(name=st.text(max_size=120))
def test_a_safe_name_is_a_plain_name(name: str) -> None:
    safe = safe_name(name)
    assert 1 <= len(safe) <= 81
    assert not safe.startswith(".")
    assert not set(safe) & set('/\\:*?"<>|\0\n')


def test_special_names_are_not_special_any_more() -> None:
    assert [safe_name(name) for name in ("con", "LPT1.dcm", "a/b/film 1.dcm", "..", "")] == [
        "_con", "_LPT1.dcm", "film 1.dcm", "film", "film",
    ]  # fmt: skip
