"""The studies that are open, and the whole state of the application."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType

import numpy as np
import numpy.typing as npt

from cxrviewer.film_pixels import FilmPixels
from cxrviewer.problems import Problem
from cxrviewer.state.analysis import Analysis
from cxrviewer.state.browsing import Browsing
from cxrviewer.state.display import Display, Overlays, Tool
from cxrviewer.state.marks import Marks
from cxrviewer.state.mouse import Mouse
from cxrviewer.state.steps import History
from engine.annotation import FIRST_STYLE, Style
from engine.histogram import Histogram
from engine.radiograph import OpenedImage


@dataclass(frozen=True, slots=True, eq=False)
class LoadedFilm:
    """What reading a file yields, ready to be shown.

    Attributes:
        thumbnail: uint8 (rows, columns), grey.
        histogram: How often each pixel value occurs; None where it was not counted.
    """

    image: OpenedImage
    film: FilmPixels
    thumbnail: npt.NDArray[np.uint8]
    histogram: Histogram | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Study:
    """One open film with how it is shown and what is known of it.

    Attributes:
        equalised: The film with its contrast equalised, once that was made.
    """

    key: int
    loaded: LoadedFilm
    display: Display
    analysis: Analysis = field(default_factory=Analysis)
    marks: Marks = field(default_factory=Marks)
    equalised: FilmPixels | None = None

    @property
    def shown_pixels(self) -> FilmPixels:
        """The film's codes as they are shown: equalised where that is wished and done."""
        wished = self.display.enhancement.is_equalised
        return self.equalised if wished and self.equalised is not None else self.loaded.film

    @property
    def path(self) -> Path:
        """The file it came from."""
        return self.loaded.image.radiograph.source.path


@dataclass(frozen=True, slots=True)
class ModelChoice:
    """An installed model package that can analyse a film."""

    id: str
    title: str


@dataclass(frozen=True, slots=True, eq=False)
class AppState:
    """Everything the window shows; replaced whole on every change.

    Attributes:
        current: Key of the study on screen.
        opening: Names of files that are being read.
        problems: What the banner says, oldest first, until each is dismissed.
        models: Installed packages; None while they are not known yet.
        model: Id of the package to analyse with; None for the first one.
        keys: The keys of every command, by id; a command that is not named has those of the table.
        mouse: What the mouse does on a film.
        pen: How the next annotation is drawn.
        history: What can be undone and done again.
        browsing: What is known of the study index.
        hangs_films: Whether a film that is opened is laid out by a hanging protocol.
        gone: Files of open films that are no longer there.
    """

    studies: tuple[Study, ...] = ()
    current: int | None = None
    opening: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    tool: Tool = Tool.WINDOW
    overlays: Overlays = field(default_factory=Overlays)
    models: tuple[ModelChoice, ...] | None = None
    model: str | None = None
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    mouse: Mouse = field(default_factory=Mouse)
    pen: Style = FIRST_STYLE
    history: History = field(default_factory=History)
    browsing: Browsing = field(default_factory=Browsing)
    hangs_films: bool = True
    gone: frozenset[Path] = frozenset()

    @property
    def study(self) -> Study | None:
        """The study on screen."""
        return self.find(self.current)

    def find(self, key: int | None) -> Study | None:
        """Gives the study with this key, if it is still open."""
        return next((study for study in self.studies if study.key == key), None)

    def with_study(self, study: Study) -> "AppState":
        """Gives this state with a study added and selected, or replaced in its place."""
        if self.find(study.key) is None:
            return replace(self, studies=(*self.studies, study), current=study.key)
        studies = tuple(study if other.key == study.key else other for other in self.studies)
        return replace(self, studies=studies)

    def without_study(self, key: int) -> "AppState":
        """Gives this state with a study closed; its neighbour comes on screen."""
        keys = [study.key for study in self.studies]
        if key not in keys:
            return self
        index = keys.index(key)
        remaining = tuple(study for study in self.studies if study.key != key)
        current = self.current
        if current == key:
            current = remaining[min(index, len(remaining) - 1)].key if remaining else None
        return replace(self, studies=remaining, current=current)

    def selecting(self, step: int) -> "AppState":
        """Gives this state with the study ``step`` places further down on screen, going round."""
        keys = [study.key for study in self.studies]
        if self.current not in keys:
            return self
        return replace(self, current=keys[(keys.index(self.current) + step) % len(keys)])
