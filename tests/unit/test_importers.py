"""Every importer on a tiny copy of its data set's real layout, and what it says when a part is missing."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import cv2
import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image

from engine.labels import AgeGroup
from engine.radiograph import ViewPosition
from engine.reading import open_image
from tests.builders import dicom_dataset, dicom_file
from trainer.config import SourceName
from trainer.datasets.covid_chestxray import labels_of_finding, read_covid_chestxray
from trainer.datasets.darwin import fill_polygons, read_darwin
from trainer.datasets.jsrt import read_jsrt, read_raw_film
from trainer.datasets.kermany import read_kermany
from trainer.datasets.sources import SOURCE_NAMES, SOURCES, read_source
from trainer.datasets.table import read_cases_csv, write_cases_csv
from trainer.errors import DatasetError, DatasetLayoutError, MissingImagesError


def picture(path: Path, samples: npt.NDArray[Any] | None = None) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(np.full((8, 8), 90, np.uint8) if samples is None else samples).save(path)
    return path


def box(shape: tuple[int, int], rows: slice, columns: slice) -> npt.NDArray[np.uint8]:
    mask = np.zeros(shape, np.uint8)
    mask[rows, columns] = 255
    return mask


def lay_covid_chestxray(root: Path) -> Path:
    header = "patientid,offset,sex,age,finding,view,modality,folder,filename,license"
    rows = [
        '1,0,M,65,Pneumonia/Viral/COVID-19,PA,X-ray,images,a.jpg,"CC BY-NC-SA, 4.0"',
        "1,4,M,65,Pneumonia/Viral/COVID-19,AP Supine,X-ray,images,b.jpg,",
        "2,,F,7,Pneumonia,PA,X-ray,images,c.jpg,",
        "3,,F,,Pneumonia/Fungal/Pneumocystis,PA,X-ray,images,d.jpg,",
        "4,,F,,No Finding,L,X-ray,images,e.jpg,",
        "5,,F,,Pneumonia/Viral/COVID-19,Axial,CT,volumes,f.nii.gz,",
    ]
    for name in "abc":
        picture(root / f"images/{name}.jpg")
    (root / "metadata.csv").write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
    return root


def lay_kermany(root: Path) -> Path:
    for name in (
        "train/NORMAL/IM-0115-0001.jpeg",
        "test/NORMAL/NORMAL2-IM-0115-0001.jpeg",
        "train/PNEUMONIA/person12_bacteria_46.jpeg",
        "test/PNEUMONIA/person12_virus_48.jpeg",
        "val/PNEUMONIA/person9_bacteria_1.jpeg",
        "test/PNEUMONIA/VIRUS-12-0001.jpeg",
    ):
        picture(root / name)
    return root


def lay_three_class(root: Path) -> Path:
    for name in ("Data/train/COVID19/a.jpg", "Data/test/PNEUMONIA/b.jpg", "Data/train/NORMAL/c.jpg"):
        picture(root / name)
    return root


def lay_folders(root: Path) -> Path:
    for name in ("train/covid19/a.png", "val/viral+bacterial/b.png", "normal/deep/c.png", "notes/d.png"):
        picture(root / name)
    return root


def lay_jsrt(root: Path) -> Path:
    for index, name in enumerate(("JPCLN001", "JPCNN002")):
        density = np.full((2048, 2048), 500, np.uint16)
        density[:, :1024] = 3000
        folder = root / "All247images"
        folder.mkdir(parents=True, exist_ok=True)
        if index:
            cv2.imwrite(str(folder / f"{name}.png"), np.full((2048, 2048), 30000, np.uint16))
        else:
            (folder / f"{name}.IMG").write_bytes(density.astype(">u2").tobytes())
        masks = root / f"scratch/fold{index + 1}/masks"
        shape = (1024, 1024)
        # One of the two names its sides as they stand on the image.
        sides = ("right lung", "left lung") if index else ("left lung", "right lung")
        picture(masks / sides[0] / f"{name}.gif", box(shape, slice(200, 800), slice(100, 400)))
        picture(masks / sides[1] / f"{name}.gif", box(shape, slice(200, 800), slice(600, 900)))
        picture(masks / "heart" / f"{name}.gif", box(shape, slice(500, 800), slice(380, 650)))
        picture(masks / "left clavicle" / f"{name}.gif", box(shape, slice(100, 120), slice(600, 900)))
        picture(masks / "right clavicle" / f"{name}.gif", box(shape, slice(100, 120), slice(100, 400)))
    return root


def lay_montgomery(root: Path) -> Path:
    for name, reading in (("MCUCXR_0001_0", "Patient's Sex: F\nPatient's Age: 027Y\nnormal"), ("MCUCXR_0100_1", "")):
        picture(root / f"CXR_png/{name}.png", np.full((60, 80), 90, np.uint8))
        picture(root / f"ManualMask/rightMask/{name}.png", box((60, 80), slice(10, 50), slice(10, 30)))
        picture(root / f"ManualMask/leftMask/{name}.png", box((60, 80), slice(10, 50), slice(50, 70)))
        if reading:
            (root / "ClinicalReadings").mkdir(exist_ok=True)
            (root / f"ClinicalReadings/{name}.txt").write_text(reading, encoding="utf-8")
    return root


def lay_shenzhen(root: Path) -> Path:
    both = box((60, 80), slice(10, 50), slice(10, 30)) | box((60, 80), slice(10, 50), slice(50, 70))
    one = box((60, 80), slice(10, 50), slice(10, 70))
    for name, mask in (("CHNCXR_0001_0", both), ("CHNCXR_0002_1", one), ("CHNCXR_0003_1", None)):
        picture(root / f"CXR_png/{name}.png", np.full((60, 80), 90, np.uint8))
        if mask is not None:
            picture(root / f"mask/mask/{name}_mask.png", mask)
    (root / "ClinicalReadings").mkdir()
    (root / "ClinicalReadings/CHNCXR_0001_0.txt").write_text("Male 15yrs\nnormal\n", encoding="utf-8")
    return root


def ring(left: int, top: int, right: int, bottom: int) -> list[dict[str, float]]:
    return [{"x": x, "y": y} for x, y in ((left, top), (right, top), (right, bottom), (left, bottom))]


def lay_darwin(root: Path) -> Path:
    size = {"width": 80, "height": 60}
    first = {
        "image": {**size, "filename": "one.png"},
        "annotations": [
            {"name": "Lung", "polygon": {"path": ring(10, 10, 29, 49), "additional_paths": [ring(15, 20, 20, 30)]}},
            {"name": "Lung", "polygon": {"path": ring(50, 10, 69, 49)}},
            {"name": "COVID-19", "tag": {}},
        ],
    }
    second = {
        "version": "2.0",
        "item": {"name": "two.png", "slots": [size]},
        "annotations": [{"name": "Lungs", "polygon": {"paths": [ring(10, 10, 29, 49), ring(50, 10, 69, 49)]}}],
    }
    for name, document in (("one", first), ("two", second)):
        picture(root / f"images/{name}.png", np.full((60, 80), 90, np.uint8))
        (root / "annotations").mkdir(exist_ok=True)
        (root / f"annotations/{name}.json").write_text(json.dumps(document), encoding="utf-8")
    return root


def lay_dicom(root: Path) -> Path:
    for folder, name, patient in (("normal", "a", "P1"), ("normal", "b", "P1"), ("other", "c", "")):
        (root / folder).mkdir(parents=True, exist_ok=True)
        pixels = np.arange(64, dtype=np.uint16).reshape(8, 8)
        dicom_file(root / folder / name, dicom_dataset(pixels, PatientID=patient, ViewPosition="PA"))
    (root / "readme.txt").write_text("no film", encoding="utf-8")
    return root


LAYOUTS: dict[str, Callable[[Path], Path]] = {
    "covid-chestxray": lay_covid_chestxray,
    "kermany": lay_kermany,
    "three-class": lay_three_class,
    "jsrt": lay_jsrt,
    "montgomery": lay_montgomery,
    "shenzhen": lay_shenzhen,
    "darwin": lay_darwin,
    "folders": lay_folders,
    "dicom": lay_dicom,
}


def test_recipes_know_every_kind_of_data_set() -> None:
    assert get_args(SourceName) == SOURCE_NAMES
    assert set(LAYOUTS) == set(SOURCE_NAMES) - {"cxr4", "lungs", "csv"}


@pytest.mark.parametrize("name", [source.name for source in SOURCES if source.is_folder])
def test_an_empty_folder_is_refused_with_where_to_get_the_data(name: str, tmp_path: Path) -> None:
    with pytest.raises(DatasetLayoutError) as caught:
        read_source(name, tmp_path, partial=False)
    assert caught.value.missing
    assert "folder" in caught.value.remedy.casefold() or "side by side" in caught.value.remedy


@pytest.mark.parametrize("name", LAYOUTS)
def test_partial_labels_are_kept_only_when_asked_for_and_reading_twice_changes_nothing(
    name: str, tmp_path: Path
) -> None:
    root = LAYOUTS[name](tmp_path / name)
    table = read_source(name, root, partial=True)
    assert read_source(name, root, partial=True) == table
    assert all(case.image.is_file() and (case.mask is None or case.mask.is_file()) for case in table.cases)
    assert all(case.source for case in table.cases)
    assert not any(case.is_partial for case in read_source(name, root, partial=False).cases)


def test_covid_chestxray_keeps_frontal_films_of_the_classes(tmp_path: Path) -> None:
    table = read_covid_chestxray(lay_covid_chestxray(tmp_path / "set"))
    assert [case.label_text for case in table.cases] == ["covid19", "covid19", "covid19|viral|bacterial"]
    assert len(table.patients) == 2
    assert [case.view for case in table.cases] == [ViewPosition.PA, ViewPosition.AP, ViewPosition.PA]
    assert [case.age_group for case in table.cases][1:] == [AgeGroup.ADULT, AgeGroup.PAEDIATRIC]
    assert "3 others left out" in table.name


def test_covid_chestxray_names_films_that_are_not_there(tmp_path: Path) -> None:
    root = lay_covid_chestxray(tmp_path / "set")
    (root / "images/b.jpg").unlink()
    with pytest.raises(MissingImagesError, match=r"b\.jpg"):
        read_covid_chestxray(root)


@pytest.mark.parametrize(
    ("finding", "labels"),
    [
        ("COVID-19, ARDS", {"covid19"}),
        ("SARS", {"viral"}),
        ("Pneumonia/Bacterial/Klebsiella", {"bacterial"}),
        ("Pneumonia/Viral/Influenza/H1N1", {"viral"}),
        ("No Finding", {"normal"}),
        ("Tuberculosis", set()),
        ("todo", set()),
    ],
)
def test_findings_become_classes_or_nothing(finding: str, labels: set[str]) -> None:
    assert labels_of_finding(finding) == labels


def test_kermany_reads_patient_and_cause_from_names(tmp_path: Path) -> None:
    table = read_kermany(lay_kermany(tmp_path / "chest_xray"))
    by_name = {case.image.name: case for case in table.cases}
    assert by_name["person12_bacteria_46.jpeg"].label == "bacterial"
    assert by_name["VIRUS-12-0001.jpeg"].label == "viral"
    same = [by_name["person12_bacteria_46.jpeg"], by_name["person12_virus_48.jpeg"]]
    assert len({case.patient for case in same}) == 1
    normal = [case for case in table.cases if case.label == "normal"]
    assert len(normal) == 2
    assert len({case.patient for case in normal}) == 1
    assert len(table.patients) == 4
    assert all(case.split is None for case in table.cases)


def test_folders_give_class_and_split(tmp_path: Path) -> None:
    table = read_source("folders", lay_folders(tmp_path / "set"), partial=True)
    assert {(case.image.name, case.label_text, case.split) for case in table.cases} == {
        ("a.png", "covid19", "train"),
        ("b.png", "viral|bacterial", "val"),
        ("c.png", "normal", None),
    }


def test_a_three_class_set_without_one_of_its_folders_says_which(tmp_path: Path) -> None:
    root = lay_three_class(tmp_path / "set")
    (root / "Data/train/COVID19/a.jpg").unlink()
    with pytest.raises(DatasetLayoutError, match="COVID19"):
        read_source("three-class", root, partial=False)


def test_jsrt_makes_upright_masks_and_films_with_dark_lungs(tmp_path: Path) -> None:
    table = read_jsrt(lay_jsrt(tmp_path / "jsrt"))
    assert [case.fold for case in table.cases] == [0, 1]
    for case in table.cases:
        assert case.mask is not None
        mask = cv2.imread(str(case.mask), cv2.IMREAD_UNCHANGED)
        assert mask is not None
        assert mask.shape == open_image(case.image).radiograph.shape == (1024, 1024)
        assert (mask[600, 200], mask[600, 700], mask[600, 390], mask[600, 500]) == (1, 2, 3, 3)
        clavicles = cv2.imread(str(case.mask.parents[1] / "clavicles" / case.mask.name), cv2.IMREAD_UNCHANGED)
        assert clavicles is not None
        assert (clavicles[110, 200], clavicles[110, 700]) == (1, 2)
    pixels = open_image(table.cases[0].image).radiograph.pixels
    assert pixels[512, 100] < pixels[512, 900], "high density is a dark lung"


def test_a_raw_film_is_big_endian_of_12_bits(tmp_path: Path) -> None:
    density = np.random.default_rng(0).integers(0, 4096, (2048, 2048)).astype(np.uint16)
    (tmp_path / "a.IMG").write_bytes(density.astype(">u2").tobytes())
    expected = (4095 - density.astype(np.float64)) * 65535 / 4095
    assert np.abs(read_raw_film(tmp_path / "a.IMG") - expected).max() <= 1
    (tmp_path / "little.IMG").write_bytes(density.astype("<u2").tobytes())
    with pytest.raises(DatasetError, match="12 bits"):
        read_raw_film(tmp_path / "little.IMG")
    (tmp_path / "short.IMG").write_bytes(b"\0" * 100)
    with pytest.raises(DatasetError, match="100 bytes"):
        read_raw_film(tmp_path / "short.IMG")


@pytest.mark.parametrize(("name", "age"), [("montgomery", AgeGroup.ADULT), ("shenzhen", AgeGroup.PAEDIATRIC)])
def test_the_films_of_the_national_library_have_lungs_and_an_unknown_heart(
    name: str, age: AgeGroup, tmp_path: Path
) -> None:
    table = read_source(name, LAYOUTS[name](tmp_path / name), partial=True)
    case = table.cases[0]
    assert case.mask is not None
    mask = cv2.imread(str(case.mask), cv2.IMREAD_UNCHANGED)
    assert mask is not None
    assert (mask[30, 20], mask[30, 60], mask[30, 40]) == (1, 2, 0)
    assert case.has_heart is False
    assert (case.label, case.age_group) == ("normal", age)
    assert all(not later.labels for later in table.cases[1:]), "tuberculosis is none of the classes"


def test_a_mask_without_two_lungs_leaves_the_film_out_and_says_so(tmp_path: Path) -> None:
    table = read_source("shenzhen", lay_shenzhen(tmp_path / "shenzhen"), partial=True)
    assert [case.image.name for case in table.cases] == ["CHNCXR_0001_0.png"]
    assert "1 without a usable mask" in table.name


def test_darwin_polygons_become_label_maps_with_holes(tmp_path: Path) -> None:
    one, two = read_darwin(lay_darwin(tmp_path / "set")).cases
    assert (one.label, two.label) == ("covid19", None)
    for case, hole in ((one, 0), (two, 1)):
        assert case.mask is not None
        mask = cv2.imread(str(case.mask), cv2.IMREAD_UNCHANGED)
        assert mask is not None
        assert (mask[45, 20], mask[45, 60], mask[25, 17]) == (1, 2, hole)


def test_filled_polygons_agree_with_pillow() -> None:
    from PIL import ImageDraw

    points = [(3.0, 2.0), (40.0, 8.0), (33.0, 44.0), (10.0, 30.0)]
    canvas = Image.new("1", (50, 50))
    ImageDraw.Draw(canvas).polygon(points, fill=1)
    ours = fill_polygons([np.array(points)], (50, 50))
    assert np.sum(ours != np.asarray(canvas)) < 0.05 * ours.sum()


@pytest.mark.parametrize("text", ["{", "[]", '{"annotations": [{"name": "Lung", "polygon": {"path": [1, 2, 3]}}]}'])
def test_a_malformed_annotation_is_named(text: str, tmp_path: Path) -> None:
    root = lay_darwin(tmp_path / "set")
    (root / "annotations/one.json").write_text(text, encoding="utf-8")
    with pytest.raises(DatasetError, match=r"one\.json"):
        read_darwin(root)


def test_a_folder_of_dicom_files_keeps_patients_apart_without_naming_them(tmp_path: Path) -> None:
    table = read_source("dicom", lay_dicom(tmp_path / "cd"), partial=True)
    assert [case.label for case in table.cases] == ["normal", "normal", None]
    assert len(table.patients) == 2
    assert all("P1" not in case.patient for case in table.cases)
    assert "1 other files left out" in table.name


def test_the_stated_sex_is_kept_to_tell_people_of_one_id_apart(tmp_path: Path) -> None:
    table = read_source("covid-chestxray", lay_covid_chestxray(tmp_path / "covid"), partial=True)
    sexes = {case.image.name: case.sex for case in table.cases}
    assert (sexes["a.jpg"], sexes["b.jpg"], sexes["c.jpg"]) == ("M", "M", "F")
    write_cases_csv(tmp_path / "cases.csv", table)
    assert [case.sex for case in read_cases_csv(tmp_path / "cases.csv").cases] == list(sexes.values())
