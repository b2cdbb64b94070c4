"""A run that is being planned: recipe, data, device, name and changes; its data check and its estimate."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from cxrviewer.painting.look import scaled
from cxrviewer.state.training import DraftScreen, Order, RecipeChoice, RunView, Said
from cxrviewer.training.orders import change_lines
from cxrviewer.training.training_wording import TASKS, best_name
from cxrviewer.translation import tr
from cxrviewer.widgets.parts.section import label, set_tone
from cxrviewer.widgets.training.problem_box import ProblemBox

_DEVICES = {"": "As the recipe says", "auto": "Automatic", "cpu": "Processor", "cuda": "Graphics card"}
_EXAMPLES = "One change a line, such as\nstages.0.epochs=12\noptimiser.name=sgd"
_WIDEST = 860


class DraftPage(QWidget):
    """A form; what is wished goes out as an ``Order``."""

    check_wished = Signal(object)  # Order
    estimate_wished = Signal(object)  # Order
    start_wished = Signal(object, bool)  # Order, whether it waits in the queue
    cancel_wished = Signal()
    file_wished = Signal()
    root_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._screen = DraftScreen()
        self._taken: tuple[str, ...] = ()
        self.recipe, self.device = QComboBox(), QComboBox()
        self.root, self.name, self.changes = QLineEdit(), QLineEdit(), QPlainTextEdit()
        self.changes.setPlaceholderText(tr(_EXAMPLES))
        self.changes.setTabChangesFocus(True)
        self.changes.setFixedHeight(scaled(84))
        for value, words in _DEVICES.items():
            self.device.addItem(tr(words), value)
        self.recipe.currentIndexChanged.connect(self._take_recipe)
        self.problem = ProblemBox()
        self._activity = label(role="muted", wraps=True)
        self.check = _button(
            tr("Check the data"), tr("Count, look for copies and for what files give away; reads every film.")
        )
        self.estimate = _button(tr("Estimate"), tr("Memory, time and disk on the chosen device."))
        self.start = _button(tr("Start now"), tr("Estimate, then train it in a process that outlives this window."))
        self.start.setProperty("primary", True)
        self.queue = _button(tr("Add to the queue"), tr("Train it when no other run is trained."))
        self._cancel = _button(tr("Cancel"), tr("Stop what is being done."))
        self._needs, self._findings = Sentences(), Sentences()
        self._report = QTextBrowser()
        self._report.setAccessibleName(tr("The whole data check"))
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        inner = QWidget()
        inner.setMaximumWidth(scaled(_WIDEST))
        column = QVBoxLayout(inner)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(label(tr("New run"), "large"))
        column.addWidget(
            label(tr("A run goes on when this window is closed, and is there again when it is opened."), "muted")
        )
        column.addWidget(self.problem)
        column.addLayout(self._form())
        for row in (self._row(self.start, self.queue, self.estimate, self.check), self._row(self._cancel)):
            column.addLayout(row)
        for widget in (self._activity, self._needs, self._findings, self._report):
            column.addWidget(widget)
        self._report.setMinimumHeight(scaled(320))
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def _form(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        self._file = _button(tr("A file …"), tr("Choose a recipe of your own (TOML)."))
        self._folder = _button(tr("Choose …"), tr("Choose the folder of the data, or a list of cases (CSV)."))
        rows = (
            (tr("Recipe"), self.recipe, self._file),
            (tr("Data"), self.root, self._folder),
            (tr("Device"), self.device, None),
            (tr("Name of the run"), self.name, None),
            (tr("Changes"), self.changes, None),
        )
        for number, (words, field, button) in enumerate(rows):
            is_tall = isinstance(field, QPlainTextEdit)
            middle = Qt.AlignmentFlag.AlignTop if is_tall else Qt.AlignmentFlag.AlignVCenter
            grid.addWidget(label(words), number, 0, middle)
            grid.addWidget(field, number, 1)
            field.setAccessibleName(words)
            if button is not None:
                grid.addWidget(button, number, 2)
        return grid

    def _row(self, *buttons: QPushButton) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _connect(self) -> None:
        self.check.clicked.connect(self._wish_check)
        self.estimate.clicked.connect(self._wish_estimate)
        self.start.clicked.connect(self._wish_start)
        self.queue.clicked.connect(self._wish_queue)
        self._cancel.clicked.connect(self.cancel_wished)
        self._file.clicked.connect(self.file_wished)
        self._folder.clicked.connect(self.root_wished)

    def set_screen(self, screen: DraftScreen, runs: tuple[RunView, ...]) -> None:
        """Shows what is known of the plan; the fields are touched only when it begins anew."""
        old, self._screen = self._screen, screen
        self._taken = tuple(run.name for run in runs)
        if screen.recipes != old.recipes:
            self._list_recipes(screen.recipes)
        if screen.number != old.number:
            self._begin(screen.start)
        is_busy = bool(screen.activity)
        for button in (self.check, self.estimate, self.start, self.queue):
            button.setEnabled(not is_busy and bool(screen.recipes))
        self._cancel.setVisible(is_busy)
        self._activity.setVisible(is_busy)
        self._activity.setText(screen.activity)
        self.problem.set_problem(screen.problem)
        self._needs.set_said(tr("Estimate"), screen.needs)
        self._findings.set_said(tr("Data check"), screen.findings)
        if screen.report != old.report:
            self._report.setMarkdown(screen.report.replace("\n## ", "\n#### ").replace("# Data", "### Data", 1))
        self._report.setVisible(bool(screen.report))

    def set_root(self, path: Path) -> None:
        """Takes a folder that was chosen."""
        self.root.setText(str(path))

    def order(self) -> Order | None:
        """Gives what the form says; None while there is no recipe."""
        recipe = self.recipe.currentData()
        if not isinstance(recipe, RecipeChoice):
            return None
        root = self.root.text().strip()
        return Order(
            recipe.path,
            self.name.text().strip(),
            root="" if root == recipe.root else root,
            device=str(self.device.currentData()),
            changes=change_lines(self.changes.toPlainText()),
        )

    def _list_recipes(self, recipes: tuple[RecipeChoice, ...]) -> None:
        chosen = self.recipe.currentData()
        self.recipe.blockSignals(True)
        self.recipe.clear()
        for recipe in recipes:
            task = TASKS.get(recipe.task, recipe.task)
            is_said = recipe.title.startswith(task)
            self.recipe.addItem(recipe.title if is_said else f"{tr(task)}: {recipe.title}", recipe)
        self.recipe.blockSignals(False)
        self.recipe.setCurrentIndex(recipes.index(chosen) if chosen in recipes else 0)
        if chosen not in recipes:
            self._take_recipe()

    def _begin(self, start: Order | None) -> None:
        self.changes.setPlainText("\n".join(start.changes) if start is not None else "")
        self.device.setCurrentIndex(0)
        if start is None:
            self._take_recipe()
            return
        paths = [recipe.path for recipe in self._screen.recipes]
        if start.recipe in paths:
            self.recipe.setCurrentIndex(paths.index(start.recipe))
        self._take_recipe()
        self.name.setText(best_name(start, self._taken))
        if start.root:
            self.root.setText(start.root)

    def _take_recipe(self, *_index: object) -> None:
        recipe = self.recipe.currentData()
        if isinstance(recipe, RecipeChoice):
            self.root.setText(recipe.root)
            self.name.setText(best_name(Order(recipe.path, recipe.package), self._taken))

    def _wish_check(self) -> None:
        self._emit(self.check_wished)

    def _wish_estimate(self) -> None:
        self._emit(self.estimate_wished)

    def _wish_start(self) -> None:
        self._emit(self.start_wished, False)

    def _wish_queue(self) -> None:
        self._emit(self.start_wished, True)

    def _emit(self, signal: SignalInstance, *words: object) -> None:
        order = self.order()
        if order is not None:
            signal.emit(order, *words)


class Sentences(QWidget):
    """A heading and sentences below it, each in its tone; nothing while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._said: tuple[Said, ...] = ()
        self.setVisible(False)

    def set_said(self, heading: str, said: tuple[Said, ...]) -> None:
        """Shows sentences."""
        if said == self._said:
            return
        self._said = said
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self._column.addWidget(label(heading, "section"))
        for one in said:
            shown = label(one.text, wraps=True)
            set_tone(shown, one.tone)
            self._column.addWidget(shown)
        self.setVisible(bool(said))

    @property
    def text(self) -> str:
        """All sentences."""
        return " ".join(one.text for one in self._said)


def _button(words: str, explanation: str) -> QPushButton:
    made = QPushButton(words)
    made.setToolTip(explanation)
    return made
