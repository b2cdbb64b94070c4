"""From stored values to what is shown: every step of the grey scale pipeline, on data sets made for it."""

from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from pydicom.dataset import Dataset
from pydicom.uid import (
    UID,
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
    JPEG2000Lossless,
    JPEGLSLossless,
    RLELossless,
)

from engine import windowing
from engine.dicom import read_dicom
from engine.radiograph import Radiograph, VoiTable, Window, WindowFunction
from tests.builders import SOP_INSTANCE_UID, dicom_dataset, dicom_file, lookup_table

RAMP = np.arange(4096, dtype=np.uint16).reshape(64, 64)
GREY = {"BitsStored": 12, "HighBit": 11}


def opened(path: Path, dataset: Dataset, **options: Any) -> Radiograph:
    return read_dicom(dicom_file(path / "film.dcm", dataset, **options)).radiograph


def test_stored_values_arrive_unchanged(tmp_path: Path) -> None:
    radiograph = opened(tmp_path, dicom_dataset(RAMP, **GREY))
    np.testing.assert_array_equal(radiograph.pixels, RAMP)
    assert radiograph.pixels.dtype == np.float32
    assert radiograph.pixels.flags.c_contiguous
    assert not radiograph.pixels.flags.writeable
    assert radiograph.bits_stored == 12
    assert radiograph.valid is None
    assert radiograph.mirror is None
    assert radiograph.source.sop_instance_uid == SOP_INSTANCE_UID
    assert radiograph.notes == ()


@pytest.mark.parametrize(
    "syntax", [ImplicitVRLittleEndian, ExplicitVRLittleEndian, ExplicitVRBigEndian, DeflatedExplicitVRLittleEndian]
)
def test_every_uncompressed_transfer_syntax_gives_the_same_pixels(tmp_path: Path, syntax: UID) -> None:
    dataset = dicom_dataset(RAMP.astype(">u2") if syntax == ExplicitVRBigEndian else RAMP, **GREY)
    radiograph = opened(tmp_path, dataset, syntax=syntax)
    np.testing.assert_array_equal(radiograph.pixels, RAMP)
    assert radiograph.source.transfer_syntax == syntax
    assert not radiograph.source.is_lossy


@pytest.mark.parametrize("syntax", [RLELossless, JPEGLSLossless, JPEG2000Lossless])
@pytest.mark.parametrize("is_signed", [False, True])
def test_every_lossless_compression_gives_the_same_pixels(tmp_path: Path, syntax: UID, is_signed: bool) -> None:
    pixels = (RAMP.astype(np.int16) - 2048) if is_signed else RAMP
    dataset = dicom_dataset(pixels, **GREY)
    dicom_file(tmp_path / "plain.dcm", dataset)
    dataset.compress(syntax, generate_instance_uid=False)
    radiograph = opened(tmp_path, dataset, syntax=syntax)
    np.testing.assert_array_equal(radiograph.pixels, pixels)


@pytest.mark.parametrize("syntax", [ImplicitVRLittleEndian, ExplicitVRLittleEndian, ExplicitVRBigEndian])
def test_a_file_without_header_opens_with_a_note(tmp_path: Path, syntax: UID) -> None:
    dataset = dicom_dataset(RAMP.astype(">u2") if syntax == ExplicitVRBigEndian else RAMP, **GREY)
    radiograph = opened(tmp_path, dataset, syntax=syntax, has_header=False)
    np.testing.assert_array_equal(radiograph.pixels, RAMP)
    assert "guessed" in radiograph.notes[0]


@pytest.mark.parametrize("syntax", [JPEGLSLossless, JPEG2000Lossless])
def test_a_compressed_file_without_transfer_syntax_opens(tmp_path: Path, syntax: UID) -> None:
    dataset = dicom_dataset(RAMP, **GREY)
    dicom_file(tmp_path / "plain.dcm", dataset)
    dataset.compress(syntax, generate_instance_uid=False)
    path = dicom_file(tmp_path / "film.dcm", dataset, syntax=syntax)
    header = path.read_bytes()
    length = int.from_bytes(header[140:144], "little")
    path.write_bytes(header[144 + length :])
    np.testing.assert_array_equal(read_dicom(path).radiograph.pixels, RAMP)


def test_unused_high_bits_are_dropped(tmp_path: Path) -> None:
    radiograph = opened(tmp_path, dicom_dataset(RAMP | np.uint16(0xA000), **GREY))
    np.testing.assert_array_equal(radiograph.pixels, RAMP)


