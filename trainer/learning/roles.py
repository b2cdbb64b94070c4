"""Which case plays which part in a run: training, watching, fitting the ensemble, calibrating, testing."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from trainer.config import DataConfig
from trainer.datasets.cases import CaseTable
from trainer.datasets.sources import read_source
from trainer.datasets.splits import check_disjoint

Indices = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Roles:
    """The parts of a table as indices into its cases, int64 (n,); no patient is in two of them.

    Attributes:
        watch: A part of ``fit`` when both come from the same folds: what chose an epoch may fit the ensemble,
            but never calibrate.
    """

    train: Indices
    watch: Indices
    fit: Indices
    calibrate: Indices
    test: Indices


def read_table(config: DataConfig) -> CaseTable:
    """Reads the cases of a data set, with partial labels where the configuration wants them.

    Raises:
        DatasetError: The folder is not that data set, or lacks files.
    """
    return read_source(config.source, config.root, partial=config.partial)


def part(table: CaseTable, names: tuple[str, ...]) -> CaseTable:
    """Gives the cases of these folds ("0", "1", …) or splits ("train", …)."""
    wanted = frozenset(names)
    return table.where(lambda case: str(case.fold) in wanted or case.split in wanted, note="+".join(names) or "none")


def assign(table: CaseTable, config: DataConfig) -> Roles:
    """Gives each part's indices; judging parts hold only cases whose class is known.

    Raises:
        PatientOverlapError: A patient would be in two parts that must be apart.
    """
    for judged in (config.watch, config.fit_ensemble, config.test):
        check_disjoint(part(table, config.train), part(table, judged))
    check_disjoint(part(table, config.fit_ensemble), part(table, config.test))
    places = [{str(case.fold), case.split} for case in table.cases]
    known = [case.label is not None for case in table.cases]
    held = [calibrates(case.patient, config.calibrate_share) for case in table.cases]
    cases = range(len(table))
    watch = _indices(i for i in cases if places[i] & set(config.watch) and known[i] and not held[i])
    if config.watch_limit is not None:
        watch = np.sort(np.random.default_rng(0).permutation(watch)[: config.watch_limit])
    return Roles(
        train=_indices(i for i in cases if places[i] & set(config.train)),
        watch=watch,
        fit=_indices(i for i in cases if places[i] & set(config.fit_ensemble) and known[i] and not held[i]),
        calibrate=_indices(i for i in cases if places[i] & set(config.fit_ensemble) and known[i] and held[i]),
        test=_indices(i for i in cases if places[i] & set(config.test) and known[i]),
    )


def calibrates(patient: str, share: float) -> bool:
    """Says whether a patient is kept for calibration: by the hash of the id, so that it never changes."""
    digest = hashlib.sha256(patient.encode("utf-8")).digest()
    return int.from_bytes(digest[:4], "big") < share * 2**32


def _indices(chosen: Iterable[int]) -> Indices:
    return np.fromiter(chosen, np.int64)
