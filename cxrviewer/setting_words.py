"""What a setting is called: stands beside its type, default and range in ``cxrviewer/settings.py``."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType


class Section(StrEnum):
    """Pages of the settings dialog, in their order."""

    APPEARANCE = "Appearance"
    FILMS = "Films"
    WINDOWS = "Windows"
    HANGING = "Hanging"
    MOUSE = "Mouse"
    KEYS = "Keys"
    ANALYSIS = "Analysis"


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one setting that a person can change.

    Attributes:
        section: Page on which it stands.
        title: A few words.
        explanation: One or two sentences.
        unit: Behind a number.
        step: By which a number goes up and down.
        choices: Words of each value of a choice, in their order.
    """

    section: Section
    title: str
    explanation: str
    unit: str = ""
    step: int = 1
    choices: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
