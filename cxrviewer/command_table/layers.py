"""The Layers menu: what lies over the film."""

from cxrviewer.command_table.conditions import has_maps, has_pinned, has_study, has_votes, shows
from cxrviewer.command_table.record import LAYERS, Command
from cxrviewer.state.display import Layer

LAYERS_COMMANDS: tuple[Command, ...] = (
    Command(
        "layer.mask",
        "Lungs and heart",
        LAYERS,
        "Show or hide the outlines of lungs and heart.",
        ("Alt+1",),
        "mask",
        "layer",
        is_checked=shows(Layer.MASK),
    ),
    Command(
        "layer.patches",
        "Patches by vote",
        LAYERS,
        "Show or hide the patches and what they were voted for.",
        ("Alt+2",),
        "patches",
        "layer",
        is_checked=shows(Layer.PATCHES),
    ),
    Command(
        "layer.coverage",
        "Coverage",
        LAYERS,
        "Show or hide how many patches lie over each place.",
        ("Alt+3",),
        "coverage",
        "layer",
        is_checked=shows(Layer.COVERAGE),
    ),
    Command(
        "layer.map",
        "Map",
        LAYERS,
        "Show or hide where the models looked for one class.",
        ("Alt+4",),
        "map",
        "layer",
        is_checked=shows(Layer.MAP),
    ),
    Command(
        "layer.next_map",
        "Map of the next class",
        LAYERS,
        "Show the map, then go through the classes.",
        ("G",),
        is_enabled=has_maps,
    ),
    Command(
        "layer.next_patch",
        "Next patch",
        LAYERS,
        "Say what each model said of the next patch.",
        ("N",),
        is_enabled=has_votes,
    ),
    Command(
        "layer.previous_patch",
        "Previous patch",
        LAYERS,
        "Say what each model said of the patch before.",
        ("Shift+N",),
        is_enabled=has_votes,
    ),
    Command(
        "layer.release_patch",
        "Let go of the patch",
        LAYERS,
        "Stop speaking of the patch that was clicked.",
        ("Esc",),
        is_enabled=has_pinned,
    ),
    Command(
        "layer.bare",
        "Bare film (hold)",
        LAYERS,
        "Hide every layer and all text while the key is held.",
        ("X",),
        is_held=True,
        is_enabled=has_study,
    ),
)
