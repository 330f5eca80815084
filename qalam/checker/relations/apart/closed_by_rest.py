"""Sentences of numbers that a rest closes, of things told before: '31 клуб … завершено 18, сдадут ещё 9, оставшиеся
четыре – в 2026 году'. Nothing is left out of them, so they make the number of all.
"""

from __future__ import annotations

import re
from decimal import Decimal

from qalam.checker.claims import Claim, may_be_part
from qalam.checker.clauses import stem
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import are_of_others, are_of_two_times, is_of_each
from qalam.checker.sentences import Sentence
from qalam.checker.slips import one_slip_away
from qalam.checker.spelled import is_spelled
from qalam.checker.text import Text
from qalam.checker.words.parts.divided import SPLIT, TOTAL

_SPLIT = as_pattern(rf"\W*(?:[^\W\d]+\W{{1,3}}){{0,3}}(?:{'|'.join(SPLIT)})", re.I)
_TOTAL = as_pattern(rf"\b(?:{'|'.join(TOTAL)})[^.;\d]{{0,40}}\Z", re.I)
BEFORE = 60  # characters before a number in which it is said to be of all
FEWEST = 3  # numbers of such a sentence
BACK = 3  # sentences from it to the number of all
NEAR = Decimal("0.15")  # of the number of all
LEAST = 10  # a number that others hardly make by chance
THINGS = frozenset({"organisations", "count"})


def of_closed(text: Text, sentence: Sentence, rest: Claim) -> list[Relation]:
    """All numbers of a sentence up to its last one, which is a rest, against the only one shortly before that they make
    or make but for one slip."""
    parts = [claim for claim in text.by_sentence[sentence.number] if claim.is_count and not claim.may_be_year]
    if len(parts) < FEWEST or parts[-1] is not rest or not all(_is_thing(text, part) for part in parts):
        return []
    first = text.sentences[max(0, sentence.number - BACK)].start
    before = [claim for claim in text.claims_within(first, sentence.start) if claim.is_count]
    total = sum((part.value for part in parts), Decimal(0))
    wholes = [claim for claim in before if _may_be_whole(text, claim, parts)]
    made = [whole for whole in wholes if whole.value == total]
    near = [whole for whole in wholes if abs(whole.value - total) <= whole.value * NEAR]
    if made or len({whole.value for whole in near}) != 1:
        return [Relation("parts", whole, tuple(parts), holds=True, is_exhaustive=True) for whole in made[:1]]
    whole, gap = near[-1], abs(near[-1].value - total)
    is_told = any(claim.value == gap for claim in before) or is_spelled(text.content, gap, first, rest.start)
    is_other = is_told or are_of_two_times(text, whole.sentence, sentence.number)
    is_split = _SPLIT.match(text.content, sentence.start, sentence.end) is not None
    if is_other or are_of_others(text, whole, parts[0]) or not (is_split or one_slip_away(whole, parts)):
        return []
    return [Relation("parts", whole, tuple(parts), holds=False, is_exhaustive=True)]


def _is_thing(text: Text, part: Claim) -> bool:
    return part.unit in THINGS and not (part.is_rough or part.step or is_of_each(text, part))


def _may_be_whole(text: Text, claim: Claim, parts: list[Claim]) -> bool:
    """Whether a number is of organisations, or of the noun of a part, and exact."""
    nouns = {stem(part.noun) for part in parts if part.noun}
    is_thing = claim.unit == "organisations" or (claim.noun != "" and stem(claim.noun) in nouns)
    is_thing |= _TOTAL.search(text.content, max(0, claim.start - BEFORE), claim.start) is not None
    is_exact = claim.value >= LEAST and not (claim.is_rough or claim.step or text.sentences[claim.sentence].is_row)
    return is_thing and is_exact and all(may_be_part(claim, part) and part.value < claim.value for part in parts)
