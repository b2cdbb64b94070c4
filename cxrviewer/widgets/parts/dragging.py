"""A drag with a mouse button held."""

from PySide6.QtCore import QPointF, Qt

from cxrviewer.state.display import Tool

#: A press that moves less than this, in logical pixels, is a click.
_CLICK_REACH = 4.0


class Drag:
    """Follows one drag from press to release."""

    def __init__(self, tool: Tool, button: Qt.MouseButton, start: QPointF) -> None:
        self.tool = tool
        self.button = button
        self.start = start
        self.is_click = True
        self._last = start

    def move(self, position: QPointF) -> QPointF:
        """Gives how far the pointer went since the last call, in logical pixels."""
        if self.is_click and (position - self.start).manhattanLength() < _CLICK_REACH:
            return QPointF(0, 0)
        self.is_click = False
        shift, self._last = position - self._last, position
        return shift
