"""What the mouse does on a film."""

from dataclasses import dataclass
from enum import StrEnum

from cxrviewer.state.display import Tool


class MouseUse(StrEnum):
    """What dragging with a button does."""

    TOOL = "tool"
    WINDOW = "window"
    PAN = "pan"
    ZOOM = "zoom"
    NOTHING = "nothing"


class WheelUse(StrEnum):
    """What turning the wheel does."""

    ZOOM = "zoom"
    ZOOM_REVERSED = "zoom reversed"
    STUDIES = "studies"


_TOOLS = {MouseUse.WINDOW: Tool.WINDOW, MouseUse.PAN: Tool.PAN, MouseUse.ZOOM: Tool.ZOOM}


@dataclass(frozen=True, slots=True)
class Mouse:
    """What each part of the mouse does."""

    left: MouseUse = MouseUse.TOOL
    middle: MouseUse = MouseUse.PAN
    right: MouseUse = MouseUse.ZOOM
    wheel: WheelUse = WheelUse.ZOOM


def tool_of(use: MouseUse, chosen: Tool) -> Tool | None:
    """Gives the tool that a button works with; None when it does nothing.

    Args:
        use: What the button does.
        chosen: The tool that is chosen in the bar.
    """
    return chosen if use is MouseUse.TOOL else _TOOLS.get(use)
