"""A table of numbers with tinted cells."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cxrviewer.evidence.ensemble_page import Matrix
from cxrviewer.painting.brushes import colour, font
from cxrviewer.painting.look import scaled, theme
from cxrviewer.palette import NORMAL, SMALL

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_EMPTY = Matrix((), (), (), ())


class MatrixChart(QWidget):
    """Rows by columns; the tint goes with the number beside it, and is never alone."""

    _ROW, _NAME, _CELL, _NOTE = 26, 190, 84, 210

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._matrix = _EMPTY
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_matrix(self, matrix: Matrix) -> None:
        """Shows another table."""
        self._matrix = matrix
        said = []
        for number, (row, cells) in enumerate(zip(matrix.rows, matrix.cells, strict=True)):
            values = ", ".join(f"{name} {cell}" for name, cell in zip(matrix.columns, cells, strict=True) if cell)
            note = matrix.notes[number] if matrix.notes else ""
            said.append(" ".join(part for part in (f"{row}: {values}", note) if part))
        self.setAccessibleDescription("; ".join(said))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Gives room for the heading and every row."""
        note = scaled(self._NOTE) if self._matrix.notes else 0
        width = scaled(self._NAME) + scaled(self._CELL) * len(self._matrix.columns) + note
        return QSize(width, scaled(self._ROW) * (len(self._matrix.rows) + 1))

    def minimumSizeHint(self) -> QSize:
        """Gives the same room."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints heading and rows."""
        painter = QPainter(self)
        height, name, cell = scaled(self._ROW), scaled(self._NAME), scaled(self._CELL)
        painter.setFont(font(SMALL))
        painter.setPen(colour(theme().faint))
        for number, title in enumerate(self._matrix.columns):
            painter.drawText(QRectF(name + number * cell, 0, cell - 8, height), _RIGHT, title)
        for number, row in enumerate(self._matrix.rows):
            top = (number + 1) * height
            painter.setFont(font(NORMAL))
            painter.setPen(colour(theme().text))
            title = painter.fontMetrics().elidedText(row, Qt.TextElideMode.ElideRight, name - 8)
            painter.drawText(QRectF(0, top, name - 8, height), _LEFT, title)
            for place in range(len(self._matrix.columns)):
                self._paint_cell(painter, number, place, QRectF(name + place * cell, top, cell, height))
            if self._matrix.notes:
                painter.setFont(font(SMALL))
                painter.setPen(colour(theme().muted))
                left = name + len(self._matrix.columns) * cell + 12
                painter.drawText(QRectF(left, top, self.width() - left, height), _LEFT, self._matrix.notes[number])

    def _paint_cell(self, painter: QPainter, row: int, place: int, area: QRectF) -> None:
        strength = self._matrix.strengths[row][place]
        if strength is not None:
            tint = theme().accent if strength >= 0 else theme().danger
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(tint, 0.08 + 0.3 * min(abs(strength), 1.0)))
            painter.drawRect(area.adjusted(1, 1, -1, -1))
        painter.setFont(font(NORMAL))
        painter.setPen(colour(theme().text))
        painter.drawText(area.adjusted(0, 0, -8, 0), _RIGHT, self._matrix.cells[row][place])
