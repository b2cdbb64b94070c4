"""The report of a run: its figures with intervals, its pictures, and the way to its pages."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QSplitter, QTreeWidget, QVBoxLayout, QWidget

from cxrviewer.painting.look import scaled
from cxrviewer.state.training import RunPhase, RunView
from cxrviewer.training.reports import FOLDER, PAGE, PICTURES, PRINT, Report
from cxrviewer.translation import tr
from cxrviewer.widgets.parts.section import label
from cxrviewer.widgets.training.figures import filled
from cxrviewer.widgets.training.pictures import ImageView

_NONE = "A finished run can be measured on the films that did not train it: figures, curves and wrong calls."
_SOON = "When the run is finished it can be measured on the films that did not train it."
_SHOWN = (
    "Measured on films that did not train the run, which may have chosen its best epoch. "
    "Intervals come from resampling patients. The page has the wrong calls and all tables."
)


class ReportPage(QWidget):
    """Shows the report of a run, once it was read."""

    wished = Signal(object)  # Path of the folder of a report to read

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Path, int] | None = None
        self._note = label(role="muted", wraps=True)
        self._buttons = [
            self._button(tr("Open the page"), tr("Show the whole report in the browser."), PAGE),
            self._button(tr("Open the PDF"), tr("Show the whole report as it is printed."), PRINT),
        ]
        self._tree = QTreeWidget()
        self._tree.setRootIsDecorated(False)
        self._tree.setAccessibleName(tr("Figures of the report"))
        self._tree.header().setStretchLastSection(False)
        self._tree.header().setAccessibleName(tr("Columns of the report"))
        self._row = QHBoxLayout()
        self._arrange()
        self._show(None)

    def _arrange(self) -> None:
        inner = QWidget()
        inner.setLayout(self._row)
        self._row.setSpacing(12)
        self._scroll = QScrollArea()
        self._scroll.setWidget(inner)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self._tree)
        split.addWidget(self._scroll)
        split.setSizes([scaled(200), scaled(340)])
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._note, 1)
        for button in self._buttons:
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(split, 1)
        column.addStretch(0)

    def _button(self, words: str, explanation: str, file: str) -> QPushButton:
        button = QPushButton(words)
        button.setToolTip(explanation)
        button.setObjectName(file)
        button.clicked.connect(self._open)
        return button

    def set_run(self, run: RunView) -> None:
        """Takes a run; its report is wished for when it was not read yet, or was written anew."""
        wanted = (run.path / FOLDER, run.reported) if run.reported else None
        if wanted is None:
            self._note.setText(tr(_NONE) if run.phase is RunPhase.FINISHED else tr(_SOON))
        if wanted == self._shown:
            return
        self._shown = wanted
        self._show(None)
        if wanted is not None:
            self.wished.emit(wanted[0])

    def set_report(self, report: Report, images: Sequence[QImage]) -> None:
        """Shows a report that was read, with an image for each of its pictures, if it is still wanted."""
        if self._shown is not None and report.folder == self._shown[0]:
            self._show(report, images)

    @property
    def texts(self) -> list[tuple[str, ...]]:
        """The figures as they are shown."""
        count = self._tree.columnCount()
        items = [self._tree.topLevelItem(row) for row in range(self._tree.topLevelItemCount())]
        return [tuple(item.text(column) for column in range(count)) for item in items if item is not None]

    @property
    def pictures(self) -> list[str]:
        """What the pictures on screen show."""
        return [view.accessibleName() for view in self._scroll.findChildren(ImageView)]

    def _show(self, report: Report | None, images: Sequence[QImage] = ()) -> None:
        for widget in (*self._buttons, self._tree, self._scroll):
            widget.setVisible(report is not None)
        while (entry := self._row.takeAt(0)) is not None:
            if (old := entry.widget()) is not None:
                old.setParent(None)
                old.deleteLater()
        if report is None:
            return
        self._note.setText(tr(_SHOWN))
        headings = (tr("Of what"), tr("Figure"), tr("Films"), tr("Value"), tr("95 % interval"))
        filled(self._tree, headings, report.rows, right_from=2)
        for (kind, _), image in zip(report.pictures, images, strict=True):
            view = ImageView()
            view.set_image(image)
            view.setAccessibleName(tr(PICTURES[kind]))
            view.setMinimumWidth(scaled(min(400, max(240, image.width()))))
            self._row.addWidget(view)
        self._scroll.setVisible(bool(report.pictures))

    def _open(self) -> None:
        if self._shown is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._shown[0] / self.sender().objectName())))
