"""Renders the training room in mid-run from runs that are made up, so that the picture is the same everywhere.

Run as ``python packaging/shots_training.py [FOLDER]``; exit status 1 when the picture could not be made.
"""

import json
import math
import os
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QImage

from cxrviewer.assets import recipes_folder
from cxrviewer.state.training import DraftScreen, RoomScreen, RunPhase, RunView, Use
from cxrviewer.training.diary import Diary
from cxrviewer.training.estimates import seconds_left
from cxrviewer.training.listing import RunLister
from cxrviewer.training.orders import recipe_choices
from cxrviewer.widgets.application import create_application
from cxrviewer.widgets.training.window import TrainingWindow
from trainer.config import read_config
from trainer.queueing import enqueue
from trainer.rundir import RunFolder, open_run

REPOSITORY = Path(__file__).resolve().parents[1]
NAME, WIDTH, HEIGHT = "training.png", 1440, 900
_STEPS, _SECONDS = 97, 23.0
_BEGAN = 1_790_000_000.0


def lay_runs(folder: Path) -> None:
    """Makes four runs: one in the middle, a finished one, one that waits and one that failed."""
    recipes = recipes_folder()
    segmenter, base = recipes / "lungs-fcdensenet103.toml", recipes / "patch-mobilenet-v2.toml"
    middle = open_run(folder / "lungs-fcdensenet103-2", read_config(segmenter))
    total = sum(stage.epochs for stage in middle.config().stages)
    write_diary(middle, epochs=total * 2 // 3, speed=1.0, total=total)
    former = open_run(folder / "lungs-fcdensenet103", read_config(segmenter))
    write_diary(former, epochs=total, speed=0.8, total=total)
    former.mark_finished()
    enqueue(open_run(folder / "patch-mobilenet-v2", read_config(base)))
    failed = open_run(folder / "patch-squeezenet", read_config(recipes / "patch-squeezenet.toml"))
    failed.events.append("failed", detail="The loss is not a number.", remedy="Lower the learning rate.")


def write_diary(run: RunFolder, *, epochs: int, speed: float, total: int) -> None:
    """Writes a diary that looks like a segmenter's."""
    lines = [{"kind": "started", "time": _BEGAN, "step": 0, "total": _STEPS * total, "figure": "lungs_jaccard"}]
    lines += [line for epoch in range(epochs) for line in _epoch(epoch, speed)]
    run.path.joinpath("events.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")


def _epoch(epoch: int, speed: float) -> Iterator[dict[str, object]]:
    for part in range(1, 9):
        step = epoch * _STEPS + part * 12
        done = step / _STEPS * speed
        ripple = 0.05 * math.sin(7.1 * step) * math.exp(-done / 12)
        yield {
            "kind": "step",
            "time": _BEGAN + step * _SECONDS / _STEPS,
            "step": step,
            "epoch": epoch,
            "loss": 0.11 + 1.7 * math.exp(-done / 2.2) + ripple,
            "rate": 1.2e-3 * (0.05 + 0.95 * 0.5 * (1 + math.cos(math.pi * min(1.0, epoch / 27)))),
            "cores_busy": 1.9,
            "memory_mib": 1630,
        }
    step = (epoch + 1) * _STEPS
    jaccard = 0.9 - 0.5 * math.exp(-(epoch + 1) * speed / 2.6)
    yield {
        "kind": "watched",
        "time": _BEGAN + step * _SECONDS / _STEPS,
        "step": step,
        "epoch": epoch,
        "lungs_jaccard": jaccard,
        "heart_dice": jaccard - 0.04,
    }


def screen_of(folder: Path) -> RoomScreen:
    """Gives what the room shows of the runs, as if the one in the middle were being trained."""
    runs = [_under_way(run) if run.phase is RunPhase.CUT_OFF else run for run in RunLister(folder).look()]
    chosen = next(run.name for run in runs if run.phase is RunPhase.TRAINING)
    draft = DraftScreen(recipes=recipe_choices(recipes_folder()))
    return RoomScreen(Path("runs"), tuple(runs), chosen, frozenset({"lungs-fcdensenet103"}), draft)


def _under_way(run: RunView) -> RunView:
    diary = Diary(run.path / "events.jsonl")
    diary.read()
    use = Use(diary.use["cores_busy"], diary.use["memory_mib"])
    return replace(run, phase=RunPhase.TRAINING, problem=None, seconds_left=seconds_left(diary), use=use)


def main() -> int:
    """Renders the picture and says whether it was made."""
    target = (Path(sys.argv[1]) if len(sys.argv) > 1 else REPOSITORY / "docs" / "manual") / NAME
    application = create_application(["cxrviewer"])
    with tempfile.TemporaryDirectory() as place:
        lay_runs(Path(place))
        window = TrainingWindow()
        window.resize(WIDTH, HEIGHT)
        window.set_screen(screen_of(Path(place)))
        window.show()
        image = QImage()

        def grab() -> None:
            nonlocal image
            image = window.grab().toImage()
            QCoreApplication.exit(0)

        QTimer.singleShot(0, grab)
        application.exec()
        window.close()
    is_done = image.save(str(target))
    print(f"{target}: {'done' if is_done else 'failed'}")
    return 0 if is_done else 1


if __name__ == "__main__":
    sys.exit(main())
