"""The figures of a report, drawn without a window: confusion, ROC, reliability, side by side, masks, gallery."""

import io
import textwrap
from collections.abc import Mapping, Sequence

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from engine.colours import class_colour
from trainer.learning.evaluate import VoteEvaluation
from trainer.learning.intervals import Estimate
from trainer.learning.mask_evaluation import MaskEvaluation
from trainer.learning.reporting.comparison import Comparison
from trainer.learning.reporting.curves import Reliability, RocCurve
from trainer.learning.reporting.gallery import Thumbnail
from trainer.learning.reporting.modes import ModeComparison

_GREY, _BLUE = "#5f6770", "#1f6fb2"
_COLUMNS, _ROWS = 4, 4
_DPI = 110
#: From so many columns on the tables of the PDF are set smaller.
_WIDE = 7


def as_svg(figure: Figure) -> str:
    """Gives a figure as an SVG element that stands in a page; the same figure gives the same text."""
    stream = io.StringIO()
    with mpl.rc_context({"svg.hashsalt": "report"}):
        figure.savefig(stream, format="svg", metadata={"Date": None})
    text = stream.getvalue()
    return text[text.index("<svg") :]


def as_png(figure: Figure) -> bytes:
    """Gives a figure as PNG; the same figure gives the same bytes."""
    stream = io.BytesIO()
    figure.savefig(stream, format="png", dpi=_DPI, metadata={"Software": None})
    return stream.getvalue()


def confusion_figure(votes: VoteEvaluation) -> Figure:
    """Draws the confusion matrix: counts, shaded by the share of the true class."""
    figure, axes = _one(4.6, 4.0)
    counts = np.array(votes.confusion, np.float64)
    shares = np.divide(counts, counts.sum(axis=1, keepdims=True), out=np.zeros_like(counts), where=counts > 0)
    axes.imshow(shares, cmap="Blues", vmin=0, vmax=1)
    for row, column in np.ndindex(*counts.shape):
        ink = "white" if shares[row, column] > 0.5 else "black"
        axes.text(column, row, f"{int(counts[row, column])}", ha="center", va="center", color=ink)
    axes.set_xticks(range(len(votes.classes)), votes.classes, rotation=30, ha="right")
    axes.set_yticks(range(len(votes.classes)), votes.classes)
    axes.set_xlabel("called")
    axes.set_ylabel("true")
    axes.set_title("Confusion matrix (cases)")
    return figure


def roc_figure(curves: Mapping[str, RocCurve], votes: VoteEvaluation) -> Figure:
    """Draws a ROC curve for each class that has one."""
    figure, axes = _one(4.6, 4.0)
    axes.plot([0, 1], [0, 1], color=_GREY, linewidth=0.8, linestyle=":")
    for name, curve in curves.items():
        area = votes.per_class[name].figures["auroc"].value
        label = f"{name} ({area:.3f})" if area is not None else name
        axes.plot(curve.false_alarms, curve.true_alarms, color=class_colour(name), label=label)
    axes.set_xlabel("1 - specificity")
    axes.set_ylabel("sensitivity")
    axes.set_title("ROC, one class against the rest (area)")
    axes.legend(loc="lower right", fontsize=8)
    return figure


def reliability_figure(shown: Reliability, *, scores_are: str) -> Figure:
    """Draws how often calls are right against the score of the called class."""
    figure, axes = _one(4.6, 4.0)
    axes.plot([0, 1], [0, 1], color=_GREY, linewidth=0.8, linestyle=":")
    axes.plot(shown.score, shown.right, color=_BLUE, marker="o")
    for score, right, cases in zip(shown.score, shown.right, shown.cases, strict=True):
        axes.annotate(str(int(cases)), (score, right), textcoords="offset points", xytext=(4, -10), fontsize=7)
    axes.set_xlim(0, 1)
    axes.set_ylim(0, 1.02)
    axes.set_xlabel(f"score of the called class ({scores_are})" if scores_are else "score of the called class")
    axes.set_ylabel("share of right calls")
    axes.set_title("Reliability (number of cases beside each point)")
    return figure


def comparison_figure(comparison: Comparison) -> Figure:
    """Draws macro-F1 of every model with its interval, the first on top."""
    bars = [(row.name, row.figures.overall["macro_f1"]) for row in comparison.rows]
    return _intervals(
        bars, marked=0, title=f"Side by side on {comparison.cases} films of {comparison.patients} patients"
    )


