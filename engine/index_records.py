"""What the study index says: patients, their studies, series and images, without pixels."""

from dataclasses import dataclass

from engine.found_images import FileLink, SourceKind


@dataclass(frozen=True, slots=True)
class PatientEntry:
    """One person, or all images that name nobody; counts are of what the search matched.

    Attributes:
        latest: Date of the newest study (``20200131``).
    """

    id: int
    name: str
    number: str
    birth_date: str
    sex: str
    studies: int
    images: int
    latest: str


@dataclass(frozen=True, slots=True)
class StudyEntry:
    """One examination; ``folder`` names where it lies when it has no date and no description."""

    id: int
    date: str
    time: str
    description: str
    modalities: str
    images: int
    folder: str


@dataclass(frozen=True, slots=True)
class ImageEntry:
    """One image.

    Attributes:
        link: Where it lies; of several copies one that is there.
        finding: What the last analysis said, in words; empty when there was none.
        is_missing: Whether no copy of the file was there when it was last looked for.
    """

    id: int
    link: FileLink
    number: int
    view: str
    rows: int
    columns: int
    frames: int
    finding: str
    is_missing: bool


@dataclass(frozen=True, slots=True)
class SeriesEntry:
    """One series with its images."""

    id: int
    number: int
    modality: str
    description: str
    images: tuple[ImageEntry, ...]


@dataclass(frozen=True, slots=True)
class SearchResult:
    """What a search found; ``patients`` may be only the first of ``patient_count``."""

    patients: tuple[PatientEntry, ...] = ()
    patient_count: int = 0
    image_count: int = 0


@dataclass(frozen=True, slots=True)
class RecentEntry:
    """Something that was opened; ``opened_s`` in seconds since 1970."""

    link: FileLink
    kind: SourceKind
    opened_s: float
