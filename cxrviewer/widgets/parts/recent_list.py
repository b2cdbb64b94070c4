"""What was opened last, as a short list of buttons."""

import datetime as dt
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QToolButton, QWidget

from cxrviewer import index_wording
from cxrviewer.translation import tr
from cxrviewer.widgets.parts.section import label
from engine.index_records import RecentEntry

_MOST, _LONGEST = 5, 44


class RecentList(QWidget):
    """Offers up to five entries; clicking one wishes to open it."""

    wished = Signal(object)  # Path

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[RecentEntry, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(2)
        self.setVisible(False)

    def set_entries(self, entries: tuple[RecentEntry, ...]) -> None:
        """Offers these entries."""
        if entries == self._entries:
            return
        self._entries = entries
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self._grid.addWidget(label(f" {tr('Opened before')}", "section"), 0, 0)
        today = dt.datetime.now(tz=dt.UTC).astimezone().date()
        for row, entry in enumerate(entries[:_MOST], start=1):
            name, detail = index_wording.recent_words(entry, today)
            self._grid.addWidget(self._button(entry, name), row, 0, Qt.AlignmentFlag.AlignLeft)
            self._grid.addWidget(label(detail, "small"), row, 1)
        self.setVisible(bool(entries))

    def _button(self, entry: RecentEntry, name: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName("link")
        shown = name if len(name) <= _LONGEST else f"{name[: _LONGEST - 9]}…{name[-8:]}"
        button.setText(shown.replace("&", "&&"))
        button.setToolTip(str(entry.link.path))
        button.setAccessibleName(tr("Open {name} again", name=name))
        button.clicked.connect(partial(self._wish, entry.link.path))
        return button

    def _wish(self, path: Path, *_checked: object) -> None:
        self.wished.emit(path)
