"""Wishes about films side by side: layout, panes, links, swipe and flicker."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QPointF

from cxrviewer.placement import View
from cxrviewer.preferences import Preferences
from cxrviewer.state.comparison import ALL_LINKS, Comparison, Layout, Link
from cxrviewer.state.display import dragged_window
from cxrviewer.state.pointing import Pointer
from cxrviewer.state.probing import probe_words
from cxrviewer.state.seating import counterpart, next_active, seats, with_active, with_layout
from cxrviewer.state.store import Store
from cxrviewer.widgets.main_window import MainWindow

_LAYOUT_COMMANDS = {
    "compare.one": Layout.ONE,
    "compare.one_by_two": Layout.ONE_BY_TWO,
    "compare.two_by_one": Layout.TWO_BY_ONE,
    "compare.two_by_two": Layout.TWO_BY_TWO,
    "compare.one_by_three": Layout.ONE_BY_THREE,
}


class Comparing(QObject):
    """Lays films side by side and over each other.

    Args:
        store: Holds the state.
        preferences: Say how much of a drag counts.
    """

    def __init__(self, store: Store, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store, self._preferences = store, preferences

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Gives what each command about comparison does."""
        layouts = {name: partial(self.choose_layout, layout) for name, layout in _LAYOUT_COMMANDS.items()}
        return {
            **layouts,
            "compare.next_pane": self.next_pane,
            "compare.link": self.toggle_links,
            **{f"compare.link_{link.value}": partial(self.toggle_link, link) for link in Link},
            "compare.swipe": self.toggle_swipe,
            "compare.flicker": self.flicker,
        }

    def connect_to(self, window: MainWindow) -> None:
        """Hears the wishes of the panes beside the active one."""
        for number, side in enumerate(window.grid.sides):
            side.gesture_begun.connect(self._store.recorder.begin_gesture)
            side.gesture_ended.connect(self._store.recorder.end_gesture)
            side.pointed.connect(partial(self._read_pixel, number, window.status.set_reading))
            side.clicked.connect(partial(self._activate, number))
            side.view_wished.connect(partial(self._set_view, number))
            side.window_dragged.connect(partial(self._drag_window, number))

    def choose_layout(self, layout: Layout) -> None:
        """Divides the film area; the film on screen comes first, then its priors, then other open films."""
        self._store.replace(with_layout(self._store.state, layout))

    def next_pane(self) -> None:
        """Makes the next pane active."""
        self._store.replace(next_active(self._store.state))

    def toggle_links(self) -> None:
        """Links zoom, position and tones of the panes, or lets each go its own way."""
        comparison = self._store.state.overlays.comparison
        self._compare(replace(comparison, links=frozenset() if comparison.is_linked else ALL_LINKS))

    def toggle_link(self, link: Link) -> None:
        """Links one thing, or lets it go its own way in each pane."""
        comparison = self._store.state.overlays.comparison
        self._compare(replace(comparison, links=comparison.links ^ {link}))

    def toggle_swipe(self) -> None:
        """Lays a second film over the first, right of the pointer, or takes it away."""
        comparison = self._store.state.overlays.comparison
        self._compare(replace(comparison, is_swiped=not comparison.is_swiped))

    def flicker(self) -> None:
        """Shows the other film in place of the one on screen; again brings it back."""
        state = self._store.state
        other = counterpart(state)
        if other is None:
            return
        now = seats(state)
        keys = list(now.keys)
        if other.key in keys:
            keys[keys.index(other.key)] = state.current
        keys[now.active] = other.key
        comparison = replace(state.overlays.comparison, seats=tuple(keys), active=now.active)
        overlays = replace(state.overlays, comparison=comparison)
        self._store.replace(replace(state, overlays=overlays, current=other.key))

    def _compare(self, comparison: Comparison) -> None:
        state = self._store.state
        self._store.replace(replace(state, overlays=replace(state.overlays, comparison=comparison)))

    def _activate(self, number: int, _pointer: object) -> None:
        index = self._index(number)
        if index is not None:
            self._store.replace(with_active(self._store.state, index))

    def _read_pixel(self, number: int, tell: Callable[[str], None], pointer: Pointer | None) -> None:
        tell(probe_words(self._store.state.find(self._key(number)), pointer))

    def _set_view(self, number: int, view: View) -> None:
        study = self._store.state.find(self._key(number))
        if study is not None:
            self._store.replace_display(study.key, replace(study.display, view=view))

    def _drag_window(self, number: int, shift: QPointF) -> None:
        study = self._store.state.find(self._key(number))
        if study is not None:
            counted = shift * self._preferences.drag_factor
            window = dragged_window(study.display.window, across=counted.x(), down=counted.y())
            self._store.replace_display(study.key, replace(study.display, window=window))

    def _index(self, number: int) -> int | None:
        """Gives the pane that the ``number``-th canvas beside the active one shows."""
        now = seats(self._store.state)
        others = [index for index in range(len(now.keys)) if index != now.active]
        return others[number] if number < len(others) else None

    def _key(self, number: int) -> int | None:
        index = self._index(number)
        return None if index is None else seats(self._store.state).keys[index]
