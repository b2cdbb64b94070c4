"""Keeps the catalogues of the window in line with its words.

``python packaging/translations.py update`` writes every translatable string into ``resources/translations/*.ts``,
keeps what is translated, drops what nobody says any more, and compiles the ``.qm`` files with Qt's ``lrelease``.
Without ``update`` it says what is missing, left over or wrong; exit status 1 when something is.

A string is translatable when it stands in ``tr(…)`` or ``counted(…)``, when it is in a table of the same or another
module of ``cxrviewer`` from which such a call takes its text (``tr(TITLES[kind])``), or in one of the tables of records
that ``table_strings`` names.
"""

import ast
import itertools
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import PySide6

from cxrviewer.command_table.record import MENUS
from cxrviewer.commands import COMMANDS
from cxrviewer.explanations import EXPLANATIONS
from cxrviewer.setting_words import Section, Words
from cxrviewer.settings import Settings
from engine.annotation import Kind
from engine.checks import CheckState
from engine.chest_windows import TITLES
from engine.conclusion import PEOPLE
from engine.film_changes import CHANGES
from engine.labels import CLASS_IDS, CLASSES, class_words
from engine.map_method import CAVEAT, FACTS
from engine.orientation import Turn
from engine.patch_changes import FACTS as CHANGE_FACTS
from engine.windowing import FROM_FILE, FULL_RANGE, NUMBERED_TABLE, NUMBERED_WINDOW

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("de", "es", "fr")
_CONTEXT = "cxrviewer"
#: Which arguments are texts; a deed is a record whose texts are said through ``tr`` when it is shown.
_CALLS = {"tr": (0,), "counted": (1, 2), "Deed": (1, 2)}
_ENGINE_CALLS = {"Quantity", "Said"}
#: Modules of the engine whose sentences the window shows.
_SPEAKING = {"biomarkers", "cardiothoracic", "conclusion", "errors", "gate", "heart_side", "lung_mask", "suitability"}
_KEY = r"(?:Ctrl|Shift|Alt|Meta)\+.*|Esc|Del|Backspace|Tab|Space|Return|Enter|Pg(?:Up|Down)|F\d+"
_NO_PROSE = re.compile(rf"{_KEY}|#[0-9a-f]+|[a-z]+(?:[._][a-z0-9_]+)+")
_SENTENCE = re.compile(r"[A-Z][A-Za-z]*(?: [^_|]+[.%]|(?: [a-z][^_|.]*)+|[a-z]{2})")
_PLACE = re.compile(r"\{[^{}]*\}|%[1-9n]|&(?=\w)")


def translatable_strings(root: Path = ROOT) -> frozenset[str]:
    """Gives every string that the window says and a catalogue must have, in English."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in sorted((root / "cxrviewer").rglob("*.py"))]
    tables: dict[str, list[ast.expr]] = {}
    for tree in trees:
        for name, value in _assignments(tree.body):
            tables.setdefault(name, []).append(value)
    found: set[str] = set()
    for tree in trees:
        said, names = _said(tree)
        found |= said
        for name in names & tables.keys():
            for value in tables[name]:
                found |= set(_constants(value))
    return frozenset(text for text in {*found, *table_strings(), *engine_strings(root)} if is_prose(text))


def _said(tree: ast.Module) -> tuple[set[str], set[str]]:
    """Gives the strings in the calls of a module, and the names from which its calls take text."""
    texts = [
        node.args[place]
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        for place in _CALLS.get(node.func.id, ())
        if place < len(node.args)
    ]
    strings = {text for node in texts for text in _branches(node)}
    names = {name for node in texts for name in _names(node)}
    local = [(name, value) for name, value in _assignments(ast.walk(tree)) if not isinstance(value, ast.Dict)]
    local += _arguments(tree)
    while True:
        sources = [value for name, value in local if name in names]
        strings |= {text for value in sources for text in _branches(value)}
        more = {name for value in sources for name in _names(value)}
        if more <= names:
            return strings, names
        names |= more


def _names(node: ast.expr) -> Iterator[str]:
    """Gives the names in an expression, and the tables of other modules: ``wording.STAGE_TITLES``."""
    for inner in ast.walk(node):
        if isinstance(inner, ast.Name):
            yield inner.id
        elif isinstance(inner, ast.Attribute) and inner.attr.isupper():
            yield inner.attr


def _arguments(tree: ast.Module) -> list[tuple[str, ast.expr]]:
    """Gives each parameter of a module's functions with what the module's own calls give it."""
    places: dict[str, list[str]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            names = [argument.arg for argument in node.args.args]
            places[node.name] = names[1:] if names[:1] == ["self"] else names
    found: list[tuple[str, ast.expr]] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            found += zip(places.get(called, []), node.args, strict=False)
    return found


def _branches(node: ast.expr) -> Iterator[str]:
    """Gives the strings that an expression is, whichever way its conditions go."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp(body=one, orelse=other):
            yield from _branches(one)
            yield from _branches(other)
        case ast.Call(func=ast.Attribute(attr="get"), args=[_, other]):
            yield from _branches(other)


