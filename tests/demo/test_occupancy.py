"""The back-test of occupancy that the documentation prints, on the demo city's past."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import numpy as np
import pytest
from django.db import connection

from qalam.demo.days import RECORDS_UNTIL
from qalam.preschool.days import begin_of
from qalam.preschool.management.commands.backtest_occupancy import DAYS
from qalam.preschool.queries.occupancy import occupancy_on
from qalam.preschool.queries.occupancy_score import CITY, GROUPS, KINDERGARTENS, Scored, printed, scores

pytestmark = [pytest.mark.usefixtures("demo_city"), pytest.mark.django_db]
DOCUMENT = Path(__file__).parents[2] / "docs" / "explanation" / "occupancy.md"


@pytest.fixture(scope="module")
def found(demo_city: None, django_db_blocker: object) -> list[Scored]:
    with django_db_blocker.unblock():  # type: ignore[attr-defined]
        return [one for on, months in DAYS for one in scores(on, months)]


def test_the_documentation_prints_the_back_test_as_it_is(found: list[Scored]) -> None:
    assert printed(found) in DOCUMENT.read_text(encoding="utf-8")


@pytest.mark.parametrize("level", [GROUPS, KINDERGARTENS, CITY])
def test_four_of_five_intervals_hold_where_the_records_know_the_year_before(found: list[Scored], level: str) -> None:
    shares = [one.covered for one in found if one.level == level and one.on.month != 7]
    assert 0.75 <= sum(shares) / len(shares) <= 1.0


def test_the_forecast_is_better_than_that_nothing_changes(found: list[Scored]) -> None:
    assert [one for one in found if one.level != CITY and one.error > one.as_today] == []


def test_no_group_has_more_children_than_seats_unless_it_has_today() -> None:
    told = occupancy_on(RECORDS_UNTIL, courses=10)
    draws = told.fullness.draws
    is_group = [one.cohort is not None for one in told.lines]
    assert (draws >= 0).all()
    assert (draws[:, :, is_group].max(axis=0)[:4] <= told.seats[:4, is_group]).all()
    assert draws[:, 0].sum(axis=1).tolist() == [7860] * 10


UNDONE = """
UPDATE registry_enrolment AS seat SET period = 'empty' WHERE lower(period) > %(day)s AND NOT EXISTS (
    SELECT FROM preschool_referral AS told WHERE told.enrolment_id = seat.id AND told.issued_at < %(morning)s);
UPDATE registry_enrolment AS seat SET period = daterange(lower(seat.period), upper(own.period))
FROM registry_group AS own WHERE own.id = seat.group_id AND lower(seat.period) <= %(day)s
    AND upper(seat.period) > %(day)s AND upper(seat.period) < upper(own.period) AND NOT EXISTS (
    SELECT FROM registry_enrolment AS later WHERE later.person_id = seat.person_id AND lower(later.period) > %(day)s);
UPDATE preschool_place SET opened_at = %(never)s, closed_at = NULL, closed_because = '', state = 'free'
WHERE opened_at >= %(morning)s;
UPDATE preschool_offer SET answered_at = %(never)s WHERE answered_at >= %(morning)s;
UPDATE preschool_referral SET issued_at = %(never)s WHERE issued_at >= %(morning)s;
UPDATE preschool_referral SET ended_at = %(never)s WHERE ended_at >= %(morning)s;
UPDATE preschool_application SET period = daterange(lower(period), NULL), state = 'queued' WHERE upper(period) > %(day)s
"""
"""What came after a day did not come: no seat, leave, place, answer, referral or departure."""


@pytest.mark.parametrize("day", [date(2022, 7, 1), date(2022, 10, 1), date(2023, 1, 1)])
def test_a_past_day_is_foretold_the_same_had_nothing_come_after_it(day: date) -> None:
    before = occupancy_on(day, is_past=True, courses=10)
    with connection.cursor() as cursor:
        cursor.execute(UNDONE, {"day": day, "morning": begin_of(day), "never": begin_of(date(2035, 1, 1))})
    after = occupancy_on(day, is_past=True, courses=10)
    assert before.lines == after.lines
    assert np.array_equal(before.fullness.draws, after.fullness.draws)
