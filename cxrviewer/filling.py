"""From a window that is on screen, or none, to the application in it."""

import sys
from collections.abc import Generator
from functools import partial
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QTimer

from cxrviewer.analysis import AnalysisChoices
from cxrviewer.app import Application, Doors
from cxrviewer.arguments import Arguments
from cxrviewer.first_look import settings_path
from cxrviewer.problems import problem_of
from cxrviewer.screenshot import Screenshot
from cxrviewer.settings import Settings, overlays_of
from cxrviewer.settings_file import load_settings
from cxrviewer.sources import user_folders
from cxrviewer.state.resolve import resolve
from cxrviewer.state.study import AppState
from cxrviewer.widgets.main_window import MainWindow


def filling(window: MainWindow, arguments: Arguments, doors: Doors | None = None) -> Generator[None, None, Application]:
    """Puts the application into a window, with the settings and films of this user, and lets it begin.

    No piece between two yields may take longer than a picture on screen, 16 ms: docs/adr/0014.
    """
    loaded = load_settings(settings_path())
    settings = _settings(arguments, loaded.settings)
    yield
    yield from window.making
    empty = AppState(overlays=overlays_of(settings))
    yield from window.showing(resolve(empty), empty)
    application = Application(
        settings=settings,
        settings_file=settings_path() if loaded.can_save else None,
        choices=_choices(arguments, settings),
        doors=doors,
        folders=user_folders(),
        window=window,
    )
    sys.excepthook = partial(_show_unforeseen, application)
    yield
    if loaded.problem is not None:
        application.tell(loaded.problem)
    if arguments.analyse:
        application.session.opened.connect(application.analysis.start)
    application.show()
    yield
    application.begin(arguments.files)
    return application


def take_picture(arguments: Arguments, doors: Doors | None = None) -> Screenshot:
    """Opens and analyses in a window that keeps nothing; saves its picture and ends the event loop with a status.

    Raises:
        ValueError: The arguments ask for no picture.
    """
    if arguments.screenshot is None:
        raise ValueError("no picture is asked for")
    settings = _settings(arguments, Settings())
    application = Application(settings=settings, settings_file=None, choices=_choices(arguments, settings), doors=doors)
    sys.excepthook = partial(_show_unforeseen, application)
    picture = Screenshot(
        application, arguments.screenshot.absolute(), files=len(arguments.files), analyses=arguments.analyse
    )
    picture.done.connect(QCoreApplication.exit)
    application.show()
    QTimer.singleShot(0, partial(application.begin, arguments.files))
    return picture


def _settings(arguments: Arguments, settings: Settings) -> Settings:
    if arguments.size is None:
        return settings
    width, height = arguments.size
    return settings.model_copy(update={"window_width": width, "window_height": height, "is_maximised": False})


def _choices(arguments: Arguments, settings: Settings) -> AnalysisChoices:
    return AnalysisChoices(
        package=arguments.package or settings.package,
        device=arguments.device or settings.device,
        patches=arguments.patches or settings.patches,
        seed=settings.seed if arguments.seed is None else arguments.seed,
        error_rate=settings.error_rate,
    )


def _show_unforeseen(
    application: Application, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
) -> None:
    """Says an unforeseen error in the window instead of only in a terminal."""
    application.tell(problem_of(error))
