from __future__ import annotations

from datetime import date, datetime

import pytest
from django.test import Client
from psycopg.types.range import DateRange

from qalam.access.models import Role, RoleGrant, User
from qalam.kernel.clock import CITY_ZONE
from qalam.preschool.models import Application
from qalam.registry.models import AccountHolder, City, Guardianship, Person
from tests.factories import queue, records
from tests.factories.institutions import named

pytestmark = pytest.mark.django_db

PAGE = "/en/cabinet/children/"
SINCE = DateRange(date(2020, 1, 1), None)


@pytest.fixture
def mother() -> Person:
    """A mother with an account, in a city whose records end in May 2023."""
    City.objects.create(area=records.area(), records_until=date(2023, 5, 1))
    found = records.person(surname="Анасова", sex="f", born_on=date(1990, 1, 1))
    user = User.objects.create_user("mother")
    RoleGrant.objects.create(user=user, role=Role.GUARDIAN, period=SINCE)
    AccountHolder.objects.create(user=user, person=found)
    records.enrolment()
    return found


def child_of(parent: Person, given_name: str, *, until: date | None = None) -> Person:
    child = records.person(given_name=given_name, born_on=date(2020, 3, 3))
    period = DateRange(date(2020, 3, 3), until)
    Guardianship.objects.create(child=child, guardian=parent, kind="mother", period=period)
    return child


def apply(child: Person, day: int) -> Application:
    filed = datetime(2022, 3, day, 9, 30, tzinfo=CITY_ZONE)
    return Application.objects.create(
        child=child,
        filed_at=filed,
        origin="portal",
        priority="general",
        language="kk",
        period=DateRange(filed.date(), None),
    )


def signed_in(username: str) -> Client:
    client = Client()
    client.force_login(User.objects.get(username=username))
    return client


def test_a_mother_sees_her_children_and_the_way_to_their_place_in_the_queue(mother: Person) -> None:
    own = apply(child_of(mother, "Аружан"), 4)
    said = signed_in("mother").get(PAGE).text
    assert "Аружан" in said
    assert f"/en/queue/{own.number}/" in said
    assert "/en/queue/my/" in said


def test_a_seat_that_begins_later_is_told_with_its_kindergarten_group_and_first_day(mother: Person) -> None:
    child = child_of(mother, "Аружан")
    institution = records.institution(kind="kindergarten")
    named(institution, "«Айгөлек» балабақшасы")
    group = queue.group(institution=institution, name="Ботақан")
    records.enrolment(person=child, group=group, period=DateRange(date(2023, 9, 1), None))
    said = signed_in("mother").get(PAGE).text
    assert "Enrolled: «Айгөлек» балабақшасы, Ботақан. The first day is 1 September 2023." in said
    assert "Goes neither" not in said


def test_nobody_elses_child_is_shown_and_no_child_whose_guardian_she_no_longer_is(mother: Person) -> None:
    child_of(mother, "Бұрынғы", until=date(2022, 1, 1))
    child_of(records.person(), "Бөтен")
    said = signed_in("mother").get(PAGE).text
    assert "Бұрынғы" not in said
    assert "Бөтен" not in said
    assert "No child is registered with you." in said


def test_the_page_is_for_parents_alone(mother: Person) -> None:
    assert Client().get(PAGE).status_code == 302
    head = User.objects.create_user("head")
    RoleGrant.objects.create(user=head, role=Role.HEAD, institution_bin="0" * 12, period=SINCE)
    assert signed_in("head").get(PAGE).status_code == 403
