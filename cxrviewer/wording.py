"""Facts turned into words: pure functions from records to short English sentences."""

from cxrviewer.state.display import Information, as_window
from cxrviewer.state.screen import Corners
from cxrviewer.translation import tr
from engine.findings import EnsembleVote, Quality
from engine.labels import class_label, class_words
from engine.probe import Reading
from engine.progress import Stage
from engine.radiograph import PatientLabel, Radiograph, SpacingSource, ViewPosition, VoiTable, Window
from engine.windowing import NUMBERED_TABLE, NUMBERED_WINDOW

RESEARCH_USE = "Research use only – not a medical device"
#: Why a map is not data of every pixel that it colours.
MAP_LOSS = "map interpolated from patches"
#: A line of the fidelity mark is broken behind about this many letters.
_MARK_LETTERS = 64
STAGE_TITLES = {
    Stage.LOAD: "Models",
    Stage.SEGMENT: "Lungs",
    Stage.PATCHES: "Patches",
    Stage.VOTE: "Votes",
    Stage.ENSEMBLE: "Ensemble",
    Stage.SALIENCY: "Maps",
}
_OUTLINES = {
    Quality.DOUBTFUL: "The lung outline is doubtful.",
    Quality.UNUSABLE: "The lung outline is unusable.",
}
_SPACING_WORDS = {
    SpacingSource.CALIBRATED: "calibrated",
    SpacingSource.MAGNIFICATION: "detector, magnification corrected",
    SpacingSource.DETECTOR: "at the detector",
    SpacingSource.STATED: "calibration not stated",
    SpacingSource.UNKNOWN: "unknown",
}


def class_title(class_id: str) -> str:
    """Gives a class as a title: "Viral pneumonia"."""
    return tr(class_label(class_id).title)


def pattern(class_id: str) -> str:
    """Gives a class as what is seen: "COVID-19 pattern"."""
    return tr(f"{class_label(class_id).title} pattern")


def is_sure(ensemble: EnsembleVote) -> bool:
    """Says whether the verdict may stand without "not sure"."""
    return ensemble.is_decided if ensemble.conclusion is None else ensemble.conclusion.is_sure


def headline(ensemble: EnsembleVote) -> str:
    """Gives the verdict in a few words; classes that cannot be told apart are named together."""
    return tr(english_headline(ensemble))


def english_headline(ensemble: EnsembleVote) -> str:
    """Gives the same in English, as it is kept in the study index whatever the language of the window."""
    if ensemble.conclusion is not None:
        return ensemble.conclusion.headline
    if ensemble.is_decided:
        return f"{class_label(ensemble.label).title} pattern"
    return f"Not sure; closest: {class_words((ensemble.label,))}"


def short_verdict(ensemble: EnsembleVote) -> str:
    """Gives the verdict for a card: one class, or that there is none."""
    if not is_sure(ensemble):
        return tr("Not sure")
    if ensemble.conclusion is None or len(ensemble.conclusion.classes) == 1:
        return class_title(ensemble.label)
    *firsts, last = (class_label(name).letter for name in ensemble.conclusion.classes)
    return tr("{firsts} or {last}: not told apart", firsts=", ".join(firsts), last=last)


def score_text(score: float) -> str:
    """Gives a score from 0 to 1 with two decimals; what is merely small or large is not rounded to never or always."""
    if 0 < score < 0.005:
        return "<0.01"
    return ">0.99" if 0.995 <= score < 1 else f"{score:.2f}"


def verdict_sentence(ensemble: EnsembleVote, *, patches: int, total: int, models: int) -> str:
    """Gives what the headline rests on: patches, score with its meaning, agreement.

    Args:
        patches: Patches that the majority of the models gives to the ensemble's class.
        total: All patches.
        models: Number of base models.
    """
    score = ensemble.scores[ensemble.label]
    named = class_title(ensemble.label)
    said = (
        tr("calibrated score {score:.2f}", score=score)
        if ensemble.is_calibrated
        else tr("score {score:.2f}, not calibrated", score=score)
    )
    agreeing = round(ensemble.agreement * models)
    return tr(
        "{patches} of {total} patches voted {named}, {said}, {agreeing} of {models} models agree.",
        patches=patches,
        total=total,
        named=named,
        said=said,
        agreeing=agreeing,
        models=models,
    ) + _doubt(ensemble)


def _doubt(ensemble: EnsembleVote) -> str:
    conclusion = ensemble.conclusion
    if conclusion is None:
        return "" if ensemble.is_decided else " " + tr("No score is high enough to be sure.")
    if len(conclusion.classes) == 1:
        return ""
    named = tr(class_words(conclusion.classes))
    return " " + tr("This package cannot tell {named} apart here, so it does not choose.", named=named)


def score_note(ensemble: EnsembleVote) -> str:
    """Gives what kind of number the scores are."""
    kind = tr("calibrated, sum to 1") if ensemble.is_calibrated else tr("not calibrated: they only rank")
    is_merged = ensemble.conclusion is not None and len(ensemble.conclusion.classes) > 1
    return tr("raw, single classes; {kind}", kind=kind) if is_merged else kind


def quality_warning(quality: Quality, reasons: tuple[str, ...]) -> str:
    """Gives a warning about the lung mask; empty when there is nothing to warn of."""
    if quality is Quality.USABLE:
        return ""
    said = " ".join(tr(reason) for reason in reasons) or tr("Check it against the film.")
    return f"{tr(_OUTLINES[quality])} {said}"


