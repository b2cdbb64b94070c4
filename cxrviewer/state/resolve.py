"""From what is known to what is on screen: a pure function of one snapshot."""

from cxrviewer import index_wording, wording
from cxrviewer.state.analysis import Analysis, Phase
from cxrviewer.state.browsing import IndexScreen
from cxrviewer.state.display import Layer
from cxrviewer.state.resolve_comparison import comparison_screen
from cxrviewer.state.resolve_display import film_screen, level_screen
from cxrviewer.state.resolve_findings import findings_screen, patch_screen
from cxrviewer.state.resolve_layers import class_swatch, layer_rows, overlay_screen
from cxrviewer.state.resolve_marks import hand, mark_panel, marks_screen
from cxrviewer.state.screen import OnScreen, OverlayScreen, RailCard, StageMark, StatusScreen
from cxrviewer.state.study import AppState, Study
from cxrviewer.translation import counted, tr
from engine.progress import Stage, StageProgress
from engine.radiograph import ViewPosition

APPLICATION = "CXR Viewer"


def resolve(state: AppState) -> OnScreen:
    """Gives everything that is on screen for a snapshot; the same snapshot always gives equal records."""
    study = state.study
    display = study.display if study else None
    overlays = state.overlays
    return OnScreen(
        window_title=f"{_name(study, state)} — {APPLICATION}" if study else APPLICATION,
        tool=state.tool,
        mouse=state.mouse,
        is_bare=overlays.is_bare,
        rail=tuple(_card(other, state) for other in state.studies),
        index=IndexScreen(state.browsing, overlays.shows_patient),
        film=film_screen(study, overlays) if study else None,
        comparison=comparison_screen(state),
        levels=level_screen(study) if study and overlays.shows_levels else None,
        overlays=overlay_screen(study.analysis, study.display, overlays) if study else OverlayScreen(),
        marks=marks_screen(state),
        hand=hand(state),
        mark_panel=mark_panel(state),
        layers=layer_rows(study.analysis if study else Analysis(), display, overlays, state.keys),
        findings=findings_screen(study),
        patch=patch_screen(study, can_point=overlays.layers[Layer.PATCHES].is_visible),
        status=_status(state),
        problem=state.problems[0] if state.problems else None,
        more_problems=max(len(state.problems) - 1, 0),
    )


def _name(study: Study, state: AppState) -> str:
    if state.overlays.shows_patient:
        return study.path.name
    return tr("Study {number}", number=state.studies.index(study) + 1)


def _card(study: Study, state: AppState) -> RailCard:
    radiograph, analysis = study.loaded.image.radiograph, study.analysis
    rows, columns = radiograph.shape
    view = "" if radiograph.view is ViewPosition.UNKNOWN else radiograph.view.value
    ensemble = analysis.ensemble
    parts = (radiograph.modality, view or f"{columns} × {rows}", tr("file gone") if study.path in state.gone else "")
    return RailCard(
        key=study.key,
        loaded=study.loaded,
        title=_name(study, state),
        subtitle=" · ".join(part for part in parts if part),
        verdict=_verdict(analysis),
        badge=class_swatch(ensemble.label) if ensemble else None,
        is_current=study.key == state.current,
        progress=_overall(analysis.progress) if analysis.phase is Phase.RUNNING else None,
    )


def _verdict(analysis: Analysis) -> str:
    if analysis.problem is not None:
        return tr("Refused") if analysis.problem.is_refusal else tr("Failed")
    if analysis.ensemble is not None:
        return wording.short_verdict(analysis.ensemble)
    return {Phase.RUNNING: tr("Analysing"), Phase.CANCELLED: tr("Stopped")}.get(analysis.phase, "")


def _overall(progress: StageProgress | None) -> float:
    if progress is None:
        return 0.0
    stages = tuple(Stage)
    return (stages.index(progress.stage) + progress.done / max(progress.total, 1)) / len(stages)


def _status(state: AppState) -> StatusScreen:
    package = _package(state)
    running = next((study for study in state.studies if study.analysis.phase is Phase.RUNNING), None)
    if running is not None:
        other = "" if running.key == state.current else f"{_name(running, state)}: "
        return StatusScreen(
            text=other + _progress_words(running.analysis),
            stages=_stages(running.analysis.progress),
            can_cancel=True,
            package=package,
        )
    collecting = state.browsing.collecting
    if collecting is not None:
        words = index_wording.collecting_words(collecting, shows_patient=state.overlays.shows_patient)
        return StatusScreen(words, can_cancel=True, package=package)
    if state.opening:
        number = len(state.opening)
        is_named = number == 1 and state.overlays.shows_patient
        what = state.opening[0] if is_named else counted(number, "{number} file", "{number} files")
        return StatusScreen(tr("Opening {what} …", what=what), package=package)
    resting = " ".join(part for part in (state.browsing.notice, _resting_words(state.study)) if part)
    return StatusScreen(resting or tr("Ready"), package=package)


def _package(state: AppState) -> str:
    study = state.study
    if study is not None and study.analysis.report is not None:
        package = study.analysis.report.package
        return f"{package.id} {package.version}"
    if state.models is None:
        return ""
    if not state.models:
        return tr("no model package installed")
    chosen = [model for model in state.models if model.id == state.model] or list(state.models)
    return chosen[0].title if len(chosen) == 1 else ""


def _progress_words(analysis: Analysis) -> str:
    progress = analysis.progress
    if progress is None:
        return tr("Starting …")
    title = tr(wording.STAGE_TITLES[progress.stage])
    done = " " + tr("{done} of {total}", done=progress.done, total=progress.total) if progress.total > 1 else ""
    detail = f" · {progress.detail}" if progress.detail else ""
    return f"{title}{done}{detail}{_remaining(progress, analysis.stage_seconds)}"


def _remaining(progress: StageProgress, seconds: float) -> str:
    if progress.done == 0 or progress.done >= progress.total or seconds < 1.0:
        return ""
    left = seconds / progress.done * (progress.total - progress.done)
    return " · " + tr("about {time} left in this stage", time=wording.seconds_words(max(left, 1.0)))


def _stages(progress: StageProgress | None) -> tuple[StageMark, ...]:
    stages = tuple(Stage)
    reached = stages.index(progress.stage) if progress else 0
    fraction = progress.done / max(progress.total, 1) if progress else 0.0
    return tuple(
        StageMark(
            title=tr(wording.STAGE_TITLES[stage]),
            fraction=1.0 if index < reached else (fraction if index == reached else 0.0),
            is_current=index == reached,
        )
        for index, stage in enumerate(stages)
    )


def _resting_words(study: Study | None) -> str:
    if study is None:
        return ""
    report = study.analysis.report
    if report is not None:
        return tr("Analysed in {time}", time=wording.seconds_words(sum(report.seconds.values())))
    return " ".join(tr(note) for note in study.loaded.image.radiograph.notes)
