"""Whatever is wrong with what is opened: one clear message, what is open stays, nothing is written beside it."""

import hashlib
import os
import shutil
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest

from cxrviewer.app import open_image
from cxrviewer.state.resolve import resolve
from cxrviewer.state.study import Study
from engine.annotation import Kind
from tests.gui.conftest import Viewer, ViewerMaker
from tests.gui.test_opening import drop, film, opened
from tests.unit.test_collecting import dicomdir

pytestmark = pytest.mark.gui


def zipped(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name), data)
    return path


def changed(path: Path, signature: bytes, offset: int, data: bytes) -> Path:
    """Overwrites bytes behind the first place where a header of a zip archive begins."""
    content = bytearray(path.read_bytes())
    at = content.index(signature) + offset
    content[at : at + len(data)] = data
    path.write_bytes(content)
    return path


def cut(folder: Path) -> Path:
    (folder / "cut.dcm").write_bytes(film(1)[:1000])
    return folder / "cut.dcm"


def encrypted_file(folder: Path) -> Path:
    (folder / "secret.dcm").write_bytes(b"Salted__" + bytes(range(200)))
    return folder / "secret.dcm"


def enveloped_file(folder: Path) -> Path:
    (folder / "enveloped.dcm").write_bytes(bytes.fromhex("308006092a864886f70d010703a080") + bytes(200))
    return folder / "enveloped.dcm"


def encrypted_zip(folder: Path) -> Path:
    path = zipped(folder / "locked.zip", {"IM1": film(1)})
    return changed(changed(path, b"PK\3\4", 6, b"\1"), b"PK\1\2", 8, b"\1")


def text(folder: Path) -> Path:
    (folder / "letter.dcm").write_text("Dear colleague", encoding="utf-8")
    return folder / "letter.dcm"


def nothing(folder: Path) -> Path:
    return folder / "absent.dcm"


def bomb(folder: Path) -> Path:
    path = zipped(folder / "bomb.zip", {"IM1": film(1) + bytes(10_000)})
    return changed(path, b"PK\1\2", 24, (3 << 30).to_bytes(4, "little"))


def escaping_zip(folder: Path) -> Path:
    return zipped(folder / "escaping.zip", {"../../evil.dcm": film(1), "..\\evil.dcm": film(2)})


def escaping_dicomdir(folder: Path) -> Path:
    (folder.parent / "SECRET").write_bytes(film(9))
    return dicomdir(folder, ["..", "SECRET"])


def broken_zip(folder: Path) -> Path:
    path = zipped(folder / "broken.zip", {"IM1": film(1)})
    path.write_bytes(path.read_bytes()[:700])
    return path


def empty_folder(folder: Path) -> Path:
    (folder / "empty").mkdir()
    return folder / "empty"


CASES: tuple[tuple[Callable[[Path], Path], str], ...] = (
    (cut, "cut.dcm"),
    (encrypted_file, "secret.dcm is encrypted."),
    (enveloped_file, "enveloped.dcm is encrypted."),
    (encrypted_zip, "locked with a password"),
    (text, "letter.dcm is not an image"),
    (nothing, "absent.dcm does not exist."),
    (bomb, "bomb.zip would unpack to"),
    (escaping_zip, "point outside and were not followed"),
    (escaping_dicomdir, "points outside and was not followed"),
    (broken_zip, "broken.zip is a zip archive that cannot be read."),
    (empty_folder, "The folder empty holds no image."),
)


def contents(folder: Path) -> dict[str, str]:
    """Gives every path below a folder with the hash of what it holds."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "folder"
        for path in sorted(folder.rglob("*"))
    }


def study_of(viewer: Viewer) -> Study:
    study = viewer.store.state.study
    assert study is not None
    return study


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Gives the folder in which everything that is opened lies."""
    (tmp_path / "place" / "inner").mkdir(parents=True)
    return tmp_path / "place"


@pytest.fixture
def reader(make_viewer: ViewerMaker, place: Path) -> Viewer:
    """Gives a viewer with a sound film and a line drawn on it."""
    viewer = make_viewer(open_image=open_image)
    (place / "sound.dcm").write_bytes(film(5))
    drop(viewer, place / "sound.dcm")
    viewer.settle()
    draw_line(viewer)
    return viewer


def draw_line(viewer: Viewer, across: int = 0) -> None:
    viewer.window.actions_by_id["tool.distance"].trigger()
    canvas = viewer.window.canvas
    start = canvas.rect().center() + QPoint(across, 0)
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(canvas, start + QPoint(30, 30))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=start + QPoint(60, 60))
    viewer.window.actions_by_id["tool.window"].trigger()


