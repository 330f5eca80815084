"""Occupancy: what a day knows, what is told of groups, and that a past day cannot see what came after it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from io import StringIO

import numpy as np
import pytest
from django.core.cache import cache
from django.core.management import call_command
from psycopg.types.range import DateRange

from qalam.preschool.days import begin_of
from qalam.preschool.jobs import forecast_occupancy
from qalam.preschool.models import Application, Place
from qalam.preschool.queries import kept_occupancy
from qalam.preschool.queries.group_children import children_of, due_on, gone_to_school, leaves_before
from qalam.preschool.queries.group_lines import Cohort, first_of, lines_on, turn_after
from qalam.preschool.queries.kept_occupancy import groups_told, house_told, kept, make_and_keep
from qalam.preschool.queries.occupancy import occupancy_on
from qalam.preschool.queries.occupancy_score import compared, counted, printed, scores
from qalam.preschool.rules.occupancy import Weights
from qalam.registry.models import City, Enrolment, Group, Institution, Standing
from tests.factories import queue, records
from tests.factories.queue import MORNING
from tests.preschool.families import family, garden

pytestmark = pytest.mark.django_db

TODAY = date(2023, 5, 1)
YEAR = DateRange(date(2022, 9, 1), date(2023, 9, 1))
BEFORE = DateRange(date(2021, 9, 1), date(2022, 9, 1))
NEXT = DateRange(date(2023, 9, 1), date(2024, 9, 1))
COURSES = 20


@pytest.fixture(autouse=True)
def nothing_kept() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()


def seated(
    group: Group, many: int, born_on: date = date(2020, 3, 3), period: DateRange | None = None
) -> list[Enrolment]:
    """So many children in the group."""
    return [
        records.enrolment(person=records.person(born_on=born_on), group=group, period=period or group.period)
        for _ in range(many)
    ]


@dataclass(frozen=True)
class House:
    """A kindergarten with a group of twenty seats of this school year and, before it, one of the last."""

    institution: Institution
    group: Group


def house(children: int = 12, **values: object) -> House:
    institution = garden()
    about = {"institution": institution, "birth_year": 2020, "seats": 20, "name": "Кіші топ 1"} | values
    seated(queue.group(**about | {"period": BEFORE}), children, period=DateRange(date(2021, 9, 1), date(2022, 9, 1)))
    group = queue.group(**about | {"period": YEAR})
    seated(group, children)
    return House(institution, group)


def test_a_group_goes_on_after_the_summer_until_its_children_go_to_school() -> None:
    young, old = house(), house(birth_year=2017)
    Enrolment.objects.filter(group=old.group).delete()
    seated(old.group, 9, date(2017, 1, 5))
    found = occupancy_on(TODAY, courses=COURSES)
    by_group = {line.now: number for number, line in enumerate(found.lines) if line.now}
    median = found.fullness.spans()[0]
    assert turn_after(TODAY) == date(2023, 9, 1)
    assert median[4, by_group[young.group.pk]] >= 11
    assert found.seats[4, by_group[young.group.pk]] == 20
    assert median[3, by_group[old.group.pk]] >= 8
    assert (found.fullness.draws[:, 4:, by_group[old.group.pk]] == 0).all()
    [untold] = [n for n, one in enumerate(found.lines) if one.cohort is None and one.institution == old.institution.pk]
    assert found.seats[[3, 4], untold].tolist() == [0, 20]


def test_places_open_for_the_queue_are_filled_from_it_and_none_beyond_the_seats() -> None:
    home = house(18)
    pool = queue.pool(institution=home.institution, birth_year=2020, language="kk")
    for _ in range(4):
        queue.place(pool=pool, group=home.group, opened_at=begin_of(date(2023, 4, 20)))
        family().files(wants=[home.institution], at=begin_of(date(2023, 4, 1)))
    found = occupancy_on(TODAY, courses=COURSES)
    number = next(n for n, one in enumerate(found.lines) if one.now == home.group.pk)
    assert found.fullness.spans()[0][1, number] == 20
    assert found.fullness.draws[:, :, number].max() == 20


def test_a_referral_under_way_brings_its_child() -> None:
    home = house(5)
    place = queue.place(
        pool=queue.pool(institution=home.institution), group=home.group, state=Place.State.TAKEN,
        opened_at=begin_of(date(2023, 4, 1)),
    )  # fmt: skip
    made = family().files(wants=[home.institution], at=begin_of(date(2023, 4, 1)))
    moment = begin_of(date(2023, 4, 20))
    offer = queue.offer(application=made, place=place, state="accepted", made_at=moment, answered_at=moment)
    queue.referral(offer=offer, issued_at=moment)
    [coming] = due_on(TODAY, children_of(TODAY, is_past=False), is_past=False)
    assert (coming.person, coming.group, coming.month, coming.chance) == (made.child_id, home.group.pk, 1, 1.0)
    found = occupancy_on(TODAY, courses=COURSES)
    number = next(n for n, one in enumerate(found.lines) if one.now == home.group.pk)
    assert found.fullness.draws[:, 1, number].max() == 6


def test_a_leave_that_is_recorded_is_known_today_and_was_not_on_a_past_day() -> None:
    home = house(5)
    leaver = Enrolment.objects.filter(group=home.group).latest("pk")
    Enrolment.objects.filter(pk=leaver.pk).update(period=DateRange(YEAR.lower, date(2023, 6, 20)))
    assert [one.leaves for one in children_of(TODAY, is_past=False)].count(2) == 1
    assert {one.leaves for one in children_of(TODAY, is_past=True)} == {None}
    found = occupancy_on(TODAY, courses=COURSES)
    number = next(n for n, one in enumerate(found.lines) if one.now == home.group.pk)
    assert found.fullness.draws[:, 2, number].max() == 4


def test_a_new_group_with_room_takes_the_place_of_todays_and_one_without_comes_besides() -> None:
    home = house()
    about = {"institution": home.institution, "birth_year": 2020, "period": NEXT}
    after, besides = (
        queue.group(seats=22, name="Ортаңғы топ 1", **about),
        queue.group(seats=3, name="Жаңа топ", **about),
    )
    pool = queue.pool(institution=home.institution, birth_year=2020, language="kk")
    for group, many in ((after, 2), (besides, 3)):
        for _ in range(many):
            queue.place(pool=pool, group=group, state=Place.State.KEPT, opened_at=begin_of(date(2023, 4, 20)))
    cohort = (home.institution.pk, 2020, "kk", "ordinary", "full")
    lines = lines_on(TODAY, {cohort: Cohort(12, 12)}, is_past=True)
    assert [(one.now, one.later, one.later_seats, one.room) for one in lines if one.cohort] == [
        (home.group.pk, after.pk, 22, 20),
        (None, besides.pk, 3, 0),
    ]


def test_of_several_groups_those_who_stay_are_put_together() -> None:
    home = house(birth_year=2017)
    other = queue.group(institution=home.institution, birth_year=2017, seats=20, name="Кіші топ 2", period=YEAR)
    cohort = (home.institution.pk, 2017, "kk", "ordinary", "full")
    lines = [one for one in lines_on(TODAY, {cohort: Cohort(30, 9)}, is_past=True) if one.cohort]
    assert [(one.now, one.later_seats) for one in lines] == [(home.group.pk, 12), (other.pk, 0)]


def test_who_went_to_school_last_time_tells_who_goes_next_time() -> None:
    home = house()
    last = queue.group(institution=home.institution, birth_year=2016, period=BEFORE)
    for person in (one.person for one in seated(last, 20, date(2016, 10, 5))):
        records.enrolment(person=person, group=home.group, period=YEAR)
    seated(last, 25, date(2016, 5, 5))
    habits = gone_to_school(TODAY)
    assert habits[71 // 3] == 0
    assert habits[75 // 3] == 1
    assert gone_to_school(date(2022, 7, 1)) == {}


def test_leaves_of_the_past_year_are_those_before_the_end_of_a_group_for_no_other() -> None:
    home = house(4)
    other = queue.group(institution=garden(), period=YEAR)
    gone, moved, *_ = Enrolment.objects.filter(group=home.group).order_by("pk")
    ended = DateRange(YEAR.lower, date(2023, 2, 1))
    Enrolment.objects.filter(pk__in=[gone.pk, moved.pk]).update(period=ended)
    records.enrolment(person=moved.person, group=other, period=DateRange(date(2023, 2, 1), YEAR.upper))
    many, months = leaves_before(TODAY)
    assert (many, months) == (1, 4.0 * 8 + 3 * 4)


def everything_after(home: House, day: date) -> None:
    """Whatever may happen after the day: new groups, children, leaves, places, applications, offers, referrals."""
    later = begin_of(day + timedelta(days=3))
    Enrolment.objects.filter(group=home.group, pk=Enrolment.objects.filter(group=home.group).latest("pk").pk).update(
        period=DateRange(YEAR.lower, day + timedelta(days=10))
    )
    seated(home.group, 3, period=DateRange(day + timedelta(days=5), YEAR.upper))
    new = queue.group(institution=home.institution, birth_year=2020, seats=9, name="Жаңа топ", period=NEXT)
    pool = queue.pool(institution=home.institution, birth_year=2021, language="kk")
    queue.place(pool=pool, group=new, opened_at=later)
    made = family().files(wants=[home.institution], at=later)
    place = queue.place(pool=pool, group=home.group, state=Place.State.TAKEN, opened_at=later)
    offer = queue.offer(application=made, place=place, state="accepted", made_at=later, answered_at=later)
    queue.referral(offer=offer, issued_at=later)
    # Who waited on the day leaves the queue after it for a seat.
    waits = Application.objects.filter(filed_at__lt=begin_of(day)).first()
    assert waits is not None
    Application.objects.filter(pk=waits.pk).update(
        state=Application.State.LEFT, period=DateRange(date(2022, 9, 1), day + timedelta(days=20))
    )
    seat = DateRange(day + timedelta(days=20), YEAR.upper)
    records.enrolment(person=waits.child, group=home.group, period=seat)


def test_a_past_day_sees_nothing_of_what_came_after_it() -> None:
    day, home = date(2023, 1, 1), house()
    for _ in range(5):
        made = family().files(wants=[home.institution], at=begin_of(date(2022, 10, 1)))
        Application.objects.filter(pk=made.pk).update(period=DateRange(date(2022, 9, 1), None))
    gone = family().files(wants=[home.institution], at=begin_of(date(2022, 10, 1)))
    Application.objects.filter(pk=gone.pk).update(
        state=Application.State.LEFT, period=DateRange(date(2022, 10, 1), date(2022, 12, 20))
    )
    pool = queue.pool(institution=home.institution, birth_year=2020, language="kk")
    for _ in range(2):
        queue.place(pool=pool, group=home.group, opened_at=begin_of(date(2022, 12, 20)))
    before = occupancy_on(day, is_past=True, courses=COURSES)
    everything_after(home, day)
    # Who had left the queue without a seat gets one after all.
    records.enrolment(person=gone.child, group=home.group, period=DateRange(day + timedelta(days=9), YEAR.upper))
    after = occupancy_on(day, is_past=True, courses=COURSES)
    assert before.lines == after.lines
    assert np.array_equal(before.fullness.draws, after.fullness.draws)
    assert np.array_equal(before.seats, after.seats)
    # The same events are seen from a later day.
    assert not np.array_equal(before.fullness.draws, occupancy_on(TODAY, is_past=True, courses=COURSES).fullness.draws)


def test_the_same_day_gives_the_same_and_sums_hold_in_every_course() -> None:
    house(), house(15)
    first, second = (occupancy_on(TODAY, courses=COURSES) for _ in range(2))
    assert np.array_equal(first.fullness.draws, second.fullness.draws)
    told = make_and_keep(MORNING, courses=COURSES)
    assert told is not None
    assert sum(one.months[0].children.median for one in told.houses) == told.city[0].children.median == 27
    assert sum(one.months[0].seats for one in told.houses) == told.city[0].seats == 40
    for month in range(4):
        lows, highs = (sum(getattr(one.months[month].children, end) for one in told.houses) for end in ("low", "high"))
        assert lows <= told.city[month].children.low <= told.city[month].children.high <= highs


def test_forecasts_are_compared_with_what_happened() -> None:
    day, home = date(2022, 11, 1), house(10)
    found = occupancy_on(day, is_past=True, courses=COURSES)
    seated(home.group, 2, period=DateRange(date(2023, 1, 5), YEAR.upper))
    groups, kindergartens, city = compared(found, 3)
    assert [one.level for one in (groups, kindergartens, city)] == ["groups", "kindergartens", "city"]
    assert (groups.many, kindergartens.many, city.many) == (1, 1, 1)
    assert (groups.as_today, city.as_today) == (2.0, 2.0)
    assert city.as_a_year_ago == 2.0
    assert city.error == abs(12 - int(found.fullness.spans()[0][3].sum()))
    assert "| 2022-11-01 | 3 | city | 1 |" in printed([city])
    assert [one.months for one in scores(day, [3, 6], courses=5)] == [3, 3, 3, 6, 6, 6]


def test_what_happened_after_the_summer_is_counted_in_the_group_that_followed() -> None:
    day, home = date(2022, 7, 1), house(10)
    found = occupancy_on(day, is_past=True, courses=5)
    other = queue.group(institution=home.institution, birth_year=2019, period=YEAR)
    seated(other, 4, date(2019, 2, 2))
    seen = dict(zip([(one.now is not None, one.cohort is None) for one in found.lines],
                    counted(found.lines, date(2022, 10, 1)).tolist(), strict=True))  # fmt: skip
    assert seen == {(True, False): 10, (False, True): 4}


def test_nothing_is_foretold_of_less_than_a_year_of_records() -> None:
    group = queue.group(institution=garden(), period=YEAR)
    seated(group, 3)
    assert make_and_keep(MORNING, courses=5) is None
    assert kept(MORNING) is None


def test_what_was_made_at_night_is_what_pages_read() -> None:
    home = house(12)
    told = make_and_keep(MORNING, courses=COURSES)
    assert told is not None
    assert kept(MORNING) == told
    assert kept(MORNING + timedelta(days=8)) is None
    one = house_told(told, home.institution.pk)
    assert one is not None
    assert (one.groups, one.pedagogues, one.months[0].children.median, one.months[0].seats) == (1, None, 12, 20)
    assert [month.on for month in one.months] == [TODAY, *(first_of(TODAY, later) for later in (3, 6, 12))]
    [group, *untold] = groups_told(told, home.institution.pk)
    assert (group.group, len(group.months), untold) == (home.group.pk, 13, [])
    kept_occupancy.forget()
    assert kept(MORNING) is None


def test_children_are_weighed_month_by_month(monkeypatch: pytest.MonkeyPatch) -> None:
    home = house(10)
    monkeypatch.setattr("qalam.preschool.queries.occupancy.weights", lambda *_: Weights(2.0, 1.0, 3.0))
    child = Enrolment.objects.filter(group=home.group).earliest("pk").person
    child.standings.create(kind=Standing.Kind.DISABILITY, evidence="анықтама", period=DateRange(date(2022, 1, 1), None))
    found = occupancy_on(date(2023, 1, 1), courses=5)
    number = next(n for n, one in enumerate(found.lines) if one.now == home.group.pk)
    # Everybody is two until March 2023, and three from then on.
    assert found.weights[0, number] == pytest.approx((9 * 2 + 6) / 10)
    assert found.weights[3, number] == pytest.approx((9 * 1 + 3) / 10)


def test_the_job_of_the_night_keeps_the_forecast() -> None:
    house(12)
    City.objects.create(area=records.area(), is_invented=True, records_until=TODAY)
    forecast_occupancy(0)
    told = cache.get(kept_occupancy.KEY)
    assert told.on == TODAY
    assert {(one.on, one.months) for one in told.proof} == {(date(2022, 11, 1), 3), (date(2022, 11, 1), 6)}


def test_a_forecast_of_a_day_before_which_the_records_know_no_whole_year_proves_nothing() -> None:
    group = queue.group(institution=garden(), period=DateRange(date(2022, 4, 1), YEAR.upper))
    seated(group, 3)
    told = make_and_keep(MORNING, courses=5)
    assert told is not None
    assert told.proof == ()


def test_the_command_prints_one_day_on_demand() -> None:
    house(10)
    said = StringIO()
    call_command("backtest_occupancy", "--on", "2022-11-01", "--months", "3", stdout=said)
    assert [line[:16] for line in said.getvalue().splitlines()[2:]] == ["| 2022-11-01 | 3"] * 3
