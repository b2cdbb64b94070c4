"""How a map can be made: the methods by name, what each one asks of a network, and how long it takes."""

from dataclasses import dataclass
from enum import StrEnum


class MapMethod(StrEnum):
    """A way to say which part of a patch spoke for a class."""

    GRAD_CAM = "grad-cam"
    HIRES_CAM = "hires-cam"
    GRAD_CAM_PLUS_PLUS = "grad-cam++"
    EIGEN_CAM = "eigen-cam"
    SCORE_CAM = "score-cam"
    OCCLUSION = "occlusion"
    INTEGRATED_GRADIENTS = "integrated-gradients"
    LIME = "lime"


@dataclass(frozen=True, slots=True)
class MethodFacts:
    """What a person should know of a method.

    Attributes:
        title: Its name as the field writes it.
        meaning: What it shows, in one sentence, with its source.
        is_slow: Whether the network looks at every patch many times; then only the first ``SLOW_PATCHES`` are mapped.
    """

    title: str
    meaning: str
    is_slow: bool = False


#: Patches that slow methods look at, the first of those drawn.
SLOW_PATCHES = 8

FACTS: dict[MapMethod, MethodFacts] = {
    MapMethod.GRAD_CAM: MethodFacts(
        "Grad-CAM", "Feature maps weighted by the mean gradient of the class (Selvaraju et al. 2017)."
    ),
    MapMethod.HIRES_CAM: MethodFacts(
        "HiResCAM", "Feature maps times the gradient of the class, place by place (Draelos and Carin 2020)."
    ),
    MapMethod.GRAD_CAM_PLUS_PLUS: MethodFacts(
        "Grad-CAM++", "As Grad-CAM, with weights that favour several small places (Chattopadhay et al. 2018)."
    ),
    MapMethod.EIGEN_CAM: MethodFacts(
        "Eigen-CAM",
        "The main pattern of the feature maps, the same for every class (Muhammad and Yeasin 2020).",
    ),
    MapMethod.SCORE_CAM: MethodFacts(
        "Score-CAM",
        "Feature maps weighted by the score of the patch seen through each of them, without gradients "
        "(Wang et al. 2020).",
        is_slow=True,
    ),
    MapMethod.OCCLUSION: MethodFacts(
        "Occlusion",
        "How far the class falls when a square of the patch is hidden (Zeiler and Fergus 2014).",
        is_slow=True,
    ),
    MapMethod.INTEGRATED_GRADIENTS: MethodFacts(
        "Integrated gradients",
        "What each square adds to the class on the way from a grey patch to this one; what speaks against it is left "
        "out (Sundararajan et al. 2017).",
        is_slow=True,
    ),
    MapMethod.LIME: MethodFacts(
        "LIME",
        "Weights of a line fitted to the class while squares of a regular grid are hidden at random "
        "(Ribeiro et al. 2016). Another draw gives slightly other weights.",
        is_slow=True,
    ),
}

#: What every map can and cannot show.
CAVEAT = (
    "A map points at regions that moved the models, not at lesions: it can be bright beside a finding, dark over one, "
    "and says nothing of places that no patch covered. Methods ask different questions and may disagree; the squares "
    "of some are no borders of anything in the lung. The base models that ship pool over the lung alone, so that a map "
    "lies inside it is how they are made and no finding. Readers localise better than such maps do."
)


def patches_mapped(method: MapMethod, drawn: int) -> int:
    """Gives how many of the drawn patches a method looks at."""
    return min(drawn, SLOW_PATCHES) if FACTS[method].is_slow else drawn
