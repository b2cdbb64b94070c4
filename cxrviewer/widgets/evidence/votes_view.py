"""The page of the votes: patches on the film by model, class and agreement, what fewer of them say, and one of them."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QSlider, QVBoxLayout, QWidget

from cxrviewer.evidence.votes_page import VotesPage
from cxrviewer.evidence.wish import Agreement
from cxrviewer.explanations import Topic
from cxrviewer.painting.look import scaled
from cxrviewer.placement import View
from cxrviewer.state.display import Tool
from cxrviewer.state.pointing import Pointer, nearest_patch
from cxrviewer.state.screen import Choice
from cxrviewer.translation import tr
from cxrviewer.widgets.evidence.choosing import ChoiceBox
from cxrviewer.widgets.evidence.patch_view import PatchView
from cxrviewer.widgets.film_canvas import FilmCanvas
from cxrviewer.widgets.findings.evidence_charts import CurveChart, ZoneChart
from cxrviewer.widgets.parts.section import SectionHeading, label

_SIDE = 380


class VotesView(QWidget):
    """Shows the page and passes wishes on."""

    wished = Signal(str, object)  # field of ``Wish``, value
    draw_wished = Signal()
    change_wished = Signal()
    asked = Signal(object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: VotesPage | None = None
        self._view: View | None = None
        self.canvas = FilmCanvas()
        self.canvas.set_tool(Tool.PAN)
        self.canvas.clicked.connect(self._click)
        self.canvas.view_wished.connect(self._look)
        self.model_box, self.class_box = ChoiceBox(tr("Whose votes")), ChoiceBox(tr("Voted for"))
        self.agreement_box = ChoiceBox(tr("How far the models agree"))
        for field, box in (("model", self.model_box), ("class_id", self.class_box), ("agreement", self.agreement_box)):
            box.chosen.connect(partial(self._choose, field))
        self.shown = label(role="small")
        self.count = QSlider(Qt.Orientation.Horizontal)
        self.count.setAccessibleName(tr("Number of patches that count"))
        self.count.setToolTip(tr("Takes the first patches only; no model looks again."))
        self.count.valueChanged.connect(self._take)
        self.count_words = label(role="strong")
        self.again = QPushButton(tr("Draw again"))
        self.again.setToolTip(tr("Draws as many patches with the next seed and has every model vote on them."))
        self.again.clicked.connect(self._draw)
        self.change = QPushButton(tr("Ask again"))
        self.change.setToolTip(
            tr("Has every model vote on the same patches mirrored left to right, and at half the sharpness.")
        )
        self.change.clicked.connect(self._change)
        self.changes = label(role="small", wraps=True)
        self.verdict, self.draws = label(wraps=True), label(role="small", wraps=True)
        self.curve, self.curve_words = CurveChart(), label(role="small", wraps=True)
        self.zones, self.patch = ZoneChart(), PatchView()
        self.patch.chosen.connect(self._go)
        self._arrange()

    def _arrange(self) -> None:
        filters = QHBoxLayout()
        filters.setSpacing(8)
        for box in (self.model_box, self.class_box, self.agreement_box):
            filters.addWidget(box)
        filters.addWidget(self.shown, 1)
        middle = QVBoxLayout()
        middle.setSpacing(8)
        middle.addLayout(filters)
        middle.addWidget(self.canvas, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFixedWidth(scaled(_SIDE))
        scroll.setWidget(self._beside())
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 8, 10)
        row.setSpacing(12)
        row.addLayout(middle, 1)
        row.addWidget(scroll)

    def _beside(self) -> QWidget:
        body = QFrame()
        column = QVBoxLayout(body)
        column.setContentsMargins(4, 0, 10, 0)
        column.setSpacing(5)
        head = QHBoxLayout()
        head.addWidget(self.count_words, 1)
        head.addWidget(self.again)
        column.addLayout(head)
        for row in (self.count, self.verdict, self.draws):
            column.addWidget(row)
        turned = QHBoxLayout()
        turned.addWidget(self.changes, 1)
        turned.addWidget(self.change)
        column.addLayout(turned)
        parts: tuple[tuple[str, Topic, tuple[QWidget, ...]], ...] = (
            (tr("One patch"), Topic.PATCH, (self.patch,)),
            (tr("Votes as patches are added"), Topic.CURVE, (self.curve, self.curve_words)),
            (tr("Looked at, by zone"), Topic.ZONES, (self.zones,)),
        )
        for title, topic, widgets in parts:
            column.addSpacing(6)
            heading = SectionHeading(title, topic)
            heading.asked.connect(self.asked)
            column.addWidget(heading)
            for widget in widgets:
                column.addWidget(widget)
        column.addStretch(1)
        return body

    def set_page(self, page: VotesPage | None) -> None:
        """Shows another page."""
        if page is None:
            return
        former, self._page = self._page, page
        if former is None or former.film.key != page.film.key:
            self._view = None
        self._show_film(page)
        self.model_box.show_choices(page.models, page.model)
        self.class_box.show_choices(page.classes, page.class_id)
        self.agreement_box.show_choices(_agreements(), page.agreement.value)
        self.shown.setText(page.shown_words)
        self.count.blockSignals(True)
        self.count.setRange(1, page.total)
        self.count.setValue(page.count)
        self.count.blockSignals(False)
        self.count_words.setText(tr("{count} of {total} patches count", count=page.count, total=page.total))
        self.verdict.setText(page.verdict_words or tr("Reckoning …"))
        self.draws.setText("\n".join(page.draws))
        self.draws.setVisible(bool(page.draws))
        self.changes.setText(page.changes)
        self.change.setVisible(page.can_change)
        self.curve.set_curve(page.curve)
        self.curve_words.setText(page.curve_words)
        self.zones.set_rows(page.zones)
        self.patch.set_patch(page.patch)

    def _show_film(self, page: VotesPage) -> None:
        self.canvas.set_film(page.film if self._view is None else replace(page.film, view=self._view))
        self.canvas.set_overlays(page.overlays)

    def _look(self, view: View) -> None:
        self._view = view
        if self._page is not None:
            self._show_film(self._page)

    def _choose(self, field: str, value: object) -> None:
        self.wished.emit(field, Agreement(str(value)) if field == "agreement" else value)

    def _take(self, count: int) -> None:
        if self._page is not None:
            self.wished.emit("count", None if count >= self._page.total else count)

    def _draw(self) -> None:
        self.draw_wished.emit()

    def _change(self) -> None:
        self.change_wished.emit()

    def _go(self, index: int) -> None:
        self.wished.emit("patch", index)

    def _click(self, pointer: Pointer) -> None:
        page = self._page
        if page is None or page.overlays.patches is None:
            return
        found = nearest_patch(page.overlays.patches.patches, page.film.film.size, pointer)
        self.wished.emit("patch", None if found is None else page.indices[found])


def _agreements() -> tuple[Choice, ...]:
    titles = {
        Agreement.ANY: tr("Agreed or not"),
        Agreement.ALL: tr("All models agree"),
        Agreement.SPLIT: tr("Models disagree"),
    }
    return tuple(Choice(agreement.value, title) for agreement, title in titles.items())
