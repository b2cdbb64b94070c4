"""What is remembered between sessions: one validated file, written whole or not at all."""

from pathlib import Path

import platformdirs
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from cxrviewer.palette import FINDINGS_WIDTH, RAIL_WIDTH
from cxrviewer.state.display import Layer, LayerView, Overlays
from engine.files import write_text

FILE_NAME = "settings.json"


class LayerSetting(BaseModel):
    """How a layer was left."""

    model_config = ConfigDict(frozen=True)

    is_visible: bool
    opacity: float = Field(ge=0.0, le=1.0)


class Settings(BaseModel):
    """The settings with their meaning and limits; an unknown key of a newer version is ignored."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    version: int = 1
    window_width: int = Field(default=1440, ge=800, le=16384)
    window_height: int = Field(default=900, ge=560, le=16384)
    is_maximised: bool = False
    rail_width: int = Field(default=RAIL_WIDTH, ge=120, le=2000)
    findings_width: int = Field(default=FINDINGS_WIDTH, ge=240, le=2000)
    shows_patient: bool = True
    layers: dict[Layer, LayerSetting] = Field(default_factory=dict)
    patches: int = Field(default=100, ge=1, le=5000)
    seed: int = Field(default=0, ge=0)
    device: str = "auto"
    package: str | None = None
    last_folder: str = ""


def settings_path() -> Path:
    """Gives where the settings are kept on this machine."""
    return Path(platformdirs.user_config_dir("cxrviewer", appauthor=False)) / FILE_NAME


def load_settings(path: Path) -> Settings:
    """Gives the settings in a file; the defaults where it is absent or cannot be understood."""
    try:
        return Settings.model_validate_json(path.read_bytes())
    except (OSError, ValidationError):
        return Settings()


def save_settings(path: Path, settings: Settings) -> None:
    """Writes the settings.

    Raises:
        OutputError: The folder cannot be written to.
    """
    write_text(path, settings.model_dump_json(indent=2) + "\n")


def overlays_of(settings: Settings) -> Overlays:
    """Gives the overlays as they were left."""
    overlays = Overlays(shows_patient=settings.shows_patient)
    for layer, kept in settings.layers.items():
        overlays = overlays.with_layer(layer, LayerView(kept.is_visible, kept.opacity))
    return overlays


def with_overlays(settings: Settings, overlays: Overlays) -> Settings:
    """Gives the settings that remember these overlays."""
    layers = {
        layer: LayerSetting(is_visible=view.is_visible, opacity=view.opacity) for layer, view in overlays.layers.items()
    }
    return settings.model_copy(update={"layers": layers, "shows_patient": overlays.shows_patient})
