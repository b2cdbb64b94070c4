"""The window in every language: its words come from the catalogue, and none of them is cut off."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QMenu, QScrollArea, QWidget
from pytestqt.qtbot import QtBot
from translations import LANGUAGES, is_prose, read, translatable_strings

from cxrviewer.command_table.record import MENUS
from cxrviewer.commands import COMMANDS, matching
from cxrviewer.palette import Look
from cxrviewer.setting_notes import setting_notes
from cxrviewer.setting_words import Section
from cxrviewer.settings import Settings
from cxrviewer.state.mark_screen import MarkPanelScreen
from cxrviewer.translation import Language, speak, tr
from cxrviewer.widgets.application import apply_look, create_application
from cxrviewer.widgets.key_sheet import KeySheet
from cxrviewer.widgets.mark_panel import MarkPanel
from cxrviewer.widgets.settings.dialog import SettingsDialog
from cxrviewer.wording import window_words
from engine.labels import CLASS_IDS, class_label
from engine.radiograph import Window
from engine.windowing import FROM_FILE, FULL_RANGE, NUMBERED_TABLE, NUMBERED_WINDOW
from tests.gui.conftest import Viewer, ViewerMaker
from tests.gui.test_fitting import draw, rows_in_sight
from tests.gui.test_reach import LARGEST, cut_off, sheets

pytestmark = pytest.mark.gui
#: What is called the same in every language: models, keys, films, and what the pretended engine warns of.
_NAMES = re.compile(
    r"[\w-]+Net[\w-]*|Ctrl|Shift|Alt|Trained on films.*|\w+\.dcm|Patched FLANNEL|[Cc]ompact( ensemble)?|Grad-CAM|CLAHE"
    r"|cpu|[\w-]+ 0\.1|sha256 \w+"
)
RESEARCH_USE = {
    "de": "Nur für Forschungszwecke – kein Medizinprodukt",
    "es": "Solo para investigación – no es un producto sanitario",
    "fr": "Réservé à la recherche – n’est pas un dispositif médical",
}


class Marking(QTranslator):
    """Puts every string that the window asks for between marks, so that one that is not asked for is seen."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: set[str] = set()

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        if context == "cxrviewer":
            self.asked.add(source)
        return f"⟦{source}⟧"

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def marked(make_viewer: ViewerMaker) -> Iterator[tuple[Viewer, Marking]]:
    """Gives a viewer in which every word that can be translated stands between marks, and what marks them."""
    application, translator = create_application(["cxrviewer"]), Marking()
    application.installTranslator(translator)
    yield make_viewer(), translator
    application.removeTranslator(translator)


@pytest.fixture(params=LANGUAGES)
def language(request: Any) -> Iterator[str]:
    """Lets the windows that are made speak each language in turn."""
    application = create_application(["cxrviewer"])
    speak(application, Language(request.param))
    yield str(request.param)
    speak(application, Language.ENGLISH)
    application.setProperty("language", None)
    apply_look(Look())


def said(root: QWidget) -> Iterator[str]:
    """Yields the words on every label, button, choice and menu below ``root``, and what hovering says."""
    for widget in root.findChildren(QWidget):
        yield widget.toolTip()
        yield widget.accessibleName()
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        if isinstance(widget, QComboBox):
            yield from (widget.itemText(index) for index in range(widget.count()))
        if isinstance(widget, QLineEdit):
            yield widget.placeholderText()
    for action in root.findChildren(QAction):
        yield action.text()
        yield action.toolTip()


def unmarked(root: QWidget) -> set[str]:
    """Gives the words in ``root`` that did not come from a catalogue."""
    return {rest for text in said(root) if re.search(r"[^\W\d_]{3}", rest := without_marked(_NAMES.sub("", text)))}


def without_marked(text: str) -> str:
    """Takes what stands between marks out of a text, from the inside outwards."""
    shorter = re.sub("⟦[^⟦⟧]*⟧", "", text)
    return text if shorter == text else without_marked(shorter)


def test_every_word_is_asked_of_the_catalogue_which_has_it(marked: tuple[Viewer, Marking]) -> None:
    viewer, translator = marked
    viewer.open("chest.dcm", "other.dcm")
    viewer.analyse()
    viewer.window.actions_by_id["layer.map"].trigger()
    viewer.settle()
    found = {f"window: {words}" for words in unmarked(viewer.window)}
    for name, sheet in sheets(viewer):
        found |= {f"{name}: {words}" for words in unmarked(sheet)}
    known = translatable_strings()
    found |= {f"not in the catalogue: {text}" for text in translator.asked - known if is_prose(_NAMES.sub("", text))}
    assert not found, "\n".join(sorted(found))


def test_menus_bar_and_findings_speak_the_language(language: str, make_viewer: ViewerMaker) -> None:
    catalogue, viewer = read(language), make_viewer()
    viewer.open("chest.dcm")
    viewer.analyse()
    window = viewer.window
    whole = window.actions_by_id.menu(window)
    assert [menu.title() for menu in whole.findChildren(QMenu)] == [catalogue[title] for title in MENUS]
    for entry in COMMANDS:
        assert window.actions_by_id[entry.id].text() == catalogue[entry.title]
    shown = {text for widget in window.findings.findChildren(QLabel) if (text := widget.text())}
    assert RESEARCH_USE[language] in shown
    verdicts = {catalogue[f"{class_label(name).title} pattern"] for name in CLASS_IDS}
    assert shown & verdicts
    assert catalogue["Votes of the models"] in {
        widget.accessibleName() for widget in window.findings.findChildren(QWidget)
    }


