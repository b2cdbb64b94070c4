"""Undo and redo: what each step changed, before and after, as snapshots of the part that can be undone.

That part is how every film is shown, what is drawn on it, and the overlays. What is merely pointed at, the bare film
while its key is held, the tool and which studies are open are not part of it.
"""

from dataclasses import fields, replace

from cxrviewer.state.display import Display, Overlays
from cxrviewer.state.steps import History, Kept, Shown, Step
from cxrviewer.state.study import AppState, Study
from cxrviewer.translation import counted, tr

#: Steps that are remembered.
LONGEST = 400
_PASSING = frozenset({"hovered", "pinned"})
#: What changes many times in one sweep of the hand: these changes join while they come quickly.
CONTINUOUS = frozenset({"window", "view", "layers", "enhancement"})
_TITLES = {
    "window": "Window",
    "is_inverted": "Invert",
    "view": "Zoom and position",
    "enhancement": "Enhancement",
    "map_class": "Class of the map",
    "voter": "Votes shown",
    "layers": "Layers",
    "comparison": "Layout",
}


def step_between(old: AppState, new: AppState) -> Step | None:
    """Gives the step from one snapshot to the next; None where nothing that can be undone changed."""
    before: dict[int, Shown] = {}
    after: dict[int, Shown] = {}
    aspects: set[str] = set()
    title = ""
    for study in new.studies:
        former = old.find(study.key)
        if former is None or former is study:
            continue
        changed = _display_aspects(former.display, study.display)
        drawn = "" if former.marks.annotations == study.marks.annotations else _drawn_title(former, study)
        if changed or drawn:
            before[study.key], after[study.key] = _shown(former), _shown(study)
            aspects |= changed | ({"annotations"} if drawn else set())
            title = title or drawn
    overlays = _overlay_aspects(old.overlays, new.overlays)
    aspects |= overlays
    if not aspects:
        return None
    sides = (old.overlays, new.overlays) if overlays else (None, None)
    named = title or tr(_TITLES.get(min(aspects), "Display"))
    return Step(named, new.current, frozenset(aspects), Kept(before, sides[0]), Kept(after, sides[1]))


def with_step(history: History, step: Step, *, joins: bool) -> History:
    """Gives the history after a step; one that joins becomes part of the step before. Redo is over."""
    if not joins or not history.past:
        return History((*history.past, step)[-LONGEST:])
    last = history.past[-1]
    before = Kept({**step.before.studies, **last.before.studies}, last.before.overlays or step.before.overlays)
    after = Kept({**last.after.studies, **step.after.studies}, step.after.overlays or last.after.overlays)
    joined = Step(last.title, step.key, last.aspects | step.aspects, before, after)
    return History((*history.past[:-1], joined))


def undone(state: AppState) -> AppState:
    """Gives the state with the last step taken back; steps about closed studies are passed over."""
    past = list(state.history.past)
    while past:
        step = past.pop()
        changed = _applied(state, step.before, step.key)
        if changed is not None:
            return replace(changed, history=History(tuple(past), (*state.history.future, step)))
    return replace(state, history=History((), state.history.future))


def redone(state: AppState) -> AppState:
    """Gives the state with the last step that was taken back done again."""
    future = list(state.history.future)
    while future:
        step = future.pop()
        changed = _applied(state, step.after, step.key)
        if changed is not None:
            return replace(changed, history=History((*state.history.past, step), tuple(future)))
    return replace(state, history=History(state.history.past))


def _applied(state: AppState, kept: Kept, key: int | None) -> AppState | None:
    """Gives the state with one side of a step; None where all its studies are closed."""
    found = [study for study in state.studies if study.key in kept.studies]
    if not found and kept.overlays is None:
        return None
    for study in found:
        shown = kept.studies[study.key]
        display = replace(shown.display, hovered=study.display.hovered, pinned=study.display.pinned)
        state = state.with_study(replace(study, display=display, marks=study.marks.with_annotations(shown.annotations)))
    if kept.overlays is not None:
        state = replace(state, overlays=replace(kept.overlays, is_bare=state.overlays.is_bare))
    return replace(state, current=key) if state.find(key) is not None else state


def _shown(study: Study) -> Shown:
    return Shown(study.display, study.marks.annotations)


def _display_aspects(old: Display, new: Display) -> set[str]:
    if old is new:
        return set()
    names = {item.name for item in fields(Display)} - _PASSING
    return {name for name in names if getattr(old, name) != getattr(new, name)}


def _overlay_aspects(old: Overlays, new: Overlays) -> set[str]:
    names = {item.name for item in fields(Overlays)} - {"is_bare"}
    return {name for name in names if getattr(old, name) != getattr(new, name)}


def _drawn_title(old: Study, new: Study) -> str:
    before = {annotation.id: annotation for annotation in old.marks.annotations}
    after = {annotation.id: annotation for annotation in new.marks.annotations}
    for one, many, these, those in (
        ("Draw {kind}", "Draw {number} annotations", after, before),
        ("Delete {kind}", "Delete {number} annotations", before, after),
    ):
        single = [annotation for annotation in these.values() if annotation.id not in those]
        if single:
            return counted(len(single), one, many, kind=tr(single[0].kind.value))
    changed = [annotation for annotation in after.values() if annotation != before[annotation.id]]
    return tr("Change {kind}", kind=tr(changed[0].kind.value)) if changed else tr("Order of annotations")
