"""Widgets one below another, without gaps."""

from PySide6.QtWidgets import QVBoxLayout, QWidget


def column(*widgets: QWidget, stretched: QWidget | None = None) -> QWidget:
    """Gives a widget that holds others, from the top down; ``stretched`` takes the room that is left."""
    holder = QWidget()
    rows = QVBoxLayout(holder)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(0)
    for widget in widgets:
        rows.addWidget(widget, 1 if widget is stretched else 0)
    return holder


def put_below(holder: QWidget, *widgets: QWidget, stretched: QWidget | None = None) -> None:
    """Puts more widgets at the end of a column."""
    rows = holder.layout()
    if isinstance(rows, QVBoxLayout):
        for widget in widgets:
            rows.addWidget(widget, 1 if widget is stretched else 0)
