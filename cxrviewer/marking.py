"""Wishes about what is drawn on the film, turned into new snapshots; and what is read from the pixels for it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import QObject, Signal

from cxrviewer.jobs import Job, JobContext, JobRunner
from cxrviewer.problems import Problem, problem_of
from cxrviewer.state import drawing
from cxrviewer.state.display import Tool
from cxrviewer.state.history import redone, undone
from cxrviewer.state.marks import DRAWN_BY, Marks, RatioDoubts, Reading, Shape
from cxrviewer.state.outlines import grabbed
from cxrviewer.state.pointing import Pointer
from cxrviewer.state.seating import counterpart, seats
from cxrviewer.state.store import Store
from cxrviewer.state.study import AppState, Study
from cxrviewer.translation import tr
from engine.annotation import REGIONS, Annotation, Kind, Style
from engine.cardiothoracic import Proposal, propose, rotation_warning
from engine.findings import LungMask
from engine.measurement import step_of
from engine.radiograph import Radiograph, Spacing
from engine.regions import statistics


def read_shapes(shapes: frozenset[Shape], radiograph: Radiograph, mask: LungMask | None) -> dict[Shape, Reading]:
    """Gives what the pixels of a film say about shapes; runs beside the window."""
    found: dict[Shape, Reading] = {}
    for kind, points in shapes:
        if kind in REGIONS:
            found[(kind, points)] = statistics(kind, points, radiograph)
        elif mask is not None:
            doubt = rotation_warning(mask, points, step_of(radiograph.spacing))
            found[(kind, points)] = RatioDoubts((doubt,) if doubt else ())
    return found


class Marking(QObject):
    """Draws, changes and deletes annotations of the film on screen, and takes steps back.

    Args:
        store: Holds the snapshots.
        runner: Where pixels are read; one job at a time, so that a drag never queues up.
    """

    text_wanted = Signal(int)  # id of the annotation on screen whose words are to be typed

    def __init__(self, store: Store, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._runner = runner
        self._reading: Job | None = None
        store.changed.connect(self._read)

    # ------------------------------------------------------------------------------------- the hand

    def press(self, pointer: Pointer) -> None:
        """Begins or goes on drawing, or takes an annotation into the hand."""
        study, state = self._store.state.study, self._store.state
        if study is None:
            return
        self._store.recorder.begin_gesture()
        before = study.marks
        after = drawing.press(
            before,
            DRAWN_BY.get(state.tool),
            pointer,
            film=study.loaded.film.size,
            step=step_of(study.loaded.image.radiograph.spacing),
            style=state.pen,
        )
        self._replace(study, after)
        self._ask_for_words(before, after)

    def move(self, pointer: Pointer) -> None:
        """Lets what is drawn or held follow the pointer."""
        study = self._store.state.study
        if study is not None:
            self._replace(study, drawing.move(study.marks, pointer, film=study.loaded.film.size))

    def release(self, pointer: Pointer) -> None:
        """Lets go; a drag has fixed a point."""
        study, pen = self._store.state.study, self._store.state.pen
        if study is not None:
            after = drawing.release(study.marks, pointer, film=study.loaded.film.size, style=pen)
            self._replace(study, after)
            self._ask_for_words(study.marks, after)
        self._store.recorder.end_gesture()

    def press_twice(self, pointer: Pointer) -> None:
        """Finishes a polygon; on words, asks for other words."""
        study, pen = self._store.state.study, self._store.state.pen
        if study is None:
            return
        if study.marks.draft is not None:
            self._replace(study, drawing.close(study.marks, style=pen))
            return
        taken = grabbed(study.marks, pointer, step_of(study.loaded.image.radiograph.spacing))
        if taken is not None and taken.original.kind in {Kind.TEXT, Kind.ARROW}:
            self.text_wanted.emit(taken.original.id)

    def finish(self) -> None:
        """Finishes the polygon that is being drawn."""
        study = self._store.state.study
        if study is not None:
            self._replace(study, drawing.close(study.marks, style=self._store.state.pen))

    def give_up(self) -> None:
        """Drops what is being drawn; without that the selection; without that the drawing tool."""
        study, state = self._store.state.study, self._store.state
        if study is not None and (study.marks.draft is not None or study.marks.selected is not None):
            self._replace(study, drawing.let_go(study.marks))
        elif state.tool in DRAWN_BY:
            self._store.replace(replace(state, tool=Tool.WINDOW))

    # ------------------------------------------------------------------------------------- the list

    def select(self, annotation_id: int | None) -> None:
        """Speaks of another annotation."""
        study = self._store.state.study
        if study is not None and study.marks.selected != annotation_id:
            self._replace(study, replace(study.marks, selected=annotation_id))

    def delete(self) -> None:
        """Deletes the selected annotation; undo brings it back."""
        study = self._store.state.study
        if study is not None and study.marks.chosen is not None:
            self._replace(study, study.marks.without(study.marks.chosen.id))

    def nudge(self, across: float, down: float) -> None:
        """Moves the selected annotation by image pixels."""
        self._change(lambda annotation: annotation.moved(across, down))

    def set_text(self, annotation_id: int, text: str) -> None:
        """Gives an annotation other words; a text without words is deleted."""
        study = self._store.state.study
        annotation = study.marks.find(annotation_id) if study is not None else None
        if study is None or annotation is None:
            return
        if annotation.kind is Kind.TEXT and not text.strip():
            self._replace(study, study.marks.without(annotation_id))
        elif annotation.text != text:
            self._replace(study, study.marks.with_annotation(replace(annotation, text=text)))

    def set_note(self, text: str) -> None:
        """Gives the selected annotation other words."""
        study = self._store.state.study
        if study is not None and study.marks.selected is not None:
            self.set_text(study.marks.selected, text)

    def set_style(self, style: Style) -> None:
        """Draws the selected annotation, and the next ones, in another way."""
        self._store.replace(replace(self._store.state, pen=style))
        self._change(lambda annotation: replace(annotation, style=style))

    def toggle_shown(self) -> None:
        """Shows or hides every annotation."""
        state = self._store.state
        overlays = replace(state.overlays, shows_marks=not state.overlays.shows_marks)
        self._store.replace(replace(state, overlays=overlays))

    # ------------------------------------------------------------------------------------- steps

    def undo(self) -> None:
        """Takes the last point back while something is drawn, else the last step."""
        study = self._store.state.study
        self._store.recorder.end_gesture()
        if study is not None and study.marks.draft is not None:
            self._replace(study, drawing.step_back(study.marks))
            return
        self._store.restore(undone(self._store.state))

    def redo(self) -> None:
        """Does the step again that was taken back last."""
        self._store.recorder.end_gesture()
        self._store.restore(redone(self._store.state))

    # ------------------------------------------------------------------------------------- pixels

    def propose_ratio(self) -> None:
        """Places a cardiothoracic ratio by the outlines of lungs and heart."""
        study = self._store.state.study
        if study is None or study.analysis.mask is None:
            return
        job = self._runner.submit(partial(_propose, study.analysis.mask, study.loaded.image.radiograph.spacing))
        job.succeeded.connect(partial(self._add_proposal, study.key))
        job.failed.connect(self._report)

    def _add_proposal(self, key: int, proposal: object) -> None:
        study = self._store.state.find(key)
        if study is None:
            return
        if not isinstance(proposal, Proposal):
            self._say(
                Problem(
                    tr("No ratio could be proposed"),
                    tr("The outlines lack a lung or the heart."),
                    tr("Draw the ratio by hand: midline, heart and chest."),
                )
            )
            return
        made = Annotation(
            study.marks.next_id, Kind.RATIO, proposal.points, style=self._store.state.pen, is_proposed=True
        )
        former = [other.id for other in study.marks.annotations if other.kind is Kind.RATIO and other.is_proposed]
        marks = study.marks
        for annotation_id in former:
            marks = marks.without(annotation_id)
        self._replace(study, marks.with_annotation(made))

    def _read(self, state: AppState) -> None:
        """Reads the pixels of shapes in any pane that nothing is known of yet, the active one's first."""
        if self._reading is not None:
            return
        shown = [state.find(key) for key in (state.current, *seats(state).keys)]
        if state.overlays.comparison.is_swiped:
            shown.append(counterpart(state))
        study = next((film for film in shown if film is not None and _unread(film)), None)
        if study is None:
            return
        missing, radiograph, mask = _unread(study), study.loaded.image.radiograph, study.analysis.mask
        self._reading = self._runner.submit(lambda _context: read_shapes(missing, radiograph, mask))
        self._reading.succeeded.connect(partial(self._keep_readings, study.key))
        self._reading.failed.connect(self._lose_readings)

    def _keep_readings(self, key: int, found: object) -> None:
        self._reading = None
        study = self._store.state.find(key)
        if study is None or not isinstance(found, Mapping):
            self._read(self._store.state)
            return
        wanted = _readable(study.marks, has_mask=study.analysis.mask is not None)
        known = {**study.marks.readings, **found}
        readings = MappingProxyType({shape: known[shape] for shape in wanted & known.keys()})
        self._replace(study, replace(study.marks, readings=readings))
        self._read(self._store.state)

    def _lose_readings(self, error: object) -> None:
        self._reading = None
        self._report(error)

    # ------------------------------------------------------------------------------------- snapshots

    def _change(self, change: Callable[[Annotation], Annotation]) -> None:
        study = self._store.state.study
        chosen = study.marks.chosen if study is not None else None
        if study is None or chosen is None:
            return
        changed = change(chosen)
        if changed != chosen:
            self._replace(study, study.marks.with_annotation(changed))

    def _replace(self, study: Study, marks: Marks) -> None:
        self._store.replace_marks(study.key, marks)

    def _ask_for_words(self, before: Marks, after: Marks) -> None:
        made = after.chosen
        if made is not None and made.kind is Kind.TEXT and before.find(made.id) is None:
            self.text_wanted.emit(made.id)

    def _report(self, error: object) -> None:
        self._say(problem_of(error))

    def _say(self, problem: Problem) -> None:
        state = self._store.state
        self._store.replace(replace(state, problems=(*state.problems, problem)))


def _propose(mask: LungMask, spacing: Spacing, _context: JobContext) -> Proposal | None:
    return propose(mask, spacing)


def _unread(study: Study) -> frozenset[Shape]:
    """Gives the shapes about which the pixels were not asked yet."""
    shapes = _readable(study.marks, has_mask=study.analysis.mask is not None)
    return frozenset(shapes - study.marks.readings.keys())


def _readable(marks: Marks, *, has_mask: bool) -> frozenset[Shape]:
    """Gives the shapes about which the pixels can say something."""
    return frozenset(
        (annotation.kind, annotation.points)
        for annotation in marks.annotations
        if annotation.kind in REGIONS or (annotation.kind is Kind.RATIO and has_mask)
    )
