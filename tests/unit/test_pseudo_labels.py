"""Films outlined by a released segmenter train the next one: which are taken, and what the release says of them."""

from pathlib import Path

import cv2
import numpy as np
import pytest
import torch

from engine.labels import LEFT_LUNG, RIGHT_LUNG
from engine.package import find_package
from tests.training_builder import base_model_recipe, lay_cxr4_films, lay_lungs_films, segmenter_recipe
from trainer.config import PseudoLabelConfig
from trainer.datasets.cases import Case
from trainer.errors import ConfigError
from trainer.events import read_events
from trainer.learning.lung_finder import lung_finder
from trainer.learning.pseudo_labels import chosen_films, outline
from trainer.learning.release import release
from trainer.learning.run import make_task, train
from trainer.learning.tasks.segmenter import read_mask
from trainer.rundir import open_run

_RELEASED = "lungs-fcdensenet103"
_PHANTOM = Path(__file__).resolve().parents[2] / "resources" / "samples" / "phantom_monochrome2.dcm"
_LUNGS = (RIGHT_LUNG, LEFT_LUNG)


def _wanted(tmp_path: Path, *, limit: int) -> PseudoLabelConfig:
    root = lay_cxr4_films(tmp_path / "cxr4")
    return PseudoLabelConfig(source="cxr4", root=root, train=("0", "1"), limit=limit, segmenter=_RELEASED)


def _case(path: Path) -> Case:
    return Case(image=path, patient="p", source="s", licence="own")


def test_films_are_drawn_by_seed_from_their_folds_only(tmp_path: Path) -> None:
    wanted = _wanted(tmp_path, limit=5)
    first, again, other = (chosen_films(wanted, seed=seed) for seed in (0, 0, 1))
    assert len(first) == 5
    assert first.cases == again.cases
    assert first.cases != other.cases
    assert {case.fold for case in first.cases} <= {0, 1}


def test_more_films_are_wanted_than_there_are(tmp_path: Path) -> None:
    films = chosen_films(_wanted(tmp_path, limit=1000), seed=0)
    assert len(films) == 17, "two folds of eight, and one of two possible classes"


def test_outlines_are_those_of_the_segmenter_in_the_pixels_of_the_film() -> None:
    outlined = outline(_case(_PHANTOM), lung_finder(find_package(_RELEASED), torch.device("cpu")))
    assert outlined is not None
    film, labels = outlined
    drawn = np.isin(read_mask(Case(image=_PHANTOM, patient="p", mask=_PHANTOM.with_name("phantom_mask.png"))), _LUNGS)
    assert film.shape == labels.shape == drawn.shape
    found = np.isin(labels, _LUNGS)
    assert (found & drawn).sum() / (found | drawn).sum() > 0.8


def test_what_cannot_be_read_or_leaves_a_doubt_is_left_out(tmp_path: Path) -> None:
    find_lungs = lung_finder(find_package(_RELEASED), torch.device("cpu"))
    damaged, blank = tmp_path / "damaged.jpg", tmp_path / "blank.png"
    damaged.write_bytes(b"no film")
    cv2.imwrite(str(blank), np.full((160, 150), 200, np.uint8))
    assert outline(_case(damaged), find_lungs) is None
    assert outline(_case(blank), find_lungs) is None


def test_a_release_says_who_outlined_how_many(tmp_path: Path) -> None:
    films = tmp_path / "films"
    films.mkdir()
    for name in ("phantom_monochrome1.dcm", "phantom_monochrome2.dcm"):
        (films / name).write_bytes(_PHANTOM.with_name(name).read_bytes())
    wanted = {"source": "dicom", "root": str(films), "limit": 9, "segmenter": _RELEASED}
    config = segmenter_recipe(lay_lungs_films(tmp_path / "lungs"), pseudo_labels=wanted)
    run = open_run(tmp_path / "run", config)
    task = make_task(config, run)
    (_, labels, heart_known), *_ = task.batches(config.stages[0].model_copy(update={"batch": 8}), 0, 0)
    assert len(labels) == 8, "six films of the data set, and two that were outlined"
    assert int(heart_known.sum()) == 3, "hearts that a segmenter drew are unknown"
    assert train(run)
    told = [event.facts for event in read_events(run.path / "events.jsonl") if event.kind == "outlined"]
    assert {(facts["films"], facts["taken"]) for facts in told} == {(2, 2)}
    package = release(run, tmp_path / "models" / "tiny-lungs")
    roles = {use.role: use.cases for use in package.manifest.provenance.data}
    assert roles == {"training": 6, "pseudo-labels": 2, "validation": 2}
    sha256 = find_package(_RELEASED).ref.sha256
    assert any(sha256 in note and "2 of 2" in note for note in package.manifest.provenance.notes)


def test_only_a_segmenter_learns_from_them(tmp_path: Path) -> None:
    wanted = _wanted(tmp_path, limit=5)
    with pytest.raises(ConfigError, match="only a segmenter"):
        base_model_recipe(tmp_path / "cxr4", tmp_path, pseudo_labels=wanted.model_dump(mode="json"))
