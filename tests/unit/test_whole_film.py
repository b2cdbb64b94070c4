"""Base models that read a film whole: trained like the others, compared with patches, and released as such."""

import json
from pathlib import Path

import numpy as np
import pytest
from typer.testing import CliRunner

from engine.errors import PackageError
from engine.findings import GRID
from engine.package import read_package
from engine.preprocessing import prepare_grid
from engine.reading import open_image
from engine.windowing import to_display
from tests.package_builder import build_packages
from tests.training_builder import base_model_recipe, lay_cxr4_films
from trainer.cli import app
from trainer.config import AugmentationConfig, to_toml
from trainer.data_commands import read_kind
from trainer.errors import ConfigError
from trainer.events import read_events
from trainer.learning.choose_judge import calling_judge_of
from trainer.learning.release import release
from trainer.learning.roles import read_table
from trainer.learning.run import prepare_films, train
from trainer.learning.whole_film import middle_view, training_view
from trainer.rundir import RunFolder, open_run

STILL = AugmentationConfig(rotate=0, scale=0, shift=0, contrast=0, flip=0)


def test_a_view_in_training_is_a_crop_of_the_reduced_film() -> None:
    across = np.broadcast_to(np.linspace(0, 255, GRID).astype(np.uint8), (GRID, GRID))
    grid = np.ascontiguousarray(across)
    middle = middle_view(grid, side=64)
    assert middle.shape == (64, 64)
    # The middle two thirds of a ramp.
    assert middle[0, 0] == pytest.approx(255 / 6, abs=4)
    assert middle[0, -1] == pytest.approx(255 * 5 / 6, abs=4)
    starts = set()
    for seed in range(20):
        view = training_view(grid, side=64, config=STILL, random=np.random.default_rng(seed))
        assert view.shape == (64, 64)
        assert int(view[0, -1]) - int(view[0, 0]) == pytest.approx(255 * 2 / 3, abs=6), "never stretched, never outside"
        starts.add(int(view[0, 0]))
    assert len(starts) > 5


def test_patches_and_whole_films_are_reported_side_by_side(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = lay_cxr4_films(tmp_path / "cxr4", per_class=1)
    segmenter = build_packages(tmp_path / "given")[0].folder
    monkeypatch.setenv("CXRVIEWER_PACKAGES", str(segmenter.parent))
    patches = {"images_per_epoch": 8, "watch": 2}
    runs = []
    for mode, per_image in (("patch", 2), ("global", 1)):
        config = base_model_recipe(
            root, segmenter, package=f"tiny-{mode}", patches={**patches, "mode": mode, "per_image": per_image}
        )
        runs.append(open_run(tmp_path / "runs" / mode, config))
        assert train(runs[-1])
        kinds = [event.kind for event in read_events(runs[-1].path / "events.jsonl")]
        assert kinds[-1] == "finished"
    released = release(runs[1], tmp_path / "package")
    assert released.manifest.mode == "global"
    assert read_package(tmp_path / "package").segmenter == released.segmenter
    command = CliRunner()
    cases, out = tmp_path / "cases.csv", tmp_path / "out"
    assert command.invoke(app, ["cases", "cxr4", str(root), "--folds", "4", "--out", str(cases)]).exit_code == 0
    named = [str(run.path) for run in runs]
    options = ["--cases", str(cases), "--out", str(out), "--patches", "2", "--resamples", "10"]
    done = command.invoke(app, ["report", *named, *options])
    assert done.exit_code == 0, done.output
    document = json.loads((out / "report.json").read_text())
    rows = document["side_by_side"]["rows"]
    assert [row["name"] for row in rows] == ["tiny-patch", "tiny-global"]
    assert document["side_by_side"]["cases"] == 4
    assert rows[1]["test"]["p"] <= 1
    words = [film["words"][-1] for model in document["models"] for film in model["gallery"]]
    assert words
    assert all(last.startswith("map") for last in words), "models of both modes say where they looked"
    judge = calling_judge_of(read_package(tmp_path / "package"), device="cpu", patches=1, seed=0)
    found = judge.map_of(read_kind("csv", cases, partial=False).cases[0], "viral")
    assert found.shape == (GRID, GRID)
    edge = GRID // 6 - 1
    assert not found[:edge].any()
    assert not found[:, -edge:].any(), "the network saw the middle alone"


def test_unmasked_films_that_are_read_whole_are_prepared_without_a_segmenter(tmp_path: Path) -> None:
    root = lay_cxr4_films(tmp_path / "cxr4", per_class=1)
    config = base_model_recipe(root, tmp_path / "no-such-package", patches={"mode": "global", "per_image": 1})
    spec = config.preprocessing.model_copy(update={"masked": False})
    table = read_table(config.data)
    run = open_run(tmp_path / "runs" / "whole", config)
    films = prepare_films(config.model_copy(update={"preprocessing": spec}), run, table)
    assert films.usable.all()
    assert not films.lungs.any()
    brightness = to_display(open_image(table.cases[0].image).radiograph)
    np.testing.assert_array_equal(films.grids[0], prepare_grid(brightness, None, spec))
    with pytest.raises(PackageError):
        prepare_films(config, run, table)


def test_a_recipe_is_trained_with_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = lay_cxr4_films(tmp_path / "cxr4", per_class=1)
    segmenter = build_packages(tmp_path / "given")[0].folder
    monkeypatch.setenv("CXRVIEWER_PACKAGES", str(segmenter.parent))
    recipe = tmp_path / "recipe.toml"
    recipe.write_text(to_toml(base_model_recipe(root, segmenter)), encoding="utf-8")
    changes = ["patches.mode=global", "patches.per_image=1", "preprocessing.masked=false", "title=Whole films"]
    options = [word for change in changes for word in ("--set", change)]
    for _ in range(2):  # the second time there is nothing left to do
        done = CliRunner().invoke(app, ["train", str(recipe), "--run", str(tmp_path / "runs" / "whole"), *options])
        assert done.exit_code == 0, done.output
    config = RunFolder(tmp_path / "runs" / "whole").config()
    assert (config.patches.mode, config.preprocessing.masked, config.title) == ("global", False, "Whole films")


def test_a_film_is_taken_once_in_the_global_mode(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="per_image is 1"):
        base_model_recipe(tmp_path, tmp_path, patches={"mode": "global", "per_image": 2})
