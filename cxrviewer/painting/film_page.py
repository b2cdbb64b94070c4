"""One page about one film, A4: the picture, what is drawn on it, what was measured and what the models said."""

from dataclasses import replace

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from cxrviewer.painting.film_picture import caption_rows, film_picture
from cxrviewer.painting.text_flow import Ink, Row, Said, TextFlow, fitted
from cxrviewer.palette import PAPER
from cxrviewer.placement import Size
from cxrviewer.state.resolve_page import MeasuredLine, PageContent
from cxrviewer.translation import counted, tr
from cxrviewer.wording import RESEARCH_USE

#: Pixels per inch of the page; a picture with more is reduced to it.
RESOLUTION = 300
_MARGIN_MM = 14.0
#: Dots of the page for each logical pixel of a screen: normal letters are 9 points high, the smallest 5.5.
_UNIT, _LEAST_UNIT = 9 / 72 * RESOLUTION / 13, 5.5 / 72 * RESOLUTION / 13
#: The film has at least this share of the page, whatever is written below it.
_LEAST_FILM = 0.38
#: So many measurements are listed; whoever has more exports a table or a structured report.
MOST_MEASURED = 24


def page_bytes(content: PageContent) -> bytes:
    """Gives the page as the bytes of a PDF file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(RESOLUTION)
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            margins,
            QPageLayout.Unit.Millimeter,
        )
    )
    writer.setTitle(content.title)
    writer.setCreator("CXR Viewer")
    painter = QPainter(writer)
    paint_page(painter, content, (float(writer.width()), float(writer.height())))
    painter.end()
    return bytes(buffer.data().data())


def paint_page(painter: QPainter, content: PageContent, size: Size) -> None:
    """Paints the page into the upper left corner of a device of ``RESOLUTION``.

    Args:
        painter: Of any device, in its pixels.
        content: What stands on it.
        size: (width, height) of the page without its margins.
    """
    width, height = size
    film = film_picture(content.picture)
    head = TextFlow(_head_rows(content), width=width, unit=_UNIT)

    def below(unit: float) -> TextFlow:
        return TextFlow(_rows_below(content), width=width, unit=unit)

    gap = 8 * _UNIT
    free = height - head.height - 2 * gap
    words = fitted(below, most=free - height * _LEAST_FILM, unit=_UNIT, least_unit=_LEAST_UNIT)
    head.paint(painter, 0, 0)
    _paint_film(painter, film, QRectF(0, head.height + gap, width, max(free - words.height, gap)))
    words.paint(painter, 0, height - words.height)


def _paint_film(painter: QPainter, film: QImage, room: QRectF) -> None:
    """Paints a film as large as it fits into a room; never with more pixels than the page has, and without loss."""
    scale = min(room.width() / film.width(), room.height() / film.height())
    width, height = film.width() * scale, film.height() * scale
    if scale < 1:
        film = film.scaled(
            max(round(width), 1),
            max(round(height), 1),
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    painter.drawImage(QRectF(room.center().x() - width / 2, room.top(), width, height), film)


def _head_rows(content: PageContent) -> tuple[Row, ...]:
    patient = content.picture.patient
    return (
        [Said(content.title, Ink(PAPER.text, 1.5, is_bold=True))],
        *([[Said(" · ".join(patient), Ink(PAPER.text, is_bold=True))]] if patient else []),
        [Said(content.made, Ink(PAPER.muted, 0.85))],
    )


def _rows_below(content: PageContent) -> tuple[Row, ...]:
    """Gives everything below the film: its legend, the measurements, the findings, and what the page is not."""
    size = tr("The film is scaled to the page; nothing can be measured on it.")
    return (
        *caption_rows(replace(content.picture, patient=(), research=""), PAPER),
        [Said(size, Ink(PAPER.muted, 0.85))],
        *_measured_rows(content),
        *_findings_rows(content),
        [],
        [Said(tr(RESEARCH_USE), Ink(PAPER.text, is_bold=True))],
    )


def _measured_rows(content: PageContent) -> tuple[Row, ...]:
    if not content.measured:
        return ()
    left_out = len(content.measured) - MOST_MEASURED
    more = counted(left_out, "… and {number} more", "… and {number} more") if left_out > 0 else ""
    return (
        [],
        [_heading(tr("Measurements"))],
        *(_measured_row(line) for line in content.measured[:MOST_MEASURED]),
        *([[Said(more, Ink(PAPER.warning))]] if more else []),
        [Said(content.spacing, Ink(PAPER.muted, 0.85))],
    )


def _measured_row(line: MeasuredLine) -> list[Said]:
    warnings = [Said(warning, Ink(PAPER.warning, 0.85)) for warning in line.warnings]
    return [Said(f"{line.title}:", Ink(PAPER.text, is_bold=True)), Said(line.numbers, Ink(PAPER.text)), *warnings]


def _findings_rows(content: PageContent) -> tuple[Row, ...]:
    if not content.verdict:
        return ()
    package = [[Said(content.package, Ink(PAPER.muted, 0.85))]] if content.package else []
    return (
        [],
        [_heading(tr("Findings of the models"))],
        [Said(content.verdict, Ink(PAPER.text, is_bold=True))],
        *([Said(line, Ink(PAPER.text))] for line in content.findings),
        *package,
    )


def _heading(words: str) -> Said:
    return Said(words, Ink(PAPER.muted, 0.85, is_bold=True))
