"""What is kept of a session as files: the annotations of each film, and which films were open and how.

Annotations lie under the content hash of their film, so that they are found again wherever the file lies and
whatever it is called, and so that no file name says who is on it.
"""

import math
import re
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Literal, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from cxrviewer.placement import View
from cxrviewer.state.comparison import Comparison, Layout, Link
from cxrviewer.state.display import Display
from cxrviewer.state.seating import seats
from cxrviewer.state.study import AppState, Study
from cxrviewer.translation import tr
from engine.annotation import MOST_POINTS, Annotation, Kind, Style
from engine.enhancement import LARGEST_GAMMA, SMALLEST_GAMMA, Enhancement
from engine.errors import EngineError
from engine.files import write_text
from engine.orientation import Turn
from engine.radiograph import RadiographSource, Window, WindowFunction

SESSION_NAME = "session.json"
_FROZEN = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)
_MOST_ANNOTATIONS = 10_000
_MOST_PANES = max(layout.pane_count for layout in Layout)


class KeptFileError(EngineError):
    """A kept file cannot be understood; it was put aside, not deleted."""

    title = "Earlier annotations could not be read"


class KeptAnnotation(BaseModel):
    """One annotation as it is written."""

    model_config = _FROZEN

    id: int = Field(ge=1)
    kind: Kind
    points: tuple[tuple[float, float], ...] = Field(min_length=1, max_length=MOST_POINTS)
    text: str = Field(default="", max_length=4000)
    colour: str = Field(pattern=r"^#[0-9a-fA-F]{6}$")
    width: float = Field(gt=0, le=20)
    is_dashed: bool = False
    is_proposed: bool = False

    def annotation(self) -> Annotation:
        """Gives it as it is drawn.

        Raises:
            ValueError: It has not the points of its kind.
        """
        style = Style(self.colour, self.width, self.is_dashed)
        return Annotation(self.id, self.kind, self.points, self.text, style, self.is_proposed)


def _unique(found: tuple[KeptAnnotation, ...]) -> tuple[KeptAnnotation, ...]:
    if len({entry.id for entry in found}) != len(found):
        raise ValueError("two annotations have one id")
    return found


class AnnotationDocument(BaseModel):
    """The annotations of one film."""

    model_config = _FROZEN

    version: Literal[1] = 1
    annotations: Annotated[tuple[KeptAnnotation, ...], AfterValidator(_unique)] = Field(max_length=_MOST_ANNOTATIONS)


class KeptStudy(BaseModel):
    """An open film and how it was shown.

    Attributes:
        window: Centre, width, function and name; None for the window of the file with number ``window_number``.
    """

    model_config = _FROZEN

    path: str
    sha256: str = ""
    window_number: int = 0
    window: tuple[float, float, WindowFunction, str] | None = None
    is_inverted: bool = False
    zoom: float | None = Field(default=None, gt=0, le=64)
    centre: tuple[float, float] | None = None
    quarters: int = Field(default=0, ge=0, le=3)
    is_mirrored: bool = False
    gamma: float = Field(default=1.0, ge=SMALLEST_GAMMA, le=LARGEST_GAMMA)
    is_equalised: bool = False
    map_class: str | None = None
    voter: str | None = None

    def shown(self, study: Study) -> Display:
        """Gives how the film is to be shown again."""
        windows = study.loaded.image.radiograph.windows
        window = windows[self.window_number] if 0 <= self.window_number < len(windows) else windows[0]
        if self.window is not None and math.isfinite(self.window[0]) and self.window[1] > 0:
            window = Window(*self.window)
        view = View(self.zoom, self.centre, Turn(self.quarters, self.is_mirrored))
        return Display(
            window,
            is_inverted=self.is_inverted,
            enhancement=Enhancement(self.gamma, self.is_equalised),
            view=view,
            map_class=self.map_class,
            voter=self.voter,
        )


class SessionDocument(BaseModel):
    """The films that were open and how they lay side by side; version 1 knew nothing of the latter.

    Attributes:
        current: Place of the film on screen among ``studies``.
        seats: Places of the films in the panes, row by row; None for an empty pane.
        active: Pane of the film on screen.
    """

    model_config = _FROZEN

    version: Literal[1, 2] = 2
    studies: tuple[KeptStudy, ...] = Field(default=(), max_length=_MOST_ANNOTATIONS)
    current: int | None = None
    layout: Layout = Layout.ONE
    seats: tuple[int | None, ...] = Field(default=(), max_length=_MOST_PANES)
    active: int = Field(default=0, ge=0, lt=_MOST_PANES)
    links: tuple[Link, ...] = tuple(Link)
    is_swiped: bool = False

    def comparison(self, studies: tuple[Study, ...]) -> Comparison:
        """Gives how the films lie side by side again; the pane of a film that did not come back is empty."""
        keys = {str(study.path): study.key for study in studies}
        paths = [entry.path for entry in self.studies]
        found = [keys.get(paths[seat]) if seat is not None and 0 <= seat < len(paths) else None for seat in self.seats]
        unique = [key if key not in found[:number] else None for number, key in enumerate(found)]
        return Comparison(self.layout, tuple(unique), self.active, frozenset(self.links), self.is_swiped)


