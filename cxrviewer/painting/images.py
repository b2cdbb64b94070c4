"""Arrays as Qt images, and colour maps that are even to the eye."""

import cv2
import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QImage

_MAPS = {"inferno": cv2.COLORMAP_INFERNO, "viridis": cv2.COLORMAP_VIRIDIS}


def grey_image(grey: npt.NDArray[np.uint8]) -> QImage:
    """Gives uint8 (rows, columns) as a Qt image that owns its pixels."""
    rows, columns = grey.shape
    packed = np.ascontiguousarray(grey)
    return QImage(packed.data, columns, rows, columns, QImage.Format.Format_Grayscale8).copy()


def colour_image(rgba: npt.NDArray[np.uint8]) -> QImage:
    """Gives uint8 (rows, columns, 4), red green blue alpha, as a Qt image fit for blending."""
    rows, columns, _ = rgba.shape
    packed = np.ascontiguousarray(rgba)
    made = QImage(packed.data, columns, rows, 4 * columns, QImage.Format.Format_RGBA8888)
    return made.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def colour_map(name: str) -> npt.NDArray[np.uint8]:
    """Gives a perceptually uniform colour map, uint8 (256, 3), red green blue."""
    ramp = np.arange(256, dtype=np.uint8).reshape(-1, 1)
    return np.asarray(cv2.applyColorMap(ramp, _MAPS[name])[:, 0, ::-1], dtype=np.uint8)


def coloured(values: npt.NDArray[np.float32], name: str, alpha: npt.NDArray[np.float32]) -> QImage:
    """Gives values in [0, 1] through a colour map, with an opacity in [0, 1] per pixel."""
    steps = np.rint(np.clip(values, 0.0, 1.0) * 255).astype(np.uint8)
    opacity = np.rint(np.clip(alpha, 0.0, 1.0) * 255).astype(np.uint8)
    return colour_image(np.dstack([colour_map(name)[steps], opacity]))
