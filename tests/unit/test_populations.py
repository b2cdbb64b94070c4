"""What a package can tell apart, from the cases that made it."""

import itertools
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.distinction import Distinction, HeldOut
from engine.labels import CLASS_IDS, AgeGroup, class_words
from trainer.datasets.cases import Case
from trainer.datasets.cxr4 import read_cxr4
from trainer.datasets.populations import FEWEST_PATIENTS, distinction_of, held_out_calls, known_from

ADULT, CHILD, UNKNOWN = AgeGroup.ADULT, AgeGroup.PAEDIATRIC, AgeGroup.UNKNOWN
PNEUMONIA = ("viral", "bacterial")


def cases(labels: str, group: AgeGroup, count: int = FEWEST_PATIENTS, source: str = "a") -> list[Case]:
    return [
        Case(
            image=Path(f"/{labels}-{group}-{source}-{number}.png"),
            patient=f"{labels}-{group}-{source}-{number}",
            labels=frozenset(labels.split("|")) if labels else frozenset(),
            source=source,
            age_group=group,
        )
        for number in range(count)
    ]


def as_shipped() -> list[Case]:
    """The populations of the shipped data: causes of pneumonia from children only, COVID-19 from adults."""
    return [
        *cases("covid19", ADULT),
        *cases("normal", ADULT),
        *cases("viral|bacterial", ADULT),
        *cases("covid19", CHILD, 5),
        *itertools.chain(*(cases(name, CHILD) for name in ("viral", "bacterial", "normal"))),
    ]


def possible(distinction: Distinction | None, called: str, group: AgeGroup) -> set[str]:
    assert distinction is not None
    return set(distinction.reading(called, group).possible)


def held_out(**called: int) -> tuple[HeldOut, ...]:
    return (HeldOut(labels=PNEUMONIA, age_group=ADULT, cases=sum(called.values()), called=called),)


@pytest.mark.parametrize("group", [ADULT, UNKNOWN])
def test_covid_is_not_told_from_pneumonia_that_only_children_have(group: AgeGroup) -> None:
    distinction = distinction_of(as_shipped(), held_out=held_out(viral=40))
    assert possible(distinction, "covid19", group) == {"covid19", "viral", "bacterial"}
    assert possible(distinction, "viral", group) == {"covid19", "viral", "bacterial"}
    assert possible(distinction, "normal", group) == {"normal"}
    assert distinction is not None
    reasons = " ".join(distinction.reading("covid19", group).reasons)
    assert "COVID-19 is known from adults, viral and bacterial pneumonia from children" in reasons


def test_in_children_the_causes_of_pneumonia_are_told_apart() -> None:
    distinction = distinction_of(as_shipped())
    assert possible(distinction, "viral", CHILD) == {"viral", "covid19"}
    assert possible(distinction, "normal", CHILD) == {"normal"}
    assert distinction is not None
    assert distinction.reading("normal", CHILD).unseen == ("covid19",), "five patients are too few"


@pytest.mark.parametrize(
    ("calls", "expected"),
    [
        ({"normal": 31, "covid19": 12, "viral": 3}, {"normal", "viral", "bacterial"}),
        ({"normal": 4, "viral": 42}, {"normal"}),
        ({"viral": 3}, {"normal", "viral", "bacterial"}),
    ],
    ids=["most were called normal", "few were", "too few to tell"],
)
def test_films_of_partly_known_class_measure_the_rest(calls: dict[str, int], expected: set[str]) -> None:
    assert possible(distinction_of(as_shipped(), held_out=held_out(**calls)), "normal", ADULT) == expected


def test_classes_known_from_the_same_people_are_told_apart() -> None:
    everything = [case for name in CLASS_IDS for group in (ADULT, CHILD) for case in cases(name, group)]
    distinction = distinction_of(everything)
    for called, group in itertools.product(CLASS_IDS, AgeGroup):
        assert possible(distinction, called, group) == {called}
        assert distinction is not None
        assert not distinction.reading(called, group).reasons


def test_without_a_known_age_nothing_is_said() -> None:
    assert distinction_of([*cases("viral", UNKNOWN), *cases("", ADULT)]) is None


