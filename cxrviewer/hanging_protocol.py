"""Hanging protocols as a person makes and keeps them: when one applies, and what then stands where."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from cxrviewer.state.comparison import Layout, Link
from engine.chest_windows import Tissue

MOST_PLACES = max(layout.pane_count for layout in Layout)
MOST_PROTOCOLS = 50
LONGEST_NAME = 60


class ViewWish(StrEnum):
    """Which views a film may have; SAME is the view of the film that was opened."""

    ANY = "any"
    SAME = "same"
    FRONTAL = "frontal"
    PA = "PA"
    AP = "AP"
    LATERAL = "lateral"


class PriorCount(StrEnum):
    """How many earlier days with a film in the same view there must be."""

    ANY = "any"
    NONE = "none"
    ONE = "one"
    SOME = "some"
    SEVERAL = "several"

    def holds(self, count: int) -> bool:
        """Says whether so many are right."""
        low, high = _COUNTS[self]
        return low <= count and (high is None or count <= high)


_COUNTS: Mapping[PriorCount, tuple[int, int | None]] = {
    PriorCount.ANY: (0, None),
    PriorCount.NONE: (0, 0),
    PriorCount.ONE: (1, 1),
    PriorCount.SOME: (1, None),
    PriorCount.SEVERAL: (2, None),
}


class Role(StrEnum):
    """What stands in a place; the priors are counted by days, the nearest first."""

    CURRENT = "current"
    PRIOR_1 = "prior 1"
    PRIOR_2 = "prior 2"
    PRIOR_3 = "prior 3"
    EMPTY = "empty"


class Place(BaseModel):
    """What stands in one pane: a film of the examination that was opened, or of an earlier day."""

    model_config = ConfigDict(frozen=True)

    role: Role = Role.EMPTY
    view: ViewWish = ViewWish.SAME


class HangingProtocol(BaseModel):
    """How films are laid out when one of a kind is opened.

    Attributes:
        is_on: Whether it is looked at; one that is off stays in the list.
        modality: Of the film that is opened; empty for any.
        view: Of the film that is opened; SAME is the same as ANY here.
        priors: Of the film that is opened, in its own view.
        places: Row by row; a layout with more panes leaves the others empty.
        links: What goes over from one film to the others.
        tissue: The window of every film; None for each as it is.
    """

    model_config = ConfigDict(frozen=True)

    name: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST_NAME)]
    is_on: bool = True
    modality: str = Field(default="", pattern=r"^[A-Z]{0,16}$")
    view: ViewWish = ViewWish.ANY
    priors: PriorCount = PriorCount.ANY
    layout: Layout = Layout.ONE_BY_TWO
    places: tuple[Place, ...] = Field(default=(), max_length=MOST_PLACES)
    links: tuple[Link, ...] = tuple(Link)
    tissue: Tissue | None = None

    @property
    def shown_places(self) -> tuple[Place, ...]:
        """The places that the layout has, one for each pane."""
        count = self.layout.pane_count
        return (*self.places, *(Place() for _ in range(count)))[:count]

    def with_place(self, index: int, place: Place) -> "HangingProtocol":
        """Gives this protocol with something else in one place of its layout."""
        places = list(self.shown_places)
        places[index] = place
        return self.model_copy(update={"places": (*places, *self.places[len(places) :])})


def first_protocol(name: str) -> HangingProtocol:
    """Gives what a new protocol is until it is changed: the film that is opened, and its nearest prior beside it."""
    places = (Place(role=Role.CURRENT), Place(role=Role.PRIOR_1), Place(role=Role.PRIOR_2), Place(role=Role.PRIOR_3))
    return HangingProtocol(name=name, priors=PriorCount.SOME, places=places)
