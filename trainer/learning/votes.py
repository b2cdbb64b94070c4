"""The votes of released base models for the films that fit, calibrate and test an ensemble."""

import hashlib
import io
import json
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch

from engine.familiarity import joined_features
from engine.files import write_bytes
from engine.findings import GRID
from engine.inference.device import choose_device
from engine.inference.familiar import pooled_features
from engine.inference.networks.backbones import PatchNetwork
from engine.inference.vote import count_votes, score_patches
from engine.inference.weights import load_network
from engine.labels import CLASS_IDS
from engine.package import Package, find_package
from engine.patches import corners_of, draw_centres
from engine.progress import CancelToken
from trainer.config import EnsembleConfig, RunConfig
from trainer.datasets.cases import Case, CaseTable
from trainer.errors import RunError
from trainer.learning.film_cache import MASK, FilmCache
from trainer.learning.roles import Indices, Roles, assign
from trainer.learning.whole_film import probabilities
from trainer.rundir import RunFolder

#: Counted votes, beside the runs and shared by them; git-ignored, counted again when deleted.
VOTES = "votes"
_SAVE_EVERY = 40


@dataclass(frozen=True, slots=True, eq=False)
class VoteTable:
    """Votes of N base models for the cases of a table.

    Attributes:
        table: The cases.
        members: Package ids of the models.
        shares: float32 (cases, N, C): share of a film's patches that voted for each class, or the softmax of a model
            that reads the film whole; NaN where the film has no usable lungs.
        winners: int64 (cases, N): the class that each model called by its own tie rule; -1 without lungs.
        seconds: float32 (cases, N): wall-clock time of each model on the prepared film; NaN without lungs.
        features: float32 (cases, D), what the members saw, as of ``engine.familiarity.joined_features``; NaN without
            lungs and where other models voted in the members' places. D is 0 for models that read films whole.
        possible: bool (cases, C): the classes that each case may have.
        roles: Indices of the usable cases by part.
    """

    table: CaseTable
    members: tuple[str, ...]
    shares: npt.NDArray[np.float32]
    winners: npt.NDArray[np.int64]
    seconds: npt.NDArray[np.float32]
    features: npt.NDArray[np.float32]
    possible: npt.NDArray[np.bool_]
    roles: Roles


def collect_votes(config: RunConfig, run: RunFolder, parts: Sequence[tuple[CaseTable, FilmCache]]) -> VoteTable:
    """Lets every base model vote on every usable film; goes on where it was interrupted.

    The films of a fold in ``ensemble.out_of_fold`` are voted on by the models named there, in the members' places.

    Args:
        config: The fit of an ensemble.
        run: Its folder; votes lie beside it, in files named by model, hash and what decides them.
        parts: Tables of different films, each with its cache.

    Raises:
        PackageError: A base model is absent or was altered.
        RunError: The run was asked to stop (what was counted is kept), or a model is of another mode.
    """
    ensemble = config.ensemble
    if ensemble is None:
        raise ValueError("votes are collected for an ensemble")
    found = [_rows(config, ensemble, run, table, films) for table, films in parts]
    rows = np.concatenate([votes for votes, _ in found])
    usable = np.concatenate([films.usable for _, films in parts])
    table = parts[0][0]
    for other, _ in parts[1:]:
        table = table.joined(other)
    roles = assign(table, config.data)
    return VoteTable(
        table=table,
        members=tuple(find_package(name).manifest.id for name in ensemble.members),
        shares=rows[..., : len(CLASS_IDS)],
        winners=rows[..., len(CLASS_IDS)].astype(np.int64),
        seconds=rows[..., -1],
        features=_stacked([features for _, features in found]),
        possible=np.array([[name in case.labels for name in CLASS_IDS] for case in table.cases]),
        roles=Roles(
            train=roles.train[usable[roles.train]],
            watch=roles.watch[usable[roles.watch]],
            fit=roles.fit[usable[roles.fit]],
            calibrate=roles.calibrate[usable[roles.calibrate]],
            test=roles.test[usable[roles.test]],
        ),
    )


def _rows(
    config: RunConfig, ensemble: EnsembleConfig, run: RunFolder, table: CaseTable, films: FilmCache
) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
    """Gives float32 (cases, N, C + 2): shares per class, the index of the winner, seconds; and the features."""
    rows = np.empty((len(table), len(ensemble.members), len(CLASS_IDS) + 2), np.float32)
    seen: list[npt.NDArray[np.float32]] = []
    seen_of: list[int] = []
    voters = [_voters(ensemble, case) for case in table.cases]
    for names in dict.fromkeys(voters):
        chosen = np.array([index for index, of_case in enumerate(voters) if of_case == names], np.int64)
        heard = [_votes_of(find_package(name), config, run, films, chosen) for name in names]
        rows[chosen] = np.stack([votes[:, : rows.shape[-1]] for votes in heard], axis=1)
        if names == ensemble.members:
            pooled = [votes[:, rows.shape[-1] :] for votes in heard]
            seen = [joined_features([part[film] for part in pooled]).astype(np.float32) for film in range(len(chosen))]
            seen_of = chosen.tolist()
    features = np.full((len(table), len(seen[0]) if seen else 0), np.nan, np.float32)
    for case, joined in zip(seen_of, seen, strict=True):
        features[case] = joined
    return rows, features


