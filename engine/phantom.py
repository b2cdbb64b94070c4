"""A synthetic chest radiograph from a stated physical model, with exact masks of lungs and heart.

Nothing in it comes from a person. The model:

- **Rays** run parallel from back to front; each pixel's ray crosses so many millimetres of five
  materials (``engine.phantom_anatomy``). Magnification is therefore 1.
- **Attenuation** (Beer-Lambert): primary intensity ``P = exp(-sum(mu_i * t_i))`` with linear attenuation
  coefficients at 60 keV, about the mean energy behind a chest at 120 kVp: mass coefficients of NIST
  (Hubbell & Seltzer, NISTIR 5632) times ICRU-44 densities.
- **Scatter** behind the grid: 12 % of the primary, spread over 45 mm; **veiling glare**: 3 %, over 5 mm.
- **Noise**: the number of photons per pixel is Poisson distributed; at the thousands of photons per pixel
  here that is a normal distribution with equal mean and variance, which is what is drawn.
- **Detector**: light spread of 0.2 mm, response logarithmic over 2.6 decades, 12 bits.
"""

from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt

from engine.files import write_bytes
from engine.phantom_anatomy import Anatomy, build_anatomy
from engine.phantom_dicom import encode_dicom
from engine.phantom_shapes import Canvas, Map

CANVAS = Canvas(rows=1040, columns=1024, pitch_mm=0.36)
SEED = 20
#: Linear attenuation at 60 keV in 1/mm: mass coefficient (cm2/g) x density (g/cm3) / 10.
MU_SOFT_TISSUE = 0.2048 * 1.06 / 10
MU_FAT = 0.1974 * 0.95 / 10
MU_LUNG = 0.2053 * 0.26 / 10
MU_CORTICAL_BONE = 0.3148 * 1.92 / 10
MU_SPONGY_BONE = 0.2480 * 1.18 / 10
SCATTER_SHARE, SCATTER_MM = 0.12, 45.0
GLARE_SHARE, GLARE_MM = 0.03, 5.0
LIGHT_SPREAD_MM = 0.2
#: Photons that reach a pixel through air alone.
PHOTONS = 90_000.0
DECADES = 2.6
WHITE = 4095


@dataclass(frozen=True, slots=True, eq=False)
class Phantom:
    """The radiograph and what is really there.

    Attributes:
        pixels: uint16 (rows, columns) in [0, 4095]; larger is brighter, as in MONOCHROME2.
        labels: uint8 (rows, columns): 0 background, 1 right lung, 2 left lung, 3 heart.
        spacing_mm: (row, column); rays are parallel, so it holds in the patient as at the detector.
    """

    pixels: npt.NDArray[np.uint16]
    labels: npt.NDArray[np.uint8]
    spacing_mm: tuple[float, float]


def _blurred(image: Map, sigma_pixels: float) -> Map:
    blurred = cv2.GaussianBlur(image, (0, 0), sigma_pixels, borderType=cv2.BORDER_REPLICATE)
    return np.asarray(blurred, np.float64)


def _spread_widely(image: Map, sigma_mm: float, pitch_mm: float) -> Map:
    """Blurs over many pixels by way of a coarse image, where it costs little and loses nothing."""
    rows, columns = image.shape
    coarse = cv2.resize(image, (columns // 8, rows // 8), interpolation=cv2.INTER_AREA)
    coarse = _blurred(np.asarray(coarse, np.float64), sigma_mm / pitch_mm / 8)
    return np.asarray(cv2.resize(coarse, (columns, rows), interpolation=cv2.INTER_LINEAR), np.float64)


def expose(anatomy: Anatomy, *, pitch_mm: float, seed: int) -> npt.NDArray[np.uint16]:
    """Gives the stored values, uint16 in [0, 4095], larger for more attenuation."""
    primary = np.exp(
        -MU_SOFT_TISSUE * anatomy.soft_tissue
        - MU_FAT * anatomy.fat
        - MU_LUNG * anatomy.lung
        - MU_CORTICAL_BONE * anatomy.cortical_bone
        - MU_SPONGY_BONE * anatomy.spongy_bone
    )
    field = primary + SCATTER_SHARE * _spread_widely(primary, SCATTER_MM, pitch_mm)
    field += GLARE_SHARE * _spread_widely(primary, GLARE_MM, pitch_mm)
    photons = PHOTONS * field
    noise = np.random.default_rng(seed).standard_normal(photons.shape)
    counted = np.maximum(_blurred(photons + np.sqrt(photons) * noise, LIGHT_SPREAD_MM / pitch_mm), 1.0)
    darkness = np.log10(PHOTONS / counted) / DECADES
    return np.rint(WHITE * np.clip(darkness, 0.0, 1.0)).astype(np.uint16)


def make_phantom(*, canvas: Canvas = CANVAS, seed: int = SEED) -> Phantom:
    """Makes the phantom; the same canvas and seed give the same pixels."""
    anatomy = build_anatomy(canvas, seed=seed)
    pixels = expose(anatomy, pitch_mm=canvas.pitch_mm, seed=seed)
    return Phantom(pixels, anatomy.labels, (canvas.pitch_mm, canvas.pitch_mm))


def write_phantom(folder: Path, *, seed: int = SEED) -> tuple[Path, ...]:
    """Writes the phantom into ``folder`` and gives the paths written.

    ``phantom_monochrome1.dcm`` and ``phantom_monochrome2.dcm`` show the same exposure in the two
    polarities; ``phantom_mask.png`` holds 0 background, 1 right lung, 2 left lung, 3 heart.

    Raises:
        OutputError: The folder cannot be written.
    """
    phantom = make_phantom(seed=seed)
    contents = {
        f"phantom_{interpretation.lower()}.dcm": encode_dicom(
            phantom.pixels, white=WHITE, interpretation=interpretation, pitch_mm=phantom.spacing_mm[0], seed=seed
        )
        for interpretation in ("MONOCHROME1", "MONOCHROME2")
    }
    contents["phantom_mask.png"] = _encode_png(phantom.labels)
    for name, data in contents.items():
        write_bytes(folder / name, data)
    return tuple(folder / name for name in contents)


def _encode_png(image: npt.NDArray[np.uint8]) -> bytes:
    _, encoded = cv2.imencode(".png", image, [cv2.IMWRITE_PNG_COMPRESSION, 9])
    return encoded.tobytes()
