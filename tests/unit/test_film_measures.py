"""Where numbers are drawn on a film: lines as long as they say, in their zones, in millimetres only where known."""

import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from engine.biomarkers import biomarkers
from engine.cardiothoracic import propose
from engine.film_measures import Figure, FilmMeasures, MeasuredLine, film_measures
from engine.findings import AnalysisReport
from engine.measurement import distance, step_of
from engine.radiograph import Radiograph, Spacing, SpacingSource
from engine.windowing import to_display
from engine.zones import ZONE_TITLES, ZoneOpacity, zone_map
from tests.fakes import FakeAnalyser, fake_image

LENGTHS = (Figure.HEIGHT, Figure.WIDTH, Figure.HEART_LEFT, Figure.HEART_RIGHT, Figure.CHEST)


@pytest.fixture(scope="module")
def radiograph() -> Radiograph:
    image = fake_image(Path("/ward/film.png"), rows=400, columns=400)
    return replace(image.radiograph, spacing=Spacing((0.5, 0.25), SpacingSource.CALIBRATED))


@pytest.fixture(scope="module")
def report(radiograph: Radiograph) -> AnalysisReport:
    opacity = tuple(ZoneOpacity(title, 0.1 * place, 0.5, 40) for place, title in enumerate(ZONE_TITLES))
    return replace(FakeAnalyser().analyse(radiograph, patches=20, seed=0), opacity=opacity)


@pytest.fixture(scope="module")
def measures(report: AnalysisReport, radiograph: Radiograph) -> FilmMeasures:
    return film_measures(report, radiograph)


def numbered(measures: FilmMeasures) -> list[MeasuredLine]:
    return [line for line in measures.lines if line.numbers]


def test_every_line_is_as_long_as_its_number_says(measures: FilmMeasures, radiograph: Radiograph) -> None:
    drawn = [(line, line.numbers[0]) for line in numbered(measures)]
    assert sorted(number.figure for _, number in drawn) == sorted([*LENGTHS, Figure.HEIGHT, Figure.WIDTH])
    for line, number in drawn:
        assert number.quantity.unit == "mm"
        length = distance(*line.ends, step_of(radiograph.spacing))
        assert length == pytest.approx(number.quantity.value, abs=1e-6), number.figure


def test_numbers_are_those_of_the_outlines(
    measures: FilmMeasures, report: AnalysisReport, radiograph: Radiograph
) -> None:
    found = {q.name: q for q in biomarkers(report.mask, radiograph, to_display(radiograph)).quantities}
    written = {
        number.quantity.name: number
        for numbers in (*(line.numbers for line in measures.lines), *(place.numbers for place in measures.places))
        for number in numbers
    }
    for name in ("right lung area", "left lung width", "cardiothoracic ratio", "asymmetry of the lung areas"):
        assert written[name].quantity == found[name]
    brightness = written["right lung brightness, mean"]
    assert brightness.spread == found["right lung brightness, SD"].value


def test_lung_lines_stand_beside_the_lung(measures: FilmMeasures, report: AnalysisReport) -> None:
    for part, value in (("right_lung", 1), ("left_lung", 2)):
        rows, columns = np.nonzero(report.mask.labels == value)
        height, width = (line for line in numbered(measures) if line.part == part)
        (x, top), (_, bottom) = height.ends
        assert (top, bottom) == (rows.min(), rows.max() + 1)
        assert not columns.min() <= x <= columns.max() + 1
        assert math.dist((x,), (200,)) > abs(columns.mean() - 200), "away from the other lung"
        assert width.ends[0][1] > rows.max()


def test_zones_are_those_of_the_report(measures: FilmMeasures, report: AnalysisReport) -> None:
    zones = zone_map(report.mask.labels)
    places = [place for place in measures.places if place.numbers[0].figure is Figure.OPACITY]
    for number, place in enumerate(places, start=1):
        x, y = place.at
        assert zones[int(y), int(x)] == number
        assert place.numbers[0].quantity.value == pytest.approx(0.1 * (number - 1))
        assert place.numbers[1].figure is Figure.RANK
    assert len(places) == len(ZONE_TITLES)
    borders = [line for line in measures.lines if not line.numbers and line.part != "heart"]
    assert len(borders) == 4
    for line in borders:
        (left, y), (right, _) = line.ends
        row, middle = int(y), int((left + right) / 2)
        assert zones[row, middle] == zones[row - 1, middle] + 1
    assert measures.films == 40


def test_without_spacing_heart_or_reference_films_less_is_said(report: AnalysisReport, radiograph: Radiograph) -> None:
    unknown = replace(radiograph, spacing=Spacing(None, SpacingSource.UNKNOWN))
    labels = np.where(report.mask.labels == 3, 0, report.mask.labels).astype(np.uint8)
    bare = replace(report, mask=replace(report.mask, labels=labels), opacity=())
    assert propose(bare.mask, unknown.spacing) is None
    measures = film_measures(bare, unknown)
    units = {number.quantity.unit for line in measures.lines for number in line.numbers}
    assert not any("mm" in unit for unit in units)
    assert {"px", "px²"} <= units
    assert measures.places == ()
    assert measures.films == 0
    nothing = replace(report, mask=replace(report.mask, labels=np.zeros_like(labels)))
    assert film_measures(nothing, unknown).lines == ()
