"""The settings dialog in the real window: every change is in force at once, and remembered."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QSpinBox,
    QToolButton,
)

from cxrviewer.commands import COMMANDS, command
from cxrviewer.painting.look import look
from cxrviewer.palette import LIGHT, Look
from cxrviewer.presets import preferred
from cxrviewer.setting_notes import setting_notes
from cxrviewer.setting_table import settings_table
from cxrviewer.setting_words import Section
from cxrviewer.settings import Settings, WindowPreset
from cxrviewer.state.mouse import Mouse, MouseUse, WheelUse
from cxrviewer.widgets.application import apply_look
from cxrviewer.widgets.parts.key_rows import ID
from cxrviewer.widgets.settings.controls import ChoiceControl
from cxrviewer.widgets.settings.dialog import SettingsDialog
from cxrviewer.widgets.settings.keys_editor import KeysEditor
from cxrviewer.widgets.settings.row import SettingRow
from engine.chest_windows import Tissue
from engine.radiograph import Window, WindowFunction
from tests.gui.conftest import Viewer


@pytest.fixture
def dialog(viewer: Viewer) -> Iterator[SettingsDialog]:
    """Gives the settings dialog of a running viewer, opened by its command."""
    viewer.window.actions_by_id["file.settings"].trigger()
    found = viewer.window.findChild(SettingsDialog)
    assert found is not None
    yield found
    found.close()
    apply_look(Look())


def row_of(dialog: SettingsDialog, name: str) -> SettingRow:
    return next(row for row in dialog.findChildren(SettingRow) if row.setting.name == name)


def choose(dialog: SettingsDialog, name: str, value: str) -> None:
    control = row_of(dialog, name).findChild(ChoiceControl)
    assert control is not None
    control.setCurrentIndex(control.findData(value))
    control.activated.emit(control.currentIndex())


def choose_command(editor: KeysEditor, command_id: str) -> None:
    listed = editor.findChild(QListWidget, "keyList")
    assert listed is not None
    rows = [row for row in range(listed.count()) if listed.item(row).data(ID) == command_id]
    listed.setCurrentRow(rows[0])


def press(editor: KeysEditor, words: str) -> None:
    button = next(button for button in editor.findChildren(QPushButton) if button.text() == words)
    assert button.isEnabled()
    button.click()


def test_every_setting_of_the_table_is_in_the_dialog(dialog: SettingsDialog) -> None:
    sections = dialog.findChild(QListWidget)
    assert sections is not None
    for number, section in enumerate(Section):
        sections.setCurrentRow(number)
        for setting in settings_table():
            if setting.section is section and setting.name not in ("shortcuts", "presets", "protocols"):
                assert row_of(dialog, setting.name).isVisible()


def test_theme_and_text_size_change_at_once_and_are_remembered(
    viewer: Viewer, dialog: SettingsDialog, tmp_path: Path
) -> None:
    choose(dialog, "theme", "light")
    field = row_of(dialog, "text_size").findChild(QSpinBox)
    assert field is not None
    assert field.text() == "100 %"
    field.stepUp()
    assert look() == Look(LIGHT, 1.1)
    viewer.bot.waitUntil((tmp_path / "settings.json").is_file)
    kept = json.loads((tmp_path / "settings.json").read_text(encoding="utf-8"))
    assert (kept["theme"], kept["text_size"]) == ("light", 110)
    reset = next(button for button in row_of(dialog, "theme").findChildren(QToolButton) if button.text() == "Reset")
    assert reset.isVisible()
    reset.click()
    assert look() == Look(scale=1.1)
    assert not reset.isVisible()


def test_search_shows_what_has_the_words_and_says_when_nothing_has(dialog: SettingsDialog) -> None:
    search = dialog.findChild(QLineEdit)
    assert search is not None
    search.setText("seed patches")
    shown = {row.setting.name for row in dialog.findChildren(SettingRow) if row.isVisible()}
    assert shown == {"seed"}
    search.setText("invert")
    editor = dialog.findChild(KeysEditor)
    assert editor is not None
    listed = editor.findChild(QListWidget, "keyList")
    assert listed is not None
    ids = [listed.item(row).data(ID) for row in range(listed.count()) if not listed.item(row).isHidden()]
    assert "view.invert" in ids
    assert len(ids) < len(COMMANDS)
    search.setText("no such words")
    assert any("No setting" in words.text() for words in dialog.findChildren(QLabel) if words.isVisible())


def test_key_is_changed_everywhere_and_its_former_owner_loses_it(viewer: Viewer, dialog: SettingsDialog) -> None:
    editor = dialog.findChild(KeysEditor)
    assert editor is not None
    choose_command(editor, "view.invert")
    field = editor.findChild(QKeySequenceEdit)
    assert field is not None
    field.setKeySequence(QKeySequence("Ctrl+K"))
    assert any("Find a command" in words.text() for words in editor.findChildren(QLabel))
    press(editor, "Use this key")
    actions = viewer.window.actions_by_id
    assert [key.toString() for key in actions["view.invert"].shortcuts()] == ["Ctrl+K"]
    assert actions["help.palette"].shortcuts() == []
    assert "Ctrl+K" in actions["view.invert"].toolTip()
    assert viewer.store.state.keys["view.invert"] == ("Ctrl+K",)
    viewer.open("chest.dcm")
    dialog.hide()
    viewer.window.activateWindow()
    viewer.bot.waitUntil(viewer.window.isActiveWindow)
    QTest.keyClick(viewer.window.canvas, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert viewer.store.state.study is not None
    assert viewer.store.state.study.display.is_inverted
    choose_command(editor, "help.palette")
    press(editor, "Reset")
    assert [key.toString() for key in actions["help.palette"].shortcuts()] == ["Ctrl+K"]
    assert actions["view.invert"].shortcuts() == []


def test_the_field_for_a_key_says_what_to_do(dialog: SettingsDialog) -> None:
    editor = dialog.findChild(KeysEditor)
    assert editor is not None
    field = editor.findChild(QKeySequenceEdit)
    assert field is not None
    line = field.findChild(QLineEdit)
    assert line is not None
    for command_id in ("view.invert", "help.palette"):
        choose_command(editor, command_id)
        field.setKeySequence(QKeySequence("Ctrl+J"))
        assert line.text() != ""
        field.clear()
        assert line.placeholderText() == "Click here, then press the new key"


def test_held_key_can_be_another_letter(viewer: Viewer, dialog: SettingsDialog) -> None:
    editor = dialog.findChild(KeysEditor)
    assert editor is not None
    choose_command(editor, "layer.bare")
    field = editor.findChild(QKeySequenceEdit)
    assert field is not None
    field.setKeySequence(QKeySequence("J"))
    press(editor, "Use this key")
    viewer.open("chest.dcm")
    QTest.keyPress(viewer.window, Qt.Key.Key_J)
    assert viewer.store.state.overlays.is_bare
    QTest.keyRelease(viewer.window, Qt.Key.Key_J)
    assert not viewer.store.state.overlays.is_bare
    assert command("layer.bare").keys == ("X",)


def test_mouse_does_what_was_chosen(viewer: Viewer, dialog: SettingsDialog) -> None:
    choose(dialog, "right_button", MouseUse.WINDOW)
    choose(dialog, "wheel", WheelUse.STUDIES)
    viewer.open("one.dcm", "two.dcm")
    canvas, study = viewer.window.canvas, viewer.store.state.study
    assert study is not None
    before = study.display.window
    middle = canvas.rect().center()
    QTest.mousePress(canvas, Qt.MouseButton.RightButton, pos=middle)
    QTest.mouseMove(canvas, middle + QPoint(60, 0))
    QTest.mouseRelease(canvas, Qt.MouseButton.RightButton, pos=middle + QPoint(60, 0))
    after = viewer.store.state.study
    assert after is not None
    assert after.display.window != before
    place = QPointF(middle)
    down = QWheelEvent(
        place,
        QPointF(canvas.mapToGlobal(middle)),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas, down)
    assert viewer.store.state.study is not None
    assert viewer.store.state.study.key != after.key
    assert viewer.store.state.mouse == Mouse(right=MouseUse.WINDOW, wheel=WheelUse.STUDIES)


def test_what_is_switched_in_the_window_survives_another_setting(viewer: Viewer, dialog: SettingsDialog) -> None:
    viewer.window.actions_by_id["view.patient"].trigger()
    former = viewer.store.state.overlays.information
    choose(dialog, "theme", "light")
    assert viewer.store.state.overlays.information is former
    assert viewer.application.preferences.settings.information is former


def test_analysis_uses_what_was_chosen(viewer: Viewer, dialog: SettingsDialog) -> None:
    field = row_of(dialog, "seed").findChild(QSpinBox)
    assert field is not None
    field.setValue(5)
    assert viewer.application.analysis.choices.seed == 5
    assert viewer.application.analysis.choices.patches == 40


def test_mouse_conflicts_are_said() -> None:
    assert setting_notes(Settings()) == {}
    notes = setting_notes(Settings(right_button=MouseUse.PAN))
    assert set(notes) == {"middle_button", "right_button"}
    lost = setting_notes(Settings(left_button=MouseUse.ZOOM, right_button=MouseUse.NOTHING))
    assert "tool that is chosen" in lost["left_button"]


def test_preset_changes_the_fitted_window() -> None:
    fitted = Window(1000.0, 400.0, WindowFunction.LINEAR_EXACT, "Lungs")
    assert preferred(fitted, None) is fitted
    wider = preferred(fitted, WindowPreset(width=150, brightness=10))
    assert (wider.centre, wider.width, wider.name) == (960.0, 600.0, "Lungs")
    assert preferred(fitted, WindowPreset(is_sigmoid=True)).function is WindowFunction.SIGMOID


def test_preset_is_in_force_at_once(viewer: Viewer, dialog: SettingsDialog) -> None:
    viewer.open("chest.dcm")
    viewer.window.actions_by_id["tone.lungs"].trigger()
    plain = viewer.store.state.study
    assert plain is not None
    assert isinstance(plain.display.window, Window)
    fields = [
        field for field in dialog.findChildren(QSpinBox) if field.accessibleName() == "Width of the window “Lungs”"
    ]
    fields[0].setValue(200)
    assert viewer.application.preferences.settings.presets == {Tissue.LUNGS: WindowPreset(width=200)}
    viewer.window.actions_by_id["tone.lungs"].trigger()
    wide = viewer.store.state.study
    assert wide is not None
    assert isinstance(wide.display.window, Window)
    assert wide.display.window.width == pytest.approx(2 * plain.display.window.width)


def test_the_prediction_set_that_counts_is_chosen_for_the_next_analysis(viewer: Viewer, dialog: SettingsDialog) -> None:
    choose(dialog, "error_rate", "0.05")
    viewer.open("film.dcm")
    viewer.analyse()
    assert viewer.analyser.error_rate == 0.05
    loads = list(viewer.loads)
    choose(dialog, "error_rate", "package")
    viewer.analyse()
    assert viewer.analyser.error_rate is None
    assert viewer.loads == loads, "no model is loaded again for it"
