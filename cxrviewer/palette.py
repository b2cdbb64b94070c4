"""Colours and measures of the window, without Qt, so that every room can share them."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from engine.colours import channels


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours of one theme, as ``#rrggbb``; every text colour reaches 4.5 : 1 on ``panel`` and ``raised``."""

    film: str
    ground: str
    panel: str
    raised: str
    line: str
    text: str
    muted: str
    faint: str
    accent: str
    accent_hover: str
    on_accent: str
    warning: str
    danger: str


DARK = Theme(
    film="#000000",
    ground="#0e0f10",
    panel="#17181a",
    raised="#212326",
    line="#2c2f33",
    text="#e8e9eb",
    muted="#b0b4ba",
    faint="#8f949b",
    accent="#8ea6ff",
    accent_hover="#a6b8ff",
    on_accent="#0d1020",
    warning="#f0c674",
    danger="#ff8f7a",
)
LIGHT = Theme(
    film="#000000",
    ground="#e9ebee",
    panel="#f5f6f8",
    raised="#ffffff",
    line="#d3d7dd",
    text="#17191c",
    muted="#454b53",
    faint="#5c636c",
    accent="#3450c8",
    accent_hover="#2a41a6",
    on_accent="#ffffff",
    warning="#785000",
    danger="#96143c",
)


class ThemeName(StrEnum):
    """The themes that a person can choose."""

    DARK = "dark"
    LIGHT = "light"


THEMES: Mapping[ThemeName, Theme] = MappingProxyType({ThemeName.DARK: DARK, ThemeName.LIGHT: LIGHT})
#: What is written and drawn over a film, whose ground is black in every theme.
FILM = DARK
#: What is written on a page: paper is white in every theme.
PAPER = LIGHT


@dataclass(frozen=True, slots=True)
class Look:
    """How the whole window looks.

    Attributes:
        theme: Its colours.
        scale: Size of its text against the normal one, 1 to 1.5.
    """

    theme: Theme = DARK
    scale: float = 1.0


STRUCTURE_TITLES: Mapping[str, str] = MappingProxyType(
    {"right_lung": "Right lung", "left_lung": "Left lung", "heart": "Heart"}
)
STRUCTURE_LETTERS: Mapping[str, str] = MappingProxyType({"right_lung": "R", "left_lung": "L", "heart": "H"})

FONT_FAMILY = "DejaVu Sans"
#: The three text sizes, in pixels, and the grid on which everything sits.
SMALL, NORMAL, LARGE = 11, 13, 20
UNIT = 8
RAIL_WIDTH, FINDINGS_WIDTH = 256, 372


def luminance(colour: str) -> float:
    """Gives the relative luminance in [0, 1] (WCAG 2.2, definition of relative luminance)."""
    parts = [part / 255 for part in channels(colour)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Gives the contrast ratio of two colours, 1 to 21 (WCAG 2.2, definition of contrast ratio)."""
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)
