"""From what somebody wants trained to a run folder: recipes, changes, names."""

import json
import re
import tomllib
from pathlib import Path

from cxrviewer.state.training import Order, RecipeChoice
from cxrviewer.translation import tr
from trainer.cloning import changed_config
from trainer.config import RunConfig, read_config, to_toml
from trainer.errors import RunError
from trainer.rundir import RunFolder, open_run

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


def recipe_choices(folder: Path) -> tuple[RecipeChoice, ...]:
    """Gives the recipes of a folder, by title; a file that is none is left out."""
    found = [choice for path in sorted(folder.glob("*.toml")) if (choice := recipe_choice(path)) is not None]
    return tuple(sorted(found, key=lambda choice: choice.title))


def recipe_choice(path: Path) -> RecipeChoice | None:
    """Gives what a recipe says of itself; None when it cannot be read as TOML."""
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    data = document.get("data")
    root = str(data.get("root", "")) if isinstance(data, dict) else ""
    title, task = str(document.get("title", path.stem)), str(document.get("task", ""))
    return RecipeChoice(path, title, task, str(document.get("package", path.stem)), root)


def config_of(order: Order) -> RunConfig:
    """Gives the configuration that an order means.

    Raises:
        ConfigError: The recipe cannot be read, or a change does not hold.
    """
    changes = list(order.changes)
    if order.root:
        changes.append(f"data.root={json.dumps(order.root, ensure_ascii=False)}")
    if order.device:
        changes.append(f"device={json.dumps(order.device)}")
    return changed_config(read_config(order.recipe), changes, name=order.recipe.name)


def check_order(order: Order, runs: Path) -> RunConfig:
    """Gives the configuration of an order that may become a run folder.

    Raises:
        ConfigError: The recipe or a change does not hold.
        RunError: The name cannot be used.
    """
    if not _NAME.fullmatch(order.name):
        raise RunError(
            tr("{name!r} is no name for a run folder.", name=order.name),
            remedy=tr("Use letters, digits, dots, hyphens and underscores."),
        )
    if (runs / order.name).exists():
        raise RunError(
            tr("There is already something named {name}.", name=order.name), remedy=tr("Choose another name.")
        )
    return config_of(order)


def write_draft(order: Order, folder: Path) -> Path:
    """Writes the configuration of an order as a recipe, for checking and estimating.

    Raises:
        ConfigError: The recipe or a change does not hold.
    """
    place = folder / "draft.toml"
    place.write_text(to_toml(config_of(order)), encoding="utf-8")
    return place


def begin_run(order: Order, runs: Path) -> RunFolder:
    """Makes the run folder of an order; nothing is trained yet.

    Raises:
        EngineError: As ``check_order``; or the folder cannot be written.
    """
    config = check_order(order, runs)
    return open_run(runs / order.name, config)


def order_like(run: RunFolder) -> Order:
    """Gives the order that trains the same again under the same name, which has to be changed.

    Raises:
        ConfigError: The run's configuration cannot be read.
    """
    config = run.config()
    return Order(run.config_file, run.path.name, root=str(config.data.root), device=config.device)


def change_lines(text: str) -> tuple[str, ...]:
    """Gives the changes that somebody typed, one a line; empty lines count for nothing."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())
