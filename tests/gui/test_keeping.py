"""Nothing drawn is lost: written within a second of the change, found again by content, restored on the next start."""

import hashlib
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from cxrviewer import keeping
from cxrviewer.analysis import AnalysisChoices
from cxrviewer.app import Application, Doors
from cxrviewer.hanging_protocol import PriorCount, first_protocol
from cxrviewer.kept_files import (
    SESSION_NAME,
    KeptFileError,
    SessionDocument,
    kept_session,
    read_annotations,
    read_session,
    write_annotations,
)
from cxrviewer.placement import View
from cxrviewer.settings import Settings
from cxrviewer.sources import DataFolders
from cxrviewer.state.comparison import Comparison, Layout, Link
from cxrviewer.state.marks import Draft
from cxrviewer.state.resolve import resolve
from cxrviewer.state.seating import seats
from cxrviewer.state.study import AppState, Study
from cxrviewer.widgets.application import create_application
from engine.annotation import POINT_COUNTS, Annotation, Kind, Style
from engine.enhancement import Enhancement
from engine.orientation import Turn
from engine.radiograph import OpenedImage, Window
from tests.fakes import FakeAnalyser, fake_image

REPOSITORY = Path(__file__).resolve().parents[2]
LINE = Annotation(1, Kind.DISTANCE, ((10.0, 20.5), (300.25, 400.0)), "old rib", Style("#7cc7ff", 3.0))

Starter = Callable[[], Application]


def by_content(path: Path) -> OpenedImage:
    """Gives a small fake film whose hash is that of the file's bytes."""
    opened = fake_image(path, rows=60, columns=50)
    source = replace(opened.radiograph.source, sha256=hashlib.sha256(path.read_bytes()).hexdigest())
    windows = (Window(2000.0, 3600.0), Window(1500.0, 800.0, name="LUNG"))
    return replace(opened, radiograph=replace(opened.radiograph, source=source, windows=windows))


@pytest.fixture
def start(qtbot: QtBot, tmp_path: Path) -> Iterator[Starter]:
    """Gives a starter of applications that share one data folder, and closes them."""
    made: list[Application] = []

    def begin() -> Application:
        create_application(["cxrviewer"])
        doors = Doors(open_image=by_content, load_analyser=lambda _p, _d: FakeAnalyser(), list_models=lambda: ())
        application = Application(
            settings=Settings(),
            settings_file=None,
            choices=AnalysisChoices(),
            doors=doors,
            folders=DataFolders(tmp_path / "index", tmp_path / "unpacked", tmp_path / "kept"),
        )
        made.append(application)
        application.show()
        application.begin(())
        return application

    yield begin
    for application in made:
        application.window.close()
        application.deleteLater()
        application.window.deleteLater()


def wait(bot: QtBot, test: Callable[[], bool]) -> None:
    bot.waitUntil(test, timeout=30_000)


