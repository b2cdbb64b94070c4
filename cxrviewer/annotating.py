"""Brings together everything about annotations: the hand on the film, the list, undo, and the file of numbers."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from cxrviewer.annotation_csv import annotations_csv
from cxrviewer.jobs import JobContext, JobRunner
from cxrviewer.marking import Marking
from cxrviewer.problems import Problem, problem_of
from cxrviewer.state.display import Tool
from cxrviewer.state.marks import DRAWN_BY
from cxrviewer.state.store import Store
from cxrviewer.state.study import Study
from cxrviewer.translation import tr
from cxrviewer.viewing import Viewing
from cxrviewer.widgets.main_window import MainWindow
from cxrviewer.widgets.source_questions import ask_for_target
from engine.files import write_text

_CSV_NAME = "measurements.csv"


class Annotating(QObject):
    """Annotations from the hand to the file.

    Args:
        store: Holds the snapshots.
        viewing: Chooses the tool.
        runner: Where pixels are read and tables are written.
    """

    exported = Signal(object)  # Path of a table that was written

    def __init__(self, store: Store, viewing: Viewing, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._viewing = viewing
        self._runner = runner
        self.marking = Marking(store, runner, self)
        self._window: MainWindow | None = None

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Gives what each command about annotations does."""
        marking = self.marking
        tools = {f"tool.{tool.value}": partial(self.choose, tool) for tool in DRAWN_BY}
        return {
            **tools,
            "edit.undo": marking.undo,
            "edit.redo": marking.redo,
            "edit.delete": marking.delete,
            "mark.propose": marking.propose_ratio,
            "mark.shown": marking.toggle_shown,
            "mark.export": self.export,
        }

    def connect_to(self, window: MainWindow) -> None:
        """Hears the wishes of the window."""
        self._window = window
        marking, hand, panel = self.marking, window.canvas.hand, window.marks
        hand.pressed.connect(marking.press)
        hand.moved.connect(marking.move)
        hand.released.connect(marking.release)
        hand.pressed_twice.connect(marking.press_twice)
        hand.finished.connect(marking.finish)
        hand.given_up.connect(marking.give_up)
        hand.nudged.connect(marking.nudge)
        hand.deselected.connect(self._deselect)
        window.canvas.gesture_begun.connect(self._store.recorder.begin_gesture)
        window.canvas.gesture_ended.connect(self._store.recorder.end_gesture)
        window.canvas.words.given.connect(marking.set_text)
        marking.text_wanted.connect(self._ask_words)
        panel.chosen.connect(marking.select)
        panel.text_wished.connect(marking.set_note)
        panel.style_wished.connect(marking.set_style)
        panel.delete_wished.connect(marking.delete)
        panel.propose_wished.connect(marking.propose_ratio)
        panel.export_wished.connect(self.export)

    def choose(self, tool: Tool) -> None:
        """Takes a drawing tool; the same one again gives the window tool back."""
        state = self._store.state
        if not state.overlays.shows_marks:
            self.marking.toggle_shown()
        self._viewing.choose_tool(Tool.WINDOW if state.tool is tool else tool)

    def export(self) -> None:
        """Asks for a place and writes the numbers of every open study there."""
        if self._window is None:
            return
        ask_for_target(self._window, tr("Export measurements"), _CSV_NAME, tr("Table (*.csv)"), self.export_to)

    def export_to(self, target: Path) -> None:
        """Writes the numbers of every open study to a CSV file, without names; beside the window."""
        job = self._runner.submit(partial(_write_csv, target, self._store.state.studies))
        job.succeeded.connect(self._tell_exported)
        job.failed.connect(self._report)

    def _tell_exported(self, target: object) -> None:
        if isinstance(target, Path):
            self.exported.emit(target)

    def _report(self, error: object) -> None:
        self._say(problem_of(error))

    def _deselect(self) -> None:
        self.marking.select(None)

    def _ask_words(self, annotation_id: int) -> None:
        study = self._store.state.study
        annotation = study.marks.find(annotation_id) if study is not None else None
        if annotation is not None and self._window is not None:
            self._window.canvas.ask_words(annotation_id, annotation.text, annotation.points[0])

    def _say(self, problem: Problem) -> None:
        state = self._store.state
        self._store.replace(replace(state, problems=(*state.problems, problem)))


def _write_csv(target: Path, studies: tuple[Study, ...], _context: JobContext) -> Path:
    write_text(target, annotations_csv(studies))
    return target
