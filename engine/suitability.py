"""Which images may be judged at all, and what a reader must know before believing the scores."""

from collections.abc import Sequence

from engine.errors import AnalysisRefusedError
from engine.findings import LungMask, PatchSet, Quality
from engine.radiograph import Radiograph, ViewPosition

#: Modalities that can hold a chest radiograph (DICOM PS3.3 C.7.3.1.1.1); "" is a file that does not say.
RADIOGRAPHY = frozenset({"", "CR", "DX", "DR", "RG", "RF", "SC", "OT", "HC"})
#: Body Part Examined (PS3.16 annex L) that contains one of these words is a chest.
_CHEST_WORDS = ("CHEST", "THORAX", "TORAX", "LUNG", "RIB", "HEART", "BODY", "TRUNK", "TORSO")
_OTHER_PARTS = (
    "ABDOMEN", "ANKLE", "ARM", "BRAIN", "BREAST", "DENTAL", "ELBOW", "EXTREMITY", "FEMUR", "FINGER", "FOOT", "HAND",
    "HEAD", "HIP", "JAW", "KNEE", "LEG", "MANDIBLE", "MAXILLA", "NECK", "PELVIS", "SHOULDER", "SINUS", "SKULL",
    "SPINE", "TEETH", "TOE", "TOOTH", "WRIST",
)  # fmt: skip
_SMALLEST_SIDE = 128
_ADULT_YEARS = 18
_GOOD_COVERAGE = 0.9


def refuse_unsuitable(radiograph: Radiograph) -> None:
    """Returns if the image may be a frontal chest radiograph.

    Raises:
        AnalysisRefusedError: It is of another modality (code ``modality``), another body part
            (``body_part``), a lateral view (``lateral``), a colour picture (``colour``), smaller than 128
            pixels on a side (``too_small``), or of one grey level (``flat``).
    """
    remedy = "Open a frontal chest radiograph (CR or DX)."
    if radiograph.modality.upper() not in RADIOGRAPHY:
        raise AnalysisRefusedError(
            "modality", f"This is a {radiograph.modality} image; the models know chest radiographs only.", remedy=remedy
        )
    if _is_other_part(radiograph.body_part):
        raise AnalysisRefusedError(
            "body_part", f"The file says that this is {radiograph.body_part.lower()}, not a chest.", remedy=remedy
        )
    if radiograph.view is ViewPosition.LATERAL:
        raise AnalysisRefusedError(
            "lateral", "This is a lateral view; the models were trained on frontal views only.", remedy=remedy
        )
    if radiograph.was_colour:
        raise AnalysisRefusedError(
            "colour", "This is a colour picture; a radiograph is grey.", remedy="Open the original radiograph."
        )
    rows, columns = radiograph.shape
    if min(rows, columns) < _SMALLEST_SIDE:
        raise AnalysisRefusedError(
            "too_small",
            f"The image has only {columns} x {rows} pixels; at least {_SMALLEST_SIDE} on each side are needed.",
            remedy="Open the image at its full resolution.",
        )
    if float(radiograph.pixels.min()) == float(radiograph.pixels.max()):
        raise AnalysisRefusedError("flat", "All pixels of the image are equal.", remedy=remedy)


def _is_other_part(body_part: str) -> bool:
    named = body_part.upper().replace("_", " ")
    if any(word in named for word in _CHEST_WORDS):
        return False
    return any(part in named for part in _OTHER_PARTS)


def image_warnings(radiograph: Radiograph) -> tuple[str, ...]:
    """Gives what the file itself and its reading say against believing the scores, one sentence each."""
    source, age = radiograph.source, radiograph.age_years
    found: list[str] = []
    if source.frame_count > 1:
        found.append(f"The file holds {source.frame_count} frames; only frame {source.frame + 1} was analysed.")
    if radiograph.view is ViewPosition.AP:
        found.append("This is an AP view: the heart looks larger, and the view alone may sway the scores.")
    if radiograph.view is ViewPosition.UNKNOWN:
        found.append("The file does not say how the beam crossed the patient.")
    if not source.sop_instance_uid:
        found.append("This is a picture file: polarity, brightness and scale are those of the picture.")
    if age is None:
        found.append("The patient's age is unknown, and the models tell children from adults more than they should.")
    elif age < _ADULT_YEARS:
        found.append("The patient is a child: no training film of COVID-19 is known to show one.")
    if source.is_lossy:
        found.append("The image was compressed with loss.")
    if radiograph.burned_in_annotation:
        found.append("The image has text burned in, which may sway the scores.")
    return (*found, *radiograph.notes)


def analysis_warnings(mask: LungMask, patches: PatchSet, limits: Sequence[str]) -> tuple[str, ...]:
    """Gives what mask, coverage and the package's own limits say against believing the scores."""
    found = []
    if mask.quality is Quality.DOUBTFUL:
        found.append(f"The lung mask is doubtful. {' '.join(mask.reasons)}")
    if patches.lung_covered_share < _GOOD_COVERAGE:
        share = f"{patches.lung_covered_share:.0%}"
        found.append(f"The patches cover only {share} of the lungs; what lies elsewhere was not looked at.")
    return (*found, *limits)
