"""Errors of data sets and evaluations: each says which file, which row, and what to do about it."""

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from engine.errors import EngineError

_SHOWN = 3


class DatasetError(EngineError):
    """A data set, or a list of cases, cannot be used as it is.

    Args:
        path: The folder or list that is at fault.
    """

    title: ClassVar[str] = "The data set cannot be used"

    def __init__(self, path: Path, detail: str, *, remedy: str) -> None:
        super().__init__(detail, remedy=remedy)
        self.path = path


class DatasetLayoutError(DatasetError):
    """The folder does not look like the data set it should be."""

    title = "The data set is not complete"

    def __init__(self, path: Path, missing: Sequence[str], *, remedy: str) -> None:
        super().__init__(path, f"In {path} these are missing: {', '.join(missing)}.", remedy=remedy)
        self.missing = tuple(missing)


class MaskError(DatasetError):
    """A drawn mask cannot be read, or does not show what it should."""

    title = "A mask cannot be used"


class TableFormatError(DatasetError):
    """A list of cases is no readable CSV, lacks a column, or has a value that means nothing."""

    title = "The list of cases cannot be read"


class UnknownLabelError(DatasetError):
    """A row names a class that is not in the vocabulary.

    Args:
        line: Line in the file, the header being line 1.
    """

    title = "The list of cases names an unknown class"

    def __init__(self, path: Path, *, line: int, label: str, known: Sequence[str]) -> None:
        super().__init__(
            path,
            f"Line {line} of {path.name} has the label {label!r}.",
            remedy=f"Use {', '.join(known)}, several of them joined by '|' where the truth is one of a set, "
            "or nothing where it is unknown.",
        )
        self.line = line
        self.label = label


class MissingImagesError(DatasetError):
    """Files that the list names are not there."""

    title = "Images of the data set are missing"

    def __init__(self, path: Path, missing: Sequence[Path], *, total: int) -> None:
        names = ", ".join(str(file) for file in missing[:_SHOWN])
        rest = f" and {len(missing) - _SHOWN} more" if len(missing) > _SHOWN else ""
        super().__init__(
            path,
            f"{len(missing)} of the {total} files that {path.name} names are not there: {names}{rest}.",
            remedy="Fetch the data set again, or correct the paths; relative ones start at the list's own folder.",
        )
        self.missing = tuple(missing)


class DuplicateImageError(DatasetError):
    """One image stands twice in one table of cases."""

    title = "The list of cases names an image twice"

    def __init__(self, image: Path) -> None:
        super().__init__(
            image, f"{image.name} is listed more than once.", remedy="Keep one row for each image, with all its labels."
        )


class PatientOverlapError(DatasetError):
    """A patient is on both sides of a split, so that a test would measure memory.

    Args:
        patients: The ids on both sides, sorted; they may identify someone and stay out of the message.
    """

    title = "Patients are shared between splits"

    def __init__(self, path: Path, patients: Sequence[str], *, sides: str) -> None:
        super().__init__(
            path,
            f"{len(patients)} patients are in both {sides}.",
            remedy="Split by patient: all images of a person belong to one side.",
        )
        self.patients = tuple(patients)


class EvaluationError(EngineError):
    """An evaluation has nothing to measure, or was asked for something that does not fit the package."""

    title: ClassVar[str] = "The evaluation cannot be made"


class ConfigError(EngineError):
    """A recipe or a run's configuration has unknown keys or values that are not allowed."""

    title: ClassVar[str] = "The configuration cannot be used"


class RunError(EngineError):
    """A run folder cannot be used as asked: in use, unfinished, or from another version."""

    title: ClassVar[str] = "The run cannot go on"


class OutOfMemoryError(EngineError):
    """The device's memory does not hold the training, however small the parts."""

    title: ClassVar[str] = "The memory is too small"


class TrainingDivergedError(EngineError):
    """The loss is not a number; the last good checkpoint is kept."""

    title: ClassVar[str] = "The training diverged"


class PreflightError(EngineError):
    """A run needs more memory or disk than there is; nothing was begun.

    Args:
        reasons: Why it does not fit, with what to do, one sentence each.
    """

    title: ClassVar[str] = "The run does not fit"

    def __init__(self, reasons: Sequence[str]) -> None:
        super().__init__(" ".join(reasons), remedy="With --force it begins all the same.")
        self.reasons = tuple(reasons)
