"""The settings that a person can change, derived from ``cxrviewer/settings.py`` for the dialog and the manual."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from annotated_types import Ge, Le
from pydantic.fields import FieldInfo

from cxrviewer.setting_words import Section, Words
from cxrviewer.settings import Settings
from cxrviewer.translation import tr


@dataclass(frozen=True, slots=True)
class Switch:
    """On or off."""


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number within limits."""

    low: int
    high: int
    step: int
    unit: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several values, each with its words."""

    choices: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """Several values by name, with an editor of their own."""


Kind = Switch | Number | Choice | Table


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting of the dialog; ``standard`` is its value until somebody changes it."""

    name: str
    section: Section
    title: str
    explanation: str
    kind: Kind
    standard: Any

    def matches(self, words: str) -> bool:
        """Says whether every typed word occurs in what the dialog says of the setting."""
        said = [self.title, self.explanation, tr(self.section.value)]
        if isinstance(self.kind, Choice):
            said += self.kind.choices.values()
        text = " ".join(said).lower()
        return all(word in text for word in words.lower().split())


def settings_table() -> tuple[Setting, ...]:
    """Gives every setting that a person can change, in the order of the sections and the language of the window."""
    found = [
        _setting(name, field, words)
        for name, field in Settings.model_fields.items()
        for words in field.metadata
        if isinstance(words, Words)
    ]
    sections = tuple(Section)
    return tuple(sorted(found, key=lambda setting: sections.index(setting.section)))


def _setting(name: str, field: FieldInfo, words: Words) -> Setting:
    standard = field.get_default(call_default_factory=True)
    return Setting(name, words.section, tr(words.title), tr(words.explanation), _kind(field, words, standard), standard)


def _kind(field: FieldInfo, words: Words, standard: object) -> Kind:
    if words.choices:
        return Choice({value: tr(said) for value, said in words.choices.items()})
    match standard:
        case bool():
            return Switch()
        case int():
            return Number(_limit(field, Ge), _limit(field, Le), words.step, words.unit)
        case dict() | tuple():
            return Table()
        case _:
            raise TypeError(f"the setting {words.title!r} is of no kind that can be shown")


def _limit(field: FieldInfo, kind: type[Ge] | type[Le]) -> int:
    for limit in field.metadata:
        if isinstance(limit, kind):
            value = limit.ge if isinstance(limit, Ge) else limit.le
            if isinstance(value, int):
                return value
    raise TypeError(f"the setting {field.title!r} needs both limits")
