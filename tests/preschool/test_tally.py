"""The database's own tally of the queue: right after whatever changes a row."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from django.db import connection, transaction
from django.db.models import Sum

from qalam.kernel.clock import CITY_ZONE
from qalam.preschool.models import Application, Tally
from qalam.preschool.queries.position import position, standing_of
from qalam.preschool.queries.tally import counts_of_year
from qalam.preschool.rules.turn import Category
from qalam.preschool.services import offers
from qalam.preschool.services.tallying import add_up
from tests.factories import queue, records
from tests.preschool.plain_positions import position_among
from tests.preschool.walking import MONDAY, guardian_of, small

pytestmark = pytest.mark.django_db
SEVEN = datetime(2022, 9, 1, 7, tzinfo=CITY_ZONE)


def told() -> dict[tuple[int, str, str], int]:
    """What the tally says, where it is not nothing."""
    rows = Tally.objects.values_list("birth_year", "priority", "day").annotate(n=Sum("change")).order_by()
    return {(year, priority, f"{day}"): n for year, priority, day, n in rows if n}


def counted() -> dict[tuple[int, str, str], int]:
    """The same, child by child."""
    rows = Application.objects.waiting().values_list("birth_year", "priority", "filed_at")
    return dict(Counter((year, priority, f"{at.astimezone(UTC).date()}") for year, priority, at in rows))


def wait(many: int, chance: Random) -> list[Application]:
    """Children of two birth years who filed within three days, some at one moment."""
    return [
        queue.application(
            child=records.person(born_on=SEVEN.date().replace(year=2019 + n % 2)),
            filed_at=SEVEN + timedelta(hours=8 * chance.randrange(9)),
            priority=chance.choice(list(Category)),
        )
        for n in range(many)
    ]


def test_it_is_right_after_rows_of_every_kind_of_change() -> None:
    chance = Random(7)
    rows = wait(40, chance)
    assert told() == counted()
    # One row by itself, many at once with several states, a bulk of new values, and a row that goes
    rows[0].priority = "first"
    rows[0].save()
    Application.objects.filter(pk__in=[row.pk for row in rows[1:9]]).update(state="inactive")
    Application.objects.filter(birth_year=2019).update(filed_at=SEVEN + timedelta(days=400))
    for row in rows[9:15]:
        row.state, row.birth_year = "queued", 2021
    Application.objects.bulk_update(rows[9:15], ["state", "birth_year"])
    rows[20].delete()
    assert told() == counted()
    # What is undone leaves no trace
    before = Tally.objects.count()
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        Application.objects.update(state="offered")
        raise ZeroDivisionError
    assert told() == counted()
    assert Tally.objects.count() == before


def test_adding_up_changes_no_number_and_leaves_one_row_for_a_day() -> None:
    rows = wait(30, Random(8))
    Application.objects.filter(pk__in=[row.pk for row in rows[::3]]).update(state="inactive")
    before = told()
    assert add_up() == len(before) == Tally.objects.count()
    assert told() == before
    assert add_up() == len(before)


def test_an_emptied_queue_has_an_empty_tally() -> None:
    wait(5, Random(9))
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("TRUNCATE preschool_application CASCADE")
    assert Tally.objects.count() == 0


def test_everybody_has_the_place_that_a_count_of_all_gives() -> None:
    wait(60, Random(10))
    add_up()
    wait(20, Random(11))
    for row in Application.objects.waiting():
        own = standing_of(row)
        assert own is not None
        among = Application.objects.waiting().filter(birth_year=row.birth_year)
        assert position(row, MONDAY) == position_among(among, own, 0, 3)
        counts = counts_of_year(row.birth_year, own.category, own.filed_at, own.code)
        lists = [among.filter(priority=category).count() for category in Category]
        assert [counts.extraordinary, counts.first, counts.general] == lists


def test_it_follows_an_offer_and_its_end() -> None:
    house = small()
    for days in range(4):
        house.waits(days)
    house.opens(2)
    first, _ = offers.serve(pool=house.pool, at=MONDAY)
    assert told() == counted()
    offers.decline(offer=first, by=guardian_of(first.application), at=MONDAY)
    assert told() == counted()
