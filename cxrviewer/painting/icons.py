"""Icons: one-colour drawings from ``resources/icons``, tinted for the theme of the moment."""

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from cxrviewer.assets import icon_path
from cxrviewer.painting.look import theme


def pixmap(name: str, colour: str, side: int) -> QPixmap:
    """Gives an icon as a square pixmap of ``side`` device pixels in one colour; made once."""
    key = f"cxrviewer {name} {colour} {side}"
    kept = QPixmap()
    if QPixmapCache.find(key, kept):
        return kept
    text = icon_path(name).read_text(encoding="utf-8").replace("currentColor", colour)
    drawn = QPixmap(QSize(side, side))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(text.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    QPixmapCache.insert(key, drawn)
    return drawn


def icon(name: str, ink: str = "text", *, disabled: str = "faint") -> QIcon:
    """Gives an icon that follows the theme.

    Args:
        name: Of a drawing in ``resources/icons``.
        ink: Name of a colour of ``palette.Theme``, or ``#rrggbb`` for one that stays.
        disabled: The same for when it cannot be used.
    """
    return QIcon(_Ink(name, ink, disabled))


class _Ink(QIconEngine):
    """Draws an icon in a colour of the theme that is chosen when it is drawn."""

    def __init__(self, name: str, ink: str, disabled: str) -> None:
        super().__init__()
        self._name, self._ink, self._disabled = name, ink, disabled

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draws the icon into a rectangle."""
        ratio = painter.device().devicePixelRatioF()
        side = max(round(min(rect.width(), rect.height()) * ratio), 1)
        painter.drawPixmap(rect, self._drawn(side, mode))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Gives the icon at a size in device pixels."""
        return self._drawn(max(min(size.width(), size.height()), 1), mode)

    def clone(self) -> QIconEngine:
        """Gives another engine that draws the same."""
        return _Ink(self._name, self._ink, self._disabled)

    def _drawn(self, side: int, mode: QIcon.Mode) -> QPixmap:
        ink = self._disabled if mode is QIcon.Mode.Disabled else self._ink
        return pixmap(self._name, ink if ink.startswith("#") else getattr(theme(), ink), side)
