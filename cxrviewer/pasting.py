"""Paths out of what somebody copied: files from a file manager, or lines of text."""

from collections.abc import Sequence
from pathlib import Path
from urllib.parse import unquote, urlsplit

_QUOTES = "\"'“”\u2018\u2019"
_LONGEST = 4096


def pasted_paths(text: str, local_files: Sequence[str] = ()) -> tuple[Path, ...]:
    """Gives the absolute paths in what was copied; none where there are none.

    Args:
        text: The copied text: one path, quoted or not, or ``file:`` address per line.
        local_files: Paths of copied files; they come first, and then the text is not looked at.
    """
    if local_files:
        return tuple(Path(name) for name in local_files)
    found = (_path(line.strip()) for line in text.splitlines())
    return tuple(dict.fromkeys(path for path in found if path is not None))


def _path(line: str) -> Path | None:
    line = line.strip(_QUOTES).strip()
    if not line or len(line) > _LONGEST or "\0" in line:
        return None
    if line.lower().startswith("file:"):
        address = urlsplit(line)
        line = unquote(address.path)
        if len(line) > 2 and line[2] == ":":  # /C:/films on Windows
            line = line[1:]
    try:
        path = Path(line).expanduser()
    except RuntimeError:  # there is no home folder of that name
        return None
    return path if path.is_absolute() else None
