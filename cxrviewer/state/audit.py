"""What the audit sheet shows."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from engine.audit import Audit


@dataclass(frozen=True, slots=True)
class AuditScreen:
    """An audit that goes on or is done.

    Attributes:
        film: Name of the file.
        audit: What came out; None until it is done.
        done: So many analyses of ``total`` are done; ``step`` says what is next.
        note: Why there is no audit; empty while there may be one.
    """

    film: str = ""
    audit: "Audit | None" = None
    is_running: bool = False
    done: int = 0
    total: int = 0
    step: str = ""
    note: str = ""
