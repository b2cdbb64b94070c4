"""Windows as a person likes them: the window that fits a film, made wider, narrower, brighter or darker."""

from collections.abc import Mapping
from dataclasses import replace

from cxrviewer.settings import WindowPreset
from cxrviewer.state.display import with_other_curve
from cxrviewer.state.study import Study
from engine.chest_windows import Tissue, chest_window
from engine.radiograph import Window, WindowFunction


def tissue_window(study: Study, tissue: Tissue, presets: Mapping[Tissue, WindowPreset]) -> Window:
    """Gives the window that fits a film for a tissue, by its lung outline where there is one, as a person likes it."""
    mask = study.analysis.mask
    fitted = chest_window(study.loaded.image.radiograph, tissue, mask.labels if mask else None)
    return preferred(fitted, presets.get(tissue))


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
