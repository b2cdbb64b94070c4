"""Runs as the window sees them: diaries read bit by bit, what follows from them, orders, programs and words."""

import json
import os
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxrviewer.state.training import Order, Plateau, RunPhase, RunView, Use
from cxrviewer.training import orders, programs, training_wording
from cxrviewer.training.diary import Diary
from cxrviewer.training.estimates import MOST_POINTS, best_figures, curves, plateau, seconds_left
from cxrviewer.training.listing import RunLister
from engine.errors import CancelledError, EngineError
from engine.progress import CancelToken
from tests.training_builder import segmenter_recipe
from trainer.config import RunConfig, to_toml
from trainer.errors import ConfigError, RunError
from trainer.holding import Holder, process
from trainer.queueing import enqueue
from trainer.rundir import RunFolder, open_run

STAGES = [{"end": 60, "size": 32, "batch": 2, "epochs": 6}, {"end": 90, "size": 64, "batch": 2, "epochs": 3}]


def line(kind: str, at: float = 0.0, **facts: Any) -> str:
    return json.dumps({"kind": kind, "time": at, **facts}) + "\n"


def diary_of(path: Path, *lines: str) -> Diary:
    path.write_text("".join(lines), encoding="utf-8")
    diary = Diary(path)
    diary.read()
    return diary


def config(**changes: Any) -> RunConfig:
    stages = [{"epochs": 6, "batch": 2, "rate": 0.01, "size": 32}, {"epochs": 3, "batch": 2, "rate": 0.01, "size": 64}]
    return segmenter_recipe(Path("lungs"), **{"stages": stages, **changes})


@given(st.integers(1, 400))
def test_a_diary_says_the_same_however_its_bytes_arrive(tmp_path_factory: pytest.TempPathFactory, at: int) -> None:
    path = tmp_path_factory.mktemp("run") / "events.jsonl"
    text = line("started", step=0, total=90, figure="lungs_jaccard", stages=STAGES)
    text += "".join(line("step", n, step=n, epoch=0, loss=1 / n, rate=0.1, cores_busy=1.5) for n in range(1, 5))
    text += line("watched", 5, step=10, epoch=0, lungs_jaccard=0.5)
    whole = diary_of(path, text)
    path.write_text(text[:at], encoding="utf-8")
    bits = Diary(path)
    bits.read()
    path.write_text(text, encoding="utf-8")
    bits.read()
    assert (bits.points, bits.step, bits.last, bits.use) == (whole.points, whole.step, whole.last, whole.use)
    assert not bits.read()


def test_a_line_that_is_torn_is_passed_over(tmp_path: Path) -> None:
    torn = ('{"kind": "st\n', "[]\n", "\n", line("step", step=3), line("step", step="x", epoch=0))
    diary = diary_of(tmp_path / "e", line("started", step=0, total=9), *torn, line("saved", step=1))
    assert (diary.last, diary.total, diary.step) == ("saved", 9, 0)
    assert not Diary(tmp_path / "absent").read()


def test_what_was_lost_with_a_process_leaves_the_curves(tmp_path: Path) -> None:
    steps = [line("step", n, step=n, epoch=0, loss=float(n), rate=0.1) for n in (10, 20, 30)]
    watched = line("watched", 31, step=30, epoch=0, lungs_jaccard=0.9)
    again = line("started", 40, step=20, total=90)
    diary = diary_of(tmp_path / "e", line("started", step=0, total=90), *steps, watched, again)
    assert diary.points["loss"] == [(10, 10.0), (20, 20.0)]
    assert diary.measured == []
    assert seconds_left(diary) is None, "the speed of a process that is gone says nothing"


def test_a_diary_that_became_shorter_is_read_anew(tmp_path: Path) -> None:
    diary = diary_of(
        tmp_path / "e", line("started", step=0, total=90), line("step", 1, step=9, epoch=1, loss=1, rate=1)
    )
    (tmp_path / "e").write_text(line("started", step=0, total=7), encoding="utf-8")
    assert diary.read()
    assert (diary.total, diary.points) == (7, {})


