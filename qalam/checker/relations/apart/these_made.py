"""What as many things as a sentence says make together, which those before it tell one by one.

'№88 мектеп 1 200 орынмен ашылды, №24 мектепке 550 орындық қосымша салынды, балабақша 240 орын берді. Осы үш нысан
барлығы 1 990 орын берді'.
"""

from __future__ import annotations

import re
from decimal import Decimal

from qalam.checker.claims import Claim, may_be_part, slack
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MARKER, is_of_each
from qalam.checker.relations.tie import are_as_exact, may_make
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.parts.these_made import MADE, THESE

_THESE = as_pattern(rf"\b(?:{'|'.join(THESE)})\s\Z", re.I)
_MADE = words_pattern(rf"\b(?:{'|'.join(MADE)})\b", re.I)
BACK = 2  # sentences before in which the things are told
FEWEST, MOST = 2, 6  # things
NEAR = Decimal("0.15")  # of the whole
WORD = 20  # characters before the number of things


def these_made(text: Text) -> list[Relation]:
    """Each such total with the numbers of the things just told, when these are as many as the text says."""
    found = []
    for sentence in text.sentences:
        claims = text.by_sentence[sentence.number]
        if sentence.is_row or not sentence.number or len(claims) < FEWEST:
            continue
        count, whole = claims[0], claims[1]
        if _are_these(text, sentence, count) and _is_made(text, sentence, whole):
            parts = _parts(text, sentence, whole, int(count.value))
            if parts and _may_make(whole, parts):
                gap = abs(sum((part.value for part in parts), Decimal(0)) - whole.value)
                found.append(Relation("parts", whole, parts, gap <= slack(whole, *parts), is_exhaustive=True))
    return found


def _are_these(text: Text, sentence: Sentence, count: Claim) -> bool:
    """Whether a number tells how many the things are that were just told."""
    before = text.content[max(sentence.start, count.start - WORD) : count.start]
    return count.is_count and FEWEST <= count.value <= MOST and _THESE.search(before) is not None


def _is_made(text: Text, sentence: Sentence, whole: Claim) -> bool:
    is_exact = whole.is_count and not whole.is_rough and not whole.may_be_year and not is_of_each(text, whole)
    is_said = _MADE.search(text.content, sentence.start, sentence.end) is not None
    return is_exact and is_said and MARKER.search(text.content, sentence.start, whole.start) is None


def _parts(text: Text, sentence: Sentence, whole: Claim, size: int) -> tuple[Claim, ...]:
    """The numbers of the unit of the whole in the sentence before, or the two before, if they are just so many."""
    for back in range(1, BACK + 1):
        first = text.sentences[max(0, sentence.number - back)]
        told = [one for one in text.claims_within(first.start, sentence.start) if one.unit == whole.unit]
        if len(told) == size:
            is_exact = not any(one.is_rough or is_of_each(text, one) for one in told)
            return tuple(told) if is_exact and all(may_be_part(whole, one) for one in told) else ()
    return ()


def _may_make(whole: Claim, parts: tuple[Claim, ...]) -> bool:
    """Whether the numbers make the whole or nearly, and none of them is all of it."""
    is_below = all(part.value < whole.value for part in parts)
    return whole.unit != "count" and is_below and are_as_exact(whole, parts) and may_make(whole, parts, NEAR)
