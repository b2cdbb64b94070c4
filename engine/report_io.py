"""Writes what an analysis found into a folder: JSON, label map, pictures and arrays; nothing that names a patient."""

import io
import json
import re
import shutil
import tempfile
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from engine import overlays, windowing
from engine.errors import OutputError
from engine.evidence_io import check_documents, conclusion_document, evidence_document
from engine.explain import explanation_document, explanation_page
from engine.explanation import Explanation
from engine.files import write_bytes
from engine.findings import AnalysisReport, EnsembleVote, PackageRef
from engine.map_sets import MapSet
from engine.map_sheets import sheet
from engine.radiograph import Radiograph

SCHEMA_VERSION = 1
REPORT = "report.json"
_LONGEST_STEM = 80


def folder_name(path: Path, sha256: str) -> str:
    """Gives the name of an image's report folder: its own name and eight digits of its content's hash."""
    stem = re.sub(r"[^A-Za-z0-9._-]+", "_", path.stem).strip("._")[:_LONGEST_STEM]
    return f"{stem or 'image'}-{sha256[:8]}"


def write_report(
    report: AnalysisReport,
    radiograph: Radiograph,
    folder: Path,
    *,
    explains: Sequence[Explanation] = (),
    maps: Sequence[MapSet] = (),
) -> None:
    """Writes a report folder whole or not at all; an earlier report in its place is replaced.

    It holds ``report.json``, ``mask.png`` (uint8, source pixels: 0 background, 1 right lung, 2 left lung, 3 heart),
    ``overlay-mask.png``, ``overlay-patches.png``, ``map-<class>.png`` and ``arrays.npz`` (see ``arrays_of``); with
    explanations also ``explain.json`` and ``explain.md``, and with further maps ``maps-<class>.png``.

    Args:
        report: What was found.
        radiograph: The image that it was found in.
        folder: Where to write; its parent is made when it is not there.
        explains: What to explain besides.
        maps: Further maps, to be laid side by side.

    Raises:
        OutputError: The folder cannot be written, or something that is no report stands in its place.
    """
    if folder.exists() and not (folder / REPORT).is_file():
        raise OutputError(
            folder,
            f"{folder.name} exists and is not a report, so it was left alone.",
            remedy="Choose another output folder, or move that one away.",
        )
    temporary = None
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        temporary = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
        for name, data in _files(report, radiograph, explains, maps).items():
            write_bytes(temporary / name, data)
        temporary.chmod(0o755)
        _put_in_place(temporary, folder)
    except OSError as error:
        raise OutputError(
            folder,
            f"The report {folder.name} could not be written: {error.strerror or error}.",
            remedy="Check that the folder may be written to and that the disk has room, then try again.",
        ) from error
    finally:
        if temporary is not None and temporary.exists():
            shutil.rmtree(temporary, ignore_errors=True)


def _put_in_place(new: Path, folder: Path) -> None:
    """Renames the new folder to its name; the one that was there goes away last."""
    if not folder.exists():
        new.rename(folder)
        return
    old = new.with_name(f"{new.name}.old")
    folder.rename(old)
    new.rename(folder)
    shutil.rmtree(old, ignore_errors=True)


def _files(
    report: AnalysisReport, radiograph: Radiograph, explains: Sequence[Explanation], maps: Sequence[MapSet]
) -> Mapping[str, bytes]:
    base = overlays.film(windowing.to_display(radiograph))
    files = {
        "mask.png": _png(report.mask.labels),
        "overlay-mask.png": _png(overlays.draw_mask(base, report)),
        "overlay-patches.png": _png(overlays.draw_patches(base, report)),
    }
    for heatmap in report.heatmaps:
        files[f"map-{heatmap.class_id}.png"] = _png(overlays.draw_heatmap(base, heatmap, report))
        if maps:
            files[f"maps-{heatmap.class_id}.png"] = _png(sheet(base, maps, report, heatmap.class_id))
    arrays = io.BytesIO()
    _save_arrays(arrays, arrays_of(report))
    files["arrays.npz"] = arrays.getvalue()
    if explains:
        document = explanation_document(report, radiograph, explains, maps=maps)
        files["explain.json"] = (json.dumps(document, indent=2) + "\n").encode()
        files["explain.md"] = explanation_page(report, radiograph, explains).encode()
    files[REPORT] = (json.dumps(document_of(report), indent=2) + "\n").encode()
    return files


def _png(image: npt.NDArray[np.uint8]) -> bytes:
    encoded: npt.NDArray[np.uint8] = cv2.imencode(".png", image)[1].astype(np.uint8, copy=False)
    return encoded.tobytes()


