"""The Compare menu: films side by side and over each other."""

from cxrviewer.command_table.conditions import (
    hangs_films,
    has_several,
    has_study,
    is_compared,
    is_laid_out,
    is_linked,
    is_swiped,
    links,
)
from cxrviewer.command_table.record import COMPARE, Command
from cxrviewer.state.comparison import Layout, Link

_LAYOUTS = (
    ("compare.one", Layout.ONE, "Show one film.", "Ctrl+1"),
    ("compare.one_by_two", Layout.ONE_BY_TWO, "Show two films side by side.", "Ctrl+2"),
    ("compare.two_by_one", Layout.TWO_BY_ONE, "Show two films one above the other.", "Ctrl+3"),
    ("compare.two_by_two", Layout.TWO_BY_TWO, "Show four films.", "Ctrl+4"),
    ("compare.one_by_three", Layout.ONE_BY_THREE, "Show three films side by side.", "Ctrl+5"),
)

_LINKS = (
    (Link.ZOOM, "Link zoom", "Let the zoom of one film go over to the others."),
    (Link.POSITION, "Link position", "Let the part of one film that is seen go over to the others."),
    (Link.WINDOW, "Link window", "Let window, inversion and gamma of one film go over to the others."),
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
        "Lay the nearest earlier film of this patient in the same view beside this one, from the index if need be.",
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
    *(
        Command(
            f"compare.link_{link.value}",
            title,
            COMPARE,
            explanation,
            is_enabled=has_study,
            is_checked=links(link),
        )
        for link, title, explanation in _LINKS
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
    Command(
        "compare.hang",
        "Hang by protocol",
        COMPARE,
        "Lay films out by the first hanging protocol that matches; again takes the next one that does.",
        ("Shift+P",),
        is_enabled=has_study,
    ),
    Command(
        "compare.hang_opened",
        "Hang films when they open",
        COMPARE,
        "Lay a film out by the first hanging protocol that matches as soon as it is opened.",
        is_checked=hangs_films,
    ),
    Command(
        "compare.protocols",
        "Hanging protocols …",
        COMPARE,
        "Make, change and order hanging protocols.",
    ),
)
