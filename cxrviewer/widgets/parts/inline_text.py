"""A line of text that is typed where it will stand."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from cxrviewer.translation import tr

_WIDTH = 220


class InlineText(QLineEdit):
    """Comes up for one annotation; Enter or a click elsewhere keeps the words, Escape keeps the old ones."""

    given = Signal(int, str)  # id of the annotation, its words

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._film = parent
        self._annotation = 0
        self._former = ""
        self.setPlaceholderText(tr("Type, then Enter"))
        self.setAccessibleName(tr("Words of the annotation"))
        self.setMaxLength(400)
        self.returnPressed.connect(self._give)
        self.hide()

    def ask(self, annotation_id: int, former: str, at: QPoint) -> None:
        """Comes up with its left end at a place of the parent."""
        self._annotation, self._former = annotation_id, former
        self.setText(former)
        self.selectAll()
        self.setFixedWidth(_WIDTH)
        self.adjustSize()
        area = self._film.rect()
        left = min(max(at.x(), 0), max(area.width() - self.width(), 0))
        top = min(max(at.y() - self.height() // 2, 0), max(area.height() - self.height(), 0))
        self.move(left, top)
        self.show()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape keeps the old words."""
        if event.key() == Qt.Key.Key_Escape:
            self.setText(self._former)
            self._give()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A click elsewhere keeps the words."""
        super().focusOutEvent(event)
        self._give()

    def _give(self) -> None:
        if self.isHidden():
            return
        self.hide()
        self._film.setFocus()
        self.given.emit(self._annotation, self.text())
