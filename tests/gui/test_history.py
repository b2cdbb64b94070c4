"""Undo and redo as pure steps: what is a step, what joins, and that going back and forth changes nothing."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxrviewer.film import prepare
from cxrviewer.placement import View
from cxrviewer.state.display import Display, Layer
from cxrviewer.state.history import LONGEST, redone, undone
from cxrviewer.state.recording import Recorder
from cxrviewer.state.study import AppState, LoadedFilm, Study
from engine.annotation import Annotation, Kind
from engine.radiograph import Window
from tests.fakes import fake_image

IMAGE = fake_image(Path("x"), rows=32, columns=32)
FILM = prepare(IMAGE.radiograph)


def study(key: int) -> Study:
    return Study(key, LoadedFilm(IMAGE, FILM, FILM.levels[0][:4, :4].astype("uint8")), Display(Window(2000.0, 3600.0)))


def start() -> AppState:
    return AppState(studies=(study(1), study(2)), current=1)


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def drawn(state: AppState, key: int, number: int) -> AppState:
    found = state.find(key)
    assert found is not None
    annotation = Annotation(number, Kind.DISTANCE, ((0, 0), (float(number), 9)))
    return state.with_study(replace(found, marks=found.marks.with_annotation(annotation)))


def shown(state: AppState, key: int, **changes: object) -> AppState:
    found = state.find(key)
    assert found is not None
    display = found.display
    for name, value in changes.items():
        assert hasattr(display, name)
        display = _with(display, name, value)
    return state.with_study(replace(found, display=display))


def _with(display: Display, name: str, value: object) -> Display:
    match name, value:
        case "is_inverted", bool(flag):
            return replace(display, is_inverted=flag)
        case "view", View() as view:
            return replace(display, view=view)
        case "hovered", int(index):
            return replace(display, hovered=index)
        case _:
            raise ValueError(name)


def what(state: AppState) -> tuple[object, ...]:
    parts = [
        (s.key, s.display.is_inverted, s.display.view, s.display.window, s.marks.annotations) for s in state.studies
    ]
    return (*parts, state.overlays)


def test_each_change_is_a_step_with_a_name() -> None:
    recorder, state = Recorder(Clock()), start()
    state = recorder.recorded(state, drawn(state, 1, 1))
    state = recorder.recorded(state, shown(state, 2, is_inverted=True))
    state = recorder.recorded(state, replace(state, overlays=state.overlays.toggled(Layer.MAP)))
    assert [step.title for step in state.history.past] == ["Draw distance", "Invert", "Layers"]


def test_pointing_selecting_and_the_bare_film_are_no_steps() -> None:
    recorder, state = Recorder(Clock()), start()
    first = state.studies[0]
    state = recorder.recorded(state, shown(state, 1, hovered=3))
    state = recorder.recorded(state, replace(state, overlays=replace(state.overlays, is_bare=True)))
    state = recorder.recorded(state, state.with_study(replace(first, marks=replace(first.marks, selected=4))))
    state = recorder.recorded(state, state.with_study(study(9)))
    state = recorder.recorded(state, state.without_study(9))
    assert state.history.past == ()


def test_a_gesture_is_one_step_and_the_next_gesture_another() -> None:
    recorder, state = Recorder(Clock()), start()
    for begin in (0, 100):
        recorder.begin_gesture()
        for zoom in range(1, 6):
            state = recorder.recorded(state, shown(state, 1, view=View(float(begin + zoom))))
        recorder.end_gesture()
    assert len(state.history.past) == 2
    back = undone(state)
    assert back.studies[0].display.view == View(5.0)
    assert undone(back).studies[0].display.view == View()


def test_turns_of_the_wheel_join_while_they_come_quickly() -> None:
    clock = Clock()
    recorder, state = Recorder(clock), start()
    for second in (0.0, 0.2, 0.4, 5.0, 5.1):
        clock.now = second
        state = recorder.recorded(state, shown(state, 1, view=View(1.0 + second)))
    assert len(state.history.past) == 2
    clock.now = 5.2
    state = recorder.recorded(state, shown(state, 1, is_inverted=True))
    clock.now = 5.3
    state = recorder.recorded(state, shown(state, 1, is_inverted=False))
    assert len(state.history.past) == 4


CHANGES = st.lists(
    st.tuples(st.sampled_from(["draw", "invert", "layer", "zoom", "undo", "redo"]), st.sampled_from([1, 2])),
    max_size=25,
)


@given(changes=CHANGES)
def test_undo_and_redo_walk_the_same_way_back_and_forth(changes: list[tuple[str, int]]) -> None:
    recorder, state = Recorder(Clock()), start()
    for number, (change, key) in enumerate(changes, start=1):
        recorder.end_gesture()
        found = state.find(key)
        assert found is not None
        match change:
            case "draw":
                state = recorder.recorded(state, drawn(state, key, number))
            case "invert":
                state = recorder.recorded(state, shown(state, key, is_inverted=not found.display.is_inverted))
            case "layer":
                state = recorder.recorded(state, replace(state, overlays=state.overlays.toggled(Layer.MASK)))
            case "zoom":
                state = recorder.recorded(state, shown(state, key, view=View(float(number))))
            case "undo":
                state = undone(state)
            case _:
                state = redone(state)
    last, seen = what(state), []
    while state.history.past:
        seen.append(what(state))
        state = undone(state)
    assert what(state) == what(start())
    while state.history.future and seen:
        state = redone(state)
        assert what(state) == seen.pop()
        if what(state) == last and not seen:
            break


def test_undo_brings_back_the_study_on_which_it_happened() -> None:
    recorder, state = Recorder(Clock()), start()
    state = recorder.recorded(state, drawn(state, 1, 1))
    state = replace(state, current=2)
    back = undone(state)
    assert back.current == 1
    assert back.studies[0].marks.annotations == ()


def test_steps_of_closed_studies_are_passed_over() -> None:
    recorder, state = Recorder(Clock()), start()
    state = recorder.recorded(state, drawn(state, 2, 1))
    state = replace(state, current=1)
    state = recorder.recorded(state, shown(state, 1, is_inverted=True))
    state = recorder.recorded(state, state.without_study(1))
    back = undone(state)
    assert back.find(2) is not None
    assert back.studies[0].marks.annotations == ()
    gone = undone(recorder.recorded(state, state.without_study(2)))
    assert gone.history.past == ()


def test_a_new_change_ends_redo_and_old_steps_are_forgotten() -> None:
    recorder, state = Recorder(Clock()), start()
    state = recorder.recorded(state, drawn(state, 1, 1))
    state = undone(state)
    assert state.history.future
    state = recorder.recorded(state, drawn(state, 1, 2))
    assert state.history.future == ()
    for number in range(3, LONGEST + 20):
        state = recorder.recorded(state, drawn(state, 1, number))
    assert len(state.history.past) == LONGEST


@pytest.mark.parametrize("count", [1, 2])
def test_titles_of_deletion_and_change(count: int) -> None:
    recorder, state = Recorder(Clock()), start()
    for number in range(1, count + 1):
        state = recorder.recorded(state, drawn(state, 1, number))
    first = state.studies[0]
    emptied = state.with_study(replace(first, marks=first.marks.with_annotations(())))
    state = recorder.recorded(state, emptied)
    assert state.history.past[-1].title == ("Delete distance" if count == 1 else "Delete 2 annotations")
