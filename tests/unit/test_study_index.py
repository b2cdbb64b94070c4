"""The study index on real files made here: search, moved and missing files, crashes, full disks, migration."""

import os
import signal
import sqlite3
import stat
import subprocess
import sys
import textwrap
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.collecting import collect, examine
from engine.errors import StudyIndexDamagedError, StudyIndexError
from engine.found_images import FileLink, FoundImage, SourceKind
from engine.index_rebuild import rebuild
from engine.index_schema import STEPS, connect
from engine.index_search import fold, parse_query
from engine.progress import CancelToken
from engine.study_index import StudyIndex
from tests.builders import dicom_dataset, dicom_file

REPOSITORY = Path(__file__).resolve().parents[2]
PIXELS = np.arange(48, dtype=np.uint16).reshape(6, 8)
FILMS = (
    ("doe1", "Doe^Jane", "P1", "20200131", "PA", "1.1"),
    ("doe2", "Doe^Jane", "P1", "20200131", "LL", "1.1"),
    ("doe3", "Doe^Jane", "P1", "20210704", "AP", "1.2"),
    ("mueller", "Müller^Zoë", "P2", "20190505", "PA", "2.1"),
)


def film(path: Path, name: str, number: str, date: str, view: str, study: str) -> Path:
    dataset = dicom_dataset(
        PIXELS, SOPInstanceUID=f"1.2.3.{sum(path.name.encode())}", SpecificCharacterSet="ISO_IR 192", PatientName=name,
        PatientID=number, StudyDate=date, ViewPosition=view, StudyInstanceUID=f"1.9.{study}",
        SeriesInstanceUID=f"1.9.{study}.1", StudyDescription="Thorax",
    )  # fmt: skip
    return dicom_file(path, dataset)


@pytest.fixture
def films(tmp_path: Path) -> Path:
    folder = tmp_path / "films"
    folder.mkdir()
    for name, *facts in FILMS:
        film(folder / name, *facts)
    return folder


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "studies.sqlite3"


def filled(path: Path, folder: Path) -> StudyIndex:
    index = StudyIndex(path)
    for batch in collect(folder, CancelToken()):
        index.add(batch.found)
    index.note_root(folder, SourceKind.FOLDER)
    return index


def names_of(index: StudyIndex, words: str) -> list[str]:
    """The file names of all images that a search leads to, through the tree."""
    return [
        image.link.name
        for patient in index.search(words).patients
        for study in index.studies(patient.id, words)
        for series in index.series(study.id, words)
        for image in series.images
    ]


def test_the_tree_has_patients_studies_series_and_images(path: Path, films: Path) -> None:
    with filled(path, films) as index:
        result = index.search()
        assert (result.patient_count, result.image_count) == (2, 4)
        jane, zoe = result.patients
        assert (jane.name, jane.number, jane.studies, jane.images, jane.latest) == ("Doe, Jane", "P1", 2, 3, "20210704")
        assert zoe.name == "Müller, Zoë"
        newest, older = index.studies(jane.id)
        assert (newest.date, older.date, older.images, older.description) == ("20210704", "20200131", 2, "Thorax")
        (series,) = index.series(older.id)
        assert [(image.view, image.columns, image.rows) for image in series.images] == [("PA", 8, 6), ("lateral", 8, 6)]
        assert series.images[0].link == FileLink(films / "doe1")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("", ["doe3", "doe1", "doe2", "mueller"]),
        ("jane", ["doe3", "doe1", "doe2"]),
        ("muller", ["mueller"]),
        ("MÜLLER zoe", ["mueller"]),
        ("name:doe view:pa", ["doe1"]),
        ("view:lat", ["doe2"]),
        ("id:p2", ["mueller"]),
        ("date:2020", ["doe1", "doe2"]),
        ("date:2021-07", ["doe3"]),
        ("date:2019..2020-06", ["doe1", "doe2", "mueller"]),
        ("2020-01-31 jane", ["doe1", "doe2"]),
        ('"doe, jane"', ["doe3", "doe1", "doe2"]),
        ("name:%", []),
        ("p_", []),
        ("finding:covid", []),
        ("nobody", []),
    ],
)
def test_search_by_name_id_date_and_view(path: Path, films: Path, words: str, expected: list[str]) -> None:
    with filled(path, films) as index:
        assert names_of(index, words) == expected
        assert index.search(words).image_count == len(expected)


@given(words=st.text(max_size=30))
def test_whatever_is_typed_is_a_query(words: str) -> None:
    query = parse_query(words)
    connection = sqlite3.connect(":memory:")
    for step in STEPS:
        connection.executescript(step)
    text = f"SELECT 1 FROM image, series, study, patient {query.where()}"
    assert connection.execute(text, query.values).fetchall() == []
    assert sum(condition.count("?") for condition in query.conditions) == len(query.values)
    connection.close()
    assert fold(fold(words)) == fold(words) or not words.isascii()


