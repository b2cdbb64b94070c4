"""Searching the study index: from typed words to patients, studies, series and images."""

import re
import sqlite3
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from engine.found_images import FileLink
from engine.index_records import ImageEntry, PatientEntry, SearchResult, SeriesEntry, StudyEntry

#: How many patients are listed; more are counted, and found by typing.
MOST_PATIENTS = 1000
FIELDS = ("name", "id", "date", "view", "finding")
_JOINED = (
    "FROM image JOIN series ON series.id = image.series JOIN study ON study.id = series.study "
    "JOIN patient ON patient.id = study.patient"
)
_LIKE = r"LIKE ? ESCAPE '\'"
_DATE_DIGITS = 8


@dataclass(frozen=True, slots=True)
class Query:
    """Conditions of SQL that all have to hold, with their values."""

    conditions: tuple[str, ...] = ()
    values: tuple[str, ...] = ()

    def where(self, *more: str) -> str:
        """Gives the WHERE clause with further conditions in front."""
        every = (*more, *self.conditions)
        return f"WHERE {' AND '.join(every)}" if every else ""


def fold(text: str) -> str:
    """Gives text without case and accents, for comparing."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text)
    return "".join(part for part in parts if not unicodedata.combining(part)).casefold()


def parse_query(words: str) -> Query:
    """Understands what somebody typed: every word must occur somewhere, or in the field it names.

    Fields are written ``name:``, ``id:``, ``date:`` (2020, 2020-01, 2020-01-31 or 2019..2020-06), ``view:`` and
    ``finding:``; quotes keep words together.
    """
    conditions: list[str] = []
    values: list[str] = []
    for field, quoted, plain in re.findall(r'(?:(\w+):)?(?:"([^"]*)"|(\S+))', words):
        known = field.lower() if field.lower() in FIELDS else ""
        text = quoted or plain
        if field and not known:
            text = f"{field}:{text}"
        condition, bound = _condition(known, fold(text))
        conditions.append(condition)
        values.extend(bound)
    return Query(tuple(conditions), tuple(values))


def _condition(field: str, text: str) -> tuple[str, tuple[str, ...]]:
    inside = "%" + re.sub(r"([\\%_])", r"\\\1", text) + "%"
    match field:
        case "name":
            return f"patient.name_words {_LIKE}", (inside,)
        case "id":
            return f"patient.number_words {_LIKE}", (inside,)
        case "view":
            return f"lower(image.view) {_LIKE}", (inside[1:],)
        case "finding":
            return f"image.finding_words {_LIKE}", (inside,)
        case "date":
            first, _, last = text.partition("..")
            return "study.date BETWEEN ? AND ?", (_date(first, "0"), _date(last or first, "9"))
    return f"(image.words || ' ' || image.finding_words) {_LIKE}", (inside,)


def _date(text: str, filling: str) -> str:
    return "".join(filter(str.isdigit, text))[:_DATE_DIGITS].ljust(_DATE_DIGITS, filling)


def find_patients(connection: sqlite3.Connection, query: Query, most: int = MOST_PATIENTS) -> SearchResult:
    """Gives the patients with a matching image, those seen last first."""
    rows = connection.execute(
        "SELECT patient.id, patient.name, patient.number, patient.birth_date, patient.sex, "
        f"COUNT(DISTINCT study.id), COUNT(*), MAX(study.date) {_JOINED} {query.where()} "
        "GROUP BY patient.id ORDER BY MAX(study.date) DESC, patient.name_words, patient.id LIMIT ?",
        (*query.values, most),
    ).fetchall()
    patients, images = connection.execute(
        f"SELECT COUNT(DISTINCT patient.id), COUNT(*) {_JOINED} {query.where()}", query.values
    ).fetchone()
    return SearchResult(tuple(PatientEntry(*row) for row in rows), patients, images)


def find_studies(connection: sqlite3.Connection, patient: int, query: Query) -> tuple[StudyEntry, ...]:
    """Gives the studies of a patient with a matching image, the newest first."""
    rows = connection.execute(
        "SELECT study.id, study.date, study.time, study.description, GROUP_CONCAT(DISTINCT series.modality), "
        f"COUNT(*), study.folder {_JOINED} {query.where('patient.id = ?')} "
        "GROUP BY study.id ORDER BY study.date DESC, study.time DESC, study.id",
        (patient, *query.values),
    )
    return tuple(StudyEntry(*row) for row in rows)


def find_series(connection: sqlite3.Connection, study: int, query: Query) -> tuple[SeriesEntry, ...]:
    """Gives the series of a study with their matching images, in the order of their numbers."""
    rows = connection.execute(
        "SELECT series.id, series.number, series.modality, series.description, image.id, image.number, image.view, "
        "image.rows, image.columns, image.frames, image.finding, file.path, file.member, MIN(file.is_missing) "
        f"{_JOINED} JOIN file ON file.image = image.id {query.where('study.id = ?')} "
        "GROUP BY image.id ORDER BY series.number, series.id, image.number, file.path, file.member",
        (study, *query.values),
    ).fetchall()
    images: dict[tuple[int, int, str, str], list[ImageEntry]] = {}
    for row in rows:
        image, number, view, height, width, frames, finding, path, member, is_missing = row[4:]
        link = FileLink(Path(path), member)
        entry = ImageEntry(image, link, number, view, height, width, frames, finding, bool(is_missing))
        images.setdefault(row[:4], []).append(entry)
    return tuple(SeriesEntry(*head, images=tuple(found)) for head, found in images.items())
