"""A report that may be handed on: figures and tables, but no film, no name of a file and no call of a single film."""

import dataclasses

from trainer.learning.reporting.document import ReportDocument, Section
from trainer.report import Unjudged


def without_films(document: ReportDocument) -> ReportDocument:
    """Gives a report without galleries and calls; films that were not judged are numbered in place of their names."""
    return dataclasses.replace(document, sections=tuple(_without_films(section) for section in document.sections))


def _without_films(section: Section) -> Section:
    report = section.evaluation
    evaluation = dataclasses.replace(report, refused=_numbered(report.refused), failed=_numbered(report.failed))
    return dataclasses.replace(section, evaluation=evaluation, calls=None, gallery=())


def _numbered(files: tuple[Unjudged, ...]) -> tuple[Unjudged, ...]:
    return tuple(Unjudged(f"film {number}", one.reason) for number, one in enumerate(files, start=1))
