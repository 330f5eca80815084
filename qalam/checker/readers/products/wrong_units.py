"""A rate or a total told in a wrong unit: in millions for thousands, in tonnes for centners.

With the number of those for each of whom it is told, all comes out but for a thousand times, or ten or a hundred times
where it is a weight.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from qalam.checker.readers.products.bars import bars_of
from qalam.checker.readers.products.factors import LIKELY, may_count, spans_of, things_of, unspanned
from qalam.checker.readers.products.held import holds
from qalam.checker.readers.products.quantities import MONEY, WEIGHT
from qalam.checker.readers.products.rate import Rate
from qalam.checker.readers.products.ties import Tie
from qalam.checker.text import Text

THOUSANDS = tuple(Decimal(10) ** power for power in (3, -3, 6, -6))
WEIGHTS = tuple(Decimal(10) ** power for power in (1, -1, 2, -2, 3, -3))  # tonnes, centners and kilograms
STILL = -2.0  # what stands against such a tie at most
FEWEST = 5  # of whom a rate is told: few make any number


def told_in_wrong_unit(text: Text, rate: Rate, near: Sequence[Rate]) -> Iterator[Tie]:
    """The ties of a rate that hold but for such a factor, in its sentence and those beside it."""
    quantity = rate.quantity
    if quantity.sort not in {MONEY, WEIGHT} or not rate.is_marked:
        return
    own = [one for one in near if abs(one.quantity.claim.sentence - quantity.claim.sentence) <= 1]
    for total in own:
        if total is rate or (total.quantity.sort, total.quantity.unit) != (quantity.sort, quantity.unit):
            continue
        if total.is_spread or any(not of.is_weak for of in total.things):
            continue
        for tie in _ties(text, rate, total, own):
            if bars_of(text, tie) > STILL and any(holds(replace(tie, times=times)) for times in _times(rate)):
                yield tie


def _ties(text: Text, rate: Rate, total: Rate, near: Sequence[Rate]) -> Iterator[Tie]:
    numbers = [one for one in near if one not in (rate, total) and may_count(one) and one.quantity.value >= FEWEST]
    spans = [factor for span in unspanned(rate, total) for factor in spans_of(span, numbers)]
    things = things_of(text, rate, total, numbers) or []
    yield from (Tie(rate, total, (one,)) for one in (*spans, *things) if one.sure >= LIKELY)


def _times(rate: Rate) -> tuple[Decimal, ...]:
    return WEIGHTS if rate.quantity.sort == WEIGHT else THOUSANDS
