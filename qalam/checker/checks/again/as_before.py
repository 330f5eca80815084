"""A figure that grew or fell, told again as it was before: "Сеть выросла с 640 до 712 садов. Сегодня их 640".

That the later sentence speaks of now, of the same things, and has just the number that the change set out from makes it
wrong: hardly any other number of them is that one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from qalam.checker.checks.again.repeated import differing
from qalam.checker.claims import Claim
from qalam.checker.clauses import differ_in_sort, stems, thing
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import says
from qalam.checker.text import Text
from qalam.checker.words.changes.changes import HAS_CHANGED, NOT_CHANGED_YET
from qalam.checker.words.dates.dated import OTHER_TIME
from qalam.checker.words.parts.narrowed import THERE_ARE_BEFORE, THERE_ARE_BEHIND
from qalam.checker.words.parts.others import NOW

_CHANGED = words_pattern("|".join(HAS_CHANGED), re.I)
_NOT_YET = words_pattern("|".join(NOT_CHANGED_YET), re.I)
_THERE_ARE_BEFORE = as_pattern(rf"\b(?:{'|'.join(THERE_ARE_BEFORE)})\s(?:(?:всего|уже|already)\s)?\Z", re.I)
_THERE_ARE_BEHIND = as_pattern(rf"(?:\s[^\W\d]+){{1,4}}?\s(?:{'|'.join(THERE_ARE_BEHIND)})\s?(?=[,.;:(]|\Z)", re.I)
_ALONE = as_pattern(r"(?:\s[^\W\d]+){1,3}\s?(?=[,.;:(]|\Z)")
_NOW = words_pattern(rf"\b(?:{'|'.join(NOW)})", re.I)
_OTHER_TIME = words_pattern(rf"\b(?:{'|'.join(OTHER_TIME)})", re.I)
_FROM_TO = as_pattern(r"-?[^\W\d]{0,3}[дтн][ае]н\s|(?:\s[^\W\d]+){0,2}\s(?:до|to)\s")
_TO = as_pattern(r"-?[^\W\d]{0,2}[ғгқк][ае]\b")
_FROM = as_pattern(r"\b(?:с|со|от|from)\s\Z", re.I)
_AGAIN_FROM = as_pattern(r"-?[^\W\d]{0,3}[дтн][ае]н\b")
LEAST = 100  # a number that others hardly are by chance
NEAR = 40  # characters before a number in which it is said that there are so many
REACH = 6  # sentences from the change to the figure of now
YEARS = frozenset({"year", "years", "school-year"})


def check_as_before(text: Text, _: list[Relation]) -> list[Finding]:
    """Findings about such figures."""
    return [
        differing(after, now)
        for sentence in text.sentences
        if not sentence.is_row and len(text.by_sentence[sentence.number]) > 1
        for before, after in _changes(text, sentence.number)
        for now in _told_now(text, before, after)
    ]


def _changes(text: Text, number: int) -> Iterator[tuple[Claim, Claim]]:
    """Each two figures of a sentence from one of which something grew, or fell, to the other."""
    sentence = text.sentences[number]
    for before, after in pairwise(text.by_sentence[number]):
        is_exact = all(one.is_count and not (one.is_rough or one.step) for one in (before, after))
        if not is_exact or before.value < LEAST or before.value == after.value:
            continue
        if not _FROM_TO.fullmatch(text.content, before.end, after.start) or not says(text, sentence, _CHANGED):
            continue
        if says(text, sentence, _NOT_YET):
            continue
        is_russian = _FROM.search(text.content, sentence.start, before.start) is not None
        if is_russian or _TO.match(text.content, after.end):
            yield before, after


def _told_now(text: Text, before: Claim, after: Claim) -> Iterator[Claim]:
    """The numbers of the same things now, behind a change, that are just what these were before it."""
    own = stems(text.sentence_of(before))
    for sentence in text.sentences[before.sentence + 1 : before.sentence + 1 + REACH]:
        claims = text.by_sentence[sentence.number]
        same = [claim for claim in claims if claim.value == before.value and claim.is_count and not claim.step]
        if len(same) != 1 or sentence.is_row or any(claim.value == after.value for claim in claims):
            continue
        is_now = says(text, sentence, _NOW) and not says(text, sentence, _OTHER_TIME)
        if not is_now or any(claim.unit in YEARS for claim in claims):
            continue
        now = same[0]
        is_of_it = bool(now.noun) and bool(thing(text, now)) and thing(text, now) <= own
        is_from = _AGAIN_FROM.match(text.content, now.end) or _FROM.search(text.content, sentence.start, now.start)
        if (
            is_of_it
            and not is_from
            and _is_of_all(text, now)
            and not differ_in_sort(text.sentence_of(before), text.sentence_of(now))
        ):
            yield now


def _is_of_all(text: Text, claim: Claim) -> bool:
    """Whether the words say that there are so many, and nothing more of them."""
    start, end = text.sentences[claim.sentence].start, text.sentences[claim.sentence].end
    if _THERE_ARE_BEHIND.match(text.content, claim.end, end):
        return True
    is_before = _THERE_ARE_BEFORE.search(text.content, max(start, claim.start - NEAR), claim.start) is not None
    return is_before and _ALONE.match(text.content, claim.end, end) is not None
