"""Small charts of what a verdict was made of."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from cxrviewer.painting.brushes import colour, font
from cxrviewer.painting.chips import paint_bar, paint_chip
from cxrviewer.painting.look import scaled, theme
from cxrviewer.palette import NORMAL, SMALL
from cxrviewer.state.evidence_screen import ContributionRow, ZoneRow
from cxrviewer.translation import tr
from cxrviewer.wording import class_title
from engine.colours import class_colour
from engine.labels import class_label
from engine.vote_curve import VoteCurve

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter

_LUNGS = {"right": "right lung", "left": "left lung"}
_PLACES = {
    ("right", "upper"): "right upper zone",
    ("right", "middle"): "right middle zone",
    ("right", "lower"): "right lower zone",
    ("left", "upper"): "left upper zone",
    ("left", "middle"): "left middle zone",
    ("left", "lower"): "left lower zone",
}
_ZONES = {"upper": "upper", "middle": "middle", "lower": "lower"}


class ContributionChart(QWidget):
    """One signed bar per model around a common zero line."""

    _ROW, _VALUE = 22, 48

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ContributionRow, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("What each model adds to the raw score"))

    def set_rows(self, rows: tuple[ContributionRow, ...]) -> None:
        """Shows these models."""
        self._rows = rows
        self.setAccessibleDescription("; ".join(_contribution_words(row) for row in rows))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Gives room for every row."""
        return QSize(200, scaled(self._ROW) * len(self._rows))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the rows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max((abs(row.share) for row in self._rows), default=0.0) or 1.0
        for number, row in enumerate(self._rows):
            height = scaled(self._ROW)
            self._paint_row(painter, row, QRectF(0, number * height, self.width(), height), most)

    def _paint_row(self, painter: QPainter, row: ContributionRow, area: QRectF, most: float) -> None:
        value = scaled(self._VALUE)
        name = QRectF(area.left(), area.top(), area.width() * 0.42, area.height())
        bar = QRectF(name.right() + 4, area.center().y() - 4, area.right() - name.right() - value - 8, 8)
        painter.setFont(font(SMALL))
        painter.setPen(colour(theme().text))
        painter.drawText(
            name, _LEFT, painter.fontMetrics().elidedText(row.title, Qt.TextElideMode.ElideRight, int(name.width()))
        )
        painter.drawText(area, _RIGHT, f"{row.share:+.3f}".replace("-", "−"))
        middle, reach = bar.center().x(), bar.width() / 2 * row.share / most
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(theme().accent if row.share >= 0 else theme().danger))
        painter.drawRect(QRectF(min(middle, middle + reach), bar.top(), abs(reach), bar.height()))
        painter.setPen(colour(theme().muted))
        painter.drawLine(QPointF(middle, bar.top() - 3), QPointF(middle, bar.bottom() + 3))


def _contribution_words(row: ContributionRow) -> str:
    return f"{row.title} {row.share:+.3f}" + (tr(", without it {without}", without=row.without) if row.without else "")


