"""The text layer of a PDF file; a scan has none."""

from __future__ import annotations

import io
import logging
import re
import zlib

from pypdf import PageObject, PdfReader, apply_configuration
from pypdf.errors import FileNotDecryptedError, LimitReachedError, PyPdfError
from pypdf.generic import DictionaryObject

from qalam.checker.patterns import as_pattern
from qalam.checker.reading.limits import INTRICATE, PAGES, BeyondLimit, Budget
from qalam.checker.reading.pdf_joining import joined, joined_plainly
from qalam.checker.reading.pdf_lines import Line, lines_of
from qalam.checker.reading.unfit import LOCKED, Unfit

# What is wrong with a file is told by one sentence of ours; the reader's own remarks would stand beside it.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)

MOST_PAGES = 1000
LARGEST_STREAM = 16 * 1024 * 1024  # bytes of one stream, unpacked
MOST_TOKENS = 600_000  # of one page
COLUMN = 20  # letters of a line of a column of sentences
COLUMN_LINES = 6
LACKS = 1.3  # times as many letters in the order of drawing: much of the page is drawn where lines do not tell
# The reader of PDF calls some damage a limit, too; these are the limits of a file that is whole.
_MUCH = as_pattern(r"limit reached while decompressing|tokens|output bytes|accumulated", re.I)
# A damaged file makes the reader of PDF stumble in any of these ways.
_DAMAGED = (
    *(PyPdfError, zlib.error, LookupError, TypeError, ValueError, AttributeError, ArithmeticError, OSError),
    *(RecursionError, NotImplementedError, AssertionError),
)


def pdf_text(data: bytes) -> str | None:
    """The text of all pages, wrapped lines joined, rows of tables apart; None for a file that is damaged, an empty
    text for a scan."""
    budget = Budget()
    try:
        with apply_configuration(
            disable_legacy_handling=True,
            zlib_maximum_output_length=LARGEST_STREAM,
            stream_parsing_work_maximum_count=MOST_TOKENS,
        ):
            reader = PdfReader(io.BytesIO(data))
            if len(reader.pages) > MOST_PAGES:
                raise BeyondLimit(PAGES, MOST_PAGES)
            return joined([_page(page, budget) for page in reader.pages])
    except FileNotDecryptedError:
        raise Unfit(LOCKED) from None
    except LimitReachedError as reached:
        if _MUCH.search(str(reached)):
            raise BeyondLimit(INTRICATE) from None
        return None
    except _DAMAGED:
        return None


def _page(page: PageObject, budget: Budget) -> list[Line] | str:
    """The lines of a page as they stand on it; its text in the order of drawing where that tells more."""
    try:
        lines = lines_of(page, budget)
    except RecursionError:
        lines = []
    if lines and not _draws_forms(page) and not page.rotation and not _is_in_columns(lines):
        return lines
    plain = joined_plainly(page.extract_text())
    budget.take(len(plain))
    told = sum(_letters(piece) for line in lines for piece in line.cells)
    return plain if _letters(plain) > LACKS * told or _is_in_columns(lines) else lines


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))


def _is_in_columns(lines: list[Line]) -> bool:
    """Whether the page is set in two columns of sentences, which lines across both would mix."""
    mixed = [line for line in lines if len(line.cells) == 2 and min(map(_letters, line.cells)) >= COLUMN]
    return len(mixed) * 2 > len(lines) and len(mixed) >= COLUMN_LINES


def _draws_forms(page: PageObject) -> bool:
    """Whether the page draws pieces that are kept elsewhere in the file, which may hold text."""
    resources = page.get("/Resources", DictionaryObject()).get_object()
    objects = resources.get("/XObject", DictionaryObject()).get_object()
    return any(piece.get_object().get("/Subtype") == "/Form" for piece in objects.values())
