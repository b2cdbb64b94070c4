"""What the benchmark of the evidence makes of films: sums, attention, redraws."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from engine.inference.models import default_ensemble
from engine.package import Evaluation, Package
from tests.benchmarks.evidence import Said, Seen, Sureness, figures, released_figures, residual
from tests.fakes import FakeAnalyser, fake_image


def seen(inside: float, *said: str, sure: bool = True) -> Seen:
    senses = frozenset(Sureness) if sure else frozenset()
    return Seen(1e-8, inside, (inside, 0.2), 0.95, 0.4, tuple(Said(label, senses) for label in said))


def test_figures_are_counted_over_sure_films_and_state_their_goals() -> None:
    films = [
        seen(0.8, "viral", "viral", "normal"),
        seen(0.6, "normal", "normal", "normal"),
        seen(0.7, "viral", sure=False),
    ]
    total, attention, sure, *_ = (json.loads(figure.as_json()) for figure in figures(films, refused=1))
    assert total["reached"] is True
    assert (attention["value"], attention["reached"], attention["refused"]) == (0.7, False, 1)
    assert (sure["value"], sure["reached"]) == (0.25, False)
    assert (sure["sure"], sure["redraws"], sure["films_changed_at_least_once"]) == (2, 4, 1)
    assert "not reached" in figures(films, refused=1)[1].as_text()


def test_without_films_nothing_is_reached() -> None:
    for figure in figures((), refused=0):
        assert json.loads(figure.as_json())["value"] is None
        assert not figure.is_reached
        assert "no film" in figure.as_text()


def test_the_residual_compares_with_what_the_network_gave() -> None:
    report = FakeAnalyser().analyse(fake_image(Path("film.png"), rows=200, columns=200).radiograph, patches=20, seed=0)
    assert report.evidence is not None
    parts = report.evidence.decomposition
    expected = max(abs(float(score) - 0.25) for score in parts.raw_scores)
    assert residual(report) == pytest.approx(expected, abs=1e-9), "the fake states 0.25 for every class"


def test_coverage_and_calibration_error_are_those_of_the_manifest_with_their_number_of_films() -> None:
    package = default_ensemble()
    *sets, calibration = (json.loads(figure.as_json()) for figure in released_figures(package))
    assert [found["goal"] for found in sets] == [f">= {share} within sampling error" for share in (0.95, 0.9, 0.8)]
    assert all(found["reached"] and found["low"] < found["value"] < found["high"] for found in sets)
    assert calibration["reached"]
    assert calibration["value"] <= 0.05
    test = next(found for found in package.manifest.evaluation if found.role == "test")
    assert {found["films"] for found in (*sets, calibration)} == {test.cases}
    assert package.ref.version in calibration["name"]


def test_a_set_that_promises_too_much_and_scores_that_are_off_are_told() -> None:
    package = default_ensemble()
    manifest = package.manifest
    assert manifest.calibration is not None
    assert manifest.calibration.sets is not None
    rates = tuple(rate.model_copy(update={"coverage": (0.5, 0.4, 0.6)}) for rate in manifest.calibration.sets.rates)
    sets = manifest.calibration.sets.model_copy(update={"rates": rates})
    calibration = manifest.calibration.model_copy(update={"sets": sets})
    off = Evaluation(data="a test", role="test", cases=9, figures={"calibration_error": 0.2}, command="none")
    worse: Package = replace(
        package, manifest=manifest.model_copy(update={"calibration": calibration, "evaluation": (off,)})
    )
    assert not any(figure.is_reached for figure in released_figures(worse))
    untested = replace(package, manifest=manifest.model_copy(update={"evaluation": ()}))
    assert released_figures(untested) == []
