"""The engine's command line: what it prints, what it writes and how it ends."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from typer.testing import CliRunner, Result

from engine import analyse_files, cli
from engine.labels import CLASS_IDS
from engine.package import FOLDERS_VARIABLE
from engine.reading import open_image
from tests.package_builder import build_packages, film_pixels

KEYS = {
    "file", "status", "reason", "label", "scores", "calibrated", "weights", "votes", "patches", "seed", "coverage",
    "lungs", "package", "device", "seconds", "conclusion", "checks",
}  # fmt: skip


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("models")
    build_packages(folder)
    return folder


@pytest.fixture(autouse=True)
def only_test_models(models: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("engine.package.package_folders", lambda: (models,))


def write_film(path: Path, *, seed: int = 0) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    cv2.imwrite(str(path), np.rint(film_pixels(seed=seed) * 255).astype(np.uint8))
    return path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(cli.app, [str(argument) for argument in arguments])


def analysed(*arguments: object) -> tuple[int, list[dict[str, Any]]]:
    result = run("analyse", *arguments, "--patches", 4, "--device", "cpu", "--json")
    document = json.loads(result.stdout)
    assert set(document) == {"results"}
    entries: list[dict[str, Any]] = document["results"]
    assert all(set(entry) == KEYS for entry in entries)
    return result.exit_code, entries


def test_one_film_gives_the_whole_entry_and_a_report_folder(tmp_path: Path) -> None:
    path = write_film(tmp_path / "film.png")
    code, [entry] = analysed(path, "--out", tmp_path / "out", "--seed", 11)
    assert code == 0
    assert entry["file"] == str(path)
    assert entry["status"] == "done"
    assert entry["reason"] is None
    assert sum(entry["scores"].values()) == pytest.approx(1)
    assert entry["label"] == max(entry["scores"], key=entry["scores"].get)
    assert len(entry["votes"]) == len(entry["weights"]) == 5
    assert all(sum(counts.values()) == 4 for counts in entry["votes"].values())
    assert (entry["patches"], entry["seed"], entry["calibrated"]) == (4, 11, True)
    assert entry["conclusion"]["classes"][0] == entry["label"]
    assert entry["conclusion"]["distinction_known"] is False
    assert 0 < entry["coverage"] <= 1
    assert entry["package"]["id"] == "flannel-compact"
    assert entry["device"] == "cpu"
    [folder] = (tmp_path / "out").iterdir()
    assert folder.name.startswith("film-")
    mask = cv2.imread(str(folder / "mask.png"), cv2.IMREAD_UNCHANGED)
    assert mask is not None
    assert mask.shape == film_pixels().shape
    assert [int((mask == value).sum()) for value in (1, 2, 3)] == list(entry["lungs"].values())


def test_the_same_seed_gives_the_same_entry(tmp_path: Path) -> None:
    path = write_film(tmp_path / "film.png")
    entries = [analysed(path)[1][0] for _ in range(2)]
    for entry in entries:
        entry.pop("seconds")
    assert entries[0] == entries[1]


def test_one_bad_file_does_not_stop_the_others(tmp_path: Path) -> None:
    good = write_film(tmp_path / "good.png")
    (tmp_path / "bad.dcm").write_text("no image")
    code, entries = analysed(tmp_path / "bad.dcm", tmp_path / "absent.dcm", good)
    assert code == 1
    assert [entry["status"] for entry in entries] == ["failed", "failed", "done"]
    for entry in entries[:2]:
        assert entry["reason"]
        assert "\n" not in entry["reason"]
        assert entry["label"] is entry["scores"] is entry["votes"] is entry["lungs"] is None


def test_a_refused_image_is_no_failure(tmp_path: Path) -> None:
    noise = np.random.default_rng(0).integers(0, 256, (300, 300)).astype(np.uint8)
    cv2.imwrite(str(tmp_path / "noise.png"), noise)
    code, [entry] = analysed(tmp_path / "noise.png", "--out", tmp_path / "out")
    assert code == 0
    assert entry["status"] == "refused"
    assert entry["reason"].startswith("No lungs could be found")
    assert entry["label"] is entry["scores"] is entry["calibrated"] is entry["weights"] is None
    assert not (tmp_path / "out").exists()


def test_folders_are_searched_and_equal_names_do_not_collide(tmp_path: Path) -> None:
    write_film(tmp_path / "in" / "a" / "film.png")
    write_film(tmp_path / "in" / "b" / "film.png")
    write_film(tmp_path / "in" / "c" / "film.png", seed=1)
    (tmp_path / "in" / "notes.txt").write_text("not an image")
    code, entries = analysed(tmp_path / "in", "--out", tmp_path / "out")
    assert code == 0
    assert [Path(entry["file"]).parent.name for entry in entries] == ["a", "b", "c"]
    assert len(list((tmp_path / "out").iterdir())) == 3


def test_an_empty_folder_is_a_failure_with_a_reason(tmp_path: Path) -> None:
    code, [entry] = analysed(tmp_path)
    assert code == 1
    assert "holds no image" in entry["reason"]


def test_an_unwritable_output_folder_is_a_failure_with_a_reason(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file is in the way")
    code, [entry] = analysed(write_film(tmp_path / "film.png"), "--out", tmp_path / "out")
    assert code == 1
    assert "could not be written" in entry["reason"]


def test_an_unknown_package_fails_every_file(tmp_path: Path) -> None:
    code, [entry] = analysed(write_film(tmp_path / "film.png"), "--package", "nothing")
    assert code == 1
    assert "No package 'nothing' is installed" in entry["reason"]
    assert entry["package"] is None


def test_for_people_it_says_what_the_numbers_are(tmp_path: Path) -> None:
    result = run("analyse", write_film(tmp_path / "film.png"), "--patches", 4, "--device", "cpu")
    words = " ".join(result.stdout.split())
    assert result.exit_code == 0
    assert "RESEARCH USE ONLY" in words
    assert "Raw scores of single classes (calibrated)" in words
    assert "Test models know nothing." in words


@pytest.mark.parametrize(
    "arguments",
    [
        ["analyse"],
        ["analyse", "x.dcm", "--patches", "0"],
        ["analyse", "x.dcm", "--patches", "many"],
        ["analyse", "x.dcm", "--seed", "-1"],
        ["analyse", "x.dcm", "--device", "tpu"],
        ["analyse", "x.dcm", "--colour"],
        ["paint"],
        ["phantom"],
    ],
)
def test_wrong_usage_ends_with_2(arguments: list[str]) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert not result.stdout.strip().startswith("{")


def test_packages_are_listed_and_verified() -> None:
    result = run("packages", "--json")
    assert result.exit_code == 0
    rows = json.loads(result.stdout)["packages"]
    assert [row["id"] for row in rows] == [*(f"base-{index}" for index in range(5)), "flannel-compact", "segmenter"]
    assert all(row["status"] == "ok" for row in rows)
    assert "flannel-compact" in run("packages").stdout


def test_altered_and_broken_packages_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build_packages(tmp_path)
    monkeypatch.setattr("engine.package.package_folders", lambda: (tmp_path,))
    with (tmp_path / "base-0" / "weights.safetensors").open("ab") as stream:
        stream.write(b"x")
    (tmp_path / "base-1" / "manifest.json").write_text("{}")
    result = run("packages", "--json")
    assert result.exit_code == 1
    bad = {row["id"]: row["reason"] for row in json.loads(result.stdout)["packages"] if row["status"] == "bad"}
    assert set(bad) == {"base-0", "base-1", "flannel-compact"}
    assert "was altered" in bad["base-0"]
    assert run("packages").exit_code == 1
    code, [entry] = analysed(write_film(tmp_path / "film.png"))
    assert code == 1
    assert entry["status"] == "failed"


def test_a_phantom_is_written(tmp_path: Path) -> None:
    result = run("phantom", tmp_path / "phantom")
    assert result.exit_code == 0
    assert {Path(line).name for line in result.stdout.split()} == {
        path.name for path in (tmp_path / "phantom").iterdir()
    }
    assert any(path.suffix == ".dcm" for path in (tmp_path / "phantom").iterdir())


def test_loading_the_command_line_loads_no_models() -> None:
    code = "import sys, engine.cli; print([n for n in ('torch', 'cv2', 'timm', 'sklearn') if n in sys.modules])"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"


def test_as_a_program_only_json_is_on_standard_output(tmp_path: Path, models: Path) -> None:
    path = write_film(tmp_path / "film.png")
    command = [sys.executable, "-m", "engine", "analyse", str(path), "--patches", "2", "--device", "cpu", "--json"]
    environment = {FOLDERS_VARIABLE: str(models), "PATH": "", "HOME": str(tmp_path), "OMP_NUM_THREADS": "1"}
    package = ["--package", str(models / "flannel-compact")]
    result = subprocess.run(
        [*command, *package],
        capture_output=True,
        text=True,
        env=environment,
        cwd=Path(cli.__file__).parents[1],
        check=False,
    )
    assert result.returncode == 0, result.stderr
    assert json.loads(result.stdout)["results"][0]["status"] == "done"
    assert "film.png" in result.stderr


def test_a_surprise_fails_its_file_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = write_film(tmp_path / "a.png"), write_film(tmp_path / "b.png", seed=1)

    def surprising(path: Path) -> Any:
        if path == first:
            raise ZeroDivisionError("division by zero")
        return open_image(path)

    monkeypatch.setattr(analyse_files, "open_image", surprising)
    code, entries = analysed(first, second)
    assert code == 1
    assert [entry["status"] for entry in entries] == ["failed", "done"]
    assert "ZeroDivisionError" in entries[0]["reason"]


def test_an_explanation_needs_a_folder_to_stand_in(tmp_path: Path) -> None:
    result = run("analyse", write_film(tmp_path / "film.png"), "--explain", "all")
    assert result.exit_code == 2
    assert "--out" in result.output


def test_an_error_rate_that_no_package_offers_is_said(tmp_path: Path) -> None:
    code, [entry] = analysed(write_film(tmp_path / "film.png"), "--error-rate", "0.03")
    assert code == 1
    assert "no prediction sets of the error rate 0.03" in entry["reason"]


def test_changed_patches_are_asked_about_only_when_evidence_is_wanted(tmp_path: Path) -> None:
    path = write_film(tmp_path / "film.png")
    for wanted in ("checks", "evidence", "changes"):
        code, [entry] = analysed(path, "--out", tmp_path / wanted, "--explain", wanted)
        assert code == 0
        [folder] = (tmp_path / wanted).iterdir()
        spreads = json.loads((folder / "report.json").read_text(encoding="utf-8"))["evidence"]["spread_over_changes"]
        reasons = entry["conclusion"]["support"] + entry["conclusion"]["doubts"]
        is_asked = wanted != "checks"
        assert set(spreads) == {"mirrored", "half_sharpness"}
        assert all((spread is not None) is is_asked for spread in spreads.values())
        for words in ("every patch mirrored", "half the sharpness"):
            assert any(words in reason for reason in reasons) is is_asked


def test_explained_maps_show_every_model_and_quick_method(tmp_path: Path) -> None:
    code, _ = analysed(write_film(tmp_path / "film.png"), "--out", tmp_path / "out", "--explain", "maps")
    assert code == 0
    [folder] = (tmp_path / "out").iterdir()
    assert all((folder / f"maps-{name}.png").is_file() for name in CLASS_IDS)
    read = json.loads((folder / "explain.json").read_text(encoding="utf-8"))["maps"]
    assert "not at lesions" in read["note"]
    asked = {(entry["method"], entry["model"] is None) for entry in read["read"]}
    assert asked == {
        ("grad-cam", True),
        ("grad-cam", False),
        ("hires-cam", True),
        ("grad-cam++", True),
        ("eigen-cam", True),
    }
