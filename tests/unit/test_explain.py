"""Numbers of the outlines, and the page that explains an analysis."""

import json
from pathlib import Path

import numpy as np
import pytest

from engine.biomarkers import biomarkers
from engine.explain import explanation_document, explanation_page
from engine.explanation import Explanation
from engine.findings import AnalysisReport
from engine.progress import CancelToken
from engine.radiograph import Radiograph, Spacing, SpacingSource
from engine.windowing import to_display
from tests.fakes import FakeAnalyser, fake_image, fake_mask
from tests.package_builder import film


@pytest.fixture(scope="module")
def radiograph() -> Radiograph:
    return fake_image(Path("/ward/Doe^Jane/film.png"), rows=400, columns=400).radiograph


@pytest.fixture(scope="module")
def report(radiograph: Radiograph) -> AnalysisReport:
    return FakeAnalyser().analyse(
        radiograph, patches=30, seed=0, on_progress=lambda _: None, on_finding=lambda _: None, cancel=CancelToken()
    )


def test_areas_extents_and_brightness_are_those_of_the_outline() -> None:
    radiograph = film(spacing=Spacing((0.5, 0.25), SpacingSource.CALIBRATED))
    mask, shown = fake_mask(radiograph), to_display(radiograph)
    found = {q.name: q for q in biomarkers(mask, radiograph, shown).quantities}
    for side, value in (("right", 1), ("left", 2)):
        rows, columns = np.nonzero(mask.labels == value)
        area = found[f"{side} lung area"]
        assert area.value == pytest.approx(rows.size * 0.125)
        assert area.unit == "mm²"
        assert found[f"{side} lung height"].value == pytest.approx((np.ptp(rows) + 1) * 0.5)
        assert found[f"{side} lung width"].value == pytest.approx((np.ptp(columns) + 1) * 0.25)
        assert found[f"{side} lung brightness, mean"].value == pytest.approx(shown[rows, columns].mean(), abs=1e-5)
        assert found[f"{side} lung brightness, SD"].value == pytest.approx(shown[rows, columns].std(), abs=1e-4)
    assert abs(found["asymmetry of the lung areas"].value) < 0.01
    assert 0.2 < found["cardiothoracic ratio"].value < 0.8


def test_without_a_spacing_nothing_is_in_millimetres(radiograph: Radiograph, report: AnalysisReport) -> None:
    units = {q.unit for q in biomarkers(report.mask, radiograph, to_display(radiograph)).quantities}
    assert not any("mm" in unit for unit in units)
    assert "px²" in units


def test_the_page_holds_what_was_asked_for(radiograph: Radiograph, report: AnalysisReport) -> None:
    page = explanation_page(report, radiograph, [Explanation.ALL])
    for heading in ("Conclusion", "Checked before the verdict", "What each model adds", "by zone", "Measurements"):
        assert heading in page
    assert "Doe" not in page
    assert "Measurements" not in explanation_page(report, radiograph, [Explanation.EVIDENCE])
    document = explanation_document(report, radiograph, [Explanation.ALL])
    assert set(document) == {"use", "checks", "conclusion", "evidence", "changes", "biomarkers", "maps"}
    json.dumps(document, allow_nan=False)
    assert set(explanation_document(report, radiograph, [Explanation.BIOMARKERS])) == {"use", "biomarkers"}


def test_the_sum_on_the_page_is_the_raw_score(radiograph: Radiograph, report: AnalysisReport) -> None:
    assert report.evidence is not None
    whole = report.evidence.decomposition
    raw = whole.raw_scores[whole.classes.index(report.ensemble.label)]
    assert f"| sum: raw score | {raw:.5f} |" in explanation_page(report, radiograph, [Explanation.EVIDENCE])
