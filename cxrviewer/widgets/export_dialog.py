"""The export dialog: what, with or without identity, and where."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from cxrviewer.painting.look import scaled
from cxrviewer.state.export_screen import ExportKind, ExportRow, ExportScreen
from cxrviewer.translation import tr
from cxrviewer.widgets.parts.section import divider, label, set_tone

_WIDTH, _INDENT = 560, 24


class ExportDialog(QDialog):
    """Shows what can be exported and says what is wished; does not stand in the way of the window."""

    kind_wished = Signal(object)  # ExportKind
    identity_wished = Signal(bool)
    target_wished = Signal(str)
    export_wished = Signal()
    stop_wished = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("export")
        self.setWindowTitle(tr("Export"))
        self.setModal(False)
        self._shown: ExportScreen | None = None
        self._film = label(role="strong", wraps=True)
        self._group = QButtonGroup(self)
        self.kinds: Mapping[ExportKind, _KindRow] = {kind: _KindRow(self._group) for kind in ExportKind}
        for kind, row in self.kinds.items():
            row.button.clicked.connect(partial(self._wish_kind, kind))
        self.identity = QCheckBox(tr("With name, ID and dates"))
        self.identity.clicked.connect(self.identity_wished)
        self._identity_note = label(role="small", wraps=True)
        self.target = QLineEdit()
        self.target.setAccessibleName(tr("File to write"))
        self.target.textEdited.connect(self.target_wished)
        self._choose = QPushButton(tr("Choose …"))
        self._choose.setAccessibleName(tr("Choose where the file goes"))
        self._choose.setAutoDefault(False)
        self._choose.clicked.connect(self._ask)
        self._note = label(wraps=True)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Progress of the export"))
        self.stop, self.shut, self.export = QPushButton(tr("Stop")), QPushButton(tr("Close")), QPushButton()
        self.stop.clicked.connect(self.stop_wished)
        self.shut.clicked.connect(self.close)
        self.export.clicked.connect(self.export_wished)
        self.export.setProperty("primary", True)
        self.export.setDefault(True)
        self._arrange()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(12)
        column.addWidget(self._film)
        for row in self.kinds.values():
            column.addWidget(row)
        column.addWidget(divider())
        column.addWidget(self.identity)
        column.addWidget(_indented(self._identity_note))
        column.addWidget(divider())
        place = QHBoxLayout()
        place.addWidget(self.target, 1)
        place.addWidget(self._choose)
        column.addLayout(place)
        column.addWidget(self._note)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(self._bar, 1)
        foot.addStretch(1)
        for button in (self.stop, self.shut, self.export):
            button.setAutoDefault(button is self.export)
            foot.addWidget(button)
        column.addLayout(foot)

    def present(self) -> None:
        """Brings the dialog to the front, the chosen kind under the hand."""
        if not self.isVisible():
            self.resize(scaled(_WIDTH), self._tall_at(scaled(_WIDTH)))
        self.show()
        self.raise_()
        self.activateWindow()
        chosen = self._group.checkedButton()
        if chosen is not None:
            chosen.setFocus()

    def set_screen(self, screen: ExportScreen) -> None:
        """Shows other choices, how far an export is, or what came out."""
        if screen == self._shown:
            return
        self._shown = screen
        self._film.setText(screen.film)
        for row in screen.rows:
            self.kinds[row.kind].set_row(row, is_chosen=row.kind is screen.kind, is_free=not screen.is_running)
        self.identity.setChecked(screen.keeps_identity)
        self.identity.setEnabled(not screen.is_running and not screen.why_no_identity and bool(screen.rows))
        self._identity_note.setText(screen.why_no_identity or screen.identity_note)
        if self.target.text() != screen.target:
            self.target.setText(screen.target)
        self.target.setEnabled(not screen.is_running)
        self._choose.setEnabled(not screen.is_running)
        self._note.setText(f"{screen.step} …" if screen.is_running and screen.step else screen.note)
        set_tone(self._note, "refused" if screen.is_problem else "quiet")
        self._bar.setVisible(screen.is_running)
        self.stop.setVisible(screen.is_running)
        self.export.setText(tr("Replace") if screen.replaces else tr("Export"))
        self.export.setEnabled(not screen.is_running and bool(screen.rows) and bool(screen.target.strip()))
        self._grow()

    @property
    def note(self) -> str:
        """What is said below the choices."""
        return self._note.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Closes on Esc like every dialog, so that whoever listens hears of it."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Says that nobody looks any more."""
        self.closed.emit()
        super().closeEvent(event)

    def _grow(self) -> None:
        """Gives wrapped words the height that they need at this width; the dialog never shrinks under the hand."""
        wanted = self._tall_at(self.width())
        if self.isVisible() and wanted > self.height():
            self.resize(self.width(), wanted)

    def _tall_at(self, width: int) -> int:
        layout = self.layout()
        return self.sizeHint().height() if layout is None else layout.totalHeightForWidth(width)

    def _wish_kind(self, kind: ExportKind, *_checked: object) -> None:
        self.kind_wished.emit(kind)

    def _ask(self) -> None:
        """Lets the person choose a file; whether one may be replaced is asked here, once, and not by that dialog."""
        dialog = QFileDialog(self, tr("Export"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        path = Path(self.target.text())
        dialog.setDirectory(str(path.parent))
        dialog.selectFile(path.name)
        dialog.fileSelected.connect(self.target_wished)
        dialog.open()


class _KindRow(QWidget):
    """One kind: its button, and below it what it is or why it is not possible."""

    def __init__(self, group: QButtonGroup) -> None:
        super().__init__()
        self.button = QRadioButton()
        group.addButton(self.button)
        self._words: QLabel = label(role="small", wraps=True)
        rows = QGridLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setVerticalSpacing(2)
        rows.addWidget(self.button, 0, 0)
        rows.addWidget(_indented(self._words), 1, 0)

    def set_row(self, row: ExportRow, *, is_chosen: bool, is_free: bool) -> None:
        """Shows a kind."""
        self.button.setText(row.title)
        self.button.setAccessibleDescription(row.reason or row.explanation)
        self.button.setChecked(is_chosen)
        self.button.setEnabled(is_free and not row.reason)
        self._words.setText(row.reason or row.explanation)

    @property
    def words(self) -> str:
        """What is said of the kind."""
        return self._words.text()


def _indented(shown: QLabel) -> QWidget:
    """Gives words under the text of a button instead of under its mark."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(scaled(_INDENT), 0, 0, 0)
    row.addWidget(shown)
    return holder
