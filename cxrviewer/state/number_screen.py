"""What is drawn of the numbers of lungs and heart, as plain records; points are (x, y) in image pixels."""

from dataclasses import dataclass

from engine.annotation import Point


@dataclass(frozen=True, slots=True)
class NumberLine:
    """A line with words along it.

    Attributes:
        part: "right_lung", "left_lung" or "heart"; gives the tint.
        away_from: The words stand on the other side of the line than this point.
        words: One line of text each; none where the line only shows where something was measured.
    """

    part: str
    ends: tuple[Point, Point]
    away_from: Point
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NumberPlace:
    """Words around a point."""

    part: str
    at: Point
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NumbersArt:
    """The numbers as they are to be drawn."""

    lines: tuple[NumberLine, ...]
    places: tuple[NumberPlace, ...]
    opacity: float
