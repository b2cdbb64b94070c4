"""What is known of the study index and of a search for images that is going on."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from engine.found_images import Tally
from engine.index_records import RecentEntry, SearchResult, SeriesEntry, StudyEntry


@dataclass(frozen=True, slots=True)
class Collecting:
    """A search that is going on: what is searched, and how far it is."""

    name: str
    tally: Tally


@dataclass(frozen=True, slots=True, eq=False)
class Browsing:
    """A snapshot of the index as far as somebody looked at it.

    Attributes:
        is_shown: Whether the rail shows the index instead of the open studies.
        words: What was typed into the search.
        studies: Of patients that were opened in the tree, by the patient's id.
        series: Of studies that were opened in the tree, by the study's id.
        thumbnails: uint8 (rows, columns), grey, by the image's id; for images that were seen.
        recent: What was opened last, the newest first.
        collecting: The search that is going on.
        notice: What the last search came to, in words.
    """

    is_shown: bool = False
    words: str = ""
    result: SearchResult = field(default_factory=SearchResult)
    studies: Mapping[int, tuple[StudyEntry, ...]] = field(default_factory=dict)
    series: Mapping[int, tuple[SeriesEntry, ...]] = field(default_factory=dict)
    thumbnails: Mapping[int, npt.NDArray[np.uint8]] = field(default_factory=dict)
    recent: tuple[RecentEntry, ...] = ()
    collecting: Collecting | None = None
    notice: str = ""


@dataclass(frozen=True, slots=True)
class IndexScreen:
    """The index as it is to be shown; names stay hidden while patient information is."""

    browsing: Browsing = field(default_factory=Browsing)
    shows_patient: bool = True

    @property
    def is_useful(self) -> bool:
        """Whether there is anything to look at."""
        browsing = self.browsing
        return bool(browsing.result.patients or browsing.words or browsing.is_shown)
