"""Shares of all there are, told once at the head of the text: 'Контингент – 16 450 студентов. … По дуальной системе
учатся 2 468 (18,0% контингента)'.

The base stands far off, so a share is only held against it where one slip makes of the true one what is printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qalam.checker.checks.shares.bases import is_of_another_time, miss
from qalam.checker.checks.shares.slipped import slips_anywhere
from qalam.checker.claims import Claim, may_be_part, value_of
from qalam.checker.clauses import stems
from qalam.checker.patterns import as_pattern
from qalam.checker.slips import unit_printed
from qalam.checker.text import Text

_ALL_KK = as_pattern(
    r"\b(?:барлық|жалпы|бүкіл)\s(?P<noun>[^\W\d]{4,})[нтд][ыі]ң\s\Z|\b(?P<all>контингент)т[іы]ң\s\Z", re.I
)
_ALL_RU = as_pattern(
    r"\s(?:от\s|из\s)?(?:(?:общего\s|всего\s)?(?P<all>контингент)а"
    r"|(?:всех|общего числа|общего количества)\s(?P<noun>[^\W\d]{4,}))",
    re.I,
)
_ALL_EN = as_pattern(r"\s(?:of all|of the total number of)\s(?P<noun>[^\W\d]{4,})|\sof the (?P<all>enrolment)", re.I)
# 'бұл жалпы санның 34%-ы', '40% от общего числа': of all of the things that are counted
_TOTAL_KK = as_pattern(
    r"\b(?:(?:жалпы|барлық)\s(?:сан|көлем|контингент)[ыі]?(?:н[ыі]ң|нан|нен)|барлығын[ыі]ң)\s\Z", re.I
)
_TOTAL_RU = as_pattern(r"\s(?:от|из)\s(?:их\s)?общего\s(?:числа|количества)(?=\s?(?:[.;)\n]|\Z))", re.I)
_GAP = as_pattern(r"[^.;:\d]{0,70}\Z")
NAMED = 40  # characters before a share in which all are named
FAR_BACK = 8_000  # characters back to the number of all
LABEL = 40  # characters before a number in which its name stands
LEAST = 100  # a number of all
FAR = 25  # percentage points
DIGITS = 2  # of a share that may have slipped


def far_shares(text: Text) -> Iterator[tuple[Claim, Claim, Claim]]:
    """The part, its share and its base for every such share that is wrong by one slip."""
    for claims in text.by_sentence:
        for place, share in enumerate(claims):
            part = claims[place - 1] if place else None
            if share.unit != "percent" or part is None or not part.is_count or part.is_rough:
                continue
            wanted = _named(text, share, part) if _GAP.match(text.content, part.end, share.start) else frozenset()
            base = _base_of(text, part, share, wanted) if wanted else None
            if base is not None and miss(part, share, base) <= FAR and slips_anywhere(part, share, base, digits=DIGITS):
                yield part, share, base


def _named(text: Text, share: Claim, part: Claim) -> frozenset[str]:
    """What a share is said to be of, where it is of all of them: of 'the total number', what its part counts."""
    before = text.content[max(text.sentences[share.sentence].start, share.start - NAMED) : share.start]
    if _TOTAL_KK.search(before) or _TOTAL_RU.match(text.content, share.end):
        return stems(part.noun)
    found = _ALL_KK.search(before) or _ALL_RU.match(text.content, share.end) or _ALL_EN.match(text.content, share.end)
    return stems(found["noun"] or found["all"]) if found else frozenset()


def _base_of(text: Text, part: Claim, share: Claim, wanted: frozenset[str]) -> Claim | None:
    """The greatest number before the part that is called so; none where some number makes the share."""
    told = [one for one in text.claims_within(max(0, part.start - FAR_BACK), part.start) if one.is_count]
    told = [one for one in told if one.value > part.value and not one.is_rough and not one.may_be_year]
    if any(miss(part, share, one) * 2 <= unit_printed(share) for one in told):
        return None
    alike = [one for one in told if wanted & _called(text, one) and may_be_part(one, part)]
    base = max(alike, key=value_of, default=None)
    return base if base is not None and base.value >= LEAST and not is_of_another_time(text, base, part) else None


def _called(text: Text, claim: Claim) -> frozenset[str]:
    start = max(text.sentences[claim.sentence].start, claim.start - LABEL)
    return stems(f"{text.content[start : claim.start]} {claim.noun}")
