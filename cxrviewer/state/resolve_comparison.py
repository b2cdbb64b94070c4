"""What lies beside the film on screen, and over it: a pure function of one snapshot."""

import datetime as dt
from dataclasses import replace

from cxrviewer.state.comparison import Layout
from cxrviewer.state.display import Information, Tool
from cxrviewer.state.resolve_display import film_screen
from cxrviewer.state.resolve_layers import overlay_screen
from cxrviewer.state.resolve_marks import marks_screen
from cxrviewer.state.screen import ComparisonScreen, FilmScreen, SideScreen
from cxrviewer.state.seating import counterpart, is_same_patient, seats
from cxrviewer.state.study import AppState, Study
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
    swiped = _film_of(state, other) if other is not None else None
    return ComparisonScreen(layout.shape, now.active if layout is not Layout.ONE else 0, sides, swiped)


def _side(state: AppState, key: int | None, index: int) -> SideScreen:
    study = state.find(key)
    if study is None:
        return SideScreen(index)
    return SideScreen(
        index,
        film=_film_of(state, study),
        overlays=overlay_screen(study.analysis, study.display, state.overlays),
        marks=marks_screen(replace(state, current=study.key, tool=Tool.WINDOW)),
    )


def _film_of(state: AppState, study: Study) -> FilmScreen:
    shown = film_screen(study, state.overlays)
    current = state.study
    said = "" if current is None else relation(study.loaded.image.patient, current.loaded.image.patient)
    if state.overlays.information is not Information.FULL and said.startswith("Prior"):
        said = "Prior"
    corners = replace(shown.corners, top_left=(said, *shown.corners.top_left) if said else shown.corners.top_left)
    return replace(shown, corners=corners, is_magnified=False)


def relation(shown: PatientLabel, current: PatientLabel) -> str:
    """Says how a film beside the one on screen belongs to it: "Prior, 4 months earlier", or another patient's."""
    if not is_same_patient(shown, current):
        are_named = (shown.patient_id or shown.name) and (current.patient_id or current.name)
        return "ANOTHER PATIENT" if are_named else "Patient not known"
    one, other = _date(shown.study_date), _date(current.study_date)
    if one is None or other is None:
        return "Same patient, date not known"
    if one == other:
        return "Same day"
    span = _span(abs((other - one).days))
    return f"Prior, {span} earlier" if one < other else f"Later film, {span} later"


def _span(days: int) -> str:
    if days >= _MONTHS_UP_TO:
        number, unit = int(days / _DAYS_A_YEAR), "year"
    elif days >= _DAYS_UP_TO:
        number, unit = round(days / _DAYS_A_MONTH), "month"
    else:
        number, unit = days, "day"
    return f"{number} {unit}{'s' if number > 1 else ''}"


def _date(digits: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(f"{digits[:4]}-{digits[4:6]}-{digits[6:8]}")
    except ValueError:
        return None
