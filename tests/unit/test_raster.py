import io
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image

from engine import windowing
from engine.errors import DamagedFileError, NotAnImageError, ReadError, UnsupportedFileError
from engine.radiograph import PatientLabel, Radiograph, SpacingSource, ViewPosition, Window
from engine.raster import read_raster
from tests.builders import png_chunk

RAMP = np.arange(256, dtype=np.uint8).reshape(16, 16)
DEEP = np.arange(0, 65536, 256, dtype=np.uint16).reshape(16, 16) + np.uint16(7)


def opened(path: Path, image: Image.Image, kind: str = "PNG", **options: Any) -> Radiograph:
    target = path / "picture.dat"
    image.save(target, format=kind, **options)
    return read_raster(target).radiograph


def encoded(path: Path, samples: npt.NDArray[Any], suffix: str) -> Radiograph:
    """Opens what OpenCV wrote; its channel order is blue, green, red, opacity."""
    is_written, data = cv2.imencode(suffix, samples)
    assert is_written
    target = path / "picture.dat"
    target.write_bytes(data.tobytes())
    return read_raster(target).radiograph


@pytest.mark.parametrize("kind", ["PNG", "TIFF", "BMP"])
def test_lossless_8_bit_pictures_arrive_unchanged(tmp_path: Path, kind: str) -> None:
    radiograph = opened(tmp_path, Image.fromarray(RAMP), kind)
    np.testing.assert_array_equal(radiograph.pixels, RAMP)
    assert radiograph.pixels.dtype == np.float32
    assert radiograph.pixels.flags.c_contiguous
    assert not radiograph.pixels.flags.writeable
    assert radiograph.windows == (Window(128, 256, name="Full range"),)
    assert radiograph.source.transfer_syntax == kind
    assert not radiograph.source.is_lossy
    np.testing.assert_allclose(windowing.to_display(radiograph), RAMP / 255, atol=1e-6)


@pytest.mark.parametrize(("kind", "is_lossy"), [("JPEG", True), ("WEBP", True)])
def test_lossy_pictures_open_and_say_so(tmp_path: Path, kind: str, is_lossy: bool) -> None:
    radiograph = opened(tmp_path, Image.fromarray(RAMP), kind, quality=95)
    np.testing.assert_allclose(radiograph.pixels, RAMP, atol=6)
    assert radiograph.source.is_lossy is is_lossy
    assert not radiograph.was_colour


def test_lossless_webp_is_not_lossy(tmp_path: Path) -> None:
    radiograph = opened(tmp_path, Image.fromarray(RAMP), "WEBP", lossless=True)
    np.testing.assert_array_equal(radiograph.pixels, RAMP)
    assert not radiograph.source.is_lossy


@pytest.mark.parametrize("suffix", [".png", ".tiff"])
def test_16_bit_grey_keeps_every_level(tmp_path: Path, suffix: str) -> None:
    radiograph = encoded(tmp_path, DEEP, suffix)
    np.testing.assert_array_equal(radiograph.pixels, DEEP)
    assert radiograph.bits_stored == 16
    assert [window.name for window in radiograph.windows] == ["Automatic", "Full range"]
    assert windowing.limits(radiograph.windows[1]) == (7, 65287)


@pytest.mark.parametrize("suffix", [".png", ".tiff"])
def test_16_bit_colour_keeps_every_level(tmp_path: Path, suffix: str) -> None:
    radiograph = encoded(tmp_path, np.dstack([DEEP, DEEP, DEEP]), suffix)
    np.testing.assert_array_equal(radiograph.pixels, DEEP)
    assert not radiograph.was_colour
    tinted = encoded(tmp_path, np.dstack([DEEP * 0, DEEP * 0, DEEP]).astype(np.uint16), suffix)
    np.testing.assert_allclose(tinted.pixels, 0.299 * DEEP.astype(np.float32), rtol=1e-5)
    assert tinted.was_colour


