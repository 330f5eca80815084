"""Working days and the terms counted in them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from qalam.kernel.working_days import CORRECTIONS, add_working_days, is_working_day, next_working_day

DAYS = some.dates(date(2020, 1, 1), date(2029, 1, 1))
TERMS = some.integers(0, 40)


@pytest.mark.parametrize(
    ("day", "is_working"),
    [
        (date(2026, 11, 24), True),
        (date(2026, 11, 22), False),
        (date(2026, 1, 7), False),
        (date(2026, 3, 9), False),
        (date(2026, 3, 26), True),
        (date(2026, 5, 27), False),
        (date(2026, 8, 31), True),
        (date(2026, 10, 26), False),
        (date(2027, 3, 15), False),
        (date(2025, 1, 5), True),
        (date(2025, 9, 1), False),
    ],
)
def test_the_calendar_of_the_country(day: date, is_working: bool) -> None:
    assert is_working_day(day) is is_working


def test_a_correction_is_what_counts() -> None:
    assert all(is_working_day(day) is known.is_working for day, known in CORRECTIONS.items())


def test_day_one_is_the_next_working_day() -> None:
    assert add_working_days(date(2026, 3, 20), 1) == date(2026, 3, 26)
    assert add_working_days(date(2026, 11, 24), 3) == date(2026, 11, 27)
    with pytest.raises(ValueError, match="negative"):
        add_working_days(date(2026, 11, 24), -1)


@given(DAYS, TERMS)
def test_a_term_has_as_many_working_days_as_it_says(day: date, n: int) -> None:
    end = add_working_days(day, n)
    assert sum(is_working_day(day + timedelta(i)) for i in range(1, (end - day).days + 1)) == n


@given(DAYS, TERMS, TERMS)
def test_terms_add_up(day: date, one: int, other: int) -> None:
    assert add_working_days(add_working_days(day, one), other) == add_working_days(day, one + other)


@given(DAYS)
def test_the_next_working_day_is_one(day: date) -> None:
    assert is_working_day(next_working_day(day))
