"""Everything can be reached with the keyboard, has a name for a screen reader, and fits at every text size.

The tests walk the real window and every dialog and sheet that its commands open.
"""

import time
from collections.abc import Iterator
from typing import TypeGuard

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QButtonGroup,
    QComboBox,
    QDialog,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QScrollBar,
    QSlider,
    QStyledItemDelegate,
    QWidget,
)

from cxrviewer.explanations import EXPLANATIONS, Topic
from cxrviewer.palette import Look
from cxrviewer.setting_words import Section
from cxrviewer.settings import Settings
from cxrviewer.widgets.application import apply_look
from cxrviewer.widgets.command_palette import CommandPalette
from cxrviewer.widgets.explanation_sheet import ExplanationSheet
from cxrviewer.widgets.film_canvas import FilmCanvas
from cxrviewer.widgets.key_sheet import KeySheet
from cxrviewer.widgets.settings.dialog import SettingsDialog
from tests.gui.conftest import Viewer, ViewerMaker

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QKeySequenceEdit,
    QLineEdit,
    QSlider,
    FilmCanvas,
)
#: Lists that are moved through from the line above them while typing goes on.
MOVED_FROM_ABOVE = (CommandPalette,)
LARGEST = 150
_AT_REST_SECONDS = 20.0


def controls(root: QWidget) -> Iterator[QWidget]:
    """Yields every control that a person sees in ``root``; parts of a control are not controls."""
    for widget in root.findChildren(QWidget):
        is_part = isinstance(widget, QLineEdit) and isinstance(
            widget.parent(), QAbstractSpinBox | QKeySequenceEdit | QComboBox
        )
        is_inner = isinstance(widget.parent(), QLineEdit | QComboBox) or widget.window() is not root.window()
        takes_focus = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
        if (isinstance(widget, CONTROLS) or takes_focus) and not (is_part or is_inner) and widget.isVisible():
            yield widget


def named(widget: QWidget) -> str:
    """Gives what a screen reader calls a control: its accessible name, or the words on it."""
    return widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")


def described(widget: QWidget) -> str:
    parent = widget.parent()
    return f"{type(widget).__name__} {widget.objectName()!r} in {type(parent).__name__} {named(widget)!r}"


def unnamed(root: QWidget) -> list[str]:
    return [described(widget) for widget in controls(root) if len(named(widget).strip("…?+−- ")) < 2]


def unreachable(root: QWidget) -> list[str]:
    """Gives the controls that pressing Tab in ``root`` never comes to."""
    expected = {
        widget
        for widget in controls(root)
        if widget.isEnabled()
        and not _is_reached_by_arrows(widget)
        and not isinstance(widget.window(), MOVED_FROM_ABOVE)
        and not isinstance(widget, QScrollBar)
    }
    seen: set[QWidget] = set()
    for _ in range(3 * len(expected) + 20):
        if expected <= seen:
            break
        focused = root.window().focusWidget()
        if focused is None:
            QTest.keyClick(root.window(), Qt.Key.Key_Tab)
            continue
        seen |= {focused, *_holders(focused)}
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    return [described(widget) for widget in expected - seen]


def _is_reached_by_arrows(widget: QWidget) -> bool:
    """Says whether a control is one of a group in which the arrow keys go from the chosen one to the others."""
    if not isinstance(widget, QAbstractButton) or widget.isChecked():
        return False
    siblings = [
        button
        for group in widget.window().findChildren(QButtonGroup)
        if group.exclusive()
        for button in group.buttons()
    ]
    return widget.autoExclusive() or widget in siblings


def _holders(widget: QWidget) -> list[QWidget]:
    """Gives the composite controls that a focused part belongs to."""
    parent = widget.parent()
    return [parent] if isinstance(parent, QAbstractSpinBox | QKeySequenceEdit | QComboBox) else []


def cut_off(root: QWidget) -> list[str]:
    """Gives the words in ``root`` for which their widget is too small."""
    found = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or widget.window() is not root.window():
            continue
        if isinstance(widget, QLabel) and widget.text() and not _holds(widget):
            found.append(f"{described(widget)}: {widget.text()!r}")
        elif isinstance(widget, QAbstractButton | QComboBox) and not _is_wide_enough(widget):
            words = widget.text() if isinstance(widget, QAbstractButton) else widget.currentText()
            found.append(f"{described(widget)}: {words!r}")
        elif _is_plain_list(widget) and widget.sizeHintForColumn(0) > widget.viewport().width():
            found.append(described(widget))
    return found


def _is_plain_list(widget: QWidget) -> TypeGuard[QListWidget]:
    return type(widget) is QListWidget and type(widget.itemDelegate()) is QStyledItemDelegate and widget.count() > 0


