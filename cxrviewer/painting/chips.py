"""Small pieces that several charts share: letter chips and bars."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from cxrviewer.painting.brushes import colour, exact_font
from cxrviewer.palette import contrast

_INK = ("#000000", "#ffffff")


def ink_on(background: str) -> str:
    """Gives black or white, whichever reads better on a colour."""
    return max(_INK, key=lambda ink: contrast(ink, background))


def paint_chip(painter: QPainter, rect: QRectF, background: str, letter: str) -> None:
    """Paints a class as a filled square with its letter."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(background))
    painter.drawRoundedRect(rect, 3, 3)
    painter.setPen(colour(ink_on(background)))
    painter.setFont(exact_font(max(int(rect.height() * 0.66), 8), is_bold=True))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, letter)


def paint_disc(painter: QPainter, centre: QPointF, radius: float, background: str, letter: str, opacity: float) -> None:
    """Paints a class as a disc with its letter, for marks on a film."""
    painter.setPen(colour("#000000", 0.7 * opacity))
    painter.setBrush(colour(background, opacity))
    painter.drawEllipse(centre, radius, radius)
    painter.setPen(colour(ink_on(background), opacity))
    painter.setFont(exact_font(max(int(radius * 1.35), 7), is_bold=True))
    box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)


def paint_bar(painter: QPainter, rect: QRectF, share: float, fill: str, ground: str) -> None:
    """Paints a horizontal bar filled to ``share`` in [0, 1]."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(ground))
    painter.drawRoundedRect(rect, 2, 2)
    if share > 0:
        filled = QRectF(rect.left(), rect.top(), max(rect.width() * min(share, 1.0), 2.0), rect.height())
        painter.setBrush(colour(fill))
        painter.drawRoundedRect(filled, 2, 2)
