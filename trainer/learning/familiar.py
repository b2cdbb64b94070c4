"""Reference films of an ensemble: what its own films look like, and how far held-out films lie from them."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import safetensors.numpy

from engine.familiarity import QUANTILES, ZONES, Familiarity, Limits, References
from engine.geometry import resize_nearest
from engine.labels import NORMAL, AgeGroup
from engine.layout import SIDE, Layout, thumbnail
from engine.reading import open_image
from engine.scene_statistics import texture_distance, texture_features
from engine.windowing import to_display
from engine.zones import opaque_shares
from trainer.datasets.cases import Case
from trainer.learning.film_cache import MASK, FilmCache
from trainer.learning.layout import reference_layout
from trainer.learning.votes import VoteTable

Floats = npt.NDArray[np.float64]
Indices = npt.NDArray[np.int64]

FILE = "familiarity.safetensors"
NEIGHBOURS = 3
#: Share of the held-out films that are not unusual.
KEPT = 0.98
#: A film so many times as far beyond the typical one as an unusual film begins to be is unlike any.
_UNLIKE = 3.0
#: Directions of the features that are kept, and most bytes that they may take.
_DIRECTIONS, _BYTES = 32, 900_000
_FEWEST, _FEWEST_NORMAL = 20, 20
#: In the lungs of normal films, this share of the pixels counts as opaque.
_OPAQUE = 0.1


@dataclass(frozen=True, slots=True, eq=False)
class FittedReferences:
    """The file of the reference films, and what the manifest says of it."""

    data: bytes
    manifest: Familiarity


def fit_references(votes: VoteTable, films: Sequence[tuple[FilmCache, int]]) -> FittedReferences | None:
    """Fits the reference films to those that fitted the ensemble, and chooses the limits on those that calibrated it.

    No base model was trained on either. The film files are read once more for their texture and how they are laid.

    Args:
        votes: With features.
        films: Per case of the table its cache and its place there.

    Returns:
        None where too few films of either kind have features.

    Raises:
        ReadError: A film file cannot be read any more.
    """
    fit, held, test = (_with_features(votes, of) for of in (votes.roles.fit, votes.roles.calibrate, votes.roles.test))
    if min(len(fit), len(held)) < _FEWEST:
        return None
    looks = {int(case): _look(votes.table.cases[int(case)]) for case in np.concatenate([fit, held, test])}
    layout, laid = _layout(votes, looks, known=np.concatenate([fit, held]), tested=test)
    centre, basis, points = _plane(votes.features[fit].astype(np.float64))
    patches = np.concatenate([looks[int(case)][0] for case in fit])
    level, opacity, counts = _opacity(votes, fit, films)
    found = References(
        centre=centre,
        basis=basis,
        points=points,
        texture_mean=patches.mean(axis=0),
        texture_covariance=np.cov(patches, rowvar=False),
        opacity=opacity,
        layout=layout,
    )
    seen = {c: found.feature_distance(votes.features[c].astype(np.float64), neighbours=NEIGHBOURS) for c in looks}
    drawn = {c: texture_distance(own, found.texture_mean, found.texture_covariance) for c, (own, _) in looks.items()}
    data = safetensors.numpy.save(found.tensors())
    return FittedReferences(
        data,
        Familiarity(
            file=FILE,
            bytes=len(data),
            sha256=hashlib.sha256(data).hexdigest(),
            neighbours=NEIGHBOURS,
            kept=KEPT,
            fitted_on="films that fitted the ensemble and trained no base model",
            fitted_cases=len(fit),
            chosen_on="films kept for calibration, of other patients",
            chosen_cases=len(held),
            features=_limits(seen, held, test),
            texture=_limits(drawn, held, test),
            opacity_level=level,
            opacity_films=counts,
            layout=laid,
        ),
    )


def _with_features(votes: VoteTable, chosen: Indices) -> Indices:
    if not votes.features.shape[1]:
        return chosen[:0]
    return chosen[np.isfinite(votes.features[chosen]).all(axis=1)]


def _look(case: Case) -> tuple[Floats, Floats]:
    """Gives texture and thumbnail of a film."""
    brightness = to_display(open_image(case.image).radiograph)
    return texture_features(brightness), thumbnail(brightness)


def _layout(
    votes: VoteTable, looks: Mapping[int, tuple[Floats, Floats]], *, known: Indices, tested: Indices
) -> tuple[Layout, Limits]:
    patients = [votes.table.cases[int(case)].patient for case in known]
    return reference_layout(_thumbnails(looks, known), patients, _thumbnails(looks, tested))


def _thumbnails(looks: Mapping[int, tuple[Floats, Floats]], chosen: Indices) -> Floats:
    return np.array([looks[case][1] for case in chosen.tolist()]).reshape(-1, SIDE, SIDE)


def _plane(features: Floats) -> tuple[Floats, Floats, Floats]:
    """Gives the mean (D,), the directions of largest variance (Q, D) and the films along them (n, Q)."""
    centre = features.mean(axis=0)
    directions = min(_DIRECTIONS, len(features) - 1, _BYTES // (4 * (features.shape[1] + len(features))))
    basis = np.linalg.svd(features - centre, full_matrices=False)[2][:directions]
    return centre, basis, (features - centre) @ basis.T


def _limits(distances: Mapping[int, float], held: Indices, test: Indices) -> Limits:
    """Chooses where a film becomes unusual on held-out films, and measures it on test films."""
    kept = np.array([distances[case] for case in held.tolist()])
    tested = np.array([distances[case] for case in test.tolist()])
    typical, unusual = float(np.median(kept)), float(np.quantile(kept, KEPT, method="higher"))
    unlike = max(typical + _UNLIKE * (unusual - typical), float(kept.max()))
    return Limits(
        typical=typical,
        unusual_above=unusual,
        unlike_above=unlike,
        test_unusual=float((tested > unusual).mean()) if tested.size else None,
        test_unlike=float((tested > unlike).mean()) if tested.size else None,
    )


def _opacity(
    votes: VoteTable, fit: Indices, films: Sequence[tuple[FilmCache, int]]
) -> tuple[float, dict[AgeGroup, Floats], dict[AgeGroup, int]]:
    """Gives the brightness that a tenth of the normal lungs reach, and how the zones of normal films share in it.

    Returns:
        The level in [0, 1]; per age group (ZONES, QUANTILES) and the number of films. ``UNKNOWN`` stands for all.
    """
    normal = [int(case) for case in fit if votes.table.cases[int(case)].label == NORMAL.id]
    prepared = {case: _small(*films[case]) for case in normal}
    bright = np.concatenate([grid[labels > 0] for grid, labels in prepared.values()]) if prepared else np.zeros(1)
    level = float(np.quantile(bright, 1 - _OPAQUE)) / 255
    groups = {group: [c for c in normal if votes.table.cases[c].age_group is group] for group in AgeGroup}
    groups[AgeGroup.UNKNOWN] = normal
    quantiles, counts = {}, {}
    for group, cases in groups.items():
        if len(cases) >= _FEWEST_NORMAL:
            shares = np.stack([opaque_shares(*prepared[case], level=level) for case in cases])
            quantiles[group] = np.nanquantile(shares, np.linspace(0, 1, QUANTILES), axis=0).T.reshape(ZONES, QUANTILES)
            counts[group] = len(cases)
    return level, quantiles, counts


def _small(cache: FilmCache, place: int) -> tuple[npt.NDArray[np.uint8], npt.NDArray[np.uint8]]:
    """Gives a prepared film and its lungs, uint8 (MASK, MASK) each."""
    return resize_nearest(np.asarray(cache.grids[place]), (MASK, MASK)), np.asarray(cache.lungs[place])
