"""Annotations in the real window, drawn with mouse and keys as a person does."""

import csv
import hashlib
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QTreeWidget

from cxrviewer.state.display import Layer, Tool, as_window
from cxrviewer.state.marks import Marks, RatioDoubts
from cxrviewer.state.resolve import resolve
from cxrviewer.state.study import Study
from engine.annotation import Annotation, Kind, Point
from engine.cardiothoracic import cardiothoracic_ratio
from engine.radiograph import OpenedImage, Spacing, SpacingSource, ViewPosition
from engine.regions import RegionStatistics
from tests.fakes import fake_image, fake_labels
from tests.gui.conftest import Viewer, ViewerMaker

pytestmark = pytest.mark.gui

LEFT = Qt.MouseButton.LeftButton


def calibrated(path: Path) -> OpenedImage:
    opened = fake_image(path)
    source = replace(opened.radiograph.source, sha256=hashlib.sha256(str(path).encode()).hexdigest())
    spacing = Spacing((0.2, 0.2), SpacingSource.CALIBRATED)
    return replace(opened, radiograph=replace(opened.radiograph, source=source, spacing=spacing))


def as_ap(path: Path) -> OpenedImage:
    opened = calibrated(path)
    return replace(opened, radiograph=replace(opened.radiograph, view=ViewPosition.AP, is_supine=True))


@pytest.fixture
def reader(make_viewer: ViewerMaker) -> Viewer:
    viewer = make_viewer(open_image=calibrated)
    viewer.open("chest.dcm")
    return viewer


def study_of(viewer: Viewer) -> Study:
    study = viewer.store.state.study
    assert study is not None
    return study


def marks_of(viewer: Viewer) -> Marks:
    return study_of(viewer).marks


def only(viewer: Viewer) -> Annotation:
    (found,) = marks_of(viewer).annotations
    return found


def seen(viewer: Viewer, point: Point) -> QPoint:
    placement = viewer.window.canvas.placement()
    assert placement is not None
    return QPointF(*placement.to_viewport(point)).toPoint()


def drag(viewer: Viewer, *points: Point) -> None:
    canvas, places = viewer.window.canvas, [seen(viewer, point) for point in points]
    QTest.mousePress(canvas, LEFT, pos=places[0])
    for place in places[1:]:
        QTest.mouseMove(canvas, place)
    QTest.mouseRelease(canvas, LEFT, pos=places[-1])


def click(viewer: Viewer, *points: Point) -> None:
    for point in points:
        QTest.mouseMove(viewer.window.canvas, seen(viewer, point))
        QTest.mouseClick(viewer.window.canvas, LEFT, pos=seen(viewer, point))


