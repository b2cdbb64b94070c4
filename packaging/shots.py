"""Renders the pictures of the manual again, from synthetic films only: nothing in them comes from a person.

Run as ``python packaging/shots.py [FOLDER]``; exit status 1 when a picture could not be made. Every picture is of the
real window, with the shipped models, in one session from the empty window to the comparison.
"""

import io
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from phantom_films import write_films
from PIL import Image
from PySide6.QtCore import QBuffer, QEventLoop, QIODevice, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QDialog, QListWidget, QWidget

from cxrviewer.analysis import AnalysisChoices
from cxrviewer.app import Application
from cxrviewer.palette import DARK, ThemeName
from cxrviewer.setting_words import Section
from cxrviewer.settings import Settings
from cxrviewer.state.display import Layer
from cxrviewer.state.study import Study
from cxrviewer.widgets.application import create_application
from cxrviewer.widgets.mark_panel import COLOURS as MARK_COLOURS
from cxrviewer.widgets.tag_browser import TagBrowser
from engine.annotation import Annotation, Kind
from engine.colours import CLASS_COLOURS, STRUCTURE_COLOURS, channels
from engine.files import write_bytes

REPOSITORY = Path(__file__).resolve().parents[1]
WIDTH, HEIGHT = 1440, 900
#: What is rendered, in this order.
NAMES = ("empty", "film", "analysed", "light", "ratio", "tags", "settings", "comparison")
_LOOK_MS, _LONGEST_SECONDS, _STILL_LOOKS = 60, 900, 5
#: The first of these that stays below this size is taken: how many colours, and whether others are mixed from them.
MOST_BYTES = 400 * 1024
_REDUCTIONS = ((256, Image.Dither.FLOYDSTEINBERG), (256, Image.Dither.NONE), (128, Image.Dither.NONE))
Channels = tuple[int, int, int]
_KEPT = (
    *CLASS_COLOURS.values(),
    *STRUCTURE_COLOURS.values(),
    *(colour for _, colour in MARK_COLOURS),
    *asdict(DARK).values(),
)
_BAR = 32


