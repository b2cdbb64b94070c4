"""One training run as data: read from TOML, validated, unknown keys refused."""

import tomllib
from pathlib import Path
from typing import Any, Literal

import tomli_w
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from engine.preprocessing import Preprocessing
from trainer.errors import ConfigError


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


#: The names of ``trainer.datasets.sources.SOURCES``.
SourceName = Literal[
    "cxr4",
    "lungs",
    "covid-chestxray",
    "kermany",
    "three-class",
    "jsrt",
    "montgomery",
    "shenzhen",
    "darwin",
    "folders",
    "dicom",
    "csv",
]


class DataConfig(_Strict):
    """Which cases train, watch, calibrate and test.

    Attributes:
        source: Kind of data set (``trainer.datasets.sources``).
        root: Folder of the data set, or the CSV; relative paths start at the working folder.
        partial: Keeps the cases of which only a set of classes is known (training only).
        train: Folds (or splits, for ``lungs``) that the weights see.
        watch: Folds or splits on which progress is measured during training.
        fit_ensemble: Folds whose out-of-fold votes fit the ensemble, a share by patient.
        calibrate_share: Share of those patients that is kept out of fitting, for calibration alone.
        test: Folds that train nothing.
    """

    source: SourceName
    root: Path
    partial: bool = False
    train: tuple[str, ...] = ()
    watch: tuple[str, ...] = ()
    fit_ensemble: tuple[str, ...] = ()
    calibrate_share: float = Field(default=0.0, ge=0, lt=1)
    test: tuple[str, ...] = ()
    watch_limit: int | None = Field(default=None, ge=1)

    @model_validator(mode="after")
    def _roles_are_apart(self) -> "DataConfig":
        for role in (self.watch, self.fit_ensemble, self.test):
            shared = set(self.train) & set(role)
            if shared:
                raise ValueError(f"{', '.join(sorted(shared))} is used both for training and for judging")
        if set(self.fit_ensemble) & set(self.test):
            raise ValueError("a test fold must not fit the ensemble")
        return self


class PseudoLabelConfig(_Strict):
    """Films without outlines on which a released segmenter draws them, so that the next one learns from such films too.

    Self-training (Lee 2013, "Pseudo-label"): the films look as those do on which the segmenter will be used, and only
    outlines without any doubt are taken. Hearts drawn so count as unknown.

    Attributes:
        source: Kind of data set (``trainer.datasets.sources``).
        root: Its folder, or the CSV.
        train: Folds or splits from which films are drawn; none draws from all of it.
        limit: Films drawn; those with doubtful outlines are then left out.
        segmenter: Package that draws the outlines.
    """

    source: SourceName
    root: Path
    train: tuple[str, ...] = ()
    limit: int = Field(ge=1)
    segmenter: str


class ModelConfig(_Strict):
    """The network and where its first weights come from.

    Attributes:
        architecture: Name in the list of networks.
        arguments: Arguments of its constructor.
        frozen_layers: So many layers, counted from the input, keep their first weights and statistics.
        initial_weights: safetensors file of a released package, or of ImageNet weights (a backbone); None starts at
            random.
    """

    architecture: str
    arguments: dict[str, Any] = Field(default_factory=dict)
    initial_weights: Path | None = None
    frozen_layers: int = Field(default=0, ge=0)


class StageConfig(_Strict):
    """A stretch of training with one image size, batch size and peak learning rate.

    The learning rate rises linearly over ``warm_up`` of the stage. With the schedule ``cosine`` it falls along a half
    cosine to ``final_rate`` times its peak; with ``plateau`` it is multiplied by ``factor`` each time that the watched
    figure has not grown for ``patience`` measurements.

    Attributes:
        early_stop: Ends the stage when the watched figure has not grown for so many measurements; 0 never does.
        accumulate: Parts into which a batch is divided, one after the other, where the memory does not hold it whole;
            normalisation and soft overlap losses then see the parts.
    """

    epochs: int = Field(ge=1)
    batch: int = Field(ge=1)
    rate: float = Field(gt=0)
    size: int = Field(default=224, ge=32)
    warm_up: float = Field(default=0.1, ge=0, lt=1)
    final_rate: float = Field(default=0.01, ge=0, le=1)
    schedule: Literal["cosine", "plateau"] = "cosine"
    patience: int = Field(default=5, ge=1)
    factor: float = Field(default=0.1, gt=0, lt=1)
    early_stop: int = Field(default=0, ge=0)
    accumulate: int = Field(default=1, ge=1)


