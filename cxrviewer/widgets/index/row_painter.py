"""Paints the rows of the index."""

import numpy as np
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cxrviewer.painting.brushes import colour, font
from cxrviewer.painting.images import grey_image
from cxrviewer.painting.look import scaled, theme
from cxrviewer.palette import FILM, NORMAL, SMALL
from cxrviewer.widgets.index.tree_model import ENTRY, THUMBNAIL, WORDS
from engine.index_records import ImageEntry, PatientEntry, SeriesEntry

_TALL, _LINE, _LOW, _PICTURE = 42, 38, 22, 48


class RowPainter(QStyledItemDelegate):
    """Paints name over detail; images with their picture; what is missing faint and in words."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Gives each kind of row its height."""
        match index.data(ENTRY):
            case PatientEntry():
                height = _TALL
            case SeriesEntry():
                height = _LOW
            case ImageEntry():
                height = _PICTURE + 6
            case _:
                height = _LINE
        return QSize(100, scaled(height))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paints a row."""
        entry, words = index.data(ENTRY), index.data(WORDS)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        area = QRectF(option.rect).adjusted(0, 1, -4, -1)
        _paint_ground(painter, area, option)
        left = area.left() + 4
        if isinstance(entry, ImageEntry):
            side = float(scaled(_PICTURE))
            box = QRectF(left, area.center().y() - side / 2, side, side)
            _paint_picture(painter, box, index.data(THUMBNAIL))
            left = box.right() + 8
        _paint_words(painter, QRectF(left, area.top(), area.right() - left - 4, area.height()), entry, words)
        painter.restore()


def _paint_ground(painter: QPainter, area: QRectF, option: QStyleOptionViewItem) -> None:
    if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
        painter.setPen(Qt.PenStyle.NoPen)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setBrush(colour(theme().raised, 1.0 if is_selected else 0.6))
        painter.drawRoundedRect(area, 4, 4)


def _paint_picture(painter: QPainter, box: QRectF, grey: object) -> None:
    painter.fillRect(box, colour(FILM.film))
    if not isinstance(grey, np.ndarray):
        return
    image = grey_image(grey)
    scale = min(box.width() / image.width(), box.height() / image.height())
    width, height = image.width() * scale, image.height() * scale
    painter.drawImage(QRectF(box.center().x() - width / 2, box.center().y() - height / 2, width, height), image)


def _paint_words(painter: QPainter, area: QRectF, entry: object, words: tuple[str, str]) -> None:
    tints = theme()
    is_missing = isinstance(entry, ImageEntry) and entry.is_missing
    is_low = isinstance(entry, SeriesEntry)
    lines = [(words[0], SMALL if is_low else NORMAL, tints.faint if is_missing or is_low else tints.text)]
    if words[1]:
        lines.append((words[1], SMALL, tints.warning if is_missing else tints.muted))
    height = float(scaled(17))
    top = area.center().y() - height * len(lines) / 2
    for text, size, tint in lines:
        painter.setFont(font(size, is_bold=isinstance(entry, PatientEntry) and size == NORMAL))
        painter.setPen(colour(tint))
        metrics = QFontMetrics(painter.font())
        elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(area.width()))
        place = QRectF(area.left(), top, area.width(), height)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, elided)
        top += height