def test_values_that_lie_above_unused_low_bits_are_moved_down(tmp_path: Path) -> None:
    overlaid = (RAMP << 4) | np.uint16(1)
    radiograph = opened(tmp_path, dicom_dataset(overlaid, BitsStored=12, HighBit=15))
    np.testing.assert_array_equal(radiograph.pixels, RAMP)


def test_signed_values_extend_their_sign_from_the_bits_stored(tmp_path: Path) -> None:
    values = RAMP.astype(np.int16) - 2048
    stored = (values & 0x0FFF).astype(np.int16)
    radiograph = opened(tmp_path, dicom_dataset(stored, **GREY))
    np.testing.assert_array_equal(radiograph.pixels, values)


def test_rescale_slope_and_intercept_apply(tmp_path: Path) -> None:
    dataset = dicom_dataset(RAMP, **GREY, RescaleSlope=2, RescaleIntercept=-1024, RescaleType="HU")
    radiograph = opened(tmp_path, dataset)
    np.testing.assert_array_equal(radiograph.pixels, RAMP.astype(np.float32) * 2 - 1024)
    assert radiograph.unit == "HU"


def test_a_modality_table_applies_and_holds_its_ends(tmp_path: Path) -> None:
    table = lookup_table([100, 200, 400], first=1, bits=12)
    table.ModalityLUTType = "OD"
    dataset = dicom_dataset(np.array([[0, 1], [2, 3], [4, 9]], dtype=np.uint16), ModalityLUTSequence=[table])
    radiograph = opened(tmp_path, dataset)
    assert radiograph.pixels.tolist() == [[100, 100], [200, 400], [400, 400]]
    assert radiograph.unit == "OD"


@pytest.mark.parametrize(
    ("attributes", "is_inverted", "is_noted"),
    [
        ({"PhotometricInterpretation": "MONOCHROME2"}, False, False),
        ({"PhotometricInterpretation": "MONOCHROME2", "PresentationLUTShape": "IDENTITY"}, False, False),
        ({"PhotometricInterpretation": "MONOCHROME1"}, True, False),
        ({"PhotometricInterpretation": "MONOCHROME1", "PresentationLUTShape": "INVERSE"}, True, False),
        ({"PhotometricInterpretation": "MONOCHROME2", "PresentationLUTShape": "INVERSE"}, True, True),
        ({"PhotometricInterpretation": "MONOCHROME1", "PresentationLUTShape": "IDENTITY"}, True, True),
        ({"PhotometricInterpretation": "MONOCHROME1", "PixelIntensityRelationshipSign": 1}, True, False),
        ({"PhotometricInterpretation": "MONOCHROME2", "PixelIntensityRelationshipSign": 1}, False, True),
    ],
)
def test_polarity_is_turned_at_most_once(
    tmp_path: Path, attributes: dict[str, Any], is_inverted: bool, is_noted: bool
) -> None:
    radiograph = opened(tmp_path, dicom_dataset(RAMP, **GREY, **attributes))
    np.testing.assert_array_equal(radiograph.pixels, 4095 - RAMP.astype(np.float32) if is_inverted else RAMP)
    assert radiograph.mirror == (4095 if is_inverted else None)
    assert bool(radiograph.notes) is is_noted
    assert windowing.to_display(radiograph)[0, 0] == (1 if is_inverted else 0)


@pytest.mark.parametrize("function", list(WindowFunction))
def test_a_monochrome1_image_is_the_negative_of_the_same_monochrome2_image(
    tmp_path: Path, function: WindowFunction
) -> None:
    window = {"WindowCenter": 1500, "WindowWidth": 801, "VOILUTFunction": function.value}
    shown = [
        windowing.to_display(opened(tmp_path, dicom_dataset(RAMP, **GREY, **window, PhotometricInterpretation=name)))
        for name in ("MONOCHROME1", "MONOCHROME2")
    ]
    np.testing.assert_allclose(shown[0], 1 - shown[1], atol=1e-5)


