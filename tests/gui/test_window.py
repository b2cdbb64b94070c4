"""The real window, driven as a person drives it."""

import threading
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage
from PySide6.QtTest import QTest

from cxrviewer.settings_file import load_settings
from cxrviewer.state.analysis import Phase
from cxrviewer.state.display import Layer, as_window
from cxrviewer.state.pointing import mark_positions
from cxrviewer.state.resolve import resolve
from cxrviewer.widgets.explanation_sheet import ExplanationSheet
from cxrviewer.widgets.parts.section import AskButton
from engine.errors import AnalysisRefusedError, NotAnImageError
from engine.radiograph import OpenedImage, Window
from tests.fakes import MODELS, fake_image, refusing
from tests.gui.conftest import Viewer, ViewerMaker

pytestmark = pytest.mark.gui


def brightness(viewer: Viewer) -> float:
    image = viewer.window.canvas.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return float(rows[:, : image.width()].mean())


def patch_on_screen(viewer: Viewer, index: int) -> QPoint:
    study = viewer.store.state.study
    placement = viewer.window.canvas.placement()
    assert study is not None
    assert study.analysis.patches is not None
    assert placement is not None
    x, y = mark_positions(study.analysis.patches, study.loaded.film.size)[index]
    return QPointF(*placement.to_viewport((float(x), float(y)))).toPoint()


def test_empty_window_teaches_how_to_begin(viewer: Viewer) -> None:
    assert viewer.window.empty.isVisible()
    assert not viewer.window.findings.isVisible()
    assert not viewer.window.actions_by_id["analysis.start"].isEnabled()
    assert viewer.window.actions_by_id["file.open"].isEnabled()


def test_opening_brings_the_film_on_screen(viewer: Viewer) -> None:
    viewer.open("chest.dcm")
    assert viewer.window.canvas.isVisible()
    assert not viewer.window.empty.isVisible()
    assert brightness(viewer) > 20
    assert "chest.dcm" in viewer.window.windowTitle()
    assert viewer.window.rail.count() == 1


