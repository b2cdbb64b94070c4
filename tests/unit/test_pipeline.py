"""The whole analysis, on small packages: what it hands over, what it refuses, and that a seed says it all."""

import contextlib
import dataclasses
import json
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt
import pytest
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.checks import failed
from engine.errors import (
    AnalysisRefusedError,
    CancelledError,
    DeviceError,
    PackageError,
    PackageFormatError,
    PackageMissingError,
    PackageTamperedError,
)
from engine.film_changes import lungs_only
from engine.findings import (
    GRID,
    AnalysisReport,
    EnsembleVote,
    Finding,
    Heatmap,
    LungMask,
    ModelVote,
    Outlines,
    PatchSet,
    Quality,
)
from engine.inference.pipeline import Analyser
from engine.labels import CLASS_IDS
from engine.package import MANIFEST
from engine.patches import lungs_of
from engine.progress import CancelToken, Stage, StageProgress
from engine.radiograph import Radiograph, RadiographSource, ViewPosition
from tests.package_builder import build_packages, film, film_pixels

COUNT = 6


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("models")
    build_packages(folder)
    return folder


@pytest.fixture(scope="module")
def analyser(folder: Path) -> Analyser:
    return Analyser(device="cpu", folders=[folder])


@pytest.fixture(scope="module")
def report(analyser: Analyser) -> AnalysisReport:
    return analyser.analyse(film(), patches=COUNT, seed=3)


def test_the_report_holds_every_finding(report: AnalysisReport, analyser: Analyser) -> None:
    assert report.package.id == "flannel-compact"
    assert [member.id for member in report.members] == ["segmenter", *(f"base-{index}" for index in range(5))]
    assert report.members == analyser.members
    assert [vote.package.id for vote in report.votes] == list(report.ensemble.weights)
    for vote in report.votes:
        assert vote.counts.sum() == COUNT
        assert vote.probabilities.shape == (COUNT, 4)
        assert np.allclose(vote.probabilities.sum(axis=1), 1, atol=1e-5)
    assert sum(report.ensemble.scores.values()) == pytest.approx(1)
    assert report.ensemble.is_calibrated
    assert [heatmap.class_id for heatmap in report.heatmaps] == list(CLASS_IDS)
    assert set(report.seconds) == {stage.value for stage in Stage}
    assert report.device == "cpu"
    assert report.ensemble.conclusion is not None
    assert report.evidence is not None
    parts = report.evidence.decomposition.baseline + report.evidence.decomposition.parts.sum(axis=(0, 1))
    assert parts == pytest.approx([report.ensemble.raw_scores[name] for name in CLASS_IDS], abs=1e-5)
    assert sum(zone.patches for zone in report.evidence.zones) == COUNT


def test_the_mask_lies_on_the_lungs_of_the_film(report: AnalysisReport) -> None:
    truth = cv2.GaussianBlur(film_pixels(), (0, 0), 2) < 0.35
    found = lungs_of(report.mask.labels)
    assert (truth & found).sum() / (truth | found).sum() > 0.95
    columns = [np.nonzero(report.mask.labels == label)[1].mean() for label in (1, 2)]
    assert columns[0] < columns[1], "the right lung is on the left of the image"
    assert report.mask.pixels["heart"] > 0
    assert report.mask.areas_mm2 is not None
    assert report.mask.areas_mm2["heart"] == pytest.approx(report.mask.pixels["heart"] / 4)


def test_maps_say_nothing_where_nothing_was_sampled(report: AnalysisReport) -> None:
    for heatmap in report.heatmaps:
        assert heatmap.values.shape == (GRID, GRID)
        assert heatmap.values.min() >= 0
        assert heatmap.values.max() <= 1
        assert (heatmap.values[heatmap.coverage == 0] == 0).all()
        assert 0 <= heatmap.inside_lungs <= 1
        assert heatmap.method == "grad-cam"


def same(first: AnalysisReport, second: AnalysisReport) -> bool:
    return (
        first.ensemble == second.ensemble
        and (first.mask.labels == second.mask.labels).all().item()
        and (first.patches.centres == second.patches.centres).all().item()
        and all((a.probabilities == b.probabilities).all() for a, b in zip(first.votes, second.votes, strict=True))
        and all((a.values == b.values).all() for a, b in zip(first.heatmaps, second.heatmaps, strict=True))
    )


