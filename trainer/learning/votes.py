"""The votes of released base models for the films that fit, calibrate and test an ensemble."""

import io
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch

from engine.files import write_bytes
from engine.findings import GRID
from engine.inference.device import choose_device
from engine.inference.networks.backbones import PatchNetwork
from engine.inference.vote import count_votes, score_patches
from engine.inference.weights import load_network
from engine.labels import CLASS_IDS
from engine.package import Package, find_package
from engine.patches import corners_of, draw_centres
from engine.progress import CancelToken
from trainer.config import EnsembleConfig, RunConfig
from trainer.datasets.cases import CaseTable
from trainer.errors import RunError
from trainer.learning.film_cache import MASK, FilmCache
from trainer.learning.roles import Roles, assign
from trainer.rundir import RunFolder

_SAVE_EVERY = 40


@dataclass(frozen=True, slots=True, eq=False)
class VoteTable:
    """Votes of N base models for the cases of a table.

    Attributes:
        table: The cases.
        shares: float32 (cases, N, C): share of a film's patches that voted for each class; NaN where the film
            has no usable lungs.
        winners: int64 (cases, N): the class that each model called by its own tie rule; -1 without lungs.
        possible: bool (cases, C): the classes that each case may have.
        roles: Indices of the usable cases by part.
    """

    table: CaseTable
    members: tuple[str, ...]
    shares: npt.NDArray[np.float32]
    winners: npt.NDArray[np.int64]
    possible: npt.NDArray[np.bool_]
    roles: Roles


def collect_votes(config: RunConfig, run: RunFolder, table: CaseTable, films: FilmCache) -> VoteTable:
    """Lets every base model vote on every usable film; goes on where it was interrupted.

    Raises:
        PackageError: A base model is absent or was altered.
        RunError: The run was asked to stop; what was counted is kept.
    """
    ensemble = config.ensemble
    if ensemble is None:
        raise ValueError("votes are collected for an ensemble")
    rows = np.stack([_votes_of(find_package(name), ensemble, config, run, films) for name in ensemble.members], axis=1)
    roles = assign(table, config.data)
    usable = films.usable
    return VoteTable(
        table=table,
        members=ensemble.members,
        shares=rows[..., :-1],
        winners=rows[..., -1].astype(np.int64),
        possible=np.array([[name in case.labels for name in CLASS_IDS] for case in table.cases]),
        roles=Roles(
            train=roles.train[usable[roles.train]],
            watch=roles.watch[usable[roles.watch]],
            fit=roles.fit[usable[roles.fit]],
            calibrate=roles.calibrate[usable[roles.calibrate]],
            test=roles.test[usable[roles.test]],
        ),
    )


def _votes_of(
    member: Package, ensemble: EnsembleConfig, config: RunConfig, run: RunFolder, films: FilmCache
) -> npt.NDArray[np.float32]:
    """Gives float32 (cases, C + 1) of one base model: shares per class, then the index of the winner."""
    place = run.products / f"votes-{member.manifest.id}-{member.ref.sha256[:12]}.npy"
    count = len(films.usable)
    done = np.load(place) if place.exists() else np.empty((0, len(CLASS_IDS) + 1), np.float32)
    if len(done) == count:
        return done
    device = choose_device(config.device)
    network = load_network(member, device)
    if not isinstance(network, PatchNetwork):
        raise RunError(f"{member.manifest.id} is no base model.", remedy="Name packages that vote.")
    rows = list(done)
    for index in range(len(done), count):
        if run.stop_is_asked():
            _save(place, rows)
            raise RunError("The counting of votes was stopped.", remedy="Start the run again to go on.")
        rows.append(_row(network, member, films, index, ensemble.patches, config.seed, device))
        if len(rows) % _SAVE_EVERY == 0 or len(rows) == count:
            _save(place, rows)
            run.events.append("voted", model=member.manifest.id, done=len(rows), total=count)
    return np.stack(rows)


def _row(
    network: PatchNetwork, member: Package, films: FilmCache, index: int, patches: int, seed: int, device: torch.device
) -> npt.NDArray[np.float32]:
    if not films.usable[index]:
        return np.array([*[np.nan] * len(CLASS_IDS), -1], np.float32)
    random = np.random.default_rng((seed, index))
    centres = draw_centres(films.lungs[index] > 0, count=patches, generator=random) * (GRID // MASK)
    scores = score_patches(
        network,
        films.grids[index],
        corners_of(centres),
        preprocessing=member.manifest.preprocessing,
        device=device,
        cancel=CancelToken(),
    )
    vote = count_votes(scores.probabilities, classes=CLASS_IDS, package=member.ref, title=member.manifest.title)
    return np.append(vote.shares, np.float32(vote.winner))


def _save(place: Path, rows: list[npt.NDArray[np.float32]]) -> None:
    buffer = io.BytesIO()
    np.save(buffer, np.stack(rows))
    write_bytes(place, buffer.getvalue())
