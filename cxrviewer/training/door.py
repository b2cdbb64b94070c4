"""The door to the training room: nothing behind it is loaded before somebody opens it."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs
from PySide6.QtCore import QObject, Signal

from cxrviewer.analysis import AnalysisController
from cxrviewer.importing import imported
from cxrviewer.jobs import JobContext, JobRunner
from cxrviewer.preferences import Preferences
from cxrviewer.problems import problem_of
from cxrviewer.widgets.main_window import MainWindow

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from cxrviewer.training.drafting import Doors
    from cxrviewer.training.reports import Report
    from cxrviewer.training.room import TrainingRoom
    from cxrviewer.widgets.training.window import TrainingWindow


def runs_folder(chosen: str) -> Path:
    """Gives where runs lie: the folder that was chosen, if one was.

    Else it is ``runs`` below the working folder if that is there, as for the command line; else a folder of the user.
    """
    if chosen:
        return Path(chosen)
    here = Path("runs")
    return here.absolute() if here.is_dir() else Path(platformdirs.user_data_dir("cxrviewer", appauthor=False)) / "runs"


class TrainingDoor(QObject):
    """Makes the room and its window when they are first asked for.

    Args:
        preferences: Remember the folder of runs.
        window: The main window; when it closes, so does the room.
        analysis: Takes an ensemble that was released.
        list_models: Looks for installed packages again.
    """

    failed = Signal(object)  # Problem

    def __init__(
        self,
        preferences: Preferences,
        window: MainWindow,
        *,
        analysis: AnalysisController,
        list_models: Callable[[], None],
    ) -> None:
        super().__init__(window)
        self._preferences, self._analysis, self._list_models = preferences, analysis, list_models
        self._runner = JobRunner("training room")
        self._is_opening = False
        self.doors: Doors | None = None
        self.room: TrainingRoom | None = None
        self.window: TrainingWindow | None = None
        window.closing.connect(self.close)

    def open(self) -> None:
        """Shows the room; what it needs is loaded beside the window first."""
        if self.window is not None:
            self._present()
        elif not self._is_opening:
            self._is_opening = True
            job = self._runner.submit(imported("cxrviewer.training.room", "cxrviewer.widgets.training.window"))
            job.succeeded.connect(self._make)
            job.failed.connect(self._fail)

    def close(self) -> None:
        """Closes the room; runs go on."""
        self._runner.close()
        if self.window is not None and self.room is not None:
            self.window.close()
            self.room.close()
            self.window.deleteLater()
            self.window = self.room = None

    def _make(self, _loaded: object) -> None:
        from cxrviewer.assets import recipes_folder
        from cxrviewer.training.room import TrainingRoom
        from cxrviewer.widgets.training.window import TrainingWindow

        folder = runs_folder(self._preferences.settings.runs_folder)
        room = self.room = TrainingRoom(folder, recipes_folder(), doors=self.doors, parent=self)
        window = self.window = TrainingWindow()
        room.changed.connect(window.set_screen)
        room.log_read.connect(window.page.set_log)
        room.released.connect(self._take_package)
        window.closed.connect(room.rest)
        window.runs.chosen.connect(room.choose)
        window.runs.compared.connect(room.compare)
        window.plan_wished.connect(room.plan)
        window.recipe_wished.connect(room.drafting.add_recipe)
        window.folder_wished.connect(self._use_folder)
        window.discard_wished.connect(room.discard)
        window.release_cancel_wished.connect(room.cancel_release)
        window.page.wished.connect(self._do)
        window.page.log_wished.connect(room.read_log)
        window.page.pictures.wished.connect(self._read_picture)
        window.page.report.wished.connect(self._read_report)
        room.reported.connect(window.page.show_report)
        window.draft.check_wished.connect(room.drafting.check)
        window.draft.estimate_wished.connect(room.estimate)
        window.draft.start_wished.connect(self._begin)
        window.draft.cancel_wished.connect(room.drafting.cancel)
        window.set_screen(room.screen)
        self._present()

    def _present(self) -> None:
        if self.window is not None and self.room is not None:
            self.window.present()
            self.room.open()

    def _fail(self, error: object) -> None:
        self._is_opening = False
        self.failed.emit(problem_of(error))

    def _do(self, deed: str, name: str) -> None:
        room = self.room
        if room is None:
            return
        deeds: dict[str, Callable[[str], None]] = {
            "stop": room.stop,
            "resume": room.resume,
            "start": room.resume,
            "enqueue": room.enqueue,
            "withdraw": room.withdraw,
            "release": room.release,
            "report": room.report,
            "clone": room.clone,
        }
        if deed in deeds:
            deeds[deed](name)

    def _begin(self, order: object, is_queued: bool) -> None:
        from cxrviewer.state.training import Order

        if self.room is not None and isinstance(order, Order):
            self.room.begin(order, is_queued=is_queued)

    def _use_folder(self, folder: Path) -> None:
        self._preferences.change("runs_folder", str(folder))
        if self.room is not None:
            self.room.use_folder(folder)

    def _take_package(self, package: str, task: str) -> None:
        """Has the viewer use what was released: an ensemble analyses from now on."""
        self._list_models()
        if task == "flannel":
            self._analysis.choose(replace(self._analysis.choices, package=package))

    def _read_picture(self, path: Path) -> None:
        job = self._runner.submit(partial(_read_image, path))
        job.succeeded.connect(partial(self._know_picture, path))

    def _read_report(self, folder: Path) -> None:
        job = self._runner.submit(partial(_read_report, folder))
        job.succeeded.connect(self._know_report)

    def _know_report(self, found: "tuple[Report, list[QImage]]") -> None:
        if self.window is not None:
            self.window.page.report.set_report(*found)

    def _know_picture(self, path: Path, image: "QImage") -> None:
        if self.window is not None:
            self.window.set_image(path, image)


def _read_report(folder: Path, context: JobContext) -> "tuple[Report, list[QImage]]":
    from cxrviewer.training.reports import read_report

    report = read_report(folder)
    return report, [_read_image(file, context) for _, file in report.pictures]


def _read_image(path: Path, _context: JobContext) -> "QImage":
    from PySide6.QtGui import QImage

    return QImage(str(path))
