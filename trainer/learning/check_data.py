"""Checks a data set before training: what is in it, what is there twice, what cannot be read, what leaks."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from engine.labels import CLASS_IDS, AgeGroup
from trainer.data_check import CheckFinding, CopiedFilms, DataCheck, Severity
from trainer.datasets.cases import Case, CaseTable
from trainer.datasets.duplicates import find_copies
from trainer.datasets.film_facts import FilmFacts, Unreadable, read_all_facts
from trainer.learning.leakage import Leakage, probe_leakage

#: From this macro AUROC on the leak is a warning.
_LEAKS = 0.75
_FEW_CASES = 10
_ORDER = (Severity.STOP, Severity.WARNING, Severity.NOTE)

#: The side of a split that a case is on, such as "train" or "fold 3"; empty for none.
Side = Callable[[Case], str]


def side_of(case: Case) -> str:
    """Gives the side that a list of cases names: its split, its fold, both, or nothing."""
    fold = "" if case.fold is None else f"fold {case.fold}"
    return ", ".join(part for part in (case.split or "", fold) if part)


def check_data(
    table: CaseTable, *, side: Side = side_of, on_done: Callable[[int, int], None] = lambda *_: None
) -> DataCheck:
    """Reads every film and gives what speaks for and against training on the table.

    Args:
        table: The cases.
        side: Which side of the split each is on.
        on_done: Told after each film how many of how many are read.
    """
    facts = read_all_facts(table, on_done=on_done)
    seen = [(case, one) for case, one in zip(table.cases, facts, strict=True) if isinstance(one, FilmFacts)]
    films, readable = [case for case, _ in seen], [one for _, one in seen]
    copies = tuple(
        _copied([films[place] for place in group.places], group.same_file, side) for group in find_copies(readable)
    )
    leakage = probe_leakage(films, readable)
    unreadable = tuple(one for one in facts if isinstance(one, Unreadable))
    scattered = _scattered(table.cases, side)
    findings = [
        *_empty_places(table.cases, side),
        *_patient_findings(table.cases, scattered),
        *_unreadable_findings(unreadable, len(table)),
        *_copy_findings(copies),
        *_leak_findings(leakage),
    ]
    return DataCheck(
        name=table.name,
        sha256=table.sha256,
        cases=len(table),
        patients=len(table.patients),
        unknown_patients=len({case.patient for case in table.cases if not case.known_patient}),
        counts=_counts(table.cases, side),
        classes_by=_classes_by(table.cases, side),
        unreadable=unreadable,
        copies=copies,
        scattered=len(scattered),
        leakage=leakage,
        findings=tuple(sorted(findings, key=lambda finding: _ORDER.index(finding.severity))),
    )


def _traits(side: Side) -> Mapping[str, Callable[[Case], str]]:
    return {
        "class": lambda case: case.label_text,
        "source": lambda case: case.source,
        "view": lambda case: case.view.value,
        "age group": lambda case: case.age_group.value,
        "side": side,
    }


def _counts(cases: Sequence[Case], side: Side) -> dict[str, dict[str, tuple[int, int]]]:
    counts = {}
    for what, trait in _traits(side).items():
        films = Counter(trait(case) for case in cases)
        people: defaultdict[str, set[str]] = defaultdict(set)
        for case in cases:
            people[trait(case)].add(case.patient)
        counts[what] = {value: (films[value], len(people[value])) for value in sorted(films)}
    return counts


def _classes_by(cases: Sequence[Case], side: Side) -> dict[str, dict[str, dict[str, int]]]:
    crossed: dict[str, dict[str, dict[str, int]]] = {}
    for what, trait in _traits(side).items():
        if what == "class":
            continue
        cells = Counter((trait(case), case.label_text) for case in cases if case.label_text)
        crossed[what] = {}
        for (value, label), count in sorted(cells.items()):
            crossed[what].setdefault(value, {})[label] = count
    return crossed


def _copied(films: Sequence[Case], same_file: bool, side: Side) -> CopiedFilms:
    return CopiedFilms(
        files=tuple(case.image.name for case in films),
        same_file=same_file,
        labels=tuple(sorted({case.label_text for case in films})),
        sides=tuple(sorted({side(case) for case in films} - {""})),
        patients=len({case.patient for case in films}),
    )


def _scattered(cases: Sequence[Case], side: Side) -> dict[str, list[Case]]:
    places: defaultdict[str, set[str]] = defaultdict(set)
    for case in cases:
        places[case.patient].add(side(case))
    many = {patient for patient, where in places.items() if len(where) > 1}
    found: dict[str, list[Case]] = {}
    for case in cases:
        if case.patient in many:
            found.setdefault(case.patient, []).append(case)
    return found


def _empty_places(cases: Sequence[Case], side: Side) -> Iterator[CheckFinding]:
    known = [case for case in cases if case.label is not None]
    if not known:
        if not any(case.mask for case in cases):
            yield CheckFinding(Severity.STOP, "No case has a known class or a mask.", "Fill the column label or mask.")
        return
    absent = [name for name in CLASS_IDS if name not in {case.label for case in known}]
    if absent:
        yield CheckFinding(
            Severity.WARNING, f"No case is known to be {' or '.join(absent)}.", "A model cannot learn a class unseen."
        )
    present = [name for name in CLASS_IDS if name not in absent]
    cells = Counter((side(case), str(case.label)) for case in known)
    for where in sorted({side(case) for case in known}):
        for name in present:
            count, place = cells[where, name], where or "the data set"
            if not count:
                yield CheckFinding(
                    Severity.STOP, f"{place} has no case of {name}.", "Divide the cases again, stratified by class."
                )
            elif count < _FEW_CASES:
                yield CheckFinding(Severity.NOTE, f"{place} has only {count} cases of {name}.")


def _patient_findings(cases: Sequence[Case], scattered: Mapping[str, Sequence[Case]]) -> Iterator[CheckFinding]:
    if scattered:
        example = ", ".join(case.image.name for case in next(iter(scattered.values()))[:3])
        yield CheckFinding(
            Severity.STOP,
            f"{len(scattered)} patients are on more than one side of the split (such as {example}).",
            "All images of a person belong to one side; otherwise a test measures memory.",
        )
    yield from _two_people_findings(cases)
    unknown = sum(not case.known_patient for case in cases)
    if unknown:
        yield CheckFinding(
            Severity.NOTE, f"Of {unknown} images nobody knows the patient: one person may be on both sides of a split."
        )


def _two_people_findings(cases: Sequence[Case]) -> Iterator[CheckFinding]:
    """Yields what shows that an id stands for more than one person."""
    remedy = "Perhaps two people have one id; give each an id of their own."
    ages = _ids_with_several(cases, lambda case: "" if case.age_group is AgeGroup.UNKNOWN else case.age_group.value)
    if ages:
        yield CheckFinding(Severity.WARNING, f"{ages} patient ids stand for a child and an adult.", remedy)
    sexes = _ids_with_several(cases, lambda case: case.sex)
    if sexes:
        yield CheckFinding(Severity.WARNING, f"{sexes} patient ids stand for a woman and a man.", remedy)
    # Importers put the collection before its own ids: such an id may well be in two sources that share films.
    bare = _ids_with_several(cases, lambda case: "" if ":" in case.patient else case.source)
    if bare:
        yield CheckFinding(
            Severity.WARNING,
            f"{bare} patient ids occur in more than one source without saying of which they are.",
            "Put the source before the id, such as ours:12, unless it is one person.",
        )


def _ids_with_several(cases: Sequence[Case], trait: Callable[[Case], str]) -> int:
    """Counts the known ids whose cases differ in a trait; an empty value says nothing."""
    values: defaultdict[str, set[str]] = defaultdict(set)
    for case in cases:
        if case.known_patient and trait(case):
            values[case.patient].add(trait(case))
    return sum(len(found) > 1 for found in values.values())


def _unreadable_findings(files: Sequence[Unreadable], total: int) -> Iterator[CheckFinding]:
    if files:
        yield CheckFinding(
            Severity.WARNING,
            f"{len(files)} of {total} files cannot be read; they are left out of training.",
            "Fetch them again, or take them out of the list.",
        )


def _copy_findings(copies: Sequence[CopiedFilms]) -> Iterator[CheckFinding]:
    across = sum(len(group.sides) > 1 for group in copies)
    torn = sum(len(group.labels) > 1 for group in copies)
    named_twice = sum(group.patients > 1 for group in copies)
    if across:
        yield CheckFinding(
            Severity.STOP,
            f"{across} films are on more than one side of the split, as copies.",
            "Keep one of each, or put the copies on one side.",
        )
    if torn:
        yield CheckFinding(
            Severity.WARNING, f"{torn} films have copies with another label.", "Find out which label is right."
        )
    if copies:
        extra = sum(len(group.files) - 1 for group in copies)
        others = f"; {named_twice} of them under more than one patient" if named_twice else ""
        yield CheckFinding(
            Severity.NOTE if not across else Severity.WARNING,
            f"{len(copies)} films are there again, {extra} copies{others}.",
        )


def _leak_findings(leakage: Leakage) -> Iterator[CheckFinding]:
    for probe in leakage.probes:
        if probe.macro_auroc >= _LEAKS:
            yield CheckFinding(Severity.WARNING, probe.words, "Report every figure by source, beside this baseline.")
