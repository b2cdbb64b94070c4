import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from scipy.spatial.distance import cdist
from sklearn import metrics as reference

from trainer.learning import metrics
from trainer.learning.mask_metrics import Overlap, hausdorff95, score_mask

CLASSES = 4
REPEATED = np.array([[0, 1, 2, 3]], dtype=np.float64)


@st.composite
def calls(draw: st.DrawFn, smallest: int = 1) -> tuple[metrics.Integers, metrics.Floats]:
    size = draw(st.integers(smallest, 40))
    truth = draw(hnp.arrays(np.int64, size, elements=st.integers(0, CLASSES - 1)))
    # A coarse raster, so that ties occur as they do with shares of votes.
    votes = draw(hnp.arrays(np.int64, (size, CLASSES), elements=st.integers(0, 6)))
    return truth, (votes + 0.25) / (votes + 0.25).sum(axis=1, keepdims=True)


@st.composite
def masks(draw: st.DrawFn) -> np.ndarray:
    mask = draw(hnp.arrays(np.bool_, (7, 9)))
    mask[draw(st.integers(0, 6)), draw(st.integers(0, 8))] = True
    return mask


@given(calls())
def test_rates_agree_with_scikit_learn(data: tuple[metrics.Integers, metrics.Floats]) -> None:
    truth, scores = data
    called = scores.argmax(axis=1)
    confusion = metrics.confusion_matrix(truth, called, classes=CLASSES, weights=metrics.unit_weights(truth.size))
    rates = metrics.class_rates(confusion)
    labels = range(CLASSES)
    assert np.array_equal(confusion[0], reference.confusion_matrix(truth, called, labels=labels))
    precision, recall, f1, _ = reference.precision_recall_fscore_support(
        truth, called, labels=labels, zero_division=np.nan
    )
    np.testing.assert_allclose(rates.precision[0], precision)
    np.testing.assert_allclose(rates.recall[0], recall)
    np.testing.assert_allclose(rates.f1[0], f1)
    np.testing.assert_allclose(rates.share_right[0], reference.accuracy_score(truth, called))
    present = reference.f1_score(truth, called, average="macro", zero_division=0)
    np.testing.assert_allclose(rates.macro_f1[0], present)
    for label in labels:
        np.testing.assert_allclose(rates.accuracy[0, label], reference.accuracy_score(truth == label, called == label))


@given(calls(smallest=2))
def test_auroc_agrees_with_scikit_learn_ties_included(data: tuple[metrics.Integers, metrics.Floats]) -> None:
    truth, scores = data
    for label in range(CLASSES):
        is_class = truth == label
        area = metrics.auroc(is_class, scores[:, label], weights=metrics.unit_weights(truth.size))[0]
        if is_class.all() or not is_class.any():
            assert np.isnan(area)
        else:
            np.testing.assert_allclose(area, reference.roc_auc_score(is_class, scores[:, label]), atol=1e-12)


@given(calls())
def test_log_loss_and_brier_score_agree_with_scikit_learn(data: tuple[metrics.Integers, metrics.Floats]) -> None:
    truth, scores = data
    weights = metrics.unit_weights(truth.size)
    np.testing.assert_allclose(
        metrics.log_loss(truth, scores, weights=weights)[0],
        reference.log_loss(truth, scores, labels=range(CLASSES)),
    )
    np.testing.assert_allclose(
        metrics.brier_score(truth, scores, weights=weights)[0],
        reference.brier_score_loss(truth, scores, labels=range(CLASSES), scale_by_half=False),
    )


@given(calls())
def test_calibration_error_is_the_gap_between_confidence_and_share_right_per_bin(
    data: tuple[metrics.Integers, metrics.Floats],
) -> None:
    truth, scores = data
    is_right, confidence = scores.argmax(axis=1) == truth, scores.max(axis=1)
    gap = 0.0
    for lower, upper in itertools.pairwise(np.linspace(0, 1, 11)):
        inside = (confidence > lower) & (confidence <= upper)
        if inside.any():
            gap += inside.mean() * abs(is_right[inside].mean() - confidence[inside].mean())
    found = metrics.calibration_error(is_right, confidence, weights=metrics.unit_weights(truth.size), bins=10)
    np.testing.assert_allclose(found[0], gap, atol=1e-9)


def test_calibration_error_agrees_with_torchmetrics() -> None:
    from engine.inference.operators import declare_missing_operators

    declare_missing_operators()
    import torch
    from torchmetrics.functional.classification import multiclass_calibration_error

    generator = np.random.default_rng(0)
    scores, truth = (
        generator.dirichlet([1.0] * CLASSES, size=300).astype(np.float32),
        generator.integers(0, CLASSES, 300),
    )
    expected = multiclass_calibration_error(
        torch.from_numpy(scores), torch.from_numpy(truth), num_classes=CLASSES, n_bins=15, norm="l1"
    )
    is_right, confidence = scores.argmax(axis=1) == truth, scores.max(axis=1).astype(np.float64)
    found = metrics.calibration_error(is_right, confidence, weights=metrics.unit_weights(300))
    assert found[0] == pytest.approx(float(expected), abs=1e-5)


