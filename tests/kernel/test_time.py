"""Clock, periods and school years."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from qalam.kernel.clock import CITY_ZONE, FixedClock, now, today
from qalam.kernel.period import BackwardsPeriod, Period
from qalam.kernel.refusal import Refusal
from qalam.kernel.school_year import NotASchoolYear, SchoolYear
from qalam.kernel.trilingual import LANGUAGES

DAYS = some.dates(date(1990, 1, 1), date(2090, 1, 1))


@some.composite
def periods(draw: some.DrawFn) -> Period:
    start, length = draw(some.none() | DAYS), draw(some.integers(1, 5000))
    end = draw(some.none() | (some.just(start + timedelta(length)) if start else DAYS))
    return Period(start, end)


def test_the_city_is_five_hours_ahead_and_its_day_begins_earlier() -> None:
    clock = FixedClock(datetime(2026, 11, 23, 19, 0, tzinfo=UTC))
    assert now(clock).utcoffset() == timedelta(hours=5)
    assert today(clock) == date(2026, 11, 24)


def test_the_wall_clock_knows_its_zone() -> None:
    assert now().tzinfo is CITY_ZONE


def test_a_fixed_clock_without_a_zone_is_no_clock() -> None:
    with pytest.raises(ValueError, match="zone"):
        FixedClock(datetime(2026, 11, 24))


def test_the_last_day_does_not_belong_to_a_period() -> None:
    january = Period(date(2026, 1, 1), date(2026, 2, 1))
    assert january.days == 31
    assert date(2026, 1, 31) in january
    assert date(2026, 2, 1) not in january
    assert not january.overlaps(Period(date(2026, 2, 1)))


@pytest.mark.parametrize("end", [date(2026, 1, 1), date(2025, 12, 31)])
def test_a_period_cannot_end_before_it_has_a_day(end: date) -> None:
    with pytest.raises(BackwardsPeriod, match="begins on 1 January 2026"):
        Period(date(2026, 1, 1), end)


def test_an_open_period_has_no_number_of_days() -> None:
    assert Period(date(2026, 1, 1)).days is None
    assert date(1900, 1, 1) in Period()


@given(periods(), periods(), DAYS)
def test_a_common_day_is_in_the_intersection(one: Period, other: Period, day: date) -> None:
    common = one.intersect(other)
    assert (day in one and day in other) == (common is not None and day in common)


@given(periods(), periods())
def test_overlapping_goes_both_ways(one: Period, other: Period) -> None:
    assert one.overlaps(other) == other.overlaps(one)
    assert one.intersect(other) == other.intersect(one)
    assert one.intersect(one) == one


@pytest.mark.parametrize("text", ["2022-2023", "2022/2023", " 2022–2023 "])
def test_a_school_year_is_read(text: str) -> None:
    year = SchoolYear(text)
    assert str(year) == "2022-2023"
    assert year.period == Period(date(2022, 9, 1), date(2023, 9, 1))


@pytest.mark.parametrize("text", ["", "2022", "2022-2024", "2023-2022", "22-23", "abcd-efgh", "0000-0001"])
def test_nonsense_is_no_school_year(text: str) -> None:
    with pytest.raises(NotASchoolYear) as caught:
        SchoolYear(text)
    refusal: Refusal = caught.value
    assert all("2022-2023" in refusal.say(language) for language in LANGUAGES)


@given(DAYS)
def test_every_day_is_in_its_school_year_and_in_no_neighbour(day: date) -> None:
    year = SchoolYear.of(day)
    assert day in year.period
    assert day not in year.previous.period
    assert day not in year.next.period


@given(DAYS)
def test_years_follow_each_other_without_a_gap(day: date) -> None:
    year = SchoolYear.of(day)
    assert year.previous < year < year.next
    assert year.next.previous == year == SchoolYear(str(year))
    assert year.period.end == year.next.period.start
