"""How things are shown: window, view, tools and overlay layers."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType

from cxrviewer.placement import View
from cxrviewer.state.comparison import Comparison
from engine import windowing
from engine.enhancement import NOT_ENHANCED, Enhancement
from engine.radiograph import VoiTable, Window, WindowFunction


class Tool(StrEnum):
    """What dragging with the left button does."""

    WINDOW = "window"
    PAN = "pan"
    ZOOM = "zoom"
    DISTANCE = "distance"
    ANGLE = "angle"
    COBB = "cobb"
    RECTANGLE = "rectangle"
    ELLIPSE = "ellipse"
    POLYGON = "polygon"
    TEXT = "text"
    ARROW = "arrow"
    RATIO = "ratio"


class Layer(StrEnum):
    """What can be laid over the film, from bottom to top."""

    MAP = "map"
    COVERAGE = "coverage"
    MASK = "mask"
    PATCHES = "patches"
    NUMBERS = "numbers"


class Information(StrEnum):
    """What is written in the corners of a film."""

    FULL = "full"
    ANONYMOUS = "anonymous"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class LayerView:
    """Whether a layer is shown, and how strongly, 0..1."""

    is_visible: bool
    opacity: float


@dataclass(frozen=True, slots=True, eq=False)
class Display:
    """How one film is shown.

    Attributes:
        window: In the units of ``Radiograph.pixels``.
        enhancement: What is done to it for the eye only.
        map_class: Class of the map on screen, or None for the class that the ensemble chose.
        voter: Package id of the model whose votes colour the patches, or None for the majority.
        hovered: Index of the patch under the pointer.
        pinned: Index of the patch that was clicked.
    """

    window: Window | VoiTable
    is_inverted: bool = False
    enhancement: Enhancement = NOT_ENHANCED
    view: View = field(default_factory=View)
    map_class: str | None = None
    voter: str | None = None
    hovered: int | None = None
    pinned: int | None = None

    @property
    def focused(self) -> int | None:
        """The patch that the panel speaks of: the pinned one, else the one under the pointer."""
        return self.hovered if self.pinned is None else self.pinned


def _first_layers() -> Mapping[Layer, LayerView]:
    return MappingProxyType(
        {
            Layer.MAP: LayerView(False, 0.55),
            Layer.COVERAGE: LayerView(False, 0.5),
            Layer.MASK: LayerView(True, 0.7),
            Layer.PATCHES: LayerView(True, 0.8),
            Layer.NUMBERS: LayerView(False, 0.9),
        }
    )


@dataclass(frozen=True, slots=True)
class Overlays:
    """The layers of every film, and what else lies over them.

    Attributes:
        is_bare: True while the person holds the key that shows the film alone.
        information: What is written in the corners.
        comparison: Which films lie side by side, and how.
        shows_levels: Whether the histogram with the window's ends is on screen.
        shows_magnifier: Whether a part of the film is enlarged under the pointer.
        shows_marks: Whether annotations are on screen.
    """

    layers: Mapping[Layer, LayerView] = field(default_factory=_first_layers)
    information: Information = Information.FULL
    comparison: Comparison = field(default_factory=Comparison)
    shows_levels: bool = False
    shows_magnifier: bool = False
    shows_marks: bool = True
    is_bare: bool = False

    @property
    def shows_patient(self) -> bool:
        """Whether names, ids and dates are on screen."""
        return self.information is Information.FULL

    def with_layer(self, layer: Layer, view: LayerView) -> "Overlays":
        """Gives these overlays with one layer changed."""
        return replace(self, layers=MappingProxyType({**self.layers, layer: view}))

    def toggled(self, layer: Layer) -> "Overlays":
        """Gives these overlays with one layer switched."""
        view = self.layers[layer]
        return self.with_layer(layer, replace(view, is_visible=not view.is_visible))


#: A drag over this many device pixels moves a window by its whole width.
_DRAG_SPAN = 500.0


def dragged_window(window: Window | VoiTable, *, across: float, down: float) -> Window:
    """Gives the window after a drag: right widens (less contrast), down darkens.

    Args:
        window: A table counts as the linear window over its range.
        across: Device pixels to the right.
        down: Device pixels downwards.
    """
    start = as_window(window)
    width = max(start.width * (1.0 + across / _DRAG_SPAN), start.width * 0.02, 1e-6)
    centre = start.centre + start.width * down / _DRAG_SPAN
    return Window(centre, max(width, 2.0) if start.width >= 2.0 else width, start.function)


def with_other_curve(window: Window | VoiTable) -> Window:
    """Gives the window with an S-shaped curve in place of a straight one, or the other way round."""
    start = as_window(window)
    if start.function is WindowFunction.SIGMOID:
        return replace(start, function=WindowFunction.LINEAR_EXACT)
    low, high = windowing.limits(start)
    return replace(start, centre=(low + high) / 2, function=WindowFunction.SIGMOID)


def with_limits(window: Window | VoiTable, *, low: float, high: float) -> Window:
    """Gives the window between two pixel values; it keeps its curve and loses its name."""
    sigmoid = as_window(window).function is WindowFunction.SIGMOID
    function = WindowFunction.SIGMOID if sigmoid else WindowFunction.LINEAR_EXACT
    return Window((low + high) / 2, max(high - low, 1e-6), function)


def as_window(window: Window | VoiTable) -> Window:
    """Gives the window itself, or the linear window over a table's range."""
    if isinstance(window, Window):
        return window
    width = max(float(len(window.values)), 2.0)
    return Window(window.first + width / 2, width, WindowFunction.LINEAR)
