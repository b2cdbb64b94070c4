"""What one film's change means for the films beside it: pure functions of snapshots."""

from dataclasses import replace

from cxrviewer.placement import Size, View
from cxrviewer.state.comparison import Layout, Link
from cxrviewer.state.display import Display, as_window
from cxrviewer.state.seating import seats
from cxrviewer.state.study import AppState, Study
from engine.chest_windows import TITLES, chest_window
from engine.radiograph import VoiTable, Window


def linked(old: AppState, new: AppState, key: int) -> AppState:
    """Gives the new state with the change of one film's display made on the films beside it, where they are linked.

    Args:
        old: Before the change.
        new: After it.
        key: The study whose display changed.
    """
    comparison = new.overlays.comparison
    former, study = old.find(key), new.find(key)
    if not comparison.is_linked or former is None or study is None:
        return new
    if comparison.layout is Layout.ONE and not comparison.is_swiped:
        return new
    shown = seats(new).keys if comparison.layout is not Layout.ONE else tuple(other.key for other in new.studies)
    if key not in shown:
        return new
    for other_key in shown:
        other = new.find(other_key)
        if other is not None and other.key != key:
            display = _followed(former, study, other, comparison.links)
            if display is not other.display:
                new = new.with_study(replace(other, display=display))
    return new


def _followed(former: Study, study: Study, other: Study, links: frozenset[Link]) -> Display:
    """Gives the display of ``other`` after ``study`` changed from ``former``: only what changed goes over."""
    before, after, display = former.display, study.display, other.display
    if after.view != before.view:
        wished = linked_view(after.view, study.loaded.film.size, other.loaded.film.size)
        view = with_links(display.view, wished, links)
        if view != display.view:
            display = replace(display, view=view)
    if Link.WINDOW not in links:
        return display
    if after.window is not before.window:
        display = replace(display, window=_linked_tones(study, other))
    if after.is_inverted != before.is_inverted:
        display = replace(display, is_inverted=after.is_inverted)
    if after.enhancement.gamma != before.enhancement.gamma:
        display = replace(display, enhancement=replace(display.enhancement, gamma=after.enhancement.gamma))
    return display


def with_links(own: View, wished: View, links: frozenset[Link]) -> View:
    """Gives a film's own view with what is linked of another one; how the film is turned always stays."""
    view = own
    if Link.ZOOM in links:
        view = replace(view, zoom=wished.zoom)
    if Link.POSITION in links:
        view = replace(view, centre=wished.centre)
    return view


def linked_view(view: View, image: Size, other: Size) -> View:
    """Gives the view of another image that shows the same part of it at the same width on screen."""
    if view.zoom is None:
        return replace(view, centre=None)
    centre = None
    if view.centre is not None:
        centre = (view.centre[0] / image[0] * other[0], view.centre[1] / image[1] * other[1])
    return replace(view, zoom=view.zoom * image[0] / other[0], centre=centre)


def linked_window(window: Window | VoiTable, *, own: Window | VoiTable, other: Window | VoiTable) -> Window:
    """Gives the window that stands to the other film's first window as ``window`` does to its own film's.

    Args:
        window: Of the film that changed.
        own: The first window of that film.
        other: The first window of the other film.
    """
    shown, first, theirs = as_window(window), as_window(own), as_window(other)
    factor = theirs.width / first.width if first.width > 0 else 1.0
    centre = theirs.centre + (shown.centre - first.centre) * factor
    return Window(centre, max(shown.width * factor, 1e-6), shown.function, shown.name)


def _linked_tones(study: Study, other: Study) -> Window | VoiTable:
    window, windows = study.display.window, study.loaded.image.radiograph.windows
    radiograph = other.loaded.image.radiograph
    if any(window is own for own in windows):
        return radiograph.windows[0]
    for tissue, title in TITLES.items():
        if window.name.startswith(title):
            labels = other.analysis.mask.labels if other.analysis.mask else None
            return chest_window(radiograph, tissue, labels)
    return linked_window(window, own=windows[0], other=radiograph.windows[0])
