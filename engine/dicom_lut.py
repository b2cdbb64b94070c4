"""Lookup tables and windows of a data set: modality LUT, VOI LUT, window centre and width (PS3.3 C.11.1, C.11.2)."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from pydicom.dataset import Dataset

from engine.dicom_dataset import functional_group, integers, items, numbers, text, texts, value
from engine.radiograph import VoiTable, Window, WindowFunction
from engine.windowing import FROM_FILE, NUMBERED_TABLE, NUMBERED_WINDOW

_MOST_ENTRIES = 1 << 16
_DEPTHS = range(8, 17)


@dataclass(frozen=True, slots=True, eq=False)
class LookupTable:
    """A table of a Modality or VOI LUT Sequence item.

    Attributes:
        first: The input that the first entry is for; smaller inputs map there too, larger ones to the last.
        values: uint16 (n,), from 0 to 2 ** bits - 1.
        bits: Bits per entry, 8 to 16.
    """

    first: int
    values: npt.NDArray[np.uint16]
    bits: int

    @property
    def full_scale(self) -> int:
        """The largest value that the entries can have."""
        return (1 << self.bits) - 1


def read_lookup_table(item: Dataset, *, is_little_endian: bool, is_signed: bool) -> LookupTable | None:
    """Reads LUT Descriptor and LUT Data (PS3.3 C.11.1.1.1).

    Args:
        item: Item of the sequence.
        is_little_endian: Byte order of the data set, which decides for data of VR OW.
        is_signed: Whether the input of the table is signed, which decides for the first input.

    Returns:
        The table, or None when it is malformed.
    """
    descriptor = integers(item, "LUTDescriptor")
    if len(descriptor) != 3:
        return None
    count = descriptor[0] % _MOST_ENTRIES or _MOST_ENTRIES
    first = descriptor[1] % _MOST_ENTRIES
    if descriptor[1] < 0 or (is_signed and first >= _MOST_ENTRIES // 2):
        first -= _MOST_ENTRIES
    values = _entries(value(item, "LUTData"), count, is_little_endian=is_little_endian)
    if values is None:
        return None
    largest = int(values.max())
    bits = descriptor[2] if descriptor[2] in _DEPTHS else max(8, largest.bit_length())
    return LookupTable(first, np.minimum(values, (1 << bits) - 1).astype(np.uint16), bits)


def read_windows(
    dataset: Dataset, *, frame: int, extent: tuple[float, float], is_little_endian: bool
) -> tuple[tuple[Window | VoiTable, ...], tuple[str, ...]]:
    """Reads every view that the file suggests: VOI tables first, then windows (PS3.3 C.11.2).

    Args:
        dataset: The data set.
        frame: Frame, counted from 0, for functional groups.
        extent: Smallest and largest modality value that the file can hold.
        is_little_endian: Byte order of the data set.

    Returns:
        The views in modality values, not mirrored, and notes on what was left out.
    """
    group = functional_group(dataset, "FrameVOILUTSequence", frame)
    tables, table_notes = _read_tables(group, extent, is_little_endian=is_little_endian)
    windows, window_notes = _read_pairs(group)
    return (*tables, *windows), (*table_notes, *window_notes)


def _read_tables(
    dataset: Dataset, extent: tuple[float, float], *, is_little_endian: bool
) -> tuple[tuple[VoiTable, ...], tuple[str, ...]]:
    found = items(dataset, "VOILUTSequence")
    tables = []
    for index, item in enumerate(found):
        # The first input is signed where modality values are (C.11.2.1.1).
        table = read_lookup_table(item, is_little_endian=is_little_endian, is_signed=extent[0] < 0)
        if table is None:
            continue
        values = table.values.astype(np.float32) / np.float32(table.full_scale)
        values.flags.writeable = False
        name = text(item, "LUTExplanation") or NUMBERED_TABLE.format(number=index + 1)
        tables.append(VoiTable(float(table.first), values, name))
    notes = ("A VOI lookup table of the file is malformed and was left out.",) if len(tables) < len(found) else ()
    return tuple(tables), notes


def _read_pairs(dataset: Dataset) -> tuple[tuple[Window, ...], tuple[str, ...]]:
    centres, widths = numbers(dataset, "WindowCenter"), numbers(dataset, "WindowWidth")
    names = texts(dataset, "WindowCenterWidthExplanation")
    function = _window_function(dataset)
    windows = []
    is_any_refused = len(centres) != len(widths)
    for index, (centre, width) in enumerate(zip(centres, widths, strict=False)):
        # LINEAR needs a width of at least 1 (C.11.2.1.2.1); some files mean LINEAR_EXACT by less.
        exact = function is WindowFunction.LINEAR and 0 < width < 1
        if width <= 0:
            is_any_refused = True
            continue
        name = names[index] if index < len(names) else ""
        windows.append(
            Window(
                centre,
                width,
                WindowFunction.LINEAR_EXACT if exact else function,
                name or (NUMBERED_WINDOW.format(number=index + 1) if len(centres) > 1 else FROM_FILE),
            )
        )
    notes = ("A window of the file is malformed and was left out.",) if is_any_refused else ()
    return tuple(windows), notes


def _window_function(dataset: Dataset) -> WindowFunction:
    name = text(dataset, "VOILUTFunction").upper()
    return WindowFunction(name) if name in set(WindowFunction) else WindowFunction.LINEAR


def _entries(data: object, count: int, *, is_little_endian: bool) -> npt.NDArray[np.uint16] | None:
    """Gives the entries as uint16, from words, from numbers, or from bytes packed two to a word."""
    if isinstance(data, bytes):
        is_packed = len(data) < 2 * count
        words = np.frombuffer(data, dtype=np.uint8 if is_packed else ("<u2" if is_little_endian else ">u2"))
    elif isinstance(data, (list, tuple)) or hasattr(data, "__iter__"):
        words = np.array([int(entry) % _MOST_ENTRIES for entry in data], dtype="<u2")
        if len(words) < count and len(words) == (count + 1) // 2:
            words = words.view(np.uint8)
    else:
        return None
    return words[:count].astype(np.uint16) if len(words) else None
