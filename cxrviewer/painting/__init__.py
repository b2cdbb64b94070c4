"""Painting without widgets: how films, overlays and charts are drawn with a QPainter."""
