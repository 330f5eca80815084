"""A whole that was divided before, and divided once more under another name: one part and the rest.

'Возведут 48 школ: 27 в городах, 21 в сёлах. Завершение 29 зданий намечено на 2024 год, оставшихся 16 – на 2025 год.'
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MARKER, are_of_two_times, is_rest
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.parts.told_sums import ANY_THING
from qalam.checker.words.plans.planned import BUILDING

_ANY = as_pattern("|".join(ANY_THING), re.I)
_BUILDING = as_pattern("|".join(BUILDING), re.I)
_REPAIR = as_pattern(r"ремонт|жөндеу|жөндел|repair|renovat|refurbish", re.I)  # of which not all are in need
BACK = 3  # sentences from a whole to its second division
NEAR = Decimal("0.25")  # of a whole that the two may miss
LEAST = 10


def rests_of_divided(text: Text, tied: Sequence[Relation]) -> list[Relation]:
    """The two numbers of a sentence, of which one is the rest, with the last whole that was divided before."""
    taken = {part.id for tie in tied if tie.kind in {"parts", "subset"} for part in tie.parts}
    wholes: dict[int, Claim] = {}
    for tie in tied:
        if tie.kind == "parts" and tie.holds and tie.whole is not None and tie.whole.unit == "organisations":
            wholes[tie.parts[-1].sentence] = tie.whole
    found = []
    for sentence in text.sentences if wholes else ():
        pair = _part_and_rest(text, sentence)
        near = [wholes[number] for number in range(sentence.number - BACK, sentence.number) if number in wholes]
        if pair and near and not taken & {claim.id for claim in pair}:
            total = pair[0].value + pair[1].value
            whole = near[-1]
            is_near = abs(total - whole.value) <= whole.value * NEAR and whole.value >= LEAST
            is_near &= _are_built(text, whole, sentence)
            if is_near and not are_of_two_times(text, whole.sentence, sentence.number):
                found.append(Relation("parts", whole, pair, total == whole.value, is_exhaustive=True))
    return found


def _part_and_rest(text: Text, sentence: Sentence) -> tuple[Claim, Claim] | None:
    """The only two numbers of things of a sentence: of buildings or the like, and of the rest of them."""
    things = [claim for claim in text.by_sentence[sentence.number] if claim.is_count and not claim.may_be_year]
    if sentence.is_row or len(things) != 2 or any(claim.is_rough for claim in things):
        return None
    part, rest = things
    is_of_any = part.unit == "organisations" and _ANY.match(part.noun) is not None
    is_left = rest.unit in {"organisations", "count"} and (not rest.noun or _ANY.match(rest.noun) is not None)
    is_plain = not MARKER.search(text.content, sentence.start, rest.start)
    return (part, rest) if is_of_any and is_left and is_plain and is_rest(text, rest) else None


def _are_built(text: Text, whole: Claim, sentence: Sentence) -> bool:
    """Whether the whole is of what is built, and its second division tells of no repairs."""
    first = text.sentences[whole.sentence]
    is_built = _BUILDING.search(text.content, first.start, first.end) is not None
    return is_built and not _REPAIR.search(text.content, sentence.start, sentence.end)
