"""What lies beside the film on screen, and over it: a pure function of one snapshot."""

import datetime as dt
from dataclasses import replace

from cxrviewer.state.comparison import Layout
from cxrviewer.state.display import Information, Tool
from cxrviewer.state.mark_screen import MarksScreen
from cxrviewer.state.resolve_display import film_screen
from cxrviewer.state.resolve_layers import overlay_screen
from cxrviewer.state.resolve_marks import marks_screen
from cxrviewer.state.screen import ComparisonScreen, FilmScreen, OverlayScreen, SideScreen, SwipedScreen
from cxrviewer.state.seating import counterpart, seats
from cxrviewer.state.study import AppState, Study
from cxrviewer.translation import counted, tr
from engine.patient_identity import Identity, is_same_patient, names_differ, shared_identity
from engine.radiograph import PatientLabel

_DAYS_A_MONTH, _DAYS_A_YEAR = 30.44, 365.25
#: Fewer days than these are told as days, and as months.
_DAYS_UP_TO, _MONTHS_UP_TO = 61, 731


def comparison_screen(state: AppState) -> ComparisonScreen:
    """Gives the panes; with one pane only the film on screen, and over it the one that is swiped."""
    comparison, study = state.overlays.comparison, state.study
    layout = comparison.layout if study is not None else Layout.ONE
    now = seats(state)
    sides = tuple(
        _side(state, key, index)
        for index, key in enumerate(now.keys)
        if layout is not Layout.ONE and index != now.active
    )
    other = counterpart(state) if comparison.is_swiped else None
    swiped = None
    if other is not None:
        swiped = SwipedScreen(_film_of(state, other), _overlays_of(state, other), _marks_of(state, other))
    return ComparisonScreen(layout.shape, now.active if layout is not Layout.ONE else 0, sides, swiped)


def _side(state: AppState, key: int | None, index: int) -> SideScreen:
    study = state.find(key)
    if study is None:
        return SideScreen(index)
    return SideScreen(index, _film_of(state, study), _overlays_of(state, study), _marks_of(state, study))


def _overlays_of(state: AppState, study: Study) -> OverlayScreen:
    return overlay_screen(study.analysis, study.display, state.overlays)


def _marks_of(state: AppState, study: Study) -> MarksScreen:
    let_go = replace(study, marks=replace(study.marks, selected=None))  # handles only where they can be held
    return marks_screen(replace(state.with_study(let_go), current=study.key, tool=Tool.WINDOW))


def _film_of(state: AppState, study: Study) -> FilmScreen:
    shown = film_screen(study, state.overlays)
    current = state.study
    shows_dates = state.overlays.information is Information.FULL
    patient = study.loaded.image.patient
    said = "" if current is None else relation(patient, current.loaded.image.patient, shows_dates=shows_dates)
    identity = None if current is None else shared_identity(patient, current.loaded.image.patient)
    if current is not None and identity is not None and shows_dates:
        has_other_name = names_differ(patient, current.loaded.image.patient)
        lines = [said, identity_words(identity, has_other_name=has_other_name)]
    else:
        lines = [said] if said else []
    corners = replace(shown.corners, top_left=(*lines, *shown.corners.top_left))
    return replace(shown, corners=corners, is_magnified=False)


def identity_words(identity: Identity, *, has_other_name: bool) -> str:
    """Says by what two films are known to be one patient's: "Same patient ID"."""
    if identity is Identity.NAME_AND_BIRTH:
        return tr("Same name and date of birth")
    return tr("Same patient ID, but another name") if has_other_name else tr("Same patient ID")


def relation(shown: PatientLabel, current: PatientLabel, *, shows_dates: bool = True) -> str:
    """Says how a film beside the one on screen belongs to it: "Prior, 4 months earlier", or another patient's.

    Args:
        shown: Of the film beside.
        current: Of the film on screen.
        shows_dates: Whether to say how much earlier a prior is.
    """
    if not is_same_patient(shown, current):
        are_named = (shown.patient_id or shown.name) and (current.patient_id or current.name)
        return tr("ANOTHER PATIENT") if are_named else tr("Patient not known")
    one, other = _date(shown.study_date), _date(current.study_date)
    if one is None or other is None:
        return tr("Same patient, date not known")
    if one == other:
        return tr("Same day")
    span = _span(abs((other - one).days))
    if one > other:
        return tr("Later film, {span} later", span=span)
    return tr("Prior, {span} earlier", span=span) if shows_dates else tr("Prior")


def _span(days: int) -> str:
    if days >= _MONTHS_UP_TO:
        return counted(int(days / _DAYS_A_YEAR), "{number} year", "{number} years")
    if days >= _DAYS_UP_TO:
        return counted(round(days / _DAYS_A_MONTH), "{number} month", "{number} months")
    return counted(days, "{number} day", "{number} days")


def _date(digits: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(f"{digits[:4]}-{digits[4:6]}-{digits[6:8]}")
    except ValueError:
        return None
