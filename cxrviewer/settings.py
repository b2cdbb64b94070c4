"""What a person can set and what is remembered between sessions: types, defaults, limits and words in one place.

The settings dialog is generated from this table (``cxrviewer/setting_table.py``): a field with ``Words`` is a setting
that is shown, one without is remembered as it was left. The file that holds it: ``cxrviewer/settings_file.py``.
"""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from cxrviewer.hanging_protocol import MOST_PROTOCOLS, HangingProtocol
from cxrviewer.palette import FINDINGS_WIDTH, RAIL_WIDTH, THEMES, Look, ThemeName
from cxrviewer.setting_words import Section, Words
from cxrviewer.state.display import Information, Layer, LayerView, Overlays
from cxrviewer.state.error_rate import ErrorRate
from cxrviewer.state.mouse import Mouse, MouseUse, WheelUse
from cxrviewer.translation import Language
from engine.chest_windows import Tissue

#: Of the settings file; a change of names or meanings needs a step in ``settings_file.py``.
VERSION = 3

_USES = {
    MouseUse.TOOL: "The tool chosen in the bar",
    MouseUse.WINDOW: "Window and level",
    MouseUse.PAN: "Pan",
    MouseUse.ZOOM: "Zoom",
    MouseUse.NOTHING: "Nothing",
}


class LayerSetting(BaseModel):
    """How a layer was left."""

    model_config = ConfigDict(frozen=True)

    is_visible: bool
    opacity: float = Field(ge=0.0, le=1.0)


class WindowPreset(BaseModel):
    """How a person likes the window of a tissue, against what fits the film.

    Attributes:
        width: Width of the window in percent of the fitted one.
        brightness: How much brighter, in percent of the window's width.
        is_sigmoid: Whether the curve is S-shaped; None for the tissue's own.
    """

    model_config = ConfigDict(frozen=True)

    width: int = Field(default=100, ge=20, le=400)
    brightness: int = Field(default=0, ge=-100, le=100)
    is_sigmoid: bool | None = None


