"""Training from recipe to package: resumable to the bit, honest about its data, used by the engine at once."""

import errno
import json
import os
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file

from engine.errors import EngineError, OutputError
from engine.inference.networks.backbones import PatchNetwork
from engine.inference.pipeline import Analyser
from engine.inference.self_check import check_sample
from engine.inference.weights import load_network
from engine.package import Package, find_package, verify
from engine.reading import open_image
from tests.package_builder import build_packages
from tests.training_builder import (
    base_model_recipe,
    flannel_recipe,
    lay_cxr4_films,
    lay_lungs_films,
    segmenter_recipe,
)
from trainer.config import RunConfig
from trainer.errors import DatasetError, PatientOverlapError, RunError, TrainingDivergedError
from trainer.events import read_events
from trainer.learning import loop
from trainer.learning.export import released_network
from trainer.learning.release import release
from trainer.learning.roles import assign, calibrates, read_table
from trainer.learning.run import prepare_films, train
from trainer.learning.tasks.segmenter import SegmenterTask
from trainer.rundir import RunFolder, open_run


def _trained(path: Path, config: RunConfig) -> RunFolder:
    run = open_run(path, config)
    assert train(run)
    return run


def _stop_at(monkeypatch: pytest.MonkeyPatch, step: int) -> None:
    """Makes the run see a wish to stop when it is about to take the batch after ``step``."""
    asked = {"batches": 0}

    def stop_is_asked(_: RunFolder) -> bool:
        asked["batches"] += 1
        return asked["batches"] > step

    monkeypatch.setattr(RunFolder, "stop_is_asked", stop_is_asked)


@pytest.mark.parametrize("step", [1, 3, 5, 7])
def test_a_stopped_run_ends_with_the_weights_of_an_uninterrupted_one(
    step: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = segmenter_recipe(lay_lungs_films(tmp_path / "lungs"))
    whole = _trained(tmp_path / "whole", config)
    with monkeypatch.context() as patched:
        _stop_at(patched, step)
        halted = open_run(tmp_path / "halted", config)
        assert not train(halted)
    assert [e.kind for e in read_events(halted.path / "events.jsonl")][-1] == "stopped"
    assert not halted.is_finished()
    assert train(halted)
    ours, theirs = (load_file(run.last_checkpoint) for run in (whole, halted))
    assert ours.keys() == theirs.keys()
    for name, tensor in ours.items():
        assert torch.equal(tensor, theirs[name]), name


def test_training_lowers_the_loss_and_keeps_a_diary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loop, "_REPORT_SECONDS", -1.0)
    stages = [{"epochs": 12, "batch": 2, "rate": 0.02, "size": 32}]
    config = segmenter_recipe(lay_lungs_films(tmp_path / "lungs"), stages=stages)
    run = _trained(tmp_path / "run", config)
    events = list(read_events(run.path / "events.jsonl"))
    losses = [float(e.facts["loss"]) for e in events if e.kind == "step"]
    assert len(losses) == 36
    assert np.mean(losses[-6:]) < 0.8 * np.mean(losses[:6])
    watched = [e.facts for e in events if e.kind == "watched"]
    assert {"lungs_jaccard", "heart_dice"} <= watched[-1].keys()
    assert events[-1].kind == "finished"


def test_a_finished_run_is_not_trained_again(tmp_path: Path) -> None:
    run = _trained(tmp_path / "run", segmenter_recipe(lay_lungs_films(tmp_path / "lungs")))
    before = run.last_checkpoint.stat().st_mtime_ns
    assert train(run)
    assert run.last_checkpoint.stat().st_mtime_ns == before


def test_a_run_that_another_process_trains_is_left_alone(tmp_path: Path) -> None:
    run = open_run(tmp_path / "run", segmenter_recipe(lay_lungs_films(tmp_path / "lungs")))
    with run.lock(), pytest.raises(RunError, match="another process"):
        train(RunFolder(run.path))


