"""Facts turned into words: pure functions from records to short English sentences."""

from cxrviewer.state.display import as_window
from cxrviewer.state.screen import Corners
from engine.findings import EnsembleVote, Quality
from engine.labels import class_label
from engine.progress import Stage
from engine.radiograph import PatientLabel, Radiograph, SpacingSource, ViewPosition, VoiTable, Window

STAGE_TITLES = {
    Stage.LOAD: "Models",
    Stage.SEGMENT: "Lungs",
    Stage.PATCHES: "Patches",
    Stage.VOTE: "Votes",
    Stage.ENSEMBLE: "Ensemble",
    Stage.SALIENCY: "Maps",
}
_SPACING_WORDS = {
    SpacingSource.CALIBRATED: "calibrated",
    SpacingSource.MAGNIFICATION: "detector, magnification corrected",
    SpacingSource.DETECTOR: "at the detector",
    SpacingSource.STATED: "calibration not stated",
    SpacingSource.UNKNOWN: "unknown",
}
#: Patient Orientation letters, DICOM PS3.3 C.7.6.1.1.1: the opposite edge of each direction.
_OPPOSITE = {"L": "R", "R": "L", "A": "P", "P": "A", "H": "F", "F": "H"}


def pattern(class_id: str) -> str:
    """Gives a class as what is seen: "COVID-19 pattern"."""
    return f"{class_label(class_id).title} pattern"


def headline(ensemble: EnsembleVote) -> str:
    """Gives the verdict in a few words."""
    if ensemble.is_decided:
        return pattern(ensemble.label)
    return f"Not sure; closest: {class_label(ensemble.label).title.replace('Normal', 'normal')}"


def verdict_sentence(ensemble: EnsembleVote, *, patches: int, total: int, models: int) -> str:
    """Gives what the headline rests on: patches, score with its meaning, agreement.

    Args:
        patches: Patches that the majority of the models gives to the ensemble's class.
        total: All patches.
        models: Number of base models.
    """
    score = ensemble.scores[ensemble.label]
    named = class_label(ensemble.label).title
    said = f"calibrated score {score:.2f}" if ensemble.is_calibrated else f"score {score:.2f}, not calibrated"
    agreeing = round(ensemble.agreement * models)
    doubt = "" if ensemble.is_decided else " No score is high enough to be sure."
    return f"{patches} of {total} patches voted {named}, {said}, {agreeing} of {models} models agree.{doubt}"


def score_note(ensemble: EnsembleVote) -> str:
    """Gives what kind of number the scores are."""
    return "calibrated, sum to 1" if ensemble.is_calibrated else "not calibrated: they only rank"


def quality_warning(quality: Quality, reasons: tuple[str, ...]) -> str:
    """Gives a warning about the lung mask; empty when there is nothing to warn of."""
    if quality is Quality.USABLE:
        return ""
    return f"The lung outline is {quality.value}: {'; '.join(reasons) or 'check it against the film'}."


def corners(
    radiograph: Radiograph, patient: PatientLabel, window: Window | VoiTable, *, shows_patient: bool
) -> Corners:
    """Gives the text around a film."""
    who = _patient_lines(patient, radiograph.age_years) if shows_patient else ()
    study = _study_lines(radiograph, patient, shows_patient=shows_patient)
    return Corners(who, study, _image_lines(radiograph), (window_words(window, radiograph.mirror),))


def _patient_lines(patient: PatientLabel, age_years: float | None) -> tuple[str, ...]:
    name = ", ".join(part for part in patient.name.replace("=", "^").split("^")[:2] if part.strip())
    age = f"{age_years:.0f} y" if age_years is not None and age_years >= 2 else ""
    if age_years is not None and age_years < 2:
        age = f"{age_years * 12:.0f} months"
    facts = [f"ID {patient.patient_id}" if patient.patient_id else "", patient.sex, age]
    born = f"born {date_words(patient.birth_date)}" if patient.birth_date else ""
    return tuple(line for line in (name, "  ".join(fact for fact in facts if fact), born) if line)


def _study_lines(radiograph: Radiograph, patient: PatientLabel, *, shows_patient: bool) -> tuple[str, ...]:
    when = date_words(patient.study_date)
    what = " ".join(part for part in (radiograph.modality, radiograph.body_part.capitalize()) if part)
    named = (patient.study_description, patient.institution) if shows_patient else ()
    return tuple(line for line in (when if shows_patient else "", what, *named) if line)


def _image_lines(radiograph: Radiograph) -> tuple[str, ...]:
    view = "view unknown" if radiograph.view is ViewPosition.UNKNOWN else radiograph.view.value
    side = f"laterality {radiograph.laterality}" if radiograph.laterality else ""
    rows, columns = radiograph.shape
    spacing = radiograph.spacing
    size = f"{columns} × {rows}, spacing unknown"
    if spacing.mm is not None:
        size = f"{columns} × {rows}, {spacing.mm[0]:.3g} mm ({_SPACING_WORDS[spacing.source]})"
    marks = [view, side, "lossy" if radiograph.source.is_lossy else ""]
    return (" · ".join(mark for mark in marks if mark), size)


def window_words(window: Window | VoiTable, mirror: float | None) -> str:
    """Gives a window in the file's own values: "W 2800 C 1400"."""
    shown = as_window(window)
    centre = shown.centre if mirror is None else mirror - shown.centre
    named = f"{window.name}  " if window.name else ""
    decimals = 0 if shown.width >= 20 else 2
    return f"{named}W {shown.width:.{decimals}f}  C {centre:.{decimals}f}"


def date_words(date: str) -> str:
    """Gives a DICOM date (``20200131``) as ``2020-01-31``; anything else unchanged."""
    if len(date) == 8 and date.isdigit():
        return f"{date[:4]}-{date[4:6]}-{date[6:]}"
    return date


def sides(orientation: tuple[str, str]) -> tuple[str, str]:
    """Gives the anatomical direction of the (left, right) edge of the film; empty when unknown."""
    towards_right = orientation[0][:1]
    if towards_right not in _OPPOSITE:
        return ("", "")
    return (_OPPOSITE[towards_right], towards_right)


def seconds_words(seconds: float) -> str:
    """Gives a duration: "0.4 s", "12 s", "2 min 5 s"."""
    if seconds < 9.95:
        return f"{seconds:.1f} s"
    if seconds < 120:
        return f"{seconds:.0f} s"
    return f"{int(seconds) // 60} min {int(seconds) % 60} s"
