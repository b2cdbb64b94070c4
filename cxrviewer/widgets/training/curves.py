"""Curves of training runs: the only place of the window that knows pyqtgraph."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pyqtgraph
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from cxrviewer.painting.brushes import colour, font
from cxrviewer.painting.look import scaled, theme
from cxrviewer.palette import SMALL
from cxrviewer.state.training import LOSS, RATE, Curve, RunView
from cxrviewer.training.training_wording import figure_title
from cxrviewer.translation import tr
from engine.colours import CLASS_COLOURS, STRUCTURE_COLOURS
from engine.labels import CLASS_IDS

_DASHES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine, Qt.PenStyle.DashDotLine)
_PARTS = {"lungs_jaccard": STRUCTURE_COLOURS["right_lung"], "heart_dice": STRUCTURE_COLOURS["heart"]}
#: So many measurements are shown as points, so that a single one is seen at all.
_MOST_MARKS = 60


@dataclass(frozen=True, slots=True)
class Line:
    """One curve with its words; ``number`` decides colour and dashes where ``ink`` is empty."""

    title: str
    curve: Curve
    number: int
    ink: str = ""


class Chart(QWidget):
    """One figure over batches, one line for each run; the legend is where a falling or a growing curve is not."""

    def __init__(self, title: str, *, falls: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._lines: tuple[Line, ...] = ()
        self.plot = pyqtgraph.PlotWidget(self)
        self._legend = self.plot.addLegend(offset=(-8, 8 if falls else -8))
        self.plot.setMenuEnabled(False)
        self.plot.hideButtons()
        self.plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.plot.setMouseEnabled(x=False, y=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.plot)
        self.setMinimumSize(220, 130)
        self.paint_in_theme()

    def set_title(self, title: str) -> None:
        """Names the figure."""
        if title != self._title:
            self._title = title
            self.paint_in_theme()

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Shows other curves; those that are on screen are moved, not made anew."""
        if tuple(lines) == self._lines:
            return
        shown = [(line.title, line.number, line.ink) for line in self._lines]
        wanted = [(line.title, line.number, line.ink) for line in lines]
        self._lines = tuple(lines)
        if shown != wanted:
            self._draw_anew()
            return
        for item, line in zip(self.plot.getPlotItem().listDataItems(), lines, strict=True):
            item.setData(line.curve.steps, line.curve.values, **_marks(line))
        self._describe()

    def paint_in_theme(self) -> None:
        """Takes the colours of the theme."""
        tints = theme()
        self.plot.setBackground(colour(tints.panel))
        item = self.plot.getPlotItem()
        for side in ("left", "bottom"):
            axis = item.getAxis(side)
            axis.setPen(colour(tints.line))
            axis.setTextPen(colour(tints.muted))
            axis.setStyle(tickFont=font(SMALL - 1))
            axis.enableAutoSIPrefix(False)
        item.getAxis("left").setWidth(scaled(56))
        item.setLabel("bottom", tr("batches"), color=tints.muted, **{"font-size": f"{font(SMALL).pixelSize()}px"})
        self.plot.showGrid(x=False, y=True, alpha=0.15)
        self._legend.setLabelTextColor(colour(tints.text))
        self._draw_anew()

    def _draw_anew(self) -> None:
        item = self.plot.getPlotItem()
        item.clear()
        title = self._title if self._lines or not self._title else tr("{figure}: nothing yet", figure=self._title)
        item.setTitle(title, color=theme().text, size=f"{font(SMALL).pixelSize()}px")
        for side in ("left", "bottom"):
            item.getAxis(side).setStyle(showValues=bool(self._lines))
        self._legend.setVisible(len(self._lines) > 1 or any(line.number for line in self._lines))
        for line in self._lines:
            curve = item.plot(line.curve.steps, line.curve.values, pen=_pen(line), name=line.title, **_marks(line))
            curve.setZValue(-line.number)  # the first one's lies over the others
        self._describe()

    def _describe(self) -> None:
        """Says the last values to a screen reader."""
        ends = [f"{line.title} {line.curve.values[-1]:.4g}" for line in self._lines if line.curve.values.size]
        self.setAccessibleName(f"{self._title}: {', '.join(ends) or tr('nothing yet')}")


class CurveBoard(QWidget):
    """Loss, the watched figure, the learning rate, and the figures of each class or structure."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.loss, self.figure = Chart(figure_title(LOSS), falls=True), Chart("", falls=False)
        self.rate, self.parts = Chart(figure_title(RATE), falls=True), Chart(tr("By class or structure"), falls=False)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for place, chart in enumerate((self.loss, self.figure, self.rate, self.parts)):
            grid.addWidget(chart, place // 2, place % 2)

    def set_runs(self, runs: Sequence[RunView]) -> None:
        """Shows the curves of runs over each other; those of classes are the first one's."""
        first = runs[0] if runs else None
        figure = first.figure if first is not None else ""
        self.figure.set_title(
            tr("{figure}, on films that train nothing", figure=figure_title(figure)) if figure else ""
        )
        for chart, name in ((self.loss, LOSS), (self.rate, RATE), (self.figure, figure)):
            found = [(number, run) for number, run in enumerate(runs) if name in run.curves]
            chart.set_lines([Line(run.name, run.curves[name], number) for number, run in found])
        whose = f": {first.name}" if first is not None and len(runs) > 1 else ""
        self.parts.set_title(tr("By class or structure") + whose)
        self.parts.set_lines([] if first is None else _parts(first.curves))

    def changeEvent(self, event: QEvent) -> None:
        """Follows the theme."""
        if event.type() == QEvent.Type.StyleChange:
            for chart in (self.loss, self.figure, self.rate, self.parts):
                chart.paint_in_theme()
        super().changeEvent(event)


def _parts(curves: Mapping[str, Curve]) -> list[Line]:
    """Gives the lines of classes and structures in their fixed colours, and of every other figure but their mean."""
    inks = {**_PARTS, **{f"f1_{name}": CLASS_COLOURS[name] for name in CLASS_IDS}}
    names = [name for name in curves if name not in {LOSS, RATE, "macro_f1"}]
    return [Line(figure_title(name), curves[name], number, inks.get(name, "")) for number, name in enumerate(names)]


def _ink(line: Line) -> str:
    tints = theme()
    return line.ink or (tints.accent, tints.warning, tints.text, tints.danger)[line.number % 4]


def _pen(line: Line) -> QPen:
    pen = QPen(colour(_ink(line)))
    pen.setWidthF(2.0)
    pen.setCosmetic(True)
    pen.setStyle(_DASHES[line.number % len(_DASHES)])
    return pen


def _marks(line: Line) -> dict[str, object]:
    if line.curve.values.size > _MOST_MARKS:
        return {"symbol": None}
    return {"symbol": "o", "symbolSize": 4, "symbolBrush": colour(_ink(line)), "symbolPen": None}
