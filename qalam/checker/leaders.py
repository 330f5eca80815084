"""Numbers behind a row of dots: in a table of contents these are pages, and count nothing."""

from __future__ import annotations

from qalam.checker.patterns import as_pattern

_LINE = as_pattern(r"(?:(?:[.·_] ?){4,}|(?:… ?){2,})\s*(\d{1,4})\s*\Z")
_DOTS = (".", "·", "_", "…")
DOTS = 8  # characters before a number, of which the last are dots and blanks
LONGEST = 600  # characters of a line


def is_behind_leader(content: str, start: int, end: int) -> bool:
    """Whether a number ends a line of contents: the pages of the lines above and below go on from one to the next."""
    if not content[max(0, start - DOTS) : start].rstrip().endswith(_DOTS):
        return False
    first, last = _start(content, start), _end(content, end)
    here = _page(content[first:last])
    if here is None or content[end:last].strip():
        return False
    above = _page(content[_start(content, max(0, first - 1)) : max(0, first - 1)])
    below = _page(content[last + 1 : _end(content, last + 1)])
    return (above is None or above <= here) and (below is None or here <= below)


def _start(content: str, end: int) -> int:
    first = max(0, end - LONGEST)
    return max(first, content.rfind("\n", first, end) + 1)


def _end(content: str, start: int) -> int:
    end = content.find("\n", start, start + LONGEST)
    return end if end >= 0 else min(len(content), start + LONGEST)


def _page(line: str) -> int | None:
    found = _LINE.search(line)
    return int(found[1]) if found else None
