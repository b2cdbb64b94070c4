"""Releasing a run: an immutable package folder with weights, provenance, evaluation, card and sample."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import safetensors.torch
import torch

from engine.distinction import Distinction
from engine.files import sha256_of, write_bytes
from engine.inference.networks.registry import build_network
from engine.inference.weights import load_weights, to_bytes
from engine.labels import CLASS_IDS, STRUCTURE_IDS
from engine.package import (
    Architecture,
    Calibration,
    DataUse,
    Dependency,
    Evaluation,
    Manifest,
    Package,
    Provenance,
    Sample,
    Weights,
    find_package,
    read_package,
    write_manifest,
)
from trainer.config import RunConfig
from trainer.datasets.cases import CaseTable
from trainer.drafting import drafted
from trainer.errors import RunError
from trainer.events import Event, read_events
from trainer.learning.card import write_card
from trainer.learning.familiar import FittedReferences
from trainer.learning.pseudo_labels import chosen_films
from trainer.learning.roles import assign, part, read_table
from trainer.learning.sample import write_sample
from trainer.rundir import RunFolder, environment

_TASKS = {"segmenter": "segment", "base_model": "vote", "flannel": "ensemble"}
_WEIGHTS = "weights.safetensors"


def export(
    run: RunFolder,
    out: Path,
    *,
    evaluation: Sequence[Evaluation],
    calibration: Calibration | None = None,
    distinction: Distinction | None = None,
    references: FittedReferences | None = None,
    notes: Sequence[str] = (),
) -> Package:
    """Writes a finished run as a package; the folder appears whole or not at all.

    Args:
        run: The run.
        out: Folder of the package; must not exist.
        evaluation: Figures that the manifest states.
        calibration: Of an ensemble.
        distinction: What the data can tell apart; of everything but a segmenter.
        references: What its films look like; of an ensemble.
        notes: What a reader of the provenance should know.

    Raises:
        RunError: The run is not finished, or the folder exists: a released package never changes.
        OutputError: The folder cannot be written.
    """
    config = run.config()
    if not run.is_finished():
        raise RunError(f"The run {run.path.name} is not finished.", remedy="Train it to its end first.")
    with drafted(out) as draft:
        said: dict[str, object] = {
            "evaluation": tuple(evaluation),
            "calibration": calibration,
            "distinction": distinction,
        }
        if references is not None:
            write_bytes(draft / references.manifest.file, references.data)
            said["familiarity"] = references.manifest
        _fill(draft, run, config, said, notes)
    return read_package(out)


def _fill(folder: Path, run: RunFolder, config: RunConfig, said: Mapping[str, object], notes: Sequence[str]) -> None:
    network = released_network(run)
    half = _stored_in_half(config)
    write_bytes(folder / _WEIGHTS, to_bytes(network, half=half))
    sample: Sample = write_sample(folder / "sample", network, config)
    manifest = Manifest.model_validate(
        {
            "id": config.package,
            "version": config.version,
            "title": config.title,
            "task": _TASKS[config.task],
            "mode": config.patches.mode,
            "architecture": architecture(config),
            "weights": _stored(folder / _WEIGHTS, half=half),
            "preprocessing": config.released_preprocessing,
            "labels": STRUCTURE_IDS if config.task == "segmenter" else CLASS_IDS,
            **said,
            "depends_on": _dependencies(config),
            "provenance": _provenance(run, config, notes),
            "licence": config.licence,
            "intended_use": config.intended_use,
            "limits": config.limits,
            "sample": sample,
        }
    )
    write_card(folder, manifest)
    write_manifest(folder, manifest)


def architecture(config: RunConfig) -> Architecture:
    """Gives the network of a configuration as a manifest names it."""
    if config.ensemble is not None:
        arguments = {"models": len(config.ensemble.members), "classes": len(CLASS_IDS), "form": config.ensemble.form}
        return Architecture(name="flannel", arguments=arguments)
    if config.task == "base_model":
        return Architecture(
            name=config.model.architecture, arguments={"classes": len(CLASS_IDS), **config.model.arguments}
        )
    return Architecture(name=config.model.architecture, arguments=config.model.arguments)


def released_network(run: RunFolder) -> torch.nn.Module:
    """Gives the network of a run with its best weights (an ensemble's are its last), in evaluation mode.

    The weights are rounded as the package stores them: what is measured is what is released.
    """
    config = run.config()
    described = architecture(config)
    network = build_network(described.name, described.arguments)
    load_weights(network, run.best_weights, package=config.package)
    network.load_state_dict(safetensors.torch.load(to_bytes(network, half=_stored_in_half(config))))
    return network.eval()


def _stored_in_half(config: RunConfig) -> bool:
    return config.task != "flannel"


def _stored(path: Path, *, half: bool) -> Weights:
    return Weights(
        file=path.name,
        bytes=path.stat().st_size,
        sha256=sha256_of(path),
        stored_as="float16" if half else "float32",
    )


def _dependencies(config: RunConfig) -> tuple[Dependency, ...]:
    names = [(config.segmenter, "segmenter")] if config.segmenter else []
    if config.ensemble is not None:
        names = [(config.ensemble.segmenter, "segmenter"), *((name, "base") for name in config.ensemble.members)]
    return tuple(
        Dependency.model_validate({"id": ref.id, "sha256": ref.sha256, "role": role})
        for ref, role in ((find_package(str(name)).ref, role) for name, role in names)
    )


def _provenance(run: RunFolder, config: RunConfig, notes: Sequence[str]) -> Provenance:
    table = read_table(config.data)
    uses = [_use(part(table, config.data.train), "training")] if config.data.train else []
    if config.pseudo_labels is not None:
        uses.append(_use(chosen_films(config.pseudo_labels, seed=config.seed), "pseudo-labels"))
    if config.ensemble is not None:
        roles = assign(table, config.data)
        parts = (("ensemble fit", roles.fit), ("calibration", roles.calibrate), ("test", roles.test))
        uses += [_use(_chosen(table, indices.tolist(), name), name) for name, indices in parts]
    else:
        uses.append(_use(part(table, config.data.watch), "validation"))
    initial = config.model.initial_weights
    events = list(read_events(run.path / "events.jsonl"))
    finished = [event for event in events if event.kind == "finished"]
    left_out = sum(int(event.facts["epochs_left"]) for event in events if event.kind == "stage_ended_early")
    return Provenance(
        recipe_sha256=sha256_of(run.config_file),
        data=tuple(uses),
        initial_weights_sha256=sha256_of(initial) if initial is not None else None,
        seed=config.seed,
        epochs=sum(stage.epochs for stage in config.stages) - left_out,
        steps=max((int(event.facts["step"]) for event in finished), default=0),
        environment=environment(),
        notes=(*notes, *_outlined(events)),
    )


def _outlined(events: Sequence[Event]) -> tuple[str, ...]:
    """Says who outlined the films without outlines, and how many of them were taken."""
    told = [event.facts for event in events if event.kind == "outlined"][-1:]
    return tuple(
        f"Pseudo-labels: {facts['taken']} of {facts['films']} films drawn, outlined without doubt by "
        f"{facts['segmenter']} {facts['version']} ({facts['sha256']})."
        for facts in told
    )


def _chosen(table: CaseTable, indices: list[int], note: str) -> CaseTable:
    return CaseTable(f"{table.name}, {note}", tuple(table.cases[index] for index in indices))


def _use(table: CaseTable, role: str) -> DataUse:
    return DataUse.model_validate(
        {
            "name": table.name,
            "role": role,
            "cases": len(table),
            "patients": len(table.patients),
            "sha256": table.sha256,
            "licences": tuple(sorted({case.licence for case in table.cases if case.licence})),
        }
    )
