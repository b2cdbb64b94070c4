"""What the network of a run says of a few films, after each measurement."""

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from cxrviewer.painting.brushes import colour
from cxrviewer.painting.look import theme
from cxrviewer.state.training import RunView
from cxrviewer.translation import tr
from cxrviewer.widgets.parts.section import label

_NOTES = {
    "segmenter": "Coloured outlines: what the network finds. Thin white outlines: what a person drew.",
    "base_model": "Each square is a patch, in the colour and with the letter of the class that it was given: "
    "C COVID-19, V viral, B bacterial, N normal.",
    "flannel": "An ensemble sees votes, not films: it has no pictures.",
}
_NOTHING = "A picture is kept after each measurement on the watched films."


class ImageView(QWidget):
    """Shows a picture as large as it fits, never larger than it is twice over."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self.setAccessibleName(tr("What the network says of watched films"))

    def set_image(self, image: QImage) -> None:
        """Shows another picture."""
        self._image = image
        self.update()

    @property
    def image(self) -> QImage:
        """What is shown."""
        return self._image

    def sizeHint(self) -> QSize:
        """Gives the size of four films."""
        return QSize(900, 300)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the picture."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._image.isNull():
            painter.setPen(colour(theme().muted))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, tr(_NOTHING))
            return
        width, height = self._image.width(), self._image.height()
        scale = min(self.width() / width, self.height() / height, 2.0)
        place = QRectF((self.width() - width * scale) / 2, 0, width * scale, height * scale)
        painter.drawImage(place, self._image)


class Pictures(QWidget):
    """The pictures of a run, with a slider over its measurements; the newest until somebody moves it."""

    wished = Signal(object)  # Path of a picture to read

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = ImageView()
        self._when, self._note = label(role="strong"), label(role="muted", wraps=True)
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setAccessibleName(tr("Which measurement"))
        self._slider.setPageStep(1)
        self._paths: tuple[Path, ...] = ()
        self._shown: Path | None = None
        self._follows = True
        self._slider.valueChanged.connect(self._turn)
        row = QHBoxLayout()
        row.addWidget(self._when)
        row.addWidget(self._slider, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self._note)
        column.addWidget(self.view, 1)

    def set_run(self, run: RunView | None) -> None:
        """Shows the pictures of a run."""
        paths = () if run is None else run.samples
        is_other = not self._paths or not paths or paths[0].parent != self._paths[0].parent
        self._follows = self._follows or is_other
        self._note.setText("" if run is None else tr(_NOTES.get(run.task, "")))
        if paths == self._paths:
            return
        self._paths = paths
        self._slider.blockSignals(True)
        self._slider.setRange(0, max(0, len(paths) - 1))
        if self._follows:
            self._slider.setValue(self._slider.maximum())
        self._slider.blockSignals(False)
        self._slider.setVisible(len(paths) > 1)
        self._show()

    def set_image(self, path: Path, image: QImage) -> None:
        """Shows a picture that was read, if it is still wanted."""
        if path == self._shown:
            self.view.set_image(image)

    def _turn(self, place: int) -> None:
        self._follows = place == self._slider.maximum()
        self._show()

    def _show(self) -> None:
        if not self._paths:
            self._shown = None
            self._when.setText(tr("No picture yet"))
            self.view.set_image(QImage())
            return
        path = self._paths[self._slider.value()]
        epoch = int(path.stem.rpartition("-")[2]) + 1
        self._when.setText(tr("After epoch {epoch}", epoch=epoch))
        if path != self._shown:
            self._shown = path
            self.wished.emit(path)
