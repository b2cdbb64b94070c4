"""Maps by every method against references, what is read from them, and maps asked for after an analysis."""

import io
from contextlib import redirect_stderr
from dataclasses import replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
import torch

from engine.errors import CancelledError, PackageMissingError
from engine.findings import GRID, PATCH, AnalysisReport, Heatmap, LungMask, Quality
from engine.first_patches import first_patches
from engine.inference import saliency
from engine.inference.operators import declare_missing_operators
from engine.inference.perturbation import SQUARES, occlusion, score_cam
from engine.inference.pipeline import Analyser
from engine.labels import CLASS_IDS
from engine.map_method import FACTS, SLOW_PATCHES, MapMethod
from engine.map_reading import contours, difference, peaks, peaks_sentence
from engine.patches import draw_patches
from engine.progress import CancelToken, StageProgress
from tests.package_builder import build_packages, film
from tests.unit.test_saliency import small_network

COUNT = 10


@pytest.fixture(scope="module")
def analyser(tmp_path_factory: pytest.TempPathFactory) -> Analyser:
    folder = tmp_path_factory.mktemp("models")
    build_packages(folder)
    return Analyser(device="cpu", folders=[folder])


@pytest.fixture(scope="module")
def report(analyser: Analyser) -> AnalysisReport:
    return analyser.analyse(film(), patches=COUNT, acknowledged=True)


def made(
    analyser: Analyser, report: AnalysisReport, method: MapMethod, model: str | None = None
) -> tuple[Heatmap, ...]:
    sets = analyser.explainer.film_maps(
        film(), report, method=method, model=model, on_progress=lambda _: None, cancel=CancelToken()
    )
    return sets[-1].heatmaps


@pytest.mark.parametrize(
    ("method", "name"),
    [
        (MapMethod.HIRES_CAM, "HiResCAM"),
        (MapMethod.GRAD_CAM_PLUS_PLUS, "GradCAMPlusPlus"),
    ],
)
def test_methods_from_features_are_those_of_the_whole_network(method: MapMethod, name: str) -> None:
    declare_missing_operators()
    import pytorch_grad_cam
    from pytorch_grad_cam.utils.model_targets import ClassifierOutputTarget

    network = small_network()
    patches = torch.rand(3, 3, PATCH, PATCH)
    with torch.inference_mode():
        kept = network.features(patches)
    ours = saliency.activation_maps(network.head, kept, classes=4, cancel=CancelToken(), method=method)
    whole = small_network().requires_grad_(True)
    with getattr(pytorch_grad_cam, name)(model=whole, target_layers=[whole.features.get_submodule("3")]) as reference:
        for index in range(4):
            expected = reference(input_tensor=patches, targets=[ClassifierOutputTarget(index)] * 3)
            enlarged = saliency.enlarge(torch.from_numpy(ours[index])).numpy()
            assert expected.max() > 0.9
            assert np.abs(enlarged - expected).max() < 1e-3


def test_eigen_cam_is_the_reference_but_for_its_sign() -> None:
    declare_missing_operators()
    from pytorch_grad_cam import EigenCAM
    from pytorch_grad_cam.utils.model_targets import ClassifierOutputTarget

    network = small_network()
    patches = torch.rand(6, 3, PATCH, PATCH)
    with torch.inference_mode():
        kept = network.features(patches)
    ours = saliency.eigen_maps(kept, classes=4)
    assert np.array_equal(ours[0], ours[3])
    with EigenCAM(model=network, target_layers=[network.features.get_submodule("3")]) as reference:
        expected = reference(input_tensor=patches, targets=[ClassifierOutputTarget(0)] * 6)
    enlarged = saliency.enlarge(torch.from_numpy(ours[0])).numpy()
    is_same = np.abs(enlarged - expected).max(axis=(1, 2)) < 1e-3
    assert is_same.any(), "where the reference happens to have our sign"
    for patch, found in zip(kept.numpy(), ours[0], strict=True):
        places = patch.reshape(len(patch), -1).T
        centred = places - places.mean(axis=0)
        projection = centred @ np.linalg.svd(centred)[2][0]
        projection *= np.sign((projection * centred.mean(axis=1)).sum())
        expected_map = np.maximum(projection, 0) / projection.max()
        np.testing.assert_allclose(found.ravel(), expected_map, atol=1e-3)


def test_score_cam_is_the_reference() -> None:
    declare_missing_operators()
    from pytorch_grad_cam import ScoreCAM
    from pytorch_grad_cam.utils.model_targets import ClassifierOutputTarget

    network = small_network()
    patches = torch.rand(2, 3, PATCH, PATCH)
    ours = score_cam(network, patches, cancel=CancelToken())
    with (
        redirect_stderr(io.StringIO()),
        ScoreCAM(model=network, target_layers=[network.features.get_submodule("3")]) as reference,
    ):
        for index in range(4):
            expected = reference(input_tensor=patches, targets=[ClassifierOutputTarget(index)] * 2)
            enlarged = saliency.enlarge(torch.from_numpy(ours[index])).numpy()
            assert np.abs(enlarged - expected).max() < 1e-3