def test_dropped_files_are_opened(viewer: Viewer) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/films/dropped.dcm"), QUrl("https://example.org/film.dcm")])
    event = QDropEvent(
        QPointF(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    viewer.window.dropEvent(event)
    viewer.bot.waitUntil(lambda: len(viewer.store.state.studies) == 1)
    assert viewer.store.state.studies[0].path == Path("/films/dropped.dcm")


def test_window_drag_changes_contrast_and_reset_brings_it_back(viewer: Viewer) -> None:
    viewer.open("chest.dcm")
    study = viewer.store.state.study
    assert study is not None
    first, before = study.display.window, brightness(viewer)
    canvas = viewer.window.canvas
    middle = canvas.rect().center()
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(canvas, middle + QPoint(40, 60))
    QTest.mouseMove(canvas, middle + QPoint(80, 120))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=middle + QPoint(80, 120))
    changed = viewer.store.state.study
    assert changed is not None
    assert as_window(changed.display.window).width > as_window(first).width
    assert as_window(changed.display.window).centre > as_window(first).centre
    assert brightness(viewer) < before - 5
    QTest.keyClick(canvas, Qt.Key.Key_R)
    assert viewer.store.state.study is not None
    assert viewer.store.state.study.display.window == first


def test_windows_of_the_file_and_an_automatic_one(make_viewer: ViewerMaker) -> None:
    windows = (Window(2000.0, 3600.0), Window(1500.0, 800.0, name="LUNG"))

    def with_two(path: Path) -> OpenedImage:
        opened = fake_image(path)
        return replace(opened, radiograph=replace(opened.radiograph, windows=windows))

    viewer = make_viewer(open_image=with_two)
    viewer.open("chest.dcm")
    shown = []
    for key in (Qt.Key.Key_V, Qt.Key.Key_V, Qt.Key.Key_Q, Qt.Key.Key_V):
        QTest.keyClick(viewer.window.canvas, key)
        assert viewer.store.state.study is not None
        shown.append(viewer.store.state.study.display.window)
    assert shown[0] is windows[1]
    assert shown[1] is windows[0]
    assert shown[2] not in windows
    assert shown[3] is windows[0]


def test_invert_swaps_black_and_white(viewer: Viewer) -> None:
    viewer.open("chest.dcm")
    before = brightness(viewer)
    viewer.window.actions_by_id["view.invert"].trigger()
    assert abs(brightness(viewer) - before) > 10
    assert viewer.window.actions_by_id["view.invert"].isChecked()


def test_wheel_zooms_around_the_pointer_and_fit_returns(viewer: Viewer) -> None:
    viewer.open("chest.dcm")
    canvas = viewer.window.canvas
    fitted = canvas.placement()
    assert fitted is not None
    canvas.zoom(2.0)
    larger = canvas.placement()
    assert larger is not None
    assert larger.scale == pytest.approx(2 * fitted.scale)
    QTest.keyClick(canvas, Qt.Key.Key_F)
    assert canvas.placement() == fitted


def test_middle_drag_pans(viewer: Viewer) -> None:
    viewer.open("chest.dcm")
    canvas = viewer.window.canvas
    canvas.zoom(3.0)
    before = canvas.placement()
    middle = canvas.rect().center()
    QTest.mousePress(canvas, Qt.MouseButton.MiddleButton, pos=middle)
    QTest.mouseMove(canvas, middle + QPoint(30, -20))
    QTest.mouseRelease(canvas, Qt.MouseButton.MiddleButton, pos=middle + QPoint(30, -20))
    after = canvas.placement()
    assert before is not None
    assert after is not None
    assert (after.left - before.left, after.top - before.top) == (30.0, -20.0)


def test_analysis_fills_the_panel(viewer: Viewer) -> None:
    viewer.open("chest.dcm")
    viewer.analyse()
    screen = resolve(viewer.store.state)
    assert "pattern" in screen.findings.headline
    assert "of 40 patches" in screen.findings.sentence
    assert "calibrated" in screen.findings.sentence
    assert [row.title for row in screen.findings.votes] == list(MODELS)
    assert all(sum(row.counts) == 40 for row in screen.findings.votes)
    assert any(fact.value.startswith("compact") for fact in screen.findings.facts)
    assert viewer.window.findings.isVisible()


def test_layers_change_the_picture_and_number_keys_switch_them(viewer: Viewer) -> None:
    viewer.open("chest.dcm")
    viewer.analyse()
    canvas = viewer.window.canvas
    pictures = [canvas.grab().toImage()]
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4):
        QTest.keyClick(canvas, key, Qt.KeyboardModifier.AltModifier)
        pictures.append(canvas.grab().toImage())
    assert all(one != other for one, other in pairwise(pictures))
    shown = {layer for layer, view in viewer.store.state.overlays.layers.items() if view.is_visible}
    assert shown == {Layer.COVERAGE, Layer.MAP}


def test_holding_a_key_shows_the_bare_film(viewer: Viewer) -> None:
    viewer.open("chest.dcm")
    canvas = viewer.window.canvas
    viewer.analyse()
    with_layers = canvas.grab().toImage()
    QTest.keyPress(canvas, Qt.Key.Key_X)
    bare = canvas.grab().toImage()
    assert viewer.store.state.overlays.is_bare
    QTest.keyRelease(canvas, Qt.Key.Key_X)
    assert bare != with_layers
    assert canvas.grab().toImage() == with_layers


def test_bare_film_works_from_the_rail_too(viewer: Viewer) -> None:
    viewer.open("chest.dcm")
    viewer.window.rail.setFocus()
    QTest.keyPress(viewer.window.rail, Qt.Key.Key_X)
    assert viewer.store.state.overlays.is_bare
    QTest.keyRelease(viewer.window.rail, Qt.Key.Key_X)
    assert not viewer.store.state.overlays.is_bare


def test_delete_in_the_rail_closes_the_study(viewer: Viewer) -> None:
    viewer.open("one.dcm", "two.dcm")
    QTest.keyClick(viewer.window.rail, Qt.Key.Key_Delete)
    assert [study.path.name for study in viewer.store.state.studies] == ["one.dcm"]
    assert resolve(viewer.store.state).rail[0].is_current


def test_question_marks_answer_beside_the_number(viewer: Viewer) -> None:
    viewer.open("chest.dcm")
    viewer.analyse()
    asks = [button for button in viewer.window.findings.findChildren(AskButton) if button.isVisible()]
    assert len(asks) >= 5
    sheet = viewer.window.findChild(ExplanationSheet)
    assert sheet is not None
    asks[1].click()
    assert sheet.isVisible()
    assert "calibrated" in sheet.accessibleName().lower()
    sheet.hide()


