"""Wishes about tones: windows for tissues, the curve, gamma and local equalisation."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from cxrviewer import film
from cxrviewer.film_pixels import FilmPixels
from cxrviewer.jobs import JobContext, JobRunner
from cxrviewer.presets import tissue_window
from cxrviewer.settings import WindowPreset
from cxrviewer.state.display import Display, with_limits, with_other_curve
from cxrviewer.state.store import Store
from cxrviewer.state.study import Study
from engine.chest_windows import Tissue
from engine.enhancement import LARGEST_GAMMA, NOT_ENHANCED, SMALLEST_GAMMA, Enhancement


class Toning:
    """How values of the film on screen become grey; equalising is worked out beside the window.

    Args:
        store: Holds the state.
        runner: Equalises films.

    Attributes:
        presets: How a person likes the windows of the tissues.
    """

    def __init__(self, store: Store, runner: JobRunner) -> None:
        self._store = store
        self._runner = runner
        self.presets: Mapping[Tissue, WindowPreset] = {}

    def show_file_window(self) -> None:
        """Shows the film under the window that its file suggests first."""
        study = self._store.state.study
        if study is not None:
            self._show(study, replace(study.display, window=study.loaded.image.radiograph.windows[0]))

    def show_tissue(self, tissue: Tissue) -> None:
        """Fits the window to one tissue, by the lung outline where there is one."""
        study = self._store.state.study
        if study is not None:
            self._show(study, replace(study.display, window=tissue_window(study, tissue, self.presets)))

    def toggle_curve(self) -> None:
        """Changes between a straight and an S-shaped curve."""
        study = self._store.state.study
        if study is not None:
            self._show(study, replace(study.display, window=with_other_curve(study.display.window)))

    def set_limits(self, low: float, high: float) -> None:
        """Shows ``low`` just black and ``high`` just white, in the units of ``Radiograph.pixels``."""
        study = self._store.state.study
        if study is not None and high > low:
            self._show(study, replace(study.display, window=with_limits(study.display.window, low=low, high=high)))

    def set_gamma(self, gamma: float) -> None:
        """Lightens (above 1) or darkens the middle tones, for the eye only."""
        study = self._store.state.study
        if study is not None:
            wished = round(min(max(gamma, SMALLEST_GAMMA), LARGEST_GAMMA), 2)
            enhancement = replace(study.display.enhancement, gamma=wished)
            self._show(study, replace(study.display, enhancement=enhancement))

    def step_gamma(self, factor: float) -> None:
        """Makes gamma larger or smaller; close to 1 it becomes 1."""
        study = self._store.state.study
        if study is not None:
            gamma = study.display.enhancement.gamma * factor
            self.set_gamma(1.0 if abs(gamma - 1) < 0.05 else gamma)

    def toggle_equalised(self) -> None:
        """Switches local equalisation, for the eye only."""
        study = self._store.state.study
        if study is None:
            return
        old = study.display.enhancement
        self._show(study, replace(study.display, enhancement=Enhancement(old.gamma, not old.is_equalised)))
        self.equalise_if_wished(study.key)

    def equalise_if_wished(self, key: int) -> None:
        """Works out the equalised film of a study that is to be shown so and is not yet."""
        study = self._store.state.find(key)
        if study is not None and study.display.enhancement.is_equalised and study.equalised is None:
            job = self._runner.submit(partial(_equalise, study.loaded.film))
            job.succeeded.connect(partial(self._keep, key))

    def drop_enhancement(self) -> None:
        """Shows the film as its window alone makes it."""
        study = self._store.state.study
        if study is not None:
            self._show(study, replace(study.display, enhancement=NOT_ENHANCED))

    def _keep(self, key: int, pixels: object) -> None:
        if isinstance(pixels, FilmPixels):
            self._store.keep_equalised(key, pixels)

    def _show(self, study: Study, display: Display) -> None:
        self._store.replace_display(study.key, display)


def _equalise(pixels: FilmPixels, _context: JobContext) -> FilmPixels:
    return film.equalise(pixels)
