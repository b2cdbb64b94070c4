"""The films in the middle, with a side left and right of them as wide as was wished, where what it holds allows."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from cxrviewer.palette import FINDINGS_WIDTH, RAIL_WIDTH

#: Logical pixels that the middle keeps when the sides ask for more than there is.
_MIDDLE = 240
#: The sides grow with the text until they take this much of the window, at their usual widths.
_MOST_SHARE = 0.6


class Division(QSplitter):
    """Divides a window into two sides and a middle, which takes what is left.

    Widths of the sides are those at the normal size of text; larger text widens them.

    Args:
        middle: Alone until the sides are there.
    """

    def __init__(self, middle: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._wished = (0, 0)
        self._scale = 1.0
        self.setHandleWidth(1)
        self.setChildrenCollapsible(True)
        self.addWidget(middle)
        self.splitterMoved.connect(self._take_wish)

    def take(self, left: QWidget, right: QWidget) -> None:
        """Takes the two sides."""
        self.insertWidget(0, left)
        self.addWidget(right)
        self.setStretchFactor(1, 1)
        self.setCollapsible(1, False)

    def set_widths(self, left: int, right: int) -> None:
        """Gives the sides these widths, now or when they are shown."""
        self._wished = (left, right)
        self._divide()

    def set_text_scale(self, scale: float) -> None:
        """Follows the size of the text: 1 is normal."""
        self._scale = scale
        self._divide()

    def widths(self) -> tuple[int, int]:
        """Gives the widths that were wished by the mouse or by ``set_widths``."""
        return self._wished

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lets sides that are wide for the sake of large text give way to the films in a narrow window."""
        super().resizeEvent(event)
        if self._scale > 1:
            self._divide()

    def event(self, event: QEvent) -> bool:
        """Comes back to the wished widths as soon as what the sides hold needs less room than it did."""
        is_done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self._present() != self._wanted():
            self._divide()
        return is_done

    def _divide(self) -> None:
        left, right = self._wanted()
        self.setSizes([left, max(self.width() - left - right, _MIDDLE), right])

    def _factor(self) -> float:
        room = _MOST_SHARE * self.width() / (RAIL_WIDTH + FINDINGS_WIDTH)
        return max(min(self._scale, room), 1.0)

    def _wanted(self) -> tuple[int, int]:
        """Gives the wished widths in the pixels of this window."""
        left, right = self._wished
        return round(left * self._factor()), round(right * self._factor())

    def _present(self) -> tuple[int, int]:
        """Gives the widths of the sides; of a hidden one, which has none, that which is wished."""
        sides = (self.widget(0), self.widget(2))
        if sides[0] is None or sides[1] is None:
            return self._wanted()
        sizes, (left, right) = self.sizes(), self._wanted()
        return (left if sides[0].isHidden() else sizes[0], right if sides[1].isHidden() else sizes[2])

    def _take_wish(self) -> None:
        left, right = self._present()
        self._wished = (round(left / self._factor()), round(right / self._factor()))
