"""Evaluations from end to end, with judges that say what a test tells them to."""

import json
from pathlib import Path

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import AnalysisRefusedError, DamagedFileError
from engine.findings import PackageRef
from engine.labels import CLASS_IDS
from engine.package import Architecture, Calibration, DataUse, Manifest, Package, Provenance, Weights
from engine.preprocessing import Preprocessing
from trainer.datasets.cases import Case, CaseTable
from trainer.errors import EvaluationError, PatientOverlapError
from trainer.learning.assessment import Assignment, assess, sampled
from trainer.learning.intervals import Resampling
from trainer.learning.judging import Called, Measured
from trainer.learning.size_baseline import image_size, predict_from_size, size_features
from trainer.report import flat_figures, to_json, to_markdown

FEW = Resampling(repeats=30)


def package(task: str = "ensemble", *, calibrated: bool = True, used: CaseTable | None = None) -> Package:
    calibration = Calibration(
        temperature=0.5, chosen_on="x", cases=1, decision_threshold=0.4, threshold_reason="a test"
    )
    data = () if used is None else (DataUse(name="x", role="training", cases=1, sha256=used.sha256),)
    manifest = Manifest.model_validate(
        {
            "id": "model",
            "version": "1.0.0",
            "title": "A model",
            "task": task,
            "architecture": Architecture(name="none"),
            "weights": Weights(file="w.safetensors", bytes=1, sha256="0" * 64),
            "preprocessing": Preprocessing(size=1024),
            "labels": CLASS_IDS,
            "calibration": calibration if calibrated else None,
            "provenance": Provenance(recipe_sha256="", data=data, seed=0, epochs=1, steps=1, environment={}),
            "licence": "none",
            "intended_use": "tests",
        }
    )
    return Package(Path("model"), manifest, PackageRef("model", "1.0.0", "ab" * 32))


def films(count: int = 12, *, folder: Path = Path("/films"), first: int = 0) -> CaseTable:
    cases = (
        Case(folder / f"{n}.png", f"p{n}", frozenset({CLASS_IDS[n % 4]}), source=f"s{n % 2}")
        for n in range(first, first + count)
    )
    return CaseTable("films", tuple(cases))


def assignment(
    table: CaseTable, model: Package | None = None, *, baseline_train: CaseTable | None = None
) -> Assignment:
    return Assignment(model or package(), table, "cpu", patches=10, resampling=FEW, baseline_train=baseline_train)


def call(name: str, *, member: str = "covid19") -> Called:
    scores = {other: 0.7 if other == name else 0.1 for other in CLASS_IDS}
    votes = {other: 10 if other == member else 0 for other in CLASS_IDS}
    return Called(called=name, scores=scores, votes={"base": votes}, member_calls={"base": member}, seconds=2.0)


def right(case: Case) -> Called:
    return call(str(case.label))


def test_a_perfect_ensemble_leads_its_one_sided_member() -> None:
    report = assess(assignment(films()), right)
    assert report.votes is not None
    assert report.votes.overall["macro_f1"].value == 1
    (member,) = report.rivals
    expected = 2 * 0.25 / 1.25 / 4  # precision 1/4, recall 1 for one class; the other three are 0
    assert member.evaluation.overall["macro_f1"].value == pytest.approx(expected)
    assert member.lead.value == pytest.approx(1 - expected)
    assert report.seconds_per_image == 2.0


def test_refused_and_unreadable_cases_enter_no_figure_and_are_listed() -> None:
    def judge(case: Case) -> Called:
        if case.patient == "p0":
            raise AnalysisRefusedError("no_lungs", "No lungs.", remedy="Look.")
        if case.patient == "p1":
            raise DamagedFileError(case.image, "It is cut off.", remedy="Fetch it.")
        return right(case)

    report = assess(assignment(films()), judge)
    assert report.votes is not None
    assert report.votes.cases == 10
    assert report.votes.overall["accuracy"].value == 1
    assert [(file.file, file.reason) for file in report.refused] == [("0.png", "No lungs.")]
    assert [(file.file, file.reason) for file in report.failed] == [("1.png", "It is cut off.")]
    text = to_markdown(report)
    assert "1 refused, 1 failed" in text
    assert "0.png: No lungs." in text


def test_an_ensemble_that_refuses_everything_is_no_evaluation() -> None:
    def judge(case: Case) -> Called:
        raise AnalysisRefusedError("no_lungs", "No lungs.", remedy="Look.")

    with pytest.raises(EvaluationError, match="judged none"):
        assess(assignment(films()), judge)


def test_cases_without_a_label_are_left_out_and_the_report_says_so() -> None:
    unknown = CaseTable("films", (*films().cases, Case(Path("/films/u.png"), "u")))
    asked: list[str] = []

    def judge(case: Case) -> Called:
        asked.append(case.patient)
        return right(case)

    report = assess(assignment(unknown), judge)
    assert "u" not in asked
    assert report.data.cases == 12
    assert "1 of 13 cases" in report.notes[0]


@pytest.mark.parametrize(("task", "column"), [("ensemble", "label"), ("segment", "mask")])
def test_a_list_with_nothing_to_score_against_is_refused(task: str, column: str) -> None:
    blank = CaseTable("blank", (Case(Path("/films/u.png"), "u"),))
    with pytest.raises(EvaluationError, match=f"column '{column}'"):
        assess(assignment(blank, package(task)), right)


def test_cases_that_trained_the_package_are_pointed_out() -> None:
    report = assess(assignment(films(), package(used=films())), right)
    assert any("this is no test" in note for note in report.notes)
    assert not assess(assignment(films(), package(used=films(4))), right).notes


