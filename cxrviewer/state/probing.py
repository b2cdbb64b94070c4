"""What the pixel under the pointer says, in words."""

from cxrviewer import wording
from cxrviewer.state.pointing import Pointer
from cxrviewer.state.study import Study
from engine.probe import read_pixel


def probe_words(study: Study | None, pointer: Pointer | None) -> str:
    """Gives place and value of the pixel under the pointer; empty where there is none."""
    if study is None or pointer is None:
        return ""
    reading = read_pixel(study.loaded.image.radiograph, x=pointer.x, y=pointer.y)
    return "" if reading is None else wording.reading_words(reading)
