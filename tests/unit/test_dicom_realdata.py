"""The real files: each opens or is refused as its index says, and looks as pydicom alone would make it look."""

import csv
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pydicom
import pytest
from pydicom.pixels.processing import apply_modality_lut, apply_voi_lut

from engine import windowing
from engine.errors import ReadError
from engine.listening import listening
from engine.radiograph import Radiograph, ViewPosition, VoiTable, Window
from engine.reading import looks_like_image, open_image

pytestmark = pytest.mark.realdata

ROOT = Path(__file__).resolve().parents[3] / "shared" / "data" / "dicom"
#: The index says of both that it depends on the decoder.
DECODER_DEPENDENT = {"odd/pydicom_JPEG-lossy.dcm", "odd/pydicom_JPEG2000-embedded-sequence-delimiter.dcm"}
#: Files that pydicom's functions do not window: the reference below would not be one.
NO_VOI = {"PALETTE COLOR", "RGB", "YBR_FULL", "YBR_FULL_422"}
#: 12-bit JPEG, for which pydicom wants a library that is not installed.
NOT_BY_PYDICOM = "JPGExtended.dcm"


def index() -> list[dict[str, str]]:
    if not (ROOT / "index.csv").is_file():
        return []
    with (ROOT / "index.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def is_grey_frame(row: dict[str, str]) -> bool:
    is_comparable = row["photometric"] not in NO_VOI and "multi-frame" not in row["note"]
    return row["expected"] == "opens" and is_comparable and not row["file"].endswith(NOT_BY_PYDICOM)


def reference(path: Path) -> npt.NDArray[np.float64]:
    """Brightness in [0, 1] by pydicom's own functions."""
    with listening():
        dataset = pydicom.dcmread(path)
        modality = apply_modality_lut(dataset.pixel_array, dataset)
        if "WindowCenter" not in dataset and not dataset.get("VOILUTSequence"):
            low, high = float(modality.min()), float(modality.max())
        else:
            low, high = float(modality.min()), float(modality.max())
            modality = apply_voi_lut(modality, dataset)
            bits, is_signed = dataset.BitsStored, dataset.PixelRepresentation
            low = -(2 ** (bits - 1)) if is_signed else 0
            high = low + 2**bits - 1
            slope, intercept = float(dataset.get("RescaleSlope", 1)), float(dataset.get("RescaleIntercept", 0))
            low, high = low * slope + intercept, high * slope + intercept
        shown = (modality.astype(np.float64) - low) / max(high - low, 1e-9)
    return 1 - shown if dataset.PhotometricInterpretation == "MONOCHROME1" else shown


def attempt(path: Path) -> Radiograph | ReadError:
    try:
        return open_image(path).radiograph
    except ReadError as error:
        return error


@pytest.mark.parametrize("name", [row["file"] for row in index()])
def test_every_file_does_what_its_index_says(shared_data: Path, name: str, capfd: pytest.CaptureFixture[str]) -> None:
    row = next(row for row in index() if row["file"] == name)
    path = shared_data / "dicom" / name
    outcome = attempt(path)
    if isinstance(outcome, ReadError):
        assert row["expected"] == "clear_error" or name in DECODER_DEPENDENT
        message = str(outcome)
        assert path.name in message
        assert str(path.parent) not in message
        assert "Traceback" not in message
        assert outcome.remedy.endswith(".")
    else:
        assert row["expected"] == "opens" or name in DECODER_DEPENDENT
        assert outcome.shape == (int(row["rows"]), int(row["cols"]))
        assert outcome.modality == row["modality"]
        assert outcome.source.transfer_syntax == row["transfer_syntax"]
        assert looks_like_image(path)
    captured = capfd.readouterr()
    assert (captured.out, captured.err) == ("", "")


@pytest.mark.parametrize("name", [row["file"] for row in index() if is_grey_frame(row)])
def test_every_grey_file_looks_as_pydicom_makes_it_look(shared_data: Path, name: str) -> None:
    path = shared_data / "dicom" / name
    expected = reference(path)
    radiograph = open_image(path).radiograph
    from_file = next((window for window in radiograph.windows if window.name != "Automatic"), None)
    assert isinstance(from_file, Window | VoiTable)
    shown = windowing.to_display(radiograph, from_file)
    if radiograph.valid is not None:
        shown, expected = shown[radiograph.valid], expected[radiograph.valid]
    np.testing.assert_allclose(shown, expected, atol=1 / 255)


@pytest.mark.parametrize(
    ("name", "lungs_are_dark"),
    [
        ("nih_dx_implicit_le_8bit.dcm", True),
        ("cr_pa_jpeg_baseline_mono2.dcm", True),
        ("cr_pa_jpeg_baseline_mono1.dcm", False),  # the file is falsely tagged: the standard makes it a negative
        ("RG1_J2KI_cr_pa_mono1_15bit_j2k_lossy.dcm", True),
        ("gdcm-CR-MONO1-10-chest.dcm", True),
        ("Monochrome1-Jpeg.dcm", True),
    ],
)
def test_lungs_are_dark_beside_the_spine(shared_data: Path, name: str, lungs_are_dark: bool) -> None:
    shown = windowing.to_display(open_image(shared_data / "dicom" / "chest" / name).radiograph)
    rows, columns = shown.shape
    band = shown[int(0.35 * rows) : int(0.5 * rows)]
    right_lung = band[:, int(0.22 * columns) : int(0.35 * columns)].mean()
    spine = band[:, int(0.47 * columns) : int(0.53 * columns)].mean()
    assert bool(right_lung < spine) is lungs_are_dark


def test_contradictory_files_say_so(shared_data: Path) -> None:
    name = "JPEG2KLossless_1s_1f_u_16_16_dx_j2k_lossless.dcm"
    radiograph = open_image(shared_data / "dicom" / "chest" / name).radiograph
    assert any("polarity" in note for note in radiograph.notes)
    assert any("shows nothing" in note for note in radiograph.notes)
    assert windowing.to_display(radiograph).std() > 0.1


def test_names_in_other_scripts_are_decoded(shared_data: Path) -> None:
    odd = shared_data / "dicom" / "odd"
    assert open_image(odd / "pydicom_chrH31.dcm").patient.name == "Yamada, Tarou (山田, 太郎; やまだ, たろう)"
    assert open_image(odd / "pydicom_chrRuss.dcm").patient.name == "Люкceм\u0431yp\u0433"
    assert open_image(odd / "pydicom_chrArab.dcm").patient.name == "قباني, لنزار"


def test_views_and_lossiness_of_the_chest_files(shared_data: Path) -> None:
    for row in index():
        if row["kind"] == "chest":
            radiograph = open_image(shared_data / "dicom" / row["file"]).radiograph
            assert radiograph.view is (ViewPosition.PA if row["view"] == "PA" else ViewPosition.UNKNOWN)
            assert radiograph.source.is_lossy is (row["transfer_syntax"][-3:] in {".50", ".91"})