def test_the_time_left_counts_later_stages_by_their_pixels(tmp_path: Path) -> None:
    steps = [line("step", 2.0 * n, step=n, epoch=0, loss=1.0, rate=0.1) for n in (10, 20, 30)]
    plain = diary_of(tmp_path / "plain", line("started", step=0, total=90), *steps)
    assert seconds_left(plain) == pytest.approx(2.0 * 60)
    told = diary_of(tmp_path / "told", line("started", step=0, total=90, stages=STAGES), *steps)
    assert seconds_left(told) == pytest.approx(2.0 * 30 + 8.0 * 30)


def test_a_plateau_is_counted_as_the_trainer_counts_it(tmp_path: Path) -> None:
    values = [0.5, 0.7, 0.7, 0.6, 0.6, 0.6, 0.3, 0.2]
    watched = [line("watched", n, step=10 * n + 10, epoch=n, lungs_jaccard=v) for n, v in enumerate(values)]
    start = line("started", step=0, total=90, figure="lungs_jaccard")
    assert plateau(diary_of(tmp_path / "a", start, *watched[:6]), config()) == Plateau(4, 0, 0)
    assert plateau(diary_of(tmp_path / "b", start, *watched), config()).waited == 1, "stages are not compared"
    assert best_figures(diary_of(tmp_path / "c", start, *watched), config()) == {"lungs_jaccard": 0.3}
    early = [{"epochs": 9, "batch": 2, "rate": 0.01, "size": 32, "schedule": "plateau", "early_stop": 7}]
    found = plateau(diary_of(tmp_path / "d", start, *watched[:5]), config(stages=early))
    assert found == Plateau(3, 5, 7)


def test_long_curves_are_thinned_and_keep_their_ends(tmp_path: Path) -> None:
    steps = [line("step", n, step=n, epoch=0, loss=1.0, rate=0.1) for n in range(1, MOST_POINTS + 500)]
    found = curves(diary_of(tmp_path / "e", *steps))["loss"]
    assert len(found.steps) == MOST_POINTS
    assert (found.steps[0], found.steps[-1]) == (1, MOST_POINTS + 499)
    assert (found.steps[1:] > found.steps[:-1]).all()


def test_a_curve_to_which_nothing_was_added_is_the_same_again(tmp_path: Path) -> None:
    watched = line("watched", 1, step=10, epoch=0, lungs_jaccard=0.5)
    text = line("step", 1, step=9, epoch=0, loss=1.0, rate=0.1) + watched
    diary = diary_of(tmp_path / "e", text)
    first = curves(diary)
    (tmp_path / "e").write_text(text + line("step", 2, step=11, epoch=1, loss=0.9, rate=0.1), encoding="utf-8")
    diary.read()
    second = curves(diary, first)
    assert second["lungs_jaccard"] is first["lungs_jaccard"]
    assert list(second["loss"].values) == [1.0, 0.9]


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ((), RunPhase.WAITING),
        (("started", "stopped"), RunPhase.STOPPED),
        (("started", "failed"), RunPhase.FAILED),
        (("started", "saved"), RunPhase.CUT_OFF),
        (("prepared",), RunPhase.CUT_OFF),
        (("started", "finished"), RunPhase.FINISHED),
    ],
)
def test_a_run_stands_as_its_folder_says(events: tuple[str, ...], expected: RunPhase, tmp_path: Path) -> None:
    run = open_run(tmp_path / "run", config())
    facts = {"step": 0, "total": 90, "done": 1, "detail": "No disk.", "remedy": "Buy one."}
    for kind in events:
        run.events.append(kind, **facts)
    (found,) = RunLister(tmp_path).look()
    assert found.phase is expected
    assert (found.problem is not None) == (expected in {RunPhase.FAILED, RunPhase.CUT_OFF})


