"""Clean-up of the segmenter's labels and the verdict on them."""

import cv2
import numpy as np
import numpy.typing as npt
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import ndimage
from torch import nn

from engine.findings import PackageRef, Quality
from engine.geometry import resize_nearest
from engine.inference.segment import OUTLINE, find_lungs, label_map, segment
from engine.labels import HEART, LEFT_LUNG, RIGHT_LUNG
from engine.lung_mask import CleanMask, clean_up, judge
from engine.preprocessing import Preprocessing
from engine.presentation import Presentation
from engine.radiograph import Spacing, SpacingSource

REF = PackageRef("segmenter", "1.0.0", "0" * 64)


def chest(side: int = 256) -> npt.NDArray[np.uint8]:
    """Two ellipses as lungs and a disc as heart."""
    labels = np.zeros((side, side), np.uint8)
    cv2.ellipse(labels, (75, 130), (40, 85), 0, 0, 360, RIGHT_LUNG, cv2.FILLED)
    cv2.ellipse(labels, (180, 130), (38, 85), 0, 0, 360, LEFT_LUNG, cv2.FILLED)
    heart = np.zeros_like(labels)
    cv2.circle(heart, (135, 170), 25, 1, cv2.FILLED)
    labels[(heart == 1) & (labels == 0)] = HEART
    return labels


def shaded(labels: npt.NDArray[np.uint8]) -> npt.NDArray[np.float32]:
    noise = np.random.default_rng(0).random(labels.shape, dtype=np.float32) * np.float32(0.2)
    grey: npt.NDArray[np.float32] = noise + np.where(np.isin(labels, (1, 2)), 0.2, 0.7).astype(np.float32)
    return grey


def test_a_clean_mask_stays_as_it_is() -> None:
    cleaned = clean_up(chest())
    assert (cleaned.labels == chest()).all()
    assert cleaned.changed_share == 0
    assert not cleaned.sides_changed


def test_strays_go_and_holes_close_and_the_change_is_measured() -> None:
    truth = chest()
    raw = truth.copy()
    raw[5:15, 5:15] = RIGHT_LUNG
    raw[125:135, 70:80] = 0
    cleaned = clean_up(raw)
    assert (cleaned.labels == truth).all()
    lungs = np.isin(raw, (1, 2)).sum()
    assert cleaned.changed_share == pytest.approx(200 / lungs)


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 10_000), density=st.floats(0.2, 0.8))
def test_what_is_left_is_one_solid_piece_per_structure(seed: int, density: float) -> None:
    generator = np.random.default_rng(seed)
    blobs = cv2.GaussianBlur(generator.random((64, 64)), (0, 0), 3)
    raw = np.where(blobs > np.quantile(blobs, density), generator.integers(1, 4, 4)[0], 0).astype(np.uint8)
    raw[:, 32:][raw[:, 32:] == 1] = 2
    cleaned = clean_up(raw)
    assert 0 <= cleaned.changed_share <= 1
    for label in (RIGHT_LUNG, LEFT_LUNG, HEART):
        region = cleaned.labels == label
        assert ndimage.label(region, np.ones((3, 3)))[1] <= 1
    enclosed = ndimage.binary_fill_holes(np.isin(raw, (1, 2)))
    assert not (np.isin(cleaned.labels, (1, 2)) & ~enclosed).any(), "lung where the segmenter saw none around"


def test_an_empty_mask_stays_empty_and_is_unusable() -> None:
    cleaned = clean_up(np.zeros((256, 256), np.uint8))
    assert not cleaned.labels.any()
    assert cleaned.changed_share == 0
    assert judge(cleaned, brightness=shaded(cleaned.labels), confidence=1)[0] is Quality.UNUSABLE


def test_swapped_sides_are_set_by_position() -> None:
    raw = chest()
    swapped = raw.copy()
    swapped[raw == RIGHT_LUNG], swapped[raw == LEFT_LUNG] = LEFT_LUNG, RIGHT_LUNG
    cleaned = clean_up(swapped)
    assert (cleaned.labels == raw).all()
    assert cleaned.sides_changed
    assert judge(cleaned, brightness=shaded(raw), confidence=1)[0] is Quality.DOUBTFUL


def test_two_lungs_under_one_label_become_two_sides() -> None:
    raw = chest()
    raw[raw == LEFT_LUNG] = RIGHT_LUNG
    assert (clean_up(raw).labels == chest()).all()


def test_lungs_that_touch_stay_two() -> None:
    raw = chest()
    raw[100:104, 100:125] = RIGHT_LUNG
    raw[100:104, 125:150] = LEFT_LUNG
    cleaned = clean_up(raw)
    assert (cleaned.labels == raw).all()


