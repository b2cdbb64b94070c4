"""Label vocabularies: the ordered classes a model knows, and what is known of a case."""

from collections.abc import Iterable
from dataclasses import dataclass


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


def class_label(class_id: str) -> ClassLabel:
    """Gives the class with this id; a class of a foreign vocabulary is its own title."""
    for label in CLASSES:
        if label.id == class_id:
            return label
    return ClassLabel(class_id, class_id.replace("_", " ").capitalize(), class_id[:1].upper())


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
