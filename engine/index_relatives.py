"""All films of one patient in the study index, with where their files are now."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from engine.found_images import FileLink
from engine.index_search import fold
from engine.patient_identity import Identity, own_identity, shared_identity
from engine.radiograph import PatientLabel, ViewPosition

_SELECT = """
SELECT patient.name, patient.number, patient.birth_date, study.key, study.date, study.time, series.modality,
    image.id, image.view, image.number, image.sha256, file.path, file.member
FROM patient JOIN study ON study.patient = patient.id JOIN series ON series.study = study.id
    JOIN image ON image.series = series.id JOIN file ON file.image = image.id
WHERE {condition} ORDER BY study.date DESC, study.time DESC, image.number, image.id, file.path, file.member"""


@dataclass(frozen=True, slots=True)
class KnownFilm:
    """A film of the index.

    Attributes:
        link: Where it lies; of several copies one that is there.
        sha256: Of all bytes of its file; empty for a film that was never opened.
        exam: Tells its examination from others: the Study Instance UID, else the folder.
        date: Of the examination (``20200131``).
        time: Of the examination (``081500``).
        number: Its place in its series.
        is_missing: Whether no copy of its file is there.
    """

    link: FileLink
    sha256: str
    exam: str
    date: str
    time: str
    modality: str
    view: ViewPosition
    number: int
    is_missing: bool


def find_relatives(connection: sqlite3.Connection, label: PatientLabel) -> tuple[KnownFilm, ...]:
    """Gives every film of the patient of a label, the newest first; none for a label that says too little.

    Whether a file is there is looked up now, so this takes as long as the disk does.
    """
    identity = own_identity(label)
    if identity is None:
        return ()
    condition, values = (
        ("trim(patient.number) = ?", (label.patient_id.strip(),))
        if identity is Identity.PATIENT_ID
        else ("patient.birth_date = ? AND trim(patient.name_words) = ?", (label.birth_date, fold(label.name).strip()))
    )
    copies: dict[int, list[KnownFilm]] = {}
    for row in connection.execute(_SELECT.format(condition=condition), values):
        name, number, birth_date = row[:3]
        if shared_identity(label, PatientLabel(name=name, patient_id=number, birth_date=birth_date)) is not None:
            copies.setdefault(row[7], []).append(_film(row[3:]))
    return tuple(min(found, key=lambda copy: copy.is_missing) for found in copies.values())


def _film(row: tuple[str, str, str, str, int, str, int, str | None, str, str]) -> KnownFilm:
    key, date, time, modality, _image, view, number, sha256, path, member = row
    link = FileLink(Path(path), member)
    exam = key.partition("\1")[2]
    known = view if view in set(ViewPosition) else ViewPosition.UNKNOWN
    return KnownFilm(
        link, sha256 or "", exam, date, time, modality, ViewPosition(known), number, not link.path.is_file()
    )
