"""From a finished run to a package: measure, calibrate, export."""

import json
import math
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch

from engine.distinction import Distinction
from engine.files import write_text
from engine.findings import PackageRef
from engine.inference.device import choose_device, keep_freed_memory
from engine.inference.segment import segment
from engine.labels import CLASS_IDS
from engine.package import Calibration, Evaluation, Package, ReliabilityBin
from engine.reading import open_image
from engine.windowing import to_display
from trainer.config import RunConfig
from trainer.datasets.cases import CaseTable
from trainer.datasets.populations import distinction_of, held_out_calls
from trainer.errors import RunError
from trainer.events import read_events
from trainer.learning.calibrate import choose_calibrator
from trainer.learning.doubt import choose_operating_points, choose_sets, measure_sets
from trainer.learning.evaluate import VoteEvaluation, compare_macro_f1, score_votes
from trainer.learning.export import export, released_network
from trainer.learning.familiar import fit_references
from trainer.learning.intervals import Estimate
from trainer.learning.mask_evaluation import score_masks
from trainer.learning.mask_metrics import score_mask
from trainer.learning.reporting.curves import reliability
from trainer.learning.roles import assign, part, read_table
from trainer.learning.run import gather_votes, place_films
from trainer.learning.size_baseline import predict_from_size
from trainer.learning.tasks.segmenter import read_mask
from trainer.learning.votes import VoteTable
from trainer.rundir import RunFolder

_UNRELEASED = PackageRef("unreleased", "0.0.0", "")
Figure = tuple[float, float, float] | float


def release(run: RunFolder, out: Path, *, notes: tuple[str, ...] = ()) -> Package:
    """Measures a finished run on the data that did not train it, and writes its package.

    Raises:
        RunError: The run is not finished, or the package exists.
        EngineError: Data cannot be read or the package cannot be written.
    """
    config = run.config()
    if not run.is_finished():
        raise RunError(f"The run {run.path.name} is not finished.", remedy="Train it to its end first.")
    keep_freed_memory()
    if config.task == "segmenter":
        return export(run, out, evaluation=[_evaluate_masks(config, run)], notes=notes)
    if config.task == "base_model":
        made_from = part(read_table(config.data), (*config.data.train, *config.data.watch)).cases
        distinction = distinction_of(made_from)
        return export(run, out, evaluation=[_watched(config, run)], distinction=distinction, notes=notes)
    return _release_ensemble(config, run, out, notes)


def _evaluate_masks(config: RunConfig, run: RunFolder) -> Evaluation:
    """Measures the segmenter on the watched cases in source pixels, after clean-up."""
    table = part(read_table(config.data), config.data.watch)
    device = choose_device(config.device)
    network = released_network(run).to(device)
    scores = []
    for case in table.cases:
        radiograph = open_image(case.image).radiograph
        found = segment(
            network,
            to_display(radiograph),
            preprocessing=config.released_preprocessing,
            spacing=radiograph.spacing,
            package=_UNRELEASED,
            device=device,
        )
        scores.append(score_mask(read_mask(case), found.labels, has_heart=bool(case.has_heart)))
    result = score_masks(table.cases, scores)
    write_text(run.products / "evaluation.json", json.dumps(asdict(result), indent=2) + "\n")
    figures: dict[str, Figure] = {}
    for structure, measured in result.structures.items():
        for name, estimate in measured.figures.items():
            figures |= _figure(f"{structure}_{name}", estimate)
    return Evaluation(
        data=table.name,
        role="validation",
        cases=result.cases,
        figures=figures,
        command=f"python -m trainer release {run.path.name}",
        notes=("The best epoch of the last stage was chosen on these cases.",),
    )


def _watched(config: RunConfig, run: RunFolder) -> Evaluation:
    events = [event for event in read_events(run.path / "events.jsonl") if event.kind == "watched"]
    last_stage = sum(stage.epochs for stage in config.stages[:-1])
    best = max((e for e in events if e.facts["epoch"] >= last_stage), key=lambda e: float(e.facts["macro_f1"]))
    roles = assign(part(read_table(config.data), (*config.data.train, *config.data.watch)), config.data)
    return Evaluation(
        data=f"folds {'+'.join(config.data.watch)} of {config.data.source}, a sample by patient",
        role="validation",
        cases=len(roles.watch),
        figures=_defined({name: float(value) for name, value in best.facts.items() if name not in ("step", "epoch")}),
        command=f"python -m trainer train resources/recipes/{config.package}.toml",
        notes=(
            f"{_seen_of_a_film(config)}; the best of the epochs measured in the last stage.",
            "The test figures of this base model stand in the manifest of the ensemble.",
        ),
    )


def _defined(figures: Mapping[str, float]) -> dict[str, Figure]:
    """Gives the figures that the watched films define: the F1 of a class that is neither there nor called is none."""
    return {name: value for name, value in figures.items() if math.isfinite(value)}


