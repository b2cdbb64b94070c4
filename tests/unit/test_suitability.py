"""Real and odd images against the shipped segmenter: what is a chest is judged, what is none is refused."""

import csv
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
import pytest

from engine.errors import AnalysisRefusedError, ReadError
from engine.findings import AnalysisReport, Quality
from engine.inference.pipeline import Analyser
from engine.package import find_package, package_folders
from engine.radiograph import Radiograph
from engine.reading import open_image
from engine.suitability import refuse_unsuitable
from tests.package_builder import build_packages, film

Image = npt.NDArray[np.float32]


@pytest.fixture(scope="module")
def analyser(tmp_path_factory: pytest.TempPathFactory) -> Analyser:
    """The shipped segmenter with base models that know nothing: nothing but the gates can refuse."""
    folder = tmp_path_factory.mktemp("models")
    build_packages(folder, segmenter=find_package("lungs-fcdensenet103"))
    return Analyser(str(folder / "flannel-compact"), device="cpu", folders=[folder, *package_folders()])


def judge(analyser: Analyser, radiograph: Radiograph) -> AnalysisReport:
    return analyser.analyse(radiograph, patches=1, with_saliency=False)


def noise(sigma: float) -> Image:
    pixels = np.random.default_rng(0).random((400, 400), dtype=np.float32)
    if sigma:
        pixels = cv2.GaussianBlur(pixels, (0, 0), sigma).astype(np.float32)
    spread: Image = ((pixels - pixels.min()) / np.ptp(pixels)).astype(np.float32)
    return spread


def text() -> Image:
    page = np.full((400, 400), 255, np.uint8)
    for row in range(30, 380, 30):
        cv2.putText(page, "Chest radiograph report", (10, row), cv2.FONT_HERSHEY_SIMPLEX, 0.8, 0, 2)
    return (page / 255).astype(np.float32)


def scene(seed: int) -> Image:
    """Something like a photograph: a sky over round things of every grey, a little out of focus."""
    random = np.random.default_rng(seed)
    canvas = np.repeat(np.linspace(200, 90, 300).astype(np.uint8)[:, None], 400, axis=1)
    canvas = np.ascontiguousarray(canvas)
    for _ in range(25):
        centre, axes = random.integers(0, 400, 2).tolist(), random.integers(5, 70, 2).tolist()
        grey = int(random.integers(0, 256))
        cv2.ellipse(canvas, centre, axes, float(random.integers(0, 180)), 0, 360, grey, cv2.FILLED)
    return (cv2.GaussianBlur(canvas, (0, 0), 1.5) / 255).astype(np.float32)


def gradient() -> Image:
    return np.tile(np.linspace(0, 1, 300, dtype=np.float32), (300, 1))


@pytest.mark.parametrize(
    "make",
    [
        *(pytest.param(lambda s=sigma: noise(s), id=f"noise-{sigma}") for sigma in (0, 1, 3, 10, 20, 40)),
        *(pytest.param(lambda s=seed: scene(s), id=f"scene-{seed}") for seed in range(1, 6)),
        pytest.param(text, id="text"),
        pytest.param(lambda: 1 - text(), id="white-text"),
        pytest.param(gradient, id="gradient"),
        pytest.param(lambda: np.ascontiguousarray(gradient().T), id="gradient-down"),
    ],
)
def test_what_is_no_chest_is_refused(analyser: Analyser, make: Callable[[], Image]) -> None:
    with pytest.raises(AnalysisRefusedError) as refusal:
        judge(analyser, film(make()))
    assert refusal.value.code == "no_lungs"


@pytest.mark.realdata
def test_every_odd_file_ends_with_a_sentence_and_none_with_a_score(analyser: Analyser, shared_data: Path) -> None:
    files = sorted((shared_data / "dicom" / "odd").iterdir())
    assert len(files) > 50
    for path in files:
        with pytest.raises((ReadError, AnalysisRefusedError)) as end:
            judge(analyser, open_image(path).radiograph)
        assert end.value.detail.endswith("."), path.name


@pytest.mark.realdata
def test_every_chest_file_is_judged(analyser: Analyser, shared_data: Path) -> None:
    """Two of them are shown wrongly, and the report says so."""
    files = sorted((shared_data / "dicom" / "chest").glob("*.dcm"))
    assert len(files) == 8
    put_right = []
    for path in files:
        report = judge(analyser, open_image(path).radiograph)
        assert len(report.votes) == 5
        if any("look exchanged" in warning for warning in report.warnings):
            assert report.mask.quality is Quality.DOUBTFUL
            put_right.append(path.name)
    assert len(put_right) == 2, put_right


@pytest.mark.realdata
def test_ordinary_films_are_not_refused(analyser: Analyser, shared_data: Path) -> None:
    folder = shared_data / "cxr4"
    with (folder / "manifest.csv").open(newline="") as stream:
        rows = [row for row in csv.DictReader(stream) if row["fold"] == "4"][::20]
    refused = []
    for row in rows:
        radiograph = open_image(folder / row["file"]).radiograph
        try:
            refuse_unsuitable(radiograph)
            judge(analyser, radiograph)
        except AnalysisRefusedError as refusal:
            refused.append((row["file"], refusal.detail))
    assert len(rows) > 20
    assert len(refused) <= len(rows) // 20, refused
