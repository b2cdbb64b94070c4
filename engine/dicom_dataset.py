"""Parses bytes into a DICOM data set, and reads single attributes whatever state they are in.

pydicom parses values when they are asked for. Here a value that cannot be parsed counts as absent.
"""

import math
import struct
import zlib
from collections.abc import Sequence

import pydicom
from pydicom.dataset import Dataset, FileDataset, FileMetaDataset
from pydicom.encaps import generate_frames
from pydicom.errors import BytesLengthException, InvalidDicomError
from pydicom.uid import (
    UID,
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
)

from engine import codestream
from engine.errors import DamagedFileError, NotAnImageError, UnsupportedFileError
from engine.source_file import MAX_BYTES, SourceFile

#: What pydicom, its decoders and numpy raise on a malformed file.
FAULTS = (
    ArithmeticError,
    AttributeError,
    BytesLengthException,
    EOFError,
    InvalidDicomError,
    LookupError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
_PREAMBLE = 128
_PREFIX = b"DICM"
#: Groups with which a data set without preamble begins: file meta information and identification.
_FIRST_GROUPS = (0x0002, 0x0008)
_LONGEST_FIRST_VALUE = 1024


def has_prefix(data: bytes) -> bool:
    """Says whether the bytes are DICOM with a preamble (PS3.10 7.1)."""
    return data[_PREAMBLE : _PREAMBLE + len(_PREFIX)] == _PREFIX


def looks_headerless(data: bytes) -> bool:
    """Says whether the bytes begin with a data element of group 0002 or 0008: DICOM without a preamble."""
    if len(data) < 8:
        return False
    little_group, little_length = struct.unpack_from("<H", data)[0], struct.unpack_from("<I", data, 4)[0]
    is_explicit = data[4:6].isalpha() and data[4:6].isupper()
    if is_explicit:
        return little_group in _FIRST_GROUPS or struct.unpack_from(">H", data)[0] in _FIRST_GROUPS
    return little_group in _FIRST_GROUPS and little_length <= _LONGEST_FIRST_VALUE


def parse(source: SourceFile) -> tuple[FileDataset, bool]:
    """Parses a file's bytes, with or without preamble and file meta information.

    Returns:
        The data set, whose file meta names a transfer syntax, and whether that had to be guessed.

    Raises:
        NotAnImageError: The bytes are not DICOM.
        DamagedFileError: They begin as DICOM but cannot be parsed, or break off before any attribute.
        UnsupportedFileError: They inflate to more than is read, or their transfer syntax is unknown.
    """
    if not has_prefix(source.data) and not looks_headerless(source.data):
        raise NotAnImageError(
            source.path, f"{source.path.name} is not a DICOM file.", remedy="Choose a DICOM file or a picture."
        )
    _check_inflated(source)
    try:
        dataset = pydicom.dcmread(pydicom.filebase.DicomBytesIO(source.data), force=True)
        is_guessed = _complete_meta(dataset)
    except FAULTS as error:
        raise _broken(source) from error
    if len(dataset) == 0:
        raise _broken(source)
    _check_syntax(source, dataset)
    return dataset, is_guessed


def transfer_syntax(dataset: FileDataset) -> UID:
    """Gives the transfer syntax of a parsed data set."""
    return UID(str(dataset.file_meta.TransferSyntaxUID))


def value(dataset: Dataset, keyword: str) -> object:
    """Gives an attribute's value, or None when it is absent, empty or cannot be parsed."""
    try:
        return dataset.get(keyword)
    except FAULTS:
        return None


def text(dataset: Dataset, keyword: str) -> str:
    """Gives an attribute as text (the first value of several), stripped; empty when there is none."""
    found = _first(value(dataset, keyword))
    return "" if found is None else str(found).strip().strip("\0").strip()


def texts(dataset: Dataset, keyword: str) -> tuple[str, ...]:
    """Gives all values of an attribute as stripped text."""
    return tuple(str(item).strip() for item in _items(value(dataset, keyword)))


def numbers(dataset: Dataset, keyword: str) -> tuple[float, ...]:
    """Gives all values of a numeric attribute; none when one of them is not a finite number."""
    try:
        found = tuple(float(str(item)) for item in _items(value(dataset, keyword)))
    except ValueError:
        return ()
    return found if all(math.isfinite(item) for item in found) else ()


def number(dataset: Dataset, keyword: str) -> float | None:
    """Gives the first value of a numeric attribute, or None."""
    found = numbers(dataset, keyword)
    return found[0] if found else None


def integer(dataset: Dataset, keyword: str, default: int = 0) -> int:
    """Gives the first value of a numeric attribute as a whole number."""
    found = number(dataset, keyword)
    return default if found is None else int(found)


def integers(dataset: Dataset, keyword: str) -> tuple[int, ...]:
    """Gives all values of an attribute of VR "US or SS", also where pydicom left its bytes undecided."""
    found = value(dataset, keyword)
    if isinstance(found, bytes):
        little = getattr(dataset, "original_encoding", (None, True))[1] is not False
        return struct.unpack(f"{'<' if little else '>'}{len(found) // 2}H", found[: len(found) // 2 * 2])
    return tuple(int(item) for item in numbers(dataset, keyword))


def items(dataset: Dataset, keyword: str) -> tuple[Dataset, ...]:
    """Gives the items of a sequence; none when it is absent or is no sequence."""
    return tuple(item for item in _items(value(dataset, keyword)) if isinstance(item, Dataset))


def functional_group(dataset: Dataset, keyword: str, frame: int) -> Dataset:
    """Gives where an attribute of a frame stands: its functional group (PS3.3 C.7.6.16), else the data set."""
    per_frame = items(dataset, "PerFrameFunctionalGroupsSequence")[frame : frame + 1]
    for groups in (*per_frame, *items(dataset, "SharedFunctionalGroupsSequence")):
        if found := items(groups, keyword):
            return found[0]
    return dataset


def _items(found: object) -> Sequence[object]:
    if found is None or found == "":
        return ()
    if isinstance(found, str | bytes) or not isinstance(found, Sequence):
        return (found,)
    return found


def _first(found: object) -> object:
    sequence = _items(found)
    return sequence[0] if len(sequence) else None


def _broken(source: SourceFile) -> DamagedFileError:
    return DamagedFileError(
        source.path,
        f"{source.path.name} begins as a DICOM file but breaks off or is malformed.",
        remedy="Copy or export it again from where it came from.",
    )


def _check_syntax(source: SourceFile, dataset: FileDataset) -> None:
    syntax = transfer_syntax(dataset)
    if syntax.is_private or not syntax.is_transfer_syntax:
        raise UnsupportedFileError(
            source.path,
            f"{source.path.name} is encoded in a way that is not of the DICOM standard.",
            remedy="Export it as an uncompressed or JPEG 2000 DICOM file.",
        )


def _check_inflated(source: SourceFile) -> None:
    """Refuses a deflated data set (PS3.5 A.5) that would grow beyond MAX_BYTES."""
    start = _PREAMBLE + len(_PREFIX)
    header = source.data[start : start + 12]
    if len(header) < 12 or header[:8] != b"\x02\x00\x00\x00UL\x04\x00":
        return
    end = start + 12 + int.from_bytes(header[8:], "little")
    if DeflatedExplicitVRLittleEndian.encode("ascii") not in source.data[start:end]:
        return
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        inflater.decompress(source.data[end:], MAX_BYTES)
    except zlib.error as error:
        raise _broken(source) from error
    if inflater.unconsumed_tail:
        raise UnsupportedFileError(
            source.path,
            f"{source.path.name} inflates to more than {MAX_BYTES:,} bytes.",
            remedy="It is probably damaged; choose a file that holds a single radiograph.",
        )


def _complete_meta(dataset: FileDataset) -> bool:
    """Adds the transfer syntax to file meta information that lacks one; says whether it did."""
    meta = getattr(dataset, "file_meta", None)
    if not isinstance(meta, FileMetaDataset):
        meta = FileMetaDataset()
        dataset.file_meta = meta
    if meta.get("TransferSyntaxUID"):
        return False
    meta.TransferSyntaxUID = _guessed_syntax(dataset)
    return True


def _guessed_syntax(dataset: FileDataset) -> UID:
    is_implicit, is_little_endian = dataset.original_encoding
    if "PixelData" in dataset and dataset["PixelData"].is_undefined_length:
        frame = next(generate_frames(dataset.PixelData, number_of_frames=1), b"")
        header = codestream.read_header(frame)
        if header is not None:
            return header.transfer_syntax
    if is_implicit:
        return ImplicitVRLittleEndian
    return ExplicitVRLittleEndian if is_little_endian else ExplicitVRBigEndian
