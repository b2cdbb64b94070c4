"""The evidence room, driven through the window: votes, ensemble, maps, card, and what happens when a film changes."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF

from cxrviewer.evidence.maps_page import MapSide
from cxrviewer.evidence.room import EvidenceRoom
from cxrviewer.evidence.votes_page import VotesPage
from cxrviewer.evidence.wish import Agreement, Page
from cxrviewer.explanations import Topic
from cxrviewer.state.pointing import Pointer, mark_positions
from cxrviewer.state.resolve_evidence import evidence_screen
from cxrviewer.widgets.evidence.window import EvidenceWindow
from engine.errors import AnalysisRefusedError, DeviceError
from engine.evidence import Conclusion
from engine.findings import AnalysisReport
from engine.labels import CLASS_IDS, AgeGroup
from engine.map_method import MapMethod
from engine.patch_changes import PatchChange
from tests.gui.conftest import Viewer

pytestmark = pytest.mark.gui


class Room:
    """The open room of a viewer under test."""

    def __init__(self, viewer: Viewer, page: Page) -> None:
        self.viewer, self.door = viewer, viewer.application.evidence
        self.turn(page)

    @property
    def room(self) -> EvidenceRoom:
        assert self.door.room is not None
        return self.door.room

    @property
    def window(self) -> EvidenceWindow:
        assert self.door.window is not None
        return self.door.window

    @property
    def report(self) -> AnalysisReport:
        study = self.viewer.store.state.study
        assert study is not None
        assert study.analysis.report is not None
        return study.analysis.report

    @property
    def votes(self) -> VotesPage:
        assert self.room.screen.votes is not None
        return self.room.screen.votes

    def turn(self, page: Page) -> None:
        self.viewer.window.actions_by_id[f"evidence.{page.value}"].trigger()
        self.wait(lambda: self.door.room is not None and self.door.room.screen.page is page)

    def wait(self, condition: Callable[[], bool]) -> None:
        self.viewer.bot.waitUntil(condition, timeout=30_000)


@pytest.fixture
def analysed(viewer: Viewer) -> Viewer:
    viewer.open("chest.dcm")
    viewer.analyse()
    return viewer


def test_nothing_of_the_room_is_there_before_it_is_opened(viewer: Viewer) -> None:
    viewer.open("chest.dcm")
    assert viewer.application.evidence.window is None
    room = Room(viewer, Page.VOTES)
    assert room.window.isVisible()
    assert "not analysed yet" in room.window.note.text()
    assert not room.window.votes.isEnabled()


def test_patches_are_filtered_by_model_class_and_agreement(analysed: Viewer) -> None:
    room = Room(analysed, Page.VOTES)
    report = room.report
    assert room.votes.indices == tuple(range(report.patches.count))
    winners = np.stack([vote.winners for vote in report.votes])
    model = report.votes[1]
    room.window.votes.model_box.chosen.emit(model.package.id)
    room.window.votes.class_box.chosen.emit("covid19")
    assert room.votes.indices == tuple(np.flatnonzero(model.winners == 0).tolist())
    room.window.votes.class_box.chosen.emit(None)
    room.window.votes.agreement_box.chosen.emit(Agreement.SPLIT.value)
    split = ~(winners == winners[0]).all(axis=0)
    assert room.votes.indices == tuple(np.flatnonzero(split).tolist())
    room.window.votes.agreement_box.chosen.emit(Agreement.ALL.value)
    assert set(room.votes.indices) == set(np.flatnonzero(~split).tolist())
    assert room.window.votes.shown.text().startswith(f"{len(room.votes.indices)} of {report.patches.count}")


def test_fewer_patches_count_at_once_and_without_a_model(analysed: Viewer) -> None:
    room = Room(analysed, Page.VOTES)
    calls = analysed.analyser.calls
    room.window.votes.count.setValue(10)
    page = room.votes
    assert (page.count, len(page.curve.shares)) == (10, 10)
    assert page.indices == tuple(range(10))
    room.wait(lambda: room.votes.verdict_words != "")
    expected, _ = analysed.analyser.first(room.report, 10, age_years=None)
    assert f"{expected.scores[expected.label]:.2f}" in room.votes.verdict_words
    room.wait(lambda: sum(row.patches for row in room.votes.zones) == 10)
    assert analysed.analyser.calls == calls
    room.window.votes.count.setValue(room.report.patches.count)
    assert room.room.wish.count is None


def test_a_patch_is_shown_pixel_by_pixel_with_its_maps_and_neighbours(analysed: Viewer) -> None:
    room = Room(analysed, Page.VOTES)
    place = mark_positions(room.report.patches, room.votes.film.film.size)[3]
    room.window.votes.canvas.clicked.emit(Pointer(float(place[0]), float(place[1]), 0.5))
    patch = room.votes.patch
    assert patch is not None
    assert np.allclose(mark_positions(room.report.patches, room.votes.film.film.size)[patch.index], place)
    top, left, bottom, right = (round(edge) for edge in patch.box)
    crop = room.window.votes.patch.crop.pixmap()
    assert (crop.width(), crop.height()) == (right - left, bottom - top)
    room.wait(lambda: room.votes.patch is not None and room.votes.patch.maps is not None)
    assert [row.title for row in patch.rows] == [vote.title for vote in room.report.votes]
    assert patch.neighbours
    assert [near.overlap for near in patch.neighbours] == sorted(
        (near.overlap for near in patch.neighbours), reverse=True
    )
    room.window.votes.patch.neighbours[0].click()
    assert room.room.wish.patch == patch.neighbours[0].index
    room.window.votes.canvas.clicked.emit(Pointer(-500.0, -500.0, 0.5))
    assert room.votes.patch is None


def test_drawing_again_keeps_what_the_other_seed_said(analysed: Viewer) -> None:
    room = Room(analysed, Page.VOTES)
    before = room.report
    with analysed.bot.waitSignal(analysed.application.analysis.finished, timeout=30_000):
        room.window.votes.again.click()
    assert room.report.patches.seed == before.patches.seed + 1
    assert not np.array_equal(room.report.patches.centres, before.patches.centres)
    assert [line.split(":")[0] for line in room.votes.draws] == ["seed 0", "seed 1"]
    assert analysed.application.analysis.choices.seed == before.patches.seed, "only this once"


def test_drawing_again_can_be_stopped(analysed: Viewer) -> None:
    room = Room(analysed, Page.VOTES)
    analysed.analyser.gate.clear()
    room.window.votes.again.click()
    room.wait(lambda: room.room.screen.progress is not None)
    with analysed.bot.waitSignal(analysed.application.analysis.finished, timeout=30_000):
        room.window.stop.click()
    assert room.room.screen.progress is None
    assert "not analysed yet" in room.window.note.text()


def test_changed_patches_are_asked_about_and_what_follows_is_said_everywhere(analysed: Viewer) -> None:
    room = Room(analysed, Page.VOTES)
    before, calls = room.report, analysed.analyser.calls
    room.window.votes.count.setValue(10)
    assert room.window.votes.change.isVisible()
    room.window.votes.change.click()
    room.wait(lambda: room.votes.changes != "")
    assert room.report.evidence is not None
    spread = room.report.evidence.of_change(PatchChange.HALF_SHARPNESS)
    assert spread is not None
    assert analysed.analyser.calls == calls
    assert room.report.votes is before.votes
    assert room.votes.count == 10, "what was chosen stays"
    said = room.window.votes.changes.text()
    assert f"{spread.scores[before.ensemble.label]:.2f} instead of" in said
    assert not room.window.votes.change.isVisible()
    panel = evidence_screen(room.report)
    assert panel is not None
    assert panel.spread.endswith(said)
    assert not room.window.grab().isNull()


def test_asking_again_can_be_stopped_and_its_failure_is_said(analysed: Viewer) -> None:
    room = Room(analysed, Page.VOTES)
    analysed.analyser.gate.clear()
    room.window.votes.change.click()
    room.wait(lambda: (room.room.screen.progress or 0.0) >= 0 and room.window.stop.isVisible())
    room.window.stop.click()
    assert room.room.screen.progress is None
    analysed.analyser.gate.set()
    analysed.analyser.error = DeviceError("The device is full.", remedy="Choose the device cpu.")
    room.window.votes.change.click()
    room.wait(lambda: room.votes.changes != "")
    assert room.window.votes.changes.text() == "The device is full. Choose the device cpu."
    assert room.window.votes.change.isVisible()


def test_the_parts_of_a_score_sum_to_it(analysed: Viewer) -> None:
    room = Room(analysed, Page.ENSEMBLE)
    evidence = room.report.evidence
    assert evidence is not None
    whole = evidence.decomposition
    for class_id in CLASS_IDS:
        room.window.ensemble.scored.chosen.emit(class_id)
        page = room.room.screen.ensemble
        assert page is not None
        assert page.scored == class_id
        raw = whole.raw_scores[CLASS_IDS.index(class_id)]
        assert f"= raw score {raw:.5f}" in room.window.ensemble.sum.text()
        parts = sum(float(row[-1].replace("−", "-")) for row in page.contributions.cells)
        assert whole.baseline + parts == pytest.approx(raw, abs=1e-3)
    assert "without" in room.window.ensemble.without.accessibleDescription()
    assert "%" in room.window.ensemble.agreement.accessibleDescription()
    assert not room.window.ensemble.sets.isVisibleTo(room.window), "the fake has no prediction sets"
    assert not room.window.grab().isNull()


def test_the_prediction_set_of_every_error_rate_is_shown(analysed: Viewer) -> None:
    room = Room(analysed, Page.ENSEMBLE)
    study = analysed.store.state.study
    assert study is not None
    sets = ((0.05, ("covid19", "viral")), (0.1, ("covid19",)))
    conclusion = Conclusion(
        ("covid19",), 0.9, True, "COVID-19 pattern", "", (), (), (), True, AgeGroup.ADULT, error_rate=0.1, sets=sets
    )
    report = replace(room.report, ensemble=replace(room.report.ensemble, conclusion=conclusion))
    analysed.store.replace_analysis(study.key, study.analysis.with_report(report))
    shown = room.window.ensemble.sets
    assert shown.isVisibleTo(room.window)
    assert shown.accessibleDescription() == "5% of films missed: C ✓, V ✓; 10% of films missed: C ✓ counts"


def test_two_maps_share_a_cursor_and_are_made_once(analysed: Viewer) -> None:
    room = Room(analysed, Page.MAPS)
    maps = room.window.maps
    room.wait(lambda: all(side.picture is not None for side in sides(room)))
    asked = analysed.analyser.explainer.asked
    assert asked == [], "the maps of the analysis itself are there already"
    assert sides(room)[0].class_id != sides(room)[1].class_id
    maps.right.method_box.chosen.emit(MapMethod.EIGEN_CAM.value)
    room.wait(lambda: sides(room)[1].picture is not None and sides(room)[1].method is MapMethod.EIGEN_CAM)
    maps.right.method_box.chosen.emit(MapMethod.HIRES_CAM.value)
    room.wait(lambda: sides(room)[1].picture is not None and sides(room)[1].method is MapMethod.HIRES_CAM)
    maps.right.method_box.chosen.emit(MapMethod.EIGEN_CAM.value)
    assert sides(room)[1].picture is not None, "it is kept"
    assert len(asked) == 2
    assert "Peak in the right" in maps.left.lines.text()
    assert "inside the lungs" in maps.left.lines.text()
    assert "not at lesions" in maps.caveat.text()
    maps.left.view.pointed.emit(QPointF(100, 200))
    assert maps.right.view.cursor_at == QPointF(100, 200)
    maps.left.view.pointed.emit(None)
    assert maps.right.view.cursor_at is None
    assert not room.window.grab().isNull()


def test_a_class_can_be_taken_from_another(analysed: Viewer) -> None:
    room = Room(analysed, Page.MAPS)
    room.wait(lambda: all(side.picture is not None for side in sides(room)))
    room.window.maps.left.class_box.chosen.emit("normal")
    room.window.maps.left.minus_box.chosen.emit("covid19")
    room.wait(lambda: sides(room)[0].minus == "covid19" and sides(room)[0].picture is not None)
    picture = sides(room)[0].picture
    assert picture is not None
    assert picture.contours == ()
    assert picture.inside_lungs is None
    assert "largest difference" in room.window.maps.left.lines.text()


def test_a_map_can_be_stopped_and_its_failure_is_said(analysed: Viewer) -> None:
    room = Room(analysed, Page.MAPS)
    room.wait(lambda: all(side.picture is not None for side in sides(room)))
    explainer = analysed.analyser.explainer
    explainer.gate.clear()
    room.window.maps.right.method_box.chosen.emit(MapMethod.OCCLUSION.value)
    room.wait(lambda: (sides(room)[1].progress or 0.0) > 0)
    room.window.stop.click()
    explainer.gate.set()
    assert room.window.maps.right.lines.text().startswith("Stopped")
    explainer.error = DeviceError("The device is full.", remedy="Choose the device cpu.")
    room.window.maps.right.method_box.chosen.emit(MapMethod.SCORE_CAM.value)
    room.wait(lambda: sides(room)[1].problem != "")
    assert room.window.maps.right.lines.text() == "The device is full. Choose the device cpu."


def test_the_card_is_reached_from_every_number(viewer: Viewer) -> None:
    viewer.window.panels.explain(Topic.SCORES, viewer.window.rect().center())
    viewer.window.panels.sheet.card.click()
    door = viewer.application.evidence
    viewer.bot.waitUntil(lambda: door.room is not None and door.room.screen.card is not None, timeout=30_000)
    assert door.room is not None
    assert door.window is not None
    card = door.room.screen.card
    assert card is not None
    assert "flannel-compact" in door.window.card.title.text()
    assert card.limits
    assert {"Thresholds", "Trained and tested on", "Made with"} <= {table.title for table in card.tables}
    segmenter = next(choice.id for choice in card.packages if choice.id and choice.id.startswith("lungs"))
    door.window.card.packages.chosen.emit(segmenter)
    room = door.room
    viewer.bot.waitUntil(lambda: room.screen.card is not None and room.screen.card.package == segmenter, timeout=30_000)
    assert "no reliability diagram" in door.window.card.reliability_words.text()


def test_a_refusal_is_said_in_the_room(viewer: Viewer) -> None:
    viewer.open("chest.dcm")
    viewer.analyser.refusal = AnalysisRefusedError("lateral", "This is lateral.", remedy="Open a frontal film.")
    viewer.analyse()
    room = Room(viewer, Page.MAPS)
    assert "This is lateral. Open a frontal film." in room.window.note.text()
    assert room.room.screen.maps is None


def test_another_film_takes_the_place_and_closing_ends_it(analysed: Viewer) -> None:
    room = Room(analysed, Page.VOTES)
    room.window.votes.count.setValue(5)
    analysed.open("other.dcm")
    room.wait(lambda: room.room.screen.votes is None)
    assert room.room.wish.count is None
    window = room.window
    window.close()
    analysed.application.session.select_next(1)
    assert room.room.screen.votes is None, "nobody looks, so nothing is reckoned"
    room.turn(Page.VOTES)
    room.wait(lambda: room.room.screen.votes is not None)


def sides(room: Room) -> tuple[MapSide, MapSide]:
    page = room.room.screen.maps
    assert page is not None
    return page.left, page.right
