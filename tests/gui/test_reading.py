"""A whole reading in the real window: open, window, measure, ratio, undo, close, open again, everything restored."""

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cxrviewer.analysis import AnalysisChoices
from cxrviewer.app import Application, Doors
from cxrviewer.settings import Settings
from cxrviewer.sources import DataFolders
from cxrviewer.state.display import as_window
from cxrviewer.state.study import Study
from cxrviewer.widgets.application import create_application
from engine.annotation import Kind, Point
from engine.radiograph import OpenedImage, Spacing, SpacingSource
from tests.fakes import FakeAnalyser, fake_image

pytestmark = pytest.mark.gui
PATIENCE = 60_000


def opener(path: Path) -> OpenedImage:
    opened = fake_image(path, rows=300, columns=250)
    source = replace(opened.radiograph.source, sha256=hashlib.sha256(path.read_bytes()).hexdigest())
    spacing = Spacing((0.4, 0.4), SpacingSource.CALIBRATED)
    return replace(opened, radiograph=replace(opened.radiograph, source=source, spacing=spacing))


def start(folder: Path, bot: QtBot) -> Application:
    create_application(["cxrviewer"])
    doors = Doors(open_image=opener, load_analyser=lambda _package, _device: FakeAnalyser(), list_models=lambda: ())
    application = Application(
        settings=Settings(window_width=1200, window_height=800),
        settings_file=folder / "settings.json",
        choices=AnalysisChoices(patches=20),
        doors=doors,
        folders=DataFolders(folder / "index", folder / "unpacked", folder / "kept"),
    )
    application.show()
    bot.waitExposed(application.window)
    application.begin(())
    return application


def study_of(application: Application) -> Study:
    study = application.store.state.study
    assert study is not None
    return study


def drag(application: Application, *points: Point) -> None:
    canvas = application.window.canvas
    placement = canvas.placement()
    assert placement is not None
    places = [QPointF(*placement.to_viewport(point)).toPoint() for point in points]
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=places[0])
    for place in places[1:]:
        QTest.mouseMove(canvas, place)
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=places[-1])


def test_a_reading_from_opening_to_opening_again(qtbot: QtBot, tmp_path: Path) -> None:
    film = tmp_path / "chest.dcm"
    film.write_text("a chest", encoding="utf-8")
    first = start(tmp_path, qtbot)
    run = first.window.actions_by_id
    first.session.open_paths([film])
    qtbot.waitUntil(lambda: first.store.state.study is not None, timeout=PATIENCE)
    drag(first, (125, 150), (140, 170), (150, 190))
    window = as_window(study_of(first).display.window)
    with qtbot.waitSignal(first.analysis.finished, timeout=PATIENCE):
        run["analysis.start"].trigger()
    run["tool.distance"].trigger()
    drag(first, (30, 40), (60, 80), (90, 120))
    run["mark.propose"].trigger()
    qtbot.waitUntil(lambda: len(study_of(first).marks.annotations) == 2, timeout=PATIENCE)
    run["edit.undo"].trigger()
    assert [entry.kind for entry in study_of(first).marks.annotations] == [Kind.DISTANCE]
    run["edit.redo"].trigger()
    drawn = study_of(first).marks.annotations
    assert [entry.kind for entry in drawn] == [Kind.DISTANCE, Kind.RATIO]
    run["view.invert"].trigger()
    first.window.close()

    again = start(tmp_path, qtbot)
    qtbot.waitUntil(
        lambda: again.store.state.study is not None and bool(study_of(again).marks.annotations), timeout=PATIENCE
    )
    assert study_of(again).marks.annotations == drawn
    assert as_window(study_of(again).display.window) == window
    assert study_of(again).display.is_inverted
    assert not again.window.actions_by_id["edit.undo"].isEnabled()
    again.window.close()
    for application in (first, again):
        application.deleteLater()
        application.window.deleteLater()
