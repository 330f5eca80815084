"""Lines of PDF pages to running text: what is wrapped goes on, a row of a table does not."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from qalam.checker.patterns import as_pattern
from qalam.checker.reading.pdf_lines import Line

FULL_LINE = 0.75  # of the longest line of a page; where lines have no place, a shorter one ends its paragraph
EDGES = 2  # lines at the top and at the foot of a page that may say the same on every page
_ENDS = (".", "!", "?", ":", ";")
_ITEM = as_pattern(r"\s*(?:[-–—•*·▪]|\d{1,2}\))\s*\S")
_DIGITS = as_pattern(r"\d+")
_LEADER = as_pattern(r"[.…·_](?: ?[.…·_]){3,}\s*\d+\s*\Z")  # of a table of contents
_SOFT = "\u00ad"
_INNER_HYPHEN = as_pattern(rf"{_SOFT}(?=\S)")


def joined(pages: list[list[Line] | str]) -> str:
    """The text of all pages, without what every page repeats at its top and foot."""
    pieces: list[str] = []
    run: list[tuple[Line, float]] = []
    for page in _without_edges(pages):
        if isinstance(page, str):
            pieces += [_running(run), page, "\n"]
            run = []
        else:
            margin = max((line.right for line in page if not line.is_row), default=0.0)
            run += [(line, margin) for line in page]
    return "".join([*pieces, _running(run)]).strip("\n ")


def _without_edges(pages: list[list[Line] | str]) -> list[list[Line] | str]:
    """The pages without the lines at their edges that most pages have."""
    for edge in (0, -1) * EDGES:
        said = Counter(_masked(page[edge]) for page in pages if isinstance(page, list) and page)
        common = {words for words, times in said.items() if words and times >= 3 and times * 2 > len(pages)}
        for place, page in enumerate(pages):
            if isinstance(page, list) and page and _masked(page[edge]) in common:
                pages[place] = page[1:] if edge == 0 else page[:-1]
    return pages


def _masked(line: Line) -> str:
    """What a line says, whatever its numbers; a row of numbers says nothing."""
    words = _DIGITS.sub("0", line.text)
    return "" if line.is_row and not any(map(str.isalpha, words)) else words


def _running(lines: list[tuple[Line, float]]) -> str:
    pieces: list[str] = []
    for (line, margin), (following, _) in pairwise([*lines, (Line(("",), 0, 0, 0, 0), 0.0)]):
        text = line.text
        if not _goes_on(line, following, margin):
            pieces += [_hyphened(text), "\n"]
        elif text.endswith(_SOFT):
            pieces.append(_hyphened(text[:-1]))
        else:
            pieces += [_hyphened(text), " "]
    return "".join(pieces)


def _goes_on(line: Line, following: Line, margin: float) -> bool:
    """Whether the next line is the rest of a wrapped one: its first word had no room here."""
    if (
        line.is_row
        or following.is_row
        or not following.text
        or line.text.endswith(_ENDS)
        or _ITEM.match(following.text)
        or _LEADER.search(line.text)
    ):
        return False
    if line.text.endswith(_SOFT):
        return True
    if abs(line.height - following.height) > 0.2 * line.height:
        return False
    letter = (line.right - line.left) / max(1, len(line.text))
    return line.right + letter * (1 + len(following.text.partition(" ")[0])) > margin


def _hyphened(text: str) -> str:
    """A soft hyphen within a line is drawn, so it is a hyphen."""
    return _INNER_HYPHEN.sub("-", text)


def joined_plainly(page: str) -> str:
    """The text of a page whose lines have no place: those that fill the page go on in the next one."""
    lines = [line.rstrip() for line in page.replace("\0", "").split("\n")]
    longest = max(map(len, lines), default=0)
    pieces: list[str] = []
    for line, following in pairwise([*lines, ""]):
        is_full = len(line) >= FULL_LINE * longest and not line.endswith(_ENDS)
        pieces += [line, " " if is_full and following and not _ITEM.match(following) else "\n"]
    return "".join(pieces)
