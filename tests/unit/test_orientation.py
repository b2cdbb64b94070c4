"""Turns and flips: what is seen is what numpy's own rotation gives, and the letters of the edges go along."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from engine.orientation import AS_STORED, Edge, Turn, edge_letters

TURNS = st.builds(Turn, st.integers(0, 3), st.booleans())
IMAGE = np.arange(12).reshape(3, 4)


@given(TURNS, st.integers(-7, 7))
def test_steps_turn_clockwise_as_numpy_does(turn: Turn, steps: int) -> None:
    np.testing.assert_array_equal(turn.turned(steps).lay(IMAGE), np.rot90(turn.lay(IMAGE), -steps))


@given(TURNS)
def test_flips_exchange_what_is_seen(turn: Turn) -> None:
    np.testing.assert_array_equal(turn.flipped_across().lay(IMAGE), np.fliplr(turn.lay(IMAGE)))
    np.testing.assert_array_equal(turn.flipped_down().lay(IMAGE), np.flipud(turn.lay(IMAGE)))


@given(TURNS)
def test_pixels_and_directions_turn_alike(turn: Turn) -> None:
    seen = turn.lay(IMAGE)
    assert turn.size((4.0, 3.0)) == (float(seen.shape[1]), float(seen.shape[0]))
    middle = np.array([2.0, 1.5])
    seen_middle = np.array(turn.size((4.0, 3.0))) / 2
    for row in range(3):
        for column in range(4):
            offset = np.array([column + 0.5, row + 0.5]) - middle
            x, y = turn.forth(*offset) + seen_middle - 0.5
            assert seen[round(y), round(x)] == IMAGE[row, column]


@given(TURNS, st.floats(-9, 9), st.floats(-9, 9))
def test_back_undoes_forth(turn: Turn, x: float, y: float) -> None:
    assert turn.back(*turn.forth(x, y)) == (x, y)


def test_the_right_side_of_a_frontal_film_is_on_the_left() -> None:
    letters = edge_letters(("L", "F"))
    assert letters == {Edge.LEFT: "R", Edge.RIGHT: "L", Edge.TOP: "H", Edge.BOTTOM: "F"}
    assert edge_letters(("L", "F"), AS_STORED.flipped_across())[Edge.LEFT] == "L"
    assert edge_letters(("P", "F"))[Edge.LEFT] == "A"
    assert edge_letters(("LF", "FP"), Turn(1))[Edge.TOP] == "R"


@given(TURNS)
def test_unknown_stays_unknown(turn: Turn) -> None:
    assert set(edge_letters(("", ""), turn).values()) == {""}


@given(TURNS)
def test_a_mark_in_the_image_keeps_its_letter(turn: Turn) -> None:
    """A pixel at the patient's right stays at the edge that says R, however the film is laid."""
    image = np.zeros((5, 5), int)
    image[2, 0] = 1
    row, column = np.argwhere(turn.lay(image))[0].tolist()
    edge = {(2, 0): Edge.LEFT, (2, 4): Edge.RIGHT, (0, 2): Edge.TOP, (4, 2): Edge.BOTTOM}[(row, column)]
    assert edge_letters(("L", "F"), turn)[edge] == "R"


def test_what_was_done_is_said() -> None:
    assert AS_STORED.words == ""
    assert Turn(3, True).words == "mirrored, turned 270°"
