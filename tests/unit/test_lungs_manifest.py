from pathlib import Path

import pytest

from trainer.datasets.cxr4 import read_cxr4
from trainer.datasets.lungs import read_lungs
from trainer.datasets.splits import shared_films
from trainer.errors import DatasetLayoutError, MissingImagesError, TableFormatError

HEADER = "file,mask,source,source_path,split,has_heart,licence"
ROWS = (
    "images/montgomery_A_0.jpg,masks/montgomery_A_0.png,repo/m,data/A_0.png,train,0,research",
    "images/gb_001.jpg,masks/gb_001.png,repo/g,images/x.jpeg,val,1,CC BY 4.0",
)


def lay(root: Path, *, rows: tuple[str, ...] = ROWS) -> Path:
    for folder in ("images", "masks"):
        (root / folder).mkdir(parents=True)
    (root / "manifest.csv").write_text("\n".join((HEADER, *rows)), encoding="utf-8")
    for row in rows:
        for file in row.split(",")[:2]:
            (root / file).write_bytes(b"not decoded by the importer")
    return root


def test_every_column_arrives_in_its_place(tmp_path: Path) -> None:
    montgomery, radiologist = read_lungs(lay(tmp_path / "lungs")).cases
    assert montgomery.mask == tmp_path / "lungs" / "masks" / "montgomery_A_0.png"
    assert (montgomery.split, montgomery.has_heart, montgomery.source) == ("train", False, "repo/m (montgomery)")
    assert (radiologist.split, radiologist.has_heart, radiologist.source) == ("val", True, "repo/g")
    assert montgomery.labels == frozenset(), "a lung film without a class is unknown, not normal"


def test_absent_parts_are_named(tmp_path: Path) -> None:
    with pytest.raises(DatasetLayoutError) as caught:
        read_lungs(tmp_path / "nowhere")
    assert caught.value.missing == ("images", "masks", "manifest.csv")


def test_a_missing_mask_is_named(tmp_path: Path) -> None:
    root = lay(tmp_path / "lungs")
    (root / "masks" / "gb_001.png").unlink()
    with pytest.raises(MissingImagesError, match=r"gb_001\.png"):
        read_lungs(root)


@pytest.mark.parametrize(
    ("wrong", "column"),
    [(ROWS[0].replace("train", "training"), "split"), (ROWS[0].replace(",0,", ",no idea,"), "has_heart")],
)
def test_a_value_that_means_nothing_is_refused(tmp_path: Path, wrong: str, column: str) -> None:
    with pytest.raises(TableFormatError, match=f"column '{column}'"):
        read_lungs(lay(tmp_path / "lungs", rows=(wrong,)))


@pytest.mark.realdata
def test_the_real_set_has_the_counts_of_its_description(shared_data: Path) -> None:
    table = read_lungs(shared_data / "lungs")
    assert (len(table), len(table.split("train")), len(table.split("val"))) == (458, 117 + 212 + 60, 21 + 38 + 10)
    assert sorted(table.split("val").counts_by_source().values()) == [10, 21, 38]
    assert sum(case.has_heart is True for case in table.cases) == 70


@pytest.mark.realdata
def test_the_films_that_both_real_sets_hold_are_recognised(shared_data: Path) -> None:
    lungs, films = read_lungs(shared_data / "lungs"), read_cxr4(shared_data / "cxr4")
    assert len(shared_films(lungs, films)) == 41
