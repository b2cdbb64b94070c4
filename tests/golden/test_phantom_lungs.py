"""The shipped segmenter on the shipped phantom, whose lungs and heart are known exactly."""

from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
import pytest
import torch

from engine import labels
from engine.findings import LungMask, Quality
from engine.inference.segment import segment
from engine.inference.weights import load_network
from engine.package import find_package
from engine.reading import open_image
from engine.windowing import to_display

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
SEGMENTER = "lungs-fcdensenet103"


def found_in(name: str) -> LungMask:
    package = find_package(SEGMENTER)
    device = torch.device("cpu")
    radiograph = open_image(SAMPLES / name).radiograph
    return segment(
        load_network(package, device),
        to_display(radiograph),
        preprocessing=package.manifest.preprocessing,
        spacing=radiograph.spacing,
        package=package.ref,
        device=device,
    )


@pytest.fixture(scope="module")
def found() -> LungMask:
    return found_in("phantom_monochrome2.dcm")


@pytest.fixture(scope="module")
def truth() -> npt.NDArray[np.uint8]:
    image = cv2.imread(str(SAMPLES / "phantom_mask.png"), cv2.IMREAD_UNCHANGED)
    assert image is not None
    return image.astype(np.uint8)


def jaccard(one: npt.NDArray[np.bool_], other: npt.NDArray[np.bool_]) -> float:
    return float((one & other).sum() / (one | other).sum())


def test_each_lung_is_found_where_it_is(found: LungMask, truth: npt.NDArray[np.uint8]) -> None:
    assert found.quality is Quality.USABLE
    for lung in (labels.RIGHT_LUNG, labels.LEFT_LUNG):
        assert jaccard(found.labels == lung, truth == lung) > 0.93


def test_the_heart_is_found_between_them(found: LungMask, truth: npt.NDArray[np.uint8]) -> None:
    # The segmenter's heart includes the great vessels (its card says so), the phantom's does not.
    assert jaccard(found.labels == labels.HEART, truth == labels.HEART) > 0.5


def test_areas_are_those_of_the_phantom(found: LungMask, truth: npt.NDArray[np.uint8]) -> None:
    assert found.areas_mm2 is not None
    for lung, name in ((labels.RIGHT_LUNG, "right_lung"), (labels.LEFT_LUNG, "left_lung")):
        assert found.areas_mm2[name] == pytest.approx((truth == lung).sum() * 0.36**2, rel=0.12)


def test_polarity_makes_no_difference(found: LungMask) -> None:
    assert np.array_equal(found_in("phantom_monochrome1.dcm").labels, found.labels)
