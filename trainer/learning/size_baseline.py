"""What the size and shape of an image alone say of its class: what any model has to beat.

In collections of mixed origin each class tends to come with its own image sizes; a model that lets them
through scores well and has learnt nothing of lungs.
"""

from pathlib import Path

import numpy as np
import numpy.typing as npt

from engine.errors import ReadError
from engine.reading import open_image
from trainer.datasets.cases import CaseTable
from trainer.errors import EvaluationError
from trainer.learning.metrics import Floats


def size_features(sizes: npt.NDArray[np.int64]) -> Floats:
    """Gives what the baseline sees.

    Args:
        sizes: int64 (cases, 2), (rows, columns) in pixels.

    Returns:
        float64 (cases, 4): natural logarithms of area, width over height, longest and shortest side.
    """
    rows, columns = np.log(sizes.astype(np.float64)).T
    return np.stack([rows + columns, columns - rows, np.maximum(rows, columns), np.minimum(rows, columns)], axis=1)


def image_size(path: Path) -> tuple[int, int]:
    """Gives (rows, columns) of an image file.

    Raises:
        ReadError: The file is no image that can be read.
    """
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(path) as image:
            return (image.height, image.width)
    except (UnidentifiedImageError, OSError):
        return open_image(path).radiograph.shape


def predict_from_size(train: CaseTable, test: CaseTable, *, classes: tuple[str, ...]) -> Floats:
    """Fits gradient-boosted trees to the sizes of the training images and gives the test images' classes.

    Args:
        train: Its cases of known class are used.
        test: Cases of any label.
        classes: Class ids of the columns.

    Returns:
        float64 (cases, classes), probabilities; rows sum to one.

    Raises:
        EvaluationError: The training cases have fewer than two classes, or a file cannot be read.
    """
    from sklearn.ensemble import HistGradientBoostingClassifier

    known = train.labelled()
    truth = np.array([classes.index(str(case.label)) for case in known.cases if case.label in classes], dtype=np.int64)
    if np.unique(truth).size < 2 or truth.size != len(known):
        raise EvaluationError(
            "The cases for the size baseline must have at least two known classes, all of them the package's.",
            remedy="Give the list of cases that the package was trained on.",
        )
    model = HistGradientBoostingClassifier(random_state=0, max_iter=100, early_stopping=False)
    model.fit(size_features(_sizes(known)), truth)
    probabilities = np.zeros((len(test), len(classes)), dtype=np.float64)
    if len(test):
        probabilities[:, model.classes_] = model.predict_proba(size_features(_sizes(test)))
    return probabilities


def _sizes(table: CaseTable) -> npt.NDArray[np.int64]:
    try:
        return np.array([image_size(case.image) for case in table.cases], dtype=np.int64)
    except ReadError as error:
        raise EvaluationError(
            f"The size of {error.path.name} cannot be read: {error.detail}",
            remedy="Take the file out of the list, or leave the baseline out.",
        ) from error