def test_opacity_and_map_class_can_be_chosen(viewer: Viewer) -> None:
    viewer.open("chest.dcm")
    viewer.analyse()
    viewer.window.layers.opacity_wished.emit(Layer.MASK, 0.25)
    assert viewer.store.state.overlays.layers[Layer.MASK].opacity == 0.25
    viewer.window.layers.choice_wished.emit(Layer.MAP, "viral")
    study = viewer.store.state.study
    assert study is not None
    shown = study.analysis.heatmap(study.display.map_class)
    assert shown is not None
    assert shown.class_id == "viral"


def test_clicking_a_patch_says_what_every_model_said(viewer: Viewer) -> None:
    viewer.open("chest.dcm")
    viewer.analyse()
    spot = patch_on_screen(viewer, 7)
    QTest.mouseClick(viewer.window.canvas, Qt.MouseButton.LeftButton, pos=spot)
    patch = resolve(viewer.store.state).patch
    study = viewer.store.state.study
    assert study is not None
    assert patch.is_pinned
    index = study.display.pinned
    assert index is not None
    for row, vote in zip(patch.rows, study.analysis.votes, strict=True):
        assert row.probabilities == pytest.approx(tuple(vote.probabilities[index]))
    QTest.keyClick(viewer.window.canvas, Qt.Key.Key_Escape)
    assert not resolve(viewer.store.state).patch.is_pinned


def test_pointing_at_a_patch_speaks_of_it_until_the_pointer_leaves(viewer: Viewer) -> None:
    viewer.open("chest.dcm")
    viewer.analyse()
    QTest.mouseMove(viewer.window.canvas, patch_on_screen(viewer, 3))
    assert resolve(viewer.store.state).patch.title.startswith("Patch ")
    viewer.window.canvas.pointed.emit(None)
    assert "Point at a patch" in resolve(viewer.store.state).patch.hint


def test_clicking_a_model_colours_the_patches_by_its_votes(viewer: Viewer) -> None:
    viewer.open("chest.dcm")
    viewer.analyse()
    before = viewer.window.canvas.grab().toImage()
    viewer.window.findings.voter_wished.emit(MODELS[2].lower())
    overlay = resolve(viewer.store.state).overlays.patches
    study = viewer.store.state.study
    assert overlay is not None
    assert study is not None
    assert overlay.votes is study.analysis.votes[2]
    assert viewer.window.canvas.grab().toImage() != before


def test_results_arrive_one_by_one_and_cancel_keeps_them(viewer: Viewer) -> None:
    viewer.open("chest.dcm")
    viewer.analyser.gate.clear()
    viewer.window.actions_by_id["analysis.start"].trigger()

    def has_patches() -> bool:
        study = viewer.store.state.study
        return study is not None and study.analysis.patches is not None

    viewer.bot.waitUntil(has_patches)
    screen = resolve(viewer.store.state)
    assert screen.status.can_cancel
    assert screen.findings.headline == "Analysing"
    assert screen.overlays.mask is not None
    assert screen.findings.votes == ()
    with viewer.bot.waitSignal(viewer.application.analysis.finished):
        viewer.window.status.cancel_wished.emit()
    study = viewer.store.state.study
    assert study is not None
    assert study.analysis.phase is Phase.CANCELLED
    assert study.analysis.mask is not None
    assert not resolve(viewer.store.state).status.can_cancel


def test_refusal_is_said_in_words_without_any_score(viewer: Viewer) -> None:
    viewer.open("chest.dcm")
    viewer.analyser.error = AnalysisRefusedError("no_lungs", "No lungs were found.", remedy="Check the film.")
    viewer.analyse()
    findings = resolve(viewer.store.state).findings
    assert findings.headline == "The analysis was refused"
    assert findings.sentence == "No lungs were found. Check the film."
    assert findings.scores == ()


