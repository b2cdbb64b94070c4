"""A whole reading in the real window with real files: open, window, measure, ratio, undo, compare, open again."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cxrviewer.analysis import AnalysisChoices
from cxrviewer.annotation_csv import annotations_csv
from cxrviewer.app import Application, Doors
from cxrviewer.settings import Settings
from cxrviewer.settings_file import load_settings
from cxrviewer.sources import DataFolders
from cxrviewer.state.comparison import Layout
from cxrviewer.state.display import Layer, as_window
from cxrviewer.state.resolve import resolve
from cxrviewer.state.seating import seats
from cxrviewer.state.study import AppState, Study
from cxrviewer.widgets.application import create_application
from cxrviewer.widgets.film_canvas import FilmCanvas
from engine.annotation import Annotation, Kind, Point
from tests.builders import dicom_dataset, dicom_file
from tests.fakes import FakeAnalyser, fake_image
from tests.gui.conftest import Viewer

pytestmark = pytest.mark.gui
PATIENCE = 60_000
ROWS, COLUMNS = 300, 250


def write_film(path: Path, *, number: int, day: str) -> Path:
    """Writes a chest of one patient as DICOM, calibrated at 0.4 mm."""
    path.parent.mkdir(parents=True, exist_ok=True)
    pixels = fake_image(path, rows=ROWS, columns=COLUMNS).radiograph.pixels.astype(np.uint16)
    dataset = dicom_dataset(
        pixels, SOPInstanceUID=f"1.2.3.{number}", StudyInstanceUID=f"1.2.4.{number}", PatientID="P-1",
        PatientName="Doe^Jane", PatientBirthDate="19600203", ViewPosition="PA", StudyDate=day, BodyPartExamined="CHEST",
        SeriesInstanceUID=f"1.2.5.{number}", PatientOrientation=["L", "F"], WindowCenter="2000", WindowWidth="3600",
        PixelSpacing=["0.4", "0.4"], PixelSpacingCalibrationType="GEOMETRY",
    )  # fmt: skip
    return dicom_file(path, dataset)


class Reader(Viewer):
    """The whole application on the data of one person, with a stand-in only for the models."""

    def __init__(self, folder: Path, bot: QtBot) -> None:
        create_application(["cxrviewer"])
        analyser = FakeAnalyser()
        file = folder / "settings.json"
        found = load_settings(file)
        assert found.problem is None
        application = Application(
            settings=found.settings if file.exists() else Settings(window_width=1200, window_height=800),
            settings_file=file,
            choices=AnalysisChoices(patches=20),
            doors=Doors(load_analyser=lambda _package, _device: analyser, list_models=lambda: ()),
            folders=DataFolders(folder / "index", folder / "unpacked", folder / "kept"),
        )
        super().__init__(application, analyser, bot, [])
        application.show()
        bot.waitExposed(application.window)
        application.begin(())

    def run(self, command_id: str) -> None:
        """Runs a command as its menu entry does; it must be enabled."""
        action = self.window.actions_by_id[command_id]
        assert action.isEnabled(), command_id
        action.trigger()

    def drop(self, path: Path) -> None:
        """Drops a file or folder on the window and waits until its films are open."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        self.window.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, buttons, keys))
        opening = self.application.sources.opening
        self.wait(lambda: not opening.is_busy and not self.store.state.opening)
        self.settle()

    def wait(self, test: Callable[[], bool]) -> None:
        """Waits until something holds."""
        self.bot.waitUntil(test, timeout=PATIENCE)

    @property
    def study(self) -> Study:
        """The study on screen."""
        study = self.store.state.study
        assert study is not None
        return study

    @property
    def drawn(self) -> tuple[Annotation, ...]:
        """What is drawn on it."""
        return self.study.marks.annotations

    def drag(self, *points: Point, canvas: FilmCanvas | None = None) -> None:
        """Drags with the left button over image points."""
        canvas = canvas or self.window.canvas
        placement = canvas.placement()
        assert placement is not None
        places = [QPointF(*placement.to_viewport(point)).toPoint() for point in points]
        QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=places[0])
        for place in places[1:]:
            QTest.mouseMove(canvas, place)
        QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=places[-1])

    def end(self) -> None:
        """Closes the window, which must not refuse."""
        assert self.window.close()
        self.application.deleteLater()
        self.window.deleteLater()


def choose_window(reader: Reader) -> None:
    start = as_window(reader.study.display.window)
    reader.run("tone.lungs")
    fitted = as_window(reader.study.display.window)
    assert (fitted.centre, fitted.width) != (start.centre, start.width)
    reader.drag((125, 150), (140, 170), (150, 190))
    assert as_window(reader.study.display.window) != fitted
    assert len(reader.store.state.history.past) == 2


