"""The answer to "what does this mean?": a small sheet beside the number."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from cxrviewer.explanations import Explanation
from cxrviewer.painting.look import scaled
from cxrviewer.translation import tr
from cxrviewer.widgets.parts.section import label

_WIDTH, _MARGIN = 340, 8


class ExplanationSheet(QFrame):
    """Goes away with a click elsewhere or Escape."""

    card_wished = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._owner = parent
        self.setObjectName("popover")
        self.card = QPushButton(tr("What the package knows: model card"))
        self.card.setToolTip(tr("Opens the card of the model package: data, figures, limits, thresholds."))
        self.card.clicked.connect(self._wish_card)
        self._title, self._text = label(role="strong"), label(role="muted", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addWidget(self.card, 0, Qt.AlignmentFlag.AlignLeft)

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

    def _wish_card(self) -> None:
        self.hide()
        self.card_wished.emit()
