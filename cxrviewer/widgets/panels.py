"""Everything beside and around the film: made as one, when the window is on screen already."""

from collections.abc import Callable
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
from cxrviewer.widgets.parts.columns import column
from cxrviewer.widgets.parts.division import Division
from cxrviewer.widgets.parts.pages import Pages
from cxrviewer.widgets.parts.scrolling import FittingScroll
from cxrviewer.widgets.parts.section import divider
from cxrviewer.widgets.study_rail import StudyRail

Part = tuple[Callable[[OnScreen], Any], Callable[[Any], None]]


class Panels:
    """Films, what stands left and right of them, and the sheets over the window.

    Args:
        window: Owns the sheets.
        division: Takes the two sides.
        stack: Takes the films.
    """

    def __init__(self, window: QWidget, division: Division, stack: QStackedWidget) -> None:
        self.canvas = FilmCanvas()
        self.grid = FilmGrid(self.canvas, [FilmCanvas() for _ in range(3)])
        self.rail, self.index = StudyRail(), IndexPanel()
        self.pages = Pages(
            ((tr("Open"), tr("Studies that are open"), self.rail), (tr("Index"), tr("Every known study"), self.index))
        )
        self.layers, self.level_panel = LayerPanel(), LevelPanel()
        self.findings, self.marks = FindingsPanel(), MarkPanel()
        self.palette, self.keys = CommandPalette(window), KeySheet(window)
        self.sheet = ExplanationSheet(window)
        self._arrange(division, stack)
        for panel in (self.layers, self.findings, self.marks):
            panel.asked.connect(self.explain)

    def _arrange(self, division: Division, stack: QStackedWidget) -> None:
        self._below_rail = column(divider(), FittingScroll(self.layers), self.level_panel)
        self.left = column(self.pages, self._below_rail, stretched=self.pages)
        scrolled = FittingScroll(self.marks, most=MOST_HEIGHT)
        self.right = column(self.findings, divider(), scrolled, stretched=self.findings)
        for side in (self.left, self.right):
            side.hide()
        stack.addWidget(self.grid)
        division.take(self.left, self.right)

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
