"""The page of the ensemble: what each model adds, what would be without it, and who agrees with whom."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from cxrviewer.evidence.ensemble_page import EnsemblePage
from cxrviewer.explanations import Topic
from cxrviewer.translation import tr
from cxrviewer.widgets.evidence.choosing import ChoiceBox
from cxrviewer.widgets.evidence.matrix_chart import MatrixChart
from cxrviewer.widgets.parts.section import SectionHeading, label


class EnsembleView(QScrollArea):
    """Shows the page; the class that is taken apart can be chosen."""

    wished = Signal(str, object)
    asked = Signal(object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: EnsemblePage | None = None
        self.verdict, self.sum = label(role="large", wraps=True), label(role="strong", wraps=True)
        self.scored = ChoiceBox(tr("Class whose score is taken apart"))
        self.scored.chosen.connect(self._choose)
        self.contributions = MatrixChart(tr("What each model’s votes add to the score"))
        self.without = MatrixChart(tr("Scores without each model"))
        self.agreement = MatrixChart(tr("Patches on which two models vote alike"))
        self.sets = MatrixChart(tr("Classes that may be the true one"))
        self.sets_heading = SectionHeading(tr("Prediction sets, by the share of films that they miss"), Topic.REASONS)
        self.sets_heading.asked.connect(self.asked)
        self.setWidgetResizable(True)
        self.setWidget(self._build())

    def _build(self) -> QWidget:
        body = QFrame()
        column = QVBoxLayout(body)
        column.setContentsMargins(24, 18, 24, 18)
        column.setSpacing(8)
        column.addWidget(self.verdict)
        column.addSpacing(10)
        chosen = QHBoxLayout()
        chosen.addWidget(label(tr("Taken apart: the raw score of"), "muted"))
        chosen.addWidget(self.scored)
        chosen.addStretch(1)
        parts = (
            (tr("Weights, and what each model’s votes add"), Topic.CONTRIBUTIONS, (self.contributions, self.sum)),
            (tr("The verdict without each model"), Topic.WEIGHTS, (self.without,)),
            (tr("Agreement: share of patches on which two models vote alike"), Topic.VOTES, (self.agreement,)),
        )
        column.addLayout(chosen)
        for title, topic, widgets in parts:
            heading = SectionHeading(title, topic)
            heading.asked.connect(self.asked)
            column.addWidget(heading)
            for widget in widgets:
                column.addWidget(widget)
            column.addSpacing(16)
        column.addWidget(self.sets_heading)
        column.addWidget(self.sets)
        column.addStretch(1)
        return body

    def set_page(self, page: EnsemblePage | None) -> None:
        """Shows another page."""
        if page is None or page == self._shown:
            return
        self._shown = page
        self.verdict.setText(page.verdict)
        self.sum.setText(page.sum_words)
        self.scored.show_choices(page.classes, page.scored)
        self.contributions.set_matrix(page.contributions)
        self.without.set_matrix(page.without)
        self.agreement.set_matrix(page.agreement)
        for widget in (self.sets_heading, self.sets):
            widget.setVisible(page.sets is not None)
        if page.sets is not None:
            self.sets.set_matrix(page.sets)

    def _choose(self, class_id: object) -> None:
        self.wished.emit("scored", class_id)
