"""The file that holds the settings: written whole or not at all, brought up to date, never thrown away."""

import json
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any

from pydantic import ValidationError

from cxrviewer.problems import Problem
from cxrviewer.settings import VERSION, Settings
from cxrviewer.translation import tr
from engine.errors import OutputError
from engine.files import write_bytes, write_text

_LOG = logging.getLogger(__name__)

Document = dict[str, Any]


@dataclass(frozen=True, slots=True)
class LoadedSettings:
    """What a settings file gave.

    Attributes:
        settings: What was understood; the defaults for the rest.
        problem: What to tell the person, if anything was not understood.
        can_save: False where the file must be left alone, because it could neither be read nor kept aside.
    """

    settings: Settings
    problem: Problem | None = None
    can_save: bool = True


def save_settings(path: Path, settings: Settings) -> None:
    """Writes the settings.

    Raises:
        OutputError: The folder cannot be written to.
    """
    write_text(path, settings.model_dump_json(indent=2) + "\n")


def load_settings(path: Path) -> LoadedSettings:
    """Gives the settings in a file; what cannot be understood is kept aside, and the rest still counts."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return LoadedSettings(Settings())
    except OSError as error:
        detail = tr("The settings could not be read: {reason}.", reason=error.strerror or error)
        return LoadedSettings(Settings(), _problem(detail, tr("They are left as they are.")), can_save=False)
    document = _document(data)
    if document is None:
        return _kept_aside(path, data, Settings(), "damaged", tr("The settings file is damaged and cannot be read."))
    found = document.get("version", 1)
    version = max(found, 1) if isinstance(found, int) else 1
    settings, lost = _validated(migrated(document, version))
    if version > VERSION:
        what = tr("The settings were written by a newer version of this program.")
        return _kept_aside(path, data, settings, f"version-{version}", what)
    if lost:
        what = tr("These settings could not be understood and were set back: {names}.", names=", ".join(lost))
        return _kept_aside(path, data, settings, "damaged", what)
    return LoadedSettings(settings)


def migrated(document: Document, version: int) -> Document:
    """Gives a document of an older version in the words of this one."""
    for step in range(version, VERSION):
        document = _STEPS[step](document)
    return {**document, "version": VERSION}


def _from_1(document: Document) -> Document:
    """Version 1 could show or hide the patient only; hiding now is one of three ways."""
    rest = {name: value for name, value in document.items() if name != "shows_patient"}
    return rest if document.get("shows_patient", True) else {"information": "anonymous", **rest}


def _from_2(document: Document) -> Document:
    """Version 2 kept the widths of the sides as they were at the chosen size of text, this one at the normal size."""
    size = document.get("text_size")
    if not isinstance(size, int) or size <= 100:
        return document
    return {
        name: max(round(value * 100 / size), _NARROWEST[name])
        if name in _NARROWEST and isinstance(value, int)
        else value
        for name, value in document.items()
    }


#: Sides that are narrower than this are not understood.
_NARROWEST = MappingProxyType({"rail_width": 120, "findings_width": 240})
_STEPS: Mapping[int, Callable[[Document], Document]] = MappingProxyType({1: _from_1, 2: _from_2})


def _document(data: bytes) -> Document | None:
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _validated(document: Document) -> tuple[Settings, list[str]]:
    """Gives the settings with the names of those that had to be left out."""
    try:
        return Settings.model_validate(document), []
    except ValidationError as error:
        bad = sorted({str(entry["loc"][0]) for entry in error.errors() if entry["loc"]})
    rest = {name: value for name, value in document.items() if name not in bad}
    return Settings.model_validate(rest), bad


def _kept_aside(path: Path, data: bytes, settings: Settings, mark: str, detail: str) -> LoadedSettings:
    when = datetime.now(tz=UTC).strftime("%Y%m%dT%H%M%S%f")
    aside = path.with_name(f"{path.stem}.{mark}-{when}{path.suffix}")
    try:
        write_bytes(aside, data)
    except OutputError as error:
        _LOG.info("settings could not be kept aside: %s", error.detail)
        remedy = tr("It could not be kept aside either, so changes are not saved. Check the folder of the settings.")
        return LoadedSettings(settings, _problem(detail, remedy), can_save=False)
    return LoadedSettings(
        settings, _problem(detail, tr("The file as it was is kept as {name} beside it.", name=aside.name))
    )


def _problem(detail: str, remedy: str) -> Problem:
    return Problem(tr("Some settings were not understood"), detail, remedy)
