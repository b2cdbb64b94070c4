"""Errors a person may meet: each says what happened to which thing and what to do about it."""

from pathlib import Path
from typing import ClassVar

from engine.checks import Check


class EngineError(Exception):
    """Root of every error that the engine raises on purpose.

    Args:
        detail: One sentence: what happened to which thing.
        remedy: One sentence: what the person can do.
    """

    title: ClassVar[str] = "Something could not be done"

    def __init__(self, detail: str, *, remedy: str) -> None:
        super().__init__(f"{detail} {remedy}")
        self.detail = detail
        self.remedy = remedy


class ReadError(EngineError):
    """A file could not be turned into a radiograph."""

    title = "The file could not be opened"

    def __init__(self, path: Path, detail: str, *, remedy: str) -> None:
        super().__init__(detail, remedy=remedy)
        self.path = path


class FileMissingError(ReadError):
    """Nothing readable is at the path: absent, a directory, or not permitted."""

    title = "There is no readable file there"


class NotAnImageError(ReadError):
    """The file is of no kind that the engine reads, or is an object without pixels."""

    title = "This file holds no image"


class DamagedFileError(ReadError):
    """The file is of a known kind but is cut off or inconsistent."""

    title = "The file is damaged"


class UnsupportedFileError(ReadError):
    """The file is sound, but its encoding cannot be decoded here."""

    title = "This kind of file is not supported"


class UnsafeArchiveError(ReadError):
    """An archive claims to hold more than any archive of images does."""

    title = "The archive is not safe to open"


class NothingFoundError(ReadError):
    """A folder, archive or DICOMDIR holds no image."""

    title = "There is no image there"


class StudyIndexError(EngineError):
    """The list of known studies cannot be read or written; films open all the same."""

    title = "The study index cannot be used"


class StudyIndexDamagedError(StudyIndexError):
    """The file of the study index is no longer what it should be."""

    title = "The study index is damaged"


class PackageError(EngineError):
    """A model package is absent, malformed or altered."""

    title = "The model package cannot be used"

    def __init__(self, package: str, detail: str, *, remedy: str) -> None:
        super().__init__(detail, remedy=remedy)
        self.package = package


class PackageMissingError(PackageError):
    """No installed package has the id asked for."""


class PackageFormatError(PackageError):
    """The manifest does not follow the schema, or a file that it names is absent."""


class PackageRateError(PackageError):
    """The package has no prediction sets of the error rate asked for."""


class PackageTamperedError(PackageError):
    """A file of the package does not have the hash that the manifest states."""

    title = "The model package was altered"


class AnalysisRefusedError(EngineError):
    """The image cannot be judged, and the engine says why instead of guessing.

    Args:
        code: Stable identifier of the reason, for example ``no_lungs``.
        checks: Everything that was checked up to then.
    """

    title = "The analysis was refused"

    def __init__(self, code: str, detail: str, *, remedy: str, checks: tuple[Check, ...] = ()) -> None:
        super().__init__(detail, remedy=remedy)
        self.code = code
        self.checks = checks


class DeviceError(EngineError):
    """The device asked for is absent or ran out of memory."""

    title = "The device cannot be used"


class OutputError(EngineError):
    """A result could not be written; nothing half-written is left behind."""

    title = "The result could not be saved"

    def __init__(self, path: Path, detail: str, *, remedy: str) -> None:
        super().__init__(detail, remedy=remedy)
        self.path = path


class TargetExistsError(OutputError):
    """A result was to become a new file, and a file of its name is there; that one is untouched."""

    title = "There is a file of this name"


class CancelledError(EngineError):
    """The person asked for the work to stop, and it did."""

    title = "Stopped"

    def __init__(self) -> None:
        super().__init__("The work was stopped on request.", remedy="Start it again when you like.")
