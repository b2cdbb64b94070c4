"""The report: its numbers against independent references, its files, and what it says of several models."""

import csv
import dataclasses
import json
import math
from pathlib import Path

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn import metrics as reference

from engine.errors import AnalysisRefusedError
from engine.findings import PackageRef
from engine.labels import CLASS_IDS, AgeGroup
from engine.package import Architecture, Manifest, Package, Provenance, Weights
from engine.preprocessing import Preprocessing
from engine.radiograph import ViewPosition
from trainer.datasets.cases import Case, CaseTable
from trainer.errors import EvaluationError
from trainer.learning.assessment import Assignment, JudgedCases, judge_cases
from trainer.learning.intervals import Resampling
from trainer.learning.judging import Called, Measured
from trainer.learning.reporting.comparison import mcnemar
from trainer.learning.reporting.curves import reliability, roc_curve
from trainer.learning.reporting.document import ReportDocument, make_document
from trainer.learning.reporting.pages import to_html
from trainer.learning.reporting.unnamed import without_films
from trainer.learning.reporting.write import document_json, write_pictures, write_report

FEW = Resampling(repeats=20)


def package(name: str, task: str = "vote") -> Package:
    manifest = Manifest.model_validate(
        {
            "id": name,
            "version": "1.0.0",
            "title": f"Model <{name}>",
            "task": task,
            "architecture": Architecture(name="none"),
            "weights": Weights(file="w.safetensors", bytes=1, sha256="0" * 64),
            "preprocessing": Preprocessing(size=1024),
            "labels": CLASS_IDS,
            "provenance": Provenance(recipe_sha256="", data=(), seed=0, epochs=1, steps=1, environment={}),
            "licence": "none",
            "intended_use": "tests",
        }
    )
    return Package(Path(name), manifest, PackageRef(name, "1.0.0", "ab" * 32))


@pytest.fixture(scope="module")
def films(tmp_path_factory: pytest.TempPathFactory) -> CaseTable:
    root = tmp_path_factory.mktemp("films")
    views = (ViewPosition.PA, ViewPosition.AP)
    cases = []
    for number in range(24):
        path = root / f"{number}.png"
        cv2.imwrite(str(path), np.full((40, 30 + number), 10 * number, np.uint8))
        cases.append(
            Case(
                path,
                f"p{number}",
                frozenset({CLASS_IDS[number % 4]}),
                source=f"s{number % 3}",
                view=views[number % 2],
                age_group=AgeGroup.ADULT,
                fold=number // 12,
            )
        )
    return CaseTable("films", tuple(cases))


def judged(name: str, table: CaseTable, *, wrong: int, task: str = "vote") -> tuple[Assignment, JudgedCases]:
    """Gives a model that calls the first ``wrong`` films the class after the right one."""

    def judge(case: Case) -> Called:
        place = table.cases.index(case)
        called = CLASS_IDS[(CLASS_IDS.index(str(case.label)) + (place < wrong)) % 4]
        scores = {one: 0.7 if one == called else 0.1 for one in CLASS_IDS}
        votes = {"member": {one: 7 if one == called else 1 for one in CLASS_IDS}} if task == "ensemble" else {}
        return Called(
            called=called, scores=scores, votes=votes, member_calls=dict.fromkeys(votes, called), seconds=0.25
        )

    assignment = Assignment(package(name, task), table, device="cpu", patches=4, resampling=FEW)
    return assignment, judge_cases(assignment, judge)


@pytest.fixture(scope="module")
def document(films: CaseTable) -> ReportDocument:
    models = [judged("good", films, wrong=2, task="ensemble"), judged("poor", films, wrong=14)]
    return make_document(models, command="python -m trainer report good poor --cases films.csv")


