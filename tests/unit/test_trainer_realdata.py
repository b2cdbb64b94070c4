"""Every command of the trainer on a few real films, with networks too small to learn anything from them."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from engine.labels import CLASS_IDS
from engine.package import find_package, read_package
from tests.training_builder import base_model_recipe, flannel_recipe, segmenter_recipe
from trainer.cli import app
from trainer.config import to_toml
from trainer.datasets.cases import Case, CaseTable
from trainer.datasets.cxr4 import read_cxr4
from trainer.datasets.lungs import read_lungs
from trainer.datasets.table import read_cases_csv, write_cases_csv
from trainer.learning.roles import calibrates
from trainer.rundir import RunFolder

pytestmark = pytest.mark.realdata
SEGMENTER = "lungs-fcdensenet103"
SHARE = 0.5
CLI = CliRunner()


def run(*arguments: str | Path) -> Result:
    """Runs a command that must succeed."""
    done = CLI.invoke(app, [str(argument) for argument in arguments])
    assert done.exit_code == 0, done.output
    return done


def few_films(root: Path) -> tuple[Case, ...]:
    """Gives a film of each class from three folds; every other one is of a patient that calibrates."""
    table = read_cxr4(root)
    return tuple(
        next(
            case
            for case in table.cases
            if (case.fold, case.label) == (fold, label) and calibrates(case.patient, SHARE) == bool(place % 2)
        )
        for fold in range(3)
        for place, label in enumerate(CLASS_IDS)
    )


@pytest.fixture(name="films", scope="module")
def _films(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("films") / "cases.csv"
    write_cases_csv(path, CaseTable("few", few_films(shared_data / "cxr4")))
    return path


@pytest.fixture(name="trained", scope="module")
def _trained(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny segmenter's run on four real films, begun with train and a stop, ended with resume."""
    place = tmp_path_factory.mktemp("lungs")
    table = read_lungs(shared_data / "lungs")
    cases = [case for split, count in (("train", 4), ("val", 2)) for case in table.split(split).cases[:count]]
    write_cases_csv(place / "lungs.csv", CaseTable("few", tuple(cases)))
    data = {"source": "csv", "root": str(place / "lungs.csv"), "train": ["train"], "watch": ["val"]}
    stages = [{"epochs": 1, "batch": 2, "rate": 0.01, "size": 64}]
    (place / "tiny.toml").write_text(to_toml(segmenter_recipe(place, data=data, stages=stages)), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(RunFolder, "stop_is_asked", lambda _: True)
        assert "stopped and kept" in run("train", place / "tiny.toml", "--run", place / "run").stderr
    assert "is trained" in run("resume", place / "run").stderr
    return place


@pytest.fixture(name="study", scope="module")
def _study(films: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A reproduction with one base model, two folds and both modes."""
    place = tmp_path_factory.mktemp("study")
    segmenter = find_package(SEGMENTER).folder
    data = {"source": "csv", "root": str(films), "calibrate_share": SHARE}
    patches = {"per_image": 2, "images_per_epoch": 4, "partial_share": 0.0, "watch": 2}
    base = base_model_recipe(place, segmenter, package="patch-a", data={**data, "train": ["0"]}, patches=patches)
    members = {"a": base, "flannel": flannel_recipe(place, segmenter, [], data=data)}
    for name, config in members.items():
        (place / f"{name}.toml").write_text(to_toml(config), encoding="utf-8")
    (place / "recipe.toml").write_text(
        f'name = "few"\ntitle = "Few"\nsegmenter = "{SEGMENTER}"\nmembers = ["a.toml"]\nensemble = "flannel.toml"\n'
        'folds = ["0", "1"]\ntest = ["2"]\nresamples = 20\n',
        encoding="utf-8",
    )
    assert "4 networks to train" in run("reproduce", place / "recipe.toml", "--out", place / "out").stderr
    return place / "out"


@pytest.fixture(name="tested", scope="module")
def _tested(films: Path) -> Path:
    """The list of the films that trained nothing."""
    table = read_cases_csv(films).folds(2)
    path = films.with_name("test.csv")
    write_cases_csv(path, replace(table, name="test"))
    return path


def test_a_reproduction_ends_in_four_rows_and_packages(study: Path) -> None:
    rows = json.loads((study / "report" / "report.json").read_text())["modes"]["rows"]
    assert [row["models"] for row in rows] == [2, 2, 2, 2]
    assert read_package(study / "packages" / "global-tiny-flannel-fold1").manifest.mode == "global"
    assert read_package(study / "packages" / "segmenter").ref == find_package(SEGMENTER).ref


def test_a_base_model_is_evaluated(study: Path, tested: Path) -> None:
    package = study / "packages" / "patch-a-fold0"
    done = run("evaluate", package, tested, "--json", "--patches", "2", "--resamples", "10", "--device", "cpu")
    document = json.loads(done.stdout)
    assert document["votes"]["cases"] + len(document["refused"]) == len(CLASS_IDS)


def test_a_list_is_checked(films: Path, tmp_path: Path) -> None:
    found = CLI.invoke(app, ["check", str(films), "--json", "--out", str(tmp_path)])
    assert found.exit_code in (0, 1), found.output
    document = json.loads((tmp_path / "data_check.json").read_text())
    assert json.loads(found.stdout) == document


def test_a_run_is_reported_before_its_release_and_exported(trained: Path, tmp_path: Path) -> None:
    cases = tmp_path / "val.csv"
    write_cases_csv(cases, read_cases_csv(trained / "lungs.csv").split("val"))
    run("report", trained / "run", "--cases", cases, "--out", tmp_path / "out", "--resamples", "10")
    document = json.loads((tmp_path / "out" / "report.json").read_text())
    assert document["models"][0]["evaluation"]["masks"]["cases"] == 2
    run("export", trained / "run", "--out", tmp_path / "package")
    package = read_package(tmp_path / "package")
    assert package.manifest.sample is not None
    assert (tmp_path / "package" / "CARD.md").is_file()
