"""The page of the maps: two of them side by side with one cursor."""

from functools import partial

from PySide6.QtCore import QPoint, QPointF, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from cxrviewer.evidence.maps_page import MapSide, MapsPage
from cxrviewer.explanations import Topic
from cxrviewer.translation import tr
from cxrviewer.widgets.evidence.choosing import ChoiceBox
from cxrviewer.widgets.evidence.map_view import MapView
from cxrviewer.widgets.parts.section import SectionHeading, label
from engine.map_method import MapMethod


class MapPane(QWidget):
    """One map with its choices above and what can be read from it below."""

    wished = Signal(str, object)  # field of ``MapWish``, value

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = MapView(name)
        self.class_box, self.minus_box = ChoiceBox(tr("Class of the map")), ChoiceBox(tr("Class to take away"))
        self.model_box, self.method_box = ChoiceBox(tr("Model of the map")), ChoiceBox(tr("Method of the map"))
        self.lines = label(role="small", wraps=True)
        self.lines.setMinimumHeight(self.lines.fontMetrics().height() * 6)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 100)
        self.bar.setFixedHeight(4)
        fields = (
            ("class_id", self.class_box),
            ("minus", self.minus_box),
            ("model", self.model_box),
            ("method", self.method_box),
        )
        rows = (QHBoxLayout(), QHBoxLayout())
        for number, (field, box) in enumerate(fields):
            box.chosen.connect(partial(self._choose, field))
            rows[number // 2].addWidget(box, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for row in rows:
            column.addLayout(row)
        column.addWidget(self.view, 1)
        column.addWidget(self.bar)
        column.addWidget(self.lines)

    def show_side(self, page: MapsPage, side: MapSide) -> None:
        """Shows one side of the page."""
        self.class_box.show_choices(page.classes, side.class_id)
        self.minus_box.show_choices(page.others, side.minus)
        self.model_box.show_choices(page.models, side.model)
        self.method_box.show_choices(page.methods, side.method.value)
        self.view.set_film(page.film)
        self.view.set_picture(side.picture, shows_contours=page.shows_contours)
        waiting = tr("The map is being made …") if side.progress is not None else ""
        self.lines.setText("\n".join(side.lines) or side.problem or waiting)
        self.view.setAccessibleDescription(self.lines.text())
        self.bar.setVisible(side.progress is not None)
        self.bar.setValue(round(100 * (side.progress or 0.0)))

    def _choose(self, field: str, value: object) -> None:
        self.wished.emit(field, MapMethod(str(value)) if field == "method" else value)


class MapsView(QWidget):
    """Two maps of the same film."""

    wished = Signal(str, object)
    map_wished = Signal(str, str, object)  # side, field of ``MapWish``, value
    asked = Signal(object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.left, self.right = MapPane(tr("Left map")), MapPane(tr("Right map"))
        self.contours = QCheckBox(tr("Contours"))
        self.contours.clicked.connect(self._choose_contours)
        heading = SectionHeading(tr("Where the models looked"), Topic.MAP)
        heading.asked.connect(self.asked)
        self.caveat = label(role="muted", wraps=True)
        panes = QHBoxLayout()
        panes.setSpacing(12)
        for side, pane in (("left", self.left), ("right", self.right)):
            panes.addWidget(pane, 1)
            pane.wished.connect(partial(self.map_wished.emit, side))
            pane.view.pointed.connect(self.point)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 10)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(heading, 1)
        head.addWidget(self.contours)
        column.addLayout(head)
        column.addLayout(panes, 1)
        column.addWidget(self.caveat)

    def set_page(self, page: MapsPage | None) -> None:
        """Shows another page."""
        if page is None:
            return
        self.contours.setChecked(page.shows_contours)
        self.caveat.setText(page.caveat)
        self.left.show_side(page, page.left)
        self.right.show_side(page, page.right)

    def point(self, at: QPointF | None) -> None:
        """Shows the cursor at one place on both maps."""
        for pane in (self.left, self.right):
            pane.view.set_cursor(at)

    def _choose_contours(self, is_shown: bool) -> None:
        self.wished.emit("shows_contours", is_shown)
