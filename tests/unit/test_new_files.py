"""Files that never replace another one, and leave nothing of themselves behind when they cannot be written."""

import os
from pathlib import Path

import pytest

from engine.errors import OutputError, TargetExistsError
from engine.files import write_new_bytes


def no_links(*_names: object) -> None:
    raise OSError(95, "Operation not supported")


@pytest.mark.parametrize("has_links", [True, False])
def test_a_new_file_is_written_and_one_that_is_there_is_untouched(
    has_links: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not has_links:
        monkeypatch.setattr(os, "link", no_links)
    target = tmp_path / "below" / "new.bin"
    write_new_bytes(target, b"first")
    with pytest.raises(TargetExistsError, match=r"new\.bin is there already"):
        write_new_bytes(target, b"second")
    assert target.read_bytes() == b"first"
    assert [path.name for path in target.parent.iterdir()] == ["new.bin"]


def test_a_full_disk_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match="No space left on device"):
        write_new_bytes(tmp_path / "new.bin", b"data")
    assert not list(tmp_path.iterdir())


def test_a_folder_that_is_a_file_is_no_file_of_this_name(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(OutputError) as caught:
        write_new_bytes(tmp_path / "file" / "new.bin", b"data")
    assert not isinstance(caught.value, TargetExistsError)
