"""Small data sets that can be learnt, in the folders of the real ones, and recipes for them."""

from pathlib import Path
from typing import Any

import cv2
import numpy as np

from engine.labels import CLASS_IDS
from tests.package_builder import BODY, HEART, LUNG, TINY_SEGMENTER, film_pixels
from trainer.config import RunConfig, parse_config

_LUNGS_HEADER = "file,mask,source,source_path,split,has_heart,licence"
_CXR4_HEADER = "file,label,patient,source,source_path,view,age_group,orig_width,orig_height,licence,fold"
#: Brightness added to the lungs of each class, so that patches can tell them apart.
_TINTS = {"covid19": 0.0, "viral": 0.12, "bacterial": 0.24, "normal": 0.36}


def lay_lungs_films(root: Path, *, train: int = 6, val: int = 2) -> Path:
    """Writes films with exact masks; every second one leaves the heart unmarked."""
    (root / "images").mkdir(parents=True)
    (root / "masks").mkdir()
    rows = [_LUNGS_HEADER]
    for index in range(train + val):
        pixels = film_pixels(96, 96, seed=index)
        has_heart = index % 2
        mask = np.select([pixels < (LUNG + HEART) / 2, pixels < (HEART + BODY) / 2], [1, 3 * has_heart], 0)
        mask[:, 48:][mask[:, 48:] == 1] = 2
        cv2.imwrite(str(root / f"images/f_{index}.jpg"), np.rint(pixels * 255).astype(np.uint8))
        cv2.imwrite(str(root / f"masks/f_{index}.png"), mask.astype(np.uint8))
        split = "train" if index < train else "val"
        rows.append(f"images/f_{index}.jpg,masks/f_{index}.png,repo/x,f{index},{split},{has_heart},test")
    (root / "manifest.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    return root


def lay_cxr4_films(root: Path, *, per_class: int = 2, folds: int = 5) -> Path:
    """Writes films of four classes in five folds, one patient each, and one of partial label."""
    (root / "images").mkdir(parents=True)
    rows, number = [_CXR4_HEADER], 0
    for fold in range(folds):
        for label in CLASS_IDS:
            for _ in range(per_class):
                _write_film(root / f"images/{label}_{number}.jpg", tint=_TINTS[label], seed=number)
                rows.append(_row(f"images/{label}_{number}.jpg", label, number, fold))
                number += 1
    (root / "manifest.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    _write_film(root / "images/pneumonia_0.jpg", tint=0.18, seed=number)
    partial = [_CXR4_HEADER.replace("label", "labels"), _row("images/pneumonia_0.jpg", "viral|bacterial", number, 0)]
    (root / "manifest_partial.csv").write_text("\n".join(partial) + "\n", encoding="utf-8")
    return root


def _write_film(path: Path, *, tint: float, seed: int) -> None:
    pixels = film_pixels(160, 150, seed=seed)
    lungs = pixels < (LUNG + HEART) / 2
    stripes = (np.arange(160) // 8 % 2)[:, None] * tint * 0.4
    cv2.imwrite(str(path), np.rint(np.where(lungs, pixels * 0.6 + stripes, pixels) * 255).astype(np.uint8))


def _row(file: str, label: str, number: int, fold: int) -> str:
    return f"{file},{label},p{number},repo/y,{file},PA,adult,150,160,test,{fold}"


def segmenter_recipe(root: Path, **changes: Any) -> RunConfig:
    """Gives a run of a few seconds: a tiny FC-DenseNet in two stages."""
    document: dict[str, Any] = {
        "package": "tiny-lungs",
        "title": "Tiny",
        "task": "segmenter",
        "data": {"source": "lungs", "root": str(root), "train": ["train"], "watch": ["val"]},
        "model": {"architecture": "fcdensenet", "arguments": {**TINY_SEGMENTER, "dropout": 0.2}},
        "preprocessing": {"size": 64, "equalise": False, "mean": [0.5], "std": [0.25]},
        "stages": [
            {"epochs": 2, "batch": 2, "rate": 0.01, "size": 32},
            {"epochs": 1, "batch": 2, "rate": 0.005, "size": 64},
        ],
        "device": "cpu",
        "threads": 1,
        "samples": 0,
    }
    return parse_config({**document, **changes}, name="test")


def base_model_recipe(root: Path, segmenter: Path, **changes: Any) -> RunConfig:
    """Gives a run of a few seconds: one small backbone on a few patches."""
    document: dict[str, Any] = {
        "package": "tiny-base",
        "title": "Tiny base",
        "task": "base_model",
        "segmenter": str(segmenter),
        "data": {"source": "cxr4", "root": str(root), "partial": True, "train": ["0", "1", "2"], "watch": ["3"]},
        "model": {"architecture": "squeezenet1_1"},
        "preprocessing": {
            "size": 1024,
            "equalise": False,
            "masked": True,
            "channels": 3,
            "mean": [0.5] * 3,
            "std": [0.5] * 3,
        },
        "patches": {"per_image": 2, "images_per_epoch": 8, "partial_share": 0.2, "watch": 2},
        "stages": [{"epochs": 1, "batch": 4, "rate": 0.001, "size": 64}],
        "device": "cpu",
        "threads": 1,
        "samples": 0,
    }
    return parse_config({**document, **changes}, name="test")


def flannel_recipe(root: Path, segmenter: Path, members: list[Path], **changes: Any) -> RunConfig:
    """Gives the fit of an ensemble on two patches a film."""
    document: dict[str, Any] = {
        "package": "tiny-flannel",
        "title": "Tiny FLANNEL",
        "task": "flannel",
        "data": {
            "source": "cxr4",
            "root": str(root),
            "fit_ensemble": ["3"],
            "calibrate_share": 0.5,
            "test": ["4"],
        },
        "model": {"architecture": "flannel"},
        "preprocessing": {"size": 1024, "equalise": False, "masked": True},
        "ensemble": {"segmenter": str(segmenter), "members": [str(m) for m in members], "patches": 2},
        "stages": [{"epochs": 3, "batch": 4, "rate": 0.001}],
        "device": "cpu",
        "threads": 1,
        "samples": 0,
    }
    return parse_config({**document, **changes}, name="test")
