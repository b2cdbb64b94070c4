"""Turns modality values into brightness: the VOI transformations of DICOM PS3.3 C.11.2.

Brightness is 0 (black) to 1 (white), whatever the bit depth of the screen. Windows are in the units of
``Radiograph.pixels``, where larger is brighter; a MONOCHROME1 file's windows are mirrored with its pixels.
"""

import dataclasses
import math

import numpy as np
import numpy.typing as npt

from engine.radiograph import Radiograph, VoiTable, Window, WindowFunction

#: What windows are called that the file itself, or its number format, gives.
FROM_FILE, FULL_RANGE = "From the file", "Full range"
#: What windows and lookup tables of a file with several are called where the file says nothing.
NUMBERED_WINDOW, NUMBERED_TABLE = "Window {number}", "Table {number}"
#: Pixels per block: a block of float32 stays in the processor's cache through all steps of one window.
_BLOCK = 1 << 16
#: Percentiles that the automatic window spans; the rest are markers, collimation and dead pixels.
_AUTO_PERCENTILES = (0.5, 99.5)
_AUTO_SAMPLES = 1 << 19


def apply(pixels: npt.NDArray[np.float32], window: Window | VoiTable) -> npt.NDArray[np.float32]:
    """Gives the brightness of every pixel under one window.

    LINEAR, LINEAR_EXACT, SIGMOID: PS3.3 C.11.2.1.2.1, C.11.2.1.3.2, C.11.2.1.3.1. A width too small for its
    function makes a threshold. A VOI table is interpolated linearly between its entries.

    Args:
        pixels: float32, any shape, finite.
        window: The window, in the units of ``pixels``.

    Returns:
        float32 of the same shape, in [0, 1].
    """
    source = np.ascontiguousarray(pixels, dtype=np.float32)
    brightness = np.empty(source.shape, dtype=np.float32)
    flat_source, flat_brightness = source.reshape(-1), brightness.reshape(-1)
    for start in range(0, flat_source.size, _BLOCK):
        block = slice(start, start + _BLOCK)
        if isinstance(window, VoiTable):
            _look_up(flat_source[block], window, flat_brightness[block])
        elif window.function is WindowFunction.SIGMOID and window.width > 0:
            _sigmoid(flat_source[block], window, flat_brightness[block])
        else:
            _ramp(flat_source[block], window, flat_brightness[block])
    return brightness


def to_display(radiograph: Radiograph, window: Window | VoiTable | None = None) -> npt.NDArray[np.float32]:
    """Gives the brightness of a radiograph, with padding black.

    Args:
        radiograph: What to show.
        window: The window to show it under; by default the first that the radiograph suggests.

    Returns:
        float32 (rows, columns) in [0, 1].
    """
    brightness = apply(radiograph.pixels, radiograph.windows[0] if window is None else window)
    if radiograph.valid is not None:
        np.multiply(brightness, radiograph.valid, out=brightness)
    return brightness


def full_range(
    pixels: npt.NDArray[np.float32], valid: npt.NDArray[np.bool_] | None = None, *, name: str = FULL_RANGE
) -> Window:
    """Gives the LINEAR window that shows the smallest valid pixel black and the largest white.

    Args:
        pixels: float32 (rows, columns).
        valid: bool (rows, columns), False where a pixel does not count; None when all count.
        name: Name of the window.
    """
    if valid is None or not valid.any():
        return spanning(float(pixels.min()), float(pixels.max()), name=name)
    low = np.min(pixels, where=valid, initial=np.inf)
    high = np.max(pixels, where=valid, initial=-np.inf)
    return spanning(float(low), float(high), name=name)


