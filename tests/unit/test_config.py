"""Run configurations, diaries and run folders as data."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.training_builder import segmenter_recipe
from trainer.config import parse_config, read_config, to_toml
from trainer.errors import ConfigError, RunError
from trainer.events import EventLog, read_events
from trainer.reproduction import plan, read_reproduction
from trainer.rundir import RunFolder
from trainer.watching import describe, follow

RECIPES = sorted((Path(__file__).parents[2] / "resources" / "recipes").glob("*.toml"))


@pytest.mark.parametrize("path", RECIPES, ids=lambda path: path.stem)
def test_every_shipped_recipe_holds_and_survives_writing(path: Path, tmp_path: Path) -> None:
    config = read_config(path)
    (tmp_path / "again.toml").write_text(to_toml(config), encoding="utf-8")
    assert read_config(tmp_path / "again.toml") == config
    assert config.package == path.stem
    assert config.limits


@pytest.mark.parametrize("name_of_ensemble", ["flannel-compact", "flannel-paper"])
def test_the_members_of_the_ensemble_have_recipes_and_different_architectures(name_of_ensemble: str) -> None:
    by_name = {path.stem: read_config(path) for path in RECIPES}
    ensemble = by_name[name_of_ensemble].ensemble
    assert ensemble is not None
    architectures = [by_name[name].model.architecture for name in ensemble.members]
    assert len(set(architectures)) == 5
    for name in ensemble.members:
        used = set(by_name[name].data.train) | set(by_name[name].data.watch)
        assert not used & set(by_name[name_of_ensemble].data.test)
        assert by_name[name].data.calibrate_share == by_name[name_of_ensemble].data.calibrate_share


@pytest.mark.parametrize("name", ["compact", "paper"])
def test_every_shipped_reproduction_comes_down_to_runs_that_hold(name: str, tmp_path: Path) -> None:
    recipe = read_reproduction(RECIPES[0].parent / "reproductions" / f"{name}.toml")
    planned = plan(recipe, tmp_path)
    assert len(planned.members) == 2 * 4 * 5
    assert len(planned.ensembles) == 2 * 4
    for run in (*planned.members, *planned.ensembles):
        assert run.config.preprocessing.masked == (run.mode == "patch")
        assert not {*run.config.data.train, *run.config.data.watch, *run.config.data.fit_ensemble} & {"4"}
    examples = {run.config.patches.images_per_epoch * run.config.patches.per_image for run in planned.members}
    assert len(examples) == 1, "both modes see as many examples"


def test_unknown_keys_are_named(tmp_path: Path) -> None:
    document = segmenter_recipe(tmp_path).model_dump(mode="json", exclude_none=True)
    with pytest.raises(ConfigError, match="colour"):
        parse_config({**document, "colour": "red"}, name="recipe.toml")


def test_every_fault_is_named_at_once(tmp_path: Path) -> None:
    document = segmenter_recipe(tmp_path).model_dump(mode="json", exclude_none=True)
    with pytest.raises(ConfigError) as caught:
        parse_config({**document, "task": "guess", "stages": []}, name="recipe.toml")
    assert "task" in caught.value.detail
    assert "stages" in caught.value.detail


@pytest.mark.parametrize(
    "data",
    [
        {"train": ["0", "1"], "watch": ["1"]},
        {"train": ["0"], "test": ["0"]},
        {"fit_ensemble": ["3"], "test": ["3"]},
    ],
)
def test_a_fold_cannot_train_and_judge(data: dict[str, list[str]], tmp_path: Path) -> None:
    document = segmenter_recipe(tmp_path).model_dump(mode="json", exclude_none=True)
    with pytest.raises(ConfigError, match="data"):
        parse_config({**document, "data": {"source": "cxr4", "root": "x", **data}}, name="recipe.toml")


@pytest.mark.parametrize(("task", "needs"), [("base_model", "segmenter"), ("flannel", "ensemble")])
def test_a_task_without_its_parts_is_refused(task: str, needs: str, tmp_path: Path) -> None:
    document = segmenter_recipe(tmp_path).model_dump(mode="json", exclude_none=True)
    with pytest.raises(ConfigError, match=needs):
        parse_config({**document, "task": task}, name="recipe.toml")


def test_a_missing_or_broken_recipe_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"none\.toml cannot be read"):
        read_config(tmp_path / "none.toml")
    (tmp_path / "broken.toml").write_text("package = ", encoding="utf-8")
    with pytest.raises(ConfigError, match="not valid TOML"):
        read_config(tmp_path / "broken.toml")


_FACTS = st.dictionaries(st.sampled_from(["step", "loss", "detail"]), st.integers() | st.text(max_size=20), max_size=3)


@given(st.lists(_FACTS, max_size=5), st.integers(0, 200))
@settings(deadline=None)
def test_a_diary_cut_anywhere_gives_its_whole_lines(
    tmp_path_factory: pytest.TempPathFactory, facts: list[dict[str, object]], cut: int
) -> None:
    path = tmp_path_factory.mktemp("diary") / "events.jsonl"
    log = EventLog(path)
    for entry in facts:
        log.append("step", **entry)
    assert [event.facts for event in read_events(path)] == facts
    if facts:
        data = path.read_bytes()[:cut]
        path.write_bytes(data)
        assert [event.facts for event in read_events(path)] == facts[: data.count(b"\n")]


def test_a_wish_to_stop_is_a_file(tmp_path: Path) -> None:
    run = RunFolder(tmp_path / "run")
    with pytest.raises(RunError, match="no run"):
        run.ask_to_stop()
    run.path.mkdir()
    run.config_file.write_text("", encoding="utf-8")
    run.ask_to_stop()
    assert run.stop_is_asked()
    run.clear_stop()
    assert not run.stop_is_asked()


def test_the_terminal_shows_what_the_diary_gets(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run = RunFolder(tmp_path)
    run.events.append("started", step=0)
    with follow(run):
        event = run.events.append("watched", macro_f1=0.81234)
    assert capsys.readouterr().err.splitlines() == ["watched: macro_f1 0.8123"]
    assert describe(event) == "watched: macro_f1 0.8123"