def test_findings_and_thumbnails_belong_to_the_content(path: Path, films: Path) -> None:
    found = examine(films / "doe1")
    assert found is not None
    picture = np.tile(np.arange(192, dtype=np.uint8), (150, 1))
    with filled(path, films) as index:
        known = index.identify(found.content, "abc")
        assert known is not None
        assert index.identify("unheard of", "abc") is None
        index.keep_finding("abc", "COVID-19 pattern")
        index.keep_thumbnail(known, picture)
        assert names_of(index, "finding:covid") == ["doe1"]
        assert names_of(index, "covid jane") == ["doe1"]
        index.add([found])
        assert names_of(index, "finding:covid") == ["doe1"]
        image = index.series(index.studies(index.search("covid").patients[0].id, "covid")[0].id, "covid")[0].images[0]
        assert image.finding == "COVID-19 pattern"
        kept = index.thumbnails([image.id, 999])
        assert {key: small.shape for key, small in kept.items()} == {image.id: (75, 96)}
        assert abs(int(kept[image.id][40, 48]) - 96) <= 2


def test_a_file_that_was_moved_is_the_same_image(path: Path, films: Path, tmp_path: Path) -> None:
    with filled(path, films) as index:
        moved = (films / "doe3").rename(tmp_path / "elsewhere.dcm")
        assert names_of(index, "view:ap") == ["doe3"]
        study = index.studies(index.search("view:ap").patients[0].id, "view:ap")[0]
        assert index.series(study.id)[0].images[0].is_missing
        found = examine(moved)
        assert found is not None
        index.add([found])
        (image,) = index.series(study.id)[0].images
        assert (image.link.path, image.is_missing) == (moved, False)
        assert index.search().image_count == 4
        moved.rename(films / "doe3")
        assert index.series(study.id)[0].images[0].link.path == films / "doe3"


def test_missing_images_stay_until_they_are_forgotten(path: Path, films: Path) -> None:
    with filled(path, films) as index:
        (films / "mueller").unlink()
        zoe = index.search("muller").patients[0]
        study = index.studies(zoe.id)[0]
        assert [image.is_missing for image in index.series(study.id)[0].images] == [True]
        assert index.forget_missing() == 1
        assert index.search().patient_count == 1


def test_rebuilding_finds_new_moved_changed_and_missing_files(path: Path, films: Path) -> None:
    with filled(path, films) as index:
        found = examine(films / "doe1")
        assert found is not None
        index.identify(found.content, "abc")
        index.keep_finding("abc", "viral pattern")
    (films / "deeper").mkdir()
    (films / "doe1").rename(films / "deeper" / "renamed")
    (films / "doe2").unlink()
    film(films / "doe3", "Doe^Janet", "P1", "20210704", "AP", "1.2")
    film(films / "new", "New^Nora", "P9", "20220202", "PA", "9.1")
    tallies = list(rebuild(path, CancelToken()))
    assert tallies[-1].images == 4
    with StudyIndex(path) as index:
        assert names_of(index, "finding:viral") == ["renamed"]
        assert names_of(index, "nora") == ["new"]
        assert names_of(index, "janet") == ["doe3"]
        study = index.studies(index.search("view:lateral").patients[0].id, "view:lateral")[0]
        images = index.series(study.id, "view:lateral")[0].images
        assert [(image.link.name, image.is_missing) for image in images] == [("doe2", True)]


def test_recent_entries_are_the_last_ones_newest_first(path: Path) -> None:
    with StudyIndex(path) as index:
        for number in [*range(20), 11]:
            index.note_opened(FileLink(Path(f"/films/{number}")), SourceKind.FILE)
        names = [entry.link.name for entry in index.recent()]
        assert names[:3] == ["11", "19", "18"]
        assert len(names) == 12


@pytest.mark.skipif(sys.platform != "linux", reason="names are text elsewhere")
def test_a_name_that_is_no_text_is_left_out(path: Path, films: Path) -> None:
    (films / "doe1").rename(os.fsdecode(os.fsencode(films) + b"/\xff\xfe"))
    with filled(path, films) as index:
        assert index.search().image_count == 3


def test_only_the_owner_may_read_it(path: Path, films: Path) -> None:
    with filled(path, films):
        modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()}
        assert set(modes.values()) == {0o600}
        assert len(modes) == 3
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


