"""Audits: what each change does to a film, what a verdict must do then, and the report of many."""

import csv
import json
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
import pytest

from engine.audit import Audit, audit
from engine.audit_files import AuditCase, audit_films, read_cases, summary_of, write_audit
from engine.checks import Check, CheckState
from engine.errors import AnalysisRefusedError, CancelledError, FileMissingError, ReadError
from engine.evidence import Conclusion
from engine.film_changes import (
    CHANGES,
    half_size,
    in_pieces,
    lung_box,
    lungs_in,
    lungs_only,
    mirrored,
    text_in,
    without_text,
)
from engine.findings import AnalysisReport, LungMask, Outlines
from engine.labels import LEFT_LUNG, RIGHT_LUNG, AgeGroup
from engine.progress import CancelToken
from engine.radiograph import Radiograph
from engine.windowing import to_display
from tests.fakes import FakeAnalyser, fake_mask, fake_package
from tests.package_builder import film, film_pixels

Brightness = npt.NDArray[np.float32]


@pytest.fixture(scope="module")
def radiograph() -> Radiograph:
    pixels = film_pixels(480, 420)
    cv2.rectangle(pixels, (12, 12), (40, 30), 1.0, cv2.FILLED)
    return film(np.where(pixels >= 1, 1, np.clip(pixels, 0, 1) * 0.9).astype(np.float32))


@pytest.fixture(scope="module")
def mask(radiograph: Radiograph) -> LungMask:
    return fake_mask(radiograph)


def test_black_outside_the_lungs_keeps_the_lungs(radiograph: Radiograph, mask: LungMask) -> None:
    before, after = to_display(radiograph), to_display(lungs_only(radiograph, mask).radiograph)
    inside = lungs_in(mask)
    np.testing.assert_allclose(after[inside], before[inside], atol=1e-5)
    assert after[~inside].max() == 0


def test_a_marker_is_found_and_filled_in_and_the_lungs_are_left_alone(radiograph: Radiograph, mask: LungMask) -> None:
    before = to_display(radiograph)
    marks = text_in(before)
    assert marks[12:30, 12:40].all()
    assert marks.mean() < 0.05
    after = to_display(without_text(radiograph, mask).radiograph)
    assert after[20, 25] < before[20, 25] - 0.05
    np.testing.assert_allclose(after[lungs_in(mask)], before[lungs_in(mask)], atol=1e-5)


def test_a_film_without_marks_stays_as_it_is() -> None:
    assert not text_in(np.full((200, 200), 0.9, np.float32)).any()


def test_the_crop_holds_the_lungs_and_little_more(radiograph: Radiograph, mask: LungMask) -> None:
    rows, columns = np.nonzero(lungs_in(mask))
    changed = lung_box(radiograph, mask)
    cropped = changed.radiograph.shape
    assert changed.mask.labels.shape == cropped
    assert changed.mask.pixels == mask.pixels
    assert np.ptp(rows) < cropped[0] < radiograph.shape[0]
    assert np.ptp(columns) < cropped[1] <= radiograph.shape[1]


def test_pieces_are_the_same_pixels_elsewhere(radiograph: Radiograph, mask: LungMask) -> None:
    before, after = to_display(radiograph), to_display(in_pieces(radiograph, mask).radiograph)
    high, wide = after.shape
    np.testing.assert_allclose(np.sort(after, axis=None), np.sort(before[:high, :wide], axis=None), atol=1e-5)
    assert np.abs(after - before[:high, :wide]).mean() > 0.05
    lungs = lungs_in(in_pieces(radiograph, mask).mask)
    assert after[lungs].sum() == pytest.approx(before[lungs_in(mask)].sum(), rel=0.02), "the outlines go along"


