"""Scores a segmenter over many cases: mean agreement per structure, with intervals over patients."""

import functools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from trainer.datasets.cases import Case
from trainer.errors import EvaluationError
from trainer.learning.intervals import Estimate, Resampling, estimate
from trainer.learning.mask_metrics import SCORED_STRUCTURES, StructureScore
from trainer.learning.metrics import Floats

_DEFAULT = Resampling()

_FIGURES: Mapping[str, Callable[[StructureScore], float]] = {
    "jaccard": lambda score: score.overlap.jaccard,
    "dice": lambda score: score.overlap.dice,
    "hausdorff95_px": lambda score: float("nan") if score.hausdorff95_px is None else score.hausdorff95_px,
}


@dataclass(frozen=True, slots=True)
class StructureFigures:
    """Means over the cases on which the structure is drawn: jaccard, dice, hausdorff95_px.

    A structure that is drawn but not found has Jaccard and Dice 0 and no Hausdorff distance; ``missed`` counts these.
    """

    cases: int
    missed: int
    figures: Mapping[str, Estimate]


@dataclass(frozen=True, slots=True)
class MaskEvaluation:
    """Everything measured on label maps; ``sources`` maps a source to its structures, ``views`` a view."""

    cases: int
    patients: int
    structures: Mapping[str, StructureFigures]
    sources: Mapping[str, Mapping[str, StructureFigures]]
    views: Mapping[str, Mapping[str, StructureFigures]]

    @property
    def parts(self) -> tuple[tuple[str, str, Mapping[str, StructureFigures]], ...]:
        """All cases, then those of each source and of each view: what they are divided by, its value, structures."""
        return (
            ("all", "", self.structures),
            *(("source", value, structures) for value, structures in self.sources.items()),
            *(("view", value, structures) for value, structures in self.views.items()),
        )


def score_masks(
    cases: Sequence[Case], scores: Sequence[Mapping[str, StructureScore]], *, resampling: Resampling = _DEFAULT
) -> MaskEvaluation:
    """Averages the agreement on each structure over the cases that have it drawn.

    Args:
        cases: What was judged.
        scores: Structure -> agreement for each case; a heart that nobody drew is absent there.
        resampling: How intervals are made.

    Raises:
        EvaluationError: There is no case.
    """
    if not cases:
        raise EvaluationError(
            "No label map was compared with a drawn one.", remedy="Fill the column 'mask' of the list of cases."
        )
    sources, views = [case.source for case in cases], [case.view.value for case in cases]

    def by(values: Sequence[str]) -> dict[str, dict[str, StructureFigures]]:
        places = {value: [n for n, one in enumerate(values) if one == value] for value in sorted(set(values))}
        return {value: _structures(cases, scores, where, resampling) for value, where in places.items()}

    return MaskEvaluation(
        cases=len(cases),
        patients=len({case.patient for case in cases}),
        structures=_structures(cases, scores, range(len(cases)), resampling),
        sources=by(sources),
        views=by(views),
    )


def _structures(
    cases: Sequence[Case],
    scores: Sequence[Mapping[str, StructureScore]],
    places: Sequence[int],
    resampling: Resampling,
) -> dict[str, StructureFigures]:
    found = {}
    for structure in SCORED_STRUCTURES:
        drawn = [place for place in places if structure in scores[place] and scores[place][structure].overlap.drawn]
        if not drawn:
            continue
        mine = [scores[place][structure] for place in drawn]
        columns = {name: np.array([figure(score) for score in mine]) for name, figure in _FIGURES.items()}
        found[structure] = StructureFigures(
            cases=len(drawn),
            missed=sum(score.overlap.found == 0 for score in mine),
            figures=estimate(
                functools.partial(_means, columns),
                [cases[place].patient for place in drawn],
                resampling=resampling,
            ),
        )
    return found


def _means(columns: Mapping[str, Floats], weights: Floats) -> dict[str, Floats]:
    means = {}
    for name, values in columns.items():
        is_defined = np.isfinite(values)
        total = weights[:, is_defined].sum(axis=1)
        sums = weights[:, is_defined] @ values[is_defined]
        means[name] = np.divide(sums, total, out=np.full(total.shape, np.nan), where=total > 0)
    return means
