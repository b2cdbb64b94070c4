"""Where the lines in the lower corners of a film stand: never over each other, and never cut for want of a break."""

from hypothesis import given
from hypothesis import strategies as st

from cxrviewer.painting.corner_rows import beside, corner_rows
from cxrviewer.state.screen import Corners

LEFTS = ("120 kV", "PA", "1024 × 1040, 0.36 mm (detector, corrected)")
RIGHTS = ("reduced to 39 %", "W 2500 C 2150", "39 %")


def width(line: str) -> float:
    return float(len(line))


def test_lines_that_fit_stand_side_by_side_as_they_are() -> None:
    assert beside(LEFTS, RIGHTS, room=60, width=width) == (LEFTS, 0)


def test_a_long_line_is_broken_before_its_bracket() -> None:
    broken = ("120 kV", "PA", "1024 × 1040, 0.36 mm", "(detector, corrected)")
    assert beside(LEFTS, RIGHTS, room=40, width=width) == (broken, 0)


def test_what_does_not_fit_beside_stands_above() -> None:
    lefts = ("a line without any bracket in it", "PA")
    assert beside(lefts, ("twenty letters, right", "39 %"), room=40, width=width) == (lefts, 2)


LINES = st.lists(st.text("ab (", max_size=30), max_size=5)


@given(lefts=LINES, rights=LINES, room=st.floats(1, 80))
def test_lines_never_meet_and_no_word_is_lost(lefts: list[str], rights: list[str], room: float) -> None:
    placed, raised = beside(lefts, rights, room=room, width=width)
    assert "".join(placed).replace(" ", "") == "".join(lefts).replace(" ", "")
    assert raised in {0, len(rights)}
    if raised == 0:
        rows = zip(reversed(placed), reversed(rights), strict=False)
        assert all(len(left) + len(right) <= room for left, right in rows)


WHOLE = Corners(("Prior, 2 years", "Same ID", "DOE", "born 1970"), ("2020-01-01", "Chest"), LEFTS, ("W 1 C 2", "39 %"))
MARK = ("reduced to 39 %",)


def test_every_line_stands_where_it_belongs_in_a_large_pane() -> None:
    rows = corner_rows(WHOLE, MARK, room=90, rows=30, width=width)
    assert (rows.upper_left, rows.upper_right, rows.below) == (WHOLE.top_left, WHOLE.top_right, 0)
    assert (rows.lower_left, rows.lower_right, rows.raised) == (LEFTS, (*MARK, *WHOLE.bottom_right), 0)
    assert rows.is_whole


def test_upper_lines_that_would_meet_stand_below_each_other() -> None:
    rows = corner_rows(WHOLE, MARK, room=20, rows=30, width=width)
    assert rows.below == len(WHOLE.top_left)
    assert rows.upper_right == WHOLE.top_right
    assert not rows.is_whole


@given(room=st.floats(1, 120), count=st.integers(1, 40))
def test_a_low_pane_keeps_what_must_be_known(room: float, count: int) -> None:
    rows = corner_rows(WHOLE, MARK, room=room, rows=count, width=width)
    assert rows.upper_left[:2] == WHOLE.top_left[:2]
    assert rows.upper_right[:1] == WHOLE.top_right[:1]
    assert rows.lower_right == (*MARK, *WHOLE.bottom_right)
    if count >= 16:
        assert rows.upper_rows + rows.lower_rows <= count
        assert 2 * rows.upper_rows <= count
