"""The few attributes of a DICOM file that a list of images needs, read from its first bytes.

A data set object of pydicom costs half a millisecond per file even when only three attributes are asked for; lists of
ten thousand files are walked here instead, element by element (PS3.5 7.1), without making an object of each. What the
walk cannot follow is left to pydicom. docs/adr/0010 has the figures.
"""

import functools
import io
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from struct import Struct

import pydicom
from pydicom.charset import convert_encodings, decode_bytes
from pydicom.uid import DeflatedExplicitVRLittleEndian, MediaStorageDirectoryStorage

from engine.dicom_dataset import FAULTS, has_prefix, integer, looks_headerless, text
from engine.dicom_tags import person_words, read_laterality, read_patient, read_view, view_of
from engine.found_images import HeaderFacts
from engine.listening import listening
from engine.radiograph import ViewPosition

#: What is read of a file at first, and when the header turned out to be longer.
START_BYTES, LONG_START_BYTES = 16 << 10, 1 << 20
_META_START = 132
_UNDEFINED = _END = 0xFFFFFFFF
_LONG_LENGTHS = frozenset({b"OB", b"OD", b"OF", b"OL", b"OV", b"OW", b"SQ", b"SV", b"UC", b"UN", b"UR", b"UT", b"UV"})
_ITEM, _ITEM_END, _SEQUENCE_END = 0xFFFEE000, 0xFFFEE00D, 0xFFFEE0DD
_DEEPEST = 16
_LONGEST_NUMBER = 12
_PADDING = " \0\t\r\n"
#: Where a character set with escapes falls back to the first one in a person's name (PS3.5 6.1.2.5.3).
_DELIMITERS = set(b"\r\n\t\f^=")
_META_GROUP, _MEDIA_CLASS, _TRANSFER_SYNTAX = 0x0002, 0x00020002, 0x00020010
_CHARACTER_SET, _CODE_VALUE, _PATIENT_NAME = 0x00080005, 0x00080100, 0x00100010
_LATERALITY, _IMAGE_LATERALITY = 0x00200060, 0x00200062
_VIEW_POSITION, _ROWS, _COLUMNS, _VIEW_CODES = 0x00185101, 0x00280010, 0x00280011, 0x00540220
_WANTED = frozenset(
    {
        *(_CHARACTER_SET, 0x00080018, 0x00080020, 0x00080030, 0x00080060, 0x00081030, 0x0008103E),
        *(_PATIENT_NAME, 0x00100020, 0x00100030, 0x00100040),
        *(_VIEW_POSITION, 0x0020000D, 0x0020000E, 0x00200011, 0x00200013, _LATERALITY, _IMAGE_LATERALITY),
        *(0x00280008, _ROWS, _COLUMNS, _VIEW_CODES),
    }
)


@dataclass(frozen=True, slots=True)
class _Coding:
    """How elements are written; ``order`` is that of ``struct``."""

    is_explicit: bool
    order: str


@dataclass(frozen=True, slots=True)
class _Walked:
    """The wanted values as bytes, the byte order of numbers, and the tag at which the walk ended."""

    values: dict[int, bytes]
    order: str
    reached: int


class _UnusualError(Exception):
    """The walk cannot go on."""


def is_dicom(start: bytes) -> bool:
    """Says whether bytes begin as a DICOM file, with or without preamble."""
    return has_prefix(start) or looks_headerless(start)


def read_header(start: bytes) -> HeaderFacts | None:
    """Reads the first bytes of a DICOM file.

    Args:
        start: START_BYTES of the file, or more, or all of it.

    Returns:
        What was understood, ``is_complete`` unless more bytes are needed; None when nothing was.
    """
    try:
        walked = _walk(start)
    except (_UnusualError, zlib.error):
        return _by_pydicom(start)
    return _facts(walked) if walked.values else None


