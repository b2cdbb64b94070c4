"""What every number on screen means, in words: one short text per topic, one click away."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class Topic(StrEnum):
    """What a person can ask about."""

    VERDICT = "verdict"
    SCORES = "scores"
    VOTES = "votes"
    WEIGHTS = "weights"
    PATCH = "patch"
    MASK = "mask"
    PATCHES = "patches"
    COVERAGE = "coverage"
    MAP = "map"
    NUMBERS = "numbers"
    FACTS = "facts"
    CHECKS = "checks"
    REASONS = "reasons"
    CONTRIBUTIONS = "contributions"
    CURVE = "curve"
    ZONES = "zones"
    MARKS = "marks"


@dataclass(frozen=True, slots=True)
class Explanation:
    """A title and a few plain sentences."""

    title: str
    text: str


EXPLANATIONS: Mapping[Topic, Explanation] = MappingProxyType(
    {
        Topic.VERDICT: Explanation(
            "The verdict",
            "The class with the highest score, put into words. It says that the picture resembles the films of that "
            "class on which the models were trained. It is no diagnosis: a film cannot prove or exclude an infection. "
            "“Not sure” means that the best score is not far enough ahead to be acted on.",
        ),
        Topic.SCORES: Explanation(
            "The four scores",
            "The ensemble turns the votes of all models into one number per class; they sum to 1. Calibrated means: "
            "on films that trained nothing, about 58 of 100 films scored 0.58 really had that class. Not calibrated "
            "means: the numbers only put the classes in order. Either way they hold for films like the training films.",
        ),
        Topic.VOTES: Explanation(
            "Votes of the models",
            "Each model looks at every patch by itself and votes for one class. The bar counts its votes. "
            "Models that disagree, or votes that are spread over several classes, are a reason to doubt the verdict. "
            "Click a model to colour the patches by its votes alone.",
        ),
        Topic.WEIGHTS: Explanation(
            "Weights and agreement",
            "How much the ensemble trusts each model for this film: learnt from which models were right when the votes "
            "looked like this. 1 is full trust, 0 means ignored, below 0 means that its votes count against a class. "
            "Agreement is the share of models whose own winner is the ensemble’s.",
        ),
        Topic.PATCH: Explanation(
            "One patch",
            "A square of 224 pixels on a 1024-pixel copy of the film, centred inside a lung. The columns show how each "
            "model divides its belief among the classes (softmax, not calibrated). The highest is the model’s vote.",
        ),
        Topic.MASK: Explanation(
            "Lungs and heart",
            "What the segmenter takes for lungs and heart. Patches are drawn from the lungs only, so if the outline is "
            "wrong, everything after it is about the wrong place. Check it first.",
        ),
        Topic.PATCHES: Explanation(
            "Patches",
            "Squares at random places inside the lungs, the same ones for the same seed. Each mark has the colour and "
            "letter of the class that the patch was voted for. Point at one to see what every model said of it.",
        ),
        Topic.COVERAGE: Explanation(
            "Coverage",
            "How many patches lie over each place. Hatched places lie under none: nothing was looked at there, "
            "which is not the same as nothing being there.",
        ),
        Topic.MAP: Explanation(
            "Map",
            "Where the models found what speaks for one class: Grad-CAM of every patch, weighted by the patch’s "
            "probability and averaged. Bright is more, relative to this film. Such maps point at regions, "
            "not at lesions, and localise less well than radiologists do. Hatched places were not sampled.",
        ),
        Topic.NUMBERS: Explanation(
            "Numbers of lungs and heart",
            "What the outlines measure: height, width and area of each lung, its brightness, how much of each third of "
            "its height is opaque, and the cardiothoracic ratio with the lines that it was taken along. Wrong outlines "
            "give wrong numbers, so look at the outlines first. Lengths are in millimetres only where the file says "
            "how large a pixel is. A rank compares with normal films of the same age group; it is no diagnosis.",
        ),
        Topic.MARKS: Explanation(
            "Measurements",
            "Lengths are in millimetres only where the file says how large a pixel is, and the source of that is "
            "stated: at the detector a heart looks larger than it is. Mean and SD are of the values in the file, "
            "whatever the window. The cardiothoracic ratio holds for upright PA films in full inspiration; what "
            "spoils it is said.",
        ),
        Topic.CHECKS: Explanation(
            "Checked before the verdict",
            "Whether the film may be judged at all: what the file says of it, its exposure, the patient’s age against "
            "whom the package learnt from, and whether lungs are there, plausible and the right way up. A check that "
            "failed (✕) replaces the verdict. What then stands below is raw output: numbers that mean nothing.",
        ),
        Topic.REASONS: Explanation(
            "For and against",
            "Everything that was looked at: the score against the threshold of the package, the prediction set (it "
            "holds the true class for a stated share of films like the calibration films), the models one by one, "
            "redraws of the patches, the same patches mirrored or at half the sharpness as far as the models were "
            "asked, the lung outline, and what the training data can tell apart for the patient’s age. One reason "
            "against (−) makes the verdict “not sure”. "
            "Classes that cannot be told apart (≠) are named together.",
        ),
        Topic.CONTRIBUTIONS: Explanation(
            "What each model adds",
            "The raw score of the leading class, taken apart: it starts at an equal share for every class, and each "
            "model’s weighted votes raise or lower it. The bars and the start sum to the raw score exactly "
            "(Aumann–Shapley; the weights are taken as given).",
        ),
        Topic.CURVE: Explanation(
            "Votes as patches are added",
            "The share of patches that most models gave to each class, after one patch, two, and so on, with the band "
            "in which the leading share lies in 95 of 100 such draws (Wilson). Settled means: from there on chance "
            "alone no longer explains the lead over any other class. It says nothing of whether the models are right.",
        ),
        Topic.ZONES: Explanation(
            "Looked at, by zone",
            "Each lung in thirds of its height. The bar is the share of the zone under at least one patch; the number "
            "counts patches with their centre there; the letter is the class that most of them were voted. What no "
            "patch covers was not looked at.",
        ),
        Topic.FACTS: Explanation(
            "How it was made",
            "The model package with its version and fingerprint, the models in it, the device, the seed of the patches "
            "and the time of each stage. The same package, seed and device give the same result again.",
        ),
    }
)