def _assignments(nodes: Iterable[ast.AST]) -> Iterator[tuple[str, ast.expr]]:
    """Gives what names stand for: assignments, and what loops and comprehensions go through."""
    tables: dict[str, list[ast.expr]] = {}
    for node in nodes:
        if isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, ast.Tuple | ast.List):
            target = node.target if isinstance(node, ast.AnnAssign) else node.targets[0]
            tables.setdefault(getattr(target, "id", ""), []).append(node.value)
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                yield name, value
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
                yield name, value
            case ast.For(target=target, iter=value) | ast.comprehension(target=target, iter=value):
                for rows in (value, *(tables.get(value.id, ()) if isinstance(value, ast.Name) else ())):
                    yield from _columns(target, rows)


def _columns(target: ast.expr, value: ast.expr) -> Iterator[tuple[str, ast.expr]]:
    """Gives each name of a loop with what it goes through; of a literal table, with the texts of its column."""
    if isinstance(target, ast.Name):
        yield target.id, value
    if not isinstance(target, ast.Tuple):
        return
    for place, part in enumerate(target.elts):
        if isinstance(part, ast.Tuple):
            yield from _columns(part, value)
        if not isinstance(part, ast.Name):
            continue
        yield part.id, value
        if isinstance(value, ast.Tuple | ast.List):
            for row in value.elts:
                if isinstance(row, ast.Tuple) and place < len(row.elts):
                    yield part.id, row.elts[place]


