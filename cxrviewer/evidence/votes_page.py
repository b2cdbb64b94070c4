"""What the page of the votes shows: patches by model, class and agreement, one patch, and what fewer patches say."""

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from cxrviewer import wording
from cxrviewer.evidence.wish import Agreement, Wish
from cxrviewer.placement import View
from cxrviewer.state.display import Overlays
from cxrviewer.state.evidence_screen import ZoneRow
from cxrviewer.state.resolve_display import film_screen
from cxrviewer.state.resolve_evidence import change_words
from cxrviewer.state.screen import Choice, Corners, FilmScreen, MaskArt, OverlayScreen, PatchArt, PatchRow
from cxrviewer.state.study import LoadedFilm, Study
from cxrviewer.state.votes import MajorityVote, majority
from cxrviewer.translation import counted, tr
from engine.evidence import Evidence
from engine.findings import AnalysisReport, EnsembleVote, ModelVote, PatchSet
from engine.labels import class_label
from engine.map_sets import PatchMaps
from engine.patch_changes import PatchChange
from engine.radiograph import VoiTable, Window
from engine.vote_curve import VoteCurve, vote_curve

_NEIGHBOURS = 6


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A patch near another one, with what most models gave it."""

    index: int
    class_id: str
    overlap: float


@dataclass(frozen=True, slots=True)
class PatchPage:
    """One patch.

    Attributes:
        box: (top, left, bottom, right) in image pixels.
        maps: Grad-CAM of every model; None while it is not made.
        map_class: Class of the maps.
        neighbours: The patches that share most of its area, the nearest first.
    """

    index: int
    title: str
    rows: tuple[PatchRow, ...]
    classes: tuple[str, ...]
    box: tuple[float, float, float, float]
    loaded: LoadedFilm
    window: Window | VoiTable
    is_inverted: bool
    maps: PatchMaps | None
    map_class: str
    neighbours: tuple[Neighbour, ...]


@dataclass(frozen=True, slots=True)
class VotesPage:
    """The page of the votes.

    Attributes:
        indices: Of the patches that are shown, among those drawn.
        shown_words: How many they are, and of what.
        count, total: Patches that count, and patches that were drawn.
        verdict_words: What the patches that count say; empty while it is reckoned.
        draws: What other seeds said of this film.
        changes: What changed patches would change, or why that is not known; empty while nobody asked.
    """

    film: FilmScreen
    overlays: OverlayScreen
    indices: tuple[int, ...]
    models: tuple[Choice, ...]
    model: str | None
    classes: tuple[Choice, ...]
    class_id: str | None
    agreement: Agreement
    shown_words: str
    count: int
    total: int
    curve: VoteCurve
    curve_words: str
    zones: tuple[ZoneRow, ...]
    verdict_words: str
    seed: int
    draws: tuple[str, ...]
    changes: str
    can_change: bool
    patch: PatchPage | None


@dataclass(frozen=True, slots=True, eq=False)
class Taken:
    """What the first patches alone say."""

    count: int
    ensemble: EnsembleVote
    evidence: Evidence


def votes_page(
    study: Study,
    report: AnalysisReport,
    wish: Wish,
    *,
    taken: Taken | None,
    maps: PatchMaps | None,
    draws: tuple[str, ...],
) -> VotesPage:
    """Gives the page for a film that was analysed."""
    total = report.patches.count
    count = min(wish.count or total, total)
    every = majority(report.votes)
    voter = next((vote for vote in report.votes if vote.package.id == wish.model), None) or every
    indices = _shown(report, voter, wish, count)
    known = taken if taken is not None and taken.count == count else None
    evidence = known.evidence if known is not None else report.evidence
    curve = vote_curve(voter.winners[:count], every.classes)
    return VotesPage(
        film=_bare(study),
        overlays=_overlays(report, voter, indices, wish.patch),
        indices=tuple(int(index) for index in indices),
        models=_model_choices(report),
        model=wish.model,
        classes=(Choice(None, tr("Every class")), *class_choices(every.classes)),
        class_id=wish.class_id,
        agreement=wish.agreement,
        shown_words=_shown_words(len(indices), count),
        count=count,
        total=total,
        curve=curve,
        curve_words=_curve_words(curve),
        zones=() if evidence is None else _zones(evidence),
        verdict_words=_verdict_words(report, known, count),
        seed=report.patches.seed,
        draws=draws,
        changes=change_words(report),
        can_change=report.evidence is not None and len(report.evidence.changed) < len(PatchChange),
        patch=_patch_page(study, report, wish, every, maps),
    )


def class_choices(classes: tuple[str, ...]) -> tuple[Choice, ...]:
    """Gives the classes to choose from."""
    return tuple(Choice(name, tr(class_label(name).title)) for name in classes)


def _model_choices(report: AnalysisReport) -> tuple[Choice, ...]:
    models = tuple(Choice(vote.package.id, vote.title) for vote in report.votes)
    return (Choice(None, tr("Majority of the models")), *models)


def _shown(report: AnalysisReport, voter: ModelVote | MajorityVote, wish: Wish, count: int) -> npt.NDArray[np.int64]:
    """Gives the indices of the patches that pass every filter, int64 (n,)."""
    winners = np.stack([vote.winners[:count] for vote in report.votes])
    passes = np.ones(count, np.bool_)
    if wish.class_id is not None:
        passes &= voter.winners[:count] == voter.classes.index(wish.class_id)
    is_agreed = (winners == winners[0]).all(axis=0)
    if wish.agreement is not Agreement.ANY:
        passes &= is_agreed if wish.agreement is Agreement.ALL else ~is_agreed
    return np.flatnonzero(passes).astype(np.int64)


def _shown_words(number: int, count: int) -> str:
    return counted(number, "{number} of {count} patches shown", "{number} of {count} patches shown", count=count)


def _bare(study: Study) -> FilmScreen:
    shown = film_screen(study, Overlays())
    return replace(shown, view=View(turn=study.display.view.turn), corners=Corners(), is_magnified=False)


def bare_film(study: Study) -> FilmScreen:
    """Gives a film as the person has its window, fitted and without text."""
    return _bare(study)


def _overlays(
    report: AnalysisReport,
    voter: ModelVote | MajorityVote,
    indices: npt.NDArray[np.int64],
    patch: int | None,
) -> OverlayScreen:
    patches = report.patches
    part = PatchSet(
        centres=patches.centres[indices],
        corners=patches.corners[indices],
        boxes=patches.boxes[indices],
        coverage=patches.coverage,
        lung_covered_share=patches.lung_covered_share,
        lung_mean_coverage=patches.lung_mean_coverage,
        seed=patches.seed,
    )
    winners = voter.winners[indices]
    totals = tuple(int(number) for number in np.bincount(winners, minlength=len(voter.classes)))
    votes = MajorityVote(voter.classes, winners, totals, len(report.votes))
    places = np.flatnonzero(indices == patch) if patch is not None else np.zeros(0, np.int64)
    return OverlayScreen(
        mask=MaskArt(report.mask, 0.7),
        patches=PatchArt(part, votes, 0.9),
        focused=int(places[0]) if places.size else None,
    )


def _curve_words(curve: VoteCurve) -> str:
    total, title = len(curve.shares), tr(class_label(curve.leader).title)
    if curve.settled_at is None:
        return tr("After {total} patches the lead of {title} can still be chance.", total=total, title=title)
    return tr(
        "The lead of {title} was settled after {settled} of {total} patches.",
        title=title,
        settled=curve.settled_at,
        total=total,
    )


def _verdict_words(report: AnalysisReport, taken: Taken | None, count: int) -> str:
    if count == report.patches.count:
        return verdict_line(report.ensemble)
    if taken is None:
        return ""
    return tr(
        "{number} patches: {verdict}. All {total}: {whole}.",
        number=count,
        verdict=_scores_words(taken.ensemble),
        total=report.patches.count,
        whole=_scores_words(report.ensemble),
    )


def verdict_line(ensemble: EnsembleVote) -> str:
    """Gives the verdict with its score."""
    return f"{wording.headline(ensemble)} · {_scores_words(ensemble)}"


def _scores_words(ensemble: EnsembleVote) -> str:
    kind = tr("calibrated") if ensemble.is_calibrated else tr("not calibrated")
    return f"{tr(class_label(ensemble.label).title)} {ensemble.scores[ensemble.label]:.2f} ({kind})"


def _zones(evidence: Evidence) -> tuple[ZoneRow, ...]:
    rows = []
    for zone in evidence.zones:
        leader = max(zone.votes, key=lambda name: zone.votes[name]) if zone.patches else None
        rows.append(ZoneRow(zone.lung.value, zone.zone.value, zone.covered_share, zone.patches, leader))
    return tuple(rows)


def _patch_page(
    study: Study, report: AnalysisReport, wish: Wish, every: MajorityVote, maps: PatchMaps | None
) -> PatchPage | None:
    index = wish.patch
    if index is None or index >= report.patches.count:
        return None
    top, left, bottom, right = (float(value) for value in report.patches.boxes[index])
    return PatchPage(
        index=index,
        title=tr("Patch {index} of {count}", index=index + 1, count=report.patches.count),
        rows=tuple(
            PatchRow(vote.title, tuple(float(value) for value in vote.probabilities[index]), int(vote.winners[index]))
            for vote in report.votes
        ),
        classes=every.classes,
        box=(top, left, bottom, right),
        loaded=study.loaded,
        window=study.display.window,
        is_inverted=study.display.is_inverted,
        maps=maps if maps is not None and maps.index == index else None,
        map_class=wish.class_id or report.ensemble.label,
        neighbours=_neighbours(report, index, every),
    )


def _neighbours(report: AnalysisReport, index: int, every: MajorityVote) -> tuple[Neighbour, ...]:
    boxes = report.patches.boxes.astype(np.float64)
    own = boxes[index]
    down = np.clip(np.minimum(boxes[:, 2], own[2]) - np.maximum(boxes[:, 0], own[0]), 0, None)
    across = np.clip(np.minimum(boxes[:, 3], own[3]) - np.maximum(boxes[:, 1], own[1]), 0, None)
    share = down * across / ((own[2] - own[0]) * (own[3] - own[1]))
    share[index] = -1
    order = np.argsort(-share, kind="stable")[:_NEIGHBOURS]
    return tuple(
        Neighbour(int(place), every.classes[int(every.winners[place])], float(share[place]))
        for place in order
        if share[place] > 0
    )