def test_occlusion_finds_the_square_that_matters() -> None:
    class Corner(torch.nn.Module):
        """Believes in class 0 by the brightness of the top left square alone."""

        def forward(self, patches: torch.Tensor) -> torch.Tensor:
            side = PATCH // SQUARES
            bright = patches[:, 0, :side, :side].mean(dim=(1, 2))
            return torch.stack([bright * 8, torch.zeros_like(bright)], dim=1)

    patch = torch.zeros(1, 3, PATCH, PATCH)
    patch[:, :, : PATCH // SQUARES, : PATCH // SQUARES] = 1.0
    maps = occlusion(Corner(), patch, cancel=CancelToken())  # type: ignore[arg-type]
    assert maps.shape == (2, 1, SQUARES, SQUARES)
    assert maps[0, 0, 0, 0] == pytest.approx(1, abs=1e-5)
    assert maps[0, 0].sum() == pytest.approx(1, abs=1e-5)
    assert maps[1].max() == 0, "hiding it only raises the other class"


def test_common_maps_asked_for_later_are_those_of_the_analysis(analyser: Analyser, report: AnalysisReport) -> None:
    for later, first in zip(made(analyser, report, MapMethod.GRAD_CAM), report.heatmaps, strict=True):
        assert later.class_id == first.class_id
        np.testing.assert_allclose(later.values, first.values, atol=1e-5)
        assert later.inside_lungs == pytest.approx(first.inside_lungs, abs=1e-5)


@pytest.mark.parametrize("method", list(MapMethod))
def test_every_method_maps_every_class_and_says_what_it_covered(
    analyser: Analyser, report: AnalysisReport, method: MapMethod
) -> None:
    maps = made(analyser, report, method, report.votes[0].package.id)
    assert tuple(heatmap.class_id for heatmap in maps) == CLASS_IDS
    looked_at = SLOW_PATCHES if FACTS[method].is_slow else COUNT
    for heatmap in maps:
        assert heatmap.method == method.value
        assert heatmap.values.min() >= 0
        assert heatmap.values.max() <= 1
        assert int(heatmap.coverage.sum()) == looked_at * PATCH * PATCH
        assert not heatmap.values[heatmap.coverage == 0].any()


def test_maps_of_all_models_come_with_those_of_each(analyser: Analyser, report: AnalysisReport) -> None:
    heard: list[StageProgress] = []
    sets = analyser.explainer.film_maps(
        film(), report, method=MapMethod.GRAD_CAM, model=None, on_progress=heard.append, cancel=CancelToken()
    )
    assert [kept.model for kept in sets] == [*(vote.package.id for vote in report.votes), None]
    assert heard[-1].done == heard[-1].total == COUNT * len(report.votes)
    with pytest.raises(KeyError):
        sets[0].of("fracture")


def test_a_stop_and_other_models_are_said(analyser: Analyser, report: AnalysisReport) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(CancelledError):
        analyser.explainer.patch_maps(film(), report, index=0, cancel=token)
    foreign = replace(report.votes[0], package=replace(report.votes[0].package, sha256="0" * 64))
    with pytest.raises(PackageMissingError, match="Analyse the film again"):
        made(analyser, replace(report, votes=(foreign, *report.votes[1:])), MapMethod.GRAD_CAM)


def test_the_map_of_a_patch_is_what_the_film_map_adds_there(analyser: Analyser, report: AnalysisReport) -> None:
    found = analyser.explainer.patch_maps(film(), report, index=2, cancel=CancelToken())
    assert found.values.shape == (len(report.votes), len(CLASS_IDS), PATCH, PATCH)
    alone = replace(
        report,
        patches=first_patches(report.patches, report.mask.labels, 1),
    )
    maps = made(analyser, alone, MapMethod.GRAD_CAM, report.votes[1].package.id)
    row, column = report.patches.corners[0]
    first = analyser.explainer.patch_maps(film(), report, index=0, cancel=CancelToken())
    for place, heatmap in enumerate(maps):
        box = heatmap.values[row : row + PATCH, column : column + PATCH]
        expected = first.values[1, place] * report.votes[1].probabilities[0, place]
        np.testing.assert_allclose(box, expected, atol=1e-5)


def test_the_first_patches_are_those_of_a_smaller_draw(analyser: Analyser, report: AnalysisReport) -> None:
    fewer = analyser.analyse(film(), patches=4, with_saliency=False, acknowledged=True)
    taken = first_patches(report.patches, report.mask.labels, 4)
    np.testing.assert_array_equal(taken.boxes, fewer.patches.boxes)
    np.testing.assert_array_equal(taken.coverage, fewer.patches.coverage)
    assert taken.lung_covered_share == fewer.patches.lung_covered_share
    assert first_patches(report.patches, report.mask.labels, 99) is report.patches
    verdict, evidence = analyser.first(report, 4, age_years=None)
    assert verdict.scores == pytest.approx(fewer.ensemble.scores, abs=1e-5)
    assert fewer.evidence is not None
    assert [zone.patches for zone in evidence.zones] == [zone.patches for zone in fewer.evidence.zones]
    parts = evidence.decomposition
    np.testing.assert_allclose(parts.baseline + parts.parts.sum(axis=(0, 1)), parts.raw_scores, atol=1e-9)


# ------------------------------------------------------------------------------------------- reading


def square_mask() -> LungMask:
    labels = np.zeros((512, 512), np.uint8)
    labels[100:400, 60:200], labels[100:400, 300:440] = 1, 2
    return LungMask(labels, {}, None, 0.0, Quality.USABLE, (), None)  # type: ignore[arg-type]


def spotted(*spots: tuple[int, int, float]) -> Heatmap:
    values: npt.NDArray[np.float32] = np.zeros((GRID, GRID), np.float32)
    for row, column, value in spots:
        values[row - 20 : row + 20, column - 20 : column + 20] = value / 2
        values[row, column] = value
    return Heatmap("viral", values, np.ones((GRID, GRID), np.uint16), 0.9, "grad-cam")


def test_peaks_have_places_in_words_and_millimetres_only_with_a_known_spacing() -> None:
    heatmap = spotted((700, 720, 0.8), (300, 250, 0.6), (40, 1000, 0.1))
    low, high = peaks(heatmap, square_mask(), (0.2, 0.2))
    assert (low.zone, high.zone) == ("left lower zone", "right upper zone")
    assert low.row == pytest.approx(350.25)
    assert low.edge_mm == pytest.approx((400 - 350) * 0.2, abs=0.3)
    assert "left lower zone, 10 mm from the outline of the lung (row 350, column 360)" in peaks_sentence((low, high))
    assert all(peak.edge_mm is None for peak in peaks(heatmap, square_mask(), None))
    assert "mm" not in peaks_sentence(peaks(heatmap, square_mask(), None))
    (outside,) = peaks(spotted((40, 1000, 0.9)), square_mask(), (0.2, 0.2))
    assert outside.zone == ""
    assert outside.words.startswith("outside the lungs (row")


def test_an_empty_map_has_no_peak_and_no_contour() -> None:
    empty = spotted()
    assert peaks(empty, square_mask(), None) == ()
    assert "empty" in peaks_sentence(())
    assert all(contour.lines == () for contour in contours(empty))


def test_contours_hold_what_reaches_their_level() -> None:
    quarter, _, high = contours(spotted((500, 500, 1.0)))
    (line,) = quarter.lines
    assert line[:, 0].min() == pytest.approx(480.5)
    assert line[:, 1].max() == pytest.approx(519.5)
    assert high.lines == (), "a single pixel has no outline"


def test_what_was_not_sampled_counts_for_nothing() -> None:
    heatmap = spotted((500, 500, 1.0), (200, 200, 0.5))
    coverage = heatmap.coverage.copy()
    coverage[400:600, 400:600] = 0
    hidden = replace(heatmap, coverage=coverage)
    assert [round(peak.row) for peak in peaks(hidden, square_mask(), None)] == [100]
    signed = difference(hidden, spotted((500, 500, 1.0)))
    assert signed[500, 500] == 0
    assert signed[200, 200] == pytest.approx(0.5)
    assert difference(spotted(), heatmap).min() == pytest.approx(-1)


def test_maps_are_written_side_by_side(analyser: Analyser, report: AnalysisReport, tmp_path: Path) -> None:
    from engine.explanation import Explanation
    from engine.report_io import write_report

    sets = analyser.explainer.film_maps(
        film(), report, method=MapMethod.GRAD_CAM, model=None, on_progress=lambda _: None, cancel=CancelToken()
    )
    write_report(report, film(), tmp_path / "out", explains=[Explanation.ALL], maps=sets)
    page = (tmp_path / "out" / "explain.md").read_text(encoding="utf-8")
    assert "## Where the models looked" in page
    assert "inside the lungs" in page
    assert all((tmp_path / "out" / f"maps-{name}.png").stat().st_size > 1000 for name in CLASS_IDS)


def test_patches_drawn_are_not_changed_by_taking_the_first() -> None:
    drawn = draw_patches(square_mask().labels, count=5, seed=1)
    taken = first_patches(drawn, square_mask().labels, 2)
    assert taken.count == 2
    assert drawn.count == 5
    assert taken.seed == drawn.seed
