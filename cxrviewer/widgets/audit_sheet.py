"""The audit of a verdict: what was changed in the film, what was said then, and what that means."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QProgressBar,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cxrviewer.painting.look import scaled
from cxrviewer.state.audit import AuditScreen
from cxrviewer.translation import tr
from cxrviewer.widgets.parts.section import label
from engine.audit import Audit, AuditRow, Verdict
from engine.film_changes import Expected
from engine.labels import class_label
from engine.overlays import RESEARCH_ONLY

_SIZE = (1060, 400)
_HEADINGS = ("", "Change", "A sound verdict", "Said then", "Otherwise it means")
_WIDTHS = (28, 200, 120, 200)
_EXPECTED = {Expected.HOLDS: "holds", Expected.FALLS: "falls"}


class AuditSheet(QDialog):
    """A table that does not stand in the way of the window."""

    stop_wished = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Audit of the verdict"))
        self.setModal(False)
        self._title, self._note = label(role="strong"), label(role="muted", wraps=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Progress of the audit"))
        self.stop = QPushButton(tr("Stop the audit"))
        self.stop.clicked.connect(self.stop_wished)
        self._table = QTreeWidget()
        self._table.setRootIsDecorated(False)
        self._table.setWordWrap(True)
        self._table.setAccessibleName(tr("Changes of the film and what was said then"))
        self._table.setHeaderLabels([tr(heading) if heading else "" for heading in _HEADINGS])
        header = self._table.header()
        for column, width in enumerate(_WIDTHS):
            self._table.setColumnWidth(column, scaled(width))
        header.setMinimumSectionSize(scaled(_WIDTHS[0]))
        header.setSectionResizeMode(len(_WIDTHS), QHeaderView.ResizeMode.Stretch)
        self._arrange()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._bar, 1)
        head.addWidget(self.stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addWidget(self._note)
        column.addLayout(head)
        column.addWidget(self._table, 1)
        column.addWidget(label(tr(RESEARCH_ONLY), "muted"))
        self.resize(scaled(_SIZE[0]), scaled(_SIZE[1]))

    def present(self) -> None:
        """Brings the sheet to the front."""
        self.show()
        self.raise_()

    def set_screen(self, screen: AuditScreen) -> None:
        """Shows how far an audit is, or what came out."""
        self.stop.setVisible(screen.is_running)
        self._bar.setVisible(screen.is_running)
        self._bar.setRange(0, screen.total)
        self._bar.setValue(screen.done)
        self._title.setText(screen.film if screen.audit is None else f"{screen.film}: {_words(screen.audit.verdict)}")
        self._note.setText(_note(screen))
        self._table.clear()
        if screen.audit is not None:
            self._table.addTopLevelItems([_item(row) for row in screen.audit.rows])

    def texts(self) -> list[tuple[str, ...]]:
        """Gives the rows as they are shown."""
        items = [self._table.topLevelItem(number) for number in range(self._table.topLevelItemCount())]
        return [tuple(item.text(column) for column in range(len(_HEADINGS))) for item in items if item is not None]

    @property
    def note(self) -> str:
        """What is said above the table."""
        return self._note.text()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Says that nobody looks any more."""
        self.closed.emit()
        super().closeEvent(event)


def _item(row: AuditRow) -> QTreeWidgetItem:
    sign, meaning = ("✓", "") if row.is_as_expected else ("✕", tr(row.change.reason))
    expected = tr(_EXPECTED[row.change.expected])
    item = QTreeWidgetItem([sign, tr(row.change.title), expected, _words(row.verdict), meaning])
    if row.gate:
        item.setToolTip(
            3, tr("Judged within the outlines of the film as it is. Alone it would be refused:") + f" {tr(row.gate)}"
        )
    item.setToolTip(4, meaning)
    item.setTextAlignment(0, Qt.AlignmentFlag.AlignCenter)
    return item


def _words(verdict: Verdict) -> str:
    if verdict.refusal:
        return tr("refused")
    sure = tr("sure") if verdict.is_sure else tr("not sure")
    return f"{tr(class_label(verdict.label).title)} {verdict.score:.2f}, {sure}"


def _note(screen: AuditScreen) -> str:
    if screen.note or screen.audit is None:
        return screen.note or (tr(screen.step) if screen.step else tr("The film as it is"))
    if screen.audit.verdict.refusal:
        return screen.audit.verdict.refusal
    return _summary(screen.audit)


def _summary(audit: Audit) -> str:
    kept, rows = len(audit.rows) - len(audit.failed), len(audit.rows)
    words = tr("{kept} of {rows} changes did to the verdict what they should.", kept=kept, rows=rows)
    if audit.attention_outside is None:
        return words
    return words + " " + tr("{share} of its map lies outside the lungs.", share=f"{audit.attention_outside:.0%}")
