"""The annotations of the film on screen: a list, and the selected one's words, style and numbers."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cxrviewer.commands import command
from cxrviewer.explanations import Topic
from cxrviewer.state.mark_screen import MarkFact, MarkPanelScreen, MarkRow
from cxrviewer.translation import tr
from cxrviewer.widgets.parts.flow import Flow
from cxrviewer.widgets.parts.keys import key_words, keys_of
from cxrviewer.widgets.parts.section import SectionHeading, label
from engine.annotation import FIRST_STYLE, Style

#: Told apart with any common colour blindness, and readable on a film.
COLOURS = (("Yellow", "#ffd166"), ("Blue", "#7cc7ff"), ("Orange", "#ff9f6b"), ("Pink", "#f3b0ff"), ("White", "#ffffff"))
_WIDTHS = (("Thin", 1.0), ("Medium", 1.5), ("Thick", 3.0))
#: Tools that the empty panel teaches, by the ids of their commands.
_TAUGHT = {
    "tool.distance": "distance",
    "tool.angle": "angle",
    "tool.ellipse": "region",
    "tool.ratio": "cardiothoracic ratio",
}
_MOST_ROWS = 4
_MOST_FACTS = 10
#: It scrolls beyond this, in logical pixels, so that the verdict above it stays in sight.
MOST_HEIGHT = 360


def _hint(given: Mapping[str, tuple[str, ...]]) -> str:
    """Gives the keys to begin with, as they are assigned; a tool without a key is left out."""
    keys = ((key_words(keys_of(command(name), given)), meaning) for name, meaning in _TAUGHT.items())
    taught = ", ".join(f"{key}: {tr(meaning)}" for key, meaning in keys if key)
    nothing = tr("Nothing is drawn yet.")
    return f"{nothing} {taught}." if taught else nothing


class MarkPanel(QWidget):
    """One row per annotation; what is wished with the selected one comes out as signals."""

    chosen = Signal(int)  # id
    text_wished = Signal(str)
    style_wished = Signal(object)  # Style
    delete_wished = Signal()
    propose_wished = Signal()
    export_wished = Signal()
    asked = Signal(object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = MarkPanelScreen()
        self._heading = SectionHeading(tr("Measurements and annotations"), Topic.MARKS)
        self._heading.asked.connect(self.asked)
        self._hint = label(role="small", wraps=True)
        self._list = _list()
        self._list.currentItemChanged.connect(self._choose)
        self._detail = _Detail()
        self._detail.text_wished.connect(self.text_wished)
        self._detail.style_wished.connect(self.style_wished)
        self._detail.delete_wished.connect(self.delete_wished)
        self._spacing = label(role="small", wraps=True)
        self._propose, self._export = QPushButton(tr("Propose ratio")), QPushButton(tr("Export CSV …"))
        self._propose.clicked.connect(self._wish_proposal)
        self._export.clicked.connect(self._wish_export)
        self._arrange()
        self.setAccessibleName(tr("Measurements and annotations"))

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(6)
        for widget in (self._heading, self._hint, self._list, self._detail, self._spacing):
            column.addWidget(widget)
        column.addLayout(Flow(self._propose, self._export, gap=8))

    def changeEvent(self, event: QEvent) -> None:
        """Follows the size of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._shown.rows:
            self._fit_list()

    def _fit_list(self) -> None:
        """Shows a few whole rows; more of them scroll."""
        height = max(self._list.sizeHintForRow(0), 0)
        self._list.setFixedHeight(min(self._count(), _MOST_ROWS) * height + 4)

    def set_panel(self, panel: MarkPanelScreen) -> None:
        """Shows other annotations."""
        old, self._shown = self._shown, panel
        self._hint.setText(_hint(panel.keys))
        self._hint.setVisible(not panel.rows)
        self._list.setVisible(bool(panel.rows))
        self._heading.set_note(str(len(panel.rows)) if panel.rows else "")
        if old.rows != panel.rows:
            self._fill(panel.rows)
        self._detail.setVisible(panel.has_selected)
        self._detail.set_panel(panel)
        self._spacing.setText(panel.spacing)
        self._spacing.setVisible(bool(panel.rows))
        self._propose.setEnabled(not panel.why_no_proposal)
        self._propose.setToolTip(panel.why_no_proposal or tr("Place the cardiothoracic ratio by the outlines"))
        self._propose.setVisible(bool(panel.rows) or not panel.why_no_proposal)
        self._export.setVisible(bool(panel.rows))

    def _fill(self, rows: tuple[MarkRow, ...]) -> None:
        self._list.blockSignals(True)
        if [row.id for row in rows] != [_id(self._list.topLevelItem(index)) for index in range(self._count())]:
            self._list.clear()
            self._list.addTopLevelItems([QTreeWidgetItem([str(row.id)]) for row in rows])
        self._list.setCurrentIndex(QModelIndex())
        for index, row in enumerate(rows):
            item = self._list.topLevelItem(index)
            if item is None:
                continue
            for column, text in enumerate((str(row.id), row.title, row.value)):
                item.setText(column, text)
            item.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setToolTip(2, row.value)
            if row.is_selected:
                self._list.setCurrentItem(item)
        self._fit_list()
        self._list.blockSignals(False)

    def _count(self) -> int:
        return self._list.topLevelItemCount()

    def _choose(self, item: QTreeWidgetItem | None, _former: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(_id(item))

    def _wish_proposal(self) -> None:
        self.propose_wished.emit()

    def _wish_export(self) -> None:
        self.export_wished.emit()


class _Detail(QWidget):
    """Words, style, warnings and numbers of one annotation."""

    text_wished = Signal(str)
    style_wished = Signal(object)
    delete_wished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._style = FIRST_STYLE
        self._facts: tuple[MarkFact, ...] | None = None
        self._words = QLineEdit()
        self._words.setPlaceholderText(tr("Note"))
        self._words.setAccessibleName(tr("Note of the annotation"))
        self._words.setMaxLength(400)
        self._words.editingFinished.connect(self._wish_text)
        self._colours = {value: self._colour_button(name, value) for name, value in COLOURS}
        self._width = QComboBox()
        self._width.addItems([tr(name) for name, _ in _WIDTHS])
        self._width.setAccessibleName(tr("Width of the lines"))
        self._width.activated.connect(self._wish_width)
        self._dashed = QToolButton()
        self._dashed.setObjectName("swatch")
        self._dashed.setText("- - -")
        self._dashed.setCheckable(True)
        self._dashed.setToolTip(tr("Broken lines"))
        self._dashed.setAccessibleName(tr("Broken lines"))
        self._dashed.clicked.connect(self._wish_dashes)
        self._delete = QPushButton(tr("Delete"))
        self._delete.setToolTip(tr("Delete (Del); undo brings it back"))
        self._delete.clicked.connect(self._wish_delete)
        self._warnings = label(role="warning", wraps=True)
        self._lines = [(label(role="small"), label(role="small")) for _ in range(_MOST_FACTS)]
        self._grid = QGridLayout()
        self._arrange()

    def _arrange(self) -> None:
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        for row, (name, value) in enumerate(self._lines):
            value.setAlignment(Qt.AlignmentFlag.AlignRight)
            self._grid.addWidget(name, row, 0)
            self._grid.addWidget(value, row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(6)
        column.addWidget(self._warnings)
        column.addLayout(self._grid)
        column.addWidget(self._words)
        column.addLayout(Flow(*self._colours.values(), self._width, self._dashed, self._delete, gap=6))

    def _colour_button(self, name: str, value: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName("swatch")
        button.setCheckable(True)
        swatch = QPixmap(14, 14)
        swatch.fill(QColor(value))
        button.setIcon(QIcon(swatch))
        button.setIconSize(QSize(14, 14))
        button.setToolTip(tr(name))
        button.setAccessibleName(tr("Colour {name}", name=tr(name)))
        button.clicked.connect(partial(self._wish_colour, value))
        return button

    def set_panel(self, panel: MarkPanelScreen) -> None:
        """Shows another annotation."""
        self._style = panel.style
        if not self._words.hasFocus() or not panel.has_selected:
            self._words.setText(panel.text)
        for value, button in self._colours.items():
            button.setChecked(value == panel.style.colour)
        widths = [width for _, width in _WIDTHS]
        self._width.setCurrentIndex(widths.index(panel.style.width) if panel.style.width in widths else 1)
        self._dashed.setChecked(panel.style.is_dashed)
        self._warnings.setText("\n".join(panel.warnings))
        self._warnings.setVisible(bool(panel.warnings))
        if panel.facts != self._facts:
            self._facts = panel.facts
            self._show_facts(panel.facts)

    def _show_facts(self, facts: tuple[MarkFact, ...]) -> None:
        for index, (name, value) in enumerate(self._lines):
            is_used = index < len(facts)
            if is_used:
                name.setText(facts[index].label)
                value.setText(facts[index].value)
                value.setToolTip(facts[index].detail)
            name.setVisible(is_used)
            value.setVisible(is_used)

    def _wish_text(self) -> None:
        self.text_wished.emit(self._words.text())

    def _wish_colour(self, value: str, *_checked: object) -> None:
        self.style_wished.emit(Style(value, self._style.width, self._style.is_dashed))

    def _wish_width(self, index: int) -> None:
        self.style_wished.emit(Style(self._style.colour, _WIDTHS[index][1], self._style.is_dashed))

    def _wish_dashes(self, is_dashed: bool) -> None:
        self.style_wished.emit(Style(self._style.colour, self._style.width, is_dashed))

    def _wish_delete(self) -> None:
        self.delete_wished.emit()


def _list() -> QTreeWidget:
    made = QTreeWidget()
    made.setColumnCount(3)
    made.setHeaderHidden(True)
    made.setRootIsDecorated(False)
    made.setUniformRowHeights(True)
    made.setIndentation(0)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    header = made.header()
    header.setStretchLastSection(False)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
    made.setAccessibleName(tr("List of annotations"))
    return made


def _id(item: QTreeWidgetItem | None) -> int:
    return int(item.text(0)) if item is not None else 0
