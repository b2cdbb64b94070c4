"""Makes ``.venv`` with everything that the project needs; run again, it is instant.

Run by the system's own Python with nothing installed: ``python3 packaging/setup_env.py``. The order
matters. torch and torchvision come first, as a matching pair: with an NVIDIA GPU the CUDA build, without
one the much smaller CPU build. grad-cam comes last and without its dependencies, because it asks for
opencv-python, whose own copy of Qt breaks PySide6 (docs/adr/0003).
"""

import hashlib
import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
STAMP = VENV / "cxrviewer-setup.txt"
OLDEST = (3, 11)
PAIR = ("torch==2.13.0", "torchvision==0.28.0")
GRAD_CAM = "grad-cam==1.5.7"
CPU_INDEX = "https://download.pytorch.org/whl/cpu"
REACH_SECONDS = "10"


class SetupError(Exception):
    """The environment cannot be made; the message says what to do."""


def say(text: str) -> None:
    """Tells the person what happens now."""
    print(f"set-up: {text}", flush=True)


def check_python() -> None:
    """Refuses a Python that is too old or that cannot make environments.

    Raises:
        SetupError: Names the command that helps.
    """
    if sys.version_info < OLDEST:
        found = ".".join(str(part) for part in sys.version_info[:3])
        raise SetupError(
            f"Python {found} is too old; 3.11 or newer is needed.\n"
            "  Install one (Debian 12, Ubuntu 24.04 and newer: sudo apt-get install python3 python3-venv), then run\n"
            "  make PYTHON=python3.12 demo     (or whichever you installed)"
        )
    if find_spec("venv") is None or find_spec("ensurepip") is None:
        version = f"{sys.version_info[0]}.{sys.version_info[1]}"
        raise SetupError(
            "This Python cannot make virtual environments.\n"
            f"  sudo apt-get install python{version}-venv     (or python3-venv), then run make again"
        )


def python_of_venv() -> Path:
    """Gives the interpreter of ``.venv``."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def has_cuda_gpu() -> bool:
    """Tells whether an NVIDIA driver answers."""
    tool = shutil.which("nvidia-smi")
    if tool is None:
        return False
    return subprocess.run([tool, "-L"], capture_output=True, check=False).returncode == 0


def fingerprint(*, cuda: bool) -> str:
    """Gives the text that changes whenever the environment has to be made anew."""
    digest = hashlib.sha256()
    for path in (ROOT / "pyproject.toml", Path(__file__)):
        digest.update(path.read_bytes())
    return (
        f"{digest.hexdigest()} python {sys.version_info[0]}.{sys.version_info[1]} {'cuda' if cuda else 'cpu'} {ROOT}\n"
    )


def pip(*arguments: str, quiet: bool = False, **settings: str) -> bool:
    """Runs pip of ``.venv``; ``settings`` are its options as environment variables. Tells whether it succeeded."""
    command = [str(python_of_venv()), "-m", "pip", "--disable-pip-version-check", *arguments]
    environment = {**os.environ, **{f"PIP_{name.upper()}": value for name, value in settings.items()}}
    done = subprocess.run(command, env=environment, capture_output=quiet, check=False)
    return done.returncode == 0


def install_cpu_pair() -> bool:
    """Installs the CPU build: from the folders that pip is set up with, or from pytorch's own index."""
    say("no NVIDIA GPU answers: the CPU build of torch")
    if pip("install", "--no-index", "--no-deps", PAIR[0], quiet=True):
        say("torch found in a local folder; torchvision from the index")
        return pip("install", "--no-deps", PAIR[1])
    say(f"asking {CPU_INDEX}")
    reached = pip(
        "install", "--retries", "0", "--timeout", REACH_SECONDS, "--index-url", CPU_INDEX, "--no-deps", *PAIR,
        quiet=True, extra_index_url="",
    )  # fmt: skip
    if reached:
        return True
    say("not reachable: the ordinary index, which may carry the large CUDA build")
    return pip("install", *PAIR)


def install_cuda_pair() -> bool:
    """Installs the CUDA build, which is what the ordinary index carries."""
    return pip("install", *PAIR)


def install_project() -> bool:
    """Installs this folder, editable, with the tools of its checks and tests."""
    return pip("install", "--editable", f"{ROOT}[dev]")


def install_grad_cam() -> bool:
    """Installs grad-cam without opencv-python."""
    return pip("install", "--no-deps", GRAD_CAM)


def install(*, cuda: bool) -> None:
    """Fills ``.venv``.

    Raises:
        SetupError: A step failed; pip has said why.
    """
    steps: list[tuple[str, Callable[[], bool]]] = [
        ("torch and torchvision", install_cuda_pair if cuda else install_cpu_pair),
        ("the project and its tools", install_project),
        ("grad-cam", install_grad_cam),
    ]
    for name, step in steps:
        say(name)
        if not step():
            raise SetupError(
                f"{name} could not be installed: pip says why above. When the network is back, run make again."
            )


def main() -> int:
    """Makes or checks the environment; returns the exit status."""
    try:
        check_python()
        cuda = has_cuda_gpu()
        wanted = fingerprint(cuda=cuda)
        if STAMP.is_file() and python_of_venv().is_file() and STAMP.read_text(encoding="utf-8") == wanted:
            return 0
        say(f"making {VENV.name} with Python {sys.version.split()[0]} (a few minutes, once)")
        if not python_of_venv().is_file():
            subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True)
        install(cuda=cuda)
        STAMP.write_text(wanted, encoding="utf-8")
        say("done")
    except (SetupError, subprocess.CalledProcessError) as error:
        print(f"set-up stopped: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
