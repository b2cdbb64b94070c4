"""One statement out of everything: what makes it sure, what makes it doubt, and what it may not tell apart."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.checks import Check, CheckState
from engine.conclusion import conclude
from engine.distinction import Reading
from engine.evidence import Conclusion, Evidence, Spread
from engine.findings import EnsembleVote, LungMask, PatchSet
from engine.gather_evidence import gather_evidence
from engine.inference.vote import count_votes
from engine.labels import CLASS_IDS, AgeGroup
from engine.package import Calibration
from engine.prediction_sets import OperatingPoint, PredictionSets, SetRate
from tests.fakes import fake_image, fake_mask, fake_package, fake_patches

FILM = fake_image(Path("film.png"), rows=300, columns=300).radiograph


@pytest.fixture(scope="module")
def mask() -> LungMask:
    return fake_mask(FILM)


@pytest.fixture(scope="module")
def patches() -> PatchSet:
    return fake_patches(FILM, count=60, seed=0)


def calibration(threshold: float = 0.7, set_threshold: float = 0.5) -> Calibration:
    return Calibration(
        temperature=1.0,
        chosen_on="a test",
        cases=1,
        decision_threshold=threshold,
        threshold_reason="a test",
        sets=PredictionSets(
            rates=(SetRate(error_rate=0.1, threshold=set_threshold),), default_rate=0.1, chosen_on="a test", cases=1
        ),
        operating_points=(
            OperatingPoint(class_id="covid19", unlikely_below=0.1, kept=1, likely_from=0.8, right=1, cases=9),
        ),
    )


def reading(*possible: str, group: AgeGroup = AgeGroup.ADULT, **changes: Any) -> Reading:
    return Reading(age_group=group, called=possible[0], possible=possible, **changes)


def evidence(
    mask: LungMask, patches: PatchSet, *, turned: int = 0, weights: tuple[float, ...] = (0.5,) * 5
) -> Evidence:
    """Five models that all vote for COVID-19, except ``turned`` of them, which vote for normal."""
    certain = np.eye(4, dtype=np.float32)
    votes = [
        count_votes(
            np.tile(certain[3 if n < turned else 0], (patches.count, 1)),
            classes=CLASS_IDS,
            package=fake_package(f"m{n}"),
            title=f"M{n}",
        )
        for n in range(5)
    ]
    spread = Spread(100, {"covid19": 1.0}, {"covid19": (0.9, 0.9)})
    return gather_evidence(votes, weights=weights, mask=mask, patches=patches, spread=spread)


def ensemble(**scores: float) -> EnsembleVote:
    named = {name: scores.get(name, 0.0) for name in CLASS_IDS}
    label = max(named, key=lambda name: named[name])
    return EnsembleVote(named, True, named, {f"m{n}": 0.5 for n in range(5)}, 1.0, label, True)


def judged(mask: LungMask, patches: PatchSet, /, **changes: Any) -> Conclusion:
    facts: dict[str, Any] = {
        "ensemble": ensemble(covid19=0.9, normal=0.1),
        "evidence": evidence(mask, patches),
        "patches": replace(patches, lung_covered_share=0.99),
        "age_group": AgeGroup.ADULT,
        "reading": reading("covid19"),
        "calibration": calibration(),
    }
    facts |= changes
    return conclude(facts.pop("ensemble"), facts.pop("evidence"), **facts)


def test_what_nothing_speaks_against_is_sure(mask: LungMask, patches: PatchSet) -> None:
    found = judged(mask, patches)
    assert found.is_sure
    assert found.headline == "COVID-19 pattern"
    assert not found.doubts
    assert found.prediction_set == ("covid19",)
    assert found.band == "likely"
    assert found.sentence.startswith("Sure, because: ")


def test_the_error_rate_that_was_chosen_counts_and_every_set_is_kept(mask: LungMask, patches: PatchSet) -> None:
    rates = (SetRate(error_rate=0.2, threshold=0.05), SetRate(error_rate=0.1, threshold=0.95))
    sets = PredictionSets(rates=rates, default_rate=0.1, chosen_on="a test", cases=1)
    offered = calibration().model_copy(update={"sets": sets})
    scores = ensemble(covid19=0.96, normal=0.06)
    wide = judged(mask, patches, calibration=offered, ensemble=scores)
    assert wide.sets == ((0.1, ("covid19", "normal")), (0.2, ("covid19",)))
    assert (wide.error_rate, wide.is_sure) == (0.1, False)
    narrow = judged(mask, patches, calibration=offered, ensemble=scores, error_rate=0.2)
    assert (narrow.error_rate, narrow.prediction_set, narrow.is_sure) == (0.2, ("covid19",), True)
    with pytest.raises(ValueError, match=r"only for 0\.2, 0\.1"):
        judged(mask, patches, calibration=offered, error_rate=0.05)


def test_classes_that_are_not_told_apart_are_named_together(mask: LungMask, patches: PatchSet) -> None:
    found = judged(mask, patches, reading=reading("covid19", "viral", "bacterial", reasons=("Age alone.",)))
    assert found.classes == ("covid19", "viral", "bacterial")
    assert found.headline == "COVID-19, viral or bacterial pneumonia pattern"
    assert found.score == pytest.approx(0.9)
    assert found.inseparable == ("Age alone.",)


def test_normal_that_is_not_told_from_pneumonia_is_never_sure(mask: LungMask, patches: PatchSet) -> None:
    found = judged(mask, patches, reading=reading("covid19", "normal", "viral"))
    assert not found.is_sure
    assert any("normal is not told from" in doubt for doubt in found.doubts)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"ensemble": ensemble(covid19=0.6, normal=0.4)}, "below the 0.70 asked for"),
        ({"calibration": calibration(set_threshold=0.95)}, "is wider: normal or COVID-19"),
        ({"calibration": calibration(set_threshold=0.01)}, "no class fits"),
        ({"calibration": None}, "only rank"),
        ({"reading": None}, "does not say"),
        ({"reading": reading("covid19", unseen=("covid19",))}, "knows no COVID-19 in an adult"),
        (
            {"reading": reading("covid19", confounded=("normal",))},
            "learnt COVID-19 on the one hand and normal on the other",
        ),
    ],
)
def test_each_doubt_is_said(mask: LungMask, patches: PatchSet, changes: dict[str, Any], words: str) -> None:
    found = judged(mask, patches, **changes)
    assert not found.is_sure
    assert found.headline.startswith("Not sure; closest: COVID-19")
    assert any(words in doubt for doubt in found.doubts), found.doubts
    assert words in found.sentence


def test_film_and_models_can_raise_doubt_too(mask: LungMask, patches: PatchSet) -> None:
    ragged = Check("lungs", "Lungs", CheckState.DOUBTFUL, reason="The outline of a lung is ragged.")
    assert judged(mask, patches, checks=(ragged,)).doubts == (ragged.reason,)
    side = Check("side", "Heart", CheckState.DOUBTFUL, reason="The film may be mirrored.")
    assert judged(mask, patches, checks=(side,)).is_sure, "it says nothing of the class"
    sparse = judged(mask, patches, patches=replace(patches, lung_covered_share=0.5))
    assert any("Only 50% of the lungs" in doubt for doubt in sparse.doubts)
    split = judged(mask, patches, evidence=evidence(mask, patches, turned=3))
    assert any(doubt.startswith("Only 2 of 5 models") for doubt in split.doubts)
    assert "Most patches were voted normal by most models." in split.doubts
    moving = replace(evidence(mask, patches), spread=Spread(100, {"covid19": 0.8, "normal": 0.2}, {}))
    assert any(doubt.startswith("80% of redraws") for doubt in judged(mask, patches, evidence=moving).doubts)


def test_a_failed_check_replaces_the_verdict_and_an_unknown_one_does_not(mask: LungMask, patches: PatchSet) -> None:
    lateral = Check("frontal", "Frontal view", CheckState.FAILED, reason="This is a lateral view.")
    refused = judged(mask, patches, checks=(lateral,))
    assert refused.headline.startswith("Refused")
    assert not refused.is_sure
    assert judged(mask, patches, checks=(replace(lateral, state=CheckState.UNKNOWN),)).is_sure


def test_one_model_that_decides_alone_is_named(mask: LungMask, patches: PatchSet) -> None:
    alone = evidence(mask, patches, turned=2, weights=(0.5, 0.5, 0.9, 0.2, 0.2))
    assert judged(mask, patches, evidence=alone).doubts == ("Without M2 the verdict would be normal.",)
