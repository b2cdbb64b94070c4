"""How films lie side by side: records without any film in them."""

from dataclasses import dataclass
from enum import StrEnum


class Layout(StrEnum):
    """Rows × columns of panes."""

    ONE = "1 × 1"
    ONE_BY_TWO = "1 × 2"
    TWO_BY_ONE = "2 × 1"
    TWO_BY_TWO = "2 × 2"
    ONE_BY_THREE = "1 × 3"

    @property
    def shape(self) -> tuple[int, int]:
        """(rows, columns)."""
        rows, columns = self.value.split(" × ")
        return (int(rows), int(columns))

    @property
    def pane_count(self) -> int:
        """Number of panes."""
        rows, columns = self.shape
        return rows * columns


class Link(StrEnum):
    """What goes over from one film to those beside it."""

    ZOOM = "zoom"
    POSITION = "position"
    WINDOW = "window"


ALL_LINKS = frozenset(Link)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Which films lie beside the one on screen.

    Attributes:
        layout: Rows and columns.
        seats: Keys of the studies in the panes, row by row, as they were last arranged; None for an empty pane.
        active: Pane into which the next chosen study goes, where no pane is empty.
        links: What of one film goes over to the others; with the window go inversion and gamma.
        is_swiped: Whether a second film lies over the first one, right of the pointer.
    """

    layout: Layout = Layout.ONE
    seats: tuple[int | None, ...] = ()
    active: int = 0
    links: frozenset[Link] = ALL_LINKS
    is_swiped: bool = False

    @property
    def is_linked(self) -> bool:
        """Whether anything goes over."""
        return bool(self.links)
