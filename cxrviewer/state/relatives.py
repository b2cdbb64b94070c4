"""The films of one patient, open or only known to the index, and which of them are priors: pure functions."""

from collections.abc import Iterable
from dataclasses import dataclass

from cxrviewer.state.study import Study
from engine.found_images import FileLink
from engine.index_relatives import KnownFilm
from engine.patient_identity import is_same_patient
from engine.radiograph import ViewPosition

#: Modalities (DICOM PS3.3 C.7.3.1.1.1) of plain radiographs; films of any two of them are compared with each other.
_RADIOGRAPHY = frozenset({"CR", "DX", "RG"})


@dataclass(frozen=True, slots=True)
class Relative:
    """A film of the patient of the film on screen.

    Attributes:
        date: Of the examination (``20200131``); empty when not known.
        exam: Tells its examination from others.
        key: Of the study, if it is open.
        link: Where it lies, if it is not.
        is_missing: Whether it is not open and its file is gone.
    """

    date: str
    view: ViewPosition
    exam: str
    key: int | None = None
    link: FileLink | None = None
    is_missing: bool = False


def relatives(study: Study, studies: Iterable[Study], known: Iterable[KnownFilm] = ()) -> tuple[Relative, ...]:
    """Gives the other films of a study's patient that can be compared with it, open ones first, the newest first.

    Args:
        study: The film on screen.
        studies: Everything that is open.
        known: What the index knows of the same patient; what is open already does not count twice.
    """
    label, modality = study.loaded.image.patient, study.loaded.image.radiograph.modality
    others = [other for other in studies if is_same_patient(label, other.loaded.image.patient)]
    found = [
        _open(other)
        for other in others
        if other.key != study.key and are_comparable(modality, other.loaded.image.radiograph.modality)
    ]
    paths = {other.path for other in others} | {study.path}
    hashes = {other.loaded.image.radiograph.source.sha256 for other in (*others, study)}
    for film in known:
        is_open = (not film.link.member and film.link.path in paths) or (film.sha256 != "" and film.sha256 in hashes)
        if not is_open and are_comparable(modality, film.modality):
            found.append(Relative(film.date, film.view, film.exam, link=film.link, is_missing=film.is_missing))
    return tuple(sorted(found, key=lambda relative: relative.date, reverse=True))


def are_comparable(one: str, other: str) -> bool:
    """Says whether films of two modalities are compared with each other; nothing is known of a picture's."""
    return one == other or {one, other} <= _RADIOGRAPHY


def earlier(study: Study, found: Iterable[Relative], views: frozenset[ViewPosition]) -> tuple[Relative, ...]:
    """Gives the films of an earlier day in one of these views, the nearest first; of a day, those that are open first.

    A film without a date is never a prior, and has none.
    """
    date = study.loaded.image.patient.study_date
    fitting = [relative for relative in found if relative.view in views and "" < relative.date < date]
    return tuple(sorted(fitting, key=_nearness, reverse=True))


def one_per_day(found: Iterable[Relative]) -> tuple[Relative, ...]:
    """Gives the first film of each day, of those whose files are there, in the order in which they are."""
    days: dict[str, Relative] = {}
    for relative in found:
        if not relative.is_missing:
            days.setdefault(relative.date, relative)
    return tuple(days.values())


def exam_of(study: Study) -> str:
    """Gives what tells the examination of a study from others: its UID, else the folder."""
    return study.loaded.image.patient.study_instance_uid or str(study.path.parent)


def _open(study: Study) -> Relative:
    date = study.loaded.image.patient.study_date
    return Relative(date, study.loaded.image.radiograph.view, exam_of(study), key=study.key)


def _nearness(relative: Relative) -> tuple[str, bool, bool]:
    return (relative.date, relative.key is not None, not relative.is_missing)
