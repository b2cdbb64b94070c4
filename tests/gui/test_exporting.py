"""Exports in the real window: every kind is written, read back, and says who it shows only when that is wanted."""

import zlib
from collections.abc import Callable
from pathlib import Path

import highdicom
import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from cxrviewer.app import open_image
from cxrviewer.exporting import work
from cxrviewer.exporting.names import suggested_name, target_of
from cxrviewer.painting.film_picture import captioned_picture
from cxrviewer.state.export_screen import ExportKind
from cxrviewer.state.marks import Marks
from cxrviewer.widgets.export_dialog import ExportDialog
from engine.annotation import Annotation, Kind
from engine.dicom import read_dicom
from engine.files import write_bytes
from engine.radiograph import RadiographSource
from tests.fakes import fake_labels
from tests.gui.conftest import Viewer, ViewerMaker
from tests.result_films import all_kinds, names_nobody, read_back, write_film

pytestmark = pytest.mark.gui

ROWS, COLUMNS = 90, 120


@pytest.fixture
def viewer(make_viewer: ViewerMaker, tmp_path: Path) -> Viewer:
    """Gives a viewer with an analysed DICOM film on which everything is measured."""
    viewer = make_viewer(open_image=open_image)
    open_film(viewer, write_film(tmp_path / "film.dcm", shape=(ROWS, COLUMNS)))
    return viewer


def open_film(viewer: Viewer, path: Path) -> None:
    before = len(viewer.store.state.studies)
    viewer.application.session.open_paths([path])
    viewer.bot.waitUntil(lambda: len(viewer.store.state.studies) == before + 1, timeout=30_000)


def draw(viewer: Viewer, *annotations: Annotation) -> None:
    assert viewer.store.state.current is not None
    viewer.store.replace_marks(viewer.store.state.current, Marks(annotations))


def dialog(viewer: Viewer) -> ExportDialog:
    (found,) = viewer.window.findChildren(ExportDialog)
    return found


def show(viewer: Viewer) -> ExportDialog:
    viewer.window.actions_by_id["file.export"].trigger()
    return dialog(viewer)


def aim(viewer: Viewer, target: Path) -> None:
    line = dialog(viewer).target
    line.selectAll()
    QTest.keyClicks(line, str(target))


def export(viewer: Viewer, kind: ExportKind, target: Path, *, keeps_identity: bool) -> bytes:
    shown = show(viewer)
    shown.kinds[kind].button.click()
    if shown.identity.isChecked() is not keeps_identity:
        shown.identity.click()
    aim(viewer, target)
    with viewer.bot.waitSignal(viewer.application.exporting.exported, timeout=120_000):
        QTest.mouseClick(shown.export, Qt.MouseButton.LeftButton)
    assert shown.note == f"Saved: {target.name}"
    return target.read_bytes()


def test_every_kind_is_written_and_read_back(viewer: Viewer, tmp_path: Path) -> None:
    draw(viewer, *all_kinds())
    viewer.analyse()
    outlines = read_back(export(viewer, ExportKind.OUTLINES, tmp_path / "o.dcm", keeps_identity=True))
    made = highdicom.seg.Segmentation.from_dataset(outlines)
    source = read_dicom(tmp_path / "film.dcm").radiograph.source
    found = made.get_pixels_by_source_instance([source.sop_instance_uid], combine_segments=True)
    np.testing.assert_array_equal(found[0], fake_labels(ROWS, COLUMNS))
    report = read_back(export(viewer, ExportKind.REPORT, tmp_path / "r.dcm", keeps_identity=False))
    assert report.Modality == "SR"
    capture = export(viewer, ExportKind.CAPTURE, tmp_path / "c.dcm", keeps_identity=True)
    assert read_back(capture).BurnedInAnnotation == "YES"
    picture = export(viewer, ExportKind.PICTURE, tmp_path / "p.png", keeps_identity=False)
    image = QImage.fromData(picture)
    assert (image.width(), image.height() > ROWS) == (480, True)
    assert not image.textKeys(), "nothing is written beside the pixels"
    page = export(viewer, ExportKind.PAGE, tmp_path / "p.pdf", keeps_identity=False)
    assert page.startswith(b"%PDF")
    assert page.count(b"/Type /Page\n") == 1
    for path in (tmp_path / "c.dcm", tmp_path / "p.png"):
        open_film(viewer, path)
        assert not viewer.store.state.problems
    assert viewer.store.state.study is not None
    assert viewer.store.state.study.loaded.film.size == (480.0, float(image.height()))


@pytest.mark.parametrize("kind", list(ExportKind))
def test_nothing_in_a_file_without_identity_says_who_it_is(viewer: Viewer, kind: ExportKind, tmp_path: Path) -> None:
    draw(viewer, *all_kinds())
    if kind is ExportKind.OUTLINES:
        viewer.analyse()
    data = export(viewer, kind, tmp_path / "out.bin", keeps_identity=False)
    assert names_nobody(data)
    assert names_nobody(inflated(data))


def test_results_lie_on_the_file_whichever_way_the_film_is_laid(make_viewer: ViewerMaker, tmp_path: Path) -> None:
    viewer = make_viewer(open_image=open_image)
    path = write_film(tmp_path / "film.dcm", shape=(ROWS, COLUMNS), PatientOrientation=["L", "F"])
    open_film(viewer, path)
    draw(viewer, all_kinds()[0])
    viewer.analyse()
    for command in ("view.turn_right", "view.flip_across"):
        viewer.window.actions_by_id[command].trigger()
    capture = read_back(export(viewer, ExportKind.CAPTURE, tmp_path / "c.dcm", keeps_identity=False))
    assert capture.PatientOrientation == ["F", "L"], "as it lies after a turn to the right and a flip"
    outlines = read_back(export(viewer, ExportKind.OUTLINES, tmp_path / "o.dcm", keeps_identity=True))
    uid = read_dicom(path).radiograph.source.sop_instance_uid
    found = highdicom.seg.Segmentation.from_dataset(outlines).get_pixels_by_source_instance(
        [uid], combine_segments=True
    )
    np.testing.assert_array_equal(found[0], fake_labels(ROWS, COLUMNS))
    report = read_back(export(viewer, ExportKind.REPORT, tmp_path / "r.dcm", keeps_identity=True))
    places = [item for item in report.iterall() if item.keyword == "GraphicData"]
    assert [list(place.value) for place in places] == [[10.0, 20.0, 40.0, 20.0]]