def _holds(shown: QLabel) -> bool:
    room = shown.contentsRect()
    words = shown.fontMetrics().boundingRect(
        0, 0, room.width() if shown.wordWrap() else 100_000, 100_000, _flags(shown), shown.text()
    )
    return words.width() <= room.width() + 1 and words.height() <= room.height() + 2


def _flags(shown: QLabel) -> int:
    wrap = Qt.TextFlag.TextWordWrap if shown.wordWrap() else Qt.TextFlag.TextExpandTabs
    return int(wrap.value) | int(Qt.AlignmentFlag.AlignLeft.value)


def _is_wide_enough(control: QAbstractButton | QComboBox) -> bool:
    return control.width() + 1 >= control.minimumSizeHint().width()


@pytest.fixture
def grown(make_viewer: ViewerMaker) -> Iterator[Viewer]:
    """Gives a viewer at the largest text size, where room is scarcest."""
    viewer = make_viewer(settings=Settings(window_width=1440, window_height=900, text_size=LARGEST))
    yield viewer
    apply_look(Look())


def sheets(viewer: Viewer) -> Iterator[tuple[str, QWidget]]:
    """Opens one dialog or sheet after another, and closes it again."""
    window = viewer.window
    window.actions_by_id["file.settings"].trigger()
    settings = window.findChild(SettingsDialog)
    assert settings is not None
    pages = settings.findChild(QListWidget)
    assert pages is not None
    for number, section in enumerate(Section):
        pages.setCurrentRow(number)
        yield f"settings: {section.value}", settings
    settings.close()
    for command_id, kind in (("help.palette", CommandPalette), ("help.keys", KeySheet)):
        window.actions_by_id[command_id].trigger()
        sheet = window.findChild(kind)
        assert sheet is not None
        yield command_id, sheet
        sheet.close()
    for topic in (max(Topic, key=lambda topic: len(EXPLANATIONS[topic].text)),):
        window.panels.explain(topic, QPoint(300, 300))
        sheet = window.findChild(ExplanationSheet)
        assert sheet is not None
        yield f"explanation: {topic}", sheet
        sheet.close()
    yield from dialogs(viewer)


def dialogs(viewer: Viewer) -> Iterator[tuple[str, QWidget]]:
    """Opens every other dialog that a command opens without asking for a file."""
    window = viewer.window
    for command_id in ("info.tags", "file.export"):
        action = window.actions_by_id.made.get(command_id)
        if action is None or not action.isEnabled():
            continue
        before = set(window.findChildren(QDialog))
        action.trigger()
        for dialog in set(window.findChildren(QDialog)) - before:
            yield command_id, dialog
            dialog.close()


def faults(viewer: Viewer, root: QWidget) -> list[str]:
    """Gives what is wrong with ``root`` once its layout is at rest: words that are short of room a while do no harm."""
    viewer.bot.wait(50)
    give_up = time.monotonic() + _AT_REST_SECONDS
    while cut_off(root) and time.monotonic() < give_up:
        viewer.bot.wait(50)
    return unnamed(root) + unreachable(root) + cut_off(root)


def test_window_is_named_reachable_and_uncut(grown: Viewer) -> None:
    problems: list[str] = []
    for state in ("empty", "film", "analysed"):
        if state == "film":
            grown.open("chest.dcm", "other.dcm")
        if state == "analysed":
            grown.analyse()
            grown.window.actions_by_id["layer.map"].trigger()
        problems += [f"{state}: {line}" for line in faults(grown, grown.window)]
    assert not problems, "\n".join(problems)


def test_dialogs_and_sheets_are_named_reachable_and_uncut(grown: Viewer) -> None:
    grown.open("chest.dcm")
    problems: list[str] = []
    for name, sheet in sheets(grown):
        problems += [f"{name}: {line}" for line in faults(grown, sheet)]
    assert not problems, "\n".join(problems)


def test_menus_fit_the_screen(grown: Viewer) -> None:
    whole = grown.window.actions_by_id.menu(grown.window)
    room = grown.window.screen().availableGeometry()
    for menu in (whole, *whole.findChildren(QMenu)):
        menu.ensurePolished()
        widest = max((menu.fontMetrics().horizontalAdvance(action.text()) for action in menu.actions()), default=0)
        assert widest <= menu.sizeHint().width() <= room.width()


def test_walk_finds_what_is_wrong(viewer: Viewer) -> None:
    root = QWidget(viewer.window.centralWidget())
    root.setGeometry(0, 0, 300, 200)
    slider, hidden = QSlider(root), QLabel("Words that are far too long for it", root)
    slider.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    hidden.setFixedWidth(40)
    root.show()
    assert any("QSlider" in line for line in unnamed(root))
    assert any("QSlider" in line for line in unreachable(root))
    assert any("far too long" in line for line in cut_off(root))
