"""A report as one self-contained web page, and as PDF."""

import base64
import html
import io
from collections.abc import Iterator, Sequence

import cv2
from matplotlib.backends.backend_pdf import PdfPages
from matplotlib.figure import Figure

from trainer.learning.reporting.document import ReportDocument, Section
from trainer.learning.reporting.figures import (
    as_svg,
    comparison_figure,
    confusion_figure,
    gallery_figures,
    mask_figure,
    mode_figure,
    reliability_figure,
    roc_figure,
    table_figures,
)
from trainer.learning.reporting.gallery import Thumbnail
from trainer.learning.reporting.tables import TextTable, comparison_table, facts_of, mode_table, section_tables

RESEARCH_ONLY = "Research use only. Not a medical device; no figure here says anything about a person's health."
_TESTED = (
    "The lead is macro-F1 minus the first model's on the same resampled patients; where its interval does not hold 0 "
    "the two differ. McNemar counts films that one of the two alone called right and takes films for independent."
)
_MODES = (
    "Each row is the mean over its models. The lead is the difference of means on the same resampled patients; p is "
    "how often random signs of the patients' differences in right calls lie at least as far from zero."
)
_MAPPED = (
    "Beside each film: where the model saw the class that it wrongly called (Grad-CAM, each map in its own scale). "
    "Places without colour speak for other classes, or were not looked at."
)
_STYLE = """
body{font:15px/1.45 system-ui,sans-serif;margin:2rem auto;max-width:76rem;padding:0 1rem;color:#1c2126;background:#fff}
h1{font-size:1.5rem}h2{font-size:1.2rem;border-top:1px solid #ccd2d8;padding-top:1rem;margin-top:2rem}h3{font-size:1rem}
table{border-collapse:collapse;margin:.5rem 0 1rem;font-size:.85rem}th,td{border:1px solid #ccd2d8;padding:.25rem .5rem}
th{background:#f0f3f6;text-align:left}.wide{overflow-x:auto}.row{display:flex;flex-wrap:wrap;gap:1rem}
.row svg{max-width:100%;height:auto}figure{margin:0}figcaption{font-size:.75rem;overflow-wrap:anywhere}
.only{font-weight:600}code{background:#f0f3f6;padding:.1rem .3rem}
"""


def to_html(document: ReportDocument) -> str:
    """Gives the report as one page with its style, figures (SVG) and thumbnails (PNG) inside; no script, no link."""
    return "\n".join(
        [
            "<!doctype html>",
            f'<html lang="en"><head><meta charset="utf-8"><title>{html.escape(document.title)}</title>',
            f"<style>{_STYLE}</style></head><body>",
            f"<h1>{html.escape(document.title)}</h1>",
            f'<p class="only">{html.escape(RESEARCH_ONLY)}</p>',
            f"<p>Made by <code>{html.escape(document.command)}</code></p>",
            *_modes(document),
            *_side_by_side(document),
            *(line for section in document.sections for line in _section(section)),
            "</body></html>\n",
        ]
    )


def to_pdf(document: ReportDocument) -> bytes:
    """Gives the report as PDF: tables, figures and gallery, one or more pages each."""
    stream = io.BytesIO()
    with PdfPages(stream, metadata={"Title": document.title, "CreationDate": None}) as pages:
        for figure in _pdf_figures(document):
            pages.savefig(figure)
    return stream.getvalue()


def _pdf_figures(document: ReportDocument) -> Iterator[Figure]:
    if document.modes is not None:
        table = mode_table(document.modes)
        header, *rows = zip(table.header, *table.rows, strict=True)
        notes = f"{RESEARCH_ONLY} {_MODES}"
        yield from table_figures(f"{document.title}. {table.title}", header, rows, notes=notes)
        yield mode_figure(document.modes)
    if document.comparison is not None:
        table = comparison_table(document.comparison)
        columns = list(zip(table.header, *table.rows, strict=True))  # models side by side: one column each
        header, *rows = columns
        notes = f"{RESEARCH_ONLY} {_TESTED}"
        yield from table_figures(f"{document.title}. {table.title}", header, rows, notes=notes)
        yield comparison_figure(document.comparison)
    for section in document.sections:
        title = f"{section.evaluation.title} ({section.evaluation.package.id})"
        notes = " ".join([RESEARCH_ONLY, *facts_of(section.evaluation)])
        for table in section_tables(section):
            yield from table_figures(f"{title}. {table.title}", table.header, table.rows, notes=notes)
        yield from _figures(section)
        yield from gallery_figures(section.gallery, title=f"{title}. {_gallery_title(section)}")


