"""From a parsed command line to a running window."""

import logging
import signal
import sys
from functools import partial
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler

from cxrviewer.analysis import AnalysisChoices
from cxrviewer.app import Application, Doors
from cxrviewer.arguments import Arguments
from cxrviewer.problems import problem_of
from cxrviewer.screenshot import Screenshot
from cxrviewer.settings import Settings
from cxrviewer.settings_file import LoadedSettings, load_settings, settings_path
from cxrviewer.sources import user_folders
from cxrviewer.widgets.application import create_application

_LOG = logging.getLogger("qt")
#: What the platform without a display says of every window; it is of no use to anyone.
_NOISE = "This plugin does not support"


def run(arguments: Arguments, doors: Doors | None = None) -> int:
    """Builds the application, runs it until its window closes, and gives the exit status."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    former_handler, former_hook = qInstallMessageHandler(_log_qt), sys.excepthook
    former_interrupt = signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C ends the program at once
    try:
        return _run(arguments, doors)
    finally:
        signal.signal(signal.SIGINT, former_interrupt)
        sys.excepthook = former_hook
        qInstallMessageHandler(former_handler)


def _run(arguments: Arguments, doors: Doors | None) -> int:
    qt = create_application(["cxrviewer"])
    settings_file = None if arguments.screenshot else settings_path()
    loaded = load_settings(settings_file) if settings_file else LoadedSettings(Settings())
    settings = _settings(arguments, loaded.settings)
    settings_file = settings_file if loaded.can_save else None
    choices = _choices(arguments, settings)
    folders = None if arguments.screenshot else user_folders()
    application = Application(
        settings=settings, settings_file=settings_file, choices=choices, doors=doors, folders=folders
    )
    sys.excepthook = partial(_show_unforeseen, application)
    if loaded.problem is not None:
        application.tell(loaded.problem)
    if arguments.analyse and arguments.screenshot is None:
        application.session.opened.connect(application.analysis.start)
    picture = _picture(application, arguments)
    application.show()
    QTimer.singleShot(0, partial(application.begin, arguments.files))
    status = qt.exec()
    if picture is not None:
        application.window.close()
    return status


def _log_qt(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    if kind is not QtMsgType.QtDebugMsg and kind is not QtMsgType.QtInfoMsg and not message.startswith(_NOISE):
        _LOG.warning(message)


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
    )


def _picture(application: Application, arguments: Arguments) -> Screenshot | None:
    if arguments.screenshot is None:
        return None
    picture = Screenshot(
        application, arguments.screenshot.absolute(), files=len(arguments.files), analyses=arguments.analyse
    )
    picture.done.connect(QCoreApplication.exit)
    return picture


def _show_unforeseen(
    application: Application, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
) -> None:
    """Says an unforeseen error in the window instead of only in a terminal."""
    application.tell(problem_of(error))
