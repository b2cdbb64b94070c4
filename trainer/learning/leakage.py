"""The leakage probe: how well a film's file alone, without its anatomy, tells the class.

In collections of mixed origin each class tends to come with its own image size, shape, frame and source (DeGrave,
Janizek and Lee, Nature Machine Intelligence 2021). What this probe reaches is what a model can reach without having
looked at a lung.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from trainer.datasets.cases import Case
from trainer.datasets.film_facts import FilmFacts
from trainer.learning.metrics import Floats, auroc, class_rates, confusion_matrix, macro, unit_weights
from trainer.learning.size_baseline import size_features

#: Parts of the cross-validation, and so the fewest patients that a class needs.
_PARTS = 5
_TREES = 100
#: From this macro AUROC on: word for how much the class leaks.
_WORDS = ((0.9, "gives the class away"), (0.75, "says much of the class"), (0.6, "says a little of the class"))
_NOTHING = "says next to nothing of the class"


@dataclass(frozen=True, slots=True)
class Probe:
    """What one kind of fact predicts, on films of patients that the predictor did not see.

    Attributes:
        facts: What the predictor saw, in words.
        macro_auroc: Mean over the classes of the area under the ROC curve, one class against the rest; 0.5 is chance.
        macro_f1: Mean F1 over the classes.
        auroc: Class id -> area under its ROC curve.
    """

    facts: str
    macro_auroc: float
    macro_f1: float
    auroc: Mapping[str, float]

    @property
    def words(self) -> str:
        """The result as a sentence for people."""
        verdict = next((word for least, word in _WORDS if self.macro_auroc >= least), _NOTHING)
        best = max(self.auroc, key=lambda name: self.auroc[name])
        return (
            f"{self.facts[:1].upper()}{self.facts[1:]} alone {verdict}: AUROC {self.macro_auroc:.2f} on average, "
            f"{self.auroc[best]:.2f} for {best} (0.5 is chance, 1 is certainty)."
        )


@dataclass(frozen=True, slots=True)
class Leakage:
    """All probes, or why there are none.

    Attributes:
        cases: Readable films of known class.
        patients: Whose they are.
        parts: Of the cross-validation, no patient in two of them; 0 where nothing was measured.
        absent: Why nothing could be measured; empty where it was.
    """

    cases: int
    patients: int
    parts: int
    probes: tuple[Probe, ...]
    absent: str = ""


def probe_leakage(cases: Sequence[Case], facts: Sequence[FilmFacts], *, seed: int = 0) -> Leakage:
    """Predicts the class from size, aspect ratio, source, borders, and all of them, cross-validated by patient.

    Args:
        cases: Films; those of unknown or partial label are left out.
        facts: Of each case.
        seed: Of the division into parts and of the predictor (random forest).
    """
    places = [place for place, case in enumerate(cases) if case.label is not None]
    known = [cases[place] for place in places]
    classes = tuple(sorted({str(case.label) for case in known}))
    patients = {name: {case.patient for case in known if case.label == name} for name in classes}
    people = len({case.patient for case in known})
    if len(classes) < 2:
        return Leakage(len(known), people, 0, (), "There are not two known classes to tell apart.")
    few = min(classes, key=lambda name: len(patients[name]))
    if len(patients[few]) < _PARTS:
        why = f"The class {few} has {len(patients[few])} patients; a probe needs at least {_PARTS} in each."
        return Leakage(len(known), people, 0, (), why)
    truth = np.array([classes.index(str(case.label)) for case in known], np.int64)
    who = np.unique([case.patient for case in known], return_inverse=True)[1]
    sights = _sights(known, [facts[place] for place in places])
    probes = [_probe(name, seen, truth, who, classes, seed=seed) for name, seen in sights.items()]
    return Leakage(len(known), people, _PARTS, tuple(probes))


def _sights(cases: Sequence[Case], facts: Sequence[FilmFacts]) -> dict[str, Floats]:
    """Gives what each predictor sees, float64 (cases, features)."""
    size = size_features(np.array([one.shape for one in facts], np.int64))
    sources = sorted({case.source for case in cases})
    by_source = np.array([[case.source == name for name in sources] for case in cases], np.float64)
    borders = np.stack([one.borders for one in facts])
    sights = {"the size in pixels": size[:, [0, 2, 3]], "the aspect ratio": size[:, [1]]}
    if len(sources) > 1:
        sights["the source"] = by_source
    sights["the outermost border"] = borders
    sights["the file as a whole (size, aspect ratio, source, border)"] = np.hstack([size, by_source, borders])
    return sights


def _probe(
    name: str,
    seen: Floats,
    truth: npt.NDArray[np.int64],
    who: npt.NDArray[np.int64],
    classes: tuple[str, ...],
    *,
    seed: int,
) -> Probe:
    from sklearn.ensemble import RandomForestClassifier
    from sklearn.model_selection import StratifiedGroupKFold

    scores = np.zeros((len(truth), len(classes)), np.float64)
    division = StratifiedGroupKFold(_PARTS, shuffle=True, random_state=seed)
    for fit, held in division.split(seen, truth, who):
        forest = RandomForestClassifier(
            _TREES, min_samples_leaf=3, class_weight="balanced", random_state=seed, n_jobs=1
        )
        forest.fit(seen[fit], truth[fit])
        scores[np.ix_(held, forest.classes_)] = forest.predict_proba(seen[held])
    weights = unit_weights(len(truth))
    areas = np.stack([auroc(truth == k, scores[:, k], weights=weights) for k in range(len(classes))], axis=-1)
    rates = class_rates(confusion_matrix(truth, scores.argmax(axis=1), classes=len(classes), weights=weights))
    return Probe(
        facts=name,
        macro_auroc=float(macro(areas)[0]),
        macro_f1=float(rates.macro_f1[0]),
        auroc={class_id: float(areas[0, k]) for k, class_id in enumerate(classes)},
    )