def test_mirror_and_half_size_do_what_they_say(radiograph: Radiograph, mask: LungMask) -> None:
    before = to_display(radiograph)
    np.testing.assert_allclose(to_display(mirrored(radiograph, mask).radiograph), before[:, ::-1], atol=1e-5)
    flipped = mirrored(radiograph, mask).mask.labels
    np.testing.assert_array_equal(flipped == RIGHT_LUNG, (mask.labels == LEFT_LUNG)[:, ::-1])
    small, outlines = half_size(radiograph, mask).radiograph, half_size(radiograph, mask).mask
    assert lungs_in(outlines).mean() == pytest.approx(lungs_in(mask).mean(), abs=0.01)
    assert outlines.areas_mm2 is None
    assert small.shape == (radiograph.shape[0] // 2, radiograph.shape[1] // 2)
    assert to_display(small).mean() == pytest.approx(before.mean(), abs=0.01)


class RuleAnalyser:
    """Calls what a rule says of the film as displayed; None refuses it. Remembers the seeds and the outlines."""

    def __init__(self, rule: Callable[[Brightness, int], str | None], *, is_sure: bool = True) -> None:
        self._rule = rule
        self._is_sure = is_sure
        self.seeds: list[int] = []
        self.outlines: list[Outlines] = []

    def analyse(
        self,
        radiograph: Radiograph,
        *,
        patches: int,
        seed: int,
        with_saliency: bool,
        cancel: CancelToken,
    ) -> AnalysisReport:
        cancel.check()
        self.seeds.append(seed)
        called = self._rule(to_display(radiograph), seed)
        if called is None:
            raise AnalysisRefusedError("no_lungs", "No lungs.", remedy="Another film.")
        return self._report(radiograph, called, patches)

    def analyse_within(
        self, radiograph: Radiograph, outlines: Outlines, *, patches: int, seed: int, cancel: CancelToken
    ) -> AnalysisReport:
        cancel.check()
        self.seeds.append(seed)
        self.outlines.append(outlines)
        assert outlines.mask.labels.shape == radiograph.shape
        called = self._rule(to_display(radiograph), seed)
        report = self._report(radiograph, called or "normal", patches)
        checks = (Check("lungs", "Lungs", CheckState.FAILED, reason="No lungs."),) if called is None else ()
        return replace(report, checks=checks)

    def _report(self, radiograph: Radiograph, called: str, patches: int) -> AnalysisReport:
        report = FakeAnalyser().analyse(radiograph, patches=patches, seed=0)
        conclusion = Conclusion((called,), 0.9, self._is_sure, "", "", (), (), (), True, AgeGroup.ADULT)
        scores = {name: 0.9 if name == called else 0.1 / 3 for name in report.ensemble.scores}
        verdict = replace(report.ensemble, label=called, scores=scores, conclusion=conclusion)
        return replace(report, ensemble=verdict)


def corner_is_bright(brightness: Brightness, seed: int) -> str:
    return "covid19" if brightness[:40, :60].max() > 0.95 else "normal"


def failed(found: Audit) -> set[str]:
    return {row.change.id for row in found.failed}


def test_a_verdict_that_reads_the_marker_is_found_out(radiograph: Radiograph) -> None:
    found = audit(RuleAnalyser(corner_is_bright), radiograph, patches=10)
    assert found.verdict.label == "covid19"
    assert {"lungs_only", "without_text", "lung_box", "mirrored"} <= failed(found)
    assert "redrawn" not in failed(found)


def test_a_verdict_that_never_changes_fails_only_in_pieces(radiograph: Radiograph) -> None:
    analyser = RuleAnalyser(lambda brightness, seed: "viral")
    found = audit(analyser, radiograph, patches=10, seed=4)
    assert failed(found) == {"in_pieces"}
    assert analyser.seeds[0] == 4
    assert sorted(set(analyser.seeds)) == [4, 5, 6]
    assert found.attention_outside is not None
    unsure = audit(RuleAnalyser(lambda brightness, seed: "viral", is_sure=False), radiograph, patches=10)
    assert failed(unsure) == set()


def test_what_the_gate_says_of_a_change_is_noted_and_the_models_are_asked_all_the_same(radiograph: Radiograph) -> None:
    size = radiograph.shape
    analyser = RuleAnalyser(lambda b, seed: "viral" if b.shape == size else None)
    found = audit(analyser, radiograph, patches=10)
    row = next(row for row in found.rows if row.change.id == "half_size")
    assert (row.gate, row.verdict.label, row.verdict.refusal) == ("No lungs.", "normal", "")
    assert "half_size" in failed(found)
    assert next(row for row in found.rows if row.change.id == "lungs_only").gate == ""
    assert len(analyser.outlines) == len(CHANGES)


def test_a_refused_film_is_not_audited(radiograph: Radiograph) -> None:
    refused = audit(RuleAnalyser(lambda brightness, seed: None), radiograph, patches=10)
    assert refused.rows == ()
    assert refused.verdict.refusal == "No lungs."


def test_an_audit_can_be_stopped_and_says_how_far_it_is(radiograph: Radiograph) -> None:
    token, told = CancelToken(), list[tuple[int, int]]()

    def hear(done: int, total: int, title: str) -> None:
        told.append((done, total))
        if done == 2:
            token.cancel()

    with pytest.raises(CancelledError):
        audit(RuleAnalyser(corner_is_bright), radiograph, patches=10, on_progress=hear, cancel=token)
    assert told == [(0, len(CHANGES) + 1), (1, len(CHANGES) + 1), (2, len(CHANGES) + 1)]


def lay_list(folder: Path) -> Path:
    rows = []
    for number in range(4):
        name = f"film{number}.png"
        cv2.imwrite(str(folder / name), np.rint(film_pixels(160, 150, seed=number) * 255).astype(np.uint8))
        rows.append({"file": name, "label": "viral", "source": f"s{number % 2}", "fold": str(number % 2)})
    rows.append({"file": "absent.png", "label": "viral", "source": "s1", "fold": "1"})
    path = folder / "cases.csv"
    with path.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return path


def test_a_list_is_chosen_from_by_column_and_number(tmp_path: Path) -> None:
    path = lay_list(tmp_path)
    assert len(read_cases([path])) == 5
    chosen = read_cases([path], where={"fold": "1"}, limit=2)
    assert chosen[0] == AuditCase(tmp_path / "film1.png", "viral", "s1")
    assert len(chosen) == 2
    with pytest.raises(ReadError, match="no column 'split'"):
        read_cases([path], where={"split": "test"})
    with pytest.raises(FileMissingError):
        read_cases([path], where={"fold": "9"})


def test_equally_many_films_of_every_label_are_drawn_by_a_seed(tmp_path: Path) -> None:
    labels = ["normal"] * 30 + ["viral"] * 10 + ["covid19"] * 2
    path = tmp_path / "cases.csv"
    rows = [f"{label}{number}.png,{label}" for number, label in enumerate(labels)]
    path.write_text("\n".join(["file,label", *rows]), encoding="utf-8")
    drawn = read_cases([path], limit=12, drawn_with=3)
    assert Counter(case.label for case in drawn) == {"normal": 5, "viral": 5, "covid19": 2}
    assert drawn == read_cases([path], limit=12, drawn_with=3)
    assert drawn[:6] == read_cases([path], limit=6, drawn_with=3)
    assert set(drawn) != set(read_cases([path], limit=12, drawn_with=4))
    assert len(set(drawn)) == 12


def test_the_report_counts_what_happened_and_goes_on_after_a_bad_file(tmp_path: Path) -> None:
    cases = read_cases([lay_list(tmp_path)])
    analyser = RuleAnalyser(lambda brightness, seed: "viral" if seed < 2 else "normal")
    films = audit_films(
        cases,
        analyser,
        patches=10,
        seed=0,
        on_film=lambda number, total, path: None,
        on_progress=lambda done, total, title: None,
    )
    summary = summary_of(films)
    assert (summary["films"], summary["refused"], summary["sure"]) == (4, 0, 4)
    assert summary["share_of_sure_changed_by_redraws"] == 1.0
    assert summary["as_expected"]["redrawn"]["share"] == 1.0
    assert summary["as_expected"]["redrawn_twice"]["share"] == 0.0
    assert summary["called_by_source"] == {"s0": {"viral": 2}, "s1": {"viral": 2}}
    write_audit(
        films, tmp_path / "out", package=fake_package("x"), patches=10, seed=0, command="python -m engine audit"
    )
    document = json.loads((tmp_path / "out" / "audit.json").read_text(encoding="utf-8"))
    assert [entry["status"] for entry in document["films"]] == ["audited"] * 4 + ["failed"]
    assert document["films"][0]["classes"] == ["viral"]
    assert document["films"][0]["changes"][0]["gate"] is None
    page = (tmp_path / "out" / "audit.md").read_text(encoding="utf-8")
    for words in ("Patches drawn a third time (Normal)", "0 of 4 (0%)", "absent.png | not read"):
        assert words in page
    assert str(tmp_path) not in page


def test_a_mask_names_both_lungs(mask: LungMask) -> None:
    assert set(np.unique(mask.labels[lungs_in(mask)])) == {RIGHT_LUNG, LEFT_LUNG}
