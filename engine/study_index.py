"""The study index: which images are known on this computer, of whom they are, and where they lie.

It holds identity and therefore stays on this computer, is readable by its owner alone, is never logged, and can be
emptied. It knows an image by its content: a file that was moved or copied is the same image at another place.
"""

import contextlib
import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt

from engine.found_images import FileLink, FoundImage, SourceKind
from engine.index_records import RecentEntry, SearchResult, SeriesEntry, StudyEntry
from engine.index_relatives import KnownFilm, find_relatives
from engine.index_schema import connect, reporting, transaction
from engine.index_search import find_patients, find_series, find_studies, fold, parse_query
from engine.radiograph import PatientLabel

_MOST_RECENT = 12
_THUMBNAIL_SIDE = 96
_TABLES = ("file", "image", "series", "study", "patient", "opened", "root")
_UPSERT_IMAGE = """
INSERT INTO image(content, series, sop_uid, number, view, laterality, rows, columns, frames, words)
VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT(content) DO UPDATE SET series = excluded.series, number = excluded.number, view = excluded.view,
    laterality = excluded.laterality, words = excluded.words
RETURNING id"""
_UPSERT_FILE = """
INSERT INTO file(path, member, image, size, changed_ns) VALUES(?, ?, ?, ?, ?)
ON CONFLICT(path, member) DO UPDATE SET image = excluded.image, size = excluded.size,
    changed_ns = excluded.changed_ns, is_missing = 0"""


