"""What the findings panel says."""

from cxrviewer import wording
from cxrviewer.state.analysis import Analysis, Phase
from cxrviewer.state.display import Display
from cxrviewer.state.resolve_evidence import evidence_screen, gate_screen, reason_rows
from cxrviewer.state.screen import Fact, FindingsScreen, PatchRow, PatchScreen, ScoreRow, Tone, VoteRow
from cxrviewer.state.study import Study
from cxrviewer.translation import counted, tr
from engine.checks import failed
from engine.findings import AnalysisReport, ModelVote
from engine.labels import CLASS_IDS, class_label
from engine.progress import Stage

_INVITATION = (
    "Press Analyse for a second look: the lungs are outlined, patches are drawn inside them, every model votes on "
    "every patch, and an ensemble weighs the votes."
)
_STAGE_NAMES = {stage.value: title for stage, title in wording.STAGE_TITLES.items()}


def findings_screen(study: Study | None) -> FindingsScreen:
    """Gives the panel for a study, at whatever stage its analysis is."""
    if study is None:
        return FindingsScreen(Tone.QUIET, tr("No film open"), tr("Open a chest radiograph to begin."))
    analysis = study.analysis
    tone, headline, sentence = _verdict(analysis)
    return FindingsScreen(
        tone=tone,
        headline=headline,
        sentence=sentence,
        warnings=_warnings(analysis),
        score_note=wording.score_note(analysis.ensemble) if analysis.ensemble else "",
        scores=_scores(analysis),
        votes=tuple(_vote_row(vote, analysis, study.display) for vote in analysis.votes),
        agreement=_agreement(analysis),
        facts=_facts(analysis.report) if analysis.report else (),
        reasons=reason_rows(analysis.ensemble.conclusion if analysis.ensemble else None),
        evidence=evidence_screen(analysis.report),
        gate=gate_screen(analysis),
    )


def _verdict(analysis: Analysis) -> tuple[Tone, str, str]:
    if analysis.problem is not None:
        problem = analysis.problem
        return Tone.REFUSED, problem.title, f"{problem.detail} {problem.remedy}"
    if analysis.ensemble is not None and analysis.majority is not None:
        ensemble, majority = analysis.ensemble, analysis.majority
        index = majority.classes.index(ensemble.label)
        sentence = wording.verdict_sentence(
            ensemble,
            patches=majority.counts[index],
            total=len(majority.winners),
            models=majority.models,
        )
        if analysis.report is not None and failed(analysis.report.checks):
            return Tone.REFUSED, wording.headline(ensemble), sentence
        tone = Tone.PLAIN if wording.is_sure(ensemble) else Tone.DOUBTFUL
        return tone, wording.headline(ensemble), sentence
    if analysis.phase is Phase.RUNNING:
        return Tone.QUIET, tr("Analysing"), _so_far(analysis)
    if analysis.phase is Phase.CANCELLED:
        return (
            Tone.QUIET,
            tr("Stopped"),
            tr("It was stopped before it reached a verdict. Press Analyse to start it again."),
        )
    return Tone.QUIET, tr("Not analysed yet"), tr(_INVITATION)


def _so_far(analysis: Analysis) -> str:
    if analysis.votes:
        number = len(analysis.votes)
        return counted(
            number,
            "{number} model has voted; the verdict follows when all have.",
            "{number} models have voted; the verdict follows when all have.",
        )
    if analysis.patches is not None:
        return tr(
            "{count} patches are drawn inside the lungs; the models look at them now.", count=analysis.patches.count
        )
    if analysis.mask is not None:
        return tr("Lungs found. Drawing patches inside them.")
    progress = analysis.progress
    if progress is None or progress.stage is Stage.LOAD:
        return tr("Loading and checking the models.")
    return tr("Looking for lungs and heart.")


def _warnings(analysis: Analysis) -> tuple[str, ...]:
    said = [tr(warning) for warning in analysis.report.warnings] if analysis.report else []
    if analysis.mask is not None and not said:
        said.append(wording.quality_warning(analysis.mask.quality, analysis.mask.reasons))
    return tuple(dict.fromkeys(line for line in said if line))


