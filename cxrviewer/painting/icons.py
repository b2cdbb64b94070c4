"""Icons: one-colour drawings from ``resources/icons``, tinted for the theme."""

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from cxrviewer.assets import icon_path

#: Pixels for screens of one and of two device pixels per logical pixel.
_SIDES = (20, 40)


def pixmap(name: str, colour: str, side: int) -> QPixmap:
    """Gives an icon as a square pixmap of ``side`` pixels in one colour."""
    text = icon_path(name).read_text(encoding="utf-8").replace("currentColor", colour)
    drawn = QPixmap(QSize(side, side))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(text.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return drawn


def icon(name: str, colour: str, *, disabled: str | None = None) -> QIcon:
    """Gives an icon in one colour, and in another one for when it cannot be used."""
    made = QIcon()
    for side in _SIDES:
        made.addPixmap(pixmap(name, colour, side), QIcon.Mode.Normal)
        if disabled is not None:
            made.addPixmap(pixmap(name, disabled, side), QIcon.Mode.Disabled)
    return made