def test_a_plausible_chest_is_usable() -> None:
    assert judge(clean_up(chest()), brightness=shaded(chest()), confidence=0.98) == (Quality.USABLE, ())


def one_lung() -> npt.NDArray[np.uint8]:
    labels = chest()
    labels[labels == LEFT_LUNG] = 0
    return labels


def tiny() -> npt.NDArray[np.uint8]:
    labels = np.zeros((256, 256), np.uint8)
    labels[:64, :64] = resize_nearest(chest(), (64, 64))
    return labels


@pytest.mark.parametrize(
    ("labels", "word"), [(one_lung(), "Only the right lung"), (tiny(), "too little"), (chest().T.copy(), "lung")]
)
def test_what_cannot_be_a_frontal_chest_is_unusable(labels: npt.NDArray[np.uint8], word: str) -> None:
    quality, reasons = judge(clean_up(labels), brightness=shaded(labels), confidence=0.98)
    assert quality is Quality.UNUSABLE
    assert word in " ".join(reasons)


def test_lungs_brighter_than_the_heart_are_unusable() -> None:
    quality, reasons = judge(clean_up(chest()), brightness=1 - shaded(chest()), confidence=0.98)
    assert quality is Quality.UNUSABLE
    assert "darker" in reasons[0]


@pytest.mark.parametrize(("confidence", "verdict"), [(0.5, Quality.UNUSABLE), (0.9, Quality.DOUBTFUL)])
def test_an_unsure_segmenter_lowers_the_verdict(confidence: float, verdict: Quality) -> None:
    assert judge(clean_up(chest()), brightness=shaded(chest()), confidence=confidence)[0] is verdict


def test_a_heart_above_the_lungs_says_upside_down() -> None:
    labels = np.ascontiguousarray(chest()[::-1])
    quality, reasons = judge(clean_up(labels), brightness=shaded(labels), confidence=0.98)
    assert quality is Quality.UNUSABLE
    assert "upside down" in reasons[0]


def test_three_doubts_together_are_too_many() -> None:
    labels = chest()
    shown = shaded(labels)
    doubts = CleanMask(labels, 0.2, sides_changed=False)
    assert judge(doubts, brightness=shown, confidence=0.9)[0] is Quality.DOUBTFUL
    labels[130:, 140:][labels[130:, 140:] == LEFT_LUNG] = 0
    three = CleanMask(labels, 0.2, sides_changed=False)
    quality, reasons = judge(three, brightness=shown, confidence=0.9)
    assert quality is Quality.UNUSABLE
    assert len(reasons) >= 3
    assert judge(three, brightness=shown, confidence=0.9, is_chest=True) == (Quality.DOUBTFUL, reasons)


def test_a_mask_without_heart_is_doubtful() -> None:
    labels = chest()
    labels[labels == HEART] = 0
    quality, reasons = judge(CleanMask(labels, 0.0, sides_changed=False), brightness=shaded(labels), confidence=1)
    assert quality is Quality.DOUBTFUL
    assert reasons == ("The heart was not found.",)


class _Oracle(nn.Module):
    """A segmenter that knows the answer."""

    def __init__(self, labels: npt.NDArray[np.uint8]) -> None:
        super().__init__()
        self.logits = nn.functional.one_hot(torch.from_numpy(labels).long(), 4).permute(2, 0, 1)[None].float() * 9

    def forward(self, image: torch.Tensor) -> torch.Tensor:
        assert image.shape == (1, 1, 256, 256)
        return self.logits


@pytest.mark.parametrize("shape", [(256, 256), (512, 300), (1955, 1841), (130, 700)])
def test_the_mask_comes_back_in_source_pixels(shape: tuple[int, int]) -> None:
    truth = chest()
    source = resize_nearest(truth, shape)
    mask = segment(
        _Oracle(truth),
        shaded(source),
        preprocessing=Preprocessing(size=256),
        spacing=Spacing((0.2, 0.3), SpacingSource.CALIBRATED),
        package=REF,
        device=torch.device("cpu"),
    )
    assert mask.labels.shape == shape
    assert mask.pixels == {
        name: int((mask.labels == value).sum()) for name, value in (("right_lung", 1), ("left_lung", 2), ("heart", 3))
    }
    assert mask.areas_mm2 is not None
    assert mask.areas_mm2["heart"] == pytest.approx(mask.pixels["heart"] * 0.06)
    share = np.isin(mask.labels, (1, 2)).mean()
    assert share == pytest.approx(np.isin(truth, (1, 2)).mean(), abs=0.005)
    assert mask.quality is Quality.USABLE


