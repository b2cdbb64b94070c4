import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.dataset_builder import lay_cxr4 as lay
from trainer.cli import app, main
from trainer.datasets.table import read_cases_csv


def test_folds_of_a_data_set_are_written_as_a_list_of_cases(tmp_path: Path) -> None:
    root, out = lay(tmp_path / "cxr4"), tmp_path / "lists" / "test.csv"
    found = CliRunner().invoke(app, ["cases", "cxr4", str(root), "--folds", "1,4", "--partial", "--out", str(out)])
    assert found.exit_code == 0, found.stderr
    table = read_cases_csv(out)
    assert [case.label_text for case in table.cases] == ["normal", "viral|bacterial"]
    assert table.sha256 in found.stderr
    assert found.stdout == ""


@pytest.mark.parametrize(
    "arguments", [["cxr5", "."], ["cxr4", "ROOT", "--folds", "two"], ["cxr4", "ROOT", "--folds", "3"]]
)
def test_wrong_usage_ends_with_status_2(tmp_path: Path, arguments: list[str]) -> None:
    root = lay(tmp_path / "cxr4")
    given = [str(root) if part == "ROOT" else part for part in arguments]
    assert CliRunner().invoke(app, ["cases", *given, "--out", str(tmp_path / "x.csv")]).exit_code == 2
    assert not (tmp_path / "x.csv").exists()


def test_what_cannot_be_done_ends_with_status_1_and_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["trainer", "cases", "lungs", str(tmp_path), "--out", str(tmp_path / "x.csv")])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("The data set is not complete: ")
    assert printed.err.count("\n") == 1


def test_help_does_not_wait_for_torch() -> None:
    code = (
        "import sys, trainer.cli; sys.exit(any(name in sys.modules for name in ('torch', 'sklearn', 'scipy', 'numpy')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
