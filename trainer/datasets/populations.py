"""From the cases that made a package to what it can tell apart, and in whom."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from engine.distinction import Distinction, HeldOut, KnownFrom, Reading
from engine.labels import CLASS_IDS, AgeGroup, class_words
from trainer.datasets.cases import Case

#: Fewer patients of an age group than this say nothing of a class there.
FEWEST_PATIENTS = 20
#: So many wrong calls among held-out films of a set, and no fewer films, show that the calls do not tell them apart.
MOST_CALLED = 0.1
_FEWEST_HELD_OUT = 20
_RULE = (
    "In an age group, a class counts as told from the called one when both are known there by their own label from at "
    f"least {FEWEST_PATIENTS} patients. Two classes that no age group has in common are never told apart: age alone "
    "may be what differs. Where a class is known in the age group only as one of several, it is told from a class "
    f"outside them when fewer than {MOST_CALLED:.0%} of at least {_FEWEST_HELD_OUT} held-out films of that kind were "
    "called so. With an unknown age, what cannot be told apart in adults or in children cannot be told apart. Two "
    "classes that an age group knows from no collection in common raise a doubt: the collection alone may be what "
    "tells them apart."
)
_GROUPS = (AgeGroup.ADULT, AgeGroup.PAEDIATRIC)
_PEOPLE = {AgeGroup.ADULT: "adults", AgeGroup.PAEDIATRIC: "children"}


@dataclass(frozen=True, slots=True)
class _Knowledge:
    """Per age group: classes known by their own label, and sets of which one is true; with enough patients each."""

    exact: Mapping[AgeGroup, frozenset[str]]
    sets: Mapping[AgeGroup, tuple[frozenset[str], ...]]
    held_out: tuple[HeldOut, ...]
    collections: Mapping[tuple[AgeGroup, str], frozenset[str]]

    def is_confounded(self, first: str, second: str, group: AgeGroup) -> bool:
        """Whether both classes are known in the age group, but from no collection in common."""
        own, other = (self.collections.get((group, name), frozenset()) for name in (first, second))
        return {first, second} <= self.exact[group] and own.isdisjoint(other)

    def in_common(self, first: str, second: str) -> bool:
        """Whether some age group has both classes by their own label."""
        return any({first, second} <= self.exact[group] for group in _GROUPS)

    def is_seen(self, name: str, group: AgeGroup) -> bool:
        """Whether films of the class are known in the age group, if only as one of several."""
        return name in self.exact[group] or any(name in labels for labels in self.sets[group])

    def people(self, name: str) -> str:
        """Gives whom a class is known from: "adults"."""
        return " and ".join(_PEOPLE[group] for group in _GROUPS if name in self.exact[group]) or "nobody of known age"


def known_from(cases: Iterable[Case]) -> tuple[KnownFrom, ...]:
    """Counts cases and patients by label set, age group and collection; cases of unknown class do not count."""
    found: defaultdict[tuple[str, AgeGroup, str], list[Case]] = defaultdict(list)
    for case in cases:
        if case.labels:
            found[case.label_text, case.age_group, case.source].append(case)
    return tuple(
        KnownFrom(
            labels=tuple(text.split("|")),
            age_group=group,
            source=source,
            cases=len(part),
            patients=len({case.patient for case in part}),
        )
        for (text, group, source), part in sorted(found.items())
    )


def held_out_calls(cases: Sequence[Case], called: Sequence[str]) -> tuple[HeldOut, ...]:
    """Counts what cases of partial label were called that trained nothing; others are left out.

    Args:
        cases: What is known of each.
        called: Class id with the highest score, one per case.
    """
    found: defaultdict[tuple[str, AgeGroup], Counter[str]] = defaultdict(Counter)
    for case, name in zip(cases, called, strict=True):
        if case.is_partial:
            found[case.label_text, case.age_group][name] += 1
    return tuple(
        HeldOut(labels=tuple(text.split("|")), age_group=group, cases=counts.total(), called=dict(counts))
        for (text, group), counts in sorted(found.items())
    )


def distinction_of(
    cases: Iterable[Case], *, held_out: tuple[HeldOut, ...] = (), classes: tuple[str, ...] = CLASS_IDS
) -> Distinction | None:
    """Computes what a package that was made from these cases can tell apart.

    Args:
        cases: Everything that trained, chose, fitted or calibrated it.
        held_out: Calls of cases of partial label that did none of this.
        classes: Class ids.

    Returns:
        None where no case has both a label and a known age group: then nothing is known of it.
    """
    known = known_from(cases)
    if not any(entry.age_group in _GROUPS for entry in known):
        return None
    knowledge = _knowledge(known, held_out)
    readings = [_reading(called, group, knowledge, classes) for group in _GROUPS for called in classes]
    readings += [_joined([r for r in readings if r.called == called], classes) for called in classes]
    return Distinction(
        rule=_RULE,
        fewest_patients=FEWEST_PATIENTS,
        most_called=MOST_CALLED,
        known=known,
        held_out=held_out,
        readings=tuple(readings),
    )


def _knowledge(known: Sequence[KnownFrom], held_out: tuple[HeldOut, ...]) -> _Knowledge:
    patients: Counter[tuple[AgeGroup, frozenset[str]]] = Counter()
    collections: defaultdict[tuple[AgeGroup, str], set[str]] = defaultdict(set)
    for entry in known:
        patients[entry.age_group, frozenset(entry.labels)] += entry.patients
        if len(entry.labels) == 1:
            collections[entry.age_group, entry.labels[0]].add(entry.source)
    enough = [key for key, count in patients.items() if count >= FEWEST_PATIENTS]
    return _Knowledge(
        exact={g: frozenset(n for at, names in enough if at is g and len(names) == 1 for n in names) for g in _GROUPS},
        sets={g: tuple(names for at, names in enough if at is g and len(names) > 1) for g in _GROUPS},
        held_out=held_out,
        collections={key: frozenset(names) for key, names in collections.items()},
    )


def _reading(called: str, group: AgeGroup, knowledge: _Knowledge, classes: tuple[str, ...]) -> Reading:
    others = [name for name in classes if name != called]
    apart = [name for name in others if not knowledge.in_common(called, name)]
    doubted = [name for name in others if name not in apart and name not in knowledge.exact[group]]
    mixed = [name for name in doubted if any({called, name} <= labels for labels in knowledge.sets[group])]
    confusions = {
        labels: _confusion(called, labels, group, knowledge)
        for labels in knowledge.sets[group]
        if called not in labels and not labels.isdisjoint(doubted)
    }
    confused = {name for labels, reason in confusions.items() if reason for name in labels.intersection(doubted)}
    reasons = [
        _known_apart(called, apart, knowledge) if apart else "",
        f"In {_PEOPLE[group]}, {class_words((called, *mixed))} are known only as one or the other." if mixed else "",
        *confusions.values(),
    ]
    return Reading(
        age_group=group,
        called=called,
        possible=(called, *(name for name in others if name in {*apart, *mixed, *confused})),
        reasons=tuple(_sentence(reason) for reason in reasons if reason),
        unseen=tuple(name for name in classes if not knowledge.is_seen(name, group)),
        confounded=tuple(name for name in others if knowledge.is_confounded(called, name, group)),
    )


def _known_apart(called: str, apart: Sequence[str], knowledge: _Knowledge) -> str:
    people = ", ".join(
        f"{class_words(names)} from {whom}"
        for whom in dict.fromkeys(knowledge.people(name) for name in apart)
        if (names := [name for name in apart if knowledge.people(name) == whom])
    )
    whom = knowledge.people(called)
    return f"{class_words((called,))} is known from {whom}, {people}: age alone may be what tells them apart."


def _confusion(called: str, labels: frozenset[str], group: AgeGroup, knowledge: _Knowledge) -> str:
    """Gives why films of which only the set is known are not told from a class; empty where they are."""
    words = class_words((name for name in CLASS_IDS if name in labels), link="or")
    measured = [m for m in knowledge.held_out if m.age_group is group and frozenset(m.labels) == labels]
    total, wrong = sum(m.cases for m in measured), sum(m.called.get(called, 0) for m in measured)
    if total < _FEWEST_HELD_OUT:
        return f"It was not measured how {words} of {_PEOPLE[group]} is told from {class_words((called,))}."
    if wrong < MOST_CALLED * total:
        return ""
    return f"Of {total} held-out films of {_PEOPLE[group]} with {words}, {wrong} were called {class_words((called,))}."


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def _joined(readings: Sequence[Reading], classes: tuple[str, ...]) -> Reading:
    """Gives the reading for an unknown age: whatever may be possible in one of the groups."""
    called = readings[0].called
    possible = [name for name in classes if name != called and any(name in r.possible for r in readings)]
    return Reading(
        age_group=AgeGroup.UNKNOWN,
        called=called,
        possible=(called, *possible),
        reasons=tuple(dict.fromkeys(reason for reading in readings for reason in reading.reasons)),
        unseen=tuple(name for name in classes if all(name in reading.unseen for reading in readings)),
        confounded=tuple(name for name in classes if any(name in reading.confounded for reading in readings)),
    )