def _stacked(parts: Sequence[npt.NDArray[np.float32]]) -> npt.NDArray[np.float32]:
    """Puts the features of several tables one below the other; a table without any gets NaN."""
    width = max(part.shape[1] for part in parts)
    return np.concatenate(
        [part if part.shape[1] else np.full((len(part), width), np.nan, np.float32) for part in parts]
    )


def _voters(ensemble: EnsembleConfig, case: Case) -> tuple[str, ...]:
    return ensemble.out_of_fold.get(str(case.fold), ensemble.members)


def _votes_of(
    member: Package, config: RunConfig, run: RunFolder, films: FilmCache, chosen: Indices
) -> npt.NDArray[np.float32]:
    """Gives float32 (chosen cases, C + 2 + F) of one base model: as of ``_rows``, then what it saw of the film."""
    if member.manifest.mode != config.patches.mode:
        raise RunError(
            f"{member.manifest.id} is of the mode {member.manifest.mode}, the ensemble of {config.patches.mode}.",
            remedy="Name base models of one mode, and that mode in patches.mode.",
        )
    patches = 1 if config.ensemble is None else config.ensemble.patches
    decided = json.dumps(["with features", films.key, chosen.tolist(), patches, config.seed]).encode("ascii")
    key = hashlib.sha256(decided).hexdigest()
    place = run.path.parent / VOTES / f"{member.manifest.id}-{member.ref.sha256[:12]}-{key[:12]}.npy"
    rows = list(np.load(place)) if place.exists() else []
    if len(rows) < len(chosen):
        device = choose_device(config.device)
        network = load_network(member, device)
        if not isinstance(network, PatchNetwork):
            raise RunError(f"{member.manifest.id} is no base model.", remedy="Name packages that vote.")
        voter = _Voter(network, member, patches, config.seed, device)
        for index in chosen[len(rows) :].tolist():
            if run.stop_is_asked():
                _save(place, rows)
                raise RunError("The counting of votes was stopped.", remedy="Start the run again to go on.")
            rows.append(voter.row(films, index))
            if len(rows) % _SAVE_EVERY == 0 or len(rows) == len(chosen):
                _save(place, rows)
                run.events.append("voted", model=member.manifest.id, done=len(rows), total=len(chosen))
    return np.stack(rows)


@dataclass(frozen=True, slots=True, eq=False)
class _Voter:
    """A loaded base model that judges prepared films."""

    network: PatchNetwork
    package: Package
    patches: int
    seed: int
    device: torch.device

    def row(self, films: FilmCache, index: int) -> npt.NDArray[np.float32]:
        """Gives float32 (C + 2 + F,) for one film."""
        if not films.usable[index]:
            return np.array([*[np.nan] * len(CLASS_IDS), -1, *[np.nan] * (1 + self._width())], np.float32)
        start = time.perf_counter()
        shares, winner, pooled = self._judge(films, index)
        return np.concatenate([shares, [winner, time.perf_counter() - start], pooled]).astype(np.float32)

    @torch.inference_mode()
    def _width(self) -> int:
        """Gives F, the number of features that are kept of a film; 0 for a model that reads films whole."""
        manifest = self.package.manifest
        if manifest.mode == "global":
            return 0
        side = manifest.preprocessing.patch_size
        return int(self.network.features(torch.zeros(1, 3, side, side, device=self.device)).shape[1])

    @torch.inference_mode()
    def _judge(self, films: FilmCache, index: int) -> tuple[npt.NDArray[np.floating], int, npt.NDArray[np.float32]]:
        """Gives the shares, the winner, and the features."""
        manifest = self.package.manifest
        spec = manifest.preprocessing
        if manifest.mode == "global":
            shares = probabilities(self.network, films.grids[index], side=spec.patch_size, spec=spec)
            return shares, int(shares.argmax()), np.empty(0, np.float32)
        random = np.random.default_rng((self.seed, index))
        centres = draw_centres(films.lungs[index] > 0, count=self.patches, generator=random) * (GRID // MASK)
        scores = score_patches(
            self.network,
            films.grids[index],
            corners_of(centres),
            preprocessing=spec,
            device=self.device,
            cancel=CancelToken(),
        )
        vote = count_votes(scores.probabilities, classes=CLASS_IDS, package=self.package.ref, title=manifest.title)
        return vote.shares, vote.winner, pooled_features(scores.features)


def _save(place: Path, rows: list[npt.NDArray[np.float32]]) -> None:
    if not rows:
        return
    buffer = io.BytesIO()
    np.save(buffer, np.stack(rows))
    write_bytes(place, buffer.getvalue())
