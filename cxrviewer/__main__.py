"""Starts the viewer: ``python -m cxrviewer [FILE ...]``."""

import importlib
import os
import sys

from cxrviewer.arguments import parse

_NO_DISPLAY = (
    "There is no display to show a window on. Start the viewer from a desktop, "
    "or give --screenshot OUT.png to have the finished window saved to a file.\n"
)


def main() -> int:
    """Runs the viewer and gives its exit status: 0 fine, 1 something failed, 2 wrong usage."""
    arguments = parse(sys.argv[1:])
    if arguments.screenshot is not None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    elif not _can_show():
        sys.stderr.write(_NO_DISPLAY)
        return 1
    if sys.platform == "win32":
        importlib.import_module("torch")  # its libraries fail to load after Qt's: see docs/adr
    from cxrviewer.launch import run

    return run(arguments)


def _can_show() -> bool:
    if sys.platform != "linux":
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


if __name__ == "__main__":
    sys.exit(main())
