"""Windows as a person likes them: the window that fits a film, made wider, narrower, brighter or darker."""

from dataclasses import replace

from cxrviewer.settings import WindowPreset
from cxrviewer.state.display import with_other_curve
from engine.radiograph import Window, WindowFunction


def preferred(fitted: Window, preset: WindowPreset | None) -> Window:
    """Gives a fitted window as a person likes it.

    Args:
        fitted: The window that fits the film, in the units of its pixels.
        preset: The person's changes; None for none.
    """
    if preset is None:
        return fitted
    is_sigmoid = fitted.function is WindowFunction.SIGMOID
    window = fitted
    if preset.is_sigmoid is not None and preset.is_sigmoid != is_sigmoid:
        window = replace(with_other_curve(fitted), name=fitted.name)
    centre = window.centre - fitted.width * preset.brightness / 100
    return replace(window, centre=centre, width=window.width * preset.width / 100)
