"""Mirrored patches: the models see the same patches the other way round, and the statement says what follows."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from engine import windowing
from engine.conclusion import conclude
from engine.errors import CancelledError
from engine.evidence import Evidence, FlipSpread
from engine.explain import explanation_document, explanation_page
from engine.explanation import Explanation
from engine.findings import GRID, PATCH, AnalysisReport
from engine.geometry import GridGeometry
from engine.inference.pipeline import Analyser
from engine.inference.weights import load_network
from engine.labels import CLASS_IDS, AgeGroup
from engine.package import find_package
from engine.patches import cut_patches, lungs_of
from engine.preprocessing import prepare_grid, scale
from engine.presentation import Presentation
from engine.progress import CancelToken, StageProgress
from engine.report_io import document_of
from tests.package_builder import build_packages, film

COUNT = 8


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("models")
    build_packages(folder)
    return folder


@pytest.fixture(scope="module")
def analyser(models: Path) -> Analyser:
    return Analyser(device="cpu", folders=[models])


@pytest.fixture(scope="module")
def report(analyser: Analyser) -> AnalysisReport:
    return analyser.analyse(film(), patches=COUNT, with_saliency=False, acknowledged=True)


@pytest.fixture(scope="module")
def flipped(analyser: Analyser, report: AnalysisReport) -> AnalysisReport:
    return analyser.with_flips(film(), report)


def flips_of(report: AnalysisReport) -> FlipSpread:
    assert report.evidence is not None
    assert report.evidence.flips is not None
    return report.evidence.flips


@pytest.mark.parametrize("is_upside_down", [False, True])
def test_every_model_sees_the_same_patches_mirrored(
    models: Path, analyser: Analyser, report: AnalysisReport, is_upside_down: bool
) -> None:
    laid = replace(report, presentation=Presentation(is_upside_down=is_upside_down))
    votes = analyser.explainer.mirrored_votes(film(), laid, on_progress=lambda _: None, cancel=CancelToken())
    lungs = lungs_of(GridGeometry(*report.mask.labels.shape).labels_to_grid(report.mask.labels))
    for vote in votes[:2]:
        package = find_package(vote.package.id, [models])
        spec, network = package.manifest.preprocessing, load_network(package, torch.device("cpu"))
        cut = cut_patches(prepare_grid(windowing.to_display(film()), lungs, spec), report.patches.corners)
        seen = cut[:, ::-1, ::-1] if is_upside_down else cut[:, :, ::-1]
        with torch.inference_mode():
            logits = network(torch.from_numpy(scale(np.ascontiguousarray(seen), spec)))
        np.testing.assert_allclose(vote.probabilities, torch.softmax(logits, dim=1).numpy(), atol=1e-4)


def test_a_report_with_flips_is_the_same_but_for_what_they_add(report: AnalysisReport, flipped: AnalysisReport) -> None:
    flips = flips_of(flipped)
    assert report.evidence is not None
    assert report.evidence.flips is None
    assert flipped.votes is report.votes
    assert flipped.ensemble.scores == report.ensemble.scores
    assert sum(flips.scores.values()) == pytest.approx(1, abs=1e-6)
    assert flips.label == max(flips.scores, key=lambda name: flips.scores[name])
    for name, score in report.ensemble.scores.items():
        assert flips.scores[name] - flips.changes[name] == pytest.approx(score, abs=1e-9)
    assert set(flips.same_votes) == {vote.package.id for vote in report.votes}
    assert all(0 <= share <= 1 for share in flips.same_votes.values())


def test_the_scores_are_those_of_the_ensemble_on_mirrored_votes(
    analyser: Analyser, report: AnalysisReport, flipped: AnalysisReport
) -> None:
    votes = analyser.explainer.mirrored_votes(film(), report, on_progress=lambda _: None, cancel=CancelToken())
    mirrored, _ = analyser.first(replace(report, votes=votes), COUNT, age_years=50)
    assert flips_of(flipped).scores == pytest.approx(mirrored.scores, abs=1e-6)
    again = analyser.explainer.mirrored_votes(
        film(film().pixels[:, ::-1]),
        replace(mirror_image(report), votes=votes),
        on_progress=lambda _: None,
        cancel=CancelToken(),
    )
    for vote, twice in zip(report.votes, again, strict=True):
        np.testing.assert_allclose(vote.probabilities, twice.probabilities, atol=2e-2)


def mirror_image(report: AnalysisReport) -> AnalysisReport:
    """Gives the report of the mirrored film with the mirrored patches."""
    corners = report.patches.corners.copy()
    corners[:, 1] = GRID - PATCH - corners[:, 1]
    labels = np.ascontiguousarray(report.mask.labels[:, ::-1])
    return replace(report, patches=replace(report.patches, corners=corners), mask=replace(report.mask, labels=labels))


def test_it_tells_how_far_it_is_and_stops_when_asked(analyser: Analyser, report: AnalysisReport) -> None:
    told: list[StageProgress] = []
    analyser.with_flips(film(), report, on_progress=told.append)
    assert (told[-1].done, told[-1].total) == (COUNT * 5, COUNT * 5)
    token = CancelToken()
    token.cancel()
    with pytest.raises(CancelledError):
        analyser.with_flips(film(), report, cancel=token)


@pytest.mark.parametrize(("other", "words"), [(False, "the verdict is the same"), (True, "the verdict would be")])
def test_the_statement_says_whether_mirroring_changes_the_verdict(
    report: AnalysisReport, other: bool, words: str
) -> None:
    evidence: Evidence | None = report.evidence
    assert evidence is not None
    label = report.ensemble.label
    then = next(name for name in CLASS_IDS if (name != label) is other)
    if not other:
        then = label
    flips = FlipSpread(then, dict(report.ensemble.scores), dict.fromkeys(CLASS_IDS, 0.0), {})
    found = conclude(
        report.ensemble,
        replace(evidence, flips=flips),
        patches=report.patches,
        age_group=AgeGroup.ADULT,
        reading=None,
        calibration=None,
    )
    said = found.doubts if other else found.support
    assert any(f"With every patch mirrored {words}" in sentence for sentence in said)


def test_the_page_tells_how_far_the_score_moves(report: AnalysisReport, flipped: AnalysisReport) -> None:
    radiograph = film()
    page = explanation_page(flipped, radiograph, [Explanation.FLIPS])
    assert "patches drawn again" in page
    assert "one model left out" in page
    assert f"({flips_of(flipped).changes[flipped.ensemble.label]:+.2f})" in page
    assert "not asked" in explanation_page(report, radiograph, [Explanation.EVIDENCE])
    document = explanation_document(flipped, radiograph, [Explanation.FLIPS])
    assert document["flips"] == document_of(flipped)["evidence"]["spread_over_flips"]
    assert document["flips"]["scores"] == flips_of(flipped).scores
    assert explanation_document(report, radiograph, [Explanation.FLIPS])["flips"] is None
    json.dumps(document, allow_nan=False)
