"""The heading of a section: a title, a note, and a button that asks what it means."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from cxrviewer.explanations import EXPLANATIONS, Topic
from cxrviewer.painting.look import scaled
from cxrviewer.translation import tr


class AskButton(QToolButton):
    """A small question mark; says what it asks about to a screen reader."""

    asked = Signal(object, QPoint)  # Topic, and where on screen the answer belongs

    def __init__(self, topic: Topic, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._topic = topic
        self.setObjectName("ask")
        self.setText("?")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setToolTip(tr("What does this mean?"))
        self.setAccessibleName(tr("What does this mean: {title}", title=tr(EXPLANATIONS[topic].title)))
        self.clicked.connect(self._ask)

    def sizeHint(self) -> QSize:
        """Gives a small square."""
        return QSize(scaled(16), scaled(16))

    def minimumSizeHint(self) -> QSize:
        """Gives the same small square."""
        return self.sizeHint()

    def _ask(self) -> None:
        self.asked.emit(self._topic, self.mapToGlobal(QPoint(self.width(), self.height())))


class _Note(QLabel):
    """A few words on one line where there is room, on several where there is not."""

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)

    def sizeHint(self) -> QSize:
        """Gives one line, of a pixel more than the words so that rounding does not break them."""
        width = self.fontMetrics().horizontalAdvance(self.text()) + 1
        return QSize(width, self.heightForWidth(width))


class SectionHeading(QWidget):
    """Title on the left, note and question mark on the right."""

    asked = Signal(object, QPoint)

    def __init__(self, title: str, topic: Topic | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLabel(title)
        self.title.setProperty("role", "section")
        self.title.setWordWrap(True)
        self.title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._note = _Note()
        self._note.setProperty("role", "small")
        self._note.hide()
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.title, 1)
        row.addWidget(self._note)
        if topic is not None:
            ask = AskButton(topic)
            ask.asked.connect(self.asked)
            row.addWidget(ask)

    def set_note(self, note: str) -> None:
        """Shows a few words on the right."""
        self._note.setText(note)
        self._note.setVisible(bool(note))


def divider() -> QFrame:
    """Gives a thin line between sections."""
    line = QFrame()
    line.setObjectName("divider")
    line.setFixedHeight(1)
    return line


def set_tone(shown: QLabel, tone: str) -> None:
    """Gives a label the colour that the theme has for a tone, such as "doubtful"."""
    if shown.property("tone") != tone:
        shown.setProperty("tone", tone)
        shown.style().unpolish(shown)
        shown.style().polish(shown)


def label(text: str = "", role: str = "", *, wraps: bool = False) -> QLabel:
    """Gives a label in one of the roles of the theme; its text is plain and can be selected when it wraps."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        made.setProperty("role", role)
    if wraps:
        made.setWordWrap(True)
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made
