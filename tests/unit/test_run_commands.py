"""The commands about runs: resume, clone with changes, preflight, and a report of a run that is not released."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.training_builder import lay_lungs_films, segmenter_recipe
from trainer.cli import app
from trainer.cloning import changed_keys, clone_run
from trainer.config import to_toml
from trainer.errors import ConfigError, RunError
from trainer.learning.preflight import preflight
from trainer.rundir import RunFolder, open_run

CLI = CliRunner()


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> RunFolder:
    """A tiny segmenter's run, begun with the recipe and trained with the command line."""
    root = lay_lungs_films(tmp_path_factory.mktemp("data") / "lungs")
    stages = [{"epochs": 1, "batch": 2, "rate": 0.01, "size": 64}]
    folder = open_run(tmp_path_factory.mktemp("runs") / "tiny", segmenter_recipe(root, stages=stages))
    done = CLI.invoke(app, ["resume", str(folder.path)])
    assert done.exit_code == 0, done.output
    return folder


def test_resume_trains_a_run_by_its_own_configuration_and_writes_curves(run: RunFolder) -> None:
    assert run.is_finished()
    (curves,) = (run.path / "tensorboard").iterdir()
    assert b"watched/lungs_jaccard" in curves.read_bytes()
    before = run.last_checkpoint.stat().st_mtime_ns
    assert CLI.invoke(app, ["resume", str(run.path)]).exit_code == 0
    assert run.last_checkpoint.stat().st_mtime_ns == before


def test_a_folder_that_is_no_run_is_not_resumed(tmp_path: Path) -> None:
    failed = CLI.invoke(app, ["resume", str(tmp_path)])
    assert isinstance(failed.exception, RunError)
    assert not list(tmp_path.iterdir())


def test_a_clone_differs_in_what_was_changed_and_in_nothing_else(run: RunFolder, tmp_path: Path) -> None:
    changes = ['optimiser.name="sgd"', "stages.0.rate=0.5", "seed=3", "model.arguments.dropout=0.1", "title=Other one"]
    arguments = [part for change in changes for part in ("--set", change)]
    done = CLI.invoke(app, ["clone", str(run.path), str(tmp_path / "new"), *arguments])
    assert done.exit_code == 0, done.output
    old, new = run.config(), RunFolder(tmp_path / "new").config()
    assert (new.optimiser.name, new.stages[0].rate, new.seed, new.title) == ("sgd", 0.5, 3, "Other one")
    assert new.model.arguments == {**old.model.arguments, "dropout": 0.1}
    assert changed_keys(old.model_dump(), new.model_dump()) == [
        "model.arguments.dropout", "optimiser.name", "seed", "stages", "title",
    ]  # fmt: skip
    assert "optimiser.name" in done.stderr
    assert not RunFolder(tmp_path / "new").last_checkpoint.exists()


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ("seed", ConfigError),
        ("stages.9.rate=1", ConfigError),
        ("seed.deeper=1", ConfigError),
        ("no_such_key=1", ConfigError),
        ("stages.0.rate=-1", ConfigError),
    ],
)
def test_a_change_that_means_nothing_is_refused_and_leaves_nothing(
    change: str, error: type[Exception], run: RunFolder, tmp_path: Path
) -> None:
    with pytest.raises(error):
        clone_run(run, tmp_path / "new", [change])
    assert not (tmp_path / "new").exists()


def test_a_clone_never_lands_on_something(run: RunFolder, tmp_path: Path) -> None:
    with pytest.raises(RunError, match="already something"):
        clone_run(run, tmp_path, [])
    with pytest.raises(RunError, match="no run"):
        clone_run(RunFolder(tmp_path), tmp_path / "new", [])


def test_a_preflight_estimates_and_refuses_in_words(
    run: RunFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recipe = tmp_path / "recipe.toml"
    recipe.write_text(to_toml(run.config()), encoding="utf-8")
    done = CLI.invoke(app, ["preflight", str(recipe), "--runs", str(tmp_path / "runs"), "--json"])
    assert done.exit_code == 0, done.output
    found = json.loads(done.stdout)
    assert found["stages"][0]["examples"] == 6 + 2
    assert found["memory"] > 4 * found["parameters"] * 4
    assert found["seconds"] > 0
    larger = run.config().model_copy(update={"stages": (run.config().stages[0].model_copy(update={"batch": 64}),)})
    assert preflight(larger, runs=tmp_path).memory > found["memory"]
    monkeypatch.setattr("trainer.learning.preflight._free_memory", lambda _: 1)
    failed = CLI.invoke(app, ["preflight", str(recipe), "--runs", str(tmp_path)])
    assert failed.exit_code == 1
    assert "It does not fit. The largest stage needs about" in failed.stdout


def test_a_finished_run_is_reported_without_being_released(run: RunFolder, tmp_path: Path) -> None:
    root = run.config().data.root
    cases = tmp_path / "cases.csv"
    assert CLI.invoke(app, ["cases", "lungs", str(root), "--split", "val", "--out", str(cases)]).exit_code == 0
    arguments = ["report", str(run.path), "--cases", str(cases), "--out", str(tmp_path / "out"), "--resamples", "10"]
    done = CLI.invoke(app, arguments)
    assert done.exit_code == 0, done.output
    document = json.loads((tmp_path / "out" / "report.json").read_text())
    assert document["models"][0]["evaluation"]["masks"]["cases"] == 2
    assert str(tmp_path) not in (tmp_path / "out" / "report.html").read_text(), "folders may identify someone"
    (package,) = (tmp_path / "out" / "runs").iterdir()
    assert CLI.invoke(app, arguments).exit_code == 0, "goes on with what is there"
    assert list((tmp_path / "out" / "runs").iterdir()) == [package]


def test_a_run_alone_is_reported_on_the_films_that_did_not_train_it(run: RunFolder, tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = CLI.invoke(app, ["report", str(run.path), "--out", str(out), "--resamples", "10", "--png"])
    assert done.exit_code == 0, done.output
    document = json.loads((out / "report.json").read_text())
    assert document["models"][0]["evaluation"]["masks"]["cases"] == 2
    assert document["command"].startswith(f"python -m trainer report {run.path.name} --patches")
    assert (out / "figures" / "tiny-lungs-masks.png").is_file()
    assert CLI.invoke(app, ["report", str(run.path), str(run.path), "--out", str(out)]).exit_code == 2


def test_a_run_is_deleted_only_after_asking_and_never_while_it_is_trained(run: RunFolder, tmp_path: Path) -> None:
    made = clone_run(run, tmp_path / "new", [])
    arguments = ["discard", str(made.path)]
    assert CLI.invoke(app, arguments, input="n\n").exit_code == 1
    with made.lock():
        assert isinstance(CLI.invoke(app, [*arguments, "--yes"]).exception, RunError)
    assert made.config_file.exists()
    assert CLI.invoke(app, arguments, input="y\n").exit_code == 0
    assert not made.path.exists()
    assert isinstance(CLI.invoke(app, ["discard", str(tmp_path), "--yes"]).exception, RunError)
