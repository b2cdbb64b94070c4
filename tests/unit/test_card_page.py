"""The model card as the window shows it, and the points of its reliability diagram as a release makes them."""

from dataclasses import replace

import numpy as np
import pytest

from cxrviewer.evidence.card_page import card_page
from engine.package import Package, ReliabilityBin, find_package
from trainer.learning.release import _reliability


@pytest.fixture(scope="module")
def package() -> Package:
    return find_package("flannel-compact")


def with_points(package: Package, *points: ReliabilityBin) -> Package:
    calibration = package.manifest.calibration
    assert calibration is not None
    changed = calibration.model_copy(update={"reliability": points})
    return replace(package, manifest=package.manifest.model_copy(update={"calibration": changed}))


def test_the_card_says_what_the_manifest_says(package: Package) -> None:
    card = card_page(package, ())
    assert package.ref.sha256 in card.fingerprint
    assert card.limits == package.manifest.limits
    said = {table.title: table for table in card.tables}
    figures = next(table for title, table in said.items() if title.startswith("Figures"))
    name, value, interval = next(row for row in figures.rows if row[0] == "macro f1")
    known = package.manifest.evaluation[0].figures["macro_f1"]
    assert isinstance(known, tuple)
    assert (name, value) == ("macro f1", f"{known[0]:.3f}")
    assert interval == f"{known[1]:.3f} to {known[2]:.3f}"
    parts = {row[1] for row in said["Made with"].rows}
    assert parts == {part.id for part in package.manifest.depends_on}
    assert any("right" in row[2] for row in said["Thresholds"].rows)


def test_a_diagram_is_shown_where_the_package_keeps_one_and_missed_in_words_where_not(package: Package) -> None:
    none = card_page(with_points(package), ())
    assert none.reliability == ()
    assert "without the points" in none.reliability_words
    shown = card_page(with_points(package, ReliabilityBin(score=0.6, right=0.5, cases=7)), ())
    assert [(point.score, point.right, point.cases) for point in shown.reliability] == [(0.6, 0.5, 7)]
    assert "7 test films" in shown.reliability_words


def test_a_release_counts_films_of_known_class_that_have_votes() -> None:
    possible = np.array([[1, 0], [0, 1], [1, 1], [1, 0]], np.bool_)
    scores = np.array([[0.65, 0.35], [0.66, 0.34], [0.9, 0.1], [np.nan, np.nan]])
    (found,) = _reliability(possible, scores)
    assert (found.cases, found.right) == (2, 0.5)
    assert found.score == pytest.approx(0.655)
