"""Puts the figures of an audit into its page in the documentation: tables between the marks, one chart, one list.

Run as ``python packaging/audit_page.py AUDIT_JSON FILMS_CSV``; the second is the list that was audited, from which the
size of the original films is read (columns ``file``, ``orig_width``, ``orig_height``). Nothing of a single film is
written.
"""

import csv
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from io import StringIO
from pathlib import Path
from typing import Any

import numpy as np
from matplotlib.figure import Figure

from engine.files import write_bytes, write_text
from engine.labels import CLASS_IDS, class_label
from engine.vote_curve import wilson
from trainer.learning.reporting.figures import as_png

PAGE = Path(__file__).resolve().parents[1] / "docs" / "reports" / "audit.md"
CHART, FIGURES = PAGE.parent / "audit" / "same-class.png", PAGE.parent / "audit" / "figures.csv"
_BEGIN, _END = "<!-- figures -->", "<!-- end of figures -->"
_SIZES = ((1000, "up to 1000 pixels"), (2000, "1001 to 2000 pixels"), (10**9, "more than 2000 pixels"))
_BLUE = "#1f6fb2"

Film = dict[str, Any]


class Count:
    """So many of so many, with the 95 % interval of Wilson."""

    def __init__(self, hits: int, films: int) -> None:
        self.hits, self.films = hits, films
        low, high = wilson(np.array([hits]), np.array([max(films, 1)]))
        self.share = hits / films if films else float("nan")
        self.low, self.high = float(low[0]), float(high[0])

    def __str__(self) -> str:
        """Gives "40 of 50, 80 % (67 to 89 %)"."""
        if not self.films:
            return "none"
        return (
            f"{self.hits} of {self.films}, {100 * self.share:.0f} % ({100 * self.low:.0f} to {100 * self.high:.0f} %)"
        )


def counted(films: Iterable[Film], holds: Callable[[Film], bool]) -> Count:
    """Counts the films of which something holds."""
    found = [holds(film) for film in films]
    return Count(sum(found), len(found))


def main(audit: Path, films_list: Path) -> int:
    """Writes page, chart and list; returns the exit status."""
    document = json.loads(audit.read_text(encoding="utf-8"))
    sizes = original_sizes(films_list)
    films = [{**film, "size": sizes.get(film["file"])} for film in document["films"] if film["status"] == "audited"]
    text = PAGE.read_text(encoding="utf-8")
    before, after = text.split(_BEGIN)[0], text.split(_END)[1]
    lines = [f"{before}{_BEGIN}", "", *tables(document, films), f"{_END}{after}"]
    write_text(PAGE, "\n".join(lines))
    rows = changes_of(judged(films))
    write_bytes(CHART, as_png(chart(rows)))
    write_text(FIGURES, as_csv(rows))
    return 0


def original_sizes(films_list: Path) -> dict[str, int]:
    """Gives the longest side of each original film, in pixels, by the name of the film."""
    with films_list.open(encoding="utf-8", newline="") as lines:
        return {
            Path(row["file"]).name: max(int(row["orig_width"]), int(row["orig_height"]))
            for row in csv.DictReader(lines)
            if row["orig_width"] and row["orig_height"]
        }


def judged(films: Sequence[Film]) -> list[Film]:
    """Gives the films that were not refused."""
    return [film for film in films if film["refusal"] is None]


def tables(document: dict[str, Any], films: Sequence[Film]) -> Iterator[str]:
    """Gives the part of the page between the marks, line by line."""
    package, seen = document["package"], judged(films)
    sure = [film for film in seen if film["sure"]]
    outside = [film["attention_outside"] for film in seen]
    yield f"Package `{package['id']}` {package['version']} (`{package['sha256'][:12]}`),"
    yield from (f"{document['patches']} patches, seed {document['seed']}.", "")
    yield f"- {len(films)} films, {len(films) - len(seen)} refused, {len(sure)} called sure."
    yield f"- Class with the highest score is the class of the film: {counted(seen, is_right)}."
    yield f"- Share of the map of that class outside the lungs: {np.mean(outside):.0%} on average,"
    yield f"  {min(outside):.0%} to {max(outside):.0%}."
    yield from ("", "### When the film is changed", "")
    yield from table(
        ("the film was changed", "same class as before", "right before", "right after", "gate refuses"),
        change_rows(seen),
    )
    yield from (
        "",
        "![Share of the films of which the same class is called after each change](audit/same-class.png)",
        "",
    )
    yield from ("### By collection", "")
    yield from table(("collection", "class of its films", "films", "right", "called"), group_rows(seen, "source"))
    yield from ("", "### By size of the original film", "")
    for film in seen:
        film["sized"] = size_words(film["size"])
    yield from table(("longest side", "classes of these films", "films", "right", "called"), group_rows(seen, "sized"))
    yield from ("", "### Attention outside the lungs", "")
    rows = []
    for name in CLASS_IDS:
        shares = [film["attention_outside"] for film in seen if film["called"] == name]
        if shares:
            rows.append((class_label(name).title, str(len(shares)), f"{np.mean(shares):.0%}", f"{max(shares):.0%}"))
    yield from table(("called", "films", "outside, mean", "highest"), rows)
    yield ""


