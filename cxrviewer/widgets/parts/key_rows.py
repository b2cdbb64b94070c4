"""Rows of a list that show a command on the left and its keys on the right."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cxrviewer.painting.brushes import colour, font
from cxrviewer.painting.look import scaled, theme
from cxrviewer.palette import SMALL

ID, KEYS, CONFLICT = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2
_ROW = 30


def key_row(command_id: str, title: str, keys: str, explanation: str) -> QListWidgetItem:
    """Gives a row for a command."""
    item = QListWidgetItem()
    fill_key_row(item, command_id, title, keys, explanation)
    return item


def fill_key_row(item: QListWidgetItem, command_id: str, title: str, keys: str, explanation: str) -> None:
    """Makes a row speak of a command."""
    item.setText(title)
    item.setData(ID, command_id)
    item.setData(KEYS, keys)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title} {keys}".strip())
    item.setToolTip(explanation)


class KeyRowPainter(QStyledItemDelegate):
    """Paints a title on the left and its keys on the right; claimed twice, they are marked."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Gives every row the same height."""
        return QSize(scaled(120), scaled(_ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paints one command."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(theme().line))
            painter.drawRoundedRect(area.adjusted(2, 1, -2, -1), 4, 4)
        is_enabled = bool(option.state & QStyle.StateFlag.State_Enabled)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font())
        painter.setPen(colour(theme().text if is_enabled else theme().faint))
        painter.drawText(area.adjusted(12, 0, -12, 0), middle | Qt.AlignmentFlag.AlignLeft, str(index.data()))
        painter.setFont(font(SMALL))
        is_conflict = bool(index.data(CONFLICT))
        painter.setPen(colour(theme().warning if is_conflict else theme().muted if is_enabled else theme().faint))
        keys = f"{'⚠ ' if is_conflict else ''}{index.data(KEYS)}"
        painter.drawText(area.adjusted(12, 0, -12, 0), middle | Qt.AlignmentFlag.AlignRight, keys)
        painter.restore()
