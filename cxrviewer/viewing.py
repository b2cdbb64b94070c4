"""Wishes about how films are shown, turned into new snapshots."""

from dataclasses import replace

from cxrviewer.placement import View
from cxrviewer.state.display import Display, Information, Layer, LayerView, Tool, dragged_window
from cxrviewer.state.pointing import Pointer, nearest_patch
from cxrviewer.state.store import Store
from engine.enhancement import NOT_ENHANCED


class Viewing:
    """How the film on screen is shown: window, view, layers, patches pointed at."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def drag_window(self, across: float, down: float) -> None:
        """Changes window width and centre by a drag in device pixels."""
        display = self._display()
        if display is not None:
            self._show(replace(display, window=dragged_window(display.window, across=across, down=down)))

    def next_window(self) -> None:
        """Shows the film under the next window that its file suggests."""
        study = self._store.state.study
        if study is not None:
            windows = study.loaded.image.radiograph.windows
            shown = study.display.window
            index = next((number for number, window in enumerate(windows) if window is shown), -1)
            self._show(replace(study.display, window=windows[(index + 1) % len(windows)]))

    def show_window(self, number: int) -> None:
        """Shows the film under one of the windows that its file suggests, counted from 0."""
        study = self._store.state.study
        if study is not None and 0 <= number < len(study.loaded.image.radiograph.windows):
            self._show(replace(study.display, window=study.loaded.image.radiograph.windows[number]))

    def set_view(self, view: View) -> None:
        """Shows another part of the film."""
        display = self._display()
        if display is not None and view != display.view:
            self._show(replace(display, view=view))

    def fit(self) -> None:
        """Fits the film into the window."""
        display = self._display()
        if display is not None:
            self.set_view(View(turn=display.view.turn))

    def turn(self, steps: int) -> None:
        """Turns the film by clockwise quarter turns, and fits it."""
        display = self._display()
        if display is not None:
            self.set_view(View(turn=display.view.turn.turned(steps)))

    def flip(self, *, is_across: bool) -> None:
        """Exchanges left and right, or top and bottom, as they are seen."""
        display = self._display()
        if display is not None:
            turn = display.view.turn
            self.set_view(replace(display.view, turn=turn.flipped_across() if is_across else turn.flipped_down()))

    def actual_size(self) -> None:
        """Shows one image pixel per screen pixel, around the same centre."""
        display = self._display()
        if display is not None:
            self.set_view(replace(display.view, zoom=1.0))

    def invert(self) -> None:
        """Swaps black and white."""
        display = self._display()
        if display is not None:
            self._show(replace(display, is_inverted=not display.is_inverted))

    def reset(self) -> None:
        """Brings back the file's own window, polarity and position, without enhancement."""
        study = self._store.state.study
        if study is not None:
            window = study.loaded.image.radiograph.windows[0]
            plain = replace(study.display, window=window, is_inverted=False, enhancement=NOT_ENHANCED)
            self._show(replace(plain, view=View()))

    def choose_tool(self, tool: Tool) -> None:
        """Says what dragging with the left button does."""
        self._store.replace(replace(self._store.state, tool=tool))

    def toggle_layer(self, layer: Layer) -> None:
        """Switches a layer."""
        state = self._store.state
        self._store.replace(replace(state, overlays=state.overlays.toggled(layer)))

    def set_opacity(self, layer: Layer, opacity: float) -> None:
        """Makes a layer stronger or fainter, 0..1."""
        state = self._store.state
        view = LayerView(state.overlays.layers[layer].is_visible, min(max(opacity, 0.0), 1.0))
        self._store.replace(replace(state, overlays=state.overlays.with_layer(layer, view)))

    def next_information(self) -> None:
        """Writes everything, then only what identifies nobody, then nothing in the corners."""
        state = self._store.state
        modes = tuple(Information)
        mode = modes[(modes.index(state.overlays.information) + 1) % len(modes)]
        self._store.replace(replace(state, overlays=replace(state.overlays, information=mode)))

    def toggle_levels(self) -> None:
        """Shows or hides the histogram."""
        state = self._store.state
        overlays = replace(state.overlays, shows_levels=not state.overlays.shows_levels)
        self._store.replace(replace(state, overlays=overlays))

    def toggle_magnifier(self) -> None:
        """Enlarges what is under the pointer, or stops doing so."""
        state = self._store.state
        overlays = replace(state.overlays, shows_magnifier=not state.overlays.shows_magnifier)
        self._store.replace(replace(state, overlays=overlays))

    def show_bare(self, is_bare: bool) -> None:
        """Shows the film without any layer while a key is held."""
        state = self._store.state
        if state.overlays.is_bare != is_bare:
            self._store.replace(replace(state, overlays=replace(state.overlays, is_bare=is_bare)))

    def choose_map(self, class_id: str | None) -> None:
        """Shows the map of a class."""
        display = self._display()
        if display is not None:
            self._show(replace(display, map_class=class_id))

    def next_map(self) -> None:
        """Shows the map of the next class, and the map layer if it is hidden."""
        study = self._store.state.study
        if study is None or not study.analysis.heatmaps:
            return
        classes = [heatmap.class_id for heatmap in study.analysis.heatmaps]
        shown = study.analysis.heatmap(study.display.map_class)
        if not self._store.state.overlays.layers[Layer.MAP].is_visible:
            self.toggle_layer(Layer.MAP)
            return
        index = classes.index(shown.class_id) if shown is not None else -1
        self.choose_map(classes[(index + 1) % len(classes)])

    def choose_voter(self, package_id: str | None) -> None:
        """Colours the patches by one model's votes; None for the majority's."""
        display = self._display()
        if display is not None:
            self._show(replace(display, voter=package_id))

    def toggle_voter(self, package_id: str) -> None:
        """Colours the patches by one model's votes, or by the majority's again."""
        display = self._display()
        if display is not None:
            self.choose_voter(None if display.voter == package_id else package_id)

    def point_at(self, pointer: Pointer | None) -> None:
        """Speaks of the patch under the pointer; None when the pointer left the film."""
        display = self._display()
        index = self._patch_at(pointer)
        if display is not None and display.hovered != index:
            self._show(replace(display, hovered=index))

    def click(self, pointer: Pointer) -> None:
        """Keeps speaking of the patch that was clicked; clicking it again or beside it lets go."""
        self.pin_patch(self._patch_at(pointer))

    def pin_patch(self, index: int | None) -> None:
        """Keeps speaking of a patch; the same one again, or None, lets go of it."""
        display = self._display()
        if display is not None:
            self._show(replace(display, pinned=None if display.pinned == index else index))

    def step_patch(self, step: int) -> None:
        """Keeps speaking of the patch ``step`` places further on, going round."""
        study = self._store.state.study
        if study is None or study.analysis.patches is None:
            return
        count, pinned = study.analysis.patches.count, study.display.pinned
        first = 0 if step > 0 else count - 1
        self._show(replace(study.display, pinned=first if pinned is None else (pinned + step) % count))

    def _patch_at(self, pointer: Pointer | None) -> int | None:
        study = self._store.state.study
        if pointer is None or study is None or study.analysis.patches is None:
            return None
        if not self._store.state.overlays.layers[Layer.PATCHES].is_visible:
            return None
        return nearest_patch(study.analysis.patches, study.loaded.film.size, pointer)

    def _display(self) -> Display | None:
        study = self._store.state.study
        return study.display if study else None

    def _show(self, display: Display) -> None:
        current = self._store.state.current
        if current is not None:
            self._store.replace_display(current, display)
