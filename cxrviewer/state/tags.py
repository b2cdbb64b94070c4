"""What the tag browser shows."""

from dataclasses import dataclass

from cxrviewer.problems import Problem
from engine.tag_rows import TagRow


@dataclass(frozen=True, slots=True, eq=False)
class TagList:
    """What the tag browser shows.

    Attributes:
        title: Name of the film.
        rows: None while they are being read, or where they could not be.
        problem: Why there are none.
        hides_identity: Whether only technical values may be shown.
    """

    title: str
    rows: tuple[TagRow, ...] | None = None
    problem: Problem | None = None
    hides_identity: bool = False