def test_the_meaning_of_the_scores_is_said() -> None:
    for task, calibrated, words in (
        ("ensemble", True, "calibrated probabilities"),
        ("ensemble", False, "not calibrated"),
        ("vote", False, "shares of votes"),
    ):
        report = assess(assignment(films(), package(task, calibrated=calibrated)), right)
        assert words in report.scores_are
        assert words in to_markdown(report)


def test_partial_cases_alone_give_only_their_own_figure() -> None:
    cases = tuple(Case(Path(f"/films/{n}.png"), f"p{n}", frozenset({"viral", "bacterial"})) for n in range(4))
    report = assess(
        assignment(CaseTable("partial", cases)), lambda case: call("viral" if case.patient == "p0" else "normal")
    )
    assert report.votes is not None
    assert report.votes.partial is not None
    assert report.votes.partial.outside.value == 0.75
    assert report.votes.cases == 0
    assert report.rivals == ()
    assert "called outside it: 0.750" in to_markdown(report)
    assert flat_figures(report).keys() == {"partial/outside"}


def test_masks_are_averaged_and_reported() -> None:
    cases = tuple(
        Case(Path(f"/m/{n}.png"), f"p{n}", source="a", mask=Path(f"/m/{n}_m.png"), has_heart=True) for n in range(3)
    )
    judged = Measured(structures={"lungs": (10, 10, 9, 2.0), "heart": (5, 0, 0, None)}, seconds=0.5)
    report = assess(assignment(CaseTable("masks", cases), package("segment")), lambda case: judged)
    figures = flat_figures(report)
    assert figures["lungs/jaccard"] == pytest.approx((9 / 11, 9 / 11, 9 / 11))
    assert figures["heart/dice"] == (0, 0, 0)
    assert "heart/hausdorff95_px" not in figures
    lines = to_markdown(report).splitlines()
    assert any(line.startswith("| all |  | heart | 3 | 3 | 0.000 [0.000, 0.000] |") for line in lines)
    assert any(line.startswith("| source | a | heart | 3 | 3 |") for line in lines)
    assert any(line.startswith("| view | unknown | heart | 3 | 3 |") for line in lines)


def test_the_report_is_plain_json() -> None:
    document = json.loads(json.dumps(to_json(assess(assignment(films()), right)), allow_nan=False))
    assert document["votes"]["overall"]["macro_f1"]["value"] == 1
    assert document["data"]["labels"] == dict.fromkeys(CLASS_IDS, 3)
    assert document["package"]["sha256"] == "ab" * 32


@given(st.integers(1, 20), st.integers(0, 3))
def test_a_sample_has_its_size_keeps_the_order_and_repeats(limit: int, seed: int) -> None:
    table = films(12)
    found = sampled(table, limit=limit, seed=seed)
    assert len(found) == min(limit, 12)
    assert [case for case in table.cases if case in found.cases] == list(found.cases)
    assert sampled(table, limit=limit, seed=seed) == found


def picture(path: Path, rows: int, columns: int) -> None:
    cv2.imwrite(str(path), np.zeros((rows, columns), np.uint8))


def test_a_size_that_gives_the_class_away_is_found_out(tmp_path: Path) -> None:
    sizes = {"covid19": (40, 40), "viral": (40, 80), "bacterial": (80, 40), "normal": (100, 100)}
    for folder, first in (("train", 0), ("test", 400)):
        (tmp_path / folder).mkdir()
        for case in films(160, folder=tmp_path / folder, first=first).cases:
            picture(case.image, *sizes[str(case.label)])
    train = films(160, folder=tmp_path / "train")
    test = films(160, folder=tmp_path / "test", first=400)
    found = predict_from_size(train, test, classes=CLASS_IDS)
    np.testing.assert_allclose(found.sum(axis=1), 1)
    assert [CLASS_IDS[k] for k in found.argmax(axis=1)] == [case.label for case in test.cases]
    report = assess(assignment(test, baseline_train=train), right)
    assert report.rivals[-1].evaluation.overall["macro_f1"].value == 1
    assert report.rivals[-1].lead.value == 0


def test_the_size_baseline_is_not_fitted_to_the_patients_that_it_judges() -> None:
    with pytest.raises(PatientOverlapError):
        assess(assignment(films(), baseline_train=films()), right)


def test_the_size_baseline_needs_two_classes_and_readable_files(tmp_path: Path) -> None:
    one = CaseTable("one class", (Case(tmp_path / "a.png", "p", frozenset({"viral"})),))
    with pytest.raises(EvaluationError, match="two known classes"):
        predict_from_size(one, one, classes=CLASS_IDS)
    (tmp_path / "0.png").write_text("no picture")
    with pytest.raises(EvaluationError, match=r"0\.png"):
        predict_from_size(films(4, folder=tmp_path), films(4, folder=tmp_path), classes=CLASS_IDS)


@given(st.integers(1, 5000), st.integers(1, 5000))
def test_size_features_are_area_shape_and_sides(rows: int, columns: int) -> None:
    area, shape, longest, shortest = size_features(np.array([[rows, columns]]))[0]
    assert area == pytest.approx(np.log(rows * columns))
    assert shape == pytest.approx(np.log(columns / rows))
    assert (longest, shortest) == pytest.approx((np.log(max(rows, columns)), np.log(min(rows, columns))))


def test_the_size_of_a_picture_is_read(tmp_path: Path) -> None:
    picture(tmp_path / "a.png", 30, 50)
    assert image_size(tmp_path / "a.png") == (30, 50)
