from pathlib import Path

import size_budget

REPOSITORY = Path(__file__).resolve().parents[2]


def test_nothing_is_over_budget() -> None:
    assert list(size_budget.violations(REPOSITORY)) == []


def test_long_functions_long_files_and_fat_windows_are_named(tmp_path: Path) -> None:
    room = tmp_path / "engine"
    room.mkdir()
    (room / "long.py").write_text("x = 1\n" * 401, encoding="utf-8")
    (room / "main_window.py").write_text("x = 1\n" * 251, encoding="utf-8")
    (room / "tall.py").write_text("def tall():\n" + "    x = 1\n" * 40, encoding="utf-8")
    (room / "fine.py").write_text("x = 1\n" * 400, encoding="utf-8")
    found = list(size_budget.violations(tmp_path))
    assert [line.split(":")[0] for line in found] == ["engine/long.py", "engine/main_window.py", "engine/tall.py"]


def test_a_docstring_is_not_counted(tmp_path: Path) -> None:
    room = tmp_path / "engine"
    room.mkdir()
    body = '    """First.\n' + "    more\n" * 50 + '    """\n' + "    x = 1\n" * 39
    (room / "documented.py").write_text("def documented():\n" + body, encoding="utf-8")
    assert list(size_budget.violations(tmp_path)) == []
