"""One run: how it stands in words, what can be done with it, and its curves, pictures, figures and log."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cxrviewer.state.training import RoomScreen, RunPhase, RunView
from cxrviewer.training.training_wording import (
    TASKS,
    best_words,
    card_words,
    duration_words,
    plateau_words,
    state_sentence,
    use_words,
)
from cxrviewer.translation import tr
from cxrviewer.widgets.parts.pages import Pages
from cxrviewer.widgets.parts.section import label
from cxrviewer.widgets.training.curves import CurveBoard
from cxrviewer.widgets.training.figures import FigureTable
from cxrviewer.widgets.training.pictures import Pictures
from cxrviewer.widgets.training.problem_box import ProblemBox
from cxrviewer.widgets.training.report_page import ReportPage

_REPORT_PAGE, _LOG_PAGE = 3, 4


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that can be done with a run: its button, and when the button is there."""

    id: str
    title: str
    explanation: str
    is_offered: Callable[[RunView], bool]
    is_primary: bool = False


DEEDS = (
    Deed(
        "stop",
        "Stop and keep",
        "Save after this batch and end; Resume goes on exactly there.",
        lambda run: run.phase in {RunPhase.PREPARING, RunPhase.TRAINING},
    ),
    Deed("resume", "Resume", "Go on from the last checkpoint, now.", lambda run: run.phase.can_resume, is_primary=True),
    Deed("start", "Start now", "Do not wait for the others.", lambda run: run.phase is RunPhase.QUEUED),
    Deed("enqueue", "Add to the queue", "Train it when no other run is trained.", lambda run: run.phase.can_resume),
    Deed("withdraw", "Take out of the queue", "Keep it without training it.", lambda run: run.phase is RunPhase.QUEUED),
    Deed(
        "release",
        "Release",
        "Measure it on films that did not train it, and write its package.",
        lambda run: run.phase is RunPhase.FINISHED,
        is_primary=True,
    ),
    Deed(
        "report",
        "Report",
        "Measure it on films that did not train it: figures with intervals, curves, and wrong calls as pictures.",
        lambda run: run.phase is RunPhase.FINISHED,
    ),
    Deed("clone", "Clone with changes …", "Plan a run like this one.", lambda run: bool(run.title)),
    Deed("discard", "Discard …", "Delete the run with its checkpoints; asks first.", lambda run: not run.phase.is_live),
)


