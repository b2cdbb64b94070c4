"""The study index in words."""

import datetime as dt

from cxrviewer.state.browsing import Browsing, Collecting
from cxrviewer.translation import counted, tr
from cxrviewer.wording import date_words
from engine.found_images import SourceKind
from engine.index_records import ImageEntry, PatientEntry, RecentEntry, SeriesEntry, StudyEntry

_KINDS = {
    SourceKind.FILE: "film",
    SourceKind.FOLDER: "folder",
    SourceKind.DICOMDIR: "DICOMDIR",
    SourceKind.ARCHIVE: "archive",
}


def image_count(number: int) -> str:
    """Gives how many images: "1 image", "2 images"."""
    return counted(number, "{number:,} image", "{number:,} images")


def patient_words(patient: PatientEntry, *, shows_patient: bool) -> tuple[str, str]:
    """Gives (who, what is there) of a patient."""
    count = counted(patient.studies, "{number:,} study", "{number:,} studies")
    if not (patient.name or patient.number):
        return tr("No patient stated"), image_count(patient.images)
    if not shows_patient:
        return tr("Patient {id}", id=patient.id), count
    number = tr("ID {number} · ", number=patient.number) if patient.name and patient.number else ""
    return patient.name or tr("ID {number}", number=patient.number), f"{number}{count}"


def study_words(study: StudyEntry, *, shows_patient: bool) -> tuple[str, str]:
    """Gives (when, what) of a study."""
    when = date_words(study.date) if study.date and shows_patient else ""
    place = study.folder if shows_patient else tr("Study {id}", id=study.id)
    what = " · ".join(part for part in (study.description, image_count(study.images)) if part)
    return when or place or tr("No date"), what


def series_words(series: SeriesEntry) -> str:
    """Gives what a series is."""
    return " · ".join(part for part in (series.modality, series.description) if part) or tr("Pictures")


def image_words(image: ImageEntry, *, shows_patient: bool) -> tuple[str, str]:
    """Gives (what it is, what is known of it) of an image."""
    view = "" if image.view in {"", "unknown"} else image.view
    name = image.link.name if shows_patient else tr("Image {id}", id=image.id)
    if image.is_missing:
        return view or name, tr("The file is missing")
    size = f"{image.columns} × {image.rows}" if image.rows else ""
    frames = counted(image.frames, "{number:,} frame", "{number:,} frames") if image.frames > 1 else ""
    known = tr(image.finding) or " · ".join(part for part in (size, frames) if part)
    return view or name, known


def summary_words(browsing: Browsing) -> str:
    """Gives what the list below the search holds."""
    result = browsing.result
    if not result.image_count:
        return tr("Nothing matches “{words}”", words=browsing.words) if browsing.words else tr("No studies yet")
    patients = counted(result.patient_count, "{number:,} patient", "{number:,} patients")
    told = f"{patients}, {image_count(result.image_count)}"
    hidden = result.patient_count - len(result.patients)
    return tr("{told}; {hidden:,} more, type to narrow", told=told, hidden=hidden) if hidden else told


def collecting_words(collecting: Collecting, *, shows_patient: bool) -> str:
    """Gives how far a search is."""
    tally = collecting.tally
    name = collecting.name if shows_patient else ""
    if not tally.total:
        return tr("Looking into {name} …", name=name) if name else tr("Looking for films …")
    found = image_count(tally.images)
    said = "Looking into {name}: {looked_at:,} of {total:,} files, {found}"
    return tr(
        said if name else "Looking for films: {looked_at:,} of {total:,} files, {found}",
        name=name,
        looked_at=tally.looked_at,
        total=tally.total,
        found=found,
    )


def recent_words(entry: RecentEntry, today: dt.date) -> tuple[str, str]:
    """Gives (name, kind and day) of something that was opened."""
    day = dt.datetime.fromtimestamp(entry.opened_s, tz=dt.UTC).astimezone().date()
    days = (today - day).days
    when = {0: tr("today"), 1: tr("yesterday")}.get(days, day.isoformat())
    return entry.link.name or str(entry.link.path), f"{tr(_KINDS[entry.kind])} · {when}"