@pytest.mark.parametrize("syntax", [ImplicitVRLittleEndian, ExplicitVRLittleEndian])
def test_padding_is_marked_and_shown_black(tmp_path: Path, syntax: UID) -> None:
    pixels = np.array([[-2000, 0], [100, 200]], dtype=np.int16)
    dataset = dicom_dataset(pixels, PhotometricInterpretation="MONOCHROME1")
    dataset.add_new("PixelPaddingValue", "SS", -2000)
    radiograph = opened(tmp_path, dataset, syntax=syntax)
    assert radiograph.valid is not None
    assert radiograph.valid.tolist() == [[False, True], [True, True]]
    assert windowing.to_display(radiograph).tolist() == [[0, 1], [0.5, 0]]


def test_a_range_of_padding_is_marked_in_stored_values(tmp_path: Path) -> None:
    dataset = dicom_dataset(RAMP, **GREY, RescaleSlope=1, RescaleIntercept=-1000)
    dataset.add_new("PixelPaddingValue", "US", 0)
    dataset.add_new("PixelPaddingRangeLimit", "US", 32)
    radiograph = opened(tmp_path, dataset)
    assert radiograph.valid is not None
    assert np.count_nonzero(~radiograph.valid) == 33


def test_an_image_that_is_all_padding_is_shown_whole_with_a_note(tmp_path: Path) -> None:
    dataset = dicom_dataset(np.full((4, 4), 7, np.uint16))
    dataset.add_new("PixelPaddingValue", "US", 7)
    radiograph = opened(tmp_path, dataset)
    assert radiograph.valid is None
    assert any("padding" in note for note in radiograph.notes)


def test_several_windows_are_listed_with_their_names_after_the_tables(tmp_path: Path) -> None:
    table = lookup_table(list(range(4095, -1, -1)), first=0, bits=12, explanation="BONE")
    dataset = dicom_dataset(
        RAMP,
        **GREY,
        WindowCenter=[2000, 1000],
        WindowWidth=[3000, 500],
        WindowCenterWidthExplanation=["NORMAL", "LUNG"],
        VOILUTSequence=[table],
    )
    first, *others = opened(tmp_path, dataset).windows
    assert isinstance(first, VoiTable)
    assert first.name == "BONE"
    np.testing.assert_allclose(first.values, np.linspace(1, 0, 4096), atol=1e-6)
    assert others == [Window(2000, 3000, name="NORMAL"), Window(1000, 500, name="LUNG")]


def test_a_table_of_packed_bytes_is_read(tmp_path: Path) -> None:
    table = lookup_table([], first=0, bits=8)
    table["LUTDescriptor"].value = [3, 0, 8]
    table["LUTData"].value = bytes([0, 128, 255, 0])
    first = opened(tmp_path, dicom_dataset(RAMP % np.uint16(3), VOILUTSequence=[table])).windows[0]
    assert isinstance(first, VoiTable)
    np.testing.assert_allclose(first.values, [0, 128 / 255, 1])


@pytest.mark.parametrize(
    ("centre", "width", "function", "expected"),
    [
        (100, 0, "LINEAR", None),
        (100, -5, "SIGMOID", None),
        (0.5, 0.5, "LINEAR", WindowFunction.LINEAR_EXACT),
        (100, 50, "NONSENSE", WindowFunction.LINEAR),
    ],
)
def test_impossible_windows_are_left_out_or_read_as_what_they_mean(
    tmp_path: Path, centre: float, width: float, function: str, expected: WindowFunction | None
) -> None:
    dataset = dicom_dataset(RAMP, **GREY, WindowCenter=centre, WindowWidth=width, VOILUTFunction=function)
    radiograph = opened(tmp_path, dataset)
    suggested = [window for window in radiograph.windows if isinstance(window, Window) and window.centre == centre]
    assert [window.function for window in suggested] == ([] if expected is None else [expected])
    assert radiograph.windows
    assert bool(radiograph.notes) is (expected is None or width < 1)


def test_a_window_that_shows_nothing_gives_way_to_an_automatic_one(tmp_path: Path) -> None:
    dataset = dicom_dataset(RAMP + np.uint16(30000), WindowCenter=2000, WindowWidth=4000)
    radiograph = opened(tmp_path, dataset)
    assert [window.name for window in radiograph.windows] == ["Automatic", "From the file"]
    assert windowing.to_display(radiograph).std() > 0.2
    assert any("shows nothing" in note for note in radiograph.notes)


def colour(*, red: int, green: int, blue: int) -> npt.NDArray[np.uint8]:
    return np.full((8, 8, 3), (red, green, blue), dtype=np.uint8)


