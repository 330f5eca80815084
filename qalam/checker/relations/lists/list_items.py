"""The numbers of a list behind a colon that each have an item."""

from __future__ import annotations

import re
from itertools import pairwise

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.lists.making_hundred import ITEMS, dashed
from qalam.checker.relations.scopes import MARKER, is_rest
from qalam.checker.text import Text
from qalam.checker.words.parts.of_whom import OF_THEM, THEY_ARE

_OPENS_ITEM = as_pattern(
    rf"(?:(?:[:,;]|\b(?:және|мен|пен|бен|и|and))\s+(?:(?:ал|а|тағы|ещ[её])\s)?|:\s(?:{'|'.join(THEY_ARE)})\s(?:[–—-]\s)?)$",
    re.I,
)
_OF_THEM = as_pattern(rf"(?:\s[^\W\d]+)?\s(?:{'|'.join(OF_THEM)})\b", re.I)
_WITHIN_ITEM = as_pattern(r",\s(?:включая|including|соның ішінде)\s$", re.I)
_HELD = as_pattern(r"\b(?:with|for|на|онда)\s$", re.I)
ITEM = 160  # characters of an item between semicolons


def listed_items(text: Text, after: list[Claim]) -> list[Claim]:
    """The numbers of a list behind a colon: those with dashes, else those that each open an item, if they are all."""
    listed = _with_undashed(text, after)
    if len(after) > 2 and len(listed) == len(after) - 1 and all(claim.unit == "percent" for claim in after):
        return after
    if len(listed) > 1:
        return listed
    listed = [claim for claim in after if opens_list_item(text, claim)]
    return listed if len(listed) > 1 and len(listed) >= sum(claim.is_count for claim in after) else []


def opens_list_item(text: Text, claim: Claim) -> bool:
    """Whether a number opens an item of a list."""
    return _OPENS_ITEM.search(text.content[max(0, claim.start - 24) : claim.start]) is not None


def is_held(text: Text, claim: Claim) -> bool:
    """Whether a number is of what an item holds: '110 public schools with 233,006 students'."""
    return (
        claim.unit in {"people", "places"}
        and _HELD.search(text.content[max(0, claim.start - 8) : claim.start]) is not None
    )


def is_within(text: Text, claim: Claim, start: int) -> bool:
    """Whether a number is of some of the item before it: '12 загородных, включая 1 частный, 520 пришкольных'; between
    semicolons all behind the tie are: 'городские – 12, в том числе лицеи – 4, гимназии – 8; сельские – 36'."""
    if _WITHIN_ITEM.search(text.content[max(0, claim.start - 12) : claim.start]):
        return True
    semicolon = text.content.rfind(";", max(start, claim.start - ITEM), claim.start)
    first = semicolon + 1 if semicolon > 0 else start
    ends = semicolon > 0 or text.content.find(";", claim.end, claim.end + ITEM) > 0
    mark = MARKER.search(text.content, first, claim.start) if ends and claim.start - first <= ITEM else None
    return mark is not None and any(one.is_count for one in text.claims_within(first, mark.start()))


def are_items(text: Text, counts: list[Claim]) -> bool:
    """Whether an item of the list ends between any two of the counts."""
    return all(ITEMS.search(text.content, one.end, other.start) for one, other in pairwise(counts))


def _with_undashed(text: Text, after: list[Claim]) -> list[Claim]:
    """The dashed numbers of a list, and those without a dash that stand alone in an item before the last of
    them: 'подтвердили категорию 46, повысили – 59, не прошли – 13'. A list that goes on without dashes is
    taken as far as its counts all stand alone."""
    known = {claim.id for claim in dashed(text, after)}
    if len(known) < 2:
        return [claim for claim in after if claim.id in known]
    counts = [claim for claim in after if claim.is_count]
    alone = [
        claim
        for place, claim in enumerate(after)
        if claim.id in known or is_rest(text, claim) or _is_alone(text, after, place)
    ]
    last = max(claim.start for claim in after if claim.id in known)
    early = [claim for claim in alone if claim.start <= last]
    return alone if len(alone) == len(counts) else early


def _is_alone(text: Text, claims: list[Claim], place: int) -> bool:
    """Whether a count has an item of a list of one line to itself, and is no part of the item before."""
    claim = claims[place]
    start = claims[place - 1].end if place else claim.start
    end = claims[place + 1].start if place + 1 < len(claims) else claim.end
    before, after = text.content[start : claim.start], text.content[claim.end : end]
    is_item = all(ITEMS.search(gap) and "\n" not in gap for gap in (before, after) if gap)
    return (
        claim.is_count
        and is_item
        and not (MARKER.search(text.content, start, claim.end) or _OF_THEM.match(text.content, claim.end))
    )
