"""Which layers lie over the film, and what the list of layers says."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from cxrviewer.number_wording import numbers_note
from cxrviewer.palette import STRUCTURE_LETTERS, STRUCTURE_TITLES
from cxrviewer.state.analysis import Analysis
from cxrviewer.state.display import Display, Layer, Overlays
from cxrviewer.state.resolve_numbers import numbers_art
from cxrviewer.state.screen import (
    Choice,
    CoverageArt,
    LayerRow,
    MapArt,
    MaskArt,
    OverlayScreen,
    PatchArt,
    Scale,
    Swatch,
)
from cxrviewer.state.votes import MajorityVote
from cxrviewer.translation import tr
from engine.colours import STRUCTURE_COLOURS, class_colour
from engine.findings import ModelVote
from engine.labels import CLASS_IDS, class_label

LAYER_TITLES = {
    Layer.MASK: "Lungs and heart",
    Layer.PATCHES: "Patches by vote",
    Layer.COVERAGE: "Coverage",
    Layer.MAP: "Map",
    Layer.NUMBERS: "Numbers",
}
_METHODS = {"grad-cam": "Grad-CAM"}
#: The keys that switch the layers, in the order of the list.
NO_KEYS: Mapping[str, tuple[str, ...]] = MappingProxyType({})
LAYER_KEYS = {
    Layer.MASK: "Alt+1",
    Layer.PATCHES: "Alt+2",
    Layer.COVERAGE: "Alt+3",
    Layer.MAP: "Alt+4",
    Layer.NUMBERS: "Alt+6",
}


def overlay_screen(analysis: Analysis, display: Display, overlays: Overlays) -> OverlayScreen:
    """Gives the layers that are drawn now; none while the film is shown bare."""
    if overlays.is_bare:
        return OverlayScreen()
    shown = {layer: view.opacity for layer, view in overlays.layers.items() if view.is_visible}
    heatmap = analysis.heatmap(display.map_class)
    mask, patches, numbers = analysis.mask, analysis.patches, analysis.numbers
    return OverlayScreen(
        mask=MaskArt(mask, shown[Layer.MASK]) if mask and Layer.MASK in shown else None,
        patches=PatchArt(patches, shown_votes(analysis, display), shown[Layer.PATCHES])
        if patches and Layer.PATCHES in shown
        else None,
        coverage=CoverageArt(patches, shown[Layer.COVERAGE]) if patches and Layer.COVERAGE in shown else None,
        map=MapArt(heatmap, shown[Layer.MAP]) if heatmap and Layer.MAP in shown else None,
        numbers=numbers_art(numbers, shown[Layer.NUMBERS]) if numbers and Layer.NUMBERS in shown else None,
        focused=display.focused if patches and Layer.PATCHES in shown else None,
    )


def shown_votes(analysis: Analysis, display: Display) -> ModelVote | MajorityVote | None:
    """Gives the votes that colour the patches: one model's, or the majority's."""
    return analysis.vote_of(display.voter) or analysis.majority


def layer_rows(
    analysis: Analysis, display: Display | None, overlays: Overlays, keys: Mapping[str, tuple[str, ...]] = NO_KEYS
) -> tuple[LayerRow, ...]:
    """Gives the list of layers with their legends; ``keys`` are those that a person gave, by command id."""
    rows = [_row(layer, analysis, display, overlays) for layer in LAYER_KEYS]
    return tuple(replace(row, key="".join(keys.get(f"layer.{row.layer}", (row.key,))[:1])) for row in rows)


def _row(layer: Layer, analysis: Analysis, display: Display | None, overlays: Overlays) -> LayerRow:
    view = overlays.layers[layer]
    available = {
        Layer.MASK: analysis.mask is not None,
        Layer.PATCHES: analysis.patches is not None,
        Layer.COVERAGE: analysis.patches is not None,
        Layer.MAP: bool(analysis.heatmaps),
        Layer.NUMBERS: analysis.report is not None,
    }[layer]
    is_explained = available and view.is_visible
    choices, choice = _choices(layer, analysis, display) if is_explained else ((), None)
    return LayerRow(
        layer=layer,
        title=tr(LAYER_TITLES[layer]),
        key=LAYER_KEYS[layer],
        is_available=available,
        is_visible=view.is_visible,
        opacity=view.opacity,
        swatches=_swatches(layer, analysis) if is_explained else (),
        scale=_scale(layer, analysis, display) if is_explained else None,
        choices=choices,
        choice=choice,
        note=_note(layer, analysis) if is_explained else "",
    )


def _swatches(layer: Layer, analysis: Analysis) -> tuple[Swatch, ...]:
    if layer in (Layer.MASK, Layer.NUMBERS):
        return tuple(
            Swatch(STRUCTURE_COLOURS[name], STRUCTURE_LETTERS[name], tr(STRUCTURE_TITLES[name]))
            for name in STRUCTURE_COLOURS
        )
    if layer is Layer.PATCHES and analysis.votes:
        return class_swatches(analysis.votes[0].classes)
    return ()


def class_swatches(classes: tuple[str, ...] = CLASS_IDS) -> tuple[Swatch, ...]:
    """Gives the legend of the classes."""
    return tuple(class_swatch(class_id) for class_id in classes)


def class_swatch(class_id: str) -> Swatch:
    """Gives the legend of one class."""
    label = class_label(class_id)
    return Swatch(class_colour(class_id), label.letter, tr(label.title))


def _scale(layer: Layer, analysis: Analysis, display: Display | None) -> Scale | None:
    heatmap = analysis.heatmap(display.map_class if display else None)
    if layer is Layer.MAP and heatmap is not None:
        method = _METHODS.get(heatmap.method, heatmap.method)
        note = tr(
            "{method}, {share:.0%} of it inside the lungs; points at regions, not lesions",
            method=method,
            share=heatmap.inside_lungs,
        )
        return Scale("inferno", tr("little"), tr("much"), note)
    if layer is Layer.COVERAGE and analysis.patches is not None:
        return Scale("viridis", "1", tr("{patches} patches", patches=int(analysis.patches.coverage.max())))
    return None


def _note(layer: Layer, analysis: Analysis) -> str:
    return numbers_note(analysis.numbers) if layer is Layer.NUMBERS and analysis.numbers is not None else ""


def _choices(layer: Layer, analysis: Analysis, display: Display | None) -> tuple[tuple[Choice, ...], str | None]:
    if display is None:
        return (), None
    if layer is Layer.MAP:
        named = tuple(Choice(map_.class_id, tr(class_label(map_.class_id).title)) for map_ in analysis.heatmaps)
        shown = analysis.heatmap(display.map_class)
        return named, shown.class_id if shown else None
    if layer is Layer.PATCHES and analysis.votes:
        models = tuple(Choice(vote.package.id, vote.title) for vote in analysis.votes)
        known = analysis.vote_of(display.voter)
        return (Choice(None, tr("Majority of the models")), *models), known.package.id if known else None
    return (), None
