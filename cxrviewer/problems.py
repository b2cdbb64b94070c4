"""Errors as a person reads them: the only place where an exception becomes words on screen."""

import logging
from dataclasses import dataclass

from cxrviewer.translation import tr
from engine.checks import Check
from engine.errors import AnalysisRefusedError, EngineError, ReadError

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Problem:
    """What went wrong, in words.

    Attributes:
        title: A few words.
        detail: What happened to which thing.
        remedy: What the person can do.
        is_refusal: True when the engine declined to judge the image, which is a result and not a fault.
        checks: What was checked before it declined.
    """

    title: str
    detail: str
    remedy: str
    is_refusal: bool = False
    checks: tuple[Check, ...] = ()


def problem_of(error: object) -> Problem:
    """Gives the words for an error as a signal carries it; an unforeseen one is logged with its traceback."""
    if not isinstance(error, BaseException):
        error = RuntimeError(str(error))
    if isinstance(error, EngineError):
        return _of_engine_error(error)
    if isinstance(error, MemoryError):
        return Problem(
            tr("There is not enough memory"),
            tr("The computer ran out of memory."),
            tr("Close other studies or programs, then try again."),
        )
    _LOG.error("Unforeseen error", exc_info=error)
    return Problem(
        tr("Something unforeseen happened"),
        f"{type(error).__name__}: {error}",
        tr("What you had open is unharmed. Try again; if it happens again, please report it with these words."),
    )


def _of_engine_error(error: EngineError) -> Problem:
    title, detail, remedy = tr(error.title), tr(error.detail), tr(error.remedy)
    if isinstance(error, ReadError):
        title = f"{title}: {error.path.name}"
    if isinstance(error, AnalysisRefusedError):
        return Problem(title, detail, remedy, is_refusal=True, checks=error.checks)
    return Problem(title, detail, remedy)
