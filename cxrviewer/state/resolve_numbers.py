"""The numbers of lungs and heart as they are drawn on the film."""

from cxrviewer.number_wording import number_words
from cxrviewer.state.number_screen import NumberLine, NumberPlace, NumbersArt
from engine.film_measures import FilmMeasures


def numbers_art(measures: FilmMeasures, opacity: float) -> NumbersArt:
    """Gives lines and places with their words."""
    lines = tuple(
        NumberLine(line.part, line.ends, line.away_from, tuple(map(number_words, line.numbers)))
        for line in measures.lines
    )
    places = tuple(
        NumberPlace(place.part, place.at, tuple(map(number_words, place.numbers))) for place in measures.places
    )
    return NumbersArt(lines, places, opacity)
