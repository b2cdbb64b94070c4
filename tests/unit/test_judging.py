import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.errors import AnalysisRefusedError, DamagedFileError, DeviceError, OutputError
from trainer.datasets.cases import Case, CaseTable
from trainer.learning.judging import Called, Judgement, JudgementStore, Measured, NotJudged, judge_all

KEY = ("package", "100", "0")
CALLED = Called(called="viral", scores={"viral": 1.0, "normal": 0.0}, votes={"m": {"viral": 3}}, seconds=0.5)
MEASURED = Measured(structures={"lungs": (10, 9, 8, 1.5), "heart": (4, 0, 0, None)}, seconds=0.1)
REFUSED = NotJudged(status="refused", reason="No lungs.")


def films(folder: Path, count: int) -> CaseTable:
    for number in range(count):
        (folder / f"{number}.png").write_bytes(b"x" * (number + 1))
    return CaseTable("films", tuple(Case(folder / f"{n}.png", f"p{n}") for n in range(count)))


def silent(done: int, total: int, judgement: Judgement) -> None:
    """Follows nothing."""


class Counting:
    """Judges, and remembers which cases it was asked about."""

    def __init__(self, judge: Callable[[Case], Called | Measured]) -> None:
        self.judge = judge
        self.asked: list[Case] = []

    def __call__(self, case: Case) -> Called | Measured:
        self.asked.append(case)
        return self.judge(case)


def raising(error: Exception) -> Callable[[Case], Called]:
    def judge(case: Case) -> Called:
        raise error

    return judge


@pytest.mark.parametrize("judgement", [CALLED, MEASURED, REFUSED])
def test_what_is_kept_is_read_back(tmp_path: Path, judgement: Judgement) -> None:
    case = films(tmp_path, 1).cases[0]
    JudgementStore(tmp_path / "out", key=KEY).add(case, judgement)
    assert JudgementStore(tmp_path / "out", key=KEY).get(case) == judgement
    assert JudgementStore(tmp_path / "out", key=("another",)).get(case) is None


def test_a_changed_image_is_judged_again(tmp_path: Path) -> None:
    case = films(tmp_path, 1).cases[0]
    store = JudgementStore(tmp_path / "out", key=KEY)
    store.add(case, CALLED)
    case.image.write_bytes(b"another film")
    assert store.get(case) is None


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(cut=st.integers(0, 400))
def test_a_file_cut_off_anywhere_keeps_its_whole_lines_and_takes_new_ones(tmp_path: Path, cut: int) -> None:
    table = films(tmp_path, 3)
    folder = tmp_path / f"out{cut}"
    store = JudgementStore(folder, key=KEY)
    for case in table.cases[:2]:
        store.add(case, CALLED)
    (file,) = folder.glob("*.jsonl")
    whole = file.read_bytes()
    cut = min(cut, len(whole))
    file.write_bytes(whole[:cut])
    again = JudgementStore(folder, key=KEY)
    # A line that lacks nothing but its end is whole.
    assert len(again) == sum(cut >= end - 1 for end in _line_ends(whole))
    again.add(table.cases[2], REFUSED)
    assert JudgementStore(folder, key=KEY).get(table.cases[2]) == REFUSED
    file.unlink()


def test_an_interrupted_evaluation_asks_only_about_the_rest(tmp_path: Path) -> None:
    table, out = films(tmp_path, 4), tmp_path / "out"

    def breaks_at_two(case: Case) -> Called:
        if case.patient == "p2":
            raise KeyboardInterrupt
        return CALLED

    with pytest.raises(KeyboardInterrupt):
        judge_all(table, breaks_at_two, store=JudgementStore(out, key=KEY), on_done=silent)
    judge = Counting(lambda case: CALLED)
    found = judge_all(table, judge, store=JudgementStore(out, key=KEY), on_done=silent)
    assert [case.patient for case in judge.asked] == ["p2", "p3"]
    assert found == (CALLED,) * 4


def test_refusals_and_unreadable_files_are_recorded_and_only_the_latter_tried_again(tmp_path: Path) -> None:
    table, out = films(tmp_path, 1), tmp_path / "out"
    path = table.cases[0].image
    refusal = AnalysisRefusedError("no_lungs", "No lungs were found.", remedy="Look.")
    failure = DamagedFileError(path, "It is cut off.", remedy="Fetch it again.")
    for error, status, asked_again in ((failure, "failed", 1), (refusal, "refused", 0)):
        (found,) = judge_all(table, raising(error), store=JudgementStore(out, key=KEY), on_done=silent)
        assert isinstance(found, NotJudged)
        assert found.status == status
        judge = Counting(raising(error))
        judge_all(table, judge, store=JudgementStore(out, key=KEY), on_done=silent)
        assert len(judge.asked) == asked_again


def test_trouble_that_is_not_the_files_own_ends_the_evaluation(tmp_path: Path) -> None:
    with pytest.raises(DeviceError):
        judge_all(films(tmp_path, 1), raising(DeviceError("Gone.", remedy="Wait.")), store=None, on_done=silent)


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"a file, not a folder")
    with pytest.raises(OutputError, match="could not be written"):
        JudgementStore(tmp_path / "out", key=KEY).add(films(tmp_path, 1).cases[0], CALLED)


def test_progress_tells_every_case_once(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    judge_all(
        films(tmp_path, 3), lambda case: CALLED, store=None, on_done=lambda done, total, _: told.append((done, total))
    )
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_a_measurement_gives_its_scores_back() -> None:
    scores = MEASURED.scores()
    assert scores["lungs"].overlap.jaccard == pytest.approx(8 / 11)
    assert scores["heart"].hausdorff95_px is None


def _line_ends(whole: bytes) -> list[int]:
    ends = (np.flatnonzero(np.frombuffer(whole, np.uint8) == ord("\n")) + 1).tolist()
    assert all(json.loads(line) for line in whole.splitlines())
    return [int(end) for end in ends]