def _release_ensemble(config: RunConfig, run: RunFolder, out: Path, notes: tuple[str, ...]) -> Package:
    votes = gather_votes(config, run)
    raw = _raw_scores(run, votes)
    calibration = _calibrate(votes, raw)
    scores = calibration.apply(raw)
    test = np.concatenate([votes.roles.test, _partly_known(votes, config.data.test)])
    cases = [votes.table.cases[int(index)] for index in test]
    ensemble = score_votes(cases, scores[test])
    plain = score_votes(cases, raw[test])
    members = {
        name: score_votes(cases, votes.shares[test, place], called=votes.winners[test, place])
        for place, name in enumerate(votes.members)
    }
    sizes = _size_baseline(config, votes)
    best = max(members, key=lambda name: members[name].overall["macro_f1"].value or 0.0)
    difference = compare_macro_f1(cases, scores[test].argmax(axis=1), votes.winners[test, votes.members.index(best)])
    results = {"ensemble": ensemble, "size and aspect ratio alone": sizes, **members}
    write_text(
        run.products / "evaluation.json",
        json.dumps({name: asdict(value) for name, value in results.items()}, indent=2) + "\n",
    )
    figures = _ensemble_figures(ensemble, members, sizes) | _figure("macro_f1_above_best_member", difference)
    figures["test films without lungs that can be judged"] = _without_lungs(votes, config.data.test)
    calibration = _measured(calibration, votes, raw, before=plain, after=ensemble)
    return export(
        run,
        out,
        evaluation=[_tested(config, run, ensemble.cases, figures, best)],
        calibration=calibration,
        distinction=_distinction(config, votes, raw),
        references=fit_references(votes, place_films(config, run)),
        notes=notes,
    )


def _tested(config: RunConfig, run: RunFolder, cases: int, figures: dict[str, Figure], best: str) -> Evaluation:
    """Says on what the figures of an ensemble were measured."""
    return Evaluation(
        data=f"fold {'+'.join(config.data.test)} of {config.data.source}",
        role="test",
        cases=cases,
        figures=figures,
        command=f"python -m trainer release {run.path.name}",
        notes=(
            f"{_seen_of_a_film(config)} and model; the best single base model is {best}.",
            "These patients trained, chose and calibrated nothing. Intervals: bootstrap over patients.",
        ),
    )


def _seen_of_a_film(config: RunConfig) -> str:
    """Says what a model sees of a film when it is measured."""
    if config.patches.mode == "global":
        return "The middle of each film, once a film"
    return f"{config.patches.watch if config.ensemble is None else config.ensemble.patches} patches a film"


@torch.inference_mode()
def _raw_scores(run: RunFolder, votes: VoteTable) -> npt.NDArray[np.float64]:
    """Gives float64 (cases, C), rows sum to one; NaN rows where a film has no votes."""
    network = released_network(run)
    scores: npt.NDArray[np.float64] = network(torch.from_numpy(votes.shares))[0].double().numpy()
    return scores


def _calibrate(votes: VoteTable, raw: npt.NDArray[np.float64]) -> Calibration:
    """Chooses calibration and threshold on the patients kept for it."""
    held = votes.roles.calibrate
    truth = votes.possible[held].argmax(axis=1)
    calibrator = choose_calibrator(raw[held], truth, [votes.table.cases[int(index)].patient for index in held])
    scores = calibrator.apply(raw[held])
    confidence = scores.max(axis=1)
    right = scores.argmax(axis=1) == truth
    wanted = 0.9
    thresholds = np.round(np.arange(0.30, 0.96, 0.01), 2)
    reached = [t for t in thresholds if (confidence >= t).sum() >= 20 and right[confidence >= t].mean() >= wanted]
    threshold = float(reached[0]) if reached else 0.95
    reason = (
        f"the lowest at which {wanted:.0%} of the calibration cases above it are right "
        f"({(confidence >= threshold).mean():.0%} of them are above it)."
        if reached
        else f"no threshold up to 0.95 made {wanted:.0%} of the calibration cases above it right."
    )
    chosen_on = "patients of the ensemble's fold that neither trained nor chose anything"
    return Calibration(
        **calibrator.model_dump(),
        chosen_on=chosen_on,
        cases=len(held),
        decision_threshold=threshold,
        threshold_reason=reason,
        sets=choose_sets(raw[held], truth, chosen_on=chosen_on),
        operating_points=choose_operating_points(scores, truth),
    )


