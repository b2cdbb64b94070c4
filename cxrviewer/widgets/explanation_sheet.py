"""The answer to "what does this mean?": a small sheet beside the number."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from cxrviewer.explanations import Explanation
from cxrviewer.painting.look import scaled
from cxrviewer.translation import tr
from cxrviewer.widgets.parts.section import label

_WIDTH, _MARGIN = 340, 8


class ExplanationSheet(QFrame):
    """Goes away with a click elsewhere or Escape."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._owner = parent
        self.setObjectName("popover")
        self._title, self._text = label(role="strong"), label(role="muted", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._text)

    def explain(self, explanation: Explanation, corner: QPoint) -> None:
        """Shows an explanation with its top right corner near a place on screen, inside the window."""
        self._title.setText(tr(explanation.title))
        self._text.setText(tr(explanation.text))
        self.setAccessibleName(f"{tr(explanation.title)}. {tr(explanation.text)}")
        width = scaled(_WIDTH)
        self.setFixedSize(width, self.heightForWidth(width))
        window = self._owner.window().frameGeometry()
        left = min(corner.x() - self.width(), window.right() - self.width() - _MARGIN)
        top = min(corner.y() + _MARGIN, window.bottom() - self.height() - _MARGIN)
        self.move(max(left, window.left() + _MARGIN), max(top, window.top() + _MARGIN))
        self.show()