def test_a_folder_begun_with_other_settings_is_refused(tmp_path: Path) -> None:
    root = lay_lungs_films(tmp_path / "lungs")
    open_run(tmp_path / "run", segmenter_recipe(root))
    with pytest.raises(RunError, match="other settings"):
        open_run(tmp_path / "run", segmenter_recipe(root, seed=1))


def test_a_damaged_checkpoint_is_named(tmp_path: Path) -> None:
    run = open_run(tmp_path / "run", segmenter_recipe(lay_lungs_films(tmp_path / "lungs")))
    run.last_checkpoint.write_bytes(b"half of a checkpoint")
    with pytest.raises(RunError, match="damaged"):
        train(run)
    assert [e.kind for e in read_events(run.path / "events.jsonl")][-1] == "failed"


def test_a_loss_that_is_no_number_ends_the_run_in_words(tmp_path: Path) -> None:
    stages = [{"epochs": 1, "batch": 2, "rate": 1e30, "size": 32, "warm_up": 0.0}]
    config = segmenter_recipe(lay_lungs_films(tmp_path / "lungs"), stages=stages)
    with pytest.raises(TrainingDivergedError, match="learning rate"):
        train(open_run(tmp_path / "run", config))


def test_an_unfinished_run_is_not_released(tmp_path: Path) -> None:
    run = open_run(tmp_path / "run", segmenter_recipe(lay_lungs_films(tmp_path / "lungs")))
    with pytest.raises(RunError, match="not finished"):
        release(run, tmp_path / "package")


def test_a_released_segmenter_is_whole_and_never_changes(tmp_path: Path) -> None:
    run = _trained(tmp_path / "run", segmenter_recipe(lay_lungs_films(tmp_path / "lungs")))
    package = release(run, tmp_path / "models" / "tiny-lungs")
    verify(package)
    check_sample(package)
    manifest = package.manifest
    assert manifest.preprocessing.size == 64, "the size of the last stage"
    assert manifest.weights.stored_as == "float16"
    assert {use.role: use.cases for use in manifest.provenance.data} == {"training": 6, "validation": 2}
    assert "lungs_jaccard" in manifest.evaluation[0].figures
    card = (package.folder / "CARD.md").read_text(encoding="utf-8")
    assert "not a medical device" in card
    assert (package.folder / "LICENCE").exists()
    with pytest.raises(RunError, match="never change"):
        release(run, package.folder)


def test_a_segmenter_goes_on_from_released_weights(tmp_path: Path) -> None:
    root = lay_lungs_films(tmp_path / "lungs")
    released = release(_trained(tmp_path / "run", segmenter_recipe(root)), tmp_path / "models" / "tiny-lungs")
    weights = released.folder / released.manifest.weights.file
    model = {**segmenter_recipe(root).model.model_dump(), "initial_weights": weights}
    config = segmenter_recipe(root, model=model)
    table = read_table(config.data)
    task = SegmenterTask(config, train=table.split("train"), watch=table.split("val"))
    for name, tensor in load_file(weights).items():
        assert torch.equal(task.network.state_dict()[name], tensor.to(task.network.state_dict()[name].dtype)), name


def test_what_16_bits_do_not_hold_is_released_in_32_and_as_it_was_measured(tmp_path: Path) -> None:
    root = lay_lungs_films(tmp_path / "lungs")
    run = _trained(tmp_path / "run", segmenter_recipe(root))
    tensors = load_file(run.best_weights)
    wide = next(name for name in tensors if name.endswith("running_var"))
    tensors[wide] = torch.full_like(tensors[wide], 168_490.0)  # of a run that had to be released again
    save_file(tensors, run.best_weights)
    package = release(run, tmp_path / "models" / "tiny-lungs")
    stored = load_file(package.folder / package.manifest.weights.file)
    assert torch.equal(stored[wide], tensors[wide])
    assert sum(tensor.dtype == torch.float16 for tensor in stored.values()) > len(stored) // 2
    measured = released_network(run).state_dict()
    for name, tensor in stored.items():
        assert torch.equal(measured[name], tensor.to(measured[name].dtype)), name


