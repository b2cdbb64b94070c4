"""A full disk while something is saved: said at once, the former file whole, and nothing drawn is lost silently."""

import errno
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cxrviewer.analysis import AnalysisChoices
from cxrviewer.app import Application, Doors
from cxrviewer.palette import ThemeName
from cxrviewer.settings import Settings
from cxrviewer.settings_file import load_settings, save_settings
from cxrviewer.sources import DataFolders
from cxrviewer.state.resolve import resolve
from cxrviewer.widgets.application import create_application
from tests.fakes import FakeAnalyser
from tests.gui.test_keeping import LINE, by_content, draw, film_at, kept, open_films, study_of

pytestmark = pytest.mark.gui


class Disk:
    """Says of every file that is synced that there is no room, while it is full."""

    def __init__(self, sync: Callable[[int], None]) -> None:
        self.is_full = False
        self._sync = sync

    def fsync(self, descriptor: int) -> None:
        if self.is_full:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        self._sync(descriptor)


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    made = Disk(os.fsync)
    monkeypatch.setattr("engine.files.os.fsync", made.fsync)
    return made


@pytest.fixture
def viewer(disk: Disk, qtbot: QtBot, tmp_path: Path) -> Iterator[Application]:
    """Gives an application that keeps everything, with a film open whose annotations are known."""
    create_application(["cxrviewer"])
    save_settings(tmp_path / "settings.json", Settings())
    application = Application(
        settings=Settings(),
        settings_file=tmp_path / "settings.json",
        choices=AnalysisChoices(),
        doors=Doors(open_image=by_content, load_analyser=lambda _p, _d: FakeAnalyser(), list_models=lambda: ()),
        folders=DataFolders(tmp_path / "index", tmp_path / "unpacked", tmp_path / "kept"),
    )
    application.show()
    application.begin(())
    open_films(application, qtbot, film_at(tmp_path / "one.dcm", "one"))
    qtbot.waitUntil(lambda: study_of(application).key in application.keeping._ready)
    yield application
    disk.is_full = False
    application.window.close()
    application.window.close()
    application.deleteLater()
    application.window.deleteLater()


def said(application: Application) -> str:
    problem = resolve(application.store.state).problem
    return f"{problem.title}: {problem.detail} {problem.remedy}" if problem else ""


def leftovers(folder: Path) -> list[str]:
    """Gives the temporary files that a save left behind."""
    return [path.name for path in folder.rglob(".*") if path.is_file()]


def test_the_window_stays_open_until_what_was_drawn_is_saved(
    viewer: Application, disk: Disk, qtbot: QtBot, tmp_path: Path
) -> None:
    disk.is_full = True
    draw(viewer, LINE)
    assert not viewer.window.close()
    assert viewer.window.isVisible()
    assert "what was drawn is not saved" in said(viewer)
    assert "No space left on device" in said(viewer)
    assert study_of(viewer).marks.annotations == (LINE,)
    assert leftovers(tmp_path) == []
    disk.is_full = False
    assert viewer.window.close()
    assert not viewer.window.isVisible()
    assert kept(tmp_path, tmp_path / "one.dcm") == (LINE,)


def test_closing_once_more_ends_without_saving(viewer: Application, disk: Disk, tmp_path: Path) -> None:
    disk.is_full = True
    draw(viewer, LINE)
    assert not viewer.window.close()
    assert viewer.window.close()
    assert kept(tmp_path, tmp_path / "one.dcm") == ()


def test_a_session_that_cannot_be_written_does_not_keep_the_window_open(viewer: Application, disk: Disk) -> None:
    disk.is_full = True
    assert viewer.window.close()


def test_annotations_that_were_saved_before_stay_whole(
    viewer: Application, disk: Disk, qtbot: QtBot, tmp_path: Path
) -> None:
    draw(viewer, LINE)
    qtbot.waitUntil(lambda: kept(tmp_path, tmp_path / "one.dcm") == (LINE,))
    disk.is_full = True
    viewer.annotating.marking.select(LINE.id)
    viewer.annotating.marking.delete()
    qtbot.waitUntil(lambda: "could not be written" in said(viewer))
    assert kept(tmp_path, tmp_path / "one.dcm") == (LINE,)
    assert leftovers(tmp_path) == []


def test_settings_stay_whole_and_are_saved_with_the_next_change(
    viewer: Application, disk: Disk, qtbot: QtBot, tmp_path: Path
) -> None:
    disk.is_full = True
    viewer.preferences.change("theme", ThemeName.LIGHT)
    qtbot.waitUntil(lambda: "settings.json could not be written" in said(viewer))
    assert load_settings(tmp_path / "settings.json").settings.theme is ThemeName.DARK
    assert viewer.preferences.settings.theme is ThemeName.LIGHT
    assert leftovers(tmp_path) == []
    disk.is_full = False
    viewer.preferences.change("drag_speed", 150)
    qtbot.waitUntil(lambda: load_settings(tmp_path / "settings.json").settings.drag_speed == 150)
    assert load_settings(tmp_path / "settings.json").settings.theme is ThemeName.LIGHT


def test_a_table_that_cannot_be_written_leaves_the_former_one(
    viewer: Application, disk: Disk, qtbot: QtBot, tmp_path: Path
) -> None:
    target = tmp_path / "numbers.csv"
    target.write_text("former", encoding="utf-8")
    draw(viewer, LINE)
    qtbot.waitUntil(lambda: kept(tmp_path, tmp_path / "one.dcm") == (LINE,))
    disk.is_full = True
    viewer.annotating.export_to(target)
    qtbot.waitUntil(lambda: "numbers.csv could not be written" in said(viewer))
    assert target.read_text(encoding="utf-8") == "former"
    assert study_of(viewer).marks.annotations == (LINE,)
