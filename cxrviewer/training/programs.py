"""The trainer as programs of their own: one that outlives the window, and one that somebody waits for.

Both leave the processor to the window whenever it has something to paint, and take all of it when it has not.
"""

import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QProcess

from cxrviewer.translation import tr
from engine.errors import CancelledError
from engine.progress import CancelToken
from trainer.errors import RunError
from trainer.holding import Holder, process

_POLL_SECONDS = 0.1
_MOST_WORDS = 400
_SHELL = "/bin/sh"
#: How far a program stands behind the window: with 10 it gets a tenth of a core that both want (sched(7)).
NICENESS = 10
#: Becomes the program, with nothing to read and its words in the log; the process keeps its number. Where the system
#: weighs sessions and not processes against each other (sched(7), autogroup), its session steps back, too.
_APART = f'{{ echo {NICENESS} >/proc/$$/autogroup; }} 2>/dev/null; exec "$@" >>"$0" 2>&1 </dev/null'


@dataclass(frozen=True, slots=True)
class Ended:
    """What a program that ended had said.

    Attributes:
        status: 0 done, 1 it could not or should not be done, 2 wrong usage.
        output: Its standard output.
        words: The last line of its standard error.
    """

    status: int
    output: str
    words: str


def trainer_command(*arguments: str) -> tuple[str, ...]:
    """Gives the command line of the trainer with the Python that runs this."""
    return (sys.executable, "-m", "trainer", *arguments)


def giving_way(command: Sequence[str]) -> tuple[str, ...]:
    """Gives a command line that runs the same program behind the window; the same where the system has no ``nice``."""
    nice = shutil.which("nice")
    return tuple(command) if nice is None else (nice, "-n", str(NICENESS), *command)


def start_apart(command: Sequence[str], log: Path) -> Holder:
    """Starts a program that goes on when this one ends, in a session of its own; what it says is added to ``log``.

    Raises:
        RunError: It cannot be started.
    """
    log.parent.mkdir(parents=True, exist_ok=True)
    is_started, pid = QProcess.startDetached(_SHELL, ["-c", _APART, str(log), *giving_way(command)], str(Path.cwd()))
    if not is_started:
        raise RunError(
            tr("The training process could not be started."),
            remedy=tr("Start it in a terminal with python -m trainer resume and the run folder."),
        )
    return process(pid) or Holder(pid)


def run_and_wait(command: Sequence[str], *, cancel: CancelToken, on_words: Callable[[str], None]) -> Ended:
    """Runs a program to its end and tells each line of its standard error as it comes; not in the window's thread.

    Raises:
        CancelledError: The token was cancelled; the program was ended.
    """
    with subprocess.Popen(
        giving_way(command),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        errors="replace",
    ) as program:
        output: list[str] = []
        words: list[str] = []
        readers = [
            threading.Thread(target=_collect, args=(program.stdout, output, None), name="trainer output"),
            threading.Thread(target=_collect, args=(program.stderr, words, on_words), name="trainer words"),
        ]
        for reader in readers:
            reader.start()
        try:
            while not _has_ended(program):
                cancel.check()
        except CancelledError:
            program.kill()
            raise
        finally:
            for reader in readers:
                reader.join()
    said = next((line.strip() for line in reversed(words) if line.strip()), "")
    return Ended(program.returncode, "".join(output), said[:_MOST_WORDS])


def _has_ended(program: "subprocess.Popen[str]") -> bool:
    try:
        program.wait(_POLL_SECONDS)
    except subprocess.TimeoutExpired:
        return False
    return True


def _collect(stream: Iterable[str], lines: list[str], tell: Callable[[str], None] | None) -> None:
    for line in stream:
        lines.append(line)
        if tell is not None and line.strip():
            tell(line.strip())
