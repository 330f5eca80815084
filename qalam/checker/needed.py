"""Patterns that are not tried on texts which lack letters that each of their words needs.

To look for twenty runs of letters takes a twentieth of the time of trying twenty words in letters of either case.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, lru_cache
from sys import maxsize
from typing import Any

SHORTEST = 3  # letters of a run: fewer stand in nearly every sentence
MOST = 240  # runs of a pattern: to look for more is no gain
FEWEST = 5  # runs beside each word without any, which must be sought by itself
LONG = 2_000  # characters of a text of which no list of its letters is made


class Words:
    """A pattern with the runs of small letters of which one stands, in letters of either case, wherever it is found,
    but for those few of its words that are too `short`. It is used as `re.Pattern` is, and compiled when the first text
    with one of the runs is met: many are never."""

    def __init__(self, pattern: str, flags: int, runs: tuple[str, ...], short: re.Pattern[str] | None = None) -> None:
        self.pattern = pattern
        self.flags = flags
        self.runs = runs
        self.short = short
        self._of_end: dict[str, tuple[str, ...]] = {}
        for run in runs:
            self._of_end[run[-SHORTEST:]] = (*self._of_end.get(run[-SHORTEST:], ()), run)
        self._ends = frozenset(self._of_end)  # most texts have none of them, and that is soon known

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self.flags)

    def may_stand(self, string: str, pos: int = 0, endpos: int = maxsize) -> bool:
        """Whether one of the runs or of the short words stands in a range of characters."""
        if self._has_run(string, pos, endpos):
            return True
        return self.short is not None and self.short.search(string, pos, endpos) is not None

    def _has_run(self, string: str, pos: int, endpos: int) -> bool:
        if min(endpos, len(string)) - pos > LONG:
            said, ends = string[pos:endpos].lower(), self._ends
        else:
            said, letters = _letters(string[pos:endpos])
            if self._ends.isdisjoint(letters):
                return False
            ends = self._ends & letters
        for end in ends:
            for run in self._of_end[end]:
                if run in said:
                    return True
        return False

    def search(self, string: str, pos: int = 0, endpos: int = maxsize) -> re.Match[str] | None:
        return self.compiled.search(string, pos, endpos) if self.may_stand(string, pos, endpos) else None

    def finditer(self, string: str, pos: int = 0, endpos: int = maxsize) -> Iterator[re.Match[str]]:
        return self.compiled.finditer(string, pos, endpos) if self.may_stand(string, pos, endpos) else iter(())

    def findall(self, string: str, pos: int = 0, endpos: int = maxsize) -> list[Any]:
        return self.compiled.findall(string, pos, endpos) if self.may_stand(string, pos, endpos) else []

    def match(self, string: str, pos: int = 0, endpos: int = maxsize) -> re.Match[str] | None:
        return self.compiled.match(string, pos, endpos)

    def fullmatch(self, string: str, pos: int = 0, endpos: int = maxsize) -> re.Match[str] | None:
        return self.compiled.fullmatch(string, pos, endpos)

    def split(self, string: str, maxsplit: int = 0) -> list[Any]:
        return self.compiled.split(string, maxsplit)

    def sub(self, repl: str | Callable[[re.Match[str]], str], string: str, count: int = 0) -> str:
        return self.compiled.sub(repl, string, count)


Pattern = re.Pattern[str] | Words


@lru_cache(maxsize=2048)
def _letters(string: str) -> tuple[str, frozenset[str]]:
    """A text in small letters, and each few letters in a row of it. The same clause is asked of by many patterns."""
    said = string.lower()
    return said, frozenset(said[place : place + SHORTEST] for place in range(len(said) - SHORTEST + 1))


def runs_of(pieces: Iterable[Any]) -> tuple[str, ...]:
    """The runs of letters of which one stands in whatever a parsed pattern finds, in small letters; none where it may
    be found without any that is long enough."""
    best: tuple[str, ...] = ()
    run = ""
    for operation, argument in pieces:
        name = str(operation)
        if name == "LITERAL":
            run += chr(argument).lower()
            continue
        best, run = _better(best, (run,)), ""
        if name == "SUBPATTERN":
            best = _better(best, runs_of(argument[3]))
        elif name == "BRANCH":
            branches = [runs_of(branch) for branch in argument[1]]
            best = _better(best, tuple(run for runs in branches for run in runs) if all(branches) else ())
        elif name in {"MAX_REPEAT", "MIN_REPEAT"} and argument[0]:
            best = _better(best, runs_of(argument[2]))
    return _better(best, (run,))


def _better(one: tuple[str, ...], two: tuple[str, ...]) -> tuple[str, ...]:
    """Of two sets of runs that whose shortest is the longer one, if it is long enough."""
    shortest = [min(map(len, runs), default=0) for runs in (one, two)]
    better = two if shortest[1] > shortest[0] else one
    return better if max(shortest) >= SHORTEST else ()
