"""Changed patches: the models see the same patches mirrored or less sharp, and the statement says what follows."""

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
import pytest
import torch

from engine import windowing
from engine.conclusion import conclude
from engine.errors import CancelledError
from engine.evidence import ChangeSpread, Evidence
from engine.explain import explanation_document, explanation_page
from engine.explanation import Explanation
from engine.findings import GRID, PATCH, AnalysisReport, EnsembleVote, Finding, ModelVote
from engine.geometry import GridGeometry
from engine.inference.judge import ChangedVotes, Judge, Subject
from engine.inference.pipeline import Analyser
from engine.inference.sight import sight_of
from engine.inference.weights import load_network
from engine.labels import CLASS_IDS, AgeGroup, class_words
from engine.package import find_package
from engine.patch_changes import ASKED_WHEN_SURE, FACTS, PatchChange
from engine.patches import cut_patches, lungs_of
from engine.preprocessing import prepare_grid, scale
from engine.presentation import Presentation
from engine.progress import CancelToken, Stage, StageProgress
from engine.radiograph import Radiograph
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
def changed(analyser: Analyser, report: AnalysisReport) -> AnalysisReport:
    return analyser.with_changes(film(), report)


def spread_of(report: AnalysisReport, change: PatchChange) -> ChangeSpread:
    assert report.evidence is not None
    found = report.evidence.of_change(change)
    assert found is not None
    return found


def votes_on(
    analyser: Analyser, radiograph: Radiograph, report: AnalysisReport, change: PatchChange
) -> tuple[ModelVote, ...]:
    return analyser.explainer.changed_votes(
        radiograph, report, changes=[change], on_progress=lambda _: None, cancel=CancelToken()
    )[change]


