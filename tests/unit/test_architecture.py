"""The rules of the house that import-linter cannot say, read from the syntax trees."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
ROOMS = ("engine", "trainer", "cxrviewer", "resources")
WIDGETS = REPOSITORY / "cxrviewer" / "widgets"

#: Slow to import, and of no use before the first image is on screen.
HEAVY = (
    *("torch", "torchvision", "timm", "sklearn", "scipy", "matplotlib", "lightning_fabric"),
    *("pytorch_grad_cam", "captum"),
)
#: The main window and the evidence room put panels together; every other widget stands alone on the shared parts.
COMPOSERS = ("main_window", "panels", "evidence")
SHARED_PARTS = "parts"
PYQTGRAPH_WIDGETS = 2


def sources(*rooms: str) -> list[Path]:
    return [path for room in rooms for path in sorted((REPOSITORY / room).rglob("*.py"))]


def module_name(path: Path) -> str:
    parts = path.relative_to(REPOSITORY).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imported(nodes: Iterator[ast.AST]) -> set[str]:
    """Every dotted name that the import statements among the nodes may bind, module and attribute alike."""
    names: set[str] = set()
    for node in nodes:
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return names


def imports_of(path: Path) -> set[str]:
    return imported(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


def imports_at_load(path: Path) -> set[str]:
    """Imports that run when the module is imported: those outside of functions."""

    def outside(node: ast.AST) -> Iterator[ast.AST]:
        yield node
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            for child in ast.iter_child_nodes(node):
                yield from outside(child)

    return imported(outside(ast.parse(path.read_text(encoding="utf-8"))))


def below(names: set[str], package: str) -> set[str]:
    return {name for name in names if name == package or name.startswith(f"{package}.")}


@pytest.mark.parametrize("path", [p for p in sources(*ROOMS, "tests") if p.name == "__init__.py"], ids=module_name)
def test_init_files_hold_only_a_docstring(path: Path) -> None:
    body = ast.parse(path.read_text(encoding="utf-8")).body
    assert [type(node) for node in body] == [ast.Expr]
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


def test_only_widgets_know_qtwidgets() -> None:
    outside = [path for path in sources("cxrviewer") if WIDGETS not in path.parents]
    assert [module_name(path) for path in outside if below(imports_of(path), "PySide6.QtWidgets")] == []


def test_state_knows_only_qtcore() -> None:
    found = {
        f"{module_name(path)} imports {name}"
        for path in sources("cxrviewer/state")
        for name in below(imports_of(path), "PySide6")
        if name != "PySide6" and not name.startswith("PySide6.QtCore")
    }
    assert found == set()


def test_one_image_widget_and_one_curve_widget_know_pyqtgraph() -> None:
    users = [path for path in sources("cxrviewer") if below(imports_of(path), "pyqtgraph")]
    assert all(path.is_relative_to(WIDGETS) for path in users)
    assert len(users) <= PYQTGRAPH_WIDGETS


def test_sibling_widgets_do_not_know_each_other() -> None:
    found = set()
    for path in sources("cxrviewer/widgets"):
        place = path.relative_to(WIDGETS).with_suffix("").parts[0]
        if place in COMPOSERS:
            continue
        for name in below(imports_of(path), "cxrviewer.widgets"):
            other = name.split(".")[2] if name.count(".") >= 2 else place
            if other not in {place, SHARED_PARTS}:
                found.add(f"{module_name(path)} imports {name}")
    assert found == set()


def test_the_viewer_reaches_the_networks_in_one_place_and_lazily() -> None:
    users = [path for path in sources("cxrviewer") if below(imports_of(path), "engine.inference")]
    assert {module_name(path) for path in users} <= {"cxrviewer.analysis"}
    assert [module_name(path) for path in users if below(imports_at_load(path), "engine.inference")] == []


def test_no_opencv_that_brings_its_own_qt() -> None:
    from importlib.metadata import distributions

    names = {distribution.metadata["Name"].lower() for distribution in distributions()}
    assert names.isdisjoint({"opencv-python", "opencv-contrib-python"})


def light_modules() -> list[str]:
    paths = sources(*ROOMS)
    homes = ("engine.inference.", "trainer.learning.")
    names = [module_name(path) for path in paths if path.name != "__main__.py"]
    return [name for name in names if not name.startswith(homes)]


def test_everything_but_the_networks_imports_without_them() -> None:
    program = (
        "import importlib, sys\n"
        f"for name in {light_modules()!r}:\n"
        "    importlib.import_module(name)\n"
        f"    found = [heavy for heavy in {HEAVY!r} if heavy in sys.modules]\n"
        "    if found: sys.exit(f'{name} imports {found}')\n"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_engine_and_the_trainer_import_without_qt() -> None:
    names = [name for name in light_modules() if not name.startswith("cxrviewer")]
    program = (
        "import importlib, sys\n"
        f"for name in {names!r}: importlib.import_module(name)\n"
        "found = [name for name in sys.modules if name.startswith(('PySide6', 'pyqtgraph'))]\n"
        "sys.exit(f'Qt came in: {found}' if found else 0)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
