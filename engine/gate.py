"""The gate before a verdict: named checks of the file, the film and the lungs, and the refusal when one fails."""

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from engine.checks import Check, CheckState, failed
from engine.errors import AnalysisRefusedError
from engine.findings import LungMask, Quality
from engine.labels import AgeGroup, age_group_of, class_words
from engine.presentation import AS_DISPLAYED, Presentation
from engine.radiograph import Radiograph, ViewPosition
from engine.said import Said, together

if TYPE_CHECKING:
    from engine.distinction import Distinction
    from engine.familiarity import Limits
    from engine.layout import Bearing

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
_UPRIGHT = "The right way up"
_PUT_UPRIGHT = (
    "Turn the film by 180°, or flip it top to bottom, whichever brings the apex of the heart to the right of the image."
)
_OPEN_FRONTAL = "Open a frontal chest radiograph (CR or DX)."
#: Of 500 films of the development set cxr4 (folds 0 to 3), 0.5 % have a smaller spread, and 0.5 % more is clipped.
_SPREAD, _CLIPPED = 0.35, 0.2
_PEOPLE = {AgeGroup.ADULT: "adult", AgeGroup.PAEDIATRIC: "child"}
_P, _U, _D, _F = CheckState.PASSED, CheckState.UNKNOWN, CheckState.DOUBTFUL, CheckState.FAILED


def film_checks(radiograph: Radiograph, brightness: npt.NDArray[np.float32]) -> tuple[Check, ...]:
    """Checks what the file says and how the film is exposed.

    Args:
        radiograph: The film.
        brightness: float32 (rows, columns) in [0, 1], as displayed.
    """
    return (
        *file_checks(radiograph),
        _exposure(brightness),
    )


def file_checks(radiograph: Radiograph) -> tuple[Check, ...]:
    """Checks what the file says: modality, body part, view, colour, size, grey levels."""
    return (_modality(radiograph), _body_part(radiograph), _frontal(radiograph), _grey(radiograph), _size(radiograph))


def lung_checks(mask: LungMask, presentation: Presentation, bearing: "Bearing | None" = None) -> tuple[Check, ...]:
    """Checks which way up the film is, its polarity, and that the lungs are plausible.

    Args:
        mask: The lungs that were found.
        presentation: How the film was put right to find them.
        bearing: How the film is laid by its greys alone; None where that cannot be told.
    """
    pixels = mask.labels.size
    shares = [mask.pixels[name] / pixels for name in ("right_lung", "left_lung")]
    figure = f"right {shares[0]:.0%}, left {shares[1]:.0%} of the image"
    suspected = presentation if bearing is None else bearing.presentation
    knows = bearing is not None or mask.quality is not Quality.UNUSABLE
    return (
        _on_side(bearing) or _upright(presentation, suspected, knows=knows),
        _polarity(presentation, suspected, knows=knows),
        _lungs(mask, presentation, figure),
    )


def layout_check(bearing: "Bearing | None", limits: "Limits | None") -> Check:
    """Checks whether light and dark lie as in the training films, laid in any way.

    Args:
        bearing: How the film is laid; None where that cannot be told.
        limits: From the package; None where it does not say.
    """
    reason = "Its light and dark parts do not lie as in a frontal chest radiograph."
    distance = None if bearing is None else bearing.distance
    return _near("layout", "Laid out like a chest", distance, limits, reason, _OPEN_FRONTAL)


def age_check(age_years: float | None, distinction: "Distinction | None") -> Check:
    """Checks the patient's age against whom the package was trained on."""
    title, group = "Age known to the package", age_group_of(age_years)
    if age_years is None:
        reason = "The patient's age is unknown; children and adults are held to be possible."
        return Check("age", title, _U, reason=reason, remedy="Open the DICOM file, which may state the age.")
    figure = f"{age_years:.0f} years ({_PEOPLE[group]})"
    if distinction is None:
        return Check("age", title, _U, figure, "The package does not say from whom it learnt.", "Use a newer package.")
    unseen = next((r.unseen for r in distinction.readings if r.age_group is group), ())
    if unseen:
        of_adults = "The package learnt {classes} from no adult, or from too few."
        of_children = "The package learnt {classes} from no child, or from too few."
        reason = Said(of_adults if group is AgeGroup.ADULT else of_children, classes=class_words(unseen))
        return Check("age", title, _D, figure, reason, "Do not rely on these classes for this patient.")
    return Check("age", title, _P, figure)


