"""A film in its own pixels with everything that lies over it, and below it what that means: for files, not for screens.

Painted on any thread: nothing here knows a widget, a screen or a pixmap.
"""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from cxrviewer.painting.brushes import colour
from cxrviewer.painting.corners import paint_corners
from cxrviewer.painting.film_image import FilmImage
from cxrviewer.painting.marks import paint_marks
from cxrviewer.painting.overlays import LayerArt, OverlayPainter
from cxrviewer.painting.text_flow import Chip, Hatch, Ink, Row, Said, ScaleBar, TextFlow
from cxrviewer.palette import FILM, Theme
from cxrviewer.placement import Placement, Size, View, place
from cxrviewer.state.export_screen import LegendPart, PictureContent
from cxrviewer.state.screen import Corners, OverlayScreen
from cxrviewer.translation import tr

#: A film of this many pixels along its shorter side is drawn on as on a screen; on a larger one everything grows.
_SCREEN = 800.0
#: A picture is at least so wide, so that what is written below a small film can be read.
_NARROWEST = 480
_MARGIN = 12.0


def film_picture(content: PictureContent) -> QImage:
    """Gives the film in its own pixels with its layers and annotations, without a word below it."""
    width, height = _film_size(content)
    image = QImage(int(width), int(height), QImage.Format.Format_RGB32)
    image.fill(colour(FILM.film))
    painter = QPainter(image)
    _paint_film(painter, content)
    painter.end()
    return image


def captioned_picture(content: PictureContent) -> QImage:
    """Gives the same with what it shows and what is drawn on it written below; no pixel of the film is written over."""
    film = film_picture(content)
    unit = unit_of((film.width(), film.height()))
    width, margin = max(film.width(), _NARROWEST), round(_MARGIN * unit)
    words = TextFlow(caption_rows(content, FILM), width=width - 2 * margin, unit=unit)
    image = QImage(width, film.height() + round(words.height) + 2 * margin, QImage.Format.Format_RGB32)
    image.fill(colour(FILM.film))
    painter = QPainter(image)
    painter.drawImage((width - film.width()) // 2, 0, film)
    words.paint(painter, margin, film.height() + margin)
    painter.end()
    return image


def unit_of(film: Size) -> float:
    """Gives how many pixels of a film's picture stand for a logical pixel of a screen, at least 1."""
    return max(min(film) / _SCREEN, 1.0)


def caption_rows(content: PictureContent, inks: Theme) -> tuple[Row, ...]:
    """Gives what is written below a film, in the colours of a theme.

    Who it shows comes first, then what it is, what is drawn on it, and why it is not the full data.
    """
    plain, muted, warning = Ink(inks.text), Ink(inks.muted, 0.85), Ink(inks.warning, 0.85)
    patient = [[Said(" · ".join(content.patient), Ink(inks.text, is_bold=True))]] if content.patient else []
    research = [[Said(content.research, Ink(inks.text, is_bold=True))]] if content.research else []
    return (
        *patient,
        [Said(" · ".join(line for line in content.facts if line), muted)],
        *(_legend_row(part, plain, muted) for part in content.legend),
        *([Said(line, warning)] for line in content.losses),
        *research,
    )


def _legend_row(part: LegendPart, plain: Ink, muted: Ink) -> list[Said | Chip | ScaleBar | Hatch]:
    row: list[Said | Chip | ScaleBar | Hatch] = [Said(f"{part.title}:" if part.swatches else part.title, plain)]
    for swatch in part.swatches:
        row += [Chip(swatch.colour, swatch.letter), Said(swatch.title, muted)]
    if part.scale is not None:
        scale = part.scale
        row += [Said(scale.low, muted), ScaleBar(scale.colours), Said(scale.high, muted)]
        row += [Hatch(muted.colour), Said(tr("not sampled"), muted), Said(scale.note, muted)]
    return row


def _film_size(content: PictureContent) -> Size:
    return content.film.view.turn.size(content.film.film.size)


def _paint_film(painter: QPainter, content: PictureContent) -> None:
    film, size = content.film, _film_size(content)
    unit = unit_of(size)
    placement = place(View(1.0, None, film.view.turn), image=film.film.size, viewport=size)
    drawn = FilmImage()
    drawn.set_film(film)
    drawn.paint(painter, placement, size)
    _paint_layers(painter, content.overlays, placement, film.film.size, viewport=size, unit=unit)
    paint_marks(painter, content.marks, placement, viewport=size, ratio=unit)
    painter.save()
    painter.scale(unit, unit)
    paint_corners(painter, QRectF(0, 0, size[0] / unit, size[1] / unit), Corners(), film.edges)
    painter.restore()


def _paint_layers(
    painter: QPainter, overlays: OverlayScreen, placement: Placement, film: Size, *, viewport: Size, unit: float
) -> None:
    """Paints each layer into an image of its own first, so that its lines do not show through each other."""
    layers = OverlayPainter()
    arts: tuple[LayerArt | None, ...] = (overlays.map, overlays.coverage, overlays.mask, overlays.patches)
    for art in arts:
        if art is None:
            continue
        image = QImage(int(viewport[0]), int(viewport[1]), QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        layer = QPainter(image)
        layers.paint(layer, art, placement, film, unit)
        layer.end()
        painter.setOpacity(art.opacity)
        painter.drawImage(0, 0, image)
        painter.setOpacity(1.0)
