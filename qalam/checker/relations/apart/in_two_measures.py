"""Things and their places told together, and the same of their parts: '21 школа на 22 000 мест. В 2024 году – 13 школ
на 12 900 мест, в 2025-м – 8 на 9 100 мест'.

Where the parts make the whole in one of the two measures they are all, and so must make it in the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qalam.checker.claims import Claim, may_be_part
from qalam.checker.patterns import words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MARKER, is_of_each
from qalam.checker.sentences import Sentence
from qalam.checker.slips import one_slip_mends
from qalam.checker.text import Text
from qalam.checker.words.plans.and_the_others import PLANNED
from qalam.checker.words.plans.planned import UNDER_WAY

_PLANNED = words_pattern(rf"\b(?:{'|'.join((*PLANNED, *UNDER_WAY))})", re.I)
UNITS = frozenset({"places", "people", "money"})
FEWEST, MOST = 2, 6  # parts
BACK = 3  # sentences from the parts to their whole
LEAST = 5  # a sum that accident makes less often
FAR = 2  # times the whole, in the measure in which it fails
Pair = tuple[Claim, Claim]


def in_two_measures(text: Text) -> list[Relation]:
    """The sum that fails of two told side by side of which one holds."""
    return [tie for one in text.sentences if not one.is_row for tie in _of_sentence(text, one)]


def _of_sentence(text: Text, sentence: Sentence) -> Iterator[Relation]:
    own = _pairs(text, sentence.number)
    if not own:
        return
    numbers = range(sentence.number - 1, max(-1, sentence.number - 1 - BACK), -1)
    wholes = [pair for number in numbers for pair in _pairs(text, number)[-1:]]
    for whole, *parts in (*([pair, *own] for pair in wholes), own):
        if FEWEST <= len(parts) <= MOST:
            tied = list(_tied(text, whole, parts))
            if tied:
                yield from tied
                return


def _pairs(text: Text, number: int) -> list[Pair]:
    """The numbers of the first part of a sentence by twos, of things and of what they hold; none where any stands
    alone."""
    sentence = text.sentences[number]
    end = text.content.find(";", sentence.start, sentence.end)
    claims = text.between(number, sentence.start, end if end > 0 else sentence.end)
    counts = [one for one in claims if one.is_count and not one.may_be_year]
    if len(counts) < 2 or len(counts) % 2 or any(one.is_rough or is_of_each(text, one) for one in counts):
        return []
    pairs = list(zip(counts[::2], counts[1::2], strict=True))
    is_told = all(one.unit in {"organisations", "count"} and _is_beside(one, other) for one, other in pairs)
    return pairs if is_told and len({other.unit for _, other in pairs}) == 1 else []


def _is_beside(one: Claim, other: Claim) -> bool:
    """Whether the second of two numbers is of what the first ones hold, or of another sort of organisations: '10 мектеп
    пен 5 балабақша'."""
    are_two_sorts = one.unit == other.unit and bool(one.family) and bool(other.family) and one.family != other.family
    return other.unit in UNITS or are_two_sorts


def _tied(text: Text, whole: Pair, parts: Sequence[Pair]) -> Iterator[Relation]:
    columns = [(whole[place], [part[place] for part in parts]) for place in (0, 1)]
    if not all(may_be_part(one, part) for one, listed in columns for part in listed):
        return
    held = [sum(part.value for part in listed) == one.value >= LEAST for one, listed in columns]
    if sum(held) != 1 or MARKER.search(text.content, parts[0][0].end, parts[-1][1].start):
        return
    are_two_sorts = whole[1].unit == whole[0].unit
    if are_two_sorts and not _PLANNED.search(text.sentence_of(whole[0])):
        return  # 'Ауданда 12 мектеп пен 9 балабақша бар': what follows may be of some of them
    one, listed = columns[held.index(False)]
    total = sum(part.value for part in listed)
    is_near = one.value <= total * FAR <= one.value * FAR * FAR
    if one.step == 0 and (is_near or one_slip_mends(one, listed)):
        yield Relation("parts", one, tuple(listed), total == one.value, is_exhaustive=True)
