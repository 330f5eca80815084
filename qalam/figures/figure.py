"""The kinds of figure. A figure is declared once, in its room's `figures.py`, and never computed by hand."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from qalam.figures.population import Population, Unit
from qalam.kernel.source import Confidence, Source
from qalam.kernel.trilingual import Trilingual

HUNDRED = Decimal(100)


@dataclass(frozen=True, kw_only=True)
class Figure:
    """What every figure says of itself: stable id, title, meaning, source, and its rounding."""

    id: str
    title: Trilingual
    source: Source
    confidence: Confidence
    round_to: Decimal = Decimal(1)
    suppress_below: int = 0

    def round(self, value: Decimal) -> Decimal:
        """The value as published: half goes up, as in school."""
        return value.quantize(self.round_to, rounding=ROUND_HALF_UP)


@dataclass(frozen=True, kw_only=True)
class Count(Figure):
    """How many distinct members a population has."""

    population: Population

    @property
    def unit(self) -> Unit:
        return self.population.unit


@dataclass(frozen=True, kw_only=True)
class Ratio(Figure):
    """A share in percent; both halves are populations of the same unit."""

    numerator: Population
    denominator: Population
    unit: Unit = Unit.PERCENT

    def __post_init__(self) -> None:
        if self.numerator.unit != self.denominator.unit:
            raise ValueError(f"{self.id}: a share of {self.denominator.unit} cannot count {self.numerator.unit}")


@dataclass(frozen=True, kw_only=True)
class Sum(Figure):
    """The total of a column over a population, such as seats."""

    population: Population
    column: str
    unit: Unit


@dataclass(frozen=True, kw_only=True)
class Mean(Figure):
    """The mean of a column over a population, such as points."""

    population: Population
    column: str
    unit: Unit
