"""A whole reproduction: every fold left out once, votes by models that did not see a film, four rows in the report."""

import json
from pathlib import Path

import numpy as np
import pytest
from typer.testing import CliRunner

from engine.inference.pipeline import Analyser
from engine.package import read_package
from engine.reading import open_image
from tests.package_builder import build_packages
from tests.training_builder import base_model_recipe, flannel_recipe, lay_cxr4_films, segmenter_recipe
from trainer.cli import app
from trainer.config import RunConfig, to_toml
from trainer.errors import ConfigError, PreflightError, RunError
from trainer.events import read_events
from trainer.learning.reporting.modes import sign_flip_p
from trainer.learning.roles import part, read_table
from trainer.reproduction import plan, read_reproduction
from trainer.rundir import RunFolder

CLI = CliRunner()
_RECIPE = """
name = "tiny"
title = "Tiny"
segmenter = "{segmenter}"
members = ["a.toml", "b.toml"]
ensemble = "flannel.toml"
folds = ["0", "1"]
test = ["2"]
resamples = 20

[changes]
global = ["preprocessing.masked=false"]
"""


def lay_recipes(place: Path) -> Path:
    """Writes films, recipes of two base models and an ensemble, and the recipe of the whole."""
    root = lay_cxr4_films(place / "cxr4", folds=3)
    segmenter = build_packages(place / "given")[0].folder
    patches = {"per_image": 2, "images_per_epoch": 2, "partial_share": 0.2, "watch": 2}
    stages = [{"epochs": 1, "batch": 4, "rate": 0.001, "size": 64}]
    documents: dict[str, RunConfig] = {
        name: base_model_recipe(root, segmenter, package=f"patch-{name}", seed=seed, patches=patches, stages=stages)
        for seed, name in enumerate(("a", "b"))
    }
    documents["flannel"] = flannel_recipe(root, segmenter, [])
    for name, config in documents.items():
        (place / f"{name}.toml").write_text(to_toml(config), encoding="utf-8")
    recipe = place / "reproduce.toml"
    recipe.write_text(_RECIPE.format(segmenter=segmenter), encoding="utf-8")
    return recipe


def reproduce(recipe: Path, *options: str) -> str:
    """Runs the command and gives what it said."""
    done = CLI.invoke(app, ["reproduce", str(recipe), "--out", str(recipe.parent / "out"), *options])
    assert done.exit_code == 0, done.output
    return done.stderr


@pytest.fixture(name="made", scope="module")
def _made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A finished reproduction: its recipe. It was made in two goes, one fold's base models first."""
    recipe = lay_recipes(tmp_path_factory.mktemp("reproduction"))
    assert "not complete" in reproduce(recipe, "--folds", "0")
    assert not (recipe.parent / "out" / "report").exists()
    assert "report.html" in reproduce(recipe)
    return recipe


def test_every_fold_is_left_out_once_and_its_films_are_voted_on_by_models_that_did_not_see_them(made: Path) -> None:
    planned = plan(read_reproduction(made), made.parent / "out")
    assert [run.name for run in planned.members] == [
        "global-a-fold0", "global-b-fold0", "global-a-fold1", "global-b-fold1",
        "patch-a-fold0", "patch-b-fold0", "patch-a-fold1", "patch-b-fold1",
    ]  # fmt: skip
    table = read_table(planned.members[0].config.data)
    for run in planned.members:
        package = read_package(planned.places.package(run.name))
        others = {"0": "1", "1": "0"}[run.fold]
        seen = {use.role: use.sha256 for use in package.manifest.provenance.data}
        assert seen["training"] == part(table, (others,)).sha256
        assert package.manifest.mode == run.mode
    for run in planned.ensembles:
        ensemble = run.config.ensemble
        assert ensemble is not None
        for fold, voters in ensemble.out_of_fold.items():
            assert all(voter.endswith(f"-fold{fold}") for voter in voters), "trained without that fold"
        pinned = read_package(planned.places.package(run.name)).base_models
        assert [one.id for one in pinned] == [Path(member).name for member in ensemble.members]
    votes = list((made.parent / "out" / "runs" / "votes").iterdir())
    assert len(votes) == 8 * 2, "each base model votes on its own fold and on the test, once"


