"""The work of an export: runs beside the window, says how far it is, and leaves a whole file or none."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, QImageWriter

from cxrviewer.exporting.readings import with_readings
from cxrviewer.jobs import JobContext
from cxrviewer.painting.film_page import page_bytes
from cxrviewer.painting.film_picture import captioned_picture
from cxrviewer.state.export_screen import ExportKind, ExportStep, PictureContent
from cxrviewer.state.resolve_export import measurements, picture_content
from cxrviewer.state.resolve_page import page_content
from cxrviewer.state.study import AppState, Study
from engine.errors import TargetExistsError
from engine.files import write_bytes, write_new_bytes
from engine.orientation import Edge
from engine.results.source import result_source


@dataclass(frozen=True, slots=True, eq=False)
class Order:
    """What somebody wants to have written.

    Attributes:
        state: The snapshot in which the film was on screen.
        target: Where it goes; what is there is only replaced when ``replaces``.
    """

    kind: ExportKind
    state: AppState
    keeps_identity: bool
    target: Path
    replaces: bool = False

    @property
    def study(self) -> Study:
        """The film.

        Raises:
            ValueError: None was on screen.
        """
        if self.state.study is None:
            raise ValueError("an export without a film")
        return self.state.study


Begin = Callable[[ExportStep], None]
Maker = Callable[[Order, Begin], bytes]


def export(order: Order, context: JobContext) -> Path:
    """Writes what was ordered and gives its path.

    Raises:
        TargetExistsError: A file is there, and nobody said that it is to be replaced.
        OutputError: It cannot be written; nothing half-written is left.
        ReadError: The film's file is gone or was changed.
        CancelledError: Somebody stopped it.
    """

    def begin(step: ExportStep) -> None:
        context.cancel.check()
        context.post(step)

    if not order.replaces and order.target.exists():
        raise TargetExistsError(
            order.target,
            f"{order.target.name} is there already.",
            remedy="Choose another name, or say that it is to be replaced.",
        )
    data = _MAKERS[order.kind](order, begin)
    begin(ExportStep.WRITING)
    (write_bytes if order.replaces else write_new_bytes)(order.target, data)
    return order.target


def _picture(order: Order, begin: Begin) -> bytes:
    begin(ExportStep.PAINTING)
    return _png(captioned_picture(_content(order)))


def _page(order: Order, begin: Begin) -> bytes:
    begin(ExportStep.PAINTING)
    today = dt.datetime.now(tz=dt.UTC).astimezone().date()
    content = page_content(with_readings(order.state), keeps_identity=order.keeps_identity, today=today)
    if content is None:
        raise ValueError("an export without a film")
    return page_bytes(content)


def _capture(order: Order, begin: Begin) -> bytes:
    begin(ExportStep.PAINTING)
    content, radiograph = _content(order), order.study.loaded.image.radiograph
    pixels = _channels(captioned_picture(content))
    begin(ExportStep.READING)
    source = result_source(radiograph, keeps_identity=order.keeps_identity)
    begin(ExportStep.MAKING)
    from engine.results.capture import capture_bytes

    return capture_bytes(
        pixels,
        source,
        orientation=(content.film.edges[Edge.RIGHT], content.film.edges[Edge.BOTTOM]),
        has_burned_in=True if content.patient else radiograph.burned_in_annotation,
        has_results=bool(content.research),
    )


def _outlines(order: Order, begin: Begin) -> bytes:
    begin(ExportStep.READING)
    mask = order.study.analysis.mask
    if mask is None:
        raise ValueError("an export of outlines that are not there")
    source = result_source(order.study.loaded.image.radiograph, keeps_identity=order.keeps_identity)
    begin(ExportStep.MAKING)
    from engine.results.segmentation import segmentation_bytes

    return segmentation_bytes(mask, source)


def _report(order: Order, begin: Begin) -> bytes:
    begin(ExportStep.READING)
    study = order.study
    radiograph = study.loaded.image.radiograph
    source = result_source(radiograph, keeps_identity=order.keeps_identity)
    begin(ExportStep.MAKING)
    from engine.results.report import report_bytes

    return report_bytes(measurements(study), radiograph, source, mask=study.analysis.mask)


def _content(order: Order) -> PictureContent:
    content = picture_content(with_readings(order.state), keeps_identity=order.keeps_identity)
    if content is None:
        raise ValueError("an export without a film")
    return content


def _channels(image: QImage) -> npt.NDArray[np.uint8]:
    """Gives an image as uint8 (rows, columns, 3), red green blue."""
    packed = image.convertToFormat(QImage.Format.Format_RGB888)
    rows, columns, stride = packed.height(), packed.width(), packed.bytesPerLine()
    whole = np.frombuffer(packed.constBits(), np.uint8).reshape(rows, stride)
    return whole[:, : 3 * columns].reshape(rows, columns, 3).copy()


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not QImageWriter(buffer, b"png").write(image):
        raise MemoryError  # a buffer takes everything that there is room for
    return bytes(buffer.data().data())


_MAKERS: Mapping[ExportKind, Maker] = MappingProxyType(
    {
        ExportKind.PICTURE: _picture,
        ExportKind.PAGE: _page,
        ExportKind.CAPTURE: _capture,
        ExportKind.OUTLINES: _outlines,
        ExportKind.REPORT: _report,
    }
)