@pytest.mark.expects_log("Unforeseen error")
def test_unforeseen_error_becomes_a_problem(viewer: Viewer) -> None:
    viewer.open("chest.dcm")
    viewer.analyser.error = ZeroDivisionError("oops")
    viewer.analyse()
    findings = resolve(viewer.store.state).findings
    assert "unforeseen" in findings.headline
    viewer.analyser.error = None
    viewer.analyse()
    assert "pattern" in resolve(viewer.store.state).findings.headline


def test_file_that_cannot_be_opened_says_what_to_do(make_viewer: ViewerMaker) -> None:
    error = NotAnImageError(Path("/films/notes.txt"), "notes.txt holds no image.", remedy="Choose a film.")
    viewer = make_viewer(open_image=refusing(error))
    with viewer.bot.waitSignal(viewer.application.session.refused):
        viewer.application.session.open_paths([Path("/films/notes.txt")])
    assert viewer.window.banner.isVisible()
    problem = resolve(viewer.store.state).problem
    assert problem is not None
    assert "notes.txt" in problem.title
    assert problem.remedy == "Choose a film."
    viewer.window.banner.dismissed.emit()
    assert not viewer.window.banner.isVisible()


def test_several_studies_keep_their_own_display_and_findings(viewer: Viewer) -> None:
    viewer.open("one.dcm", "two.dcm", "three.dcm")
    viewer.analyse()
    viewer.window.actions_by_id["view.invert"].trigger()
    viewer.window.rail.setCurrentRow(0)
    first = viewer.store.state.study
    assert first is not None
    assert first.path.name == "one.dcm"
    assert first.analysis.phase is Phase.IDLE
    assert not first.display.is_inverted
    viewer.window.rail.setCurrentRow(2)
    assert viewer.store.state.study is not None
    assert viewer.store.state.study.analysis.phase is Phase.DONE
    assert viewer.store.state.study.display.is_inverted


def test_opening_the_same_file_again_selects_it(viewer: Viewer) -> None:
    viewer.open("one.dcm", "two.dcm")
    viewer.application.session.open_paths([Path("/films/one.dcm")])
    assert len(viewer.store.state.studies) == 2
    assert viewer.store.state.study is not None
    assert viewer.store.state.study.path.name == "one.dcm"


def test_findings_of_a_closed_study_are_dropped(viewer: Viewer) -> None:
    viewer.open("one.dcm", "two.dcm")
    viewer.analyser.gate.clear()
    viewer.window.actions_by_id["analysis.start"].trigger()
    viewer.bot.waitUntil(viewer.analyser.reached.is_set)
    heard: list[int] = []
    viewer.application.analysis.finished.connect(heard.append)
    viewer.window.actions_by_id["file.close"].trigger()
    viewer.analyser.gate.set()
    viewer.analyser.reached.clear()
    assert viewer.store.state.study is not None
    viewer.analyse()
    assert heard == [viewer.store.state.study.key]
    assert viewer.store.state.study.path.name == "one.dcm"


def test_patient_information_can_be_hidden_everywhere(viewer: Viewer) -> None:
    viewer.open("doe_jane.dcm")
    screen = resolve(viewer.store.state)
    assert screen.film is not None
    assert "DOE, JANE" in screen.film.corners.top_left
    QTest.keyClick(viewer.window.canvas, Qt.Key.Key_T)
    hidden = resolve(viewer.store.state)
    assert "DOE" not in repr(hidden.film.corners if hidden.film else None)
    assert "doe_jane" not in hidden.window_title
    assert "doe_jane" not in "".join(card.title for card in hidden.rail)


def test_closing_remembers_layers_and_ends_every_thread(viewer: Viewer, tmp_path: Path) -> None:
    viewer.open("chest.dcm")
    viewer.analyser.gate.clear()
    viewer.window.actions_by_id["analysis.start"].trigger()
    viewer.bot.waitUntil(viewer.analyser.reached.is_set)
    viewer.window.actions_by_id["layer.map"].trigger()
    viewer.window.close()
    assert load_settings(tmp_path / "settings.json").settings.layers[Layer.MAP].is_visible
    assert {"engine", "reader"}.isdisjoint(thread.name for thread in threading.enumerate())


def test_models_are_loaded_once_for_several_films(viewer: Viewer) -> None:
    viewer.open("one.dcm")
    viewer.analyse()
    viewer.open("two.dcm")
    viewer.analyse()
    assert viewer.analyser.calls == 2
    assert viewer.loads == [(None, "auto")]
