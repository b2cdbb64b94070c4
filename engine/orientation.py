"""How a film is turned and mirrored on screen, and which side of the patient each edge then shows."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt

#: Patient Orientation letters, DICOM PS3.3 C.7.6.1.1.1: the opposite edge of each direction.
_OPPOSITE = {"L": "R", "R": "L", "A": "P", "P": "A", "H": "F", "F": "H"}
#: Cosine and sine of 0, 1, 2 and 3 quarter turns.
_COSINES, _SINES = (1, 0, -1, 0), (0, 1, 0, -1)


class Edge(StrEnum):
    """An edge of the viewport."""

    LEFT = "left"
    TOP = "top"
    RIGHT = "right"
    BOTTOM = "bottom"


_EDGE_DIRECTIONS = {Edge.LEFT: (-1, 0), Edge.TOP: (0, -1), Edge.RIGHT: (1, 0), Edge.BOTTOM: (0, 1)}


@dataclass(frozen=True, slots=True)
class Turn:
    """One of the eight ways in which a film can be laid on a light box.

    Attributes:
        quarters: Clockwise quarter turns, 0 to 3, made after the mirroring.
        is_mirrored: Whether left and right are exchanged first.
    """

    quarters: int = 0
    is_mirrored: bool = False

    def turned(self, steps: int) -> "Turn":
        """Gives this turn with ``steps`` more clockwise quarter turns."""
        return Turn((self.quarters + steps) % 4, self.is_mirrored)

    def flipped_across(self) -> "Turn":
        """Gives this turn with left and right exchanged as they are seen."""
        return Turn(-self.quarters % 4, not self.is_mirrored)

    def flipped_down(self) -> "Turn":
        """Gives this turn with top and bottom exchanged as they are seen."""
        return self.flipped_across().turned(2)

    def forth(self, x: float, y: float) -> tuple[float, float]:
        """Turns a direction of the image, x to the right and y downwards, to one on screen."""
        cosine, sine = _COSINES[self.quarters], _SINES[self.quarters]
        x = -x if self.is_mirrored else x
        return (cosine * x - sine * y, sine * x + cosine * y)

    def back(self, x: float, y: float) -> tuple[float, float]:
        """Turns a direction on screen to one of the image."""
        cosine, sine = _COSINES[self.quarters], _SINES[self.quarters]
        x, y = cosine * x + sine * y, cosine * y - sine * x
        return (-x if self.is_mirrored else x, y)

    def size(self, size: tuple[float, float]) -> tuple[float, float]:
        """Gives the (width, height) on screen of an image of this (width, height)."""
        return (size[1], size[0]) if self.quarters % 2 else size

    def lay(self, pixels: npt.NDArray[np.generic]) -> npt.NDArray[np.generic]:
        """Gives an array (rows, columns) as it is seen: a view of it, nothing is copied."""
        return np.rot90(pixels[:, ::-1] if self.is_mirrored else pixels, -self.quarters)

    @property
    def words(self) -> str:
        """What was done to the film; empty when nothing was."""
        parts = ("mirrored" if self.is_mirrored else "", f"turned {90 * self.quarters}°" if self.quarters else "")
        return ", ".join(part for part in parts if part)


AS_STORED = Turn()


def edge_letters(orientation: tuple[str, str], turn: Turn = AS_STORED) -> dict[Edge, str]:
    """Gives the side of the patient that each edge of a turned film shows.

    Patient Orientation (DICOM PS3.3 C.7.6.1.1.1) names where the rows (to the right) and the columns (downwards)
    point to. Only the first letter of each, the leading direction, is shown.

    Args:
        orientation: Of (rows, columns), such as ("L", "F"); empty where the file does not say.
        turn: How the film is laid.

    Returns:
        A letter for every edge, "R" or "L" mostly; empty where it is not known.
    """
    rows, columns = (name[:1] for name in orientation)
    letters = {
        (1, 0): rows if rows in _OPPOSITE else "",
        (-1, 0): _OPPOSITE.get(rows, ""),
        (0, 1): columns if columns in _OPPOSITE else "",
        (0, -1): _OPPOSITE.get(columns, ""),
    }
    found = {}
    for edge, direction in _EDGE_DIRECTIONS.items():
        across, down = turn.back(*direction)
        found[edge] = letters[(round(across), round(down))]
    return found
