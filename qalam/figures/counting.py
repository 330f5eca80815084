"""From tallies to values: one rule per kind of figure, the same for the whole city and for a cell of a breakdown."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from decimal import Decimal
from functools import singledispatch
from typing import NamedTuple

from qalam.figures.figure import HUNDRED, Count, Figure, Mean, Rate, Ratio, Sum, Union
from qalam.figures.population import Population
from qalam.figures.tally import Tally


class Part(NamedTuple):
    """One half of a figure: whom to tally, and which column to add up."""

    populations: tuple[Population, ...]
    column: str = ""


@dataclass(frozen=True)
class Outcome:
    """A figure's value and what it was made of; `value` is None where there is nothing to divide by."""

    value: Decimal | None
    numerator: Decimal
    denominator: Decimal | None
    rows_hash: str


@singledispatch
def parts(figure: Figure) -> tuple[Part, ...]:
    """What has to be tallied for the figure."""
    raise NotImplementedError(type(figure))


@singledispatch
def outcome(figure: Figure, *tallies: Tally) -> Outcome:
    """The figure's value from the tallies of its parts, in their order."""
    raise NotImplementedError(type(figure))


@parts.register(Count)
@parts.register(Union)
def _(figure: Figure) -> tuple[Part, ...]:
    return (Part(figure.populations),)


@parts.register(Ratio)
@parts.register(Rate)
def _(figure: Ratio | Rate) -> tuple[Part, ...]:
    return (Part((figure.numerator,)), Part((figure.denominator,)))


@parts.register(Sum)
@parts.register(Mean)
def _(figure: Sum | Mean) -> tuple[Part, ...]:
    return (Part((figure.population,), figure.column),)


@outcome.register(Count)
@outcome.register(Union)
def _(figure: Figure, found: Tally) -> Outcome:
    count = Decimal(found.members)
    return Outcome(count, count, None, found.rows_hash)


@outcome.register
def _(figure: Ratio, part: Tally, whole: Tally) -> Outcome:
    return divided(figure, part, whole, HUNDRED)


@outcome.register
def _(figure: Rate, part: Tally, whole: Tally) -> Outcome:
    return divided(figure, part, whole, figure.per)


@outcome.register
def _(figure: Sum, found: Tally) -> Outcome:
    return Outcome(figure.round(found.total), found.total, None, found.rows_hash)


@outcome.register
def _(figure: Mean, found: Tally) -> Outcome:
    value = figure.round(found.total / found.members) if found.members else None
    return Outcome(value, found.total, Decimal(found.members), found.rows_hash)


def divided(figure: Figure, part: Tally, whole: Tally, times: Decimal) -> Outcome:
    """A quotient; its hash covers the rows of both halves."""
    value = figure.round(times * part.members / whole.members) if whole.members else None
    both = hashlib.sha256(f"{part.rows_hash}/{whole.rows_hash}".encode()).hexdigest()
    return Outcome(value, Decimal(part.members), Decimal(whole.members), both)