def _walk(start: bytes) -> _Walked:
    at, values = _walk_meta(start)
    if _plain(values.get(_TRANSFER_SYNTAX, b"")) == DeflatedExplicitVRLittleEndian:
        start, at = zlib.decompressobj(-zlib.MAX_WBITS).decompress(start[at:], LONG_START_BYTES), 0
    coding, reached = _coding_at(start, at), 0
    for tag, first, last in _elements(start, at, coding, len(start)):
        reached = tag
        if last > len(start) or tag > _VIEW_CODES or (tag > _COLUMNS and _is_view(values.get(_VIEW_POSITION, b""))):
            break
        if tag == _VIEW_CODES:
            values[tag] = _first_code(start[first:last], coding)
        elif tag in _WANTED:
            values[tag] = start[first:last]
        if last == len(start):
            reached = _END
    return _Walked(values, coding.order, reached)


def _is_view(position: bytes) -> bool:
    return view_of(_plain(position), ()) is not ViewPosition.UNKNOWN


def _walk_meta(start: bytes) -> tuple[int, dict[int, bytes]]:
    """Gives where the data set begins and the wanted values of the file meta information (PS3.10 7.1)."""
    values: dict[int, bytes] = {}
    at = _META_START if has_prefix(start) else 0
    if start[at : at + 2] != b"\x02\x00":
        return at, values
    for tag, first, last in _elements(start, at, _Coding(True, "<"), len(start)):
        if tag >> 16 != _META_GROUP or last > len(start):
            break
        at = last
        if tag in (_TRANSFER_SYNTAX, _MEDIA_CLASS):
            values[tag] = start[first:last]
    return at, values


@functools.cache
def _heads(coding: _Coding) -> tuple[Struct, Struct]:
    return Struct(coding.order + ("HH2sH" if coding.is_explicit else "HHL")), Struct(coding.order + "L")


def _coding_at(data: bytes, at: int) -> _Coding:
    """Tells the coding from the first element: groups of headers are small numbers, value representations letters."""
    head = data[at : at + 6]
    order = ">" if len(head) > 1 and head[0] == 0 and head[1] != 0 else "<"
    return _Coding(head[4:6].isalpha() and head[4:6].isupper(), order)


def _elements(data: bytes, at: int, coding: _Coding, end: int) -> Iterator[tuple[int, int, int]]:
    """Yields tag, first byte and last byte (not included) of every value; the last one may end after ``end``."""
    head, length_of = (pattern.unpack_from for pattern in _heads(coding))
    is_explicit = coding.is_explicit
    while at + 8 <= end:
        if is_explicit:
            group, element, kind, length = head(data, at)
            at += 8
            if kind in _LONG_LENGTHS:
                if at + 4 > end:
                    return
                length = length_of(data, at)[0]
                at += 4
                if length == _UNDEFINED and kind == b"UN":
                    raise _UnusualError
        else:
            group, element, length = head(data, at)
            at += 8
        last = _sequence_end(data, at, coding, end) if length == _UNDEFINED else at + length
        yield group << 16 | element, at, last
        at = last


def _sequence_end(data: bytes, at: int, coding: _Coding, end: int, depth: int = 0) -> int:
    """Gives where a sequence of undefined length is over (PS3.5 7.5.2); beyond ``end`` when that is not there."""
    if depth > _DEEPEST:
        raise _UnusualError
    mark = _heads(_Coding(False, coding.order))[0].unpack_from
    while at + 8 <= end:
        group, element, length = mark(data, at)
        at += 8
        tag = group << 16 | element
        if tag == _SEQUENCE_END:
            return at
        if tag != _ITEM:
            raise _UnusualError
        at = at + length if length != _UNDEFINED else _item_end(data, at, coding, end, depth)
    return end + 1


def _item_end(data: bytes, at: int, coding: _Coding, end: int, depth: int) -> int:
    short, long = (pattern.unpack_from for pattern in _heads(coding))
    while at + 8 <= end:
        head = short(data, at)
        tag, length = head[0] << 16 | head[1], head[-1]
        at += 8
        if tag == _ITEM_END:
            return at
        if coding.is_explicit and head[2] in _LONG_LENGTHS:
            if at + 4 > end:
                break
            length = long(data, at)[0]
            at += 4
        at = at + length if length != _UNDEFINED else _sequence_end(data, at, coding, end, depth + 1)
    return end + 1


def _first_code(sequence: bytes, coding: _Coding) -> bytes:
    for tag, first, last in _elements(sequence, 8, coding, len(sequence)):
        if tag == _CODE_VALUE:
            return sequence[first:last]
    return b""