class CurveChart(QWidget):
    """Vote shares against the number of patches, the leader with its band, and where it was settled."""

    _HEIGHT, _FOOT = 96, 16

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._curve: VoteCurve | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Vote share against number of patches"))

    def set_curve(self, curve: VoteCurve) -> None:
        """Shows another curve."""
        self._curve = curve
        last = ", ".join(
            tr(
                "{title} {share:.0%} ({low:.0%} to {high:.0%})",
                title=class_title(name),
                share=share,
                low=low,
                high=high,
            )
            for name, share, low, high in zip(
                curve.classes, curve.shares[-1], curve.low[-1], curve.high[-1], strict=True
            )
        )
        self.setAccessibleDescription(tr("After {patches} patches: {shares}", patches=len(curve.shares), shares=last))
        self.setToolTip(
            tr("Share of the patches that most models gave to each class, with the 95 % band. {shares}.", shares=last)
        )
        self.update()

    def sizeHint(self) -> QSize:
        """Gives room for the plot and its axis."""
        return QSize(200, scaled(self._HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints axes, band, lines and the place where it was settled."""
        if self._curve is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = scaled(40)
        plot = QRectF(left, 6, self.width() - left - scaled(20), self.height() - scaled(self._FOOT) - 8)
        self._paint_axes(painter, plot, self._curve)
        leader = self._curve.classes.index(self._curve.leader)
        low, high = (self._line(plot, bound[:, leader].tolist()) for bound in (self._curve.low, self._curve.high))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(class_colour(self._curve.leader), 0.22))
        painter.drawPolygon(QPolygonF([*low, *reversed(high)]))
        for index, name in enumerate(self._curve.classes):
            points = self._line(plot, self._curve.shares[:, index].tolist())
            painter.setPen(QPen(colour(class_colour(name)), 2.0 if index == leader else 1.2))
            painter.drawPolyline(points)
        self._paint_letters(painter, plot, self._curve)

    def _line(self, plot: QRectF, shares: list[float]) -> list[QPointF]:
        steps = max(len(shares) - 1, 1)
        return [
            QPointF(plot.left() + plot.width() * number / steps, plot.bottom() - plot.height() * share)
            for number, share in enumerate(shares)
        ]

    def _paint_axes(self, painter: QPainter, plot: QRectF, curve: VoteCurve) -> None:
        painter.setFont(font(SMALL))
        for share, words in ((0.0, "0"), (0.5, "50 %"), (1.0, "100 %")):
            y = plot.bottom() - plot.height() * share
            painter.setPen(colour(theme().line))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(colour(theme().faint))
            painter.drawText(QRectF(0, y - 8, plot.left() - 4, 16), _RIGHT, words)
        foot = QRectF(plot.left(), plot.bottom() + 2, plot.width(), scaled(self._FOOT))
        painter.drawText(foot, _LEFT, "1")
        painter.drawText(foot, _RIGHT, tr("{patches} patches", patches=len(curve.shares)))
        if curve.settled_at is None:
            return
        x = plot.left() + plot.width() * (curve.settled_at - 1) / max(len(curve.shares) - 1, 1)
        painter.setPen(QPen(colour(theme().accent), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
        if plot.left() + 24 < x < plot.right() - scaled(90):
            painter.drawText(QRectF(x - 40, foot.top(), 80, foot.height()), _CENTRE, f"{curve.settled_at}")

    def _paint_letters(self, painter: QPainter, plot: QRectF, curve: VoteCurve) -> None:
        """Names the lines at their ends, from above, so that colour is not alone."""
        side = scaled(13)
        order = sorted(range(len(curve.classes)), key=lambda i: -float(curve.shares[-1, i]))
        lowest = plot.top() - 2.0
        for number, index in enumerate(order):
            # Where lines end together their letters stand one below the other, and the last still above the axis' end.
            room = plot.bottom() + side - (len(order) - number) * (side + 1)
            y = min(max(plot.bottom() - plot.height() * float(curve.shares[-1, index]) - side / 2, lowest), room)
            lowest = y + side + 1
            label = class_label(curve.classes[index])
            paint_chip(painter, QRectF(plot.right() + 4, y, side, side), class_colour(label.id), label.letter)


class ZoneChart(QWidget):
    """Both lungs in thirds: how much was looked at, and what most patches there were voted."""

    _ROW, _HEAD = 30, 18

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ZoneRow, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Coverage by zone"))

    def set_rows(self, rows: tuple[ZoneRow, ...]) -> None:
        """Shows these zones."""
        self._rows = rows
        self.setAccessibleDescription("; ".join(_zone_words(row) for row in rows))
        self.setToolTip(
            tr(
                "Share of each zone under at least one patch, patches with their centre there, "
                "and the class that most of them were voted."
            )
        )
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Gives room for the heading and three zones."""
        return QSize(200, scaled(self._HEAD) + 3 * scaled(self._ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the right lung on the left, as on the film."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        name, head, height = scaled(52), scaled(self._HEAD), scaled(self._ROW)
        width = (self.width() - name) / 2
        painter.setFont(font(SMALL))
        painter.setPen(colour(theme().faint))
        for place, lung in enumerate(("right", "left")):
            painter.drawText(QRectF(name + place * width, 0, width, head), _LEFT, tr(_LUNGS[lung]))
        for number, zone in enumerate(("upper", "middle", "lower")):
            top = head + number * height
            painter.setFont(font(SMALL))
            painter.setPen(colour(theme().muted))
            painter.drawText(QRectF(0, top, name, scaled(18)), _LEFT, tr(_ZONES[zone]))
            for place, lung in enumerate(("right", "left")):
                row = next((r for r in self._rows if (r.lung, r.zone) == (lung, zone)), None)
                self._paint_cell(painter, row, QRectF(name + place * width, top, width - 10, height))

    def _paint_cell(self, painter: QPainter, row: ZoneRow | None, area: QRectF) -> None:
        words, side = QRectF(area.left(), area.top(), area.width(), scaled(18)), scaled(14)
        painter.setFont(font(NORMAL))
        painter.setPen(colour(theme().text if row else theme().faint))
        painter.drawText(words, _LEFT, f"{row.covered_share:.0%}" if row else tr("not found"))
        if row is None:
            return
        painter.setFont(font(SMALL))
        painter.setPen(colour(theme().muted))
        painter.drawText(words.adjusted(0, 0, -side - 4, 0), _RIGHT, f"{row.patches}")
        if row.leader is not None:
            chip = QRectF(words.right() - side, words.top() + 2, side, side)
            paint_chip(painter, chip, class_colour(row.leader), class_label(row.leader).letter)
        bar = QRectF(area.left(), area.top() + scaled(20), area.width(), 4)
        paint_bar(painter, bar, row.covered_share, theme().accent, theme().line)


def _zone_words(row: ZoneRow) -> str:
    leader = tr(", most voted {title}", title=class_title(row.leader)) if row.leader else ""
    return (
        tr(
            "{place}: {share:.0%} covered, {patches} patches",
            place=tr(_PLACES[row.lung, row.zone]),
            share=row.covered_share,
            patches=row.patches,
        )
        + leader
    )
