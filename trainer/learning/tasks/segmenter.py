"""Task: train FC-DenseNet103 on lung masks, whole images at a size that grows from stage to stage."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import cv2
import numpy as np
import numpy.typing as npt
import torch

from engine.inference.networks.registry import build_network
from engine.inference.weights import load_weights
from engine.labels import HEART, LEFT_LUNG, RIGHT_LUNG
from engine.preprocessing import prepare, scale
from engine.reading import open_image
from engine.windowing import to_display
from trainer.config import RunConfig, StageConfig
from trainer.datasets.cases import Case, CaseTable
from trainer.errors import DatasetError
from trainer.learning.augment import change_tone, draw_affine, lose_detail, mirrored, swap_lungs, warp, with_resolution
from trainer.learning.losses import mask_loss
from trainer.learning.normalisation import settle_normalisation
from trainer.learning.pseudo_labels import Outlined
from trainer.learning.samples import Picture, outlined

#: Unchanged training images on which batch normalisation is measured before the network is judged.
_SETTLING = 64
_SETTLING_BATCH = 8
#: Side on which training masks are kept, at least as fine as what they were drawn on.
_MASK_SIDE = 1024
_Pair = tuple[npt.NDArray[np.uint8], npt.NDArray[np.uint8], bool]


class SegmenterTask:
    """Serves film and mask pairs and measures overlap.

    Args:
        config: The run.
        train: Cases that the weights see.
        watch: Cases on which overlap is measured; none of them in ``train``.
        outlined: Further training films with outlines that a released segmenter drew.
    """

    figure = "lungs_jaccard"

    def __init__(
        self, config: RunConfig, *, train: CaseTable, watch: CaseTable, outlined: Iterable[Outlined] = ()
    ) -> None:
        self.network = build_network(config.model.architecture, config.model.arguments)
        if config.model.initial_weights is not None:
            load_weights(self.network, config.model.initial_weights, package=config.package)
        self._config = config
        self._train = [_load(case, config) for case in train.cases]
        self._train += [_pair(image, labels, config, heart_known=False) for image, labels in outlined]
        self._watch = [_load(case, config, whole=True) for case in watch.cases]
        self._size = config.preprocessing.size

    def steps_per_epoch(self, stage: StageConfig) -> int:
        """Gives the number of whole batches in an epoch."""
        return max(1, len(self._train) // stage.batch)

    def batches(self, stage: StageConfig, epoch: int, first: int) -> Iterator[tuple[torch.Tensor, ...]]:
        """Gives (images (B, 1, S, S), labels int64 (B, S, S), heart known bool (B,)) in a seeded order."""
        self._size = stage.size
        order = np.random.default_rng((self._config.seed, epoch)).permutation(len(self._train))
        for step in range(first, self.steps_per_epoch(stage)):
            chosen = order[step * stage.batch : (step + 1) * stage.batch]
            pairs = [self._changed(self._train[i], stage.size, (self._config.seed, epoch, int(i))) for i in chosen]
            images = scale(np.stack([image for image, _, _ in pairs]), self._config.preprocessing)
            labels = torch.from_numpy(np.stack([mask for _, mask, _ in pairs])).long()
            known = torch.tensor([heart for _, _, heart in pairs])
            yield torch.from_numpy(images), labels, known

    def loss(self, batch: tuple[torch.Tensor, ...]) -> torch.Tensor:
        """Gives the loss of a batch; unknown hearts cost nothing."""
        images, labels, heart_known = batch
        return mask_loss(self.network(images), labels, heart_known)

    def watch(self) -> Mapping[str, float]:
        """Gives the mean Jaccard index of both lungs together and the heart's mean Dice, at the stage's size."""
        settle_normalisation(self.network, self._plain_batches())
        jaccard: list[float] = []
        dice: list[float] = []
        for image, truth, heart_known in self._watch:
            found = self._found(image, truth.shape)
            ours, theirs = (np.isin(labels, (RIGHT_LUNG, LEFT_LUNG)) for labels in (found, truth))
            jaccard.append(float((ours & theirs).sum() / max(1, (ours | theirs).sum())))
            if heart_known:
                ours, theirs = found == HEART, truth == HEART
                dice.append(float(2 * (ours & theirs).sum() / max(1, ours.sum() + theirs.sum())))
        figures = {"lungs_jaccard": float(np.mean(jaccard))}
        return {**figures, "heart_dice": float(np.mean(dice))} if dice else figures

    def samples(self, count: int) -> Sequence[Picture]:
        """Draws the outlines that are found on the first watched films over them, beside the drawn ones."""
        pictures = []
        for place, (image, truth, _) in enumerate(self._watch[:count]):
            found = self._found(image, truth.shape)
            ours, theirs = (np.isin(labels, (RIGHT_LUNG, LEFT_LUNG)) for labels in (found, truth))
            overlap = float((ours & theirs).sum() / max(1, (ours | theirs).sum()))
            pictures.append(outlined(image, found, truth, title=f"film {place + 1}: lungs {overlap:.3f} (Jaccard)"))
        return pictures

    def _found(self, image: npt.NDArray[np.uint8], shape: tuple[int, ...]) -> npt.NDArray[np.uint8]:
        """Gives the label map of an image (N, N) at the size of its mask, from the stage's size."""
        logits = self.network(self._plain([image]))
        logits = torch.nn.functional.interpolate(logits, shape, mode="bilinear", align_corners=False)
        labels: npt.NDArray[np.uint8] = logits.argmax(dim=1)[0].cpu().numpy().astype(np.uint8)
        return labels

    def _plain_batches(self) -> Iterator[torch.Tensor]:
        chosen = np.random.default_rng(self._config.seed).permutation(len(self._train))[:_SETTLING]
        for start in range(0, len(chosen), _SETTLING_BATCH):
            yield self._plain([self._train[i][0] for i in chosen[start : start + _SETTLING_BATCH]])

    def _plain(self, images: Sequence[npt.NDArray[np.uint8]]) -> torch.Tensor:
        """Gives unchanged images (B, 1, S, S) at the stage's size, on the network's device."""
        side = (self._size, self._size)
        small = np.stack([cv2.resize(image, side, interpolation=cv2.INTER_AREA).astype(np.uint8) for image in images])
        device = next(self.network.parameters()).device
        return torch.from_numpy(scale(small, self._config.preprocessing)).to(device)

    def _changed(self, pair: _Pair, side: int, seed: tuple[int, ...]) -> _Pair:
        image, labels, heart_known = pair
        random = np.random.default_rng(seed)
        ratio = side / image.shape[0]
        if ratio < 1:
            image = cv2.resize(image, (side, side), interpolation=cv2.INTER_AREA).astype(np.uint8, copy=False)
        middle = (image.shape[0] - 1) / 2
        affine = draw_affine(
            self._config.augmentation, random, source=image.shape[0], target=side, centre=(middle, middle)
        )
        finer = with_resolution(affine, labels.shape[0] / image.shape[0])
        image = change_tone(warp(image, affine, side=side), self._config.augmentation, random)
        image = lose_detail(image, self._config.augmentation, random)
        labels = warp(labels, finer, side=side, nearest=True)
        return image, swap_lungs(labels) if mirrored(affine) else labels, heart_known