def _scores(analysis: Analysis) -> tuple[ScoreRow, ...]:
    ensemble, majority = analysis.ensemble, analysis.majority
    classes = tuple(ensemble.scores) if ensemble else (majority.classes if majority else CLASS_IDS)
    if analysis.phase is Phase.IDLE or analysis.problem is not None:
        return ()
    rows = []
    for class_id in classes:
        label = class_label(class_id)
        score = ensemble.scores[class_id] if ensemble else None
        count = majority.counts[majority.classes.index(class_id)] if majority else None
        rows.append(
            ScoreRow(
                class_id=class_id,
                letter=label.letter,
                title=tr(label.title),
                share=score,
                score="" if score is None else wording.score_text(score),
                patches="" if count is None else f"{count}",
                is_leading=ensemble is not None and ensemble.label == class_id,
            )
        )
    return tuple(rows)


def _vote_row(vote: ModelVote, analysis: Analysis, display: Display) -> VoteRow:
    ensemble = analysis.ensemble
    return VoteRow(
        model=vote.package.id,
        title=vote.title,
        classes=vote.classes,
        counts=tuple(int(count) for count in vote.counts),
        winner=vote.winner,
        weight=ensemble.weights.get(vote.package.id) if ensemble else None,
        is_chosen=display.voter == vote.package.id,
    )


def _agreement(analysis: Analysis) -> str:
    if analysis.ensemble is None or analysis.majority is None:
        return ""
    models = analysis.majority.models
    agreeing = round(analysis.ensemble.agreement * models)
    return tr("{agreeing} of {models} models have the same winner as the ensemble.", agreeing=agreeing, models=models)


def _facts(report: AnalysisReport) -> tuple[Fact, ...]:
    package = report.package
    members = "\n".join(f"{member.id} {member.version}  sha256 {member.sha256}" for member in report.members)
    patches = report.patches
    covered = tr(
        "{share:.0%} of the lungs, {times:.1f} times on average",
        share=patches.lung_covered_share,
        times=patches.lung_mean_coverage,
    )
    facts = [
        Fact(tr("Package"), f"{package.id} {package.version}", f"sha256 {package.sha256}"),
        Fact(tr("Fingerprint"), package.sha256[:16], f"sha256 {package.sha256}"),
        Fact(tr("Made of"), counted(len(report.members), "{number} package", "{number} packages"), members),
        Fact(tr("Patches"), tr("{count}, seed {seed}", count=patches.count, seed=patches.seed)),
        Fact(tr("Covered"), covered),
        Fact(tr("Device"), report.device),
        Fact(tr("Time"), wording.seconds_words(sum(report.seconds.values()))),
    ]
    stages = [
        Fact(f"  {tr(_STAGE_NAMES.get(name, name.capitalize()))}", wording.seconds_words(seconds))
        for name, seconds in report.seconds.items()
    ]
    return (*facts, *stages)


def patch_screen(study: Study | None, *, can_point: bool = True) -> PatchScreen:
    """Gives what is said of the patch that is pinned or pointed at, or how to point where that can be done."""
    if study is None or not study.analysis.votes or study.analysis.patches is None:
        return PatchScreen("")
    index, patches = study.display.focused, study.analysis.patches
    if index is None or index >= patches.count:
        return PatchScreen(
            "" if not can_point else tr("Point at a patch to see what each model said of it. Click to keep it.")
        )
    top, left, bottom, right = (float(value) for value in patches.boxes[index])
    return PatchScreen(
        hint="",
        title=tr("Patch {number} of {count}", number=index + 1, count=patches.count),
        is_pinned=study.display.pinned is not None,
        classes=study.analysis.votes[0].classes,
        rows=tuple(
            PatchRow(vote.title, tuple(float(value) for value in vote.probabilities[index]), int(vote.winners[index]))
            for vote in study.analysis.votes
        ),
        box=(top, left, bottom, right),
        loaded=study.loaded,
        window=study.display.window,
        is_inverted=study.display.is_inverted,
    )
