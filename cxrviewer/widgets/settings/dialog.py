"""The settings dialog: generated from the settings table; every change is in force at once."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cxrviewer.painting.look import scaled
from cxrviewer.setting_notes import setting_notes
from cxrviewer.setting_table import Setting, Table, settings_table
from cxrviewer.setting_words import Section
from cxrviewer.settings import Settings
from cxrviewer.translation import tr
from cxrviewer.widgets.parts.section import label
from cxrviewer.widgets.settings.keys_editor import KeysEditor
from cxrviewer.widgets.settings.presets_editor import PresetsEditor
from cxrviewer.widgets.settings.protocols_editor import ProtocolsEditor
from cxrviewer.widgets.settings.row import SettingRow

_WIDTH, _HEIGHT, _LIST = 860, 620, 120
_EDITORS: dict[str, type[KeysEditor] | type[PresetsEditor] | type[ProtocolsEditor]] = {
    "shortcuts": KeysEditor,
    "presets": PresetsEditor,
    "protocols": ProtocolsEditor,
}

Row = SettingRow | KeysEditor | PresetsEditor | ProtocolsEditor


class SettingsDialog(QDialog):
    """Sections on the left, their settings on the right, a search over all of them."""

    change_wished = Signal(str, object)  # name of the setting, value

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("settings")
        self.setWindowTitle(tr("Settings"))
        self._search = QLineEdit()
        self._search.setPlaceholderText(tr("Search the settings"))
        self._search.setAccessibleName(tr("Search the settings"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._filter)
        self._list = QListWidget()
        self._list.setAccessibleName(tr("Sections"))
        self._list.addItems([tr(section.value) for section in Section])
        self._list.currentRowChanged.connect(self._choose)
        self._rows: dict[str, Row] = {setting.name: self._row(setting) for setting in settings_table()}
        self._pages = {section: self._page(section) for section in Section}
        self._nothing = label(tr("No setting has all of these words."), "muted", wraps=True)
        self._arrange()
        self._list.setCurrentRow(0)

    def present(self, settings: Settings, section: Section | None = None) -> None:
        """Shows the dialog with these settings, on the page of a section or where it was left."""
        self.set_settings(settings)
        if section is not None:
            self._search.clear()
            self._list.setCurrentRow(tuple(Section).index(section))
        if not self.isVisible():
            screen = self.screen().availableGeometry()
            self.resize(min(scaled(_WIDTH), screen.width() - 40), min(scaled(_HEIGHT), screen.height() - 80))
        self.show()
        self.raise_()
        self.activateWindow()
        self._search.setFocus()

    def set_settings(self, settings: Settings) -> None:
        """Shows other values."""
        notes = setting_notes(settings)
        for name, row in self._rows.items():
            row.set_value(getattr(settings, name), notes.get(name, ""))

    def _row(self, setting: Setting) -> Row:
        made: Row = _EDITORS[setting.name](setting) if isinstance(setting.kind, Table) else SettingRow(setting)
        made.wished.connect(self.change_wished)
        return made

    def _page(self, section: Section) -> QWidget:
        page = QFrame()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(4)
        column.addWidget(label(tr(section.value), "large"))
        for row in self._rows.values():
            if row.setting.section is section:
                column.addWidget(row)
        return page

    def _arrange(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(20, 4, 16, 4)
        for page in (*self._pages.values(), self._nothing):
            column.addWidget(page)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(body)
        close = QPushButton(tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        kept = label(tr("Changes are in force at once and are remembered."), "small", wraps=True)
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 16, 16, 16)
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(12)
        grid.addWidget(self._search, 0, 0, 1, 3)
        grid.addWidget(self._list, 1, 0)
        grid.addWidget(scroll, 1, 1, 1, 2)
        grid.addWidget(kept, 2, 0, 1, 2)
        grid.addWidget(close, 2, 2)
        grid.setColumnStretch(1, 1)
        self._list.setMaximumWidth(scaled(_LIST))

    def _choose(self, row: int) -> None:
        if not self._search.text().strip() and row >= 0:
            chosen = tuple(Section)[row]
            for section, page in self._pages.items():
                page.setVisible(section is chosen)
            self._nothing.setVisible(False)

    def _filter(self, words: str) -> None:
        is_search, found = bool(words.strip()), set[Section]()
        for row in self._rows.values():
            is_shown = _shows(row, words)
            row.setVisible(is_shown)
            if is_shown:
                found.add(row.setting.section)
        for number, (section, page) in enumerate(self._pages.items()):
            page.setVisible(section in found)
            self._list.item(number).setHidden(section not in found)
        self._nothing.setVisible(is_search and not found)
        if not is_search:
            self._choose(self._list.currentRow())


def _shows(row: Any, words: str) -> bool:
    if isinstance(row, KeysEditor):
        return row.filter("" if row.setting.matches(words) else words) > 0
    return bool(row.setting.matches(words))
