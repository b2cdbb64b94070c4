"""A run is a folder: its configuration, environment, diary, checkpoints and products."""

import fcntl
import json
import os
import platform
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from engine.files import write_bytes, write_text
from trainer.config import RunConfig, read_config, to_toml
from trainer.errors import ConfigError, RunError
from trainer.events import EventLog
from trainer.holding import Holder, clear_holder, read_holder, write_holder

_LIBRARIES = ("torch", "torchvision", "timm", "lightning-fabric", "numpy", "opencv-python-headless")


class RunFolder:
    """Knows where each thing of a run lies; holds no state of its own."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @property
    def config_file(self) -> Path:
        """The recipe as it was when the run began."""
        return self.path / "config.toml"

    @property
    def last_checkpoint(self) -> Path:
        """Where the run goes on from."""
        return self.path / "last.safetensors"

    @property
    def best_weights(self) -> Path:
        """Weights of the best epoch so far, by the watched figure."""
        return self.path / "best.safetensors"

    @property
    def products(self) -> Path:
        """What the run made besides weights: votes, calibration, evaluation."""
        return self.path / "products"

    @property
    def samples(self) -> Path:
        """Pictures of what the network says of a few watched films, one after each measurement."""
        return self.path / "samples"

    @property
    def log_file(self) -> Path:
        """What the process that trains here wrote on its terminal, when it had none."""
        return self.path / "log.txt"

    @property
    def queue_file(self) -> Path:
        """There while the run waits for its turn (``trainer.queueing``)."""
        return self.path / "queued"

    @property
    def events(self) -> EventLog:
        """The diary."""
        return EventLog(self.path / "events.jsonl")

    def config(self) -> RunConfig:
        """Reads the run's configuration.

        Raises:
            ConfigError: It is absent or does not hold.
        """
        try:
            return read_config(self.config_file)
        except ConfigError as error:
            if not self.config_file.is_file():
                raise
            raise ConfigError(
                f"The run {self.path.name} cannot be read here. {error.detail}",
                remedy="If another version of this program began it, go on with that one; nothing was changed.",
            ) from error

    def stop_is_asked(self) -> bool:
        """Whether somebody put a file named ``stop`` here."""
        return (self.path / "stop").exists()

    def ask_to_stop(self) -> None:
        """Asks the process that trains here to save and end.

        Raises:
            RunError: There is no run here.
        """
        if not self.config_file.exists():
            raise RunError(f"There is no run in {self.path.name}.", remedy="Name a run folder.")
        write_bytes(self.path / "stop", b"")

    def clear_stop(self) -> None:
        """Takes the wish to stop back."""
        (self.path / "stop").unlink(missing_ok=True)

    def is_finished(self) -> bool:
        """Whether training came to its end."""
        return (self.path / "finished").exists()

    def mark_finished(self) -> None:
        """Notes that training came to its end."""
        write_bytes(self.path / "finished", b"")

    def holder(self) -> Holder | None:
        """Gives the process that trains here now; None when there is none."""
        return read_holder(self.path / "lock")

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Keeps a second process off the run for as long as this one lives.

        Raises:
            RunError: Another process trains here.
        """
        error = RunError(
            f"The run {self.path.name} is already being trained by another process.",
            remedy="Watch that one, or stop it first.",
        )
        with locked(self.path / "lock", error):
            yield


@contextmanager
def locked(path: Path, taken: RunError) -> Iterator[None]:
    """Holds a lock file and names this process in it; the system lets go of it when the process ends, however it does.

    Raises:
        RunError: ``taken``, when another process holds it.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        os.close(descriptor)
        raise taken from error
    try:
        write_holder(descriptor)
        yield
    finally:
        clear_holder(descriptor)
        os.close(descriptor)


def open_run(path: Path, config: RunConfig) -> RunFolder:
    """Gives the run at ``path``; makes it from the configuration when it does not exist.

    Raises:
        ConfigError: The configuration in the folder does not hold.
        RunError: The run exists and was begun with another configuration.
        OutputError: The folder cannot be written.
    """
    run = RunFolder(path)
    if run.config_file.exists():
        if run.config() != config:
            raise RunError(
                f"The run {path.name} was begun with other settings than the recipe has now.",
                remedy="Choose another run folder, or resume the run itself.",
            )
        return run
    write_text(path / "environment.json", json.dumps(environment(), indent=2) + "\n")
    write_text(run.config_file, to_toml(config))
    return run


def environment() -> dict[str, str]:
    """Gives the versions that a result may depend on."""
    found = {"python": platform.python_version(), "system": platform.system(), "machine": platform.machine()}
    for library in _LIBRARIES:
        try:
            found[library] = version(library)
        except PackageNotFoundError:
            found[library] = "absent"
    return found
