"""The codes of a report of measurements, each with the scheme that defines it (PS3.16)."""

from collections.abc import Mapping
from types import MappingProxyType

from pydicom.sr.coding import Code

#: For what no public scheme that is known to us has a code.
OWN_SCHEME, OWN_SCHEME_NAME = "99CXRVIEWER", "cxrviewer"

CHEST_RADIOGRAPH = Code("399208008", "SCT", "Plain chest X-ray")
COMMENT = Code("121106", "DCM", "Comment")
DEVICE = Code("121007", "DCM", "Device")

LENGTH = Code("410668003", "SCT", "Length")
ANGLE = Code("1483009", "SCT", "Angle")
COBB_ANGLE = Code("285285000", "SCT", "Cobb angle")
AREA = Code("42798000", "SCT", "Area")
PIXEL_VALUE = Code("pixel-value", OWN_SCHEME, "Pixel value after rescale")
#: By the name that the measurement has in ``engine.measurement`` and ``engine.cardiothoracic``.
NAMES: Mapping[str, Code] = MappingProxyType(
    {
        "length": LENGTH,
        "angle": ANGLE,
        "Cobb angle": COBB_ANGLE,
        "area": AREA,
        "width": Code("103355008", "SCT", "Width"),
        "height": Code("region-height", OWN_SCHEME, "Height of the region"),
        "cardiothoracic ratio": Code("cardiothoracic-ratio", OWN_SCHEME, "Cardiothoracic ratio"),
        "heart width": Code("heart-width", OWN_SCHEME, "Heart width across the midline"),
        "heart left of the midline": Code("heart-left", OWN_SCHEME, "Heart left of the midline on the image"),
        "heart right of the midline": Code("heart-right", OWN_SCHEME, "Heart right of the midline on the image"),
        "inner chest width": Code("chest-width", OWN_SCHEME, "Inner chest width across the midline"),
        "tilt of the midline": Code("midline-tilt", OWN_SCHEME, "Tilt of the midline"),
    }
)
#: UCUM; what is counted in pixels has an annotation in braces for a unit, which UCUM takes for 1.
UNITS: Mapping[str, Code] = MappingProxyType(
    {
        "mm": Code("mm", "UCUM", "millimeter"),
        "mm²": Code("mm2", "UCUM", "square millimeter"),
        "px": Code("{pixels}", "UCUM", "pixels"),
        "px²": Code("{pixels2}", "UCUM", "square pixels"),
        "°": Code("deg", "UCUM", "degree"),
        "": Code("{ratio}", "UCUM", "ratio"),
    }
)
NO_UNITS = Code("1", "UCUM", "no units")
#: Of pixel values; of any other unit the report says in words what the file does.
VALUE_UNITS: Mapping[str, Code] = MappingProxyType({"HU": Code("[hnsf'U]", "UCUM", "Hounsfield unit"), "": NO_UNITS})
MEAN = Code("373098007", "SCT", "Mean")
DEVIATION = Code("386136009", "SCT", "Standard Deviation")
LEAST = Code("255605001", "SCT", "Minimum")
GREATEST = Code("56851009", "SCT", "Maximum")
