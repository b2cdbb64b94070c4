"""The command table: complete, free of conflicts, and the only source of menus and keys."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QMenu

from cxrviewer.assets import icon_path
from cxrviewer.command_table.record import MENUS
from cxrviewer.commands import COMMANDS, command, in_menu, matching
from cxrviewer.state.study import AppState
from cxrviewer.widgets.command_palette import CommandPalette
from tests.gui.conftest import Viewer


def test_ids_and_keys_are_unique() -> None:
    ids = Counter(entry.id for entry in COMMANDS)
    keys = Counter(QKeySequence(key).toString() for entry in COMMANDS for key in entry.keys)
    assert max(ids.values()) == 1
    assert max(keys.values()) == 1
    assert "" not in keys


@pytest.mark.parametrize("entry", COMMANDS, ids=lambda entry: entry.id)
def test_entry_is_complete(entry: object) -> None:
    found = next(other for other in COMMANDS if other is entry)
    assert found.menu in MENUS
    assert found.explanation.endswith(".")
    assert found.is_enabled(AppState()) in (True, False)
    if found.icon:
        assert icon_path(found.icon).is_file()
    if found.bar:
        assert found.icon


def test_every_command_can_be_run_in_the_window(viewer: Viewer) -> None:
    for entry in COMMANDS:
        action = viewer.window.actions_by_id[entry.id]
        shortcuts = [sequence.toString() for sequence in action.shortcuts()]
        expected = [] if entry.is_held else [QKeySequence(key).toString() for key in entry.keys]
        assert shortcuts == expected


def test_menus_hold_every_command_once(viewer: Viewer) -> None:
    menu = viewer.window.actions_by_id.menu(viewer.window)
    parts = menu.findChildren(QMenu)
    titles = [entry.text() for part in parts for entry in part.actions()]
    expected = [entry.title for title in MENUS for entry in in_menu(title) if not entry.is_held]
    assert titles == expected


def test_search_finds_by_any_word_and_prefers_beginnings() -> None:
    assert matching("analyse")[0].id == "analysis.start"
    assert command("view.invert") in matching("black white")
    assert matching("no such thing at all") == ()


def test_palette_runs_the_chosen_command(viewer: Viewer) -> None:
    viewer.open("chest.dcm")
    viewer.window.show_palette()
    palette = viewer.window.findChild(CommandPalette)
    assert palette is not None
    assert palette.isVisible()
    palette.chosen.emit("view.invert")
    palette.hide()
    assert viewer.store.state.study is not None
    assert viewer.store.state.study.display.is_inverted


def test_palette_stands_on_commands_that_can_be_run(viewer: Viewer) -> None:
    """Without a film most commands are grey: keys pass over them, round the end."""
    viewer.window.show_palette()
    palette = viewer.window.findChild(CommandPalette)
    assert palette is not None
    line, rows = palette.findChild(QLineEdit), palette.findChild(QListWidget)
    assert line is not None
    assert rows is not None
    line.setText("study")
    titles = []
    for _ in range(4):
        item = rows.currentItem()
        assert item is not None
        assert item.flags() & Qt.ItemFlag.ItemIsEnabled
        titles.append(item.text())
        QTest.keyClick(line, Qt.Key.Key_Down)
    assert len(set(titles)) > 1
    QTest.keyClick(line, Qt.Key.Key_Up)
    assert rows.currentItem().flags() & Qt.ItemFlag.ItemIsEnabled
    palette.hide()
