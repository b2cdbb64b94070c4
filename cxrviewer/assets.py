"""Where the files that come with the program lie: icons, theme, fonts, languages, the sample."""

from pathlib import Path

import resources

_ROOT = Path(resources.__file__).parent


def icon_path(name: str) -> Path:
    """Gives the SVG of an icon."""
    return _ROOT / "icons" / f"{name}.svg"


def theme_text() -> str:
    """Gives the style sheet with its placeholders."""
    return (_ROOT / "theme" / "window.qss").read_text(encoding="utf-8")


def icons_folder() -> Path:
    """Gives the folder of the icons."""
    return _ROOT / "icons"


def font_paths() -> tuple[Path, ...]:
    """Gives the fonts that come with the program, in a fixed order."""
    return tuple(sorted((_ROOT / "fonts").glob("*.ttf")))


def catalogue_path(language: str) -> Path:
    """Gives the compiled catalogue of a language, by its code; written by ``packaging/translations.py``."""
    return _ROOT / "translations" / f"cxrviewer_{language}.qm"


def recipes_folder() -> Path:
    """Gives the folder of the recipes that come with the program."""
    return _ROOT / "recipes"


def sample_path() -> Path | None:
    """Gives the film of a phantom that comes with the program; None when it is not installed."""
    found = sorted((_ROOT / "samples").glob("*.dcm"))
    return found[0] if found else None
