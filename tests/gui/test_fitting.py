"""Panels take the room that they need and leave the rest to the verdict and the list of films."""

import re

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QScrollArea, QTreeWidget

from cxrviewer.palette import DARK, FINDINGS_WIDTH, RAIL_WIDTH, Look
from cxrviewer.settings import Settings
from cxrviewer.state.resolve import resolve
from cxrviewer.widgets.application import style_sheet
from cxrviewer.widgets.findings.charts import ScoreChart
from cxrviewer.widgets.findings.patch_card import PatchCard
from cxrviewer.widgets.parts.scrolling import FittingScroll
from engine.annotation import Annotation, Kind
from tests.gui.conftest import Viewer, ViewerMaker

pytestmark = pytest.mark.gui


def held(viewer: Viewer, name: str) -> FittingScroll:
    """Gives the scroll area around a panel of the window."""
    panel = getattr(viewer.window, name)
    return next(scroll for scroll in viewer.window.findChildren(FittingScroll) if scroll.widget() is panel)


def draw(viewer: Viewer, count: int) -> None:
    """Puts distances on the film on screen and chooses the first."""
    study = viewer.store.state.study
    assert study is not None
    marks = study.marks
    for number in range(1, count + 1):
        marks = marks.with_annotation(Annotation(number, Kind.DISTANCE, ((10.0, 10.0), (90.0, 90.0))))
    viewer.store.replace_marks(study.key, marks)
    viewer.application.annotating.marking.select(1)


def rows_in_sight(viewer: Viewer) -> float:
    """Gives which part of the four scores is in sight, from the top down: 1 for all."""
    (scores,) = viewer.window.findings.findChildren(ScoreChart)
    area = next(area for area in viewer.window.findings.findChildren(QScrollArea) if area.isAncestorOf(scores))
    top = scores.mapTo(area.viewport(), QPoint(0, 0)).y()
    return min((area.viewport().height() - top) / scores.height(), 1.0)


@pytest.mark.parametrize("count", [0, 6])
def test_verdict_and_scores_are_in_sight_at_the_largest_text(make_viewer: ViewerMaker, count: int) -> None:
    viewer = make_viewer(settings=Settings(window_width=1440, window_height=900, text_size=150))
    viewer.open("chest.dcm")
    viewer.analyse()
    draw(viewer, count)
    viewer.settle()
    assert viewer.window.findings.findChildren(ScoreChart)[0].height() > 0
    assert rows_in_sight(viewer) == 1


def test_scores_stay_in_sight_with_a_patch_that_is_kept(make_viewer: ViewerMaker) -> None:
    viewer = make_viewer(settings=Settings(window_width=1440, window_height=900, text_size=150))
    viewer.open("chest.dcm")
    viewer.analyse()
    viewer.window.actions_by_id["layer.next_patch"].trigger()
    viewer.settle()
    assert rows_in_sight(viewer) == 1


def test_the_patch_card_is_a_hint_until_a_patch_is_chosen(viewer: Viewer) -> None:
    viewer.open("chest.dcm")
    viewer.analyse()
    viewer.settle()
    (card,) = viewer.window.findings.findChildren(PatchCard)
    assert card.height() < 60
    viewer.window.actions_by_id["layer.next_patch"].trigger()
    viewer.bot.waitUntil(lambda: card.height() > 100)


@pytest.mark.parametrize("name", ["marks", "layers"])
def test_a_panel_is_as_tall_as_what_it_shows(viewer: Viewer, name: str) -> None:
    viewer.open("chest.dcm")
    scroll = held(viewer, name)
    viewer.bot.waitUntil(lambda: scroll.height() == scroll.sizeHint().height())
    empty = scroll.height()
    viewer.analyse()
    viewer.window.actions_by_id["mark.propose"].trigger()
    viewer.bot.waitUntil(lambda: scroll.height() > empty and scroll.height() == scroll.sizeHint().height())