def test_the_same_seed_gives_the_same_result_and_another_seed_another(
    analyser: Analyser, folder: Path, report: AnalysisReport
) -> None:
    assert same(report, analyser.analyse(film(), patches=COUNT, seed=3))
    assert same(report, Analyser(device="cpu", folders=[folder]).analyse(film(), patches=COUNT, seed=3))
    assert not same(report, analyser.analyse(film(), patches=COUNT, seed=4))


def test_findings_arrive_in_order_and_progress_only_grows(analyser: Analyser) -> None:
    findings: list[Finding] = []
    steps: list[StageProgress] = []
    analyser.analyse(film(), patches=COUNT, on_finding=findings.append, on_progress=steps.append)
    kinds = [type(finding) for finding in findings]
    assert kinds == [LungMask, PatchSet, *[ModelVote] * 5, EnsembleVote, *[Heatmap] * 4]
    order = [list(Stage).index(step.stage) for step in steps]
    assert order == sorted(order)
    votes = [step.done for step in steps if step.stage is Stage.VOTE]
    assert votes == sorted(votes)
    assert votes[-1] == COUNT * 5
    assert all(0 <= step.done <= step.total for step in steps)


@pytest.mark.parametrize("stage", [Stage.SEGMENT, Stage.PATCHES, Stage.VOTE, Stage.ENSEMBLE, Stage.SALIENCY])
def test_cancelling_in_any_stage_stops(analyser: Analyser, stage: Stage) -> None:
    cancel = CancelToken()
    findings: list[Finding] = []

    def stop(step: StageProgress) -> None:
        if step.stage is stage:
            cancel.cancel()

    with pytest.raises(CancelledError):
        analyser.analyse(film(), patches=COUNT, on_progress=stop, on_finding=findings.append, cancel=cancel)
    assert not any(isinstance(finding, Heatmap) for finding in findings)


def text_page() -> npt.NDArray[np.float32]:
    page = np.full((400, 400), 255, np.uint8)
    for row in range(30, 380, 30):
        cv2.putText(page, "Chest radiograph report", (10, row), cv2.FONT_HERSHEY_SIMPLEX, 0.8, 0, 2)
    return (page / 255).astype(np.float32)


def noise() -> npt.NDArray[np.float32]:
    return np.random.default_rng(0).random((300, 300), dtype=np.float32)


def gradient() -> npt.NDArray[np.float32]:
    return np.tile(np.linspace(0, 1, 300, dtype=np.float32), (300, 1))


@pytest.mark.parametrize(
    ("radiograph", "code"),
    [
        (film(modality="CT"), "modality"),
        (film(modality="MR"), "modality"),
        (film(modality="US"), "modality"),
        (film(modality="NM"), "modality"),
        (film(body_part="SKULL"), "body_part"),
        (film(body_part="Hand"), "body_part"),
        (film(view=ViewPosition.LATERAL), "lateral"),
        (film(was_colour=True), "colour"),
        (film(film_pixels(100, 300)), "too_small"),
        (film(np.full((300, 300), 0.5, np.float32)), "flat"),
        (film(noise()), "no_lungs"),
        (film(text_page()), "no_lungs"),
        (film(gradient()), "no_lungs"),
        (film(1 - film_pixels()), "no_lungs"),
        (film(np.ascontiguousarray(np.rot90(film_pixels()))), "no_lungs"),
        (film(np.where(np.arange(300) < 150, film_pixels(), 0.85).astype(np.float32)), "no_lungs"),
    ],
)
def test_what_cannot_be_judged_is_refused_before_any_score(
    analyser: Analyser, radiograph: Radiograph, code: str
) -> None:
    findings: list[Finding] = []
    with pytest.raises(AnalysisRefusedError) as refusal:
        analyser.analyse(radiograph, patches=COUNT, on_finding=findings.append)
    assert refusal.value.code == code
    assert refusal.value.detail
    assert refusal.value.remedy
    assert all(isinstance(finding, LungMask) for finding in findings)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**20), sigma=st.floats(0, 40), side=st.integers(128, 400))
