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
LONG = 2_000  # characters of a text of which the letters are listed by blocks, and of a range of which they are not
BLOCK = 256  # characters
MOST_BLOCKS = 4_096  # of which the letters are kept: those of some five hundred pages


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
        end = min(endpos, len(string))
        if len(string) > LONG and end <= MOST_BLOCKS * BLOCK:
            return self._has_run_within(_blocks(string), pos, end)
        if end - pos > LONG:
            said = string[pos:end].lower()
            return self._stands(said, self._ends, 0, len(said))
        said, letters = _letters(string[pos:end])
        return not self._ends.isdisjoint(letters) and self._stands(said, self._ends & letters, 0, len(said))

    def _has_run_within(self, blocks: Blocks, pos: int, end: int) -> bool:
        """Whether one of the runs stands in a range of a long text."""
        if not blocks.is_even:
            said = blocks.content[pos:end].lower()
            return self._stands(said, self._ends, 0, len(said))
        if end - pos > LONG:
            return self._stands(blocks.said, self._ends, pos, end)
        for number in range(pos // BLOCK, (end - SHORTEST) // BLOCK + 1):
            letters = blocks.letters(number)
            if not self._ends.isdisjoint(letters) and self._stands(blocks.said, self._ends & letters, pos, end):
                return True
        return False

    def _stands(self, said: str, ends: frozenset[str], pos: int, end: int) -> bool:
        for last in ends:
            for run in self._of_end[last]:
                if said.find(run, pos, end) >= 0:
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


class Blocks:
    """A long text in small letters, and each few letters in a row that begin in a block of it; a block is looked at
    when it is first asked for, so that a text costs no more than what is read of it."""

    def __init__(self, content: str) -> None:
        self.content = content
        self.said = content.lower()
        self.is_even = len(self.said) == len(content)  # 'İ' is two letters when small
        self._found: dict[int, frozenset[str]] = {}
        self._known: dict[str, str] = {}  # each few letters, held once for all blocks

    def letters(self, number: int) -> frozenset[str]:
        """Each few letters in a row that begin in a block."""
        found = self._found.get(number)
        if found is None:
            first = number * BLOCK
            runs = (self.said[place : place + SHORTEST] for place in range(first, first + BLOCK))
            found = self._found[number] = frozenset(self._known.setdefault(run, run) for run in runs)
        return found


@lru_cache(maxsize=16)  # so many texts are checked at once in one process
def _blocks(content: str) -> Blocks:
    return Blocks(content)


def forget() -> None:
    """Keep nothing of the texts that were read."""
    _blocks.cache_clear()
    _letters.cache_clear()


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
    """Of two sets of runs that whose shortest is the longer one, if it is long enough; of two such the smaller."""
    length, other = (min(map(len, runs), default=0) for runs in (one, two))
    better = two if (other, -len(two)) > (length, -len(one)) else one
    return better if max(length, other) >= SHORTEST else ()
