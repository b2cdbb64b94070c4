"""Which hanging protocol matches, and which film it puts into which pane: pure functions."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from cxrviewer.hanging_protocol import HangingProtocol, Place, Role, ViewWish
from cxrviewer.state.relatives import Relative, earlier, exam_of, one_per_day
from cxrviewer.state.study import AppState, Study
from engine.radiograph import ViewPosition

_EVERY_VIEW = frozenset(ViewPosition)
_VIEWS = {
    ViewWish.ANY: _EVERY_VIEW,
    ViewWish.FRONTAL: frozenset({ViewPosition.PA, ViewPosition.AP}),
    ViewWish.PA: frozenset({ViewPosition.PA}),
    ViewWish.AP: frozenset({ViewPosition.AP}),
    ViewWish.LATERAL: frozenset({ViewPosition.LATERAL}),
}
_DAYS = {Role.PRIOR_1: 0, Role.PRIOR_2: 1, Role.PRIOR_3: 2}


@dataclass(frozen=True, slots=True)
class Occasion:
    """What a protocol is chosen by.

    Attributes:
        priors: Earlier days of which a film of the same patient in the same view can be shown.
    """

    modality: str
    view: ViewPosition
    priors: int


@dataclass(frozen=True, slots=True)
class Hung:
    """What a protocol puts into each pane, None for an empty one.

    Attributes:
        films: Row by row; the film that was opened is always one of them.
        has_missing: Whether a place shows an older film, or none, because the file of the wished one is gone.
    """

    films: tuple[Relative | None, ...]
    has_missing: bool = False


def occasion(study: Study, found: Sequence[Relative]) -> Occasion:
    """Gives by what a protocol for a film is chosen.

    Args:
        study: The film that was opened.
        found: The films of its patient.
    """
    radiograph = study.loaded.image.radiograph
    priors = one_per_day(earlier(study, found, frozenset({radiograph.view})))
    return Occasion(radiograph.modality, radiograph.view, len(priors))


def matches(protocol: HangingProtocol, occurring: Occasion) -> bool:
    """Says whether a protocol applies."""
    return (
        protocol.is_on
        and protocol.modality in {"", occurring.modality}
        and occurring.view in _VIEWS.get(protocol.view, _EVERY_VIEW)
        and protocol.priors.holds(occurring.priors)
    )


def matching(protocols: Iterable[HangingProtocol], occurring: Occasion) -> tuple[HangingProtocol, ...]:
    """Gives the protocols that apply, in their order: the first one is taken when a film is opened."""
    return tuple(protocol for protocol in protocols if matches(protocol, occurring))


def hung(protocol: HangingProtocol, study: Study, found: Sequence[Relative]) -> Hung:
    """Gives what a protocol puts into each pane.

    Priors are counted by days, the nearest first, among the films in the view that a place asks for. No film stands in
    two places: where two ask for one film, the first has it. Where no place asks for the film that was opened, it takes
    the first empty pane, else the first pane.

    Args:
        protocol: What to follow.
        study: The film that was opened.
        found: The films of its patient.
    """
    own = _own(study)
    films: list[Relative | None] = []
    has_missing = False
    for place in protocol.shown_places:
        wished = _wished(place, study, own, found)
        film = next((film for film in wished.films if film not in films), None)
        has_missing = has_missing or any(film is None or day > film.date for day in wished.gone)
        films.append(film)
    if own not in films:
        films[films.index(None) if None in films else 0] = own
    return Hung(tuple(films), has_missing)


def arranged(state: AppState, protocol: HangingProtocol, keys: Sequence[int | None]) -> AppState:
    """Gives the state with the panes of a protocol.

    Args:
        state: Before.
        protocol: Whose layout and links to take.
        keys: The study of each pane; one may still be on its way.
    """
    active = keys.index(state.current) if state.current in keys else 0
    comparison = replace(
        state.overlays.comparison,
        layout=protocol.layout,
        seats=tuple(keys),
        active=active,
        links=frozenset(protocol.links),
        is_swiped=False,
    )
    return replace(state, overlays=replace(state.overlays, comparison=comparison))


def _own(study: Study) -> Relative:
    view = study.loaded.image.radiograph.view
    return Relative(study.loaded.image.patient.study_date, view, exam_of(study), key=study.key)


@dataclass(frozen=True, slots=True)
class _Wished:
    """Films that would do for a place, the best one first, and days of which every such film is gone."""

    films: tuple[Relative, ...] = ()
    gone: frozenset[str] = frozenset()


def _wished(place: Place, study: Study, own: Relative, found: Sequence[Relative]) -> _Wished:
    views = frozenset({own.view}) if place.view is ViewWish.SAME else _VIEWS[place.view]
    if place.role is Role.CURRENT:
        same = [film for film in found if film.exam == own.exam and film.view in views]
        there = tuple(film for film in same if not film.is_missing)
        return _Wished((own, *there) if own.view in views else there)
    if place.role not in _DAYS:
        return _Wished()
    before = earlier(study, found, views)
    days = [film.date for film in one_per_day(before)]
    gone = frozenset(film.date for film in before) - frozenset(days)
    wanted = days[_DAYS[place.role] : _DAYS[place.role] + 1]
    return _Wished(tuple(film for film in before if film.date in wanted and not film.is_missing), gone)
