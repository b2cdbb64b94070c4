"""One patch: every pixel of it, what each model said and where it looked, and the patches beside it."""

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from cxrviewer import film as films
from cxrviewer.evidence.votes_page import PatchPage
from cxrviewer.painting.brushes import colour, font
from cxrviewer.painting.chips import paint_bar, paint_chip
from cxrviewer.painting.images import coloured, grey_image
from cxrviewer.painting.look import scaled, theme
from cxrviewer.palette import SMALL
from cxrviewer.translation import tr
from cxrviewer.widgets.parts.section import label
from engine.colours import class_colour
from engine.labels import class_label

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_FULL, _NEIGHBOURS = 232, 6


class PatchView(QWidget):
    """Shows a patch, or says how to choose one."""

    chosen = Signal(int)  # index of a neighbour that was clicked

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._patch: PatchPage | None = None
        self.title, self.size_words = label(role="strong"), label(role="small", wraps=True)
        self.crop = QLabel()
        self.crop.setAccessibleName(tr("The patch, every pixel"))
        self._full = QScrollArea()
        self._full.setWidget(self.crop)
        self._full.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._full.setFixedHeight(scaled(_FULL))
        self._full.setAccessibleName(tr("The patch, every pixel"))
        self.models = PatchModels()
        self.neighbours = [QToolButton() for _ in range(_NEIGHBOURS)]
        for place, button in enumerate(self.neighbours):
            button.setObjectName("step")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setProperty("place", place)
            button.clicked.connect(self._go)
        self._beside = label(tr("Patches beside it: letter of the vote, shared area"), "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        row, buttons = QHBoxLayout(), QHBoxLayout()
        row.addWidget(self.title)
        row.addWidget(self.size_words, 1)
        buttons.setSpacing(4)
        for button in self.neighbours:
            buttons.addWidget(button)
        column.addLayout(row)
        column.addWidget(self._full)
        column.addWidget(self.models)
        column.addWidget(self._beside)
        column.addLayout(buttons)

    def set_patch(self, patch: PatchPage | None) -> None:
        """Shows another patch."""
        if patch == self._patch and patch is not None:
            return
        former, self._patch = self._patch, patch
        for part in (self._full, self.models, self._beside, *self.neighbours):
            part.setVisible(patch is not None)
        if patch is None:
            self.title.setText(tr("Patch"))
            self.size_words.setText(tr("Click a patch on the film to take it apart."))
            return
        self.title.setText(patch.title)
        if former is None or _picture(former) != _picture(patch):
            self._show_crop(patch)
        self.models.set_patch(patch)
        for place, button in enumerate(self.neighbours):
            button.setVisible(place < len(patch.neighbours))
            if place < len(patch.neighbours):
                near = patch.neighbours[place]
                button.setText(f"{class_label(near.class_id).letter} {near.overlap:.0%}")
                words = tr(
                    "Patch {index}, voted {title} by most models",
                    index=near.index + 1,
                    title=tr(class_label(near.class_id).title),
                )
                button.setToolTip(words)
                button.setAccessibleName(words)

    def _show_crop(self, patch: PatchPage) -> None:
        grey = crop_of(patch)
        rows, columns = grey.shape
        self.crop.setPixmap(QPixmap.fromImage(grey_image(grey)))
        self.crop.setFixedSize(columns, rows)
        self.size_words.setText(tr("{columns} × {rows} pixels of the film, every one", columns=columns, rows=rows))

    def _go(self) -> None:
        place = self.sender().property("place")
        if self._patch is not None and place < len(self._patch.neighbours):
            self.chosen.emit(self._patch.neighbours[place].index)


class PatchModels(QWidget):
    """One row per model: where it looked in the patch, and how it divides its belief."""

    _ROW, _HEAD, _COLUMN = 50, 18, 40

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._patch: PatchPage | None = None
        self._pictures: list[QImage] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("What each model said of the patch"))

    def set_patch(self, patch: PatchPage) -> None:
        """Shows another patch."""
        former, self._patch = self._patch, patch
        if former is None or (_picture(former), former.maps, former.map_class) != (
            _picture(patch),
            patch.maps,
            patch.map_class,
        ):
            self._pictures = _pictures(patch, scaled(self._ROW) - 6)
        lines = []
        for row in patch.rows:
            shares = zip(patch.classes, row.probabilities, strict=True)
            said = ", ".join(f"{tr(class_label(name).title)} {share:.2f}" for name, share in shares)
            lines.append(f"{row.title}: {said}")
        self.setAccessibleDescription("; ".join(lines))
        self.setToolTip(
            tr("Grad-CAM of each model for {title}, and its softmax.", title=tr(class_label(patch.map_class).title))
        )
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Gives room for every model."""
        rows = len(self._patch.rows) if self._patch is not None else 0
        return QSize(300, scaled(self._HEAD) + scaled(self._ROW) * rows)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the rows."""
        patch = self._patch
        if patch is None:
            return
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        head, height, column = scaled(self._HEAD), scaled(self._ROW), scaled(self._COLUMN)
        first = self.width() - column * len(patch.classes)
        side = scaled(14)
        for place, name in enumerate(patch.classes):
            chip = QRectF(first + (place + 1) * column - side - 4, 0, side, side)
            paint_chip(painter, chip, class_colour(name), class_label(name).letter)
        for number, row in enumerate(patch.rows):
            top = head + number * height
            if number < len(self._pictures):
                painter.drawImage(QRectF(0, top, height - 6, height - 6), self._pictures[number])
            painter.setFont(font(SMALL))
            painter.setPen(colour(theme().text))
            beside = QRectF(height + 2, top, first - height - 6, height - 6)
            words = painter.fontMetrics().elidedText(row.title, Qt.TextElideMode.ElideRight, int(beside.width()))
            painter.drawText(beside, _LEFT, words)
            for place, share in enumerate(row.probabilities):
                cell = QRectF(first + place * column, top, column - 4, height - 6)
                painter.setFont(font(SMALL, is_bold=place == row.winner))
                painter.setPen(colour(theme().text if place == row.winner else theme().muted))
                painter.drawText(cell, _RIGHT, f"{share:.2f}")
                bar = QRectF(cell.left() + 6, cell.center().y() + scaled(10), cell.width() - 6, 3)
                paint_bar(painter, bar, share, class_colour(patch.classes[place]), theme().line)


def crop_of(patch: PatchPage) -> npt.NDArray[np.uint8]:
    """Gives the patch at the resolution of the film, uint8 (rows, columns)."""
    film = patch.loaded.film
    rows, columns = film.levels[0].shape
    top, left, bottom, right = (round(edge) for edge in patch.box)
    codes = film.levels[0][
        max(top, 0) : min(max(bottom, top + 1), rows), max(left, 0) : min(max(right, left + 1), columns)
    ]
    table = films.brightness_table(film, patch.window, inverted=patch.is_inverted)
    return np.ascontiguousarray(films.to_grey(codes, table))


def _picture(patch: PatchPage) -> tuple[object, ...]:
    return (patch.index, patch.loaded, patch.window, patch.is_inverted)


def _pictures(patch: PatchPage, side: int) -> list[QImage]:
    """Gives the patch once per model, with where it looked once that is known."""
    small = grey_image(crop_of(patch)).scaled(
        side, side, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    pictures = []
    for number in range(len(patch.rows)):
        picture = small.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
        if patch.maps is not None:
            values = patch.maps.values[number, patch.maps.classes.index(patch.map_class)][::2, ::2]
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRectF(0, 0, side, side), coloured(values, "inferno", np.float32(0.65) * values))
            painter.end()
        pictures.append(picture)
    return pictures
