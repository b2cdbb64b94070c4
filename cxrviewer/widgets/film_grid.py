"""Panes side by side: the active film keeps its own widget, which moves to its pane."""

from collections.abc import Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QEvent, QRect
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from cxrviewer.painting.brushes import colour
from cxrviewer.painting.look import theme
from cxrviewer.state.display import Tool
from cxrviewer.state.mark_screen import MarksScreen
from cxrviewer.state.mouse import Mouse
from cxrviewer.state.screen import ComparisonScreen, FilmScreen, OverlayScreen
from cxrviewer.translation import tr

_GAP = 3


class Pane(Protocol):
    """What shows a film: the active one, or one beside it."""

    def set_film(self, film: FilmScreen | None) -> None:
        """Shows a film."""

    def set_overlays(self, overlays: OverlayScreen) -> None:
        """Lays layers over it."""

    def set_marks(self, marks: MarksScreen) -> None:
        """Draws annotations over it."""

    def set_tool(self, tool: Tool) -> None:
        """Says what dragging does."""

    def set_mouse(self, mouse: Mouse) -> None:
        """Says what buttons and wheel do."""

    def set_bare(self, is_bare: bool) -> None:
        """Shows the film without text."""

    def widget(self) -> QWidget:
        """Gives itself as a widget."""


PaneKind = TypeVar("PaneKind", bound=Pane)


class FilmGrid(QWidget, Generic[PaneKind]):
    """Lays panes out.

    Args:
        main: The widget of the active film.
        sides: Widgets for the films beside it, as many as a layout may need.
    """

    def __init__(self, main: PaneKind, sides: Sequence[PaneKind], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._main = main.widget()
        self.sides = tuple(sides)
        self._panes = (main, *self.sides)
        self._shown = ComparisonScreen()
        self._grid = QGridLayout(self)
        self._grid.setSpacing(_GAP)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.addWidget(self._main, 0, 0)
        for number, side in enumerate(self.sides):
            widget = side.widget()
            widget.setParent(self)
            widget.setAccessibleName(tr("Film beside, {number}", number=number + 1))
            widget.hide()

    def set_tool(self, tool: Tool) -> None:
        """Says what dragging does in every pane."""
        for pane in self._panes:
            pane.set_tool(tool)

    def set_mouse(self, mouse: Mouse) -> None:
        """Says what buttons and wheel do in every pane."""
        for pane in self._panes:
            pane.set_mouse(mouse)

    def set_bare(self, is_bare: bool) -> None:
        """Shows every film without text."""
        for pane in self._panes:
            pane.set_bare(is_bare)

    def set_comparison(self, screen: ComparisonScreen) -> None:
        """Shows other panes; only those that differ are touched."""
        old, self._shown = self._shown, screen
        if (old.shape, old.active) != (screen.shape, screen.active):
            self._arrange(screen)
        known = {side.index: side for side in old.sides} if old.active == screen.active else {}
        for pane, side in zip(self.sides, screen.sides, strict=False):
            former = known.get(side.index)
            if former is None or former.film != side.film:
                pane.set_film(side.film)
            if former is None or former.overlays != side.overlays:
                pane.set_overlays(side.overlays)
            if former is None or former.marks != side.marks:
                pane.set_marks(side.marks)
        for pane in self.sides[len(screen.sides) :]:
            if len(old.sides) > len(screen.sides):
                pane.set_film(None)

    def _arrange(self, screen: ComparisonScreen) -> None:
        rows, columns = screen.shape
        margin = _GAP if rows * columns > 1 else 0
        self._grid.setContentsMargins(margin, margin, margin, margin)
        others = [side.widget() for side in self.sides]
        for widget in (self._main, *others):
            self._grid.removeWidget(widget)
        free = iter(others)
        for index in range(rows * columns):
            widget = self._main if index == screen.active else next(free)
            self._grid.addWidget(widget, index // columns, index % columns)
            widget.show()
        for widget in free:
            widget.hide()
        for row in range(self._grid.rowCount()):
            self._grid.setRowStretch(row, 1 if row < rows else 0)
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the theme."""
        self.update()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the ground, and a frame around the active pane where there are several."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(theme().line))
        if self._shown.shape != (1, 1):
            painter.setPen(QPen(colour(theme().accent), 2))
            frame: QRect = self._main.geometry().adjusted(-2, -2, 1, 1)
            painter.drawRect(frame)
