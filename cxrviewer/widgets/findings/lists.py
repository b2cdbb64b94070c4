"""Lists that unfold: warnings, and how it was made."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from cxrviewer.explanations import Topic
from cxrviewer.state.screen import Fact
from cxrviewer.translation import tr
from cxrviewer.widgets.parts.folding_rows import FoldingRows
from cxrviewer.widgets.parts.section import SectionHeading, label


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
        self._more.setText(
            tr("Fewer") if is_unfolded else tr("{hidden} more to know before believing this", hidden=hidden)
        )


class FactList(QWidget):
    """How it was made: the package first, the rest one click away."""

    asked = Signal(object, QPoint)

    _ALWAYS = 2

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        heading = SectionHeading(tr("How it was made"), Topic.FACTS)
        heading.asked.connect(self.asked)
        self._list = FoldingRows(gap=12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(heading)
        column.addWidget(self._list)
        self.setVisible(False)

    def set_facts(self, facts: tuple[Fact, ...]) -> None:
        """Shows these facts."""
        folded = frozenset(range(self._ALWAYS, len(facts)))
        self._list.set_rows(
            [_widgets(fact) for fact in facts], folded=folded, words=tr("Coverage, device, time per stage")
        )
        self.setVisible(bool(facts))


def _widgets(fact: Fact) -> tuple[QWidget, QWidget]:
    name, value = label(fact.label, "small"), label(fact.value, "small", wraps=True)
    value.setToolTip(fact.detail)
    value.setAlignment(Qt.AlignmentFlag.AlignRight)
    return name, value