def test_how_to_point_at_a_patch_is_said_only_while_patches_are_shown(viewer: Viewer) -> None:
    viewer.open("chest.dcm")
    viewer.analyse()
    assert "Point at a patch" in resolve(viewer.store.state).patch.hint
    viewer.window.actions_by_id["layer.patches"].trigger()
    assert resolve(viewer.store.state).patch.hint == ""
    viewer.window.actions_by_id["layer.next_patch"].trigger()
    assert resolve(viewer.store.state).patch.title.startswith("Patch")


def test_a_panel_that_scrolls_leaves_room_for_its_bar(make_viewer: ViewerMaker) -> None:
    viewer = make_viewer(settings=Settings(window_width=1100, window_height=600, text_size=150))
    viewer.open("chest.dcm")
    viewer.analyse()
    scroll = held(viewer, "layers")
    viewer.bot.waitUntil(scroll.verticalScrollBar().isVisible)
    viewer.bot.waitUntil(lambda: viewer.window.layers.width() <= scroll.viewport().width())


def test_the_sides_come_back_to_their_widths_with_the_size_of_the_text(make_viewer: ViewerMaker) -> None:
    viewer = make_viewer(settings=Settings(window_width=1920, window_height=900, rail_width=300))
    viewer.open("chest.dcm")
    panels, preferences = viewer.window.panels, viewer.application.preferences
    viewer.bot.waitUntil(lambda: (panels.left.width(), panels.right.width()) == (300, 372))
    preferences.change("text_size", 150)
    viewer.bot.waitUntil(lambda: (panels.left.width(), panels.right.width()) == (450, 558))
    preferences.change("text_size", 100)
    viewer.bot.waitUntil(lambda: (panels.left.width(), panels.right.width()) == (300, 372))


def test_sides_that_were_hidden_while_the_text_grew_have_their_widths(make_viewer: ViewerMaker) -> None:
    viewer = make_viewer(settings=Settings(window_width=1920, window_height=900))
    viewer.application.preferences.change("text_size", 150)
    viewer.open("chest.dcm")
    panels = viewer.window.panels
    viewer.bot.waitUntil(lambda: (panels.left.width(), panels.right.width()) == (384, 558))


@pytest.mark.parametrize(("width", "sides"), [(1920, (384, 558)), (1440, (352, 512))])
def test_the_first_window_is_divided_for_its_text_and_leaves_the_film_its_part(
    make_viewer: ViewerMaker, width: int, sides: tuple[int, int]
) -> None:
    viewer = make_viewer(settings=Settings(window_width=width, window_height=900, text_size=150))
    viewer.open("chest.dcm")
    panels = viewer.window.panels
    viewer.bot.waitUntil(lambda: (panels.left.width(), panels.right.width()) == sides)
    assert viewer.window.canvas.width() >= 0.39 * width
    viewer.window.close()
    kept = viewer.application.preferences.settings
    assert (kept.rail_width, kept.findings_width) == (RAIL_WIDTH, FINDINGS_WIDTH)


def test_two_annotations_are_both_in_sight_when_the_text_grows(viewer: Viewer) -> None:
    viewer.open("chest.dcm")
    draw(viewer, 2)
    rows = viewer.window.marks.findChild(QTreeWidget)
    assert rows is not None
    for size in (100, 150):
        viewer.application.preferences.change("text_size", size)
        viewer.settle()
        assert rows.viewport().height() >= 2 * rows.sizeHintForRow(0)


@pytest.mark.parametrize("percent", range(100, 160, 10))
def test_handles_stay_round_at_any_size_of_the_text(percent: int) -> None:
    sheet = style_sheet(Look(DARK, percent / 100))
    rule = next(line for line in sheet.splitlines() if line.startswith("QSlider::handle:horizontal {"))
    width, radius = (re.search(rf"{name}: (\d+)px", rule) for name in ("width", "border-radius"))
    assert width is not None
    assert radius is not None
    assert 2 * int(radius[1]) <= int(width[1])