def wait_until(test: Callable[[], bool]) -> None:
    """Lets the window work until something holds.

    Raises:
        TimeoutError: It never did.
    """
    loop, looks = QEventLoop(), range(_LONGEST_SECONDS * 1000 // _LOOK_MS)
    for _ in looks:
        if test():
            return
        QTimer.singleShot(_LOOK_MS, loop.quit)
        loop.exec()
    raise TimeoutError("the window did not get as far as its picture")


def picture(widget: QWidget) -> QImage:
    """Gives a widget once everything in it has its place and two looks at it are the same."""
    places: list[tuple[QRect, ...]] = []
    looks: list[QImage] = []

    def is_laid_out() -> bool:
        places.append(tuple(child.geometry() for child in widget.findChildren(QWidget)))
        return places[-_STILL_LOOKS:] == [places[-1]] * _STILL_LOOKS

    def is_still() -> bool:
        looks.append(widget.grab().toImage())
        return looks[-2:] == [looks[-1]] * 2

    wait_until(is_laid_out)
    wait_until(is_still)
    return looks[-1]


def with_dialog(window: QImage, dialog: QDialog) -> QImage:
    """Gives the window with a dialog in its middle, under a bar with its title as a desktop draws one."""
    front, whole = picture(dialog), QImage(window)
    left, top = (whole.width() - front.width()) // 2, (whole.height() - front.height() + _BAR) // 2
    frame = QRect(left, top - _BAR, front.width(), front.height() + _BAR)
    painter = QPainter(whole)
    painter.fillRect(whole.rect(), QColor(0, 0, 0, 120))
    painter.fillRect(frame.adjusted(-1, -1, 1, 1), QColor(DARK.faint))
    painter.fillRect(frame, QColor(DARK.raised))
    painter.setPen(QColor(DARK.text))
    painter.setFont(dialog.font())
    painter.drawText(QRect(left, top - _BAR, front.width(), _BAR), Qt.AlignmentFlag.AlignCenter, dialog.windowTitle())
    painter.drawImage(QPoint(left, top), front)
    painter.end()
    return whole


def small_png(image: QImage) -> bytes:
    """Gives a picture as PNG with a palette, a third of the size that true colours need.

    Colours that mean something stay exactly what they are.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QPixmap.fromImage(image).save(buffer, "PNG")
    kept = sorted({channels(name) for name in _KEPT})
    with Image.open(io.BytesIO(bytes(buffer.data().data()))) as read:
        whole = read.convert("RGB")
    data = b""
    for colours, dither in _REDUCTIONS:
        data = _reduced(whole, kept, colours=colours, dither=dither)
        if len(data) <= MOST_BYTES:
            break
    return data


def _reduced(whole: Image.Image, kept: Sequence[Channels], *, colours: int, dither: Image.Dither) -> bytes:
    often = whole.quantize(colours - len(kept), Image.Quantize.MEDIANCUT).getpalette() or []
    palette = Image.new("P", (1, 1))
    palette.putpalette([part for colour in kept for part in colour] + often)
    stream = io.BytesIO()
    whole.quantize(palette=palette, dither=dither).save(stream, "PNG", optimize=True)
    return stream.getvalue()


class Tour:
    """One session in the real window, which stops where a picture is to be taken."""

    def __init__(self, films: tuple[Path, ...]) -> None:
        self._films = films
        settings = Settings(window_width=WIDTH, window_height=HEIGHT)
        self.application = Application(settings=settings, settings_file=None, choices=AnalysisChoices(seed=0))
        self._window = self.application.window
        self.application.show()
        self.application.begin(())
        wait_until(lambda: self.application.store.state.models is not None)

    def pictures(self) -> Iterator[tuple[str, QImage]]:
        """Gives each picture with its name."""
        yield "empty", picture(self._window)
        self._open(self._films[:1])
        yield "film", picture(self._window)
        self._analyse()
        self._run("layer.map")
        yield "analysed", picture(self._window)
        self.application.preferences.change("theme", ThemeName.LIGHT)
        yield "light", picture(self._window)
        self.application.preferences.change("theme", ThemeName.DARK)
        self._measure()
        yield "ratio", picture(self._window)
        behind = picture(self._window)
        for name, show in (("tags", self._tags), ("settings", self._settings)):
            dialog = show()
            yield name, with_dialog(behind, dialog)
            dialog.close()
        self._compare()
        yield "comparison", picture(self._window)

    def _run(self, command_id: str) -> None:
        self._window.actions_by_id[command_id].trigger()

    def _study(self) -> Study:
        study = self.application.store.state.study
        if study is None:
            raise RuntimeError("no film is open")
        return study

    def _open(self, films: tuple[Path, ...]) -> None:
        count = len(self.application.store.state.studies) + len(films)
        self.application.session.open_paths(films)
        wait_until(lambda: len(self.application.store.state.studies) == count)

    def _analyse(self) -> None:
        self._run("analysis.start")
        wait_until(lambda: self._study().analysis.report is not None or self._study().analysis.problem is not None)
        if self._study().analysis.report is None:
            raise RuntimeError("the analysis gave no report")

    def _measure(self) -> None:
        """Shows the proposed ratio, a region and a distance over the outlines alone."""
        for layer in (Layer.MAP, Layer.PATCHES):
            self.application.viewing.toggle_layer(layer)
        study = self._study()
        drawn = (
            Annotation(1, Kind.ELLIPSE, ((610.0, 300.0), (690.0, 400.0))),
            Annotation(2, Kind.DISTANCE, ((210.0, 330.0), (330.0, 250.0)), "rib 5"),
        )
        marks = study.marks
        for annotation in drawn:
            marks = marks.with_annotation(annotation)
        self.application.store.replace_marks(study.key, marks)
        self._run("mark.propose")
        wait_until(lambda: len(self._study().marks.annotations) == len(drawn) + 1)
        wait_until(lambda: len(self._study().marks.readings) == len(drawn))

    def _tags(self) -> QDialog:
        self._run("view.tags")
        browser = self._dialog("Tags")
        wait_until(lambda: isinstance(browser, TagBrowser) and len(browser.texts()) > 1)
        return browser

    def _settings(self) -> QDialog:
        self._run("file.settings")
        dialog = self._dialog("Settings")
        sections = dialog.findChild(QListWidget)
        if sections is not None:
            sections.setCurrentRow(list(Section).index(Section.WINDOWS))
        return dialog

    def _dialog(self, title: str) -> QDialog:
        return next(dialog for dialog in self._window.findChildren(QDialog) if dialog.windowTitle() == title)

    def _compare(self) -> None:
        """Lays the film beside its priors, four in all."""
        self._run("layer.mask")
        self._run("mark.shown")
        self.application.annotating.marking.select(None)
        first = self._study().key
        self._open(self._films[1:])
        self.application.session.select(first)
        self._run("compare.two_by_two")


def main() -> int:
    """Renders every picture and says how large it became."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else REPOSITORY / "docs" / "manual"
    create_application(["cxrviewer"])
    with tempfile.TemporaryDirectory() as place:
        tour = Tour(write_films(Path(place)))
        try:
            for name, image in tour.pictures():
                data = small_png(image)
                write_bytes(folder / f"{name}.png", data)
                print(f"{name}.png: {len(data) // 1024} KiB", flush=True)
        except (RuntimeError, TimeoutError) as error:
            print(f"stopped: {error}", file=sys.stderr)
            return 1
        finally:
            tour.application.window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