def texture_check(distance: float | None, limits: "Limits | None") -> Check:
    """Checks sharpness, noise and compression against the training films (``engine.scene_statistics``).

    Args:
        distance: Of the film's texture from theirs; None without limits.
        limits: From the package; None where it does not say.
    """
    reason = "Its sharpness, noise or compression differ from those of the training films."
    remedy = "Open the original radiograph instead of a copy, a photograph or a processed picture."
    return _near("texture", "Quality like the training films", distance, limits, reason, remedy)


def familiarity_check(distance: float | None, limits: "Limits | None") -> Check:
    """Checks whether the base models see the film as they see the films that the package was made from.

    Args:
        distance: Of what they see to the nearest reference films; None without limits.
        limits: From the package; None where it does not say.
    """
    reason = "To the base models the lungs look unlike those of the training films."
    remedy = "Do not rely on the scores; check view, polarity and outline of the lungs."
    return _near("familiarity", "Like the films it learnt from", distance, limits, reason, remedy)


def refusal(checks: tuple[Check, ...]) -> AnalysisRefusedError | None:
    """Gives the refusal for the first check that failed; None when none did."""
    for check in failed(checks):
        return AnalysisRefusedError(check.code or check.id, check.reason, remedy=check.remedy, checks=checks)
    return None


def pass_gate(checks: tuple[Check, ...], *, acknowledged: bool) -> tuple[Check, ...]:
    """Gives the checks back if none failed, or if the person acknowledged that one may.

    Raises:
        AnalysisRefusedError: One failed.
    """
    refused = refusal(checks)
    if refused is not None and not acknowledged:
        raise refused
    return checks


def _near(name: str, title: str, distance: float | None, limits: "Limits | None", reason: str, remedy: str) -> Check:
    if limits is None or distance is None:
        unknown = "The package does not say what its training films look like."
        return Check(name, title, _U, reason=unknown, remedy="Use a newer package.")
    figure = f"distance {distance:.2f}; typical {limits.typical:.2f}, unusual above {limits.unusual_above:.2f}"
    if distance > limits.unlike_above:
        far = together((reason, "It lies far beyond any film that the package was tried on."))
        return Check(name, title, _F, figure, far, remedy, name)
    if distance > limits.unusual_above:
        return Check(name, title, _D, figure, reason, remedy)
    return Check(name, title, _P, figure)


def _modality(radiograph: Radiograph) -> Check:
    title, modality = "A radiograph", radiograph.modality.upper()
    if modality not in RADIOGRAPHY:
        reason = Said(
            "This is a {modality} image; the models know chest radiographs only.", modality=radiograph.modality
        )
        return Check("modality", title, _F, modality, reason, _OPEN_FRONTAL, "modality")
    if not modality:
        return Check("modality", title, _U, "", "The file does not say how it was made.", "Open the DICOM file.")
    return Check("modality", title, _P, modality)


def _body_part(radiograph: Radiograph) -> Check:
    title, named = "Of a chest", radiograph.body_part.upper().replace("_", " ")
    if any(word in named for word in _CHEST_WORDS):
        return Check("body_part", title, _P, radiograph.body_part.lower())
    if any(part in named for part in _OTHER_PARTS):
        reason = Said("The file says that this is {part}, not a chest.", part=radiograph.body_part.lower())
        return Check("body_part", title, _F, radiograph.body_part.lower(), reason, _OPEN_FRONTAL, "body_part")
    return Check("body_part", title, _U, named.lower(), "The file does not say what it shows.", "Check it yourself.")


def _frontal(radiograph: Radiograph) -> Check:
    title, view = "Frontal view", radiograph.view
    if view is ViewPosition.LATERAL:
        reason = "This is a lateral view; the models were trained on frontal views only."
        return Check("frontal", title, _F, view.value, reason, _OPEN_FRONTAL, "lateral")
    if view is ViewPosition.UNKNOWN:
        return Check(
            "frontal", title, _U, "", "The file does not say how the beam crossed the patient.", "Check it yourself."
        )
    return Check("frontal", title, _P, view.value)