def test_a_floating_point_tiff_keeps_its_values(tmp_path: Path) -> None:
    values = np.linspace(-1, 3, 256, dtype=np.float32).reshape(16, 16)
    values[0, 0] = np.nan
    radiograph = encoded(tmp_path, values, ".tiff")
    np.testing.assert_array_equal(radiograph.pixels.ravel()[1:], values.ravel()[1:])
    assert radiograph.valid is not None
    assert not radiograph.valid[0, 0]
    assert radiograph.bits_stored == 32


@pytest.mark.parametrize("samples", [RAMP, DEEP])
def test_a_tiff_whose_zero_is_white_is_inverted(tmp_path: Path, samples: npt.NDArray[Any]) -> None:
    stream = io.BytesIO()
    Image.fromarray(samples).save(stream, format="TIFF")
    # PhotometricInterpretation is tag 262, a SHORT, count 1: one is "zero is black", zero "zero is white".
    black, white = (bytes.fromhex("0601 0300 01000000") + bytes([value, 0]) for value in (1, 0))
    assert stream.getvalue().count(black) == 1
    target = tmp_path / "negative.tiff"
    target.write_bytes(stream.getvalue().replace(black, white))
    full = float(np.iinfo(samples.dtype).max)
    np.testing.assert_array_equal(read_raster(target).radiograph.pixels, full - samples.astype(np.float32))


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF"])
def test_exif_orientation_turns_the_picture_upright(tmp_path: Path, kind: str, orientation: int) -> None:
    upright = np.zeros((24, 40), dtype=np.uint8)
    upright[:8, :8] = 255
    upright[-8:, :16] = 128
    # How a camera held in this orientation stores the upright picture (the inverse of EXIF 2.32, 0x0112).
    stored = {
        1: upright,
        2: upright[:, ::-1],
        3: upright[::-1, ::-1],
        4: upright[::-1],
        5: upright.T,
        6: np.rot90(upright, 1),
        7: upright[::-1, ::-1].T,
        8: np.rot90(upright, -1),
    }[orientation]
    image = Image.fromarray(np.ascontiguousarray(stored))
    exif = image.getexif()
    exif[0x0112] = orientation
    radiograph = opened(tmp_path, image, kind, exif=exif)
    assert radiograph.shape == upright.shape
    np.testing.assert_allclose(radiograph.pixels, upright, atol=12)
    assert radiograph.pixels.flags.c_contiguous


def test_colour_becomes_luma_and_is_remembered(tmp_path: Path) -> None:
    samples = np.full((16, 16, 3), (200, 100, 50), dtype=np.uint8)
    radiograph = opened(tmp_path, Image.fromarray(samples))
    np.testing.assert_allclose(radiograph.pixels, 0.299 * 200 + 0.587 * 100 + 0.114 * 50, rtol=1e-5)
    assert radiograph.was_colour
    assert "The picture is in colour; its luminance is shown." in radiograph.notes


