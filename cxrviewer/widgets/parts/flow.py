"""Widgets side by side, and on another line where there is no room."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """Lays widgets out like words: from left to right, then on the next line.

    Args:
        widgets: In their order.
        gap: Pixels between them.
    """

    def __init__(self, *widgets: QWidget, gap: int) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(gap)
        for widget in widgets:
            self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:
        """Takes another item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Gives the number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Gives an item; None beyond the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Gives an item away; None beyond the last."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Takes no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Says that a narrow one is taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Gives the height of the lines at a width."""
        return max((place.bottom() + 1 for _, place in self._places(QPoint(0, 0), width)), default=0)

    def setGeometry(self, rect: QRect) -> None:
        """Puts every item in its place."""
        super().setGeometry(rect)
        for item, place in self._places(rect.topLeft(), rect.width()):
            item.setGeometry(place)

    def sizeHint(self) -> QSize:
        """Gives the size of one line."""
        places = [place for _, place in self._places(QPoint(0, 0), 1 << 20)]
        return QSize(
            max((place.right() + 1 for place in places), default=0),
            max((place.bottom() + 1 for place in places), default=0),
        )

    def minimumSize(self) -> QSize:
        """Gives the width of the widest item, and the height of one line."""
        sizes = [item.sizeHint() for item in self._items if not item.isEmpty()]
        return QSize(max((size.width() for size in sizes), default=0), self.sizeHint().height())

    def _places(self, corner: QPoint, width: int) -> list[tuple[QLayoutItem, QRect]]:
        """Gives each visible item with its place; those of one line stand on a common middle."""
        lines: list[list[QLayoutItem]] = [[]]
        across = 0
        for item in self._items:
            if item.isEmpty():
                continue
            if lines[-1] and across + item.sizeHint().width() > width:
                lines.append([])
                across = 0
            lines[-1].append(item)
            across += item.sizeHint().width() + self.spacing()
        placed, down = [], corner.y()
        for line in lines:
            height, across = max((item.sizeHint().height() for item in line), default=0), corner.x()
            for item in line:
                size = item.sizeHint()
                placed.append((item, QRect(QPoint(across, down + (height - size.height()) // 2), size)))
                across += size.width() + self.spacing()
            down += height + self.spacing()
        return placed
