"""Colours and fonts of the palette as Qt objects."""

from PySide6.QtGui import QColor, QFont

from cxrviewer.painting.look import scaled
from cxrviewer.palette import FONT_FAMILY, NORMAL


def colour(name: str, opacity: float = 1.0) -> QColor:
    """Gives ``#rrggbb`` as a colour with an opacity in [0, 1]."""
    made = QColor(name)
    made.setAlphaF(min(max(opacity, 0.0), 1.0))
    return made


def font(pixels: int = NORMAL, *, is_bold: bool = False) -> QFont:
    """Gives the window's font at a size in pixels, made larger by the chosen text size; its figures are tabular."""
    return exact_font(scaled(pixels), is_bold=is_bold)


def exact_font(pixels: int, *, is_bold: bool = False) -> QFont:
    """Gives the window's font at exactly this many pixels, for letters that must fit a given box."""
    made = QFont(FONT_FAMILY)
    made.setPixelSize(pixels)
    made.setBold(is_bold)
    return made
