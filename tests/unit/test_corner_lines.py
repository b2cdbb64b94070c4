"""Where the lines in the lower corners of a film stand: never over each other, and never cut for want of a break."""

from hypothesis import given
from hypothesis import strategies as st

from cxrviewer.painting.corners import beside

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
