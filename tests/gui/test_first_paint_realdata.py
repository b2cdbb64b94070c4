"""What is painted first, for every real file that opens: as pydicom's own functions make it, within one grey level."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage

from cxrviewer import film
from cxrviewer.session import load_film
from engine.reading import open_image
from tests.gui.conftest import ViewerMaker
from tests.unit.test_dicom_realdata import index, is_grey_frame, reference

pytestmark = pytest.mark.realdata


@pytest.mark.parametrize("name", [row["file"] for row in index() if is_grey_frame(row)])
def test_first_paint_equals_pydicom(shared_data: Path, name: str) -> None:
    path = shared_data / "dicom" / name
    loaded = load_film(path, open_image)
    radiograph = loaded.image.radiograph
    window = radiograph.windows[0]
    if window.name == "Automatic":
        assert any("shows nothing" in note for note in radiograph.notes)
        window = radiograph.windows[1]
    table = film.brightness_table(loaded.film, window, inverted=False)
    painted = film.to_grey(loaded.film.levels[0], table)
    expected = np.clip(np.rint(reference(path) * 255), 0, 255)
    valid = np.ones(painted.shape, np.bool_) if radiograph.valid is None else radiograph.valid
    assert np.abs(painted.astype(np.int64) - expected)[valid].max() <= 1
    assert (painted[~valid] == 0).all()


def test_the_window_paints_those_grey_levels(shared_data: Path, make_viewer: ViewerMaker) -> None:
    path = shared_data / "dicom" / "chest" / "gdcm-CR-MONO1-10-chest.dcm"
    viewer = make_viewer(open_image=open_image)
    viewer.application.session.open_paths([path])
    viewer.bot.waitUntil(lambda: viewer.store.state.study is not None)
    viewer.window.actions_by_id["view.actual"].trigger()
    viewer.application.viewing.show_bare(True)
    canvas = viewer.window.canvas
    picture = canvas.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    seen = np.frombuffer(picture.constBits(), np.uint8).reshape(picture.height(), -1)[:, : picture.width()]
    placement = canvas.placement()
    assert placement is not None
    left, top = int(placement.left), int(placement.top)
    expected = np.clip(np.rint(reference(path) * 255), 0, 255)
    rows, columns = slice(20, 400), slice(20, 400)
    painted = seen[top + 20 : top + 400, left + 20 : left + 400].astype(np.int64)
    assert np.abs(painted - expected[rows, columns]).max() <= 1
