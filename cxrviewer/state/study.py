"""The studies that are open, and the whole state of the application."""

from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from cxrviewer.film import FilmPixels
from cxrviewer.problems import Problem
from cxrviewer.state.analysis import Analysis
from cxrviewer.state.display import Display, Overlays, Tool
from engine.radiograph import OpenedImage


@dataclass(frozen=True, slots=True, eq=False)
class LoadedFilm:
    """What reading a file yields, ready to be shown.

    Attributes:
        thumbnail: uint8 (rows, columns), grey.
    """

    image: OpenedImage
    film: FilmPixels
    thumbnail: npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True, eq=False)
class Study:
    """One open film with how it is shown and what is known of it."""

    key: int
    loaded: LoadedFilm
    display: Display
    analysis: Analysis = field(default_factory=Analysis)

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
    """

    studies: tuple[Study, ...] = ()
    current: int | None = None
    opening: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    tool: Tool = Tool.WINDOW
    overlays: Overlays = field(default_factory=Overlays)
    models: tuple[ModelChoice, ...] | None = None
    model: str | None = None

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
