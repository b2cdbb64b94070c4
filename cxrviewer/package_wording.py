"""Sentences that a package brings along, said in the language of the window.

They are made when a package is released (``trainer.datasets.populations``) and are English there. What is made like one
of the sentences below is said in the window's language; anything else stays as the package has it.
"""

import re

from cxrviewer.translation import tr
from engine.labels import CLASSES, class_words

_PEOPLE = ("adults", "children", "adults and children", "nobody of known age")
_SENTENCES = (
    "{called} is known from {people}, {others} from {others_people}: age alone may be what tells them apart.",
    "In {people}, {classes} are known only as one or the other.",
    "Of {total} held-out films of {people} with {classes}, {wrong} were called {called}.",
    "It was not measured how {classes} of {people} is told from {called}.",
)
_PATTERNS = tuple(
    (sentence, re.compile(re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+?)", re.escape(sentence)))) for sentence in _SENTENCES
)


def package_sentence(text: str) -> str:
    """Gives a sentence of a package in the language of the window; English where it is made in no known way."""
    for sentence, pattern in _PATTERNS:
        found = pattern.fullmatch(text)
        facts = {} if found is None else {name: _fact(fact) for name, fact in found.groupdict().items()}
        if facts and all(facts.values()):
            said = tr(sentence, **facts)
            return said[:1].upper() + said[1:]
    return tr(text)


def _fact(words: str) -> str:
    """Gives a number, people or classes in the language of the window; nothing where they are none of these."""
    if words.isdecimal():
        return words
    for people in _PEOPLE:
        if words == people:
            return tr(people)
    return tr(_classes(words))


def _classes(words: str) -> str:
    """Gives classes as the catalogue has them, whatever their order; nothing where they are none."""
    named = [_class_id(word) for word in re.split(r", | and | or ", words)]
    return class_words(named, link="or" if " or " in words else "and") if all(named) else ""


def _class_id(word: str) -> str:
    """Gives the class of a word such as "viral", which stands for "viral pneumonia"; nothing for any other word."""
    titles = {label.title.lower(): label.id for label in CLASSES}
    return titles.get(word.lower(), titles.get(f"{word.lower()} pneumonia", ""))
