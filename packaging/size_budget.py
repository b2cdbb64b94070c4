"""Keeps files and functions small: a file over its budget is a decision to write down, not an accident.

Counted are the lines of a file, and the lines of a function without its docstring (documentation is not
what makes a function hard to read). Run as ``python packaging/size_budget.py``; exit status 1 names what
is over.
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

FILE_LINES = 400
WINDOW_LINES = 250
FUNCTION_LINES = 40
ROOMS = ("engine", "trainer", "cxrviewer", "resources", "packaging", "tests")

Function = ast.FunctionDef | ast.AsyncFunctionDef


def file_budget(path: Path) -> int:
    """Gives how many lines the file may have; the main window has a budget of its own."""
    return WINDOW_LINES if path.stem in {"main_window", "window"} else FILE_LINES


def function_lines(function: Function) -> int:
    """Counts the lines of a function from ``def`` to its end, less the docstring."""
    last = function.end_lineno or function.lineno
    total = last - function.lineno + 1
    first = function.body[0]
    is_docstring = (
        isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and isinstance(first.value.value, str)
    )
    if is_docstring:
        total -= (first.end_lineno or first.lineno) - first.lineno + 1
    return total


def violations(root: Path) -> Iterator[str]:
    """Yields one line for each file or function below ``root`` that is over its budget."""
    for room in ROOMS:
        for path in sorted((root / room).rglob("*.py")):
            text = path.read_text(encoding="utf-8")
            name = path.relative_to(root)
            lines = text.count("\n")
            if lines > file_budget(path):
                yield f"{name}: {lines} lines, at most {file_budget(path)}"
            for node in ast.walk(ast.parse(text)):
                if isinstance(node, Function) and (tall := function_lines(node)) > FUNCTION_LINES:
                    yield f"{name}:{node.lineno}: {node.name} has {tall} lines, at most {FUNCTION_LINES}"


def main() -> int:
    """Prints what is over budget; returns the exit status."""
    found = list(violations(Path(__file__).resolve().parents[1]))
    for line in found:
        print(line)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