class Settings(BaseModel):
    """The settings table; an unknown key of a newer version is ignored."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    version: int = VERSION

    theme: Annotated[
        ThemeName,
        Words(
            Section.APPEARANCE,
            "Theme",
            "Colours of the window. Films are on black in both.",
            choices={ThemeName.DARK: "Dark", ThemeName.LIGHT: "Light"},
        ),
    ] = ThemeName.DARK
    text_size: Annotated[
        int, Words(Section.APPEARANCE, "Text size", "Size of all text in the window.", unit="%", step=10)
    ] = Field(default=100, ge=100, le=150)
    language: Annotated[
        Language,
        Words(
            Section.APPEARANCE,
            "Language",
            "Language of the window. It changes when the program is started again.",
            choices={
                Language.SYSTEM: "As the system",
                Language.ENGLISH: "English",
                Language.GERMAN: "Deutsch",
                Language.SPANISH: "Español",
                Language.FRENCH: "Français",
            },
        ),
    ] = Language.SYSTEM
    information: Annotated[
        Information,
        Words(
            Section.FILMS,
            "Information in the corners",
            "What is written over a film. Anonymous shows nothing that identifies the patient, in the rail neither.",
            choices={
                Information.FULL: "Everything",
                Information.ANONYMOUS: "Anonymous",
                Information.HIDDEN: "Nothing",
            },
        ),
    ] = Information.FULL
    shows_levels: Annotated[
        bool,
        Words(
            Section.FILMS, "Histogram with levels", "Shows how often each grey occurs, with ends that can be dragged."
        ),
    ] = False
    drag_speed: Annotated[
        int,
        Words(
            Section.FILMS,
            "Speed of window and level",
            "How much a drag changes contrast and brightness.",
            unit="%",
            step=25,
        ),
    ] = Field(default=100, ge=25, le=400)
    presets: Annotated[
        dict[Tissue, WindowPreset],
        Words(
            Section.WINDOWS,
            "Windows of the tissues",
            "Each window is fitted to the film first; width and brightness here then change it.",
        ),
    ] = Field(default_factory=dict)
    hangs_films: Annotated[
        bool,
        Words(
            Section.HANGING,
            "Hang films when they open",
            "Lays a film out by the first protocol below that matches it, with its priors, as soon as it is opened.",
        ),
    ] = True
    protocols: Annotated[
        tuple[HangingProtocol, ...],
        Words(Section.HANGING, "Hanging protocols", "The first one that matches a film is taken; the order counts."),
    ] = Field(default=(), max_length=MOST_PROTOCOLS)
    left_button: Annotated[
        MouseUse, Words(Section.MOUSE, "Left button", "What a drag with it does.", choices=_USES)
    ] = MouseUse.TOOL
    middle_button: Annotated[
        MouseUse, Words(Section.MOUSE, "Middle button", "What a drag with it does.", choices=_USES)
    ] = MouseUse.PAN
    right_button: Annotated[
        MouseUse, Words(Section.MOUSE, "Right button", "What a drag with it does.", choices=_USES)
    ] = MouseUse.ZOOM
    wheel: Annotated[
        WheelUse,
        Words(
            Section.MOUSE,
            "Wheel",
            "What turning it over a film does.",
            choices={
                WheelUse.ZOOM: "Zoom; up enlarges",
                WheelUse.ZOOM_REVERSED: "Zoom; down enlarges",
                WheelUse.STUDIES: "Next and previous study",
            },
        ),
    ] = WheelUse.ZOOM
    shortcuts: Annotated[
        dict[str, tuple[str, ...]],
        Words(Section.KEYS, "Keys", "The keys that run each command, by its id."),
    ] = Field(default_factory=dict)
    patches: Annotated[
        int,
        Words(
            Section.ANALYSIS,
            "Patches per film",
            "How many patches every model votes on. More takes longer and votes more evenly.",
            step=10,
        ),
    ] = Field(default=100, ge=1, le=5000)
    seed: Annotated[
        int,
        Words(
            Section.ANALYSIS,
            "Seed of the patches",
            "The same seed draws the same patches from the same film; another one shows how much chance matters.",
        ),
    ] = Field(default=0, ge=0, le=2**31 - 1)
    device: Annotated[
        str,
        Words(
            Section.ANALYSIS,
            "Device",
            "Where the models run.",
            choices={"auto": "Automatic", "cpu": "Processor", "cuda": "Graphics card"},
        ),
    ] = Field(default="auto", pattern=r"^(auto|cpu|cuda(:\d+)?)$")
    error_rate: Annotated[
        ErrorRate,
        Words(
            Section.ANALYSIS,
            "Prediction set that counts",
            "How often the true class may be outside the set of classes that speaks for or against a verdict.",
            choices={
                ErrorRate.PACKAGE: "As the package says",
                ErrorRate.FIVE: "Wrong in 5 % of films",
                ErrorRate.TEN: "Wrong in 10 % of films",
                ErrorRate.TWENTY: "Wrong in 20 % of films",
            },
        ),
    ] = ErrorRate.PACKAGE

    package: str | None = None
    window_width: int = Field(default=1440, ge=800, le=16384)
    window_height: int = Field(default=900, ge=560, le=16384)
    is_maximised: bool = False
    rail_width: int = Field(default=RAIL_WIDTH, ge=120, le=2000)
    findings_width: int = Field(default=FINDINGS_WIDTH, ge=240, le=2000)
    layers: dict[Layer, LayerSetting] = Field(default_factory=dict)
    last_folder: str = ""
    export_folder: str = ""
    runs_folder: str = ""


def look_of(settings: Settings) -> Look:
    """Gives how the window is to look."""
    return Look(THEMES[settings.theme], settings.text_size / 100)


def mouse_of(settings: Settings) -> Mouse:
    """Gives what the mouse is to do."""
    return Mouse(settings.left_button, settings.middle_button, settings.right_button, settings.wheel)


def overlays_of(settings: Settings) -> Overlays:
    """Gives the overlays as they were left."""
    overlays = Overlays(information=settings.information, shows_levels=settings.shows_levels)
    for layer, kept in settings.layers.items():
        overlays = overlays.with_layer(layer, LayerView(kept.is_visible, kept.opacity))
    return overlays


def with_overlays(settings: Settings, overlays: Overlays) -> Settings:
    """Gives the settings that remember these overlays."""
    layers = {
        layer: LayerSetting(is_visible=view.is_visible, opacity=view.opacity) for layer, view in overlays.layers.items()
    }
    kept = {"layers": layers, "information": overlays.information, "shows_levels": overlays.shows_levels}
    return settings.model_copy(update=kept)
