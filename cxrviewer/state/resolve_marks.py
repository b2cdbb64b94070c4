"""From the annotations of a film to what is on screen: pure functions of one snapshot."""

from cxrviewer.mark_wording import (
    KIND_TITLES,
    NEXT_POINT,
    film_lines,
    main_value,
    quantities,
    quantity_words,
    spacing_sentence,
    value_words,
)
from cxrviewer.state.mark_screen import Hand, MarkArt, MarkFact, MarkPanelScreen, MarkRow, MarksScreen
from cxrviewer.state.marks import DRAWN_BY, RatioDoubts
from cxrviewer.state.outlines import handles, lines, shape_lines
from cxrviewer.state.study import AppState, Study
from cxrviewer.translation import tr
from engine.annotation import REGIONS, Annotation, Kind, Style
from engine.cardiothoracic import ratio_warnings
from engine.measurement import is_simple, step_of
from engine.regions import RegionStatistics


def marks_screen(state: AppState) -> MarksScreen:
    """Gives the annotations as they are to be drawn; nothing while the bare film is shown."""
    study = state.study
    if study is None or state.overlays.is_bare:
        return MarksScreen()
    kind = DRAWN_BY.get(state.tool)
    shown = study.marks.annotations if state.overlays.shows_marks else ()
    return MarksScreen(
        arts=tuple(_art(annotation, study) for annotation in shown),
        draft=_draft(study, state.pen),
        guide=_guide(study, kind),
    )


def hand(state: AppState) -> Hand | None:
    """Gives what tells whether a press on the film concerns the annotations."""
    study = state.study
    if study is None or not state.overlays.shows_marks:
        return None
    radiograph = study.loaded.image.radiograph
    return Hand(study.marks, DRAWN_BY.get(state.tool), study.loaded.film.size, step_of(radiograph.spacing))


def mark_panel(state: AppState) -> MarkPanelScreen:
    """Gives the list of annotations and what is known of the selected one."""
    study = state.study
    if study is None:
        return MarkPanelScreen(style=state.pen, keys=state.keys)
    marks, spacing = study.marks, study.loaded.image.radiograph.spacing
    chosen = marks.chosen
    return MarkPanelScreen(
        rows=tuple(_row(annotation, study) for annotation in marks.annotations),
        has_selected=chosen is not None,
        text=chosen.text if chosen else "",
        style=chosen.style if chosen else state.pen,
        facts=annotation_facts(chosen, study) if chosen else (),
        warnings=annotation_warnings(chosen, study) if chosen else (),
        spacing=spacing_sentence(spacing),
        why_no_proposal=why_no_proposal(study),
        keys=state.keys,
    )


def why_no_proposal(study: Study) -> str:
    """Says why a cardiothoracic ratio cannot be proposed; empty where it can."""
    mask = study.analysis.mask
    if mask is None:
        return tr("The outlines of lungs and heart come with the analysis.")
    if mask.pixels.get("heart", 0) == 0:
        return tr("No heart was outlined on this film.")
    return ""


def annotation_warnings(annotation: Annotation, study: Study) -> tuple[str, ...]:
    """Gives what a reader must know before believing an annotation's numbers, one sentence each."""
    if annotation.kind is Kind.POLYGON and not is_simple(annotation.points):
        return (tr("The outline crosses itself: its area means nothing."),)
    if annotation.kind is not Kind.RATIO:
        return ()
    reading = study.marks.reading(annotation)
    doubts = reading.sentences if isinstance(reading, RatioDoubts) else ()
    return tuple(tr(said) for said in (*ratio_warnings(annotation.points, study.loaded.image.radiograph), *doubts))


def annotation_facts(annotation: Annotation, study: Study) -> tuple[MarkFact, ...]:
    """Gives every number of an annotation."""
    spacing = study.loaded.image.radiograph.spacing
    found = [MarkFact(_sentence_case(tr(item.name)), quantity_words(item)) for item in quantities(annotation, spacing)]
    statistics = study.marks.reading(annotation)
    if isinstance(statistics, RegionStatistics):
        unit = f" {statistics.unit}" if statistics.unit else ""
        found += [
            MarkFact(
                tr("Mean"), f"{value_words(statistics.mean)}{unit}", tr("Of the modality values, whatever the window.")
            ),
            MarkFact(
                tr("SD"), f"{value_words(statistics.deviation)}{unit}", tr("Of the pixels themselves (divided by n).")
            ),
            MarkFact(tr("Least"), f"{value_words(statistics.least)}{unit}"),
            MarkFact(tr("Greatest"), f"{value_words(statistics.greatest)}{unit}"),
            MarkFact(tr("Pixels"), str(statistics.count), tr("Whose centre lies inside; padding is left out.")),
        ]
    elif annotation.kind in REGIONS:
        found.append(MarkFact(tr("Mean, SD"), "…"))
    return tuple(found)


def _art(annotation: Annotation, study: Study) -> MarkArt:
    radiograph, is_selected = study.loaded.image.radiograph, annotation.id == study.marks.selected
    reading = study.marks.reading(annotation)
    statistics = reading if isinstance(reading, RegionStatistics) else None
    return MarkArt(
        kind=annotation.kind,
        points=annotation.points,
        lines=lines(annotation, step_of(radiograph.spacing)),
        style=annotation.style,
        words=film_lines(annotation, radiograph.spacing, statistics, annotation_warnings(annotation, study)),
        number=annotation.id,
        is_selected=is_selected,
        handles=handles(annotation) if is_selected else (),
    )


def _draft(study: Study, pen: Style) -> MarkArt | None:
    draft = study.marks.draft
    if draft is None:
        return None
    points = (*draft.points, draft.floating)
    if draft.kind is Kind.POLYGON:
        drawn: tuple[tuple[tuple[float, float], ...], ...] = (points,)
    else:
        drawn = shape_lines(draft.kind, points, step_of(study.loaded.image.radiograph.spacing))
    return MarkArt(draft.kind, points, drawn, pen, is_selected=True, handles=draft.points)


def _guide(study: Study, kind: Kind | None) -> str:
    draft = study.marks.draft
    if draft is None:
        return tr("{kind}: click {point}", kind=tr(KIND_TITLES[kind]), point=tr(NEXT_POINT[kind][0])) if kind else ""
    steps = NEXT_POINT[draft.kind]
    wanted = steps[min(len(draft.points), len(steps) - 1)]
    said = (
        "{kind}: click {point}. Enter closes, Esc gives up"
        if draft.kind is Kind.POLYGON
        else "{kind}: click {point}. Esc gives up"
    )
    return tr(said, kind=tr(KIND_TITLES[draft.kind]), point=tr(wanted))


def _row(annotation: Annotation, study: Study) -> MarkRow:
    spacing = study.loaded.image.radiograph.spacing
    title = tr(KIND_TITLES[annotation.kind]) + (tr(", proposed") if annotation.is_proposed else "")
    value = main_value(annotation, spacing)
    return MarkRow(annotation.id, title, value, annotation.id == study.marks.selected)


def _sentence_case(name: str) -> str:
    return name[:1].upper() + name[1:]
