"""Finds out whether Qt can start here, and names the system packages when it cannot.

Qt's own failure is a crash with a line about a plugin; this says which shared libraries are absent and
the one command that installs them. Run by the Python of ``.venv``; exit status 1 when something is absent.
"""

import importlib.util
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

#: What the dynamic linker misses -> the Debian and Ubuntu package that has it.
PACKAGES = {
    "libEGL.so": "libegl1",
    "libGL.so": "libgl1",
    "libGLX.so": "libglx0",
    "libOpenGL.so": "libopengl0",
    "libdbus-1.so": "libdbus-1-3",
    "libfontconfig.so": "libfontconfig1",
    "libfreetype.so": "libfreetype6",
    "libglib-2.0.so": "libglib2.0-0",
    "libgthread-2.0.so": "libglib2.0-0",
    "libxkbcommon.so": "libxkbcommon0",
    "libxkbcommon-x11.so": "libxkbcommon-x11-0",
    "libX11.so": "libx11-6",
    "libX11-xcb.so": "libx11-xcb1",
    "libxcb.so": "libxcb1",
    "libxcb-cursor.so": "libxcb-cursor0",
    "libxcb-icccm.so": "libxcb-icccm4",
    "libxcb-image.so": "libxcb-image0",
    "libxcb-keysyms.so": "libxcb-keysyms1",
    "libxcb-randr.so": "libxcb-randr0",
    "libxcb-render-util.so": "libxcb-render-util0",
    "libxcb-render.so": "libxcb-render0",
    "libxcb-shape.so": "libxcb-shape0",
    "libxcb-shm.so": "libxcb-shm0",
    "libxcb-sync.so": "libxcb-sync1",
    "libxcb-xfixes.so": "libxcb-xfixes0",
    "libxcb-xinerama.so": "libxcb-xinerama0",
    "libxcb-xkb.so": "libxcb-xkb1",
    "libz.so": "zlib1g",
    "libzstd.so": "libzstd1",
}
#: The parts of Qt that the viewer loads; what others miss (Wayland, SQL, eglfs) does not matter.
MODULES = ("QtCore", "QtGui", "QtWidgets", "QtOpenGL", "QtOpenGLWidgets", "QtSvg", "QtPrintSupport")
HEADLESS = "Qt/plugins/platforms/libqoffscreen.so"
WINDOWED = "Qt/plugins/platforms/libqxcb.so"
PROGRAM = "from PySide6.QtWidgets import QApplication; QApplication(['check', '-platform', 'offscreen'])"


def parts(package: Path) -> Iterator[Path]:
    """Yields the files of Qt in ``package`` that the viewer loads on this machine."""
    for module in MODULES:
        yield from package.glob(f"{module}.*.so")
    yield package / HEADLESS
    if os.environ.get("DISPLAY"):
        yield package / WINDOWED


def missing_libraries(package: Path) -> list[str]:
    """Gives the shared libraries that those parts ask for and the system lacks."""
    found: set[str] = set()
    for part in parts(package):
        done = subprocess.run(["ldd", str(part)], capture_output=True, text=True, check=False)
        found.update(re.findall(r"^\s*(\S+) => not found", done.stdout, flags=re.MULTILINE))
    return sorted(found)


def debian_packages(libraries: list[str]) -> list[str]:
    """Gives the Debian and Ubuntu packages that hold these libraries, as far as known."""
    stems = (re.sub(r"\.so.*$", ".so", name) for name in libraries)
    return sorted({PACKAGES[stem] for stem in stems if stem in PACKAGES})


def starts() -> tuple[bool, str]:
    """Tells whether an application without a window starts, and what it said if not."""
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False)
    lines = done.stderr.strip().splitlines()
    return done.returncode == 0, lines[-1] if lines else f"exit status {done.returncode}"


def main() -> int:
    """Prints nothing when Qt starts, otherwise what is absent; ``--packages`` prints only package names."""
    spec = importlib.util.find_spec("PySide6")
    if spec is None or spec.origin is None:
        print("PySide6 is not installed in this environment; run: make setup", file=sys.stderr)
        return 1
    libraries = missing_libraries(Path(spec.origin).parent) if sys.platform.startswith("linux") else []
    if "--packages" in sys.argv:
        print(" ".join(debian_packages(libraries)))
        return 0
    if not libraries:
        works, said = starts()
        if not works:
            print(f"Qt does not start here: {said}", file=sys.stderr)
        return 0 if works else 1
    print(f"Qt needs system libraries that are absent: {', '.join(libraries)}", file=sys.stderr)
    packages = debian_packages(libraries)
    if packages:
        print(f"  sudo apt-get install {' '.join(packages)}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
