"""People in numbered lines, one to a line: one of them twice in a list, or in two lists of which one says 'not'."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from qalam.checker.patterns import as_pattern
from qalam.checker.relations.lists.headed import are_opposed, is_one_denied
from qalam.checker.relations.relation import Relation
from qalam.checker.text import Text

_CAPITAL = "[А-ЯЁӘҒҚҢӨҰҮҺІA-Z]"
_NAME = rf"{_CAPITAL}[^\W\d_]+(?:-{_CAPITAL}[^\W\d_]+)?"
_LINE = as_pattern(
    rf"[ \t]*(?:\d{{1,2}}[.)]|[-–—•])[ \t]+(?P<name>{_NAME}(?:[ \t]{_NAME}){{1,2}})(?=\s?[,;.(\n–—-]|\s*$)"
)
_ANY = as_pattern(r"[^\n]*\n?")
FEWEST = 2  # people of a list
APART = 2  # lines between two lists


@dataclass(frozen=True, slots=True)
class _People:
    heading: str
    start: int
    end: int
    names: tuple[str, ...]


def people_listed(text: Text) -> list[Relation]:
    """The names that stand in two neighbouring lists of which the heading of one denies the other, or twice in one."""
    lists = list(_lists(text.content))
    found = [
        Relation("opposed", None, (), False, names=twice, end=one.end, start=one.start)
        for one in lists
        if (twice := _twice(one.names))
    ]
    for first, later in pairwise(lists):
        shared = tuple(name for name in dict.fromkeys(later.names) if name in first.names)
        is_near = text.content.count("\n", first.end, later.start) <= APART
        is_slip = 0 < len(shared) * 2 <= min(len(first.names), len(later.names))
        if is_near and is_slip and _exclude(first.heading, later.heading):
            found.append(Relation("opposed", None, (), False, names=shared, end=later.end, start=first.start))
    return found


def _twice(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in dict.fromkeys(names) if names.count(name) > 1)


def _exclude(first: str, later: str) -> bool:
    """Whether one heading says 'not', and the other does not; or the two say opposite words."""
    return is_one_denied(first, later) or are_opposed(first, later)


def _lists(content: str) -> Iterator[_People]:
    """The lists of people in lines one below the other, each with the line that leads to it."""
    names: list[str] = []
    heading, start, at = "", 0, 0
    for line in _ANY.finditer(content):
        person = _LINE.match(line.group())
        if person is None:
            if len(names) >= FEWEST:
                yield _People(heading, start, at, tuple(names))
            heading, names, start = line.group().strip() or ("" if names else heading), [], line.start()
        else:
            names.append(person["name"].casefold())
        at = line.end()
        if line.end() == len(content):
            break
    if len(names) >= FEWEST:
        yield _People(heading, start, at, tuple(names))
