"""Small charts of the findings: scores, votes with weights, one patch."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cxrviewer.painting.brushes import colour, font
from cxrviewer.painting.chips import ink_on, paint_bar, paint_chip
from cxrviewer.painting.look import scaled, theme
from cxrviewer.palette import NORMAL, SMALL
from cxrviewer.state.screen import ScoreRow, VoteRow
from cxrviewer.translation import tr
from cxrviewer.wording import class_title
from engine.colours import class_colour
from engine.labels import class_label

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter


def _patches(row: ScoreRow) -> str:
    return tr("{patches} patches", patches=row.patches) if row.patches else ""


def _number(row: ScoreRow) -> str:
    return str(row.patches) if row.patches else ""


def _nothing(_row: ScoreRow) -> str:
    return ""


#: Room for a score at the right end of its row, in pixels at the normal text size.
_SCORE = 56


class ScoreChart(QWidget):
    """One bar per class with its score and its patches."""

    _ROW = 34

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ScoreRow, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Scores"))

    def set_rows(self, rows: tuple[ScoreRow, ...]) -> None:
        """Shows these scores."""
        self._rows = rows
        said = "; ".join(
            tr(
                "{title}: score {score}, {patches} patches",
                title=row.title,
                score=row.score or tr("not known yet"),
                patches=row.patches or 0,
            )
            for row in rows
        )
        self.setAccessibleDescription(said)
        self.setToolTip(tr("The number of patches that the majority of the models gives to each class, and its score."))
        self.setVisible(bool(rows))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Gives room for every row."""
        return QSize(200, scaled(self._ROW) * len(self._rows))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the rows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        words = self._words_with_room()
        for number, row in enumerate(self._rows):
            area = QRectF(0, number * scaled(self._ROW), self.width(), scaled(self._ROW))
            self._paint_row(painter, row, area, words(row))

    def _words_with_room(self) -> Callable[[ScoreRow], str]:
        """Gives the longest words on patches for which every row has room; their number alone, or none, if need be."""
        return next(
            (words for words in (_patches, _number) if all(map(partial(self._fits, words), self._rows))), _nothing
        )

    def _fits(self, words: Callable[[ScoreRow], str], row: ScoreRow) -> bool:
        """Says whether title and patches of a row stand side by side without meeting."""
        title = QFontMetrics(font(NORMAL, is_bold=row.is_leading)).horizontalAdvance(row.title)
        patches = QFontMetrics(font(SMALL)).horizontalAdvance(words(row))
        return scaled(16) + 8 + title + 8 + patches + scaled(_SCORE) <= self.width()

    def _paint_row(self, painter: QPainter, row: ScoreRow, area: QRectF, patches: str) -> None:
        tint = class_colour(row.class_id)
        words, chip = QRectF(area.left(), area.top(), area.width(), scaled(22)), scaled(16)
        paint_chip(painter, QRectF(area.left(), area.top() + 3, chip, chip), tint, row.letter)
        painter.setFont(font(NORMAL, is_bold=row.is_leading))
        painter.setPen(colour(theme().text if row.is_leading else theme().muted))
        painter.drawText(words.adjusted(chip + 8, 0, 0, 0), _LEFT, row.title)
        painter.setPen(colour(theme().text if row.score else theme().faint))
        painter.drawText(words, _RIGHT, row.score or "…")
        painter.setFont(font(SMALL))
        painter.setPen(colour(theme().muted))
        painter.drawText(words.adjusted(0, 0, -scaled(_SCORE), 0), _RIGHT, patches)
        paint_bar(
            painter, QRectF(area.left(), area.top() + scaled(24), area.width(), 5), row.share or 0.0, tint, theme().line
        )


