"""The days of the demo city: its records end on the first of May of the second school year."""

from __future__ import annotations

from datetime import date

import numpy as np

from qalam.demo.sheets import Span

SEED, SCALE = 2023, 1
"""Which people, and how many times the city, unless told."""
RECORDS_UNTIL = date(2023, 5, 1)
YEARS = (2020, 2021, 2022)
"""The school years that have records, by the calendar year in which they begin; the first only for its results."""
NOW, BEFORE = 2022, 2021


def day(text: str) -> np.datetime64:
    """A day as NumPy has it."""
    return np.datetime64(text, "D")


def school_year(year: int) -> Span:
    """The period of a school year."""
    return Span(day(f"{year}-09-01"), day(f"{year + 1}-09-01"))


def days_between(chance: np.random.Generator, count: int, first: str, last: str) -> np.ndarray:
    """Days from `first` to `last`, both included, by chance."""
    width = (day(last) - day(first)).astype(np.int64) + 1
    return day(first) + chance.integers(0, width, count)