def test_a_run_that_is_held_is_live_and_says_in_what_it_is(tmp_path: Path) -> None:
    run = open_run(tmp_path / "run", config())
    lister = RunLister(tmp_path)

    def phase() -> RunPhase:
        (found,) = lister.look()
        return found.phase

    with run.lock():
        assert phase() is RunPhase.STARTING
        run.events.append("prepared", done=3, total=9)
        assert phase() is RunPhase.PREPARING
        run.events.append("started", step=0, total=90)
        assert phase() is RunPhase.TRAINING
        run.ask_to_stop()
        assert phase() is RunPhase.STOPPING
    run.log_file.write_text("Traceback\nValueError: nobody foresaw this\n\n", encoding="utf-8")
    (found,) = lister.look()
    assert found.phase is RunPhase.CUT_OFF
    assert found.problem is not None
    assert "nobody foresaw this" in found.problem.detail
    enqueue(run)
    (found,) = lister.look()
    assert (found.phase, found.place_in_queue) == (RunPhase.QUEUED, 1)


def test_what_a_training_had_to_do_otherwise_is_said_and_forgotten_with_its_process(tmp_path: Path) -> None:
    run = open_run(tmp_path / "run", config())
    lister = RunLister(tmp_path)

    def notes() -> str:
        (found,) = lister.look()
        return " ".join(found.notes)

    with run.lock():
        run.events.append("not_compiled")
        run.events.append("started", step=0, total=90)
        assert "needs a C++ compiler" in notes()
        run.events.append("out_of_memory", parts=4)
        run.events.append("stage_ended_early", step=20, epoch=1, waited=3, skipped=40, epochs_left=4)
        assert "trained in 4 parts" in notes()
        assert "after 3 measurements without growth; 4 epochs were left out" in notes()
        run.events.append("started", step=60, total=90)
        assert notes() == "A stage ended early, after 3 measurements without growth; 4 epochs were left out."
        run.events.append("started", step=10, total=90)
        assert notes() == "", "it ended after the checkpoint from which another process goes on"


def test_a_started_process_counts_until_it_ends(tmp_path: Path) -> None:
    open_run(tmp_path / "run", config())
    own = process(1) or Holder(1)
    (found,) = RunLister(tmp_path).look({"run": own})
    assert found.phase is RunPhase.STARTING
    (found,) = RunLister(tmp_path).look({"run": Holder(2**22 + 1)})
    assert found.phase is RunPhase.WAITING


def test_what_did_not_change_is_the_same_object(tmp_path: Path) -> None:
    run = open_run(tmp_path / "run", config())
    lister = RunLister(tmp_path)
    first, second = lister.look(), lister.look()
    assert first[0] is second[0]
    run.events.append("started", step=0, total=90)
    assert lister.look()[0] is not first[0]


def test_a_run_of_another_version_is_listed_with_what_is_wrong(tmp_path: Path) -> None:
    run = open_run(tmp_path / "run", config())
    run.config_file.write_text('no_such_key = 1\npackage = "x"\n', encoding="utf-8")
    (found,) = RunLister(tmp_path).look()
    assert found.problem is not None
    assert "no_such_key" in found.problem.detail


def test_an_order_becomes_a_run_with_its_changes(tmp_path: Path) -> None:
    recipe = tmp_path / "recipe.toml"
    recipe.write_text(to_toml(config()), encoding="utf-8")
    root = 'a "folder" of films, Ü'
    order = Order(recipe, "one", root=root, device="cuda", changes=("stages.0.epochs=2", "title=Changed"))
    run = orders.begin_run(order, tmp_path / "runs")
    made = run.config()
    assert (str(made.data.root), made.device, made.stages[0].epochs, made.title) == (root, "cuda", 2, "Changed")
    with pytest.raises(RunError, match="already something"):
        orders.begin_run(order, tmp_path / "runs")
    like = orders.order_like(run)
    assert orders.config_of(like) == made


