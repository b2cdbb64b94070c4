"""How much of the machine this process uses, for the diary."""

import os
import time
from pathlib import Path

_MIB = 2**20


class Usage:
    """Measures from one asking to the next."""

    def __init__(self) -> None:
        self._wall, self._busy = time.monotonic(), time.process_time()

    def now(self) -> dict[str, float]:
        """Gives ``cores_busy`` and, where the system says it, ``memory_mib`` (resident).

        The first are processor seconds for each second since the last asking.
        """
        wall, busy = time.monotonic(), time.process_time()
        passed, used = wall - self._wall, busy - self._busy
        self._wall, self._busy = wall, busy
        found = {"cores_busy": round(used / passed, 2)} if passed > 0 else {}
        resident = resident_bytes()
        return found if resident is None else {**found, "memory_mib": round(resident / _MIB)}


def resident_bytes() -> int | None:
    """Gives the memory that this process has in use; None where the system does not say (proc(5), statm)."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except (OSError, ValueError, IndexError):
        return None
    return pages * os.sysconf("SC_PAGE_SIZE")
