"""How the window looks now: kept by the Qt application beside its palette and style sheet, read while painting.

Nothing that paints keeps a colour or a length: it asks here each time, and so follows when a person
chooses another theme or text size (docs/adr/0008-one-look-for-the-whole-window.md).
"""

from PySide6.QtCore import QCoreApplication

from cxrviewer.palette import Look, Theme

_PROPERTY = "cxrviewerLook"
_FIRST = Look()


def look() -> Look:
    """Gives the look that was chosen; the dark one at normal size until then."""
    application = QCoreApplication.instance()
    kept = application.property(_PROPERTY) if application is not None else None
    return kept if isinstance(kept, Look) else _FIRST


def keep_look(application: QCoreApplication, chosen: Look) -> None:
    """Makes ``chosen`` what ``look`` gives; the style sheet is the caller's business."""
    application.setProperty(_PROPERTY, chosen)


def theme() -> Theme:
    """Gives the colours of the window; over a film use ``palette.FILM``."""
    return look().theme


def scaled(pixels: float) -> int:
    """Gives a length that belongs to text, in logical pixels, at the chosen text size."""
    return round(pixels * look().scale)
