"""Keeps what decoders warn of away from logs and terminals: they may quote the file, and with it a patient."""

import contextlib
import logging
import threading
import warnings
from collections.abc import Iterator

#: Warning filters and log settings belong to the whole process: one reader at a time changes them.
_ONE_AT_A_TIME = threading.RLock()
_LOGGERS = ("pydicom", "pylibjpeg", "openjpeg", "jpeg_ls", "PIL")


@contextlib.contextmanager
def listening() -> Iterator[list[str]]:
    """Collects the warnings of decoders; they are in the list when the block ends."""
    loggers = [logging.getLogger(name) for name in _LOGGERS]
    messages: list[str] = []
    with _ONE_AT_A_TIME, warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        were_passed_on = [logger.propagate for logger in loggers]
        for logger in loggers:
            logger.propagate = False
        try:
            yield messages
        finally:
            for logger, was_passed_on in zip(loggers, were_passed_on, strict=True):
                logger.propagate = was_passed_on
            messages.extend(str(warning.message) for warning in caught)
