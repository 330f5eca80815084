"""How likely it is that a rate, a number and a total are tied, by all that speaks for it and against it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from qalam.checker.readers.products.bars import bars_of
from qalam.checker.readers.products.rate import Rate
from qalam.checker.readers.products.tied_words import (
    are_joined,
    are_labels,
    are_shared_equally,
    is_called_all,
    is_slip,
    times_apart,
)
from qalam.checker.readers.products.ties import Tie
from qalam.checker.text import Text

NEAR, FAR, TOO_FAR = Decimal("1.6"), Decimal(3), Decimal(10)
DISTANCES = (1.0, 0.4, -0.6, -1.6, -2.2, -2.8)  # by the sentences from the first of the numbers to the last
IN_LIST = 0.4
CLEAR = 0.6  # by which one number is more surely meant than another
IMPLIED = 2.0  # how sure the months of a year are


def odds_of(text: Text, tie: Tie, beside: Sequence[Tie]) -> float:
    """The odds, of which about five are enough; `beside` are all ties of the rate."""
    return sum(
        (
            least_sure(tie),
            _mark(tie.rate),
            _distance(text, tie),
            _only(tie, beside),
            _nearness(tie),
            0.7 * is_called_all(tie),
            1.5 * is_slip(tie),
            1.0 * are_joined(text, tie),
            -1.5 * sum(claim.is_rough for claim in tie.claims),
            bars_of(text, tie),
        )
    )


def least_sure(tie: Tie) -> float:
    """How surely the numbers are of those of whom the rate is told."""
    return min([one.sure for one in tie.factors], default=IMPLIED)


def _mark(rate: Rate) -> float:
    """How surely a number is one for each."""
    is_named = any(not of.is_weak for of in rate.things)
    marks = (
        (1.0, is_named or rate.is_each),
        (0.7, rate.is_spread),
        (0.6, rate.is_mean),
        (0.5, bool(rate.things or rate.own_spans)),
        (0.4, rate.is_price),
    )
    return max(weight * is_so for weight, is_so in marks)


def _distance(text: Text, tie: Tie) -> float:
    sentences = {claim.sentence for claim in tie.claims}
    return IN_LIST if are_labels(text, tie) else DISTANCES[max(sentences) - min(sentences)]


def _only(tie: Tie, beside: Sequence[Tie]) -> float:
    """Whether there is no other total and no other number that may as well be meant."""
    totals = {one.total.quantity.claim.id for one in beside}
    sure = least_sure(tie) - CLEAR
    numbers = {
        tuple(factor.number.quantity.claim.id for factor in one.factors)
        for one in beside
        if one.total is tie.total and least_sure(one) > sure
    }
    return sum(1.0 if len(told) == 1 else -0.3 for told in (totals, numbers))


def _nearness(tie: Tie) -> float:
    """What is tied misses by little, but for what is said to be shared equally."""
    times = times_apart(tie)
    if times <= NEAR:
        return 0.7
    if times <= FAR:
        return 0.0
    return (-1.5 if times <= TOO_FAR else -3.0) + 4.5 * are_shared_equally(tie)
