"""Where films come from: files, folders, archives, the clipboard, what was opened before, and the study index."""

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import platformdirs
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from cxrviewer.analysis import AnalysisController
from cxrviewer.indexing import Indexing
from cxrviewer.jobs import JobRunner
from cxrviewer.opening import Opening
from cxrviewer.pasting import pasted_paths
from cxrviewer.problems import Problem
from cxrviewer.session import ImageOpener, Session
from cxrviewer.state.store import Store
from cxrviewer.translation import tr
from cxrviewer.widgets.main_window import MainWindow
from cxrviewer.widgets.source_questions import ask_for_folder, ask_to_empty, offer_recent
from engine.index_schema import FILE_NAME
from engine.member_cache import MemberCache


@dataclass(frozen=True, slots=True)
class DataFolders:
    """Where the viewer keeps what it knows of films.

    Attributes:
        index: Holds the study index; only its owner may enter.
        unpacked: Holds images out of archives, bounded.
        kept: Holds annotations and which films are open; None to keep neither.
    """

    index: Path
    unpacked: Path
    kept: Path | None = None


def user_folders() -> DataFolders:
    """Gives the folders of this user on this machine."""
    data = Path(platformdirs.user_data_dir("cxrviewer", appauthor=False))
    cache = Path(platformdirs.user_cache_dir("cxrviewer", appauthor=False))
    return DataFolders(data / "index", cache / "unpacked", data / "kept")


class Sources(QObject):
    """Opens whatever somebody points at and keeps the study index.

    Args:
        store: The state.
        session: Takes the films.
        analysis: Is told when an analysis ended, and stopped when another film takes its place.
        open_image: Reads a film.
        folders: Where to keep things; None for a folder that is deleted at the end.

    Attributes:
        index_file: The study index.
        cache: Where images inside archives are unpacked to.
    """

    def __init__(
        self,
        store: Store,
        session: Session,
        analysis: AnalysisController,
        *,
        open_image: ImageOpener,
        folders: DataFolders | None,
    ) -> None:
        super().__init__()
        self._store, self._session = store, session
        self._window: MainWindow | None = None
        self._passing: Path | None = None
        if folders is None:
            self._passing = Path(tempfile.mkdtemp(prefix="cxrviewer-"))
            folders = DataFolders(self._passing / "index", self._passing / "unpacked")
        index_file = self.index_file = folders.index / FILE_NAME
        cache = self.cache = MemberCache(folders.unpacked)
        self._collector, self._looker = JobRunner("collector"), JobRunner("index")
        self._painter = JobRunner("thumbnails")
        self.opening = Opening(store, session, self._collector, index_file, cache)
        self.indexing = Indexing(
            store, runner=self._looker, painter=self._painter, open_image=open_image, index_file=index_file, cache=cache
        )
        self.opening.searched.connect(self.indexing.note_searched)
        session.opened.connect(self.indexing.note_film)
        session.superseded.connect(analysis.abandon)
        analysis.finished.connect(self.indexing.note_finding)

    def begin(self, paths: tuple[Path, ...]) -> None:
        """Opens what the command line names, and looks into the index."""
        self.opening.open_paths(paths)
        self.indexing.refresh()

    def close(self) -> None:
        """Ends the threads."""
        for runner in (self._collector, self._painter, self._looker):
            runner.close()
        if self._passing is not None:
            shutil.rmtree(self._passing, ignore_errors=True)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Gives what the commands of this room do."""
        return {
            "file.open_folder": self._open_folder,
            "file.paste": self._paste,
            "file.recent": self._offer_recent,
            "file.stop": self.stop,
            "index.search": self._search,
            "index.rebuild": self.indexing.rebuild,
            "index.forget_missing": self.indexing.forget_missing,
            "index.empty": self._ask_to_empty,
        }

    def connect_to(self, window: MainWindow) -> None:
        """Hears the wishes of a window."""
        self._window = window
        opening, indexing = self.opening, self.indexing
        window.paths_dropped.connect(opening.open_paths)
        window.empty.recent_wished.connect(self._open_again)
        window.status.cancel_wished.connect(self.stop)
        window.panels.pages.turned.connect(self._turn)
        window.index.search_wished.connect(indexing.search)
        window.index.patient_wished.connect(indexing.expand_patient)
        window.index.study_wished.connect(indexing.expand_study)
        window.index.thumbnails_wished.connect(indexing.wish_thumbnails)
        window.index.links_wished.connect(opening.open_links)

    def stop(self) -> None:
        """Stops searching and rebuilding; what was found so far stays."""
        self.opening.stop()
        self.indexing.stop()

    def _open_folder(self) -> None:
        if self._window is not None:
            ask_for_folder(self._window, self._open_again)

    def _open_again(self, path: Path) -> None:
        self.opening.open_paths((path,))

    def _paste(self) -> None:
        data = QGuiApplication.clipboard().mimeData()
        files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        paths = pasted_paths(data.text() if data.hasText() else "", files)
        if paths:
            self.opening.open_paths(paths)
            return
        state = self._store.state
        problem = Problem(
            tr("Nothing to open was copied"),
            tr("The clipboard holds no files and no whole path."),
            tr("Copy a file, a folder or its whole path, then paste again."),
        )
        self._store.replace(replace(state, problems=(*state.problems, problem)))

    def _offer_recent(self) -> None:
        if self._window is not None:
            state = self._store.state
            recent = state.browsing.recent if state.overlays.shows_patient else None
            offer_recent(self._window, recent, self._open_again)

    def _turn(self, page: int) -> None:
        self.indexing.show(page == 1)

    def _search(self) -> None:
        self.indexing.show(True)
        if self._window is not None:
            self._window.index.focus_search()

    def _empty(self) -> None:
        self.stop()
        self.indexing.empty(self._collector)

    def _ask_to_empty(self) -> None:
        if self._window is not None:
            ask_to_empty(self._window, self._empty)
