"""The study index in words."""

import datetime as dt

from cxrviewer.state.browsing import Browsing, Collecting
from cxrviewer.wording import date_words
from engine.found_images import SourceKind
from engine.index_records import ImageEntry, PatientEntry, RecentEntry, SeriesEntry, StudyEntry

_KINDS = {
    SourceKind.FILE: "film",
    SourceKind.FOLDER: "folder",
    SourceKind.DICOMDIR: "DICOMDIR",
    SourceKind.ARCHIVE: "archive",
}


def counted(number: int, one: str, many: str = "") -> str:
    """Gives a number with its noun: "1 study", "2 studies"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def patient_words(patient: PatientEntry, *, shows_patient: bool) -> tuple[str, str]:
    """Gives (who, what is there) of a patient."""
    count = counted(patient.studies, "study", "studies")
    if not (patient.name or patient.number):
        return "No patient stated", counted(patient.images, "image")
    if not shows_patient:
        return f"Patient {patient.id}", count
    number = f"ID {patient.number} · " if patient.name and patient.number else ""
    return patient.name or f"ID {patient.number}", f"{number}{count}"


def study_words(study: StudyEntry, *, shows_patient: bool) -> tuple[str, str]:
    """Gives (when, what) of a study."""
    when = date_words(study.date) if study.date and shows_patient else ""
    place = study.folder if shows_patient else f"Study {study.id}"
    what = " · ".join(part for part in (study.description, counted(study.images, "image")) if part)
    return when or place or "No date", what


def series_words(series: SeriesEntry) -> str:
    """Gives what a series is."""
    return " · ".join(part for part in (series.modality, series.description) if part) or "Pictures"


def image_words(image: ImageEntry, *, shows_patient: bool) -> tuple[str, str]:
    """Gives (what it is, what is known of it) of an image."""
    view = "" if image.view in {"", "unknown"} else image.view
    name = image.link.name if shows_patient else f"Image {image.id}"
    if image.is_missing:
        return view or name, "The file is missing"
    size = f"{image.columns} × {image.rows}" if image.rows else ""
    frames = counted(image.frames, "frame") if image.frames > 1 else ""
    known = image.finding or " · ".join(part for part in (size, frames) if part)
    return view or name, known


def summary_words(browsing: Browsing) -> str:
    """Gives what the list below the search holds."""
    result = browsing.result
    if not result.image_count:
        return f"Nothing matches “{browsing.words}”" if browsing.words else "No studies yet"
    told = f"{counted(result.patient_count, 'patient')}, {counted(result.image_count, 'image')}"
    hidden = result.patient_count - len(result.patients)
    return f"{told}; {hidden:,} more, type to narrow" if hidden else told


def collecting_words(collecting: Collecting, *, shows_patient: bool) -> str:
    """Gives how far a search is."""
    tally = collecting.tally
    name = f" {collecting.name}" if shows_patient else ""
    if not tally.total:
        return f"Looking into{name} …"
    found = counted(tally.images, "image")
    return f"Looking into{name}: {tally.looked_at:,} of {tally.total:,} files, {found}"


def recent_words(entry: RecentEntry, today: dt.date) -> tuple[str, str]:
    """Gives (name, kind and day) of something that was opened."""
    day = dt.datetime.fromtimestamp(entry.opened_s, tz=dt.UTC).astimezone().date()
    days = (today - day).days
    when = {0: "today", 1: "yesterday"}.get(days, day.isoformat())
    return entry.link.name or str(entry.link.path), f"{_KINDS[entry.kind]} · {when}"
