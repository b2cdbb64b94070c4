"""The Measure menu: tools that draw on the film, and what is done with what they drew."""

from cxrviewer.command_table.conditions import has_marks, has_outlines, has_study, shows_marks, uses
from cxrviewer.command_table.record import MEASURE, Command
from cxrviewer.state.display import Tool


def _tool(tool: Tool, title: str, explanation: str, keys: tuple[str, ...], *, is_in_bar: bool = False) -> Command:
    return Command(
        f"tool.{tool.value}",
        title,
        MEASURE,
        explanation,
        keys,
        tool.value if is_in_bar else "",
        "measure" if is_in_bar else "",
        is_enabled=has_study,
        is_checked=uses(tool),
    )


MEASURE_COMMANDS: tuple[Command, ...] = (
    _tool(Tool.DISTANCE, "Distance", "Drag, or click both ends.", ("M",), is_in_bar=True),
    _tool(Tool.ANGLE, "Angle", "Click an end, the vertex and the other end.", ("K",), is_in_bar=True),
    _tool(Tool.COBB, "Cobb angle", "Drag two lines; the angle between them is given.", ("Shift+K",)),
    _tool(Tool.ELLIPSE, "Ellipse", "Drag a region: area, mean, SD, least, greatest.", ("O",), is_in_bar=True),
    _tool(Tool.RECTANGLE, "Rectangle", "Drag a region: area, mean, SD, least, greatest.", ("Shift+O",)),
    _tool(Tool.POLYGON, "Polygon", "Click the corners of a region; Enter or a double click closes it.", ("P",)),
    _tool(Tool.TEXT, "Text", "Click, then type.", ("Y",)),
    _tool(Tool.ARROW, "Arrow", "Drag from what it points at.", ("J",), is_in_bar=True),
    _tool(
        Tool.RATIO,
        "Cardiothoracic ratio by hand",
        "Click the midline twice, then both borders of the heart and of the chest.",
        ("U",),
        is_in_bar=True,
    ),
    Command(
        "mark.propose",
        "Propose the cardiothoracic ratio",
        MEASURE,
        "Place it by the outlines of lungs and heart, to be checked and changed by hand.",
        ("Shift+U",),
        is_enabled=has_outlines,
    ),
    Command(
        "mark.shown",
        "Annotations",
        MEASURE,
        "Show or hide everything that is drawn on the film.",
        ("Alt+5",),
        is_enabled=has_study,
        is_checked=shows_marks,
    ),
    Command(
        "mark.export",
        "Export measurements …",
        MEASURE,
        "Write the numbers of all open studies to a CSV file, without names.",
        ("Ctrl+E",),
        is_enabled=has_marks,
    ),
)
