"""Model packages: folders of data that say what they are, and are refused when they were altered.

A package holds ``manifest.json``, weights as safetensors, ``CARD.md``, ``LICENCE`` and ``sample/``. Its hash is
the sha256 of the manifest, which states the hash of every weight file and of the packages that it depends on.
"""

import hashlib
import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from engine.calibration import Calibrator
from engine.distinction import Distinction
from engine.errors import PackageFormatError, PackageMissingError, PackageTamperedError
from engine.familiarity import Familiarity
from engine.files import sha256_of, write_text
from engine.findings import PackageRef
from engine.prediction_sets import OperatingPoint, PredictionSets
from engine.preprocessing import Preprocessing

MANIFEST = "manifest.json"
SCHEMA_VERSION = 1
#: Folders searched after the shipped one; separated like PATH.
FOLDERS_VARIABLE = "CXRVIEWER_PACKAGES"


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Architecture(_Strict):
    """A network by name, with the arguments of its constructor."""

    name: str
    arguments: dict[str, Any] = Field(default_factory=dict)


class Weights(_Strict):
    """The weight file, its size in bytes and its sha256."""

    file: str = Field(pattern=r"^[A-Za-z0-9._-]+\.safetensors$")
    bytes: int = Field(ge=1)
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    stored_as: Literal["float32", "float16"] = "float32"


class Dependency(_Strict):
    """A package that this one was made with, and no other version of it."""

    id: str
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    role: Literal["segmenter", "base"]


class ReliabilityBin(_Strict):
    """Test films whose called class got a score in one range.

    Attributes:
        score: Mean score of the called class, in [0, 1].
        right: Share of these calls that are right, in [0, 1].
        cases: How many films.
    """

    score: float = Field(ge=0, le=1)
    right: float = Field(ge=0, le=1)
    cases: int = Field(ge=1)


class Calibration(Calibrator):
    """How raw scores become probabilities, and where the answer is left open.

    Attributes:
        chosen_on: Which data chose the calibration, in words.
        cases: How many.
        decision_threshold: Below this best probability the answer is "not sure".
        threshold_reason: How the threshold was chosen.
        error_before: Expected calibration error of the raw scores on the test data; None if not measured.
        error_after: The same with this calibration.
        sets: Thresholds of conformal prediction sets; None where none were chosen.
        operating_points: Per class the two scores between which the answer is "not sure"; empty where not chosen.
        reliability: How often calls are right by their score, on the test data; empty where it was not measured.
    """

    chosen_on: str
    cases: int = Field(ge=1)
    decision_threshold: float = Field(ge=0, le=1)
    threshold_reason: str
    error_before: float | None = None
    error_after: float | None = None
    sets: PredictionSets | None = None
    operating_points: tuple[OperatingPoint, ...] = ()
    reliability: tuple[ReliabilityBin, ...] = ()


class DataUse(_Strict):
    """A data set and the part that it played; films for "pseudo-labels" were outlined by a released segmenter."""

    name: str
    role: Literal["training", "pseudo-labels", "validation", "ensemble fit", "calibration", "test", "independent"]
    cases: int = Field(ge=0)
    patients: int | None = None
    sha256: str
    licences: tuple[str, ...] = ()


class Provenance(_Strict):
    """How the weights came to be."""

    recipe_sha256: str
    data: tuple[DataUse, ...]
    initial_weights_sha256: str | None = None
    seed: int
    epochs: int
    steps: int
    environment: dict[str, str]
    notes: tuple[str, ...] = ()


class Evaluation(_Strict):
    """Figures on one data set; ``figures`` maps a name to its value and, where known, its interval."""

    data: str
    role: Literal["validation", "test", "independent"]
    cases: int
    figures: dict[str, tuple[float, float, float] | float]
    command: str
    notes: tuple[str, ...] = ()


class Sample(_Strict):
    """An input with the output that the package gave at release, to check an installation."""

    input: str
    expected: str
    tolerance: float = Field(gt=0)
    sha256: dict[str, str]


class Manifest(_Strict):
    """What a package says of itself; the schema of ``manifest.json``.

    Attributes:
        mode: What a base model, or every base model of an ensemble, reads: patches in the lungs, or with ``global``
            the film whole. The engine analyses with patches; global packages are there to be compared with.
        distinction: What its training data can tell apart, and in whom; None in packages that do not say, and
            then it is unknown.
        familiarity: How like the films it was made from a film is; None in packages that do not say, and then it is
            unknown.
    """

    schema_version: Literal[1] = 1
    id: str = Field(pattern=r"^[a-z0-9][a-z0-9-]*$")
    version: str = Field(pattern=r"^\d+\.\d+\.\d+$")
    title: str
    task: Literal["segment", "vote", "ensemble"]
    mode: Literal["patch", "global"] = "patch"
    architecture: Architecture
    weights: Weights
    preprocessing: Preprocessing
    labels: tuple[str, ...]
    calibration: Calibration | None = None
    distinction: Distinction | None = None
    familiarity: Familiarity | None = None
    depends_on: tuple[Dependency, ...] = ()
    provenance: Provenance
    evaluation: tuple[Evaluation, ...] = ()
    licence: str
    intended_use: str
    limits: tuple[str, ...] = ()
    sample: Sample | None = None