def test_a_base_model_goes_on_from_released_weights_in_another_form(tmp_path: Path) -> None:
    root = lay_cxr4_films(tmp_path / "cxr4")
    segmenter = build_packages(tmp_path / "given")[0].folder
    plain = base_model_recipe(root, segmenter)
    first = release(_trained(tmp_path / "plain", plain), tmp_path / "models" / "first")
    weights = first.folder / first.manifest.weights.file
    model = {"architecture": "squeezenet1_1", "arguments": {"black_below": -0.996}, "initial_weights": weights}
    stage = {"epochs": 1, "batch": 4, "rate": 1e-12, "size": 64}
    config = base_model_recipe(root, segmenter, model=model, stages=[stage], package="tiny-inside")
    run = _trained(tmp_path / "inside", config)
    package = release(run, tmp_path / "models" / "second")
    assert package.manifest.architecture.arguments == {"classes": 4, "black_below": -0.996}
    assert first.manifest.weights.sha256 in (package.folder / "CARD.md").read_text(encoding="utf-8")
    begun = load_file(weights)
    for name, tensor in load_file(package.folder / package.manifest.weights.file).items():
        torch.testing.assert_close(tensor, begun[name], atol=1e-4, rtol=1e-3)
    network = load_network(package, torch.device("cpu"))
    assert isinstance(network, PatchNetwork)
    assert network.weigh is not None


def test_recipes_chain_into_an_ensemble_that_the_engine_runs(tmp_path: Path) -> None:
    root = lay_cxr4_films(tmp_path / "cxr4")
    models = tmp_path / "models"
    segmenter = build_packages(tmp_path / "given")[0].folder
    members: list[Package] = []
    for seed in (0, 1):
        config = base_model_recipe(root, segmenter, seed=seed, package=f"tiny-base-{seed}")
        members.append(release(_trained(tmp_path / f"base-{seed}", config), models / config.package))
    config = flannel_recipe(root, segmenter, [member.folder for member in members])
    run = _trained(tmp_path / "flannel", config)
    package = release(run, models / "tiny-flannel")
    check_sample(package)
    assert [d.id for d in package.base_models] == ["tiny-base-0", "tiny-base-1"]
    assert package.manifest.calibration is not None
    roles = {use.role: use.cases for use in package.manifest.provenance.data}
    assert roles["test"] == 8
    assert roles["ensemble fit"] + roles["calibration"] == 8
    figures = package.manifest.evaluation[0].figures
    assert {"macro_f1", "macro_f1 of image size and aspect ratio alone"} <= figures.keys()
    report = Analyser("tiny-flannel", device="cpu", folders=[models, segmenter.parent]).analyse(
        open_image(root / "images/normal_6.jpg").radiograph, patches=4
    )
    assert sum(report.ensemble.scores.values()) == pytest.approx(1)
    assert report.ensemble.weights.keys() == {"tiny-base-0", "tiny-base-1"}


def test_votes_are_not_counted_twice(tmp_path: Path) -> None:
    root = lay_cxr4_films(tmp_path / "cxr4", per_class=1)
    packages = build_packages(tmp_path / "given")
    config = flannel_recipe(root, packages[0].folder, [packages[1].folder])
    _trained(tmp_path / "first", config)
    _trained(tmp_path / "second", config)
    kinds = [event.kind for event in read_events(tmp_path / "second" / "events.jsonl")]
    assert "voted" not in kinds
    assert "finished" in kinds


