"""Renders the pictures of the manual again, from the sample film only.

Run as ``python packaging/shots.py [FOLDER]``; exit status 1 when a picture could not be made.
"""

import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

REPOSITORY = Path(__file__).resolve().parents[1]
SAMPLE = REPOSITORY / "resources" / "samples" / "phantom_monochrome2.dcm"
SIZE = "1440x900"
#: Name of the picture -> what the viewer is started with.
SHOTS: Mapping[str, Sequence[str]] = MappingProxyType(
    {
        "empty.png": (),
        "film.png": (str(SAMPLE),),
        "analysed.png": (str(SAMPLE), "--analyse", "--seed", "0"),
    }
)


def render(target: Path, arguments: Sequence[str]) -> int:
    """Renders one picture and gives the viewer's exit status."""
    command = [sys.executable, "-m", "cxrviewer", *arguments, "--screenshot", str(target), "--size", SIZE]
    return subprocess.run(command, cwd=REPOSITORY, check=False).returncode


def main() -> int:
    """Renders every picture and says which could not be made."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else REPOSITORY / "docs" / "manual"
    failed = [name for name, arguments in SHOTS.items() if render(folder.absolute() / name, arguments) != 0]
    for name in SHOTS:
        print(f"{folder / name}: {'failed' if name in failed else 'done'}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
