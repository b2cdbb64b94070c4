"""The colours of classes and structures, in one place for pictures and window; never the only carrier of a meaning."""

from collections.abc import Mapping
from types import MappingProxyType

#: Fixed class colours, told apart with any common colour blindness (Okabe and Ito, 2008), as ``#rrggbb``.
CLASS_COLOURS: Mapping[str, str] = MappingProxyType(
    {"covid19": "#D55E00", "viral": "#E69F00", "bacterial": "#56B4E9", "normal": "#009E73"}
)
#: Outlines of what the segmenter found: cool tints, none of them a class colour, told apart with any common colour
#: blindness (tests/gui/test_look.py simulates it).
STRUCTURE_COLOURS: Mapping[str, str] = MappingProxyType(
    {"right_lung": "#86ead1", "left_lung": "#b8d5ff", "heart": "#cf5af6"}
)
_FOREIGN_CLASS = "#c0c4ca"


def class_colour(class_id: str) -> str:
    """Gives the colour of a class; a class of a foreign vocabulary is grey."""
    return CLASS_COLOURS.get(class_id, _FOREIGN_CLASS)


def channels(colour: str) -> tuple[int, int, int]:
    """Gives (red, green, blue), each 0..255, of ``#rrggbb``."""
    value = int(colour.lstrip("#"), 16)
    return (value >> 16 & 255, value >> 8 & 255, value & 255)
