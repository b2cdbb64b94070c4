"""The Analyse menu."""

from cxrviewer.command_table.conditions import can_analyse, has_study, is_running
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
        "evidence.votes",
        "Evidence: votes",
        ANALYSE,
        "Take the verdict apart: patches by model, class and agreement, fewer of them, or others.",
        ("Shift+V",),
        is_enabled=has_study,
    ),
    Command(
        "evidence.ensemble",
        "Evidence: ensemble",
        ANALYSE,
        "What each model adds to the score, and the verdict without it.",
        ("Shift+E",),
        is_enabled=has_study,
    ),
    Command(
        "evidence.maps",
        "Evidence: maps",
        ANALYSE,
        "Where the models looked: two maps side by side, by class, model and method.",
        ("Shift+M",),
        is_enabled=has_study,
    ),
    Command(
        "evidence.card",
        "Model card",
        ANALYSE,
        "What the model package is, what it was tested on, and what it cannot know.",
        ("Shift+I",),
    ),
    Command(
        "audit.run",
        "Audit this verdict",
        ANALYSE,
        "Ask again after the film was changed in ways that must not matter, and in one that must.",
        ("Shift+Q",),
        is_enabled=has_study,
    ),
    Command(
        "training.open",
        "Train models …",
        ANALYSE,
        "Plan, watch, compare and release training runs in a window of their own.",
        ("Ctrl+Shift+T",),
    ),
)
