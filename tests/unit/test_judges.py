"""Judges on small packages: they say what the engine says, and score it against what is drawn."""

import dataclasses
import json
from pathlib import Path

import cv2
import numpy as np
import pytest
from typer.testing import CliRunner

from engine.errors import AnalysisRefusedError, PackageFormatError, PackageMissingError, ReadError
from engine.findings import GRID
from engine.inference.pipeline import Analyser
from engine.labels import CLASS_IDS, HEART, LEFT_LUNG, RIGHT_LUNG
from engine.package import FOLDERS_VARIABLE, Dependency, Package, write_manifest
from engine.reading import open_image
from tests.package_builder import build_packages, film_pixels
from trainer.cli import app
from trainer.datasets.cases import Case, CaseTable
from trainer.datasets.table import write_cases_csv
from trainer.learning.assessment import Assignment
from trainer.learning.choose_judge import calling_judge_of, judge_of
from trainer.learning.intervals import Resampling
from trainer.learning.judges import BaseModelJudge
from trainer.learning.judging import Called, MappingJudge, Measured
from trainer.learning.reporting.gallery_maps import GalleryMaps, maps_of
from trainer.learning.reporting.write import ReportOrder, make_report

COUNT = 5


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Package]:
    folder = tmp_path_factory.mktemp("models")
    built = {package.ref.id: package for package in build_packages(folder)}
    segmenter = Dependency(id="segmenter", sha256=built["segmenter"].ref.sha256, role="segmenter")
    lone = built["base-0"].manifest.model_copy(update={"id": "lone", "depends_on": (segmenter,)})
    (folder / "lone").mkdir()
    (folder / "lone" / lone.weights.file).write_bytes((built["base-0"].folder / lone.weights.file).read_bytes())
    return {**built, "lone": write_manifest(folder / "lone", lone)}


@pytest.fixture(scope="module")
def films(tmp_path_factory: pytest.TempPathFactory) -> CaseTable:
    """Four films of two classes with exact masks, and one without lungs."""
    folder = tmp_path_factory.mktemp("films")
    cases = []
    for number in range(4):
        pixels = film_pixels(260 + 20 * number, 300, seed=number)
        image, mask = folder / f"{number}.png", folder / f"{number}_mask.png"
        cv2.imwrite(str(image), np.rint(pixels * 255).astype(np.uint8))
        cv2.imwrite(str(mask), drawn_mask(pixels))
        label = CLASS_IDS[number % 2]
        cases.append(Case(image, f"p{number}", frozenset({label}), source="phantom", mask=mask, has_heart=True))
    grey = folder / "grey.png"
    cv2.imwrite(str(grey), np.random.default_rng(0).integers(200, 230, (300, 300)).astype(np.uint8))
    cases.append(Case(grey, "p9", frozenset({"viral"}), source="phantom"))
    return CaseTable("films", tuple(cases))


def drawn_mask(pixels: np.ndarray) -> np.ndarray:
    """The structures of the test film, by its grey levels without noise."""
    smooth = cv2.GaussianBlur(pixels, (5, 5), 0)
    mask = np.zeros(pixels.shape, np.uint8)
    middle = pixels.shape[1] // 2
    mask[:, :middle][smooth[:, :middle] < 0.375] = RIGHT_LUNG
    mask[:, middle:][smooth[:, middle:] < 0.375] = LEFT_LUNG
    mask[(smooth > 0.45) & (smooth < 0.65)] = HEART
    return mask


def test_the_ensembles_judge_says_what_the_analysis_says(packages: dict[str, Package], films: CaseTable) -> None:
    package, case = packages["flannel-compact"], films.cases[0]
    found = judge_of(package, device="cpu", patches=COUNT, seed=2)(case)
    report = Analyser(str(package.folder), device="cpu", folders=[package.folder.parent]).analyse(
        open_image(case.image).radiograph, patches=COUNT, seed=2
    )
    assert isinstance(found, Called)
    assert found.called == report.ensemble.label
    assert found.scores == pytest.approx(report.ensemble.scores)
    assert report.heatmaps, "the analysis makes maps, the judge goes without, and both say the same"
    for vote in report.votes:
        assert list(found.votes[vote.package.id].values()) == vote.counts.tolist()
        assert found.member_calls[vote.package.id] == vote.classes[vote.winner]


