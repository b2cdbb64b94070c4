"""The little that a window needs to know before it is painted for the first time.

The settings file is read in full, judged and repaired when the window is on screen (``cxrviewer/settings_file.py``):
the library that judges it takes longer to import than the window takes to be painted.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

import platformdirs

from cxrviewer.palette import THEMES, Look, ThemeName
from cxrviewer.translation import Language

FILE_NAME = "settings.json"
#: Narrowest and widest, lowest and highest window in logical pixels; the smallest and largest text in percent.
_WIDTHS, _HEIGHTS, _TEXT_SIZES = (800, 16384), (560, 16384), (100, 150)
_NOTHING: Mapping[str, object] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class FirstLook:
    """How a window was left; ``width`` and ``height`` are logical pixels."""

    look: Look = field(default_factory=Look)
    language: Language = Language.SYSTEM
    width: int = 1440
    height: int = 900
    is_maximised: bool = False


def settings_path() -> Path:
    """Gives where the settings are kept on this machine."""
    return Path(platformdirs.user_config_dir("cxrviewer", appauthor=False)) / FILE_NAME


def first_look(path: Path) -> FirstLook:
    """Gives how the window was left, as far as the settings file can be read and understood; else as it is at first."""
    kept = _document(path)
    usual = FirstLook()
    theme, language = str(kept.get("theme")), str(kept.get("language"))
    return FirstLook(
        look=Look(
            THEMES[ThemeName(theme)] if theme in set(ThemeName) else usual.look.theme,
            _whole(kept.get("text_size"), 100, _TEXT_SIZES) / 100,
        ),
        language=Language(language) if language in set(Language) else usual.language,
        width=_whole(kept.get("window_width"), usual.width, _WIDTHS),
        height=_whole(kept.get("window_height"), usual.height, _HEIGHTS),
        is_maximised=kept.get("is_maximised") is True,
    )


def _document(path: Path) -> Mapping[str, object]:
    try:
        found = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return _NOTHING
    return found if isinstance(found, dict) else _NOTHING


def _whole(value: object, usual: int, limits: tuple[int, int]) -> int:
    is_fine = isinstance(value, int) and not isinstance(value, bool) and limits[0] <= value <= limits[1]
    return value if isinstance(value, int) and is_fine else usual
