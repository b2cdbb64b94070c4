import io
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
import pydicom
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydicom.pixels.processing import apply_voi_lut

from engine import labels, phantom
from engine.phantom_anatomy import Anatomy
from engine.phantom_dicom import encode_dicom
from engine.phantom_shapes import Canvas, Tube, add_tube, ellipsoid

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
SMALL = Canvas(rows=260, columns=256, pitch_mm=1.44)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("phantom")
    phantom.write_phantom(folder)
    return folder


def read_mask(path: Path) -> npt.NDArray[np.uint8]:
    image = cv2.imread(str(path), cv2.IMREAD_UNCHANGED)
    assert image is not None
    return image.astype(np.uint8)


@pytest.fixture(scope="module")
def mask() -> npt.NDArray[np.uint8]:
    return read_mask(SAMPLES / "phantom_mask.png")


def slab(soft_tissue_mm: float) -> Anatomy:
    nothing = np.zeros(SMALL.shape)
    return Anatomy(
        soft_tissue=np.full(SMALL.shape, soft_tissue_mm),
        fat=nothing,
        lung=nothing,
        cortical_bone=nothing,
        spongy_bone=nothing,
        labels=nothing.astype(np.uint8),
    )


def test_the_shipped_sample_is_what_the_code_makes(written: Path) -> None:
    names = sorted(path.name for path in written.iterdir())
    assert names == ["phantom_mask.png", "phantom_monochrome1.dcm", "phantom_monochrome2.dcm"]
    for name in names[1:]:
        made, shipped = pydicom.dcmread(written / name), pydicom.dcmread(SAMPLES / name)
        assert made.SOPInstanceUID == shipped.SOPInstanceUID
        # Another processor may round a sum of floats differently: one step in few pixels, never more.
        difference = np.abs(made.pixel_array.astype(int) - shipped.pixel_array.astype(int))
        assert difference.max() <= 1
        assert (difference > 0).mean() < 1e-3
    assert np.array_equal(read_mask(written / names[0]), read_mask(SAMPLES / names[0]))


def test_both_polarities_show_the_same() -> None:
    first, second = (pydicom.dcmread(SAMPLES / f"phantom_monochrome{number}.dcm") for number in (1, 2))
    assert first.PhotometricInterpretation == "MONOCHROME1"
    assert second.PhotometricInterpretation == "MONOCHROME2"
    assert np.array_equal(4095 - first.pixel_array, second.pixel_array)
    for index in range(2):
        shown_first = 4095.0 - apply_voi_lut(first.pixel_array, first, index=index)
        shown_second = apply_voi_lut(second.pixel_array, second, index=index)
        np.testing.assert_allclose(shown_first, shown_second, atol=1e-6)


def test_the_identity_is_plainly_invented() -> None:
    for path in SAMPLES.glob("*.dcm"):
        dataset = pydicom.dcmread(path, stop_before_pixels=True)
        assert str(dataset.PatientName) == "PHANTOM^SYNTHETIC"
        assert dataset.PatientID.startswith("PHANTOM")
        assert dataset.BurnedInAnnotation == "NO"
        assert dataset.BitsStored == 12
        assert path.stat().st_size < 1_500_000


def test_encoding_is_whole_and_lossless() -> None:
    pixels = np.arange(64 * 48, dtype=np.uint16).reshape(64, 48)
    data = encode_dicom(pixels, white=4095, interpretation="MONOCHROME2", pitch_mm=0.5, seed=3)
    dataset = pydicom.dcmread(io.BytesIO(data))
    assert np.array_equal(dataset.pixel_array, pixels)
    assert [float(value) for value in dataset.ImagerPixelSpacing] == [0.5, 0.5]


def test_the_mask_has_the_proportions_of_a_chest(mask: npt.NDArray[np.uint8]) -> None:
    columns = {label: np.flatnonzero((mask == label).any(axis=0)) for label in (1, 2, 3)}
    middle = mask.shape[1] / 2
    assert columns[labels.RIGHT_LUNG].max() < middle < columns[labels.LEFT_LUNG].min()
    heart = columns[labels.HEART]
    assert heart.mean() > middle
    chest = columns[labels.LEFT_LUNG].max() - columns[labels.RIGHT_LUNG].min()
    assert 0.42 < (heart.max() - heart.min()) / chest < 0.5
    areas = [int((mask == label).sum()) for label in (1, 2, 3)]
    assert areas[0] > areas[1] > 0.5 * areas[2]
    for label in (1, 2, 3):
        assert cv2.connectedComponents((mask == label).astype(np.uint8))[0] == 2


