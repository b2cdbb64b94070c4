"""Folders, archives, copied paths and the study index in the real window, with real files made here."""

import threading
import zipfile
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QMenu, QMessageBox, QPushButton

from cxrviewer.app import open_image
from cxrviewer.pasting import pasted_paths
from cxrviewer.state.analysis import Phase
from cxrviewer.state.resolve import resolve
from engine.index_records import ImageEntry
from engine.study_index import StudyIndex
from tests.builders import dicom_bytes, dicom_dataset
from tests.gui.conftest import Viewer, ViewerMaker
from tests.unit.test_collecting import dicomdir

pytestmark = pytest.mark.gui
PIXELS = (np.arange(64 * 48, dtype=np.uint16) % 4096).reshape(64, 48)


def film(number: int, *, name: str = "Doe^Jane", view: str = "PA", year: int = 2020) -> bytes:
    dataset = dicom_dataset(
        PIXELS, SOPInstanceUID=f"1.2.3.{number}", PatientName=name, PatientID=name[:3], ViewPosition=view,
        StudyDate=f"{year}0131", StudyInstanceUID=f"1.2.{year}.{sum(name.encode())}",
        SeriesInstanceUID=f"1.2.{year}.{sum(name.encode())}.1", InstanceNumber=number,
    )  # fmt: skip
    return dicom_bytes(dataset)


@pytest.fixture
def films(tmp_path: Path) -> Path:
    folder = tmp_path / "films"
    (folder / "deeper").mkdir(parents=True)
    (folder / "IM1").write_bytes(film(1))
    (folder / "deeper" / "IM2").write_bytes(film(2, view="AP", year=2021))
    (folder / "notes.txt").write_text("no film", encoding="utf-8")
    return folder


@pytest.fixture
def real(make_viewer: ViewerMaker) -> Viewer:
    return make_viewer(open_image=open_image)


def settle(viewer: Viewer) -> None:
    opening = viewer.application.sources.opening
    viewer.bot.waitUntil(lambda: not opening.is_busy and not viewer.store.state.opening, timeout=20_000)


