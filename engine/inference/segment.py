"""Finds lungs and heart: one pass of the segmenter, clean-up, and the way back to source pixels."""

import functools
from dataclasses import replace

import numpy as np
import numpy.typing as npt
import torch

from engine.findings import LungMask, PackageRef, Quality
from engine.geometry import GridGeometry
from engine.labels import LEFT_LUNG, RIGHT_LUNG, STRUCTURE_IDS
from engine.lung_mask import clean_up, judge
from engine.preprocessing import Preprocessing, prepare, scale
from engine.presentation import AS_DISPLAYED, OTHERS, Presentation
from engine.radiograph import Spacing

#: Side in pixels at which the outline is decided.
OUTLINE = 512


def segment(
    network: torch.nn.Module,
    brightness: npt.NDArray[np.float32],
    *,
    preprocessing: Preprocessing,
    spacing: Spacing,
    package: PackageRef,
    device: torch.device,
    is_chest: bool = False,
) -> LungMask:
    """Gives the lung mask of one image, with a verdict on its plausibility.

    Args:
        network: Maps (1, 1, S, S) to logits (1, 4, S, S).
        brightness: float32 (rows, columns) in [0, 1], as displayed.
        preprocessing: The segmenter's, from its manifest.
        spacing: Of the image's pixels; None leaves the areas in mm2 unknown.
        package: The segmenter, for the record.
        device: Where the network lies.
        is_chest: Whether the film is known to show a chest.
    """
    prepared = prepare(brightness, preprocessing)
    raw, confidence = label_map(network, scale(prepared[None], preprocessing), device=device)
    mask = clean_up(raw)
    shown = resize_brightness(brightness, raw.shape[0])
    quality, reasons = judge(mask, brightness=shown, confidence=confidence, is_chest=is_chest)
    rows, columns = brightness.shape
    labels = GridGeometry(rows=rows, columns=columns).labels_to_source(mask.labels)
    labels.setflags(write=False)
    pixels = {name: int((labels == value).sum()) for value, name in enumerate(STRUCTURE_IDS) if value}
    areas = None
    if spacing.mm is not None:
        pixel_mm2 = spacing.mm[0] * spacing.mm[1]
        areas = {name: count * pixel_mm2 for name, count in pixels.items()}
    return LungMask(
        labels=labels,
        pixels=pixels,
        areas_mm2=areas,
        cleaned_share=mask.changed_share,
        quality=quality,
        reasons=reasons,
        package=package,
    )


def find_lungs(
    network: torch.nn.Module,
    brightness: npt.NDArray[np.float32],
    *,
    preprocessing: Preprocessing,
    spacing: Spacing,
    package: PackageRef,
    device: torch.device,
    presumed: Presentation | None = None,
) -> tuple[LungMask, Presentation]:
    """Gives the lung mask of a film that may be shown as a negative or upside down.

    Where it is not known how the film is displayed, one whose lungs are in doubt is also tried as a negative, and
    one without lungs that can be relied on is tried put right in each way; the first in which the lungs are beyond
    doubt is taken. A film that was put right has a doubtful mask. Arguments as of ``segment``.

    Args:
        presumed: What has to be put right, where the film is known to show a chest and how: nothing else is tried
            then, and many doubts of the lungs are still only doubts.

    Returns:
        The mask on the film as displayed, and what had to be put right to find it.
    """
    look = functools.partial(
        segment, network, preprocessing=preprocessing, spacing=spacing, package=package, device=device
    )
    if presumed is not None:
        return _put_back(look(presumed.put_right(brightness), is_chest=True), presumed), presumed
    displayed = look(brightness)
    if displayed.quality is Quality.USABLE:
        return displayed, AS_DISPLAYED
    for presentation in OTHERS if displayed.quality is Quality.UNUSABLE else OTHERS[:1]:
        mask = look(presentation.put_right(brightness))
        if mask.quality is Quality.USABLE:
            return _put_back(mask, presentation), presentation
    return displayed, AS_DISPLAYED


def _put_back(mask: LungMask, presentation: Presentation) -> LungMask:
    """Brings the mask of a film that was put right onto the film as displayed."""
    if presentation == AS_DISPLAYED:
        return mask
    labels = presentation.put_back(mask.labels)
    labels.setflags(write=False)
    if mask.quality is Quality.UNUSABLE:
        return replace(mask, labels=labels)
    return replace(mask, labels=labels, quality=Quality.DOUBTFUL, reasons=(presentation.sentence, *mask.reasons))


@torch.inference_mode()
def label_map(
    network: torch.nn.Module, image: npt.NDArray[np.float32], *, device: torch.device
) -> tuple[npt.NDArray[np.uint8], float]:
    """Runs the segmenter once.

    Args:
        network: Maps (1, 1, S, S) to logits (1, 4, S, S).
        image: float32 (1, 1, S, S), prepared.
        device: Where the network lies.

    Returns:
        uint8 (OUTLINE, OUTLINE), the class with the largest logit per pixel after the logits were brought to
        that size bilinearly, so that outlines are not stairs of network pixels; and the mean softmax of that
        class over the pixels called lung, 0 where there is none.
    """
    batch = torch.from_numpy(image).to(device)
    logits = torch.nn.functional.interpolate(network(batch).float(), (OUTLINE, OUTLINE), mode="bilinear")
    probabilities = torch.softmax(logits[0], dim=0)
    best, winner = probabilities.max(dim=0)
    lungs = (winner == RIGHT_LUNG) | (winner == LEFT_LUNG)
    confidence = float(best[lungs].mean()) if bool(lungs.any()) else 0.0
    return winner.to(torch.uint8).cpu().numpy(), confidence


def resize_brightness(brightness: npt.NDArray[np.float32], side: int) -> npt.NDArray[np.float32]:
    """Brings an image to (side, side) for measuring, without equalisation or gamma."""
    return prepare(brightness, Preprocessing(size=side, equalise=False))
