"""What the benchmark of the evidence makes of films: sums, attention, redraws."""

import json
from pathlib import Path

import pytest

from tests.benchmarks.evidence import Said, Seen, Sureness, figures, residual
from tests.fakes import FakeAnalyser, fake_image


def seen(inside: float, *said: str, sure: bool = True) -> Seen:
    senses = frozenset(Sureness) if sure else frozenset()
    return Seen(1e-8, inside, (inside, 0.2), 0.95, 0.4, tuple(Said(label, senses) for label in said))


def test_figures_are_counted_over_sure_films_and_state_their_goals() -> None:
    films = [
        seen(0.8, "viral", "viral", "normal"),
        seen(0.6, "normal", "normal", "normal"),
        seen(0.7, "viral", sure=False),
    ]
    total, attention, sure, *_ = (json.loads(figure.as_json()) for figure in figures(films, refused=1))
    assert total["reached"] is True
    assert (attention["value"], attention["reached"], attention["refused"]) == (0.7, False, 1)
    assert (sure["value"], sure["reached"]) == (0.25, False)
    assert (sure["sure"], sure["redraws"], sure["films_changed_at_least_once"]) == (2, 4, 1)
    assert "not reached" in figures(films, refused=1)[1].as_text()


def test_without_films_nothing_is_reached() -> None:
    for figure in figures((), refused=0):
        assert json.loads(figure.as_json())["value"] is None
        assert not figure.is_reached
        assert "no film" in figure.as_text()


def test_the_residual_compares_with_what_the_network_gave() -> None:
    report = FakeAnalyser().analyse(fake_image(Path("film.png"), rows=200, columns=200).radiograph, patches=20, seed=0)
    assert report.evidence is not None
    parts = report.evidence.decomposition
    expected = max(abs(float(score) - 0.25) for score in parts.raw_scores)
    assert residual(report) == pytest.approx(expected, abs=1e-9), "the fake states 0.25 for every class"
