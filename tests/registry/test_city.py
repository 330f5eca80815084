from __future__ import annotations

from datetime import date, datetime

import pytest
from psycopg.types.range import DateRange

from qalam.kernel.clock import CITY_ZONE
from qalam.ledger.models import TreeHead
from qalam.registry.models import City
from qalam.registry.queries.city import day_asked, present, records_span, reference_day, the_city
from tests.factories import records

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 24)


def test_before_the_records_begin_there_is_no_city_and_questions_are_about_today() -> None:
    assert the_city() is None
    assert reference_day(TODAY) == TODAY


@pytest.mark.parametrize(
    ("until", "day"),
    [(None, TODAY), (date(2023, 5, 1), date(2023, 5, 1)), (date(2030, 1, 1), TODAY)],
)
def test_questions_are_about_the_last_day_of_the_records_but_never_the_future(until: date | None, day: date) -> None:
    City.objects.create(area=records.area(), records_until=until)
    assert reference_day(TODAY) == day


def test_a_city_whose_records_end_lives_on_their_last_day_and_never_before_the_last_leaf() -> None:
    noon = datetime(2026, 11, 24, 12, tzinfo=CITY_ZONE)
    assert present(noon) == noon
    City.objects.create(area=records.area(), records_until=date(2023, 5, 1))
    assert present(noon) == datetime(2023, 5, 1, 12, tzinfo=CITY_ZONE)
    evening = datetime(2023, 5, 1, 20, tzinfo=CITY_ZONE)
    TreeHead.objects.create(reached=evening)
    assert present(noon) == evening


def test_the_records_begin_with_the_first_seat_that_a_child_had_and_not_with_one_that_never_began() -> None:
    records.enrolment(period=DateRange(empty=True))
    assert records_span(TODAY) is None
    records.enrolment(period=DateRange(date(2022, 9, 1), date(2023, 9, 1)))
    span = records_span(TODAY)
    assert span is not None
    assert span.start == date(2022, 9, 1)
    assert day_asked(None, TODAY) == TODAY
