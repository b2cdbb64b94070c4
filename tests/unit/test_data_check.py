"""The check before training: it finds what was hidden in small data sets, and says so in words."""

import json
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from typer.testing import CliRunner

from engine.labels import AgeGroup
from engine.reading import open_image
from engine.windowing import to_display
from tests.package_builder import film_pixels
from tests.training_builder import lay_cxr4_films
from trainer.cli import app
from trainer.data_check import Severity, to_json, to_markdown
from trainer.datasets.cases import Case, CaseTable
from trainer.datasets.duplicates import NEAR_BITS, distances, find_copies
from trainer.datasets.film_facts import FilmFacts, perceptual_hash, read_all_facts
from trainer.datasets.table import read_cases_csv, write_cases_csv
from trainer.learning.check_data import check_data
from trainer.learning.leakage import probe_leakage

CLASSES = ("covid19", "normal")


@pytest.fixture(scope="module")
def films(tmp_path_factory: pytest.TempPathFactory) -> CaseTable:
    """Two classes of ten patients; one class is wide, the other tall; a copy, a re-encoded copy and a broken file."""
    root = tmp_path_factory.mktemp("films")
    cases = []
    for number in range(20):
        label = CLASSES[number % 2]
        random = np.random.default_rng(number)
        shape = (100, 140 + number) if number % 2 else (140 + number, 100)
        pixels = film_pixels(*shape, seed=number)
        blotches = cv2.resize(random.uniform(0.3, 1, (12, 12)).astype(np.float32), shape[::-1])
        path = root / f"{number}.png"
        cv2.imwrite(str(path), np.rint(pixels * blotches * 255).astype(np.uint8))
        cases.append(Case(path, f"p{number}", frozenset({label}), source=label, fold=number // 2 % 5))
    (root / "copy.png").write_bytes(cases[0].image.read_bytes())
    again = cv2.imread(str(cases[1].image), cv2.IMREAD_GRAYSCALE)
    assert again is not None
    cv2.imwrite(str(root / "small.jpg"), cv2.resize(again, None, fx=0.5, fy=0.5), [cv2.IMWRITE_JPEG_QUALITY, 40])
    (root / "broken.png").write_bytes(b"no picture")
    cases.append(Case(root / "copy.png", "p0", frozenset({"covid19"}), source="covid19", fold=0))
    cases.append(Case(root / "small.jpg", "other", frozenset({"viral"}), source="viral", fold=3))
    cases.append(Case(root / "broken.png", "p9", frozenset({"normal"}), source="normal", fold=2))
    return CaseTable("made", tuple(cases))


def test_everything_hidden_is_found(films: CaseTable) -> None:
    found = check_data(films)
    assert found.counts["class"] == {"covid19": (11, 10), "normal": (11, 10), "viral": (1, 1)}
    assert found.classes_by["side"]["fold 3"] == {"covid19": 2, "normal": 2, "viral": 1}
    assert [file.file for file in found.unreadable] == ["broken.png"]
    assert {(group.files, group.same_file) for group in found.copies} == {
        (("0.png", "copy.png"), True),
        (("1.png", "small.jpg"), False),
    }
    assert found.scattered == 1, "p9 is in fold 4 and, with the broken file, in fold 2"
    assert not found.may_train
    said = [finding.text for finding in found.findings if finding.severity is Severity.STOP]
    assert any("1 patients are on more than one side" in text for text in said)
    assert any("1 films are on more than one side" in text for text in said)
    assert any("fold 0 has no case of viral" in text for text in said)
    warned = [finding.text for finding in found.findings if finding.severity is Severity.WARNING]
    assert any("another label" in text for text in warned)
    assert any("bacterial" in text for text in warned)


def test_an_id_of_two_people_is_noticed(films: CaseTable) -> None:
    def warned(*cases: Case) -> list[str]:
        found = check_data(CaseTable("few", cases)).findings
        return [finding.text for finding in found if "patient ids" in finding.text]

    one, two = (replace(case, patient="12", source="a") for case in films.cases[:2])
    assert warned(one, two) == []
    assert warned(replace(one, sex="F"), replace(two, sex="M")) == ["1 patient ids stand for a woman and a man."]
    assert warned(replace(one, sex="F"), two) == [], "not stated is no contradiction"
    child, adult = replace(one, age_group=AgeGroup.PAEDIATRIC), replace(two, age_group=AgeGroup.ADULT)
    assert warned(child, adult) == ["1 patient ids stand for a child and an adult."]
    (text,) = warned(one, replace(two, source="b"))
    assert text == "1 patient ids occur in more than one source without saying of which they are."
    assert warned(replace(one, patient="kt:12"), replace(two, patient="kt:12", source="b")) == []
    nobody = [replace(case, patient=f"file:{case.image}", source=name) for case, name in ((one, "a"), (two, "b"))]
    assert warned(*nobody) == []


def test_a_class_that_is_nearly_its_shape_leaks_and_one_that_is_not_does_not(films: CaseTable) -> None:
    known = films.cases[:20]
    facts = [one for one in read_all_facts(CaseTable("known", known)) if isinstance(one, FilmFacts)]
    leak = probe_leakage(known, facts)
    by_name = {probe.facts: probe for probe in leak.probes}
    assert by_name["the aspect ratio"].macro_auroc > 0.95
    assert by_name["the source"].macro_auroc == 1
    assert "gives the class away" in by_name["the aspect ratio"].words
    same = [FilmFacts("", (100, 100), facts[0].look, facts[0].borders) for _ in facts]
    mixed = [Case(case.image, case.patient, case.labels) for case in known]
    nothing = probe_leakage(mixed, same)
    assert all(abs(probe.macro_auroc - 0.5) < 0.2 for probe in nothing.probes)
    assert "the source" not in {probe.facts for probe in nothing.probes}
    assert "next to nothing" in nothing.probes[0].words


def test_too_few_patients_are_said_instead_of_measured(films: CaseTable) -> None:
    few = films.cases[:6]
    facts = [one for one in read_all_facts(CaseTable("few", few)) if isinstance(one, FilmFacts)]
    assert "3 patients" in probe_leakage(few, facts).absent
    one_class = [case for case in films.cases[:20] if case.label == "normal"]
    assert "two known classes" in probe_leakage(one_class, facts[:0]).absent


def test_the_report_names_no_patient(films: CaseTable) -> None:
    found = check_data(films)
    document = to_json(found)
    text = json.dumps(document, allow_nan=False) + to_markdown(found)
    assert all(f'"{case.patient}"' not in text for case in films.cases)
    assert document["leakage"]["absent"].startswith("The class viral has 1 patients")
    assert "## By side" in to_markdown(found)


def test_copies_in_a_row_are_one_group() -> None:
    zero, near, far = np.zeros(4, np.uint64), np.zeros(4, np.uint64), np.full(4, 2**64 - 1, np.uint64)
    near[0] = 2**20 - 1
    further = near.copy()
    further[1] = 2**20 - 1
    borders = np.zeros(12)
    facts = [FilmFacts(str(n), (9, 9), look, borders) for n, look in enumerate((zero, far, near, further))]
    (group,) = find_copies(facts)
    assert group.places == (0, 2, 3)
    assert not group.same_file
    assert find_copies([]) == ()
    assert distances(zero[None], far[None]).item() == 256


@pytest.mark.realdata
def test_copies_of_real_films_are_near_and_other_films_are_not(shared_data: Path) -> None:
    files = sorted((shared_data / "cxr4" / "images").glob("*.jpg"))[::180]
    prints, copies = [], []
    for file in files:
        film = to_display(open_image(file).radiograph)
        prints.append(perceptual_hash(film))
        half = cv2.resize(film, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
        darker = np.rint(255 * half**1.3).astype(np.uint8)
        _, data = cv2.imencode(".jpg", darker, [cv2.IMWRITE_JPEG_QUALITY, 30])
        decoded = cv2.imdecode(data, cv2.IMREAD_GRAYSCALE)
        assert decoded is not None
        copies.append(perceptual_hash((decoded / 255).astype(np.float32)))
    bits = distances(np.stack(prints), np.stack(copies))
    assert np.diag(bits).max() < 30
    assert bits[~np.eye(len(files), dtype=np.bool_)].min() > NEAR_BITS


def test_the_command_line_checks_a_recipe_a_list_and_a_data_set(tmp_path: Path, films: CaseTable) -> None:
    root = lay_cxr4_films(tmp_path / "cxr4", per_class=2, folds=2)
    recipe = tmp_path / "recipe.toml"
    recipe.write_text(
        f"""package = "tiny"
title = "Tiny"
task = "base_model"
segmenter = "lungs"
model = {{ architecture = "squeezenet1_1" }}
preprocessing = {{ size = 1024 }}
stages = [{{ epochs = 1, batch = 4, rate = 0.1 }}]
data = {{ source = "cxr4", root = "{root}", train = ["0"], watch = ["1"] }}
""",
        encoding="utf-8",
    )
    run = CliRunner()
    done = run.invoke(app, ["check", str(recipe), "--json", "--out", str(tmp_path / "out")])
    assert done.exit_code == 1, "synthetic films of one shape look like copies"
    document = json.loads(done.stdout)
    assert document["counts"]["side"] == {"train": [8, 8], "watch": [8, 8]}
    assert json.loads((tmp_path / "out" / "data_check.json").read_text()) == document
    write_cases_csv(tmp_path / "list.csv", films)
    done = run.invoke(app, ["check", str(tmp_path / "list.csv")])
    assert done.exit_code == 1
    assert "## Files that cannot be read" in done.stdout
    write_cases_csv(tmp_path / "good.csv", CaseTable("good", films.cases[:20]))
    done = run.invoke(app, ["check", "csv", str(tmp_path / "good.csv")])
    assert done.exit_code == 0, done.output
    assert run.invoke(app, ["check", "nothing"]).exit_code == 2


def test_a_list_with_missing_images_is_checked_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text("file,label,patient,fold\ngone.png,viral,p,0\n", encoding="utf-8")
    table = read_cases_csv(tmp_path / "list.csv", is_checked=False)
    found = check_data(table)
    assert [file.file for file in found.unreadable] == ["gone.png"]
    assert found.leakage.absent
