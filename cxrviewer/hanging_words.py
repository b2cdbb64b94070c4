"""What the parts of a hanging protocol are called on screen."""

from collections.abc import Sequence

from cxrviewer.hanging_protocol import HangingProtocol, PriorCount, Role, ViewWish
from cxrviewer.state.comparison import Layout, Link
from cxrviewer.translation import tr
from engine.chest_windows import TITLES, Tissue

MODALITY_WORDS = {"": "Any modality", "CR": "CR", "DX": "DX", "RG": "RG"}
OCCASION_VIEW_WORDS = {
    ViewWish.ANY: "Any view",
    ViewWish.FRONTAL: "PA or AP",
    ViewWish.PA: "PA",
    ViewWish.AP: "AP",
    ViewWish.LATERAL: "Lateral",
}
PRIOR_WORDS = {
    PriorCount.ANY: "With or without priors",
    PriorCount.NONE: "Without a prior",
    PriorCount.ONE: "With exactly one prior",
    PriorCount.SOME: "With at least one prior",
    PriorCount.SEVERAL: "With at least two priors",
}
ROLE_WORDS = {
    Role.CURRENT: "Current",
    Role.PRIOR_1: "Nearest prior",
    Role.PRIOR_2: "Second prior",
    Role.PRIOR_3: "Third prior",
    Role.EMPTY: "Nothing",
}
PLACE_VIEW_WORDS = {
    ViewWish.SAME: "Same view",
    ViewWish.ANY: "Any view",
    ViewWish.FRONTAL: "PA or AP",
    ViewWish.PA: "PA",
    ViewWish.AP: "AP",
    ViewWish.LATERAL: "Lateral",
}
LINK_WORDS = {Link.ZOOM: "Link zoom", Link.POSITION: "Link position", Link.WINDOW: "Link window"}
#: The panes of each layout, row by row.
PLACE_WORDS = {
    Layout.ONE: ("Film",),
    Layout.ONE_BY_TWO: ("Left", "Right"),
    Layout.TWO_BY_ONE: ("Above", "Below"),
    Layout.TWO_BY_TWO: ("Above left", "Above right", "Below left", "Below right"),
    Layout.ONE_BY_THREE: ("Left", "Middle", "Right"),
}
AS_IT_IS = "as it is"
TISSUE_WORDS = {AS_IT_IS: "As each film is", **{tissue.value: TITLES[tissue] for tissue in Tissue}}


def occasion_words(protocol: HangingProtocol) -> str:
    """Says when a protocol applies: "DX · PA · With at least one prior"."""
    modality = tr(MODALITY_WORDS.get(protocol.modality, protocol.modality))
    view = tr(OCCASION_VIEW_WORDS.get(protocol.view, "Any view"))
    return " · ".join((modality, view, tr(PRIOR_WORDS[protocol.priors])))


def protocol_notes(protocols: Sequence[HangingProtocol]) -> tuple[str, ...]:
    """Gives for each protocol why it will never be taken or not do what it seems to; empty where nothing is wrong."""
    return tuple(_note(protocol, protocols[:number]) for number, protocol in enumerate(protocols))


def _note(protocol: HangingProtocol, above: Sequence[HangingProtocol]) -> str:
    for other in above:
        if protocol.is_on and other.is_on and _covers(other, protocol):
            return tr("Never taken: “{name}” above it matches every film that this one does.", name=other.name)
    if all(place.role is not Role.CURRENT for place in protocol.shown_places):
        return tr("No place holds the current film: it takes the first empty pane, else the first.")
    return ""


def _covers(one: HangingProtocol, other: HangingProtocol) -> bool:
    has_modality = one.modality in {"", other.modality}
    any_view = {ViewWish.ANY, ViewWish.SAME}
    is_frontal = one.view is ViewWish.FRONTAL and other.view in {ViewWish.PA, ViewWish.AP}
    has_view = one.view in any_view or one.view is other.view or is_frontal
    has_priors = all(one.priors.holds(count) for count in range(4) if other.priors.holds(count))
    return has_modality and has_view and has_priors