def film_at(path: Path, content: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")
    return path


def open_films(application: Application, bot: QtBot, *paths: Path) -> None:
    count = len(application.store.state.studies) + len(paths)
    application.session.open_paths(paths)
    wait(bot, lambda: len(application.store.state.studies) == count)


def study_of(application: Application) -> Study:
    study = application.store.state.study
    assert study is not None
    return study


def draw(application: Application, annotation: Annotation) -> None:
    study = study_of(application)
    application.store.replace_marks(study.key, study.marks.with_annotation(annotation))


def kept(folder: Path, film: Path) -> tuple[Annotation, ...]:
    return read_annotations(folder / "kept" / "annotations" / f"{hashlib.sha256(film.read_bytes()).hexdigest()}.json")


def test_what_is_drawn_is_written_soon_and_comes_back_under_another_name(
    start: Starter, qtbot: QtBot, tmp_path: Path
) -> None:
    first, film = start(), film_at(tmp_path / "a" / "one.dcm", "one")
    open_films(first, qtbot, film)
    draw(first, LINE)
    wait(qtbot, lambda: kept(tmp_path, film) == (LINE,))
    copy = film_at(tmp_path / "b" / "renamed.dcm", "one")
    open_films(first, qtbot, copy)
    wait(qtbot, lambda: study_of(first).marks.annotations == (LINE,))
    assert first.store.state.history.past[-1].title == "Draw distance"
    assert len(first.store.state.history.past) == 1


def test_closing_a_study_or_the_window_at_once_loses_nothing(start: Starter, qtbot: QtBot, tmp_path: Path) -> None:
    first = start()
    one, two = film_at(tmp_path / "one.dcm", "one"), film_at(tmp_path / "two.dcm", "two")
    open_films(first, qtbot, one)
    wait(qtbot, lambda: bool(first.keeping._ready))
    draw(first, LINE)
    first.session.close_current()
    open_films(first, qtbot, two)
    wait(qtbot, lambda: study_of(first).key in first.keeping._ready)
    draw(first, replace(LINE, text="two"))
    first.window.close()
    assert kept(tmp_path, one) == (LINE,)
    assert [entry.text for entry in kept(tmp_path, two)] == ["two"]


def test_a_polygon_that_is_not_closed_yet_is_kept_too(start: Starter, qtbot: QtBot, tmp_path: Path) -> None:
    first, film = start(), film_at(tmp_path / "one.dcm", "one")
    open_films(first, qtbot, film)
    study = study_of(first)
    draft = Draft(Kind.POLYGON, ((1, 1), (30, 1), (30, 30)), (9, 9))
    first.store.replace_marks(study.key, replace(study.marks, draft=draft))
    wait(qtbot, lambda: [entry.kind for entry in kept(tmp_path, film)] == [Kind.POLYGON])


def test_the_session_is_restored(start: Starter, qtbot: QtBot, tmp_path: Path) -> None:
    first = start()
    films = [film_at(tmp_path / f"{name}.dcm", name) for name in ("one", "two", "three")]
    open_films(first, qtbot, *films)
    first.session.select(first.store.state.studies[1].key)
    draw(first, LINE)
    first.viewing.next_window()
    first.viewing.invert()
    first.viewing.set_view(View(2.5, (20.0, 30.0), Turn(1, True)))
    before = study_of(first).display
    first.window.close()
    again = start()
    wait(qtbot, lambda: len(again.store.state.studies) == 3 and bool(study_of(again).marks.annotations))
    assert [study.path for study in again.store.state.studies] == films
    after = study_of(again)
    assert after.path == films[1]
    assert after.marks.annotations == (LINE,)
    assert (after.display.window, after.display.is_inverted) == (before.window, True)
    assert after.display.view == before.view
    assert again.store.state.history.past == ()
    again.session.close(again.store.state.studies[0].key)
    again.window.close()
    document = read_session(tmp_path / "kept" / SESSION_NAME)
    assert [Path(entry.path) for entry in document.studies] == films[1:]


def test_layout_links_and_enhancement_come_back_after_a_kill(start: Starter, qtbot: QtBot, tmp_path: Path) -> None:
    """The second viewer starts from what the first one, which is still running, has written by itself."""
    first = start()
    films = [film_at(tmp_path / f"{name}.dcm", name) for name in ("one", "two", "three")]
    open_films(first, qtbot, *films)
    first.window.actions_by_id["compare.one_by_two"].trigger()
    first.window.actions_by_id["compare.next_pane"].trigger()
    first.window.actions_by_id["compare.link_zoom"].trigger()
    first.toning.set_gamma(1.5)
    first.toning.toggle_equalised()
    before = first.store.state
    now, shown = seats(before), study_of(first)
    wait(qtbot, lambda: read_session(tmp_path / "kept" / SESSION_NAME) == kept_session(before))
    again = start()
    wait(qtbot, lambda: len(again.store.state.studies) == 3 and study_of(again).equalised is not None)
    after = again.store.state

    def paths(state: AppState) -> list[Path | None]:
        found = [state.find(key) for key in seats(state).keys]
        return [study.path if study is not None else None for study in found]

    assert after.overlays.comparison.layout is Layout.ONE_BY_TWO
    assert after.overlays.comparison.links == {Link.POSITION, Link.WINDOW}
    assert (paths(after), seats(after).active) == (paths(before), now.active)
    assert study_of(again).path == shown.path
    assert study_of(again).display.enhancement == Enhancement(1.5, True)
    assert again.store.state.history.past == ()


def test_a_session_that_comes_back_is_not_hung_anew(start: Starter, qtbot: QtBot, tmp_path: Path) -> None:
    first = start()
    open_films(first, qtbot, film_at(tmp_path / "one.dcm", "one"))
    first.window.close()
    again = start()
    again.preferences.change("protocols", (first_protocol("All").model_copy(update={"priors": PriorCount.ANY}),))
    wait(qtbot, lambda: len(again.store.state.studies) == 1)
    assert not again.hanging.is_busy
    assert again.store.state.overlays.comparison.layout is Layout.ONE
    open_films(again, qtbot, film_at(tmp_path / "two.dcm", "two"))
    wait(qtbot, lambda: again.store.state.overlays.comparison.layout is Layout.ONE_BY_TWO)


def test_a_pane_whose_film_is_gone_is_empty(start: Starter, qtbot: QtBot, tmp_path: Path) -> None:
    first = start()
    one, two = film_at(tmp_path / "one.dcm", "one"), film_at(tmp_path / "two.dcm", "two")
    open_films(first, qtbot, one, two)
    first.window.actions_by_id["compare.one_by_two"].trigger()
    first.window.close()
    one.unlink()
    again = start()
    wait(qtbot, lambda: len(again.store.state.studies) == 1)
    assert again.store.state.overlays.comparison.layout is Layout.ONE_BY_TWO
    assert seats(again.store.state).keys == (study_of(again).key, None)


def test_a_session_of_the_first_version_is_understood(tmp_path: Path) -> None:
    path = tmp_path / SESSION_NAME
    path.write_text('{"version": 1, "studies": [{"path": "one.dcm", "is_inverted": true}], "current": 0}', "utf-8")
    document = read_session(path)
    assert document.studies[0].is_inverted
    assert document.comparison(()) == Comparison(seats=())


def test_films_that_are_gone_are_said_and_the_others_come_back(start: Starter, qtbot: QtBot, tmp_path: Path) -> None:
    first = start()
    one, two = film_at(tmp_path / "one.dcm", "one"), film_at(tmp_path / "two.dcm", "two")
    open_films(first, qtbot, one, two)
    first.window.close()
    one.unlink()
    again = start()
    wait(qtbot, lambda: len(again.store.state.studies) == 1)
    problem = resolve(again.store.state).problem
    assert problem is not None
    assert problem.detail == "One film of the last session is no longer at the same place."
    assert study_of(again).path == two


@pytest.mark.parametrize("content", [b"", b"{", b'{"version": 2}', b'{"annotations": [{"id": 1}]}', b"\xff\x00"])
def test_a_damaged_file_is_put_aside_and_never_overwritten(
    start: Starter, qtbot: QtBot, tmp_path: Path, content: bytes
) -> None:
    film = film_at(tmp_path / "one.dcm", "one")
    folder = tmp_path / "kept" / "annotations"
    folder.mkdir(parents=True)
    name = hashlib.sha256(film.read_bytes()).hexdigest()
    (folder / f"{name}.json").write_bytes(content)
    first = start()
    open_films(first, qtbot, film)
    wait(qtbot, lambda: resolve(first.store.state).problem is not None)
    draw(first, LINE)
    wait(qtbot, lambda: (folder / f"{name}.json").exists() and kept(tmp_path, film) == (LINE,))
    assert (folder / f"{name}.damaged-1.json").read_bytes() == content


def test_a_disk_that_cannot_be_written_is_said_once_and_tried_again(
    start: Starter, qtbot: QtBot, tmp_path: Path
) -> None:
    first, film = start(), film_at(tmp_path / "one.dcm", "one")
    open_films(first, qtbot, film)
    wait(qtbot, lambda: bool(first.keeping._ready))
    wait(qtbot, (tmp_path / "kept" / SESSION_NAME).exists)
    blocked = tmp_path / "kept" / "annotations"
    blocked.write_text("a file is in the way", encoding="utf-8")
    draw(first, LINE)
    wait(qtbot, lambda: resolve(first.store.state).problem is not None)
    draw(first, replace(LINE, id=2))
    blocked.unlink()
    wait(qtbot, lambda: blocked.is_dir() and len(kept(tmp_path, film)) == 2)
    assert len(first.store.state.problems) == 1


#: Draws on a film of the folder that it is given, says so once a file of annotations is there, and goes on living.
PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from cxrviewer.analysis import AnalysisChoices
from cxrviewer.app import Application, Doors
from cxrviewer.settings import Settings
from cxrviewer.sources import DataFolders
from cxrviewer.widgets.application import create_application
from tests.gui.test_keeping import LINE, by_content, draw
qt = create_application(["x"])
here = Path(sys.argv[1])
application = Application(
    settings=Settings(), settings_file=None, choices=AnalysisChoices(),
    doors=Doors(open_image=by_content, list_models=lambda: ()),
    folders=DataFolders(here / "index", here / "unpacked", here / "kept"))
application.show()
application.begin(())
application.session.open_paths([here / "one.dcm"])
def look():
    study = application.store.state.study
    if any((here / "kept").glob("annotations/*.json")):
        timer.stop()
        print("written", flush=True)
    elif application.keeping._ready and not study.marks.annotations:
        draw(application, LINE)
timer = QTimer()
timer.timeout.connect(look)
timer.start(20)
qt.exec()
"""


def test_a_killed_viewer_loses_nothing_that_is_a_second_old(tmp_path: Path) -> None:
    """The real event loop in a process of its own draws and is killed without mercy; files are whole or not there."""
    assert keeping._SOON_MS <= 500
    film = film_at(tmp_path / "one.dcm", "one")
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(tmp_path)],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment, cwd=REPOSITORY, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    try:
        assert process.stdout.readline() == "written\n"
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
    assert kept(tmp_path, film) == (LINE,)


COORDINATE = st.floats(-1e5, 1e5)


@st.composite
def annotations(draw_: st.DrawFn) -> Annotation:
    kind = draw_(st.sampled_from(list(Kind)))
    count = POINT_COUNTS[kind] + (draw_(st.integers(0, 5)) if kind is Kind.POLYGON else 0)
    points = tuple(draw_(st.tuples(COORDINATE, COORDINATE)) for _ in range(count))
    text = draw_(st.text(max_size=20))
    return Annotation(draw_(st.integers(1, 10**6)), kind, points, text, is_proposed=draw_(st.booleans()))


@settings(max_examples=20)  # each one is synced to the disk
@given(found=st.lists(annotations(), max_size=5, unique_by=lambda entry: entry.id))
def test_annotations_come_back_from_their_file_as_they_were(
    tmp_path_factory: pytest.TempPathFactory, found: list[Annotation]
) -> None:
    path = tmp_path_factory.getbasetemp() / "round.json"
    write_annotations(path, tuple(found))
    assert read_annotations(path) == tuple(found)


def test_a_session_of_a_newer_version_is_put_aside(tmp_path: Path) -> None:
    path = tmp_path / SESSION_NAME
    path.write_text('{"version": 9, "films": []}', encoding="utf-8")
    with pytest.raises(KeptFileError, match="newer version"):
        read_session(path)
    assert read_session(path) == SessionDocument()
    assert (tmp_path / "session.damaged-1.json").exists()
