"""Renders the pictures of the evidence room and of a refusal from the shipped phantom: nothing in them is of a person.

Run as ``python packaging/shots_evidence.py [FOLDER]``; exit status 1 when a picture could not be made.
"""

import shutil
import sys
import tempfile
from pathlib import Path

import pydicom
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from shots import HEIGHT, REPOSITORY, WIDTH, picture, small_png, wait_until

from cxrviewer.analysis import AnalysisChoices
from cxrviewer.app import Application
from cxrviewer.evidence.room import EvidenceRoom
from cxrviewer.evidence.wish import Page
from cxrviewer.settings import Settings
from cxrviewer.state.study import Study
from cxrviewer.widgets.application import create_application
from cxrviewer.widgets.evidence.window import EvidenceWindow
from engine.files import write_bytes
from engine.map_method import MapMethod

SAMPLE = REPOSITORY / "resources" / "samples" / "phantom_monochrome2.dcm"
NAMES = ("votes", "ensemble", "maps", "card", "refusal")


class Photographer:
    """Drives one viewer from picture to picture.

    Args:
        folder: Where the pictures go.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._application = Application(
            settings=Settings(window_width=WIDTH, window_height=HEIGHT),
            settings_file=None,
            choices=AnalysisChoices(device="cpu"),
        )
        self._application.window.resize(WIDTH, HEIGHT)
        self._application.show()

    def open(self, path: Path) -> Study:
        """Opens a film, analyses it and waits for the outcome."""
        store = self._application.store
        before = len(store.state.studies)
        self._application.session.open_paths([path])
        wait_until(lambda: len(store.state.studies) > before)
        self._application.analysis.start()
        wait_until(lambda: _is_over(store.state.study))
        assert store.state.study is not None
        return store.state.study

    def room(self, page: Page) -> tuple[EvidenceRoom, EvidenceWindow]:
        """Shows a page of the room."""
        door = self._application.evidence
        door.open(page.value)
        wait_until(lambda: door.room is not None and door.room.screen.page is page)
        assert door.room is not None
        assert door.window is not None
        door.window.resize(QSize(WIDTH, HEIGHT))
        return door.room, door.window

    def take(self) -> None:
        """Takes every picture."""
        study = self.open(SAMPLE)
        assert study.analysis.report is not None
        room, window = self.room(Page.VOTES)
        room.choose(patch=_contested(study))
        wait_until(lambda: _has_patch_maps(room))
        self._keep("votes", picture(window))
        self.room(Page.ENSEMBLE)
        self._keep("ensemble", picture(window))
        self.room(Page.MAPS)
        room.choose_map("right", method=MapMethod.EIGEN_CAM)
        wait_until(lambda: _has_maps(room))
        window.maps.point(None)
        self._keep("maps", picture(window))
        self.room(Page.CARD)
        wait_until(lambda: room.screen.card is not None)
        self._keep("card", picture(window))
        window.close()
        with tempfile.TemporaryDirectory() as folder:
            self.open(_lateral(Path(folder)))
            self._keep("refusal", picture(self._application.window))
        self._application.window.close()

    def _keep(self, name: str, image: QImage) -> None:
        target = self._folder / f"{name}.png"
        write_bytes(target, small_png(image))
        print(f"{target.name}: done")


def _is_over(study: Study | None) -> bool:
    return study is not None and (study.analysis.report is not None or study.analysis.problem is not None)


def _has_patch_maps(room: EvidenceRoom) -> bool:
    votes = room.screen.votes
    return votes is not None and votes.patch is not None and votes.patch.maps is not None


def _has_maps(room: EvidenceRoom) -> bool:
    maps = room.screen.maps
    return maps is not None and all(side.picture is not None for side in (maps.left, maps.right))


def _contested(study: Study) -> int:
    """Gives the patch on which the models disagree most."""
    votes = study.analysis.votes
    different = [len({int(vote.winners[index]) for vote in votes}) for index in range(len(votes[0].winners))]
    return different.index(max(different))


def _lateral(folder: Path) -> Path:
    """Gives the phantom as a film that says of itself that it is lateral."""
    target = folder / "lateral.dcm"
    shutil.copyfile(SAMPLE, target)
    dataset = pydicom.dcmread(target)
    dataset.ViewPosition = "LL"
    dataset.save_as(target)
    return target


def main() -> int:
    """Renders every picture."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else REPOSITORY / "docs" / "manual"
    create_application(["cxrviewer"])
    try:
        Photographer(folder.absolute()).take()
    except TimeoutError as error:
        print(f"failed: {error}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
