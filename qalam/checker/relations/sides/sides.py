"""What the items of several numbers say of one another: that they leave nothing out, overlap, or name one property."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations, pairwise

from qalam.checker.claims import Claim
from qalam.checker.clauses import differ_in_sort, said_of
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.scopes import is_dashed, item
from qalam.checker.text import Text
from qalam.checker.words.parts.complements import COMPLEMENTS, TRIPLES
from qalam.checker.words.parts.ends import OTHERS
from qalam.checker.words.parts.overlaps import VERB
from qalam.checker.words.parts.properties import MINI_CENTRES, OWNERS, PROPERTIES

_PROPERTIES = [words_pattern("|".join(words), re.I) for words in PROPERTIES]
_COMPLEMENTS = [tuple(words_pattern("|".join(words), re.I) for words in pair) for pair in COMPLEMENTS]
_ANY_SIDE = words_pattern("|".join(words for pair in COMPLEMENTS for side in pair for words in side), re.I)
_TRIPLES = [tuple(as_pattern("|".join(words), re.I) for words in triple) for triple in TRIPLES]
_VERB = as_pattern(VERB, re.I)
_KAZAKH = as_pattern(r"қазақ(?:ша|\)? (?:тіл(?!(?:і)?нен|і пән)|сынып|топ|бөлім))|(?<!\bпо )казахск|\bKazakh", re.I)
_RUSSIAN = as_pattern(r"орыс(?:ша| (?:тіл(?!(?:і)?нен|і пән)|сынып|топ|бөлім))|(?<!\bпо )русск|\bRussian", re.I)
_OPEN_ASIDE = as_pattern(r"\([^()]*\Z")
_CENTRE = as_pattern("|".join(MINI_CENTRES), re.I)
_OWNER = as_pattern("|".join((*OWNERS, *MINI_CENTRES)), re.I)
_OTHERS = as_pattern(rf"\b(?:{'|'.join(OTHERS)})", re.I)
_OTHERS_BEHIND = as_pattern(rf"(?:-?[^\W\d]{{1,4}})?\s(?:{'|'.join(OTHERS)})", re.I)
_AND = as_pattern(r"\s(?:и|және|мен|пен|and)\s\Z")
_BAND = as_pattern(r"(?<!\d)(\d{1,2})\s?[–-]\s?(\d{1,2})(?!\d)")
FEWEST_OWNERS = 3
THREE = 3


def leave_none_out(text: Text, parts: list[Claim]) -> bool:
    """Whether the parts are all that a division has: both sides, all owners, classes, sizes or languages."""
    tests = (are_complements, _are_owners, _are_all_classes, are_all_of_three)
    return any(are_all(text, parts) for are_all in tests)


def end_with_others(text: Text, parts: Sequence[Claim]) -> bool:
    """Whether a list of three or more has a label and a dash for each, the last for 'others': '…, санаториев – 4,
    прочих – 5'; or an 'and' before its last number, which stands before 'others': '…, 4 санатория и 5 прочих'."""
    if len(parts) >= THREE and _OTHERS_BEHIND.match(text.content, parts[-1].end):
        return _AND.search(text.content, parts[-2].end, parts[-1].start) is not None
    are_labelled = len(parts) >= THREE and all(is_dashed(text, part) for part in parts)
    return are_labelled and _OTHERS.search(text.content, parts[-2].end, parts[-1].start) is not None


def sides_of(text: Text, whole: Claim, parts: list[Claim]) -> list[Claim]:
    """Two neighbours among the parts that leave nothing out and make just the whole, where the others are of another
    division."""
    if len(parts) < THREE or sum(part.value for part in parts) <= whole.value or are_all_of_three(text, parts):
        return []
    pairs = [[first, later] for first, later in pairwise(parts) if first.value + later.value == whole.value]
    return next((pair for pair in pairs if are_complements(text, pair) or are_languages(text, pair)), [])


def is_of_other_side(text: Text, whole: Claim, part: Claim) -> bool:
    """Whether a number names the side that its whole is not of: 'жекеменшік 90 балабақшаның 72-сі …, мемлекеттік 40
    балабақша'."""
    return bool(part.noun) and differ_in_sort(said_of(text, whole), said_of(text, part))


