"""What a verdict was made of, ready for JSON."""

from collections.abc import Iterable
from typing import Any

from engine.checks import Check
from engine.evidence import ChangeSpread, Conclusion, Evidence
from engine.patch_changes import PatchChange
from engine.zones import ZoneFindings

_NOTE = (
    "raw score = baseline + sum of parts; parts[model][voted][scored] is what the model's votes for one class add to "
    "the raw score of another"
)


def conclusion_document(conclusion: Conclusion) -> dict[str, Any]:
    """Gives what may be said of a film."""
    return {
        "classes": list(conclusion.classes),
        "score": conclusion.score,
        "sure": conclusion.is_sure,
        "headline": conclusion.headline,
        "sentence": conclusion.sentence,
        "support": list(conclusion.support),
        "doubts": list(conclusion.doubts),
        "inseparable": list(conclusion.inseparable),
        "distinction_known": conclusion.is_distinction_known,
        "age_group": conclusion.age_group.value,
        "prediction_set": None if conclusion.prediction_set is None else list(conclusion.prediction_set),
        "error_rate": conclusion.error_rate,
        "prediction_sets": [{"error_rate": rate, "classes": list(inside)} for rate, inside in conclusion.sets],
        "band": conclusion.band,
    }


def check_documents(checks: Iterable[Check]) -> list[dict[str, str]]:
    """Gives what was checked before the verdict."""
    return [
        {
            "id": check.id,
            "title": check.title,
            "state": check.state.value,
            "figure": check.figure,
            "reason": check.reason,
            "remedy": check.remedy,
        }
        for check in checks
    ]


def evidence_document(evidence: Evidence) -> dict[str, Any]:
    """Gives decomposition, agreement, spread, vote curve and zones."""
    whole = evidence.decomposition
    classes = whole.classes
    return {
        "decomposition": {
            "note": _NOTE,
            "baseline": whole.baseline,
            "raw_scores": dict(zip(classes, whole.raw_scores.tolist(), strict=True)),
            "parts": {
                model: {voted: dict(zip(classes, row, strict=True)) for voted, row in zip(classes, rows, strict=True)}
                for model, rows in zip(whole.models, whole.parts.tolist(), strict=True)
            },
        },
        "without": {leave.model: {"label": leave.label, "scores": leave.scores} for leave in whole.without},
        "agreement_between_models": {
            model: dict(zip(whole.models, row, strict=True))
            for model, row in zip(whole.models, whole.agreement.tolist(), strict=True)
        },
        "spread_over_patches": {
            "draws": evidence.spread.draws,
            "labels": evidence.spread.labels,
            "scores": {name: list(bounds) for name, bounds in evidence.spread.scores.items()},
        },
        "spread_over_changes": change_documents(evidence),
        "vote_curve": _curve_document(evidence),
        "zones": [_zone_document(zone) for zone in evidence.zones],
    }


def change_documents(evidence: Evidence) -> dict[str, dict[str, Any] | None]:
    """Gives how the result moves with each change of the patches; null where the models were not asked about it."""
    return {change.value: _change_document(evidence.of_change(change)) for change in PatchChange}


def _change_document(spread: ChangeSpread | None) -> dict[str, Any] | None:
    if spread is None:
        return None
    return {
        "label": spread.label,
        "scores": spread.scores,
        "changes": spread.changes,
        "same_votes": spread.same_votes,
    }


def _curve_document(evidence: Evidence) -> dict[str, Any]:
    curve = evidence.curve
    final = zip(curve.classes, curve.shares[-1].tolist(), curve.low[-1].tolist(), curve.high[-1].tolist(), strict=True)
    return {
        "leader": curve.leader,
        "settled_at": curve.settled_at,
        "settled_at_by_model": evidence.settled_at,
        "final": {name: {"share": share, "low": low, "high": high} for name, share, low, high in final},
    }


def _zone_document(zone: ZoneFindings) -> dict[str, Any]:
    return {
        "lung": zone.lung.value,
        "zone": zone.zone.value,
        "pixels": zone.pixels,
        "covered_share": zone.covered_share,
        "mean_coverage": zone.mean_coverage,
        "patches": zone.patches,
        "votes": zone.votes,
    }
