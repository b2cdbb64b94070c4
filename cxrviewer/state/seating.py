"""Which study lies in which pane, and which of the open films are priors of another."""

from dataclasses import dataclass, replace

from cxrviewer.state.comparison import Comparison, Layout
from cxrviewer.state.relatives import earlier, relatives
from cxrviewer.state.study import AppState, Study


@dataclass(frozen=True, slots=True)
class Seats:
    """Keys of the studies in the panes, row by row; the one at ``active`` is the study on screen."""

    keys: tuple[int | None, ...]
    active: int


def seats(state: AppState) -> Seats:
    """Gives which study lies in which pane now.

    The study on screen is always in a pane: where it lies already, else in the first empty one, else in the active
    one. A study that was closed leaves its pane empty.
    """
    comparison = state.overlays.comparison
    count = comparison.layout.pane_count
    keys = [key if state.find(key) is not None else None for key in comparison.seats[:count]]
    keys += [None] * (count - len(keys))
    if state.current is None:
        return Seats(tuple(keys), min(comparison.active, count - 1))
    if state.current in keys:
        return Seats(tuple(keys), keys.index(state.current))
    active = keys.index(None) if None in keys else min(comparison.active, count - 1)
    keys[active] = state.current
    return Seats(tuple(keys), active)


def with_layout(state: AppState, layout: Layout) -> AppState:
    """Gives the state with another layout: the film on screen first, its priors, then the other open films."""
    before, study = state.overlays.comparison, state.study
    if study is None:
        return _with(state, replace(before, layout=layout, seats=(), active=0))
    kept = [key for key in seats(state).keys if key is not None]
    related = [prior.key for prior in priors(study, state.studies)]
    others = [other.key for other in state.studies]
    order = list(dict.fromkeys((study.key, *kept, *related, *others)))
    return _with(state, replace(before, layout=layout, seats=tuple(order[: layout.pane_count]), active=0))


def beside(state: AppState, key: int) -> AppState:
    """Gives the state with another film right of the one on screen; it may be one that is still being read."""
    seated = (state.current, key)
    return _with(state, replace(state.overlays.comparison, layout=Layout.ONE_BY_TWO, seats=seated, active=0))


def with_active(state: AppState, index: int) -> AppState:
    """Gives the state with the film of another pane on screen; an empty pane changes nothing."""
    now = seats(state)
    if not 0 <= index < len(now.keys) or now.keys[index] is None:
        return state
    arranged = replace(state.overlays.comparison, seats=now.keys, active=index)
    return replace(_with(state, arranged), current=now.keys[index])


def next_active(state: AppState) -> AppState:
    """Gives the state with the film of the next pane that is not empty on screen."""
    now = seats(state)
    order = [(now.active + step) % len(now.keys) for step in range(1, len(now.keys))]
    return next((with_active(state, index) for index in order if now.keys[index] is not None), state)


def counterpart(state: AppState) -> Study | None:
    """Gives the film to swipe or flicker with: that of the next pane, else the latest prior, else the next open one."""
    study = state.study
    if study is None:
        return None
    now = seats(state)
    beside = [state.find(key) for key in (*now.keys[now.active + 1 :], *now.keys[: now.active])]
    found = [other for other in beside if other is not None]
    others = [other for other in state.studies if other.key > study.key] + list(state.studies)
    candidates = (*found, *priors(study, state.studies), *others)
    return next((other for other in candidates if other.key != study.key), None)


def priors(study: Study, studies: tuple[Study, ...]) -> tuple[Study, ...]:
    """Gives the open earlier films of the same patient in the same view, the latest first."""
    found = earlier(study, relatives(study, studies), frozenset({study.loaded.image.radiograph.view}))
    by_key = {other.key: other for other in studies}
    return tuple(by_key[relative.key] for relative in found if relative.key is not None)


def _with(state: AppState, comparison: Comparison) -> AppState:
    return replace(state, overlays=replace(state.overlays, comparison=comparison))
