"""Which process holds a run: written into its lock file, so that others can tell without touching the lock."""

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Holder:
    """A process.

    Attributes:
        pid: Its number.
        began: Clock ticks from the start of the machine to its own (proc(5), field 22), because numbers are given
            again; 0 where the system does not say.
    """

    pid: int
    began: int = 0

    @property
    def is_alive(self) -> bool:
        """Whether this very process still runs; one that has ended and was not yet fetched does not."""
        if Path("/proc/self/stat").exists():
            found = process(self.pid)
            return found is not None and found.began == self.began
        try:
            os.kill(self.pid, 0)
        except PermissionError:
            return True
        except OSError:
            return False
        return True


def process(pid: int) -> Holder | None:
    """Gives the process with a number; None when there is none, or it has ended."""
    try:
        text = Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace")
    except OSError:
        return None if Path("/proc/self/stat").exists() else Holder(pid)
    fields = text.rpartition(")")[2].split()  # the name in brackets may hold anything
    return None if fields[0] in "ZX" else Holder(pid, int(fields[19]))


def write_holder(descriptor: int) -> None:
    """Says in an open lock file that this process holds it."""
    own = process(os.getpid()) or Holder(os.getpid())
    os.ftruncate(descriptor, 0)
    os.pwrite(descriptor, json.dumps(asdict(own)).encode("ascii"), 0)


def clear_holder(descriptor: int) -> None:
    """Says in an open lock file that nobody holds it."""
    os.ftruncate(descriptor, 0)


def read_holder(path: Path) -> Holder | None:
    """Gives the living process that a lock file names; None when there is none."""
    try:
        holder = Holder(**json.loads(path.read_text(encoding="ascii")))
    except (OSError, ValueError, TypeError):
        return None
    return holder if holder.is_alive else None
