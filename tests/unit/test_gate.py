"""The gate: every check has a state, a figure, a reason and a remedy; the first that fails is the refusal."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from engine.checks import Check, CheckState, failed
from engine.distinction import Distinction, KnownFrom, Reading
from engine.findings import Quality
from engine.gate import age_check, file_checks, film_checks, lung_checks, refusal
from engine.labels import AgeGroup
from engine.presentation import AS_DISPLAYED, Presentation
from engine.radiograph import ViewPosition
from tests.fakes import fake_mask
from tests.package_builder import film, film_pixels


def by_id(checks: tuple[Check, ...]) -> dict[str, Check]:
    return {check.id: check for check in checks}


def test_an_ordinary_film_passes_every_check() -> None:
    checks = film_checks(film(), film_pixels())
    assert {check.state for check in checks} == {CheckState.PASSED}
    assert all(check.figure and not check.reason for check in checks)
    assert refusal(checks) is None


@pytest.mark.parametrize(
    ("changes", "name", "code"),
    [
        ({"modality": "MR"}, "modality", "modality"),
        ({"body_part": "LEFT_KNEE"}, "body_part", "body_part"),
        ({"view": ViewPosition.LATERAL}, "frontal", "lateral"),
        ({"was_colour": True}, "grey", "colour"),
        ({"pixels": np.zeros((90, 300), np.float32)}, "size", "too_small"),
        ({"pixels": np.zeros((300, 300), np.float32)}, "size", "flat"),
    ],
)
def test_what_fails_is_the_refusal(changes: dict[str, Any], name: str, code: str) -> None:
    checks = file_checks(film(**changes))
    assert [check.id for check in failed(checks)] == [name]
    assert by_id(checks)[name].remedy
    refused = refusal(checks)
    assert refused is not None
    assert (refused.code, refused.checks) == (code, checks)
    assert refused.detail == by_id(checks)[name].reason


def test_what_the_file_does_not_say_is_unknown_and_not_passed() -> None:
    checks = by_id(file_checks(film(modality="", body_part="", view=ViewPosition.UNKNOWN)))
    assert {checks[name].state for name in ("modality", "body_part", "frontal")} == {CheckState.UNKNOWN}


def test_flat_and_clipped_films_are_doubted() -> None:
    flat = by_id(film_checks(film(), 0.5 + 0.2 * (film_pixels() - 0.5)))["exposure"]
    clipped = by_id(film_checks(film(), np.where(film_pixels() > 0.4, np.float32(1), film_pixels())))["exposure"]
    assert flat.state is clipped.state is CheckState.DOUBTFUL
    assert "flatter" in flat.reason
    assert "plain black or white" in clipped.reason


def test_lungs_are_judged_and_what_was_put_right_is_said() -> None:
    mask = fake_mask(film())
    assert {check.state for check in lung_checks(mask, AS_DISPLAYED)} == {CheckState.PASSED}
    unusable = lung_checks(replace(mask, quality=Quality.UNUSABLE, reasons=("Too small.",)), AS_DISPLAYED)
    assert [check.state for check in unusable] == [CheckState.FAILED, CheckState.UNKNOWN, CheckState.UNKNOWN]
    refused = refusal(unusable)
    assert refused is not None
    assert refused.code == "no_lungs"
    turned = by_id(lung_checks(replace(mask, quality=Quality.DOUBTFUL), Presentation(is_upside_down=True)))
    assert turned["upright"].state is CheckState.DOUBTFUL
    assert turned["upright"].remedy == "Turn the film by 180°."
    assert turned["polarity"].state is CheckState.PASSED


@pytest.mark.parametrize(
    ("age", "state"), [(None, CheckState.UNKNOWN), (50.0, CheckState.PASSED), (4.0, CheckState.DOUBTFUL)]
)
def test_the_age_is_checked_against_the_package(age: float | None, state: CheckState) -> None:
    distinction = Distinction(
        rule="a test",
        fewest_patients=1,
        most_called=0.1,
        known=(KnownFrom(labels=("normal",), age_group=AgeGroup.ADULT, source="a", cases=1, patients=1),),
        readings=(
            Reading(age_group=AgeGroup.ADULT, called="normal", possible=("normal",)),
            Reading(age_group=AgeGroup.PAEDIATRIC, called="normal", possible=("normal",), unseen=("covid19",)),
        ),
    )
    check = age_check(age, distinction)
    assert check.state is state
    assert ("COVID-19" in check.reason) is (age == 4.0)
    assert age_check(50.0, None).state is CheckState.UNKNOWN
