"""A scroll area that is as tall as what it holds, until there is no room."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

SMALLEST = 120
_SIZE_CHANGES = (QEvent.Type.LayoutRequest,)
_BAR_CHANGES = (QEvent.Type.Show, QEvent.Type.Hide)


class FittingScroll(QScrollArea):
    """Shows a widget at its own height; scrolls when the window is too low for it.

    Args:
        held: The widget.
        smallest: Logical pixels of height below which it does not go.
    """

    def __init__(self, held: QWidget, *, smallest: int = SMALLEST) -> None:
        super().__init__()
        self._held, self._smallest = held, smallest
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(held)
        held.installEventFilter(self)
        self.verticalScrollBar().installEventFilter(self)

    def sizeHint(self) -> QSize:
        """Gives the height of what it holds at the present width."""
        held = self._held
        width = max(self.width(), held.minimumSizeHint().width())
        wrapped = held.heightForWidth(width) if held.hasHeightForWidth() else 0
        return QSize(held.sizeHint().width(), max(wrapped, held.sizeHint().height(), held.minimumSizeHint().height()))

    def minimumSizeHint(self) -> QSize:
        """Lets the window be low, without more room than what it holds needs, and the bar that scrolls it."""
        bar = self.verticalScrollBar()
        beside = bar.sizeHint().width() if bar.isVisible() else 0
        return QSize(self._held.minimumSizeHint().width() + beside, min(self._smallest, self.sizeHint().height()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follows the height of what it holds, and makes room for the bar."""
        if event.type() in (_BAR_CHANGES if watched is self.verticalScrollBar() else _SIZE_CHANGES):
            self.updateGeometry()
        return super().eventFilter(watched, event)