def test_grey_that_is_stored_as_colour_is_grey(tmp_path: Path) -> None:
    equal = opened(tmp_path, Image.fromarray(np.dstack([RAMP, RAMP, RAMP])))
    np.testing.assert_array_equal(equal.pixels, RAMP)
    assert not equal.was_colour
    noise = np.random.default_rng(0).integers(-4, 5, (16, 16, 3))
    noisy = np.clip(RAMP[:, :, None] // 2 + 60 + noise, 0, 255).astype(np.uint8)
    assert not opened(tmp_path, Image.fromarray(noisy), "JPEG", quality=90).was_colour


def test_a_small_coloured_mark_does_not_make_a_film_a_colour_picture(tmp_path: Path) -> None:
    samples = np.full((64, 64, 3), 120, dtype=np.uint8)
    samples[:5, :5] = (255, 0, 0)
    assert not opened(tmp_path, Image.fromarray(samples)).was_colour


def test_a_palette_is_looked_up(tmp_path: Path) -> None:
    image = Image.fromarray(np.array([[0, 1], [2, 3]], dtype=np.uint8), mode="L").convert("P")
    image.putpalette([9, 9, 9, 60, 60, 60, 120, 120, 120, 250, 250, 250])
    radiograph = opened(tmp_path, image)
    assert radiograph.pixels.tolist() == [[9, 60], [120, 250]]


def test_one_bit_becomes_black_and_white(tmp_path: Path) -> None:
    radiograph = opened(tmp_path, Image.fromarray(RAMP > 100))
    assert set(np.unique(radiograph.pixels)) == {0, 255}


def test_transparency_is_shown_on_black_and_does_not_count(tmp_path: Path) -> None:
    layers = np.full((4, 4, 4), (100, 100, 100, 255), dtype=np.uint8)
    layers[0, 0, 3] = 0
    radiograph = opened(tmp_path, Image.fromarray(layers))
    assert radiograph.pixels[0, 0] == 0
    assert radiograph.pixels[1, 1] == 100
    assert radiograph.valid is not None
    assert np.count_nonzero(~radiograph.valid) == 1
    assert "The picture is partly transparent; it is shown on black." in radiograph.notes


def test_an_opaque_picture_has_no_padding(tmp_path: Path) -> None:
    layers = np.dstack([RAMP, RAMP, RAMP, np.full_like(RAMP, 255)])
    radiograph = opened(tmp_path, Image.fromarray(layers))
    assert radiograph.valid is None
    assert radiograph.notes == ()


def test_resolution_is_not_believed_and_nobody_is_named(tmp_path: Path) -> None:
    target = tmp_path / "picture.png"
    Image.fromarray(RAMP).save(target, dpi=(254, 254))
    image = read_raster(target)
    assert image.radiograph.spacing.mm is None
    assert image.radiograph.spacing.source is SpacingSource.UNKNOWN
    assert image.radiograph.view is ViewPosition.UNKNOWN
    assert image.patient == PatientLabel()


def test_of_several_pages_the_first_is_shown(tmp_path: Path) -> None:
    pages = [Image.fromarray(RAMP), Image.fromarray(255 - RAMP)]
    radiograph = opened(tmp_path, pages[0], "TIFF", save_all=True, append_images=pages[1:])
    np.testing.assert_array_equal(radiograph.pixels, RAMP)
    assert radiograph.source.frame_count == 2
    assert "Page 1 of 2 is shown." in radiograph.notes


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "WEBP", "BMP"])
@pytest.mark.parametrize("share", [0.02, 0.5, 0.9])
def test_a_cut_off_picture_is_refused(
    tmp_path: Path, kind: str, share: float, capfd: pytest.CaptureFixture[str]
) -> None:
    stream = io.BytesIO()
    texture = np.random.default_rng(0).integers(0, 255, (64, 64)).astype(np.uint8)
    Image.fromarray(texture).save(stream, format=kind)
    data = stream.getvalue()
    target = tmp_path / "film.img"
    target.write_bytes(data[: max(20, int(share * len(data)))])
    with pytest.raises(DamagedFileError, match=r"film\.img is a \w+ picture that is cut off"):
        read_raster(target)
    captured = capfd.readouterr()
    assert (captured.out, captured.err) == ("", "")


@pytest.mark.parametrize("side", [8193, 12000, 65535])
def test_a_picture_that_would_take_gigabytes_is_refused_unread(tmp_path: Path, side: int) -> None:
    header = side.to_bytes(4, "big") * 2 + bytes([8, 0, 0, 0, 0])
    target = tmp_path / "bomb.png"
    target.write_bytes(b"\x89PNG\r\n\x1a\n" + png_chunk(b"IHDR", header) + png_chunk(b"IDAT", b"x" * 50))
    with pytest.raises(UnsupportedFileError, match="67,108,864"):
        read_raster(target)


def test_what_is_no_picture_is_refused(tmp_path: Path) -> None:
    target = tmp_path / "notes.png"
    target.write_text("not a picture at all")
    with pytest.raises(NotAnImageError, match=r"notes\.png"):
        read_raster(target)


def test_a_damaged_checksum_is_noticed(tmp_path: Path) -> None:
    stream = io.BytesIO()
    Image.fromarray(RAMP).save(stream, format="PNG")
    data = bytearray(stream.getvalue())
    data[60] ^= 0xFF
    target = tmp_path / "film.png"
    target.write_bytes(data)
    with pytest.raises(ReadError):
        read_raster(target)
