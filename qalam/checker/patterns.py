"""Patterns of many words that are passed over quickly where none of the words can stand or begin.

A search for one of fifty words in letters of either case tries all fifty at each character. With the letters in which
they begin looked at first, it tries them at a few characters only, and finds the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module
from typing import Any, cast

from qalam.checker.late import Late
from qalam.checker.needed import FEWEST, MOST, Pattern, Words, runs_of

_GROUP = re.compile(r"\\b\(\?:(?P<words>.*)\)(?P<end>(?:\\b)?)", re.S)
_MANY = 300  # characters of a range: a wider one leaves out too little


def as_pattern(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """`re.compile`, done when the pattern is first asked for. A pattern that is none fails only then: the tests ask
    for each."""
    if "|" in pattern and len(pattern) > 40:
        return cast(re.Pattern[str], Late(lambda: _words(pattern, flags)))
    return cast(re.Pattern[str], Late(lambda: re.compile(pattern, flags)))


@cache
def words_pattern(pattern: str, flags: int = 0) -> Pattern:
    """What `re.compile` makes of words between strokes, but faster to find nothing, and made when first asked for."""
    return cast(Pattern, Late(lambda: _words(pattern, flags)))


def _words(pattern: str, flags: int = 0) -> Pattern:
    """`re.compile`, with a look at the letters that the words need, and at the first one of those of which it is
    known."""
    try:
        parse = import_module("re._parser").parse
        words = [(word, parse(word, flags)) for one in _alternatives(pattern) for word in _spread(one, parse)]
    except (ImportError, re.error):  # another Python's parser, or a word that refers to one before it
        return re.compile(pattern, flags)
    quick = "|".join(_quick(words))
    runs = [(word, runs_of(parsed)) for word, parsed in words]
    needed = _fewest({run for _, each in runs for run in each})
    short = [word for word, each in runs if not each]
    if len(needed) > MOST or len(needed) < FEWEST * len(short) or not needed:
        return re.compile(quick, flags)
    return Words(quick, flags, needed, re.compile("|".join(short), flags) if short else None)


def _fewest(runs: set[str]) -> tuple[str, ...]:
    """The runs but for those in which another stands."""
    return tuple(sorted(run for run in runs if not any(other in run for other in runs if other != run)))


def _quick(parsed: list[tuple[str, Any]]) -> list[str]:
    """The alternatives, those in a row of which the first letters are known behind a look at these."""
    quick: list[str] = []
    words: list[str] = []
    firsts: set[str] = set()
    for word, pieces in parsed:
        first = _of_branches([pieces])
        if first:
            words.append(word)
            firsts |= first
        else:
            quick += [*_looked_at(words, firsts), word]
            words, firsts = [], set()
    return [*quick, *_looked_at(words, firsts)]


def _looked_at(words: list[str], firsts: set[str]) -> list[str]:
    return [f"(?=[{''.join(sorted(firsts))}])(?:{'|'.join(words)})"] if words else []


def _alternatives(pattern: str) -> list[str]:
    """The words between the strokes that stand in no group or class."""
    found, start, depth, in_class, is_escaped = [], 0, 0, False, False
    for place, letter in enumerate(pattern):
        if is_escaped or letter == "\\":
            is_escaped = not is_escaped
        elif in_class or letter == "[":
            in_class = letter != "]"
        elif letter in "()":
            depth += 1 if letter == "(" else -1
        elif letter == "|" and not depth:
            found.append(pattern[start:place])
            start = place + 1
    return [*found, pattern[start:]]


def _spread(word: str, parse: Callable[[str], object]) -> list[str]:
    r"""The words of a group at the beginning of a word, each by itself: '\b(?:он|из)\b' is '\bон\b' or '\bиз\b'."""
    group = _GROUP.fullmatch(word)
    if group is None:
        return [word]
    try:
        parse(group["words"])
    except re.error:  # two groups: '\b(?:он|из)\s(?:а|б)'
        return [word]
    return [rf"\b{one}{group['end']}" for one in _alternatives(group["words"])]


def _of_branches(branches: Iterable[Any]) -> set[str] | None:
    """The characters in which any of several may begin, as members of a class; nothing where one may be empty, or
    may begin in any."""
    firsts = [_of_pieces(branch) for branch in branches]
    return None if any(not first for first in firsts) else set().union(*(first for first in firsts if first))


def _of_pieces(pieces: Iterable[Any]) -> set[str] | None:
    found: set[str] = set()
    for operation, argument in pieces:
        first, may_be_empty = _of_piece(str(operation), argument)
        if first is None:
            return None
        found |= first
        if not may_be_empty:
            return found
    return None


def _of_piece(operation: str, argument: Any) -> tuple[set[str] | None, bool]:
    """The characters in which one piece may begin, and whether it may be empty."""
    if operation in {"AT", "ASSERT", "ASSERT_NOT"}:
        return set(), True
    if operation == "LITERAL":
        return {re.escape(chr(argument))}, False
    if operation == "IN":
        return _members(argument), False
    if operation in {"SUBPATTERN", "BRANCH"}:
        return _of_branches([argument[3]] if operation == "SUBPATTERN" else argument[1]), False
    if operation in {"MAX_REPEAT", "MIN_REPEAT"}:
        return _of_branches([argument[2]]), argument[0] == 0
    return None, True


def _members(argument: Any) -> set[str] | None:
    """The members of a class, but for a wide or a negated one."""
    found = set()
    for operation, member in argument:
        if str(operation) == "LITERAL":
            found.add(re.escape(chr(member)))
        elif str(operation) == "RANGE" and member[1] - member[0] < _MANY:
            found.add("-".join(re.escape(chr(end)) for end in member))
        elif str(member) in {"CATEGORY_SPACE", "CATEGORY_DIGIT"}:
            found.add(r"\s" if str(member) == "CATEGORY_SPACE" else r"\d")
        else:
            return None
    return found
