"""A change right beside the figure that it is counted from, behind the figure of now.

'Орташа балл 70 болды, бұл былтырғы 67-ден 3 балл жоғары'; '126 мектеп болған. Бұл бұрынғыдан (120 мектеп) 5%-ға көп';
'выделят 56 млрд тенге. … увеличится на 13% (49,6 млрд тенге годом ранее)'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from qalam.checker.checks.changes.change_fits import misfit
from qalam.checker.checks.changes.differences import is_difference
from qalam.checker.checks.changes.other_pairs import fits_another_pair
from qalam.checker.claims import Claim
from qalam.checker.clauses import differ_in_sort, stems
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.changes.changes import DOWN, THAN_ASIDE, THAN_OF_THEN, THEN_ASIDE, UP

_EITHER = rf"(?:{'|'.join((*UP, *DOWN))})"
_OF_THEN = words_pattern(rf"(?:{'|'.join(THAN_OF_THEN)})(?:\s[^\W\d]+){{0,2}}\s$", re.I)  # before the figure of then
_THAN = as_pattern(r"-?(?:\s?[^\W\d]+){0,2}(?<=[дтн][ае]н)\s(?:[^\W\d]+\s)?")
_IS_MORE = as_pattern(rf"-?[^\W\d]*(?:\s[^\W\d]+){{0,2}}?\s{_EITHER}", re.I)
_OPENS_ASIDE = as_pattern(rf"(?:{'|'.join(THAN_ASIDE)})\s\($", re.I)
_CLOSES_ASIDE = as_pattern(r"(?:\s[^\W\d]+){0,2}\)\s")
_BY = as_pattern(r"\b(?:на|by|в)\s$", re.I)
_ASIDE = as_pattern(r"[^\d();.]{0,60}\((?:[^\d();.]{0,20}[–—-]\s)?")
_THEN_BEHIND = as_pattern(rf"(?:\s[^\W\d]+){{0,3}}?\s(?:{'|'.join(THEN_ASIDE)})\)", re.I)
_SCORES = frozenset({"points", "measure"})
_GROWTHS = frozenset({"percent", "times"})
OPENING = 40  # characters before the figure of then


def check_than_then(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about such changes that are not what lies between their two figures."""
    return [finding for sentence in text.sentences if not sentence.is_row for finding in _of_sentence(text, sentence)]


def _of_sentence(text: Text, sentence: Sentence) -> Iterator[Finding]:
    for then, change in _told(text, sentence):
        now = _now(text, sentence, then, change)
        if now is None or then.value <= 0 or now.value <= 0:
            continue
        finding = misfit(text, then, now, change)
        if finding is not None and not (change.unit in _GROWTHS and fits_another_pair(text, change, then, now)):
            yield finding


def _told(text: Text, sentence: Sentence) -> Iterator[tuple[Claim, Claim]]:
    """Each figure of then with the change counted from it."""
    claims = text.by_sentence[sentence.number]
    for first, later in pairwise(claims):
        if any(claim.is_rough or claim.may_be_year for claim in (first, later)):
            continue
        before = text.content[max(sentence.start, first.start - OPENING) : first.start]
        is_than = _OF_THEN.search(before) and _THAN.fullmatch(text.content, first.end, later.start)
        is_aside = _OPENS_ASIDE.search(before) and _CLOSES_ASIDE.fullmatch(text.content, first.end, later.start)
        if (is_than or is_aside) and _IS_MORE.match(text.content, later.end):
            yield first, later
        is_behind = _ASIDE.fullmatch(text.content, first.end, later.start) and _THEN_BEHIND.match(
            text.content, later.end
        )
        if is_behind and _BY.search(before) and is_difference(text, sentence, first):
            yield later, first


def _now(text: Text, sentence: Sentence, then: Claim, change: Claim) -> Claim | None:
    """The only figure of the sort of the one of then before both, in the sentence or in the one before it."""
    first = min(then.start, change.start)
    for number in range(sentence.number, max(-1, sentence.number - 2), -1):
        claims = [claim for claim in text.by_sentence[number] if claim.end <= first and _is_figure(claim, then, change)]
        if claims:
            start = text.sentences[number].start
            is_one = len(claims) == 1 and not is_difference(text, text.sentences[number], claims[0])
            said = text.content[start:first], text.content[first : sentence.end]
            is_sure = is_one and not claims[0].is_rough and not differ_in_sort(*said)
            return claims[0] if is_sure and _is_of_one(claims[0], then) else None
    return None


def _is_figure(claim: Claim, then: Claim, change: Claim) -> bool:
    if claim.may_be_year and not claim.noun:
        return False
    if then.unit == "percent":
        return claim.unit == "percent"
    if change.unit in _SCORES:
        return claim.unit in _SCORES or claim.unit == "count"
    return claim.is_count and (claim.unit == then.unit or "count" in (claim.unit, then.unit))


def _is_of_one(now: Claim, then: Claim) -> bool:
    is_noun = not (now.noun and then.noun) or now.unit == "money" or stems(now.noun) == stems(then.noun)
    return is_noun and (now.family == then.family or not (now.family and then.family))