def is_right(film: Film) -> bool:
    """Says whether the class with the highest score is the film's."""
    return bool(film["called"] == film["label"])


def changes_of(films: Sequence[Film]) -> dict[str, tuple[str, Count, Count, Count, int]]:
    """Gives, per change: its title, films called the same, right before, right after, and films the gate refuses."""
    found = {}
    for change in films[0]["changes"]:
        name = change["change"]
        pairs = [(film, next(row for row in film["changes"] if row["change"] == name)) for film in films]
        found[name] = (
            change["title"],
            Count(sum(row["called"] == film["called"] for film, row in pairs), len(pairs)),
            Count(sum(film["called"] == film["label"] for film, row in pairs), len(pairs)),
            Count(sum(row["called"] == film["label"] for film, row in pairs), len(pairs)),
            sum(row["gate"] is not None for _, row in pairs),
        )
    return found


def change_rows(films: Sequence[Film]) -> Iterator[tuple[str, ...]]:
    """Gives a row for each change."""
    for title, same, before, after, refused in changes_of(films).values():
        yield title, str(same), *(f"{100 * count.share:.0f} %" for count in (before, after)), str(refused)


def group_rows(films: Sequence[Film], key: str) -> Iterator[tuple[str, ...]]:
    """Gives a row for each group of films: its classes, and what was called."""
    for group in sorted({film[key] for film in films}):
        inside = [film for film in films if film[key] == group]
        yield (
            group,
            names(film["label"] for film in inside),
            str(len(inside)),
            str(counted(inside, is_right)),
            names(film["called"] for film in inside),
        )


def names(classes: Iterable[str]) -> str:
    """Gives how often each class occurs."""
    counts = Counter(classes)
    return ", ".join(f"{class_label(name).title} {counts[name]}" for name in CLASS_IDS if counts[name])


def size_words(longest: int | None) -> str:
    """Gives the group of a size."""
    return "not stated" if longest is None else next(words for most, words in _SIZES if longest <= most)


def table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """Gives a table in Markdown."""
    for cells in (heads, ("---",) * len(heads), *rows):
        yield f"| {' | '.join(cells)} |"


def chart(rows: dict[str, tuple[str, Count, Count, Count, int]]) -> Figure:
    """Draws the share of films called the same after each change, with intervals."""
    figure = Figure(figsize=(7.2, 3.0), layout="constrained")
    axes = figure.subplots()
    for place, (_, same, *_rest) in enumerate(reversed(rows.values())):
        axes.barh(place, 100 * same.share, color=_BLUE)
        axes.plot([100 * same.low, 100 * same.high], [place, place], color="black", linewidth=1.2)
    axes.set_yticks(range(len(rows)), [title for title, *_ in reversed(rows.values())])
    axes.set_xlim(0, 100)
    axes.set_xlabel("films called the same as before, % (line: 95 % interval)")
    axes.spines[["top", "right"]].set_visible(False)
    return figure


def as_csv(rows: dict[str, tuple[str, Count, Count, Count, int]]) -> str:
    """Gives the figures of each change."""
    stream = StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(["change", "films", "same_class", "low", "high", "right_before", "right_after", "gate_refuses"])
    for name, (_, same, before, after, refused) in rows.items():
        writer.writerow(
            [name, same.films, same.hits, f"{same.low:.4f}", f"{same.high:.4f}", before.hits, after.hits, refused]
        )
    return stream.getvalue()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