def _save_arrays(stream: io.BytesIO, arrays: Mapping[str, npt.NDArray[Any]]) -> None:
    """Writes a compressed .npz archive of plain arrays (numpy.lib.format, version 1)."""
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, array in arrays.items():
            with archive.open(f"{name}.npy", "w") as member:
                np.lib.format.write_array(member, np.ascontiguousarray(array), allow_pickle=False)


def arrays_of(report: AnalysisReport) -> dict[str, npt.NDArray[Any]]:
    """Gives the arrays of a report by name.

    Returns:
        ``probabilities`` float32 (N, K, C); ``winners`` uint8 (N, K); ``centres`` and ``corners`` int32 (K, 2) on the
        grid; ``boxes`` float32 (K, 4) in source pixels; ``coverage`` uint16 (GRID, GRID); ``heatmaps`` float16
        (C, GRID, GRID), meaningless where coverage is 0, absent when no maps were made. N models and C classes
        are in the order of ``report.json``.
    """
    arrays: dict[str, npt.NDArray[Any]] = {
        "probabilities": np.stack([vote.probabilities for vote in report.votes]),
        "winners": np.stack([vote.winners for vote in report.votes]).astype(np.uint8),
        "centres": report.patches.centres,
        "corners": report.patches.corners,
        "boxes": report.patches.boxes,
        "coverage": report.patches.coverage,
    }
    if report.heatmaps:
        arrays["heatmaps"] = np.stack([heatmap.values for heatmap in report.heatmaps]).astype(np.float16)
    return arrays


def summary_of(report: AnalysisReport) -> dict[str, Any]:
    """Gives the figures of a report that the command line prints, ready for JSON."""
    ensemble = report.ensemble
    pixels = report.mask.pixels
    return {
        "label": ensemble.label,
        "scores": dict(ensemble.scores),
        "calibrated": ensemble.is_calibrated,
        "conclusion": None if ensemble.conclusion is None else conclusion_document(ensemble.conclusion),
        "checks": check_documents(report.checks),
        "weights": dict(ensemble.weights),
        "votes": {vote.package.id: dict(zip(vote.classes, vote.counts.tolist(), strict=True)) for vote in report.votes},
        "patches": report.patches.count,
        "seed": report.patches.seed,
        "coverage": report.patches.lung_covered_share,
        "lungs": {
            "right_px": pixels["right_lung"],
            "left_px": pixels["left_lung"],
            "heart_px": pixels["heart"],
        },
        "package": {"id": report.package.id, "sha256": report.package.sha256},
        "device": report.device,
        "seconds": dict(report.seconds),
    }


def document_of(report: AnalysisReport) -> dict[str, Any]:
    """Gives the whole report except its large arrays, ready for JSON; nothing in it names a patient."""
    source, mask, ensemble = report.source, report.mask, report.ensemble
    return {
        "schema_version": SCHEMA_VERSION,
        "use": overlays.RESEARCH_ONLY,
        "image": {"file": source.path.name, "sha256": source.sha256, "frame": source.frame},
        **summary_of(report),
        "decided": _is_decided(ensemble),
        "agreement": ensemble.agreement,
        "raw_scores": dict(ensemble.raw_scores),
        "mask": {
            "quality": mask.quality.value,
            "reasons": list(mask.reasons),
            "cleaned_share": mask.cleaned_share,
            "areas_mm2": None if mask.areas_mm2 is None else dict(mask.areas_mm2),
            "values": {"background": 0, "right_lung": 1, "left_lung": 2, "heart": 3},
        },
        "mean_coverage": report.patches.lung_mean_coverage,
        "classes": list(report.votes[0].classes),
        "models": [{**_reference(vote.package), "title": vote.title} for vote in report.votes],
        "maps": [
            {"class": heatmap.class_id, "method": heatmap.method, "inside_lungs": heatmap.inside_lungs}
            for heatmap in report.heatmaps
        ],
        "ensemble": _reference(report.package),
        "members": [_reference(member) for member in report.members],
        "warnings": list(report.warnings),
        "evidence": None if report.evidence is None else evidence_document(report.evidence),
    }


def _is_decided(ensemble: EnsembleVote) -> bool:
    """Says whether one class may be named alone and without doubt."""
    conclusion = ensemble.conclusion
    return ensemble.is_decided if conclusion is None else conclusion.is_sure and len(conclusion.classes) == 1


def _reference(package: PackageRef) -> dict[str, str]:
    return {"id": package.id, "version": package.version, "sha256": package.sha256}
