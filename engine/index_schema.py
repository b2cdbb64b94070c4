"""The file of the study index: how it is opened, what tables it has, and how an older one becomes a newer one.

SQLite in write-ahead mode: readers never wait for a writer, and a crash or a cut of power at any moment leaves the
last whole transaction. The file holds names: only its owner may read it.
"""

import contextlib
import os
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path

from engine.errors import StudyIndexDamagedError, StudyIndexError

FILE_NAME = "studies.sqlite3"
_BUSY_SECONDS = 10.0
_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})

_FIRST = """
CREATE TABLE patient(
    id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL, number TEXT NOT NULL, birth_date TEXT NOT NULL, sex TEXT NOT NULL,
    name_words TEXT NOT NULL, number_words TEXT NOT NULL);
CREATE TABLE study(
    id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE,
    patient INTEGER NOT NULL REFERENCES patient ON DELETE CASCADE,
    date TEXT NOT NULL, time TEXT NOT NULL, description TEXT NOT NULL, folder TEXT NOT NULL);
CREATE TABLE series(
    id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE,
    study INTEGER NOT NULL REFERENCES study ON DELETE CASCADE,
    number INTEGER NOT NULL, modality TEXT NOT NULL, description TEXT NOT NULL);
CREATE TABLE image(
    id INTEGER PRIMARY KEY, content TEXT NOT NULL UNIQUE,
    series INTEGER NOT NULL REFERENCES series ON DELETE CASCADE,
    sop_uid TEXT NOT NULL, number INTEGER NOT NULL, view TEXT NOT NULL, laterality TEXT NOT NULL,
    rows INTEGER NOT NULL, columns INTEGER NOT NULL, frames INTEGER NOT NULL, words TEXT NOT NULL,
    sha256 TEXT, finding TEXT NOT NULL DEFAULT '', finding_words TEXT NOT NULL DEFAULT '', thumbnail BLOB);
CREATE TABLE file(
    path TEXT NOT NULL, member TEXT NOT NULL,
    image INTEGER NOT NULL REFERENCES image ON DELETE CASCADE,
    size INTEGER NOT NULL, changed_ns INTEGER NOT NULL, is_missing INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY(path, member)) WITHOUT ROWID;
CREATE INDEX study_of_patient ON study(patient);
CREATE INDEX series_of_study ON series(study);
CREATE INDEX image_of_series ON image(series);
CREATE INDEX image_by_sha256 ON image(sha256);
CREATE INDEX file_of_image ON file(image);
"""
_RECENT = """
CREATE TABLE opened(
    path TEXT NOT NULL, member TEXT NOT NULL, kind TEXT NOT NULL, opened_s REAL NOT NULL,
    PRIMARY KEY(path, member)) WITHOUT ROWID;
CREATE TABLE root(path TEXT PRIMARY KEY, kind TEXT NOT NULL) WITHOUT ROWID;
"""
#: Each step leads from the version of its number (0: an empty file) to the next one; a released step never changes.
STEPS: tuple[str, ...] = (_FIRST, _RECENT)


def connect(path: Path, steps: Sequence[str] = STEPS) -> sqlite3.Connection:
    """Opens the index, made or brought up to date where needed; for use in one thread.

    Raises:
        StudyIndexError: The file cannot be made, or is of a newer version of the program.
        StudyIndexDamagedError: The file is no index.
    """
    with reporting():
        _make_private(path.parent)
        connection = sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None)
        try:
            # What SQLite makes beside it gets this mode. Nothing else may ever open the file: closing it anywhere in
            # the process takes the locks of every connection away (sqlite.org/howtocorrupt.html).
            os.chmod(path, 0o600)
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute("PRAGMA foreign_keys = ON")
            _migrate(connection, steps)
        except (sqlite3.Error, StudyIndexError):
            connection.close()
            raise
    return connection


def _make_private(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    os.chmod(folder, 0o700)


def _migrate(connection: sqlite3.Connection, steps: Sequence[str]) -> None:
    """Takes every step that the file has not seen; each whole or not at all, also when two programs begin at once."""
    version = _version(connection)
    if version > len(steps):
        raise StudyIndexError(
            "The study index was written by a newer version of this program; it was left as it is.",
            remedy="Use the newer version, or empty the index there.",
        )
    while version < len(steps):
        with transaction(connection):
            version = _version(connection)
            if version < len(steps):
                for statement in filter(str.strip, steps[version].split(";")):
                    connection.execute(statement)
                version += 1
                connection.execute(f"PRAGMA user_version = {version}")


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


@contextlib.contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Makes everything in the block happen at once, or nothing of it."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


@contextlib.contextmanager
def reporting() -> Iterator[None]:
    """Turns what SQLite and the file system raise in the block into words.

    Raises:
        StudyIndexError: Something failed.
        StudyIndexDamagedError: The file is damaged.
    """
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code in _DAMAGED:
            raise StudyIndexDamagedError(
                "The list of known studies cannot be read any more; no film is affected.",
                remedy="Choose “Rebuild the study index”: the damaged file is put aside and a new one begun.",
            ) from error
        if code == sqlite3.SQLITE_FULL:
            raise StudyIndexError(
                "There is no room on the disk for the study index; what it held is unharmed.",
                remedy="Make room on the disk. Films open all the same.",
            ) from error
        raise StudyIndexError(
            f"The study index could not be read or written ({type(error).__name__}).",
            remedy="Check that your data folder may be written to. Films open all the same.",
        ) from error
    except OSError as error:
        raise StudyIndexError(
            f"The study index could not be opened: {error.strerror or type(error).__name__}.",
            remedy="Check that your data folder may be written to. Films open all the same.",
        ) from error


def put_aside(path: Path) -> None:
    """Renames a damaged index out of the way, so that a new one can begin.

    Raises:
        StudyIndexError: It cannot be renamed.
    """
    with reporting():
        for beside in (path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")):
            beside.unlink(missing_ok=True)
        if path.exists():
            os.replace(path, path.with_name(f"damaged-{path.name}"))
