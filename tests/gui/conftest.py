"""The real application with the engine's slow parts replaced."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cxrviewer.analysis import AnalysisChoices
from cxrviewer.app import Application, Doors
from cxrviewer.session import ImageOpener
from cxrviewer.settings import Settings
from cxrviewer.state.study import ModelChoice
from cxrviewer.widgets.application import create_application
from tests.fakes import FakeAnalyser, fake_image

ViewerMaker = Callable[..., "Viewer"]


class Viewer:
    """A running application under test, with the fake analyser that it uses."""

    def __init__(
        self, application: Application, analyser: FakeAnalyser, bot: QtBot, loads: list[tuple[str | None, str]]
    ) -> None:
        self.loads = loads
        self.application = application
        self.analyser = analyser
        self.bot = bot
        self.window = application.window
        self.store = application.store

    def open(self, *names: str) -> None:
        """Opens fake films and waits until they are on screen."""
        before = len(self.store.state.studies)
        self.application.session.open_paths([Path("/films") / name for name in names])
        self.bot.waitUntil(lambda: len(self.store.state.studies) == before + len(names))
        self.settle()

    def settle(self) -> None:
        """Handles events until the panels that were shown or hidden have their sizes."""
        sizes: list[QSize] = []
        while sizes != (now := [widget.size() for widget in self.window.findChildren(QWidget)]):
            sizes = now
            self.bot.wait(1)

    def analyse(self) -> None:
        """Analyses the film on screen and waits for the outcome."""
        with self.bot.waitSignal(self.application.analysis.finished, timeout=30_000):
            self.window.actions_by_id["analysis.start"].trigger()


@pytest.fixture
def make_viewer(qtbot: QtBot, tmp_path: Path) -> Iterator[ViewerMaker]:
    """Gives a maker of running viewers, which closes them afterwards."""
    made: list[Application] = []

    def make(open_image: ImageOpener = fake_image, settings: Settings | None = None, patches: int = 40) -> Viewer:
        create_application(["cxrviewer"])
        analyser = FakeAnalyser()
        loads: list[tuple[str | None, str]] = []

        def load(package: str | None, device: str) -> FakeAnalyser:
            loads.append((package, device))
            return analyser

        doors = Doors(
            open_image=open_image,
            load_analyser=load,
            list_models=lambda: (ModelChoice("compact", "Compact ensemble"),),
        )
        application = Application(
            settings=settings or Settings(window_width=1200, window_height=800),
            settings_file=tmp_path / "settings.json",
            choices=AnalysisChoices(patches=patches),
            doors=doors,
        )
        made.append(application)
        application.show()
        qtbot.waitExposed(application.window)
        application.begin(())
        qtbot.waitUntil(lambda: application.store.state.models is not None)
        return Viewer(application, analyser, qtbot, loads)

    yield make
    for application in made:
        application.window.close()
        application.deleteLater()
        application.window.deleteLater()


@pytest.fixture
def viewer(make_viewer: ViewerMaker) -> "Viewer":
    """Gives a running viewer without a film."""
    return make_viewer()
