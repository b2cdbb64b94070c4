"""Folders that appear whole or not at all."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from trainer.errors import RunError


@contextmanager
def drafted(out: Path) -> Iterator[Path]:
    """Gives an empty folder beside ``out`` that takes its name when the block ends well, and is gone otherwise.

    Raises:
        RunError: ``out`` exists: what was released never changes.
    """
    if out.exists():
        raise RunError(
            f"There is already something at {out.name}.", remedy="Released packages never change: name a new folder."
        )
    out.parent.mkdir(parents=True, exist_ok=True)
    draft = Path(tempfile.mkdtemp(prefix=f".{out.name}.", dir=out.parent))
    try:
        yield draft
        draft.chmod(0o755)
        os.replace(draft, out)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
