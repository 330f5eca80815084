"""Numbers behind a row of dots: in a table of contents these are pages, and count nothing."""

from __future__ import annotations

import re

_LINE = re.compile(r"(?:(?:[.·_] ?){4,}|(?:… ?){2,})\s*(\d{1,4})\s*\Z")
LONGEST = 600  # characters of a line


def is_behind_leader(content: str, start: int, end: int) -> bool:
    """Whether a number ends a line of contents: the pages of the lines above and below go on from one to the next."""
    first, last = content.rfind("\n", max(0, start - LONGEST), start) + 1, _end(content, end)
    here = _page(content[first:last])
    if here is None or content[end:last].strip():
        return False
    above = _page(content[content.rfind("\n", max(0, first - LONGEST), max(0, first - 1)) + 1 : max(0, first - 1)])
    below = _page(content[last + 1 : _end(content, last + 1)])
    return (above is None or above <= here) and (below is None or here <= below)


def _end(content: str, start: int) -> int:
    end = content.find("\n", start, start + LONGEST)
    return end if end >= 0 else min(len(content), start + LONGEST)


def _page(line: str) -> int | None:
    found = _LINE.search(line)
    return int(found[1]) if found else None
