"""Shares of those who took part, whatever was counted last: 'ҰБТ-ға 504 түлек қатысты. … Шектен өтпегені 63, бұл
тапсырғандардың 12,5%-ы', 'не набрали балл 63 выпускника, или 12,5% участников'.

So are those of all that one sentence divides, which the next says of the last part of them. The base is the number that
was told to have come, also where those who could have come would make the share.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import ROUND_HALF_UP
from itertools import pairwise

from qalam.checker.checks.shares.bases import miss, percentage
from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.scopes import are_of_two_times
from qalam.checker.slips import slip_from, unit_printed
from qalam.checker.text import Text
from qalam.checker.words.shares.takers import CAME, OF_TAKERS_EN, OF_TAKERS_KK, OF_TAKERS_RU
from qalam.checker.words.shares.told import ABOUT, OTHER_SHARE

_OF_BEFORE = as_pattern(rf"\b(?:{'|'.join(OF_TAKERS_KK)})\s(?:шамамен\s)?\Z", re.I)
_OF_BEHIND = as_pattern(rf"\s(?:{'|'.join((*OF_TAKERS_RU, *OF_TAKERS_EN))})\b", re.I)
_CAME = as_pattern(rf"\b(?:{'|'.join(CAME)})", re.I)
_ABOUT = as_pattern(rf"\b(?:{'|'.join(ABOUT)})\s+\Z", re.I)
_OTHER = as_pattern("|".join(OTHER_SHARE), re.I)
_GAP = as_pattern(r"[^.;:\d]{0,70}\Z")
_GAP_BEFORE = as_pattern(r"[^.;:\d]{0,70}\.\s+(?:Бұл|Бұлар|Яғни|Демек|Это|То есть|This is|That is)\b[^.;:\d]{0,40}\Z")
_LISTED = as_pattern(r"-?[^\W\d]*(?:\s[^\W\d]+){0,3}(?:,|\s(?:и|және|мен|пен|бен|and))\s")
_STOP = as_pattern(r"[,;:]\s|\.\s|\d+\s(?=[^\W\d])")
CLAUSE = 90  # characters on either side of a number in which it is told to have come
NAMED = 40  # characters before a share in which those who came are named
BACK = 4  # sentences back to their number
FAR = 25  # percentage points: a share further off was of something else
_CONCLUDES = as_pattern(
    r"\s*(?:Таким образом|Значит|То есть|Итак|Стало быть|Это|Сонымен|Демек|Яғни|Осылайша|Бұл|Thus|So|That is)\b"
)
_ALL_BEHIND = as_pattern(r"\s?(?:(?:от|из)\s(?:всех|общего)|всех|of all)\b|-?[^\W\d]*\s?барлы", re.I)
COUNTED = frozenset({"people", "count"})
Row = tuple[Claim, Claim, Claim]


def takers_shares(text: Text, wholes: Mapping[str, Claim | None]) -> Iterator[Row]:
    """The part, its share and its base for every such share; `wholes` gives the whole of a part."""
    yield from _of_all_behind(text, wholes)
    for claims in text.by_sentence:
        for place, share in enumerate(claims):
            if share.unit != "percent" or not 0 < share.value < 100:
                continue
            part = claims[place - 1] if place else _told_before(text, share)
            if part is None or not part.is_count or not _is_of_takers(text, share):
                continue
            if part.is_rough and not part.step:
                continue
            if share.is_rough and not _ABOUT.search(text.content, max(0, share.start - NAMED), share.start):
                continue
            if place > 1 and _LISTED.fullmatch(text.content, claims[place - 2].end, part.start):
                continue  # '5 золотых, 9 серебряных и 13 бронзовых, то есть 46,6% участников'
            gap = _GAP if part.sentence == share.sentence else _GAP_BEFORE
            base = _base_of(text, part, share) if gap.match(text.content, part.end, share.start) else None
            if base is not None:
                yield part, share, base


def _of_all_behind(text: Text, wholes: Mapping[str, Claim | None]) -> Iterator[Row]:
    """A share of all, alone in its sentence, which says what the number right before it comes to: 'на русском – 1 925.
    Таким образом, русскоязычных было 38,9% от всех пришедших'."""
    for before, sentence in pairwise(text.sentences):
        claims, counts = text.by_sentence[sentence.number], text.by_sentence[before.number]
        if len(claims) != 1 or claims[0].unit != "percent" or not counts or before.is_row:
            continue
        part, share, base = counts[-1], claims[0], wholes.get(counts[-1].id)
        is_said = _CONCLUDES.match(text.content, sentence.start) and _ALL_BEHIND.match(text.content, share.end)
        if not is_said or base is None or part.is_rough or base.is_rough or not part.value < base.value:
            continue
        others = [one for one in counts[:-1] if one.is_count and wholes.get(one.id) is base]
        if miss(part, share, base) <= FAR and not any(miss(one, share, base) <= 1 for one in others):
            yield part, share, base


def _told_before(text: Text, share: Claim) -> Claim | None:
    """The last number of the sentence before one that begins with 'this is' and the share."""
    before = text.by_sentence[share.sentence - 1][-1:] if share.sentence else ()
    return before[0] if before else None


def _is_of_takers(text: Text, share: Claim) -> bool:
    if _OTHER.search(text.content[share.end : share.end + 24]):
        return False
    before = text.content[max(text.sentences[share.sentence].start, share.start - NAMED) : share.start]
    return _OF_BEFORE.search(before) is not None or _OF_BEHIND.match(text.content, share.end) is not None


def _base_of(text: Text, part: Claim, share: Claim) -> Claim | None:
    """The last number that was told to have come, or one such number that makes the share."""
    since = text.sentences[max(0, part.sentence - BACK)].start
    told = [claim for claim in text.claims_within(since, part.start) if _may_have_come(text, claim, part)]
    fitting = [claim for claim in told if miss(part, share, claim) * 2 <= unit_printed(share)]
    base = (fitting or told)[-1] if told else None
    if base is None or miss(part, share, base) > FAR or are_of_two_times(text, base.sentence, share.sentence):
        return None
    return base if _may_be_meant(text, part, share, base) else None


def _may_be_meant(text: Text, part: Claim, share: Claim, base: Claim) -> bool:
    """Whether a share fits its base, or but for one slip, or was taken of the number of which that base is a part."""
    due = percentage(part, base).quantize(unit_printed(share), ROUND_HALF_UP)
    if due == share.value or slip_from(share, due) in {"replaced", "swapped"}:
        return True
    before = text.claims_within(text.sentences[max(0, base.sentence - BACK)].start, base.start)
    wholes = [one for one in before if one.is_count and not one.may_be_year and one.value > base.value]
    return any(miss(part, share, one) * 2 <= unit_printed(share) for one in wholes)


def _may_have_come(text: Text, claim: Claim, part: Claim) -> bool:
    """Whether a number of people larger than the part stands beside a word that they came, in its clause."""
    if claim.unit not in COUNTED or claim.may_be_year or claim.is_rough or claim.value <= part.value:
        return False
    if claim.family == "prizes":
        return False
    sentence = text.sentences[claim.sentence]
    before = text.content[max(sentence.start, claim.start - CLAUSE) : claim.start]
    behind = text.content[claim.end : min(sentence.end, claim.end + CLAUSE)]
    return _CAME.search(_STOP.split(before)[-1]) is not None or _CAME.search(_STOP.split(behind)[0]) is not None