def test_every_file_is_written_and_they_agree(document: ReportDocument, tmp_path: Path) -> None:
    write_report(tmp_path, document)
    assert {file.name for file in tmp_path.iterdir()} == {
        "report.html", "report.pdf", "report.json", "figures.csv", "calls.csv",
    }  # fmt: skip
    read = json.loads((tmp_path / "report.json").read_text())
    assert [model["evaluation"]["package"]["id"] for model in read["models"]] == ["good", "poor"]
    accuracy = read["models"][1]["evaluation"]["votes"]["overall"]["accuracy"]["value"]
    assert accuracy == pytest.approx(10 / 24)
    rows = list(csv.DictReader((tmp_path / "figures.csv").read_text().splitlines()))
    (found,) = [r for r in rows if (r["model"], r["group"], r["figure"]) == ("poor", "overall", "accuracy")]
    assert float(found["value"]) == pytest.approx(accuracy, abs=1e-5)
    calls = list(csv.DictReader((tmp_path / "calls.csv").read_text().splitlines()))
    assert sum(row["true"] == row["called"] for row in calls if row["model"] == "poor") == 10
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")


def test_a_report_that_is_handed_on_names_no_film_and_shows_none(films: CaseTable, tmp_path: Path) -> None:
    def judge(case: Case) -> Called:
        if case is films.cases[0]:
            raise AnalysisRefusedError("Refused", "No lungs.", remedy="")
        return Called(called=CLASS_IDS[0], scores=dict.fromkeys(CLASS_IDS, 0.25), seconds=0.1)

    assignment = Assignment(package("one"), films, device="cpu", resampling=FEW)
    whole = make_document([(assignment, judge_cases(assignment, judge))], command="")
    handed = without_films(whole)
    write_report(tmp_path, handed)
    write_pictures(tmp_path / "figures", handed)
    assert {file.name for file in tmp_path.iterdir()} == {
        "report.html", "report.pdf", "report.json", "figures.csv", "figures",
    }  # fmt: skip
    assert {file.name for file in (tmp_path / "figures").iterdir()} == {
        "one-confusion.png", "one-roc.png", "one-reliability.png",
    }  # fmt: skip
    names = [case.image.name for case in films.cases] + [f'"{case.patient}"' for case in films.cases]
    for text in ((tmp_path / name).read_text() for name in ("report.html", "report.json", "figures.csv")):
        assert not [name for name in names if name in text]
    page = (tmp_path / "report.html").read_text()
    assert "film 1: No lungs." in page
    assert "<img src=" not in page
    assert (
        document_json(handed)["models"][0]["evaluation"]["votes"]
        == (document_json(whole)["models"][0]["evaluation"]["votes"])
    ), "no figure changes"


def test_the_page_stands_alone_and_escapes_names(document: ReportDocument) -> None:
    page = to_html(document)
    assert "Model &lt;good&gt;" in page
    assert "Research use only" in page
    assert "<script" not in page
    assert page.count("<svg") == 7, "one side by side, three for each model"
    assert page.count('src="data:image/png;base64,') == 16
    assert 'src="http' not in page


def test_models_are_set_side_by_side_on_the_same_films(document: ReportDocument) -> None:
    table = document.comparison
    assert table is not None
    assert [row.name for row in table.rows] == ["good", "member", "poor"]
    assert table.cases == 24
    first, member, poor = table.rows
    assert first.test is None
    assert member.test is not None
    assert member.test.p == 1
    assert poor.test is not None
    assert (poor.test.only_first, poor.test.only_second) == (12, 0)
    assert poor.test.p == pytest.approx(2 / 2**12)
    assert poor.lead is not None
    assert poor.lead.high is not None
    assert poor.lead.high < 0
    assert first.seconds == 0.25
    assert member.seconds is None


def test_models_that_know_other_classes_are_not_compared(films: CaseTable) -> None:
    first, second = judged("a", films, wrong=0), judged("b", films, wrong=0)
    manifest = second[0].package.manifest.model_copy(update={"labels": tuple(reversed(CLASS_IDS))})
    other = dataclasses.replace(second[0], package=dataclasses.replace(second[0].package, manifest=manifest))
    with pytest.raises(EvaluationError, match="same classes"):
        make_document([first, (other, second[1])], command="")