@pytest.mark.parametrize(("make", "words"), CASES, ids=[make.__name__ for make, _ in CASES])
def test_it_is_said_in_words_and_harms_nothing(
    reader: Viewer, place: Path, make: Callable[[Path], Path], words: str
) -> None:
    bad = make(place / "inner")
    before, study = contents(place), study_of(reader)
    drop(reader, bad)
    (problem,) = reader.store.state.problems
    assert words in problem.detail
    assert problem.title
    assert problem.remedy
    assert "unforeseen" not in problem.title
    assert not any(mark in problem.detail for mark in ("Traceback", "Errno", "Error:", str(place)))
    assert reader.window.banner.isVisible()
    assert opened(reader) == ["sound.dcm"]
    assert study_of(reader) is study
    assert [entry.kind for entry in study.marks.annotations] == [Kind.DISTANCE]
    assert contents(place) == before
    assert not (place.parent / "evil.dcm").exists()


def test_what_may_not_be_read_is_said(reader: Viewer, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    locked = place / "inner" / "locked.dcm"
    locked.write_bytes(film(1))
    really_read = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path == locked:
            raise PermissionError(13, "Permission denied")
        return really_read(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    drop(reader, locked)
    (problem,) = reader.store.state.problems
    assert problem.detail == "locked.dcm could not be read: Permission denied."
    assert "you may read it" in problem.remedy
    assert opened(reader) == ["sound.dcm"]


def test_a_folder_that_may_not_be_read_is_said(reader: Viewer, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (place / "inner" / "IM1").write_bytes(film(1))
    really_scan = os.scandir

    def refuse(folder: Path | str) -> Iterator[os.DirEntry[str]]:
        if str(folder) == str(place / "inner"):
            raise PermissionError(13, "Permission denied")
        return really_scan(folder)

    monkeypatch.setattr("engine.collecting.os.scandir", refuse)
    drop(reader, place / "inner")
    (problem,) = reader.store.state.problems
    assert problem.detail == "The folder inner could not be read: Permission denied."
    assert opened(reader) == ["sound.dcm"]


def test_the_sound_part_of_something_bad_is_opened(reader: Viewer, place: Path) -> None:
    for make in (cut, encrypted_file, text, broken_zip):
        make(place / "inner")
    (place / "inner" / "good").write_bytes(film(1))
    before = contents(place)
    drop(reader, place / "inner")
    assert opened(reader) == ["sound.dcm", "good"]
    (problem,) = reader.store.state.problems
    assert "cut.dcm is cut off" in problem.detail
    assert contents(place) == before


def look(viewer: Viewer) -> None:
    """Looks once for the files of open films, and waits until that is done."""
    presence = viewer.application.presence
    presence._timer.stop()
    viewer.bot.waitUntil(lambda: presence._looking is None)
    presence.look()
    viewer.bot.waitUntil(lambda: presence._looking is None)


def test_a_folder_that_disappears_while_its_film_is_open(reader: Viewer, place: Path) -> None:
    look(reader)
    assert not reader.window.banner.isVisible()
    away = place.parent / "unplugged"
    shutil.move(place, away)
    look(reader)
    look(reader)
    (problem,) = reader.store.state.problems
    assert problem.title == "The file of an open film is gone"
    assert resolve(reader.store.state).rail[0].subtitle.endswith("file gone")
    draw_line(reader, across=-90)
    assert len(study_of(reader).marks.annotations) == 2
    reader.application.tags.show()
    browser = reader.application.tags._browser
    assert browser is not None
    reader.bot.waitUntil(lambda: "does not exist" in browser.note)
    browser.close()
    reader.analyse()
    assert study_of(reader).analysis.ensemble is not None
    shutil.move(away, place)
    look(reader)
    assert "gone" not in resolve(reader.store.state).rail[0].subtitle
    assert len(reader.store.state.problems) == 1


def test_an_image_of_the_index_whose_folder_is_gone_is_said(reader: Viewer, place: Path) -> None:
    (place / "inner" / "IM1").write_bytes(film(1, name="Roe^Max"))
    drop(reader, place / "inner")
    reader.bot.waitUntil(lambda: reader.store.state.browsing.result.image_count == 2)
    reader.window.actions_by_id["file.close"].trigger()
    shutil.rmtree(place / "inner")
    reader.application.sources.indexing.show(True)
    tree, model = reader.window.index.tree, reader.window.index.model
    node = next(
        model.index(row, 0) for row in range(model.rowCount(QModelIndex())) if "Roe" in model.index(row, 0).data()
    )
    row = node.row()
    tree.expand(node)
    reader.bot.waitUntil(lambda: model.rowCount(model.index(row, 0)) == 1)
    tree.expand(model.index(0, 0, model.index(row, 0)))
    reader.bot.waitUntil(lambda: model.rowCount(model.index(0, 0, model.index(row, 0))) == 1)
    tree.setCurrentIndex(model.index(0, 0, model.index(row, 0)))
    QTest.keyClick(tree, Qt.Key.Key_Return)
    reader.bot.waitUntil(lambda: bool(reader.store.state.problems))
    assert "IM1 does not exist." in reader.store.state.problems[0].detail
    assert opened(reader) == ["sound.dcm"]
