"""Which changes belong to one gesture, and so to one step of the history."""

import time
from collections.abc import Callable
from dataclasses import replace

from cxrviewer.state.history import CONTINUOUS, step_between, with_step
from cxrviewer.state.study import AppState

#: Changes of the same thing without a button held belong together while they follow each other within this time.
_QUIET_SECONDS = 0.6


class Recorder:
    """Adds to each new snapshot the history of how it came about.

    Args:
        clock: Seconds that never run backwards.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._is_gesture = False
        self._has_step = False
        self._last = -1e9

    def begin_gesture(self) -> None:
        """Makes everything until ``end_gesture`` one step."""
        self._is_gesture, self._has_step = True, False

    def end_gesture(self) -> None:
        """Ends the step."""
        self._is_gesture = self._has_step = False
        self._last = -1e9

    def recorded(self, old: AppState, new: AppState) -> AppState:
        """Gives the new snapshot with its history."""
        step = step_between(old, new)
        if step is None:
            return new
        now, past = self._clock(), new.history.past
        is_sweep = step.aspects <= CONTINUOUS and now - self._last < _QUIET_SECONDS
        joins = self._has_step if self._is_gesture else is_sweep and bool(past) and past[-1].aspects == step.aspects
        self._last = now if step.aspects <= CONTINUOUS else -1e9
        self._has_step = self._is_gesture
        return replace(new, history=with_step(new.history, step, joins=joins))
