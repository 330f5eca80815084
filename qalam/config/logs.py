"""What is written where the site runs."""

from __future__ import annotations

import logging

from django.conf import settings

from qalam.portal.failing import failure_of, words_of


class OneLine(logging.Filter):
    """A database that fails is told in one line.

    The way through the program says nothing of it, and a log that grows by pages would fill the disk for good.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        """Shorten the record where it tells of such a failure; every record passes."""
        problem = record.exc_info[1] if record.exc_info else None
        if problem is not None and (failure := failure_of(problem, settings.DATABASE_FOLDER)):
            said = " ".join(words_of(problem).split())
            record.msg, record.args = f"{record.getMessage()}: {failure}: {said}", ()
            record.exc_info = record.exc_text = None
        return True
