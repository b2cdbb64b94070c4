"""The open studies, as small pictures."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QImage, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from cxrviewer.painting.brushes import colour, font
from cxrviewer.painting.chips import paint_bar, paint_chip
from cxrviewer.painting.images import grey_image
from cxrviewer.painting.look import scaled, theme
from cxrviewer.palette import FILM, NORMAL, SMALL
from cxrviewer.state.screen import RailCard
from cxrviewer.translation import tr

_CARD, _IMAGE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_OWN_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)
_HEIGHT, _PICTURE, _WORDS = 84, 68, 78


class StudyRail(QListWidget):
    """Lists studies; choosing one brings it on screen, Delete closes it."""

    chosen = Signal(int)  # key of a study
    close_wished = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: tuple[RailCard, ...] = ()
        self.setItemDelegate(_CardPainter(self))
        self.setMinimumHeight(_HEIGHT + 2)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Open studies"))
        self.currentRowChanged.connect(self._choose)

    def set_cards(self, cards: tuple[RailCard, ...]) -> None:
        """Shows these studies; only cards that differ are touched."""
        if cards == self._cards:
            return
        old, self._cards = self._cards, cards
        self.blockSignals(True)
        while self.count() > len(cards):
            self.takeItem(self.count() - 1)
        for row, card in enumerate(cards):
            if row >= self.count():
                self.addItem(QListWidgetItem())
            if row >= len(old) or old[row] != card:
                _fill(self.item(row), card)
            if card.is_current:
                self.setCurrentRow(row)
                self.scrollToItem(self.item(row))
        self.blockSignals(False)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Closes the current study with Delete; leaves what is not its own, such as letters, to the window."""
        row = self.currentRow()
        if event.key() == Qt.Key.Key_Delete and 0 <= row < len(self._cards):
            self.close_wished.emit(self._cards[row].key)
        elif event.key() in _OWN_KEYS:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._cards):
            self.chosen.emit(self._cards[row].key)


def _fill(item: QListWidgetItem, card: RailCard) -> None:
    item.setData(_CARD, card)
    if item.data(_IMAGE) is None or item.data(_IMAGE)[0] is not card.loaded:
        item.setData(_IMAGE, (card.loaded, grey_image(card.loaded.thumbnail)))
    words = ", ".join(part for part in (card.title, card.subtitle, card.verdict) if part)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
    item.setToolTip(words.replace(", ", "\n"))


class _CardPainter(QStyledItemDelegate):
    """Paints one study: picture, name, what it is, what was found."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Gives every card the same height."""
        return QSize(120, max(_HEIGHT, scaled(_WORDS)))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paints a card."""
        card, kept = index.data(_CARD), index.data(_IMAGE)
        if not isinstance(card, RailCard) or not isinstance(kept, tuple):
            return
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        area = QRectF(option.rect).adjusted(6, 3, -6, -3)
        self._paint_ground(painter, area, card, option)
        image = kept[1]
        if isinstance(image, QImage):
            _paint_picture(painter, QRectF(area.left() + 5, area.top() + 5, _PICTURE, _PICTURE), image)
        _paint_words(painter, area.adjusted(_PICTURE + 14, 8, -6, -6), card)
        painter.restore()

    def _paint_ground(self, painter: QPainter, area: QRectF, card: RailCard, option: QStyleOptionViewItem) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        state = option.state
        if card.is_current:
            painter.setBrush(colour(theme().raised))
            painter.drawRoundedRect(area, 6, 6)
            painter.setBrush(colour(theme().accent))
            painter.drawRoundedRect(QRectF(area.left() - 3, area.top() + 8, 2.5, area.height() - 16), 1, 1)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(colour(theme().raised, 0.6))
            painter.drawRoundedRect(area, 6, 6)


def _paint_picture(painter: QPainter, box: QRectF, image: QImage) -> None:
    painter.fillRect(box, colour(FILM.film))
    scale = min(box.width() / image.width(), box.height() / image.height())
    width, height = image.width() * scale, image.height() * scale
    painter.drawImage(QRectF(box.center().x() - width / 2, box.center().y() - height / 2, width, height), image)


def _paint_words(painter: QPainter, area: QRectF, card: RailCard) -> None:
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    lines = ((card.title, NORMAL, theme().text), (card.subtitle, SMALL, theme().muted))
    top, line = area.top(), scaled(18)
    for text, size, tint in lines:
        painter.setFont(font(size, is_bold=card.is_current and size == NORMAL))
        painter.setPen(colour(tint))
        elided = QFontMetrics(painter.font()).elidedText(text, Qt.TextElideMode.ElideMiddle, int(area.width()))
        painter.drawText(QRectF(area.left(), top, area.width(), line), left, elided)
        top += line
    top += 4
    shift = 0.0
    if card.badge is not None:
        side = scaled(15)
        paint_chip(painter, QRectF(area.left(), top + 1, side, side), card.badge.colour, card.badge.letter)
        shift = side + 5.0
    painter.setFont(font(SMALL))
    painter.setPen(colour(theme().text))
    elided = QFontMetrics(painter.font()).elidedText(
        card.verdict, Qt.TextElideMode.ElideRight, int(area.width() - shift)
    )
    painter.drawText(QRectF(area.left() + shift, top, area.width() - shift, scaled(17)), left, elided)
    if card.progress is not None:
        bar = QRectF(area.left(), top + scaled(20), area.width(), 3)
        paint_bar(painter, bar, card.progress, theme().accent, theme().line)
