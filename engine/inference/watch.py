"""Follows one analysis: progress, findings and the wish to stop go through here, and the time of each stage."""

import contextlib
import time
from collections.abc import Iterator
from dataclasses import dataclass, field

from engine.findings import Finding, FindingListener, ProgressListener
from engine.progress import CancelToken, Stage, StageProgress


@dataclass(slots=True)
class Watch:
    """Who follows one analysis, and how long its stages took."""

    on_progress: ProgressListener
    on_finding: FindingListener
    cancel: CancelToken
    seconds: dict[str, float] = field(default_factory=dict)

    @contextlib.contextmanager
    def timed(self, stage: Stage) -> Iterator[None]:
        """Checks for a cancel and adds the time inside to the stage."""
        self.cancel.check()
        start = time.perf_counter()
        yield
        self.seconds[stage.value] = self.seconds.get(stage.value, 0.0) + time.perf_counter() - start

    def tell(self, stage: Stage, done: int, total: int, detail: str = "") -> None:
        """Reports progress."""
        self.on_progress(StageProgress(stage, done, total, detail))

    def found(self, finding: Finding) -> None:
        """Hands a finding over as soon as it is known."""
        self.on_finding(finding)


def watch_for(
    on_progress: ProgressListener | None, on_finding: FindingListener | None, cancel: CancelToken | None
) -> Watch:
    """Starts following; whoever is None is not told, and without a token nobody can stop it."""
    return Watch(on_progress or _ignore, on_finding or _ignore, cancel or CancelToken())


def _ignore(news: object) -> None:
    """Listens to nobody."""
