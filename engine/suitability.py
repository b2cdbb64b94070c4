"""Which images may be judged at all, and what a reader must know before believing the scores."""

from collections.abc import Sequence

from engine.findings import LungMask, PatchSet, Quality
from engine.gate import file_checks, refusal
from engine.labels import ADULT_YEARS
from engine.radiograph import Radiograph, ViewPosition
from engine.said import Said, together

_GOOD_COVERAGE = 0.9


def refuse_unsuitable(radiograph: Radiograph) -> None:
    """Returns if the image may be a frontal chest radiograph.

    Raises:
        AnalysisRefusedError: It is of another modality (code ``modality``), another body part
            (``body_part``), a lateral view (``lateral``), a colour picture (``colour``), smaller than 128
            pixels on a side (``too_small``), or of one grey level (``flat``).
    """
    refused = refusal(file_checks(radiograph))
    if refused is not None:
        raise refused


def image_warnings(radiograph: Radiograph) -> tuple[str, ...]:
    """Gives what the file itself and its reading say against believing the scores, one sentence each."""
    source, age = radiograph.source, radiograph.age_years
    found: list[str] = []
    if source.frame_count > 1:
        found.append(
            Said(
                "The file holds {count} frames; only frame {frame} was analysed.",
                count=source.frame_count,
                frame=source.frame + 1,
            )
        )
    if radiograph.view is ViewPosition.AP:
        found.append("This is an AP view: the heart looks larger, and the view alone may sway the scores.")
    if radiograph.view is ViewPosition.UNKNOWN:
        found.append("The file does not say how the beam crossed the patient.")
    if not source.sop_instance_uid:
        found.append("This is a picture file: polarity, brightness and scale are those of the picture.")
    if age is None:
        found.append("The patient's age is unknown, and the models tell children from adults more than they should.")
    elif age < ADULT_YEARS:
        found.append("The patient is a child, and the models tell children from adults more than they should.")
    if source.is_lossy:
        found.append("The image was compressed with loss.")
    if radiograph.burned_in_annotation:
        found.append("The image has text burned in, which may sway the scores.")
    return (*found, *radiograph.notes)


def analysis_warnings(mask: LungMask, patches: PatchSet, limits: Sequence[str]) -> tuple[str, ...]:
    """Gives what mask, coverage and the package's own limits say against believing the scores."""
    found = []
    if mask.quality is Quality.DOUBTFUL:
        found.append(together(("The lung mask is doubtful.", *mask.reasons)))
    if patches.lung_covered_share < _GOOD_COVERAGE:
        text = "The patches cover only {share:.0%} of the lungs; what lies elsewhere was not looked at."
        found.append(Said(text, share=patches.lung_covered_share))
    return (*found, *limits)
