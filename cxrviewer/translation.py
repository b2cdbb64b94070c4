"""The language of the window: Qt's catalogues, and the one function that asks them.

A string becomes translatable by standing in ``tr(…)``, with ``{names}`` for what is put in, or by standing in a table
whose entries are shown through ``tr(…)``; ``packaging/translations.py`` finds both.
"""

from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from cxrviewer.assets import catalogue_path
from engine.said import Said

_CONTEXT = "cxrviewer"
_PROPERTY = "language"


class Language(StrEnum):
    """A language of the window, by its ISO 639-1 code, or whatever the system speaks."""

    SYSTEM = "system"
    ENGLISH = "en"
    GERMAN = "de"
    SPANISH = "es"
    FRENCH = "fr"


def tr(text: str, /, **values: object) -> str:
    """Gives ``text`` in the language of the window, with ``values`` in the places that it names.

    Args:
        text: English; a literal, an entry of a table, or a sentence of the engine with its facts.
        values: By the names in braces; a format behind a colon holds in every language.
    """
    if isinstance(text, Said):
        facts = {name: tr(fact) if isinstance(fact, str) else fact for name, fact in text.facts.items()}
        return tr(text.template, **facts)
    said = QCoreApplication.translate(_CONTEXT, text) if text else text
    return said.format(**values) if values else said


def counted(number: int, one: str, many: str, /, **values: object) -> str:
    """Gives ``one`` for a single thing and ``many`` for any other number, in the language of the window.

    Args:
        number: Goes into the place ``{number}``.
        one: English literal, such as ``"{number:,} study"``.
        many: English literal, such as ``"{number:,} studies"``.
        values: Of the other places.
    """
    return tr(one if number == 1 else many, number=number, **values)


def spoken_language(chosen: Language, system: Iterable[str]) -> Language:
    """Gives the language that a choice means.

    Args:
        chosen: What the settings say.
        system: Languages of the system as BCP 47 tags, the most wanted first.
    """
    if chosen is not Language.SYSTEM:
        return chosen
    known = {language.value: language for language in Language}
    return next((known[code] for tag in system if (code := tag[:2].lower()) in known), Language.ENGLISH)


def speak(application: QCoreApplication, chosen: Language) -> None:
    """Lets every window that is made from now on speak a language; for English nothing is read from disk."""
    for former in application.findChildren(QTranslator):
        application.removeTranslator(former)
        former.setParent(None)
    application.setProperty(_PROPERTY, chosen.value)
    language = spoken_language(chosen, QLocale.system().uiLanguages())
    if language is Language.ENGLISH:
        return
    of_qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{language.value}.qm"
    for path in (of_qt, catalogue_path(language.value)):
        translator = QTranslator(application)
        if translator.load(str(path)):
            application.installTranslator(translator)


def waits_for_start(chosen: Language) -> bool:
    """Says whether the window still speaks as another choice had it."""
    application = QCoreApplication.instance()
    former = None if application is None else application.property(_PROPERTY)
    return former is not None and former != chosen.value
