"""The panel takes a verdict apart: reasons, what each model adds, when it was settled, what was looked at."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from cxrviewer import wording
from cxrviewer.state.evidence_screen import ReasonKind
from cxrviewer.state.resolve import resolve
from cxrviewer.state.resolve_evidence import evidence_screen, reason_rows
from cxrviewer.state.screen import FindingsScreen, Tone
from cxrviewer.widgets.findings.panel import FindingsPanel
from engine.checks import Check, CheckState
from engine.errors import AnalysisRefusedError
from engine.evidence import Conclusion
from engine.findings import AnalysisReport, EnsembleVote
from engine.labels import AgeGroup
from engine.progress import CancelToken
from tests.fakes import FakeAnalyser, fake_image
from tests.gui.conftest import Viewer

MERGED = Conclusion(
    classes=("covid19", "viral", "bacterial"),
    score=0.97,
    is_sure=True,
    headline="COVID-19, viral or bacterial pneumonia pattern",
    sentence="Sure, because: no single model decides it.",
    support=("No single model decides it.",),
    doubts=(),
    inseparable=("COVID-19 is known from adults, viral and bacterial pneumonia from children.",),
    is_distinction_known=True,
    age_group=AgeGroup.ADULT,
)
DOUBTED = replace(
    MERGED, is_sure=False, headline="Not sure; closest: normal", classes=("normal",), doubts=("It is not.",)
)


@pytest.fixture(scope="module")
def report() -> AnalysisReport:
    radiograph = fake_image(Path("film.png"), rows=300, columns=300).radiograph
    return FakeAnalyser().analyse(
        radiograph, patches=60, seed=0, on_progress=print, on_finding=lambda _: None, cancel=CancelToken()
    )


@pytest.fixture
def ensemble(report: AnalysisReport) -> EnsembleVote:
    return replace(report.ensemble, label="covid19", is_decided=True, conclusion=MERGED)


def test_classes_that_cannot_be_told_apart_are_one_verdict(ensemble: EnsembleVote) -> None:
    assert wording.headline(ensemble) == MERGED.headline
    assert wording.is_sure(ensemble)
    assert wording.short_verdict(ensemble) == "C, V or B: not told apart"
    assert wording.score_note(ensemble).startswith("raw")
    sentence = wording.verdict_sentence(ensemble, patches=60, total=60, models=5)
    assert "cannot tell COVID-19, viral and bacterial pneumonia apart" in sentence


def test_doubt_wins_over_a_high_score(ensemble: EnsembleVote) -> None:
    doubted = replace(ensemble, conclusion=DOUBTED)
    assert not wording.is_sure(doubted)
    assert wording.short_verdict(doubted) == "Not sure"
    assert [row.kind for row in reason_rows(DOUBTED)] == [ReasonKind.APART, ReasonKind.AGAINST, ReasonKind.FOR]


def test_the_sum_is_said_and_holds(report: AnalysisReport) -> None:
    screen = evidence_screen(report)
    assert screen is not None
    assert report.evidence is not None
    whole = report.evidence.decomposition
    total = whole.baseline + sum(row.share for row in screen.contributions)
    assert total == pytest.approx(whole.raw_scores[whole.classes.index(screen.class_id)], abs=1e-9)
    assert screen.sum_words.endswith(f"= raw score {total:.2f}")
    assert [row.title for row in screen.contributions] == [vote.title for vote in report.votes]
    assert {(row.lung, row.zone) for row in screen.zones} >= {("right", "upper"), ("left", "lower")}


def test_the_panel_shows_reasons_and_unfolds_the_rest(qtbot: QtBot, report: AnalysisReport) -> None:
    panel = FindingsPanel()
    qtbot.addWidget(panel)
    panel.resize(360, 900)
    panel.show()
    findings = FindingsScreen(
        Tone.PLAIN, MERGED.headline, "", reasons=reason_rows(DOUBTED), evidence=evidence_screen(report)
    )
    panel.set_findings(findings)
    said = {widget.text() for widget in panel.findChildren(QLabel) if widget.isVisibleTo(panel)}
    assert DOUBTED.doubts[0] in said
    assert DOUBTED.inseparable[0] in said
    assert DOUBTED.support[0] not in said, "what speaks for it is folded"
    assert not panel._evidence.contributions.isVisibleTo(panel)
    panel._evidence._fold.click()
    assert panel._evidence.contributions.isVisibleTo(panel)
    assert "right upper zone" in panel._evidence.zones.accessibleDescription()
    assert panel._evidence.curve.accessibleDescription().startswith("After 60 patches")
    assert not panel.grab().isNull()
    panel.set_findings(FindingsScreen(Tone.QUIET, "Nothing", ""))
    assert not panel._evidence.isVisibleTo(panel)
    panel.close()


@pytest.mark.gui
def test_raw_output_of_a_refused_film_comes_only_after_reading_why(viewer: Viewer) -> None:
    lateral = Check("frontal", "Frontal view", CheckState.FAILED, reason="This is lateral.", remedy="Open another.")
    grey = Check("grey", "Grey", CheckState.PASSED, figure="12 bits")
    viewer.open("chest.dcm")
    viewer.analyser.refusal = AnalysisRefusedError(
        "lateral", lateral.reason, remedy=lateral.remedy, checks=(grey, lateral)
    )
    viewer.analyse()
    findings = resolve(viewer.store.state).findings
    assert findings.scores == ()
    assert findings.gate is not None
    assert [row.text for row in findings.gate.rows] == ["Frontal view. This is lateral. Open another.", "Grey"]
    raw = viewer.window.findings._checks.raw
    assert raw.isVisibleTo(viewer.window)
    with viewer.bot.waitSignal(viewer.application.analysis.finished, timeout=60_000):
        raw.click()
    assert resolve(viewer.store.state).findings.scores
    assert not viewer.window.findings._checks.isVisibleTo(viewer.window), "the fake reports no checks of its own"
