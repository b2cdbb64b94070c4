"""Every attribute of a DICOM file as text, in the order of the file, with nested sequences and private names."""

from collections.abc import Iterator
from pathlib import Path

from pydicom.dataelem import DataElement
from pydicom.dataset import Dataset
from pydicom.tag import BaseTag

from engine.dicom_dataset import FAULTS, has_prefix, looks_headerless, parse
from engine.errors import NotAnImageError
from engine.listening import listening
from engine.source_file import read_source
from engine.tag_rows import TagRow

#: Text of a value is cut behind this many letters; bytes of unknown meaning are shown up to this many.
MOST_LETTERS, _MOST_BYTES = 4096, 32
_PIXEL_GROUP = 0x7FE0
_BYTE_REPRESENTATIONS = frozenset({"OB", "OW", "OF", "OD", "OL", "OV", "UN", "OB or OW", "OX"})
_DEEPEST = 16
#: What can be shown without saying who the patient is: how the image was made and how it is stored.
_TECHNICAL_GROUPS = frozenset({0x0018, 0x0028})
_TECHNICAL_REPRESENTATIONS = frozenset({"CS", "DS", "IS", "US", "SS", "UL", "SL", "FL", "FD", "AT", "SQ", "US or SS"})
_TECHNICAL = frozenset(
    {
        "BodyPartExamined",
        "ConversionType",
        "ImageLaterality",
        "ImageType",
        "Laterality",
        "Manufacturer",
        "ManufacturerModelName",
        "MediaStorageSOPClassUID",
        "Modality",
        "PatientOrientation",
        "PixelData",
        "PresentationIntentType",
        "PresentationLUTShape",
        "SOPClassUID",
        "SpecificCharacterSet",
        "TransferSyntaxUID",
        "ViewPosition",
    }
)


def list_tags(path: Path) -> tuple[TagRow, ...]:
    """Reads every attribute of a file, those of its header (group 0002) first.

    Raises:
        ReadError: One of its subclasses; NotAnImageError where the file is no DICOM file and has no attributes.
    """
    source = read_source(path)
    if not has_prefix(source.data) and not looks_headerless(source.data):
        raise NotAnImageError(
            path, f"{path.name} is not a DICOM file and has no tags.", remedy="Choose a DICOM file to see its tags."
        )
    with listening():
        dataset, _ = parse(source)
        return (*_rows(dataset.file_meta, 0), *_rows(dataset, 0))


def _rows(dataset: Dataset, depth: int) -> Iterator[TagRow]:
    for tag in sorted(dataset.keys()):
        yield _row(dataset, BaseTag(tag), depth)


def _row(dataset: Dataset, tag: BaseTag, depth: int) -> TagRow:
    written = f"({tag.group:04X},{tag.element:04X})"
    counted = _counted_bytes(dataset, tag)
    try:
        element = dataset[tag]
        name, vr, keyword = element.name.strip("[]"), str(element.VR), element.keyword
        children = _items(element, depth) if vr == "SQ" else ()
        value = counted or _words(element, len(children))
    except FAULTS:
        return TagRow(written, "", "Cannot be read", counted or "malformed", is_private=tag.is_private)
    is_known = vr in _TECHNICAL_REPRESENTATIONS and tag.group in _TECHNICAL_GROUPS and not tag.is_private
    return TagRow(
        written,
        vr,
        name,
        value,
        is_private=tag.is_private,
        is_technical=is_known or vr == "SQ" or keyword in _TECHNICAL,
        children=children,
    )


def _counted_bytes(dataset: Dataset, tag: BaseTag) -> str:
    """Gives the size of a value of bytes that is too long to show, or of pixels; empty for any other."""
    raw = dataset.get_item(tag)
    value = raw.value
    if not isinstance(value, bytes):
        return "" if tag.group != _PIXEL_GROUP else "not shown"
    is_bytes = str(raw.VR) in _BYTE_REPRESENTATIONS if raw.VR else tag.is_private
    if tag.group == _PIXEL_GROUP or (is_bytes and len(value) > _MOST_BYTES):
        return f"{len(value):,} bytes, not shown"
    return ""


def _items(element: DataElement, depth: int) -> tuple[TagRow, ...]:
    if depth >= _DEEPEST:
        return ()
    return tuple(
        TagRow("", "", f"Item {number}", "", is_technical=True, children=tuple(_rows(item, depth + 1)))
        for number, item in enumerate(element.value or (), start=1)
        if isinstance(item, Dataset)
    )


def _words(element: DataElement, items: int) -> str:
    value = element.value
    if element.VR == "SQ":
        return "1 item" if items == 1 else f"{items} items"
    if value is None:
        return ""
    if isinstance(value, bytes):
        return value.hex(" ") if len(value) <= _MOST_BYTES else f"{len(value):,} bytes, not shown"
    is_several = isinstance(value, list | tuple) or element.VM > 1
    text = "\\".join(str(part) for part in value) if is_several else str(value)
    text = text.replace("\0", "").strip()
    return text if len(text) <= MOST_LETTERS else f"{text[:MOST_LETTERS]} …"