def test_the_four_rows_stand_side_by_side_with_a_paired_test(made: Path) -> None:
    report = made.parent / "out" / "report"
    document = json.loads((report / "report.json").read_text())
    rows = document["modes"]["rows"]
    assert [row["name"] for row in rows] == [
        "Global base models", "Global FLANNEL", "Patch base models", "Patched FLANNEL",
    ]  # fmt: skip
    assert [row["models"] for row in rows] == [4, 2, 4, 2]
    assert all(0 < row["p"] <= 1 for row in rows[:3])
    assert rows[3]["p"] is None
    assert all(row["spread"]["folds"] == 2 and row["seconds"] > 0 for row in rows[1::2])
    assert document["modes"]["cases"] == 8
    page = (report / "report.html").read_text(encoding="utf-8")
    assert "Whole films against patches" in page
    assert str(made.parent) not in page, "folders may identify someone"
    assert (report / "report.pdf").read_bytes().startswith(b"%PDF")
    assert "Patched FLANNEL,modes,macro_f1,8" in (report / "figures.csv").read_text()


def test_what_is_made_is_not_made_again(made: Path) -> None:
    runs = made.parent / "out" / "runs"
    before = {path: path.stat().st_mtime_ns for path in sorted(runs.glob("*/last.safetensors"))}
    assert len(before) == 12
    assert "0 networks to train (8 are made)" in reproduce(made)
    assert {path: path.stat().st_mtime_ns for path in before} == before
    kinds = [event.kind for event in read_events(runs / "patch-tiny-flannel-fold0" / "events.jsonl")]
    assert kinds.count("finished") == 1


def test_the_engine_uses_a_reproduced_ensemble_from_its_folder(made: Path) -> None:
    packages = made.parent / "out" / "packages"
    film = open_image(made.parent / "cxr4/images/normal_6.jpg").radiograph
    analyser = Analyser(str(packages / "patch-tiny-flannel-fold1"), device="cpu", folders=[packages])
    report = analyser.analyse(film, patches=2, with_saliency=False)
    assert [vote.package.id for vote in report.votes] == ["patch-a-fold1", "patch-b-fold1"]


def test_ensembles_of_both_modes_are_reported_side_by_side(made: Path, tmp_path: Path) -> None:
    cases = tmp_path / "cases.csv"
    root = made.parent / "cxr4"
    assert CLI.invoke(app, ["cases", "cxr4", str(root), "--folds", "2", "--out", str(cases)]).exit_code == 0
    packages = [str(made.parent / "out" / "packages" / f"{mode}-tiny-flannel-fold0") for mode in ("patch", "global")]
    options = ["--cases", str(cases), "--out", str(tmp_path / "out"), "--patches", "2", "--resamples", "10"]
    done = CLI.invoke(app, ["report", *packages, *options])
    assert done.exit_code == 0, done.output
    document = json.loads((tmp_path / "out" / "report.json").read_text())
    assert [row["models"] for row in document["modes"]["rows"]] == [2, 1, 2, 1]
    assert len(document["side_by_side"]["rows"]) == 6
    by_votes = json.loads((made.parent / "out" / "report" / "report.json").read_text())
    for place in (0, 1):
        mine, theirs = (one["modes"]["rows"][place] for one in (document, by_votes))
        assert mine["name"] == theirs["name"]


def test_ensembles_are_reported_by_the_votes_that_their_runs_counted(made: Path, tmp_path: Path) -> None:
    places = made.parent / "out"
    names = [f"{mode}-tiny-flannel-fold0" for mode in ("patch", "global")]
    models = [str(places / "packages" / name) for name in names]
    made_by = [word for name in names for word in ("--made-by", str(places / "runs" / name))]
    votes = {path: path.stat().st_mtime_ns for path in (places / "runs" / "votes").iterdir()}
    options = ["--out", str(tmp_path), "--resamples", "20", "--no-films", "--png"]
    done = CLI.invoke(app, ["report", *models, *made_by, *options])
    assert done.exit_code == 0, done.output
    mine, whole = (json.loads((place / "report.json").read_text()) for place in (tmp_path, places / "report"))
    assert [one["evaluation"]["votes"] for one in mine["models"]] == [
        one["evaluation"]["votes"] for one in whole["models"]
    ], "the reproduction counted the same votes"
    assert {path: path.stat().st_mtime_ns for path in (places / "runs" / "votes").iterdir()} == votes
    assert {"modes.png", "side-by-side.png"} < {file.name for file in (tmp_path / "figures").iterdir()}
    alone = CLI.invoke(app, ["report", str(places / "runs" / names[0]), "--out", str(tmp_path / "a"), *options[2:]])
    assert alone.exit_code == 0, alone.output
    own = json.loads((tmp_path / "a" / "report.json").read_text())["models"][0]["evaluation"]["votes"]
    released = mine["models"][0]["evaluation"]["votes"]
    assert own["confusion"] == released["confusion"], "an ensemble's run alone is reported by its own votes"
    other = CLI.invoke(app, ["report", *models, *made_by[:2], *options])
    assert isinstance(other.exception, RunError)
    assert "global-tiny-flannel-fold0" in str(other.exception)
    assert CLI.invoke(app, ["report", *models, "--out", str(tmp_path)]).exit_code == 2
    assert CLI.invoke(app, ["report", *models, "--cases", "c.csv", *made_by, "--out", str(tmp_path)]).exit_code == 2


