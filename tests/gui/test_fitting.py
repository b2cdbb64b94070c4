"""Panels take the room that they need and leave the rest to the verdict and the list of films."""

import pytest

from cxrviewer.state.resolve import resolve
from cxrviewer.widgets.parts.scrolling import FittingScroll
from tests.gui.conftest import Viewer

pytestmark = pytest.mark.gui


def held(viewer: Viewer, name: str) -> FittingScroll:
    """Gives the scroll area around a panel of the window."""
    panel = getattr(viewer.window, name)
    return next(scroll for scroll in viewer.window.findChildren(FittingScroll) if scroll.widget() is panel)


@pytest.mark.parametrize("name", ["marks", "layers"])
def test_a_panel_is_as_tall_as_what_it_shows(viewer: Viewer, name: str) -> None:
    viewer.open("chest.dcm")
    scroll = held(viewer, name)
    viewer.bot.waitUntil(lambda: scroll.height() == scroll.sizeHint().height())
    empty = scroll.height()
    viewer.analyse()
    viewer.window.actions_by_id["mark.propose"].trigger()
    viewer.bot.waitUntil(lambda: scroll.height() > empty and scroll.height() == scroll.sizeHint().height())


def test_how_to_point_at_a_patch_is_said_only_while_patches_are_shown(viewer: Viewer) -> None:
    viewer.open("chest.dcm")
    viewer.analyse()
    assert "Point at a patch" in resolve(viewer.store.state).patch.hint
    viewer.window.actions_by_id["layer.patches"].trigger()
    assert resolve(viewer.store.state).patch.hint == ""
    viewer.window.actions_by_id["layer.next_patch"].trigger()
    assert resolve(viewer.store.state).patch.title.startswith("Patch")