def test_parts_folds_and_gallery_say_what_is_in_them(document: ReportDocument, films: CaseTable) -> None:
    poor = document.sections[1]
    by_view = {part.value: part for part in poor.parts if part.trait == "view"}
    assert by_view["PA"].cases == by_view["AP"].cases == 12
    assert by_view["PA"].figures["accuracy"].value == pytest.approx(5 / 12)
    spread = {fold.figure: fold for fold in poor.folds}
    # The first fold is wrong throughout, of the second 10 of 12 are right.
    assert spread["accuracy"].mean == pytest.approx(10 / 24)
    assert spread["accuracy"].deviation == pytest.approx(10 / 12 / math.sqrt(2))
    assert len(poor.gallery) == 14
    assert all(film.pixels.shape == (160, 160) for film in poor.gallery)
    assert {film.file for film in poor.gallery} == {case.image.name for case in films.cases[:14]}


def test_a_segmenter_gets_its_masks_and_no_side_by_side(films: CaseTable, tmp_path: Path) -> None:
    masked = CaseTable("m", tuple(dataclasses.replace(case, mask=case.image) for case in films.cases[:6]))
    measured = {case.image: Measured(structures={"lungs": (100, 90, 80 - n, 2.0)}, seconds=0.1)
                for n, case in enumerate(masked.cases)}  # fmt: skip
    assignment = Assignment(package("lungs", "segment"), masked, device="cpu", resampling=FEW)
    found = make_document([(assignment, judge_cases(assignment, lambda case: measured[case.image]))], command="")
    write_report(tmp_path, found)
    assert found.comparison is None
    assert found.sections[0].gallery[0].file == "5.png", "the least agreement comes first"
    rows = list(csv.DictReader((tmp_path / "figures.csv").read_text().splitlines()))
    lungs = {row["group"]: row for row in rows if row["figure"] == "jaccard"}
    assert {group: row["cases"] for group, row in lungs.items()} == {
        "lungs": "6", "source s0 lungs": "2", "source s1 lungs": "2", "source s2 lungs": "2",
        "view AP lungs": "3", "view PA lungs": "3",
    }  # fmt: skip
    assert float(lungs["view PA lungs"]["value"]) == pytest.approx(
        np.mean([(80 - n) / (110 + n) for n in (0, 2, 4)]), abs=1e-5
    )
    assert "Agreement with the drawn masks" in (tmp_path / "report.html").read_text()
    assert document_json(found)["models"][0]["evaluation"]["masks"]["structures"]["lungs"]["cases"] == 6


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 5)), min_size=2, max_size=40))
def test_roc_curves_are_those_of_scikit_learn(cases: list[tuple[bool, int]]) -> None:
    positive = np.array([one for one, _ in cases])
    scores = np.array([float(score) for _, score in cases])
    curve = roc_curve(positive, scores)
    if curve is None:
        assert positive.all() or not positive.any()
        return
    area = float(np.trapezoid(curve.true_alarms, curve.false_alarms))
    assert area == pytest.approx(reference.roc_auc_score(positive, scores))
    wrong, right, _ = reference.roc_curve(positive, scores, drop_intermediate=False)
    np.testing.assert_allclose(curve.false_alarms, wrong)
    np.testing.assert_allclose(curve.true_alarms, right)


@given(st.lists(st.tuples(st.booleans(), st.floats(0, 1)), min_size=1, max_size=60))
def test_reliability_counts_every_case_once(cases: list[tuple[bool, float]]) -> None:
    right, scores = np.array([one for one, _ in cases]), np.array([score for _, score in cases])
    shown = reliability(right, scores)
    assert shown.cases.sum() == len(cases)
    assert (shown.cases @ shown.right) == pytest.approx(right.sum())
    assert (shown.cases @ shown.score) == pytest.approx(scores.sum())


@given(st.integers(0, 12), st.integers(0, 12))
def test_mcnemar_is_the_exact_binomial_test(only_first: int, only_second: int) -> None:
    first = np.array([True] * only_first + [False] * only_second + [True, False])
    second = np.array([False] * only_first + [True] * only_second + [True, False])
    total, least = only_first + only_second, min(only_first, only_second)
    expected = min(1.0, 2 * sum(math.comb(total, k) for k in range(least + 1)) / 2**total)
    assert mcnemar(first, second).p == pytest.approx(expected)
