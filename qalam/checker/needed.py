"""Patterns that are not tried on texts which lack letters that each of their words needs.

To look for twenty runs of letters takes a twentieth of the time of trying twenty words in letters of either case.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from sys import maxsize
from typing import Any

SHORTEST = 3  # letters of a run: fewer stand in nearly every sentence
MOST = 240  # runs of a pattern: to look for more is no gain
FEWEST = 5  # runs beside each word without any, which must be sought by itself
LONG = 2_000  # characters of a text of which no list of its letters is made


@dataclass(frozen=True, slots=True)
class Words:
    """A compiled pattern with the runs of small letters of which one stands, in letters of either case, wherever it is
    found, but for those few of its words that are too `short`. It is used as `re.Pattern` is."""

    compiled: re.Pattern[str]
    runs: tuple[str, ...]
    short: re.Pattern[str] | None = None
    ends: frozenset[str] = field(init=False, repr=False, compare=False)
    """The last letters of each run: most texts have none of them, and that is soon known."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "ends", frozenset(run[-SHORTEST:] for run in self.runs))

    @property
    def pattern(self) -> str:
        return self.compiled.pattern

    @property
    def flags(self) -> int:
        return self.compiled.flags

    def may_stand(self, string: str, pos: int = 0, endpos: int = maxsize) -> bool:
        """Whether one of the runs or of the short words stands in a range of characters."""
        if self._has_run(string, pos, endpos):
            return True
        return self.short is not None and self.short.search(string, pos, endpos) is not None

    def _has_run(self, string: str, pos: int, endpos: int) -> bool:
        if min(endpos, len(string)) - pos > LONG:
            said = string[pos:endpos].lower()
        else:
            said, letters = _letters(string[pos:endpos])
            if self.ends.isdisjoint(letters):
                return False
        return any(run in said for run in self.runs)

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
