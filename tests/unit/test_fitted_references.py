"""Reference films from a released ensemble: fitted on its own films, kept in the package, asked by the gate."""

from pathlib import Path

import numpy as np
import pytest

from engine.checks import CheckState
from engine.errors import AnalysisRefusedError
from engine.inference.pipeline import Analyser
from engine.package import Package, verify, write_manifest
from engine.reading import open_image
from tests.package_builder import build_packages, film, film_pixels
from tests.training_builder import flannel_recipe, lay_cxr4_films
from trainer.learning import familiar
from trainer.learning.release import release
from trainer.learning.run import train
from trainer.rundir import open_run

BYTES = 2**20


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> Package:
    """Gives an ensemble of two untrained base models, released from sixteen films."""
    folder = tmp_path_factory.mktemp("familiar")
    root = lay_cxr4_films(folder / "cxr4", per_class=4)
    packages = build_packages(folder / "models")
    config = flannel_recipe(root, packages[0].folder, [package.folder for package in packages[1:3]])
    run = open_run(folder / "run", config)
    assert train(run)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(familiar, "_FEWEST", 3)
        patch.setattr(familiar, "_FEWEST_NORMAL", 1)
        return release(run, folder / "models" / "tiny-flannel")


def analyser(package: Package) -> Analyser:
    return Analyser(str(package.folder), device="cpu", folders=[package.folder.parent])


def test_the_package_holds_its_reference_films(released: Package) -> None:
    stated = released.manifest.familiarity
    assert stated is not None
    assert (released.folder / stated.file).stat().st_size == stated.bytes < BYTES
    verify(released)
    for limits in (stated.features, stated.texture):
        assert limits.typical <= limits.unusual_above <= limits.unlike_above
        assert limits.test_unusual is not None
    assert stated.fitted_cases + stated.chosen_cases == 16
    assert "Films like those it learnt from" in (released.folder / "CARD.md").read_text(encoding="utf-8")


def test_a_film_of_the_same_kind_is_compared_with_them(released: Package) -> None:
    pictures = released.folder.parent.parent / "cxr4" / "images"
    radiograph = open_image(pictures / "normal_77.jpg").radiograph
    report = analyser(released).analyse(radiograph, patches=4, with_saliency=False)
    checks = {check.id: check for check in report.checks}
    for name in ("texture", "familiarity"):
        assert checks[name].state in (CheckState.PASSED, CheckState.DOUBTFUL)
        assert "distance" in checks[name].figure
    assert len(report.opacity) == 6


def test_a_film_beyond_the_limits_is_refused_unless_acknowledged(released: Package, tmp_path: Path) -> None:
    random = np.random.default_rng(0)
    grainy = np.clip(film_pixels(600, 600) + random.normal(0, 0.08, (600, 600)), 0, 1).astype(np.float32)
    with pytest.raises(AnalysisRefusedError) as refused:
        analyser(released).analyse(film(grainy), patches=4, with_saliency=False)
    assert refused.value.code in ("texture", "familiarity")
    report = analyser(released).analyse(film(grainy), patches=4, with_saliency=False, acknowledged=True)
    assert report.ensemble.conclusion is not None
    assert not report.ensemble.conclusion.is_sure


def test_an_older_package_leaves_it_unknown(released: Package) -> None:
    manifest = released.manifest.model_copy(update={"familiarity": None, "id": "older"})
    folder = released.folder.parent / "older"
    folder.mkdir()
    (folder / manifest.weights.file).write_bytes((released.folder / manifest.weights.file).read_bytes())
    (folder / "sample").symlink_to(released.folder / "sample")
    older = write_manifest(folder, manifest)
    report = analyser(older).analyse(film(), patches=4, with_saliency=False)
    states = {check.id: check.state for check in report.checks}
    assert states["texture"] is states["familiarity"] is CheckState.UNKNOWN
    assert report.opacity == ()
