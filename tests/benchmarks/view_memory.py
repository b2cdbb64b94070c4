"""Memory after opening and closing 200 films beside that after 20, in one viewer.

The films differ, so that nothing is kept because it is the same; each is opened, painted and closed before the next.
The viewer runs in a process of its own, which prints its resident memory after each film. Both sides are medians over
the films just before, because an allocator gives memory back in steps.
"""

import contextlib
import io
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.timing import Measurement
from tests.benchmarks.viewer import REPOSITORY, first_paint, running_viewer, wait_until, write_film

if TYPE_CHECKING:
    from cxrviewer.app import Application

GOAL = "ratio <= 1.05"
FEW, MANY = 20, 200
SIDE = 1500
LIMIT_SECONDS = 1800.0
_MIB = 1 << 20
#: Films whose figures make one side.
_AROUND = 10


def run(repeats: int, films: int = MANY, side: int = SIDE) -> list[Measurement]:
    """Opens and closes films, once whatever ``repeats`` says: the films are the repeats."""
    del repeats
    environment = {**os.environ, "OMP_NUM_THREADS": "2"}
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.view_memory", str(films), str(side)],
        cwd=REPOSITORY, env=environment, stdout=subprocess.PIPE, text=True, check=True, timeout=LIMIT_SECONDS,
    )  # fmt: skip
    return [compared(json.loads(done.stdout), side=side)]


def compared(resident_mib: Sequence[float], *, side: int) -> Measurement:
    """Compares the end of a series with its first films.

    Args:
        resident_mib: Resident memory after each film, at least ``FEW`` of them.
        side: Of each film, in pixels.
    """
    few, many = resident_mib[FEW - _AROUND : FEW], resident_mib[-_AROUND:]
    facts: dict[str, float | int | str] = {
        "films": len(resident_mib), "side": side, "most_mib": round(max(resident_mib), 1),
        "first_half_mib": round(statistics.median(resident_mib[FEW : (FEW + len(resident_mib)) // 2 + 1]), 1),
    }  # fmt: skip
    return Measurement("memory", tuple(many), tuple(few), GOAL, is_speedup=False, facts=facts, unit="mib")


def series(films: int, side: int) -> list[float]:
    """Opens and closes films in a viewer of this process; gives its resident memory in MiB after each."""
    found = []
    with tempfile.TemporaryDirectory() as name, running_viewer() as application:
        for number in range(films):
            path = Path(name) / f"{number:03}.dcm"
            write_film(path, side=side, number=number + 1)
            first_paint(application, path)
            application.session.close_current()
            wait_until(partial(_is_over, application, number + 1))
            path.unlink()
            found.append(_resident_mib())
    return found


def _is_over(application: "Application", films: int) -> bool:
    """Says whether no film is on screen any more and all are in the index, so that nobody works on one."""
    state = application.store.state
    return application.window.empty.isVisible() and state.browsing.result.image_count == films


def _resident_mib() -> float:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / _MIB


if __name__ == "__main__":
    with contextlib.redirect_stdout(io.StringIO()):
        measured = series(int(sys.argv[1]), int(sys.argv[2]))
    print(json.dumps(measured))
