"""A released base model given another segmenter: same weights, said plainly, nothing half written."""

from pathlib import Path

import pytest

from engine.errors import PackageTamperedError
from engine.package import Dependency, Package, read_package, verify, write_manifest
from tests.package_builder import build_packages
from trainer.errors import RunError
from trainer.learning.rebind import rebind


@pytest.fixture
def packages(tmp_path: Path) -> tuple[Package, Package, Package]:
    """Gives a segmenter, a base model that names it, and a later segmenter."""
    segmenter, base = build_packages(tmp_path / "old")[:2]
    pinned = Dependency(id=segmenter.ref.id, sha256=segmenter.ref.sha256, role="segmenter")
    write_manifest(base.folder, base.manifest.model_copy(update={"depends_on": (pinned,)}))
    later = build_packages(tmp_path / "new")[0]
    write_manifest(later.folder, later.manifest.model_copy(update={"version": "9.0.0"}))
    return segmenter, read_package(base.folder), read_package(later.folder)


def test_same_weights_name_the_new_segmenter(packages: tuple[Package, Package, Package], tmp_path: Path) -> None:
    former, base, later = packages
    bound = rebind(base, later, tmp_path / "out" / "base", version="7.1.0")
    verify(bound)
    assert bound.manifest.weights == base.manifest.weights
    assert bound.segmenter is not None
    assert (bound.segmenter.id, bound.segmenter.sha256) == (later.ref.id, later.ref.sha256)
    assert bound.ref.version == "7.1.0"
    assert bound.ref.sha256 != base.ref.sha256
    note = bound.manifest.provenance.notes[-1]
    assert former.ref.sha256[:12] in note
    assert "9.0.0" in note
    assert note in (bound.folder / "CARD.md").read_text(encoding="utf-8")
    assert all(former.ref.sha256[:12] in evaluation.notes[-1] for evaluation in bound.manifest.evaluation)
    assert read_package(base.folder).ref == base.ref


def test_what_is_no_base_model_is_refused(packages: tuple[Package, Package, Package], tmp_path: Path) -> None:
    former, base, later = packages
    for package, segmenter in ((former, later), (base, base)):
        with pytest.raises(RunError, match="cannot be given"):
            rebind(package, segmenter, tmp_path / "out", version="7.1.0")
    assert not (tmp_path / "out").exists()


def test_damaged_weights_are_not_passed_on(packages: tuple[Package, Package, Package], tmp_path: Path) -> None:
    _, base, later = packages
    weights = base.folder / base.manifest.weights.file
    weights.write_bytes(weights.read_bytes()[:-1] + b"x")
    with pytest.raises(PackageTamperedError):
        rebind(base, later, tmp_path / "out", version="7.1.0")
    assert not (tmp_path / "out").exists()


def test_existing_folder_stays(packages: tuple[Package, Package, Package], tmp_path: Path) -> None:
    _, base, later = packages
    (tmp_path / "out").mkdir()
    with pytest.raises(RunError, match="already"):
        rebind(base, later, tmp_path / "out", version="7.1.0")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["new", "old", "out"]
