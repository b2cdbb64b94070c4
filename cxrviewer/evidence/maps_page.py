"""What the page of the maps shows: two maps side by side, each with what can be read from it."""

from dataclasses import dataclass

from cxrviewer.evidence.map_pictures import MapPicture
from cxrviewer.evidence.votes_page import bare_film, class_choices
from cxrviewer.evidence.wish import MapWish, Wish
from cxrviewer.state.screen import Choice, FilmScreen
from cxrviewer.state.study import Study
from cxrviewer.translation import tr
from engine.findings import AnalysisReport
from engine.labels import class_label
from engine.map_method import CAVEAT, FACTS, MapMethod, patches_mapped
from engine.map_reading import LEVELS, Peak


@dataclass(frozen=True, slots=True)
class MapSide:
    """One map with its choices.

    Attributes:
        picture: None while it is made.
        lines: What can be read from it, in sentences.
        progress: Share done in [0, 1] while it is made; None when nothing is.
        problem: Why there is none; empty when there is nothing to say.
    """

    class_id: str
    minus: str | None
    model: str | None
    method: MapMethod
    picture: MapPicture | None
    lines: tuple[str, ...]
    progress: float | None = None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class MapsPage:
    """The page of the maps."""

    film: FilmScreen
    classes: tuple[Choice, ...]
    others: tuple[Choice, ...]
    models: tuple[Choice, ...]
    methods: tuple[Choice, ...]
    left: MapSide
    right: MapSide
    shows_contours: bool
    caveat: str


def maps_page(study: Study, report: AnalysisReport, wish: Wish, *, left: MapSide, right: MapSide) -> MapsPage:
    """Gives the page for a film that was analysed."""
    classes = class_choices(report.votes[0].classes)
    return MapsPage(
        film=bare_film(study),
        classes=classes,
        others=(
            Choice(None, tr("no other class")),
            *(Choice(c.id, tr("less {title}", title=c.title)) for c in classes),
        ),
        models=(
            Choice(None, tr("All models, weighted")),
            *(Choice(vote.package.id, vote.title) for vote in report.votes),
        ),
        methods=tuple(Choice(method.value, FACTS[method].title) for method in MapMethod),
        left=left,
        right=right,
        shows_contours=wish.shows_contours,
        caveat=tr(CAVEAT),
    )


def map_side(
    report: AnalysisReport, wish: MapWish, picture: MapPicture | None, *, progress: float | None, problem: str
) -> MapSide:
    """Gives one side; ``wish`` names its class."""
    class_id = wish.class_id or report.ensemble.label
    return MapSide(
        class_id=class_id,
        minus=wish.minus,
        model=wish.model,
        method=wish.method,
        picture=picture,
        lines=() if picture is None else _lines(report, wish, class_id, picture),
        progress=progress,
        problem=problem,
    )


def _lines(report: AnalysisReport, wish: MapWish, class_id: str, picture: MapPicture) -> tuple[str, ...]:
    facts, drawn = FACTS[wish.method], report.patches.count
    mapped = patches_mapped(wish.method, drawn)
    lines = [tr(facts.meaning)]
    if mapped < drawn:
        lines.append(
            tr("Made of the first {mapped} of {drawn} patches, because it is slow.", mapped=mapped, drawn=drawn)
        )
    if wish.minus is not None:
        named = tr(class_label(class_id).title), tr(class_label(wish.minus).title)
        lines.append(
            tr(
                "Where {more} is ahead of {less}, and where behind; largest difference {top:.2f}.",
                more=named[0],
                less=named[1],
                top=picture.top,
            )
        )
        return tuple(lines)
    if picture.inside_lungs is not None:
        lines.append(
            tr(
                "{share:.0%} of it inside the lungs; highest value {top:.2f}.",
                share=picture.inside_lungs,
                top=picture.top,
            )
        )
    levels = ", ".join(f"{level:.0%}" for level in LEVELS)
    lines += [
        tr("{number}. Peak in the {place}.", number=number, place=_peak_words(peak))
        for number, peak in enumerate(picture.peaks, start=1)
    ]
    if not picture.peaks:
        lines.append(tr("The map is empty: nothing in the patches spoke for this class."))
    lines.append(tr("Contours at {levels} of the highest value.", levels=levels))
    return tuple(lines)


def _peak_words(peak: Peak) -> str:
    zone = tr(peak.zone) if peak.zone else tr("outside the lungs")
    at = tr("row {row:.0f}, column {column:.0f}", row=peak.row, column=peak.column)
    if peak.edge_mm is None:
        return f"{zone} ({at})"
    return tr("{zone}, {edge:.0f} mm from the outline of the lung ({at})", zone=zone, edge=peak.edge_mm, at=at)
