"""Shares, changes in percent, differences and quotients as ties of a rate to two counts: whether they hold, and whether
a slip of the pen in one of the three explains that they do not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import inf, log
from typing import Literal

from qalam.checker.claims import Claim, may_be_part
from qalam.checker.evidence.rates import Around, Rate, beside, reach_of
from qalam.checker.evidence.rates_each import may_be_each
from qalam.checker.evidence.rates_odds import Seen
from qalam.checker.evidence.rates_seen import of_claim
from qalam.checker.evidence.rates_slips import TINY, Figure
from qalam.checker.evidence.weights import Evidence
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.slips import common_unit, reach
from qalam.checker.words.changes.changes import DIFFERENCES
from qalam.checker.words.parts.ends import THE_REST

Sort = Literal["share", "growth", "difference", "quotient"]
_BY = as_pattern(r"(?:\b(?:на|by)\s|\+)(?:[^\W\d]+\s){0,2}\Z", re.I)
_DATIVE = as_pattern(
    r"-?[^\W\d]*(?:\s[^\W\d]+){0,2}?(?<=[ғқгкн][ае])(?<!және)\b|(?:\s[a-z]+){0,2}\s(?:more|fewer|less)\b"
)
_DATIVE_END = as_pattern(r"[^\W\d][ғқгк][ае]\Z")  # '12 мыңға'
_NAMED = words_pattern(rf"\b(?:{'|'.join((*DIFFERENCES, *THE_REST))})", re.I)
NEAR = 60  # characters before a difference in which it is named
RIGHT_BEFORE = 24  # characters before a difference in which 'by' stands
TIMES = 4  # that one end of a change is the other at most, beside the change told
FARTHEST = 12  # times: no slip in one number takes a share further from what it ought to be
WHOLE, HALF = 100, 50  # percent
FRACTIONS = frozenset({"share", "quotient"})
MOST_ACCIDENTS, SPREAD = 5000, 4.5  # quotients that are told apart, and how widely they are spread about one
MOST_OFTEN = 0.5  # of the numbers beside two others that one may be just their quotient by accident
ACCIDENTS = 500  # numbers of which one is just the difference of two others by accident
Range = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Printed:
    """A rate of a sort as it is printed, in plain floats: `unit` is that of its last digit, `rough` by how much it may
    miss since it is told roughly, `whole` what its base is told to be: a hundred percent, or one each of so many."""

    sort: Sort
    claim: Claim
    figure: Figure
    unit: float
    rough: float
    whole: float


@dataclass(frozen=True, slots=True)
class Told:
    """A rate of a sort with the two counts that it may have been reckoned of, of which it ought to be `exact`; it may
    miss that by what it has to `give` since it is told roughly, or its counts are rounded in print."""

    rate: Printed
    tie: Rate
    part: Figure
    base: Figure
    exact: float
    give: float

    @property
    def sort(self) -> Sort:
        return self.rate.sort

    @property
    def claims(self) -> tuple[Claim, ...]:
        return self.tie.claims

    @property
    def holds(self) -> bool:
        """Whether the rate is just what is printed, within one unit of its last digit."""
        return abs(self.exact - self.rate.figure.value) < self.rate.unit + self.give + TINY

    @property
    def is_rounded(self) -> bool:
        """Whether the rate is rounded as it ought to be."""
        return abs(self.exact - self.rate.figure.value) <= self.rate.unit / 2 + self.give + TINY

    @property
    def seen(self) -> Evidence:
        return Seen(self.tie)

    @property
    def of(self) -> str:
        """What only one candidate may tell."""
        return self.tie.rate.id

    @property
    def accident(self) -> float:
        """How often numbers without a tie are as near by accident."""
        if self.sort == "quotient":
            wide = (self.rate.unit + self.give) / (self.rate.figure.value * SPREAD)
            return min(MOST_OFTEN, max(1 / MOST_ACCIDENTS, wide))
        if self.sort == "difference":
            return 1 / ACCIDENTS
        return min(MOST_OFTEN, (self.rate.rough or self.rate.unit) / HALF)

    def _meant(self) -> tuple[tuple[Figure, float, float], ...]:
        """Each of the three numbers with the ends between which it would make the rate hold, the other two as
        printed."""
        part, base, rate, whole = self.part.value, self.base.value, self.rate.figure.value, self.rate.whole
        half = self.rate.unit / 2 + self.give
        low, high = max(rate - half, TINY), rate + half
        if self.sort in FRACTIONS:
            parts, bases = (low * base / whole, high * base / whole), (part * whole / high, part * whole / low)
        else:
            way = 1 if part > base else -1
            if self.sort == "growth":
                parts = _in_order(base * (1 + way * low / 100), base * (1 + way * high / 100))
                bases = _in_order(*(part / max(TINY, 1 + way * end / 100) for end in (low, high)))
            else:
                parts = _in_order(base + way * low, base + way * high)
                bases = _in_order(part - way * low, part - way * high)
        return (self.rate.figure, self.exact - half, self.exact + half), (self.part, *parts), (self.base, *bases)

    def slip_odds(self) -> float | None:
        """Natural logarithm of how much likelier one slip gives what is printed than an accident; None where no slip
        does."""
        rate = self.rate.figure
        if self.sort in FRACTIONS and not rate.value <= FARTHEST * self.exact <= FARTHEST**2 * rate.value:
            return None
        meant = self._meant()
        chances = [figure.chance_within(low, high) for figure, low, high in meant]
        if not any(chances):
            return None
        whole = max(self.part.value, self.base.value) / self.base.unit
        others = whole if self.sort == "difference" else 100 / self.rate.unit
        if self.sort == "quotient":
            others = 1 / self.accident
        odds = 0.0
        for chance, (figure, low, high) in zip(chances, meant, strict=True):
            wide = max(1.0, (high - low) / figure.unit)
            odds += chance * (others if figure is rate else min(others, whole / wide)) / len(chances)
        return log(odds)


def _in_order(one: float, two: float) -> Range:
    return (one, two) if one <= two else (two, one)


def rates_of(around: Around, sort: Sort) -> Iterator[Claim]:
    """The numbers of a text that may be such a rate."""
    for sentence in around.text.sentences:
        if sentence.is_row:
            continue
        claims = around.text.by_sentence[sentence.number] if sort == "quotient" else around.numbers(sentence.number)
        for claim in claims:
            is_exact = not claim.is_rough or claim.unit == "percent"
            if claim.value > 0 and is_exact and _may_be(around, sort, claim):
                yield claim


def _may_be(around: Around, sort: Sort, claim: Claim) -> bool:
    if sort == "quotient":
        return may_be_each(around, claim)
    if sort != "difference":
        return claim.unit == "percent" and (sort == "growth" or claim.value <= 100)
    return claim.is_count and _may_be_difference(around, claim)


def _may_be_difference(around: Around, claim: Claim) -> bool:
    """'на 12', '12 балаға', 'прирост составил 12', 'қалған 12'."""
    content = around.text.content
    if _NAMED.search(content, max(0, claim.start - NEAR), claim.start):
        return True
    is_by = _BY.search(content[max(0, claim.start - RIGHT_BEFORE) : claim.start]) or _DATIVE.match(content, claim.end)
    return bool(
        (is_by or _DATIVE_END.search(claim.text)) and (of_claim(around, "up", claim) or of_claim(around, "down", claim))
    )


def told_by(around: Around, sort: Sort, rate: Claim, *, within_reach: bool = False) -> Iterator[Told]:
    """All candidates for what a rate was reckoned of; `within_reach` leaves out shares and quotients that neither hold
    nor are near enough for a slip."""
    printed = _printed(around, sort, rate)
    value, room = printed.figure.value, printed.unit + printed.rough + TINY
    least, most = (value / FARTHEST, value * FARTHEST) if within_reach and sort in FRACTIONS else (-inf, inf)
    low, high = _ratios(printed)
    figures = [(claim, around.figure(claim)) for claim in reach_of(around, rate)]
    for part, own in figures:
        for base, other in figures:
            if own.value == other.value or not low <= own.value / other.value <= high:
                continue
            exact = _exact(printed, own, other)
            if not least <= exact <= most and abs(exact - value) >= room + (own.loose + other.loose) * exact:
                continue
            if _may_make(sort, part, base, rate):
                yield _told(printed, Rate(around, rate, part, base), own, other, exact)


def _printed(around: Around, sort: Sort, rate: Claim) -> Printed:
    unit = 10.0**-rate.decimals
    if sort == "quotient":
        unit = _unit_of_each(around, rate)
    elif sort == "difference":
        unit = TINY  # it has to be exact
    rough = float(reach(rate)) if rate.is_rough else 0.0
    return Printed(sort, rate, around.figure(rate), unit, rough, 1 if sort == "quotient" else WHOLE)


def _unit_of_each(around: Around, rate: Claim) -> float:
    """That of the last digit of a number for each; where it is a mean, of its last digit that is no nought."""
    unit = around.figure(rate).unit
    if of_claim(around, "each_mean", rate) and rate.value == rate.value.to_integral():
        unit = max(unit, float(common_unit([rate])))
    return unit


def _exact(rate: Printed, part: Figure, base: Figure) -> float:
    """What a rate ought to be."""
    if rate.sort in FRACTIONS:
        return part.value / base.value * rate.whole
    return abs(part.value - base.value) / (base.value / 100 if rate.sort == "growth" else 1)


def _told(rate: Printed, tie: Rate, part: Figure, base: Figure, exact: float) -> Told:
    give = rate.rough
    if rate.sort == "difference":
        give += float(tie.part.step + tie.base.step + tie.rate.step) / 2
    elif part.loose or base.loose:
        give += (part.loose + base.loose) * part.value / base.value * rate.whole
    return Told(rate, tie, part, base, exact, give)


def swollen_by(around: Around, rate: Claim) -> Iterator[Told]:
    """The candidates for a share whose part, right beside it, is printed larger than its base: a slip in one of the two
    makes it so. The two ends of a band are none: '60 000 теңгеден 105 000 теңгеге дейін – 17,5%'."""
    part = beside(around, rate)
    if part is None or rate.value >= WHOLE or of_claim(around, "dative", part) or of_claim(around, "to", part):
        return
    printed = _printed(around, "share", rate)
    for base in reach_of(around, rate):
        is_far = base.value >= part.value or part.value > base.value * FARTHEST
        if not is_far and may_be_part(base, part) and not of_claim(around, "from", base):
            own, other = around.figure(part), around.figure(base)
            yield _told(printed, Rate(around, rate, part, base), own, other, _exact(printed, own, other))


def _ratios(rate: Printed) -> Range:
    """The least and the most that a part may be of its base."""
    if rate.sort in FRACTIONS:
        return (0.0, 1.0) if rate.sort == "share" else (1.0, inf)
    widest = TIMES * (1 + (rate.figure.value / 100 if rate.sort == "growth" else 0))
    return 1 / widest, widest


def _may_make(sort: Sort, part: Claim, base: Claim, rate: Claim) -> bool:
    if sort == "quotient":
        return _may_divide(part, base, rate)
    return may_be_part(base, part) and (sort != "difference" or _may_differ_by(part, base, rate))


def _may_divide(total: Claim, number: Claim, each: Claim) -> bool:
    """Whether a total of so many may be told for each: of one unit with that, or both are the same at two times."""
    if each.unit == "times":
        return total.value > number.value and may_be_part(number, total)
    is_unit = total.unit == each.unit or "count" in (total.unit, each.unit) or "measure" in (total.unit, each.unit)
    is_number = number.value > 1 and (number.step or not number.decimals)
    return bool(is_unit and is_number and total.value > max(number.value, each.value))


def _may_differ_by(part: Claim, base: Claim, rate: Claim) -> bool:
    return part.step == base.step == rate.step and may_be_part(part, rate) and max(part.value, base.value) > rate.value


def told_of(around: Around, sort: Sort) -> Iterator[Told]:
    """All candidates of a text for shares, changes in percent or differences."""
    return (told for rate in rates_of(around, sort) for told in told_by(around, sort, rate))
