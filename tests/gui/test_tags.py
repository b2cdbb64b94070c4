"""The tag browser in the real window: reads beside it, searches, copies, follows the film, hides who it shows."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTreeWidget

from cxrviewer.widgets.tag_browser import HIDDEN, TagBrowser
from engine.reading import open_image
from tests.fakes import fake_image
from tests.gui.conftest import Viewer, ViewerMaker

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "samples" / "phantom_monochrome2.dcm"


def browse(viewer: Viewer) -> TagBrowser:
    """Opens the sample and its tags."""
    viewer.application.session.open_paths([SAMPLE])
    viewer.bot.waitUntil(lambda: viewer.store.state.study is not None)
    viewer.window.actions_by_id["view.tags"].trigger()
    browser = viewer.window.findChild(TagBrowser)
    assert browser is not None
    viewer.bot.waitUntil(lambda: len(browser.texts()) > 20)
    return browser


def test_tags_are_listed_searched_and_copied(make_viewer: ViewerMaker) -> None:
    viewer = make_viewer(open_image=open_image)
    browser = browse(viewer)
    named = {row[1]: row[3] for row in browser.texts()}
    assert named["Patient's Name"] == "PHANTOM^SYNTHETIC"
    assert named["Pixel Data"].endswith("bytes, not shown")
    browser.search("00280010")
    assert [row[1] for row in browser.texts()] == ["Rows"]
    tree = browser.findChild(QTreeWidget)
    assert tree is not None
    tree.selectAll()
    browser.copy_rows()
    assert QGuiApplication.clipboard().text().startswith("(0028,0010)\tRows\tUS\t")
    browser.search("nothing has these words")
    assert browser.note == "No tag has these words."
    browser.close()


def test_tags_hide_who_it_is_as_the_corners_do(make_viewer: ViewerMaker) -> None:
    viewer = make_viewer(open_image=open_image)
    browser = browse(viewer)
    viewer.window.actions_by_id["view.patient"].trigger()

    def are_hidden() -> bool:
        return any(row[3] == HIDDEN for row in browser.texts())

    viewer.bot.waitUntil(are_hidden)
    named = {row[1]: row[3] for row in browser.texts()}
    assert named["Patient's Name"] == HIDDEN
    assert named["Modality"] not in ("", HIDDEN)
    assert "PHANTOM" not in repr(browser.texts())
    browser.search("phantom^synthetic")
    assert browser.texts() == []
    browser.close()


def test_tags_follow_the_film_and_say_what_has_none(make_viewer: ViewerMaker, tmp_path: Path) -> None:
    picture = tmp_path / "film.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n")
    viewer = make_viewer(open_image=lambda path: open_image(path) if path == SAMPLE else fake_image(path))
    browser = browse(viewer)
    viewer.application.session.open_paths([picture])
    viewer.bot.waitUntil(lambda: "no tags" in browser.note)
    assert browser.texts() == []
    browser.close()
    viewer.window.actions_by_id["file.previous"].trigger()
    assert browser.texts() == []
