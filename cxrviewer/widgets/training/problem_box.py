"""A problem in the training room: what happened, what to do, and one click to more."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cxrviewer.problems import Problem
from cxrviewer.widgets.parts.section import label


class ProblemBox(QWidget):
    """Shows a problem as long as there is one.

    Args:
        more: Words of the button for more; empty for none.
    """

    asked = Signal()

    def __init__(self, more: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title, self._detail = label(role="strong", wraps=True), label(role="muted", wraps=True)
        self._more = QPushButton(more)
        self._more.clicked.connect(self._ask)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 14, 10)
        row.addLayout(words, 1)
        row.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        self.setVisible(False)

    def set_problem(self, problem: Problem | None, *, has_more: bool = False) -> None:
        """Shows a problem, or nothing."""
        self.setVisible(problem is not None)
        self._more.setVisible(has_more)
        if problem is not None:
            self._title.setText(problem.title)
            self._detail.setText(f"{problem.detail} {problem.remedy}".strip())
            self.setAccessibleName(f"{problem.title}. {problem.detail} {problem.remedy}")

    @property
    def text(self) -> str:
        """What is said; empty when there is no problem."""
        return "" if self.isHidden() else f"{self._title.text()} {self._detail.text()}"

    def _ask(self) -> None:
        self.asked.emit()