@pytest.mark.parametrize("name", ["", "../escape", "with space", ".hidden", "a/b"])
def test_a_name_that_is_no_folder_name_is_refused(name: str, tmp_path: Path) -> None:
    recipe = tmp_path / "recipe.toml"
    recipe.write_text(to_toml(config()), encoding="utf-8")
    with pytest.raises(RunError, match="no name"):
        orders.begin_run(Order(recipe, name), tmp_path / "runs")
    assert not (tmp_path / "runs").exists()


def test_recipes_are_listed_and_what_is_none_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "good.toml").write_text(to_toml(config()), encoding="utf-8")
    (tmp_path / "bad.toml").write_text("not = = toml", encoding="utf-8")
    (found,) = orders.recipe_choices(tmp_path)
    assert (found.title, found.task, found.package, found.root) == ("Tiny", "segmenter", "tiny-lungs", "lungs")
    with pytest.raises(ConfigError):
        orders.config_of(Order(tmp_path / "bad.toml", "x"))
    assert orders.change_lines("a=1\n\n  b=2 \n") == ("a=1", "b=2")


def test_a_program_is_heard_while_it_runs_and_to_its_end() -> None:
    words: list[str] = []
    code = "import sys; print('out'); sys.stderr.write('one\\ntwo\\n'); sys.exit(3)"
    ended = programs.run_and_wait([sys.executable, "-c", code], cancel=CancelToken(), on_words=words.append)
    assert (ended.status, ended.output, ended.words, words) == (3, "out\n", "two", ["one", "two"])


def test_a_program_is_ended_when_nobody_waits_any_more() -> None:
    token = CancelToken()

    def hear(_words: str) -> None:
        token.cancel()

    code = "import sys, time; sys.stderr.write('going\\n'); sys.stderr.flush(); time.sleep(600)"
    with pytest.raises(CancelledError):
        programs.run_and_wait([sys.executable, "-c", code], cancel=token, on_words=hear)


def test_a_program_that_was_started_apart_leaves_its_words(tmp_path: Path) -> None:
    log = tmp_path / "runs" / "log.txt"
    holder = programs.start_apart([sys.executable, "-c", "print('I am apart')"], log)
    deadline = time.monotonic() + 60
    while holder.is_alive and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not holder.is_alive
    assert log.read_text(encoding="utf-8") == "I am apart\n"
    assert process(holder.pid) is None


def test_programs_give_way_to_the_window_and_leave_its_session_alone(tmp_path: Path) -> None:
    code = "import os; print(os.getpriority(os.PRIO_PROCESS, 0), os.getsid(0))"
    expected = min(19, os.getpriority(os.PRIO_PROCESS, 0) + programs.NICENESS)
    ended = programs.run_and_wait([sys.executable, "-c", code], cancel=CancelToken(), on_words=lambda _: None)
    assert ended.output.split() == [str(expected), str(os.getsid(0))]
    holder = programs.start_apart([sys.executable, "-c", code], tmp_path / "log.txt")
    deadline = time.monotonic() + 60
    while holder.is_alive and time.monotonic() < deadline:
        time.sleep(0.02)
    nice, session = (tmp_path / "log.txt").read_text(encoding="utf-8").split()
    assert int(nice) == expected
    assert int(session) != os.getsid(0), "the niceness of a session would hold back the window in it, too"


def test_without_nice_a_program_runs_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)
    assert programs.giving_way(["a", "b"]) == ("a", "b")


def view(**changes: Any) -> RunView:
    known = {"name": "run", "path": Path("run"), "phase": RunPhase.TRAINING, "step": 12, "total": 90, "epochs": 9}
    return RunView(**{**known, **changes})


