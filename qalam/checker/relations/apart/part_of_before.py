"""A number that is said to be of the one right before it, and is above it: what was spent of the money given, handed on
of what was received, or opened so far of what a plan has; most of it; those beside a rest that has no number.

'Выделено 120 млн, освоено 135 млн', 'До 2027 года появятся 40 центров. В этом году откроют 43 центра', 'Қазір 41
мектепте жұмыс бітті, қалғаны қыркүйекке дейін аяқталады'.
"""

from __future__ import annotations

import re

from qalam.checker.claims import Claim, slack
from qalam.checker.clauses import CLAUSE_ENDS, differ_in_sort, stem, thing
from qalam.checker.needed import Pattern
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MARKER, are_of_others, are_of_two_times, is_of_each
from qalam.checker.slips import MOST_TIMES
from qalam.checker.text import Text
from qalam.checker.wide_places import PLACES, widest
from qalam.checker.words.parts.ends import REST_UNSAID
from qalam.checker.words.parts.of_whom import MOST
from qalam.checker.words.plans.given import FOR_A_PURPOSE, GIVEN_MONEY, HANDED_ON, OF_OTHER_MEANS, RECEIVED, SPENT
from qalam.checker.words.plans.planned import (
    BUILDING,
    OF_ALL_YEARS,
    OF_ANOTHER,
    OF_ONE_YEAR,
    OTHER_WORK,
    TO_BE_DONE,
    UNDER_WAY,
)


def _words(table: tuple[str, ...], end: str = "") -> Pattern:
    return words_pattern(rf"\b(?:{'|'.join(table)}){end}", re.I)


_GIVEN, _SPENT = _words(GIVEN_MONEY, r"\b"), _words(SPENT, r"\b")
_RECEIVED, _HANDED_ON = _words(RECEIVED, r"\b"), _words(HANDED_ON, r"\b")
_PLANS = ((_words(OF_ALL_YEARS), _words(OF_ONE_YEAR)), (_words(UNDER_WAY), _words(TO_BE_DONE)))
_BUILDING, _ANOTHER, _OTHER_WORK = _words(BUILDING), _words(OF_ANOTHER), _words(OTHER_WORK)
_OF_OTHER_MEANS, _FOR_A_PURPOSE = _words(OF_OTHER_MEANS), _words(FOR_A_PURPOSE)
_MOST = as_pattern(rf"\s*(?:{'|'.join(MOST)})[^\d]*\Z", re.I)
_REST = words_pattern(rf"(?:,|–|—|;|\bа|\bал)\s(?:{'|'.join(REST_UNSAID)})", re.I)
# What was given and what was used of it stand on either side of 'and'.
_END = as_pattern(rf"{CLAUSE_ENDS}|\)|[.!?]\s|\s(?:ал|а|и|но|and|but)\s")
_NEXT = as_pattern(r"\s([^\W\d]+)")
CLAUSE = 140  # characters on either side of a number in which its clause ends
LEAST = 5
BACK = 4  # sentences before a part that a rest follows
THINGS = frozenset({"people", "organisations"})


def part_of_before(text: Text) -> list[Relation]:
    """The ties of each two neighbouring numbers of which the later is above the one before."""
    found: list[Relation] = []
    before: Claim | None = None
    for claim in text.claims:
        if not claim.is_count or claim.may_be_year:
            continue
        is_row = text.sentences[claim.sentence].is_row
        if before is not None and not is_row and _is_more(before, claim) and _is_of_it(text, before, claim):
            found.append(Relation("subset", before, (claim,), holds=False))
        before = claim
    return found


def _is_more(whole: Claim, part: Claim) -> bool:
    is_near = part.sentence - whole.sentence <= 1 and whole.value >= LEAST and not whole.is_rough
    return is_near and whole.value + slack(whole, part) < part.value <= whole.value * MOST_TIMES