def _facts(walked: _Walked) -> HeaderFacts:
    values = walked.values
    encodings = _encodings(values.get(_CHARACTER_SET, b""))

    def plain(tag: int) -> str:
        return _plain(values.get(tag, b""))

    def words(tag: int) -> str:
        return _decoded(values.get(tag, b""), encodings).split("\\", 1)[0].strip(_PADDING)

    side = plain(_IMAGE_LATERALITY).upper() or plain(_LATERALITY).upper()
    view = view_of(plain(_VIEW_POSITION), (plain(_VIEW_CODES),))
    return HeaderFacts(
        patient_name=person_words(_decoded(values.get(_PATIENT_NAME, b""), encodings).strip(_PADDING)),
        patient_id=words(0x00100020),
        birth_date=plain(0x00100030),
        sex=plain(0x00100040),
        study_uid=plain(0x0020000D),
        study_date=plain(0x00080020),
        study_time=plain(0x00080030),
        study_description=words(0x00081030),
        series_uid=plain(0x0020000E),
        series_number=_whole(plain(0x00200011)),
        series_description=words(0x0008103E),
        modality=plain(0x00080060),
        sop_uid=plain(0x00080018),
        number=_whole(plain(0x00200013)),
        view=view.value,
        laterality=side if side in {"L", "R", "B"} else "",
        rows=_short(values.get(_ROWS, b""), walked.order),
        columns=_short(values.get(_COLUMNS, b""), walked.order),
        frames=max(_whole(plain(0x00280008)), 1),
        is_directory=plain(_MEDIA_CLASS) == MediaStorageDirectoryStorage,
        is_complete=walked.reached >= _COLUMNS,
    )


def _plain(raw: bytes) -> str:
    """Gives the first value of an attribute whose characters are those of ASCII."""
    return raw.split(b"\\", 1)[0].decode("latin-1").strip(_PADDING)


def _whole(text: str) -> int:
    """Gives a whole number; 0 for what is none."""
    try:
        return int(text) if len(text) <= _LONGEST_NUMBER else 0
    except ValueError:
        return 0


def _short(raw: bytes, order: str) -> int:
    return int.from_bytes(raw[:2], "big" if order == ">" else "little")


@functools.lru_cache(maxsize=64)
def _encodings(character_set: bytes) -> tuple[str, ...]:
    """Gives Python's names of the character sets of PS3.3 C.12.1.1.2."""
    names = [name.strip() for name in character_set.decode("latin-1").strip(_PADDING).split("\\")]
    with listening():
        try:
            return tuple(convert_encodings(names))
        except FAULTS:
            return ("latin-1",)


def _decoded(raw: bytes, encodings: tuple[str, ...]) -> str:
    if raw.isascii() and b"\x1b" not in raw:
        return raw.decode("ascii")
    with listening():
        try:
            return decode_bytes(raw, encodings, _DELIMITERS)
        except FAULTS:
            return raw.decode("latin-1")


def _by_pydicom(start: bytes) -> HeaderFacts | None:
    """Reads what the walk could not follow; slower."""
    with listening():
        try:
            dataset = pydicom.dcmread(io.BytesIO(start), stop_before_pixels=True, force=True)
        except FAULTS:
            return None
        patient = read_patient(dataset)
        return HeaderFacts(
            patient_name=patient.name,
            patient_id=patient.patient_id,
            birth_date=patient.birth_date,
            sex=patient.sex,
            study_uid=patient.study_instance_uid,
            study_date=patient.study_date,
            study_time=patient.study_time,
            study_description=patient.study_description,
            series_uid=patient.series_instance_uid,
            series_number=integer(dataset, "SeriesNumber"),
            series_description=text(dataset, "SeriesDescription"),
            modality=text(dataset, "Modality"),
            sop_uid=text(dataset, "SOPInstanceUID"),
            number=integer(dataset, "InstanceNumber"),
            view=read_view(dataset).value,
            laterality=read_laterality(dataset),
            rows=integer(dataset, "Rows"),
            columns=integer(dataset, "Columns"),
            frames=max(integer(dataset, "NumberOfFrames"), 1),
            is_complete="Columns" in dataset,
        )