def test_a_base_model_alone_votes_as_it_does_in_the_ensemble(packages: dict[str, Package], films: CaseTable) -> None:
    case = films.cases[1]
    alone = judge_of(packages["lone"], device="cpu", patches=COUNT, seed=2)(case)
    together = judge_of(packages["flannel-compact"], device="cpu", patches=COUNT, seed=2)(case)
    assert isinstance(alone, Called)
    assert isinstance(together, Called)
    assert alone.votes["lone"] == together.votes["base-0"]
    assert alone.called == together.member_calls["base-0"]
    assert alone.scores == {name: count / COUNT for name, count in alone.votes["lone"].items()}


def test_maps_are_those_of_the_analysis(packages: dict[str, Package], films: CaseTable) -> None:
    package, case = packages["flannel-compact"], films.cases[0]
    report = Analyser(str(package.folder), device="cpu", folders=[package.folder.parent]).analyse(
        open_image(case.image).radiograph, patches=COUNT, seed=2
    )
    judge = calling_judge_of(package, device="cpu", patches=COUNT, seed=2)
    for heatmap in report.heatmaps:
        np.testing.assert_allclose(judge.map_of(case, heatmap.class_id), heatmap.values, atol=1e-6)
    alone = calling_judge_of(packages["lone"], device="cpu", patches=COUNT, seed=2).map_of(case, "viral")
    assert alone.shape == (GRID, GRID)
    assert alone.max() <= 1
    assert not alone[report.patches.coverage == 0].any(), "nothing where no patch lay"


def test_wrong_calls_stand_beside_their_maps_and_no_map_is_made_twice(
    packages: dict[str, Package], films: CaseTable, tmp_path: Path
) -> None:
    table = CaseTable("films", films.cases[:4])
    order = ReportOrder(
        models=(str(packages["flannel-compact"].folder),),
        table=table,
        out=tmp_path / "out",
        device="cpu",
        patches=COUNT,
        resampling=Resampling(repeats=10),
    )
    made: list[str] = []
    first = make_report(order, on_map=made.append)
    gallery = first.sections[0].gallery
    wrong = len(gallery)
    assert wrong, "a model with random weights is wrong somewhere"
    assert made == ["flannel-compact"] * wrong
    kept = {file: file.read_bytes() for file in (tmp_path / "out" / "judgements").glob("map-*.png")}
    assert len(kept) == wrong
    for film in gallery:
        assert film.words[-1].startswith("map")
        assert film.picture.shape == (160, 320, 3)
    page = (tmp_path / "out" / "report.html").read_text()
    assert page.count('width="320" height="160"') == wrong
    assert "where the model saw the class" in page
    assert make_report(dataclasses.replace(order, device="cpu")).sections[0].gallery[0].words == gallery[0].words
    assert {file: file.read_bytes() for file in kept} == kept
    for changes in ({"shows_maps": False}, {"shows_films": False}):
        plain = make_report(dataclasses.replace(order, **changes))  # type: ignore[arg-type]
        assert all(film.under_map is None for film in plain.sections[0].gallery)


def test_a_wrong_call_without_a_map_says_why(packages: dict[str, Package], films: CaseTable, tmp_path: Path) -> None:
    loads: list[str] = []

    def load() -> MappingJudge:
        loads.append("once")
        return calling_judge_of(packages["lone"], device="cpu", patches=COUNT, seed=0)

    maps = GalleryMaps(Assignment(packages["lone"], films, device="cpu"), load, keep=tmp_path)
    assert maps(films.cases[0], "viral").values is not None
    assert maps(films.cases[0], "viral").values is not None, "read again"
    refused = maps(films.cases[-1], "viral")
    assert refused.values is None
    assert refused.words.startswith("no map: ")
    assert loads == ["once"]
    (file,) = tmp_path.glob("*.png")
    file.write_bytes(b"half")
    assert maps(films.cases[0], "viral").values is not None, "a damaged file is made again"
    assert maps_of(Assignment(packages["segmenter"], films, device="cpu"), keep=tmp_path, device="cpu") is None
    absent = GalleryMaps(
        Assignment(packages["base-1"], films, device="cpu"),
        lambda: calling_judge_of(packages["base-1"], device="cpu", patches=COUNT, seed=0),
        keep=tmp_path,
    )
    assert "segmenter" in absent(films.cases[0], "viral").words


def test_a_segmenter_is_measured_against_the_drawn_mask(packages: dict[str, Package], films: CaseTable) -> None:
    found = judge_of(packages["segmenter"], device="cpu", patches=COUNT, seed=0)(films.cases[0])
    assert isinstance(found, Measured)
    scores = found.scores()
    assert set(scores) == {"lungs", "right_lung", "left_lung", "heart"}
    assert scores["lungs"].overlap.jaccard > 0.9
    assert scores["right_lung"].overlap.dice > 0.9
    assert scores["left_lung"].hausdorff95_px is not None


