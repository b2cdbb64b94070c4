import dataclasses
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn import metrics as reference

from engine.labels import CLASS_IDS, AgeGroup
from engine.radiograph import ViewPosition
from trainer.datasets.cases import Case
from trainer.errors import EvaluationError
from trainer.learning.evaluate import compare_macro_f1, score_votes
from trainer.learning.intervals import Resampling
from trainer.learning.mask_evaluation import score_masks
from trainer.learning.mask_metrics import Overlap, StructureScore

FEW = Resampling(repeats=50, seed=0)
PARTIAL = frozenset({"viral", "bacterial"})
LABELS: list[frozenset[str]] = [*(frozenset({name}) for name in CLASS_IDS), PARTIAL, frozenset()]


def film(number: int, labels: frozenset[str] | str, *, source: str = "a", age: AgeGroup = AgeGroup.ADULT) -> Case:
    names = frozenset({labels}) if isinstance(labels, str) else labels
    return Case(Path(f"/films/{number}.png"), f"p{number}", names, source=source, age_group=age)


@st.composite
def judged(draw: st.DrawFn) -> tuple[list[Case], np.ndarray]:
    size = draw(st.integers(2, 25))
    cases = [
        film(
            number,
            draw(st.sampled_from(LABELS)),
            source=draw(st.sampled_from("ab")),
            age=draw(st.sampled_from(AgeGroup)),
        )
        for number in range(size)
    ]
    cases[0] = film(0, "viral")
    votes = np.array([draw(st.lists(st.integers(0, 5), min_size=4, max_size=4)) for _ in range(size)]) + 0.5
    return cases, votes / votes.sum(axis=1, keepdims=True)


@settings(max_examples=40, deadline=None)
@given(judged())
def test_class_figures_are_those_of_the_known_cases_alone(data: tuple[list[Case], np.ndarray]) -> None:
    cases, scores = data
    found = score_votes(cases, scores, resampling=FEW)
    known = [n for n, case in enumerate(cases) if case.label is not None]
    truth = [cases[n].label for n in known]
    called = [CLASS_IDS[k] for k in scores[known].argmax(axis=1)]
    assert found.cases == len(known)
    assert np.array_equal(found.confusion, reference.confusion_matrix(truth, called, labels=CLASS_IDS))
    expected = reference.f1_score(truth, called, average="macro", zero_division=0)
    assert found.overall["macro_f1"].value == pytest.approx(expected)
    assert found.overall["accuracy"].value == pytest.approx(reference.accuracy_score(truth, called))
    assert sum(figures.cases for figures in found.per_class.values()) == len(known)


def test_macro_figures_agree_with_scikit_learn() -> None:
    generator = np.random.default_rng(3)
    truth = np.arange(80) % 4
    scores = generator.dirichlet([1.0] * 4, size=80)
    scores[np.arange(80), truth] += 0.3
    scores /= scores.sum(axis=1, keepdims=True)
    found = score_votes([film(n, CLASS_IDS[k]) for n, k in enumerate(truth)], scores, resampling=FEW).overall
    precision, recall, f1, _ = reference.precision_recall_fscore_support(truth, scores.argmax(axis=1), average="macro")
    assert found["macro_precision"].value == pytest.approx(precision)
    assert found["macro_recall"].value == pytest.approx(recall)
    assert found["macro_f1"].value == pytest.approx(f1)
    assert found["macro_auroc"].value == pytest.approx(reference.roc_auc_score(truth, scores, multi_class="ovr"))


@settings(max_examples=40, deadline=None)
@given(judged())
def test_partial_cases_are_scored_by_calls_outside_their_set_alone(data: tuple[list[Case], np.ndarray]) -> None:
    cases, scores = data
    found = score_votes(cases, scores, resampling=FEW).partial
    places = [n for n, case in enumerate(cases) if case.is_partial]
    if not places:
        assert found is None
        return
    assert found is not None
    outside = [CLASS_IDS[scores[n].argmax()] in ("covid19", "normal") for n in places]
    assert found.outside.value == pytest.approx(np.mean(outside))
    assert sum(found.called.values()) == found.cases == len(places)


@settings(max_examples=40, deadline=None)
@given(judged())
def test_groups_take_every_known_case_once_and_make_up_the_whole(data: tuple[list[Case], np.ndarray]) -> None:
    cases, scores = data
    found = score_votes(cases, scores, resampling=FEW)
    sizes = [sum(group.cases.values()) for group in found.groups]
    assert sum(sizes) == found.cases
    right = sum(size * (group.share_right.value or 0) for size, group in zip(sizes, found.groups, strict=True))
    assert right == pytest.approx(found.cases * (found.overall["accuracy"].value or 0))
    for group in found.groups:
        for name, recall in group.recall.items():
            mine = [
                n
                for n, c in enumerate(cases)
                if (c.source, c.age_group, c.label) == (group.source, group.age_group, name)
            ]
            assert recall.value == pytest.approx(np.mean([CLASS_IDS[scores[n].argmax()] == name for n in mine]))


