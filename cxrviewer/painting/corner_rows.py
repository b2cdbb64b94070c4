"""Which lines of text stand in the corners of a pane, and in which rows, so that no two of them meet."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from cxrviewer.state.screen import Corners

#: Rows between the upper and the lower corners that stay free: there are the letters of the sides.
_FREE_ROWS = 2


@dataclass(frozen=True, slots=True)
class CornerRows:
    """The lines of each corner.

    Attributes:
        below: The row, from the top, in which the right upper corner begins.
        lower_right: Ends with the lines of the corner; those of the mark are above them.
        raised: By how many rows the left lower corner stands above the bottom.
        is_whole: Whether everything stands where it belongs; else something stepped aside or was left out.
    """

    upper_left: tuple[str, ...]
    upper_right: tuple[str, ...]
    below: int
    lower_left: tuple[str, ...]
    lower_right: tuple[str, ...]
    raised: int
    is_whole: bool = True

    @property
    def upper_rows(self) -> int:
        """Rows that the upper corners take."""
        return max(len(self.upper_left), self.below + len(self.upper_right))

    @property
    def lower_rows(self) -> int:
        """Rows that the lower corners take."""
        return max(len(self.lower_left) + self.raised, len(self.lower_right))


def corner_rows(
    corners: Corners, mark: Sequence[str], *, room: float, rows: int, width: Callable[[str], float]
) -> CornerRows:
    """Places the lines of all corners; in a pane that is too low the least telling ones are left out.

    Args:
        corners: The lines of each corner.
        mark: Lines above those of the right lower corner; they stay.
        room: Width for one line of a left corner and one of a right one, side by side.
        rows: Lines that the height of the pane holds.
        width: Of a line.
    """
    kept, is_whole = corners, True
    while True:
        made = _placed(kept, mark, room=room, width=width)
        is_low = made.upper_rows + made.lower_rows + _FREE_ROWS > rows
        is_deep = 2 * made.upper_rows + _FREE_ROWS > rows
        if not is_low and not is_deep:
            break
        fewer = _without_one(kept, is_deep=is_deep)
        if fewer is None:
            break
        kept, is_whole = fewer, False
    return replace(made, is_whole=is_whole and made.below == 0 and made.raised == 0)


def _placed(corners: Corners, mark: Sequence[str], *, room: float, width: Callable[[str], float]) -> CornerRows:
    pairs = zip(corners.top_left, corners.top_right, strict=False)
    meets = any(width(left) + width(right) > room for left, right in pairs)
    rights = (*mark, *corners.bottom_right)
    lefts, raised = beside(corners.bottom_left, rights, room=room, width=width)
    below = len(corners.top_left) if meets else 0
    return CornerRows(tuple(corners.top_left), tuple(corners.top_right), below, lefts, rights, raised)


def _without_one(corners: Corners, *, is_deep: bool) -> Corners | None:
    """Leaves out a line: of how the film was made, then of what it is called, then of whom it shows.

    What is first in the upper corners stays: how a film belongs to the one beside it, or its patient, and the date.
    """
    if corners.bottom_left and not is_deep:
        return replace(corners, bottom_left=corners.bottom_left[1:])
    if len(corners.top_right) > 1:
        return replace(corners, top_right=corners.top_right[:-1])
    if len(corners.top_left) > 2:
        return replace(corners, top_left=corners.top_left[:-1])
    return _without_one(corners, is_deep=False) if is_deep and corners.bottom_left else None


def beside(
    lefts: Sequence[str], rights: Sequence[str], *, room: float, width: Callable[[str], float]
) -> tuple[tuple[str, ...], int]:
    """Places the lines of the lower corners, from the bottom upwards, so that no two of them meet.

    Args:
        lefts: Lines of the left corner; a long one may be broken before its bracket.
        rights: Lines of the right corner.
        room: Width for one of each, side by side.
        width: Of a line.

    Returns:
        The left lines, and by how many lines they stand above the bottom.
    """
    broken = tuple(part for line in lefts for part in (_parts(line) if width(line) > room / 2 else (line,)))
    for wanted in (tuple(lefts), broken):
        rows = zip(reversed(wanted), reversed(rights), strict=False)
        if all(width(left) + width(right) <= room for left, right in rows):
            return wanted, 0
    return (broken if any(width(line) > room for line in lefts) else tuple(lefts)), len(rights)


def _parts(line: str) -> tuple[str, ...]:
    start, bracket, rest = line.partition(" (")
    return (start, f"({rest}") if bracket else (line,)
