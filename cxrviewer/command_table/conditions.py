"""When a command can be run, and when it is on."""

from cxrviewer.command_table.record import Test
from cxrviewer.state.analysis import Phase
from cxrviewer.state.comparison import Layout, Link
from cxrviewer.state.display import Layer, Tool, as_window
from cxrviewer.state.study import AppState
from engine.radiograph import WindowFunction


def has_study(state: AppState) -> bool:
    """Says whether a film is on screen."""
    return state.study is not None


def has_windows(state: AppState) -> bool:
    """Says whether the file suggests several windows."""
    return state.study is not None and len(state.study.loaded.image.radiograph.windows) > 1


def has_several(state: AppState) -> bool:
    """Says whether several studies are open."""
    return len(state.studies) > 1


def has_recent(state: AppState) -> bool:
    """Says whether something was opened before."""
    return bool(state.browsing.recent)


def is_collecting(state: AppState) -> bool:
    """Says whether films are being looked for."""
    return state.browsing.collecting is not None


def can_analyse(state: AppState) -> bool:
    """Says whether the film on screen could be analysed now."""
    return state.study is not None and state.study.analysis.phase is not Phase.RUNNING


def is_running(state: AppState) -> bool:
    """Says whether an analysis is going on."""
    return any(study.analysis.phase is Phase.RUNNING for study in state.studies)


def has_maps(state: AppState) -> bool:
    """Says whether there are maps."""
    return state.study is not None and bool(state.study.analysis.heatmaps)


def has_votes(state: AppState) -> bool:
    """Says whether somebody voted."""
    return state.study is not None and bool(state.study.analysis.votes)


def has_pinned(state: AppState) -> bool:
    """Says whether a patch was clicked."""
    return state.study is not None and state.study.display.pinned is not None


def is_inverted(state: AppState) -> bool:
    """Says whether black and white are exchanged."""
    return state.study is not None and state.study.display.is_inverted


def is_sigmoid(state: AppState) -> bool:
    """Says whether the window has an S-shaped curve."""
    study = state.study
    return study is not None and as_window(study.display.window).function is WindowFunction.SIGMOID


def is_equalised(state: AppState) -> bool:
    """Says whether local equalisation is switched on."""
    return state.study is not None and state.study.display.enhancement.is_equalised


def shows_levels(state: AppState) -> bool:
    """Says whether the histogram is on screen."""
    return state.overlays.shows_levels


def shows_magnifier(state: AppState) -> bool:
    """Says whether the magnifier is switched on."""
    return state.overlays.shows_magnifier


def shows_patient(state: AppState) -> bool:
    """Says whether names and ids are on screen."""
    return state.overlays.shows_patient


def can_undo(state: AppState) -> bool:
    """Says whether there is a step to take back."""
    is_drawing = state.study is not None and state.study.marks.draft is not None
    return is_drawing or bool(state.history.past)


def can_redo(state: AppState) -> bool:
    """Says whether a step was taken back."""
    return bool(state.history.future)


def has_selected_mark(state: AppState) -> bool:
    """Says whether an annotation is selected."""
    return state.study is not None and state.study.marks.chosen is not None


def has_marks(state: AppState) -> bool:
    """Says whether anything is drawn on any film."""
    return any(study.marks.annotations for study in state.studies)


def has_outlines(state: AppState) -> bool:
    """Says whether lungs and heart were outlined on the film."""
    return state.study is not None and state.study.analysis.mask is not None


def shows_marks(state: AppState) -> bool:
    """Says whether annotations are on screen."""
    return state.overlays.shows_marks


def uses(tool: Tool) -> Test:
    """Gives whether dragging does this."""

    def test(state: AppState) -> bool:
        return state.tool is tool

    return test


def shows(layer: Layer) -> Test:
    """Gives whether this layer is switched on."""

    def test(state: AppState) -> bool:
        return state.overlays.layers[layer].is_visible

    return test


def shows_window(name: str) -> Test:
    """Gives whether the film is shown under the window of this name."""

    def test(state: AppState) -> bool:
        return state.study is not None and state.study.display.window.name.startswith(name)

    return test


def is_laid_out(layout: Layout) -> Test:
    """Gives whether the panes have this layout."""

    def test(state: AppState) -> bool:
        return state.overlays.comparison.layout is layout

    return test


def is_compared(state: AppState) -> bool:
    """Says whether there are several panes."""
    return state.overlays.comparison.layout is not Layout.ONE


def is_linked(state: AppState) -> bool:
    """Says whether the panes are linked."""
    return state.overlays.comparison.is_linked


def links(link: Link) -> Test:
    """Gives whether this goes over from one pane to the others."""

    def test(state: AppState) -> bool:
        return link in state.overlays.comparison.links

    return test


def hangs_films(state: AppState) -> bool:
    """Says whether films are laid out by protocol when they are opened."""
    return state.hangs_films


def is_swiped(state: AppState) -> bool:
    """Says whether a second film lies over the first."""
    return state.overlays.comparison.is_swiped