@pytest.mark.parametrize("name", ["flannel-compact", "lone"])
def test_an_image_without_lungs_is_refused(packages: dict[str, Package], films: CaseTable, name: str) -> None:
    with pytest.raises(AnalysisRefusedError):
        judge_of(packages[name], device="cpu", patches=COUNT, seed=0)(films.cases[-1])


def test_a_base_model_without_a_segmenter_cannot_judge(packages: dict[str, Package]) -> None:
    with pytest.raises(PackageFormatError, match="segmenter"):
        BaseModelJudge(packages["base-1"], device="cpu", patches=COUNT, seed=0)


@pytest.mark.parametrize("fault", ["absent", "colour", "size", "values", "text"])
def test_a_mask_that_is_none_is_named(
    packages: dict[str, Package], films: CaseTable, tmp_path: Path, fault: str
) -> None:
    mask = tmp_path / "mask.png"
    shape = open_image(films.cases[0].image).radiograph.shape
    faulty = {
        "colour": np.zeros((*shape, 3), np.uint8),
        "size": np.zeros((9, 9), np.uint8),
        "values": np.full(shape, 255, np.uint8),
    }
    if fault in faulty:
        cv2.imwrite(str(mask), faulty[fault])
    elif fault == "text":
        mask.write_text("no picture")
    case = Case(films.cases[0].image, "p", mask=None if fault == "absent" else mask, has_heart=True)
    with pytest.raises(ReadError, match="mask"):
        judge_of(packages["segmenter"], device="cpu", patches=COUNT, seed=0)(case)


def test_the_command_line_evaluates_an_ensemble_and_goes_on_where_it_was(
    packages: dict[str, Package], films: CaseTable, tmp_path: Path
) -> None:
    lists = {name: tmp_path / f"{name}.csv" for name in ("test", "train")}
    write_cases_csv(lists["test"], films)
    train = CaseTable("train", tuple(_other_patient(case) for case in films.cases[:-1]))
    write_cases_csv(lists["train"], train)
    arguments = ["evaluate", str(packages["flannel-compact"].folder), str(lists["test"]), "--json", "--device", "cpu"]
    arguments += ["--patches", str(COUNT), "--resamples", "20", "--out", str(tmp_path / "out")]
    arguments += ["--baseline-train", str(lists["train"])]
    first = CliRunner().invoke(app, arguments)
    assert first.exit_code == 0, first.stderr
    report = json.loads(first.stdout)
    assert report["package"]["id"] == "flannel-compact"
    assert report["votes"]["cases"] == 4
    assert [file["file"] for file in report["refused"]] == ["grey.png"]
    assert sum(map(sum, report["votes"]["confusion"])) == 4
    assert [rival["name"] for rival in report["rivals"]] == [
        *(f"base-{n}" for n in range(5)),
        "image size and shape alone",
    ]
    (kept,) = (tmp_path / "out").glob("judgements-*.jsonl")
    lines = kept.read_text()
    assert CliRunner().invoke(app, arguments).stdout == first.stdout
    assert kept.read_text() == lines, "nothing was judged twice"
    assert json.loads((tmp_path / "out" / "evaluation.json").read_text()) == report
    assert "image size and shape alone" in (tmp_path / "out" / "evaluation.md").read_text()


def test_the_command_line_measures_an_installed_segmenter(
    packages: dict[str, Package], films: CaseTable, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(FOLDERS_VARIABLE, str(packages["segmenter"].folder.parent))
    write_cases_csv(tmp_path / "masks.csv", films)
    arguments = [
        "evaluate",
        "segmenter",
        str(tmp_path / "masks.csv"),
        "--device",
        "cpu",
        "--resamples",
        "20",
        "--limit",
        "2",
    ]
    found = CliRunner().invoke(app, arguments)
    assert found.exit_code == 0, found.stderr
    assert "| all |  | lungs | 2 | 0 |" in found.stdout
    assert "1 of 5 cases have nothing to be scored against" in found.stdout
    assert "Research use only." in found.stdout


def test_the_command_line_says_what_is_not_installed(films: CaseTable, tmp_path: Path) -> None:
    write_cases_csv(tmp_path / "c.csv", films)
    found = CliRunner().invoke(app, ["evaluate", "nothing-like-it", str(tmp_path / "c.csv")])
    assert isinstance(found.exception, PackageMissingError)


def _other_patient(case: Case) -> Case:
    return Case(case.image, f"other {case.patient}", case.labels, case.source)
