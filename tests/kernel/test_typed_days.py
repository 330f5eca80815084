"""Days and moments as people type them."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qalam.kernel.typed_days import DAY_FORM, MOMENT_FORM, NoSuchDay, NotADay, read_day, read_moment

FIRST_OF_MAY = date(2023, 5, 1)


@pytest.mark.parametrize(
    "text",
    ["01.05.2023", "1.5.2023", "01/05/2023", "1-5-2023", "01 05 2023", "01, 05, 2023", "01052023", " 1.5.2023. ",
     "2023-05-01"],
)  # fmt: skip
def test_a_day_is_read_however_its_parts_are_parted(text: str) -> None:
    assert read_day(text) == FIRST_OF_MAY


@given(st.dates(min_value=date(1000, 1, 1)))
def test_what_the_field_writes_it_reads(day: date) -> None:
    assert read_day(day.strftime(DAY_FORM)) == day
    assert read_day(day.isoformat()) == day


@pytest.mark.parametrize(
    "text", ["", "x", "1 мамыр 2023", "01.05.23", "5.2023", "01.05", "1.5.2023 9:05", "٠١.٠٥.٢٠٢٣"]
)
def test_what_is_no_day_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(NotADay) as refused:
        read_day(text)
    for language in ("kk", "ru", "en"):
        assert "01.05.2023" in refused.value.say(language)


@pytest.mark.parametrize("text", ["31.02.2023", "00.05.2023", "05.13.2023", "29.02.2023", "01.01.0000", "2023-13-01"])
def test_a_day_that_the_calendar_has_not_is_named(text: str) -> None:
    with pytest.raises(NoSuchDay) as refused:
        read_day(text)
    assert text in refused.value.say("kk")


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("01.05.2023 09:05", 0), ("1.5.2023, 9:05", 0), ("01.05.2023 9.05", 0), ("2023-05-01T09:05", 0),
     ("01.05.2023 09:05:07", 7), ("2023-05-01T09:05:07", 7), ("1 5 2023 9:05", 0)],
)  # fmt: skip
def test_a_moment_is_a_day_and_a_time(text: str, seconds: int) -> None:
    assert read_moment(text) == datetime(2023, 5, 1, 9, 5, seconds)


def test_what_the_field_of_a_moment_writes_it_reads() -> None:
    moment = datetime(2023, 12, 31, 23, 59)
    assert read_moment(moment.strftime(MOMENT_FORM)) == moment
    assert read_moment(moment.strftime(f"{MOMENT_FORM}:%S")) == moment


@pytest.mark.parametrize("text", ["", "01.05.2023", "09:05", "01.05.23 09:05", "x 09:05"])
def test_a_moment_without_its_day_or_time_is_refused(text: str) -> None:
    with pytest.raises(NotADay):
        read_moment(text)


@pytest.mark.parametrize("text", ["31.02.2023 09:05", "01.05.2023 24:00", "01.05.2023 12:60"])
def test_a_moment_that_no_calendar_or_clock_shows_is_refused(text: str) -> None:
    with pytest.raises(NoSuchDay):
        read_moment(text)
