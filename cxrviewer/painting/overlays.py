"""The layers over a film: mask, patches, coverage, maps and numbers."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import cv2
import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QImage, QPainter, QPainterPath, QPen, QPolygonF, QTransform

from cxrviewer.painting.brushes import colour, exact_font
from cxrviewer.painting.chips import paint_disc
from cxrviewer.painting.images import coloured
from cxrviewer.painting.numbers import paint_numbers
from cxrviewer.palette import FILM, STRUCTURE_LETTERS
from cxrviewer.placement import Placement, Size
from cxrviewer.state.number_screen import NumbersArt
from cxrviewer.state.pointing import mark_positions
from cxrviewer.state.screen import CoverageArt, MapArt, MaskArt, PatchArt
from engine.colours import STRUCTURE_COLOURS, class_colour
from engine.findings import GRID, Heatmap, LungMask
from engine.labels import STRUCTURE_IDS, class_label

#: Lengths of dash and gap in logical pixels, so that outlines differ by more than their tint.
_DASHES: dict[str, tuple[float, float] | None] = {"right_lung": None, "left_lung": (9.0, 4.0), "heart": (3.0, 4.0)}
_MARK_RADIUS = 7.5
#: Strength of the fill of a mask and of the hatching of what was not sampled.
_FILL, _HATCH = 0.10, 0.4
#: What is laid over a film as one layer.
LayerArt = MapArt | CoverageArt | MaskArt | PatchArt | NumbersArt
#: Contours may deviate from the mask by this many pixels, which keeps paths short.
_TOLERANCE = 0.6


_Made = TypeVar("_Made")


@dataclass(slots=True)
class _Kept(Generic[_Made]):
    """The last thing made from a source object, so that it is made once."""

    source: object
    made: _Made


class _Shelf(Generic[_Made]):
    """Makes something from a source object once, and anew when another source comes."""

    def __init__(self, make: Callable[[Any], _Made]) -> None:
        self._make = make
        self._kept: _Kept[_Made] | None = None

    def get(self, source: object) -> _Made:
        """Gives what was made from this very object."""
        if self._kept is None or self._kept.source is not source:
            self._kept = _Kept(source, self._make(source))
        return self._kept.made


class OverlayPainter:
    """Paints layers in device pixels and keeps what is costly to make: paths and coloured images."""

    def __init__(self) -> None:
        self._outlines = _Shelf(_outlines)
        self._uncovered = _Shelf(_uncovered_path)
        self._map = _Shelf(_map_image)
        self._coverage = _Shelf(_coverage_image)

    def paint(self, painter: QPainter, art: LayerArt, placement: Placement, image: Size, ratio: float) -> None:
        """Paints one layer at full strength; whoever lays it over the film makes it fainter.

        Args:
            painter: In device pixels.
            art: What to paint.
            placement: Where the image lies, in device pixels.
            image: Size of the image in its own pixels.
            ratio: Device pixels per logical pixel.
        """
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        match art:
            case MapArt():
                _paint_grid(painter, self._map.get(art.heatmap), placement, image)
                self._paint_hatch(painter, art.heatmap.coverage, placement, image, ratio)
            case CoverageArt():
                _paint_grid(painter, self._coverage.get(art.patches.coverage), placement, image)
                self._paint_hatch(painter, art.patches.coverage, placement, image, ratio)
            case MaskArt():
                self._paint_mask(painter, art, placement, ratio)
            case PatchArt():
                _paint_patches(painter, art, placement, image, ratio)
            case NumbersArt():
                paint_numbers(painter, art, placement, ratio)

    def _paint_hatch(
        self, painter: QPainter, coverage: npt.NDArray[np.uint16], placement: Placement, image: Size, ratio: float
    ) -> None:
        to_device = QTransform.fromScale(image[0] / GRID, image[1] / GRID) * to_viewport(placement)
        brush = QBrush(colour(FILM.muted, _HATCH), Qt.BrushStyle.BDiagPattern)
        brush.setTransform(QTransform.fromScale(ratio, ratio))
        painter.setBrushOrigin(QPointF(placement.left, placement.top))
        painter.fillPath(to_device.map(self._uncovered.get(coverage)), brush)

    def _paint_mask(self, painter: QPainter, art: MaskArt, placement: Placement, ratio: float) -> None:
        to_device = to_viewport(placement)
        for name, path in self._outlines.get(art.mask).items():
            tint, shape = STRUCTURE_COLOURS[name], to_device.map(path)
            painter.fillPath(shape, colour(tint, _FILL))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for shade, alpha, width in (("#000000", 0.4, 3.0), (tint, 1.0, 1.5)):
                painter.setPen(_pen(shade, alpha, width * ratio, _DASHES[name]))
                painter.drawPath(shape)
            _paint_letter(painter, shape, STRUCTURE_LETTERS[name], colour_name=tint, ratio=ratio)


def _pen(name: str, opacity: float, width: float, dash: tuple[float, float] | None) -> QPen:
    pen = QPen(colour(name, opacity), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dash is not None:
        pen.setDashPattern([length * 1.5 / width for length in dash])
    return pen


def _paint_grid(painter: QPainter, made: QImage, placement: Placement, image: Size) -> None:
    painter.save()
    painter.setTransform(to_viewport(placement), combine=True)
    painter.drawImage(QRectF(0, 0, *image), made)
    painter.restore()


def _paint_letter(painter: QPainter, shape: QPainterPath, letter: str, *, colour_name: str, ratio: float) -> None:
    points = [shape.elementAt(number) for number in range(shape.elementCount())]
    top = min(points, key=lambda point: point.y)
    side = 16 * ratio
    rect = QRectF(top.x - side / 2, top.y - side - 2 * ratio, side, side)
    painter.setFont(exact_font(round(12 * ratio), is_bold=True))
    painter.setPen(colour("#000000", 0.8))
    painter.drawText(rect.translated(ratio, ratio), Qt.AlignmentFlag.AlignCenter, letter)
    painter.setPen(colour(colour_name))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, letter)


def _paint_patches(painter: QPainter, art: PatchArt, placement: Placement, image: Size, ratio: float) -> None:
    colours, letters = patch_marks(art)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for box, tint in zip(art.patches.boxes, colours, strict=True):
        painter.setPen(QPen(colour(tint, 0.26), ratio))
        painter.drawRect(box_rect(box, placement))
    for position, tint, letter in zip(mark_positions(art.patches, image), colours, letters, strict=True):
        centre = QPointF(*placement.to_viewport((float(position[0]), float(position[1]))))
        paint_disc(painter, centre, _MARK_RADIUS * ratio, tint, letter, 1.0)


def patch_marks(art: PatchArt) -> tuple[list[str], list[str]]:
    """Gives the colour and the letter of every patch; grey and blank until somebody voted."""
    if art.votes is None:
        return [FILM.faint] * art.patches.count, [""] * art.patches.count
    classes = [art.votes.classes[int(winner)] for winner in art.votes.winners]
    return [class_colour(name) for name in classes], [class_label(name).letter for name in classes]


def paint_focus(painter: QPainter, art: PatchArt, index: int, placement: Placement, ratio: float) -> None:
    """Paints the box of the patch that is spoken of."""
    colours, _ = patch_marks(art)
    rect = box_rect(art.patches.boxes[index], placement)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour("#000000", 0.7), 4 * ratio))
    painter.drawRect(rect)
    painter.setPen(QPen(colour(colours[index]), 2 * ratio))
    painter.drawRect(rect)


def box_rect(box: npt.NDArray[np.float32], placement: Placement) -> QRectF:
    """Gives (top, left, bottom, right) in image pixels as a rectangle in device pixels."""
    top, left, bottom, right = (float(value) for value in box)
    return QRectF(*placement.box_to_viewport((left, top, right - left, bottom - top)))


def to_viewport(placement: Placement) -> QTransform:
    """Gives the map from image pixels to device pixels as Qt wants it."""
    return QTransform(*placement.matrix)


def _map_image(heatmap: Heatmap) -> QImage:
    values, sampled = heatmap.values, heatmap.coverage > 0
    highest = float(values[sampled].max(initial=0.0)) or 1.0
    relative = np.where(sampled, values / np.float32(highest), np.float32(0)).astype(np.float32)
    ramp = np.clip((relative - 0.1) / 0.6, 0.0, 1.0)
    return coloured(relative, "inferno", np.where(sampled, ramp, 0.0).astype(np.float32))


def _coverage_image(coverage: npt.NDArray[np.uint16]) -> QImage:
    relative = coverage.astype(np.float32) / np.float32(max(int(coverage.max()), 1))
    return coloured(relative, "viridis", (coverage > 0).astype(np.float32))


def _uncovered_path(coverage: npt.NDArray[np.uint16]) -> QPainterPath:
    path = _path_of((coverage > 0).astype(np.uint8))
    path.addRect(QRectF(0, 0, coverage.shape[1], coverage.shape[0]))
    path.setFillRule(Qt.FillRule.OddEvenFill)
    return path


def _outlines(mask: LungMask) -> dict[str, QPainterPath]:
    named = {STRUCTURE_IDS[value]: _path_of((mask.labels == value).astype(np.uint8)) for value in (1, 2, 3)}
    return {name: path for name, path in named.items() if not path.isEmpty()}


def _path_of(region: npt.NDArray[np.uint8]) -> QPainterPath:
    """Gives the outline of the ones of a uint8 (rows, columns) array as a path with holes, in its pixels."""
    found, _ = cv2.findContours(region, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE)
    path = QPainterPath()
    for contour in found:
        points = cv2.approxPolyDP(contour, _TOLERANCE, True).reshape(-1, 2)
        if len(points) >= 3:
            polygon = QPolygonF([QPointF(float(x) + 0.5, float(y) + 0.5) for x, y in points])
            path.addPolygon(polygon)
            path.closeSubpath()
    return path
