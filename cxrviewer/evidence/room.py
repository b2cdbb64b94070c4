"""Follows the film on screen, asks the models what the evidence room wants to know, and keeps the answers."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from cxrviewer.analysis import AnalyserGetter, AnalysisController
from cxrviewer.evidence.card_page import CardPage
from cxrviewer.evidence.card_reading import read_card
from cxrviewer.evidence.ensemble_page import ensemble_page
from cxrviewer.evidence.map_pictures import MapPicture
from cxrviewer.evidence.maps_page import MapSide, map_side, maps_page
from cxrviewer.evidence.questions import MadeMap, change_patches, make_map, map_patch, take
from cxrviewer.evidence.screen import EvidenceRoomScreen
from cxrviewer.evidence.votes_page import Taken, verdict_line, votes_page
from cxrviewer.evidence.wish import MapWish, Page, Wish
from cxrviewer.jobs import Job, JobContext
from cxrviewer.problems import problem_of
from cxrviewer.state.analysis import Phase
from cxrviewer.state.store import Store
from cxrviewer.state.study import AppState, Study
from cxrviewer.translation import tr
from engine.findings import AnalysisReport
from engine.map_method import MapMethod
from engine.map_sets import MapSet, PatchMaps
from engine.patch_changes import PatchChange
from engine.progress import StageProgress

#: Sets of maps that are kept, each four grids of 4 MiB; the oldest go first.
_MOST_SETS = 12


@dataclass(slots=True)
class _Kept:
    """What is known besides the report itself, thrown away with it; ``note`` says why nobody changed the patches."""

    report: AnalysisReport | None = None
    taken: Taken | None = None
    patch: PatchMaps | None = None
    sets: dict[tuple[MapMethod, str | None], MapSet] = field(default_factory=dict)
    pictures: dict[MapWish, MapPicture] = field(default_factory=dict)
    problems: dict[MapWish, str] = field(default_factory=dict)
    note: str = ""


class EvidenceRoom(QObject):
    """Holds what was chosen and what was found out; widgets show ``screen``.

    Args:
        store: Holds the films.
        analysis: Reaches the models.
    """

    changed = Signal(object)  # EvidenceRoomScreen

    def __init__(self, store: Store, analysis: AnalysisController, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store, self._analysis = store, analysis
        self._wish = Wish()
        self._kept = _Kept()
        self._cards: dict[str, CardPage] = {}
        self._jobs: dict[str, Job] = {}
        self._progress: dict[str, float] = {}
        self._draws: dict[int, dict[int, str]] = {}
        self._is_open = False
        self._seen: tuple[object, ...] = ()
        self._screen = EvidenceRoomScreen(Page.VOTES)
        store.changed.connect(self._follow)

    @property
    def screen(self) -> EvidenceRoomScreen:
        """What is shown now."""
        return self._screen

    @property
    def wish(self) -> Wish:
        """What was chosen."""
        return self._wish

    def open(self, page: Page) -> None:
        """Shows a page, and from now on follows the film on screen."""
        self._is_open = True
        self.choose(page=page)

    def rest(self) -> None:
        """Stops what goes on and follows no longer."""
        self._is_open = False
        for job in self._jobs.values():
            job.abandon()
        self._jobs.clear()
        self._progress.clear()

    def choose(self, **changes: Any) -> None:
        """Changes what is wanted; the names are those of ``Wish``."""
        self._wish = replace(self._wish, **changes)
        self._refresh()

    def choose_map(self, side: str, **changes: Any) -> None:
        """Changes one of the two maps; ``side`` is "left" or "right", the names are those of ``MapWish``."""
        former: MapWish = getattr(self._wish, side)
        self._abandon(side)
        self.choose(**{side: replace(former, **changes)})

    def draw_again(self) -> None:
        """Analyses the film with patches from the next seed."""
        study = self._store.state.study
        if study is not None and study.analysis.report is not None:
            self._analysis.start(study.key, seed=study.analysis.report.patches.seed + 1)

    def change_patches(self) -> None:
        """Has the models vote on every patch changed in every way, unless they did."""
        study, report = self._store.state.study, self._kept.report
        if study is None or report is None or "changes" in self._jobs:
            return
        if report.evidence is not None and len(report.evidence.changed) < len(PatchChange):
            self._kept.note = ""
            self._submit("changes", partial(change_patches, study, report), partial(self._know_changes, study.key))
            self._tell()

    def stop(self) -> None:
        """Stops the maps that are being made, the votes on changed patches, and the analysis that runs."""
        self._abandon("changes")
        for side in ("left", "right"):
            if side in self._jobs:
                self._abandon(side)
                self._kept.problems[self._full(getattr(self._wish, side))] = tr("Stopped. Choose it again to make it.")
        self._analysis.cancel()
        self._tell()

    def _follow(self, state: AppState) -> None:
        seen = _seen(state.study)
        if self._is_open and seen != self._seen:
            self._seen = seen
            self._refresh()

    def _refresh(self) -> None:
        study = self._store.state.study
        report = study.analysis.report if study is not None else None
        if report is not self._kept.report:
            self._abandon(*self._jobs)
            self._kept = _Kept(report)
            self._wish = replace(self._wish, patch=None, count=None)
            if report is not None and study is not None:
                self._draws.setdefault(study.key, {})[report.patches.seed] = verdict_line(report.ensemble)
                self._wish = replace(self._wish, right=_of_runner_up(self._wish.right, report))
                if report.heatmaps:
                    self._kept.sets[MapMethod.GRAD_CAM, None] = MapSet(None, MapMethod.GRAD_CAM, report.heatmaps)
        if self._is_open:
            self._ask(study, report)
        self._tell()

    # ------------------------------------------------------------------------------------- asking

    def _ask(self, study: Study | None, report: AnalysisReport | None) -> None:
        """Begins whatever the page on screen still lacks."""
        wish = self._wish
        if wish.page is Page.CARD:
            self._ask_card(report)
        if study is None or report is None:
            return
        if wish.page is Page.VOTES:
            self._ask_taken(study, report)
            self._ask_patch(study, report)
        if wish.page is Page.MAPS:
            for side in ("left", "right"):
                self._ask_map(side, study, report)

    def _ask_taken(self, study: Study, report: AnalysisReport) -> None:
        count, known = self._wish.count, self._kept.taken
        if count is None or count >= report.patches.count or (known is not None and known.count == count):
            return
        age = study.loaded.image.radiograph.age_years
        self._submit("taken", partial(take, report, count, age), self._know_taken)

    def _ask_patch(self, study: Study, report: AnalysisReport) -> None:
        index, known = self._wish.patch, self._kept.patch
        if index is None or (known is not None and known.index == index):
            return
        self._submit("patch", partial(map_patch, study, report, index), self._know_patch)

    def _ask_map(self, side: str, study: Study, report: AnalysisReport) -> None:
        wish = self._full(getattr(self._wish, side))
        if side in self._jobs or wish in self._kept.pictures or wish in self._kept.problems:
            return
        made = self._kept.sets.get((wish.method, wish.model))
        self._submit(side, partial(make_map, study, report, wish, made), partial(self._know_map, wish))

    def _ask_card(self, report: AnalysisReport | None) -> None:
        ensemble = report.package.id if report is not None else self._analysis.choices.package
        wanted = self._wanted_card()
        if wanted not in self._cards and "card" not in self._jobs:
            self._submit("card", partial(_read_card, wanted, ensemble), partial(self._know_card, wanted))

    def _submit(
        self,
        slot: str,
        work: Callable[[AnalyserGetter, JobContext], object],
        know: Callable[[object], None],
    ) -> None:
        """Asks a question; the former one of this slot is dropped."""
        self._abandon(slot)
        job = self._jobs[slot] = self._analysis.ask(work)
        if slot in ("left", "right", "changes"):
            self._progress[slot] = 0.0
        job.news.connect(partial(self._hear, slot))
        job.succeeded.connect(partial(self._end, slot, know))
        job.failed.connect(partial(self._fail, slot))
        job.cancelled.connect(partial(self._drop, slot))

    def _abandon(self, *slots: str) -> None:
        for slot in slots:
            job = self._jobs.pop(slot, None)
            self._progress.pop(slot, None)
            if job is not None:
                job.abandon()

    # ------------------------------------------------------------------------------------- answers

    def _hear(self, slot: str, news: object) -> None:
        if isinstance(news, StageProgress):
            self._progress[slot] = news.done / max(news.total, 1)
            self._tell()

    def _end(self, slot: str, know: Callable[[object], None], answer: object) -> None:
        self._drop(slot)
        know(answer)
        self._refresh()

    def _drop(self, slot: str) -> None:
        self._jobs.pop(slot, None)
        self._progress.pop(slot, None)

    def _fail(self, slot: str, error: object) -> None:
        self._drop(slot)
        problem = problem_of(error)
        if slot in ("left", "right"):
            self._kept.problems[self._full(getattr(self._wish, slot))] = f"{problem.detail} {problem.remedy}".strip()
        if slot == "changes":
            self._kept.note = f"{problem.detail} {problem.remedy}".strip()
        if slot == "card":
            self._cards[self._wanted_card()] = _no_card(f"{problem.detail} {problem.remedy}".strip())
        self._tell()

    def _know_taken(self, answer: object) -> None:
        if isinstance(answer, Taken):
            self._kept.taken = answer

    def _know_changes(self, key: int, answer: object) -> None:
        study = self._store.state.find(key)
        if isinstance(answer, AnalysisReport) and study is not None and study.analysis.report is self._kept.report:
            self._kept.report = answer  # what else is known of it stays true
            self._store.replace_analysis(key, study.analysis.with_report(answer))

    def _know_patch(self, answer: object) -> None:
        if isinstance(answer, PatchMaps):
            self._kept.patch = answer

    def _know_map(self, wish: MapWish, answer: object) -> None:
        if not isinstance(answer, MadeMap):
            return
        self._kept.pictures[wish] = answer.picture
        for made in answer.sets:
            self._kept.sets[made.method, made.model] = made
        while len(self._kept.sets) > _MOST_SETS:
            self._kept.sets.pop(next(iter(self._kept.sets)))

    def _know_card(self, wanted: str, answer: object) -> None:
        if isinstance(answer, CardPage):
            self._cards[wanted] = answer

    def _wanted_card(self) -> str:
        """Gives the id of the package whose card is wanted; empty for the first ensemble."""
        report = self._kept.report
        ensemble = report.package.id if report is not None else self._analysis.choices.package
        return self._wish.card or ensemble or ""

    def _full(self, wish: MapWish) -> MapWish:
        """Gives a wish that names its class."""
        report = self._kept.report
        return wish if wish.class_id or report is None else replace(wish, class_id=report.ensemble.label)

    # ------------------------------------------------------------------------------------- telling

    def _tell(self) -> None:
        self._screen = self._shown()
        if self._is_open:
            self.changed.emit(self._screen)

    def _shown(self) -> EvidenceRoomScreen:
        wish, study, report = self._wish, self._store.state.study, self._kept.report
        if wish.page is Page.CARD:
            card = self._cards.get(self._wanted_card())
            return EvidenceRoomScreen(wish.page, card=card, note="" if card else tr("Reading the card …"))
        package = f"{report.package.id} {report.package.version}" if report is not None else ""
        screen = EvidenceRoomScreen(wish.page, note=_note(study), progress=self._running(study), package=package)
        if study is None or report is None:
            return screen
        match wish.page:
            case Page.VOTES:
                said = self._draws.get(study.key, {})
                draws = tuple(
                    tr("seed {seed}: {verdict}", seed=seed, verdict=said[seed])
                    for seed in sorted(said)
                    if len(said) > 1
                )
                kept = self._kept
                page = votes_page(study, report, wish, taken=kept.taken, maps=kept.patch, draws=draws)
                return replace(screen, votes=replace(page, changes=kept.note or page.changes))
            case Page.ENSEMBLE:
                return replace(screen, ensemble=ensemble_page(report, wish.scored))
            case _:
                left, right = (self._side(side, report) for side in ("left", "right"))
                return replace(screen, maps=maps_page(study, report, wish, left=left, right=right))

    def _running(self, study: Study | None) -> float | None:
        if study is None or study.analysis.phase is not Phase.RUNNING:
            return self._progress.get("changes")
        progress = study.analysis.progress
        return 0.0 if progress is None else progress.done / max(progress.total, 1)

    def _side(self, side: str, report: AnalysisReport) -> MapSide:
        wish = self._full(getattr(self._wish, side))
        picture, problem = self._kept.pictures.get(wish), self._kept.problems.get(wish, "")
        return map_side(report, wish, picture, progress=self._progress.get(side), problem=problem)


def _of_runner_up(wish: MapWish, report: AnalysisReport) -> MapWish:
    """Gives a wish that names a class other than the verdict's: the runner-up, unless another one was chosen."""
    scores = report.ensemble.scores
    ranked = sorted(scores, key=lambda name: -scores[name])
    return wish if wish.class_id not in (None, report.ensemble.label) else replace(wish, class_id=ranked[1])


def _read_card(wanted: str, ensemble: str | None, _analyser: AnalyserGetter, _context: JobContext) -> CardPage:
    return read_card(wanted or None, ensemble)


def _no_card(reason: str) -> CardPage:
    return CardPage("", (), tr("No card"), "", reason, (), (), (), "")


def _note(study: Study | None) -> str:
    if study is None:
        return tr("No film open. Open a film and analyse it; what the verdict is made of then stands here.")
    analysis = study.analysis
    if analysis.problem is not None:
        return f"{analysis.problem.title}. {analysis.problem.detail} {analysis.problem.remedy}"
    if analysis.phase is Phase.RUNNING:
        return tr("The film is being analysed; what the verdict is made of then stands here.")
    if analysis.report is None:
        return tr("This film is not analysed yet. Press Analyse; what the verdict is made of then stands here.")
    return ""


def _seen(study: Study | None) -> tuple[object, ...]:
    """Gives what of a film the room shows; pointing and zooming in the main window change none of it."""
    if study is None:
        return ()
    shown = study.display
    return (study.key, study.analysis, shown.window, shown.is_inverted, shown.enhancement, shown.view.turn)
