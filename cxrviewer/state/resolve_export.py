"""What of a film goes into a file, and what stands in the way: pure functions of one snapshot."""

from dataclasses import replace

from cxrviewer import wording
from cxrviewer.state.display import Information, Layer, Overlays, Tool
from cxrviewer.state.export_screen import ExportKind, ExportRow, LegendPart, PictureContent
from cxrviewer.state.resolve_display import film_screen, losses
from cxrviewer.state.resolve_layers import layer_rows, overlay_screen
from cxrviewer.state.resolve_marks import marks_screen
from cxrviewer.state.screen import Corners, LayerRow, OverlayScreen
from cxrviewer.state.study import AppState, Study
from cxrviewer.translation import tr
from engine.annotation import Annotation, Kind
from engine.radiograph import Radiograph

_TITLES = {
    ExportKind.PICTURE: "Picture (PNG)",
    ExportKind.PAGE: "Page (PDF)",
    ExportKind.CAPTURE: "DICOM secondary capture",
    ExportKind.OUTLINES: "DICOM segmentation",
    ExportKind.REPORT: "DICOM structured report",
}
_EXPLANATIONS = {
    ExportKind.PICTURE: "The film in its own pixels as it is shown, with what is drawn on it.",
    ExportKind.PAGE: "One page with the picture, the measurements and the findings in words.",
    ExportKind.CAPTURE: "The same picture for an archive. Nothing can be measured on it.",
    ExportKind.OUTLINES: "Right lung, left lung and heart, pixel by pixel.",
    ExportKind.REPORT: "Distances, angles, regions and the cardiothoracic ratio, with their places on the film.",
}
_NOT_MEASURED = frozenset({Kind.TEXT, Kind.ARROW})


def export_rows(study: Study) -> tuple[ExportRow, ...]:
    """Gives every kind of export with the reason why it is not possible for this film."""
    return tuple(
        ExportRow(kind, tr(_TITLES[kind]), tr(_EXPLANATIONS[kind]), why_not(kind, study)) for kind in ExportKind
    )


def why_not(kind: ExportKind, study: Study) -> str:
    """Says why a film cannot be exported as something; empty where it can."""
    source = study.loaded.image.radiograph.source
    if kind not in {ExportKind.OUTLINES, ExportKind.REPORT}:
        return ""
    if not source.sop_instance_uid:
        return tr("Needs a film that is DICOM: it refers to the film by its DICOM identifier.")
    if kind is ExportKind.REPORT:
        return "" if measurements(study) else tr("Nothing is measured on this film yet.")
    if source.frame_count > 1:
        return tr("The film is one of several images in its file.")
    return "" if study.analysis.mask is not None else tr("The outlines of lungs and heart come with the analysis.")


def measurements(study: Study) -> tuple[Annotation, ...]:
    """Gives the annotations of a film that have numbers."""
    return tuple(one for one in study.marks.annotations if one.kind not in _NOT_MEASURED)


def film_words(study: Study, *, shows_patient: bool) -> str:
    """Gives which film is exported; file names often hold the name of a patient."""
    return study.path.name if shows_patient else tr("Film on screen")


def why_no_identity(study: Study) -> str:
    """Says why a file about a film cannot say who it shows; empty where it can."""
    patient = study.loaded.image.patient
    is_known = any((patient.name, patient.patient_id, patient.birth_date, patient.study_instance_uid))
    return "" if is_known else tr("The file of this film does not say who it shows.")


def identity_note(radiograph: Radiograph, *, keeps_identity: bool) -> str:
    """Gives what a file with or without identity means, and what nobody can promise."""
    if keeps_identity:
        return tr("Goes with the patient and the study of the film.")
    if radiograph.burned_in_annotation:
        return tr("The file says that words are part of its pixels: look whether a name is among them.")
    return tr("No name, ID or date; new identifiers. Words in the pixels and what you wrote on the film stay.")


def picture_content(state: AppState, *, keeps_identity: bool) -> PictureContent | None:
    """Gives the film on screen as it is exported; None where there is none."""
    study = state.study
    if study is None:
        return None
    overlays = replace(state.overlays, is_bare=False, shows_magnifier=False)
    let_go = replace(study, marks=replace(study.marks, selected=None, draft=None, grab=None))
    alone = replace(state.with_study(let_go), overlays=overlays, tool=Tool.WINDOW)
    drawn = replace(overlay_screen(study.analysis, study.display, overlays), focused=None)
    patient, facts = _words(study, keeps_identity=keeps_identity)
    lost = (*losses(study), *((tr(wording.MAP_LOSS),) if drawn.map is not None else ()))
    return PictureContent(
        film=replace(film_screen(study, overlays), corners=Corners()),
        overlays=drawn,
        marks=marks_screen(alone),
        legend=_legend(study, overlays, drawn),
        patient=patient,
        facts=facts,
        losses=wording.fidelity_lines(1.0, lost),
        research=_research(study, drawn, shows_marks=overlays.shows_marks),
    )


def _words(study: Study, *, keeps_identity: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Gives who a film shows, and what it is and how it is shown."""
    image, turn = study.loaded.image, study.display.view.turn
    full, plain = (
        wording.corners(image.radiograph, image.patient, study.display.window, information=information)
        for information in (Information.FULL, Information.ANONYMOUS)
    )
    tones = (*plain.bottom_right, tr("inverted") if study.display.is_inverted else "", tr(turn.words))
    facts = (*plain.top_right, *plain.bottom_left, " · ".join(word for word in tones if word))
    if not keeps_identity:
        return (), facts
    who = (*full.top_left, *(line for line in full.top_right if line not in plain.top_right))
    return who, facts


def _legend(study: Study, overlays: Overlays, drawn: OverlayScreen) -> tuple[LegendPart, ...]:
    """Gives the legends of the layers that are drawn, as the list of layers has them."""
    is_drawn = {
        Layer.MASK: drawn.mask is not None,
        Layer.PATCHES: drawn.patches is not None,
        Layer.COVERAGE: drawn.coverage is not None,
        Layer.MAP: drawn.map is not None,
        Layer.NUMBERS: drawn.numbers is not None,
    }
    rows = [row for row in layer_rows(study.analysis, study.display, overlays) if is_drawn[row.layer]]
    return tuple(LegendPart(_layer_title(row), row.swatches, row.scale) for row in rows)


def _layer_title(row: LayerRow) -> str:
    chosen = next((choice.title for choice in row.choices if choice.id == row.choice), "")
    return f"{row.title} ({chosen})" if chosen else row.title


def _research(study: Study, drawn: OverlayScreen, *, shows_marks: bool) -> str:
    """Gives the sentence that goes with everything that a model said; a proposed ratio is a model's as well."""
    analysis, marks = study.analysis, study.marks.annotations if shows_marks else ()
    is_from_model = drawn != OverlayScreen() or any(annotation.is_proposed for annotation in marks)
    if not is_from_model:
        return ""
    package = analysis.report.package if analysis.report is not None else analysis.mask and analysis.mask.package
    named = f"{package.id} {package.version} ({package.sha256[:8]})" if package else ""
    return " · ".join(part for part in (named, tr(wording.RESEARCH_USE)) if part)
