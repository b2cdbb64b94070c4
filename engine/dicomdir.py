"""Reads a DICOMDIR (PS3.3 F.3, PS3.10 8): which files it names, and which of those may be followed."""

from dataclasses import dataclass
from pathlib import Path

from pydicom.dataset import Dataset

from engine.dicom_dataset import items, parse, texts
from engine.errors import NotAnImageError
from engine.listening import listening
from engine.source_file import read_source

#: Directory Record Types (PS3.3 F.4) whose files can be images.
_NO_IMAGES = frozenset({"PRESENTATION", "SR DOCUMENT", "KEY OBJECT DOC", "WAVEFORM", "RAW DATA", "ENCAP DOC"})


@dataclass(frozen=True, slots=True)
class References:
    """What a DICOMDIR names.

    Attributes:
        files: Files below its folder that are there.
        missing: How many are not there.
        outside: How many names point outside the folder; they are not looked at.
    """

    files: tuple[Path, ...]
    missing: int
    outside: int


def read_references(path: Path) -> References:
    """Reads a DICOMDIR.

    Raises:
        ReadError: It is absent, damaged or no DICOMDIR.
    """
    with listening():
        dataset, _ = parse(read_source(path))
        records = items(dataset, "DirectoryRecordSequence")
        names = [_components(record) for record in records]
    if "DirectoryRecordSequence" not in dataset:
        raise NotAnImageError(path, f"{path.name} is no DICOMDIR.", remedy="Open the folder instead.")
    root = path.parent.resolve()
    files: dict[Path, None] = {}
    missing = outside = 0
    for components in filter(None, names):
        target = _follow(root, components)
        if target is None or not target.resolve().is_relative_to(root):
            outside += 1
        elif not target.is_file():
            missing += 1
        else:
            files[target] = None
    return References(tuple(files), missing, outside)


def _components(record: Dataset) -> tuple[str, ...]:
    """Gives Referenced File ID (PS3.3 F.3.2.2) as parts of a path; none for a record without an image."""
    kind = "".join(texts(record, "DirectoryRecordType"))
    return () if kind in _NO_IMAGES else tuple(part for part in texts(record, "ReferencedFileID") if part)


def _follow(root: Path, components: tuple[str, ...]) -> Path | None:
    """Gives the path below a folder, in whatever case the file system kept it; None where a name is no plain name."""
    place = root
    for component in components:
        if component in {".", ".."} or any(mark in component for mark in "/\\:\0"):
            return None
        place = _in_any_case(place, component)
    return place


def _in_any_case(folder: Path, name: str) -> Path:
    for written in (name, name.lower(), name.upper()):
        if (folder / written).exists():
            return folder / written
    return folder / name
