"""What a person wants to see in the evidence room."""

from dataclasses import dataclass, field
from enum import StrEnum

from engine.map_method import MapMethod


class Page(StrEnum):
    """The pages of the room, in order."""

    VOTES = "votes"
    ENSEMBLE = "ensemble"
    MAPS = "maps"
    CARD = "card"


class Agreement(StrEnum):
    """Which patches to show by how far the models agree on them."""

    ANY = "any"
    ALL = "all"
    SPLIT = "split"


@dataclass(frozen=True, slots=True)
class MapWish:
    """One map.

    Attributes:
        class_id: Of which class; None for that of the verdict.
        model: Package id of a base model; None for all of them together.
        minus: Class whose map is taken away; None for none.
    """

    class_id: str | None = None
    model: str | None = None
    method: MapMethod = MapMethod.GRAD_CAM
    minus: str | None = None


@dataclass(frozen=True, slots=True)
class Wish:
    """Everything that was chosen.

    Attributes:
        model: Package id whose votes colour the patches; None for the majority.
        class_id: Only patches voted so; None for all.
        count: How many of the drawn patches count; None for all.
        patch: Index of the patch that was clicked.
        scored: Class whose score is taken apart; None for that of the verdict.
        left, right: The two maps; the right one is of the runner-up until another class is chosen.
        card: Id of the package whose card is read; None for the ensemble.
    """

    page: Page = Page.VOTES
    model: str | None = None
    class_id: str | None = None
    agreement: Agreement = Agreement.ANY
    count: int | None = None
    patch: int | None = None
    scored: str | None = None
    left: MapWish = field(default_factory=MapWish)
    right: MapWish = field(default_factory=MapWish)
    shows_contours: bool = True
    card: str | None = None