def test_commands_are_found_by_their_words(language: str) -> None:
    assert read(language)["Invert"] != "Invert"
    assert "view.invert" in {entry.id for entry in matching(read(language)["Invert"])}


def test_another_language_waits_for_the_next_start(language: str) -> None:
    other = next(code for code in LANGUAGES if code != language)
    assert setting_notes(Settings(language=Language(other)))["language"] == tr(
        "In force when the program is started again."
    )
    assert "language" not in setting_notes(Settings(language=Language(language)))


def scrolled_out(root: QWidget) -> list[str]:
    """Gives the scroll areas whose content is wider than they are."""
    held = [(area, area.widget()) for area in root.findChildren(QScrollArea) if area.isVisible()]
    return [
        f"{type(content).__name__}: {content.width()} in {area.viewport().width()}"
        for area, content in held
        if content is not None and content.width() > area.viewport().width()
    ]


def test_no_words_are_cut_off_at_the_largest_text(language: str, make_viewer: ViewerMaker) -> None:
    viewer = make_viewer(settings=Settings(window_width=1440, window_height=900, text_size=LARGEST))
    problems: list[str] = []
    for state in ("empty", "film", "analysed"):
        if state == "film":
            viewer.open("chest.dcm", "other.dcm")
        if state == "analysed":
            viewer.analyse()
            viewer.window.actions_by_id["layer.map"].trigger()
        viewer.settle()
        problems += [f"{state}: {line}" for line in cut_off(viewer.window) + scrolled_out(viewer.window.findings)]
    for name, sheet in sheets(viewer):
        viewer.settle()
        problems += [f"{name}: {line}" for line in cut_off(sheet)]
    assert not problems, "\n".join(problems)


def test_verdict_and_scores_are_in_sight(language: str, make_viewer: ViewerMaker) -> None:
    viewer = make_viewer(settings=Settings(window_width=1440, window_height=900, text_size=LARGEST))
    viewer.open("chest.dcm")
    viewer.analyse()
    draw(viewer, 6)
    viewer.settle()
    assert rows_in_sight(viewer) == 1


def test_the_window_fits_1024_pixels_with_a_film_to_look_at(language: str, make_viewer: ViewerMaker) -> None:
    viewer = make_viewer(settings=Settings(window_width=1024, window_height=768, text_size=LARGEST))
    viewer.open("chest.dcm", "other.dcm")
    viewer.analyse()
    draw(viewer, 2)
    viewer.settle()
    assert viewer.window.width() == 1024
    assert viewer.window.canvas.width() >= 300
    assert not cut_off(viewer.window)
    viewer.window.actions_by_id["compare.two_by_two"].trigger()
    viewer.settle()
    assert viewer.window.width() == 1024


def test_the_keys_never_scroll_sideways(language: str, make_viewer: ViewerMaker) -> None:
    viewer = make_viewer(settings=Settings(window_width=1024, window_height=768, text_size=LARGEST))
    viewer.window.actions_by_id["help.keys"].trigger()
    sheet = viewer.window.findChild(KeySheet)
    assert sheet is not None
    (area,) = sheet.findChildren(QScrollArea)
    viewer.bot.waitUntil(area.isVisible)
    viewer.settle(sheet)
    assert area.horizontalScrollBar().maximum() == 0
    sheet.close()


@pytest.mark.parametrize("name", [FULL_RANGE, FROM_FILE])
def test_windows_of_the_file_are_named_in_the_language(language: str, name: str) -> None:
    assert read(language)[name] != name
    assert window_words(Window(128, 256, name=name), None).startswith(read(language)[name])


@pytest.mark.parametrize("name", [NUMBERED_WINDOW, NUMBERED_TABLE])
def test_windows_that_are_only_numbered_are_named_in_the_language(language: str, name: str) -> None:
    said = window_words(Window(128, 256, name=name.format(number=12)), None)
    assert said.startswith(read(language)[name].format(number=12))


def test_settings_never_scroll_sideways(language: str, make_viewer: ViewerMaker) -> None:
    viewer = make_viewer(settings=Settings(window_width=800, window_height=600, text_size=LARGEST))
    pages = []
    for name, dialog in sheets(viewer):
        if isinstance(dialog, SettingsDialog):
            dialog.resize(800, 560)
            viewer.settle()
            pages += [(name, area.horizontalScrollBar().maximum()) for area in dialog.findChildren(QScrollArea)]
    assert len(pages) >= len(Section)
    assert not [page for page in pages if page[1]]


def test_english_reads_no_catalogue() -> None:
    application = create_application(["cxrviewer"])
    speak(application, Language.ENGLISH)
    assert not application.findChildren(QTranslator)
    application.setProperty("language", None)


def test_the_empty_panel_teaches_the_keys_that_are_assigned(qtbot: QtBot) -> None:
    panel = MarkPanel()
    qtbot.addWidget(panel)
    panel.set_panel(MarkPanelScreen())
    assert "M: distance" in {line for shown in panel.findChildren(QLabel) for line in parts(shown.text())}
    panel.set_panel(MarkPanelScreen(keys={"tool.distance": ("F7",), "tool.angle": ()}))
    taught = {line for shown in panel.findChildren(QLabel) for line in parts(shown.text())}
    assert "F7: distance" in taught
    assert not any("angle" in line for line in taught)


def parts(hint: str) -> list[str]:
    """Gives the keys of a hint, each with what it does."""
    return [part.strip(" .") for part in hint.replace(". ", ", ").split(",")]
