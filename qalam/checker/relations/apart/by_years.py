"""A number of so many years, and as many numbers of these years behind it: '47 школ за три года. В 2021 году сдали 14,
в следующем – 18, в 2023-м – 15'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from qalam.checker.claims import Claim, may_be_part
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MARKER, is_of_each
from qalam.checker.sentences import Sentence
from qalam.checker.slips import one_slip_away
from qalam.checker.text import Text
from qalam.checker.words.parts.by_years import COUNTED, NEXT_YEAR, YEARS

_YEARS = words_pattern(rf"\b(?P<times>[2-6]|{'|'.join(COUNTED)})\s{YEARS}", re.I)
_NEXT = as_pattern("|".join(NEXT_YEAR), re.I)
BACK = 2  # sentences from the whole to where its years are counted
AHEAD = 2  # sentences from there to the parts
LEAST = 10  # a whole
NEAR = Decimal("0.03")  # of a whole
SLIP = Decimal("0.25")  # of a whole by which one slip may miss it
MOST = 40  # numbers of a sentence


def by_years(text: Text) -> list[Relation]:
    """Each such whole with its years."""
    found = []
    for sentence in text.sentences:
        mark = None if sentence.is_row else _YEARS.search(text.content, sentence.start, sentence.end)
        if mark is not None:
            times = COUNTED.get(mark["times"].lower()) or int(mark["times"])
            tied = (_tied(text, sentence, parts) for parts in _parts(text, sentence, mark.end(), times))
            found += [tie for tie in tied if tie][:1]
    return found


def _parts(text: Text, sentence: Sentence, end: int, times: int) -> Iterator[list[Claim]]:
    """All counts behind the years in their sentence, or those of one of the next sentences, as many as years."""
    last = min(sentence.number + AHEAD, len(text.sentences) - 1)
    for number in range(sentence.number, last + 1):
        own = text.sentences[number]
        start = max(own.start, end)
        years_from = (one.start for one in text.between(number, start, own.end) if one.unit in {"year", "school-year"})
        start = next(years_from, start)
        claims = text.between(number, start, own.end)
        counts = [claim for claim in claims if claim.is_count and not claim.may_be_year]
        years = sum(claim.unit in {"year", "school-year"} for claim in claims)
        told = years + sum(1 for _ in _NEXT.finditer(text.content, start, own.end))
        is_plain = years and told >= times and len(claims) <= MOST
        said = MARKER.search(text.content, start, own.end)
        if is_plain and len(counts) == times and not own.is_row and not said:
            yield counts


def _tied(text: Text, sentence: Sentence, parts: list[Claim]) -> Relation | None:
    """The number shortly before the parts that they make, or but for one slip."""
    if any(part.is_rough or is_of_each(text, part) for part in parts):
        return None
    first = text.sentences[max(0, sentence.number - BACK)].start
    before = [claim for claim in text.claims_within(first, parts[0].start) if claim.is_count and not claim.is_rough]
    wholes = [one for one in before if all(may_be_part(one, part) and part.value < one.value for part in parts)]
    total = sum((part.value for part in parts), Decimal(0))
    wholes = [one for one in wholes if one.value >= LEAST and not one.may_be_year and one.step == parts[0].step]
    near = [one for one in wholes if _is_near(one, parts, abs(total - one.value))]
    if not near:
        return None
    whole = min(near, key=lambda one: abs(total - one.value))
    return Relation("parts", whole, tuple(parts), total == whole.value, is_exhaustive=True)


def _is_near(whole: Claim, parts: list[Claim], gap: Decimal) -> bool:
    return gap <= whole.value * NEAR or (gap <= whole.value * SLIP and one_slip_away(whole, parts))
