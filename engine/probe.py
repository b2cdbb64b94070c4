"""What one pixel of a film says: its modality value with the unit, and the value that the file stores."""

from dataclasses import dataclass

from engine.radiograph import Radiograph


@dataclass(frozen=True, slots=True)
class Reading:
    """One pixel.

    Attributes:
        row, column: Counted from 0, at the top left of the file's image.
        value: Modality value, in ``unit``; None at padding.
        stored: Value as the file stores it; None where a lookup table or colour stands between, or at padding.
        unit: What a modality value means, such as "OD"; empty where the file does not say.
    """

    row: int
    column: int
    value: float | None
    stored: float | None
    unit: str


def read_pixel(radiograph: Radiograph, *, x: float, y: float) -> Reading | None:
    """Reads the pixel at a place in image pixels, (0, 0) being the corner of the first; None outside the film.

    Modality values are those before a MONOCHROME1 film is mirrored, so ``value = slope * stored + intercept``
    (DICOM PS3.3 C.11.1.1.2).
    """
    rows, columns = radiograph.shape
    if not (0 <= x < columns and 0 <= y < rows):
        return None
    row, column = int(y), int(x)
    if radiograph.valid is not None and not radiograph.valid[row, column]:
        return Reading(row, column, None, None, radiograph.unit)
    shown = float(radiograph.pixels[row, column])
    value = shown if radiograph.mirror is None else radiograph.mirror - shown
    stored = None
    if radiograph.rescale is not None:
        slope, intercept = radiograph.rescale
        stored = (value - intercept) / slope
    return Reading(row, column, value, stored, radiograph.unit)
