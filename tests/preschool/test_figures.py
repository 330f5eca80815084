from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from qalam.preschool.models import Application, Choice
from qalam.registry.models import Person
from tests.factories import records
from tests.factories.asking import cells, halves, value, values
from tests.factories.institutions import child, kindergarten, named, pupil, resident, span

pytestmark = pytest.mark.django_db


def waits(person: Person | None = None, *, since: str = "2023-04-01", **values: Any) -> Application:
    defaults = {"origin": "portal", "priority": "general", "language": "kk", "period": span(since)}
    person = person or records.person(born_on=date(2021, 1, 1))
    defaults["state"] = "left" if (values.get("period") or defaults["period"]).upper else "queued"
    return Application.objects.create(
        **defaults | {"child": person, "filed_at": datetime(2023, 4, 1, tzinfo=UTC)} | values
    )


def test_organisations_are_state_and_private_kindergartens_and_mini_centres() -> None:
    kindergarten()
    kindergarten("private", area=records.area(kind="city"))
    kindergarten("private", period=span("2020-01-01", "2023-05-01"))
    kindergarten(kind="mini_centre")
    parts = ("state", "private", "mini_centre", "villages")
    assert values("preschool.organisations", *(f"preschool.organisations.{part}" for part in parts)) == (3, 1, 1, 1, 2)


def test_a_kindergarten_that_changed_hands_counts_by_its_owner_of_the_day() -> None:
    found = kindergarten(period=span("2020-01-01"))
    found.profiles.update(period=span("2020-01-01", "2023-05-01"))
    found.profiles.create(ownership="private", languages=["kk"], seats=90, period=span("2023-05-01"))
    ids = ("preschool.organisations.state", "preschool.organisations.private")
    assert values(*ids) == (0, 1)
    assert values(*ids, on=date(2023, 4, 30)) == (1, 0)


def test_opened_is_private_of_the_year_with_the_seats_of_the_first_day() -> None:
    found = kindergarten("private", period=span("2021-10-01"), seats=75)
    found.profiles.update(period=span("2021-10-01", "2022-03-01"))
    found.profiles.create(ownership="private", languages=["kk"], seats=150, period=span("2022-03-01"))
    kindergarten("state", period=span("2021-11-01"))
    kindergarten("private", period=span("2022-01-01"), seats=40)
    ids = ("preschool.opened.2021", "preschool.opened.2021.seats", "preschool.opened.2022", "preschool.opened")
    assert values(*ids) == (1, 75, 1, 0)
    assert values(*ids, "preschool.opened.seats", on=date(2021, 12, 31)) == (1, 75, 0, 1, 75)
    assert value("preschool.opened.2021", on=date(2021, 9, 30)) == 0


def test_two_kindergartens_of_one_name_are_two() -> None:
    for opened in ("2021-09-01", "2022-09-01"):
        named(kindergarten("private", period=span(opened)), "«Мерей»")
    assert values("preschool.opened.2021", "preschool.opened.2022") == (1, 1)


def test_enrolled_are_those_in_groups_of_kindergartens_on_the_day() -> None:
    private = kindergarten("private")
    child(private, person=records.person(sex="f"))
    child(period=span("2022-09-01", "2023-05-01"))
    pupil(grade=1)
    assert values("preschool.enrolled", "preschool.enrolled.girls.share", "preschool.enrolled.private.share") == (
        1,
        100,
        100,
    )
    assert value("preschool.enrolled", on=date(2023, 4, 30)) == 2


def test_coverage_takes_the_age_that_a_child_had_on_the_first_of_september() -> None:
    turned_two, turns_two = resident("2020-09-01"), resident("2020-09-02")
    still_five, is_six = resident("2016-09-02"), resident("2016-09-01")
    for person in (turned_two, turns_two, still_five, is_six):
        child(person=person)
    resident("2018-01-01")
    assert halves("preschool.coverage.2_6") == (2, 3)
    assert value("preschool.coverage.2_6") == Decimal("66.7")
    assert halves("preschool.coverage.3_6") == (1, 2)
    assert halves("preschool.coverage.2") == (1, 1)
    assert halves("preschool.coverage.4") == (0, 1)
    assert values("preschool.residents.2_6", "preschool.outside.2_6") == (3, 1)


def test_coverage_counts_those_who_live_here_on_the_day() -> None:
    moved = resident("2019-01-01", period=span("2020-01-01", "2023-05-01"))
    child(person=moved)
    assert value("preschool.coverage.2_6") is None
    assert value("preschool.coverage.2_6", on=date(2023, 4, 30)) == 100


def test_a_child_in_a_class_of_a_school_is_not_covered_by_preschool() -> None:
    pupil(grade=1, person=resident("2016-10-01"))
    assert halves("preschool.coverage.5") == (0, 1)


def test_the_queue_has_those_whose_application_stands_on_the_day() -> None:
    waits(since="2023-05-01")
    waits(period=span("2022-01-01", "2023-05-01"), priority="first")
    again = records.person(born_on=date(2020, 1, 1))
    waits(again, period=span("2022-01-01", "2022-06-01"))
    waits(again, period=span("2022-09-01"), priority="extraordinary", origin="paper")
    rights = ("preschool.queue.extraordinary", "preschool.queue.first", "preschool.queue.general")
    assert values("preschool.queue", *rights) == (2, 1, 0, 1)
    assert value("preschool.queue.portal.share") == 50
    assert cells("preschool.queue", "priority") == {"Extraordinary": 1, "General": 1}


def test_the_queue_by_age_changes_on_the_birthday() -> None:
    for born_on in (date(2021, 5, 2), date(2021, 5, 1), date(2020, 5, 1)):
        waits(records.person(born_on=born_on))
    ages = ("preschool.queue.under_2", "preschool.queue.aged_2", "preschool.queue.from_3")
    assert values(*ages) == (1, 1, 1)


def test_waiting_is_counted_in_days_since_the_application_stands() -> None:
    waits(since="2023-04-21")
    waits(since="2022-04-30")
    assert value("preschool.queue.waiting_days") == 188
    assert value("preschool.queue.long.share") == 50
    assert value("preschool.queue.long.share", on=date(2023, 4, 30)) == 0


def test_need_stands_with_the_kindergarten_named_first() -> None:
    first, second = kindergarten(seats=2), kindergarten(seats=10)
    for found, name in ((first, "A"), (second, "B")):
        named(found, name)
    child(first)
    child(first)
    application = waits()
    for rank, institution in enumerate((first, second), start=1):
        Choice.objects.create(application=application, institution=institution, rank=rank)
    assert values("preschool.seats", "preschool.seats.free", "preschool.seats.balance") == (12, 10, 9)
    assert cells("preschool.seats.balance", "institution") == {"A": -1, "B": 10}
    assert value("preschool.full") == 1
    assert cells("preschool.queue", "institution") == {"A": 1}


def test_groups_are_counted_by_language_and_size() -> None:
    found = kindergarten()
    for language in ("kk", "kk", "kk", "ru"):
        child(found, language=language)
    child(found, period=span("2022-09-01", "2023-01-01"))
    assert values("preschool.groups", "preschool.groups.russian.share") == (5, 20)
    assert value("preschool.group_size") == Decimal("0.8")
    assert value("preschool.queue.per_100") == 0
