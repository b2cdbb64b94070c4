"""The Qt application: fonts, colours and style of every window."""

import dataclasses
import re

from PySide6.QtGui import QColor, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from cxrviewer import palette
from cxrviewer.assets import font_paths, icons_folder, theme_text
from cxrviewer.painting.brushes import font
from cxrviewer.painting.icons import pixmap
from cxrviewer.painting.look import keep_look

#: Shorter lengths of the style sheet are lines, which stay as thin as they are.
_THICKEST_LINE = 2


def create_application(arguments: list[str]) -> QApplication:
    """Gives the one application, with its name, fonts and first look; one that is there already is kept.

    Args:
        arguments: The command line, with the program's name first.
    """
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(arguments)
    if application.applicationName() != "cxrviewer":
        application.setApplicationName("cxrviewer")
        application.setApplicationDisplayName("CXR Viewer")
        application.setDesktopFileName("cxrviewer")
        application.setStyle("Fusion")
        for path in font_paths():
            QFontDatabase.addApplicationFont(str(path))
        application.setWindowIcon(pixmap("cxrviewer", palette.FILM.text, 64))
    apply_look(palette.Look())
    return application


def apply_look(look: palette.Look) -> None:
    """Makes every window look like this, at once; the application must exist."""
    application, sheet = QApplication.instance(), style_sheet(look)
    if not isinstance(application, QApplication) or application.styleSheet() == sheet:
        return
    keep_look(application, look)
    application.setFont(font())
    application.setPalette(_palette(look.theme))
    application.setStyleSheet(sheet)


def show_sized(window: QWidget, width: int, height: int, *, is_maximised: bool) -> None:
    """Shows a window with this size in logical pixels, which a maximised one takes when it is made smaller again."""
    window.resize(width, height)
    if is_maximised:
        window.showMaximized()
    else:
        window.show()


def style_sheet(look: palette.Look) -> str:
    """Gives the style sheet with its placeholders filled in and its lengths at the look's scale."""
    over_film = {f"film_{name}": value for name, value in dataclasses.asdict(palette.FILM).items()}
    values = {
        **dataclasses.asdict(look.theme),
        **over_film,
        "font": palette.FONT_FAMILY,
        "small": str(palette.SMALL),
        "normal": str(palette.NORMAL),
        "large": str(palette.LARGE),
        "icons": icons_folder().as_posix(),
    }
    text = theme_text()
    for name, value in values.items():
        text = text.replace(f"@{name}@", value)

    def grown(found: re.Match[str]) -> str:
        property_, length = found[1] or "", int(found[2])
        # A radius of more than half a side is not drawn at all: what is round must not become square.
        size = int(length * look.scale) if property_ else round(length * look.scale)
        return f"{property_}{length if length <= _THICKEST_LINE else size}px"

    return re.sub(r"(border-radius: )?\b(\d+)px\b", grown, text)


def _palette(theme: palette.Theme) -> QPalette:
    made = QPalette()
    roles = {
        QPalette.ColorRole.Window: theme.panel,
        QPalette.ColorRole.WindowText: theme.text,
        QPalette.ColorRole.Base: theme.ground,
        QPalette.ColorRole.AlternateBase: theme.panel,
        QPalette.ColorRole.Text: theme.text,
        QPalette.ColorRole.Button: theme.raised,
        QPalette.ColorRole.ButtonText: theme.text,
        QPalette.ColorRole.Highlight: theme.accent,
        QPalette.ColorRole.HighlightedText: theme.on_accent,
        QPalette.ColorRole.ToolTipBase: theme.raised,
        QPalette.ColorRole.ToolTipText: theme.text,
        QPalette.ColorRole.PlaceholderText: theme.faint,
    }
    for role, name in roles.items():
        made.setColor(role, QColor(name))
    made.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text, QColor(theme.faint))
    return made
