"""A list of places or groups of which one has more than all together: '946 человек: в Акжар 488, в Бостан 256, …'.

The list is told behind a colon, or is all that the next sentence tells of the same things. Where one item alone is
above the whole, a slip explains it: in that item, with which the others still lie within the whole, or in the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from qalam.checker.claims import Claim, may_be_part, value_of
from qalam.checker.clauses import stem, stems
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.labels import labels_of, places_in
from qalam.checker.relations.nested import end_of_own_list
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MARKER, are_of_others, is_of_each
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.wide_places import WIDER_LABEL

_COLON = as_pattern(r":\s")
_ITEM = as_pattern(r"[,;]\s|\s(?:и|және|мен|and)\s")
_SAYS = as_pattern(r"[^\W\d]{2,}")
_YEAR = as_pattern(r"\b(?:19|20)\d\d\b|жыл|год", re.I)
FEWEST = 3
THINGS = frozenset({"people", "organisations"})
NO_PARTS = frozenset({"percent", "points", "year", "years", "money", "places", "age", "date", "measure"})


def listed_above(text: Text) -> list[Relation]:
    """The ties of the items that are above the whole of their list."""
    return [tie for sentence in text.sentences if not sentence.is_row for tie in _of_sentence(text, sentence)]


def _of_sentence(text: Text, sentence: Sentence) -> Iterator[Relation]:
    claims = text.by_sentence[sentence.number]
    if len(claims) < FEWEST:
        return
    colon = _COLON.search(text.content, claims[0].end, sentence.end)
    before = [claim for claim in claims if colon and claim.end <= colon.start() and claim.unit in THINGS]
    if colon is not None:
        end = end_of_own_list(text.content, colon.start(), sentence.end)
        parts = [claim for claim in claims if colon.end() <= claim.start < end]
        yield from _above(text, before[-1:], parts, colon.end())
    elif sentence.number:
        last = [claim for claim in text.by_sentence[sentence.number - 1] if claim.is_count and not claim.may_be_year]
        if len(last) == 1 and last[0].unit in THINGS and _is_of_same(text, last[0], sentence):
            yield from _above(text, last, claims, sentence.start)


def _is_of_same(text: Text, whole: Claim, sentence: Sentence) -> bool:
    """Whether a list goes on with what is told of the whole: 'кезек күтуде. … кезекте тұр'."""
    said = stems(text.content[whole.end : text.sentences[whole.sentence].end]) - {stem(whole.noun)}
    return bool(said & stems(text.content[sentence.start : sentence.end]))


def _above(text: Text, wholes: Sequence[Claim], parts: Sequence[Claim], start: int) -> Iterator[Relation]:
    if not wholes or len(parts) < FEWEST or any(part.unit in NO_PARTS for part in parts):
        return
    whole, most = wholes[0], max(parts, key=value_of)
    is_near = not whole.is_rough and whole.noun and whole.value < most.value < whole.value * 10
    if not is_near or not _are_items(text, whole, parts, start) or are_of_others(text, whole, parts[0]):
        return
    if is_slip(whole, most, sum((part.value for part in parts), Decimal(0))):
        yield Relation("subset", whole, (most,), holds=False)


def _are_items(text: Text, whole: Claim, parts: Sequence[Claim], start: int) -> bool:
    """Whether each number has an item with a label before it, of a place or a part of some division, to itself."""
    if MARKER.search(text.content, start, parts[-1].end):
        return False
    named = 0
    for place, part in enumerate(parts):
        since = parts[place - 1].end if place else start
        gap = text.content[since : part.start]
        if place and not _ITEM.search(gap):
            return False
        label = _ITEM.split(gap)[-1] if place else gap
        is_alike = not part.noun or stem(part.noun) == stem(whole.noun)
        if _SAYS.search(label) is None or any(words.search(label) for words in (_YEAR, WIDER_LABEL)):
            return False
        if not (is_alike and may_be_part(whole, part)):
            return False
        if part.is_rough or bool(part.step) != bool(whole.step) or is_of_each(text, part) or part.may_be_year:
            return False
        named += bool(places_in(text, since, part.start) or labels_of(label) or label[:1].isupper())
    return named >= len(parts) - 1


def is_slip(whole: Claim, most: Claim, total: Decimal) -> bool:
    """Whether one digit changed in the greatest item, or else in the whole, would let the whole hold all items."""
    unit = whole.step or 1
    others = total - most.value
    least = _with_digit(int(most.value / unit), "1", "0")
    if others < whole.value and least <= (whole.value - others) / unit:
        return True
    return _with_digit(int(whole.value / unit), "9", "9") * unit >= total


def _with_digit(number: int, first: str, later: str) -> int:
    """A number with its first digit changed to one, or where it is that already, its second digit to another."""
    digits = str(number)
    if digits[0] != first:
        return int(first + digits[1:])
    return int(digits[0] + later + digits[2:]) if len(digits) > 1 else number
