"""One patch: its picture and what every model said of it."""

import numpy as np
from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from cxrviewer import film as films
from cxrviewer.explanations import Topic
from cxrviewer.painting.brushes import colour, font
from cxrviewer.painting.chips import paint_bar, paint_chip
from cxrviewer.painting.images import grey_image
from cxrviewer.painting.look import scaled, theme
from cxrviewer.palette import SMALL
from cxrviewer.state.screen import PatchScreen
from cxrviewer.translation import tr
from cxrviewer.widgets.parts.section import SectionHeading
from cxrviewer.wording import class_title
from engine.colours import class_colour
from engine.labels import class_label

_CROP, _ROW, _HEAD, _COLUMN, _ROWS = 96, 16, 18, 34, 5
_MARGIN, _PADDING = 16, 8
#: Room for a model's name without which the crop gives way to it, in pixels at the normal text size.
_SHORTEST_NAME = 56
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class PatchCard(QWidget):
    """The patch that is pointed at, always in the same place."""

    asked = Signal(object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = SectionHeading(tr("Patch"), Topic.PATCH)
        self._heading.asked.connect(self.asked)
        self._hint = SectionHeading("", Topic.PATCH)
        self._hint.title.setProperty("role", "small")
        self._hint.asked.connect(self.asked)
        self._table = _PatchTable()
        self._is_pinned = False
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _PADDING, _MARGIN, _PADDING)
        column.setSpacing(6)
        for widget in (self._hint, self._heading, self._table):
            column.addWidget(widget)
        self.setVisible(False)

    def first_height(self, width: int) -> int:
        """Gives the height that must stay free for it in logical pixels: of the hint, or of a patch that is kept.

        A patch that is only pointed at moves nothing below it.
        """
        if self.isHidden():
            return 0
        if self._is_pinned:
            return self.sizeHint().height()
        return self._hint.heightForWidth(width - 2 * _MARGIN) + 2 * _PADDING

    def set_patch(self, patch: PatchScreen) -> None:
        """Speaks of another patch, or says how to point at one."""
        has_patch = bool(patch.rows)
        self._is_pinned = patch.is_pinned and has_patch
        self.setVisible(bool(patch.hint or patch.rows))
        if patch.hint:
            self._hint.title.setText(patch.hint)
        self._hint.setVisible(not has_patch)
        for widget in (self._heading, self._table):
            widget.setVisible(has_patch)
        self._heading.title.setText(patch.title or tr("Patch"))
        self._heading.set_note(tr("kept; Esc lets go") if patch.is_pinned else "")
        self._table.set_patch(patch)


class _PatchTable(QWidget):
    """Crop on the left, models by classes on the right."""

    def __init__(self) -> None:
        super().__init__()
        self._patch = PatchScreen("")
        self._crop: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("What each model said of the patch"))

    def set_patch(self, patch: PatchScreen) -> None:
        """Shows another patch."""
        self._patch = patch
        self._crop = _crop_image(patch)
        self.setAccessibleDescription(_spoken(patch))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Gives room for the crop and every model."""
        return QSize(280, max(_CROP, scaled(_HEAD) + scaled(_ROW) * max(len(self._patch.rows), _ROWS)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the crop and the table."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        if self._crop is not None and self.names_from() > 0:
            painter.drawImage(QRectF(0, 2, _CROP, _CROP), self._crop)
        self._paint_head(painter)
        for number in range(len(self._patch.rows)):
            self._paint_row(painter, number)

    def names_from(self) -> int:
        """Gives where the models' names begin: beside the crop, or at the edge where they would have no room there."""
        beside = _CROP + 12
        room = self._column(0, 0, 0).left() - beside
        return beside if room >= scaled(_SHORTEST_NAME) else 0

    def _column(self, number: int, top: float, height: float) -> QRectF:
        left = self.width() - scaled(_COLUMN) * (len(self._patch.classes) - number)
        return QRectF(left, top, scaled(_COLUMN), height)

    def _paint_head(self, painter: QPainter) -> None:
        for number, class_id in enumerate(self._patch.classes):
            cell, side = self._column(number, 0, scaled(_HEAD)), scaled(14)
            chip = QRectF(cell.right() - side - 2, cell.top() + 1, side, side)
            paint_chip(painter, chip, class_colour(class_id), class_label(class_id).letter)

    def _paint_row(self, painter: QPainter, number: int) -> None:
        row, height = self._patch.rows[number], scaled(_ROW)
        top = scaled(_HEAD) + number * height
        first = self._column(0, top, height)
        name = QRectF(self.names_from(), top, first.left() - self.names_from() - 4, height)
        painter.setFont(font(SMALL))
        painter.setPen(colour(theme().muted))
        title = QFontMetrics(painter.font()).elidedText(row.title, Qt.TextElideMode.ElideRight, int(name.width()))
        painter.drawText(name, _LEFT, title)
        for index, probability in enumerate(row.probabilities):
            cell = self._column(index, top, height)
            painter.setFont(font(SMALL, is_bold=index == row.winner))
            painter.setPen(colour(theme().text if index == row.winner else theme().faint))
            painter.drawText(cell.adjusted(0, -2, -2, -2), _RIGHT, f"{probability:.2f}")
            bar = QRectF(cell.left() + 8, cell.bottom() - 3, cell.width() - 10, 2)
            paint_bar(painter, bar, probability, class_colour(self._patch.classes[index]), theme().line)


def _crop_image(patch: PatchScreen) -> QImage | None:
    if patch.loaded is None or patch.window is None:
        return None
    film = patch.loaded.film
    rows, columns = film.levels[0].shape
    top, left, bottom, right = patch.box
    first_row, last_row = max(round(top), 0), min(max(round(bottom), round(top) + 1), rows)
    first_column, last_column = max(round(left), 0), min(max(round(right), round(left) + 1), columns)
    codes = film.levels[0][first_row:last_row, first_column:last_column]
    if codes.size == 0:
        return None
    table = films.brightness_table(film, patch.window, inverted=patch.is_inverted)
    return grey_image(np.ascontiguousarray(films.to_grey(codes, table)))


def _spoken(patch: PatchScreen) -> str:
    if not patch.rows:
        return patch.hint
    lines = []
    for row in patch.rows:
        shares = ", ".join(
            f"{class_title(class_id)} {probability:.2f}"
            for class_id, probability in zip(patch.classes, row.probabilities, strict=True)
        )
        lines.append(f"{row.title}: {shares}")
    return f"{patch.title}. " + "; ".join(lines)
