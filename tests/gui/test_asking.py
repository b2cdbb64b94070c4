"""Where a table goes is asked without holding the window up, and no file is replaced unasked."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from tests.gui.conftest import Viewer
from tests.gui.test_fitting import draw

pytestmark = pytest.mark.gui


def choose(viewer: Viewer, target: Path) -> None:
    viewer.window.actions_by_id["mark.export"].trigger()
    dialog = next(dialog for dialog in viewer.window.findChildren(QFileDialog) if dialog.isVisible())
    dialog.fileSelected.emit(str(target))
    dialog.close()


def question(viewer: Viewer) -> QMessageBox:
    return next(box for box in viewer.window.findChildren(QMessageBox) if box.isVisible())


def test_a_table_is_written_where_it_was_wished_and_replaced_after_a_yes(viewer: Viewer, tmp_path: Path) -> None:
    viewer.open("chest.dcm")
    draw(viewer, 1)
    target, annotating = tmp_path / "numbers.csv", viewer.application.annotating
    with viewer.bot.waitSignal(annotating.exported):
        choose(viewer, target)
    target.write_text("mine", encoding="utf-8")
    choose(viewer, target)
    box = question(viewer)
    assert box.defaultButton().text() == "Keep it"
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert target.read_text(encoding="utf-8") == "mine"
    choose(viewer, target)
    with viewer.bot.waitSignal(annotating.exported):
        next(button for button in question(viewer).buttons() if button.text() == "Replace").click()
    assert "length" in target.read_text(encoding="utf-8")
