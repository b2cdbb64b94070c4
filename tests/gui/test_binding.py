"""The installed Qt binding keeps its hands off Python's reference counts."""

import sys

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

CALLS = 400


def test_painting_leaves_the_references_to_none_alone() -> None:
    image = QImage(8, 8, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    colour, area = QColor("#ffffff"), QRectF(0, 0, 4, 4)
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        painter.fillRect(area, colour)
    after = sys.getrefcount(None)
    painter.end()
    assert after - before > -CALLS // 2
