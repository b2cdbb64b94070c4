"""The numbers that are drawn on a film, and their legend, turned into words."""

from collections.abc import Mapping
from types import MappingProxyType

from cxrviewer.mark_wording import quantity_words
from cxrviewer.translation import tr
from engine.film_measures import Figure, FilmMeasures, Measured
from engine.measurement import Quantity

#: Short, because they stand on the film. The two parts of the heart are said by their lines alone.
FIGURE_WORDS: Mapping[Figure, str] = MappingProxyType(
    {
        Figure.HEIGHT: "height {value}",
        Figure.WIDTH: "width {value}",
        Figure.AREA: "area {value}",
        Figure.BRIGHTNESS: "brightness {value}",
        Figure.ASYMMETRY: "asymmetry {value}",
        Figure.OPACITY: "opaque {value}",
        Figure.RANK: "rank {value}",
        Figure.HEART: "heart {value}",
        Figure.CHEST: "chest {value}",
        Figure.RATIO: "cardiothoracic ratio {value}",
    }
)
_SHARES = (Figure.BRIGHTNESS, Figure.OPACITY, Figure.RANK)
_MM2_OF_CM2 = 100.0
_LEGEND = (
    "Sizes are those of the outlines. Brightness: mean and standard deviation, in per cent of the display range. "
    "Asymmetry: right less left lung, over both."
)
_OPACITY_LEGEND = "Opaque: share of the zone as bright as the brightest tenth of normal lungs."
_RANK_LEGEND = "Rank: share of {films} normal films with less."


def number_words(measured: Measured) -> str:
    """Gives one number as it stands on the film: "area 163 cm²", "opaque 12 %"."""
    words = FIGURE_WORDS.get(measured.figure)
    value = _value(measured)
    return value if words is None else tr(words, value=value)


def numbers_note(measures: FilmMeasures) -> str:
    """Gives what the numbers on the film mean, and what speaks against them."""
    figures = {number.figure for place in measures.places for number in place.numbers}
    words = [tr(_LEGEND)]
    if Figure.OPACITY in figures:
        words.append(tr(_OPACITY_LEGEND))
    if measures.films:
        words.append(tr(_RANK_LEGEND, films=measures.films))
    return " ".join((*words, *(tr(doubt) for doubt in measures.doubts)))


def _value(measured: Measured) -> str:
    value, unit = measured.quantity.value, measured.quantity.unit
    if measured.figure in _SHARES:
        spread = "" if measured.spread is None else f" ± {measured.spread * 100:.0f}"
        return f"{value * 100:.0f}{spread} %"
    if measured.figure is Figure.ASYMMETRY:
        return f"{value:+.2f}"
    if unit == "mm²":
        return f"{value / _MM2_OF_CM2:.0f} cm²"
    # An outline is not exact to tenths of a millimetre.
    return f"{value:.0f} {unit}" if unit == "mm" else quantity_words(Quantity("", value, unit))