@pytest.mark.skipif(sys.platform == "win32", reason="locks there belong to one opening of a file, not to the process")
def test_opening_it_once_more_takes_no_lock_away(path: Path, films: Path) -> None:
    """A process loses all its locks on a file when it closes that file anywhere; other programs then write over it."""
    program = """
        import fcntl, sys
        PENDING, SHARED, SIZE = 0x40000000, 0x40000000 + 2, 510  # the bytes that SQLite locks
        with open(sys.argv[1], "r+b") as file:
            try:
                fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, SIZE, SHARED)
            except OSError:
                sys.exit(7)
    """
    asked = [sys.executable, "-c", textwrap.dedent(program), str(path)]
    with filled(path, films) as index:
        assert len(index.search().patients) == 2
        assert subprocess.run(asked, check=False).returncode == 7, "another program sees that the index is in use"
        StudyIndex(path).close()
        assert subprocess.run(asked, check=False).returncode == 7
    assert subprocess.run(asked, check=False).returncode == 0


def test_emptying_leaves_no_name_on_the_disk(path: Path, films: Path) -> None:
    with filled(path, films) as index:
        index.note_opened(FileLink(films / "doe1"), SourceKind.FILE)
        index.empty()
        assert index.search().image_count == 0
        assert index.recent() == ()
        assert index.roots() == ()
    for file in path.parent.iterdir():
        data = file.read_bytes()
        assert b"Doe" not in data
        assert b"doe1" not in data


CRASH = """
import os, signal, sqlite3, sys
from pathlib import Path
from engine.study_index import StudyIndex
from engine.found_images import FileLink, SourceKind
index = StudyIndex(Path(sys.argv[1]))
index.note_opened(FileLink(Path("/films/whole")), SourceKind.FILE)
connection = index._connection
connection.execute("BEGIN IMMEDIATE")
connection.execute("DELETE FROM image")
connection.execute("INSERT INTO opened VALUES('/films/half', '', 'file', 1.0)")
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(os.name != "posix", reason="there is no SIGKILL")
def test_a_crash_in_the_middle_of_a_change_loses_only_that_change(path: Path, films: Path) -> None:
    filled(path, films).close()
    done = subprocess.run([sys.executable, "-c", textwrap.dedent(CRASH), str(path)], check=False, cwd=REPOSITORY)
    assert done.returncode == -signal.SIGKILL
    with StudyIndex(path) as index:
        assert index.search().image_count == 4
        assert [entry.link.name for entry in index.recent()] == ["whole"]


def test_a_full_disk_keeps_what_was_there(path: Path, films: Path) -> None:
    with filled(path, films) as index:
        pages = index._connection.execute("PRAGMA page_count").fetchone()[0]
        index._connection.execute(f"PRAGMA max_page_count = {pages}")
        template = examine(films / "doe1")
        assert template is not None
        many = [
            FoundImage(FileLink(Path(f"/films/{number:0200}")), 1, 1, f"{number}", template.facts)
            for number in range(300)
        ]
        with pytest.raises(StudyIndexError, match="no room on the disk"):
            index.add(many)
        assert index.search().image_count == 4


def test_a_damaged_index_is_named_and_rebuilding_puts_it_aside(path: Path, films: Path) -> None:
    filled(path, films).close()
    path.write_bytes(b"this is no database" * 400)
    with pytest.raises(StudyIndexDamagedError):
        StudyIndex(path)
    assert list(rebuild(path, CancelToken())) == []
    assert (path.parent / f"damaged-{path.name}").read_bytes().startswith(b"this is no database")
    with StudyIndex(path) as index:
        assert index.search().image_count == 0


def test_a_newer_index_is_left_as_it_is(path: Path) -> None:
    connect(path, (*STEPS, "CREATE TABLE later(x)")).close()
    with pytest.raises(StudyIndexError, match="newer version"):
        StudyIndex(path)


def test_an_older_index_keeps_its_rows(path: Path) -> None:
    old = connect(path, STEPS[:1])
    old.execute("INSERT INTO patient VALUES(1, 'k', 'Doe, Jane', 'P1', '', '', 'doe, jane', 'p1')")
    old.close()
    with StudyIndex(path) as index:
        assert index.recent() == ()
        assert index._connection.execute("SELECT name FROM patient").fetchall() == [("Doe, Jane",)]
        assert index._connection.execute("PRAGMA user_version").fetchone() == (len(STEPS),)


def test_a_step_that_fails_changes_nothing(path: Path) -> None:
    connect(path).close()
    with pytest.raises(StudyIndexError):
        connect(path, (*STEPS, "CREATE TABLE later(x); CREATE TABLE later(y)"))
    with StudyIndex(path) as index:
        tables = {row[0] for row in index._connection.execute("SELECT name FROM sqlite_master")}
        assert "later" not in tables


def test_a_folder_that_may_not_be_written_to_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(StudyIndexError, match="could not be opened"):
        StudyIndex(tmp_path / "file" / "studies.sqlite3")
