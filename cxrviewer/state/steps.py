"""Records of what was done, so that it can be undone."""

from collections.abc import Mapping
from dataclasses import dataclass

from cxrviewer.state.display import Display, Overlays
from engine.annotation import Annotation


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """The part of one study that can be undone."""

    display: Display
    annotations: tuple[Annotation, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Kept:
    """The studies that a step touched, by key, and the overlays; one side of the step."""

    studies: Mapping[int, Shown]
    overlays: Overlays | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """One step that can be undone.

    Attributes:
        title: What it did, for the menu.
        key: Study on screen at the time.
        aspects: What changed, by name.
    """

    title: str
    key: int | None
    aspects: frozenset[str]
    before: Kept
    after: Kept


@dataclass(frozen=True, slots=True, eq=False)
class History:
    """Steps that can be undone, oldest first, and steps that can be done again, the next one last."""

    past: tuple[Step, ...] = ()
    future: tuple[Step, ...] = ()
