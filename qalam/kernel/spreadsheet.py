"""Tables as CSV that a spreadsheet may open: no cell is one that it would run."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

DANGEROUS = ("=", "+", "-", "@", "\t", "\r")


def write_table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """The table as text, a row a line; None is an empty cell."""
    held = io.StringIO()
    lines = csv.writer(held, lineterminator="\r\n")
    lines.writerow(heads)
    lines.writerows([written(cell) for cell in row] for row in rows)
    return held.getvalue()


def written(cell: object) -> str:
    """A cell as text; a number below nought is no formula."""
    if cell is None:
        return ""
    return harmless(cell) if isinstance(cell, str) else str(cell)


def harmless(text: str) -> str:
    """The text, with an apostrophe before what would be a formula."""
    return f"'{text}" if text.startswith(DANGEROUS) else text