def inflated(data: bytes) -> bytes:
    """Gives the streams of a PDF file unpacked; nothing of any other file."""
    found = []
    for part in data.split(b"stream\n")[1:]:
        try:
            found.append(zlib.decompressobj().decompress(part))
        except zlib.error:
            continue
    return b"".join(found)


def test_pictures_are_without_identity_at_first_and_archive_objects_with(viewer: Viewer) -> None:
    shown = show(viewer)
    assert not shown.identity.isChecked()
    shown.kinds[ExportKind.CAPTURE].button.click()
    assert shown.identity.isChecked()
    shown.kinds[ExportKind.PAGE].button.click()
    assert not shown.identity.isChecked()


def test_what_is_not_possible_says_why(viewer: Viewer, tmp_path: Path) -> None:
    kinds = show(viewer).kinds
    assert not kinds[ExportKind.OUTLINES].button.isEnabled()
    assert kinds[ExportKind.OUTLINES].words == "The outlines of lungs and heart come with the analysis."
    assert kinds[ExportKind.REPORT].words == "Nothing is measured on this film yet."
    draw(viewer, Annotation(1, Kind.TEXT, ((5.0, 5.0),), text="words"))
    assert not kinds[ExportKind.REPORT].button.isEnabled(), "words are no measurement"
    draw(viewer, *all_kinds())
    assert kinds[ExportKind.REPORT].button.isEnabled()
    QImage(64, 64, QImage.Format.Format_Grayscale8).save(str(tmp_path / "plain.png"))
    open_film(viewer, tmp_path / "plain.png")
    assert "needs a film that is dicom" in kinds[ExportKind.REPORT].words.lower()
    assert kinds[ExportKind.CAPTURE].button.isEnabled()
    assert not dialog(viewer).identity.isEnabled()


def test_nothing_is_replaced_unless_somebody_says_so(viewer: Viewer, tmp_path: Path) -> None:
    target = tmp_path / "kept.png"
    write_bytes(target, b"precious")
    shown = show(viewer)
    aim(viewer, target)
    shown.export.click()
    viewer.bot.waitUntil(lambda: "is there already" in shown.note, timeout=60_000)
    assert target.read_bytes() == b"precious"
    assert shown.export.text() == "Replace"
    with viewer.bot.waitSignal(viewer.application.exporting.exported, timeout=60_000):
        shown.export.click()
    assert target.read_bytes().startswith(b"\x89PNG")


def test_a_place_that_cannot_be_written_is_one_clear_sentence(viewer: Viewer, tmp_path: Path) -> None:
    shown = show(viewer)
    aim(viewer, tmp_path / "film.dcm" / "below-a-file.png")
    shown.export.click()
    viewer.bot.waitUntil(lambda: "could not be saved" in shown.note, timeout=60_000)
    assert "could not be written" in shown.note
    assert shown.export.isEnabled()


def test_a_film_that_was_changed_meanwhile_is_not_exported_as_another(viewer: Viewer, tmp_path: Path) -> None:
    draw(viewer, *all_kinds())
    (tmp_path / "film.dcm").write_bytes(b"something else")
    shown = show(viewer)
    shown.kinds[ExportKind.REPORT].button.click()
    aim(viewer, tmp_path / "r.dcm")
    shown.export.click()
    viewer.bot.waitUntil(lambda: "no longer the file that was opened" in shown.note, timeout=60_000)
    assert not (tmp_path / "r.dcm").exists()


def test_an_export_can_be_stopped_and_leaves_nothing(
    viewer: Viewer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop_first(make: Callable[..., object]) -> Callable[..., object]:
        def made(content: object) -> object:
            viewer.application.exporting.stop()
            return make(content)

        return made

    monkeypatch.setattr(work, "captioned_picture", stop_first(captioned_picture))
    shown = show(viewer)
    aim(viewer, tmp_path / "stopped.png")
    shown.export.click()
    viewer.bot.waitUntil(lambda: shown.note == "Stopped; nothing was written.", timeout=60_000)
    assert [path.name for path in tmp_path.iterdir() if "stopped" in path.name] == []


def test_the_next_export_goes_where_the_last_one_went(viewer: Viewer, tmp_path: Path) -> None:
    export(viewer, ExportKind.PICTURE, tmp_path / "there" / "first.png", keeps_identity=False)
    shown = show(viewer)
    shown.kinds[ExportKind.PAGE].button.click()
    assert Path(shown.target.text()).parent == tmp_path / "there"


def test_names_say_what_and_never_who() -> None:
    source = RadiographSource(path=Path("/films/DOE_JANE.dcm"), sha256="ab" * 32, sop_instance_uid="1.2.3")
    names = {suggested_name(kind, source) for kind in ExportKind}
    assert len(names) == len(ExportKind)
    assert not any("DOE" in name or "1.2.3" in name for name in names)
    assert target_of("x", ExportKind.PAGE, Path("/out")) == Path("/out/x.pdf")
    assert target_of("/elsewhere/x.png", ExportKind.PICTURE, Path("/out")) == Path("/elsewhere/x.png")