class StudyIndex:
    """An open index, for use in one thread; use it in a ``with`` block.

    Every method may raise StudyIndexError: the disk is full, the file is damaged or may not be written to.

    Args:
        path: The file; made when it is not there.
    """

    def __init__(self, path: Path) -> None:
        self._connection = connect(path)

    def __enter__(self) -> "StudyIndex":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the file."""
        self._connection.close()

    def add(self, found: Iterable[FoundImage]) -> None:
        """Takes in images, all or none; one that is known already is brought up to date."""
        with self._changing() as connection:
            shelves = _Shelves(connection)
            for image in found:
                if not _is_text(image.link):
                    continue
                row = connection.execute(_UPSERT_IMAGE, shelves.image_values(image)).fetchone()
                link = image.link
                connection.execute(_UPSERT_FILE, (str(link.path), link.member, row[0], image.size, image.changed_ns))

    def search(self, words: str = "") -> SearchResult:
        """Gives the patients that match what somebody typed; see ``index_search.parse_query``."""
        with reporting():
            return find_patients(self._connection, parse_query(words))

    def studies(self, patient: int, words: str = "") -> tuple[StudyEntry, ...]:
        """Gives the matching studies of a patient."""
        with reporting():
            return find_studies(self._connection, patient, parse_query(words))

    def series(self, study: int, words: str = "") -> tuple[SeriesEntry, ...]:
        """Gives the matching series and images of a study, after looking whether their files are there."""
        self._look_for_files(study)
        with reporting():
            return find_series(self._connection, study, parse_query(words))

    def relatives(self, label: PatientLabel) -> tuple[KnownFilm, ...]:
        """Gives every film of the patient of a label, with whether its file is there."""
        with reporting():
            return find_relatives(self._connection, label)

    def _look_for_files(self, study: int) -> None:
        with reporting():
            rows = self._connection.execute(
                "SELECT file.path, file.member, file.is_missing FROM file JOIN image ON image.id = file.image "
                "JOIN series ON series.id = image.series WHERE series.study = ?",
                (study,),
            ).fetchall()
        there = {path: Path(path).is_file() for path in {row[0] for row in rows}}
        changes = [(not there[path], path, member) for path, member, was in rows if bool(was) is there[path]]
        if changes:
            with self._changing() as connection:
                connection.executemany("UPDATE file SET is_missing = ? WHERE path = ? AND member = ?", changes)

    def note_opened(self, link: FileLink, kind: SourceKind) -> None:
        """Remembers that something was opened, now; what was opened longest ago is forgotten."""
        if not _is_text(link):
            return
        with self._changing() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO opened VALUES(?, ?, ?, ?)", (str(link.path), link.member, kind, time.time())
            )
            connection.execute(
                "DELETE FROM opened WHERE (path, member) NOT IN "
                "(SELECT path, member FROM opened ORDER BY opened_s DESC LIMIT ?)",
                (_MOST_RECENT,),
            )

    def recent(self) -> tuple[RecentEntry, ...]:
        """Gives what was opened last, the newest first."""
        with reporting():
            rows = self._connection.execute("SELECT path, member, kind, opened_s FROM opened ORDER BY opened_s DESC")
            return tuple(RecentEntry(FileLink(Path(row[0]), row[1]), SourceKind(row[2]), row[3]) for row in rows)

    def note_root(self, path: Path, kind: SourceKind) -> None:
        """Remembers a folder, archive or DICOMDIR, so that a rebuild searches it again."""
        if not _is_text(FileLink(path)):
            return
        with self._changing() as connection:
            connection.execute("INSERT OR REPLACE INTO root VALUES(?, ?)", (str(path), kind))

    def roots(self) -> tuple[Path, ...]:
        """Gives the remembered folders, archives and DICOMDIRs."""
        with reporting():
            return tuple(Path(row[0]) for row in self._connection.execute("SELECT path FROM root ORDER BY path"))

    def files(self) -> tuple[FileLink, ...]:
        """Gives every known file and member."""
        with reporting():
            rows = self._connection.execute("SELECT path, member FROM file ORDER BY path, member")
            return tuple(FileLink(Path(path), member) for path, member in rows)

    def mark_missing(self, links: Iterable[FileLink]) -> None:
        """Notes that these files are not there."""
        with self._changing() as connection:
            connection.executemany(
                "UPDATE file SET is_missing = 1 WHERE path = ? AND member = ?",
                [(str(link.path), link.member) for link in links],
            )

    def forget_missing(self) -> int:
        """Forgets images of which no file is there; gives how many."""
        with self._changing() as connection:
            connection.execute("DELETE FROM file WHERE is_missing = 1")
            return _prune(connection)

    def prune(self) -> None:
        """Forgets images, series, studies and patients that nothing leads to any more."""
        with self._changing() as connection:
            _prune(connection)

    def identify(self, content: str, sha256: str) -> int | None:
        """Notes the hash of all bytes of an image, by which its analysis is known; gives its id, if it is known."""
        with self._changing() as connection:
            connection.execute("UPDATE image SET sha256 = ? WHERE content = ?", (sha256, content))
            row = connection.execute("SELECT id FROM image WHERE content = ?", (content,)).fetchone()
            return None if row is None else int(row[0])

    def keep_thumbnail(self, image: int, grey: npt.NDArray[np.uint8]) -> None:
        """Keeps a small picture of an image, uint8 (rows, columns); it is made smaller still."""
        scale = min(_THUMBNAIL_SIDE / max(grey.shape), 1.0)
        size = (max(round(grey.shape[1] * scale), 1), max(round(grey.shape[0] * scale), 1))
        small = cv2.resize(grey, size, interpolation=cv2.INTER_AREA)
        packed = cv2.imencode(".png", small)[1].tobytes()
        with self._changing() as connection:
            connection.execute("UPDATE image SET thumbnail = ? WHERE id = ?", (packed, image))

    def keep_finding(self, sha256: str, finding: str) -> None:
        """Keeps what an analysis said, in words, of the image with this hash."""
        with self._changing() as connection:
            connection.execute(
                "UPDATE image SET finding = ?, finding_words = ? WHERE sha256 = ?", (finding, fold(finding), sha256)
            )

    def thumbnails(self, images: Sequence[int]) -> dict[int, npt.NDArray[np.uint8]]:
        """Gives the small pictures that are kept, uint8 (rows, columns), by the ids of their images."""
        marks = ", ".join("?" * len(images))
        with reporting():
            rows = self._connection.execute(
                f"SELECT id, thumbnail FROM image WHERE thumbnail IS NOT NULL AND id IN ({marks})", tuple(images)
            ).fetchall()
        decoded = {row[0]: cv2.imdecode(np.frombuffer(row[1], np.uint8), cv2.IMREAD_GRAYSCALE) for row in rows}
        return {image: np.asarray(grey, np.uint8) for image, grey in decoded.items() if grey is not None}

    def empty(self) -> None:
        """Forgets everything and overwrites where it was written."""
        with self._changing() as connection:
            connection.execute("PRAGMA secure_delete = ON")
            for table in _TABLES:
                connection.execute(f"DELETE FROM {table}")
        self.compact()

    def compact(self) -> None:
        """Gives unused room back to the disk."""
        with reporting():
            self._connection.execute("VACUUM")
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    @contextlib.contextmanager
    def _changing(self) -> Iterator[sqlite3.Connection]:
        with reporting(), transaction(self._connection):
            yield self._connection


class _Shelves:
    """Finds or makes the patient, study and series of images, remembering those of this transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._known: dict[str, int] = {}

    def image_values(self, image: FoundImage) -> tuple[object, ...]:
        """Gives the values of a row of the image table."""
        facts, link = image.facts, image.link
        folder = link.path if link.member else link.path.parent
        patient_key = "\0".join((facts.patient_id, fold(facts.patient_name), facts.birth_date))
        study_key = f"{patient_key}\1{facts.study_uid or folder}"
        series_key = f"{study_key}\1{facts.series_uid or facts.modality}"
        series = self._known.get(series_key) or self._series(image, patient_key, study_key, series_key)
        day = facts.study_date
        words = (
            *(facts.patient_name, facts.patient_id, day, f"{day[:4]}-{day[4:6]}-{day[6:]}" if day else ""),
            *(facts.view, facts.modality, facts.study_description, facts.series_description, link.name),
        )
        return (
            *(image.content, series, facts.sop_uid, facts.number, facts.view, facts.laterality),
            *(facts.rows, facts.columns, facts.frames, fold(" ".join(words))),
        )

    def _series(self, image: FoundImage, patient_key: str, study_key: str, series_key: str) -> int:
        facts = image.facts
        patient = self._known.get(patient_key) or self._row(
            "patient(key, name, number, birth_date, sex, name_words, number_words)",
            (
                *(patient_key, facts.patient_name, facts.patient_id, facts.birth_date, facts.sex),
                *(fold(facts.patient_name), fold(facts.patient_id)),
            ),
        )
        folder = image.link.path if image.link.member else image.link.path.parent
        study = self._known.get(study_key) or self._row(
            "study(key, patient, date, time, description, folder)",
            (study_key, patient, facts.study_date, facts.study_time, facts.study_description, folder.name),
        )
        return self._row(
            "series(key, study, number, modality, description)",
            (series_key, study, facts.series_number, facts.modality, facts.series_description),
        )

    def _row(self, table: str, values: tuple[object, ...]) -> int:
        """Gives the id of the row with the key ``values[0]``, which is made or brought up to date."""
        columns = table[table.index("(") + 1 : -1].split(", ")
        changes = ", ".join(f"{column} = excluded.{column}" for column in columns[1:])
        row = self._connection.execute(
            f"INSERT INTO {table} VALUES({', '.join('?' * len(values))}) "
            f"ON CONFLICT(key) DO UPDATE SET {changes} RETURNING id",
            values,
        ).fetchone()
        self._known[str(values[0])] = int(row[0])
        return int(row[0])


def _is_text(link: FileLink) -> bool:
    """Says whether a path is text; on Unix a name may be bytes that are none, and such a file is not listed."""
    try:
        f"{link.path}{link.member}".encode()
    except UnicodeEncodeError:
        return False
    return True


def _prune(connection: sqlite3.Connection) -> int:
    forgotten = connection.execute("DELETE FROM image WHERE id NOT IN (SELECT image FROM file)").rowcount
    connection.execute("DELETE FROM series WHERE id NOT IN (SELECT series FROM image)")
    connection.execute("DELETE FROM study WHERE id NOT IN (SELECT study FROM series)")
    connection.execute("DELETE FROM patient WHERE id NOT IN (SELECT patient FROM study)")
    return forgotten
