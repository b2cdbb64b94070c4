"""A problem, in words, above the film: what happened and what to do."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from cxrviewer.painting.icons import icon
from cxrviewer.problems import Problem
from cxrviewer.translation import tr
from cxrviewer.widgets.parts.section import label


class Banner(QWidget):
    """Shows one problem until it is dismissed; never blocks the window."""

    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title, self._detail = label(role="strong"), label(role="muted", wraps=True)
        close = QToolButton()
        close.setObjectName("quiet")
        close.setIcon(icon("close", "muted"))
        close.setIconSize(QSize(16, 16))
        close.setAccessibleName(tr("Dismiss"))
        close.setToolTip(tr("Dismiss"))
        close.clicked.connect(self.dismissed)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 10, 10)
        row.addLayout(words, 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.setVisible(False)

    def set_problem(self, problem: Problem | None, more: int) -> None:
        """Shows a problem, or nothing; ``more`` wait behind it."""
        self.setVisible(problem is not None)
        if problem is not None:
            self._title.setText(
                tr("{title}  (and {more} more)", title=problem.title, more=more) if more else problem.title
            )
            self._detail.setText(f"{problem.detail} {problem.remedy}")
            self.setAccessibleName(f"{problem.title}. {problem.detail} {problem.remedy}")
