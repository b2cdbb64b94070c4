"""Jobs: exactly one outcome each, in the window's thread, and silence after being abandoned."""

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from cxrviewer.jobs import Job, JobContext, JobRunner
from engine.errors import CancelledError

#: Seconds after which a thread counts as stuck.
LONG = 60


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[JobRunner]:
    made = JobRunner("tested")
    yield made
    made.close()


class Ear:
    """Writes down everything that a job says, and in which thread."""

    def __init__(self, job: Job) -> None:
        self.heard: list[tuple[str, object]] = []
        self.threads: set[int] = set()
        job.news.connect(lambda value: self._hear("news", value))
        job.succeeded.connect(lambda value: self._hear("succeeded", value))
        job.failed.connect(lambda value: self._hear("failed", value))
        job.cancelled.connect(lambda: self._hear("cancelled", None))

    def _hear(self, what: str, value: object) -> None:
        self.heard.append((what, value))
        self.threads.add(threading.get_ident())

    @property
    def outcomes(self) -> list[str]:
        return [what for what, _ in self.heard if what != "news"]


def drain(runner: JobRunner, qtbot: QtBot) -> None:
    """Waits until everything that was queued before has been delivered."""
    with qtbot.waitSignal(runner.submit(lambda _context: None).succeeded):
        pass


def test_success_delivers_news_then_the_result(runner: JobRunner, qtbot: QtBot) -> None:
    def work(context: JobContext) -> int:
        context.post("half")
        return 42

    ear = Ear(runner.submit(work))
    drain(runner, qtbot)
    assert ear.heard == [("news", "half"), ("succeeded", 42)]
    assert ear.threads == {threading.get_ident()}


def test_failure_delivers_the_error_once(runner: JobRunner, qtbot: QtBot) -> None:
    def work(_context: JobContext) -> None:
        raise ValueError("no")

    ear = Ear(runner.submit(work))
    drain(runner, qtbot)
    assert ear.outcomes == ["failed"]
    assert isinstance(ear.heard[0][1], ValueError)


def test_cancel_before_the_start_and_while_running(runner: JobRunner, qtbot: QtBot) -> None:
    started, go_on = threading.Event(), threading.Event()

    def work(context: JobContext) -> None:
        started.set()
        go_on.wait(LONG)
        context.cancel.check()

    running, waiting = runner.submit(work), runner.submit(work)
    ears = [Ear(running), Ear(waiting)]
    assert started.wait(LONG)
    running.cancel()
    waiting.cancel()
    go_on.set()
    drain(runner, qtbot)
    assert [ear.outcomes for ear in ears] == [["cancelled"], ["cancelled"]]


def test_cancelled_error_counts_as_cancelled(runner: JobRunner, qtbot: QtBot) -> None:
    def work(_context: JobContext) -> None:
        raise CancelledError

    ear = Ear(runner.submit(work))
    drain(runner, qtbot)
    assert ear.outcomes == ["cancelled"]


def test_abandoned_job_is_never_heard_again(runner: JobRunner, qtbot: QtBot) -> None:
    go_on = threading.Event()

    def work(context: JobContext) -> str:
        context.post("early")
        go_on.wait(LONG)
        context.post("late")
        return "done"

    job = runner.submit(work)
    ear = Ear(job)
    job.abandon()
    go_on.set()
    drain(runner, qtbot)
    assert ear.heard == []


def test_closing_ends_the_thread(qtbot: QtBot) -> None:
    runner = JobRunner("short-lived")
    job = runner.submit(lambda context: context.cancel.check())
    ear = Ear(job)
    runner.close()
    qtbot.wait(1)
    assert ear.outcomes == []
    assert "short-lived" not in {thread.name for thread in threading.enumerate()}


def test_a_closed_runner_does_nothing_more(qtbot: QtBot) -> None:
    runner = JobRunner("closed")
    runner.close()
    ran: list[str] = []
    job = runner.submit(lambda _context: ran.append("ran"))
    assert job.is_over
    runner.close()
    assert ran == []
