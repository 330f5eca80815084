"""Patterns of many words that are passed over quickly where none of the words can stand or begin.

A search for one of fifty words in letters of either case tries all fifty at each character. With the letters in which
they begin looked at first, it tries them at a few characters only, and finds the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any, cast

from qalam.checker.kept import Looked, kept
from qalam.checker.late import Late
from qalam.checker.needed import FEWEST, MOST, SHORTEST, Pattern, Words, runs_of

# A word that begins with letters, but for the last of them where it may be missing or come again.
_PLAIN = re.compile(r"(?:\\b)?(?P<letters>[^\W\d_](?:[^\W\d_]|[ -])*)(?![?*+{])")
_GROUP = re.compile(r"\\b\(\?:(?P<words>.*)\)(?P<end>(?:\\b)?)", re.S)
LONG = 40  # characters of a pattern
_MANY = 300  # characters of a range: a wider one leaves out too little
ASKED: set[tuple[str, int]] = set()  # the patterns of all modules read so far, with their flags


def as_pattern(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """`re.compile`, done when the pattern is first asked for. A pattern that is none fails only then: the tests ask
    for each."""
    if not _is_long(pattern):
        return cast(re.Pattern[str], Late(lambda: re.compile(pattern, flags)))
    ASKED.add((pattern, int(flags)))
    return cast(re.Pattern[str], Late(lambda: _words(pattern, flags)))


def _is_long(pattern: str) -> bool:
    """Whether there are so many words that it saves time to look for their letters first."""
    return "|" in pattern and len(pattern) > LONG


@cache
def words_pattern(pattern: str, flags: int = 0) -> Pattern:
    """What `re.compile` makes of words between strokes, but faster to find nothing, and made when first asked for."""
    ASKED.add((pattern, int(flags)))
    return cast(Pattern, Late(lambda: _words(pattern, flags)))


def _words(pattern: str, flags: int = 0) -> Pattern:
    """`re.compile`, with a look at the letters that the words need, and at the first one of those of which it is
    known."""
    known = kept().get((pattern, int(flags)))
    quick, needed, short = known if known is not None else read(pattern, flags)
    if not needed:
        return re.compile(quick, flags)
    return Words(quick, flags, needed, re.compile(short, flags) if short else None)


def read(pattern: str, flags: int = 0) -> Looked:
    """A pattern that finds the same sooner, the runs of letters of which it needs one, none where no look at them
    saves time, and its words that need none."""
    try:
        parse = import_module("re._parser").parse
        words = [
            _read(word, lambda word: parse(word, flags))
            for one in _alternatives(pattern)
            for word in _spread(one, parse)
        ]
    except (ImportError, re.error):  # another Python's parser, or a word that refers to one before it
        return pattern, (), ""
    quick = "|".join(_quick(words))
    needed = _fewest({run for word in words for run in word.runs})
    short = [word.pattern for word in words if not word.runs]
    if len(needed) > MOST or len(needed) < FEWEST * len(short) or not needed:
        return quick, (), ""
    return quick, needed, "|".join(short)


def _fewest(runs: set[str]) -> tuple[str, ...]:
    """The runs but for those in which another stands."""
    return tuple(sorted(run for run in runs if not any(other in run for other in runs if other != run)))


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a pattern, with the characters in which it may begin and the runs of letters of which it needs one;
    nothing where they are not known."""

    pattern: str
    firsts: frozenset[str] | None
    runs: tuple[str, ...]


def _read(word: str, parse: Callable[[str], Any]) -> _Word:
    """Most words begin with letters and need not be parsed."""
    plain = _PLAIN.match(word)
    if plain is not None and len(plain["letters"]) >= SHORTEST:
        letters = plain["letters"]
        return _Word(word, frozenset(letters[0]), (letters.lower(),))
    pieces = parse(word)
    firsts = _of_branches([pieces])
    return _Word(word, frozenset(firsts) if firsts else None, runs_of(pieces))


def _quick(words: Iterable[_Word]) -> list[str]:
    """The alternatives, those in a row of which the first letters are known behind a look at these."""
    quick: list[str] = []
    known: list[str] = []
    firsts: set[str] = set()
    for word in words:
        if word.firsts:
            known.append(word.pattern)
            firsts |= word.firsts
        else:
            quick += [*_looked_at(known, firsts), word.pattern]
            known, firsts = [], set()
    return [*quick, *_looked_at(known, firsts)]


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
        if "(" in group["words"]:
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
    if operation == "BRANCH" or (operation == "SUBPATTERN" and not argument[1]):  # with flags of its own it may be any
        return _of_branches(argument[1] if operation == "BRANCH" else [argument[3]]), False
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
