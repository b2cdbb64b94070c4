"""The audit of a verdict: one command, a table that fills while the window stays usable, a way to stop."""

from cxrviewer.widgets.audit_sheet import AuditSheet
from engine.errors import AnalysisRefusedError
from engine.film_changes import CHANGES
from tests.gui.conftest import Viewer


def start(viewer: Viewer) -> None:
    viewer.open("film.dcm")
    viewer.window.actions_by_id["audit.run"].trigger()


def wait_for_end(viewer: Viewer) -> None:
    viewer.bot.waitUntil(lambda: not viewer.application.auditing.screen.is_running, timeout=60_000)


def sheet(viewer: Viewer) -> AuditSheet:
    (found,) = viewer.window.findChildren(AuditSheet)
    return found


def test_there_is_nothing_to_audit_without_a_film(viewer: Viewer) -> None:
    assert not viewer.window.actions_by_id["audit.run"].isEnabled()


def test_every_change_has_a_row_that_says_what_was_said(viewer: Viewer) -> None:
    start(viewer)
    wait_for_end(viewer)
    rows = sheet(viewer).texts()
    assert [row[1] for row in rows] == [change.title for change in CHANGES]
    signs = {row[1]: row[0] for row in rows}
    assert signs["Black outside the lungs"] == "✓"
    assert {row[2] for row in rows} == {"holds", "falls"}
    assert "changes did to the verdict what they should" in sheet(viewer).note
    assert viewer.analyser.calls == len(CHANGES) + 1
    assert viewer.store.state.study is not None
    assert viewer.store.state.study.analysis.report is None, "an audit does not replace the analysis on screen"


def test_it_says_how_far_it_is_and_can_be_stopped(viewer: Viewer) -> None:
    viewer.analyser.gate.clear()
    start(viewer)
    viewer.bot.waitUntil(lambda: viewer.application.auditing.screen.total == len(CHANGES) + 1)
    assert sheet(viewer).stop.isVisible()
    sheet(viewer).stop.click()
    viewer.analyser.gate.set()
    wait_for_end(viewer)
    assert sheet(viewer).note == "The audit was stopped."
    assert sheet(viewer).texts() == []
    assert not sheet(viewer).stop.isVisible()


def test_a_refused_film_says_why_and_is_not_audited(viewer: Viewer) -> None:
    viewer.analyser.refusal = AnalysisRefusedError("no_lungs", "No lungs were found.", remedy="Another film.")
    start(viewer)
    wait_for_end(viewer)
    assert sheet(viewer).note == "No lungs were found."
    assert sheet(viewer).texts() == []


def test_closing_the_sheet_ends_the_audit(viewer: Viewer) -> None:
    viewer.analyser.gate.clear()
    start(viewer)
    viewer.bot.waitUntil(viewer.analyser.reached.is_set)
    sheet(viewer).close()
    viewer.analyser.gate.set()
    assert not sheet(viewer).isVisible()
    viewer.window.actions_by_id["audit.run"].trigger()
    wait_for_end(viewer)
    assert len(sheet(viewer).texts()) == len(CHANGES)
