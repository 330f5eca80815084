"""Whether the clause of a change is about another thing than its two figures."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qalam.checker.claims import Claim
from qalam.checker.clauses import stem
from qalam.checker.nouns import counted_noun
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.text import Text
from qalam.checker.words.changes.changes import DOWN, NOTHING_NAMED, OTHER_TIMES, SUMMED_UP, UP
from qalam.checker.words.changes.roles import (
    CHANGE_NAMED,
    CHANGED,
    NAMED_OF_TOLD,
    NOW_TIME,
    NOW_TOLD,
    SUMMED,
    THEN_TIME,
    THEN_TOLD,
)
from qalam.checker.words.changes.roles import SAID_BY as SAYING

_NO_THING = words_pattern(
    rf"\b(?:{'|'.join((*CHANGED, *CHANGE_NAMED, *THEN_TIME, *THEN_TOLD, *NOW_TIME, *NOW_TOLD, *SUMMED))})(?![^\W\d])|"
    rf"\b(?:{'|'.join((*UP, *DOWN, *NOTHING_NAMED, *SUMMED_UP, *OTHER_TIMES))})[^\W\d]*",
    re.I,
)
SAID_BY = as_pattern(rf",\s(?:{'|'.join(SAYING)})[^,;()]{{0,80}},|,[^,;()]{{0,60}}(?:айтуынша|мәліметінше),", re.I)
_ASIDE = as_pattern(r"\([^()]*\)")
_VERB = as_pattern(
    r"[^\W\d]+(?:[аяеиыу]л[аои]?(?:с[яь])?|(?:[уяае]ет|[уяае]ют)(?:ся)?|вш\w{2,3}|[ауеия]ть(?:ся)?|"
    r"[дт][ыі]|[ғгқк][ае]н|[ыі]п|нуть)",
    re.I,
)
_NAMED_OF_TOLD = tuple(
    tuple(words_pattern(rf"\b(?:{'|'.join(row)})[^\W\d]*", re.I) for row in pair) for pair in NAMED_OF_TOLD
)
PEOPLE = "people"
_WORD = as_pattern(r"[^\W\d_]{4,}")
_CLAUSE = as_pattern(r"[;:]\s|,\s|\s[–—]\s|\s(?=(?:а|ал|и|но|және)\s)")


def things(said: str) -> frozenset[str]:
    """The stems of the words that may name a thing: no verbs, times, changes or what only sums up."""
    return frozenset(stem(word) for word in names(said) if not _VERB.fullmatch(word))


def names(said: str) -> list[str]:
    """The same words, and verbs among them."""
    told = _NO_THING.sub(" ", _ASIDE.sub(" ", SAID_BY.sub(", ", said)))
    return [word.lower() for word in _WORD.findall(told)]


def is_about_another(text: Text, change: Claim, ends: Sequence[Claim]) -> bool:
    """Whether the clause that leads to a change names a thing that nothing told before it with the figures names: 'сеть
    выросла с 23 до 31, а учеников прибавилось на 2%'. Before its figures a change may name what it will."""
    before = [end.end for end in ends if end.end <= change.start]
    if not before:
        return False
    start = max(text.sentences[change.sentence].start, *before)
    own = text.content[start : change.start]
    if max(before) == start:
        gone = _CLAUSE.search(own)
        own = own[gone.end() :] if gone is not None else ""
    named = things(own)
    if not named:
        return False
    first = text.sentences[max(0, min(end.sentence for end in ends) - 1)].start
    said = text.content[first:start]
    if len(before) < len(ends):
        said += " " + text.content[change.end : text.sentences[change.sentence].end]
    for names, told in _NAMED_OF_TOLD:
        named = things(names.sub(" ", own)) if names.search(own) and told.search(said) else named
    if not named - _stems_of(said):
        return False
    _, unit, family = counted_noun(own)  # 'бала … тәрбиеленушілер саны'
    return unit != PEOPLE or not any((end.unit, end.family) == (unit, family) for end in ends)


def _stems_of(said: str) -> frozenset[str]:
    return frozenset(stem(word.lower()) for word in _WORD.findall(said))
