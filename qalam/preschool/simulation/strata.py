"""Counts in strata, and what chance alone would make of them: exact, by sums of hypergeometric numbers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import comb

import numpy as np

from qalam.preschool.simulation.months import Floats, Ints

MIDDLE = 0.95
"""The interval of chance holds so much of the null distribution; half of the rest may lie on either side."""


@dataclass(frozen=True, eq=False)
class Chance:
    """How probable each count is if refusals fall on all children of a stratum alike; `first` is the least count."""

    first: int
    shares: Floats

    def tails(self) -> Floats:
        """For each count, how probable it is that so many or more are found."""
        return np.asarray(np.cumsum(self.shares[::-1])[::-1], dtype=np.float64)

    def at_least(self, found: int) -> float:
        """The same for one count."""
        return float(self.tails()[max(found - self.first, 0)])

    def middle(self) -> tuple[int, int]:
        """The interval in which the count lies by chance."""
        side = (1 - MIDDLE) / 2
        below = np.cumsum(self.shares)
        above = np.cumsum(self.shares[::-1])
        low = int(np.searchsorted(below, side, side="right"))
        high = len(self.shares) - 1 - int(np.searchsorted(above, side, side="right"))
        return self.first + low, self.first + max(low, high)

    def least_told(self, threshold: float) -> int | None:
        """The smallest count that chance brings no oftener than the threshold says; None where none is so rare."""
        rare = np.flatnonzero(self.tails() <= threshold)
        return self.first + int(rare[0]) if len(rare) else None


@dataclass(frozen=True, eq=False)
class Counts:
    """For each question (rows) and each stratum (columns): all children, those of the sort, those refused."""

    children: Ints
    sort: Ints
    refused: Ints

    def most(self) -> Ints:
        """How many of the sort can have been refused at most."""
        return np.asarray(np.minimum(self.sort, self.refused).sum(axis=1), dtype=np.int64)

    def expected(self) -> Floats:
        """How many of the sort are refused on the average of chance."""
        return np.asarray((self.sort * self.refused / np.maximum(self.children, 1)).sum(axis=1), dtype=np.float64)

    def rarest(self) -> Floats:
        """How probable the highest count is: nothing that could be found would be rarer."""
        most = np.minimum(self.sort, self.refused)
        logs = (
            logs_of_ways(self.sort, most)
            + logs_of_ways(self.children - self.sort, self.refused - most)
            - logs_of_ways(self.children, self.refused)
        )
        return np.asarray(np.exp(logs.sum(axis=1)), dtype=np.float64)

    def chance(self, row: int) -> Chance:
        """What chance makes of one question: the strata added up."""
        found = Chance(0, np.ones(1))
        for children, sort, refused in zip(self.children[row], self.sort[row], self.refused[row], strict=True):
            if sort and refused:
                found = added(found, in_one(int(children), int(sort), int(refused)))
        return found


def added(one: Chance, other: Chance) -> Chance:
    """The sum of two counts that know nothing of each other."""
    return Chance(one.first + other.first, np.convolve(one.shares, other.shares))


@lru_cache(maxsize=20_000)
def in_one(children: int, sort: int, refused: int) -> Chance:
    """Of so many children so many are refused, no matter which: how many of the sort are among them."""
    first, last = max(0, sort + refused - children), min(sort, refused)
    ways = comb(children, refused)
    shares = [comb(sort, one) * comb(children - sort, refused - one) / ways for one in range(first, last + 1)]
    return Chance(first, np.array(shares, dtype=np.float64))


def logs_of_ways(of: Ints, taken: Ints) -> Floats:
    """The logarithms of the numbers of ways in which so many can be taken of so many."""
    logs = np.concatenate([[0.0], np.cumsum(np.log(np.arange(1, int(of.max(initial=0)) + 1)))])
    return np.asarray(logs[of] - logs[taken] - logs[of - taken], dtype=np.float64)