def test_colour_becomes_luma_with_a_note(tmp_path: Path) -> None:
    radiograph = opened(tmp_path, dicom_dataset(colour(red=200, green=100, blue=50)))
    np.testing.assert_allclose(radiograph.pixels, 0.299 * 200 + 0.587 * 100 + 0.114 * 50, rtol=1e-5)
    assert radiograph.was_colour
    assert radiograph.windows == (Window(128, 256, name="Full range"),)
    assert any("colour" in note for note in radiograph.notes)


def test_grey_that_is_stored_as_colour_is_grey(tmp_path: Path) -> None:
    radiograph = opened(tmp_path, dicom_dataset(colour(red=90, green=90, blue=90)))
    assert (radiograph.pixels == 90).all()
    assert not radiograph.was_colour


def test_ybr_is_converted_before_it_becomes_grey(tmp_path: Path) -> None:
    dataset = dicom_dataset(colour(red=120, green=128, blue=128), PhotometricInterpretation="YBR_FULL")
    radiograph = opened(tmp_path, dataset)
    np.testing.assert_allclose(radiograph.pixels, 120, atol=1)
    assert not radiograph.was_colour


def test_a_palette_is_looked_up(tmp_path: Path) -> None:
    dataset = dicom_dataset(np.array([[0, 1], [2, 3]], dtype=np.uint8), PhotometricInterpretation="PALETTE COLOR")
    for name in ("Red", "Green", "Blue"):
        setattr(dataset, f"{name}PaletteColorLookupTableDescriptor", [4, 0, 16])
        entries = np.array([0, 10000, 40000, 65535], dtype="<u2").tobytes()
        setattr(dataset, f"{name}PaletteColorLookupTableData", entries)
    radiograph = opened(tmp_path, dataset)
    assert radiograph.pixels.tolist() == [[0, 10000], [40000, 65535]]
    assert not radiograph.was_colour


def test_the_chosen_frame_is_shown(tmp_path: Path) -> None:
    path = dicom_file(tmp_path / "film.dcm", dicom_dataset(np.stack([RAMP, RAMP + 1, RAMP + 2])))
    radiograph = read_dicom(path, frame=2).radiograph
    np.testing.assert_array_equal(radiograph.pixels, RAMP + 2)
    assert (radiograph.source.frame, radiograph.source.frame_count) == (2, 3)
    assert "Frame 3 of 3 is shown." in radiograph.notes


def test_values_and_windows_of_a_frame_come_from_its_functional_group(tmp_path: Path) -> None:
    frames = []
    for slope, centre in ((1, 100), (2, 200)):
        values, window, frame = Dataset(), Dataset(), Dataset()
        values.RescaleSlope, values.RescaleIntercept, values.RescaleType = slope, 0, "US"
        window.WindowCenter, window.WindowWidth = centre, 5000
        frame.PixelValueTransformationSequence, frame.FrameVOILUTSequence = [values], [window]
        frames.append(frame)
    dataset = dicom_dataset(np.stack([RAMP, RAMP]), **GREY, PerFrameFunctionalGroupsSequence=frames)
    radiograph = read_dicom(dicom_file(tmp_path / "film.dcm", dataset), frame=1).radiograph
    np.testing.assert_array_equal(radiograph.pixels, RAMP.astype(np.float32) * 2)
    assert isinstance(radiograph.windows[0], Window)
    assert radiograph.windows[0].centre == 200


def test_values_that_are_no_numbers_count_as_padding(tmp_path: Path) -> None:
    values = np.array([[0.0, np.nan], [1.0, 2.0]], dtype=np.float32)
    dataset = dicom_dataset(RAMP[:2, :2], BitsAllocated=32, BitsStored=None, HighBit=None, PixelRepresentation=None)
    del dataset.PixelData
    dataset.FloatPixelData = values.tobytes()
    radiograph = opened(tmp_path, dataset)
    assert radiograph.pixels.tolist() == [[0, 0], [1, 2]]
    assert radiograph.valid is not None
    assert radiograph.valid.tolist() == [[True, False], [True, True]]


def test_a_modality_that_is_no_radiograph_is_named(tmp_path: Path) -> None:
    radiograph = opened(tmp_path, dicom_dataset(RAMP, **GREY, Modality="CT"))
    assert radiograph.modality == "CT"
    assert "The modality is CT, which is not a chest radiograph." in radiograph.notes