def corners(
    radiograph: Radiograph, patient: PatientLabel, window: Window | VoiTable, *, information: Information
) -> Corners:
    """Gives the text around a film: everything, only what identifies nobody, or nothing."""
    if information is Information.HIDDEN:
        return Corners()
    shows_patient = information is Information.FULL
    who = _patient_lines(patient, radiograph.age_years) if shows_patient else ()
    study = _study_lines(radiograph, patient, shows_patient=shows_patient)
    technique = (" · ".join(radiograph.technique),) if radiograph.technique else ()
    image = (*technique, *_image_lines(radiograph))
    return Corners(who, study, image, (window_words(window, radiograph.mirror),))


def fidelity_lines(scale: float, losses: tuple[str, ...]) -> tuple[str, ...]:
    """Gives the mark that what is shown is not the full data, with every reason; nothing when it is.

    Args:
        scale: Device pixels per image pixel.
        losses: Reasons other than the size on screen.
    """
    if scale < 1:
        size = tr("reduced to {share:.0%}", share=max(scale, 0.01))
    else:
        size = "" if scale == round(scale) == 1 else tr("enlarged, interpolated")
    reasons = [reason for reason in (size, *losses) if reason]
    if not reasons:
        return ()
    lines = [tr("≠ not the full data: {reason}", reason=reasons[0])]
    for reason in reasons[1:]:
        if len(lines[-1]) + len(reason) > _MARK_LETTERS:
            lines.append(reason)
        else:
            lines[-1] += f", {reason}"
    return tuple(lines)


def value_words(value: float, mirror: float | None, span: float) -> str:
    """Gives a pixel value as the file counts it, with decimals where ``span`` is small."""
    shown = value if mirror is None else mirror - value
    return f"{shown:.{0 if abs(span) >= 20 else 2}f}"


def reading_words(reading: Reading) -> str:
    """Gives what a pixel says: where it is, its value with the unit, and the value stored in the file."""
    place = tr("column {column}, row {row}", column=reading.column, row=reading.row)
    if reading.value is None:
        return tr("{place}: padding", place=place)
    unit = f" {reading.unit}" if reading.unit else ""
    stored = "" if reading.stored is None else " " + tr("(stored {value:.0f})", value=reading.stored)
    decimals = 0 if reading.value == round(reading.value) else 2
    return f"{place}: {reading.value:.{decimals}f}{unit}{stored}"


def _patient_lines(patient: PatientLabel, age_years: float | None) -> tuple[str, ...]:
    name = ", ".join(part for part in patient.name.replace("=", "^").split("^")[:2] if part.strip())
    age = tr("{years:.0f} y", years=age_years) if age_years is not None and age_years >= 2 else ""
    if age_years is not None and age_years < 2:
        age = tr("{months:.0f} months", months=age_years * 12)
    facts = [tr("ID {number}", number=patient.patient_id) if patient.patient_id else "", patient.sex, age]
    born = tr("born {date}", date=date_words(patient.birth_date)) if patient.birth_date else ""
    return tuple(line for line in (name, "  ".join(fact for fact in facts if fact), born) if line)


def _study_lines(radiograph: Radiograph, patient: PatientLabel, *, shows_patient: bool) -> tuple[str, ...]:
    when = date_words(patient.study_date)
    what = " ".join(part for part in (radiograph.modality, radiograph.body_part.capitalize()) if part)
    named = (patient.study_description, patient.institution) if shows_patient else ()
    return tuple(line for line in (when if shows_patient else "", what, *named) if line)


def _image_lines(radiograph: Radiograph) -> tuple[str, ...]:
    view = tr("view unknown") if radiograph.view is ViewPosition.UNKNOWN else radiograph.view.value
    side = tr("laterality {laterality}", laterality=radiograph.laterality) if radiograph.laterality else ""
    rows, columns = radiograph.shape
    spacing = radiograph.spacing
    size = tr("{columns} × {rows}, spacing unknown", columns=columns, rows=rows)
    if spacing.mm is not None:
        size = tr(
            "{columns} × {rows}, {mm:.3g} mm ({source})",
            columns=columns,
            rows=rows,
            mm=spacing.mm[0],
            source=tr(_SPACING_WORDS[spacing.source]),
        )
    turned = "" if radiograph.orientation[0] else tr("sides not stated")
    marks = [view, side, turned, tr("lossy") if radiograph.source.is_lossy else ""]
    return (" · ".join(mark for mark in marks if mark), size)


def window_words(window: Window | VoiTable, mirror: float | None) -> str:
    """Gives a window in the file's own values: "W 2800 C 1400"."""
    shown = as_window(window)
    centre = shown.centre if mirror is None else mirror - shown.centre
    named = f"{_window_name(window.name)}  " if window.name else ""
    decimals = 0 if shown.width >= 20 else 2
    return f"{named}W {shown.width:.{decimals}f}  C {centre:.{decimals}f}"


def _window_name(name: str) -> str:
    """Gives the name of a window in words; a number that the engine gave stays what it is."""
    for numbered in (NUMBERED_WINDOW, NUMBERED_TABLE):
        number = name.removeprefix(numbered.format(number=""))
        if number != name and number.isdecimal():
            return tr(numbered, number=number)
    return tr(name)


def date_words(date: str) -> str:
    """Gives a DICOM date (``20200131``) as ``2020-01-31``; anything else unchanged."""
    if len(date) == 8 and date.isdigit():
        return f"{date[:4]}-{date[4:6]}-{date[6:]}"
    return date


def seconds_words(seconds: float) -> str:
    """Gives a duration: "0.4 s", "12 s", "2 min 5 s"."""
    if seconds < 9.95:
        return f"{seconds:.1f} s"
    if seconds < 120:
        return f"{seconds:.0f} s"
    return f"{int(seconds) // 60} min {int(seconds) % 60} s"