def _is_of_it(text: Text, whole: Claim, part: Claim) -> bool:
    if is_of_each(text, part) or is_of_each(text, whole):
        return False
    if whole.unit == "money" and (part.unit == "money" or (part.step > 0 and not part.noun)):
        return _is_most(text, whole, part) or _is_used(text, whole, part, _GIVEN, _SPENT)
    is_noun = whole.noun and part.unit == whole.unit and stem(part.noun) == stem(whole.noun) and not part.is_rough
    if is_noun and (_is_most(text, whole, part) or _leaves_rest(text, whole, part)):
        return True
    if whole.unit == "organisations" == part.unit and part.noun:
        return _is_of_plan(text, whole, part)
    is_same = not part.noun or stem(part.noun) == stem(whole.noun)
    are_things = part.unit == "count" and whole.unit in {"count", "organisations"} and is_same
    return are_things and _is_used(text, whole, part, _RECEIVED, _HANDED_ON) and _is_same_thing(text, whole, part)


def _is_most(text: Text, whole: Claim, part: Claim) -> bool:
    """Whether the sentence of the part opens with 'most of it'."""
    start = text.sentences[part.sentence].start
    is_said = start > whole.end and _MOST.fullmatch(text.content, start, part.start) is not None
    return is_said and not are_of_two_times(text, whole.sentence, part.sentence)


def _leaves_rest(text: Text, whole: Claim, part: Claim) -> bool:
    """Whether a rest without a number follows the part: that and the rest are all that was counted before."""
    end = text.sentences[part.sentence].end
    rest = None if part.sentence == whole.sentence else _REST.search(text.content, part.end, end)
    if rest is None or part.unit not in THINGS or part.step or are_of_others(text, whole, part):
        return False
    start = text.sentences[max(0, part.sentence - BACK)].start
    before = [claim for claim in text.claims_within(start, part.start) if claim.unit == part.unit]
    is_more = any(claim.value >= part.value or claim.is_rough for claim in before)  # of which the rest may be
    return not is_more and not any(claim.is_count for claim in text.between(part.sentence, rest.end(), end))


def _is_of_plan(text: Text, whole: Claim, part: Claim) -> bool:
    """Whether the first sentence tells a plan for some years or what is being built, and the next what one of these
    years, or the time so far, has of it, in no other place and of no other work."""
    if part.sentence == whole.sentence or part.is_rough or MARKER.search(text.sentence_of(whole)):
        return False
    is_alone = sum(claim.unit == whole.unit for claim in text.by_sentence[whole.sentence]) == 1
    is_sort = is_alone and bool(whole.family) > bool(part.family)  # '23 школы', '18 учреждений'
    if stem(whole.noun) != stem(part.noun) and not is_sort:
        return False
    one, two = text.sentence_of(whole), text.sentence_of(part)
    is_told = any(wide.search(one) and narrow.search(two) and not wide.search(two) for wide, narrow in _PLANS)
    if not is_told or not (_BUILDING.search(one) and _BUILDING.search(two)):
        return False
    if _ANOTHER.search(one) or _ANOTHER.search(two) or differ_in_sort(one, two) or "«" in two:
        return False
    widths = [len(PLACES) if width is None else width for width in map(widest, (one, two))]
    works = [{match.group().lower() for match in _OTHER_WORK.finditer(said)} for said in (one, two)]
    return works[1] <= works[0] and widths[1] >= widths[0]


def _is_used(text: Text, whole: Claim, part: Claim, given: Pattern, used: Pattern) -> bool:
    """Whether the clause of a number says what was given, and the next that it was used, for no purpose of its own and
    of no other means."""
    own, other = _clause_of(text, whole), _clause_of(text, part)
    if not (given.search(own) and used.search(other)) or _FOR_A_PURPOSE.search(other) or whole.value < LEAST * 2:
        return False
    end = text.sentences[part.sentence].end
    is_else = _OF_OTHER_MEANS.search(text.content, whole.end, end) is not None
    return not is_else and not are_of_two_times(text, whole.sentence, part.sentence)


def _is_same_thing(text: Text, whole: Claim, part: Claim) -> bool:
    """Whether the word behind a number is of what was received, or tells what was done."""
    behind = _NEXT.match(text.content, part.end)
    named = thing(text, part)
    return not (behind and named) or bool(named & thing(text, whole)) or _HANDED_ON.match(behind[1]) is not None


def _clause_of(text: Text, claim: Claim) -> str:
    """The clause of a number, without it."""
    sentence = text.sentences[claim.sentence]
    before = _END.split(text.content[max(sentence.start, claim.start - CLAUSE) : claim.start])[-1]
    behind = _END.split(text.content[claim.end : min(sentence.end, claim.end + CLAUSE)])[0]
    return f"{before} # {behind}"
