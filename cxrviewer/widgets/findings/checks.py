"""What was checked before the verdict, and the way past a refusal: reading it first."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from cxrviewer.explanations import Topic
from cxrviewer.state.evidence_screen import CheckRow, GateScreen
from cxrviewer.translation import tr
from cxrviewer.widgets.parts.folding_rows import FoldingRows
from cxrviewer.widgets.parts.section import SectionHeading, label
from engine.checks import CheckState

_SIGNS = {CheckState.PASSED: "✓", CheckState.UNKNOWN: "?", CheckState.DOUBTFUL: "!", CheckState.FAILED: "✕"}
_FOLDED = (CheckState.PASSED, CheckState.UNKNOWN)


class CheckList(QWidget):
    """Checks with their state; what did not pass says why and what to do, the rest is one click away."""

    asked = Signal(object, QPoint)
    raw_wished = Signal()  # the refusal was read and the raw output is wanted all the same

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: GateScreen | None = None
        self._heading = SectionHeading(tr("Checked before the verdict"), Topic.CHECKS)
        self._heading.asked.connect(self.asked)
        self._list = FoldingRows()
        self.raw = QPushButton(tr("I have read this; show the raw output"))
        self.raw.setToolTip(
            tr("Runs the models although the film was refused. The numbers mean nothing for such a film.")
        )
        self.raw.clicked.connect(self._wish_raw)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self._heading, self._list, self.raw):
            column.addWidget(widget)
        self.setVisible(False)

    def set_gate(self, gate: GateScreen | None) -> None:
        """Shows other checks."""
        if gate == self._shown:
            return
        self._shown = gate
        self.setVisible(gate is not None)
        if gate is None:
            return
        folded = [number for number, row in enumerate(gate.rows) if row.state in _FOLDED]
        self._list.set_rows(
            [_widgets(row) for row in gate.rows],
            folded=frozenset(folded),
            words=tr("{number} passed or not known", number=len(folded)),
        )
        passed = sum(row.state is CheckState.PASSED for row in gate.rows)
        self._heading.set_note(tr("{passed} of {number} passed", passed=passed, number=len(gate.rows)))
        self.raw.setVisible(gate.can_show_raw)

    def _wish_raw(self) -> None:
        self.raw_wished.emit()


def _widgets(row: CheckRow) -> tuple[QWidget, QWidget, QWidget]:
    sign, title = label(_SIGNS[row.state]), label(row.text, "small", wraps=True)
    sign.setToolTip(row.state.value)
    sign.setAlignment(Qt.AlignmentFlag.AlignTop)
    title.setAccessibleName(f"{tr(row.state.value)}: {row.text}")
    figure = label(row.figure, "small")
    figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
    return sign, title, figure
