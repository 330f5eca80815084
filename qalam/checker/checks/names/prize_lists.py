"""One pupil in the lists of two prizes, each told by its own words: 'Золото: …', 'Дипломы I степени получили: …',
'Күміс жүлдегерлер қатарында … бар', '… получили бронзовые медали'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from qalam.checker.checks.names.medallists import LEAD, NAME, PRIZES, has_one_prize_each, two_medals
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.text import Text
from qalam.checker.words.contests.contests import CONTESTS, SEVERAL_CONTESTS, STAGE_WORDS

_LINKED = r"[^\W\dA-ZА-ЯЁӘҒҚҢӨҰҮҺІ][^\W\d]*"  # a word without a capital
_PERSON = as_pattern(rf"(?<![«\"№])\b{NAME} {NAME}\b(?![»\"])")
_NOTE = rf"(?:\s\([^()\n]{{2,30}}\)|(?:,\s(?:\d{{1,2}}-?\s?[^\W\d]+|{_LINKED}(?:\s{_LINKED}){{0,3}}))+)?"
_NEXT = as_pattern(rf"(?:{_NOTE})(?:[,;]\s|[,;]?\n\s*(?:[–—•-]|\d{{1,2}}[.)])\s|\s(?:и|және|мен|пен|бен|and)\s)")
_LAST_NOTE = as_pattern(_NOTE)
_SUBJECT = as_pattern(r"[^\W\d]{5,}")
_CLASS = as_pattern(r"\d{1,2}-?\s?[^\W\d]+")
_STARTS = as_pattern(r"[.;\n]\s*")
_STAGE = as_pattern("|".join(STAGE_WORDS), re.I)
_OTHERS = as_pattern("|".join((*CONTESTS, *SEVERAL_CONTESTS)), re.I)
_ENDS = as_pattern(r"[.;:\n]")
LABEL = 70  # characters before or behind a list in which its prize stands
APART = 200  # characters from one list to the next
_Seen = dict[str, tuple[int, frozenset[int], str]]


@dataclass(frozen=True, slots=True)
class _List:
    """Where people stand in a row, each with the words of the note behind the name."""

    start: int
    end: int
    people: tuple[tuple[str, str], ...]


def check_prize_lists(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about people whom the lists of two prizes of one contest hold, one behind the other."""
    found: list[Finding] = []
    seen: _Seen = {}
    last = -APART
    is_one = False
    for one in _lists(text.content):
        prize = _prize(text.content, one, last)
        if len(prize) != 1 or text.content[one.start - 1 : one.start] == "(":
            continue
        if one.start - last > APART or not seen:
            seen = {}
            is_one = has_one_prize_each(_lead(text.content, one.start)) or _is_of_stage(text.content, one)
        last = one.end
        if is_one:
            found += _twice(one, prize, seen)
    return found


def _twice(one: _List, prize: frozenset[int], seen: _Seen) -> Iterator[Finding]:
    for name, subject in one.people:
        known = " ".join(sorted(name.split())).casefold()
        start, other, before = seen.setdefault(known, (one.start, prize, subject))
        if other != prize and not (subject and before and subject != before):
            yield two_medals(name, start, one.end)


def _lists(content: str) -> Iterator[_List]:
    """Each run of people between whom only commas, 'and' or the marks of lines stand, and notes on each."""
    run: list[re.Match[str]] = []
    for person in _PERSON.finditer(content):
        if run and not _NEXT.fullmatch(content, run[-1].end(), person.start()):
            yield _list_of(content, run)
            run = []
        run.append(person)
    if run:
        yield _list_of(content, run)


def _list_of(content: str, run: list[re.Match[str]]) -> _List:
    notes = [content[one.end() : later.start()] for one, later in pairwise(run)]
    behind = _LAST_NOTE.match(content, run[-1].end())
    notes.append(behind.group() if behind else "")
    subjects = [_SUBJECT.search(_CLASS.sub(" ", note)) for note in notes]
    people = [(one.group(), said.group().lower() if said else "") for one, said in zip(run, subjects, strict=True)]
    return _List(run[0].start(), run[-1].end(), tuple(people))


def _prize(content: str, one: _List, last: int) -> frozenset[int]:
    """The metals or places that the words before a list name, or else those behind it."""
    before = content[max(0, last, one.start - LABEL) : one.start].rstrip("\n –—•-1.)")
    named = _named(_STARTS.split(before)[-1])
    return named or _named(_ENDS.split(content[one.end : one.end + LABEL])[0])


def _named(words: str) -> frozenset[int]:
    return frozenset(rank for rank, prize in enumerate(PRIZES) if prize.search(words))


def _is_of_stage(content: str, one: _List) -> bool:
    """Whether the paragraph of a list tells of one stage, and of no other contests or several subjects."""
    paragraph = _lead(content, one.start).rpartition("\n\n")[2]
    return _STAGE.search(paragraph) is not None and not _OTHERS.search(paragraph)


def _lead(content: str, start: int) -> str:
    return content[max(0, start - LEAD) : start]
