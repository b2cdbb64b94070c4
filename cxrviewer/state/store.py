"""The one holder of the application's state."""

import dataclasses

from PySide6.QtCore import QObject, Signal

from cxrviewer.film_pixels import FilmPixels
from cxrviewer.state.analysis import Analysis
from cxrviewer.state.display import Display
from cxrviewer.state.linking import linked
from cxrviewer.state.marks import Marks
from cxrviewer.state.recording import Recorder
from cxrviewer.state.study import AppState


class Store(QObject):
    """Holds the current snapshot and says when it was replaced; lives in the window's thread."""

    changed = Signal(object)  # AppState

    def __init__(self, state: AppState | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = state or AppState()
        self.recorder = Recorder()

    @property
    def state(self) -> AppState:
        """The current snapshot."""
        return self._state

    def replace(self, state: AppState) -> None:
        """Makes ``state`` the current snapshot and tells everyone, unless it already is; it can be undone."""
        if state is not self._state:
            self.restore(self.recorder.recorded(self._state, state))

    def restore(self, state: AppState) -> None:
        """Makes ``state`` the current snapshot without a step of its own, such as after undo."""
        if state is self._state:
            return
        self._state = state
        self.changed.emit(state)

    def replace_display(self, key: int, display: Display) -> None:
        """Replaces how one study is shown, and how those linked to it are; nothing happens if it was closed."""
        study = self._state.find(key)
        if study is not None:
            changed = self._state.with_study(dataclasses.replace(study, display=display))
            self.replace(linked(self._state, changed, key))

    def keep_equalised(self, key: int, pixels: FilmPixels) -> None:
        """Keeps the equalised pixels of one study; nothing happens if it was closed."""
        study = self._state.find(key)
        if study is not None:
            self.replace(self._state.with_study(dataclasses.replace(study, equalised=pixels)))

    def replace_analysis(self, key: int, analysis: Analysis) -> None:
        """Replaces what is known of one study; nothing happens if it was closed."""
        study = self._state.find(key)
        if study is not None:
            self.replace(self._state.with_study(dataclasses.replace(study, analysis=analysis)))

    def replace_marks(self, key: int, marks: Marks) -> None:
        """Replaces what is drawn on one study; nothing happens if it was closed."""
        study = self._state.find(key)
        if study is not None and marks is not study.marks:
            self.replace(self._state.with_study(dataclasses.replace(study, marks=marks)))