def are_all_of_three(text: Text, parts: list[Claim]) -> bool:
    """Whether three parts are all that a division into three has: of small, middling and large enterprises, of Kazakh,
    Russian and mixed schools, of a low, a middling and a high level."""
    items = [item(text, part) for part in parts]
    return len(parts) == THREE and any(
        all(sum(named.search(words) is not None for words in items) == 1 for named in division)
        and all(any(named.search(words) for named in division) for words in items)
        for division in _TRIPLES
    )


def _are_owners(text: Text, parts: list[Claim]) -> bool:
    """Whether each of three parts or more is of another owner, public and private among them."""
    items = [item(text, part) for part in parts]
    if len(parts) < FEWEST_OWNERS or not all(_OWNER.search(words) for words in items):
        return False
    return any(leave_nothing_out(one, other) for one, other in combinations(items, 2))


def _are_all_classes(text: Text, parts: list[Claim]) -> bool:
    """Whether the parts are of bands of classes that leave none out: 1-4, 5-9 and 10-11."""
    bands = [_BAND.findall(text.content[max(0, part.start - 30) : part.start])[-1:] for part in parts]
    bands = bands if bands and all(bands) else [_BAND.findall(item(text, part))[:1] for part in parts]
    if len(parts) < 2 or not all(bands):
        return False
    numbers = [(int(low), int(high)) for ((low, high),) in bands]
    return numbers[0][0] <= 1 and numbers[-1][1] >= 11 and all(a[1] + 1 == b[0] for a, b in pairwise(numbers))


def are_overlapping(text: Text, parts: list[Claim]) -> bool:
    """Whether two parts name properties that a person may have both, or say that they do two things."""
    items = [item(text, part) for part in parts]
    if len({verb.lower() for words in items for verb in _VERB.findall(words)}) > 1:
        return True
    named = [_properties(words) for words in items]
    return len({properties for properties in named if any(properties)}) > 1


@lru_cache(maxsize=1 << 12)
def _properties(words: str) -> tuple[bool, ...]:
    return tuple(bool(pattern.search(words)) for pattern in _PROPERTIES)


def are_complements(text: Text, parts: list[Claim]) -> bool:
    """Whether two parts leave nothing out: boys and girls, town and village."""
    if len(parts) != 2:
        return False
    items = [_own_item(text, part) for part in parts]
    for one, other in (items, items[::-1]):
        if _CENTRE.search(one) and _OWNER.search(other) and not _OWNER.search(_CENTRE.sub(" ", one)):
            return False  # '104 мемлекеттік балабақша, 52 шағын орталық' leave the private ones out
    return leave_nothing_out(*items)


def _own_item(text: Text, part: Claim) -> str:
    """The words of an item without the parentheses that open behind it; of one that opens parentheses, those there."""
    said = item(text, part)
    opens = text.content[max(0, part.start - 2) : part.start].rstrip().endswith("(")
    return said.rpartition("(")[2] if opens else _OPEN_ASIDE.sub(" ", said)


def leave_nothing_out(first: str, second: str) -> bool:
    """Whether two pieces of text name the two sides of one division: girls here and boys there."""
    return any(a == b and one != other for a, one in _sides(first) for b, other in _sides(second))


def are_same_side(first: str, second: str) -> bool:
    """Whether two pieces of text name the same side of a division, and neither names the other one."""
    sides = _sides(first), _sides(second)
    return bool(sides[0]) and set(sides[0]) == set(sides[1]) and len({row for row, _ in sides[0]}) == len(sides[0])


@lru_cache(maxsize=1 << 12)
def _sides(words: str) -> tuple[tuple[int, int], ...]:
    """The divisions of which a piece of text names a side, and which."""
    if _ANY_SIDE.search(words) is None:
        return ()
    return tuple(
        (row, side)
        for row, division in enumerate(_COMPLEMENTS)
        for side, named in enumerate(division)
        if named.search(words)
    )


def are_languages(text: Text, parts: list[Claim]) -> bool:
    """Whether two parts are of the two languages of schools; a third may be left out, so they may make less."""
    items = [item(text, part) for part in parts]
    return len(parts) == 2 and any(
        _KAZAKH.search(one) and _RUSSIAN.search(other) for one, other in (items, items[::-1])
    )


def are_one_property(text: Text, parts: list[Claim]) -> bool:
    """Whether all parts name the same property, of which each person has one value."""
    items = [item(text, part) for part in parts]
    return any(all(pattern.search(words) for words in items) for pattern in _PROPERTIES)