class OptimiserConfig(_Strict):
    """AdamW (decoupled decay), Adam or SGD (decay in the gradient), with an optional L1 penalty; momentum is SGD's.

    ``average`` is the decay of a running mean of the weights, which is then what is measured and released; 0 takes the
    weights as they are.
    """

    name: Literal["adam", "adamw", "sgd"] = "adamw"
    momentum: float = Field(default=0.9, ge=0, lt=1)
    weight_decay: float = Field(default=1e-4, ge=0)
    l1: float = Field(default=0.0, ge=0)
    clip_norm: float = Field(default=5.0, gt=0)
    average: float = Field(default=0.0, ge=0, lt=1)


class LossConfig(_Strict):
    """What a base model is trained to lower.

    Attributes:
        name: Cross-entropy, or its focal form: (1 - p)^gamma times it, p the probability of the possible classes.
        gamma: Exponent of the focal form.
        weights: Of the classes: none, ``inverse`` to their number of training cases, or ``effective`` (class-balanced,
            Cui et al., CVPR 2019, equation 10, with beta). They average to one over the training cases.
        beta: Of the effective number of cases.
    """

    name: Literal["cross-entropy", "focal"] = "cross-entropy"
    gamma: float = Field(default=2.0, ge=0)
    weights: Literal["none", "inverse", "effective"] = "none"
    beta: float = Field(default=0.999, ge=0, lt=1)


class AugmentationConfig(_Strict):
    """Random changes of a training image; angles in degrees, the rest as shares.

    ``stretch`` changes the ratio of height to width, which ``scale`` keeps. ``flip`` is the probability of a
    left-right flip; a segmenter swaps the lungs' labels with it. ``soften`` is the largest blur in pixels of the
    training image (standard deviation), ``noise`` the strongest grain.
    """

    rotate: float = Field(default=5.0, ge=0)
    scale: float = Field(default=0.1, ge=0, lt=1)
    stretch: float = Field(default=0.0, ge=0, lt=1)
    shift: float = Field(default=0.05, ge=0, lt=1)
    contrast: float = Field(default=0.1, ge=0, lt=1)
    flip: float = Field(default=0.0, ge=0, le=1)
    soften: float = Field(default=0.0, ge=0)
    noise: float = Field(default=0.0, ge=0, lt=1)


class PatchConfig(_Strict):
    """How patches are drawn while training and watching.

    Attributes:
        mode: Patches in the lungs, or ``global``: the whole film, once each time that it is drawn.
        per_image: Patches taken from an image each time that it is drawn.
        images_per_epoch: Images drawn per epoch.
        partial_share: Share of those draws that go to cases with several possible classes.
        sampling: Draws classes in equal shares, or cases as often as they are there.
        watch: Patches per image when votes are counted.
    """

    mode: Literal["patch", "global"] = "patch"
    per_image: int = Field(default=4, ge=1)
    images_per_epoch: int = Field(default=512, ge=1)
    partial_share: float = Field(default=0.1, ge=0, lt=1)
    watch: int = Field(default=16, ge=1)
    sampling: Literal["balanced", "natural"] = "balanced"


class EnsembleConfig(_Strict):
    """What the ensemble stands on: packages by id, and how it weighs them.

    Attributes:
        segmenter: Package in whose masks the members vote.
        members: Packages of the base models, in FLANNEL's order.
        form: How raw weights become weights.
        gamma: Exponent of the focal loss.
        patches: Patches per film when votes are collected.
        out_of_fold: Fold -> packages that vote on its films in the members' places, because they were trained
            without that fold. Films of other folds are voted on by the members.
    """

    segmenter: str
    members: tuple[str, ...] = ()
    out_of_fold: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    form: Literal["tanh", "softmax"] = "tanh"
    gamma: float = Field(default=2.0, ge=0)
    patches: int = Field(default=32, ge=1)

    @model_validator(mode="after")
    def _every_place_is_taken(self) -> "EnsembleConfig":
        for fold, names in self.out_of_fold.items():
            if len(names) != len(self.members):
                raise ValueError(f"fold {fold} has {len(names)} voters for {len(self.members)} members")
        return self


