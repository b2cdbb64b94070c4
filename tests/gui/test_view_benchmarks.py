"""The benchmarks of the viewer work on a small film; what they measure there says nothing."""

import pytest
from pytestqt.qtbot import QtBot

from tests.benchmarks import view_drag, view_first_paint
from tests.benchmarks.timing import Benchmark

SIDE = 300


@pytest.mark.parametrize("part", [view_first_paint, view_drag])
def test_both_sides_are_measured(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, part: Benchmark) -> None:
    monkeypatch.setattr(part, "SIDE", SIDE)
    (measurement,) = part.run(1)
    assert len(measurement.ours) == len(measurement.other) >= 1
    assert min(*measurement.ours, *measurement.other) > 0
    assert measurement.facts["side"] == SIDE
