"""The real application with the engine's slow parts replaced."""

from collections.abc import Callable, Iterator
from functools import partialmethod
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cxrviewer.analysis import AnalysisChoices
from cxrviewer.app import Application, Doors
from cxrviewer.session import ImageOpener
from cxrviewer.settings import Settings
from cxrviewer.state.study import ModelChoice
from cxrviewer.widgets.application import create_application
from tests.fakes import FakeAnalyser, fake_image

ViewerMaker = Callable[..., "Viewer"]

#: How long something may take to come about before it counts as absent: a busy machine is slow, not wrong.
PATIENCE_MS = 60_000


class PatientBot(QtBot):
    """Waits as long as a busy machine may need; a test that has to wait goes on as soon as it can all the same."""

    waitUntil = partialmethod(QtBot.waitUntil, timeout=PATIENCE_MS)  # noqa: N815  # the names are pytest-qt's
    waitSignal = partialmethod(QtBot.waitSignal, timeout=PATIENCE_MS)  # noqa: N815
    waitExposed = partialmethod(QtBot.waitExposed, timeout=PATIENCE_MS)  # noqa: N815


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """Gives a bot that is patient unless a test says otherwise."""
    return PatientBot(request)


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

    def settle(self, window: QWidget | None = None) -> None:
        """Handles events until what was shown or hidden in a window, the main one unless said, has its size."""
        sizes: list[QSize] = []
        whole = window or self.window
        while sizes != (now := [widget.size() for widget in whole.findChildren(QWidget)]):
            sizes = now
            self.bot.wait(1)

    def analyse(self) -> None:
        """Analyses the film on screen, and waits for the outcome and until the panels have room for it."""
        with self.bot.waitSignal(self.application.analysis.finished):
            self.window.actions_by_id["analysis.start"].trigger()
        self.settle()


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
