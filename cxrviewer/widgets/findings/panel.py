"""The findings: verdict in words, scores, votes, weights, and how it was made."""

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from cxrviewer.explanations import Topic
from cxrviewer.state.screen import FindingsScreen, PatchScreen
from cxrviewer.translation import tr
from cxrviewer.widgets.findings.charts import ScoreChart, VoteChart
from cxrviewer.widgets.findings.checks import CheckList
from cxrviewer.widgets.findings.evidence import EvidenceView, ReasonList
from cxrviewer.widgets.findings.headline import Headline
from cxrviewer.widgets.findings.lists import FactList, WarningList
from cxrviewer.widgets.findings.patch_card import PatchCard
from cxrviewer.widgets.parts.section import SectionHeading, divider, label, set_tone
from cxrviewer.wording import RESEARCH_USE

_MARGIN, _PADDING = 16, 14
_GEOMETRY = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)


class FindingsPanel(QWidget):
    """Shows findings as they arrive; the patch and the research notice never scroll away."""

    asked = Signal(object, QPoint)  # Topic, where
    voter_wished = Signal(str)  # package id
    raw_wished = Signal()  # the raw output of a refused film is wanted
    first_changed = Signal()  # what must stay in sight needs another height

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: FindingsScreen | None = None
        self._patch = PatchCard()
        self._patch.asked.connect(self.asked)
        self._research = research = label(tr(RESEARCH_USE))
        research.setObjectName("research")
        research.setAlignment(Qt.AlignmentFlag.AlignCenter)
        research.setContentsMargins(8, 8, 8, 8)
        research.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._scroll = scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._body = self._build_body()
        scroll.setWidget(self._body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(scroll, 1)
        column.addWidget(divider())
        column.addWidget(self._patch)
        column.addWidget(divider())
        column.addWidget(research)
        self.setAccessibleName(tr("Findings"))
        for watched in (self._body, self._sentence, self._scores, self._patch, research):
            watched.installEventFilter(self)

    def first_height(self) -> int:
        """Gives the height in logical pixels at which verdict, scores and research notice are in sight."""
        last = self._sentence if self._scores.isHidden() else self._scores
        below = self._patch.first_height(self.width()) + self._research.height() + 2
        return last.geometry().bottom() + 1 + _PADDING + below

    def minimumSizeHint(self) -> QSize:
        """Gives a width at which nothing is cut off at the side, with the bar that scrolls it."""
        least = super().minimumSizeHint()
        beside = self._scroll.verticalScrollBar().sizeHint().width()
        return least.expandedTo(QSize(self._body.minimumSizeHint().width() + beside, 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Says when what must stay in sight has another height, and makes room for what became wider."""
        if watched is self._body and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        if event.type() in _GEOMETRY:
            self.first_changed.emit()
        return super().eventFilter(watched, event)

    def _build_body(self) -> QWidget:
        body = QFrame()
        column = QVBoxLayout(body)
        column.setContentsMargins(_MARGIN, _PADDING, _MARGIN, _PADDING)
        column.setSpacing(6)
        self._verdict_heading = self._heading(tr("Verdict"), Topic.VERDICT)
        self._headline = Headline()
        self._sentence = label(role="muted", wraps=True)
        self._warnings = WarningList()
        self._score_heading = self._heading(tr("Scores"), Topic.SCORES)
        self._scores = ScoreChart()
        self._vote_heading = self._heading(tr("Votes and weights of the models"), Topic.VOTES)
        self._votes = VoteChart()
        self._votes.chosen.connect(self.voter_wished)
        self._agreement = self._heading("", Topic.WEIGHTS)
        self._agreement.title.setProperty("role", "small")
        self._facts = FactList()
        self._facts.asked.connect(self.asked)
        self._reasons, self._evidence, self._checks = ReasonList(), EvidenceView(), CheckList()
        for asking in (self._reasons, self._evidence, self._checks):
            asking.asked.connect(self.asked)
        self._checks.raw_wished.connect(self.raw_wished)
        for widget in (self._verdict_heading, self._headline, self._sentence):
            column.addWidget(widget)
        for heading, chart in ((self._score_heading, self._scores), (self._vote_heading, self._votes)):
            column.addSpacing(8)
            column.addWidget(heading)
            column.addWidget(chart)
        column.addWidget(self._agreement)
        column.addSpacing(8)
        for part in (self._reasons, self._checks, self._warnings, self._evidence):
            column.addWidget(part)
        column.addSpacing(8)
        column.addWidget(self._facts)
        column.addStretch(1)
        return body

    def _heading(self, title: str, topic: Topic) -> SectionHeading:
        heading = SectionHeading(title, topic)
        heading.asked.connect(self.asked)
        return heading

    def set_findings(self, findings: FindingsScreen) -> None:
        """Shows other findings; only the parts that differ are touched."""
        old, self._shown = self._shown, findings
        if old == findings:
            return
        self._headline.show_words(findings.headline)
        set_tone(self._headline, findings.tone)
        self._sentence.setText(findings.sentence)
        self._reasons.set_rows(findings.reasons)
        self._checks.set_gate(findings.gate)
        self._evidence.set_evidence(findings.evidence)
        self._warnings.set_warnings(findings.warnings)
        self._score_heading.setVisible(bool(findings.scores))
        self._score_heading.set_note(findings.score_note)
        self._vote_heading.setVisible(bool(findings.votes))
        self._agreement.title.setText(findings.agreement)
        self._agreement.setVisible(bool(findings.agreement))
        if old is None or old.scores != findings.scores:
            self._scores.set_rows(findings.scores)
        if old is None or old.votes != findings.votes:
            self._votes.set_rows(findings.votes)
        if old is None or old.facts != findings.facts:
            self._facts.set_facts(findings.facts)

    def set_patch(self, patch: PatchScreen) -> None:
        """Speaks of another patch."""
        self._patch.set_patch(patch)