def drop(viewer: Viewer, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPointF(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    viewer.window.dropEvent(event)
    settle(viewer)


def opened(viewer: Viewer) -> list[str]:
    return [study.path.name for study in viewer.store.state.studies]


def problems(viewer: Viewer) -> str:
    return " | ".join(f"{problem.title}: {problem.detail}" for problem in viewer.store.state.problems)


def phase(viewer: Viewer) -> str:
    return viewer.store.state.studies[0].analysis.phase.value


def wait_for_index(viewer: Viewer, images: int) -> None:
    viewer.bot.waitUntil(lambda: viewer.store.state.browsing.result.image_count == images, timeout=20_000)


def rows(viewer: Viewer) -> list[str]:
    """Every row of the tree that is unfolded, from top to bottom."""
    model, tree = viewer.window.index.model, viewer.window.index.tree

    def below(place: QModelIndex) -> list[str]:
        found = []
        for row in range(model.rowCount(place)):
            child = model.index(row, 0, place)
            found.append(str(child.data()))
            if tree.isExpanded(child):
                found += below(child)
        return found

    return below(QModelIndex())


def unfold(viewer: Viewer, row: int) -> None:
    viewer.application.sources.indexing.show(True)
    viewer.bot.waitUntil(viewer.window.index.tree.isVisible)
    viewer.window.index.tree.expand(viewer.window.index.model.index(row, 0))


def test_a_dropped_folder_opens_its_films_newest_on_screen(real: Viewer, films: Path) -> None:
    (films / "older.zip").write_bytes(b"PK\3\4")
    drop(real, films)
    assert opened(real) == ["IM2", "IM1"]
    assert real.store.state.study is not None
    assert real.store.state.study.path.name == "IM2"
    assert "2 images found. 1 zip archive inside was not looked into" in resolve(real.store.state).status.text
    assert real.store.state.problems == ()


def test_of_a_large_folder_only_the_newest_is_opened_and_the_index_comes_up(real: Viewer, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(30):
        (folder / f"{number}").write_bytes(film(number, year=1990 + number, name=f"P{number % 3}^X"))
    drop(real, folder)
    assert opened(real) == ["29"]
    assert real.store.state.browsing.is_shown
    assert "30 images found; the newest is open" in resolve(real.store.state).status.text
    wait_for_index(real, 30)
    assert [line.split(",")[0] for line in rows(real)] == ["P2", "P1", "P0"]


def test_an_archive_is_opened_without_writing_beside_it(real: Viewer, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    with zipfile.ZipFile(home / "films.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a/IM1", film(1))
        archive.writestr("../IM2", film(2))
    drop(real, home / "films.zip")
    assert opened(real) == ["IM1"]
    assert "1 file points outside and was not followed." in problems(real)
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["films.zip"]


def test_a_dicomdir_opens_what_it_names(real: Viewer, films: Path) -> None:
    drop(real, dicomdir(films, ["IM1"], ["..", "secret"]))
    assert opened(real) == ["IM1"]
    assert "1 file points outside and was not followed." in problems(real)


def test_what_holds_no_film_is_said_in_words(real: Viewer, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.txt").write_text("no", encoding="utf-8")
    (tmp_path / "broken.zip").write_bytes(b"PK\3\4 and nothing else")
    drop(real, tmp_path / "empty", tmp_path / "texts", tmp_path / "broken.zip", tmp_path / "absent")
    told = problems(real)
    assert "The folder empty holds no image." in told
    assert "The folder texts holds no image. It holds 1 file of other kinds." in told
    assert "broken.zip is a zip archive that cannot be read." in told
    assert "absent does not exist." in told
    assert "unforeseen" not in told


def test_a_copied_path_is_opened(real: Viewer, films: Path) -> None:
    QGuiApplication.clipboard().setText(f'"{films / "IM1"}"\n')
    real.window.actions_by_id["file.paste"].trigger()
    real.bot.waitUntil(lambda: opened(real) == ["IM1"])
    QGuiApplication.clipboard().setText("just words")
    real.window.actions_by_id["file.paste"].trigger()
    assert "Nothing to open was copied" in problems(real)


def test_paths_are_understood_however_they_were_copied(tmp_path: Path) -> None:
    plain = tmp_path / "a film.dcm"
    assert pasted_paths(f"{plain}") == (plain,)
    assert pasted_paths(f" \u201c{plain}\u201d \n\n'{plain}'") == (plain,)
    assert pasted_paths(plain.as_uri()) == (plain,)
    assert pasted_paths("~/x") == (Path.home() / "x",)
    assert pasted_paths("relative/path\nhello\n\0") == ()
    assert pasted_paths("/other", [str(plain)]) == (plain,)


def test_the_index_is_searched_unfolded_and_opened_from(real: Viewer, films: Path) -> None:
    (films / "IM3").write_bytes(film(3, name="Smith^Sue"))
    drop(real, films)
    wait_for_index(real, 3)
    QTest.keyClick(real.window.canvas, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    line = real.window.index.findChild(QLineEdit)
    assert line is not None
    assert real.store.state.browsing.is_shown
    QTest.keyClicks(line, "name:smith")
    wait_for_index(real, 1)
    unfold(real, 0)
    real.bot.waitUntil(lambda: len(rows(real)) == 4)
    assert rows(real)[0].startswith("Smith, Sue")
    assert rows(real)[-1].startswith("PA")
    for study in real.store.state.studies:
        real.application.session.close(study.key)
    model = real.window.index.model
    patient = model.index(0, 0)
    image = model.index(0, 0, model.index(0, 0, model.index(0, 0, patient)))
    assert isinstance(image.data(Qt.ItemDataRole.UserRole), ImageEntry)
    real.window.index.tree.setCurrentIndex(image)
    QTest.keyClick(real.window.index.tree, Qt.Key.Key_Return)
    settle(real)
    assert opened(real) == ["IM3"]


def test_a_finding_can_be_searched_for(real: Viewer, films: Path) -> None:
    drop(real, films / "IM1")
    wait_for_index(real, 1)
    real.analyse()
    study = real.store.state.study
    assert study is not None
    assert study.analysis.ensemble is not None
    real.application.sources.indexing.search(f"finding:{study.analysis.ensemble.label[:4]}")
    wait_for_index(real, 1)
    real.application.sources.indexing.search("finding:nothing_of_the_kind")
    wait_for_index(real, 0)
    real.application.sources.indexing.search("")
    wait_for_index(real, 1)


def test_a_film_whose_file_is_gone_is_shown_as_missing(real: Viewer, films: Path) -> None:
    drop(real, films)
    wait_for_index(real, 2)
    for path in (films / "IM1", films / "deeper" / "IM2"):
        path.unlink()
    films.joinpath("deeper").rmdir()
    assert len(real.store.state.studies) == 2
    unfold(real, 0)
    model = real.window.index.model
    real.bot.waitUntil(lambda: model.rowCount(model.index(0, 0)) == 2)
    for row in range(2):
        real.window.index.tree.expand(model.index(row, 0, model.index(0, 0)))
    real.bot.waitUntil(lambda: sum("The file is missing" in line for line in rows(real)) == 2)
    assert real.application.store.state.study is not None
    real.window.actions_by_id["index.forget_missing"].trigger()
    wait_for_index(real, 0)


def test_the_index_can_be_emptied_after_a_question(real: Viewer, films: Path) -> None:
    drop(real, films)
    wait_for_index(real, 2)
    real.window.actions_by_id["index.empty"].trigger()
    box = real.window.findChild(QMessageBox)
    assert box is not None
    next(button for button in box.findChildren(QPushButton) if button.text() == "Empty the index").click()
    wait_for_index(real, 0)
    real.bot.waitUntil(lambda: real.store.state.browsing.recent == ())


def test_what_was_opened_is_offered_again(real: Viewer, films: Path) -> None:
    drop(real, films)
    real.bot.waitUntil(lambda: len(real.store.state.browsing.recent) == 1)
    for study in real.store.state.studies:
        real.application.session.close(study.key)
    real.window.actions_by_id["file.recent"].trigger()
    menu = real.window.findChild(QMenu, "recent")
    assert menu is not None
    assert menu.actions()[0].text().startswith("films   folder")
    menu.actions()[0].trigger()
    menu.close()
    settle(real)
    assert opened(real) == ["IM2", "IM1"]


def test_rebuilding_from_the_menu_finds_a_new_film(real: Viewer, films: Path) -> None:
    drop(real, films)
    wait_for_index(real, 2)
    (films / "IM9").write_bytes(film(9))
    real.window.actions_by_id["index.rebuild"].trigger()
    wait_for_index(real, 3)
    real.bot.waitUntil(lambda: real.store.state.browsing.notice == "The study index was rebuilt.")


def test_thumbnails_are_made_kept_and_shown(real: Viewer, films: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drop(real, films)
    wait_for_index(real, 2)
    real.application.sources.indexing.show(True)
    unfold(real, 0)
    model = real.window.index.model
    real.bot.waitUntil(lambda: model.rowCount(model.index(0, 0)) == 2)
    real.window.index.tree.expand(model.index(0, 0, model.index(0, 0)))
    real.bot.waitUntil(lambda: len(real.store.state.browsing.thumbnails) == 1, timeout=20_000)
    (grey,) = real.store.state.browsing.thumbnails.values()
    assert grey.shape == (64, 48)
    assert grey.max() > grey.min()


def test_names_are_hidden_in_the_index_with_patient_information(real: Viewer, films: Path) -> None:
    drop(real, films)
    wait_for_index(real, 2)
    assert "Doe, Jane" in rows(real)[0]
    while real.store.state.overlays.shows_patient:
        real.window.actions_by_id["view.patient"].trigger()
    assert "Doe" not in " ".join(rows(real))
    assert "films" not in resolve(real.store.state).status.text


def test_an_index_that_cannot_be_used_does_not_keep_films_from_opening(
    make_viewer: ViewerMaker, films: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from engine.errors import StudyIndexError

    def full(_self: StudyIndex, _found: object) -> None:
        raise StudyIndexError("There is no room on the disk for the study index.", remedy="Make room.")

    monkeypatch.setattr(StudyIndex, "add", full)
    viewer = make_viewer(open_image=open_image)
    drop(viewer, films)
    assert opened(viewer) == ["IM2", "IM1"]
    assert "no room on the disk" in problems(viewer)


def test_a_search_can_be_stopped(real: Viewer, films: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gate, reached = threading.Event(), threading.Event()

    def slow(path: Path, cancel: object) -> object:
        from engine.found_images import Batch, Tally

        yield Batch((), Tally(total=10, looked_at=1))
        reached.set()
        gate.wait(60)
        cancel.check()  # type: ignore[attr-defined]

    monkeypatch.setattr("engine.collecting.collect", slow)
    real.application.sources.opening.open_paths([films])
    real.bot.waitUntil(lambda: "1 of 10 files" in resolve(real.store.state).status.text)
    assert reached.wait(60)
    assert resolve(real.store.state).status.can_cancel
    assert real.window.actions_by_id["file.stop"].isEnabled()
    real.window.status.cancel_wished.emit()
    gate.set()
    settle(real)
    assert opened(real) == []
    assert not resolve(real.store.state).status.can_cancel


def test_opening_another_film_abandons_the_analysis_that_runs(real: Viewer, films: Path) -> None:
    drop(real, films / "IM1")
    real.analyser.gate.clear()
    real.window.actions_by_id["analysis.start"].trigger()
    real.bot.waitUntil(real.analyser.reached.is_set)
    heard: list[int] = []
    real.application.analysis.finished.connect(heard.append)
    drop(real, films / "deeper")
    first = real.store.state.studies[0]
    assert first.analysis.phase is Phase.CANCELLED
    assert first.analysis.mask is not None
    assert heard == [first.key]
    real.analyser.gate.set()
    real.analyse()
    assert real.store.state.studies[0].analysis.votes == ()
    assert real.store.state.studies[1].analysis.phase is Phase.DONE


def test_a_film_that_cannot_be_opened_leaves_the_analysis_running(real: Viewer, films: Path) -> None:
    drop(real, films / "IM1")
    real.analyser.gate.clear()
    real.window.actions_by_id["analysis.start"].trigger()
    real.bot.waitUntil(real.analyser.reached.is_set)
    drop(real, films / "notes.txt")
    assert phase(real) == "running"
    with real.bot.waitSignal(real.application.analysis.finished):
        real.analyser.gate.set()
    assert phase(real) == "done"


def test_choosing_files_never_holds_the_window_up_and_remembers_the_folder(viewer: Viewer, tmp_path: Path) -> None:
    viewer.window.actions_by_id["file.open"].trigger()
    (dialog,) = viewer.window.findChildren(QFileDialog)
    assert dialog.isVisible()
    dialog.filesSelected.emit([str(tmp_path / "one.dcm"), str(tmp_path / "two.dcm")])
    dialog.close()
    viewer.bot.waitUntil(lambda: len(viewer.store.state.studies) + len(viewer.store.state.problems) > 0)
    assert viewer.application.preferences.settings.last_folder == str(tmp_path)
