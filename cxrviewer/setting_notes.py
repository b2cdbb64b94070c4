"""What the settings dialog warns of beside a setting."""

from collections.abc import Mapping

from cxrviewer.settings import Settings
from cxrviewer.state.mouse import MouseUse

_BUTTONS = {"left_button": "left", "middle_button": "middle", "right_button": "right"}


def setting_notes(settings: Settings) -> Mapping[str, str]:
    """Gives the warning of each setting that needs one, by name."""
    uses: dict[str, MouseUse] = {name: getattr(settings, name) for name in _BUTTONS}
    notes: dict[str, str] = {}
    for name, use in uses.items():
        same = [_BUTTONS[other] for other in uses if other != name and uses[other] is use]
        if same and use is not MouseUse.NOTHING:
            notes[name] = f"The {' and the '.join(same)} button {'do' if len(same) > 1 else 'does'} the same."
    if MouseUse.TOOL not in uses.values():
        notes["left_button"] = "No button works with the tool that is chosen in the bar."
    return notes
