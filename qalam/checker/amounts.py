"""What bare thousands, millions or milliards are of, by the amounts told beside them: 'из 5,7 млрд тенге 3,7 млрд –
частные', '13 тыс. км: 8,8 тыс. – республиканские'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from qalam.checker.claims import AMOUNTS, Claim
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.scales import DASH, OVER
from qalam.checker.words.parts.of_whom import OF_WHOM
from qalam.checker.words.plans.given import GIVEN_MONEY, PASSED, SPENT
from qalam.checker.words.units.units import PREPOSITIONS

# Behind such a number nothing that it counts is named: it ends its clause, a dash or a preposition follows, or it ends
# as what belongs to another does in Kazakh.
_ALONE = as_pattern(
    rf"\.?\s?(?:[,;:)–—]|\Z|\.\s|\n)|\.?\s(?:{'|'.join(sorted(PREPOSITIONS))}|и|а)\s|\.?-?(?:[ыіи]|с[ыі])(?:н|на|не|нан|нен)?\s"
)
_ITEM = as_pattern(r"[,;]\s(?:[^\W\d]+\s){1,4}(?:[–—-]\s)?")
LINES = 2  # of a budget, known for money
LABEL = 6  # characters before a number in which its label ends
_SPENT = as_pattern(rf"\.?\s(?:{'|'.join((*SPENT, *GIVEN_MONEY, *PASSED))})")
_SOME_OF = words_pattern("|".join(OF_WHOM), re.I)
_THING = frozenset({"people", "places", "organisations"})


def amounts_alike(content: str, grouped: list[list[Claim]]) -> None:
    """Give such numbers the unit of the only amounts of their sentence; `grouped` are the claims of each sentence and
    is changed in place."""
    for number, claims in enumerate(grouped):
        if len(claims) > 1 and any(claim.unit in AMOUNTS and claim.step for claim in claims):
            grouped[number] = [_of_amount(content, claim, claims) for claim in claims]
        elif len(claims) >= LINES and number and (told := _only_money(grouped[number - 1])):
            grouped[number] = [_as_before(content, claim, told) for claim in claims]
        elif len(tenths := [claim.decimals for claim in claims if _is_bare_money(claim)]) >= LINES:
            is_one = len(set(tenths)) == 1
            grouped[number] = [_as_line(content, claim, tenths[0]) for claim in claims] if is_one else claims


def scores_alike(content: str, grouped: list[list[Claim]]) -> None:
    """Give the bare numbers of a list the points that only its last number names: 'университетке 65, медицинаға 70,
    өзге оқу орнына 50 балл керек'; `grouped` is changed in place."""
    for number, claims in enumerate(grouped):
        for place, last in enumerate(claims if len(claims) > LINES else ()):
            if last.unit != "points":
                continue
            first = place
            while first and _is_score_before(content, claims[first - 1], claims[first]):
                first -= 1
            if place - first >= LINES:
                scores = [replace(claim, unit="points") for claim in claims[first:place]]
                grouped[number] = [*claims[:first], *scores, *claims[place:]]
                break


def _is_score_before(content: str, claim: Claim, following: Claim) -> bool:
    """Whether a number of nothing named stands in the item before another."""
    is_bare = claim.unit == "count" and not (claim.noun or claim.step or claim.is_rough)
    return is_bare and _ITEM.fullmatch(content, claim.end, following.start) is not None


def _only_money(claims: Sequence[Claim]) -> Claim | None:
    """The only number of a sentence with a scale, where that is of money."""
    scaled = [claim for claim in claims if claim.step]
    return scaled[0] if len(scaled) == 1 and scaled[0].unit == "money" else None


def _as_before(content: str, claim: Claim, told: Claim) -> Claim:
    """A number in the millions of the money of the sentence before, of nothing named: 'Израсходовано 640,2 млн тенге.
    Ремонт обошёлся в 418,9 млн, ещё 52,4 млн ушло на проекты'."""
    is_bare = claim.unit == "count" and claim.step > 0 and claim.decimals > 0 and not claim.noun
    is_so = is_bare and _times(claim) == _times(told)
    is_alone = is_so and (_ALONE.match(content, claim.end) or _SPENT.match(content, claim.end))
    return replace(claim, unit="money") if is_alone else claim


def _is_bare_money(claim: Claim) -> bool:
    return claim.unit == "money" and claim.decimals > 0 and not (claim.step or claim.noun)


def _as_line(content: str, claim: Claim, decimals: int) -> Claim:
    """A line of a budget that is too small to be known for money by itself, told to the tenths of the others: 'салық –
    3 744 722,0; салықтан тыс – 655,0'."""
    is_bare = claim.unit == "measure" and not claim.noun and claim.decimals == decimals
    is_line = is_bare and DASH.search(content, max(0, claim.start - LABEL), claim.start) is not None
    return replace(claim, unit="money") if is_line and OVER.match(content, claim.end) else claim


def _of_amount(content: str, claim: Claim, beside: Sequence[Claim]) -> Claim:
    if claim.unit == "measure" and not (claim.noun or claim.step):
        return _of_them(content, claim, beside)
    if claim.unit != "count" or claim.noun or claim.step < 1 or not _ALONE.match(content, claim.end):
        return claim
    told = list(_told_beside(claim, beside))
    if len({(one.unit, one.family) for one in told}) != 1 or told[0].unit not in AMOUNTS:
        return claim
    return replace(claim, unit=told[0].unit, family=told[0].family, noun=told[0].noun)


def _of_them(content: str, claim: Claim, beside: Sequence[Claim]) -> Claim:
    """A number that is told to be some of the amount before it, to the same tenths: '12 648,3 млн тенге, из них на
    рекламу – 9 417,6'."""
    before = [one for one in beside if one.end <= claim.start and one.unit == "money" and one.step]
    if not before or before[-1].decimals != claim.decimals or not OVER.match(content, claim.end):
        return claim
    last, times = before[-1], _times(before[-1])
    is_some = claim.value * times < last.value and _SOME_OF.search(content, last.end, claim.start) is not None
    return replace(claim, unit=last.unit, value=claim.value * times, step=last.step) if is_some else claim


def _told_beside(claim: Claim, beside: Sequence[Claim]) -> Iterator[Claim]:
    """The amounts and things told in the thousands or millions of a number, or else in others."""
    named = [one for one in beside if one.step >= 1 and one.unit in AMOUNTS | _THING]
    own = _times(claim)
    yield from [one for one in named if _times(one) == own] or named


def _times(claim: Claim) -> Decimal:
    return claim.step.scaleb(claim.decimals)
