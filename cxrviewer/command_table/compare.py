"""The Compare menu: films side by side and over each other."""

from cxrviewer.command_table.conditions import has_several, has_study, is_compared, is_laid_out, is_linked, is_swiped
from cxrviewer.command_table.record import COMPARE, Command
from cxrviewer.state.comparison import Layout

_LAYOUTS = (
    ("compare.one", Layout.ONE, "Show one film.", "Ctrl+1"),
    ("compare.one_by_two", Layout.ONE_BY_TWO, "Show two films side by side.", "Ctrl+2"),
    ("compare.two_by_one", Layout.TWO_BY_ONE, "Show two films one above the other.", "Ctrl+3"),
    ("compare.two_by_two", Layout.TWO_BY_TWO, "Show four films.", "Ctrl+4"),
    ("compare.one_by_three", Layout.ONE_BY_THREE, "Show three films side by side.", "Ctrl+5"),
)

COMPARE_COMMANDS: tuple[Command, ...] = (
    *(
        Command(
            name,
            f"Layout {layout.value}",
            COMPARE,
            explanation,
            (key,),
            is_enabled=has_study,
            is_checked=is_laid_out(layout),
        )
        for name, layout, explanation, key in _LAYOUTS
    ),
    Command(
        "compare.prior",
        "Prior beside current",
        COMPARE,
        "Lay the latest earlier film of this patient in the same view beside this one.",
        ("L",),
        is_enabled=has_study,
    ),
    Command(
        "compare.next_pane",
        "Next pane",
        COMPARE,
        "Make the film in the next pane the one that is worked on.",
        ("F6",),
        is_enabled=is_compared,
    ),
    Command(
        "compare.link",
        "Link panes",
        COMPARE,
        "Let zoom, position and window of one film go over to the others.",
        ("Shift+L",),
        is_enabled=has_study,
        is_checked=is_linked,
    ),
    Command(
        "compare.swipe",
        "Swipe",
        COMPARE,
        "Lay the other film over this one, right of the pointer.",
        ("Shift+S",),
        is_enabled=has_several,
        is_checked=is_swiped,
    ),
    Command(
        "compare.flicker",
        "Flicker",
        COMPARE,
        "Show the other film in the same place; again brings this one back.",
        ("Shift+F",),
        is_enabled=has_several,
    ),
)
