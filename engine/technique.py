"""How a radiograph was taken, as far as its file says: tube voltage, tube load, distance, grid, system."""

from pydicom.dataset import Dataset

from engine.dicom_dataset import number, text

#: Attribute, unit and decimals (DICOM PS3.3 C.8.1.3, C.8.7.5); an exposure of 0 means that nobody filled it in.
_NUMBERS = (
    ("KVP", "kV", 0),
    ("Exposure", "mAs", 1),
    ("ExposureTime", "ms", 0),
    ("XRayTubeCurrent", "mA", 0),
)


def read_technique(dataset: Dataset) -> tuple[str, ...]:
    """Gives a few words on the technique, such as ("125 kV", "1.6 mAs", "SID 1800 mm"); nothing where unstated."""
    found = []
    for keyword, unit, decimals in _NUMBERS:
        amount = number(dataset, keyword)
        if amount is not None and amount > 0:
            found.append(f"{amount:.{decimals}f} {unit}")
    distance = number(dataset, "DistanceSourceToDetector")
    if distance is not None and distance > 0:
        found.append(f"SID {distance:.0f} mm")
    if grid := text(dataset, "Grid"):
        found.append(f"grid {grid.lower().replace('_', ' ')}")
    system = " ".join(part for part in (text(dataset, "Manufacturer"), text(dataset, "ManufacturerModelName")) if part)
    return (*found, system) if system else tuple(found)
