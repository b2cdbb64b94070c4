"""The Qt application: fonts, colours and style, before any window."""

import dataclasses

from PySide6.QtGui import QColor, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from cxrviewer import palette
from cxrviewer.assets import font_paths, icons_folder, theme_text
from cxrviewer.painting.brushes import font
from cxrviewer.painting.icons import pixmap


def create_application(arguments: list[str]) -> QApplication:
    """Gives the one application, styled; one that is there already is styled if it was not.

    Args:
        arguments: The command line, with the program's name first.
    """
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(arguments)
    sheet = style_sheet()
    if application.styleSheet() == sheet:
        return application
    application.setApplicationName("cxrviewer")
    application.setApplicationDisplayName("CXR Viewer")
    application.setDesktopFileName("cxrviewer")
    application.setStyle("Fusion")
    for path in font_paths():
        QFontDatabase.addApplicationFont(str(path))
    application.setFont(font())
    application.setPalette(_palette(palette.DARK))
    application.setStyleSheet(sheet)
    application.setWindowIcon(pixmap("cxrviewer", palette.DARK.text, 64))
    return application


def style_sheet() -> str:
    """Gives the theme with its placeholders filled in."""
    text = theme_text()
    values = dataclasses.asdict(palette.DARK) | {
        "font": palette.FONT_FAMILY,
        "small": str(palette.SMALL),
        "normal": str(palette.NORMAL),
        "large": str(palette.LARGE),
        "icons": icons_folder().as_posix(),
    }
    for name, value in values.items():
        text = text.replace(f"@{name}@", value)
    return text


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
