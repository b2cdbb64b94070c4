"""What the page of the ensemble shows: weights, contributions that sum to the score, and what models agree on."""

from dataclasses import dataclass

from cxrviewer.evidence.votes_page import class_choices, verdict_line
from cxrviewer.state.screen import Choice
from cxrviewer.translation import tr
from engine.decomposition import Decomposition
from engine.evidence import Conclusion
from engine.findings import AnalysisReport
from engine.labels import class_label


@dataclass(frozen=True, slots=True)
class Matrix:
    """A table of numbers with a name for every row and column.

    Attributes:
        cells: In words, row by row.
        strengths: In [-1, 1], for the tint of each cell; None for cells without one.
        notes: Said at the end of each row, such as another verdict.
    """

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[tuple[str, ...], ...]
    strengths: tuple[tuple[float | None, ...], ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EnsemblePage:
    """The page of the ensemble.

    Attributes:
        verdict: In words, with its score.
        scored: Class whose raw score is taken apart.
        contributions: Models by the classes that they voted for; the last column sums each row.
        sum_words: The sum that gives the raw score, in words.
        without: Models by scores of the classes without them.
        agreement: Models by models.
        sets: Error rates by the classes in the prediction set of each; None of a package without.
    """

    verdict: str
    classes: tuple[Choice, ...]
    scored: str
    contributions: Matrix
    sum_words: str
    without: Matrix
    agreement: Matrix
    sets: Matrix | None


def ensemble_page(report: AnalysisReport, scored: str | None) -> EnsemblePage | None:
    """Gives the page for a film that was analysed; None where it was not taken apart."""
    if report.evidence is None:
        return None
    whole, label = report.evidence.decomposition, scored or report.ensemble.label
    titles = tuple(vote.title for vote in report.votes)
    return EnsemblePage(
        verdict=verdict_line(report.ensemble),
        classes=class_choices(whole.classes),
        scored=label,
        contributions=_contributions(report, whole, label, titles),
        sum_words=_sum_words(whole, label),
        without=_without(report, whole, titles),
        agreement=_agreement(whole, titles),
        sets=_sets(report.ensemble.conclusion, whole.classes),
    )


def _contributions(report: AnalysisReport, whole: Decomposition, label: str, titles: tuple[str, ...]) -> Matrix:
    place = whole.classes.index(label)
    parts = whole.parts[:, :, place]
    most = float(abs(parts).max()) or 1.0
    weights = [report.ensemble.weights[model] for model in whole.models]
    rows = list(zip(weights, parts.tolist(), strict=True))
    return Matrix(
        rows=titles,
        columns=(tr("weight"), *(tr("voted {letter}", letter=class_label(n).letter) for n in whole.classes), tr("sum")),
        cells=tuple(
            (_signed(weight, 2), *(_signed(value, 4) for value in row), _signed(sum(row), 4)) for weight, row in rows
        ),
        strengths=tuple(
            (weight, *(value / most for value in row), max(min(sum(row) / most, 1.0), -1.0)) for weight, row in rows
        ),
    )


def _sum_words(whole: Decomposition, label: str) -> str:
    place = whole.classes.index(label)
    added = float(whole.parts[:, :, place].sum())
    raw = float(whole.raw_scores[place])
    return tr(
        "{baseline:.5f} without any vote {sign} {added:.5f} from the votes = raw score {raw:.5f} of {title}",
        baseline=whole.baseline,
        sign="+" if added >= 0 else "−",
        added=abs(added),
        raw=raw,
        title=tr(class_label(label).title),
    )


def _without(report: AnalysisReport, whole: Decomposition, titles: tuple[str, ...]) -> Matrix:
    scores = [report.ensemble.scores, *(leave.scores for leave in whole.without)]
    labels = [report.ensemble.label, *(leave.label for leave in whole.without)]
    others = [
        tr("the same verdict") if name == labels[0] else tr("would be {title}", title=tr(class_label(name).title))
        for name in labels[1:]
    ]
    return Matrix(
        rows=(tr("with every model"), *(tr("without {title}", title=title) for title in titles)),
        columns=tuple(class_label(name).letter for name in whole.classes),
        cells=tuple(tuple(f"{row[name]:.3f}" for name in whole.classes) for row in scores),
        strengths=tuple(tuple(row[name] for name in whole.classes) for row in scores),
        notes=("", *others),
    )


def _agreement(whole: Decomposition, titles: tuple[str, ...]) -> Matrix:
    shares = whole.agreement.tolist()
    return Matrix(
        rows=tuple(f"{number}  {title}" for number, title in enumerate(titles, start=1)),
        columns=tuple(f"{number + 1}" for number in range(len(titles))),
        cells=tuple(tuple("" if i == j else f"{s:.0%}" for j, s in enumerate(row)) for i, row in enumerate(shares)),
        strengths=tuple(tuple(None if i == j else s for j, s in enumerate(row)) for i, row in enumerate(shares)),
    )


def _sets(conclusion: Conclusion | None, classes: tuple[str, ...]) -> Matrix | None:
    if conclusion is None or not conclusion.sets:
        return None
    return Matrix(
        rows=tuple(tr("{rate:.0%} of films missed", rate=rate) for rate, _ in conclusion.sets),
        columns=tuple(class_label(name).letter for name in classes),
        cells=tuple(tuple("✓" if name in inside else "" for name in classes) for _, inside in conclusion.sets),
        strengths=tuple(tuple(1.0 if name in inside else None for name in classes) for _, inside in conclusion.sets),
        notes=tuple(tr("counts") if rate == conclusion.error_rate else "" for rate, _ in conclusion.sets),
    )


def _signed(value: float, decimals: int) -> str:
    return "0" if round(value, decimals) == 0 else f"{value:+.{decimals}f}".replace("-", "−")
