"""Model packages: found by id, refused when altered, checked by their sample."""

import json
import shutil
from pathlib import Path

import pytest
import torch

from engine.errors import PackageFormatError, PackageMissingError, PackageTamperedError
from engine.inference.models import default_ensemble, load_models
from engine.inference.weights import load_network
from engine.package import (
    Dependency,
    broken_packages,
    find_dependency,
    find_package,
    installed_packages,
    package_folders,
    read_package,
    verify,
)
from tests.package_builder import build_packages


@pytest.fixture(name="models")
def _models(tmp_path: Path) -> Path:
    build_packages(tmp_path / "models")
    return tmp_path / "models"


def test_packages_are_listed_by_id(models: Path) -> None:
    names = [package.manifest.id for package in installed_packages([models])]
    assert names == sorted(names)
    assert len(names) == 7
    assert find_package("segmenter", [models]).ref.version == "1.0.0"
    assert find_package(str(models / "segmenter")).manifest.id == "segmenter"


def test_the_reference_is_the_hash_of_the_manifest(models: Path) -> None:
    first = read_package(models / "segmenter")
    document = json.loads((models / "segmenter" / "manifest.json").read_text())
    document["title"] = "Another"
    (models / "segmenter" / "manifest.json").write_text(json.dumps(document))
    second = read_package(models / "segmenter")
    assert first.ref.sha256 != second.ref.sha256
    pin = Dependency(id="segmenter", sha256=first.ref.sha256, role="segmenter")
    with pytest.raises(PackageTamperedError, match="not the one"):
        find_dependency(pin, [models])


def test_a_pin_finds_its_package_behind_another_of_the_same_id(models: Path, tmp_path: Path) -> None:
    other = tmp_path / "other" / "segmenter"
    shutil.copytree(models / "segmenter", other)
    document = json.loads((other / "manifest.json").read_text())
    (other / "manifest.json").write_text(json.dumps({**document, "version": "2.0.0"}))
    pinned = read_package(models / "segmenter").ref
    pin = Dependency(id="segmenter", sha256=pinned.sha256, role="segmenter")
    assert find_package("segmenter", [other.parent, models]).folder == other, "an id finds the first"
    assert find_dependency(pin, [other.parent, models]).ref == pinned


def test_an_ensemble_that_reads_films_whole_is_not_analysed_with(models: Path) -> None:
    manifest = models / "flannel-compact" / "manifest.json"
    manifest.write_text(json.dumps({**json.loads(manifest.read_text()), "mode": "global"}))
    assert not find_package("flannel-compact", [models]).can_analyse
    with pytest.raises(PackageFormatError, match="reads films whole"):
        load_models("flannel-compact", torch.device("cpu"), [models])
    with pytest.raises(PackageMissingError, match="nothing to analyse"):
        default_ensemble([models])


@pytest.mark.parametrize("place", [0, -1])
def test_one_changed_byte_of_the_weights_is_refused(models: Path, place: int) -> None:
    package = find_package("base-0", [models])
    weights = package.folder / package.manifest.weights.file
    data = bytearray(weights.read_bytes())
    data[place] ^= 1
    weights.write_bytes(bytes(data))
    with pytest.raises(PackageTamperedError, match="not the one that was released"):
        verify(package)
    with pytest.raises(PackageTamperedError):
        load_network(package, torch.device("cpu"))


def test_absent_weights_are_refused(models: Path) -> None:
    package = find_package("base-0", [models])
    (package.folder / package.manifest.weights.file).unlink()
    with pytest.raises(PackageTamperedError, match="absent"):
        verify(package)


@pytest.mark.parametrize("change", ["not json", "unknown key", "outside", "version"])
def test_a_manifest_that_does_not_follow_the_schema_is_refused(models: Path, change: str) -> None:
    path = models / "segmenter" / "manifest.json"
    document = json.loads(path.read_text())
    if change == "unknown key":
        document["licence_key"] = "1234"
    elif change == "outside":
        document["weights"]["file"] = "../base-0/weights.safetensors"
    elif change == "version":
        document["schema_version"] = 99
    path.write_text("{" if change == "not json" else json.dumps(document))
    with pytest.raises(PackageFormatError, match="schema"):
        read_package(models / "segmenter")
    assert [error.package for error in broken_packages([models])] == ["segmenter"]
    assert len(installed_packages([models])) == 6
    with pytest.raises(PackageFormatError):
        find_package("segmenter", [models])


def test_a_package_that_is_not_there_is_answered_with_those_that_are(models: Path) -> None:
    with pytest.raises(PackageMissingError, match=r"base-0, base-1.*segmenter"):
        find_package("gone", [models])


def test_more_folders_come_from_the_environment(models: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CXRVIEWER_PACKAGES", str(models))
    assert package_folders()[-1] == models
    assert "base-4" in [package.manifest.id for package in installed_packages()]
