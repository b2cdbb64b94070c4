"""The command line of the viewer, without Qt."""

import argparse
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Arguments:
    """What the command line asked for; ``size`` is (width, height) of the window."""

    files: tuple[Path, ...]
    analyse: bool
    screenshot: Path | None
    size: tuple[int, int] | None
    package: str | None
    patches: int | None
    seed: int | None
    device: str | None


def parse(arguments: Sequence[str]) -> Arguments:
    """Gives the parsed command line; ends the program with status 2 when it cannot be understood."""
    parser = argparse.ArgumentParser(
        prog="cxrviewer",
        description="Shows chest radiographs and what Patched FLANNEL says of them. Research use only.",
    )
    parser.add_argument(
        "files", nargs="*", type=Path, metavar="FILE", help="radiographs, folders, zip archives or DICOMDIRs to open"
    )
    parser.add_argument("--analyse", action="store_true", help="analyse the films at once")
    parser.add_argument("--screenshot", type=Path, metavar="OUT.png", help="save the finished window and end")
    parser.add_argument("--size", type=_size, metavar="WxH", help="size of the window, such as 1440x900")
    parser.add_argument("--package", metavar="ID", help="model package to analyse with")
    parser.add_argument("--patches", type=_positive, metavar="K", help="patches per film (100)")
    parser.add_argument("--seed", type=_natural, metavar="N", help="seed of the patches (0)")
    parser.add_argument("--device", type=_device, help="where the models run: auto, cpu, cuda or cuda:N (auto)")
    given = parser.parse_args(arguments)
    if given.analyse and not given.files:
        parser.error("--analyse needs a file")
    return Arguments(
        files=tuple(path.absolute() for path in given.files),
        analyse=given.analyse,
        screenshot=given.screenshot,
        size=given.size,
        package=given.package,
        patches=given.patches,
        seed=given.seed,
        device=given.device,
    )


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().replace("×", "x").partition("x")
    try:
        size = int(width), int(height)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no size; write it like 1440x900") from error
    if not (800 <= size[0] <= 7680 and 560 <= size[1] <= 4320):
        raise argparse.ArgumentTypeError(f"{text!r} is outside 800x560 to 7680x4320")
    return size


def _device(text: str) -> str:
    if not re.fullmatch(r"auto|cpu|cuda(:\d+)?", text):
        raise argparse.ArgumentTypeError(f"{text!r} is no device; write auto, cpu, cuda or cuda:1")
    return text


def _positive(text: str) -> int:
    number = _natural(text)
    if number == 0:
        raise argparse.ArgumentTypeError("must be at least 1")
    return number


def _natural(text: str) -> int:
    if not text.isdigit():
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number of 0 or more")
    return int(text)
