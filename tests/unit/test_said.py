"""Sentences with facts: English to everybody, and said whole in the language of the window."""

import copy
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from translations import FOLDER

from cxrviewer.package_wording import package_sentence
from cxrviewer.state.resolve_evidence import reason_rows
from cxrviewer.translation import tr
from engine.evidence import Evidence, Spread
from engine.findings import LungMask, PatchSet
from engine.package import find_package
from engine.said import Said, together
from tests.fakes import fake_image, fake_mask, fake_patches
from tests.unit.test_conclusion import calibration, ensemble, evidence, judged, reading

FILM = fake_image(Path("film.png"), rows=300, columns=300).radiograph
LANGUAGES = ("de", "es", "fr")


@pytest.fixture
def mask() -> LungMask:
    return fake_mask(FILM)


@pytest.fixture
def patches() -> PatchSet:
    return fake_patches(FILM, count=60, seed=0)


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest, qapp: QCoreApplication) -> Iterator[str]:
    translator = QTranslator()
    assert translator.load(str(FOLDER / f"cxrviewer_{request.param}.qm"))
    qapp.installTranslator(translator)
    yield str(request.param)
    qapp.removeTranslator(translator)


def test_a_sentence_is_its_english_self() -> None:
    said = Said("Without {model} the verdict would be {other}.", model="SqueezeNet", other="normal")
    assert said == "Without SqueezeNet the verdict would be normal."
    assert json.dumps([said]) == json.dumps([str(said)])
    assert copy.deepcopy(said).facts == said.facts
    assert tr(said) == said
    assert together(("One.", said)) == f"One. {said}"
    assert together(()) == ""


def moving(found: Evidence) -> Evidence:
    return replace(found, spread=Spread(100, {"covid19": 0.8, "normal": 0.2}, {}))


def test_no_reason_stays_english(language: str, mask: LungMask, patches: PatchSet) -> None:
    conclusions = [
        judged(mask, patches),
        judged(mask, patches, ensemble=ensemble(covid19=0.6, normal=0.4), calibration=calibration(set_threshold=0.95)),
        judged(mask, patches, calibration=calibration(set_threshold=0.01), reading=None),
        judged(mask, patches, calibration=None, evidence=moving(evidence(mask, patches, turned=3))),
        judged(mask, patches, reading=reading("covid19", "normal", unseen=("covid19",), confounded=("viral",))),
        judged(mask, patches, evidence=evidence(mask, patches, turned=2, weights=(0.5, 0.5, 0.9, 0.2, 0.2))),
        judged(mask, patches, patches=replace(patches, lung_covered_share=0.5)),
    ]
    for conclusion in conclusions:
        english = {*conclusion.doubts, *conclusion.support}
        for row in reason_rows(conclusion):
            assert row.text not in english, f"{language}: {row.text}"
            assert "{" not in row.text


def test_facts_are_translated_too_and_names_stay(language: str) -> None:
    said = tr(Said("Without {model} the verdict would be {other}.", model="SqueezeNet", other="viral pneumonia"))
    assert "SqueezeNet" in said
    assert "viral pneumonia" not in said


def test_every_sentence_of_the_shipped_package_is_said_in_the_language(language: str) -> None:
    distinction = find_package("flannel-compact").manifest.distinction
    assert distinction is not None
    sentences = {reason for found in distinction.readings for reason in found.reasons}
    assert len(sentences) >= 5
    for sentence in sentences:
        said = package_sentence(sentence)
        assert said != sentence, f"{language}: {said}"
        for english in ("pneumonia ", "adults", "children", " known "):
            assert english not in said, said


def test_a_sentence_of_an_unknown_package_stays_as_it_is(language: str) -> None:
    for sentence in (
        "In dogs, viral and bacterial pneumonia are known only as one or the other.",
        "Something else.",
        "In adults, tuberculosis and normal are known only as one or the other.",
    ):
        assert package_sentence(sentence) == sentence


def test_the_order_of_classes_does_not_matter(language: str) -> None:
    known = "In {}, {} are known only as one or the other."
    orders = ("viral and bacterial pneumonia", "bacterial and viral pneumonia")
    assert len({package_sentence(known.format("children", words)) for words in orders}) == 1
