"""What is known of training runs: snapshots of run folders and of a run that is being planned."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

import numpy as np
import numpy.typing as npt

from cxrviewer.problems import Problem

#: Curves that every diary has beside the watched figures.
LOSS, RATE = "loss", "rate"


class RunPhase(StrEnum):
    """How a run stands."""

    WAITING = "waiting"
    QUEUED = "queued"
    STARTING = "starting"
    PREPARING = "preparing"
    TRAINING = "training"
    STOPPING = "stopping"
    STOPPED = "stopped"
    CUT_OFF = "cut off"
    FAILED = "failed"
    FINISHED = "finished"

    @property
    def is_live(self) -> bool:
        """Whether a process trains it now."""
        return self in {RunPhase.STARTING, RunPhase.PREPARING, RunPhase.TRAINING, RunPhase.STOPPING}

    @property
    def can_resume(self) -> bool:
        """Whether somebody may start it, or start it again."""
        return self in {RunPhase.WAITING, RunPhase.STOPPED, RunPhase.CUT_OFF, RunPhase.FAILED}


@dataclass(frozen=True, slots=True, eq=False)
class Curve:
    """One figure over the batches done.

    Attributes:
        steps: float64 (N,), batches since the start, growing.
        values: float64 (N,).
    """

    steps: npt.NDArray[np.float64]
    values: npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Use:
    """What the process of a run uses; None where the diary does not say.

    Attributes:
        cores: Processor cores that are busy, such as 1.8.
        memory_mib: Resident memory.
        gpu_memory_mib: Memory that it holds on the graphics card.
        gpu_used_mib: Memory that everybody holds there.
        gpu_total_mib: Memory of the card.
        gpu_busy: Percentage of the last moment in which the card computed.
    """

    cores: float | None = None
    memory_mib: float | None = None
    gpu_memory_mib: float | None = None
    gpu_used_mib: float | None = None
    gpu_total_mib: float | None = None
    gpu_busy: float | None = None


@dataclass(frozen=True, slots=True)
class Plateau:
    """How long the watched figure has not grown.

    Attributes:
        waited: Measurements since it last grew, in the present stage.
        lowers_at: Measurements after which the rate falls; 0 for never.
        ends_at: Measurements after which the stage ends; 0 for never.
    """

    waited: int = 0
    lowers_at: int = 0
    ends_at: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class RunView:
    """One run as its folder tells it; a new object whenever something of it changed.

    Attributes:
        step: Batches done, of ``total``; 0 of 0 before the first.
        epoch: Epochs begun, of ``epochs``.
        prepared: Films prepared before training, of how many; (0, 0) when there is nothing to prepare.
        seconds_left: Estimate; None while there is nothing to estimate from.
        figure: Name of the watched figure of merit; larger is better.
        curves: Loss, learning rate and every watched figure.
        best: Largest value of each watched figure in the last stage measured.
        samples: Pictures of what the network says, oldest first.
        reported: When its report was written, in nanoseconds since the epoch; 0 for never.
        notes: Sentences on what the training had to do otherwise than its recipe says.
    """

    name: str
    path: Path
    phase: RunPhase
    title: str = ""
    task: str = ""
    package: str = ""
    device: str = "auto"
    step: int = 0
    total: int = 0
    epoch: int = 0
    epochs: int = 0
    prepared: tuple[int, int] = (0, 0)
    seconds_left: float | None = None
    figure: str = ""
    curves: Mapping[str, Curve] = field(default_factory=dict)
    best: Mapping[str, float] = field(default_factory=dict)
    plateau: Plateau = Plateau()
    use: Use = Use()
    problem: Problem | None = None
    samples: tuple[Path, ...] = ()
    reported: int = 0
    notes: tuple[str, ...] = ()
    place_in_queue: int = 0

    @property
    def share(self) -> float:
        """How much of the batches is done, in [0, 1]."""
        return 1.0 if self.phase is RunPhase.FINISHED else min(1.0, self.step / self.total) if self.total else 0.0


@dataclass(frozen=True, slots=True)
class RecipeChoice:
    """A recipe that can be chosen: a TOML file, with its title and task; ``root`` is where it looks for data."""

    path: Path
    title: str
    task: str = ""
    package: str = ""
    root: str = ""


@dataclass(frozen=True, slots=True)
class Order:
    """What somebody wants trained.

    Attributes:
        recipe: TOML file.
        name: Of the run folder.
        root: Folder of the data; empty for the recipe's.
        device: ``auto``, ``cpu``, ``cuda`` or ``cuda:N``; empty for the recipe's.
        changes: Each as ``key=value``.
    """

    recipe: Path
    name: str
    root: str = ""
    device: str = ""
    changes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence of a data check or an estimate; ``tone`` as the theme has it: quiet, doubtful, refused."""

    text: str
    tone: str = "quiet"


@dataclass(frozen=True, slots=True)
class DraftScreen:
    """A run that is being planned.

    Attributes:
        recipes: What can be chosen.
        number: Of the plan; another one fills the form anew.
        start: What the form begins with; None for the first recipe.
        needs: What the estimate said; empty before it.
        findings: What the data check said; empty before it.
        report: The whole data check as Markdown.
        activity: What is being done now, in words; empty for nothing.
        problem: Why the last wish could not be done.
    """

    recipes: tuple[RecipeChoice, ...] = ()
    number: int = 0
    start: Order | None = None
    needs: tuple[Said, ...] = ()
    findings: tuple[Said, ...] = ()
    report: str = ""
    activity: str = ""
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class RoomScreen:
    """Everything that the training room shows.

    Attributes:
        folder: Where runs lie.
        chosen: Name of the run on screen; None while one is being planned.
        compared: Names of the runs whose curves lie over those of the chosen one.
        note: Something to know about the room, such as that another window is open on it.
        activity: What is being done with the chosen run, in words.
        outcome: What a wish came to, in words.
        problem: Why a wish could not be done.
    """

    folder: Path
    runs: tuple[RunView, ...] = ()
    chosen: str | None = None
    compared: frozenset[str] = frozenset()
    draft: DraftScreen = field(default_factory=DraftScreen)
    note: str = ""
    activity: str = ""
    outcome: str = ""
    problem: Problem | None = None

    @property
    def run(self) -> RunView | None:
        """The run on screen."""
        return next((run for run in self.runs if run.name == self.chosen), None)

    @property
    def shown(self) -> tuple[RunView, ...]:
        """The run on screen, then those compared with it."""
        others = tuple(run for run in self.runs if run.name in self.compared and run.name != self.chosen)
        return others if self.run is None else (self.run, *others)
