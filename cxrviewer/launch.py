"""From a parsed command line to a running window."""

import logging
import signal
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMessageLogContext, QtMsgType, qInstallMessageHandler

from cxrviewer.arguments import Arguments
from cxrviewer.start import Start
from cxrviewer.translation import Language, speak
from cxrviewer.widgets.application import create_application

if TYPE_CHECKING:
    from cxrviewer.app import Doors

_LOG = logging.getLogger("qt")
#: What the platform without a display says of every window; it is of no use to anyone.
_NOISE = "This plugin does not support"


def run(arguments: Arguments, doors: "Doors | None" = None) -> int:
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


def _run(arguments: Arguments, doors: "Doors | None") -> int:
    qt = create_application(["cxrviewer"])
    if arguments.screenshot is not None:
        return _save_picture(qt, arguments, doors)
    start = Start(arguments, doors)
    start.show()
    status = qt.exec()
    start.close()
    return status


def _save_picture(qt: QCoreApplication, arguments: Arguments, doors: "Doors | None") -> int:
    from cxrviewer.filling import take_picture

    speak(qt, Language.SYSTEM)
    picture = take_picture(arguments, doors)
    status = qt.exec()
    picture.close()
    return status


def _log_qt(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    if kind is not QtMsgType.QtDebugMsg and kind is not QtMsgType.QtInfoMsg and not message.startswith(_NOISE):
        _LOG.warning(message)