def test_random_blobs_never_get_a_score_without_plausible_lungs(
    analyser: Analyser, seed: int, sigma: float, side: int
) -> None:
    """Photo-like images: soft blobs of every size. What passes must have passed as two lungs."""
    pixels = np.random.default_rng(seed).random((side, side), dtype=np.float32)
    if sigma > 0.5:
        pixels = cv2.GaussianBlur(pixels, (0, 0), sigma).astype(np.float32)
    pixels = (pixels - pixels.min()) / max(float(np.ptp(pixels)), 1e-6)
    findings: list[Finding] = []
    with contextlib.suppress(AnalysisRefusedError):
        analyser.analyse(film(pixels), patches=1, on_finding=findings.append)
    mask = findings[0]
    assert isinstance(mask, LungMask)
    areas = (mask.pixels["right_lung"], mask.pixels["left_lung"])
    if len(findings) == 1:
        assert mask.quality is Quality.UNUSABLE
    else:
        assert mask.quality is not Quality.UNUSABLE
        assert min(areas) >= 0.2 * max(areas) > 0
        assert sum(areas) > 0.05 * side * side


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"view": ViewPosition.AP}, "AP view"),
        ({"view": ViewPosition.UNKNOWN}, "how the beam crossed"),
        ({"age_years": 6.0}, "is a child"),
        ({"age_years": None}, "age is unknown"),
        ({"burned_in_annotation": True}, "burned in"),
        ({"notes": ("The tags disagree on polarity.",)}, "disagree on polarity"),
        ({"source": RadiographSource(Path("f"), "0" * 64, "1.2", frame_count=3, frame=1)}, "only frame 2"),
        ({"source": RadiographSource(Path("f.png"), "0" * 64, "", "PNG")}, "picture file"),
        ({"source": RadiographSource(Path("f"), "0" * 64, "1.2", is_lossy=True)}, "with loss"),
        ({}, "Test models know nothing."),
        ({}, "cover only"),
    ],
)
def test_what_lowers_belief_is_said(analyser: Analyser, changes: dict[str, Any], words: str) -> None:
    warnings = analyser.analyse(film(**changes), patches=2).warnings
    assert any(words in warning for warning in warnings), warnings


def test_a_plain_film_draws_no_other_warning(analyser: Analyser) -> None:
    doubt, *others = analyser.analyse(film(), patches=60).warnings
    assert "sides were set by position" in doubt, "the test segmenter knows no sides"
    assert others == ["Test models know nothing."]


def test_base_models_read_masked_and_whole_images(report: AnalysisReport) -> None:
    """Even and odd models differ in weights anyway; what matters is that both kinds of input work."""
    assert len({vote.probabilities.tobytes() for vote in report.votes}) == 5


def copied(folder: Path, tmp_path: Path) -> Path:
    for path in folder.rglob("*.*"):
        target = tmp_path / path.relative_to(folder)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
    return tmp_path


@pytest.mark.parametrize("name", ["segmenter", "base-2", "flannel-compact"])
def test_altered_weights_are_refused_by_hash(folder: Path, tmp_path: Path, name: str) -> None:
    weights = copied(folder, tmp_path) / name / "weights.safetensors"
    data = bytearray(weights.read_bytes())
    data[-1] ^= 1
    weights.write_bytes(data)
    with pytest.raises(PackageTamperedError):
        Analyser(device="cpu", folders=[tmp_path])


def test_an_altered_manifest_of_a_member_is_refused(folder: Path, tmp_path: Path) -> None:
    path = copied(folder, tmp_path) / "base-1" / MANIFEST
    manifest = json.loads(path.read_text())
    manifest["preprocessing"]["gamma"] = 2.0
    path.write_text(json.dumps(manifest))
    with pytest.raises(PackageTamperedError, match="base-1"):
        Analyser(device="cpu", folders=[tmp_path])


