"""The page of the model card."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from cxrviewer.evidence.card_page import CardPage, CardTable, ReliabilityPoint
from cxrviewer.painting.brushes import colour, font
from cxrviewer.painting.look import scaled, theme
from cxrviewer.palette import SMALL
from cxrviewer.translation import tr
from cxrviewer.widgets.evidence.choosing import ChoiceBox
from cxrviewer.widgets.parts.section import SectionHeading, label

_CENTRE = Qt.AlignmentFlag.AlignCenter
#: Letters of the longest cell that is not broken into lines.
_LONGEST = 84


class ReliabilityChart(QWidget):
    """Share of right calls against their score, with the number of films at each point."""

    _SIDE, _FOOT = 260, 34

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: tuple[ReliabilityPoint, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Reliability diagram"))

    def set_points(self, points: tuple[ReliabilityPoint, ...]) -> None:
        """Shows other points."""
        self._points = points
        self.setAccessibleDescription(
            "; ".join(
                tr("score {score:.2f}: {right:.0%} right of {cases}", score=p.score, right=p.right, cases=p.cases)
                for p in points
            )
        )
        self.setVisible(bool(points))
        self.update()

    def sizeHint(self) -> QSize:
        """Gives a square with its axes."""
        return QSize(scaled(self._SIDE + self._FOOT), scaled(self._SIDE + self._FOOT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints axes, diagonal and points."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        foot = scaled(self._FOOT)
        plot = QRectF(foot, 12, self.width() - foot - 12, self.height() - foot - 12)
        painter.setFont(font(SMALL))
        painter.setPen(colour(theme().line))
        painter.drawRect(plot)
        painter.setPen(QPen(colour(theme().faint), 1, Qt.PenStyle.DashLine))
        painter.drawLine(plot.bottomLeft(), plot.topRight())
        painter.setPen(colour(theme().muted))
        for share in (0.0, 0.5, 1.0):
            x, y = plot.left() + share * plot.width(), plot.bottom() - share * plot.height()
            painter.drawText(QRectF(x - 20, plot.bottom() + 2, 40, 16), _CENTRE, f"{share:g}")
            painter.drawText(QRectF(0, y - 8, foot - 4, 16), Qt.AlignmentFlag.AlignRight, f"{share:g}")
        places = [
            QPointF(plot.left() + point.score * plot.width(), plot.bottom() - point.right * plot.height())
            for point in self._points
        ]
        painter.setPen(QPen(colour(theme().accent), 2))
        painter.drawPolyline(QPolygonF(places))
        for place, point in zip(places, self._points, strict=True):
            painter.setBrush(colour(theme().accent))
            painter.drawEllipse(place, 4, 4)
            painter.setPen(colour(theme().muted))
            painter.drawText(QRectF(place.x() - 30, place.y() + 5, 60, 14), _CENTRE, f"{point.cases}")


class CardView(QScrollArea):
    """Shows a card; another package of the ensemble can be chosen."""

    wished = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: CardPage | None = None
        self.packages = ChoiceBox(tr("Package whose card is shown"))
        self.packages.chosen.connect(self._choose)
        self.title, self.fingerprint = label(role="large", wraps=True), label(role="small", wraps=True)
        self.use, self.limits = label(wraps=True), label(wraps=True)
        self.reliability, self.reliability_words = ReliabilityChart(), label(role="small", wraps=True)
        self._tables = QVBoxLayout()
        self._tables.setSpacing(10)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self._build())

    def _build(self) -> QWidget:
        body = QFrame()
        column = QVBoxLayout(body)
        column.setContentsMargins(24, 16, 24, 18)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.packages)
        column.addLayout(head)
        column.addWidget(self.fingerprint)
        column.addWidget(self.use)
        column.addWidget(SectionHeading(tr("Limits")))
        column.addWidget(self.limits)
        column.addWidget(SectionHeading(tr("Is a score what it says?")))
        column.addWidget(self.reliability)
        column.addWidget(self.reliability_words)
        column.addLayout(self._tables)
        column.addStretch(1)
        return body

    def set_page(self, page: CardPage | None) -> None:
        """Shows another card."""
        if page is None or page == self._shown:
            return
        self._shown = page
        self.packages.show_choices(page.packages, page.package)
        self.packages.setVisible(bool(page.packages))
        self.title.setText(page.title)
        self.fingerprint.setText(page.fingerprint)
        self.use.setText(page.use)
        self.limits.setText("\n".join(f"• {limit}" for limit in page.limits))
        self.reliability.set_points(page.reliability)
        self.reliability_words.setText(page.reliability_words)
        while (item := self._tables.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for table in page.tables:
            self._tables.addWidget(_table(table))

    def _choose(self, package: object) -> None:
        self.wished.emit("card", package)


def _table(table: CardTable) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 4, 0, 0)
    column.setSpacing(4)
    column.addWidget(SectionHeading(table.title))
    grid = QGridLayout()
    grid.setHorizontalSpacing(28)
    grid.setVerticalSpacing(3)
    is_plain = all(len(cell) <= _LONGEST for row in table.rows for cell in row)
    for place, title in enumerate(table.columns):
        grid.addWidget(label(title, "small"), 0, place)
        cells = [row[place] for row in table.rows]
        if is_plain:  # one label for a whole column: a card has some sixty rows
            column_label = label("\n".join(cells))
            if all(cell[:1].isdigit() for cell in cells):
                column_label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(column_label, 1, place, Qt.AlignmentFlag.AlignLeft)
            continue
        for number, cell in enumerate(cells, start=1):
            grid.addWidget(label(cell, wraps=len(cell) > _LONGEST), number, place, Qt.AlignmentFlag.AlignTop)
    grid.setColumnStretch(len(table.columns) - 1, 1)
    column.addLayout(grid)
    if table.note:
        column.addWidget(label(table.note, "small", wraps=True))
    return holder
