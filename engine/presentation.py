"""How a film must be turned to be read: in some files black and white, or top and bottom, are exchanged."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt


@dataclass(frozen=True, slots=True)
class Presentation:
    """What has to be put right in a film as its file displays it.

    Attributes:
        is_negative: Black and white are exchanged: the lungs would be bright.
        is_upside_down: Top and bottom are exchanged; left and right are not.
    """

    is_negative: bool = False
    is_upside_down: bool = False

    def put_right(self, brightness: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        """Gives the film as it should look, from float32 (rows, columns) in [0, 1] as displayed."""
        toned = self.toned(brightness)
        return np.ascontiguousarray(toned[::-1] if self.is_upside_down else toned)

    def toned(self, brightness: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        """Puts only black and white right, and leaves every pixel in its place."""
        return np.float32(1) - brightness if self.is_negative else brightness

    def put_back(self, labels: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
        """Brings a label map (rows, columns) of the film put right onto the film as displayed."""
        return np.ascontiguousarray(labels[::-1] if self.is_upside_down else labels)

    @property
    def sentence(self) -> str:
        """What was put right, in words; empty when nothing was."""
        wrong = [
            words
            for words, holds in (("black and white", self.is_negative), ("top and bottom", self.is_upside_down))
            if holds
        ]
        return (
            f"In this file {', and '.join(wrong)} look exchanged; it was judged with them put right." if wrong else ""
        )


AS_DISPLAYED = Presentation()
#: Tried in this order where no lungs are found as displayed.
OTHERS = (
    Presentation(is_negative=True),
    Presentation(is_upside_down=True),
    Presentation(is_negative=True, is_upside_down=True),
)