def measure(reader: Reader) -> None:
    reader.run("tool.distance")
    reader.drag((30, 40), (60, 80), (90, 120))
    reader.run("tool.ellipse")
    reader.drag((60, 150), (80, 170), (100, 200))
    assert [entry.kind for entry in reader.drawn] == [Kind.DISTANCE, Kind.ELLIPSE]
    (line, _) = reader.drawn
    (x1, y1), (x2, y2) = line.points
    first = resolve(reader.store.state).marks.arts[0]
    assert first.words[0] == f"{0.4 * np.hypot(x2 - x1, y2 - y1):.1f} mm"
    reader.wait(lambda: len(reader.study.marks.readings) == 1)


def propose_ratio(reader: Reader) -> None:
    assert not reader.window.actions_by_id["mark.propose"].isEnabled()
    reader.analyse()
    reader.run("mark.propose")
    reader.wait(lambda: len(reader.drawn) == 3)
    ratio = reader.drawn[2]
    assert (ratio.kind, ratio.is_proposed) == (Kind.RATIO, True)
    reader.run("tool.window")
    x, y = ratio.points[5]
    reader.drag((x, y), (x - 8, y), (x - 15, y))
    assert not reader.drawn[2].is_proposed


def undo_and_redo(reader: Reader) -> None:
    moved = reader.drawn[2]
    reader.run("edit.undo")
    assert reader.drawn[2].is_proposed
    reader.run("edit.undo")
    assert [entry.kind for entry in reader.drawn] == [Kind.DISTANCE, Kind.ELLIPSE]
    reader.run("edit.redo")
    reader.run("edit.redo")
    assert reader.drawn[2] == moved
    assert not reader.window.actions_by_id["edit.redo"].isEnabled()


def compare(reader: Reader) -> None:
    current = reader.study
    reader.run("compare.prior")
    reader.wait(lambda: reader.store.state.overlays.comparison.layout is Layout.ONE_BY_TWO)
    reader.settle()
    keys = seats(reader.store.state).keys
    prior = reader.store.state.find(keys[1])
    assert prior is not None
    assert (keys[0], prior.path.name) == (current.key, "old")
    side = next(canvas for canvas in reader.window.grid.sides if canvas.isVisible())
    (beside,) = resolve(reader.store.state).comparison.sides
    assert beside.film is not None
    assert beside.film.corners.top_left[0].startswith("Prior")
    reader.run("view.zoom_in")
    reader.run("view.invert")
    prior = reader.store.state.find(keys[1])
    assert prior is not None
    assert prior.display.view.zoom == pytest.approx(reader.study.display.view.zoom)
    assert prior.display.is_inverted
    QTest.mouseClick(side, Qt.MouseButton.LeftButton, pos=side.rect().center())
    assert reader.study.key == prior.key
    reader.run("tool.arrow")
    reader.drag((100, 100), (120, 120), (140, 150))
    assert [entry.kind for entry in reader.drawn] == [Kind.ARROW]
    reader.run("tool.window")
    reader.run("compare.next_pane")
    assert reader.study.key == current.key


def check_restored(reader: Reader, before: AppState) -> None:
    for then, now in zip(before.studies, reader.store.state.studies, strict=True):
        assert now.path == then.path
        assert now.marks.annotations == then.marks.annotations
        assert as_window(now.display.window) == as_window(then.display.window)
        assert now.display.is_inverted == then.display.is_inverted
        assert now.display.view == then.display.view
    assert reader.store.state.overlays.comparison.layout is Layout.ONE_BY_TWO
    keys = seats(reader.store.state).keys
    assert [reader.store.state.studies[place].key for place in (0, 1)] == list(keys)
    assert annotations_csv(reader.store.state.studies) == annotations_csv(before.studies)
    assert reader.store.state.overlays.layers[Layer.COVERAGE].is_visible


def test_a_reading_from_opening_to_opening_again(qtbot: QtBot, tmp_path: Path) -> None:
    films = tmp_path / "films"
    write_film(films / "new", number=2, day="20200131")
    write_film(films / "deeper" / "old", number=1, day="20180131")
    reader = Reader(tmp_path, qtbot)
    reader.drop(films)
    assert [study.path.name for study in reader.store.state.studies] == ["new", "old"]
    assert reader.study.path.name == "new"
    choose_window(reader)
    measure(reader)
    propose_ratio(reader)
    undo_and_redo(reader)
    compare(reader)
    reader.run("layer.coverage")
    assert reader.store.state.problems == ()
    before, picture_size = reader.store.state, reader.window.size()
    reader.end()

    again = Reader(tmp_path, qtbot)
    again.wait(
        lambda: len(again.store.state.studies) == 2 and all(s.marks.annotations for s in again.store.state.studies)
    )
    again.wait(lambda: again.application.keeping._restoring is None and again.study.path.name == "new")
    assert again.window.size() == picture_size
    check_restored(again, before)
    assert not again.window.actions_by_id["edit.undo"].isEnabled()
    again.wait(lambda: again.store.state.browsing.result.image_count == 2)
    again.run("file.close")
    again.run("file.close")
    assert again.store.state.studies == ()
    again.end()
