"""Everything beside and around the film: made piece by piece, when the window is on screen already."""

from collections.abc import Callable, Iterator
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QStackedWidget, QWidget

from cxrviewer.explanations import EXPLANATIONS, Topic
from cxrviewer.state.screen import OnScreen
from cxrviewer.translation import tr
from cxrviewer.widgets.command_palette import CommandPalette
from cxrviewer.widgets.explanation_sheet import ExplanationSheet
from cxrviewer.widgets.film_canvas import FilmCanvas
from cxrviewer.widgets.film_grid import FilmGrid
from cxrviewer.widgets.findings.panel import FindingsPanel
from cxrviewer.widgets.index.panel import IndexPanel
from cxrviewer.widgets.key_sheet import KeySheet
from cxrviewer.widgets.layer_panel import LayerPanel
from cxrviewer.widgets.level_panel import LevelPanel
from cxrviewer.widgets.mark_panel import MOST_HEIGHT, MarkPanel
from cxrviewer.widgets.parts.columns import column, put_below
from cxrviewer.widgets.parts.division import Division
from cxrviewer.widgets.parts.giving_way import GivingWay
from cxrviewer.widgets.parts.pages import Pages
from cxrviewer.widgets.parts.scrolling import FittingScroll
from cxrviewer.widgets.parts.section import divider
from cxrviewer.widgets.study_rail import StudyRail

#: Logical pixels that show what the measurements are called; the rest scrolls where the verdict needs the room.
_HEADING = 64
Part = tuple[Callable[[OnScreen], Any], Callable[[Any], None]]


class Panels:
    """Films, what stands left and right of them, and the sheets over the window.

    Args:
        window: Owns the sheets.
        division: Takes the two sides.
        stack: Takes the films.
    """

    def __init__(self, window: QWidget, division: Division, stack: QStackedWidget) -> None:
        self._window, self._division, self._stack = window, division, stack

    def make(self) -> Iterator[None]:
        """Makes everything. What lies between two yields never takes long, and the window may answer there.

        A panel takes its place before it is filled: a part that joins a window which is on screen takes on its look,
        and many at once take as long as all of them one by one.
        """
        yield from self._make_films()
        yield from self._make_left()
        yield from self._make_right()
        self.palette, self.keys = CommandPalette(self._window), KeySheet(self._window)
        yield
        self.sheet = ExplanationSheet(self._window)
        for panel in (self.layers, self.findings, self.marks):
            panel.asked.connect(self.explain)

    def _make_films(self) -> Iterator[None]:
        self.canvas = FilmCanvas()
        self.grid = FilmGrid(self.canvas, [FilmCanvas() for _ in range(3)])
        self._stack.addWidget(self.grid)
        self.left, self.right = column(), column()
        for side in (self.left, self.right):
            side.hide()
        self._division.take(self.left, self.right)
        yield

    def _make_left(self) -> Iterator[None]:
        self.rail, self.index = StudyRail(), IndexPanel()
        self.pages = Pages(
            ((tr("Open"), tr("Studies that are open"), self.rail), (tr("Index"), tr("Every known study"), self.index))
        )
        yield
        put_below(self.left, self.pages, stretched=self.pages)
        yield
        self.layers, self.level_panel = LayerPanel(), LevelPanel()
        self._below_rail = column(divider(), FittingScroll(self.layers), self.level_panel)
        put_below(self.left, self._below_rail)
        yield

    def _make_right(self) -> Iterator[None]:
        self.findings = FindingsPanel()
        yield
        put_below(self.right, self.findings, stretched=self.findings)
        yield
        self.marks = MarkPanel()
        yield
        lower = FittingScroll(self.marks, smallest=_HEADING)
        put_below(self.right, divider(), lower)
        self._giving_way = GivingWay(self.right, lower, self._height_of_verdict, most=MOST_HEIGHT)
        self.findings.first_changed.connect(self._giving_way.divide)
        yield

    def _height_of_verdict(self) -> int:
        return self.findings.first_height() + 1  # and the divider

    def explain(self, topic: Topic, corner: QPoint) -> None:
        """Says what a number means."""
        self.sheet.explain(EXPLANATIONS[topic], corner)

    def show_beside_film(self, is_shown: bool) -> None:
        """Shows or hides what only means something while there is a film."""
        for panel in (self.right, self._below_rail):
            panel.setVisible(is_shown)

    def parts(self) -> tuple[Part, ...]:
        """Gives what of a screen goes to which widget."""
        return (
            (attrgetter("comparison"), self.grid.set_comparison),
            (attrgetter("comparison.swiped"), self.canvas.set_swiped),
            (attrgetter("levels"), self.level_panel.set_levels),
            (attrgetter("overlays"), self.canvas.set_overlays),
            (attrgetter("marks"), self.canvas.set_marks),
            (attrgetter("hand"), self.canvas.set_hand),
            (attrgetter("mark_panel"), self.marks.set_panel),
            (attrgetter("tool"), self.grid.set_tool),
            (attrgetter("mouse"), self.grid.set_mouse),
            (attrgetter("is_bare"), self.grid.set_bare),
            (attrgetter("layers"), self.layers.set_rows),
            (attrgetter("findings"), self.findings.set_findings),
            (attrgetter("patch"), self.findings.set_patch),
        )