def read_mask(case: Case) -> npt.NDArray[np.uint8]:
    """Reads a case's label map, uint8 (rows, columns), values of ``engine.labels``.

    Raises:
        DatasetError: The case has none, or the file is damaged.
    """
    mask = None if case.mask is None else cv2.imread(str(case.mask), cv2.IMREAD_UNCHANGED)
    if mask is None or mask.ndim != 2:
        raise DatasetError(
            case.image, f"{case.image.name} has no readable lung mask.", remedy="Name a mask, or leave the case out."
        )
    return mask.astype(np.uint8, copy=False)


def _load(case: Case, config: RunConfig, *, whole: bool = False) -> _Pair:
    """Gives film uint8 (S, S), label map, and whether the heart is known; ``whole`` masks keep their own pixels."""
    brightness = to_display(open_image(case.image).radiograph)
    return _pair(brightness, read_mask(case), config, heart_known=bool(case.has_heart), whole=whole)


def _pair(
    brightness: npt.NDArray[np.float32],
    labels: npt.NDArray[np.uint8],
    config: RunConfig,
    *,
    heart_known: bool,
    whole: bool = False,
) -> _Pair:
    image = np.rint(prepare(brightness, config.preprocessing) * 255).astype(np.uint8)
    if not whole:
        square = (_MASK_SIDE, _MASK_SIDE)
        labels = cv2.resize(labels, square, interpolation=cv2.INTER_NEAREST_EXACT).astype(np.uint8, copy=False)
    return image, labels, heart_known
