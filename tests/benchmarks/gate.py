"""What the gate lets through: pictures that are no chest radiographs, films shown wrongly, and real films."""

import csv
import json
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt

from engine.checks import Check, CheckState
from engine.errors import AnalysisRefusedError
from engine.inference.pipeline import Analyser
from engine.phantom import WHITE, make_phantom
from engine.radiograph import Radiograph, RadiographSource, Window, WindowFunction
from engine.reading import open_image
from engine.windowing import to_display
from tests.non_chest import Picture, colour_photographs, pictures

_DATA = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "cxr4"
_FOLD = "4"
_PATCHES = 24
_FILMS_EACH, _TURNED_EACH = 8, 2
_SHOWN: Mapping[str, Callable[[Picture], Picture]] = {
    "upside down": lambda film: film[::-1],
    "turned by 180 degrees": lambda film: film[::-1, ::-1],
    "inverted": lambda film: 1 - film,
    "inverted and upside down": lambda film: 1 - film[::-1],
    "on its side": np.rot90,
}
_CAUGHT = ("upright", "polarity")


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
    """Asks the shipped ensemble about so many pictures of each kind, and eight times as many films of the test fold.

    Twice as many of these films are shown wrongly in each way.
    """
    analyser = Analyser(device="cpu")
    kinds: dict[str, list[npt.NDArray[np.float32]]] = {}
    for name, picture in pictures(repeats):
        kinds.setdefault(name, []).append(picture)
    asked = {name: [_asked(analyser, _radiograph(picture)) for picture in found] for name, found in kinds.items()}
    results = [_counted(f"no chest, {name}", found, "", wrong=False) for name, found in asked.items()]
    every = [checks for found in asked.values() for checks in found]
    results.append(_counted("no chest, refused", every, ">= 99 %", wrong=False))
    colour = [_asked(analyser, _colour(picture)) for picture in colour_photographs(repeats)]
    results.append(_counted("no chest, photograph in colour", colour, ">= 99 %", wrong=False))
    results += _shown_wrongly(analyser, repeats)
    films = [_asked(analyser, open_image(path).radiograph) for path in _films(repeats * _FILMS_EACH)]
    return [*results, _counted(f"films of fold {_FOLD} of cxr4, refused", films, "<= 2 %", wrong=False)]


def _shown_wrongly(analyser: Analyser, repeats: int) -> Iterator[Refusals]:
    """Shows phantoms of different grain and real films wrongly in each way."""
    phantoms = [(make_phantom(seed=seed + 1).pixels / WHITE).astype(np.float32) for seed in range(repeats)]
    films = [to_display(open_image(path).radiograph) for path in _films(repeats * _TURNED_EACH)]
    for what, found in (("phantom", phantoms), (f"film of fold {_FOLD}", films)):
        every: list[tuple[Check, ...]] = []
        for way, show in _SHOWN.items():
            asked = [_asked(analyser, _radiograph(np.ascontiguousarray(show(film)))) for film in found]
            every += asked
            yield _counted(f"{what} {way}, refused or put right and said", asked, "", wrong=True)
        yield _counted(f"{what} shown wrongly, refused or put right and said", every, ">= 99 %", wrong=True)


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
                or (wrong and check.state is CheckState.DOUBTFUL and check.id in _CAUGHT)
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


def _colour(picture: Picture) -> Radiograph:
    """Gives a colour picture (rows, columns, 3) as it is read from a file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "picture.png"
        cv2.imwrite(str(path), cv2.cvtColor(np.rint(picture * 255).astype(np.uint8), cv2.COLOR_RGB2BGR))
        return open_image(path).radiograph


def _films(count: int) -> list[Path]:
    """Gives films of the test fold, evenly spread over its list; none where the data are not there."""
    if not (_DATA / "manifest.csv").is_file():
        return []
    with (_DATA / "manifest.csv").open(encoding="utf-8", newline="") as lines:
        files = [_DATA / row["file"] for row in csv.DictReader(lines) if row["fold"] == _FOLD]
    return files if count >= len(files) else [files[place * len(files) // count] for place in range(count)]