def test_nobody_plays_two_parts(tmp_path: Path) -> None:
    root = lay_cxr4_films(tmp_path / "cxr4", per_class=4)
    config = flannel_recipe(root, tmp_path, []).data.model_copy(update={"train": ("0", "1", "2"), "partial": True})
    table = read_table(config)
    roles = assign(table, config)
    parts = [roles.train, roles.fit, roles.calibrate, roles.test]
    patients = [{table.cases[int(i)].patient for i in part} for part in parts]
    for index, first in enumerate(patients):
        assert first
        for second in patients[index + 1 :]:
            assert not first & second
    assert any(table.cases[int(i)].is_partial for i in roles.train)
    assert all(table.cases[int(i)].label is not None for part in parts[1:] for i in part)


def test_a_patient_in_training_and_test_is_refused(tmp_path: Path) -> None:
    root = lay_cxr4_films(tmp_path / "cxr4", per_class=1)
    manifest = root / "manifest.csv"
    manifest.write_text(manifest.read_text().replace(",p19,", ",p0,"))
    with pytest.raises(PatientOverlapError):
        read_table(flannel_recipe(root, tmp_path, []).data)


def test_a_fold_without_a_film_of_a_class_is_said_before_training(tmp_path: Path) -> None:
    root = lay_cxr4_films(tmp_path / "cxr4", per_class=1, folds=2)
    segmenter = build_packages(tmp_path / "given")[0].folder
    manifest = root / "manifest.csv"
    lines = manifest.read_text().splitlines()
    manifest.write_text("\n".join(line for line in lines if ",viral,p1," not in line) + "\n", encoding="utf-8")
    data = {"source": "cxr4", "root": str(root), "train": ["0"], "watch": ["1"]}
    run = open_run(tmp_path / "run", base_model_recipe(root, segmenter, data=data))
    with pytest.raises(DatasetError, match="Fold 0 of cxr4 holds no usable film of viral"):
        train(run)
    data = {**data, "train": ["1"], "watch": ["7"]}
    with pytest.raises(DatasetError, match="Fold 7 of cxr4 holds no usable film of any class"):
        train(open_run(tmp_path / "blind", base_model_recipe(root, segmenter, data=data)))


def test_prepared_films_that_find_no_room_are_said_before_any_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    root = lay_cxr4_films(tmp_path / "cxr4", per_class=1, folds=4)
    run = open_run(tmp_path / "run", base_model_recipe(root, build_packages(tmp_path / "given")[0].folder))
    with monkeypatch.context() as patched:
        patched.setattr(os, "posix_fallocate", full)
        with pytest.raises(OutputError, match=r"The prepared films need \d+ MiB: No space left") as caught:
            train(run)
    assert "room" in caught.value.remedy
    assert [event.kind for event in read_events(run.path / "events.jsonl")] == ["failed"]


def test_a_wish_to_stop_is_granted_while_films_are_prepared_and_these_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = lay_cxr4_films(tmp_path / "cxr4", per_class=1, folds=4)
    run = open_run(tmp_path / "run", base_model_recipe(root, build_packages(tmp_path / "given")[0].folder))
    with monkeypatch.context() as patched:
        patched.setattr(RunFolder, "stop_is_asked", lambda _: True)
        assert not train(run)
    assert [event.kind for event in read_events(run.path / "events.jsonl")] == ["prepared", "stopped"]
    (state,) = (tmp_path / "cache").glob("*/state.json")
    assert json.loads(state.read_text()) == [True]
    run.ask_to_stop()
    assert train(run), "a wish that an earlier process was told does not hold the next one"
    assert json.loads(state.read_text())[0]
    run.ask_to_stop()
    (tmp_path / "cache").rename(tmp_path / "lost")
    prepare_films(run.config(), run, read_table(run.config().data))


def test_the_share_kept_for_calibration_depends_on_the_patient_alone() -> None:
    kept = [calibrates(f"patient {n}", 0.4) for n in range(2000)]
    assert kept == [calibrates(f"patient {n}", 0.4) for n in range(2000)]
    assert 0.36 < np.mean(kept) < 0.44


def test_errors_of_the_trainer_are_errors_that_people_read() -> None:
    assert issubclass(RunError, EngineError)
    with pytest.raises(EngineError, match="Installed packages"):
        find_package("no-such-package", [])
