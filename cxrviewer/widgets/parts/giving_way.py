"""A panel that scrolls sooner, so that what matters more in the same column stays in sight."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from cxrviewer.widgets.parts.scrolling import FittingScroll


class GivingWay(QObject):
    """Keeps a scroll area so low that the rest of its column has the height that it needs.

    Args:
        column: Holds both.
        lower: Gives way, down to its smallest height.
        needed: Gives the height of the rest, in logical pixels.
        most: Height of ``lower`` where there is room enough, in logical pixels.
    """

    def __init__(self, column: QWidget, lower: FittingScroll, needed: Callable[[], int], *, most: int) -> None:
        super().__init__(column)
        self._column, self._lower, self._needed, self._most = column, lower, needed, most
        column.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Divides the column anew when it has another height."""
        if event.type() == QEvent.Type.Resize:
            self.divide()
        return super().eventFilter(watched, event)

    def divide(self) -> None:
        """Gives the lower part what the rest leaves of the column."""
        least = self._lower.minimumSizeHint().height()
        self._lower.setMaximumHeight(max(min(self._most, self._column.height() - self._needed()), least))
