"""The exported picture and page: the film's own pixels, whichever way it lies, and what is written below."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from cxrviewer import film as films
from cxrviewer.exporting.readings import with_readings
from cxrviewer.painting.film_page import RESOLUTION, page_bytes, paint_page
from cxrviewer.painting.film_picture import captioned_picture, film_picture
from cxrviewer.session import load_film
from cxrviewer.state.analysis import Analysis
from cxrviewer.state.display import Display
from cxrviewer.state.marks import Marks
from cxrviewer.state.resolve_export import picture_content
from cxrviewer.state.resolve_page import page_content
from cxrviewer.state.study import AppState, Study
from cxrviewer.widgets.application import create_application
from engine.annotation import Annotation, Kind
from engine.orientation import AS_STORED, Turn
from tests.fakes import FakeAnalyser, fake_image
from tests.result_films import all_kinds

TURNS = [Turn(quarters, is_mirrored) for quarters in range(4) for is_mirrored in (False, True)]
TODAY = dt.date(2026, 1, 31)


@pytest.fixture(autouse=True)
def application() -> None:
    """Makes sure that there are fonts to write with."""
    create_application(["cxrviewer"])


def state_of(turn: Turn = AS_STORED, *annotations: Annotation, is_analysed: bool = False) -> AppState:
    """Gives a snapshot with one film on screen."""
    loaded = load_film(Path("/films/film.dcm"), fake_image)
    radiograph = loaded.image.radiograph
    report = FakeAnalyser().analyse(radiograph, patches=20, seed=0) if is_analysed else None
    display = Display(radiograph.windows[0])
    display = replace(display, view=replace(display.view, zoom=3.0, centre=(1.0, 2.0), turn=turn), is_inverted=True)
    analysis = Analysis().completed(report) if report is not None else Analysis()
    return AppState(
        studies=(Study(1, loaded, display, analysis=analysis, marks=Marks(annotations, selected=1)),), current=1
    )


def grey(image: QImage) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    made = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(made.constBits(), np.uint8).reshape(made.height(), made.bytesPerLine())
    return rows[:, : made.width()].copy()


@pytest.mark.parametrize("turn", TURNS, ids=str)
def test_every_pixel_of_the_film_has_the_grey_level_of_its_window(turn: Turn) -> None:
    state = state_of(turn)
    study, content = state.study, picture_content(state, keeps_identity=False)
    assert study is not None
    assert content is not None
    film = study.loaded.film
    table = films.brightness_table(film, study.display.window, inverted=True)
    wanted = turn.lay(films.to_grey(film.levels[0], table))
    shown = grey(
        film_picture(replace(content, film=replace(content.film, edges=dict.fromkeys(content.film.edges, ""))))
    )
    np.testing.assert_array_equal(shown, wanted)


@pytest.mark.parametrize("turn", TURNS, ids=str)
def test_a_line_is_drawn_where_it_lies_on_the_film(turn: Turn) -> None:
    points = ((100.0, 150.0), (100.0, 450.0))
    line = Annotation(1, Kind.ARROW, points)
    contents = [picture_content(state_of(turn, *marks), keeps_identity=False) for marks in ((), (line,))]
    bare, drawn = (grey(film_picture(content)).astype(int) for content in contents if content is not None)
    changed = np.zeros((600, 500), np.uint8)
    changed[150:450, 98:103] = 1
    seen = turn.lay(changed).astype(bool)
    assert (bare != drawn)[seen].mean() > 0.5
    far = turn.lay(np.pad(np.ones((600, 100), np.uint8), ((0, 0), (400, 0)))).astype(bool)
    assert not (bare != drawn)[far].any()


def test_nothing_is_written_over_the_film_and_everything_below_it() -> None:
    content = picture_content(state_of(is_analysed=True), keeps_identity=True)
    assert content is not None
    film, whole = film_picture(content), captioned_picture(content)
    assert (whole.width(), whole.height() > film.height() + 60) == (film.width(), True)
    assert whole.copy(0, 0, film.width(), film.height()) == film


def test_words_below_say_who_only_when_that_is_wanted() -> None:
    state = state_of(AS_STORED, *all_kinds(), is_analysed=True)
    named, nameless = (picture_content(state, keeps_identity=keeps) for keeps in (True, False))
    assert named is not None
    assert nameless is not None
    assert "DOE, JANE" in " ".join(named.patient)
    assert "DOE" not in str((nameless.patient, nameless.facts, nameless.legend, nameless.film.corners))
    assert "2020" not in " ".join(nameless.facts)


def test_research_use_stands_below_results_and_only_there() -> None:
    plain = picture_content(state_of(AS_STORED, all_kinds()[0]), keeps_identity=False)
    proposed = picture_content(state_of(AS_STORED, all_kinds()[-1]), keeps_identity=False)
    analysed = picture_content(state_of(is_analysed=True), keeps_identity=False)
    assert plain is not None
    assert proposed is not None
    assert analysed is not None
    assert plain.research == ""
    assert "Research use only" in proposed.research
    assert analysed.research.startswith("compact 0.1 (")
    assert [part.title.split(" (")[0] for part in analysed.legend] == ["Lungs and heart", "Patches by vote"]


def test_nothing_is_selected_on_a_picture() -> None:
    content = picture_content(state_of(AS_STORED, *all_kinds()), keeps_identity=False)
    assert content is not None
    assert len(content.marks.arts) == len(all_kinds())
    assert not any(art.is_selected or art.handles for art in content.marks.arts)


def test_a_page_has_the_numbers_with_units_and_the_findings_with_their_package() -> None:
    state = with_readings(state_of(AS_STORED, *all_kinds(), is_analysed=True))
    page = page_content(state, keeps_identity=False, today=TODAY)
    assert page is not None
    assert page.measured[0].title == "Distance (a note)"
    assert page.measured[0].numbers == "Length 30 px"
    assert "Mean" in page.measured[3].numbers
    assert page.spacing == "The file states no spacing, so lengths are in pixels."
    assert page.verdict
    assert any("calibrated score" in line for line in page.findings)
    assert page.package.startswith("compact 0.1, sha256 ")
    unanalysed = page_content(state_of(), keeps_identity=False, today=TODAY)
    assert unanalysed is not None
    assert (unanalysed.verdict, unanalysed.findings, unanalysed.package) == ("", (), "")


@pytest.mark.parametrize("count", [0, 7, 60])
def test_a_page_stays_one_page_with_room_for_the_film(count: int) -> None:
    marks = tuple(replace(all_kinds()[number % 7], id=number + 1) for number in range(count))
    content = page_content(
        with_readings(state_of(AS_STORED, *marks, is_analysed=True)), keeps_identity=True, today=TODAY
    )
    assert content is not None
    assert page_bytes(content).count(b"/Type /Page\n") == 1
    size = (round(182 / 25.4 * RESOLUTION), round(269 / 25.4 * RESOLUTION))
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    paint_page(painter, content, (float(size[0]), float(size[1])))
    painter.end()
    written = np.any(grey(image) < 250, axis=1)
    assert written[-200:].any(), "what the page is not stands at its foot"
    assert written.mean() > 0.3