class RunConfig(_Strict):
    """Everything that decides a training run.

    Attributes:
        package: Id of the package that a finished run releases.
        segmenter: Package id of the segmenter whose masks the patches are drawn in (base models).
        pseudo_labels: Further training films of a segmenter, outlined by a released one.
        threads: CPU threads; 0 leaves torch's choice.
        compile: Translates the network into code for its image sizes first (a minute or two a size), where a C++
            compiler is installed; without one training goes on as it is.
        checkpoint_minutes: Longest time between two checkpoints.
        watch_every: Epochs from one measurement on the watched cases to the next; a stage ends with one.
        samples: Watched films on which what the network says is kept as a picture after each measurement; 0 for none.
    """

    package: str = Field(pattern=r"^[a-z0-9][a-z0-9-]*$")
    title: str
    version: str = "1.0.0"
    task: Literal["segmenter", "base_model", "flannel"]
    seed: int = 0
    data: DataConfig
    model: ModelConfig
    preprocessing: Preprocessing
    stages: tuple[StageConfig, ...] = Field(min_length=1)
    optimiser: OptimiserConfig = OptimiserConfig()
    loss: LossConfig = LossConfig()
    augmentation: AugmentationConfig = AugmentationConfig()
    patches: PatchConfig = PatchConfig()
    ensemble: EnsembleConfig | None = None
    segmenter: str | None = None
    pseudo_labels: PseudoLabelConfig | None = None
    device: str = "auto"
    precision: Literal["32-true", "bf16-mixed", "16-mixed"] = "32-true"
    threads: int = Field(default=0, ge=0)
    compile: bool = False
    checkpoint_minutes: float = Field(default=3.0, gt=0)
    watch_every: int = Field(default=1, ge=1)
    samples: int = Field(default=4, ge=0, le=16)
    licence: str = "CC-BY-NC-SA-4.0"
    intended_use: str = ""
    limits: tuple[str, ...] = ()

    @property
    def released_preprocessing(self) -> Preprocessing:
        """What the released network reads: images (segmenter) or patches (base model) as large as in its last stage."""
        name = {"segmenter": "size", "base_model": "patch_size"}.get(self.task)
        return (
            self.preprocessing if name is None else self.preprocessing.model_copy(update={name: self.stages[-1].size})
        )

    @model_validator(mode="after")
    def _task_has_its_parts(self) -> "RunConfig":
        if self.task == "base_model" and self.segmenter is None:
            raise ValueError("a base model needs a segmenter, in whose masks its patches are drawn")
        if self.patches.mode == "global" and self.patches.per_image != 1:
            raise ValueError("the global mode takes a film once: patches.per_image is 1")
        if self.task != "segmenter" and self.pseudo_labels is not None:
            raise ValueError("only a segmenter learns from pseudo-labels")
        if self.task == "flannel" and self.ensemble is None:
            raise ValueError("an ensemble needs the table [ensemble]")
        return self


def read_config(path: Path) -> RunConfig:
    """Reads a recipe or a run's configuration.

    Raises:
        ConfigError: The file is absent, is not TOML, or has unknown or invalid keys; each is named.
    """
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigError(
            f"The configuration {path.name} cannot be read: {error.strerror}.", remedy="Check the path."
        ) from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(
            f"The configuration {path.name} is not valid TOML: {error}.", remedy="Mend that line."
        ) from error
    return parse_config(document, name=path.name)


def to_toml(config: RunConfig) -> str:
    """Gives a configuration as TOML that ``read_config`` reads back equal."""
    return tomli_w.dumps(config.model_dump(mode="json", exclude_none=True))


def parse_config(document: dict[str, Any], *, name: str) -> RunConfig:
    """Validates a configuration that was read.

    Raises:
        ConfigError: A key is unknown or a value is not allowed; the message names every one.
    """
    try:
        return RunConfig.model_validate(document)
    except ValidationError as error:
        faults = "; ".join(
            f"{'.'.join(str(part) for part in e['loc']) or 'the run'}: {e['msg']}" for e in error.errors()
        )
        raise ConfigError(f"The configuration {name} does not hold: {faults}.", remedy="Mend these keys.") from error