def test_classes_without_a_collection_in_common_are_confounded_in_that_age_group() -> None:
    apart = [*cases("covid19", ADULT, source="a"), *cases("normal", ADULT, source="b")]
    found = distinction_of([*apart, *cases("covid19", CHILD), *cases("normal", CHILD)])
    assert found is not None
    assert found.reading("covid19", ADULT).confounded == ("normal",)
    assert found.reading("normal", ADULT).confounded == ("covid19",)
    assert found.reading("covid19", CHILD).confounded == ()
    assert found.reading("covid19", UNKNOWN).confounded == ("normal",)
    both = distinction_of([*apart, *cases("normal", ADULT, 1, source="a")])
    assert both is not None
    assert both.reading("covid19", ADULT).confounded == ()


def test_one_patient_with_many_films_is_one_patient() -> None:
    films = [
        Case(Path(f"/{n}.png"), "p", frozenset({"viral"}), source="a", age_group=ADULT) for n in range(FEWEST_PATIENTS)
    ]
    known = known_from(films)
    assert [(entry.cases, entry.patients) for entry in known] == [(FEWEST_PATIENTS, 1)]
    assert possible(distinction_of([*films, *cases("normal", ADULT)]), "normal", ADULT) > {"normal"}


def test_calls_are_counted_for_partial_labels_only() -> None:
    films = [*cases("viral|bacterial", ADULT, 3), *cases("normal", ADULT, 2)]
    counted = held_out_calls(films, ["normal", "normal", "viral", "covid19", "covid19"])
    assert [(entry.labels, entry.cases, entry.called) for entry in counted] == [
        (PNEUMONIA, 3, {"normal": 2, "viral": 1}),
    ]


@settings(max_examples=30)
@given(
    parts=st.lists(
        st.tuples(
            st.sampled_from(("covid19", "viral", "bacterial", "normal", "viral|bacterial")),
            st.sampled_from((ADULT, CHILD, UNKNOWN)),
            st.sampled_from((3, FEWEST_PATIENTS)),
        ),
        unique=True,
        max_size=12,
    )
)
def test_readings_are_whole_and_an_unknown_age_is_never_surer(parts: list[tuple[str, AgeGroup, int]]) -> None:
    films = [case for n, (labels, group, count) in enumerate(parts) for case in cases(labels, group, count, str(n))]
    distinction = distinction_of(films)
    if distinction is None:
        assert all(group is UNKNOWN for _, group, _ in parts)
        return
    assert len(distinction.readings) == len(AgeGroup) * len(CLASS_IDS)
    for reading in distinction.readings:
        assert reading.possible[0] == reading.called
        assert len(set(reading.possible)) == len(reading.possible)
        assert bool(reading.reasons) == (len(reading.possible) > 1)
    for called in CLASS_IDS:
        either = possible(distinction, called, ADULT) | possible(distinction, called, CHILD)
        assert possible(distinction, called, UNKNOWN) == either
    assert Distinction.model_validate_json(distinction.model_dump_json()) == distinction


def test_words_share_their_ending() -> None:
    assert class_words(("viral", "bacterial"), link="or") == "viral or bacterial pneumonia"
    assert class_words(("covid19", "viral", "bacterial")) == "COVID-19, viral and bacterial pneumonia"
    assert class_words(("viral", "normal")) == "normal and viral pneumonia"
    assert class_words(("normal",)) == "normal"
    either = [class_words(order, link="or") for order in itertools.permutations(("viral", "bacterial", "normal"))]
    assert set(either) == {"normal, viral or bacterial pneumonia"}, "a catalogue has one order of each"


@pytest.mark.realdata
def test_the_shipped_data_do_not_tell_covid_from_other_pneumonia_in_adults(shared_data: Path) -> None:
    table = read_cxr4(shared_data / "cxr4", partial=True)
    distinction = distinction_of(case for case in table.cases if case.fold != 4)
    for group in (ADULT, UNKNOWN):
        for called in ("covid19", "viral", "bacterial"):
            assert possible(distinction, called, group) == {"covid19", "viral", "bacterial"}
    assert possible(distinction, "bacterial", CHILD) == {"bacterial", "covid19"}
