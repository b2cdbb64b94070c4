"""Report folders: complete, without identity, whole or not at all."""

import dataclasses
import json
from pathlib import Path

import cv2
import numpy as np
import pytest

from engine import overlays, report_io
from engine.errors import OutputError
from engine.files import write_bytes
from engine.findings import (
    GRID,
    AnalysisReport,
    EnsembleVote,
    Heatmap,
    LungMask,
    PackageRef,
    Quality,
)
from engine.inference.vote import count_votes
from engine.labels import CLASS_IDS
from engine.patches import draw_patches
from engine.radiograph import Radiograph, RadiographSource
from tests.package_builder import film, film_pixels

SECRET = "1.2.826.0.1.3680043.8.498.77"
FILES = {
    "report.json",
    "mask.png",
    "overlay-mask.png",
    "overlay-patches.png",
    "arrays.npz",
    *(f"map-{name}.png" for name in CLASS_IDS),
}


def ref(name: str) -> PackageRef:
    return PackageRef(name, "1.0.0", "c" * 64)


@pytest.fixture(scope="module")
def radiograph() -> Radiograph:
    source = RadiographSource(Path("/ward/Doe^Jane/chest 1.dcm"), "0123456789abcdef" * 4, SECRET)
    return film(film_pixels(400, 1300), source=source)


@pytest.fixture(scope="module")
def report(radiograph: Radiograph) -> AnalysisReport:
    """A report with a score of 0.6 for COVID-19 and maps that are 1 at the left and 0 at the right."""
    labels = np.zeros(radiograph.shape, np.uint8)
    labels[100:300, 300:600], labels[100:300, 700:1000], labels[200:300, 600:700] = 1, 2, 3
    patches = draw_patches(labels, count=9, seed=5)
    generator = np.random.default_rng(0)
    votes = tuple(
        count_votes(
            generator.dirichlet(np.ones(4), 9).astype(np.float32),
            classes=CLASS_IDS,
            package=ref(f"m{n}"),
            title=f"M{n}",
        )
        for n in range(5)
    )
    values = np.tile(np.linspace(1, 0, GRID, dtype=np.float32), (GRID, 1))
    scores = dict(zip(CLASS_IDS, (0.6, 0.2, 0.15, 0.05), strict=True))
    return AnalysisReport(
        source=radiograph.source,
        mask=LungMask(
            labels,
            {"right_lung": 60000, "left_lung": 60000, "heart": 10000},
            None,
            0.01,
            Quality.USABLE,
            (),
            ref("seg"),
        ),
        patches=patches,
        votes=votes,
        ensemble=EnsembleVote(scores, True, scores, {f"m{n}": n / 5 for n in range(5)}, 0.8, "covid19", True),
        heatmaps=tuple(Heatmap(name, values, patches.coverage, 0.7, "grad-cam") for name in CLASS_IDS),
        package=ref("flannel-compact"),
        members=(ref("seg"), *(ref(f"m{n}") for n in range(5))),
        device="cpu",
        seconds={"vote": 1.5},
        warnings=("Mind the training data.",),
    )


@pytest.fixture
def folder(report: AnalysisReport, radiograph: Radiograph, tmp_path: Path) -> Path:
    folder = tmp_path / "out" / "r"
    report_io.write_report(report, radiograph, folder)
    return folder


def test_the_folder_is_complete_and_nothing_else_is_left(folder: Path) -> None:
    assert {path.name for path in folder.iterdir()} == FILES
    assert [path.name for path in folder.parent.iterdir()] == ["r"]


def test_nothing_identifies_the_patient(folder: Path) -> None:
    for path in folder.iterdir():
        data = path.read_bytes()
        assert b"Doe" not in data
        assert SECRET.encode() not in data
        assert b"ward" not in data


def test_the_json_says_what_was_found(folder: Path, report: AnalysisReport) -> None:
    document = json.loads((folder / "report.json").read_text())
    assert document["label"] == "covid19"
    assert document["scores"] == report.ensemble.scores
    assert document["calibrated"] is True
    assert document["lungs"] == {"right_px": 60000, "left_px": 60000, "heart_px": 10000}
    assert sum(document["votes"]["m3"].values()) == 9
    assert document["warnings"] == ["Mind the training data."]
    assert document["mask"]["areas_mm2"] is None
    assert [model["id"] for model in document["models"]] == [f"m{n}" for n in range(5)]
    assert "research use only" in document["use"].lower()


def test_the_mask_is_exact(folder: Path, report: AnalysisReport) -> None:
    mask = cv2.imread(str(folder / "mask.png"), cv2.IMREAD_UNCHANGED)
    assert mask is not None
    assert mask.dtype == np.uint8
    assert (mask == report.mask.labels).all()


