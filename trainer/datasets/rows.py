"""Rows of a CSV, with what is wrong with them in words: the beginning of every importer."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from engine.labels import CLASS_IDS, AgeGroup, parse_label_set
from engine.radiograph import ViewPosition
from trainer.datasets.cases import Case
from trainer.errors import DatasetLayoutError, MissingImagesError, TableFormatError, UnknownLabelError

_AGE_GROUPS = {group.value: group for group in AgeGroup}
_VIEWS = {"pa": ViewPosition.PA, "ap": ViewPosition.AP, "ap supine": ViewPosition.AP, "lateral": ViewPosition.LATERAL}


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its values by column, without surrounding blanks, and the line it stands on."""

    path: Path
    line: int
    values: dict[str, str]

    def text(self, column: str) -> str:
        """The value; empty when the table has no such column."""
        return self.values.get(column, "")

    def sex(self) -> str:
        """The column ``sex``: "F" or "M", empty for anything else."""
        first = self.text("sex")[:1].upper()
        return first if first in {"F", "M"} else ""

    def whole_number(self, column: str) -> int | None:
        """The value as a number from 0; None when empty.

        Raises:
            TableFormatError: It is something else.
        """
        text = self.text(column)
        if not text:
            return None
        if not (text.isascii() and text.isdigit()):
            raise self.fault(column, "a whole number from 0")
        return int(text)

    def truth(self, column: str) -> bool | None:
        """The value as yes (1, true, yes) or no (0, false, no); None when empty.

        Raises:
            TableFormatError: It is something else.
        """
        text = self.text(column).casefold()
        if text in {"1", "true", "yes"}:
            return True
        if text in {"0", "false", "no"}:
            return False
        if text:
            raise self.fault(column, "1 or 0")
        return None

    def labels(self, column: str) -> frozenset[str]:
        """The set of classes it may have (``engine.labels.parse_label_set``).

        Raises:
            UnknownLabelError: A name is not in the vocabulary.
        """
        try:
            return parse_label_set(self.text(column))
        except ValueError as error:
            raise UnknownLabelError(self.path, line=self.line, label=self.text(column), known=CLASS_IDS) from error

    def view(self) -> ViewPosition:
        """The view; whatever does not say PA, AP or lateral is unknown."""
        return _VIEWS.get(self.text("view").casefold(), ViewPosition.UNKNOWN)

    def age_group(self) -> AgeGroup:
        """The age group; whatever is no known group is unknown."""
        return _AGE_GROUPS.get(self.text("age_group").casefold(), AgeGroup.UNKNOWN)

    def fault(self, column: str, expected: str) -> TableFormatError:
        """Gives the error that says what this row should have held."""
        return TableFormatError(
            self.path,
            f"Line {self.line} of {self.path.name} has {self.text(column)!r} in the column {column!r}.",
            remedy=f"It should be {expected}, or empty.",
        )


def read_rows(path: Path, *, columns: Sequence[str]) -> list[Row]:
    """Gives the rows of a CSV that has at least these columns; the encoding is UTF-8.

    Raises:
        TableFormatError: Absent, no text, without a row, without one of the columns, or with a row of another length.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            lines = list(csv.reader(stream, strict=True))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise TableFormatError(
            path, f"{path.name} is not a readable CSV file: {error}.", remedy="Give a UTF-8 CSV with a header row."
        ) from error
    header = [name.strip() for name in lines[0]] if lines else []
    lacking = [name for name in columns if name not in header]
    if lacking:
        raise TableFormatError(
            path,
            f"{path.name} has no column {', '.join(lacking)}.",
            remedy=f"The first row must name the columns, at least {', '.join(columns)}.",
        )
    rows = []
    for number, values in enumerate(lines[1:], start=2):
        if not values:
            continue
        if len(values) != len(header):
            raise TableFormatError(
                path,
                f"Line {number} of {path.name} has {len(values)} values for {len(header)} columns.",
                remedy="Put values that contain a comma between double quotes.",
            )
        rows.append(Row(path, number, {k: v.strip() for k, v in zip(header, values, strict=True)}))
    if not rows:
        raise TableFormatError(path, f"{path.name} lists no case.", remedy="Add one row for each image.")
    return rows


def check_layout(root: Path, *, names: Sequence[str], remedy: str) -> None:
    """Returns if every one of ``names`` is below ``root``.

    Raises:
        DatasetLayoutError: Some are not; ``remedy`` says where to get them.
    """
    missing = [name for name in names if not (root / name).exists()]
    if missing:
        raise DatasetLayoutError(root, missing, remedy=remedy)


def check_files(path: Path, cases: Sequence[Case]) -> None:
    """Returns if the image and the mask of every case are files.

    Raises:
        MissingImagesError: Some are not; ``path`` is the list that names them.
    """
    files = [file for case in cases for file in (case.image, case.mask) if file is not None]
    missing = [file for file in files if not file.is_file()]
    if missing:
        raise MissingImagesError(path, missing, total=len(files))
