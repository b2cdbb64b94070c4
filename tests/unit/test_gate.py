"""The gate: every check has a state, a figure, a reason and a remedy; the first that fails is the refusal."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from engine.checks import Check, CheckState, failed
from engine.distinction import Distinction, KnownFrom, Reading
from engine.familiarity import Limits
from engine.findings import Quality
from engine.gate import age_check, file_checks, film_checks, layout_check, lung_checks, refusal
from engine.heart_side import heart_offset, side_check
from engine.labels import AgeGroup
from engine.layout import Bearing
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
    assert [check.state for check in unusable] == [CheckState.UNKNOWN, CheckState.UNKNOWN, CheckState.FAILED]
    refused = refusal(unusable)
    assert refused is not None
    assert refused.code == "no_lungs"
    turned = by_id(lung_checks(replace(mask, quality=Quality.DOUBTFUL), Presentation(is_upside_down=True)))
    assert turned["upright"].state is CheckState.DOUBTFUL
    assert "by 180°, or flip it top to bottom" in turned["upright"].remedy
    assert turned["polarity"].state is CheckState.PASSED


def test_a_film_that_seems_laid_otherwise_is_doubted_although_its_lungs_were_found() -> None:
    bearing = Bearing(Presentation(is_negative=True, is_upside_down=True), is_on_side=False, distance=0.9, lead=0.1)
    checks = by_id(lung_checks(fake_mask(film()), AS_DISPLAYED, bearing))
    assert checks["lungs"].state is CheckState.PASSED
    for name, words in (("upright", "Top and bottom may be"), ("polarity", "Black and white may be")):
        assert checks[name].state is CheckState.DOUBTFUL
        assert words in checks[name].reason
        assert checks[name].remedy


def test_a_film_put_right_without_lungs_still_says_how_it_is_laid() -> None:
    mask = replace(fake_mask(film()), quality=Quality.UNUSABLE)
    upside_down = Presentation(is_upside_down=True)
    checks = by_id(lung_checks(mask, upside_down, Bearing(upside_down, is_on_side=False, distance=0.1, lead=1.5)))
    assert checks["lungs"].state is CheckState.FAILED
    assert checks["upright"].state is CheckState.DOUBTFUL
    assert checks["polarity"].state is CheckState.PASSED


def test_a_film_on_its_side_is_refused_with_the_way_to_turn_it() -> None:
    unusable = replace(fake_mask(film()), quality=Quality.UNUSABLE)
    on_side = Bearing(AS_DISPLAYED, is_on_side=True, distance=0.1, lead=1.5)
    refused = refusal(lung_checks(unusable, AS_DISPLAYED, on_side))
    assert refused is not None
    assert (refused.code, refused.remedy) == ("on_side", "Turn the film by 90°.")
    doubted = by_id(lung_checks(fake_mask(film()), AS_DISPLAYED, replace(on_side, lead=0.1)))
    assert doubted["upright"].state is CheckState.DOUBTFUL


def test_a_heart_on_the_left_of_the_image_is_noted_and_a_film_that_is_upside_down_is_not_asked() -> None:
    mask = fake_mask(film())
    labels = np.zeros((100, 200), np.uint8)
    labels[20:80, 20:80], labels[20:80, 120:180] = 1, 2
    usual, mirrored, unclear = labels.copy(), labels.copy(), labels.copy()
    usual[60:80, 95:135], unclear[60:80, 80:120] = 3, 3
    mirrored[60:80, 65:105] = 3
    assert heart_offset(usual) == pytest.approx((114.5 - 99.5) / 160)
    assert heart_offset(usual[:, ::-1].copy()) == heart_offset(mirrored) == pytest.approx(-15 / 160)
    assert heart_offset(labels) is None
    for found, state in ((usual, CheckState.PASSED), (unclear, CheckState.PASSED), (mirrored, CheckState.DOUBTFUL)):
        check = side_check(replace(mask, labels=found), AS_DISPLAYED)
        assert check.state is state
        assert check.figure
    noted = side_check(replace(mask, labels=mirrored), AS_DISPLAYED)
    assert "mirrored" in noted.reason
    assert "9% of the chest width to the left" in noted.figure
    for other in (
        side_check(replace(mask, labels=labels), AS_DISPLAYED),
        side_check(replace(mask, labels=mirrored, quality=Quality.UNUSABLE), AS_DISPLAYED),
        side_check(replace(mask, labels=mirrored), Presentation(is_upside_down=True)),
    ):
        assert other.state is CheckState.UNKNOWN
        assert other.reason
        assert other.remedy


@pytest.mark.parametrize(
    ("distance", "state"), [(0.1, CheckState.PASSED), (0.9, CheckState.DOUBTFUL), (1.2, CheckState.FAILED)]
)
def test_what_is_laid_like_no_chest_is_refused(distance: float, state: CheckState) -> None:
    limits = Limits(typical=0.1, unusual_above=0.8, unlike_above=1.1)
    check = layout_check(Bearing(AS_DISPLAYED, is_on_side=False, distance=distance, lead=1.5), limits)
    assert check.state is state
    assert layout_check(None, limits).state is layout_check(None, None).state is CheckState.UNKNOWN


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