class RunPage(QWidget):
    """Shows a run; wishes go out as signals."""

    wished = Signal(str, str)  # id of a deed, name of the run
    log_wished = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run: RunView | None = None
        self._compared: tuple[RunView, ...] = ()
        self._page = 0
        self._title, self._kind = label(role="large"), label(role="muted")
        self._sentence = label(wraps=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 1000)
        self._bar.setAccessibleName(tr("Share of the batches that is done"))
        self.problem = ProblemBox(tr("Show the log"))
        self.problem.asked.connect(self._show_log)
        self._buttons = {deed.id: self._button(deed) for deed in DEEDS}
        self._notes = label(role="warning", wraps=True)
        self._facts = Facts()
        self.curves, self.pictures, self.figures = CurveBoard(), Pictures(), FigureTable()
        self.report = ReportPage()
        self._log = QPlainTextEdit()
        self._log.setReadOnly(True)
        self._log.setAccessibleName(tr("Log of the run"))
        self._pages = Pages(
            (
                (tr("Curves"), tr("Loss, figures and learning rate over the batches"), self.curves),
                (tr("Pictures"), tr("What the network says of a few films"), self.pictures),
                (tr("Figures"), tr("The best figures, beside those of other runs"), self.figures),
                (tr("Report"), tr("How it does on films that did not train it"), self.report),
                (tr("Log"), tr("What the process wrote"), self._log),
            )
        )
        self._pages.turned.connect(self._turn)
        self._arrange()

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in self._buttons.values():
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        for widget in (self._title, self._kind, self._sentence, self._bar, self._notes, self.problem):
            column.addWidget(widget)
        column.addLayout(row)
        column.addWidget(self._facts)
        column.addWidget(self._pages, 1)

    def _button(self, deed: Deed) -> QPushButton:
        button = QPushButton(tr(deed.title))
        button.setProperty("primary", deed.is_primary)
        button.setToolTip(tr(deed.explanation))
        button.setObjectName(deed.id)
        button.clicked.connect(self._wish)
        return button

    def button(self, deed: str) -> QPushButton:
        """Gives the button of a deed."""
        return self._buttons[deed]

    @property
    def sentence(self) -> str:
        """How the run stands, as it is shown."""
        return self._sentence.text()

    @property
    def notes(self) -> str:
        """What the training did otherwise than its recipe says, as it is shown; empty for nothing."""
        return "" if self._notes.isHidden() else self._notes.text()

    def set_screen(self, screen: RoomScreen) -> None:
        """Shows the chosen run; nothing is touched that stays as it is."""
        run = screen.run
        if run is None:
            self._run = None
            return
        is_other = self._run is None or self._run.name != run.name
        if is_other:
            self._log.clear()
        if run is not self._run:
            self._show(run)
        self._run = run
        self.problem.set_problem(screen.problem or run.problem, has_more=run.problem is not None)
        if screen.shown != self._compared:
            self._compared = screen.shown
            self.curves.set_runs(screen.shown)
            self.figures.set_runs(screen.shown)
        if is_other and self._is_log_shown():
            self.log_wished.emit(run.name)

    def set_log(self, name: str, text: str) -> None:
        """Shows a log that was read."""
        if self._run is not None and self._run.name == name:
            self._log.setPlainText(text)
            bar = self._log.verticalScrollBar()
            bar.setValue(bar.maximum())

    @property
    def log(self) -> str:
        """The log as it is shown."""
        return self._log.toPlainText()

    def _show(self, run: RunView) -> None:
        self._title.setText(run.title or run.name)
        kind = (run.name, tr(TASKS.get(run.task, "")), tr("device {device}", device=run.device) if run.task else "")
        self._kind.setText(" · ".join(part for part in kind if part))
        self._sentence.setText(state_sentence(run))
        self._bar.setValue(round(1000 * run.share))
        self._notes.setText(" ".join(run.notes))
        self._notes.setVisible(bool(run.notes))
        for deed in DEEDS:
            self._buttons[deed.id].setVisible(deed.is_offered(run))
        self._buttons["resume"].setText(tr("Start") if run.phase is RunPhase.WAITING else tr("Resume"))
        self._facts.set_run(run)
        self.pictures.set_run(run)
        self.report.set_run(run)

    def _wish(self) -> None:
        if self._run is not None:
            self.wished.emit(self.sender().objectName(), self._run.name)

    def _is_log_shown(self) -> bool:
        return self._page == _LOG_PAGE

    def _turn(self, page: int) -> None:
        self._page = page
        self._pages.set_page(page)
        if page == _LOG_PAGE and self._run is not None:
            self.log_wished.emit(self._run.name)

    def show_report(self) -> None:
        """Turns to the report."""
        self._turn(_REPORT_PAGE)

    def _show_log(self) -> None:
        self._turn(_LOG_PAGE)


class Facts(QFrame):
    """A few facts of a run, each with its name above it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        names = (tr("Best so far"), tr("Time left"), tr("Plateau"), tr("Processor"), tr("Memory"), tr("Graphics card"))
        self._names = {name: label(name, "section") for name in names}
        self._values = {name: label() for name in names}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(2)
        for column, (name, value) in enumerate(self._values.items()):
            grid.addWidget(self._names[name], 0, column)
            grid.addWidget(value, 1, column)
        grid.setColumnStretch(len(names), 1)

    def set_run(self, run: RunView) -> None:
        """Shows the facts of a run."""
        cores, memory = use_words(run.use)
        left = "–" if run.seconds_left is None else duration_words(run.seconds_left)
        is_live = run.phase.is_live
        self._show(tr("Best so far"), best_words(run), bool(run.total))
        self._show(tr("Time left"), left, is_live)
        self._show(tr("Plateau"), plateau_words(run.plateau), bool(run.best) and run.phase is not RunPhase.FINISHED)
        self._show(tr("Processor"), cores, is_live)
        self._show(tr("Memory"), memory, is_live)
        card = card_words(run.use)
        self._show(tr("Graphics card"), card, is_live and bool(card))

    def _show(self, name: str, value: str, is_shown: bool) -> None:
        self._values[name].setText(value)
        for part in (self._names[name], self._values[name]):
            part.setVisible(is_shown)
