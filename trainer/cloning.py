"""A new run from an old one, with changes: its configuration again, some keys of it other."""

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from trainer.config import RunConfig, parse_config
from trainer.errors import ConfigError, RunError
from trainer.rundir import RunFolder, open_run


def clone_run(run: RunFolder, place: Path, changes: Sequence[str]) -> RunFolder:
    """Makes a run folder with the configuration of another one and changes; nothing is trained yet.

    Args:
        run: The run to start from; it stays as it is.
        place: Folder of the new run; must not exist.
        changes: Each as ``key=value``, the key with dots and the value as in TOML: ``optimiser.name="sgd"``,
            ``stages.0.rate=0.001``. A value that is no TOML is text.

    Raises:
        ConfigError: A change names no key, or the changed configuration does not hold.
        RunError: The new folder exists already, or the old one is no run.
    """
    if place.exists():
        raise RunError(f"There is already something at {place.name}.", remedy="Name a new folder for the clone.")
    if not run.config_file.is_file():
        raise RunError(f"There is no run in {run.path.name}.", remedy="Name a run folder.")
    return open_run(place, changed_config(run.config(), changes, name=place.name))


def changed_config(config: RunConfig, changes: Sequence[str], *, name: str) -> RunConfig:
    """Gives a configuration with changes, written as for ``clone_run``; ``name`` is for messages.

    Raises:
        ConfigError: A change names no key, or the changed configuration does not hold.
    """
    document = config.model_dump(mode="json", exclude_none=True)
    for change in changes:
        key, found, text = change.partition("=")
        if not found:
            raise ConfigError(f"The change {change!r} has no '='.", remedy="Write it as key=value.")
        _set(document, key.strip().split("."), _value(text.strip()), change)
    return parse_config(document, name=name)


def _value(text: str) -> Any:
    try:
        return tomllib.loads(f"value = {text}")["value"]
    except tomllib.TOMLDecodeError:
        return text


def _set(document: dict[str, Any], path: Sequence[str], value: Any, change: str) -> None:
    place: Any = document
    try:
        for name in path[:-1]:
            place = place[int(name)] if isinstance(place, list) else place.setdefault(name, {})
        if isinstance(place, list):
            place[int(path[-1])] = value
        elif isinstance(place, dict):
            place[path[-1]] = value
        else:
            raise KeyError(path[-1])
    except (KeyError, IndexError, ValueError, AttributeError) as error:
        raise ConfigError(
            f"The change {change!r} names no key of the configuration.",
            remedy="See the run's config.toml for its keys.",
        ) from error


def changed_keys(old: Mapping[str, Any], new: Mapping[str, Any], *, above: str = "") -> list[str]:
    """Gives the keys, with dots, in which two configurations differ."""
    found = []
    for name in sorted({*old, *new}):
        first, second = old.get(name), new.get(name)
        if isinstance(first, Mapping) and isinstance(second, Mapping):
            found += changed_keys(first, second, above=f"{above}{name}.")
        elif first != second:
            found.append(f"{above}{name}")
    return found
