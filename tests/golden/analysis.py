"""What the shipped ensemble said of the shipped phantom at release; ``python -m tests.golden.analysis`` writes it."""

import json
from pathlib import Path
from typing import Any

from engine.files import write_text
from engine.findings import AnalysisReport
from engine.inference.pipeline import Analyser
from engine.reading import open_image

REPOSITORY = Path(__file__).resolve().parents[2]
GOLDEN = Path(__file__).with_name("phantom_analysis.json")
FILM = REPOSITORY / "resources" / "samples" / "phantom_monochrome2.dcm"
PATCHES, SEED = 32, 0


def analyse() -> AnalysisReport:
    """Analyses the phantom with the shipped ensemble."""
    return Analyser(device="cpu").analyse(open_image(FILM).radiograph, patches=PATCHES, seed=SEED)


def figures_of(report: AnalysisReport) -> dict[str, Any]:
    """Gives what is kept of a report."""
    return {
        "package": {"id": report.package.id, "sha256": report.package.sha256},
        "label": report.ensemble.label,
        "scores": {name: round(score, 4) for name, score in report.ensemble.scores.items()},
        "weights": {name: round(weight, 4) for name, weight in report.ensemble.weights.items()},
        "shares": {vote.package.id: [round(float(share), 4) for share in vote.shares] for vote in report.votes},
        "pixels": dict(report.mask.pixels),
        "centres": report.patches.centres.tolist(),
        "inside_lungs": {heatmap.class_id: round(heatmap.inside_lungs, 4) for heatmap in report.heatmaps},
    }


if __name__ == "__main__":
    write_text(GOLDEN, json.dumps(figures_of(analyse()), indent=1) + "\n")
