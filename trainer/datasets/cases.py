"""Cases: what every importer yields, whatever the source."""

import hashlib
import json
import os
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from engine.labels import CLASS_IDS, AgeGroup
from engine.radiograph import ViewPosition
from trainer.errors import DuplicateImageError

#: Patients whose id begins so are known to nobody: each of their images is a patient of its own.
UNKNOWN_PATIENT = "file:"


@dataclass(frozen=True, slots=True)
class Case:
    """One image and what is known of it.

    Attributes:
        image: The file, absolute.
        patient: Who it shows, unique over all sources. A case whose patient nobody knows is a patient of its own.
        labels: The classes it may have. One: known. Several: one of them. None: unknown, never negative.
        origin: Where the film was published (repository and path), to recognise it in another data set.
        mask: Label map of the same size (values of ``engine.labels``), or None.
        has_heart: Whether ``mask`` marks the heart. False: the heart is unknown, not absent. None: no mask.
        fold: Cross-validation fold, from 0.
        split: Named part, such as "train" or "val".
        sex: "F" or "M" where the source says so; it trains nothing and only tells people of one id apart.
    """

    image: Path
    patient: str
    labels: frozenset[str] = frozenset()
    source: str = ""
    view: ViewPosition = ViewPosition.UNKNOWN
    age_group: AgeGroup = AgeGroup.UNKNOWN
    licence: str = ""
    origin: str = ""
    mask: Path | None = None
    has_heart: bool | None = None
    fold: int | None = None
    split: str | None = None
    sex: str = ""

    @property
    def label(self) -> str | None:
        """The class, where exactly one is possible."""
        return next(iter(self.labels)) if len(self.labels) == 1 else None

    @property
    def known_patient(self) -> str:
        """The patient's id, or "" where it stands for nobody known."""
        return "" if self.patient.startswith(UNKNOWN_PATIENT) else self.patient

    @property
    def label_text(self) -> str:
        """The label set as text, in the order of the classes, such as ``viral|bacterial``; empty when unknown."""
        foreign = sorted(self.labels - set(CLASS_IDS))
        return "|".join([name for name in CLASS_IDS if name in self.labels] + foreign)

    @property
    def is_partial(self) -> bool:
        """Whether the class is one of several and not known which."""
        return len(self.labels) > 1


@dataclass(frozen=True, slots=True)
class CaseTable:
    """Cases in a fixed order, under a name that says what they are.

    Raises:
        DuplicateImageError: An image stands in it twice.
    """

    name: str
    cases: tuple[Case, ...]

    def __post_init__(self) -> None:
        """Refuses a table that names an image twice."""
        for image, count in Counter(case.image for case in self.cases).items():
            if count > 1:
                raise DuplicateImageError(image)

    def __len__(self) -> int:
        """Gives the number of cases."""
        return len(self.cases)

    def where(self, keep: Callable[[Case], bool], *, note: str) -> "CaseTable":
        """Gives the cases for which ``keep`` holds; ``note`` is added to the name."""
        return CaseTable(f"{self.name}, {note}", tuple(case for case in self.cases if keep(case)))

    def folds(self, *folds: int) -> "CaseTable":
        """Gives the cases of these folds."""
        wanted = frozenset(folds)
        return self.where(lambda case: case.fold in wanted, note=f"folds {','.join(map(str, sorted(wanted)))}")

    def split(self, name: str) -> "CaseTable":
        """Gives the cases of the part called ``name``."""
        return self.where(lambda case: case.split == name, note=name)

    def labelled(self) -> "CaseTable":
        """Gives the cases whose class is known."""
        return self.where(lambda case: case.label is not None, note="known class")

    def partial(self) -> "CaseTable":
        """Gives the cases whose class is one of several."""
        return self.where(lambda case: case.is_partial, note="partial labels")

    def joined(self, other: "CaseTable") -> "CaseTable":
        """Gives these cases followed by those of ``other``.

        Raises:
            DuplicateImageError: An image is in both.
        """
        return CaseTable(f"{self.name} + {other.name}", self.cases + other.cases)

    @property
    def patients(self) -> frozenset[str]:
        """Everyone in it."""
        return frozenset(case.patient for case in self.cases)

    def counts(self) -> Mapping[str, int]:
        """Gives cases per label set, keyed by its text; "" are the unknown ones."""
        return dict(Counter(case.label_text for case in self.cases))

    def counts_by_source(self) -> Mapping[tuple[str, str], int]:
        """Gives cases per (source, label set)."""
        return dict(Counter((case.source, case.label_text) for case in self.cases))

    @property
    def sha256(self) -> str:
        """Hash of what a split is: file, label set, patient, fold, split and mask of each row, in any order.

        Files count by their path below the folder that holds all images, so that moving the data changes nothing.
        """
        if not self.cases:
            return hashlib.sha256(b"").hexdigest()
        root = os.path.commonpath([case.image.parent for case in self.cases])
        rows = sorted(
            json.dumps(
                [
                    Path(os.path.relpath(case.image, root)).as_posix(),
                    case.label_text,
                    case.known_patient,
                    case.fold,
                    case.split,
                    None if case.mask is None else case.mask.name,
                    case.has_heart,
                ]
            )
            for case in self.cases
        )
        return hashlib.sha256("\n".join(rows).encode("utf-8")).hexdigest()
