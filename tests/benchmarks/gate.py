"""What the gate lets through: pictures that are no chest radiographs, films shown wrongly, and real films."""

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from engine.checks import Check, CheckState
from engine.errors import AnalysisRefusedError
from engine.inference.pipeline import Analyser
from engine.phantom import WHITE, make_phantom
from engine.radiograph import Radiograph, RadiographSource, Window, WindowFunction
from engine.reading import open_image
from tests.non_chest import pictures

_DATA = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "cxr4"
_FOLD = "4"
_PATCHES = 24
_FILMS_EACH = 8


@dataclass(frozen=True, slots=True)
class Refusals:
    """How many pictures of one kind were refused, and the first checks that did it."""

    name: str
    refused: int
    pictures: int
    goal: str
    by_check: dict[str, int]

    def as_json(self) -> str:
        """Gives one line of JSON."""
        facts = {"name": self.name, "refused": self.refused, "pictures": self.pictures, "goal": self.goal}
        return json.dumps({**facts, "by_check": self.by_check})

    def as_text(self) -> str:
        """Gives a sentence for people."""
        share = self.refused / max(self.pictures, 1)
        by = ", ".join(f"{name} {count}" for name, count in sorted(self.by_check.items()))
        return (
            f"{self.name}: {self.refused} of {self.pictures} ({share:.1%}; goal {self.goal}) {f'[{by}]' if by else ''}"
        )


def run(repeats: int) -> list[Refusals]:
    """Asks the shipped ensemble about so many pictures of each kind, and eight times as many films of the test fold."""
    analyser = Analyser(device="cpu")
    kinds: dict[str, list[npt.NDArray[np.float32]]] = {}
    for name, picture in pictures(repeats):
        kinds.setdefault(name, []).append(picture)
    asked = {name: [_asked(analyser, _radiograph(picture)) for picture in found] for name, found in kinds.items()}
    results = [_counted(f"no chest, {name}", found, "", wrong=False) for name, found in asked.items()]
    every = [checks for found in asked.values() for checks in found]
    results.append(_counted("no chest, refused", every, ">= 99 %", wrong=False))
    shown = [_asked(analyser, _radiograph(picture)) for picture in _shown_wrongly(repeats)]
    results.append(
        _counted("chest upside down or inverted, refused or put right and said", shown, ">= 99 %", wrong=True)
    )
    films = [_asked(analyser, open_image(path).radiograph) for path in _films(repeats * _FILMS_EACH)]
    return [*results, _counted(f"films of fold {_FOLD} of cxr4, refused", films, "<= 2 %", wrong=False)]


def _asked(analyser: Analyser, radiograph: Radiograph) -> tuple[Check, ...]:
    try:
        return analyser.analyse(radiograph, patches=_PATCHES, with_saliency=False).checks
    except AnalysisRefusedError as refused:
        return refused.checks


def _counted(name: str, found: list[tuple[Check, ...]], goal: str, *, wrong: bool) -> Refusals:
    """Counts refusals; with ``wrong`` also films that were judged with what is wrong put right and said."""
    firsts = [
        next(
            (
                check.id
                for check in checks
                if check.state is CheckState.FAILED
                or (wrong and check.state is CheckState.DOUBTFUL and check.id in ("upright", "polarity"))
            ),
            None,
        )
        for checks in found
    ]
    named = [first for first in firsts if first is not None]
    return Refusals(name, len(named), len(found), goal, {first: named.count(first) for first in set(named)})


def _radiograph(picture: npt.NDArray[np.float32]) -> Radiograph:
    source = RadiographSource(Path("picture.png"), "0" * 64, "png")
    windows = (Window(127.5, 255.0, WindowFunction.LINEAR_EXACT),)
    return Radiograph(pixels=np.rint(picture * 255).astype(np.float32), source=source, windows=windows)


def _shown_wrongly(each: int) -> Iterator[npt.NDArray[np.float32]]:
    """Gives phantoms of different grain upside down, inverted, and both."""
    for seed in range(each):
        film = (make_phantom(seed=seed + 1).pixels / WHITE).astype(np.float32)
        yield np.ascontiguousarray(film[::-1])
        yield 1 - film
        yield np.ascontiguousarray(1 - film[::-1])


def _films(count: int) -> list[Path]:
    """Gives films of the test fold, evenly spread over its list; none where the data are not there."""
    if not (_DATA / "manifest.csv").is_file():
        return []
    with (_DATA / "manifest.csv").open(encoding="utf-8", newline="") as lines:
        files = [_DATA / row["file"] for row in csv.DictReader(lines) if row["fold"] == _FOLD]
    return files if count >= len(files) else [files[place * len(files) // count] for place in range(count)]
