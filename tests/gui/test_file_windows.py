"""The list of the windows that a file suggests, for files with several."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cxrviewer.state.display import Display
from engine.radiograph import OpenedImage, Window
from tests.fakes import fake_image
from tests.gui.conftest import Viewer, ViewerMaker

pytestmark = pytest.mark.gui
WINDOWS = (Window(2000.0, 3600.0, name="CHEST"), Window(1500.0, 800.0, name="BONE"), Window(1000.0, 500.0))


def with_windows(path: Path) -> OpenedImage:
    opened = fake_image(path)
    windows = WINDOWS if path.name == "several.dcm" else WINDOWS[:1]
    return replace(opened, radiograph=replace(opened.radiograph, windows=windows))


def display(viewer: Viewer) -> Display:
    study = viewer.store.state.study
    assert study is not None
    return study.display


def test_a_window_of_the_file_is_chosen_from_a_list(make_viewer: ViewerMaker) -> None:
    viewer = make_viewer(open_image=with_windows)
    viewer.open("several.dcm")
    viewer.window.actions_by_id["tone.levels"].trigger()
    windows = viewer.window.level_panel.windows
    viewer.bot.waitUntil(windows.isVisible)
    assert [windows.itemText(number) for number in range(windows.count())] == [
        "CHEST  W 3600  C 2000",
        "BONE  W 800  C 1500",
        "W 500  C 1000",
    ]
    assert windows.currentIndex() == 0
    windows.setFocus()
    QTest.keyClick(windows, Qt.Key.Key_Down)
    assert display(viewer).window is WINDOWS[1]
    viewer.window.actions_by_id["tone.lungs"].trigger()
    assert windows.currentIndex() == -1
    viewer.window.actions_by_id["edit.undo"].trigger()
    back = windows.currentIndex()  # two windows in quick succession are one step, slowly chosen ones are two
    assert display(viewer).window is WINDOWS[back]
    viewer.window.actions_by_id["view.next_window"].trigger()
    assert windows.currentIndex() == back + 1
    assert display(viewer).window is WINDOWS[back + 1]


def test_a_file_with_one_window_has_no_list(make_viewer: ViewerMaker) -> None:
    viewer = make_viewer(open_image=with_windows)
    viewer.open("one.dcm")
    viewer.window.actions_by_id["tone.levels"].trigger()
    viewer.bot.waitUntil(viewer.window.level_panel.isVisible)
    assert not viewer.window.level_panel.windows.isVisible()