def test_lungs_are_darker_than_the_heart(mask: npt.NDArray[np.uint8]) -> None:
    pixels = pydicom.dcmread(SAMPLES / "phantom_monochrome2.dcm").pixel_array
    lung, heart = pixels[(mask == 1) | (mask == 2)], pixels[mask == 3]
    assert np.percentile(lung, 75) < np.percentile(heart, 10)


def test_the_seed_moves_vessels_and_noise_but_no_mask() -> None:
    one, other, again = (phantom.make_phantom(canvas=SMALL, seed=seed) for seed in (1, 2, 1))
    assert np.array_equal(one.pixels, again.pixels)
    assert not np.array_equal(one.pixels, other.pixels)
    assert np.array_equal(one.labels, other.labels)


@settings(max_examples=12)
@given(st.floats(min_value=0.0, max_value=240.0))
def test_a_slab_absorbs_as_beer_and_lambert_say(thickness_mm: float) -> None:
    pixels = phantom.expose(slab(thickness_mm), pitch_mm=SMALL.pitch_mm, seed=7)
    field = np.exp(-phantom.MU_SOFT_TISSUE * thickness_mm) * (1 + phantom.SCATTER_SHARE + phantom.GLARE_SHARE)
    expected = 4095 * np.clip(-np.log10(field) / phantom.DECADES, 0.0, 1.0)
    assert float(pixels.mean()) == pytest.approx(float(expected), abs=4.0)


def test_noise_grows_as_photons_get_fewer() -> None:
    thin, thick = (phantom.expose(slab(mm), pitch_mm=SMALL.pitch_mm, seed=7).std() for mm in (40.0, 200.0))
    # Relative noise of a count is one over its root, so it grows by exp(mu * dt / 2).
    assert thick / thin == pytest.approx(np.exp(phantom.MU_SOFT_TISSUE * 160 / 2), rel=0.1)


@settings(max_examples=20)
@given(radius=st.floats(8.0, 20.0), length=st.floats(20.0, 90.0), angle=st.floats(0.0, 2 * np.pi))
def test_a_tube_has_the_volume_of_a_capsule(radius: float, length: float, angle: float) -> None:
    half = 0.5 * length * np.array([np.cos(angle), np.sin(angle)])
    middle = np.array([0.0, 180.0])
    path = np.stack([middle + share * half for share in np.linspace(-1, 1, 9)])
    total = np.zeros(SMALL.shape)
    add_tube(SMALL, total, Tube(path, np.full(9, radius), np.full(9, radius)))
    volume = total.sum() * SMALL.pitch_mm**2
    # The ends of a tube are half balls.
    assert volume == pytest.approx(np.pi * radius**2 * length + 4 / 3 * np.pi * radius**3, rel=0.04)
    assert total.max() == pytest.approx(2 * radius, rel=0.06)


@settings(max_examples=20)
@given(a=st.floats(10.0, 60.0), b=st.floats(10.0, 60.0), depth=st.floats(1.0, 50.0))
def test_an_ellipsoid_has_its_volume(a: float, b: float, depth: float) -> None:
    chords = ellipsoid(SMALL, centre=(5.0, 180.0), radii=(a, b), depth_mm=depth)
    assert chords.sum() * SMALL.pitch_mm**2 == pytest.approx(4 / 3 * np.pi * a * b * depth / 2, rel=0.02)


@settings(max_examples=30)
@given(half=st.floats(5.0, 40.0), pitch=st.floats(0.5, 2.0))
def test_points_and_pixels_agree(half: float, pitch: float) -> None:
    canvas = Canvas(rows=50, columns=40, pitch_mm=pitch)
    centres = np.array([[canvas.x[0, 7], canvas.y[11, 0]]])
    np.testing.assert_allclose(canvas.to_pixels(centres), [[7.0, 11.0]], atol=1e-9)
    rows, columns = canvas.around(centres[0], half)
    assert rows.start <= 11 < rows.stop
    assert columns.start <= 7 < columns.stop
