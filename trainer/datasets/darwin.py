"""Importer: V7 Darwin annotations, polygons of lungs as JSON, made into label maps."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from trainer.datasets.cases import UNKNOWN_PATIENT, Case, CaseTable
from trainer.datasets.prepared import (
    Mask,
    divided_lungs,
    label_map,
    pictures_below,
    prepared_folder,
    union,
    write_picture,
)
from trainer.datasets.rows import check_layout
from trainer.errors import DatasetError, DatasetLayoutError, MaskError

_REMEDY = (
    "This is an export of V7 Darwin: images/ and annotations/ with one JSON for each image. The COVID-19 set is at "
    "https://github.com/v7labs/covid-19-xray-dataset; export it as Darwin JSON and name the folder that holds both."
)
_LUNGS, _HEART = ("lung",), ("heart", "cardio")
_TAGS: Mapping[str, frozenset[str]] = {
    "covid-19": frozenset({"covid19"}),
    "viral pneumonia": frozenset({"viral"}),
    "bacterial pneumonia": frozenset({"bacterial"}),
    "no pneumonia (healthy)": frozenset({"normal"}),
    "no pneumonia": frozenset({"normal"}),
    "healthy": frozenset({"normal"}),
}


def read_darwin(root: Path, *, prepared: Path | None = None) -> CaseTable:
    """Gives the images that have polygons of two lungs, with the label maps that these make.

    Args:
        root: Folder with ``images`` and ``annotations``.
        prepared: Where label maps are written; default beside ``root``.

    Raises:
        DatasetLayoutError: The folder lacks one of its parts, or images that annotations name.
        DatasetError: An annotation is malformed.
    """
    root = root.resolve()
    check_layout(root, names=("images", "annotations"), remedy=_REMEDY)
    images = {path.name: path for path in pictures_below(root / "images")}
    images |= {path.stem: path for path in images.values() if path.stem not in images}
    place = prepared or prepared_folder(root)
    cases, missing = [], []
    for path in sorted((root / "annotations").rglob("*.json")):
        document = _document(path)
        name = _image_name(document) or path.stem
        image = images.get(name) or images.get(path.stem)
        if image is None:
            missing.append(f"images/{name}")
        elif (case := _case(image, path, document, place)) is not None:
            cases.append(case)
    if missing or not cases:
        raise DatasetLayoutError(root, missing[:5] or ["annotations with polygons of lungs"], remedy=_REMEDY)
    return CaseTable(f"V7 Darwin {root.name}", tuple(cases))


def fill_polygons(rings: list[npt.NDArray[np.float64]], shape: tuple[int, int]) -> Mask:
    """Fills rings of (x, y) points by the even-odd rule, so that a ring inside another is a hole.

    Args:
        rings: Each float64 (points, 2) in pixels.
        shape: (rows, columns) of the mask.
    """
    canvas = np.zeros(shape, np.uint8)
    cv2.fillPoly(canvas, [np.rint(ring).astype(np.int32) for ring in rings], 1)
    return canvas.astype(np.bool_)


def _case(image: Path, annotation: Path, document: Mapping[str, Any], place: Path) -> Case | None:
    marks = [mark for mark in document.get("annotations", []) if isinstance(mark, dict)]
    shape = _shape(document, image)
    lungs = [fill_polygons(rings, shape) for rings in _named(marks, _LUNGS, annotation)]
    hearts = [fill_polygons(rings, shape) for rings in _named(marks, _HEART, annotation)]
    if not lungs:
        return None
    mask = place / "masks" / f"{image.stem}.png"
    if not mask.is_file():
        try:
            right, left = divided_lungs(union(lungs), annotation)
        except MaskError:
            return None
        write_picture(mask, label_map(right=right, left=left, heart=union(hearts) if hearts else None))
    tags = [_TAGS[name] for mark in marks if (name := str(mark.get("name", "")).casefold()) in _TAGS]
    return Case(
        image=image,
        patient=f"{UNKNOWN_PATIENT}{image}",
        labels=tags[0] if len(set(tags)) == 1 else frozenset(),
        source="V7 Darwin",
        licence="as the set states",
        origin=f"V7 Darwin/{image.name}",
        mask=mask,
        has_heart=bool(hearts),
    )


def _document(path: Path) -> dict[str, Any]:
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise DatasetError(path, f"{path.name} is no JSON.", remedy="Export the annotations again.") from error
    if not isinstance(document, dict):
        raise DatasetError(path, f"{path.name} is no Darwin annotation.", remedy="Export them as Darwin JSON.")
    return document


def _image_name(document: Mapping[str, Any]) -> str:
    """Gives the image's name in version 1 ("image") and version 2 ("item") of the format."""
    return str(document.get("image", {}).get("filename") or document.get("item", {}).get("name") or "")


def _shape(document: Mapping[str, Any], image: Path) -> tuple[int, int]:
    slots = document.get("item", {}).get("slots") or [{}]
    size = document.get("image") or slots[0]
    if "height" in size and "width" in size:
        return int(size["height"]), int(size["width"])
    samples = cv2.imread(str(image), cv2.IMREAD_GRAYSCALE)
    if samples is None:
        raise DatasetError(image, f"{image.name} cannot be read.", remedy="Fetch the image again.")
    return samples.shape[0], samples.shape[1]


def _named(marks: list[dict[str, Any]], words: tuple[str, ...], path: Path) -> Iterator[list[npt.NDArray[np.float64]]]:
    for mark in marks:
        if any(word in str(mark.get("name", "")).casefold() for word in words):
            rings = list(_rings(mark, path))
            if rings:
                yield rings


def _rings(mark: Mapping[str, Any], path: Path) -> Iterator[npt.NDArray[np.float64]]:
    """Yields the rings of a mark: "path" and "additional_paths", or "paths" of version 2."""
    shape = mark.get("polygon") or mark.get("complex_polygon") or {}
    given = shape.get("paths") or [shape.get("path", []), *shape.get("additional_paths", [])]
    if given and given[0] and isinstance(given[0][0], list):  # a complex polygon of version 1
        given = given[0]
    try:
        for ring in given:
            if len(ring) >= 3:
                yield np.array([[float(point["x"]), float(point["y"])] for point in ring], np.float64)
    except (KeyError, TypeError, ValueError) as error:
        raise DatasetError(
            path, f"{path.name} has a polygon without x and y.", remedy="Export the annotations again."
        ) from error
