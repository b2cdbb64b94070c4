"""What the settings dialog warns of beside a setting."""

from collections.abc import Mapping

from cxrviewer.settings import Settings
from cxrviewer.state.mouse import MouseUse
from cxrviewer.translation import tr, waits_for_start

_BUTTONS = ("left_button", "middle_button", "right_button")
_SAME = {
    ("left_button",): "The left button does the same.",
    ("middle_button",): "The middle button does the same.",
    ("right_button",): "The right button does the same.",
    ("left_button", "middle_button"): "The left and the middle button do the same.",
    ("left_button", "right_button"): "The left and the right button do the same.",
    ("middle_button", "right_button"): "The middle and the right button do the same.",
}


def setting_notes(settings: Settings) -> Mapping[str, str]:
    """Gives the warning of each setting that needs one, by name."""
    uses: dict[str, MouseUse] = {name: getattr(settings, name) for name in _BUTTONS}
    notes: dict[str, str] = {}
    for name, use in uses.items():
        same = [other for other in uses if other != name and uses[other] is use]
        if same and use is not MouseUse.NOTHING:
            notes[name] = tr(_SAME[tuple(same)])
    if MouseUse.TOOL not in uses.values():
        notes["left_button"] = tr("No button works with the tool that is chosen in the bar.")
    if waits_for_start(settings.language):
        notes["language"] = tr("In force when the program is started again.")
    return notes