@settings(max_examples=40, deadline=None)
@given(judged())
def test_pairs_are_ranked_by_the_share_between_the_two(data: tuple[list[Case], np.ndarray]) -> None:
    cases, scores = data
    for pair in score_votes(cases, scores, resampling=FEW).pairs:
        first, second = CLASS_IDS.index(pair.first), CLASS_IDS.index(pair.second)
        mine = [
            n
            for n, case in enumerate(cases)
            if case.label in (pair.first, pair.second) and pair.age_group in ("all", case.age_group)
        ]
        truth = [cases[n].label == pair.first for n in mine]
        share = scores[mine, first] / (scores[mine, first] + scores[mine, second])
        assert (truth.count(True), truth.count(False)) == pair.cases
        assert pair.auroc.value == pytest.approx(reference.roc_auc_score(truth, share))


def test_the_models_own_tie_rule_is_respected() -> None:
    cases, scores = [film(0, "viral"), film(1, "covid19")], [[0.5, 0.5, 0, 0], [0.5, 0.5, 0, 0]]
    assert score_votes(cases, scores, resampling=FEW).per_class["viral"].figures["recall"].value == 0
    found = score_votes(cases, scores, called=[1, 1], resampling=FEW)
    assert found.per_class["viral"].figures["recall"].value == 1


def test_calls_that_are_the_same_do_not_differ() -> None:
    cases = [film(n, name) for n, name in enumerate(CLASS_IDS * 3)]
    calls = [n % 3 for n in range(12)]
    found = compare_macro_f1(cases, calls, calls, resampling=FEW)
    assert (found.value, found.low, found.high) == (0, 0, 0)


def test_better_calls_differ_by_the_difference_of_their_macro_f1() -> None:
    cases = [film(n, name) for n, name in enumerate(CLASS_IDS * 10)]
    right = [n % 4 for n in range(40)]
    wrong = [0 if n < 12 else n % 4 for n in range(40)]
    expected = 1 - reference.f1_score(right, wrong, average="macro")
    found = compare_macro_f1(cases, right, wrong, resampling=Resampling(repeats=300))
    assert found.value == pytest.approx(expected)
    assert found.low is not None
    assert found.low > 0
    assert compare_macro_f1(cases, wrong, right, resampling=FEW).value == pytest.approx(-expected)


@pytest.mark.parametrize(
    ("cases", "scores", "message"),
    [
        ([film(0, frozenset())], [[1, 0, 0, 0]], "known class"),
        ([film(0, "viral")], [[1, 0, 0]], "shape"),
        ([film(0, "viral")], [1, 0, 0, 0], "shape"),
        ([film(0, "asthma")], [[1, 0, 0, 0]], "asthma"),
        ([film(0, "viral")], [[np.nan] * 4], "not numbers"),
    ],
)
def test_what_cannot_be_scored_is_refused_in_words(cases: list[Case], scores: list[object], message: str) -> None:
    with pytest.raises(EvaluationError, match=message):
        score_votes(cases, np.array(scores), resampling=FEW)


def overlap(drawn: int, found: int, both: int) -> StructureScore:
    return StructureScore(Overlap(drawn, found, both), 1.0 if found else None)


def test_a_structure_is_averaged_over_the_cases_that_have_it_drawn() -> None:
    cases = [film(0, frozenset(), source="a"), film(1, frozenset(), source="b"), film(2, frozenset(), source="b")]
    views = (ViewPosition.PA, ViewPosition.AP, ViewPosition.AP)
    cases = [dataclasses.replace(case, view=view) for case, view in zip(cases, views, strict=True)]
    scores = [
        {"lungs": overlap(10, 10, 10), "heart": overlap(4, 0, 0)},
        {"lungs": overlap(10, 10, 5)},
        {"lungs": overlap(10, 5, 5), "heart": overlap(0, 3, 0)},
    ]
    found = score_masks(cases, scores, resampling=FEW)
    assert found.structures["lungs"].figures["jaccard"].value == pytest.approx(np.mean([1, 5 / 15, 0.5]))
    assert found.structures["lungs"].figures["dice"].value == pytest.approx(np.mean([1, 0.5, 10 / 15]))
    heart = found.structures["heart"]
    assert (heart.cases, heart.missed) == (1, 1)
    assert heart.figures["dice"].value == 0
    assert heart.figures["hausdorff95_px"].value is None
    assert found.sources["b"]["lungs"].cases == 2
    assert "heart" not in found.sources["b"]
    assert "right_lung" not in found.structures
    assert found.views["PA"]["lungs"].cases == 1
    assert found.views["AP"]["lungs"].figures["jaccard"].value == pytest.approx(np.mean([5 / 15, 0.5]))
    assert [(trait, value) for trait, value, _ in found.parts] == [
        ("all", ""), ("source", "a"), ("source", "b"), ("view", "AP"), ("view", "PA"),
    ]  # fmt: skip


def test_no_masks_are_no_evaluation() -> None:
    with pytest.raises(EvaluationError, match="drawn"):
        score_masks([], [], resampling=FEW)
