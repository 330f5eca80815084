"""Lists in which nothing but numbers and their names stands, right behind the number of all: '31 школа: 25 средних, 9
основных и 2 начальные', '18 организаций (5 школ, 11 кабинетов, 3 консультации)'.

So plain a list is one of all, however far its numbers are from the whole; it only has to be one slip of the typist, or
a little, that parts them. What stands in parentheses behind an item, or behind the whole, divides that alone: 'сеть из
512 организаций (частных 80): садов 128, колледжей 26 (частных 8), …'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from qalam.checker.claims import Claim, may_be_part
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MARKER, is_of_each, outside_asides
from qalam.checker.relations.sides.sides import are_complements, are_overlapping, sides_of
from qalam.checker.relations.tie import are_some_by_shares
from qalam.checker.sentences import Sentence
from qalam.checker.slips import one_slip_mends
from qalam.checker.text import Text
from qalam.checker.words.changes.changes import DOWN, UP
from qalam.checker.words.dates.dated import OTHER_TIME
from qalam.checker.words.parts.divided import NOT_SPLIT
from qalam.checker.words.parts.ends import NEW_THING
from qalam.checker.words.parts.of_whom import OF_IT, OF_THEM
from qalam.checker.words.parts.overlaps import IN_SEVERAL, OVERLAP

_HEAD = as_pattern(r"-?[^\W\d]*(?:\s(?:«[^»\d]{1,40}»|[^\W\d]+(?:-[^\W\d]+)?)){0,6}\s?(?:(?:\([^()\n]{1,90}\))?:\s|\()")
_ASIDE = as_pattern(r"\s?\([^()]*\)")
_BETWEEN = as_pattern(r"(?:[,;]\s|\s(?:және|мен|пен|бен|и|and)\s)")
_MARK = as_pattern(r"[,;]\s")
_LAST = as_pattern(r"\s(?:және|мен|пен|бен|и|and)\s")
_ITEM = as_pattern(r"[^\d%:()]{0,80}")
_OF_IT = as_pattern(OF_IT)
_SHARE = as_pattern(r"-?[^\W\d]*(?:\s[^\W\d]+)?\s\(\d{1,3}(?:[.,]\d{1,2})?\s?%\)")
_NAMED = as_pattern(
    r"(?:№\s?\d{1,3}|\d{1,2}(?:\s?[–-]\s?\d{1,2})?(?=-?(?:сынып|\sсынып|\sкласс|й\sкласс|е\sкласс|[- ]grade)))"
)
_ELSE = words_pattern(
    "|".join((*NEW_THING, *OTHER_TIME, *NOT_SPLIT, *UP, *DOWN, *OVERLAP, *IN_SEVERAL, *OF_THEM)), re.I
)
LITTLE = Decimal("0.12")  # of the whole: a list that misses it by less is of it
MANY = 5  # parts
FEWEST = 3  # parts; two are rather some of all
UNITS = frozenset({"people", "organisations", "places", "count"})


def plain_lists(text: Text) -> list[Relation]:
    """The lists that fail; those that make their whole are found by others."""
    return [tie for sentence in text.sentences if not sentence.is_row for tie in _of_sentence(text, sentence)]


def _of_sentence(text: Text, sentence: Sentence) -> Iterator[Relation]:
    for whole in text.by_sentence[sentence.number]:
        if not whole.is_count or whole.unit not in UNITS or whole.is_rough or whole.step:
            continue
        head = _HEAD.match(text.content, whole.end, sentence.end)
        is_head = head is not None and not outside_asides(text, sentence, whole.end, head.end())
        parts = _parts(text, sentence, whole, head.end()) if head is not None and is_head else []
        total = sum((part.value for part in parts), Decimal(0))
        if len(parts) > 1 and total != whole.value and _is_of(text, whole, parts, total):
            yield Relation("parts", whole, tuple(parts), holds=False, is_exhaustive=True)


def _is_of(text: Text, whole: Claim, parts: list[Claim], total: Decimal) -> bool:
    """Whether a little or one slip parts the list from its whole, or it has just one part above it. Two parts are all
    where they are two sides, or both end as what belongs to the whole does."""
    if sides_of(text, whole, parts) or are_some_by_shares(text, whole, parts):
        return False
    if len(parts) < FEWEST:
        are_all = are_complements(text, parts) or all(_OF_IT.match(text.content, part.end) for part in parts)
        return are_all and min(part.value for part in parts) < whole.value and one_slip_mends(whole, parts)
    above = [part for part in parts if part.value >= whole.value]
    if above:
        return len(above) == 1 and total - above[0].value < whole.value
    return abs(total - whole.value) <= whole.value * LITTLE or one_slip_mends(whole, parts)


def _parts(text: Text, sentence: Sentence, whole: Claim, start: int) -> list[Claim]:
    """The numbers of a list of names and numbers from `start` to its end, one in each item; none if there is more."""
    end = _before_marker(text, sentence, start, _end(text, sentence, start))
    told = [one for one in text.between(sentence.number, start, end) if one.is_count or one.unit == "percent"]
    listed = _without_asides(text, told, start, end)
    parts = [one for one in listed if one.is_count]
    shares = [one for one in listed if one.unit == "percent"]
    is_list = len(parts) > 1 and len(shares) in {0, len(parts)}
    said = _ASIDE.sub("", text.content[start:end]) if len(listed) < len(told) else text.content[whole.end : end]
    if not is_list or any(words.search(said) for words in (MARKER, _ELSE)):
        return []
    if any(one.is_rough or one.step or one.decimals or not may_be_part(whole, one) for one in parts):
        return []
    is_each = any(is_of_each(text, one) for one in parts)
    may_overlap = are_overlapping(text, parts) and not _are_kinds(whole, parts)
    return [] if is_each or may_overlap or not _are_items(text, parts, start, end) else parts


def _are_kinds(whole: Claim, parts: list[Claim]) -> bool:
    """Whether a long list names the kinds of organisations, which one slip parts from all: 'школ 302, для сирот 6'."""
    return whole.unit == "organisations" and len(parts) >= MANY and one_slip_mends(whole, parts)


def _without_asides(text: Text, listed: list[Claim], start: int, end: int) -> list[Claim]:
    """The numbers of a list without those that parentheses of two numbers or more hold, which divide one item."""
    asides = [match.span() for match in _ASIDE.finditer(text.content, start, end)]
    inner = [[one.id for one in listed if first < one.start < last] for first, last in asides]
    divided = {name for names in inner if len(names) > 1 for name in names}
    return [one for one in listed if one.id not in divided]


def _before_marker(text: Text, sentence: Sentence, start: int, end: int) -> int:
    """Where a list of several ends before the only number that is of its last item: 'садов – 48, в т.ч. 1 частный'."""
    marker = MARKER.search(text.content, start, end)
    if marker is None or text.content[start - 1] == "(":
        return end
    is_long = len(text.between(sentence.number, start, marker.start())) > FEWEST
    behind = text.between(sentence.number, marker.end(), sentence.end)
    return marker.start() if is_long and len(behind) <= 1 and not _MARK.search(text.content, marker.end(), end) else end


def _end(text: Text, sentence: Sentence, start: int) -> int:
    """Where a list ends: with its parentheses, behind the item after 'and', or with the sentence."""
    end = sentence.end
    if text.content[start - 1] == "(":
        closing = text.content.find(")", start, sentence.end)
        return closing if closing > 0 else start
    counts = [one for one in text.between(sentence.number, start, end) if one.is_count]
    for one, other in pairwise(_without_asides(text, counts, start, end)):
        if _LAST.search(_ASIDE.sub("", text.content[one.end : other.start])):
            comma = text.content.find(",", other.end, end)
            return comma if comma > 0 else end
    return end


def _are_items(text: Text, parts: list[Claim], start: int, end: int) -> bool:
    """Whether between the numbers stand names only, and a comma or 'and' between any two."""
    bounds = [start, *(part.end for part in parts)]
    gaps = [text.content[one : part.start] for one, part in zip(bounds, parts, strict=False)]
    gaps.append(text.content[parts[-1].end : end])
    gaps = [gap if _SHARE.match(gap) else _ASIDE.sub("", gap) for gap in gaps]
    plain = [_NAMED.sub("", _SHARE.sub("", gap)) for gap in gaps]
    is_one_each = all(_BETWEEN.search(gap) and len(_MARK.findall(gap)) <= 1 for gap in plain[1:-1])
    return is_one_each and all(_ITEM.fullmatch(gap) for gap in plain) and not _MARK.search(plain[0] + plain[-1])