def test_another_recipe_is_refused_where_packages_lie(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = made.read_text()
    changed = made.with_name("changed.toml")
    changed.write_text(text + 'members = ["seed=9"]\n', encoding="utf-8")
    done = CLI.invoke(app, ["reproduce", str(changed), "--out", str(made.parent / "out")])
    assert isinstance(done.exception, RunError)
    assert "other settings" in str(done.exception)


def test_the_cost_is_said_first_and_what_does_not_fit_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recipe = lay_recipes(tmp_path)
    said = reproduce(recipe, "--cost", "--members", "patch-a")
    assert "4 networks to train (0 are made), 4 ensembles to fit, 24 films" in said
    assert not (tmp_path / "out").exists()
    monkeypatch.setattr("trainer.learning.preflight._free_memory", lambda _: 1)
    for command in (["reproduce", str(recipe)], ["train", str(tmp_path / "a.toml"), "--run", str(tmp_path / "run")]):
        done = CLI.invoke(app, command)
        assert isinstance(done.exception, PreflightError)
        assert "MiB are free" in done.exception.detail
    assert not (tmp_path / "run").exists()


def test_a_stop_ends_a_reproduction_and_the_same_command_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recipe = lay_recipes(tmp_path)
    with monkeypatch.context() as patched:
        patched.setattr(RunFolder, "stop_is_asked", lambda run: run.path.name == "global-b-fold0")
        assert "not complete" in reproduce(recipe, "--folds", "0", "--members", "patch-a,patch-b")
    packages = tmp_path / "out" / "packages"
    assert sorted(path.name for path in packages.iterdir()) == ["global-a-fold0", "segmenter"]
    reproduce(recipe, "--folds", "0", "--members", "patch-b")
    assert (packages / "global-b-fold0" / "manifest.json").is_file()


def test_a_segmenter_may_be_trained_first(tmp_path: Path) -> None:
    recipe = lay_recipes(tmp_path)
    (tmp_path / "lungs.toml").write_text(to_toml(segmenter_recipe(tmp_path)), encoding="utf-8")
    lines = [line for line in recipe.read_text().splitlines() if not line.startswith("segmenter")]
    changes = 'segmenter = ["seed=5"]'
    recipe.write_text("\n".join(['segmenter = "lungs.toml"', *lines, changes]) + "\n", encoding="utf-8")
    planned = plan(read_reproduction(recipe), tmp_path / "out")
    assert planned.segmenter is not None
    assert planned.segmenter.config.seed == 5
    assert {run.config.segmenter for run in planned.members} == {str(tmp_path / "out/packages/tiny-lungs")}


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('test = ["2"]', 'test = ["1"]', "used both"),
        ('folds = ["0", "1"]', 'folds = ["0"]', "folds"),
        ('"b.toml"]', '"flannel.toml"]', "task flannel"),
        ("preprocessing.masked", "preprocessing.mask.ed", "preprocessing"),
        ("resamples", "samples", "samples"),
    ],
)
def test_a_recipe_that_does_not_hold_is_refused_in_words(old: str, new: str, words: str, tmp_path: Path) -> None:
    recipe = lay_recipes(tmp_path)
    recipe.write_text(recipe.read_text().replace(old, new), encoding="utf-8")
    with pytest.raises(ConfigError, match=words):
        plan(read_reproduction(recipe), tmp_path / "out")


def test_the_paired_test_keeps_patients_together() -> None:
    alone = [f"p{n}" for n in range(8)]
    # Eight patients, all in favour of one side: the two extremes of 2^8 sign patterns.
    assert sign_flip_p(np.ones(8), alone, flips=200_000) == pytest.approx(2 / 2**8, rel=0.1)
    assert sign_flip_p(np.ones(8), ["p"] * 8) == 1, "one patient says nothing"
    assert sign_flip_p(np.zeros(8), alone) == 1
