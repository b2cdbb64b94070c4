"""Priors out of the study index and hanging protocols in the real window, with real files made here."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QPushButton, QWidget

from cxrviewer.app import open_image
from cxrviewer.hanging_protocol import HangingProtocol, Place, PriorCount, Role, ViewWish
from cxrviewer.settings import Settings
from cxrviewer.settings_file import load_settings
from cxrviewer.state.comparison import Layout, Link
from cxrviewer.state.display import as_window
from cxrviewer.state.resolve import resolve
from cxrviewer.state.seating import seats
from cxrviewer.widgets.settings.controls import ChoiceControl, SwitchControl
from cxrviewer.widgets.settings.dialog import SettingsDialog
from cxrviewer.widgets.settings.protocols_editor import ProtocolsEditor
from engine.chest_windows import Tissue
from tests.builders import dicom_dataset, dicom_file
from tests.gui.conftest import Viewer, ViewerMaker

PIXELS = (np.arange(64 * 48, dtype=np.uint16) % 4096).reshape(64, 48)
CURRENT, PRIOR = Place(role=Role.CURRENT), Place(role=Role.PRIOR_1)
PAIR = HangingProtocol(
    name="Pair", priors=PriorCount.SOME, places=(CURRENT, PRIOR), links=(Link.ZOOM,), tissue=Tissue.LUNGS
)
ALONE = HangingProtocol(name="Alone", layout=Layout.TWO_BY_ONE, places=(CURRENT, PRIOR))


def film(path: Path, *, year: int, patient: str = "P1", view: str = "PA") -> Path:
    dataset = dicom_dataset(
        PIXELS, SOPInstanceUID=f"1.2.3.{sum(path.name.encode())}", PatientName="Doe^Jane", PatientID=patient,
        ViewPosition=view, StudyDate=f"{year}0131", StudyInstanceUID=f"1.2.{year}",
    )  # fmt: skip
    return dicom_file(path, dataset)


def with_protocols(make_viewer: ViewerMaker, *protocols: HangingProtocol, hangs_films: bool = True) -> Viewer:
    settings = Settings(window_width=1200, window_height=800, protocols=protocols, hangs_films=hangs_films)
    return make_viewer(open_image=open_image, settings=settings)


def rest(viewer: Viewer) -> None:
    """Waits until nothing is being opened, looked up or written to the index."""
    application = viewer.application

    def is_quiet() -> bool:
        is_sorting = application.sources.opening.is_busy or application.hanging.is_busy
        return not is_sorting and not viewer.store.state.opening

    viewer.bot.waitUntil(is_quiet, timeout=30_000)


def opened(viewer: Viewer, path: Path) -> None:
    count = len(viewer.store.state.studies)
    viewer.application.sources.opening.open_paths((path,))
    viewer.bot.waitUntil(lambda: len(viewer.store.state.studies) > count, timeout=30_000)
    rest(viewer)


def known(viewer: Viewer, *paths: Path) -> None:
    """Makes films known to the index without leaving them open."""
    for path in paths:
        opened(viewer, path)

    def is_known() -> bool:
        return viewer.store.state.browsing.result.image_count == len(paths)

    viewer.bot.waitUntil(is_known, timeout=30_000)
    for _ in paths:
        viewer.application.session.close_current()


def shown(viewer: Viewer) -> list[str]:
    state = viewer.store.state
    found = [state.find(key) for key in seats(state).keys]
    return [study.path.name if study is not None else "" for study in found]


def layout_of(viewer: Viewer) -> Layout:
    return viewer.store.state.overlays.comparison.layout


def problem_of(viewer: Viewer) -> str:
    viewer.bot.waitUntil(lambda: resolve(viewer.store.state).problem is not None, timeout=30_000)
    problem = resolve(viewer.store.state).problem
    assert problem is not None
    return f"{problem.title}. {problem.detail}"


def run(viewer: Viewer, command: str) -> None:
    viewer.window.actions_by_id[command].trigger()


def test_the_nearest_prior_comes_out_of_the_index(make_viewer: ViewerMaker, tmp_path: Path) -> None:
    viewer = with_protocols(make_viewer)
    far, near, side = (
        film(tmp_path / "far", year=2017),
        film(tmp_path / "near", year=2019),
        film(tmp_path / "side", year=2020, view="LL"),
    )
    known(viewer, far, near, side)
    opened(viewer, film(tmp_path / "now", year=2021))
    run(viewer, "compare.prior")
    viewer.bot.waitUntil(lambda: shown(viewer) == ["now", "near"], timeout=30_000)
    rest(viewer)
    assert viewer.store.state.study is not None
    assert viewer.store.state.study.path.name == "now"
    beside = resolve(viewer.store.state).comparison.sides[0].film
    assert beside is not None
    assert beside.corners.top_left[:2] == ("Prior, 2 years earlier", "Same patient ID")
    run(viewer, "edit.undo")
    assert shown(viewer) == ["now"]
    run(viewer, "edit.redo")
    assert shown(viewer) == ["now", "near"]


def test_an_open_prior_comes_at_once_and_a_nearer_one_of_the_index_takes_its_place(
    make_viewer: ViewerMaker, tmp_path: Path
) -> None:
    viewer = with_protocols(make_viewer)
    known(viewer, film(tmp_path / "near", year=2019))
    opened(viewer, film(tmp_path / "far", year=2017))
    opened(viewer, film(tmp_path / "now", year=2021))
    run(viewer, "compare.prior")
    assert shown(viewer) == ["now", "far"]
    viewer.bot.waitUntil(lambda: shown(viewer) == ["now", "near"], timeout=30_000)


def test_a_prior_whose_file_is_gone_is_said(make_viewer: ViewerMaker, tmp_path: Path) -> None:
    viewer = with_protocols(make_viewer)
    far, near = film(tmp_path / "far", year=2017), film(tmp_path / "near", year=2019)
    known(viewer, far, near)
    near.unlink()
    opened(viewer, film(tmp_path / "now", year=2021))
    run(viewer, "compare.prior")
    assert "nearer prior, but its file is no longer at its place" in problem_of(viewer)
    viewer.bot.waitUntil(lambda: shown(viewer) == ["now", "far"], timeout=30_000)
    run(viewer, "compare.one")
    viewer.application.session.dismiss_problem()
    for study in viewer.store.state.studies:
        if study.path == far:
            viewer.application.session.close(study.key)
    far.unlink()
    run(viewer, "compare.prior")
    assert problem_of(viewer).startswith("The file of the prior is missing")
    assert shown(viewer) == ["now"]


def test_films_without_an_id_are_nobodys_priors(make_viewer: ViewerMaker, tmp_path: Path) -> None:
    viewer = with_protocols(make_viewer)
    known(viewer, film(tmp_path / "old", year=2019, patient=""))
    opened(viewer, film(tmp_path / "now", year=2021, patient=""))
    run(viewer, "compare.prior")
    assert problem_of(viewer).startswith("The patient of this film is not known")
    assert shown(viewer) == ["now"]


def test_a_film_is_hung_with_its_prior_when_it_opens_in_one_step(make_viewer: ViewerMaker, tmp_path: Path) -> None:
    viewer = with_protocols(make_viewer, PAIR, hangs_films=False)
    known(viewer, film(tmp_path / "old", year=2019))
    run(viewer, "compare.hang_opened")
    assert viewer.application.preferences.settings.hangs_films
    opened(viewer, film(tmp_path / "now", year=2021))
    viewer.bot.waitUntil(lambda: shown(viewer) == ["now", "old"], timeout=30_000)
    rest(viewer)
    state = viewer.store.state
    assert state.overlays.comparison.links == {Link.ZOOM}
    viewer.bot.waitUntil(
        lambda: {as_window(study.display.window).name for study in viewer.store.state.studies} == {"Lungs"}
    )
    assert [step.title for step in state.history.past] == ["Layout"]
    run(viewer, "edit.undo")
    assert shown(viewer) == ["now"]
    study = viewer.store.state.study
    assert study is not None
    assert study.display.window is study.loaded.image.radiograph.windows[0]


def test_nothing_is_hung_when_it_is_switched_off_or_nothing_matches(make_viewer: ViewerMaker, tmp_path: Path) -> None:
    viewer = with_protocols(make_viewer, PAIR)
    opened(viewer, film(tmp_path / "one", year=2021))
    assert layout_of(viewer) is Layout.ONE
    run(viewer, "compare.hang")
    assert problem_of(viewer).startswith("No hanging protocol matches")
    run(viewer, "compare.hang_opened")
    assert not viewer.window.actions_by_id["compare.hang_opened"].isChecked()
    viewer.application.preferences.change("protocols", (ALONE,))
    opened(viewer, film(tmp_path / "two", year=2021, patient="P2"))
    assert not viewer.application.hanging.is_busy
    assert layout_of(viewer) is Layout.ONE
    run(viewer, "compare.hang")
    viewer.bot.waitUntil(lambda: shown(viewer) == ["two", ""], timeout=30_000)
    assert layout_of(viewer) is Layout.TWO_BY_ONE


def test_the_command_goes_from_one_matching_protocol_to_the_next(make_viewer: ViewerMaker, tmp_path: Path) -> None:
    second = HangingProtocol(name="Second", layout=Layout.TWO_BY_TWO, places=(CURRENT,))
    off = HangingProtocol(name="Off", is_on=False, layout=Layout.ONE_BY_THREE, places=(CURRENT,))
    viewer = with_protocols(make_viewer, off, ALONE, second, hangs_films=False)
    opened(viewer, film(tmp_path / "one", year=2021))
    seen = []
    for _ in range(3):
        run(viewer, "compare.hang")
        rest(viewer)
        seen.append(layout_of(viewer))
    assert seen == [Layout.TWO_BY_ONE, Layout.TWO_BY_TWO, Layout.TWO_BY_ONE]


def test_without_a_protocol_the_command_says_where_to_make_one(viewer: Viewer) -> None:
    viewer.open("chest.dcm")
    run(viewer, "compare.hang")
    assert "none was made" in problem_of(viewer).lower()


@pytest.fixture
def editor(viewer: Viewer) -> Iterator[ProtocolsEditor]:
    """Gives the protocols in the settings dialog, opened by its command."""
    run(viewer, "compare.protocols")
    dialog = viewer.window.findChild(SettingsDialog)
    assert dialog is not None
    found = dialog.findChild(ProtocolsEditor)
    assert found is not None
    assert found.isVisible()
    yield found
    dialog.close()


def press(editor: ProtocolsEditor, words: str) -> None:
    button = next(button for button in editor.findChildren(QPushButton) if button.text() == words)
    assert button.isEnabled()
    button.click()


def named(editor: ProtocolsEditor, kind: type[QWidget], name: str) -> QWidget:
    return next(part for part in editor.findChildren(kind) if part.accessibleName() == name)


def choose(editor: ProtocolsEditor, name: str, value: object) -> None:
    control = named(editor, ChoiceControl, name)
    assert isinstance(control, ChoiceControl)
    control.setCurrentIndex(control.findData(value))
    control.activated.emit(control.currentIndex())


def protocols(viewer: Viewer) -> tuple[HangingProtocol, ...]:
    return viewer.application.preferences.settings.protocols


def test_a_protocol_is_made_changed_and_remembered(viewer: Viewer, editor: ProtocolsEditor, tmp_path: Path) -> None:
    press(editor, "New")
    (made,) = protocols(viewer)
    assert made.name == "Current and prior"
    name = named(editor, QLineEdit, "Name of the protocol")
    assert isinstance(name, QLineEdit)
    name.selectAll()
    QTest.keyClicks(name, "Ward round")
    QTest.keyClick(name, Qt.Key.Key_Return)
    choose(editor, "Modality of the film", "DX")
    choose(editor, "View of the film", ViewWish.AP)
    choose(editor, "Number of priors", PriorCount.SEVERAL)
    choose(editor, "Layout", Layout.ONE_BY_THREE.value)
    choose(editor, "What stands here: Middle", Role.PRIOR_2)
    choose(editor, "View of what stands here: Middle", ViewWish.FRONTAL)
    choose(editor, "Window of the films", Tissue.LUNGS.value)
    switch = named(editor, SwitchControl, "Link zoom")
    assert isinstance(switch, SwitchControl)
    switch.click()
    (made,) = protocols(viewer)
    assert (made.name, made.modality, made.view, made.priors) == ("Ward round", "DX", ViewWish.AP, PriorCount.SEVERAL)
    assert made.shown_places[1] == Place(role=Role.PRIOR_2, view=ViewWish.FRONTAL)
    assert (made.layout, made.tissue) == (Layout.ONE_BY_THREE, Tissue.LUNGS)
    assert made.links == (Link.POSITION, Link.WINDOW)
    viewer.bot.waitUntil(
        lambda: load_settings(tmp_path / "settings.json").settings.protocols == (made,), timeout=30_000
    )


def test_an_empty_name_is_not_taken(viewer: Viewer, editor: ProtocolsEditor) -> None:
    press(editor, "New")
    name = named(editor, QLineEdit, "Name of the protocol")
    assert isinstance(name, QLineEdit)
    name.clear()
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert name.text() == protocols(viewer)[0].name == "Current and prior"


def test_protocols_are_copied_ordered_switched_off_and_deleted(viewer: Viewer, editor: ProtocolsEditor) -> None:
    listed = editor.findChild(QListWidget, "protocolList")
    assert listed is not None
    press(editor, "New")
    press(editor, "Copy")
    assert [protocol.name for protocol in protocols(viewer)] == ["Current and prior", "Current and prior 2"]
    assert listed.currentRow() == 1
    press(editor, "Up")
    assert [protocol.name for protocol in protocols(viewer)] == ["Current and prior 2", "Current and prior"]
    assert listed.currentRow() == 0
    switch = named(editor, SwitchControl, "Protocol in use")
    assert isinstance(switch, SwitchControl)
    switch.click()
    assert [protocol.is_on for protocol in protocols(viewer)] == [False, True]
    assert "(off)" in listed.item(0).text()
    press(editor, "Down")
    press(editor, "Delete")
    assert [protocol.name for protocol in protocols(viewer)] == ["Current and prior"]
    press(editor, "Delete")
    assert protocols(viewer) == ()
    assert not named(editor, QLineEdit, "Name of the protocol").isVisible()
