"""What the findings panel says for and against a verdict."""

from cxrviewer.package_wording import package_sentence
from cxrviewer.state.analysis import Analysis
from cxrviewer.state.evidence_screen import (
    CheckRow,
    ContributionRow,
    EvidenceScreen,
    GateScreen,
    ReasonKind,
    ReasonRow,
    ZoneRow,
)
from cxrviewer.translation import tr
from cxrviewer.wording import class_title
from engine.checks import Check, CheckState
from engine.decomposition import Decomposition
from engine.evidence import ChangeSpread, Conclusion, Evidence
from engine.findings import AnalysisReport, EnsembleVote
from engine.labels import class_words
from engine.patch_changes import FACTS


def reason_rows(conclusion: Conclusion | None) -> tuple[ReasonRow, ...]:
    """Gives what cannot be told apart, then what speaks against the verdict, then what speaks for it."""
    if conclusion is None:
        return ()
    kinds = (
        (ReasonKind.APART, conclusion.inseparable),
        (ReasonKind.AGAINST, conclusion.doubts),
        (ReasonKind.FOR, conclusion.support),
    )
    return tuple(ReasonRow(kind, package_sentence(text)) for kind, texts in kinds for text in texts)


def gate_screen(analysis: Analysis) -> GateScreen | None:
    """Gives what was checked; None while nothing was. After a refusal the raw output may be asked for."""
    problem, report = analysis.problem, analysis.report
    checks = problem.checks if problem is not None else report.checks if report is not None else ()
    if not checks:
        return None
    worst = sorted(checks, key=lambda check: -tuple(CheckState).index(check.state))
    return GateScreen(tuple(_check_row(check) for check in worst), can_show_raw=problem is not None)


def _check_row(check: Check) -> CheckRow:
    said = " ".join(tr(part) for part in (check.reason, check.remedy) if part)
    return CheckRow(
        check.state, f"{tr(check.title)}. {said}" if said else tr(check.title), "" if said else tr(check.figure)
    )


def evidence_screen(report: AnalysisReport | None) -> EvidenceScreen | None:
    """Gives what a finished analysis was made of; None before it is finished."""
    if report is None or report.evidence is None:
        return None
    evidence, label = report.evidence, report.ensemble.label
    whole = evidence.decomposition
    titles = {vote.package.id: vote.title for vote in report.votes}
    parts = whole.by_model(label)
    turned = {leave.model: leave.label for leave in whole.without}
    return EvidenceScreen(
        class_id=label,
        contributions=tuple(
            ContributionRow(titles[model], part, "" if turned[model] == label else class_title(turned[model]))
            for model, part in parts.items()
        ),
        sum_words=_sum_words(whole, label),
        agreement=f"{_without_words(whole, titles, label)} {_agreement_words(whole, titles)}".strip(),
        curve=evidence.curve,
        curve_words=_curve_words(evidence),
        spread=" ".join(part for part in (_spread_words(evidence, label), change_words(report)) if part),
        zones=_zone_rows(evidence),
    )


def _sum_words(whole: Decomposition, label: str) -> str:
    raw = float(whole.raw_scores[whole.classes.index(label)])
    added = raw - whole.baseline
    sign = "+" if added >= 0 else "−"
    return tr(
        "{baseline:.2f} without any vote {sign} {added:.2f} = raw score {raw:.2f}",
        baseline=whole.baseline,
        sign=sign,
        added=abs(added),
        raw=raw,
    )


def _without_words(whole: Decomposition, titles: dict[str, str], label: str) -> str:
    turned = [
        tr("Without {model} it would be {label}.", model=titles[leave.model], label=tr(class_words((leave.label,))))
        for leave in whole.without
        if leave.label != label
    ]
    return " ".join(turned) or tr("The verdict is the same without any one of them.")


def _agreement_words(whole: Decomposition, titles: dict[str, str]) -> str:
    count = len(whole.models)
    if count < 2:
        return ""
    pairs = [(float(whole.agreement[i, j]), i, j) for i in range(count) for j in range(i + 1, count)]
    mean = sum(share for share, _, _ in pairs) / len(pairs)
    share, first, second = min(pairs)
    return tr(
        "Two models vote alike on {mean:.0%} of the patches on average; least {one} and {other}, on {share:.0%}.",
        mean=mean,
        one=titles[whole.models[first]],
        other=titles[whole.models[second]],
        share=share,
    )


def _curve_words(evidence: Evidence) -> str:
    curve = evidence.curve
    total, title = len(curve.shares), tr(class_words((curve.leader,)))
    if curve.settled_at is None:
        return tr("After {total} patches the lead of {title} can still be chance: draw more.", total=total, title=title)
    return tr(
        "The lead of {title} was settled after {settled} of {total} patches.",
        title=title,
        settled=curve.settled_at,
        total=total,
    )


def _spread_words(evidence: Evidence, label: str) -> str:
    low, high = evidence.spread.scores[label]
    same = evidence.spread.labels.get(label, 0.0)
    return tr(
        "Drawn again, {same:.0%} of such sets of patches call it the same, scoring {low:.2f} to {high:.2f}.",
        same=same,
        low=low,
        high=high,
    )


def change_words(report: AnalysisReport) -> str:
    """Gives what changed patches would change, one sentence for each change; empty where the models were not asked."""
    spreads = () if report.evidence is None else report.evidence.changed
    return " ".join(_change_words(spread, report.ensemble) for spread in spreads)


def _change_words(spread: ChangeSpread, ensemble: EnsembleVote) -> str:
    change, label = tr(FACTS[spread.change].title), ensemble.label
    before, score = ensemble.scores[label], spread.scores[label]
    if spread.label == label:
        return tr(
            "{change}: called the same, scoring {score:.2f} instead of {before:.2f}.",
            change=change,
            score=score,
            before=before,
        )
    return tr(
        "{change}: called {other}; {title} scores {score:.2f} instead of {before:.2f}.",
        change=change,
        other=tr(class_words((spread.label,))),
        title=tr(class_words((label,))),
        score=score,
        before=before,
    )


def _zone_rows(evidence: Evidence) -> tuple[ZoneRow, ...]:
    rows = []
    for zone in evidence.zones:
        leader = max(zone.votes, key=lambda name: zone.votes[name]) if zone.patches else None
        rows.append(ZoneRow(zone.lung.value, zone.zone.value, zone.covered_share, zone.patches, leader))
    return tuple(rows)
