"""Label vocabularies: the ordered classes a model knows, and what is known of a case."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class ClassLabel:
    """One class: a stable id for files and a title for people."""

    id: str
    title: str
    letter: str


COVID19 = ClassLabel("covid19", "COVID-19", "C")
VIRAL = ClassLabel("viral", "Viral pneumonia", "V")
BACTERIAL = ClassLabel("bacterial", "Bacterial pneumonia", "B")
NORMAL = ClassLabel("normal", "Normal", "N")

#: The order of the classes everywhere (method, section "Classes").
CLASSES: tuple[ClassLabel, ...] = (COVID19, VIRAL, BACTERIAL, NORMAL)
CLASS_IDS: tuple[str, ...] = tuple(label.id for label in CLASSES)

#: Values of a lung mask; a heart that nobody marked is unknown, not absent.
BACKGROUND, RIGHT_LUNG, LEFT_LUNG, HEART = 0, 1, 2, 3
STRUCTURE_IDS: tuple[str, ...] = ("background", "right_lung", "left_lung", "heart")

#: From this age on a patient counts as an adult, in years.
ADULT_YEARS = 18


class AgeGroup(StrEnum):
    """Adult or child; UNKNOWN is not a guess at adult."""

    ADULT = "adult"
    PAEDIATRIC = "paediatric"
    UNKNOWN = "unknown"


def age_group_of(age_years: float | None) -> AgeGroup:
    """Gives the age group of a patient; None is an unknown age."""
    if age_years is None:
        return AgeGroup.UNKNOWN
    return AgeGroup.ADULT if age_years >= ADULT_YEARS else AgeGroup.PAEDIATRIC


def class_label(class_id: str) -> ClassLabel:
    """Gives the class with this id; a class of a foreign vocabulary is its own title."""
    for label in CLASSES:
        if label.id == class_id:
            return label
    return ClassLabel(class_id, class_id.replace("_", " ").capitalize(), class_id[:1].upper())


def class_words(class_ids: Iterable[str], *, link: str = "and") -> str:
    """Gives classes as they stand inside a sentence: "COVID-19, viral and bacterial pneumonia".

    Args:
        class_ids: At least one; whichever way they come, normal is named first and the others in their usual order.
        link: Between the last two: "and" or "or".
    """
    found = set(class_ids)
    ordered = sorted((known for known in CLASSES if known.id in found), key=lambda known: known is not NORMAL)
    words = [_inside(known.title) for known in ordered]
    *firsts, last = words
    ending = last.rpartition(" ")[2]
    shared = [word.removesuffix(f" {ending}") if " " in word else word for word in firsts]
    return f"{', '.join(shared)} {link} {last}" if shared else last


def _inside(title: str) -> str:
    """Gives a title as it stands inside a sentence; names and abbreviations keep their capitals."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]


def parse_label_set(text: str, vocabulary: Iterable[str] = CLASS_IDS) -> frozenset[str]:
    """Gives the set of classes that a case may have, from text such as ``viral|bacterial``.

    One class: known. Several: one of them, not known which. None (empty text): unknown,
    which is never the same as negative.

    Raises:
        ValueError: A name is not in the vocabulary; the message lists what is.
    """
    names = [part.strip() for part in text.split("|") if part.strip()]
    known = tuple(vocabulary)
    for name in names:
        if name not in known:
            raise ValueError(f"unknown label {name!r}; known labels are {', '.join(known)}")
    return frozenset(names)
