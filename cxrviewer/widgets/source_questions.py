"""What is asked before something is opened, written or forgotten; none of it holds the window up."""

import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox, QWidget

from cxrviewer import index_wording
from cxrviewer.translation import tr
from engine.index_records import RecentEntry

_ENDINGS = "*.dcm *.dicom *.ima *.png *.jpg *.jpeg *.tif *.tiff *.webp *.bmp *.zip DICOMDIR*"
_BELOW_THE_BAR = QPoint(56, 44)


def ask_for_files(window: QWidget, folder: str, answer: Callable[[tuple[Path, ...]], None]) -> None:
    """Lets the person choose files, beginning in a folder; ``answer`` hears of them if there are any."""
    dialog = QFileDialog(window, tr("Open films"), folder)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setNameFilters([f"{tr('Films')} ({_ENDINGS})", f"{tr('All files')} (*)"])
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.filesSelected.connect(partial(_hand_all_over, answer))
    dialog.open()


def _hand_all_over(answer: Callable[[tuple[Path, ...]], None], names: Sequence[str]) -> None:
    answer(tuple(Path(name) for name in names))


def ask_for_folder(window: QWidget, answer: Callable[[Path], None]) -> None:
    """Lets the person choose a folder; ``answer`` hears of it unless they changed their mind."""
    dialog = QFileDialog(window, tr("Open a folder"))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(partial(_hand_over, answer))
    dialog.open()


def ask_for_target(window: QWidget, title: str, name: str, kinds: str, answer: Callable[[Path], None]) -> None:
    """Lets the person choose where to write a file; ``answer`` hears of it unless they changed their mind.

    Qt's own question before a file is replaced would hold the window up, so that it is asked here.

    Args:
        window: Over which it is asked.
        title: Of the dialog.
        name: Proposed for the file.
        kinds: Kinds of files, as Qt wants them: "Table (*.csv)".
        answer: Hears of the path.
    """
    dialog = QFileDialog(window, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.setNameFilter(kinds)
    dialog.selectFile(name)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(partial(_hand_over, partial(_ask_to_replace, window, answer)))
    dialog.open()


def _ask_to_replace(window: QWidget, answer: Callable[[Path], None], path: Path) -> None:
    """Hands a path on; where a file is there already, only after a yes."""
    if not path.exists():
        answer(path)
        return
    box = _question(window, tr("Replace the file?"), tr("{name} is there already.", name=path.name))
    replace = box.addButton(tr("Replace"), QMessageBox.ButtonRole.DestructiveRole)
    _let_keep(box)
    replace.clicked.connect(partial(_choose, answer, path))
    box.open()


def _question(window: QWidget, title: str, words: str) -> QMessageBox:
    box = QMessageBox(window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(title)
    box.setText(words)
    return box


def _let_keep(box: QMessageBox) -> None:
    """Adds the button that changes nothing, for Return and Escape too."""
    keep = box.addButton(tr("Keep it"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(keep)
    box.setEscapeButton(keep)


def _hand_over(answer: Callable[[Path], None], name: str) -> None:
    answer(Path(name))


def offer_recent(window: QWidget, recent: Sequence[RecentEntry] | None, answer: Callable[[Path], None]) -> None:
    """Offers what was opened last in a menu below the bar; None while names are hidden."""
    menu = QMenu(window)
    menu.setObjectName("recent")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    today = dt.datetime.now(tz=dt.UTC).astimezone().date()
    for entry in recent or ():
        name, detail = index_wording.recent_words(entry, today)
        action = menu.addAction(f"{name.replace('&', '&&')}   {detail}")
        action.setToolTip(str(entry.link.path))
        action.triggered.connect(partial(_choose, answer, entry.link.path))
    if not recent:
        words = tr("Hidden with the patient information") if recent is None else tr("Nothing was opened yet")
        menu.addAction(words).setEnabled(False)
    menu.popup(window.mapToGlobal(_BELOW_THE_BAR))
    first = menu.actions()[0]
    menu.setActiveAction(first)


def _choose(answer: Callable[[Path], None], path: Path, *_checked: object) -> None:
    answer(path)


def ask_to_empty(window: QWidget, answer: Callable[[], None]) -> None:
    """Asks whether the index is to be emptied, because that cannot be undone; ``answer`` hears only a yes."""
    words = tr("Forget every study, thumbnail, finding and recent file?")
    box = _question(window, tr("Empty the study index"), words)
    box.setInformativeText(tr("The films themselves stay where they are. This cannot be undone."))
    empty = box.addButton(tr("Empty the index"), QMessageBox.ButtonRole.DestructiveRole)
    _let_keep(box)
    empty.clicked.connect(partial(_choose_empty, answer))
    box.open()


def _choose_empty(answer: Callable[[], None], *_checked: object) -> None:
    answer()
