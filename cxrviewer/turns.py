"""Long work on the window's own thread in pieces, one each turn of the event loop: in between the window answers."""

from collections.abc import Generator

from PySide6.QtCore import QObject, QTimer, Signal


class Turns(QObject):
    """Does what lies between two yields of a generator in each turn, beginning with the next one.

    Args:
        work: The generator; an error in it ends the work and goes to the excepthook.
    """

    ended = Signal(object)  # what the generator returned

    def __init__(self, work: Generator[None, None, object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._take)
        self._timer.start(0)

    def stop(self) -> None:
        """Leaves the rest undone."""
        self._timer.stop()
        self._work.close()

    def _take(self) -> None:
        try:
            next(self._work)
        except StopIteration as end:
            self.ended.emit(end.value)
            return
        self._timer.start(0)
