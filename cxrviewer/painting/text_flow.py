"""Words, letter chips and colour scales in lines of a given width, on any device: below a picture and on a page."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetricsF, QLinearGradient, QPainter

from cxrviewer.painting.brushes import colour, exact_font
from cxrviewer.painting.chips import paint_chip
from cxrviewer.painting.images import colour_map
from cxrviewer.palette import NORMAL

_SPACE, _SCALE_WIDTH, _HATCH_WIDTH = 0.32, 9.0, 2.0


@dataclass(frozen=True, slots=True)
class Ink:
    """How words are written; ``size`` is that of the letters against normal ones."""

    colour: str
    size: float = 1.0
    is_bold: bool = False


@dataclass(frozen=True, slots=True)
class Chip:
    """A filled square with a letter."""

    colour: str
    letter: str


@dataclass(frozen=True, slots=True)
class ScaleBar:
    """A colour map from its low to its high end."""

    colours: str


@dataclass(frozen=True, slots=True)
class Hatch:
    """What marks places that were not sampled."""

    colour: str


@dataclass(frozen=True, slots=True)
class Said:
    """Words that may be broken between any two of them."""

    text: str
    ink: Ink


Piece = Said | Chip | ScaleBar | Hatch
#: What stands in one line, or goes on in the next where it does not fit.
Row = Sequence[Piece]


@dataclass(frozen=True, slots=True)
class _Box:
    """One word or mark with its place."""

    piece: Piece
    x: float
    y: float
    width: float


class TextFlow:
    """Rows laid out in a width.

    Args:
        rows: What is written; an empty one leaves half a line free.
        width: In device pixels.
        unit: Device pixels for each logical pixel of a screen.
    """

    def __init__(self, rows: Iterable[Row], *, width: float, unit: float) -> None:
        self._unit, self._width = unit, width
        self._boxes: list[_Box] = []
        self.height = 0.0
        for row in rows:
            self.height += self._lay(row, self.height)

    def paint(self, painter: QPainter, left: float, top: float) -> None:
        """Paints everything with its upper left corner at a point."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for box in self._boxes:
            self._paint(painter, box, QPointF(left + box.x, top + box.y))

    def _lay(self, row: Row, top: float) -> float:
        """Places a row and gives how tall it is."""
        size = max((piece.ink.size for piece in row if isinstance(piece, Said)), default=0.5 if not row else 1.0)
        tall, x, y = self._tall(size), 0.0, top
        for piece in row:
            for part in _parts(piece):
                width = self._wide(part)
                if x > 0 and x + width > self._width:
                    x, y = 0.0, y + tall
                self._boxes.append(_Box(part, x, y + (tall - self._tall(_size(part))) / 2, width))
                x += width + self._unit * NORMAL * _SPACE * _size(part)
        return y + tall - top

    def _tall(self, size: float) -> float:
        return self._unit * NORMAL * size * 1.5

    def _wide(self, piece: Piece) -> float:
        em = self._unit * NORMAL
        match piece:
            case Said(text, ink):
                return QFontMetricsF(self._font(ink)).horizontalAdvance(text)
            case ScaleBar():
                return em * _SCALE_WIDTH
            case Hatch():
                return em * _HATCH_WIDTH
            case Chip():
                return em * 1.2

    def _font(self, ink: Ink) -> QFont:
        return exact_font(max(round(self._unit * NORMAL * ink.size), 1), is_bold=ink.is_bold)

    def _paint(self, painter: QPainter, box: _Box, at: QPointF) -> None:
        tall = self._tall(_size(box.piece))
        side = self._unit * NORMAL * 1.2
        bar = QRectF(at.x(), at.y() + (tall - side / 2) / 2, box.width, side / 2)
        match box.piece:
            case Said(text, ink):
                chosen = self._font(ink)
                painter.setFont(chosen)
                painter.setPen(colour(ink.colour))
                metrics = QFontMetricsF(chosen)
                painter.drawText(QPointF(at.x(), at.y() + (tall + metrics.ascent() - metrics.descent()) / 2), text)
            case Chip(background, letter):
                paint_chip(painter, QRectF(at.x(), at.y() + (tall - side) / 2, side, side), background, letter)
            case ScaleBar(colours):
                painter.fillRect(bar, _gradient(bar, colours))
            case Hatch(tint):
                painter.fillRect(bar, QBrush(colour(tint), Qt.BrushStyle.BDiagPattern))


def _parts(piece: Piece) -> list[Piece]:
    return [Said(word, piece.ink) for word in piece.text.split()] if isinstance(piece, Said) else [piece]


def _size(piece: Piece) -> float:
    return piece.ink.size if isinstance(piece, Said) else 1.0


def _gradient(bar: QRectF, colours: str) -> QBrush:
    gradient = QLinearGradient(bar.topLeft(), bar.topRight())
    table = colour_map(colours)
    for step in range(0, 256, 15):
        red, green, blue = (int(part) for part in table[step])
        gradient.setColorAt(step / 255, colour(f"#{red:02x}{green:02x}{blue:02x}"))
    return QBrush(gradient)


def fitted(make: Callable[[float], TextFlow], *, most: float, least_unit: float, unit: float) -> TextFlow:
    """Gives a flow that is at most so tall, with smaller letters where it must be, but not below the least.

    Args:
        make: Makes it of the unit.
        most: Height in device pixels.
        least_unit: The smallest unit that can still be read.
        unit: The one that is wanted.
    """
    flow = make(unit)
    while flow.height > most and unit > least_unit:
        unit = max(unit * 0.93, least_unit)
        flow = make(unit)
    return flow
