"""The training room in words: phases, time, memory, plateau, and what checks and estimates said."""

from collections.abc import Mapping, Sequence
from typing import Any

from cxrviewer.problems import Problem
from cxrviewer.state.training import LOSS, RATE, Order, Plateau, RunPhase, RunView, Said, Use
from cxrviewer.translation import counted, tr
from cxrviewer.wording import class_title
from engine.labels import CLASS_IDS

TASKS = {"segmenter": "Lungs and heart", "base_model": "Base model", "flannel": "Ensemble"}
_PHASES = {
    RunPhase.WAITING: "Not started",
    RunPhase.QUEUED: "Queued",
    RunPhase.STARTING: "Starting",
    RunPhase.PREPARING: "Preparing films",
    RunPhase.TRAINING: "Training",
    RunPhase.STOPPING: "Stopping",
    RunPhase.STOPPED: "Stopped and kept",
    RunPhase.CUT_OFF: "Cut off",
    RunPhase.FAILED: "Failed",
    RunPhase.FINISHED: "Finished",
}
#: ``where`` says epoch and batch, where something was trained.
_SENTENCES = {
    RunPhase.WAITING: "This run was never started.",
    RunPhase.STARTING: "The process is starting; it reads the data first.",
    RunPhase.PREPARING: "Films are being prepared: {done} of {films}. Training begins after that.",
    RunPhase.TRAINING: "{where}",
    RunPhase.STOPPING: "It stops after this batch and keeps everything. {where}",
    RunPhase.STOPPED: "Stopped, with everything kept. {where} Resume goes on exactly there.",
    RunPhase.CUT_OFF: "It ended without saying so. {where}",
    RunPhase.FAILED: "It could not go on. {where}",
    RunPhase.FINISHED: "Trained to its end: {epochs}, {total}.",
}
_FIGURES = {
    LOSS: "Loss",
    RATE: "Learning rate",
    "lungs_jaccard": "Lungs, Jaccard",
    "heart_dice": "Heart, Dice",
    "macro_f1": "Macro-F1",
    "macro_precision": "Mean precision",
    "macro_recall": "Mean recall",
    "macro_auroc": "Mean AUROC",
    "accuracy": "Accuracy",
    "log_loss": "Log loss",
    "brier": "Brier score",
    "calibration_error": "Calibration error",
    "precision": "Precision",
    "recall": "Recall",
    "f1": "F1",
    "auroc": "AUROC",
    "jaccard": "Jaccard",
    "dice": "Dice",
    "hausdorff95_px": "Hausdorff 95 in pixels",
}
_TONES = {"stop": "refused", "warning": "doubtful"}
_MIB = 2**20


def figure_title(name: str) -> str:
    """Gives a figure as people call it: "Macro-F1", "F1, COVID-19"."""
    if name.startswith("f1_") and name[3:] in CLASS_IDS:
        return f"F1, {class_title(name[3:])}"
    return tr(_FIGURES.get(name, name.replace("_", " ").capitalize()))


def phase_words(run: RunView) -> str:
    """Gives how a run stands, for a list: "Training, 43 %"."""
    words = tr(_PHASES[run.phase])
    if run.phase is RunPhase.QUEUED:
        return tr("{words}, no. {place}", words=words, place=run.place_in_queue)
    if run.phase is RunPhase.PREPARING and run.prepared[1]:
        return tr("{words}, {done} of {total}", words=words, done=run.prepared[0], total=run.prepared[1])
    is_under_way = run.phase not in {RunPhase.FINISHED, RunPhase.WAITING} and run.total
    return f"{words}, {int(100 * run.share)} %" if is_under_way else words


def state_sentence(run: RunView) -> str:
    """Gives how a run stands in one or two sentences."""
    where = (
        tr(
            "Epoch {epoch} of {epochs}, batch {step} of {total}.",
            epoch=run.epoch,
            epochs=run.epochs,
            step=run.step,
            total=run.total,
        )
        if run.total and run.epoch
        else ""
    )
    if run.phase is RunPhase.TRAINING and not where:
        return tr("The first batches are being trained.")
    if run.phase is RunPhase.QUEUED:
        is_first = run.place_in_queue == 1
        return (
            tr("It is next in the queue.")
            if is_first
            else tr("It is number {place} in the queue.", place=run.place_in_queue)
        )
    if run.phase is RunPhase.TRAINING and run.seconds_left is not None:
        where = f"{where} {tr('About {time} left.', time=duration_words(run.seconds_left))}".strip()
    if run.phase is RunPhase.STOPPING and not run.total:
        return tr("It stops after this film and keeps what is prepared.")
    done, films = run.prepared
    ends = {
        "epochs": counted(run.epochs, "{number} epoch", "{number} epochs"),
        "total": counted(run.total, "{number} batch", "{number} batches"),
    }
    words = tr(_SENTENCES[run.phase], where=where, done=done, films=films, **ends)
    return " ".join(words.split())


def duration_words(seconds: float) -> str:
    """Gives a duration that is an estimate: "20 s", "7 min", "1 h 25 min", "2 d 3 h"."""
    minutes = round(seconds / 60)
    if seconds < 90:
        return f"{max(1, round(seconds))} s"
    if minutes < 60:
        return f"{minutes} min"
    if minutes < 24 * 60:
        return f"{minutes // 60} h {minutes % 60} min"
    return f"{minutes // 1440} d {minutes % 1440 // 60} h"


def memory_words(mib: float) -> str:
    """Gives memory as "812 MiB" or "3.4 GiB"."""
    return f"{mib:.0f} MiB" if mib < 1024 else f"{mib / 1024:.1f} GiB"


