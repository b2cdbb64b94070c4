"""Which key runs which command, when a person changes that."""

from hypothesis import given
from hypothesis import strategies as st

from cxrviewer.command_table.record import HELP, Command
from cxrviewer.commands import COMMANDS, command
from cxrviewer.key_assignment import assign, giving, refusal

TABLE = (
    Command("a.one", "One", HELP, "One.", ("A", "Ctrl+A")),
    Command("a.two", "Two", HELP, "Two.", ("B",)),
    Command("a.three", "Three", HELP, "Three."),
    Command("a.held", "Held", HELP, "Held.", ("X",), is_held=True),
)
IDS = [entry.id for entry in TABLE]
KEYS = st.sampled_from(["A", "B", "C", "X", "Ctrl+A", "ctrl+a", "Ctrl+Shift+P", "F5", "", "nonsense key"])


def test_the_tables_own_keys_are_free_of_conflict() -> None:
    found = assign(COMMANDS, {})
    assert found.conflicts == ()
    assert found.owner("ctrl+k") == "help.palette"


def test_a_persons_key_beats_the_tables() -> None:
    found = assign(TABLE, {"a.two": ("A",)})
    assert found.keys["a.two"] == ("A",)
    assert found.keys["a.one"] == ("Ctrl+A",)
    assert found.conflicts == ()


def test_what_a_person_gave_twice_is_a_conflict_and_the_first_has_it() -> None:
    found = assign(TABLE, {"a.two": ("F5",), "a.three": ("F5",)})
    assert (found.keys["a.two"], found.keys["a.three"]) == (("F5",), ())
    assert [(conflict.key, conflict.commands) for conflict in found.conflicts] == [("F5", ("a.two", "a.three"))]


def test_giving_a_key_takes_it_from_whoever_had_it() -> None:
    given_ = giving(TABLE, {}, command_id="a.three", keys=("Ctrl+A",))
    assert given_ == {"a.three": ("Ctrl+A",), "a.one": ("A",)}
    back = giving(TABLE, given_, command_id="a.one", keys=("A", "Ctrl+A"))
    assert assign(TABLE, back).keys["a.one"] == ("A", "Ctrl+A")
    assert assign(TABLE, back).keys["a.three"] == ()


def test_standard_keys_are_not_kept_as_changes() -> None:
    assert giving(TABLE, {"a.two": ("F5",)}, command_id="a.two", keys=("B",)) == {}


def test_keys_that_move_through_the_window_are_refused() -> None:
    for key in ("Tab", "Return", "Space", "Left", ""):
        assert refusal(TABLE[0], key).endswith(".")
    assert refusal(TABLE[0], "Ctrl+Left") == ""
    assert refusal(command("layer.bare"), "Ctrl+J")
    assert refusal(command("layer.bare"), "J") == ""


@given(steps=st.lists(st.tuples(st.sampled_from(IDS), st.lists(KEYS, max_size=3).map(tuple)), max_size=8))
def test_no_sequence_of_changes_gives_a_key_to_two_commands(steps: list[tuple[str, tuple[str, ...]]]) -> None:
    given_: dict[str, tuple[str, ...]] = {}
    for command_id, keys in steps:
        given_ = dict(giving(TABLE, given_, command_id=command_id, keys=keys))
        found = assign(TABLE, given_)
        assert found.conflicts == ()
        every = [key for owned in found.keys.values() for key in owned]
        assert len(every) == len(set(every))


@given(given_=st.dictionaries(st.sampled_from([*IDS, "no.such"]), st.lists(KEYS, max_size=3).map(tuple)))
def test_no_file_gives_a_key_to_two_commands(given_: dict[str, tuple[str, ...]]) -> None:
    found = assign(TABLE, given_)
    every = [key for owned in found.keys.values() for key in owned]
    assert len(every) == len(set(every))
    assert set(found.keys) == set(IDS)
