"""Opens pictures that are not DICOM: PNG, JPEG, TIFF, WebP and BMP, of 8 or 16 bits or floating point.

Resolution tags of such files describe paper or screens, never a detector: the spacing stays unknown.
"""

import io
import struct
import zlib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image

from engine import grey, windowing
from engine.errors import DamagedFileError, NotAnImageError, UnsupportedFileError
from engine.listening import listening
from engine.radiograph import OpenedImage, PatientLabel, Radiograph, RadiographSource, Window
from engine.source_file import MAX_PIXELS, SourceFile, check_size, read_source

#: What Pillow's readers raise on a malformed file.
_FAULTS = (
    ArithmeticError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
_SIGNATURES = {
    b"\x89PNG\r\n\x1a\n": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"II*\0": "TIFF",
    b"MM\0*": "TIFF",
    b"II+\0": "TIFF",
    b"MM\0+": "TIFF",
}
_BITMAP_HEADERS = frozenset({12, 40, 52, 56, 64, 108, 124})
_ORIENTATION, _BITS_PER_SAMPLE, _COMPRESSION, _PHOTOMETRIC, _SAMPLES = 0x0112, 258, 259, 262, 277
_WHITE_IS_ZERO = 0
#: TIFF compressions that lose: old and new JPEG, WebP, lossy JPEG of DNG.
_LOSSY_COMPRESSIONS = frozenset({6, 7, 34892, 50001})
_DEEP = 65535.0
_DEEP_COLOUR_TYPES = frozenset({2, 4, 6})
#: How many leading bytes ``raster_format`` looks at.
SIGNATURE_BYTES = 18


@dataclass(frozen=True, slots=True, eq=False)
class _Picture:
    """Samples as stored, upright: (rows, columns) or (rows, columns, 3) red, green, blue, and opacity in [0, 1]."""

    samples: npt.NDArray[Any]
    opacity: npt.NDArray[np.float32] | None
    full_scale: float = 255.0
    bits: int = 8
    is_lossy: bool = False
    pages: int = 1
    notes: tuple[str, ...] = ()


def raster_format(start: bytes) -> str:
    """Gives the format that a file's first bytes announce; empty when it is none that is read here."""
    for signature, name in _SIGNATURES.items():
        if start.startswith(signature):
            return name
    if start[:4] == b"RIFF" and start[8:12] == b"WEBP":
        return "WEBP"
    if start[:2] == b"BM" and int.from_bytes(start[14:18], "little") in _BITMAP_HEADERS:
        return "BMP"
    return ""


def read_raster(path: Path) -> OpenedImage:
    """Opens a picture; of several pages the first.

    Args:
        path: The file; its content decides what it is, not its name.

    Raises:
        ReadError: One of its subclasses, saying what is wrong with the file.
    """
    return from_source(read_source(path))


def from_source(source: SourceFile) -> OpenedImage:
    """Opens a picture that was read already; see ``read_raster``."""
    name = raster_format(source.data[:SIGNATURE_BYTES])
    if not name:
        raise NotAnImageError(
            source.path,
            f"{source.path.name} is no PNG, JPEG, TIFF, WebP or BMP picture.",
            remedy="Choose a DICOM file or a picture.",
        )
    with listening():
        picture = _decoded(source, name)
    return OpenedImage(_radiograph(source, name, picture), PatientLabel())


def _radiograph(source: SourceFile, name: str, picture: _Picture) -> Radiograph:
    pixels, was_colour = _one_channel(picture)
    notes = list(picture.notes)
    if was_colour:
        notes.append("The picture is in colour; its luminance is shown.")
    valid = None
    if picture.opacity is not None:
        pixels = pixels * picture.opacity
        valid = picture.opacity > 0
        notes.append("The picture is partly transparent; it is shown on black.")
    pixels, valid = grey.without_gaps(pixels, valid)
    if valid is not None and not valid.any():
        valid = None
    pixels.flags.writeable = False
    if valid is not None:
        valid.flags.writeable = False
    return Radiograph(
        pixels=pixels,
        source=RadiographSource(
            path=source.path,
            sha256=source.sha256,
            transfer_syntax=name,
            is_lossy=picture.is_lossy,
            frame_count=picture.pages,
        ),
        windows=_windows(pixels, valid, picture),
        valid=valid,
        was_colour=was_colour,
        bits_stored=picture.bits,
        notes=tuple(notes),
    )


def _one_channel(picture: _Picture) -> tuple[npt.NDArray[np.float32], bool]:
    if picture.samples.ndim == 2:
        return picture.samples.astype(np.float32), False
    return grey.from_rgb(picture.samples, full_scale=picture.full_scale)


def _windows(
    pixels: npt.NDArray[np.float32], valid: npt.NDArray[np.bool_] | None, picture: _Picture
) -> tuple[Window, ...]:
    if picture.bits <= 8:
        return (windowing.spanning(0, picture.full_scale, name=windowing.FULL_RANGE),)
    return (windowing.auto(pixels, valid), windowing.full_range(pixels, valid))


def _decoded(source: SourceFile, name: str) -> _Picture:
    try:
        with Image.open(io.BytesIO(source.data), formats=(name,)) as image:
            check_size(source.path, rows=image.height, columns=image.width)
            # Reading all of it is how Pillow finds out that a file is cut off.
            image.load()
            return _upright(image, source, name)
    except (Image.DecompressionBombError, MemoryError) as error:
        raise UnsupportedFileError(
            source.path,
            f"{source.path.name} is larger than the {MAX_PIXELS:,} pixels that are opened.",
            remedy="If the picture is really that large, export it smaller; otherwise the file is damaged.",
        ) from error
    except (*_FAULTS, cv2.error) as error:
        raise DamagedFileError(
            source.path,
            f"{source.path.name} is a {name} picture that is cut off, malformed or of a rare kind.",
            remedy="Copy it again, or export it as PNG.",
        ) from error


def _upright(image: Image.Image, source: SourceFile, name: str) -> _Picture:
    picture = _stored(image, source, name)
    samples, opacity, notes = picture.samples, picture.opacity, picture.notes
    turn = image.getexif().get(_ORIENTATION, 1)
    if turn in range(2, 9):
        samples = _turned(samples, turn)
        opacity = None if opacity is None else _turned(opacity, turn)
        notes = (*notes, "The picture was turned upright as its EXIF orientation says.")
    pages = int(getattr(image, "n_frames", 1))
    if pages > 1:
        notes = (*notes, f"Page 1 of {pages} is shown.")
    return replace(
        picture,
        samples=samples,
        opacity=opacity,
        is_lossy=_is_lossy(image, source, name),
        pages=pages,
        notes=notes,
    )


def _stored(image: Image.Image, source: SourceFile, name: str) -> _Picture:
    """Gives the samples of an image in any of Pillow's modes."""
    if _is_deep_colour(image, source, name):
        layers = _deep_layers(source)
        alpha = layers[:, :, 3] if layers.shape[2] == 4 else None
        return _Picture(layers[:, :, 2::-1], _opacity(alpha, _DEEP), full_scale=_DEEP, bits=16)
    if image.mode.startswith("I;16"):
        samples = np.asarray(image).astype(np.uint16)
        if _tag(image, _PHOTOMETRIC, 1) != _WHITE_IS_ZERO:
            return _Picture(samples, None, full_scale=_DEEP, bits=16)
        notes = ("The picture is stored as a negative and was inverted.",)
        return _Picture(65535 - samples, None, full_scale=_DEEP, bits=16, notes=notes)
    if image.mode in {"I", "F"}:
        return _Picture(np.asarray(image), None, full_scale=1.0, bits=16 if name == "PNG" else 32)
    if image.mode in {"1", "L"}:
        return _Picture(np.asarray(image.convert("L")), None)
    layers = np.asarray(image.convert("RGBA"))
    return _Picture(layers[:, :, :3], _opacity(layers[:, :, 3], 255.0))


def _is_deep_colour(image: Image.Image, source: SourceFile, name: str) -> bool:
    """Says whether there are several channels of 16 bits, which Pillow would cut to 8."""
    if name == "PNG":
        return source.data[24] == 16 and source.data[25] in _DEEP_COLOUR_TYPES
    bits = _tag(image, _BITS_PER_SAMPLE, 8)
    return bits == 16 and _tag(image, _SAMPLES, 1) in (3, 4)


def _deep_layers(source: SourceFile) -> npt.NDArray[Any]:
    """Gives uint16 (rows, columns, 3 or 4): blue, green, red and opacity."""
    layers = cv2.imdecode(np.frombuffer(source.data, dtype=np.uint8), cv2.IMREAD_UNCHANGED)
    if layers is None or layers.ndim != 3 or layers.dtype != np.uint16:
        raise ValueError("not decoded as several channels of 16 bits")
    return layers


def _opacity(alpha: npt.NDArray[Any] | None, full_scale: float) -> npt.NDArray[np.float32] | None:
    if alpha is None or (alpha == full_scale).all():
        return None
    return alpha.astype(np.float32) / np.float32(full_scale)


def _tag(image: Image.Image, number: int, default: int) -> int:
    """Gives the first value of a TIFF tag; the default where it is absent or the picture is no TIFF."""
    found = getattr(image, "tag_v2", {}).get(number, default)
    return int(found[0]) if isinstance(found, tuple) else int(found)


def _is_lossy(image: Image.Image, source: SourceFile, name: str) -> bool:
    if name == "TIFF":
        return _tag(image, _COMPRESSION, 1) in _LOSSY_COMPRESSIONS
    return name == "JPEG" or (name == "WEBP" and b"VP8 " in source.data)


def _turned(samples: npt.NDArray[Any], turn: int) -> npt.NDArray[Any]:
    """Turns a stored picture upright (EXIF 2.32, tag 0x0112: where row 0 and column 0 of the file belong)."""
    if turn >= 5:
        samples = samples.swapaxes(0, 1)
    if turn in {2, 3, 6, 7}:
        samples = samples[:, ::-1]
    if turn in {3, 4, 7, 8}:
        samples = samples[::-1]
    return samples
