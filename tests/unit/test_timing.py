import json

import pytest

from tests.benchmarks.timing import Measurement, by_turns, noting_work, timed, work_facts


def test_sides_alternate_and_keep_their_own_figures() -> None:
    calls: list[str] = []

    def side(name: str, seconds: float) -> float:
        calls.append(name)
        return seconds

    ours, other = by_turns(ours=lambda: side("ours", 1.0), other=lambda: side("other", 2.0), repeats=3)
    assert calls == ["ours", "other"] * 3
    assert (ours, other) == ((1.0,) * 3, (2.0,) * 3)


@pytest.mark.parametrize(("is_speedup", "ratio"), [(True, 4.0), (False, 0.25)])
def test_the_ratio_compares_medians_in_the_stated_direction(is_speedup: bool, ratio: float) -> None:
    measurement = Measurement(
        name="x",
        ours=(1.0, 9.0, 0.5),
        other=(4.0, 4.0, 8.0),
        goal="any",
        is_speedup=is_speedup,
        facts={"peak_gib": 2},
    )
    line = json.loads(measurement.as_json())
    assert line["ratio"] == ratio
    assert (line["ours_median_s"], line["other_median_s"], line["repeats"]) == (1.0, 4.0, 3)
    assert line["peak_gib"] == 2
    assert "peak_gib 2" in measurement.as_text()


def test_timed_work_is_done_once() -> None:
    done: list[int] = []
    assert timed(lambda: done.append(1))() >= 0
    assert done == [1]


def test_another_unit_stands_in_the_names_and_the_sentence() -> None:
    measurement = Measurement("memory", (210.0,), (200.0,), "ratio <= 1.05", is_speedup=False, unit="mib")
    line = json.loads(measurement.as_json())
    assert (line["ours_median_mib"], line["other_median_mib"], line["ratio"]) == (210.0, 200.0, 1.05)
    assert "1.05 times as much (210 mib against 200 mib" in measurement.as_text()


def test_what_the_processor_worked_is_noted_beside_what_was_measured() -> None:
    noted: list[float] = []
    side = noting_work(lambda: 7.0, noted)
    assert [side(), side()] == [7.0, 7.0]
    assert len(noted) == 2
    assert min(noted) >= 0
    assert work_facts([1.0, 9.0, 2.0], [4.0]) == {"ours_processor_s": 2.0, "other_processor_s": 4.0}
