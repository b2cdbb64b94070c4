"""Annotations and their numbers turned into words."""

from collections.abc import Mapping
from types import MappingProxyType

from cxrviewer.translation import tr
from engine.annotation import REGIONS, Annotation, Kind
from engine.cardiothoracic import measure_ratio
from engine.measurement import Quantity, measure
from engine.radiograph import Spacing, SpacingSource
from engine.regions import RegionStatistics

KIND_TITLES: Mapping[Kind, str] = MappingProxyType(
    {
        Kind.DISTANCE: "Distance",
        Kind.ANGLE: "Angle",
        Kind.COBB: "Cobb angle",
        Kind.RECTANGLE: "Rectangle",
        Kind.ELLIPSE: "Ellipse",
        Kind.POLYGON: "Polygon",
        Kind.TEXT: "Text",
        Kind.ARROW: "Arrow",
        Kind.RATIO: "Cardiothoracic ratio",
    }
)
#: What to do next while something is drawn: one line per point that is fixed already.
NEXT_POINT: Mapping[Kind, tuple[str, ...]] = MappingProxyType(
    {
        Kind.DISTANCE: ("one end", "the other end"),
        Kind.ANGLE: ("the end of one arm", "where the arms meet", "the end of the other arm"),
        Kind.COBB: (
            "one end of the first line",
            "its other end",
            "one end of the second line",
            "its other end",
        ),
        Kind.RECTANGLE: ("one corner", "the opposite corner"),
        Kind.ELLIPSE: ("one corner of its box", "the opposite corner"),
        Kind.POLYGON: (
            "the first corner",
            "the next corner",
            "the next corner",
            "the next corner, or the first to close",
        ),
        Kind.TEXT: ("where the text begins",),
        Kind.ARROW: ("what the arrow points at", "its other end"),
        Kind.RATIO: (
            "the midline, high in the chest",
            "the midline, low in the chest",
            "the outermost border of the heart on the left of the image",
            "the outermost border of the heart on the right of the image",
            "the inner border of the ribs on the left of the image, where the chest is widest",
            "the inner border of the ribs on the right of the image",
        ),
    }
)
_SPACING_SENTENCES = {
    SpacingSource.CALIBRATED: "Millimetres, calibrated by the file.",
    SpacingSource.MAGNIFICATION: "Millimetres in the patient, by the magnification that the file states.",
    SpacingSource.DETECTOR: "Millimetres at the detector, where the patient looks larger: true lengths are smaller.",
    SpacingSource.STATED: "Millimetres as the file states them; it does not say how they were calibrated.",
    SpacingSource.UNKNOWN: "The file states no spacing, so lengths are in pixels.",
}
_SPACING_TAGS = {
    SpacingSource.CALIBRATED: "",
    SpacingSource.MAGNIFICATION: "magnification corrected",
    SpacingSource.DETECTOR: "at the detector",
    SpacingSource.STATED: "calibration not stated",
    SpacingSource.UNKNOWN: "",
}


def spacing_sentence(spacing: Spacing) -> str:
    """Gives what lengths on this film mean."""
    return tr(_SPACING_SENTENCES[SpacingSource.UNKNOWN if spacing.mm is None else spacing.source])


def spacing_tag(spacing: Spacing) -> str:
    """Gives what stands behind a length on the film; empty for calibrated millimetres and for pixels."""
    return "" if spacing.mm is None else tr(_SPACING_TAGS[spacing.source])


def quantity_words(quantity: Quantity) -> str:
    """Gives a number with its unit: "42.3 mm", "12.5°", "0.52"."""
    if not quantity.unit:
        return f"{quantity.value:.2f}"
    decimals = 0 if quantity.unit.startswith("px") or (quantity.unit == "mm²" and abs(quantity.value) >= 100) else 1
    space = "" if quantity.unit == "°" else " "
    return f"{quantity.value:.{decimals}f}{space}{quantity.unit}"


def quantities(annotation: Annotation, spacing: Spacing) -> tuple[Quantity, ...]:
    """Gives what an annotation measures, the most important number first."""
    if annotation.kind is Kind.RATIO:
        return measure_ratio(annotation.points, spacing)
    return measure(annotation.kind, annotation.points, spacing)


def main_value(annotation: Annotation, spacing: Spacing) -> str:
    """Gives the one number of an annotation, or its words."""
    found = quantities(annotation, spacing)
    if not found:
        return annotation.text
    if annotation.kind is Kind.RATIO and found[0].unit:
        return tr("no ratio")
    return quantity_words(found[0])


def film_lines(
    annotation: Annotation, spacing: Spacing, statistics: RegionStatistics | None, warnings: tuple[str, ...]
) -> tuple[str, ...]:
    """Gives what is written beside an annotation on the film.

    Args:
        annotation: It.
        spacing: Of the film.
        statistics: Of a region, once they are known.
        warnings: About a ratio; of each, the words before the colon are shown.
    """
    if annotation.kind in {Kind.TEXT, Kind.ARROW}:
        return (annotation.text or "…",) if annotation.kind is Kind.TEXT or annotation.text else ()
    value, tag = main_value(annotation, spacing), spacing_tag(spacing)
    note = (annotation.text,) if annotation.text else ()
    if annotation.kind is Kind.RATIO:
        said = tr("CTR {value} proposed", value=value) if annotation.is_proposed else tr("CTR {value}", value=value)
        return (said, *(warning.split(":")[0].strip() for warning in warnings), *note)
    if annotation.kind is Kind.DISTANCE:
        return (f"{value} {tag}".strip(), *note)
    if annotation.kind in REGIONS:
        return (f"{value} {tag}".strip(), *_statistics_lines(statistics), *note)
    return (f"Cobb {value}" if annotation.kind is Kind.COBB else value, *note)


def _statistics_lines(statistics: RegionStatistics | None) -> tuple[str, ...]:
    if statistics is None or statistics.mean is None or statistics.deviation is None:
        return ()
    unit = f" {statistics.unit}" if statistics.unit else ""
    return (
        tr(
            "mean {mean}{unit}  SD {deviation}",
            mean=value_words(statistics.mean),
            unit=unit,
            deviation=value_words(statistics.deviation),
        ),
    )


def value_words(value: float | None) -> str:
    """Gives a pixel value with as many decimals as it is worth."""
    if value is None:
        return "–"
    return f"{value:.1f}" if abs(value) >= 10 else f"{value:.3g}"
