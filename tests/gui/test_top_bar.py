"""Buttons of the bar give way in a narrow window, and stay within reach."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from cxrviewer.commands import COMMANDS
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
