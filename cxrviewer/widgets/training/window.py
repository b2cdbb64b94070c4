"""The window of the training room: the runs on the left, one of them or the plan of a new one on the right."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QImage
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QMessageBox,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cxrviewer.painting.look import scaled
from cxrviewer.state.training import RoomScreen
from cxrviewer.translation import tr
from cxrviewer.widgets.parts.section import divider, label
from cxrviewer.widgets.training.draft_page import DraftPage
from cxrviewer.widgets.training.run_list import RunList
from cxrviewer.widgets.training.run_page import RunPage

_SIZE = (1320, 860)
_LIST = 350


class TrainingWindow(QWidget):
    """Passes snapshots down and wishes up."""

    closed = Signal()
    plan_wished = Signal()
    folder_wished = Signal(object)  # Path of a folder of runs
    recipe_wished = Signal(object)  # Path of a TOML file
    discard_wished = Signal(str)
    release_cancel_wished = Signal()

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setObjectName("training")
        self.setWindowTitle(tr("Training"))
        self.runs, self.page, self.draft = RunList(), RunPage(), DraftPage()
        self._folder, self._note = label(role="small"), label(role="warning", wraps=True)
        self._outcome, self._activity = label(role="strong", wraps=True), label(role="muted", wraps=True)
        self._cancel = _button(tr("Cancel"), tr("Stop this; the run stays as it is."), self.release_cancel_wished.emit)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.draft)
        self._stack.addWidget(self.page)
        self._screen: RoomScreen | None = None
        self._arrange()
        self.draft.file_wished.connect(self._ask_for_recipe)
        self.draft.root_wished.connect(self._ask_for_root)
        self.page.wished.connect(self._hear)
        self.resize(scaled(_SIZE[0]), scaled(_SIZE[1]))

    def _arrange(self) -> None:
        self.new = _button(tr("New run"), tr("Plan a run."), self.plan_wished.emit)
        self.new.setProperty("primary", True)
        change = _button(tr("Folder …"), tr("Choose the folder in which runs lie."), self._ask_for_folder)
        head = QHBoxLayout()
        head.addWidget(label(tr("Runs"), "large"), 1)
        head.addWidget(self.new)
        foot = QHBoxLayout()
        foot.addWidget(self._folder, 1)
        foot.addWidget(change)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(12, 16, 12, 12)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self._note)
        column.addWidget(self.runs, 1)
        column.addWidget(label(tr("Tick a run to lay its curves over those of the chosen one."), "small", wraps=True))
        column.addLayout(foot)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(1)
        split.addWidget(left)
        split.addWidget(self._right())
        split.setStretchFactor(1, 1)
        split.setSizes([scaled(_LIST), scaled(_SIZE[0] - _LIST)])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(split, 1)
        whole.addWidget(divider())
        whole.addWidget(_research())

    def _right(self) -> QWidget:
        row = QHBoxLayout()
        row.setContentsMargins(20, 12, 20, 0)
        row.addWidget(self._outcome, 1)
        row.addWidget(self._activity, 1)
        row.addWidget(self._cancel)
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._stack, 1)
        return made

    def set_screen(self, screen: RoomScreen) -> None:
        """Shows a snapshot."""
        old, self._screen = self._screen, screen
        self._folder.setText(
            self._folder.fontMetrics().elidedText(str(screen.folder), Qt.TextElideMode.ElideMiddle, scaled(_LIST - 120))
        )
        self._folder.setToolTip(str(screen.folder))
        self._note.setText(screen.note)
        self._note.setVisible(bool(screen.note))
        for shown, words in ((self._outcome, screen.outcome), (self._activity, screen.activity)):
            shown.setText(words)
            shown.setVisible(bool(words))
        self._cancel.setVisible(bool(screen.activity))
        if old is None or (old.runs, old.chosen, old.compared) != (screen.runs, screen.chosen, screen.compared):
            self.runs.set_screen(screen)
        self.draft.set_screen(screen.draft, screen.runs)
        self.page.set_screen(screen)
        self._stack.setCurrentWidget(self.draft if screen.run is None else self.page)

    def set_image(self, path: Path, image: QImage) -> None:
        """Shows a picture that was read."""
        self.page.pictures.set_image(path, image)

    def present(self) -> None:
        """Shows the window above the others."""
        self.show()
        self.raise_()
        self.activateWindow()

    @property
    def note(self) -> str:
        """What is said of the room."""
        return self._note.text()

    @property
    def outcome(self) -> str:
        """What the last wish came to."""
        return self._outcome.text()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Says that nobody looks any more."""
        self.closed.emit()
        super().closeEvent(event)

    def _hear(self, deed: str, name: str) -> None:
        if deed == "discard":
            ask_to_discard(self, name, partial(self.discard_wished.emit, name))

    def _ask_for_recipe(self) -> None:
        _ask_for(self, tr("Choose a recipe"), QFileDialog.FileMode.ExistingFile, self.recipe_wished.emit)

    def _ask_for_root(self) -> None:
        _ask_for(self, tr("Choose the folder of the data"), QFileDialog.FileMode.Directory, self.draft.set_root)

    def _ask_for_folder(self) -> None:
        _ask_for(self, tr("Choose the folder of runs"), QFileDialog.FileMode.Directory, self.folder_wished.emit)


def ask_to_discard(window: QWidget, name: str, answer: Callable[[], None]) -> None:
    """Asks whether a run is to be deleted, because that cannot be undone; ``answer`` hears only a yes."""
    box = QMessageBox(window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(tr("Discard a run"))
    box.setText(tr("Delete {name} with its checkpoints?", name=name))
    box.setInformativeText(tr("What was trained is lost; packages that were released stay. This cannot be undone."))
    discard = box.addButton(tr("Delete it"), QMessageBox.ButtonRole.DestructiveRole)
    keep = box.addButton(tr("Keep it"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(keep)
    box.setEscapeButton(keep)
    discard.clicked.connect(partial(_answer, answer))
    box.open()


def _answer(answer: Callable[[], None], *_checked: object) -> None:
    answer()


def _ask_for(window: QWidget, title: str, mode: QFileDialog.FileMode, answer: Callable[[Path], None]) -> None:
    dialog = QFileDialog(window, title)
    dialog.setFileMode(mode)
    if mode is QFileDialog.FileMode.ExistingFile:
        dialog.setNameFilter(tr("Recipes (*.toml)"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(partial(_hand_over, answer))
    dialog.open()


def _hand_over(answer: Callable[[Path], None], name: str) -> None:
    answer(Path(name))


def _button(words: str, explanation: str, wish: Callable[[], None]) -> QPushButton:
    made = QPushButton(words)
    made.setToolTip(explanation)
    made.clicked.connect(partial(_answer, wish))
    return made


def _research() -> QWidget:
    words = label(tr("Research use only"), "small")
    words.setContentsMargins(12, 4, 12, 4)
    words.setAlignment(Qt.AlignmentFlag.AlignRight)
    return words
