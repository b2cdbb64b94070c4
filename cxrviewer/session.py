"""Opening, choosing and closing studies."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from cxrviewer import film
from cxrviewer.jobs import JobContext, JobRunner
from cxrviewer.problems import problem_of
from cxrviewer.state.display import Display
from cxrviewer.state.store import Store
from cxrviewer.state.study import LoadedFilm, ModelChoice, Study
from engine.histogram import histogram
from engine.radiograph import OpenedImage

ImageOpener = Callable[[Path], OpenedImage]
ModelLister = Callable[[], tuple[ModelChoice, ...]]

THUMBNAIL_SIDE = 192


def load_film(path: Path, open_image: ImageOpener) -> LoadedFilm:
    """Reads a file and prepares it for the screen; runs beside the window.

    Raises:
        ReadError: The file cannot be read as a radiograph.
    """
    image = open_image(path)
    pixels = film.prepare(image.radiograph)
    small = film.thumbnail(pixels, image.radiograph.windows[0], side=THUMBNAIL_SIDE)
    radiograph = image.radiograph
    counted = histogram(radiograph.pixels, radiograph.valid, low=pixels.first, high=pixels.last)
    return LoadedFilm(image, pixels, small, counted)


class Session(QObject):
    """Which studies are open; wishes come in as calls, results go to the store."""

    opened = Signal(int)  # key of a study that has just been opened
    refused = Signal(object)  # Problem of a file that was not opened
    superseded = Signal(object)  # frozenset[int]: studies that were open when a film was asked for that is open now

    def __init__(self, store: Store, runner: JobRunner, open_image: ImageOpener, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._runner = runner
        self._open_image = open_image
        self._next_key = 1
        self._beside: dict[Path, int] = {}  # on their way, with the keys that their studies will have

    def open_paths(self, paths: Iterable[Path], *, shows_first: bool = False) -> None:
        """Opens files one after another; one that is open already comes on screen.

        Args:
            paths: The files.
            shows_first: Whether the first one stays on screen while the others follow; else each comes on screen.
        """
        before = frozenset(study.key for study in self._store.state.studies)
        for number, path in enumerate(paths):
            known = next((study for study in self._store.state.studies if study.path == path), None)
            is_quiet = shows_first and number > 0
            if known is not None:
                if not is_quiet:
                    self.select(known.key)
                continue
            self._submit(path, partial(self._add, path.name, before, is_quiet))

    def open_beside(self, path: Path) -> int:
        """Opens a film without bringing it on screen or stopping anything; gives the key that its study has or gets."""
        known = next((study for study in self._store.state.studies if study.path == path), None)
        if known is not None:
            return known.key
        if path not in self._beside:
            key = self._beside[path] = self._claim_key()
            self._submit(path, partial(self._add_beside, path, key))
        return self._beside[path]

    def list_models(self, lister: ModelLister) -> None:
        """Looks for installed model packages, beside the window."""
        job = self._runner.submit(lambda _context: lister())
        job.succeeded.connect(self._know_models)
        job.failed.connect(self._report)

    def select(self, key: int) -> None:
        """Brings a study on screen."""
        state = self._store.state
        if state.find(key) is not None and state.current != key:
            self._store.replace(replace(state, current=key))

    def select_next(self, step: int) -> None:
        """Brings the study ``step`` places further down on screen."""
        self._store.replace(self._store.state.selecting(step))

    def close(self, key: int) -> None:
        """Closes a study; the file is untouched."""
        self._store.replace(self._store.state.without_study(key))

    def close_current(self) -> None:
        """Closes the study on screen."""
        current = self._store.state.current
        if current is not None:
            self.close(current)

    def dismiss_problem(self) -> None:
        """Takes the oldest problem off the screen."""
        state = self._store.state
        if state.problems:
            self._store.replace(replace(state, problems=state.problems[1:]))

    def _submit(self, path: Path, add: Callable[[object], None]) -> None:
        state = self._store.state
        self._store.replace(replace(state, opening=(*state.opening, path.name)))
        job = self._runner.submit(partial(self._read, path))
        job.succeeded.connect(add)
        job.failed.connect(partial(self._refuse, path))

    def _claim_key(self) -> int:
        key, self._next_key = self._next_key, self._next_key + 1
        return key

    def _read(self, path: Path, _context: JobContext) -> LoadedFilm:
        return load_film(path, self._open_image)

    def _add(self, name: str, before: frozenset[int], is_quiet: bool, result: object) -> None:
        key = self._claim_key()
        self._put(name, key, is_quiet, result)
        self.superseded.emit(before)
        self.opened.emit(key)

    def _add_beside(self, path: Path, key: int, result: object) -> None:
        self._beside.pop(path, None)
        self._put(path.name, key, True, result)
        self.opened.emit(key)

    def _put(self, name: str, key: int, is_quiet: bool, result: object) -> None:
        if not isinstance(result, LoadedFilm):
            raise TypeError(f"reading a film gave a {type(result).__name__}")
        study = Study(key, result, Display(result.image.radiograph.windows[0]))
        state = self._store.state
        current = state.current if is_quiet and state.study is not None else key
        self._store.replace(replace(state.with_study(study), opening=self._opening_without(name), current=current))

    def _refuse(self, path: Path, error: object) -> None:
        self._beside.pop(path, None)
        self._store.replace(replace(self._store.state, opening=self._opening_without(path.name)))
        self._report(error)

    def _report(self, error: object) -> None:
        problem = problem_of(error)
        state = self._store.state
        self._store.replace(replace(state, problems=(*state.problems, problem)))
        self.refused.emit(problem)

    def _know_models(self, models: object) -> None:
        if isinstance(models, tuple):
            self._store.replace(replace(self._store.state, models=models))

    def _opening_without(self, name: str) -> tuple[str, ...]:
        names = list(self._store.state.opening)
        if name in names:
            names.remove(name)
        return tuple(names)
