"""What was spent of the money given, or handed on of what was received: 'Выделено 120 млн, освоено 95 млн'.

The later clause tells no purpose and no means of its own, so that it can only be of what the one before gave.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qalam.checker.claims import Claim, slack
from qalam.checker.clauses import CLAUSE_ENDS, stem, thing
from qalam.checker.needed import Pattern
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import are_of_two_times, is_of_each
from qalam.checker.slips import MOST_TIMES
from qalam.checker.text import Text
from qalam.checker.words.plans.given import FOR_A_PURPOSE, GIVEN_MONEY, HANDED_ON, OF_OTHER_MEANS, RECEIVED, SPENT


def _words(table: tuple[str, ...]) -> Pattern:
    return words_pattern(rf"\b(?:{'|'.join(table)})\b", re.I)


_PAIRS = ((_words(GIVEN_MONEY), _words(SPENT)), (_words(RECEIVED), _words(HANDED_ON)))
_OF_OTHER_MEANS = words_pattern(rf"\b(?:{'|'.join(OF_OTHER_MEANS)})", re.I)
_FOR_A_PURPOSE = words_pattern(rf"\b(?:{'|'.join(FOR_A_PURPOSE)})", re.I)
# What was given and what was used of it stand on either side of 'and'.
_END = as_pattern(rf"{CLAUSE_ENDS}|\)|[.!?]\s|\s(?:ал|а|и|но|and|but)\s")
_NEXT = as_pattern(r"\s([^\W\d]+)")
CLAUSE = 140  # characters on either side of a number in which its clause ends
LEAST = 10


def used_of_given(text: Text) -> list[Relation]:
    """The ties of each two neighbouring numbers of which the later is above the one before."""
    found: list[Relation] = []
    before: Claim | None = None
    for claim in text.claims:
        if not claim.is_count or claim.may_be_year:
            continue
        if before is not None and _is_more(before, claim) and not text.sentences[claim.sentence].is_row:
            found.extend(_tied(text, before, claim))
        before = claim
    return found


def _is_more(whole: Claim, part: Claim) -> bool:
    is_near = part.sentence - whole.sentence <= 1 and whole.value >= LEAST and not whole.is_rough
    return is_near and whole.value + slack(whole, part) < part.value <= whole.value * MOST_TIMES


def _tied(text: Text, whole: Claim, part: Claim) -> Iterator[Relation]:
    are_money = whole.unit == "money" and (part.unit == "money" or (part.step > 0 and not part.noun))
    are_things = whole.unit == part.unit == "count" or (part.unit == "count" and not part.noun)
    are_things &= whole.unit in {"count", "organisations"} and (not part.noun or stem(part.noun) == stem(whole.noun))
    if not (are_money or are_things) or is_of_each(text, part) or is_of_each(text, whole):
        return
    given, used = _PAIRS[not are_money]
    own, other = clause_of(text, whole), clause_of(text, part)
    if not (given.search(own) and used.search(other)) or _FOR_A_PURPOSE.search(other):
        return
    if not are_money and not _is_same_thing(text, whole, part, used):
        return
    end = text.sentences[part.sentence].end
    if not _OF_OTHER_MEANS.search(text.content, whole.end, end) and not are_of_two_times(
        text, whole.sentence, part.sentence
    ):
        yield Relation("subset", whole, (part,), holds=False)


def _is_same_thing(text: Text, whole: Claim, part: Claim, used: Pattern) -> bool:
    """Whether the word behind a number is of what was received, or tells what was done."""
    behind = _NEXT.match(text.content, part.end)
    named = thing(text, part)
    return not (behind and named) or bool(named & thing(text, whole)) or used.match(behind[1]) is not None


def clause_of(text: Text, claim: Claim) -> str:
    """The clause of a number, without it."""
    sentence = text.sentences[claim.sentence]
    before = _END.split(text.content[max(sentence.start, claim.start - CLAUSE) : claim.start])[-1]
    behind = _END.split(text.content[claim.end : min(sentence.end, claim.end + CLAUSE)])[0]
    return f"{before} # {behind}"
