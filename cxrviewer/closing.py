"""Asks before the window closes whether it may."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject


class ClosingGuard(QObject):
    """Keeps a window open while closing it would lose something.

    Args:
        window: It.
        may_close: Says whether it may close now; says in the window why not.
    """

    def __init__(self, window: QObject, may_close: Callable[[], bool]) -> None:
        super().__init__(window)
        self._may_close = may_close
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stops a close event that may not go through."""
        if event.type() != QEvent.Type.Close or self._may_close():
            return False
        event.ignore()
        return True
