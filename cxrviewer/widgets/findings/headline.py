"""The verdict in large letters, or in plain bold ones where large ones would leave no room for what it rests on."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLabel

from cxrviewer.painting.brushes import font
from cxrviewer.palette import LARGE

#: Lines of large letters that a headline may take.
_MOST_LINES = 4
_WRAPPED = int(Qt.TextFlag.TextWordWrap.value)
_LONGEST = 1 << 20


class Headline(QLabel):
    """A line or a few that wrap and can be selected."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setProperty("role", "large")

    def show_words(self, words: str) -> None:
        """Shows other words."""
        self.setText(words)
        self._choose_size()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Chooses the size of the letters by the width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._choose_size()

    def _choose_size(self) -> None:
        role = "large" if self._is_short() else "strong"
        if role != self.property("role"):
            self.setProperty("role", role)
            self.style().unpolish(self)
            self.style().polish(self)
            self.updateGeometry()

    def _is_short(self) -> bool:
        metrics = QFontMetrics(font(LARGE, is_bold=True))
        if metrics.horizontalAdvance(self.text()) <= self.width():
            return True
        taken = metrics.boundingRect(QRect(0, 0, self.width(), _LONGEST), _WRAPPED, self.text())
        return taken.height() <= _MOST_LINES * metrics.lineSpacing()