@given(calls(smallest=4))
def test_a_weight_counts_a_case_that_often(data: tuple[metrics.Integers, metrics.Floats]) -> None:
    truth, scores = data[0][:4], data[1][:4]
    repeated = np.repeat(np.arange(4), REPEATED[0].astype(int))
    ones = metrics.unit_weights(repeated.size)
    pairs = [
        (
            metrics.auroc(truth == 0, scores[:, 0], weights=REPEATED),
            metrics.auroc(truth[repeated] == 0, scores[repeated, 0], weights=ones),
        ),
        (
            metrics.log_loss(truth, scores, weights=REPEATED),
            metrics.log_loss(truth[repeated], scores[repeated], weights=ones),
        ),
        (
            metrics.calibration_error(truth == 0, scores[:, 0], weights=REPEATED),
            metrics.calibration_error(truth[repeated] == 0, scores[repeated, 0], weights=ones),
        ),
        (
            metrics.class_rates(
                metrics.confusion_matrix(truth, scores.argmax(1), classes=4, weights=REPEATED)
            ).macro_f1,
            metrics.class_rates(
                metrics.confusion_matrix(truth[repeated], scores[repeated].argmax(1), classes=4, weights=ones)
            ).macro_f1,
        ),
    ]
    for weighted, spelled_out in pairs:
        np.testing.assert_allclose(weighted, spelled_out, atol=1e-12)


def test_what_the_data_does_not_define_is_not_a_number() -> None:
    weights = metrics.unit_weights(2)
    rates = metrics.class_rates(
        metrics.confusion_matrix(np.array([0, 0]), np.array([0, 1]), classes=3, weights=weights)
    )
    np.testing.assert_array_equal(np.isnan(rates.recall[0]), [False, True, True])
    np.testing.assert_array_equal(np.isnan(rates.precision[0]), [False, False, True])
    np.testing.assert_array_equal(np.isnan(rates.f1[0]), [False, False, True])
    assert np.isnan(metrics.weighted_share(np.zeros(0, bool), weights=np.ones((1, 0)))[0])


@given(
    hnp.arrays(np.uint8, (6, 5), elements=st.integers(0, 3)), hnp.arrays(np.uint8, (6, 5), elements=st.integers(0, 3))
)
def test_overlaps_agree_with_scikit_learn(drawn: np.ndarray, found: np.ndarray) -> None:
    scores = score_mask(drawn, found, has_heart=True)
    for name, values in {"lungs": [1, 2], "right_lung": [1], "left_lung": [2], "heart": [3]}.items():
        first, second = np.isin(drawn, values).ravel(), np.isin(found, values).ravel()
        overlap = scores[name].overlap
        if not (first | second).any():
            assert np.isnan(overlap.jaccard)
            assert np.isnan(overlap.dice)
            continue
        assert overlap.jaccard == pytest.approx(reference.jaccard_score(first, second))
        assert overlap.dice == pytest.approx(reference.f1_score(first, second))


def test_a_heart_that_nobody_drew_is_not_scored() -> None:
    found = np.full((4, 4), 3, np.uint8)
    assert "heart" not in score_mask(np.zeros((4, 4), np.uint8), found, has_heart=False)
    assert score_mask(np.zeros((4, 4), np.uint8), found, has_heart=True)["heart"].overlap == Overlap(0, 16, 0)


def test_maps_of_different_shape_are_refused() -> None:
    with pytest.raises(ValueError, match="cannot be compared"):
        score_mask(np.zeros((4, 4), np.uint8), np.zeros((4, 5), np.uint8), has_heart=False)


@given(masks(), masks())
def test_hausdorff_distance_agrees_with_all_pairs_of_outline_pixels(first: np.ndarray, second: np.ndarray) -> None:
    outlines = [_outline_pixels(first), _outline_pixels(second)]
    distances = cdist(*outlines)
    expected = np.percentile(np.r_[distances.min(axis=1), distances.min(axis=0)], 95)
    assert hausdorff95(first, second) == pytest.approx(expected)


def _outline_pixels(mask: np.ndarray) -> np.ndarray:
    rows, columns = mask.shape
    outline = []
    for row, column in np.argwhere(mask):
        around = [(row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)]
        if any(not (0 <= r < rows and 0 <= c < columns and mask[r, c]) for r, c in around):
            outline.append((row, column))
    return np.array(outline)
