"""Mouse and keys on a film, as far as they concern the annotations."""

from PySide6.QtCore import QObject, Qt, Signal

from cxrviewer.state.drawing import takes_press
from cxrviewer.state.mark_screen import Hand
from cxrviewer.state.pointing import Pointer

_NUDGES = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, -1.0),
    Qt.Key.Key_Down: (0.0, 1.0),
}
_FAR = 10.0


class MarkHand(QObject):
    """Says what the hand wishes of the annotations; each method tells whether the event was theirs."""

    pressed = Signal(object)  # Pointer
    moved = Signal(object)  # Pointer
    released = Signal(object)  # Pointer
    pressed_twice = Signal(object)  # Pointer
    finished = Signal()
    given_up = Signal()
    nudged = Signal(float, float)  # image pixels across, down
    deselected = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hand: Hand | None = None
        self._is_down = False

    def set_hand(self, hand: Hand | None) -> None:
        """Knows other annotations, or another tool."""
        self._hand = hand

    def press(self, pointer: Pointer | None, *, may_draw: bool) -> bool:
        """Takes a press if it concerns an annotation; else lets go of the selected one.

        Args:
            pointer: Where.
            may_draw: Whether the button works with the chosen tool; another one only takes hold of what is there.
        """
        hand = self._hand
        if hand is None or pointer is None or (hand.marks.draft is not None and not may_draw):
            return False
        if not takes_press(hand.marks, hand.kind if may_draw else None, pointer, hand.step):
            if hand.marks.selected is not None:
                self.deselected.emit()
            return False
        self._is_down = True
        self.pressed.emit(pointer)
        return True

    def move(self, pointer: Pointer | None) -> bool:
        """Follows the pointer while something is held or drawn."""
        is_drawing = self._hand is not None and self._hand.marks.draft is not None
        if pointer is None or not (self._is_down or is_drawing):
            return False
        self.moved.emit(pointer)
        return True

    def release(self, pointer: Pointer | None) -> bool:
        """Ends what a press began."""
        was_down, self._is_down = self._is_down, False
        if not was_down or pointer is None:
            return False
        self.released.emit(pointer)
        return True

    def press_twice(self, pointer: Pointer | None) -> bool:
        """Takes a double click that concerns an annotation."""
        hand = self._hand
        if hand is None or pointer is None or not takes_press(hand.marks, None, pointer, hand.step):
            return False
        self.pressed_twice.emit(pointer)
        return True

    def key(self, key: Qt.Key, *, is_far: bool) -> bool:
        """Takes Enter, Escape, and the arrows while an annotation is selected."""
        hand = self._hand
        if hand is None:
            return False
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and hand.marks.draft is not None:
            self.finished.emit()
            return True
        if key == Qt.Key.Key_Escape:
            self.given_up.emit()
            return True
        if key in _NUDGES and hand.marks.selected is not None:
            across, down = _NUDGES[key]
            far = _FAR if is_far else 1.0
            self.nudged.emit(across * far, down * far)
            return True
        return False