def _constants(node: ast.expr) -> Iterator[str]:
    """Gives the strings in a literal table; of a dictionary, those in its values."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.Call(func=ast.Name(id="MappingProxyType"), args=parts):
            for part in parts:
                yield from _constants(part)
        case ast.Dict(values=parts) | ast.Tuple(elts=parts) | ast.List(elts=parts):
            for part in parts:
                yield from _constants(part)


def table_strings() -> Iterator[str]:
    """Gives the words of the tables of records: commands, settings, explanations."""
    yield from MENUS
    for entry in COMMANDS:
        yield from (entry.title, entry.explanation)
    for setting in Settings.model_fields.values():
        for words in setting.metadata:
            if isinstance(words, Words):
                yield from (words.title, words.explanation, *words.choices.values())
    yield from (section.value for section in Section)
    for explanation in EXPLANATIONS.values():
        yield from (explanation.title, explanation.text)


def engine_strings(root: Path) -> Iterator[str]:
    """Gives the engine's words that the window shows: classes, verdicts, windows, kinds, checks and whole sentences."""
    yield from (label.title for label in CLASSES)
    yield "Refused; what follows is raw output"
    yield from (CAVEAT, *(facts.meaning for facts in FACTS.values()))
    yield from (text for facts in CHANGE_FACTS.values() for text in (facts.title, facts.same, facts.other))
    yield from PEOPLE.values()
    for count in range(1, len(CLASS_IDS) + 1):
        for classes in itertools.combinations(CLASS_IDS, count):
            words = class_words(classes, link="or")
            yield from (words, class_words(classes), f"{words[:1].upper()}{words[1:]} pattern")
            yield f"Not sure; closest: {words}"
    for title in TITLES.values():
        yield from (title, f"{title} (by lung outline)", f"{title} (by brightness)")
    yield from (FULL_RANGE, FROM_FILE, NUMBERED_WINDOW, NUMBERED_TABLE)
    yield from (kind.value for kind in Kind)
    yield from (state.value for state in CheckState)
    yield from (Turn(quarters, is_mirrored).words for quarters in range(4) for is_mirrored in (False, True))
    yield from (text for change in CHANGES for text in (change.title, change.reason))
    for path in sorted((root / "engine").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _ENGINE_CALLS:
                yield from (text for part in node.args for text in _branches(part))
        if path.stem in _SPEAKING:
            yield from whole_sentences(tree)


def whole_sentences(tree: ast.Module) -> Iterator[str]:
    """Gives the sentences and titles of a module that are said as they stand, without numbers or names put in."""
    parts = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    parts |= {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        text = node.value if isinstance(node, ast.Constant) and id(node) not in parts else None
        if isinstance(text, str) and _SENTENCE.fullmatch(text):
            yield text


def is_prose(text: str) -> bool:
    """Says whether a string has words to translate: colours, keys, ids and lone letters have none."""
    return bool(re.search(r"[^\W\d_]{2}", text)) and not _NO_PROSE.fullmatch(text)


def read(language: str) -> Mapping[str, str]:
    """Gives a catalogue: translations by their English string; empty where one is missing."""
    path = FOLDER / f"cxrviewer_{language}.ts"
    if not path.exists():
        return {}
    messages = ET.parse(path).getroot().iter("message")
    return {message.findtext("source", ""): message.findtext("translation", "") for message in messages}


def write(language: str, catalogue: Mapping[str, str]) -> None:
    """Writes a catalogue in the order of its strings, and compiles it."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = _CONTEXT
    for text, translation in sorted(catalogue.items()):
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "source").text = text
        ET.SubElement(message, "translation", {} if translation else {"type": "unfinished"}).text = translation
    ET.indent(root, " ")
    path = FOLDER / f"cxrviewer_{language}.ts"
    content = ET.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{content}\n', encoding="utf-8")
    tool = Path(PySide6.__file__).parent / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
    subprocess.run([tool, "-silent", path, "-qm", path.with_suffix(".qm")], check=True)


def update() -> None:
    """Brings every catalogue in line with the source."""
    for language in LANGUAGES:
        known = read(language)
        write(language, {text: known.get(text, "") for text in translatable_strings()})


def faults(catalogue: Mapping[str, str], strings: Iterable[str]) -> Iterator[str]:
    """Yields one line for each string that a catalogue lacks, has for nothing, or has with other places to fill in."""
    wanted = set(strings)
    yield from (f"missing: {text!r}" for text in sorted(wanted) if not catalogue.get(text))
    yield from (f"left over: {text!r}" for text in sorted(catalogue.keys() - wanted))
    for text, translation in sorted(catalogue.items()):
        if translation and sorted(_PLACE.findall(text)) != sorted(_PLACE.findall(translation)):
            yield f"other places to fill in: {text!r} and {translation!r}"


def main(arguments: list[str]) -> int:
    """Updates or checks the catalogues; returns the exit status."""
    if arguments == ["update"]:
        update()
    strings, found = translatable_strings(), 0
    for language in LANGUAGES:
        for line in faults(read(language), strings):
            print(f"{language}: {line}")
            found += 1
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
