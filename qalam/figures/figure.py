"""The kinds of figure. A figure is declared once, in its room's `figures.py`, and never computed by hand."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import reduce

from qalam.figures.population import Dimension, Population, Unit
from qalam.kernel.source import Confidence, Source
from qalam.kernel.trilingual import Trilingual

HUNDRED = Decimal(100)
TENTH = Decimal("0.1")


@dataclass(frozen=True, kw_only=True, eq=False)
class Figure:
    """What every figure says of itself.

    `id` is stable and public. `meaning` says in a sentence or two what is counted, over which base, as of when.
    Cells of a breakdown below `suppress_below` do not leave the house.
    """

    id: str
    title: Trilingual
    meaning: Trilingual
    source: Source
    confidence: Confidence
    round_to: Decimal = Decimal(1)
    suppress_below: int = 0

    @property
    def kind(self) -> str:
        """`count`, `ratio`, … as in the project's JSON."""
        return type(self).__name__.lower()

    @property
    def unit(self) -> Unit:
        """What its value is told in."""
        raise NotImplementedError

    @property
    def populations(self) -> tuple[Population, ...]:
        """All that it counts; its breakdowns are those that all of them share."""
        raise NotImplementedError

    @property
    def dimensions(self) -> tuple[Dimension, ...]:
        """The ways in which it breaks down."""
        shared = reduce(set.intersection, (set(population.dimensions) for population in self.populations))
        return tuple(dimension for dimension in self.populations[0].dimensions if dimension in shared)

    def round(self, value: Decimal) -> Decimal:
        """The value as published: half goes up, as in school."""
        return value.quantize(self.round_to, rounding=ROUND_HALF_UP)


@dataclass(frozen=True, kw_only=True, eq=False)
class Count(Figure):
    """How many distinct members a population has."""

    population: Population

    @property
    def unit(self) -> Unit:
        return self.population.unit

    @property
    def populations(self) -> tuple[Population, ...]:
        return (self.population,)


@dataclass(frozen=True, kw_only=True, eq=False)
class Union(Figure):
    """How many are in any of several populations, each once; all identify their members by the same kind of key."""

    members: tuple[Population, ...]

    def __post_init__(self) -> None:
        if len({population.unit for population in self.members}) != 1:
            raise ValueError(f"{self.id}: a union has one unit")

    @property
    def unit(self) -> Unit:
        return self.members[0].unit

    @property
    def populations(self) -> tuple[Population, ...]:
        return self.members


@dataclass(frozen=True, kw_only=True, eq=False)
class Ratio(Figure):
    """A share in percent; the numerator is a part of the denominator, so both have one unit."""

    numerator: Population
    denominator: Population
    unit: Unit = Unit.PERCENT

    def __post_init__(self) -> None:
        if self.numerator.unit != self.denominator.unit:
            raise ValueError(f"{self.id}: a share of {self.denominator.unit} cannot count {self.numerator.unit}")

    @property
    def populations(self) -> tuple[Population, ...]:
        return (self.numerator, self.denominator)


@dataclass(frozen=True, kw_only=True, eq=False)
class Rate(Figure):
    """So many of one for `per` of another: pupils to a teacher, applicants to a place."""

    numerator: Population
    denominator: Population
    per: Decimal = Decimal(1)
    round_to: Decimal = TENTH
    unit: Unit = Unit.RATE

    @property
    def populations(self) -> tuple[Population, ...]:
        return (self.numerator, self.denominator)


@dataclass(frozen=True, kw_only=True, eq=False)
class Sum(Figure):
    """The total of a column over a population, such as seats."""

    population: Population
    column: str
    unit: Unit = Unit.SEATS

    @property
    def populations(self) -> tuple[Population, ...]:
        return (self.population,)


@dataclass(frozen=True, kw_only=True, eq=False)
class Mean(Figure):
    """The mean of a column over a population, such as points."""

    population: Population
    column: str
    unit: Unit = Unit.POINTS
    round_to: Decimal = TENTH

    @property
    def populations(self) -> tuple[Population, ...]:
        return (self.population,)