def kept_session(state: AppState) -> SessionDocument:
    """Gives what is open as it is written."""
    keys = [study.key for study in state.studies]
    comparison = state.overlays.comparison
    now = seats(state)
    return SessionDocument(
        studies=tuple(kept_study(study) for study in state.studies),
        current=keys.index(state.current) if state.current in keys else None,
        layout=comparison.layout,
        seats=tuple(keys.index(key) if key in keys else None for key in now.keys),
        active=now.active,
        links=tuple(link for link in Link if link in comparison.links),
        is_swiped=comparison.is_swiped,
    )


def annotation_path(folder: Path, source: RadiographSource) -> Path | None:
    """Gives where the annotations of a film are kept; None for a film without a hash."""
    if not re.fullmatch("[0-9a-f]{64}", source.sha256):
        return None
    frame = f"-{source.frame}" if source.frame else ""
    return folder / "annotations" / f"{source.sha256}{frame}.json"


def write_annotations(path: Path, annotations: tuple[Annotation, ...]) -> None:
    """Writes the annotations of one film, whole or not at all.

    Raises:
        OutputError: The folder cannot be written or the disk is full.
    """
    kept = tuple(
        KeptAnnotation(
            id=entry.id,
            kind=entry.kind,
            points=entry.points,
            text=entry.text,
            colour=entry.style.colour,
            width=entry.style.width,
            is_dashed=entry.style.is_dashed,
            is_proposed=entry.is_proposed,
        )
        for entry in annotations
    )
    write_text(path, AnnotationDocument(annotations=kept).model_dump_json() + "\n")


def read_annotations(path: Path) -> tuple[Annotation, ...]:
    """Gives the annotations in a file; none where there is no file.

    Raises:
        KeptFileError: The file cannot be understood; it was renamed, so that nothing overwrites it.
    """

    def annotations(data: bytes) -> tuple[Annotation, ...]:
        document = AnnotationDocument.model_validate_json(data)
        return tuple(entry.annotation() for entry in document.annotations)

    return _read(path, annotations, ())


def write_session(path: Path, document: SessionDocument) -> None:
    """Writes which films are open, whole or not at all.

    Raises:
        OutputError: The folder cannot be written or the disk is full.
    """
    write_text(path, document.model_dump_json() + "\n")


def read_session(path: Path) -> SessionDocument:
    """Gives which films were open; none where there is no file.

    Raises:
        KeptFileError: The file cannot be understood; it was renamed.
    """
    return _read(path, SessionDocument.model_validate_json, SessionDocument())


def kept_study(study: Study) -> KeptStudy:
    """Gives an open film as it is written."""
    radiograph, display = study.loaded.image.radiograph, study.display
    shown = display.window
    number = next((index for index, window in enumerate(radiograph.windows) if window is shown), None)
    own = number is None and isinstance(shown, Window)
    return KeptStudy(
        path=str(study.path),
        sha256=radiograph.source.sha256,
        window_number=number or 0,
        window=(shown.centre, shown.width, shown.function, shown.name) if own and isinstance(shown, Window) else None,
        is_inverted=display.is_inverted,
        zoom=display.view.zoom,
        centre=display.view.centre,
        quarters=display.view.turn.quarters,
        is_mirrored=display.view.turn.is_mirrored,
        gamma=display.enhancement.gamma,
        is_equalised=display.enhancement.is_equalised,
        map_class=display.map_class,
        voter=display.voter,
    )


_Document = TypeVar("_Document")


def _read(path: Path, understand: Callable[[bytes], _Document], absent: _Document) -> _Document:
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return absent
    except OSError as error:
        raise KeptFileError(
            tr("{name} could not be read: {reason}.", name=path.name, reason=error.strerror or error),
            remedy=tr("Check the rights of the viewer's data folder, then open the film again."),
        ) from error
    try:
        return understand(data)
    except (ValidationError, ValueError) as error:
        aside = _put_aside(path)
        raise KeptFileError(
            tr("{name} is damaged or was written by a newer version.", name=path.name),
            remedy=tr(
                "It was kept as {name} beside its old place; a newer version may understand it.", name=aside.name
            ),
        ) from error


def _put_aside(path: Path) -> Path:
    """Renames a file to a name that is free."""
    number = 1
    while (aside := path.with_name(f"{path.stem}.damaged-{number}{path.suffix}")).exists():
        number += 1
    path.rename(aside)
    return aside
