"""The window with the real reader and the real analysis behind it."""

from pathlib import Path

import cv2
import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from cxrviewer.analysis import AnalysisChoices
from cxrviewer.app import Application, Doors
from cxrviewer.app import open_image as real_open_image
from cxrviewer.settings import Settings
from cxrviewer.state.analysis import Phase
from cxrviewer.state.resolve import resolve
from cxrviewer.widgets.application import create_application
from tests.gui.conftest import ViewerMaker

pytestmark = pytest.mark.gui


@pytest.mark.realdata
def test_real_films_open_and_bad_files_are_refused_in_words(
    make_viewer: ViewerMaker, shared_data: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    films = sorted((shared_data / "dicom" / "chest").glob("*.dcm"))
    empty, text = tmp_path / "empty.dcm", tmp_path / "notes.dcm"
    empty.write_bytes(b"")
    text.write_text("no film", encoding="utf-8")
    bad = [empty, text, tmp_path, tmp_path / "absent.dcm"]
    viewer = make_viewer(open_image=real_open_image)
    viewer.application.session.open_paths([*films, *bad])
    qtbot.waitUntil(lambda: viewer.store.state.opening == (), timeout=60_000)
    assert [study.path for study in viewer.store.state.studies] == films
    assert len(viewer.store.state.problems) == len(bad)
    assert all(problem.detail and problem.remedy for problem in viewer.store.state.problems)
    assert not any("unforeseen" in problem.title for problem in viewer.store.state.problems)


def test_real_analysis_fills_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    from engine.inference.pipeline import Analyser
    from tests.package_builder import build_packages, film_pixels

    packages, film = tmp_path / "packages", tmp_path / "film.png"
    build_packages(packages)
    cv2.imwrite(str(film), np.rint(film_pixels() * 255).astype(np.uint8))
    create_application(["cxrviewer"])
    application = Application(
        settings=Settings(),
        settings_file=None,
        choices=AnalysisChoices(patches=3, device="cpu"),
        doors=Doors(load_analyser=lambda package, device: Analyser(package, device=device, folders=[packages])),
    )
    application.show()
    with qtbot.waitSignal(application.session.opened, timeout=20_000):
        application.begin((film,))
    with qtbot.waitSignal(application.analysis.finished, timeout=120_000):
        application.analysis.start()
    study = application.store.state.study
    assert study is not None
    assert study.analysis.problem is None
    assert study.analysis.phase is Phase.DONE
    screen = resolve(application.store.state)
    assert [sum(row.counts) for row in screen.findings.votes] == [3] * 5
    assert all(row.weight is not None for row in screen.findings.votes)
    assert screen.overlays.mask is not None
    assert screen.overlays.patches is not None
    assert screen.findings.warnings
    assert application.window.canvas.grab().toImage().width() > 0
    application.window.close()
    application.window.deleteLater()
