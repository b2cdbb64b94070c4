"""What is done to the patches of a film when the models are asked again, to learn what the verdict hangs on."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class PatchChange(StrEnum):
    """A change of what the models see that must not change what they say."""

    MIRRORED = "mirrored"
    HALF_SHARPNESS = "half_sharpness"


@dataclass(frozen=True, slots=True)
class ChangeFacts:
    """How a change is spoken of.

    Attributes:
        title: What is changed, in a few words.
        same: That the verdict stays.
        other: That it does not; ``{other}`` is the class that it would be.
    """

    title: str
    same: str
    other: str


FACTS: Mapping[PatchChange, ChangeFacts] = {
    PatchChange.MIRRORED: ChangeFacts(
        title="Every patch mirrored",
        same="With every patch mirrored the verdict is the same.",
        other="With every patch mirrored the verdict would be {other}.",
    ),
    PatchChange.HALF_SHARPNESS: ChangeFacts(
        title="Half the sharpness",
        same="At half the sharpness the verdict is the same.",
        other="At half the sharpness the verdict would be {other}.",
    ),
}
#: What no verdict may be called sure without: asked at once where nothing else speaks against it.
ASKED_WHEN_SURE = (PatchChange.HALF_SHARPNESS,)