@dataclass(frozen=True, slots=True)
class Package:
    """An installed package: its folder, its manifest and its reference."""

    folder: Path
    manifest: Manifest
    ref: PackageRef

    @property
    def segmenter(self) -> Dependency | None:
        """The segmenter that it was made with."""
        return next((d for d in self.manifest.depends_on if d.role == "segmenter"), None)

    @property
    def base_models(self) -> tuple[Dependency, ...]:
        """The base models of an ensemble, in its order."""
        return tuple(d for d in self.manifest.depends_on if d.role == "base")

    @property
    def can_analyse(self) -> bool:
        """Whether films can be analysed with it: an ensemble that reads patches."""
        return self.manifest.task == "ensemble" and self.manifest.mode == "patch"


def package_folders() -> tuple[Path, ...]:
    """Gives the folders searched for packages: the shipped one, then those of ``CXRVIEWER_PACKAGES``."""
    shipped = Path(__file__).resolve().parent.parent / "resources" / "models"
    named = [Path(part) for part in os.environ.get(FOLDERS_VARIABLE, "").split(os.pathsep) if part]
    return (shipped, *named)


def read_package(folder: Path) -> Package:
    """Reads a package's manifest, without checking the weights.

    Raises:
        PackageMissingError: The folder has no manifest.
        PackageFormatError: The manifest does not follow the schema.
    """
    path = folder / MANIFEST
    try:
        data = path.read_bytes()
    except OSError as error:
        raise PackageMissingError(
            folder.name, f"There is no model package in {folder.name}.", remedy="Name a folder with a manifest.json."
        ) from error
    try:
        manifest = Manifest.model_validate(json.loads(data))
    except (ValueError, ValidationError) as error:
        raise PackageFormatError(
            folder.name,
            f"The manifest of {folder.name} does not follow the schema of this version.",
            remedy="Install the package again, or one that was made for this version.",
        ) from error
    ref = PackageRef(manifest.id, manifest.version, hashlib.sha256(data).hexdigest())
    return Package(folder, manifest, ref)


def installed_packages(folders: Sequence[Path] | None = None) -> tuple[Package, ...]:
    """Gives the readable packages, sorted by id; an earlier folder hides the same id in a later one.

    Broken manifests are left out here; ``broken_packages`` names them.
    """
    found: dict[str, Package] = {}
    for folder in _candidates(folders):
        try:
            package = read_package(folder)
        except PackageFormatError:
            continue
        found.setdefault(package.manifest.id, package)
    return tuple(found[key] for key in sorted(found))


def broken_packages(folders: Sequence[Path] | None = None) -> tuple[PackageFormatError, ...]:
    """Gives one error for each folder whose manifest cannot be used."""
    broken: list[PackageFormatError] = []
    for folder in _candidates(folders):
        try:
            read_package(folder)
        except PackageFormatError as error:
            broken.append(error)
    return tuple(broken)


def _candidates(folders: Sequence[Path] | None) -> list[Path]:
    places = package_folders() if folders is None else folders
    return [path.parent for place in places if place.is_dir() for path in sorted(place.glob(f"*/{MANIFEST}"))]


def find_package(name: str, folders: Sequence[Path] | None = None) -> Package:
    """Gives the installed package with this id, or the one in this folder.

    Raises:
        PackageMissingError: No such package is installed.
        PackageFormatError: Its manifest does not follow the schema.
    """
    if (Path(name) / MANIFEST).is_file():
        return read_package(Path(name))
    installed = installed_packages(folders)
    for package in installed:
        if package.manifest.id == name:
            return package
    for error in broken_packages(folders):
        if error.package == name:
            raise error
    known = ", ".join(package.manifest.id for package in installed) or "none"
    raise PackageMissingError(name, f"No package {name!r} is installed.", remedy=f"Installed packages: {known}.")


def find_dependency(dependency: Dependency, folders: Sequence[Path] | None = None) -> Package:
    """Gives the package that another one pins: by its hash, whatever else of that id lies in an earlier folder.

    Raises:
        PackageMissingError: It is not installed.
        PackageTamperedError: What is installed is not what was pinned.
    """
    for folder in _candidates(folders):
        if hashlib.sha256((folder / MANIFEST).read_bytes()).hexdigest() == dependency.sha256:
            return read_package(folder)
    package = find_package(dependency.id, folders)
    if package.ref.sha256 != dependency.sha256:
        raise PackageTamperedError(
            dependency.id,
            f"The installed {dependency.id} is not the one that the ensemble was made with.",
            remedy="Install the version that belongs to this ensemble.",
        )
    return package


def verify(package: Package) -> None:
    """Checks the size and hash of every file that the manifest states.

    Raises:
        PackageTamperedError: A file is absent, or not the one that was released.
    """
    manifest = package.manifest
    expected = {manifest.weights.file: manifest.weights.sha256}
    if manifest.familiarity is not None:
        expected[manifest.familiarity.file] = manifest.familiarity.sha256
    if manifest.sample is not None:
        expected.update({f"sample/{name}": digest for name, digest in manifest.sample.sha256.items()})
    for name, digest in expected.items():
        path = package.folder / name
        if not path.is_file() or sha256_of(path) != digest:
            raise PackageTamperedError(
                manifest.id,
                f"The file {name} of {manifest.id} is absent or is not the one that was released.",
                remedy="Install the package again from a source that you trust.",
            )


def write_manifest(folder: Path, manifest: Manifest) -> Package:
    """Writes a package's manifest last, when all its files are in place, and gives the package.

    Raises:
        OutputError: The folder cannot be written.
    """
    write_text(folder / MANIFEST, manifest.model_dump_json(indent=2, exclude_defaults=False) + "\n")
    return read_package(folder)
