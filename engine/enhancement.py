"""Enhancement for the eye only, which nothing measured uses: what was done, and the gamma curve."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

SMALLEST_GAMMA, LARGEST_GAMMA = 0.25, 4.0


@dataclass(frozen=True, slots=True)
class Enhancement:
    """How a film is made to look beyond its window.

    Attributes:
        gamma: Brightness b in [0, 1] is shown as b ** (1 / gamma): above 1 lightens the dark parts.
        is_equalised: Whether the contrast is equalised locally.
    """

    gamma: float = 1.0
    is_equalised: bool = False

    @property
    def words(self) -> str:
        """What was done, for the label on the film; empty when nothing was."""
        gamma = f"gamma {self.gamma:.2f}" if self.gamma != 1.0 else ""
        return ", ".join(part for part in ("CLAHE" if self.is_equalised else "", gamma) if part)


NOT_ENHANCED = Enhancement()


def with_gamma(brightness: npt.NDArray[np.float32], gamma: float) -> npt.NDArray[np.float32]:
    """Gives float32 brightness in [0, 1] after a gamma curve; black stays black and white stays white."""
    if gamma == 1.0:
        return brightness
    return np.power(np.clip(brightness, 0.0, 1.0), np.float32(1.0 / gamma), dtype=np.float32)
