"""The shipped ensemble still says of the shipped phantom what it said at release, up to rounding between machines."""

import json
from typing import Any

import numpy as np
import pytest

from engine.findings import AnalysisReport, Quality
from tests.golden.analysis import GOLDEN, PATCHES, analyse, figures_of


@pytest.fixture(scope="module")
def report() -> AnalysisReport:
    return analyse()


@pytest.fixture(scope="module")
def golden() -> dict[str, Any]:
    document: dict[str, Any] = json.loads(GOLDEN.read_text())
    return document


def test_it_is_the_released_ensemble(report: AnalysisReport, golden: dict[str, Any]) -> None:
    assert figures_of(report)["package"] == golden["package"], "after a release run: python -m tests.golden.analysis"


def test_lungs_and_heart_are_where_they_were(report: AnalysisReport, golden: dict[str, Any]) -> None:
    assert report.mask.quality is Quality.USABLE
    for name, count in golden["pixels"].items():
        assert report.mask.pixels[name] == pytest.approx(count, rel=0.01)


def test_patches_are_the_same(report: AnalysisReport, golden: dict[str, Any]) -> None:
    """A mask pixel more or less moves a centre to its neighbour, never elsewhere."""
    assert report.patches.count == PATCHES
    assert np.abs(report.patches.centres - np.array(golden["centres"])).max(axis=1).mean() < 4


def test_votes_and_scores_are_the_same(report: AnalysisReport, golden: dict[str, Any]) -> None:
    figures = figures_of(report)
    assert figures["label"] == golden["label"]
    for name, shares in golden["shares"].items():
        assert figures["shares"][name] == pytest.approx(shares, abs=3 / PATCHES)
    for kind in ("scores", "weights"):
        assert figures[kind] == pytest.approx(golden[kind], abs=0.05)


def test_maps_look_at_the_same_place(report: AnalysisReport, golden: dict[str, Any]) -> None:
    assert figures_of(report)["inside_lungs"] == pytest.approx(golden["inside_lungs"], abs=0.05)
    for heatmap in report.heatmaps:
        assert heatmap.values[heatmap.coverage > 0].max() > 0
