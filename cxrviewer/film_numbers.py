"""Measures films by their outlines, beside the window, once their numbers are wanted on screen."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from cxrviewer.jobs import JobContext, JobRunner
from cxrviewer.problems import problem_of
from cxrviewer.state.display import Layer
from cxrviewer.state.store import Store
from cxrviewer.state.study import Study
from engine.film_measures import FilmMeasures, film_measures
from engine.findings import AnalysisReport
from engine.radiograph import Radiograph


class FilmNumbers(QObject):
    """Measures every analysed film while the layer of numbers is shown, each report once.

    Args:
        store: Holds films and layers, and gets the numbers.
        runner: Where the work is done.
    """

    def __init__(self, store: Store, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store, self._runner = store, runner
        self._asked: dict[int, AnalysisReport] = {}
        store.changed.connect(self._look)

    def _look(self) -> None:
        state = self._store.state
        if not state.overlays.layers[Layer.NUMBERS].is_visible:
            return
        for study in state.studies:
            report = study.analysis.report
            if report is not None and study.analysis.numbers is None and self._asked.get(study.key) is not report:
                self._measure(study, report)

    def _measure(self, study: Study, report: AnalysisReport) -> None:
        self._asked[study.key] = report
        job = self._runner.submit(partial(_measured, report, study.loaded.image.radiograph))
        job.succeeded.connect(partial(self._keep, study.key, report))
        job.failed.connect(self._say)

    def _keep(self, key: int, report: AnalysisReport, measures: object) -> None:
        study = self._store.state.find(key)
        if isinstance(measures, FilmMeasures) and study is not None and study.analysis.report is report:
            self._store.replace_analysis(key, replace(study.analysis, numbers=measures))

    def _say(self, error: object) -> None:
        state = self._store.state
        self._store.replace(replace(state, problems=(*state.problems, problem_of(error))))


def _measured(report: AnalysisReport, radiograph: Radiograph, context: JobContext) -> FilmMeasures:
    context.cancel.check()
    return film_measures(report, radiograph)
