"""Opens any image file that the engine reads; what a file is follows from its content, never from its name."""

from pathlib import Path

from engine import dicom, raster
from engine.dicom_dataset import has_prefix, looks_headerless
from engine.errors import NotAnImageError, UnsupportedFileError
from engine.radiograph import OpenedImage
from engine.source_file import SourceFile, read_source, read_start

_START_BYTES = 132
#: Other kinds of files that people choose by mistake: first bytes -> what it is, what to do.
_STRANGERS = {
    b"\x1f\x8b": ("a gzip archive", "Unpack it and open the image inside."),
    b"PK\x03\x04": ("a zip archive or office document", "Unpack it and open the images inside."),
    b"Rar!": ("a RAR archive", "Unpack it and open the images inside."),
    b"7z\xbc\xaf": ("a 7z archive", "Unpack it and open the images inside."),
    b"%PDF": ("a PDF document", "Export the image from it as DICOM or PNG."),
    b"GIF8": ("a GIF picture, which has too few grey levels", "Export the image as DICOM or PNG."),
    b"\0\0\0\x0cjP": ("a JPEG 2000 picture outside DICOM", "Export the image as DICOM or PNG."),
}
#: How encrypted files begin: OpenSSL, age, PGP; and what names enveloped data in a secure DICOM file (PS3.10 7.4).
_ENCRYPTED = (b"Salted__", b"age-encryption.org/", b"-----BEGIN PGP MESSAGE", b"-----BEGIN AGE ENCRYPTED FILE")
_ENVELOPED = bytes.fromhex("06092a864886f70d010703")
_REMEDY = "Choose a DICOM file or a PNG, JPEG, TIFF, WebP or BMP picture."


def open_image(path: Path, *, frame: int = 0) -> OpenedImage:
    """Opens a DICOM file, with or without header, or a picture.

    Args:
        path: The file.
        frame: Which frame of a multi-frame DICOM file, counted from 0; a picture has only frame 0.

    Raises:
        ReadError: One of its subclasses: FileMissingError, NotAnImageError, DamagedFileError,
            UnsupportedFileError.
    """
    source = read_source(path)
    if has_prefix(source.data):
        return dicom.from_source(source, frame=frame)
    if raster.raster_format(source.data[: raster.SIGNATURE_BYTES]):
        if frame != 0:
            raise UnsupportedFileError(
                path, f"Only the first page of the picture {path.name} can be opened.", remedy="Choose frame 1."
            )
        return raster.from_source(source)
    if looks_headerless(source.data):
        return dicom.from_source(source, frame=frame)
    raise _stranger(source)


def looks_like_image(path: Path) -> bool:
    """Says, from its first bytes alone, whether a file may be one that ``open_image`` opens; never raises."""
    start = read_start(path, _START_BYTES)
    return has_prefix(start) or bool(raster.raster_format(start)) or looks_headerless(start)


def _stranger(source: SourceFile) -> NotAnImageError:
    name = source.path.name
    for signature, (kind, remedy) in _STRANGERS.items():
        if source.data.startswith(signature):
            return NotAnImageError(source.path, f"{name} is {kind}.", remedy=remedy)
    if source.data.startswith(_ENCRYPTED) or _ENVELOPED in source.data[:32]:
        return NotAnImageError(source.path, f"{name} is encrypted.", remedy="Decrypt it and open the image inside.")
    start = source.data[:512].lstrip().lower()
    if start.startswith((b"<!doctype html", b"<html", b"<?xml")):
        return NotAnImageError(source.path, f"{name} is a web page or XML document, not an image.", remedy=_REMEDY)
    return NotAnImageError(source.path, f"{name} is not an image that can be read here.", remedy=_REMEDY)