def _grey(radiograph: Radiograph) -> Check:
    if radiograph.was_colour:
        reason = "This is a colour picture; a radiograph is grey."
        return Check("grey", "Grey", _F, "colour", reason, "Open the original radiograph.", "colour")
    return Check("grey", "Grey", _P, f"{radiograph.bits_stored} bits")


def _size(radiograph: Radiograph) -> Check:
    rows, columns = radiograph.shape
    figure = f"{columns} x {rows} pixels"
    if min(rows, columns) < _SMALLEST_SIDE:
        reason = Said(
            "The image has only {columns} x {rows} pixels; at least {least} on each side are needed.",
            columns=columns,
            rows=rows,
            least=_SMALLEST_SIDE,
        )
        return Check("size", "Large enough", _F, figure, reason, "Open the image at its full resolution.", "too_small")
    if float(radiograph.pixels.min()) == float(radiograph.pixels.max()):
        return Check("size", "Has content", _F, figure, "All pixels of the image are equal.", _OPEN_FRONTAL, "flat")
    return Check("size", "Large enough", _P, figure)


def _exposure(brightness: npt.NDArray[np.float32]) -> Check:
    low, high = np.percentile(brightness, [5, 95])
    clipped = float(((brightness <= 1 / 255) | (brightness >= 254 / 255)).mean())
    figure = f"spread {high - low:.2f}, {clipped:.0%} black or white"
    title, remedy = "Exposure like the training films", "Choose another window, or repeat the film."
    if high - low < _SPREAD:
        reason = Said(
            "The film is flatter than 99.5 % of the training films: its greys span {span:.2f} of the range.",
            span=high - low,
        )
        return Check("exposure", title, _D, figure, reason, remedy)
    if clipped > _CLIPPED:
        reason = Said(
            "More of the film is plain black or white ({share:.0%}) than in 99.5 % of the training films.",
            share=clipped,
        )
        return Check("exposure", title, _D, figure, reason, remedy)
    return Check("exposure", title, _P, figure)


def _lungs(mask: LungMask, presentation: Presentation, figure: str) -> Check:
    title = "Lungs found and plausible"
    if mask.quality is Quality.UNUSABLE:
        reason = together(("No lungs could be found in this image.", *mask.reasons[:1]))
        remedy = "Check that it is a frontal chest radiograph, the right way up and in the right polarity."
        return Check("lungs", title, _F, figure, reason, remedy, "no_lungs")
    if mask.quality is Quality.DOUBTFUL and presentation == AS_DISPLAYED:
        return Check("lungs", title, _D, figure, together(mask.reasons), "Check the outline on the film.")
    return Check("lungs", title, _P, figure)


def _on_side(bearing: "Bearing | None") -> Check | None:
    if bearing is None or not bearing.is_on_side:
        return None
    state, reason = _F if bearing.is_clear else _D, "The film seems to lie on its side."
    code = "on_side" if state is _F else ""
    return Check("upright", _UPRIGHT, state, reason=reason, remedy="Turn the film by 90°.", code=code)


def _upright(presentation: Presentation, suspected: Presentation, *, knows: bool) -> Check:
    name, title, remedy = "upright", _UPRIGHT, _PUT_UPRIGHT
    if not knows:
        return Check(name, title, _U, reason="Without lungs this cannot be known.", remedy=remedy)
    if presentation.is_upside_down:
        reason = "Top and bottom look exchanged; it was judged with them put right."
        return Check(name, title, _D, reason=reason, remedy=remedy)
    if suspected.is_upside_down:
        return Check(name, title, _D, reason="Top and bottom may be exchanged.", remedy=remedy)
    return Check(name, title, _P)


def _polarity(presentation: Presentation, suspected: Presentation, *, knows: bool) -> Check:
    name, title, remedy = "polarity", "Right polarity", "Invert the film."
    if not knows:
        return Check(name, title, _U, reason="Without lungs this cannot be known.", remedy=remedy)
    if presentation.is_negative:
        reason = "Black and white look exchanged; it was judged with them put right."
        return Check(name, title, _D, reason=reason, remedy=remedy)
    if suspected.is_negative:
        return Check(name, title, _D, reason="Black and white may be exchanged.", remedy=remedy)
    return Check(name, title, _P)
