"""Curves of training runs: the only place of the window that knows pyqtgraph."""

import math
from collections.abc import Generator, Mapping, Sequence
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
from cxrviewer.turns import Turns
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

    def shows(self, title: str, lines: Sequence[Line]) -> bool:
        """Whether this is what is on screen."""
        return title == self._title and tuple(lines) == self._lines

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
        self._reach()
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
        self._reach()
        self._describe()

    def _reach(self) -> None:
        """Has the batches end at a round number: the axis, which costs most, is then painted anew only now and then."""
        ends = [float(line.curve.steps[-1]) for line in self._lines if line.curve.steps.size]
        if ends:
            self.plot.setXRange(0, rounded_up(max(ends)), padding=0.02)

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
        self._turns: Turns | None = None
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for place, chart in enumerate((self.loss, self.figure, self.rate, self.parts)):
            grid.addWidget(chart, place // 2, place % 2)

    def set_runs(self, runs: Sequence[RunView]) -> None:
        """Shows the curves of runs over each other; those of classes are the first one's.

        On screen each chart that changes has a turn of the event loop of its own, because painting its axes anew takes
        milliseconds and all of them together would hold the window up.
        """
        if self._turns is not None:
            self._turns.stop()
            self._turns.deleteLater()
            self._turns = None
        work = self._draw(self._wanted(runs))
        if self.isVisible():
            self._turns = Turns(work, self)
            return
        for _ in work:
            pass

    def _wanted(self, runs: Sequence[RunView]) -> list[tuple[Chart, str, list[Line]]]:
        """Gives what each chart is to show."""
        first = runs[0] if runs else None
        figure = first.figure if first is not None else ""
        watched = tr("{figure}, on films that train nothing", figure=figure_title(figure)) if figure else ""
        whose = f": {first.name}" if first is not None and len(runs) > 1 else ""
        named = (
            (self.loss, figure_title(LOSS), LOSS),
            (self.figure, watched, figure),
            (self.rate, figure_title(RATE), RATE),
        )
        wanted = [
            (chart, title, [Line(run.name, run.curves[name], n) for n, run in enumerate(runs) if name in run.curves])
            for chart, title, name in named
        ]
        parts = [] if first is None else _parts(first.curves)
        return [*wanted, (self.parts, tr("By class or structure") + whose, parts)]

    def _draw(self, wanted: Sequence[tuple[Chart, str, list[Line]]]) -> Generator[None, None, None]:
        changed = [one for one in wanted if not one[0].shows(one[1], one[2])]
        for number, (chart, title, lines) in enumerate(changed):
            if number:
                yield
            chart.set_title(title)
            chart.set_lines(lines)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the theme."""
        if event.type() == QEvent.Type.StyleChange:
            for chart in (self.loss, self.figure, self.rate, self.parts):
                chart.paint_in_theme()
        super().changeEvent(event)


def rounded_up(batches: float) -> float:
    """Gives the next multiple of a tenth of the power of ten below: 1234 becomes 1300, 98 becomes 98."""
    step = 10.0 ** max(0, math.floor(math.log10(max(1.0, batches))) - 1)
    return step * math.ceil(batches / step)


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