def test_without_spacing_there_is_no_area_in_millimetres() -> None:
    mask = segment(
        _Oracle(chest()),
        shaded(chest()),
        preprocessing=Preprocessing(size=256),
        spacing=Spacing(),
        package=REF,
        device=torch.device("cpu"),
    )
    assert mask.areas_mm2 is None


def test_confidence_is_the_mean_softmax_over_lungs() -> None:
    labels, confidence = label_map(_Oracle(chest()), np.zeros((1, 1, 256, 256), np.float32), device=torch.device("cpu"))
    assert labels.shape == (OUTLINE, OUTLINE)
    assert (labels == resize_nearest(chest(), (OUTLINE, OUTLINE))).mean() > 0.99
    assert confidence == pytest.approx(np.exp(9) / (np.exp(9) + 3), rel=1e-2)


class _Reader(nn.Module):
    """Knows the answer for a film that looks right, and sees nothing in any other."""

    def __init__(self, labels: npt.NDArray[np.uint8]) -> None:
        super().__init__()
        self.oracle = _Oracle(labels)

    def forward(self, image: torch.Tensor) -> torch.Tensor:
        logits: torch.Tensor = self.oracle(image)
        corner_is_dark = float(image[0, 0, -1, -1]) < 0.5
        upper_mark = float(image[0, 0, 4:12, 124:132].mean())
        is_right = not corner_is_dark and upper_mark < 0.3
        nothing = torch.zeros_like(logits)
        nothing[:, 0] = 9
        return logits if is_right else nothing


def marked_chest() -> npt.NDArray[np.float32]:
    """A film with a dark mark at its upper edge, which tells up from down."""
    grey = shaded(chest())
    grey[:16, 120:136] = 0
    return grey


@pytest.mark.parametrize("is_negative", [False, True])
@pytest.mark.parametrize("is_upside_down", [False, True])
def test_a_film_displayed_wrongly_is_judged_put_right_and_doubted(*, is_negative: bool, is_upside_down: bool) -> None:
    wrong = Presentation(is_negative=is_negative, is_upside_down=is_upside_down)
    mask, found = find_lungs(
        _Reader(chest()),
        wrong.put_right(marked_chest()),  # turning twice is turning back
        preprocessing=Preprocessing(size=256, equalise=False),
        spacing=Spacing(),
        package=REF,
        device=torch.device("cpu"),
    )
    assert found == wrong
    expected = wrong.put_back(chest())
    assert (mask.labels == expected).mean() > 0.99
    if wrong == Presentation():
        assert mask.quality is Quality.USABLE
    else:
        assert mask.quality is Quality.DOUBTFUL
        assert mask.reasons == (wrong.sentence,)
    assert ("black and white" in wrong.sentence) is is_negative
    assert ("top and bottom" in wrong.sentence) is is_upside_down


@pytest.mark.parametrize("presumed", [Presentation(), Presentation(is_negative=True, is_upside_down=True)])
def test_where_it_is_known_how_a_film_is_laid_nothing_else_is_tried(presumed: Presentation) -> None:
    for shown, quality in ((presumed, Quality.DOUBTFUL), (Presentation(is_negative=True), Quality.UNUSABLE)):
        mask, found = find_lungs(
            _Reader(chest()),
            shown.put_right(marked_chest()),
            preprocessing=Preprocessing(size=256, equalise=False),
            spacing=Spacing(),
            package=REF,
            device=torch.device("cpu"),
            presumed=presumed,
        )
        assert found == presumed
        is_as_displayed = presumed == shown == Presentation()
        assert mask.quality is (Quality.USABLE if is_as_displayed else quality)


def test_a_film_without_lungs_stays_without() -> None:
    mask, found = find_lungs(
        _Oracle(np.zeros((256, 256), np.uint8)),
        shaded(chest()),
        preprocessing=Preprocessing(size=256),
        spacing=Spacing(),
        package=REF,
        device=torch.device("cpu"),
    )
    assert mask.quality is Quality.UNUSABLE
    assert found == Presentation()


def test_a_heart_of_a_few_pixels_is_no_chest() -> None:
    labels = chest()
    labels[labels == HEART] = 0
    labels[175:185, 132:138] = HEART
    quality, reasons = judge(CleanMask(labels, 0.0, sides_changed=False), brightness=shaded(labels), confidence=1)
    assert quality is Quality.UNUSABLE
    assert reasons[0] == "The heart is far too small for these lungs."
