"""A whole reproduction as data: base models and ensembles of every fold and mode, and the runs that make them."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from trainer.cloning import changed_config
from trainer.config import RunConfig, read_config
from trainer.errors import ConfigError

Mode = Literal["global", "patch"]
_WORDS: Mapping[Mode, str] = {"global": "whole films", "patch": "patches"}


class Reproduction(BaseModel):
    """A recipe of a whole reproduction, such as ``resources/recipes/reproductions/compact.toml``.

    Attributes:
        name: Of its folder, unless another one is named.
        segmenter: Id or folder of a released segmenter, or a recipe that trains one.
        members: Recipes of the base models, in FLANNEL's order.
        ensemble: Recipe of the ensemble.
        folds: Each is left out once: base models are trained on the others and vote on it.
        test: Folds that train, choose and calibrate nothing; every figure of the report is measured on them.
        modes: What base models read, in the order of the report's rows.
        changes: Of the recipes, written as for ``python -m trainer clone``: those of ``segmenter``, ``members`` and
            ``ensemble``, then those of each mode's members and ensembles.
        resamples: Of patients, for the report's intervals.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(pattern=r"^[a-z0-9][a-z0-9-]*$")
    title: str
    segmenter: str
    members: tuple[Path, ...] = Field(min_length=1)
    ensemble: Path
    folds: tuple[Annotated[str, Field(pattern=r"^\d+$")], ...] = Field(min_length=2)
    test: tuple[str, ...] = Field(min_length=1)
    modes: tuple[Mode, ...] = ("global", "patch")
    changes: dict[Literal["segmenter", "members", "ensemble", "global", "patch"], tuple[str, ...]] = Field(
        default_factory=dict
    )
    resamples: int = Field(default=1000, ge=10)

    @model_validator(mode="after")
    def _test_is_apart(self) -> "Reproduction":
        if shared := set(self.folds) & set(self.test):
            raise ValueError(f"{', '.join(sorted(shared))} is used both for training and for the test")
        return self


@dataclass(frozen=True, slots=True)
class PlannedRun:
    """One run: what it is called below the folder of runs, and its configuration.

    Attributes:
        fold: The fold that it leaves out; "" for the segmenter.
        member: Package id of the base model's recipe; "" for the segmenter and ensembles.
    """

    config: RunConfig
    mode: Mode = "patch"
    fold: str = ""
    member: str = ""

    @property
    def name(self) -> str:
        """Of its run folder and of its package."""
        return self.config.package


@dataclass(frozen=True, slots=True)
class Places:
    """Where a reproduction keeps its things, below one folder."""

    root: Path

    @property
    def runs(self) -> Path:
        """Run folders; prepared films and votes lie beside them."""
        return self.root / "runs"

    @property
    def packages(self) -> Path:
        """Released packages, the segmenter included: nothing is looked up elsewhere."""
        return self.root / "packages"

    @property
    def report(self) -> Path:
        """The report."""
        return self.root / "report"

    def package(self, name: str) -> Path:
        """Gives the folder of a package."""
        return self.packages / name


@dataclass(frozen=True, slots=True)
class Plan:
    """The runs of a reproduction in the order in which they can be made.

    Attributes:
        segmenter: The run that trains the segmenter; None where a released one is copied.
        given_segmenter: Id or folder of the released one; "" where it is trained.
        members: Base models by mode, fold and place in the ensemble.
        ensembles: One for each mode and fold.
    """

    recipe: Reproduction
    places: Places
    segmenter: PlannedRun | None
    given_segmenter: str
    members: tuple[PlannedRun, ...]
    ensembles: tuple[PlannedRun, ...]


def read_reproduction(path: Path) -> Reproduction:
    """Reads the recipe of a reproduction; the recipes that it names lie relative to it.

    Raises:
        ConfigError: The file is absent, is not TOML, or has unknown or invalid keys; each is named.
    """
    try:
        found = Reproduction.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise ConfigError(
            f"The recipe {path.name} cannot be read: {error.strerror}.", remedy="Check the path."
        ) from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"The recipe {path.name} is not valid TOML: {error}.", remedy="Mend that line.") from error
    except ValidationError as error:
        faults = "; ".join(f"{'.'.join(map(str, e['loc'])) or 'the recipe'}: {e['msg']}" for e in error.errors())
        raise ConfigError(f"The recipe {path.name} does not hold: {faults}.", remedy="Mend these keys.") from error
    beside = path.parent
    is_recipe = found.segmenter.endswith(".toml")
    return found.model_copy(
        update={
            "segmenter": str(beside / found.segmenter) if is_recipe else found.segmenter,
            "members": tuple(beside / member for member in found.members),
            "ensemble": beside / found.ensemble,
        }
    )