@pytest.mark.parametrize("phase", RunPhase)
def test_every_phase_has_words(phase: RunPhase) -> None:
    run = view(phase=phase, epoch=2, prepared=(1, 4), place_in_queue=1, seconds_left=600.0)
    assert training_wording.phase_words(run)
    sentence = training_wording.state_sentence(run)
    assert sentence.endswith(".")
    assert "{" not in sentence
    assert "  " not in sentence


def test_facts_are_said_in_words() -> None:
    words = training_wording
    assert words.state_sentence(view(epoch=2, seconds_left=3700.0)) == (
        "Epoch 2 of 9, batch 12 of 90. About 1 h 2 min left."
    )
    assert [words.duration_words(s) for s in (0.2, 89, 120, 5000, 200_000)] == [
        "1 s", "89 s", "2 min", "1 h 23 min", "2 d 7 h",
    ]  # fmt: skip
    assert words.plateau_words(Plateau(0, 5, 0)) == "The last measurement was the best so far."
    assert words.plateau_words(Plateau(7, 5, 0)) == "No growth for 7 measurements; the rate falls after 3 more."
    assert words.plateau_words(Plateau(1, 5, 8)) == "No growth for 1 measurement; the stage ends at 8."
    assert words.use_words(Use(1.84, 3000, 512)) == ("1.8 cores busy", "2.9 GiB, 512 MiB on the graphics card")
    assert words.use_words(Use()) == ("–", "–")
    assert words.card_words(Use(1.8, 3000)) == ""
    assert words.card_words(Use(1.8, 3000, 512)) == "memory not known, load not known"
    card = Use(1.8, 3000, 512, gpu_used_mib=20480, gpu_total_mib=81920)
    assert words.card_words(card) == "20.0 GiB of 80.0 GiB in use, load not known"
    assert words.card_words(replace(card, gpu_busy=87)) == "20.0 GiB of 80.0 GiB in use, 87 % busy"
    assert words.figure_title("f1_covid19") == "F1, COVID-19"
    assert words.figure_title("some_other") == "Some other"
    assert words.best_words(view(figure="macro_f1", best={"macro_f1": 0.5})) == "0.500 (Macro-F1)"


def test_reasons_against_a_run_come_first() -> None:
    found = {
        "reasons": ["Too large."], "memory": 2**31, "memory_free": 2**30, "disk": 2**20, "disk_free": 2**30,
        "seconds": 600, "parameters": 2_000_000, "device": "CPU",
    }  # fmt: skip
    first, second = training_wording.needs_sentences(found)
    assert (first.text, first.tone) == ("It does not fit. Too large.", "refused")
    assert "2.0 GiB of 1.0 GiB free" in second.text
    assert len(training_wording.needs_sentences({**found, "reasons": []})) == 1


def test_a_data_check_is_said_with_its_gravity() -> None:
    finding = {"severity": "stop", "text": "A patient is on two sides.", "remedy": "Divide again."}
    said = training_wording.check_sentences({"cases": 4, "patients": 2, "findings": [finding]})
    assert [one.tone for one in said] == ["quiet", "refused"]
    assert said[1].text == "A patient is on two sides. Divide again."
    nothing = training_wording.check_sentences({"cases": 4, "patients": 2, "findings": []})
    assert "Nothing was found" in nothing[1].text


@pytest.mark.parametrize(
    ("wished", "taken", "expected"),
    [("a", [], "a"), ("a", ["a"], "a-2"), ("a-2", ["a-2", "a-3"], "a-4"), ("v-x", ["v-x"], "v-x-2")],
)
def test_a_name_is_never_taken_twice(wished: str, taken: list[str], expected: str) -> None:
    assert training_wording.best_name(Order(Path("r"), wished), taken) == expected


def test_a_run_that_is_no_run_cannot_be_cloned(tmp_path: Path) -> None:
    with pytest.raises(EngineError):
        orders.order_like(RunFolder(tmp_path))
