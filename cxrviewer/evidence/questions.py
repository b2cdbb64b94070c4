"""What the evidence room asks the models; all of it runs on the engine thread."""

from dataclasses import dataclass

from cxrviewer.analysis import AnalyserGetter
from cxrviewer.evidence.map_pictures import MapPicture, map_picture
from cxrviewer.evidence.votes_page import Taken
from cxrviewer.evidence.wish import MapWish
from cxrviewer.jobs import JobContext
from cxrviewer.state.study import Study
from engine.findings import AnalysisReport
from engine.map_sets import MapSet, PatchMaps


@dataclass(frozen=True, slots=True, eq=False)
class MadeMap:
    """A picture, and the maps that were made for it."""

    picture: MapPicture
    sets: tuple[MapSet, ...]


def take(
    report: AnalysisReport, count: int, age: float | None, analyser: AnalyserGetter, _context: JobContext
) -> Taken:
    """Asks what the first patches alone say."""
    ensemble, evidence = analyser().first(report, count, age_years=age)
    return Taken(count, ensemble, evidence)


def change_patches(
    study: Study, report: AnalysisReport, analyser: AnalyserGetter, context: JobContext
) -> AnalysisReport:
    """Asks every model about every patch changed."""
    radiograph = study.loaded.image.radiograph
    return analyser().with_changes(radiograph, report, on_progress=context.post, cancel=context.cancel)


def map_patch(
    study: Study, report: AnalysisReport, index: int, analyser: AnalyserGetter, context: JobContext
) -> PatchMaps:
    """Asks for the Grad-CAM of one patch."""
    radiograph = study.loaded.image.radiograph
    return analyser().explainer.patch_maps(radiograph, report, index=index, cancel=context.cancel)


def make_map(
    study: Study,
    report: AnalysisReport,
    wish: MapWish,
    known: MapSet | None,
    analyser: AnalyserGetter,
    context: JobContext,
) -> MadeMap:
    """Asks for a map, unless it is known, and draws it."""
    radiograph = study.loaded.image.radiograph
    sets: tuple[MapSet, ...] = ()
    if known is None:
        sets = analyser().explainer.film_maps(
            radiograph,
            report,
            method=wish.method,
            model=wish.model,
            on_progress=context.post,
            cancel=context.cancel,
        )
    made = known or sets[-1]
    minus = made.of(wish.minus) if wish.minus is not None else None
    wanted = made.of(wish.class_id or report.ensemble.label)
    return MadeMap(map_picture(wanted, minus, report.mask, radiograph.spacing.mm), sets)