def halved(pixels: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    rows, columns = pixels.shape
    return cv2.resize(pixels, (columns // 2, rows // 2), interpolation=cv2.INTER_AREA).astype(np.float32)


@pytest.mark.parametrize("change", list(PatchChange))
@pytest.mark.parametrize("is_upside_down", [False, True])
def test_every_model_sees_the_same_patches_changed(
    models: Path, analyser: Analyser, report: AnalysisReport, is_upside_down: bool, change: PatchChange
) -> None:
    laid = replace(report, presentation=Presentation(is_upside_down=is_upside_down))
    votes = votes_on(analyser, film(), laid, change)
    lungs = lungs_of(GridGeometry(*report.mask.labels.shape).labels_to_grid(report.mask.labels))
    shown = windowing.to_display(film())
    for vote in votes[:2]:
        package = find_package(vote.package.id, [models])
        spec, network = package.manifest.preprocessing, load_network(package, torch.device("cpu"))
        is_mirrored = change is PatchChange.MIRRORED
        cut = cut_patches(prepare_grid(shown if is_mirrored else halved(shown), lungs, spec), report.patches.corners)
        seen = cut[:, :: -1 if is_upside_down else 1, :: -1 if is_mirrored else 1]
        with torch.inference_mode():
            logits = network(torch.from_numpy(scale(np.ascontiguousarray(seen), spec)))
        np.testing.assert_allclose(vote.probabilities, torch.softmax(logits, dim=1).numpy(), atol=5e-3)


def test_of_a_film_finer_than_the_grid_half_the_grid_is_left(report: AnalysisReport) -> None:
    fine = film(cv2.resize(film().pixels, (2 * GRID, 3 * GRID)).astype(np.float32))
    labels = np.zeros(fine.shape, np.uint8)
    sight = sight_of(fine, replace(report, mask=replace(report.mask, labels=labels)), count=1)
    assert sight.changed(PatchChange.HALF_SHARPNESS).brightness.shape == (GRID // 2, GRID // 2)


@pytest.mark.parametrize("change", list(PatchChange))
def test_a_report_with_changes_is_the_same_but_for_what_they_add(
    report: AnalysisReport, changed: AnalysisReport, change: PatchChange
) -> None:
    spread = spread_of(changed, change)
    assert report.evidence is not None
    assert report.evidence.changed == ()
    assert changed.votes is report.votes
    assert changed.ensemble.scores == report.ensemble.scores
    assert sum(spread.scores.values()) == pytest.approx(1, abs=1e-6)
    assert spread.label == max(spread.scores, key=lambda name: spread.scores[name])
    for name, score in report.ensemble.scores.items():
        assert spread.scores[name] - spread.changes[name] == pytest.approx(score, abs=1e-9)
    assert set(spread.same_votes) == {vote.package.id for vote in report.votes}
    assert all(0 <= share <= 1 for share in spread.same_votes.values())


@pytest.mark.parametrize("change", list(PatchChange))
def test_the_scores_are_those_of_the_ensemble_on_the_votes_of_changed_patches(
    analyser: Analyser, report: AnalysisReport, changed: AnalysisReport, change: PatchChange
) -> None:
    votes = votes_on(analyser, film(), report, change)
    then, _ = analyser.first(replace(report, votes=votes), COUNT, age_years=50)
    assert spread_of(changed, change).scores == pytest.approx(then.scores, abs=1e-6)


def test_mirrored_twice_is_as_it_was(analyser: Analyser, report: AnalysisReport) -> None:
    again = votes_on(analyser, film(film().pixels[:, ::-1]), mirror_image(report), PatchChange.MIRRORED)
    for vote, twice in zip(report.votes, again, strict=True):
        np.testing.assert_allclose(vote.probabilities, twice.probabilities, atol=2e-2)


def test_the_first_patches_are_judged_with_the_first_changed_ones(analyser: Analyser, changed: AnalysisReport) -> None:
    _, evidence = analyser.first(changed, 3, age_years=50)
    assert [spread.change for spread in evidence.changed] == list(PatchChange)
    votes = {change: tuple(votes) for change, votes in changed.changed_votes.items()}
    assert all(len(vote.winners) == COUNT for asked in votes.values() for vote in asked)


def test_only_what_was_not_asked_yet_is_asked(analyser: Analyser, changed: AnalysisReport) -> None:
    told: list[StageProgress] = []
    again = analyser.with_changes(film(), changed, on_progress=told.append)
    assert told == []
    assert again.ensemble == changed.ensemble


def test_a_film_is_not_called_sure_before_half_the_sharpness_was_tried(
    analyser: Analyser, report: AnalysisReport, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing speaks against the verdict of this judge but a changed patch; then the models are asked, and it does."""

    def say(_judge: Judge, votes: Sequence[ModelVote], subject: Subject, then: ChangedVotes) -> object:
        assert report.ensemble.conclusion is not None
        conclusion = replace(report.ensemble.conclusion, is_sure=not then)
        assert report.evidence is not None
        spreads = tuple(
            ChangeSpread(change, "normal", dict(report.ensemble.scores), dict.fromkeys(CLASS_IDS, 0.0), {})
            for change in then
        )
        return replace(report.ensemble, conclusion=conclusion), replace(report.evidence, changed=spreads)

    monkeypatch.setattr(Judge, "judge", say)
    findings: list[Finding] = []
    steps: list[StageProgress] = []
    found = analyser.analyse(
        film(), patches=COUNT, acknowledged=True, on_finding=findings.append, on_progress=steps.append
    )
    assert found.ensemble.conclusion is not None
    assert not found.ensemble.conclusion.is_sure
    assert found.evidence is not None
    assert [spread.change for spread in found.evidence.changed] == list(ASKED_WHEN_SURE)
    assert [finding for finding in findings if isinstance(finding, EnsembleVote)] == [found.ensemble]
    order = [list(Stage).index(step.stage) for step in steps]
    assert order == sorted(order)


def mirror_image(report: AnalysisReport) -> AnalysisReport:
    """Gives the report of the mirrored film with the mirrored patches."""
    corners = report.patches.corners.copy()
    corners[:, 1] = GRID - PATCH - corners[:, 1]
    labels = np.ascontiguousarray(report.mask.labels[:, ::-1])
    return replace(report, patches=replace(report.patches, corners=corners), mask=replace(report.mask, labels=labels))


def test_it_tells_how_far_it_is_and_stops_when_asked(analyser: Analyser, report: AnalysisReport) -> None:
    told: list[StageProgress] = []
    analyser.with_changes(film(), report, on_progress=told.append)
    assert (told[-1].done, told[-1].total) == (COUNT * 5 * 2, COUNT * 5 * 2)
    token = CancelToken()
    token.cancel()
    with pytest.raises(CancelledError):
        analyser.with_changes(film(), report, cancel=token)


@pytest.mark.parametrize("change", list(PatchChange))
@pytest.mark.parametrize("is_other", [False, True])
def test_the_statement_says_whether_a_change_changes_the_verdict(
    report: AnalysisReport, is_other: bool, change: PatchChange
) -> None:
    evidence: Evidence | None = report.evidence
    assert evidence is not None
    label = report.ensemble.label
    then = next(name for name in CLASS_IDS if name != label) if is_other else label
    spread = ChangeSpread(change, then, dict(report.ensemble.scores), dict.fromkeys(CLASS_IDS, 0.0), {})
    found = conclude(
        report.ensemble,
        replace(evidence, changed=(spread,)),
        patches=report.patches,
        age_group=AgeGroup.ADULT,
        reading=None,
        calibration=None,
    )
    words = FACTS[change].other.format(other=class_words((then,))) if is_other else FACTS[change].same
    assert words in (found.doubts if is_other else found.support)


def test_the_page_tells_how_far_the_score_moves(report: AnalysisReport, changed: AnalysisReport) -> None:
    radiograph = film()
    page = explanation_page(changed, radiograph, [Explanation.CHANGES])
    assert "Patches drawn again" in page
    assert "One model left out" in page
    for change, facts in FACTS.items():
        assert facts.title in page
        assert f"({spread_of(changed, change).changes[changed.ensemble.label]:+.2f})" in page
    assert "not asked" in explanation_page(report, radiograph, [Explanation.EVIDENCE])
    document = explanation_document(changed, radiograph, [Explanation.CHANGES])
    assert document["changes"] == document_of(changed)["evidence"]["spread_over_changes"]
    assert document["changes"]["mirrored"]["scores"] == spread_of(changed, PatchChange.MIRRORED).scores
    unasked = explanation_document(report, radiograph, [Explanation.CHANGES])["changes"]
    assert unasked == {"mirrored": None, "half_sharpness": None}
    json.dumps(document, allow_nan=False)
