"""Patterns of many words that are passed over quickly where none of the words can begin.

A search for one of fifty words in letters of either case tries all fifty at each character. With the letters in which
they begin looked at first, it tries them at a few characters only, and finds the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib import import_module
from typing import Any

_MANY = 300  # characters of a range: a wider one leaves out too little


@cache
def words_pattern(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """`re.compile`, with a look at the first character before the words of which that is known."""
    quick: list[str] = []
    words: list[str] = []
    firsts: set[str] = set()
    try:
        parse = import_module("re._parser").parse
        for word in _alternatives(pattern):
            first = _of_branches([parse(word, flags)])
            if first:
                words.append(word)
                firsts |= first
            else:
                quick += [*_looked_at(words, firsts), word]
                words, firsts = [], set()
    except (ImportError, re.error):  # another Python's parser, or a word that refers to one before it
        return re.compile(pattern, flags)
    return re.compile("|".join([*quick, *_looked_at(words, firsts)]), flags)


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
