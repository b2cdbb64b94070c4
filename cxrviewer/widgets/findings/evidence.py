"""For and against the verdict: reasons, what each model adds, when the vote was settled, coverage by zone."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from cxrviewer.explanations import Topic
from cxrviewer.painting.icons import icon
from cxrviewer.painting.look import theme
from cxrviewer.state.evidence_screen import EvidenceScreen, ReasonKind, ReasonRow
from cxrviewer.translation import tr
from cxrviewer.widgets.findings.evidence_charts import ContributionChart, CurveChart, ZoneChart
from cxrviewer.widgets.parts.folding_rows import FoldingRows
from cxrviewer.widgets.parts.section import SectionHeading, label

_SIGNS = {ReasonKind.FOR: "+", ReasonKind.AGAINST: "−", ReasonKind.APART: "≠"}
_NAMES = {
    ReasonKind.FOR: "Speaks for it",
    ReasonKind.AGAINST: "Speaks against it",
    ReasonKind.APART: "Cannot be told apart",
}


class ReasonList(QWidget):
    """Reasons with a sign each; what speaks against the verdict always shows, the rest one click away."""

    asked = Signal(object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ReasonRow, ...] = ()
        heading = SectionHeading(tr("For and against"), Topic.REASONS)
        heading.asked.connect(self.asked)
        self._list = FoldingRows()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(heading)
        column.addWidget(self._list)
        self.setVisible(False)

    def set_rows(self, rows: tuple[ReasonRow, ...]) -> None:
        """Shows these reasons."""
        if rows == self._rows:
            return
        self._rows = rows
        folded = frozenset(number for number, row in enumerate(rows) if row.kind is ReasonKind.FOR)
        self._list.set_rows(
            [_widgets(row) for row in rows], folded=folded, words=tr("{number} speak for it", number=len(folded))
        )
        self.setVisible(bool(rows))


def _widgets(row: ReasonRow) -> tuple[QWidget, QWidget]:
    sign = label(_SIGNS[row.kind])
    sign.setAlignment(Qt.AlignmentFlag.AlignTop)
    sign.setToolTip(tr(_NAMES[row.kind]))
    text = label(row.text, "small", wraps=True)
    text.setAccessibleName(f"{tr(_NAMES[row.kind])}: {row.text}")
    return sign, text


class EvidenceView(QWidget):
    """How the verdict came about; folded until it is asked for."""

    asked = Signal(object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: EvidenceScreen | None = None
        self._fold = QToolButton()
        self._fold.setObjectName("quiet")
        self._fold.setCheckable(True)
        self._fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._fold.toggled.connect(self._unfold)
        self._body = self._build_body()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._fold)
        column.addWidget(self._body)
        self._unfold(False)
        self.setVisible(False)

    def _build_body(self) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.contributions, self.curve, self.zones = ContributionChart(), CurveChart(), ZoneChart()
        self._sum, self._agreement = label(role="small", wraps=True), label(role="small", wraps=True)
        self._settled, self._spread = label(role="small", wraps=True), label(role="small", wraps=True)
        parts = (
            (tr("What each model adds"), Topic.CONTRIBUTIONS, (self.contributions, self._sum, self._agreement)),
            (tr("Votes as patches are added"), Topic.CURVE, (self.curve, self._settled, self._spread)),
            (tr("Looked at, by zone"), Topic.ZONES, (self.zones,)),
        )
        for title, topic, widgets in parts:
            heading = SectionHeading(title, topic)
            heading.asked.connect(self.asked)
            column.addWidget(heading)
            for widget in widgets:
                column.addWidget(widget)
            column.addSpacing(8)
        return body

    def set_evidence(self, evidence: EvidenceScreen | None) -> None:
        """Shows what another analysis was made of."""
        if evidence == self._shown:
            return
        self._shown = evidence
        self.setVisible(evidence is not None)
        if evidence is None:
            return
        self.contributions.set_rows(evidence.contributions)
        self.curve.set_curve(evidence.curve)
        self.zones.set_rows(evidence.zones)
        self._sum.setText(evidence.sum_words)
        self._agreement.setText(evidence.agreement)
        self._settled.setText(evidence.curve_words)
        self._spread.setText(evidence.spread)

    def _unfold(self, is_unfolded: bool) -> None:
        self._fold.setText(tr("Hide how it came about") if is_unfolded else tr("How the verdict came about"))
        self._fold.setIcon(icon("collapse" if is_unfolded else "expand", theme().muted))
        self._body.setVisible(is_unfolded)
