"""All of those just told, or the same figure, with another number: 'поехали 18 школьников. Все 16 участников …',
'бюджет составил 4,6 млрд. Эти 4,9 миллиарда …', 'в приложении то же: 14 238 учеников'."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from qalam.checker.checks.again.alike import is_same
from qalam.checker.checks.again.repeated import differing
from qalam.checker.claims import Claim
from qalam.checker.clauses import differ_in_sort, stems
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import REST, are_of_two_times, is_of_each
from qalam.checker.text import Text
from qalam.checker.words.again.known_again import ANY_PEOPLE, OTHERS, THE_SAME
from qalam.checker.words.again.recalled import ALL_BEFORE, ONLY_SOME_BEHIND, THESE

_CUE = as_pattern(rf"\b(?:{'|'.join((*ALL_BEFORE, *THESE))})(?:\sэти|\sосы)?\s$", re.I)
_THESE = as_pattern(rf"\b(?:{'|'.join(THESE)})\s$", re.I)
_SAME = as_pattern(rf"\b(?:{'|'.join(THE_SAME)})\W{{0,3}}(?:[^\W\d]+\s){{0,2}}$", re.I)
_SOME = as_pattern(rf"(?:\s[^\W\d]+){{0,1}}(?:{'|'.join(ONLY_SOME_BEHIND)})", re.I)
_OTHERS = words_pattern("|".join(OTHERS), re.I)
AROUND = 30  # characters before a number
BEFORE = 2  # sentences before it
NEAR, NEAR_OF_SAME = Decimal("0.12"), Decimal("0.3")  # of the first number
SMALL = 10
LEAST, FEW_APART = 5, 2  # a small number, and by how much it may differ from one of the same noun
_UNITS = frozenset({"people", "organisations", "count", "places", "money", "percent"})


def check_said_again(text: Text, relations: Sequence[Relation], reported: Iterable[Finding]) -> list[Finding]:
    """Each such number against the only one of its unit in the nearest sentence before."""
    wrong = {claim.id for finding in reported for claim in finding.claims}
    found = []
    for claim in text.claims:
        if (
            claim.id in wrong
            or claim.unit not in _UNITS
            or claim.value < LEAST
            or text.sentences[claim.sentence].is_row
        ):
            continue
        near = _nearness(text, claim)
        one = _only_before(text, claim) if near else None
        if one is not None and one.id not in wrong and _differs(one, claim, near) and _are_one(text, one, claim):
            found.append(differing(one, claim))
    return found


def _nearness(text: Text, claim: Claim) -> Decimal:
    """How far a number may be from the first to be the same with a slip; 0 where nothing says that it is the same."""
    start = text.sentences[claim.sentence].start
    before = text.content[max(start, claim.start - AROUND) : claim.start]
    if _SAME.search(before):
        return NEAR_OF_SAME
    is_all = _CUE.search(before) is not None and _SOME.match(text.content, claim.end) is None
    return NEAR if is_all and not claim.may_be_year else Decimal(0)


def _only_before(text: Text, claim: Claim) -> Claim | None:
    """The only number of the same unit in the nearest sentence before that has any."""
    if any(_may_be(one, claim) and one.end <= claim.start for one in text.by_sentence[claim.sentence]):
        return None
    for number in range(claim.sentence - 1, max(-1, claim.sentence - 1 - BEFORE), -1):
        if text.sentences[number].is_row:
            return None
        told = [one for one in text.by_sentence[number] if _may_be(one, claim)]
        if told:
            return told[0] if len(told) == 1 and not told[0].is_rough else None
    return None


def _may_be(one: Claim, claim: Claim) -> bool:
    if one.may_be_year or one.unit not in _UNITS:
        return False
    if one.unit == claim.unit:
        return True
    return "count" in {one.unit, claim.unit} and (one.step > 0) == (claim.step > 0) and one.unit != "percent"


def _differs(one: Claim, claim: Claim, near: Decimal) -> bool:
    gap = abs(one.value - claim.value)
    is_few = gap <= FEW_APART and bool(stems(one.noun) & stems(claim.noun))
    return near > 0 and not (is_same(one, claim) or is_same(claim, one)) and (gap <= one.value * near or is_few)


def _are_one(text: Text, one: Claim, claim: Claim) -> bool:
    said = [text.sentence_of(of) for of in (one, claim)]
    if are_of_two_times(text, one.sentence, claim.sentence) or differ_in_sort(one.noun, claim.noun):
        return False
    before = text.content[max(0, one.start - AROUND) : one.start]
    if REST.search(before) or is_of_each(text, claim) or is_of_each(text, one):
        return False
    if bool(_OTHERS.search(said[0])) != bool(_OTHERS.search(said[1])):
        return False
    if bool(stems(one.noun) & stems(claim.noun)) and not _is_of_these(text, claim):
        return claim.value < SMALL  # longer ones of one noun are held against one another by their attributes
    is_noun = not (one.noun and claim.noun) or bool(one.family and one.family == claim.family)
    return is_noun or (one.unit == claim.unit == "people" and claim.noun.startswith(ANY_PEOPLE))


def _is_of_these(text: Text, claim: Claim) -> bool:
    before = text.content[max(0, claim.start - AROUND) : claim.start]
    return _THESE.search(before) is not None or _SAME.search(before) is not None