def test_a_missing_member_is_said(folder: Path, tmp_path: Path) -> None:
    (copied(folder, tmp_path) / "base-4" / MANIFEST).unlink()
    with pytest.raises(PackageMissingError, match="base-4"):
        Analyser(device="cpu", folders=[tmp_path])


def test_without_packages_there_is_nothing_to_analyse_with(tmp_path: Path) -> None:
    with pytest.raises(PackageMissingError, match="No ensemble is installed"):
        Analyser(device="cpu", folders=[tmp_path])


def test_only_an_ensemble_can_analyse(folder: Path) -> None:
    with pytest.raises(PackageFormatError, match="not an ensemble"):
        Analyser("segmenter", device="cpu", folders=[folder])


@pytest.mark.parametrize("name", ["tpu", "cuda:99", "meta", ""])
def test_a_device_that_is_not_here_is_said(folder: Path, name: str) -> None:
    with pytest.raises(DeviceError):
        Analyser(device=name, folders=[folder])


def test_torch_settings_are_put_back(analyser: Analyser) -> None:
    before = (torch.backends.cudnn.benchmark, torch.backends.cudnn.deterministic, torch.backends.cudnn.allow_tf32)
    analyser.analyse(film(), patches=1)
    after = (torch.backends.cudnn.benchmark, torch.backends.cudnn.deterministic, torch.backends.cudnn.allow_tf32)
    assert before == after
    assert torch.is_grad_enabled()


def test_the_time_to_load_is_told_once(folder: Path) -> None:
    analyser = Analyser(device="cpu", folders=[folder])
    first, second = (analyser.analyse(film(), patches=1).seconds for _ in range(2))
    assert first["load"] > 0
    assert second["load"] == 0


def test_reports_are_immutable(report: AnalysisReport) -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        vars(type(report))["__setattr__"](report, "device", "gpu")
    for values in (report.mask.labels, report.heatmaps[0].values, report.patches.coverage):
        with pytest.raises(ValueError, match="read-only"):
            values[0, 0] = 1


def test_raw_output_of_a_refused_film_is_only_given_when_that_was_acknowledged(analyser: Analyser) -> None:
    lateral = film(view=ViewPosition.LATERAL)
    with pytest.raises(AnalysisRefusedError) as refused:
        analyser.analyse(lateral, patches=2, with_saliency=False)
    assert [check.id for check in failed(refused.value.checks)] == ["frontal"]
    report = analyser.analyse(lateral, patches=2, with_saliency=False, acknowledged=True)
    assert report.ensemble.conclusion is not None
    assert report.ensemble.conclusion.headline.startswith("Refused")
    assert not report.ensemble.conclusion.is_sure
    assert [check.id for check in failed(report.checks)] == ["frontal"]


def test_a_film_is_judged_within_given_outlines_whatever_its_gate_says(
    analyser: Analyser, report: AnalysisReport
) -> None:
    """Black everywhere but in the lungs: alone it is refused, within its outlines the models are asked."""
    changed = lungs_only(film(), report.mask)
    found = analyser.analyse_within(
        changed.radiograph, Outlines(changed.mask, report.presentation, report.checks), patches=COUNT, seed=3
    )
    assert found.mask is changed.mask
    np.testing.assert_array_equal(found.patches.centres, report.patches.centres)
    assert found.heatmaps == ()
    assert found.ensemble.conclusion is not None
    assert not found.ensemble.conclusion.headline.startswith("Refused")
    nothing = film(np.zeros_like(film().pixels))
    outlines = Outlines(report.mask, report.presentation, report.checks)
    blank = analyser.analyse_within(nothing, outlines, patches=COUNT, seed=3)
    assert failed(blank.checks), "what the gate says is reported"
    assert blank.ensemble.conclusion is not None
    assert not blank.ensemble.conclusion.headline.startswith("Refused")
    with pytest.raises(AnalysisRefusedError):
        analyser.analyse(nothing, patches=COUNT)


def test_an_error_rate_that_the_package_does_not_offer_is_refused_and_the_former_one_stays(analyser: Analyser) -> None:
    with pytest.raises(PackageError, match=r"no prediction sets of the error rate 0\.03"):
        analyser.choose_error_rate(0.03)
    analyser.choose_error_rate(None)
