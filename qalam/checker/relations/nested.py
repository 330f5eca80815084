"""Lists within an item of another list: lines of another mark below an item that ends with a colon."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern
from qalam.checker.sentences import LIST_MARKS

BULLET = as_pattern(rf"\s*(?:{LIST_MARKS}(?:\s+|(?=[^\s\d]))|\d{{1,2}}[.)]\s+|[^\W\d]\)\s*)(?=\S)")
_LINE = as_pattern(r"[^\n]+")
_SIGN = as_pattern(r"\d{1,2}|[^\W\d]")


def mark_of(content: str, start: int, end: int) -> str:
    """The mark before a line, the same for all numbers and for all letters; empty where none stands."""
    mark = BULLET.match(content, start, end)
    return _SIGN.sub("1", mark.group().strip()) if mark else ""


def outside_inner(content: str, claims: Sequence[Claim], start: int, end: int) -> list[Claim]:
    """The numbers of a list of lines behind `start` but for those of the lists within its items."""
    spans = list(_inner(content, start, end)) if content.find(":\n", start + 1, end) >= 0 else []
    return [claim for claim in claims if not any(low <= claim.start < high for low, high in spans)]


def end_of_own_list(content: str, start: int, end: int) -> int:
    """Where a list below a marked line ends that has other marks than that line or none: at the next line with its
    mark; else `end`."""
    own = _mark_at(content, content.rfind("\n", 0, start) + 1, end)
    following = content.find("\n", start, end) + 1
    if not own or not following or not content[start:following].rstrip().endswith(":"):
        return end
    if _mark_at(content, following, end) == own:
        return end
    lines = _LINE.finditer(content, following, end)
    return next((line.start() for line in lines if mark_of(content, *line.span()) == own), end)


def _mark_at(content: str, start: int, end: int) -> str:
    line = _LINE.match(content, start, end)
    return mark_of(content, *line.span()) if line else ""


def _inner(content: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The lines that stand within the items of the list whose first line is the next behind `start`."""
    outer: str | None = None
    inner = ""
    is_led = is_inner = False
    for line in _LINE.finditer(content, max(content.find("\n", start, end), start), end):
        mark = mark_of(content, line.start(), line.end())
        outer = mark if outer is None else outer
        if mark == outer:
            is_inner = False
        elif is_led and not is_inner:
            inner, is_inner = mark, True
        if is_inner and mark == inner:
            yield line.span()
        is_led = line.group().rstrip().endswith(":")
