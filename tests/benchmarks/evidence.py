"""What the evidence promises, on films that trained nothing: sums, attention, and the same verdict from other patches.

Coverage of the prediction sets and calibration error are those that the release measured on every film of the test
fold, from the manifest of the shipped ensemble: so many films cannot be asked again each time.

Every film is analysed ``1 + REDRAWS`` times with 100 patches; on two idle cores a film takes some 10 seconds.
"""

import csv
import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

import cv2
import numpy as np

from engine.audit_files import read_cases
from engine.errors import AnalysisRefusedError
from engine.findings import AnalysisReport, EnsembleVote
from engine.geometry import GridGeometry
from engine.inference.models import default_ensemble
from engine.inference.pipeline import Analyser
from engine.inference.saliency import inside_share
from engine.package import Package
from engine.patch_changes import ASKED_WHEN_SURE
from engine.patches import lungs_of
from engine.radiograph import Radiograph
from engine.reading import open_image

_DATA = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "cxr4"
_FOLD = "4"
_SEED, _PATCHES, REDRAWS = 0, 100, 3
#: Half a cell of the coarsest features, in pixels of the grid: a patch of 224 seen at 128 has 4 x 4 of them.
_BLUR = 28
#: Any age of the group; only the group counts.
_YEARS = {"adult": 50.0, "paediatric": 5.0}
_SUM_GOAL, _INSIDE_GOAL, _CHANGED_GOAL, _CALIBRATION_GOAL = 1e-5, 0.9, 0.02, 0.05
Facts = dict[str, float | int | None]


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: what it is, what it shall be, and what helps to read it; ``value`` is None without a film."""

    name: str
    value: float | None
    goal: str
    is_reached: bool
    facts: Facts = field(default_factory=dict)

    def as_json(self) -> str:
        """Gives one line of JSON."""
        value = None if self.value is None else float(f"{self.value:.4g}")
        facts = {
            name: round(fact, 4) if isinstance(fact, float) and fact > 1e-3 else fact
            for name, fact in self.facts.items()
        }
        return json.dumps({"name": self.name, "value": value, "goal": self.goal, "reached": self.is_reached, **facts})

    def as_text(self) -> str:
        """Gives a sentence for people."""
        value = "no film" if self.value is None else f"{self.value:.4g}"
        facts = "".join(f", {name} {fact:.4g}" for name, fact in self.facts.items() if fact is not None)
        return f"{self.name}: {value} (goal {self.goal}: {'' if self.is_reached else 'not '}reached{facts})"


class Sureness(StrEnum):
    """In which sense a film is called sure.

    AS_FILED: No reason speaks against the verdict, of what the file says; these files state no age.
    OF_KNOWN_AGE: The same, once the age group of the manifest is stated.
    BY_SCORE: The score reaches the threshold of the package, whatever else speaks against it.
    """

    AS_FILED = "sure film"
    OF_KNOWN_AGE = "sure film of known age group"
    BY_SCORE = "film with a score above the threshold"


@dataclass(frozen=True, slots=True)
class Said:
    """What one draw of the patches led to: the class with the highest score, and in which senses that was sure."""

    label: str
    sure: frozenset[Sureness]


@dataclass(frozen=True, slots=True)
class Seen:
    """What was seen of one film.

    Attributes:
        residual: Largest distance of the sum of the parts from the raw score that the network gave, over the classes.
        inside: Share of the map of the leading class inside the lungs.
        inside_classes: The same for every class.
        near: Share of it inside the lungs or within ``_BLUR`` of them.
        sampled_inside: Share of the sampled places inside the lungs: what a map without any preference would have.
        said: With the first seed and with each of the following ones.
    """

    residual: float
    inside: float
    inside_classes: tuple[float, ...]
    near: float
    sampled_inside: float
    said: tuple[Said, ...]


def run(repeats: int) -> list[Figure]:
    """Asks the shipped ensemble about so many films of the test fold, equally many of every class, drawn with seed 0.

    Without the data no film is asked, and no goal is reached.
    """
    manifest, released = _DATA / "manifest.csv", released_figures(default_ensemble())
    if not manifest.is_file():
        return [*released, *figures((), refused=0)]
    cases = read_cases((manifest,), where={"fold": _FOLD}, limit=repeats, drawn_with=_SEED)
    ages = _ages(manifest)
    analyser = Analyser(device="cpu")
    seen = [see(analyser, case.image, age_years=ages[case.image]) for case in cases]
    return [*released, *figures([film for film in seen if film is not None], refused=seen.count(None))]


def released_figures(package: Package) -> list[Figure]:
    """Gives what the release measured on its test films: coverage of every prediction set, and calibration error.

    A set keeps its promise if the promised share lies below or inside the 95 % interval of the measured one.
    """
    manifest, ref = package.manifest, package.ref
    test = next((found for found in manifest.evaluation if found.role == "test"), None)
    if test is None:
        return []
    source, counts = f"from the manifest of {ref.id} {ref.version}, {test.data}", {"films": test.cases}
    sets = None if manifest.calibration is None else manifest.calibration.sets
    found = []
    for rate in () if sets is None else sets.rates:
        share, high, facts = _interval(rate.coverage)
        least = 1 - rate.error_rate
        name = f"prediction sets at {rate.error_rate:.0%} errors, share that holds the true class ({source})"
        goal = f">= {least:g} within sampling error"
        found.append(Figure(name, share, goal, high is not None and high >= least, {**counts, **facts}))
    error, _, facts = _interval(test.figures.get("calibration_error"))
    is_reached = error is not None and error <= _CALIBRATION_GOAL
    name = f"expected calibration error ({source})"
    return [*found, Figure(name, error, f"<= {_CALIBRATION_GOAL:g}", is_reached, {**counts, **facts})]


def _interval(measured: tuple[float, float, float] | float | None) -> tuple[float | None, float | None, Facts]:
    """Gives a measured value, the upper end of its interval (itself without one), and the interval as facts."""
    if isinstance(measured, tuple):
        value, low, high = measured
        return value, high, {"low": low, "high": high}
    return measured, measured, {}


def see(analyser: Analyser, path: Path, *, age_years: float | None) -> Seen | None:
    """Analyses one film with every seed; None where it is refused. The age is the one of ``OF_KNOWN_AGE``."""
    radiograph = open_image(path).radiograph
    try:
        report = analyser.analyse(radiograph, patches=_PATCHES, seed=_SEED)
        others = [
            analyser.analyse(radiograph, patches=_PATCHES, seed=_SEED + 1 + place, with_saliency=False)
            for place in range(REDRAWS)
        ]
    except AnalysisRefusedError:
        return None
    lungs = lungs_of(GridGeometry(*report.mask.labels.shape).labels_to_grid(report.mask.labels))
    sampled = report.patches.coverage > 0
    heatmap = next(found for found in report.heatmaps if found.class_id == report.ensemble.label)
    rim = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * _BLUR + 1, 2 * _BLUR + 1))
    return Seen(
        residual=residual(report),
        inside=heatmap.inside_lungs,
        inside_classes=tuple(found.inside_lungs for found in report.heatmaps),
        near=inside_share(heatmap.values, cv2.dilate(lungs.view(np.uint8), rim) > 0),
        sampled_inside=float((lungs & sampled).sum() / sampled.sum()),
        said=tuple(_said(analyser, radiograph, found, age_years) for found in (report, *others)),
    )


def residual(report: AnalysisReport) -> float:
    """Gives how far the parts of a report are from summing to the raw scores of the network, at most."""
    assert report.evidence is not None
    whole = report.evidence.decomposition
    sums = whole.baseline + whole.parts.sum(axis=(0, 1))
    return float(np.abs(sums - [report.ensemble.raw_scores[name] for name in whole.classes]).max())


def figures(seen: Sequence[Seen], *, refused: int) -> list[Figure]:
    """Gives the three figures; ``refused`` films are counted and left out."""
    counts: Facts = {"films": len(seen), "refused": refused}
    residuals = [film.residual for film in seen]
    inside = [film.inside for film in seen]
    worst, mean = max(residuals, default=None), _mean(inside)
    return [
        Figure(
            "decomposition, largest distance of its sum from the score",
            worst,
            "<= 1e-5",
            worst is not None and worst <= _SUM_GOAL,
            counts,
        ),
        Figure(
            "attention inside the lungs, mean",
            mean,
            ">= 0.9",
            mean is not None and mean >= _INSIDE_GOAL,
            {
                **counts,
                "median": float(np.median(inside)) if inside else None,
                "lowest": min(inside, default=None),
                "films_of_0.9_or_more": sum(share >= _INSIDE_GOAL for share in inside),
                "mean_over_all_classes": _mean([share for film in seen for share in film.inside_classes]),
                f"mean_inside_or_within_{_BLUR}_px": _mean([film.near for film in seen]),
                "sampled_places_inside": _mean([film.sampled_inside for film in seen]),
            },
        ),
        *(_redrawn(seen, sureness, counts) for sureness in Sureness),
    ]


def _redrawn(seen: Sequence[Seen], sureness: Sureness, counts: Facts) -> Figure:
    """Gives the share of redraws of sure films that call another class, and of those that are merely no longer sure."""
    sure = [film for film in seen if sureness in film.said[0].sure]
    pairs = [(film.said[0], other) for film in sure for other in film.said[1:]]
    changed = _mean([float(first.label != other.label) for first, other in pairs])
    films = sum(any(other.label != film.said[0].label for other in film.said[1:]) for film in sure)
    return Figure(
        f"redrawing 100 patches of a {sureness.value} calls another class",
        changed,
        "<= 0.02",
        changed is not None and changed <= _CHANGED_GOAL,
        {
            **counts,
            "sure": len(sure),
            "redraws": len(pairs),
            "films_changed_at_least_once": films,
            "no_longer_sure": _mean([float(sureness not in other.sure) for _, other in pairs]),
        },
    )


def _said(analyser: Analyser, radiograph: Radiograph, report: AnalysisReport, age_years: float | None) -> Said:
    known, _ = analyser.first(report, report.patches.count, age_years=age_years)
    if _is_sure(known):
        known = analyser.with_changes(
            replace(radiograph, age_years=age_years), report, changes=ASKED_WHEN_SURE
        ).ensemble
    is_sure = {
        Sureness.AS_FILED: _is_sure(report.ensemble),
        Sureness.OF_KNOWN_AGE: _is_sure(known),
        Sureness.BY_SCORE: report.ensemble.is_decided,
    }
    return Said(report.ensemble.label, frozenset(name for name, sure in is_sure.items() if sure))


def _is_sure(vote: EnsembleVote) -> bool:
    return vote.conclusion is not None and vote.conclusion.is_sure


def _ages(manifest: Path) -> dict[Path, float | None]:
    with manifest.open(encoding="utf-8", newline="") as lines:
        return {manifest.parent / row["file"]: _YEARS.get(row["age_group"]) for row in csv.DictReader(lines)}


def _mean(values: Sequence[float]) -> float | None:
    return float(np.mean(values)) if values else None
