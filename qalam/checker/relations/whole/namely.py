"""A number, words such as 'that is', and all that it counts: 'закрыто 13, то есть 11 начальных и 2 основные', 'яғни 121
жалпы және 3 негізгі мектеп', '18 школ – это 15 школ района плюс 3 соседние'.

Such a list says that there is nothing else, so it is held against its number whatever the gap is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from qalam.checker.claims import Claim, may_be_part, slack
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MARKER, MEASURES, REST, is_dashed, is_of_each
from qalam.checker.sentences import Sentence
from qalam.checker.slips import one_slip_mends
from qalam.checker.text import Text
from qalam.checker.words.parts.namely import MORE_OR_LESS, NAMELY, PLUS

_NAMELY = words_pattern(rf"(?:,|;|\s[–—-]|\()\s?(?:{'|'.join(NAMELY)})(?P<colon>\s?:)?,?\s(?:[–—-]\s)?", re.I)
_BEFORE = as_pattern(r"[^.;:()\n]{0,120}")
_ITEM = r"(?:-?[^\W\d]{1,5}\b)?(?:\s[«\"]?[^\W\d]+[»\"]?(?:-[^\W\d]+)*){0,6}"
_NEXT = as_pattern(rf"{_ITEM}(?:,\s|,?\s(?:{'|'.join(PLUS)})\s)(?:(?:ещ[её]|тағы)\s)?")
_JOINED = as_pattern(rf"\s(?:{'|'.join(PLUS)})\s(?:(?:ещ[её]|тағы)\s)?\Z")
_MORE_OR_LESS = as_pattern("|".join(MORE_OR_LESS), re.I)
_OWNER = as_pattern(r"-?[^\W\d]*(?:\s[^\W\d]+)?(?<=[нтд][ыі]ң)\s")
FAR = 2  # times the whole: a list as far from it was of something else
REACH = 40  # characters behind a list in which a word says that it tells a change


def namely(text: Text) -> list[Relation]:
    """Each number with the list that says what all of it is."""
    return [tie for one in text.sentences if not one.is_row for tie in _of_sentence(text, one)]


def _of_sentence(text: Text, sentence: Sentence) -> Iterator[Relation]:
    if len(text.by_sentence[sentence.number]) <= FAR:
        return
    for mark in _NAMELY.finditer(text.content, sentence.start, sentence.end):
        whole = _whole(text, sentence, mark.start())
        listed = _labelled if mark["colon"] else _parts
        parts = listed(text, sentence, mark.end()) if whole else []
        if whole is None or not parts or not all(may_be_part(whole, part) for part in parts):
            continue
        total = sum((part.value for part in parts), Decimal(0))
        if whole.value <= total * FAR <= whole.value * FAR * FAR or one_slip_mends(whole, parts):
            holds = abs(total - whole.value) <= slack(whole, *parts)
            yield Relation("parts", whole, tuple(parts), holds, is_exhaustive=True)


def _whole(text: Text, sentence: Sentence, end: int) -> Claim | None:
    """The number right before the words, but for the places of those things."""
    before = [claim for claim in text.between(sentence.number, sentence.start, end) if claim.unit not in MEASURES]
    whole = before[-1] if before else None
    if whole is None or not whole.is_count or whole.is_rough or whole.may_be_year:
        return None
    return whole if _BEFORE.fullmatch(text.content, whole.end, end) else None


def _parts(text: Text, sentence: Sentence, start: int) -> list[Claim]:
    """The numbers of a list that begins here, one in each item and a word for 'and' before the last of them."""
    listed = text.between(sentence.number, start, sentence.end)
    if not listed or listed[0].start != start:
        return []
    parts = [listed[0]]
    for one, other in pairwise(listed):
        if not _NEXT.fullmatch(text.content, one.end, other.start):
            break
        parts.append(other)
        if _JOINED.search(text.content, one.end, other.start):
            return parts if _is_list(text, sentence, parts) else []
    return []


def _labelled(text: Text, sentence: Sentence, start: int) -> list[Claim]:
    """The numbers behind a colon where a label and a dash stand before each of them, but for the last: 'атап айтқанда:
    орта – 46, негізгі – 5, оған қоса 1 интернат'."""
    parts = list(text.between(sentence.number, start, sentence.end))
    are_dashed = len(parts) > 2 and all(is_dashed(text, part) for part in parts[:-1])
    is_all = not (MARKER.search(text.content, start, sentence.end) or REST.search(text.content, start, sentence.end))
    return parts if are_dashed and is_all and _is_list(text, sentence, parts) else []


def _is_list(text: Text, sentence: Sentence, parts: list[Claim]) -> bool:
    """Whether the numbers count things, all exactly, and are no change."""
    are_things = all(part.is_count and part.unit not in MEASURES and not part.is_rough for part in parts)
    last = parts[-1].end
    is_change = _MORE_OR_LESS.search(text.content, last, min(last + REACH, sentence.end)) is not None
    are_owners = any(_OWNER.match(text.content, part.end) for part in parts)  # '12 мектептің шатыры'
    return are_things and not is_change and not are_owners and not any(is_of_each(text, part) for part in parts)
