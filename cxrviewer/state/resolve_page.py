"""What stands on an exported page: a pure function of one snapshot."""

import datetime as dt
from dataclasses import dataclass

from cxrviewer.mark_wording import KIND_TITLES, spacing_sentence
from cxrviewer.state.analysis import Analysis
from cxrviewer.state.export_screen import PictureContent
from cxrviewer.state.resolve_export import measurements, picture_content
from cxrviewer.state.resolve_findings import findings_screen
from cxrviewer.state.resolve_marks import annotation_facts, annotation_warnings
from cxrviewer.state.study import AppState, Study
from cxrviewer.translation import tr
from engine.annotation import Annotation
from engine.radiograph import ViewPosition


@dataclass(frozen=True, slots=True)
class MeasuredLine:
    """One annotation with its numbers, and what a reader must know before believing them."""

    title: str
    numbers: str
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PageContent:
    """One page about one film.

    Attributes:
        made: When and by what the page was made.
        spacing: What lengths on it mean; empty where nothing is measured.
        verdict: In a few words; empty where the film was not analysed.
        findings: What the verdict rests on and what speaks against it, a paragraph each.
        package: Which models said it, with the hash of their manifest.
    """

    title: str
    made: str
    picture: PictureContent
    measured: tuple[MeasuredLine, ...] = ()
    spacing: str = ""
    verdict: str = ""
    findings: tuple[str, ...] = ()
    package: str = ""


def page_content(state: AppState, *, keeps_identity: bool, today: dt.date) -> PageContent | None:
    """Gives the page about the film on screen; None where there is none."""
    study, picture = state.study, picture_content(state, keeps_identity=keeps_identity)
    if study is None or picture is None:
        return None
    measured = measurements(study)
    radiograph, is_said = study.loaded.image.radiograph, _is_said(study.analysis)
    findings = findings_screen(study)
    view = "" if radiograph.view is ViewPosition.UNKNOWN else radiograph.view.value
    return PageContent(
        title=" ".join(word for word in (tr("Chest radiograph"), view) if word),
        made=tr("Made on {date} by CXR Viewer", date=today.isoformat()),
        picture=picture,
        measured=tuple(_measured(annotation, study) for annotation in measured),
        spacing=spacing_sentence(radiograph.spacing) if measured else "",
        verdict=findings.headline if is_said else "",
        findings=tuple(
            line
            for line in (
                findings.sentence,
                *(row.text for row in findings.reasons),
                *findings.warnings,
            )
            if line and is_said
        ),
        package=_package(study.analysis),
    )


def _is_said(analysis: Analysis) -> bool:
    """Says whether the models came to a verdict, or refused to."""
    return analysis.ensemble is not None or (analysis.problem is not None and analysis.problem.is_refusal)


def _measured(annotation: Annotation, study: Study) -> MeasuredLine:
    proposed = tr(", proposed") if annotation.is_proposed else ""
    note = f" ({annotation.text})" if annotation.text else ""
    numbers = ", ".join(f"{fact.label} {fact.value}" for fact in annotation_facts(annotation, study))
    return MeasuredLine(
        f"{tr(KIND_TITLES[annotation.kind])}{proposed}{note}", numbers, annotation_warnings(annotation, study)
    )


def _package(analysis: Analysis) -> str:
    report = analysis.report
    if report is None:
        return ""
    return f"{report.package.id} {report.package.version}, sha256 {report.package.sha256}"
