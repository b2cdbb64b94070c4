"""The Analyse menu."""

from cxrviewer.command_table.conditions import can_analyse, is_running
from cxrviewer.command_table.record import ANALYSE, Command

ANALYSE_COMMANDS: tuple[Command, ...] = (
    Command(
        "analysis.start",
        "Analyse",
        ANALYSE,
        "Let the models give a second look at this film.",
        ("A",),
        "analyse",
        "analysis",
        is_primary=True,
        is_enabled=can_analyse,
    ),
    Command(
        "analysis.cancel",
        "Stop the analysis",
        ANALYSE,
        "Stop at the next batch; what was found so far stays.",
        ("Ctrl+.",),
        is_enabled=is_running,
    ),
    Command(
        "training.open",
        "Train models …",
        ANALYSE,
        "Plan, watch, compare and release training runs in a window of their own.",
        ("Ctrl+Shift+T",),
    ),
)
