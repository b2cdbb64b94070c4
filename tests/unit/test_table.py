import string
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.labels import CLASS_IDS, AgeGroup
from engine.radiograph import ViewPosition
from trainer.datasets.cases import Case, CaseTable
from trainer.datasets.splits import check_disjoint
from trainer.datasets.table import read_cases_csv, write_cases_csv
from trainer.errors import (
    DuplicateImageError,
    MissingImagesError,
    PatientOverlapError,
    TableFormatError,
    UnknownLabelError,
)

WORDS = st.text(alphabet=string.ascii_letters + string.digits + ' ,;"|é-', max_size=12).map(str.strip)


def write(path: Path, text: str, *, images: tuple[str, ...] = ("a.png", "b.png")) -> Path:
    for image in images:
        (path.parent / image).write_bytes(b"x")
    path.write_text(text, encoding="utf-8")
    return path


@st.composite
def cases(draw: st.DrawFn, folder: Path, number: int) -> Case:
    mask = draw(st.sampled_from([None, folder / "mask.png"]))
    return Case(
        image=folder / f"{number}.png",
        patient=f"p{number}" + draw(WORDS),
        labels=draw(st.frozensets(st.sampled_from(CLASS_IDS))),
        source=draw(WORDS),
        view=draw(st.sampled_from(ViewPosition)),
        age_group=draw(st.sampled_from(AgeGroup)),
        licence=draw(WORDS),
        origin=draw(WORDS),
        mask=mask,
        has_heart=None if mask is None else draw(st.booleans()),
        fold=draw(st.none() | st.integers(0, 9)),
        split=draw(st.sampled_from([None, "train", "val"])),
    )


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(st.data())
def test_what_is_written_is_read_back(tmp_path: Path, data: st.DataObject) -> None:
    folder = (tmp_path / "films").resolve()
    folder.mkdir(exist_ok=True)
    rows = tuple(data.draw(cases(folder, n)) for n in range(data.draw(st.integers(1, 4))))
    for file in [folder / "mask.png", *(case.image for case in rows)]:
        file.write_bytes(b"x")
    path = tmp_path / "lists" / "cases.csv"
    write_cases_csv(path, CaseTable("cases", rows))
    table = read_cases_csv(path)
    assert table.cases == rows
    assert table.sha256 == CaseTable("any", rows).sha256


def test_only_the_file_is_needed_and_then_each_image_is_its_own_patient(tmp_path: Path) -> None:
    table = read_cases_csv(write(tmp_path / "c.csv", "file\na.png\nb.png\n"))
    assert len(table.patients) == 2
    assert all(case.labels == frozenset() and case.mask is None for case in table.cases)


def test_unknown_patients_of_two_lists_are_not_the_same_and_do_not_enter_the_hash(tmp_path: Path) -> None:
    tables = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        tables.append(read_cases_csv(write(tmp_path / name / "c.csv", "file,patient\na.png,\nb.png,p\n")))
    check_disjoint(tables[0].where(lambda case: case.patient != "p", note="unknown"), tables[1])
    assert tables[0].sha256 == tables[1].sha256
    write_cases_csv(tmp_path / "again.csv", tables[0])
    assert read_cases_csv(tmp_path / "again.csv").cases == tables[0].cases


def test_labels_may_be_one_class_a_set_or_nothing(tmp_path: Path) -> None:
    text = "file,label\na.png,viral | bacterial\nb.png,\n"
    first, second = read_cases_csv(write(tmp_path / "c.csv", text)).cases
    assert first.labels == {"viral", "bacterial"}
    assert second.labels == frozenset()


def test_a_mask_marks_the_heart_unless_the_list_says_otherwise(tmp_path: Path) -> None:
    text = "file,mask,has_heart\na.png,m.png,\nb.png,m.png,0\n"
    first, second = read_cases_csv(write(tmp_path / "c.csv", text, images=("a.png", "b.png", "m.png"))).cases
    assert (first.has_heart, second.has_heart) == (True, False)


@pytest.mark.parametrize(
    ("text", "error", "message"),
    [
        ("", TableFormatError, "no column file"),
        ("file,label\n", TableFormatError, "lists no case"),
        ("label\nviral\n", TableFormatError, "no column file"),
        ("file,label\na.png\n", TableFormatError, "1 values for 2 columns"),
        ("file,label\n,viral\n", TableFormatError, "column 'file'"),
        ("file,fold\na.png,1.5\n", TableFormatError, "column 'fold'"),
        ("file,mask,has_heart\na.png,b.png,perhaps\n", TableFormatError, "column 'has_heart'"),
        ('file,label\n"a.png,viral\n', TableFormatError, "not a readable CSV"),
        ("file,label\na.png,flu\n", UnknownLabelError, "Line 2 .*'flu'"),
        ("file\na.png\nc.png\n", MissingImagesError, "c.png"),
        ("file\na.png\n./a.png\n", DuplicateImageError, "a.png"),
        ("file,patient,fold\na.png,p,0\nb.png,p,1\n", PatientOverlapError, "1 patients"),
    ],
)
def test_a_faulty_list_is_refused_in_words(tmp_path: Path, text: str, error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        read_cases_csv(write(tmp_path / "c.csv", text))


def test_a_list_that_is_no_text_or_not_there_is_refused(tmp_path: Path) -> None:
    (tmp_path / "binary.csv").write_bytes(bytes(range(256)))
    for name in ("binary.csv", "absent.csv", "."):
        with pytest.raises(TableFormatError, match="not a readable CSV"):
            read_cases_csv(tmp_path / name)
