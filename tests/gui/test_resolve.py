"""What is on screen is a pure function of what is known."""

from dataclasses import replace
from pathlib import Path

import pytest

from cxrviewer.session import load_film
from cxrviewer.state.analysis import Analysis, Phase
from cxrviewer.state.display import Display, Layer
from cxrviewer.state.resolve import resolve
from cxrviewer.state.screen import OverlayScreen, Tone
from cxrviewer.state.study import AppState, ModelChoice, Study
from engine.progress import CancelToken, Stage, StageProgress
from tests.fakes import FakeAnalyser, fake_image


def study(analysis: Analysis | None = None, key: int = 1) -> Study:
    loaded = load_film(Path(f"/films/{key}.dcm"), fake_image)
    return Study(key, loaded, Display(loaded.image.radiograph.windows[0]), analysis or Analysis())


def finished(*, leaning: int = 0) -> Analysis:
    report = FakeAnalyser(leaning=leaning).analyse(
        fake_image(Path("x")).radiograph,
        patches=60,
        seed=1,
        on_progress=lambda _progress: None,
        on_finding=lambda _finding: None,
        cancel=CancelToken(),
    )
    return Analysis().completed(report)


def state(one: Study) -> AppState:
    return AppState(studies=(one,), current=one.key)


def test_same_snapshot_gives_equal_records() -> None:
    snapshot = state(study(finished()))
    assert resolve(snapshot) == resolve(snapshot)


def test_change_of_one_part_leaves_the_others_equal() -> None:
    snapshot = state(study(finished()))
    toggled = replace(snapshot, overlays=snapshot.overlays.toggled(Layer.MAP))
    before, after = resolve(snapshot), resolve(toggled)
    assert before.overlays != after.overlays
    assert before.findings == after.findings
    assert before.film == after.film
    assert before.rail == after.rail


def test_nothing_open_shows_no_film_and_no_layer() -> None:
    screen = resolve(AppState())
    assert screen.film is None
    assert screen.overlays == OverlayScreen()
    assert screen.findings.scores == ()


def test_bare_film_has_no_layer() -> None:
    snapshot = state(study(finished()))
    bare = replace(snapshot, overlays=replace(snapshot.overlays, is_bare=True))
    assert resolve(bare).overlays == OverlayScreen()


@pytest.mark.parametrize("number", range(5))
def test_findings_appear_as_they_arrive(number: int) -> None:
    whole = finished()
    assert whole.mask is not None
    assert whole.patches is not None
    analysis = Analysis(phase=Phase.RUNNING).with_finding(whole.mask).with_finding(whole.patches)
    for vote in whole.votes[:number]:
        analysis = analysis.with_finding(vote)
    screen = resolve(state(study(analysis)))
    assert len(screen.findings.votes) == number
    assert screen.findings.tone is Tone.QUIET
    assert all(row.score == "" for row in screen.findings.scores)
    assert screen.overlays.mask is not None


def test_score_never_stands_without_its_meaning() -> None:
    analysis = finished()
    assert analysis.ensemble is not None
    for calibrated in (True, False):
        ensemble = replace(analysis.ensemble, is_calibrated=calibrated)
        findings = resolve(state(study(replace(analysis, ensemble=ensemble)))).findings
        assert ("not calibrated" in findings.sentence) is not calibrated
        assert findings.score_note
        assert "patches" in findings.sentence


def test_undecided_scores_are_called_not_sure() -> None:
    analysis = finished()
    assert analysis.ensemble is not None
    doubtful = replace(analysis, ensemble=replace(analysis.ensemble, is_decided=False))
    screen = resolve(state(study(doubtful)))
    assert screen.findings.headline.startswith("Not sure")
    assert screen.findings.tone is Tone.DOUBTFUL
    assert screen.rail[0].verdict == "Not sure"


def test_progress_says_stage_count_and_remaining_time() -> None:
    running = Analysis(
        phase=Phase.RUNNING, progress=StageProgress(Stage.VOTE, 100, 500, "DenseNet-121"), stage_seconds=10.0
    )
    status = resolve(state(study(running))).status
    assert status.text == "Votes 100 of 500 · DenseNet-121 · about 40 s left in this stage"
    assert [stage.fraction for stage in status.stages] == [1.0, 1.0, 1.0, 0.2, 0.0, 0.0]


def test_single_installed_model_is_named_and_none_is_said() -> None:
    one = AppState(models=(ModelChoice("compact", "Compact ensemble"),))
    assert resolve(one).status.package == "Compact ensemble"
    assert resolve(AppState(models=())).status.package == "no model package installed"


def test_legend_carries_letters_beside_colours() -> None:
    rows = {row.layer: row for row in resolve(state(study(finished()))).layers}
    assert [swatch.letter for swatch in rows[Layer.PATCHES].swatches] == ["C", "V", "B", "N"]
    assert [swatch.letter for swatch in rows[Layer.MASK].swatches] == ["R", "L", "H"]


def test_map_of_the_chosen_class_is_laid_over_the_film() -> None:
    one = study(finished())
    shown = state(replace(one, display=replace(one.display, map_class="normal")))
    shown = replace(shown, overlays=shown.overlays.toggled(Layer.MAP))
    art = resolve(shown).overlays.map
    assert art is not None
    assert art.heatmap.class_id == "normal"