def test_the_arrays_come_back(folder: Path, report: AnalysisReport) -> None:
    with np.load(folder / "arrays.npz", allow_pickle=False) as arrays:
        assert (arrays["probabilities"] == np.stack([vote.probabilities for vote in report.votes])).all()
        assert (arrays["winners"] == np.stack([vote.winners for vote in report.votes])).all()
        assert (arrays["corners"] == report.patches.corners).all()
        assert (arrays["coverage"] == report.patches.coverage).all()
        assert np.abs(arrays["heatmaps"][2].astype(np.float32) - report.heatmaps[2].values).max() < 1e-3


def test_a_report_without_maps_is_written_too(report: AnalysisReport, radiograph: Radiograph, tmp_path: Path) -> None:
    report_io.write_report(dataclasses.replace(report, heatmaps=()), radiograph, tmp_path / "r")
    assert {path.name for path in (tmp_path / "r").iterdir()} == {name for name in FILES if "map" not in name}


def test_an_earlier_report_is_replaced(folder: Path, report: AnalysisReport, radiograph: Radiograph) -> None:
    (folder / "stale.txt").write_text("old")
    report_io.write_report(dataclasses.replace(report, device="cuda:0"), radiograph, folder)
    assert {path.name for path in folder.iterdir()} == FILES
    assert json.loads((folder / "report.json").read_text())["device"] == "cuda:0"
    assert [path.name for path in folder.parent.iterdir()] == ["r"]


def test_a_folder_that_is_no_report_is_left_alone(
    report: AnalysisReport, radiograph: Radiograph, tmp_path: Path
) -> None:
    (tmp_path / "r").mkdir()
    (tmp_path / "r" / "thesis.txt").write_text("years of work")
    with pytest.raises(OutputError, match="left alone"):
        report_io.write_report(report, radiograph, tmp_path / "r")
    assert (tmp_path / "r" / "thesis.txt").read_text() == "years of work"


def test_a_failure_half_way_leaves_the_old_report_and_no_scrap(
    folder: Path, report: AnalysisReport, radiograph: Radiograph, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (folder / "report.json").read_bytes()

    def full_disk(path: Path, data: bytes) -> None:
        if path.name == "arrays.npz":
            raise OSError(28, "No space left on device")
        write_bytes(path, data)

    monkeypatch.setattr(report_io, "write_bytes", full_disk)
    with pytest.raises(OutputError, match="No space left"):
        report_io.write_report(dataclasses.replace(report, device="other"), radiograph, folder)
    assert (folder / "report.json").read_bytes() == before
    assert [path.name for path in folder.parent.iterdir()] == ["r"]


def test_a_file_in_the_way_is_said(report: AnalysisReport, radiograph: Radiograph, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    with pytest.raises(OutputError, match="could not be written"):
        report_io.write_report(report, radiograph, tmp_path / "out" / "r")


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("a/chest.dcm", "chest-01234567"),
        ("b/chest 1 (copy).dcm", "chest_1_copy-01234567"),
        ("c/..dcm", "image-01234567"),
        ("d/" + "x" * 300 + ".png", "x" * 80 + "-01234567"),
        ("e/Röntgen.dcm", "R_ntgen-01234567"),
    ],
)
def test_folder_names_are_safe(path: str, expected: str) -> None:
    assert report_io.folder_name(Path(path), "0123456789abcdef" * 4) == expected


def test_pictures_keep_the_aspect_ratio_and_stay_small(radiograph: Radiograph) -> None:
    picture = overlays.film(radiograph.pixels)
    assert picture.shape == (315, 1024, 3)
    assert overlays.film(film_pixels(300, 200)).shape == (300, 200, 3)


def test_a_map_is_hatched_where_nothing_was_sampled(report: AnalysisReport, radiograph: Radiograph) -> None:
    base = overlays.film(radiograph.pixels)
    picture = overlays.draw_heatmap(base, report.heatmaps[0], report)[: base.shape[0], : base.shape[1]]
    is_sampled = cv2.resize((report.patches.coverage > 0).astype(np.uint8), base.shape[1::-1]) > 0
    colourful = np.ptp(picture.astype(int), axis=2) > 12
    assert not colourful[~is_sampled & ~cv2.dilate(is_sampled.astype(np.uint8), np.ones((5, 5))).astype(bool)].any()
    assert colourful[is_sampled].mean() > 0.5
    assert (picture[~is_sampled] == 110).all(axis=1).mean() > 0.1, "no stripes"


def test_the_mask_picture_draws_on_the_outline(report: AnalysisReport, radiograph: Radiograph) -> None:
    base = overlays.film(radiograph.pixels)
    picture = overlays.draw_mask(base, report)[: base.shape[0], : base.shape[1]]
    changed = (picture != base).any(axis=2)
    edge = round(300 * base.shape[1] / 1300)
    assert changed[100:200, edge - 2 : edge + 3].any(axis=1).all()
    assert not changed[:60].any()


def test_patches_take_the_class_of_most_models(report: AnalysisReport) -> None:
    majority = overlays.majority_classes(report)
    for patch, winner in enumerate(majority):
        counts = np.bincount([vote.winners[patch] for vote in report.votes], minlength=4)
        assert counts[winner] == counts.max()
