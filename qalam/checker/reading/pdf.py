"""The text layer of a PDF file; a scan has none."""

from __future__ import annotations

import io
import logging
import re
import zlib

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from qalam.checker.reading.limits import PAGES, BeyondLimit, Budget

# What is wrong with a file is told by one sentence of ours; the reader's own remarks would stand beside it.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)

MOST_PAGES = 1000
FULL_LINE = 0.75  # of the longest line of a page; a shorter line ends its paragraph
_ENDS = (".", "!", "?", ":", ";")
_ITEM = re.compile(r"\s*(?:[-–—•*·▪]|\d{1,2}\))\s*\S")
# A damaged file makes the reader of PDF stumble in any of these ways.
_DAMAGED = (PyPdfError, zlib.error, LookupError, TypeError, ValueError, AttributeError, ArithmeticError, OSError)


def pdf_text(data: bytes) -> str | None:
    """The text of all pages, wrapped lines joined; None for a file that is damaged, locked or too long,
    an empty text for a scan."""
    budget = Budget()
    try:
        reader = PdfReader(io.BytesIO(data))
        if len(reader.pages) > MOST_PAGES:
            raise BeyondLimit(PAGES, MOST_PAGES)
        pages: list[str] = []
        for page in reader.pages:
            pages.append(_joined(page.extract_text()))
            budget.take(len(pages[-1]))
    except (*_DAMAGED, RecursionError, NotImplementedError, AssertionError):
        return None
    return "\n".join(pages).strip()


def _joined(page: str) -> str:
    """Lines that fill the page go on in the next one."""
    lines = [line.rstrip() for line in page.replace("\0", "").split("\n")]
    longest = max(map(len, lines), default=0)
    pieces: list[str] = []
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        is_full = len(line) >= FULL_LINE * longest and not line.endswith(_ENDS)
        pieces += [line, " " if is_full and following and not _ITEM.match(following) else "\n"]
    return "".join(pieces)
