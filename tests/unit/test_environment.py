"""The set-up scripts decide rightly: which torch, which message, which system packages."""

import sys
import tomllib
from pathlib import Path

import check_qt
import pytest
import setup_env

REPOSITORY = Path(__file__).resolve().parents[2]


class Pip:
    """Records what would be installed; calls whose arguments hold a word of ``failing`` fail."""

    def __init__(self, *failing: str) -> None:
        self.failing = failing
        self.calls: list[tuple[str, ...]] = []

    def __call__(self, *arguments: str, quiet: bool = False, **settings: str) -> bool:
        self.calls.append(arguments)
        return not any(word in arguments for word in self.failing)


def test_with_a_gpu_the_ordinary_pair_comes_first_and_grad_cam_last(monkeypatch: pytest.MonkeyPatch) -> None:
    pip = Pip()
    monkeypatch.setattr(setup_env, "pip", pip)
    setup_env.install(cuda=True)
    assert pip.calls[0] == ("install", *setup_env.PAIR)
    assert pip.calls[-1] == ("install", "--no-deps", setup_env.GRAD_CAM)


@pytest.mark.parametrize(
    ("failing", "calls"),
    [((), 2), (("--no-index",), 2), (("--no-index", "--index-url"), 3)],
    ids=["torch in a local folder", "pytorch's own index", "only the ordinary index"],
)
def test_without_a_gpu_the_smaller_build_is_looked_for(
    failing: tuple[str, ...], calls: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    pip = Pip(*failing)
    monkeypatch.setattr(setup_env, "pip", pip)
    assert setup_env.install_cpu_pair()
    assert len(pip.calls) == calls
    assert "--no-index" in pip.calls[0]
    assert setup_env.PAIR[1] in pip.calls[-1]


def test_a_failed_step_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setup_env, "pip", Pip("--editable"))
    with pytest.raises(setup_env.SetupError, match="the project and its tools could not be installed"):
        setup_env.install(cuda=True)


def test_an_old_python_is_refused_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 4))
    with pytest.raises(setup_env.SetupError, match=r"3\.10\.4 is too old(?s:.)*apt-get install"):
        setup_env.check_python()


def test_a_python_without_venv_is_refused_with_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setup_env, "find_spec", lambda name: None)
    with pytest.raises(setup_env.SetupError, match=r"apt-get install python3\.\d+-venv"):
        setup_env.check_python()


def test_another_build_means_another_environment() -> None:
    assert setup_env.fingerprint(cuda=True) != setup_env.fingerprint(cuda=False)


def test_the_pair_is_the_one_that_the_project_asks_for() -> None:
    with (REPOSITORY / "pyproject.toml").open("rb") as stream:
        wanted = tomllib.load(stream)["project"]["dependencies"]
    for pinned in setup_env.PAIR:
        assert f"{pinned.rsplit('.', 1)[0]}.*" in wanted
    assert not [name for name in wanted if name.startswith(("grad-cam", "opencv-python>", "opencv-python="))]


def test_missing_libraries_become_packages() -> None:
    libraries = ["libxcb-cursor.so.0", "libEGL.so.1", "libnobodyknows.so.7", "libGL.so.1"]
    assert check_qt.debian_packages(libraries) == ["libegl1", "libgl1", "libxcb-cursor0"]


def test_the_message_names_libraries_and_the_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(check_qt, "missing_libraries", lambda package: ["libEGL.so.1"])
    monkeypatch.setattr(sys, "argv", ["check_qt.py"])
    monkeypatch.setattr(sys, "platform", "linux")
    assert check_qt.main() == 1
    said = capsys.readouterr().err
    assert "libEGL.so.1" in said
    assert "sudo apt-get install libegl1" in said
