"""What a search for images yields: records without pixels, light enough for lists of ten thousand.

They hold identity, as the patient label does: they go to the study index and the screen, never to a log.
"""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


@dataclass(frozen=True, slots=True)
class HeaderFacts:
    """What a header says of who and what is shown; empty, or 0 for a number, where it says nothing.

    Attributes:
        patient_name: "Family, Given".
        is_directory: Whether the file is a DICOMDIR (PS3.3 F.3) and no image.
        is_complete: Whether the walk came as far as the size of the image.
    """

    patient_name: str = ""
    patient_id: str = ""
    birth_date: str = ""
    sex: str = ""
    study_uid: str = ""
    study_date: str = ""
    study_time: str = ""
    study_description: str = ""
    series_uid: str = ""
    series_number: int = 0
    series_description: str = ""
    modality: str = ""
    sop_uid: str = ""
    number: int = 0
    view: str = ""
    laterality: str = ""
    rows: int = 0
    columns: int = 0
    frames: int = 1
    is_directory: bool = False
    is_complete: bool = False

    @property
    def is_image(self) -> bool:
        """Whether there are pixels to show."""
        return self.rows > 0 and self.columns > 0


@dataclass(frozen=True, slots=True)
class FileLink:
    """Where an image lies: a file, or a member of a zip archive."""

    path: Path
    member: str = ""

    @property
    def name(self) -> str:
        """The last part of the file's or the member's name."""
        return self.member.rsplit("/", 1)[-1] if self.member else self.path.name


@dataclass(frozen=True, slots=True)
class FoundImage:
    """One image that was found.

    Attributes:
        size: Bytes of the file.
        changed_ns: When the file was changed last, in nanoseconds since 1970.
        content: Tells this image from others wherever its file lies: a hash (sha256, hexadecimal) of the beginning
            of a DICOM file, which holds its unique identifier, or of all of a picture, and the size.
        facts: What its header says; nothing for a picture.
    """

    link: FileLink
    size: int
    changed_ns: int
    content: str
    facts: HeaderFacts


class SourceKind(StrEnum):
    """What a path that somebody wants to open stands for."""

    FILE = "file"
    FOLDER = "folder"
    DICOMDIR = "dicomdir"
    ARCHIVE = "archive"


@dataclass(frozen=True, slots=True)
class Tally:
    """How far a search is and what it met.

    Attributes:
        total: Files to look at.
        looked_at: Files looked at so far.
        images: Images among them.
        others: Files of other kinds, and DICOM objects without pixels.
        archives: Zip archives inside a folder, which are not looked into.
        damaged: Files that begin as an image but cannot be understood.
        unreadable: Files and folders that could not be read: locked, or gone.
        outside: Names that point outside the folder or archive; they are not followed.
        missing: Files that a DICOMDIR names but that are not there.
        encrypted: Members that are locked with a password.
    """

    total: int = 0
    looked_at: int = 0
    images: int = 0
    others: int = 0
    archives: int = 0
    damaged: int = 0
    unreadable: int = 0
    outside: int = 0
    missing: int = 0
    encrypted: int = 0

    def remarks(self) -> tuple[str, ...]:
        """Gives a sentence for everything that was left out and that somebody may miss."""
        counted = (
            (self.outside, "points outside and was not followed", "point outside and were not followed"),
            (self.missing, "is named but not there", "are named but not there"),
            (self.encrypted, "is locked with a password", "are locked with a password"),
            (self.unreadable, "could not be read", "could not be read"),
            (self.damaged, "is damaged", "are damaged"),
        )
        return tuple(
            f"{number:,} file{'s' * (number > 1)} {many if number > 1 else one}."
            for number, one, many in counted
            if number
        )


@dataclass(frozen=True, slots=True)
class Batch:
    """Some images that were found, and how far the search is."""

    found: tuple[FoundImage, ...]
    tally: Tally
