"""Names of exported files: they say what is in them, and never who."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from cxrviewer.state.export_screen import ExportKind
from engine.radiograph import RadiographSource

_ENDINGS = {
    ExportKind.PICTURE: ".png",
    ExportKind.PAGE: ".pdf",
    ExportKind.CAPTURE: "-capture.dcm",
    ExportKind.OUTLINES: "-outlines.dcm",
    ExportKind.REPORT: "-measurements.dcm",
}


def suggested_name(kind: ExportKind, source: RadiographSource) -> str:
    """Gives a name by a hash of the film's identifier, or of its content where it has none."""
    uid = source.sop_instance_uid
    named = hashlib.sha256(uid.encode()).hexdigest() if uid else source.sha256
    return f"film-{named[:8]}{_ENDINGS[kind]}"


def target_of(words: str, kind: ExportKind, folder: Path) -> Path:
    """Gives the file that somebody means who typed these words: below ``folder`` and with an ending, if need be."""
    path = Path(words.strip()).expanduser()
    path = path if path.is_absolute() else folder / path
    return path if path.suffix else path.with_name(f"{path.name}.{_ENDINGS[kind].rpartition('.')[2]}")


def first_folder(remembered: str) -> Path:
    """Gives where exports go at first: where the last one went, else the documents of the user."""
    if remembered:
        return Path(remembered)
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(found) if found else Path.home()
