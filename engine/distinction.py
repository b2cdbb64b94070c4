"""Which classes a package's training data can tell apart, and in whom: schema of the manifest, and how it is read."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from engine.labels import AgeGroup

Count = Annotated[int, Field(ge=0)]


class KnownFrom(BaseModel):
    """Films that trained the package: one label set, one age group, one collection.

    ``labels`` are the classes that these films may have; one of them when there are several.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    labels: tuple[str, ...] = Field(min_length=1)
    age_group: AgeGroup
    source: str
    cases: Count
    patients: Count


class HeldOut(BaseModel):
    """Films of which only a set of classes is known and which trained nothing, by what they were called."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    labels: tuple[str, ...] = Field(min_length=2)
    age_group: AgeGroup
    cases: Count
    called: dict[str, Count]


class Reading(BaseModel):
    """What a film of this age group may show when the scores are highest for ``called``.

    Attributes:
        possible: ``called`` first, then every class that the training data cannot tell from it.
        reasons: Why they cannot be told apart, one sentence each.
        unseen: Classes of which no film of this age group is known: what they look like there, nobody learnt.
        confounded: Classes that this age group knows, but from no collection that has ``called`` there as well: how
            a collection's films look may be all that tells them apart.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    age_group: AgeGroup
    called: str
    possible: tuple[str, ...] = Field(min_length=1)
    reasons: tuple[str, ...] = ()
    unseen: tuple[str, ...] = ()
    confounded: tuple[str, ...] = ()


class Distinction(BaseModel):
    """What can be told apart in whom, computed at release from the cases that made the package.

    Attributes:
        rule: How ``readings`` follow from the rest, in words.
        fewest_patients: From so many patients of an age group on a class counts as known there.
        most_called: A share of held-out films from which on a wrong call counts as a confusion.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    rule: str
    fewest_patients: int = Field(ge=1)
    most_called: float = Field(gt=0, lt=1)
    known: tuple[KnownFrom, ...]
    held_out: tuple[HeldOut, ...] = ()
    readings: tuple[Reading, ...]

    def reading(self, called: str, age_group: AgeGroup) -> Reading:
        """Gives what a film may show that is called so; a class that is not listed may be any of the others.

        Args:
            called: Class id with the highest score.
            age_group: Of the patient.
        """
        for reading in self.readings:
            if reading.called == called and reading.age_group is age_group:
                return reading
        others = tuple(dict.fromkeys(reading.called for reading in self.readings if reading.called != called))
        return Reading(age_group=age_group, called=called, possible=(called, *others))