def _modes(document: ReportDocument) -> Iterator[str]:
    if document.modes is None:
        return
    yield "<h2>Whole films against patches</h2>"
    yield from _table(mode_table(document.modes))
    yield f"<p>{html.escape(_MODES)}</p>"
    yield f'<div class="row">{as_svg(mode_figure(document.modes))}</div>'


def _side_by_side(document: ReportDocument) -> Iterator[str]:
    if document.comparison is None:
        return
    yield "<h2>Side by side</h2>"
    yield from _table(comparison_table(document.comparison))
    yield f"<p>{html.escape(_TESTED)}</p>"
    yield f'<div class="row">{as_svg(comparison_figure(document.comparison))}</div>'


def _section(section: Section) -> Iterator[str]:
    report = section.evaluation
    yield f"<h2>{html.escape(report.title)} <code>{html.escape(report.package.id)}</code></h2>"
    yield "<ul>" + "".join(f"<li>{html.escape(fact)}</li>" for fact in facts_of(report)) + "</ul>"
    for table in section_tables(section):
        yield from _table(table)
    yield '<div class="row">' + "".join(as_svg(figure) for figure in _figures(section)) + "</div>"
    if section.gallery:
        yield f"<h3>{_gallery_title(section)}</h3>"
        if any(film.under_map is not None for film in section.gallery):
            yield f"<p>{html.escape(_MAPPED)}</p>"
        yield '<div class="row">' + "".join(_film(film) for film in section.gallery) + "</div>"
    for title, files in (("Refused", report.refused), ("Failed", report.failed)):
        if files:
            yield f"<h3>{title}</h3><ul>"
            yield from (f"<li>{html.escape(file.file)}: {html.escape(file.reason)}</li>" for file in files)
            yield "</ul>"


def named_figures(document: ReportDocument) -> Iterator[tuple[str, Figure]]:
    """Yields every figure of a report but the galleries, with a name for its file."""
    if document.modes is not None:
        yield "modes", mode_figure(document.modes)
    if document.comparison is not None:
        yield "side-by-side", comparison_figure(document.comparison)
    for section in document.sections:
        for kind, figure in _named(section):
            yield f"{section.evaluation.package.id}-{kind}", figure


def _figures(section: Section) -> Iterator[Figure]:
    yield from (figure for _, figure in _named(section))


def _named(section: Section) -> Iterator[tuple[str, Figure]]:
    report = section.evaluation
    if report.votes is not None and report.votes.cases:
        yield "confusion", confusion_figure(report.votes)
        yield "roc", roc_figure(section.roc, report.votes)
    if section.reliability is not None:
        yield "reliability", reliability_figure(section.reliability, scores_are=report.scores_are)
    if report.masks is not None:
        yield "masks", mask_figure(report.masks)


def _gallery_title(section: Section) -> str:
    if section.evaluation.masks is not None:
        return "Films whose lungs agree least with the drawn ones"
    return f"Wrong calls, the surest first ({len(section.gallery)} shown)"


def _table(table: TextTable) -> Iterator[str]:
    yield f"<h3>{html.escape(table.title)}</h3>"
    yield f'<div class="wide"><table><thead><tr>{_cells("th", table.header)}</tr></thead><tbody>'
    yield from (f"<tr>{_cells('td', row)}</tr>" for row in table.rows)
    yield "</tbody></table></div>"


def _cells(tag: str, texts: Sequence[str]) -> str:
    return "".join(f"<{tag}>{html.escape(text)}</{tag}>" for text in texts)


def _film(film: Thumbnail) -> str:
    picture = film.picture
    rows, columns = picture.shape[:2]
    _, data = cv2.imencode(".png", cv2.cvtColor(picture, cv2.COLOR_RGB2BGR))
    source = base64.b64encode(data.tobytes()).decode("ascii")
    words = "<br>".join(html.escape(word) for word in (film.file, *film.words))
    size = f'width="{columns}" height="{rows}" alt="{html.escape(film.file)}"'
    shown = f'<img src="data:image/png;base64,{source}" {size}>'
    return f'<figure style="width:{columns}px">{shown}<figcaption>{words}</figcaption></figure>'
