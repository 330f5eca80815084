"""What makes up the whole that was told some sentences before: '… жалпы саны 661 болды. … Құрылымы бойынша 446
балабақша, 183 мектеп және қалған 32 колледж'."""

from __future__ import annotations

import re
from decimal import Decimal

from qalam.checker.claims import Claim, slack
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MARKER, is_of_each, is_rest
from qalam.checker.relations.sides.sides import are_overlapping
from qalam.checker.relations.tie import may_make
from qalam.checker.sentences import Sentence
from qalam.checker.slips import slip_between
from qalam.checker.text import Text
from qalam.checker.words.parts.divided import BY_SORT as BY
from qalam.checker.words.parts.divided import SPLIT, TOTAL

_OPENS = as_pattern(rf"\W*(?:[^\W\d]+\W{{1,3}}){{0,3}}(?:{'|'.join(SPLIT)})", re.I)
_TOTAL = as_pattern(rf"\b(?:{'|'.join(TOTAL)})[^.;\d]{{0,40}}$", re.I)
_BY = as_pattern(rf"\W*(?:[^\W\d]+\W{{1,3}}){{0,4}}(?:{'|'.join((*SPLIT, *BY))})", re.I)
_PEOPLE = frozenset({"people", "count"})
MANY, LEAST = 4, 100  # parts, and a whole, which others hardly make by chance
BACK = 6  # sentences to the whole
FEWEST = 3  # parts, of which the last is said to be the rest
NEAR = Decimal("0.1")  # of the whole


def composed(text: Text) -> list[Relation]:
    """The sentences that open with 'by structure' or the like and end their list with the rest; or without that, where
    their numbers make a whole of people told shortly before, or would but for one slip."""
    found = _slipped(text)
    for sentence in text.sentences:
        parts = _parts(text, sentence)
        whole = _whole(text, sentence, parts) if parts else None
        if whole is not None:
            total = sum((part.value for part in parts), Decimal(0))
            holds = abs(total - whole.value) <= slack(whole, *parts)
            found.append(Relation("parts", whole, tuple(parts), holds, is_exhaustive=True))
    return found


def _slipped(text: Text) -> list[Relation]:
    """'Мектепте 1 352 оқушы бар. … Жас құрамы бойынша 6-10 жастағылар – 640, …': lists of which one digit is wrong."""
    found = []
    for sentence in text.sentences:
        if sentence.is_row or not _BY.match(text.content, sentence.start, sentence.end):
            continue
        parts = [claim for claim in text.by_sentence[sentence.number] if claim.is_count]
        if len(parts) < MANY or any(one.is_rough or one.step or one.unit not in _PEOPLE for one in parts):
            continue
        if MARKER.search(text.content, parts[0].start, sentence.end) or are_overlapping(text, parts):
            continue
        total = sum((part.value for part in parts), Decimal(0))
        first = text.sentences[max(0, sentence.number - BACK)].start
        before = [
            one for one in text.claims_within(first, sentence.start) if one.unit == "people" and one.value > LEAST
        ]
        wholes = [one for one in before if one.value > max(part.value for part in parts) and not one.is_rough]
        if any(one.value == total for one in wholes):
            continue
        slips = [one for one in wholes if slip_between(str(one.value), str(total)) in {"swapped", "replaced"}]
        if len({one.value for one in slips}) == 1 and may_make(slips[0], parts, NEAR):
            found.append(Relation("parts", slips[0], tuple(parts), holds=False, is_exhaustive=True))
    return found


def _parts(text: Text, sentence: Sentence) -> list[Claim]:
    if sentence.is_row or not _OPENS.match(text.content, sentence.start, sentence.end):
        return []
    counts = [claim for claim in text.by_sentence[sentence.number] if claim.is_count]
    if (
        len(counts) < FEWEST
        or not is_rest(text, counts[-1])
        or MARKER.search(text.content, counts[0].start, sentence.end)
    ):
        return []
    is_exact = not any(claim.is_rough or claim.step or is_of_each(text, claim) for claim in counts)
    return counts if is_exact and not are_overlapping(text, counts) else []


def _whole(text: Text, sentence: Sentence, parts: list[Claim]) -> Claim | None:
    """The last number that is said to be of all, above each of the parts and near to their sum."""
    first = text.sentences[max(0, sentence.number - BACK)].start
    before = [claim for claim in text.claims_within(first, sentence.start) if claim.is_count and not claim.is_rough]
    totals = [claim for claim in before if _TOTAL.search(text.content[max(0, claim.start - 60) : claim.start])]
    last = totals[-1] if totals else None
    is_larger = last is not None and all(part.value < last.value for part in parts)
    return last if last is not None and is_larger and may_make(last, parts, NEAR) else None