def plan(recipe: Reproduction, out: Path) -> Plan:
    """Gives the runs that a reproduction comes down to.

    Args:
        recipe: Its parts.
        out: Folder in which everything will lie; runs name the packages in it by their folders.

    Raises:
        ConfigError: A recipe cannot be read, is of another task, or a change names no key.
    """
    places = Places(out)
    segmenter = None
    if recipe.segmenter.endswith(".toml"):
        config = _recipe(Path(recipe.segmenter), "segmenter")
        segmenter = PlannedRun(changed_config(config, recipe.changes.get("segmenter", ()), name=config.package))
    bases = [_recipe(path, "base_model") for path in recipe.members]
    ensemble = _recipe(recipe.ensemble, "flannel")
    # Whatever its id, a copied segmenter lies under one name, so that no look-up has to choose between two.
    masks = str(places.package(segmenter.name if segmenter is not None else "segmenter"))
    members = [
        _member(recipe, base, mode, fold, masks) for mode in recipe.modes for fold in recipe.folds for base in bases
    ]
    return Plan(
        recipe=recipe,
        places=places,
        segmenter=segmenter,
        given_segmenter="" if segmenter is not None else recipe.segmenter,
        members=tuple(members),
        ensembles=tuple(
            _ensemble(recipe, ensemble, mode, fold, masks, places, members)
            for mode in recipe.modes
            for fold in recipe.folds
        ),
    )


def _recipe(path: Path, task: str) -> RunConfig:
    config = read_config(path)
    if config.task != task:
        raise ConfigError(
            f"The recipe {path.name} is of the task {config.task}, where one of {task} is asked for.",
            remedy="Name another recipe.",
        )
    return config


def _member(recipe: Reproduction, base: RunConfig, mode: Mode, fold: str, masks: str) -> PlannedRun:
    """Gives the base model that is trained without a fold and watched on it."""
    others = tuple(name for name in recipe.folds if name != fold)
    data = base.data.model_copy(update={"train": others, "watch": (fold,), "fit_ensemble": (), "test": ()})
    config = base.model_copy(
        update={
            "package": _named(base.package, mode, fold),
            "title": f"{base.title}, {_WORDS[mode]}, without fold {fold}",
            "segmenter": masks,
            "data": data,
            "patches": _patches(base, mode),
        }
    )
    return PlannedRun(_changed(recipe, config, "members", mode), mode, fold, base.package)


def _ensemble(
    recipe: Reproduction,
    ensemble: RunConfig,
    mode: Mode,
    fold: str,
    masks: str,
    places: Places,
    members: Sequence[PlannedRun],
) -> PlannedRun:
    """Gives the ensemble of a fold's base models, fitted on votes for films of every fold by models without it."""

    def packages(of_fold: str) -> list[str]:
        return [str(places.package(one.name)) for one in members if (one.mode, one.fold) == (mode, of_fold)]

    if ensemble.ensemble is None:
        raise ValueError("a recipe of an ensemble has a table [ensemble]")
    voters = ensemble.ensemble.model_copy(
        update={
            "segmenter": masks,
            "members": tuple(packages(fold)),
            "out_of_fold": {name: tuple(packages(name)) for name in recipe.folds},
        }
    )
    update = {"train": (), "watch": (), "fit_ensemble": recipe.folds, "test": recipe.test}
    config = ensemble.model_copy(
        update={
            "package": _named(ensemble.package, mode, fold),
            "title": f"{ensemble.title}, {_WORDS[mode]}, base models without fold {fold}",
            "ensemble": voters,
            "data": ensemble.data.model_copy(update=update),
            "patches": _patches(ensemble, mode),
        }
    )
    return PlannedRun(_changed(recipe, config, "ensemble", mode), mode, fold)


def _named(package: str, mode: Mode, fold: str) -> str:
    return f"{mode}-{package.removeprefix('patch-')}-fold{fold}"


def _patches(config: RunConfig, mode: Mode) -> object:
    """Gives how a recipe draws its films in a mode: as many examples an epoch, whichever it is."""
    own = config.patches
    if mode == "patch" or own.mode == "global":
        return own.model_copy(update={"mode": mode})
    drawn = own.images_per_epoch * own.per_image
    return own.model_copy(update={"mode": mode, "per_image": 1, "images_per_epoch": drawn})


def _changed(recipe: Reproduction, config: RunConfig, kind: Literal["members", "ensemble"], mode: Mode) -> RunConfig:
    changes = (*recipe.changes.get(kind, ()), *recipe.changes.get(mode, ()))
    return changed_config(config, changes, name=config.package)