def key(viewer: Viewer, name: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(viewer.window.canvas, name, modifier)


def undo(viewer: Viewer) -> None:
    key(viewer, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def words(viewer: Viewer) -> list[tuple[str, ...]]:
    return [art.words for art in resolve(viewer.store.state).marks.arts]


def test_a_distance_is_drawn_with_one_drag_and_reads_in_millimetres(reader: Viewer) -> None:
    before = as_window(study_of(reader).display.window)
    key(reader, Qt.Key.Key_M)
    drag(reader, (100, 200), (250, 350), (400, 600))
    assert reader.store.state.tool is Tool.DISTANCE
    made = only(reader)
    assert made.points[0] == pytest.approx((100, 200), abs=1)
    assert made.points[1] == pytest.approx((400, 600), abs=1)
    assert float(words(reader)[0][0].removesuffix(" mm")) == pytest.approx(100, abs=0.4)
    assert as_window(study_of(reader).display.window) == before


def test_without_spacing_lengths_are_pixels(viewer: Viewer) -> None:
    viewer.open("chest.dcm")
    key(viewer, Qt.Key.Key_M)
    drag(viewer, (100, 200), (400, 600))
    assert words(viewer)[0][0].endswith(" px")
    assert "pixels" in resolve(viewer.store.state).mark_panel.spacing


def test_a_line_on_a_turned_film_lies_where_it_was_drawn(reader: Viewer) -> None:
    reader.window.actions_by_id["view.turn_right"].trigger()
    reader.window.actions_by_id["view.flip_across"].trigger()
    key(reader, Qt.Key.Key_M)
    drag(reader, (100, 200), (400, 600))
    assert only(reader).points[1] == pytest.approx((400, 600), abs=1.5)


def test_what_is_drawn_is_painted(reader: Viewer) -> None:
    def picture() -> np.ndarray:
        image = reader.window.canvas.grab().toImage()
        return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1).copy()

    plain = picture()
    key(reader, Qt.Key.Key_M)
    drag(reader, (100, 200), (400, 500))
    key(reader, Qt.Key.Key_Escape)
    key(reader, Qt.Key.Key_Escape)
    assert reader.store.state.tool is Tool.WINDOW
    assert (picture() != plain).mean() > 0.001
    reader.window.actions_by_id["mark.shown"].trigger()
    assert (picture() == plain).all()


def test_angle_and_cobb_angle(reader: Viewer) -> None:
    key(reader, Qt.Key.Key_K)
    click(reader, (400, 300), (200, 300), (200, 100))
    assert float(words(reader)[0][0].removesuffix("°")) == pytest.approx(90, abs=0.6)
    key(reader, Qt.Key.Key_K, Qt.KeyboardModifier.ShiftModifier)
    drag(reader, (100, 400), (300, 400))
    drag(reader, (300, 500), (126.8, 600))
    assert float(words(reader)[1][0].removeprefix("Cobb ").removesuffix("°")) == pytest.approx(30, abs=0.8)


@pytest.mark.parametrize("kind", [Kind.RECTANGLE, Kind.ELLIPSE])
def test_a_region_tells_its_area_and_the_values_inside(reader: Viewer, kind: Kind) -> None:
    reader.window.actions_by_id[f"tool.{kind.value}"].trigger()
    drag(reader, (100, 200), (200, 300))
    made = only(reader)
    reader.bot.waitUntil(lambda: marks_of(reader).reading(made) is not None)
    found = marks_of(reader).reading(made)
    assert isinstance(found, RegionStatistics)
    (x0, y0), (x1, y1) = made.points
    pixels = study_of(reader).loaded.image.radiograph.pixels
    y, x = np.mgrid[0 : pixels.shape[0], 0 : pixels.shape[1]] + 0.5
    inside = (x >= x0) & (x < x1) & (y >= y0) & (y < y1)
    if kind is Kind.ELLIPSE:
        inside = ((2 * x - x0 - x1) / (x1 - x0)) ** 2 + ((2 * y - y0 - y1) / (y1 - y0)) ** 2 <= 1
    assert found.count == inside.sum()
    assert found.mean == pytest.approx(float(pixels[inside].mean()), rel=1e-5)
    assert found.deviation == pytest.approx(float(pixels[inside].std()), rel=1e-4)
    labels = [fact.label for fact in resolve(reader.store.state).mark_panel.facts]
    assert labels == ["Area", "Width", "Height", "Mean", "SD", "Least", "Greatest", "Pixels"]
    written = [label.text() for label in reader.window.marks.findChildren(QLabel) if label.isVisible()]
    assert set(labels) < set(written)
    assert f"{found.count}" in written


def test_statistics_follow_a_region_that_is_moved_and_not_the_window(reader: Viewer) -> None:
    key(reader, Qt.Key.Key_O)
    drag(reader, (100, 200), (200, 300))
    reader.bot.waitUntil(lambda: marks_of(reader).reading(only(reader)) is not None)
    first = marks_of(reader).reading(only(reader))
    reader.window.actions_by_id["view.invert"].trigger()
    assert marks_of(reader).reading(only(reader)) == first
    drag(reader, (150, 200), (200, 300), (250, 400))
    assert only(reader).points[0] == pytest.approx((200, 400), abs=2)
    reader.bot.waitUntil(lambda: marks_of(reader).reading(only(reader)) is not None)
    assert marks_of(reader).reading(only(reader)) != first
    assert len(marks_of(reader).readings) == 1


def test_a_polygon_is_closed_with_enter_and_with_a_double_click(reader: Viewer) -> None:
    key(reader, Qt.Key.Key_P)
    click(reader, (100, 100), (300, 100), (300, 300))
    assert "corner" in resolve(reader.store.state).marks.guide
    key(reader, Qt.Key.Key_Return)
    assert len(only(reader).points) == 3
    click(reader, (100, 400), (300, 400), (300, 550))
    QTest.mouseDClick(reader.window.canvas, LEFT, pos=seen(reader, (300, 550)))
    assert [len(annotation.points) for annotation in marks_of(reader).annotations] == [3, 3]


def test_words_are_typed_on_the_film_and_can_be_changed(reader: Viewer) -> None:
    key(reader, Qt.Key.Key_Y)
    click(reader, (150, 150))
    editor = reader.window.canvas.words
    assert editor.isVisible()
    QTest.keyClicks(editor, "nodule")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert only(reader).text == "nodule"
    key(reader, Qt.Key.Key_Escape)
    key(reader, Qt.Key.Key_Escape)
    QTest.mouseDClick(reader.window.canvas, LEFT, pos=seen(reader, (155, 150)))
    assert editor.isVisible()
    editor.selectAll()
    QTest.keyClicks(editor, "scar")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert only(reader).text == "nodule"


def test_a_text_without_words_does_not_stay(reader: Viewer) -> None:
    key(reader, Qt.Key.Key_Y)
    click(reader, (150, 150))
    QTest.keyClick(reader.window.canvas.words, Qt.Key.Key_Return)
    assert marks_of(reader).annotations == ()


def test_the_list_selects_styles_names_and_deletes(reader: Viewer) -> None:
    key(reader, Qt.Key.Key_M)
    drag(reader, (100, 100), (300, 100))
    drag(reader, (100, 300), (300, 330))
    listed = reader.window.marks.findChild(QTreeWidget)
    assert listed is not None
    assert listed.topLevelItemCount() == 2
    first = listed.topLevelItem(0)
    assert first is not None
    listed.setCurrentItem(first)
    assert marks_of(reader).selected == 1
    note = reader.window.marks.findChild(QLineEdit)
    assert note is not None
    note.setText("old rib")
    note.editingFinished.emit()
    reader.window.marks.style_wished.emit(replace(only_selected(reader).style, colour="#ffffff"))
    assert (only_selected(reader).text, only_selected(reader).style.colour) == ("old rib", "#ffffff")
    key(reader, Qt.Key.Key_Delete)
    assert [annotation.id for annotation in marks_of(reader).annotations] == [2]
    undo(reader)
    assert [annotation.text for annotation in marks_of(reader).annotations] == ["old rib", ""]


def only_selected(viewer: Viewer) -> Annotation:
    chosen = marks_of(viewer).chosen
    assert chosen is not None
    return chosen


def test_arrows_move_what_is_selected_and_the_window_when_nothing_is(reader: Viewer) -> None:
    key(reader, Qt.Key.Key_M)
    drag(reader, (100, 100), (300, 100))
    before = only(reader).points
    window = as_window(study_of(reader).display.window)
    key(reader, Qt.Key.Key_Right)
    key(reader, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert only(reader).points[0] == pytest.approx((before[0][0] + 1, before[0][1] + 10))
    assert as_window(study_of(reader).display.window) == window
    key(reader, Qt.Key.Key_Escape)
    key(reader, Qt.Key.Key_Right)
    assert as_window(study_of(reader).display.window) != window


def test_undo_and_redo_of_drawing_moving_window_and_layers(reader: Viewer) -> None:
    start = as_window(study_of(reader).display.window)
    drag(reader, (250, 300), (300, 330), (350, 380), (360, 400))
    changed = as_window(study_of(reader).display.window)
    key(reader, Qt.Key.Key_M)
    drag(reader, (100, 100), (300, 100))
    drawn = only(reader).points
    drag(reader, drawn[1], (320, 150), (350, 200))
    moved = only(reader).points
    reader.window.actions_by_id["layer.map"].trigger()
    undo(reader)
    assert not reader.store.state.overlays.layers[Layer.MAP].is_visible
    assert only(reader).points == moved
    undo(reader)
    assert only(reader).points == drawn
    undo(reader)
    assert marks_of(reader).annotations == ()
    assert as_window(study_of(reader).display.window) == changed
    undo(reader)
    assert as_window(study_of(reader).display.window) == start
    assert not reader.window.actions_by_id["edit.undo"].isEnabled()
    for _ in range(4):
        reader.window.actions_by_id["edit.redo"].trigger()
    assert only(reader).points == moved
    assert as_window(study_of(reader).display.window) == changed
    assert reader.store.state.overlays.layers[Layer.MAP].is_visible
    assert not reader.window.actions_by_id["edit.redo"].isEnabled()


def test_undo_goes_back_across_studies(reader: Viewer) -> None:
    key(reader, Qt.Key.Key_M)
    drag(reader, (100, 100), (300, 100))
    reader.open("other.dcm")
    reader.window.actions_by_id["view.invert"].trigger()
    undo(reader)
    assert study_of(reader).path.name == "other.dcm"
    undo(reader)
    assert study_of(reader).path.name == "chest.dcm"
    assert marks_of(reader).annotations == ()


def test_undo_while_drawing_takes_a_point_back(reader: Viewer) -> None:
    key(reader, Qt.Key.Key_K)
    click(reader, (400, 300), (200, 300))
    undo(reader)
    draft = marks_of(reader).draft
    assert draft is not None
    assert len(draft.points) == 1


RATIO = ((250.0, 60.0), (250.0, 540.0), (190.0, 380.0), (330.0, 390.0), (70.0, 330.0), (430.0, 330.0))


def test_the_ratio_by_hand_has_a_midline_that_can_be_tilted(reader: Viewer) -> None:
    key(reader, Qt.Key.Key_U)
    click(reader, *RATIO)
    assert words(reader)[0][0] == f"CTR {140 / 360:.2f}"
    assert resolve(reader.store.state).mark_panel.warnings == ()
    drag(reader, only(reader).points[0], (320, 60), (380, 60))
    tilted = cardiothoracic_ratio(only(reader).points, (0.2, 0.2))
    assert abs(tilted.tilt) > 10
    assert words(reader)[0][0] == f"CTR {tilted.ratio:.2f}"
    assert any("Tilted" in warning for warning in resolve(reader.store.state).mark_panel.warnings)


def test_the_ratio_is_proposed_from_the_outlines_and_becomes_mine_when_changed(reader: Viewer) -> None:
    assert not reader.window.actions_by_id["mark.propose"].isEnabled()
    reader.analyse()
    reader.window.actions_by_id["mark.propose"].trigger()
    reader.bot.waitUntil(lambda: bool(marks_of(reader).annotations))
    made = only(reader)
    assert made.is_proposed
    assert study_of(reader).analysis.mask is not None
    heart = np.flatnonzero((fake_labels(600, 500) == 3).any(axis=0))
    lungs = np.isin(fake_labels(600, 500), (1, 2))
    widest = max(np.ptp(np.flatnonzero(row)) + 1 for row in lungs if row.any())
    assert words(reader)[0][0] == f"CTR {(np.ptp(heart) + 1) / widest:.2f} proposed"
    reader.bot.waitUntil(lambda: isinstance(marks_of(reader).reading(only(reader)), RatioDoubts))
    drag(
        reader, made.points[5], (made.points[5][0] - 20, made.points[5][1]), (made.points[5][0] - 40, made.points[5][1])
    )
    assert not only(reader).is_proposed
    assert "proposed" not in words(reader)[0][0]


def test_ap_and_supine_films_are_warned_of_on_the_film_and_in_the_list(make_viewer: ViewerMaker) -> None:
    viewer = make_viewer(open_image=as_ap)
    viewer.open("ward.dcm")
    key(viewer, Qt.Key.Key_U)
    click(viewer, *RATIO)
    assert words(viewer)[0][1:] == ("AP view", "Supine patient")
    assert any("too high" in warning for warning in resolve(viewer.store.state).mark_panel.warnings)


def test_numbers_are_exported_without_names(reader: Viewer, tmp_path: Path) -> None:
    key(reader, Qt.Key.Key_M)
    drag(reader, (100, 200), (400, 600))
    reader.application.annotating.marking.set_note("=1+1; doubtful")
    key(reader, Qt.Key.Key_O)
    drag(reader, (300, 100), (400, 200))
    target = tmp_path / "out" / "numbers.csv"
    with reader.bot.waitSignal(reader.application.annotating.exported):
        reader.application.annotating.export_to(target)
    with target.open(newline="", encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    assert [row["quantity"] for row in rows] == [
        "length", "area", "width", "height", "mean", "SD", "least", "greatest", "pixels",
    ]  # fmt: skip
    assert float(rows[0]["value"]) == pytest.approx(100, abs=0.4)
    assert rows[0]["unit"] == "mm"
    assert rows[0]["note"] == "'=1+1; doubtful"
    assert "calibrated" in rows[0]["spacing"]
    text = target.read_text(encoding="utf-8")
    assert "DOE" not in text
    assert "chest.dcm" not in text


def test_a_full_disk_is_said_and_nothing_is_lost(reader: Viewer, tmp_path: Path) -> None:
    key(reader, Qt.Key.Key_M)
    drag(reader, (100, 200), (400, 600))
    blocked = tmp_path / "file"
    blocked.write_text("in the way", encoding="utf-8")
    reader.application.annotating.export_to(blocked / "numbers.csv")
    reader.bot.waitUntil(lambda: resolve(reader.store.state).problem is not None)
    problem = resolve(reader.store.state).problem
    assert problem is not None
    assert "could not be written" in problem.detail
    assert only(reader).kind is Kind.DISTANCE
