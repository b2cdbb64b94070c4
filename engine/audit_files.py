"""Audits films one after another, and what all of them together say: a report folder for people and programs."""

import csv
import itertools
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from engine.analyse_files import find_files, reason_of
from engine.audit import Audit, AuditedAnalyser, Verdict, audit
from engine.errors import EngineError, FileMissingError, ReadError
from engine.files import write_text
from engine.film_changes import CHANGES, Change
from engine.findings import PackageRef
from engine.labels import class_label
from engine.overlays import RESEARCH_ONLY
from engine.reading import open_image

_REDRAWN = frozenset({"redrawn", "redrawn_twice"})
_SIZES = ((1000, "up to 1000 pixels"), (2000, "1001 to 2000 pixels"), (10**9, "more than 2000 pixels"))


@dataclass(frozen=True, slots=True)
class AuditCase:
    """A film to audit, with what is known of it; both are empty where nobody says."""

    image: Path
    label: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class AuditedFilm:
    """How the audit of one film ended; ``reason`` says why where there is no audit."""

    case: AuditCase
    audit: Audit | None
    reason: str = ""


def read_cases(
    paths: Sequence[Path],
    *,
    where: Mapping[str, str] | None = None,
    limit: int | None = None,
    drawn_with: int | None = None,
) -> tuple[AuditCase, ...]:
    """Gives the films to audit: files, folders, and lists of films as CSV.

    A list has a column ``file`` (relative to the list) and may have ``label`` and ``source``.

    Args:
        paths: What was named.
        where: Column -> value: only these rows of a list.
        limit: At most so many: evenly spread, or drawn.
        drawn_with: Seed with which equally many films of every label are drawn at random; None spreads them evenly.

    Raises:
        ReadError: A list cannot be read, or has no column ``file`` or none of those asked for.
        FileMissingError: There is nothing to audit.
    """
    cases: list[AuditCase] = []
    for path in paths:
        if path.suffix.lower() == ".csv":
            cases += _listed(path, where or {})
        else:
            cases += [AuditCase(found) for found in find_files((path,)) if isinstance(found, Path)]
    if not cases:
        raise FileMissingError(paths[0], "There is no film to audit.", remedy="Name films, a folder, or a list.")
    if limit is None or limit >= len(cases):
        return tuple(cases)
    if drawn_with is not None:
        return _balanced(cases, limit, drawn_with)
    return tuple(cases[place * len(cases) // limit] for place in range(limit))


def _balanced(cases: Sequence[AuditCase], limit: int, seed: int) -> tuple[AuditCase, ...]:
    """Draws one film of every label by turns, so that a smaller limit gives the first of the same films."""
    order = np.random.default_rng(seed).permutation(len(cases)).tolist()
    by_label: dict[str, list[AuditCase]] = {label: [] for label in sorted({case.label for case in cases})}
    for place in order:
        by_label[cases[place].label].append(cases[place])
    turns = itertools.zip_longest(*by_label.values())
    return tuple(itertools.islice((case for turn in turns for case in turn if case is not None), limit))


def _listed(path: Path, where: Mapping[str, str]) -> Iterator[AuditCase]:
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            rows = list(csv.DictReader(lines))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise ReadError(path, f"{path.name} cannot be read as a list.", remedy="Give a CSV file in UTF-8.") from error
    missing = [name for name in ("file", *where) if rows and name not in rows[0]]
    if missing:
        raise ReadError(path, f"{path.name} has no column {missing[0]!r}.", remedy="Name another column or list.")
    for row in rows:
        if all(row[name] == value for name, value in where.items()):
            yield AuditCase(path.parent / row["file"], row.get("label", ""), row.get("source", ""))


def audit_films(
    cases: Sequence[AuditCase],
    analyser: AuditedAnalyser,
    *,
    patches: int,
    seed: int,
    on_film: Callable[[int, int, Path], None],
    on_progress: Callable[[int, int, str], None],
) -> tuple[AuditedFilm, ...]:
    """Audits every film; one that cannot be read does not stop the others.

    Args:
        cases: The films.
        analyser: What gives the verdicts.
        patches: Number of patches K.
        seed: Of the patches.
        on_film: Told which film of how many is next, from 1.
        on_progress: As of ``audit``, for the film that is audited.
    """
    films = []
    for number, case in enumerate(cases, start=1):
        on_film(number, len(cases), case.image)
        try:
            radiograph = open_image(case.image).radiograph
            found = audit(analyser, radiograph, patches=patches, seed=seed, on_progress=on_progress)
        except EngineError as error:
            films.append(AuditedFilm(case, None, reason_of(error)))
        else:
            films.append(AuditedFilm(case, found))
    return tuple(films)


def summary_of(films: Iterable[AuditedFilm]) -> dict[str, Any]:
    """Gives what all audits together say, ready for JSON; shares of nothing are null."""
    audits = [(film.case, film.audit) for film in films if film.audit is not None]
    judged = [found for _, found in audits if found.rows]
    sure = [found for found in judged if found.verdict.is_sure]
    changed = [f for f in sure if any(r.change.id in _REDRAWN and not r.is_as_expected for r in f.rows)]
    outside = [found.attention_outside for found in judged if found.attention_outside is not None]
    return {
        "films": len(audits),
        "refused": len(audits) - len(judged),
        "sure": len(sure),
        "sure_changed_by_redraws": len(changed),
        "share_of_sure_changed_by_redraws": _share(len(changed), len(sure)),
        "mean_attention_outside_lungs": sum(outside) / len(outside) if outside else None,
        "as_expected": {change.id: _kept(judged, change) for change in CHANGES},
        "called_by_size": _called((_size(found), found.verdict) for _, found in audits),
        "called_by_source": _called((case.source or "not stated", found.verdict) for case, found in audits),
    }


def write_audit(
    films: Sequence[AuditedFilm], out: Path, *, package: PackageRef, patches: int, seed: int, command: str
) -> None:
    """Writes ``audit.json`` and ``audit.md``; nothing in them names a patient.

    Raises:
        OutputError: The folder cannot be written.
    """
    document = {
        "use": RESEARCH_ONLY,
        "package": {"id": package.id, "version": package.version, "sha256": package.sha256},
        "patches": patches,
        "seed": seed,
        "command": command,
        "summary": summary_of(films),
        "films": [film_document(film) for film in films],
    }
    write_text(out / "audit.json", json.dumps(document, indent=2) + "\n")
    write_text(out / "audit.md", "\n".join(_page(films, document)) + "\n")


def film_document(film: AuditedFilm) -> dict[str, Any]:
    """Gives the audit of one film, ready for JSON."""
    found = film.audit
    known = {"file": film.case.image.name, "label": film.case.label or None, "source": film.case.source or None}
    if found is None:
        return {**known, "status": "failed", "reason": film.reason}
    rows = [
        {
            "change": row.change.id,
            "title": row.change.title,
            "expected": row.change.expected.value,
            "as_expected": row.is_as_expected,
            "gate": row.gate or None,
            **_verdict_document(row.verdict),
        }
        for row in found.rows
    ]
    verdict = _verdict_document(found.verdict)
    return {**known, "status": "audited", **verdict, "attention_outside": found.attention_outside, "changes": rows}


def _verdict_document(verdict: Verdict) -> dict[str, Any]:
    if verdict.refusal:
        return {"called": None, "score": None, "sure": False, "refusal": verdict.refusal, "classes": []}
    return {
        "called": verdict.label,
        "score": verdict.score,
        "sure": verdict.is_sure,
        "refusal": None,
        "classes": list(verdict.classes),
    }


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _kept(judged: Sequence[Audit], change: Change) -> dict[str, Any]:
    rows = [row for found in judged for row in found.rows if row.change.id == change.id]
    kept, refused = sum(row.is_as_expected for row in rows), sum(bool(row.gate) for row in rows)
    return {"as_expected": kept, "films": len(rows), "gate_refuses": refused, "share": _share(kept, len(rows))}


def _size(found: Audit) -> str:
    return next(words for most, words in _SIZES if max(found.shape) <= most)


def _called(verdicts: Iterable[tuple[str, Verdict]]) -> dict[str, dict[str, int]]:
    counts: dict[str, Counter[str]] = {}
    for group, verdict in verdicts:
        counts.setdefault(group, Counter())[verdict.label or "refused"] += 1
    return {group: dict(sorted(counted.items())) for group, counted in sorted(counts.items())}


def _page(films: Sequence[AuditedFilm], document: Mapping[str, Any]) -> Iterator[str]:
    summary, package = document["summary"], document["package"]
    yield from ("# Audit of verdicts", "", f"{RESEARCH_ONLY}.", "")
    yield f"Package {package['id']} {package['version']} ({package['sha256'][:12]}), {document['patches']} patches, "
    yield from (f"seed {document['seed']}. Made by `{document['command']}`.", "", "## All films", "")
    yield f"- {summary['films']} films, {summary['refused']} refused, {summary['sure']} called sure."
    yield f"- Of the films called sure, {summary['sure_changed_by_redraws']} change when the patches are drawn again."
    outside = summary["mean_attention_outside_lungs"]
    yield f"- Attention outside the lungs: {'not known' if outside is None else f'{outside:.1%}'} on average."
    yield from ("", "| change | a sound verdict | as expected | what it means otherwise |", "|---|---|---|---|")
    for change in CHANGES:
        kept = summary["as_expected"][change.id]
        share = (
            "none judged"
            if kept["share"] is None
            else f"{kept['as_expected']} of {kept['films']} ({kept['share']:.0%})"
        )
        if kept["gate_refuses"]:
            share += f"; the gate alone would refuse {kept['gate_refuses']}"
        yield f"| {change.title} | {change.expected.value} | {share} | {change.reason} |"
    for title, key in (("size", "called_by_size"), ("source", "called_by_source")):
        yield from ("", f"## Called by {title}", "", f"| {title} | called |", "|---|---|")
        for group, counted in summary[key].items():
            yield f"| {group} | {', '.join(f'{_title(name)} {count}' for name, count in counted.items())} |"
    yield from ("", "## Film by film", "", "| film | called | not as expected after |", "|---|---|---|")
    for film in films:
        yield f"| {film.case.image.name} | {' | '.join(_film_cells(film))} |"


def _film_cells(film: AuditedFilm) -> tuple[str, str]:
    if film.audit is None:
        return "not read", film.reason
    if film.audit.verdict.refusal:
        return "refused", film.audit.verdict.refusal
    verdict = film.audit.verdict
    called = f"{_title(verdict.label)} {verdict.score:.2f}, {'sure' if verdict.is_sure else 'not sure'}"
    broken = (f"{row.change.title} ({_title(row.verdict.label or 'refused')})" for row in film.audit.failed)
    return called, ", ".join(broken) or "nothing"


def _title(name: str) -> str:
    return "refused" if name == "refused" else class_label(name).title