def auto(pixels: npt.NDArray[np.float32], valid: npt.NDArray[np.bool_] | None = None) -> Window:
    """Gives a LINEAR window that a few extreme pixels do not spoil (0.5th to 99.5th percentile of a sample).

    Args:
        pixels: float32 (rows, columns).
        valid: bool (rows, columns), False where a pixel does not count; None when all count.
    """
    step = max(1, math.isqrt(pixels.size // _AUTO_SAMPLES))
    sample = pixels[::step, ::step]
    if valid is not None:
        sample = sample[valid[::step, ::step]]
    if sample.size == 0:
        return full_range(pixels, valid, name="Automatic")
    low, high = np.percentile(sample, _AUTO_PERCENTILES)
    if low == high:
        return full_range(pixels, valid, name="Automatic")
    return spanning(float(low), float(high), name="Automatic")


def spanning(low: float, high: float, *, name: str = "") -> Window:
    """Gives the LINEAR window that shows ``low`` just black and ``high`` just white (PS3.3 C.11.2.1.2.1)."""
    return Window((low + high + 1) / 2, high - low + 1, WindowFunction.LINEAR, name)


def limits(window: Window | VoiTable) -> tuple[float, float]:
    """Gives the pixel values between which brightness changes; for SIGMOID, from 12 % to 88 %."""
    if isinstance(window, VoiTable):
        return window.first, window.first + len(window.values) - 1
    if window.function is WindowFunction.LINEAR:
        half = max(window.width - 1, 0.0) / 2
        return window.centre - 0.5 - half, window.centre - 0.5 + half
    half = max(window.width, 0.0) / 2
    return window.centre - half, window.centre + half


def mirrored(window: Window | VoiTable, mirror: float) -> Window | VoiTable:
    """Gives the window that makes a negative of a window once pixels are mirrored.

    ``apply(mirror - x, mirrored(w, mirror))`` equals ``1 - apply(x, w)``. The LINEAR ramp is centred on
    c - 0.5 (PS3.3 C.11.2.1.2.1), so mirror - (c - 0.5) = c' - 0.5 gives c' = mirror - c + 1; LINEAR_EXACT
    and SIGMOID are centred on c itself. A table is turned end for end. (A threshold, LINEAR of width 1, turns
    round everywhere but for a pixel exactly on it, which stays black: the standard's ramp is open there.)
    """
    if isinstance(window, VoiTable):
        values = np.ascontiguousarray(1 - window.values[::-1], dtype=np.float32)
        values.flags.writeable = False
        return dataclasses.replace(window, first=mirror - window.first - (len(values) - 1), values=values)
    centre = mirror - window.centre
    return dataclasses.replace(window, centre=centre + 1 if window.function is WindowFunction.LINEAR else centre)


def _ramp(source: npt.NDArray[np.float32], window: Window, brightness: npt.NDArray[np.float32]) -> None:
    low, high = limits(window)
    if high <= low:
        np.greater(source, _rounded_down(low), out=brightness, casting="unsafe")
        return
    np.subtract(source, np.float32(low), out=brightness)
    np.multiply(brightness, np.float32(1 / (high - low)), out=brightness)
    np.clip(brightness, 0, 1, out=brightness)


def _rounded_down(value: float) -> np.float32:
    """Gives the largest float32 not above ``value``, so that float32 > it exactly when it is > ``value``."""
    rounded = np.float32(value)
    return np.nextafter(rounded, np.float32(-np.inf)) if float(rounded) > value else rounded


def _sigmoid(source: npt.NDArray[np.float32], window: Window, brightness: npt.NDArray[np.float32]) -> None:
    """1 / (1 + exp(-4 (x - c) / w)), written as (1 + tanh(2 (x - c) / w)) / 2, which cannot overflow."""
    np.subtract(source, np.float32(window.centre), out=brightness)
    np.multiply(brightness, np.float32(2 / window.width), out=brightness)
    np.tanh(brightness, out=brightness)
    np.multiply(brightness, np.float32(0.5), out=brightness)
    np.add(brightness, np.float32(0.5), out=brightness)


def _look_up(source: npt.NDArray[np.float32], table: VoiTable, brightness: npt.NDArray[np.float32]) -> None:
    last = len(table.values) - 1
    position = np.clip(source - np.float32(table.first), 0, last)
    below = position.astype(np.int32)
    np.take(table.values, below, out=brightness, mode="clip")
    position -= below
    if position.any():
        above = np.take(table.values, np.minimum(below + 1, last))
        brightness += position * (above - brightness)
