"""Maps between an image's own pixels and the square grid on which patches are drawn.

The whole image is resized onto the grid, each axis on its own (method, section 2). Both maps treat a pixel
as an area: pixel ``i`` spans [i, i + 1) along its axis, so the edges of image and grid coincide.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from engine.findings import GRID, PATCH


@dataclass(frozen=True, slots=True)
class GridGeometry:
    """The map between one image and the grid.

    Attributes:
        rows: Height of the image in its own pixels, at least 1.
        columns: Width of the image in its own pixels, at least 1.
    """

    rows: int
    columns: int

    def __post_init__(self) -> None:
        if self.rows < 1 or self.columns < 1:
            raise ValueError(f"an image of {self.rows} x {self.columns} pixels has no geometry")

    @property
    def scale(self) -> tuple[float, float]:
        """Source pixels per grid pixel, (row, column)."""
        return (self.rows / GRID, self.columns / GRID)

    def boxes_to_source(self, corners: npt.NDArray[np.int32]) -> npt.NDArray[np.float32]:
        """Gives patch boxes in source pixels.

        Args:
            corners: int32 (K, 2), (row, column) of each box's top left pixel on the grid.

        Returns:
            float32 (K, 4), (top, left, bottom, right): edges, so that bottom - top is the height.
        """
        edges = np.concatenate([corners, corners + PATCH], axis=1).astype(np.float64)
        factors = np.array([*self.scale, *self.scale], np.float64)
        boxes: npt.NDArray[np.float32] = (edges * factors).astype(np.float32)
        return boxes

    def points_to_source(self, points: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        """Gives grid points (K, 2), (row, column) as edge coordinates, in source pixels."""
        moved: npt.NDArray[np.float64] = points * np.array(self.scale, np.float64)
        return moved

    def points_to_grid(self, points: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        """Gives source points (K, 2), (row, column) as edge coordinates, on the grid."""
        moved: npt.NDArray[np.float64] = points / np.array(self.scale, np.float64)
        return moved

    def labels_to_grid(self, labels: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
        """Brings a label map (rows, columns) onto the grid by nearest neighbour.

        Raises:
            ValueError: The map is not of this image's shape.
        """
        if labels.shape != (self.rows, self.columns):
            raise ValueError(f"a label map of shape {labels.shape} is not of a {self.rows} x {self.columns} image")
        return resize_nearest(labels, (GRID, GRID))

    def labels_to_source(self, labels: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
        """Brings a square label map of any size onto the image's own pixels by nearest neighbour."""
        return resize_nearest(labels, (self.rows, self.columns))


def resize_nearest(labels: npt.NDArray[np.uint8], shape: tuple[int, int]) -> npt.NDArray[np.uint8]:
    """Resizes a label map by nearest neighbour; no label appears that was not there.

    Output pixel ``i`` takes the input pixel under its centre: floor((i + 0.5) * input / output).

    Args:
        labels: uint8 (rows, columns).
        shape: (rows, columns) of the result.

    Returns:
        uint8 of that shape, C-contiguous.
    """
    rows, columns = (
        ((2 * np.arange(new, dtype=np.int64) + 1) * old) // (2 * new)
        for old, new in zip(labels.shape, shape, strict=True)
    )
    return np.ascontiguousarray(labels[rows][:, columns])