def mode_figure(modes: ModeComparison) -> Figure:
    """Draws macro-F1 of each kind of model, whole films and patches, with its interval."""
    bars = [(f"{row.name} ({row.models})", row.overall["macro_f1"]) for row in modes.rows]
    title = f"Whole films against patches on {modes.cases} films of {modes.patients} patients"
    return _intervals(bars, marked=len(bars) - 1, title=title)


def _intervals(bars: Sequence[tuple[str, Estimate]], *, marked: int, title: str) -> Figure:
    figure, axes = _one(7.2, 1.2 + 0.4 * len(bars))
    for place, (_, found) in enumerate(bars):
        if found.value is None:
            continue
        low, high = (found.value if edge is None else edge for edge in (found.low, found.high))
        colour = _BLUE if place == marked else _GREY
        axes.plot([low, high], [place, place], color=colour, linewidth=2)
        axes.plot([found.value], [place], color=colour, marker="o")
    axes.set_yticks(range(len(bars)), [textwrap.shorten(name, 40) for name, _ in bars])
    axes.invert_yaxis()
    axes.set_xlim(0, 1)
    axes.set_xlabel("macro-F1 and its interval")
    axes.set_title(title)
    axes.grid(axis="x", linewidth=0.4)
    return figure


def mask_figure(masks: MaskEvaluation) -> Figure:
    """Draws mean Jaccard and Dice of each structure with their intervals, for all films, each source and each view."""
    figure, axes = _one(7.2, 3.6)
    parts = [(f"{trait} {value}".strip(), structures) for trait, value, structures in masks.parts]
    names = list(masks.structures)
    for place, (part, structures) in enumerate(parts):
        for column, name in enumerate(names):
            found = structures[name].figures["jaccard"] if name in structures else None
            if found is None or found.value is None:
                continue
            at = column + (place - (len(parts) - 1) / 2) * 0.8 / len(parts)
            low, high = (found.value if edge is None else edge for edge in (found.low, found.high))
            label = textwrap.shorten(part, 40) if column == 0 else None
            axes.errorbar(
                [at], [found.value], [[found.value - low], [high - found.value]],
                fmt="o", color=f"C{place}", capsize=3, label=label,
            )  # fmt: skip
    axes.set_xticks(range(len(names)), [name.replace("_", " ") for name in names])
    axes.set_ylabel("Jaccard")
    axes.set_title("Agreement with the drawn masks")
    axes.legend(fontsize=7)
    return figure


def gallery_figures(films: Sequence[Thumbnail], *, title: str) -> list[Figure]:
    """Draws thumbnails with what they are and what they were called, sixteen on a page."""
    pages = []
    for start in range(0, len(films), _COLUMNS * _ROWS):
        figure = Figure(figsize=(8.3, 9.6), layout="constrained")
        figure.suptitle(title, fontsize=10)
        for place, film in enumerate(films[start : start + _COLUMNS * _ROWS]):
            axes = figure.add_subplot(_ROWS, _COLUMNS, place + 1)
            axes.imshow(film.picture)
            axes.set_title("\n".join([textwrap.shorten(film.file, 28), *film.words]), fontsize=6)
            axes.set_axis_off()
        pages.append(figure)
    return pages


def table_figures(title: str, header: Sequence[str], rows: Sequence[Sequence[str]], *, notes: str = "") -> list[Figure]:
    """Draws a table on as many pages as it needs."""
    pages = []
    for start in range(0, max(1, len(rows)), 28):
        part = [list(row) for row in rows[start : start + 28]]
        height = 1.6 + 0.26 * (len(part) + 1)
        figure = Figure(figsize=(11.7, height))
        axes = figure.add_axes((0.02, 0.9 / height, 0.96, 1 - 1.3 / height))
        axes.set_axis_off()
        axes.set_title(title, fontsize=12, loc="left")
        if part:
            table = axes.table(part, colLabels=list(header), loc="upper left", cellLoc="left")
            table.auto_set_font_size(False)
            table.set_fontsize(9 if len(header) < _WIDE else 7)
            table.scale(1, 1.25)
            table.auto_set_column_width(list(range(len(header))))
        figure.text(0.02, 0.1 / height, textwrap.fill(notes, 165), fontsize=7)
        pages.append(figure)
    return pages


def _one(width: float, height: float) -> tuple[Figure, Axes]:
    figure = Figure(figsize=(width, height), layout="constrained")
    return figure, figure.add_subplot()
