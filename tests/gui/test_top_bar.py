"""Buttons of the bar give way in a narrow window, and stay within reach."""

import numpy as np
import pytest
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from cxrviewer.commands import COMMANDS
from cxrviewer.painting.icons import icon
from cxrviewer.palette import DARK, Look
from cxrviewer.widgets.application import apply_look, create_application
from cxrviewer.widgets.top_bar import TopBar


def _shown(bar: TopBar) -> set[str]:
    buttons = [button for button in bar.findChildren(QToolButton) if button.isVisible()]
    with_menu = [b for b in buttons if b.popupMode() is QToolButton.ToolButtonPopupMode.InstantPopup]
    behind = {action.text() for button in with_menu for action in button.menu().actions() if action.text()}
    return behind | {button.accessibleName() for button in buttons if button not in with_menu}


def test_every_button_is_in_the_bar_or_behind_more_at_any_width(qtbot: QtBot) -> None:
    actions = {command.id: QAction(command.title) for command in COMMANDS}
    window = QWidget()
    qtbot.addWidget(window)
    bar = TopBar(actions, QMenu(window), window)
    bar.resize(bar.sizeHint())
    window.show()
    layout = bar.layout()
    assert layout is not None
    everything = _shown(bar)
    more = next(button for button in bar.findChildren(QToolButton) if button.accessibleName() == "More commands")
    assert not more.isVisible()
    for width in range(bar.sizeHint().width() - 1, bar.minimumSizeHint().width() - 1, -60):
        bar.resize(width, bar.height())
        layout.activate()
        assert more.isVisible()
        assert _shown(bar) == everything
        ends = [b for b in bar.findChildren(QToolButton) if b.isVisible()]
        assert max(b.mapTo(bar, b.rect().topRight()).x() for b in ends) < width


@pytest.mark.parametrize("percent", [100, 150])
def test_a_name_stands_apart_from_its_icon(qtbot: QtBot, percent: int) -> None:
    create_application(["cxrviewer"])
    apply_look(Look(DARK, percent / 100))
    bar = TopBar({command.id: QAction(icon("search"), command.title) for command in COMMANDS}, QMenu())
    qtbot.addWidget(bar)
    bar.show()
    for button in bar.findChildren(QToolButton):
        if button.property("named") and not button.property("primary"):
            assert _first_gap(button) >= 5 * percent / 100
    apply_look(Look())


def _first_gap(button: QToolButton) -> int:
    """Gives the pixels without ink after the first part of a button that has some: its icon."""
    picture = button.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(picture.constBits(), np.uint8).reshape(picture.height(), picture.bytesPerLine())
    inner = rows[4:-4, 4 : picture.width() - 4].astype(np.int16)
    has_ink = np.abs(inner - inner[0, 0]).max(axis=0) > 24
    changes = np.flatnonzero(np.diff(has_ink.astype(np.int8)))
    return int(changes[2] - changes[1])
