"""Patterns that are not tried on texts which lack letters that each of their words needs.

To look for twenty runs of letters takes a twentieth of the time of trying twenty words in letters of either case.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from sys import maxsize
from typing import Any

SHORTEST = 3  # letters of a run: fewer stand in nearly every sentence
MOST = 240  # runs of a pattern: to look for more is no gain


@dataclass(frozen=True, slots=True)
class Words:
    """A compiled pattern with the runs of small letters of which one stands, in letters of either case, wherever it is
    found. It is used as `re.Pattern` is."""

    compiled: re.Pattern[str]
    runs: tuple[str, ...]

    @property
    def pattern(self) -> str:
        return self.compiled.pattern

    @property
    def flags(self) -> int:
        return self.compiled.flags

    def may_stand(self, string: str, pos: int = 0, endpos: int = maxsize) -> bool:
        """Whether one of the runs stands in a range of characters."""
        said = string[pos:endpos].lower()
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