def plateau_words(plateau: Plateau) -> str:
    """Gives how long the watched figure has not grown, and what comes of it."""
    waited = plateau.waited
    if waited == 0:
        return tr("The last measurement was the best so far.")
    words = counted(waited, "No growth for {number} measurement", "No growth for {number} measurements")
    if plateau.ends_at:
        return tr("{words}; the stage ends at {ends_at}.", words=words, ends_at=plateau.ends_at)
    if plateau.lowers_at:
        rest = plateau.lowers_at - waited % plateau.lowers_at
        return tr("{words}; the rate falls after {rest} more.", words=words, rest=rest)
    return f"{words}."


def use_words(use: Use) -> tuple[str, str]:
    """Gives (processor, memory) of a process; each a dash where nobody knows."""
    cores = "–" if use.cores is None else tr("{cores:.1f} cores busy", cores=use.cores)
    held = [] if use.memory_mib is None else [memory_words(use.memory_mib)]
    if use.gpu_memory_mib is not None:
        held.append(tr("{memory} on the graphics card", memory=memory_words(use.gpu_memory_mib)))
    return cores, ", ".join(held) or "–"


def card_words(use: Use) -> str:
    """Gives how much of the graphics card is used, by whom it may be; empty without a card."""
    if use.gpu_memory_mib is None:
        return ""
    memory = tr("memory not known")
    if use.gpu_used_mib is not None and use.gpu_total_mib is not None:
        used, total = memory_words(use.gpu_used_mib), memory_words(use.gpu_total_mib)
        memory = tr("{used} of {total} in use", used=used, total=total)
    load = tr("load not known") if use.gpu_busy is None else tr("{busy} % busy", busy=round(use.gpu_busy))
    return f"{memory}, {load}"


def value_words(name: str, value: float) -> str:
    """Gives a figure's value: rates and losses with significant digits, shares with three decimals."""
    return f"{value:.3g}" if name in {LOSS, RATE} else f"{value:.3f}"


def best_words(run: RunView) -> str:
    """Gives the best value of the watched figure, or that nothing was measured yet."""
    if run.figure not in run.best:
        return tr("Not measured yet")
    return f"{run.best[run.figure]:.3f} ({figure_title(run.figure)})"


def failure_problem(detail: str, remedy: str) -> Problem:
    """Gives what a diary says of a failure."""
    return Problem(tr("The training failed"), detail, remedy)


def note_sentences(notes: Mapping[str, Mapping[str, Any]]) -> tuple[str, ...]:
    """Gives what a training did otherwise than its recipe says, from the facts of its events by their kind."""
    said = []
    if "not_compiled" in notes:
        said.append(
            tr(
                "The network was not compiled: torch needs a C++ compiler, such as g++, and this machine has none. "
                "The training is the same, only slower."
            )
        )
    if "out_of_memory" in notes:
        parts = notes["out_of_memory"].get("parts", 2)
        said.append(
            tr(
                "The memory did not hold a whole batch: each is trained in {parts} parts whose gradients are added, "
                "and the training goes on.",
                parts=parts,
            )
        )
    if "stage_ended_early" in notes:
        facts = notes["stage_ended_early"]
        left_out = counted(facts.get("epochs_left", 0), "{number} epoch was left out", "{number} epochs were left out")
        waited = counted(facts.get("waited", 0), "{number} measurement", "{number} measurements")
        said.append(
            tr("A stage ended early, after {waited} without growth; {left_out}.", waited=waited, left_out=left_out)
        )
    return tuple(said)


def cut_off_problem(last_line: str) -> Problem:
    """Gives what is known of a run whose process ended without a word."""
    said = " " + tr("The last line of its log: {line}", line=last_line[:240]) if last_line else ""
    return Problem(
        tr("The training was cut off"),
        tr("Its process was ended from outside, lost its power, or met an error nobody foresaw.") + said,
        tr("Resume goes on from the last checkpoint. If it happens again, the log says where."),
    )


def needs_sentences(found: Mapping[str, Any]) -> tuple[Said, ...]:
    """Gives an estimate (``python -m trainer preflight --json``) in sentences, the reasons against it first."""
    reasons = tuple(Said(tr("It does not fit. {reason}", reason=reason), "refused") for reason in found["reasons"])
    known = "Memory about {memory} of {free} free" if found["memory_free"] < 2**62 else "Memory about {memory}"
    parts = (
        tr(known, memory=memory_words(found["memory"] / _MIB), free=memory_words(found["memory_free"] / _MIB)),
        tr(
            "disk about {disk} of {free} free",
            disk=memory_words(found["disk"] / _MIB),
            free=memory_words(found["disk_free"] / _MIB),
        ),
        tr("time about {time}, without preparing films and measuring", time=duration_words(found["seconds"])),
        tr("{millions:.1f} million weights on {device}", millions=found["parameters"] / 1e6, device=found["device"]),
    )
    return (*reasons, Said(f"{'; '.join(parts)}."))


def check_sentences(found: Mapping[str, Any]) -> tuple[Said, ...]:
    """Gives a data check (``python -m trainer check --json``) in sentences, the gravest first."""
    count = Said(tr("{cases} cases of {patients} patients.", cases=found["cases"], patients=found["patients"]))
    said = tuple(
        Said(f"{tr(one['text'])} {tr(one['remedy'])}".strip(), _TONES.get(one["severity"], "quiet"))
        for one in found["findings"]
    )
    return (count, *(said or (Said(tr("Nothing was found that speaks against training.")),)))


def best_name(order: Order, taken: Sequence[str]) -> str:
    """Gives a name for a run that is not taken: the wished one, or with the next free number."""
    if order.name not in taken:
        return order.name
    stem, _, number = order.name.rpartition("-")
    if not (stem and number.isdigit()):
        stem = order.name
    free = 2
    while f"{stem}-{free}" in taken:
        free += 1
    return f"{stem}-{free}"
