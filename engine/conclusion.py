"""From scores and everything that speaks for and against them to one statement: sure, or not sure, and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.checks import Check, CheckState, failed
from engine.evidence import Conclusion, Evidence
from engine.findings import EnsembleVote, PatchSet
from engine.labels import NORMAL, AgeGroup, class_words
from engine.patch_changes import FACTS
from engine.prediction_sets import OperatingPoint, prediction_set
from engine.said import Said
from engine.vote_curve import VoteCurve

if TYPE_CHECKING:
    from engine.distinction import Reading
    from engine.package import Calibration

#: A verdict that fewer redraws of the patches give is not settled.
_STEADY = 0.95
#: Fewer models behind the verdict than this share are no majority.
_AGREEING = 0.5
_COVERED = 0.9
#: Of whom a sentence speaks.
PEOPLE = {
    AgeGroup.ADULT: "an adult",
    AgeGroup.PAEDIATRIC: "a child",
    AgeGroup.UNKNOWN: "a patient of unknown age",
}


@dataclass(frozen=True, slots=True)
class _Point:
    """One thing that was looked at: what it says, and whether that speaks for the conclusion."""

    holds: bool
    words: str


def conclude(
    ensemble: EnsembleVote,
    evidence: Evidence,
    *,
    patches: PatchSet,
    age_group: AgeGroup,
    reading: "Reading | None",
    calibration: "Calibration | None",
    checks: tuple[Check, ...] = (),
    error_rate: float | None = None,
) -> Conclusion:
    """Says what may be concluded.

    Args:
        ensemble: Scores and agreement.
        evidence: What they were made of.
        patches: Whose coverage limits everything.
        age_group: Of the patient.
        reading: What the package's data cannot tell from the label; None where the package does not say.
        calibration: Thresholds; None where there are none.
        checks: What was checked before; a failed one replaces the verdict.
        error_rate: Of the prediction set that counts; None for the one that the package names.

    Raises:
        ValueError: The package has no prediction sets of this error rate.
    """
    classes = (ensemble.label,) if reading is None else reading.possible
    score = sum(ensemble.scores[name] for name in classes)
    sets, rate = _sets(ensemble, calibration), _rate(calibration, error_rate)
    likely = dict(sets).get(rate) if rate is not None else None
    points = [
        *_check_points(checks),
        *_score_points(ensemble, classes, score, calibration),
        *(() if rate is None or likely is None else (_set_point(likely, classes, rate),)),
        *_vote_points(evidence, classes),
        *_coverage_points(patches),
        *_reading_points(reading, classes, age_group),
    ]
    doubts, support = (tuple(point.words for point in points if point.holds is holds) for holds in (False, True))
    return Conclusion(
        classes=classes,
        score=score,
        is_sure=not doubts,
        headline=_headline(classes, checks, is_sure=not doubts),
        sentence=f"Not sure, because: {' '.join(doubts)}" if doubts else f"Sure, because: {' '.join(support)}",
        support=support,
        doubts=doubts,
        inseparable=() if reading is None else reading.reasons,
        is_distinction_known=reading is not None,
        age_group=age_group,
        prediction_set=likely,
        error_rate=rate,
        band=next((p.place(ensemble.scores[p.class_id]) for p in _operating(calibration, ensemble.label)), None),
        sets=sets,
    )


def _sets(ensemble: EnsembleVote, calibration: "Calibration | None") -> tuple[tuple[float, tuple[str, ...]], ...]:
    rates = () if calibration is None or calibration.sets is None else calibration.sets.rates
    ordered = sorted(rates, key=lambda rate: rate.error_rate)
    return tuple((rate.error_rate, prediction_set(ensemble.raw_scores, rate.threshold)) for rate in ordered)


def _rate(calibration: "Calibration | None", error_rate: float | None) -> float | None:
    sets = None if calibration is None else calibration.sets
    return None if sets is None else sets.rate(error_rate).error_rate


def _headline(classes: tuple[str, ...], checks: tuple[Check, ...], *, is_sure: bool) -> str:
    if failed(checks):
        return "Refused; what follows is raw output"
    words = class_words(classes, link="or")
    return f"{words[:1].upper()}{words[1:]} pattern" if is_sure else f"Not sure; closest: {words}"


def _operating(calibration: "Calibration | None", label: str) -> Iterator[OperatingPoint]:
    points = () if calibration is None else calibration.operating_points
    return (point for point in points if point.class_id == label)


def _check_points(checks: tuple[Check, ...]) -> Iterator[_Point]:
    """Gives the checks that did not pass; what is unknown raises no doubt.

    The age speaks through the reading, and the side of the heart says nothing of the class.
    """
    for check in checks:
        if check.state in (CheckState.DOUBTFUL, CheckState.FAILED) and check.id not in ("age", "side"):
            yield _Point(False, check.reason)


def _score_points(
    ensemble: EnsembleVote, classes: tuple[str, ...], score: float, calibration: "Calibration | None"
) -> Iterator[_Point]:
    if calibration is None:
        yield _Point(False, "The scores are not calibrated, so they only rank the classes.")
        return
    least = calibration.decision_threshold
    if len(classes) == 1 and score >= least:
        words = Said("The best score is {score:.2f}, at least the {least:.2f} asked for.", score=score, least=least)
    elif len(classes) == 1:
        words = Said("The best score is {score:.2f}, below the {least:.2f} asked for.", score=score, least=least)
    elif score >= least:
        words = Said(
            "The sum of the {count} scores is {score:.2f}, at least the {least:.2f} asked for.",
            count=len(classes),
            score=score,
            least=least,
        )
    else:
        words = Said(
            "The sum of the {count} scores is {score:.2f}, below the {least:.2f} asked for.",
            count=len(classes),
            score=score,
            least=least,
        )
    yield _Point(score >= least, words)


def _set_point(likely: tuple[str, ...], classes: tuple[str, ...], error_rate: float) -> _Point:
    share = 1 - error_rate
    if not likely:
        text = "The film is unlike {share:.0%} of such films: no class fits the prediction set."
        return _Point(False, Said(text, share=share))
    named = class_words(likely, link="or")
    if set(likely) <= set(classes):
        text = "The prediction set that holds for {share:.0%} of such films is {classes}."
        return _Point(True, Said(text, share=share, classes=named))
    text = "The prediction set that holds for {share:.0%} of such films is wider: {classes}."
    return _Point(False, Said(text, share=share, classes=named))


def _vote_points(evidence: Evidence, classes: tuple[str, ...]) -> Iterator[_Point]:
    decomposition, total = evidence.decomposition, len(evidence.decomposition.models)
    agreeing = sum(leader in classes for leader in evidence.leaders.values())
    if agreeing > _AGREEING * total:
        said = Said("{agreeing} of {total} models favour it on their own.", agreeing=agreeing, total=total)
        yield _Point(True, said)
    else:
        said = Said("Only {agreeing} of {total} models favour it on their own.", agreeing=agreeing, total=total)
        yield _Point(False, said)
    turned = [leave for leave in decomposition.without if leave.label not in classes]
    for leave in turned:
        text, other = "Without {model} the verdict would be {other}.", class_words((leave.label,))
        yield _Point(False, Said(text, model=evidence.title(leave.model), other=other))
    if not turned and total > 1:
        yield _Point(True, "No single model decides it.")
    yield _curve_point(evidence.curve, classes)
    steady = sum(evidence.spread.labels.get(name, 0.0) for name in classes)
    yield _Point(steady >= _STEADY, Said("{share:.0%} of redraws of the patches give the same.", share=steady))
    yield from _change_points(evidence, classes)


def _change_points(evidence: Evidence, classes: tuple[str, ...]) -> Iterator[_Point]:
    for spread in evidence.changed:
        facts = FACTS[spread.change]
        is_same = spread.label in classes
        yield _Point(is_same, facts.same if is_same else Said(facts.other, other=class_words((spread.label,))))


def _curve_point(curve: VoteCurve, classes: tuple[str, ...]) -> _Point:
    named, total = class_words((curve.leader,)), len(curve.shares)
    if curve.leader not in classes:
        return _Point(False, Said("Most patches were voted {named} by most models.", named=named))
    if curve.settled_at is None:
        text = "After {total} patches the lead of {named} may still be chance."
        return _Point(False, Said(text, total=total, named=named))
    text = "The lead of {named} among the patches was settled after {settled} of {total}."
    return _Point(True, Said(text, named=named, settled=curve.settled_at, total=total))


def _coverage_points(patches: PatchSet) -> Iterator[_Point]:
    share = patches.lung_covered_share
    if share < _COVERED:
        yield _Point(False, Said("Only {share:.0%} of the lungs were looked at.", share=share))


def _reading_points(reading: "Reading | None", classes: tuple[str, ...], age_group: AgeGroup) -> Iterator[_Point]:
    if reading is None:
        yield _Point(False, "This package does not say which classes its training data can tell apart.")
        return
    people = PEOPLE[age_group]
    if NORMAL.id in classes and len(classes) > 1:
        others = class_words([name for name in classes if name != NORMAL.id], link="or")
        yield _Point(False, Said("In {people}, normal is not told from {others}.", people=people, others=others))
    unseen = [name for name in classes if name in reading.unseen]
    if unseen:
        named = class_words(unseen, link="or")
        yield _Point(False, Said("The package knows no {named} in {people}.", named=named, people=people))
    confounded = [name for name in reading.confounded if name not in classes]
    if confounded:
        text = (
            "In {people}, the package learnt {called} on the one hand and {others} on the other from different "
            "collections, which alone may tell them apart."
        )
        called, others = class_words((reading.called,)), class_words(confounded)
        yield _Point(False, Said(text, people=people, called=called, others=others))
