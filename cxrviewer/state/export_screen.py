"""What can be exported, what the export dialog shows, and what stands on an exported picture, as plain records."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from cxrviewer.state.mark_screen import MarksScreen
from cxrviewer.state.screen import FilmScreen, OverlayScreen, Scale, Swatch


class ExportKind(StrEnum):
    """What a film can be exported as."""

    PICTURE = "picture"
    PAGE = "page"
    CAPTURE = "capture"
    OUTLINES = "outlines"
    REPORT = "report"


class ExportStep(StrEnum):
    """What is done of an export."""

    PAINTING = "painting"
    READING = "reading"
    MAKING = "making"
    WRITING = "writing"


#: Kinds that go back into an archive say who they are about unless somebody wants otherwise; pictures do not.
FIRST_IDENTITY: Mapping[ExportKind, bool] = MappingProxyType(
    {
        ExportKind.PICTURE: False,
        ExportKind.PAGE: False,
        ExportKind.CAPTURE: True,
        ExportKind.OUTLINES: True,
        ExportKind.REPORT: True,
    }
)


@dataclass(frozen=True, slots=True)
class ExportRow:
    """One kind in the dialog; ``reason`` says why it is not possible, empty where it is."""

    kind: ExportKind
    title: str
    explanation: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ExportScreen:
    """The export dialog.

    Attributes:
        film: Which film it is.
        rows: Every kind, also those that are not possible for this film.
        kind: The chosen one.
        keeps_identity: Whether the file says who the film shows.
        why_no_identity: Why that cannot be chosen; empty where it can.
        identity_note: What the choice means, and what it cannot promise.
        target: Path of the file.
        is_running: Whether it is being written; ``step`` says how far.
        note: What came out, or what went wrong; ``is_problem`` tells which.
        replaces: Whether the next export replaces the file that is there.
    """

    film: str = ""
    rows: tuple[ExportRow, ...] = ()
    kind: ExportKind = ExportKind.PICTURE
    keeps_identity: bool = False
    why_no_identity: str = ""
    identity_note: str = ""
    target: str = ""
    is_running: bool = False
    step: str = ""
    note: str = ""
    is_problem: bool = False
    replaces: bool = False


@dataclass(frozen=True, slots=True)
class LegendPart:
    """What one layer on a picture means: letters with colours, or a scale."""

    title: str
    swatches: tuple[Swatch, ...] = ()
    scale: Scale | None = None


@dataclass(frozen=True, slots=True)
class PictureContent:
    """A film as it is exported, and what is written below it.

    Attributes:
        legend: Of every layer that is drawn.
        patient: Who it shows; empty where that is not wanted.
        facts: What it is and how it is shown.
        losses: Why it is not the full data.
        research: Which models' results are on it; empty where none are.
    """

    film: FilmScreen
    overlays: OverlayScreen
    marks: MarksScreen
    legend: tuple[LegendPart, ...]
    patient: tuple[str, ...]
    facts: tuple[str, ...]
    losses: tuple[str, ...]
    research: str
