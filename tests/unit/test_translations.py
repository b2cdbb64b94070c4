"""Every catalogue has all words of the window, no others, and says them with the same places to fill in."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from translations import FOLDER, LANGUAGES, faults, read, translatable_strings

from cxrviewer.translation import Language, counted, spoken_language, tr


@pytest.fixture(scope="module")
def strings() -> frozenset[str]:
    """Gives every string of the window."""
    return translatable_strings()


@pytest.mark.parametrize("language", LANGUAGES)
def test_catalogue_is_complete_and_keeps_every_place(language: str, strings: frozenset[str]) -> None:
    found = list(faults(read(language), strings))
    assert not found, "\n".join(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_compiled_catalogue_says_what_the_written_one_does(language: str) -> None:
    translator = QTranslator()
    assert translator.load(str(FOLDER / f"cxrviewer_{language}.qm"))
    for text, translation in read(language).items():
        assert translator.translate("cxrviewer", text) == translation


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_fill_in(language: str) -> None:
    """A place with a format that does not fit its value would only fail in front of a person."""
    for text, translation in read(language).items():
        assert translation.count("{") == translation.count("}") == text.count("{"), translation


@pytest.mark.parametrize(
    ("catalogue", "fault"),
    [
        ({}, "missing: 'Open {name}'"),
        ({"Open {name}": ""}, "missing: 'Open {name}'"),
        ({"Open {name}": "{name} öffnen", "Shut": "Zu"}, "left over: 'Shut'"),
        ({"Open {name}": "Öffnen"}, "other places to fill in: 'Open {name}' and 'Öffnen'"),
        ({"Open {name}": "{nom} öffnen"}, "other places to fill in: 'Open {name}' and '{nom} öffnen'"),
    ],
)
def test_faults_are_found(catalogue: dict[str, str], fault: str) -> None:
    assert list(faults(catalogue, ["Open {name}"])) == [fault]


def test_strings_are_collected_from_calls_and_tables(tmp_path: Path) -> None:
    room = tmp_path / "cxrviewer"
    room.mkdir()
    (tmp_path / "engine").mkdir()
    (room / "words.py").write_text(
        """
TITLES = {"a": "One title", "b": ("Two words", "#ffffff")}
UNUSED = {"a": "Never said"}
def said(key, is_on, number, pairs):
    name = TITLES[key]
    for sign, meaning in (("Ctrl+K", "What it means"),):
        tr(meaning)
    return tr(name), tr("On now" if is_on else "Off now"), counted(number, "{number} thing", "{number} things")
""",
        encoding="utf-8",
    )
    found = translatable_strings(tmp_path) - translatable_strings(Path("nowhere"))
    assert found == {
        "One title", "Two words", "What it means", "On now", "Off now", "{number} thing", "{number} things"
    }  # fmt: skip


def test_without_a_catalogue_words_are_english_and_filled_in() -> None:
    assert tr("{share:.0%} of the lungs", share=0.25) == "25% of the lungs"
    assert tr("100 % {as it is}") == "100 % {as it is}"
    assert counted(1, "{number} film", "{number} films") == "1 film"
    assert counted(0, "{number} film", "{number} films") == "0 films"


@pytest.mark.parametrize(
    ("chosen", "system", "language"),
    [
        (Language.SYSTEM, ["de-AT", "en-GB"], Language.GERMAN),
        (Language.SYSTEM, ["it-IT", "fr-FR"], Language.FRENCH),
        (Language.SYSTEM, ["C"], Language.ENGLISH),
        (Language.SYSTEM, [], Language.ENGLISH),
        (Language.SPANISH, ["de-DE"], Language.SPANISH),
    ],
)
def test_language_of_the_system(chosen: Language, system: list[str], language: Language) -> None:
    assert spoken_language(chosen, system) is language
