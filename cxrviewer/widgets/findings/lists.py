"""Lists that unfold: warnings, and how it was made."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QToolButton, QVBoxLayout, QWidget

from cxrviewer.explanations import Topic
from cxrviewer.painting.icons import icon
from cxrviewer.palette import DARK
from cxrviewer.state.screen import Fact
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
