"""The findings: verdict in words, scores, votes, weights, and how it was made."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QToolButton, QVBoxLayout, QWidget

from cxrviewer.explanations import Topic
from cxrviewer.painting.icons import icon
from cxrviewer.palette import DARK
from cxrviewer.state.screen import Fact, FindingsScreen, PatchScreen, Tone
from cxrviewer.widgets.charts import ScoreChart, VoteChart
from cxrviewer.widgets.parts.section import SectionHeading, divider, label
from cxrviewer.widgets.patch_card import PatchCard

RESEARCH_USE = "Research use only – not a medical device"

_TONES = {
    Tone.QUIET: DARK.muted,
    Tone.PLAIN: DARK.text,
    Tone.DOUBTFUL: DARK.warning,
    Tone.REFUSED: DARK.danger,
}


class FindingsPanel(QWidget):
    """Shows findings as they arrive; the patch and the research notice never scroll away."""

    asked = Signal(object, QPoint)  # Topic, where
    voter_wished = Signal(str)  # package id

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: FindingsScreen | None = None
        self._patch = PatchCard()
        self._patch.asked.connect(self.asked)
        research = label(RESEARCH_USE)
        research.setObjectName("research")
        research.setAlignment(Qt.AlignmentFlag.AlignCenter)
        research.setContentsMargins(0, 8, 0, 8)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._build_body())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(scroll, 1)
        column.addWidget(divider())
        column.addWidget(self._patch)
        column.addWidget(divider())
        column.addWidget(research)
        self.setAccessibleName("Findings")

    def _build_body(self) -> QWidget:
        body = QFrame()
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(6)
        self._verdict_heading = self._heading("Verdict", Topic.VERDICT)
        self._headline = label(role="large", wraps=True)
        self._sentence = label(role="muted", wraps=True)
        self._warnings = WarningList()
        self._score_heading = self._heading("Scores", Topic.SCORES)
        self._scores = ScoreChart()
        self._vote_heading = self._heading("Votes and weights of the models", Topic.VOTES)
        self._votes = VoteChart()
        self._votes.chosen.connect(self.voter_wished)
        self._agreement = self._heading("", Topic.WEIGHTS)
        self._agreement.title.setProperty("role", "small")
        self._facts = FactList()
        self._facts.asked.connect(self.asked)
        for widget in (self._verdict_heading, self._headline, self._sentence, self._warnings):
            column.addWidget(widget)
        for heading, chart in ((self._score_heading, self._scores), (self._vote_heading, self._votes)):
            column.addSpacing(8)
            column.addWidget(heading)
            column.addWidget(chart)
        column.addWidget(self._agreement)
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
        self._headline.setText(findings.headline)
        self._headline.setStyleSheet(f"color: {_TONES[findings.tone]};")
        self._sentence.setText(findings.sentence)
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


class WarningList(QWidget):
    """What to know before believing the scores: the first lines, the rest one click away."""

    _ALWAYS = 2

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[str, ...] = ()
        self._text = label(role="warning", wraps=True)
        self._more = QToolButton()
        self._more.setObjectName("quiet")
        self._more.setCheckable(True)
        self._more.toggled.connect(self._unfold)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._text)
        column.addWidget(self._more)
        self.setVisible(False)

    def set_warnings(self, lines: tuple[str, ...]) -> None:
        """Shows these warnings."""
        if lines != self._lines:
            self._lines = lines
            self._unfold(self._more.isChecked())
            self._more.setVisible(len(lines) > self._ALWAYS)
            self.setVisible(bool(lines))

    def _unfold(self, is_unfolded: bool) -> None:
        shown = self._lines if is_unfolded else self._lines[: self._ALWAYS]
        self._text.setText("\n".join(shown))
        hidden = len(self._lines) - self._ALWAYS
        self._more.setText("Fewer" if is_unfolded else f"{hidden} more to know before believing this")


class FactList(QWidget):
    """How it was made: the package first, the rest one click away."""

    asked = Signal(object, QPoint)

    _ALWAYS = 2

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts: tuple[Fact, ...] = ()
        heading = SectionHeading("How it was made", Topic.FACTS)
        heading.asked.connect(self.asked)
        self._grid_holder = QWidget()
        self._grid = QGridLayout(self._grid_holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(1, 1)
        self._more = QToolButton()
        self._more.setObjectName("quiet")
        self._more.setCheckable(True)
        self._more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._more.toggled.connect(self._unfold)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (heading, self._grid_holder, self._more):
            column.addWidget(widget)
        self._unfold(False)
        self.setVisible(False)

    def set_facts(self, facts: tuple[Fact, ...]) -> None:
        """Shows these facts."""
        self._facts = facts
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for row, fact in enumerate(facts):
            name, value = label(fact.label, "small"), label(fact.value, "small", wraps=True)
            value.setToolTip(fact.detail)
            value.setAlignment(Qt.AlignmentFlag.AlignRight)
            self._grid.addWidget(name, row, 0)
            self._grid.addWidget(value, row, 1)
        self._unfold(self._more.isChecked())
        self.setVisible(bool(facts))

    def _unfold(self, is_unfolded: bool) -> None:
        self._more.setText("Less" if is_unfolded else "Coverage, device, time per stage")
        self._more.setIcon(icon("collapse" if is_unfolded else "expand", DARK.muted))
        for row in range(self._ALWAYS, len(self._facts)):
            for column in (0, 1):
                item = self._grid.itemAtPosition(row, column)
                widget = item.widget() if item is not None else None
                if widget is not None:
                    widget.setVisible(is_unfolded)
