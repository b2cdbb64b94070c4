"""What the page of the model card shows, read from a package's manifest."""

from collections.abc import Iterator
from dataclasses import dataclass

from cxrviewer.state.screen import Choice
from cxrviewer.translation import tr
from engine.labels import class_label
from engine.package import Calibration, Manifest, Package, Provenance

_ROLES = {"segmenter": "segmenter", "base": "base model"}


@dataclass(frozen=True, slots=True)
class CardTable:
    """A table of the card under a heading, with a note below it."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class ReliabilityPoint:
    """Films whose called class scored about ``score``, and the share of them that was called right."""

    score: float
    right: float
    cases: int


@dataclass(frozen=True, slots=True)
class CardPage:
    """The card of one package.

    Attributes:
        packages: It and what it was made with.
        limits: One sentence each.
        reliability: None where the package does not say.
        reliability_words: What the diagram says, or why there is none.
    """

    package: str
    packages: tuple[Choice, ...]
    title: str
    fingerprint: str
    use: str
    limits: tuple[str, ...]
    tables: tuple[CardTable, ...]
    reliability: tuple[ReliabilityPoint, ...]
    reliability_words: str


def card_page(package: Package, packages: tuple[Choice, ...]) -> CardPage:
    """Gives the card of a package.

    Args:
        package: Whose card.
        packages: What there is to choose from.
    """
    manifest = package.manifest
    calibration = manifest.calibration
    points = (
        ()
        if calibration is None
        else tuple(ReliabilityPoint(found.score, found.right, found.cases) for found in calibration.reliability)
    )
    return CardPage(
        package=package.ref.id,
        packages=packages,
        title=f"{manifest.title} ({package.ref.id} {package.ref.version})",
        fingerprint=f"sha256 {package.ref.sha256}",
        use=manifest.intended_use,
        limits=manifest.limits,
        tables=tuple(_tables(manifest)),
        reliability=points,
        reliability_words=_reliability_words(calibration, points),
    )


def _training(provenance: Provenance) -> Iterator[str]:
    yield tr(
        "Seed {seed}, {epochs} epochs, {steps} steps.",
        seed=provenance.seed,
        epochs=provenance.epochs,
        steps=provenance.steps,
    )
    if provenance.initial_weights_sha256 is not None:
        yield tr("They went on from the weights with sha256 {begun}.", begun=provenance.initial_weights_sha256)


def _tables(manifest: Manifest) -> Iterator[CardTable]:
    provenance = manifest.provenance
    yield CardTable(
        tr("Trained and tested on"),
        (tr("part"), tr("data"), tr("films"), tr("patients")),
        tuple((use.role, use.name, f"{use.cases}", _or_unknown(use.patients, decimals=0)) for use in provenance.data),
        " ".join(_training(manifest.provenance)),
    )
    for found in manifest.evaluation:
        yield CardTable(
            tr("Figures: {data} ({role}, {cases} films)", data=found.data, role=found.role, cases=found.cases),
            (tr("figure"), tr("value"), tr("95 % interval")),
            tuple((name.replace("_", " "), *_figure(value)) for name, value in found.figures.items()),
            " ".join((*found.notes, tr("Made by: {command}", command=found.command))),
        )
    if manifest.calibration is not None:
        yield from _thresholds(manifest.calibration)
    if manifest.depends_on:
        yield CardTable(
            tr("Made with"),
            (tr("part"), tr("package"), "sha256"),
            tuple((tr(_ROLES[part.role]), part.id, part.sha256[:16]) for part in manifest.depends_on),
        )


def _thresholds(calibration: Calibration) -> Iterator[CardTable]:
    rows = [(tr("sure from a score of"), f"{calibration.decision_threshold:.2f}", calibration.threshold_reason)]
    if calibration.sets is not None:
        for rate in calibration.sets.rates:
            covered = (
                ""
                if not isinstance(rate.coverage, tuple)
                else tr(
                    "held the true class in {share:.1%} ({low:.1%} to {high:.1%}) of the test films",
                    share=rate.coverage[0],
                    low=rate.coverage[1],
                    high=rate.coverage[2],
                )
            )
            rows.append(
                (tr("prediction set at {rate:.0%} errors", rate=rate.error_rate), f"{rate.threshold:.2f}", covered)
            )
    yield CardTable(
        tr("Thresholds"),
        (tr("threshold"), tr("value"), tr("how")),
        tuple(rows),
        tr("Chosen on {chosen} ({cases} films).", chosen=calibration.chosen_on, cases=calibration.cases),
    )
    if calibration.operating_points:
        yield CardTable(
            tr("Operating points"),
            (tr("class"), tr("unlikely below"), tr("likely from"), tr("films")),
            tuple(
                (
                    tr(class_label(point.class_id).title),
                    _or_unknown(point.unlikely_below),
                    _or_unknown(point.likely_from),
                    f"{point.cases}",
                )
                for point in calibration.operating_points
            ),
            tr("Between the two scores the answer is “not sure”."),
        )


def _figure(value: tuple[float, float, float] | float) -> tuple[str, str]:
    if isinstance(value, tuple):
        return f"{value[0]:.3f}", tr("{low:.3f} to {high:.3f}", low=value[1], high=value[2])
    return f"{value:.3f}", ""


def _or_unknown(value: float | None, *, decimals: int = 2) -> str:
    return tr("none") if value is None else f"{value:.{decimals}f}"


def _reliability_words(calibration: Calibration | None, points: tuple[ReliabilityPoint, ...]) -> str:
    if calibration is None:
        return tr("This package does not calibrate its scores, so there is no reliability diagram.")
    error = (
        ""
        if calibration.error_after is None
        else tr("Expected calibration error {after:.3f} on the test films.", after=calibration.error_after)
    )
    if not points:
        return " ".join((error, tr("The package was released without the points of a reliability diagram."))).strip()
    films = sum(point.cases for point in points)
    words = tr(
        "Share of right calls against the score, {films} test films; on the diagonal a score is what it says.",
        films=films,
    )
    return " ".join((words, error)).strip()
