"""The manual: its pages lead to each other, its pictures are there, and its list of commands is that of the program."""

import re
from pathlib import Path

import pytest
from command_page import PAGE, page
from PIL import Image
from shots import HEIGHT, MOST_BYTES, NAMES, WIDTH

from cxrviewer.commands import COMMANDS

MANUAL = PAGE.parent
PAGES = sorted(MANUAL.glob("*.md"))
_PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")
_LINK = re.compile(r"(?<!!)\[[^\]]+\]\(([^)#:]+)(?:#[^)]*)?\)")


def test_every_command_stands_in_the_manual_as_in_the_program() -> None:
    """After a change of the command table: python packaging/command_page.py."""
    assert PAGE.read_text(encoding="utf-8") == page()
    assert all(entry.title in page() for entry in COMMANDS)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_links_and_pictures_are_there(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for target in _LINK.findall(text):
        assert (MANUAL / target).exists(), target
    for words, target in _PICTURE.findall(text):
        assert (MANUAL / target).exists(), target
        assert len(words) >= 20, f"{target} needs words for those who cannot see it"


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_every_page_can_be_reached(path: Path) -> None:
    first = (MANUAL / "README.md").read_text(encoding="utf-8")
    assert path.name == "README.md" or f"({path.name})" in first


@pytest.mark.parametrize("name", NAMES)
def test_every_picture_of_the_tour_is_there(name: str) -> None:
    with Image.open(MANUAL / f"{name}.png") as picture:
        assert picture.size == (WIDTH, HEIGHT)


@pytest.mark.parametrize("path", sorted(MANUAL.glob("*.png")), ids=lambda path: path.stem)
def test_every_picture_is_small_and_used(path: Path) -> None:
    assert path.stat().st_size <= MOST_BYTES
    assert any(f"({path.name})" in page_.read_text(encoding="utf-8") for page_ in PAGES)
