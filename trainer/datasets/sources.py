"""The data sets that can be read, by name: the one list behind the command lines, the recipes and the window."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from trainer.datasets.cases import CaseTable
from trainer.datasets.class_folders import read_class_folders, read_three_class
from trainer.datasets.covid_chestxray import read_covid_chestxray
from trainer.datasets.cxr4 import read_cxr4
from trainer.datasets.darwin import read_darwin
from trainer.datasets.dicom_folder import read_dicom_folder
from trainer.datasets.jsrt import read_jsrt
from trainer.datasets.kermany import read_kermany
from trainer.datasets.lungs import read_lungs
from trainer.datasets.nlm import read_montgomery, read_shenzhen
from trainer.datasets.table import read_cases_csv


@dataclass(frozen=True, slots=True)
class Source:
    """One kind of data set.

    Attributes:
        name: What recipes and command lines call it.
        title: What people call it.
        read: Gives its cases from its folder (a file, for ``csv``), partial labels included.
        is_folder: Whether it is a folder; otherwise it is a file.
    """

    name: str
    title: str
    read: Callable[[Path], CaseTable]
    is_folder: bool = True


SOURCES: tuple[Source, ...] = (
    Source("cxr4", "Four classes in five folds (development data)", lambda root: read_cxr4(root, partial=True)),
    Source("lungs", "Lung masks (development data)", read_lungs),
    Source("covid-chestxray", "COVID chest X-ray (Cohen et al.)", read_covid_chestxray),
    Source("kermany", "Paediatric pneumonia (Kermany et al.; Kaggle or Mendeley)", read_kermany),
    Source("three-class", "COVID, pneumonia, normal (Kaggle)", read_three_class),
    Source("jsrt", "JSRT with SCR outlines", read_jsrt),
    Source("montgomery", "Montgomery County", read_montgomery),
    Source("shenzhen", "Shenzhen Hospital", read_shenzhen),
    Source("darwin", "V7 Darwin polygons", read_darwin),
    Source("folders", "A folder for each class", read_class_folders),
    Source("dicom", "A folder of DICOM files", read_dicom_folder),
    Source("csv", "A list of cases (CSV)", read_cases_csv, is_folder=False),
)

SOURCE_NAMES: tuple[str, ...] = tuple(source.name for source in SOURCES)


def read_source(name: str, root: Path, *, partial: bool) -> CaseTable:
    """Reads a data set by the name of its kind.

    Args:
        name: One of ``SOURCE_NAMES``.
        root: Its folder, or the CSV.
        partial: Keeps the cases of which only a set of classes is known.

    Raises:
        DatasetError: The folder is not that data set, or lacks files.
        ValueError: There is no such kind.
    """
    if name == "cxr4":  # its partial labels are a file of their own, which need not be there
        return read_cxr4(root, partial=partial)
    for source in SOURCES:
        if source.name == name:
            table = source.read(root)
            return table if partial else _without_partial(table)
    raise ValueError(f"{name!r} is no kind of data set; there are {', '.join(SOURCE_NAMES)}")


def _without_partial(table: CaseTable) -> CaseTable:
    if not any(case.is_partial for case in table.cases):
        return table
    return table.where(lambda case: not case.is_partial, note="known or no class")
