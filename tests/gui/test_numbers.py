"""The numbers of lungs and heart over the film: asked for by a command, measured once, drawn where they belong."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from cxrviewer import film_numbers
from cxrviewer.number_wording import number_words, numbers_note
from cxrviewer.painting.corners import paint_corners, stepped_aside
from cxrviewer.painting.numbers import number_plates, paint_numbers, readable_angle
from cxrviewer.placement import Placement
from cxrviewer.state.display import Layer
from cxrviewer.state.number_screen import NumberLine, NumberPlace, NumbersArt
from cxrviewer.state.resolve import resolve
from cxrviewer.state.screen import Corners
from cxrviewer.widgets.application import create_application
from engine.film_measures import Figure, FilmMeasures, Measured, MeasuredPlace, film_measures
from engine.findings import AnalysisReport
from engine.measurement import Quantity
from engine.orientation import Edge
from engine.radiograph import OpenedImage, Radiograph, Spacing, SpacingSource
from tests.fakes import fake_image
from tests.gui.conftest import Viewer, ViewerMaker

pytestmark = pytest.mark.gui


def calibrated_image(path: Path) -> OpenedImage:
    image = fake_image(path)
    return replace(image, radiograph=replace(image.radiograph, spacing=Spacing((0.6, 0.6), SpacingSource.CALIBRATED)))


def words_on(viewer: Viewer) -> list[str]:
    art = resolve(viewer.store.state).overlays.numbers
    assert art is not None
    along = [text for line in art.lines for text in line.words]
    return [*along, *(text for place in art.places for text in place.words)]


def show_numbers(viewer: Viewer) -> None:
    viewer.window.actions_by_id["layer.numbers"].trigger()
    viewer.bot.waitUntil(lambda: viewer.store.state.studies[0].analysis.numbers is not None)


def test_the_command_draws_numbers_with_units(make_viewer: ViewerMaker) -> None:
    viewer = make_viewer(open_image=calibrated_image)
    viewer.open("one.png")
    viewer.analyse()
    assert resolve(viewer.store.state).overlays.numbers is None
    show_numbers(viewer)
    words = words_on(viewer)
    assert any(text.startswith("height ") and text.endswith(" mm") for text in words)
    assert any(text.startswith("area ") and text.endswith(" cm²") for text in words)
    assert any(text.startswith("cardiothoracic ratio 0.") for text in words)
    assert any(text.startswith("brightness ") and "±" in text for text in words)
    row = next(row for row in resolve(viewer.store.state).layers if row.layer is Layer.NUMBERS)
    assert row.is_available
    assert "Sizes are those of the outlines." in row.note
    assert [swatch.letter for swatch in row.swatches] == ["R", "L", "H"]
    before = viewer.window.canvas.grab().toImage()
    viewer.window.actions_by_id["layer.numbers"].trigger()
    assert resolve(viewer.store.state).overlays.numbers is None
    assert viewer.window.canvas.grab().toImage() != before


def test_without_a_spacing_lengths_are_in_pixels(viewer: Viewer) -> None:
    viewer.open("one.png")
    viewer.analyse()
    show_numbers(viewer)
    words = words_on(viewer)
    assert not any(" mm" in text or " cm" in text for text in words)
    assert any(text.startswith("height ") and text.endswith(" px") for text in words)


def test_a_film_is_measured_once_for_each_analysis(viewer: Viewer, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[AnalysisReport] = []

    def counting(report: AnalysisReport, radiograph: Radiograph) -> FilmMeasures:
        asked.append(report)
        return film_measures(report, radiograph)

    monkeypatch.setattr(film_numbers, "film_measures", counting)
    viewer.open("one.png")
    viewer.analyse()
    assert asked == []
    show_numbers(viewer)
    viewer.window.actions_by_id["view.invert"].trigger()
    viewer.window.actions_by_id["layer.numbers"].trigger()
    viewer.window.actions_by_id["layer.numbers"].trigger()
    assert len(asked) == 1
    viewer.analyse()
    viewer.bot.waitUntil(lambda: viewer.store.state.studies[0].analysis.numbers is not None)
    assert len(asked) == 2
    assert asked[0] is not asked[1]


@pytest.mark.expects_log("Unforeseen error")
def test_what_cannot_be_measured_is_said(viewer: Viewer, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(report: AnalysisReport, radiograph: Radiograph) -> FilmMeasures:
        raise OSError("the disk is gone")

    monkeypatch.setattr(film_numbers, "film_measures", failing)
    viewer.open("one.png")
    viewer.analyse()
    viewer.window.actions_by_id["layer.numbers"].trigger()
    viewer.bot.waitUntil(lambda: bool(viewer.store.state.problems))
    viewer.window.actions_by_id["view.invert"].trigger()
    assert len(viewer.store.state.problems) == 1


@pytest.mark.parametrize(
    ("figure", "value", "unit", "spread", "words"),
    [
        (Figure.HEIGHT, 231.46, "mm", None, "height 231 mm"),
        (Figure.WIDTH, 310.0, "px", None, "width 310 px"),
        (Figure.AREA, 16349.0, "mm²", None, "area 163 cm²"),
        (Figure.AREA, 16349.0, "px²", None, "area 16349 px²"),
        (Figure.BRIGHTNESS, 0.312, "of the display range", 0.08, "brightness 31 ± 8 %"),
        (Figure.ASYMMETRY, -0.041, "", None, "asymmetry -0.04"),
        (Figure.OPACITY, 0.124, "of the zone", None, "opaque 12 %"),
        (Figure.RANK, 0.95, "of 40 normal films have less", None, "rank 95 %"),
        (Figure.RATIO, 0.514, "", None, "cardiothoracic ratio 0.51"),
    ],
)
def test_words(figure: Figure, value: float, unit: str, spread: float | None, words: str) -> None:
    assert number_words(Measured(figure, Quantity("", value, unit), spread)) == words


def test_the_note_says_what_was_compared_and_what_speaks_against_it() -> None:
    rank = Measured(Figure.RANK, Quantity("", 0.5, ""))
    opacity = Measured(Figure.OPACITY, Quantity("", 0.5, ""))
    places = (MeasuredPlace("heart", (0.0, 0.0), (rank, opacity)),)
    note = numbers_note(FilmMeasures((), places, ("Outlines doubtful: check every border.",), films=40))
    assert "share of 40 normal films with less" in note
    assert "Outlines doubtful" in note
    assert "Rank" not in numbers_note(FilmMeasures((), (), ()))


@pytest.mark.parametrize(
    ("across", "down", "angle"), [(1, 0, 0), (-1, 0, 0), (0, 1, -90), (0, -1, -90), (1, 1, 45), (-1, 1, -45)]
)
def test_words_are_never_upside_down(across: float, down: float, angle: float) -> None:
    assert readable_angle(across, down) == pytest.approx(angle)


@pytest.mark.parametrize("mirror", [1.0, -1.0])
def test_words_stand_on_the_side_that_they_belong_to(qapp: object, mirror: float) -> None:
    create_application(["cxrviewer"])
    x = 100.0 + mirror * 30
    line = NumberLine("right_lung", ((x, 20.0), (x, 180.0)), (100.0, 100.0), ("height 160 mm",))
    ink = painted(NumbersArt((line,), (), 1.0))
    outside, inside = (ink[:, 135:165], ink[:, 40:125]) if mirror > 0 else (ink[:, 35:65], ink[:, 75:160])
    assert outside.sum() > 1000
    assert inside.sum() == 0


def test_words_around_a_place(qapp: object) -> None:
    create_application(["cxrviewer"])
    ink = painted(NumbersArt((), (NumberPlace("heart", (100.0, 100.0), ("one", "two")),), 1.0))
    rows, columns = np.nonzero(ink)
    assert abs(rows.mean() - 100) < 6
    assert abs(columns.mean() - 100) < 6


@pytest.mark.parametrize("angle", [0, 90, 30])
def test_plates_are_where_the_words_are(qapp: object, angle: int) -> None:
    create_application(["cxrviewer"])
    across, down = 60 * np.cos(np.radians(angle)), 60 * np.sin(np.radians(angle))
    ends = ((100 - across, 100 - down), (100 + across, 100 + down))
    art = NumbersArt((NumberLine("heart", ends, (0.0, 150.0), ("heart 138 mm",)),), (), 1.0)
    (plate,) = number_plates(art, Placement(1.0, 0.0, 0.0), 1.0)
    ink = painted(art)
    left, top, right, bottom = (round(edge) for edge in (plate.left(), plate.top(), plate.right(), plate.bottom()))
    assert ink[top:bottom, left:right].sum() > 1000


def test_letters_of_the_edges_step_aside_for_words_and_stay_on_their_edge() -> None:
    inner, letter = QRectF(0, 0, 400, 300), QRectF(195, 0, 10, 15)
    assert stepped_aside(letter, [QRectF(0, 100, 400, 20)], within=inner, along=True) == letter
    plates = [QRectF(150, 5, 90, 40), QRectF(250, 0, 40, 20)]
    assert stepped_aside(letter, plates, within=inner, along=True) == QRectF(136, 0, 10, 15)
    side = QRectF(0, 142, 10, 15)
    assert stepped_aside(side, [QRectF(0, 100, 20, 60)], within=inner, along=False) == QRectF(0, 164, 10, 15)
    assert stepped_aside(letter, [inner], within=inner, along=True) == letter, "there is no free place"


def test_a_letter_is_not_painted_on_words(qapp: object) -> None:
    create_application(["cxrviewer"])
    plate = QRectF(60, 0, 80, 60)
    image = QImage(200, 200, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor("#000000"))
    painter = QPainter(image)
    paint_corners(painter, QRectF(0, 0, 200, 200), Corners(), {Edge.TOP: "H"}, taken=[plate])
    painter.end()
    ink = grey(image)
    assert ink[:60, 60:140].sum() == 0
    assert ink[:60].sum() > 1000


def test_the_film_says_where_its_numbers_are(viewer: Viewer, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[list[QRectF]] = []

    def note(*given: object) -> None:
        taken = given[-1]
        assert isinstance(taken, list)
        heard.append(taken)

    viewer.open("one.png")
    viewer.analyse()
    monkeypatch.setattr("cxrviewer.widgets.film_canvas.paint_corners", note)
    viewer.window.canvas.grab()
    show_numbers(viewer)
    viewer.window.canvas.grab()
    assert heard[0] == []
    assert any(plate.intersects(QRectF(viewer.window.canvas.rect())) for plate in heard[-1])


def painted(art: NumbersArt) -> np.ndarray:
    image = QImage(200, 200, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor("#000000"))
    painter = QPainter(image)
    paint_numbers(painter, art, Placement(1.0, 0.0, 0.0), 1.0)
    painter.end()
    return grey(image)


def grey(image: QImage) -> np.ndarray:
    made = image.convertToFormat(QImage.Format.Format_Grayscale8)
    return np.frombuffer(made.constBits(), np.uint8).reshape(200, -1)[:, :200].astype(int)
