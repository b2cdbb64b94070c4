"""Work beside the window: one thread per runner, and exactly one outcome per job."""

import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QObject, Qt, Signal

from engine.errors import CancelledError
from engine.progress import CancelToken


class JobContext:
    """What an operation may use while it runs on the runner's thread."""

    def __init__(self, cancel: CancelToken, post: Callable[[object], None]) -> None:
        self.cancel = cancel
        self.post = post


Operation = Callable[[JobContext], object]


class Job(QObject):
    """One piece of work; its signals fire in the window's thread.

    Exactly one of ``succeeded``, ``failed`` and ``cancelled`` fires, unless the job is abandoned:
    then none does, and nothing more is heard of it.
    """

    news = Signal(object)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, operation: Operation, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.operation = operation
        self.token = CancelToken()
        self._is_over = False

    @property
    def is_over(self) -> bool:
        """Whether the outcome was told, or nobody wants to hear it any more."""
        return self._is_over

    def cancel(self) -> None:
        """Asks the work to stop; ``cancelled`` fires when it has."""
        self.token.cancel()

    def abandon(self) -> None:
        """Asks the work to stop and drops whatever it still says."""
        self._is_over = True
        self.token.cancel()

    def finish(self) -> None:
        """Marks the outcome as told."""
        self._is_over = True


class _Kind(Enum):
    NEWS = auto()
    SUCCEEDED = auto()
    FAILED = auto()
    CANCELLED = auto()


@dataclass(frozen=True, slots=True)
class _Event:
    job: Job
    kind: _Kind
    payload: object = None


class JobRunner(QObject):
    """Runs jobs one after another on a thread of its own, which starts with the first job."""

    _happened = Signal(object)  # _Event, from the thread to the window

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._queue: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._jobs: set[Job] = set()
        self._is_closed = False
        self._happened.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def submit(self, operation: Operation) -> Job:
        """Queues an operation; connect to the job's signals before returning to the event loop.

        After ``close`` nothing is done any more, and nothing is heard of the job.
        """
        job = Job(operation, self)
        if self._is_closed:
            job.abandon()
            return job
        self._jobs.add(job)
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name=self._name)
            self._thread.start()
        self._queue.put(job)
        return job

    def wait(self) -> None:
        """Waits until everything that was submitted is done; the outcomes are told later, as always."""
        if self._thread is not None:
            self._queue.put(None)
            self._thread.join()
            self._thread = None

    def close(self) -> None:
        """Abandons every job and waits for the thread to end."""
        self._is_closed = True
        for job in self._jobs:
            job.abandon()
        self.wait()

    def _work(self) -> None:
        while (job := self._queue.get()) is not None:
            self._happened.emit(self._outcome(job))

    def _outcome(self, job: Job) -> _Event:
        def post(value: object) -> None:
            self._happened.emit(_Event(job, _Kind.NEWS, value))

        try:
            job.token.check()
            return _Event(job, _Kind.SUCCEEDED, job.operation(JobContext(job.token, post)))
        except CancelledError:
            return _Event(job, _Kind.CANCELLED)
        except Exception as error:  # the job runner is where every failure becomes an outcome
            return _Event(job, _Kind.FAILED, error)

    def _deliver(self, event: _Event) -> None:
        job = event.job
        if event.kind is not _Kind.NEWS:
            self._jobs.discard(job)
            job.deleteLater()
        if job.is_over:
            return
        if event.kind is _Kind.NEWS:
            job.news.emit(event.payload)
            return
        job.finish()
        match event.kind:
            case _Kind.SUCCEEDED:
                job.succeeded.emit(event.payload)
            case _Kind.FAILED:
                job.failed.emit(event.payload)
            case _:
                job.cancelled.emit()
