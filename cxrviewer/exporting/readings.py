"""Numbers of everything that is drawn, also of what the window has not read from the pixels yet."""

from dataclasses import replace

from cxrviewer.marking import read_shapes
from cxrviewer.state.study import AppState
from engine.annotation import REGIONS, Kind


def with_readings(state: AppState) -> AppState:
    """Gives a snapshot in which everything that is drawn on the film has its numbers; reads pixels where it must."""
    study = state.study
    if study is None:
        return state
    radiograph, mask = study.loaded.image.radiograph, study.analysis.mask
    wanted = {(one.kind, one.points) for one in study.marks.annotations if one.kind in {*REGIONS, Kind.RATIO}}
    read = read_shapes(frozenset(wanted - study.marks.readings.keys()), radiograph, mask)
    marks = replace(study.marks, readings={**study.marks.readings, **read})
    return state.with_study(replace(study, marks=marks))
