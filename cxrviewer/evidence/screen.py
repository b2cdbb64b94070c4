"""What the evidence room shows, as a plain record."""

from dataclasses import dataclass

from cxrviewer.evidence.card_page import CardPage
from cxrviewer.evidence.ensemble_page import EnsemblePage
from cxrviewer.evidence.maps_page import MapsPage
from cxrviewer.evidence.votes_page import VotesPage
from cxrviewer.evidence.wish import Page


@dataclass(frozen=True, slots=True)
class EvidenceRoomScreen:
    """What the room shows; pages are None where there is nothing for them yet.

    Attributes:
        note: Why there is nothing, or what goes on; empty when neither.
        package: Which models it comes from.
        progress: Share of a new analysis that is done, in [0, 1]; None when none runs.
    """

    page: Page
    votes: VotesPage | None = None
    ensemble: EnsemblePage | None = None
    maps: MapsPage | None = None
    card: CardPage | None = None
    note: str = ""
    package: str = ""
    progress: float | None = None