def _measured(
    calibration: Calibration,
    votes: VoteTable,
    raw: npt.NDArray[np.float64],
    *,
    before: VoteEvaluation,
    after: VoteEvaluation,
) -> Calibration:
    """Gives the calibration with what it reaches on the test cases of known class."""
    test = votes.roles.test
    update: dict[str, object] = {
        "error_before": before.overall["calibration_error"].value,
        "error_after": after.overall["calibration_error"].value,
        "reliability": _reliability(votes.possible[test], calibration.apply(raw[test])),
    }
    if calibration.sets is not None:
        patients = [votes.table.cases[int(index)].patient for index in test]
        truth = votes.possible[test].argmax(axis=1)
        update["sets"] = measure_sets(calibration.sets, raw[test], truth, patients)
    return calibration.model_copy(update=update)


def _reliability(possible: npt.NDArray[np.bool_], scores: npt.NDArray[np.float64]) -> tuple[ReliabilityBin, ...]:
    """Gives how often calls are right by their score, over the films of known class that have votes.

    Args:
        possible: bool (films, C), the classes that each film may have.
        scores: float64 (films, C), calibrated; NaN rows where a film has no votes.
    """
    known = (possible.sum(axis=1) == 1) & np.isfinite(scores).all(axis=1)
    right = scores[known].argmax(axis=1) == possible[known].argmax(axis=1)
    found = reliability(right, scores[known].max(axis=1))
    bins = zip(found.score.tolist(), found.right.tolist(), found.cases.tolist(), strict=True)
    return tuple(ReliabilityBin(score=score, right=share, cases=cases) for score, share, cases in bins)


def _distinction(config: RunConfig, votes: VoteTable, raw: npt.NDArray[np.float64]) -> Distinction | None:
    """Computes what can be told apart, from every case but the test folds' and from calls of partly known cases.

    Those cases lie in the fold that fits the ensemble, which trained no base model; being of partial label they fit
    and calibrate nothing either.
    """
    made_from = read_table(config.data).where(lambda case: str(case.fold) not in config.data.test, note="not tested")
    held = _partly_known(votes, config.data.fit_ensemble)
    called = [CLASS_IDS[place] for place in raw[held].argmax(axis=1)]
    return distinction_of(
        made_from.cases, held_out=held_out_calls([votes.table.cases[int(index)] for index in held], called)
    )


def _without_lungs(votes: VoteTable, folds: tuple[str, ...]) -> float:
    """Gives the share of the films of these folds in which no plausible lungs were found."""
    inside = np.array([str(case.fold) in folds for case in votes.table.cases], np.bool_)
    return float((votes.winners[inside, 0] < 0).mean()) if inside.any() else 0.0


def _partly_known(votes: VoteTable, folds: tuple[str, ...]) -> npt.NDArray[np.int64]:
    """Gives the films of these folds of which only a set of classes is known, and which have votes."""
    cases = votes.table.cases
    chosen = [
        index
        for index, case in enumerate(cases)
        if case.is_partial and str(case.fold) in folds and votes.winners[index, 0] >= 0
    ]
    return np.array(chosen, np.int64)


def _size_baseline(config: RunConfig, votes: VoteTable) -> VoteEvaluation:
    """Scores what image size and aspect ratio alone predict on the test cases."""
    table = read_table(config.data.model_copy(update={"partial": False}))
    known = table.where(lambda case: str(case.fold) not in config.data.test, note="all but the test fold")
    cases = tuple(votes.table.cases[int(index)] for index in votes.roles.test)
    test = CaseTable("test", cases)
    return score_votes(cases, predict_from_size(known, test, classes=CLASS_IDS))


def _ensemble_figures(
    ensemble: VoteEvaluation, members: Mapping[str, VoteEvaluation], sizes: VoteEvaluation
) -> dict[str, Figure]:
    figures: dict[str, Figure] = {}
    for name in ("macro_f1", "accuracy", "calibration_error"):
        figures |= _figure(name, ensemble.overall[name])
    for label, measured in ensemble.per_class.items():
        for name in ("f1", "precision", "recall", "auroc"):
            figures |= _figure(f"{label}_{name}", measured.figures[name])
    for group in ensemble.groups:
        for label, estimate in group.recall.items():
            figures |= _figure(f"recall {label} in {group.source} ({group.age_group})", estimate)
    if ensemble.partial is not None:
        figures |= _figure("pneumonia of unknown cause called covid19 or normal", ensemble.partial.outside)
    for pair in ensemble.pairs:
        figures |= _figure(f"auroc {pair.first} against {pair.second} ({pair.age_group})", pair.auroc)
    for member, measured_votes in members.items():
        figures |= _figure(f"macro_f1 of {member} alone", measured_votes.overall["macro_f1"])
    return figures | _figure("macro_f1 of image size and aspect ratio alone", sizes.overall["macro_f1"])


def _figure(name: str, estimate: Estimate) -> dict[str, Figure]:
    if estimate.value is None:
        return {}
    if estimate.low is None or estimate.high is None:
        return {name: estimate.value}
    return {name: (estimate.value, estimate.low, estimate.high)}
