"""Watching long work: named stages, how far they are, and a token that asks them to stop."""

import threading
from dataclasses import dataclass
from enum import StrEnum

from engine.errors import CancelledError


class Stage(StrEnum):
    """The stages of an analysis, in order."""

    LOAD = "load"
    SEGMENT = "segment"
    PATCHES = "patches"
    VOTE = "vote"
    ENSEMBLE = "ensemble"
    SALIENCY = "saliency"


@dataclass(frozen=True, slots=True)
class StageProgress:
    """How far one stage is: ``done`` of ``total`` steps, and what it works on in words."""

    stage: Stage
    done: int
    total: int
    detail: str = ""


class CancelToken:
    """Asks work in another thread to stop at its next boundary; thread-safe."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def cancel(self) -> None:
        """Asks for the stop; asking twice is the same as once."""
        self._event.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether the stop was asked for."""
        return self._event.is_set()

    def check(self) -> None:
        """Returns if work may go on.

        Raises:
            CancelledError: The stop was asked for.
        """
        if self._event.is_set():
            raise CancelledError
