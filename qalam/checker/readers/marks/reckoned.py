"""What a rate is that is reckoned from marks, and what is said of one that is not so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from qalam.checker.claims import Claim
from qalam.checker.findings import Finding, added, written
from qalam.checker.patterns import as_pattern
from qalam.checker.words.concepts.marks import QUALITY, SUCCESS
from qalam.kernel.trilingual import Trilingual

DIFFERS = Trilingual(
    kk="{sum} = {total}, бұл {base} оқушының {expected} %-ы, ал көрсеткіш {printed} % деп тұр. Сандардың бірін "
    "тексеріңіз.",
    ru="{sum} = {total}, это {expected} % из {base} учащихся, а указано {printed} %. Проверьте одно из чисел.",
    en="{sum} = {total}, which is {expected} % of {base} pupils, but {printed} % is printed. Check one of the figures.",
)
ALL = 100  # percent
CUT = Decimal(1)  # of the last digit of a whole rate, which is rounded either way
HALF = Decimal("0.5")  # of that of a finer one
_QUALITY, _SUCCESS = (as_pattern("|".join(words), re.I) for words in (QUALITY, SUCCESS))
OF_RATES = ((_QUALITY, ("5", "4")), (_SUCCESS, ("5", "4", "3")))


@dataclass(frozen=True, slots=True)
class Reckoned:
    """A rate with those of all pupils who have the marks of which it is."""

    base: Decimal
    marks: tuple[Claim, ...]
    rate: Claim

    @property
    def total(self) -> Decimal:
        return sum((mark.value for mark in self.marks), Decimal(0))

    @property
    def due(self) -> Decimal:
        return self.total * ALL / self.base

    @property
    def unit(self) -> Decimal:
        return Decimal(1).scaleb(-self.rate.decimals)

    @property
    def fits(self) -> bool:
        """Whether the rate is so: finer ones to their last digit, whole ones may be cut off."""
        return abs(self.due - self.rate.value) <= self.unit * (HALF if self.rate.decimals else CUT)

    @property
    def is_rounded(self) -> bool:
        return abs(self.due - self.rate.value) <= self.unit * HALF

    @property
    def is_near(self) -> bool:
        return abs(self.due - self.rate.value) <= self.unit


def marks_of(said: str) -> tuple[str, ...]:
    """The marks of which the last rate is that some words name."""
    last = max(((found.end(), marks) for words, marks in OF_RATES for found in words.finditer(said)), default=(0, ()))
    return last[1]


def finding_of(one: Reckoned, bases: Sequence[Claim]) -> Finding:
    """What is told of a rate that its marks do not make."""
    expected = written(one.due.quantize(one.unit, ROUND_HALF_UP))
    values = {"sum": added(one.marks), "total": written(one.total), "base": written(one.base)}
    printed = written(one.rate.value)
    message = DIFFERS.fill(**values, expected=expected, printed=printed)
    claims = (*bases, *one.marks, one.rate)
    kind = "rounding" if one.is_near else "percent-mismatch"
    return Finding(kind, "warning", claims, message, f"{expected} %", f"{printed} %")
