"""Settings at work: whatever a person changes is in force at once, in every room of the window."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from PySide6.QtCore import QObject

from cxrviewer.analysis import AnalysisController
from cxrviewer.commands import COMMANDS
from cxrviewer.key_assignment import assign
from cxrviewer.preferences import Preferences
from cxrviewer.setting_words import Section
from cxrviewer.settings import Settings, look_of, mouse_of, with_overlays
from cxrviewer.state.store import Store
from cxrviewer.toning import Toning
from cxrviewer.widgets.main_window import MainWindow
from cxrviewer.widgets.settings.dialog import SettingsDialog

_CHOICES = ("patches", "seed", "device", "error_rate")
_NO_KEYS: Mapping[str, tuple[str, ...]] = MappingProxyType({})


class Customising(QObject):
    """Applies the settings to the rooms they are about, and shows the dialog that changes them."""

    def __init__(
        self,
        preferences: Preferences,
        store: Store,
        *,
        window: MainWindow,
        toning: Toning,
        analysis: AnalysisController,
    ) -> None:
        super().__init__(window)
        self._preferences, self._store = preferences, store
        self._window, self._toning, self._analysis = window, toning, analysis
        self._applied: Settings | None = None
        self._dialog: SettingsDialog | None = None
        preferences.changed.connect(self._apply)
        self._apply(preferences.settings)

    def show(self, section: Section | None = None) -> None:
        """Opens the dialog, on the page of a section or where it was left."""
        if self._dialog is None:
            self._dialog = SettingsDialog(self._window)
            self._dialog.change_wished.connect(self._change)
        self._keep_overlays()
        self._dialog.present(self._preferences.settings, section)

    def _change(self, name: str, value: object) -> None:
        self._keep_overlays()
        self._preferences.change(name, value)

    def _keep_overlays(self) -> None:
        """Takes over what was switched in the window since, so that a setting never turns it back."""
        self._preferences.replace(with_overlays(self._preferences.settings, self._store.state.overlays))

    def _apply(self, settings: Settings) -> None:
        old, self._applied = self._applied, settings
        self._window.set_look(look_of(settings))
        self._toning.presets = settings.presets
        self._apply_to_state(old or settings, settings)
        changed = {name: value for name, value in settings if name in _CHOICES and value != getattr(old, name, value)}
        if changed:
            self._analysis.choose(replace(self._analysis.choices, **changed))
        if self._dialog is not None:
            self._dialog.set_settings(settings)

    def _apply_to_state(self, old: Settings, settings: Settings) -> None:
        state = self._store.state
        keys = assign(COMMANDS, settings.shortcuts).keys if settings.shortcuts else _NO_KEYS
        overlays = state.overlays
        if (old.information, old.shows_levels) != (settings.information, settings.shows_levels):
            overlays = replace(overlays, information=settings.information, shows_levels=settings.shows_levels)
        mouse = mouse_of(settings)
        if (state.keys, state.mouse, state.overlays) != (keys, mouse, overlays):
            self._store.replace(replace(state, keys=keys, mouse=mouse, overlays=overlays))