class VoteChart(QWidget):
    """One row per base model: its votes as a stacked bar, and its weight around a zero line."""

    chosen = Signal(str)  # package id of the model that was clicked

    _ROW, _HEAD, _WEIGHT = 38, 18, 84

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[VoteRow, ...] = ()
        self._current = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(tr("Click a model to colour the patches by its votes alone; click it again for the majority."))
        self.setAccessibleName(tr("Votes of the models"))

    def set_rows(self, rows: tuple[VoteRow, ...]) -> None:
        """Shows these votes."""
        self._rows = rows
        self._current = min(self._current, max(len(rows) - 1, 0))
        self.setAccessibleDescription("; ".join(_vote_words(row) for row in rows))
        self.setVisible(bool(rows))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Gives room for every row."""
        return QSize(200, scaled(self._HEAD) + scaled(self._ROW) * len(self._rows))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the headings and the rows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        votes, weights = self._columns(QRectF(0, 0, self.width(), scaled(self._HEAD)))
        painter.setFont(font(SMALL))
        painter.setPen(colour(theme().faint))
        painter.drawText(votes, _LEFT, tr("patches per class"))
        over = weights.adjusted(-scaled(48), 0, 0, 0)  # the words may be longer than the bars below are wide
        painter.drawText(over, _RIGHT, tr("weight −1 … 1"))
        for number, row in enumerate(self._rows):
            top = scaled(self._HEAD) + number * scaled(self._ROW)
            area = QRectF(0, top, self.width(), scaled(self._ROW))
            self._paint_row(painter, row, area, is_focused=self.hasFocus() and number == self._current)

    def _columns(self, area: QRectF) -> tuple[QRectF, QRectF]:
        weight = scaled(self._WEIGHT)
        votes = QRectF(area.left(), area.top(), area.width() - weight - 16, area.height())
        weights = QRectF(area.right() - weight, area.top(), weight, area.height())
        return votes, weights

    def _paint_row(self, painter: QPainter, row: VoteRow, area: QRectF, *, is_focused: bool) -> None:
        if row.is_chosen or is_focused:
            painter.setPen(colour(theme().accent) if is_focused else Qt.PenStyle.NoPen)
            painter.setBrush(colour(theme().raised))
            painter.drawRoundedRect(area.adjusted(-5, 1, 5, -2), 4, 4)
        votes, weights = self._columns(area)
        painter.setFont(font(NORMAL, is_bold=row.is_chosen))
        painter.setPen(colour(theme().text))
        title = QFontMetrics(painter.font()).elidedText(row.title, Qt.TextElideMode.ElideRight, int(votes.width()))
        painter.drawText(QRectF(votes.left(), votes.top(), votes.width(), scaled(20)), _LEFT, title)
        self._paint_votes(painter, row, QRectF(votes.left(), votes.top() + scaled(20), votes.width(), scaled(14)))
        self._paint_weight(painter, row, weights)

    def _paint_votes(self, painter: QPainter, row: VoteRow, bar: QRectF) -> None:
        total, left = max(sum(row.counts), 1), bar.left()
        for class_id, count in zip(row.classes, row.counts, strict=True):
            width = bar.width() * count / total
            part, left = QRectF(left, bar.top(), width, bar.height()), left + width
            if count == 0:
                continue
            tint = class_colour(class_id)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(tint))
            painter.drawRect(part.adjusted(0, 0, -1 if width > 3 else 0, 0))
            painter.setFont(font(10, is_bold=True))
            painter.setPen(colour(ink_on(tint)))
            painter.drawText(part, _CENTRE, _fitting(class_label(class_id).letter, count, painter.fontMetrics(), width))

    def _paint_weight(self, painter: QPainter, row: VoteRow, area: QRectF) -> None:
        painter.setFont(font(NORMAL))
        painter.setPen(colour(theme().text if row.weight is not None else theme().faint))
        words = "…" if row.weight is None else f"{row.weight:+.2f}".replace("-", "−")
        painter.drawText(QRectF(area.left(), area.top(), area.width(), scaled(20)), _RIGHT, words)
        bar = QRectF(area.left(), area.top() + scaled(24), area.width(), 5)
        paint_bar(painter, bar, 0.0, theme().muted, theme().line)
        middle = bar.center().x()
        if row.weight is not None:
            reach = bar.width() / 2 * min(max(row.weight, -1.0), 1.0)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(theme().accent if row.weight >= 0 else theme().danger))
            painter.drawRect(QRectF(min(middle, middle + reach), bar.top(), abs(reach), bar.height()))
        painter.setPen(colour(theme().muted))
        painter.drawLine(int(middle), int(bar.top()) - 2, int(middle), int(bar.bottom()) + 2)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Wishes to see the votes of the model under the pointer."""
        self._choose(int((event.position().y() - scaled(self._HEAD)) // scaled(self._ROW)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Moves with up and down, chooses with return."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None and self._rows:
            self._current = (self._current + step) % len(self._rows)
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self._current)
        else:
            super().keyPressEvent(event)

    def _choose(self, number: int) -> None:
        if 0 <= number < len(self._rows):
            self._current = number
            self.chosen.emit(self._rows[number].model)


def _fitting(letter: str, count: int, metrics: QFontMetrics, width: float) -> str:
    """Gives letter and count, or the letter, or nothing, whatever fits."""
    options = (f"{letter} {count}", letter)
    return next((text for text in options if metrics.horizontalAdvance(text) + 4 <= width), "")


def _vote_words(row: VoteRow) -> str:
    counted = ", ".join(
        f"{class_title(class_id)} {count}" for class_id, count in zip(row.classes, row.counts, strict=True)
    )
    weight = "" if row.weight is None else tr(", weight {weight:.2f}", weight=row.weight)
    return f"{row.title}: {counted}{weight}"
