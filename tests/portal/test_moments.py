"""In a city whose days are its own, whatever is written down bears the moment of the city and not of the machine."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.db.models import Model
from django.test import Client
from django.urls import reverse

from qalam.access.models import Refused, Role, StatedIdentity, User
from qalam.kernel.clock import CITY_ZONE, now, today
from qalam.ledger.models import Deed
from qalam.notices.models import Notice
from qalam.registry.models import City
from qalam.reports.models import Edition
from tests.factories import queue, records
from tests.factories.queue import MORNING
from tests.notices.people import told
from tests.preschool.families import family, somebody
from tests.reports.city import MAY, small_city

pytestmark = pytest.mark.django_db
LIVED = MAY
"""The day at which the city stands."""


@pytest.fixture(autouse=True)
def city() -> City:
    small_city()
    assert today() > LIVED + timedelta(days=1)
    return City.objects.create(area=records.area(), is_invented=True, records_until=LIVED)


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def deeds_of(user: User) -> set[tuple[str, date]]:
    return {(deed.subject_kind, deed.at.astimezone(CITY_ZONE).date()) for deed in Deed.objects.filter(by=user)}


LOOKS: dict[str, tuple[Role, Callable[[], str]]] = {
    "figure": (Role.SPECIALIST, lambda: reverse("figure_rows", args=["schools.pupils.day"])),
    "account": (Role.SPECIALIST, lambda: reverse("identities")),
    "refused attempts": (Role.AUDITOR, lambda: reverse("refused")),
    "notices.page": (Role.AUDITOR, lambda: reverse("notices:outbox")),
}


@pytest.mark.parametrize("kind", LOOKS)
def test_a_look_bears_the_moment_of_the_city(kind: str) -> None:
    role, address = LOOKS[kind]
    user = somebody(role)
    assert signed_in(user).get(address()).status_code == 200
    assert deeds_of(user) == {(kind, LIVED)}
    at = Deed.objects.get(by=user).at.astimezone(CITY_ZONE)
    machine = now()
    assert abs(at.replace(year=machine.year, month=machine.month, day=machine.day) - machine) < timedelta(hours=1) or (
        # Around midnight the hour of the city and that of the machine are of two days.
        machine.hour in (0, 23)
    )


def test_rows_of_a_figure_are_in_the_audit_after_a_deed_of_the_queue_that_came_before(client: Client) -> None:
    """The queue and the figures tell one time, so that the audit can be read in its order."""
    home, user = family(), somebody(Role.SPECIALIST)
    made = home.files(at=MORNING)
    browser = signed_in(user)
    browser.get(reverse("queue:staff_card", args=[made.number]))
    browser.get(reverse("figure_rows", args=["schools.pupils.day"]))
    kinds = list(Deed.objects.filter(by=user).order_by("at").values_list("subject_kind", flat=True))
    assert kinds == ["application", "figure"]


def test_an_identity_is_proved_and_a_report_published_at_the_moment_of_the_city() -> None:
    stated = StatedIdentity.objects.create(
        user=queue.account(), iin="900101400013", surname="Анасова", given_name="Ана", stated_at=MORNING
    )
    specialist = signed_in(somebody(Role.SPECIALIST))
    specialist.post(reverse("decide_identity", args=[stated.pk]), {"decision": "refuse"})
    specialist.post(reverse("reports:publish", args=["2022-2023"]))
    stated.refresh_from_db()
    assert day_of(stated, "refused_at") == day_of(Edition.objects.get(), "published_at") == LIVED


def day_of(row: Model, field: str) -> date:
    return getattr(row, field).astimezone(CITY_ZONE).date()  # type: ignore[no-any-return]


def test_a_refused_attempt_and_a_worked_notice_bear_it_too() -> None:
    notice = told(queue.account(), at=MORNING)
    signed_in(family().user).get(reverse("refused"))
    signed_in(somebody(Role.SPECIALIST)).post(reverse("notices:work", args=[notice.pk]), {"how": "called"})
    assert day_of(Refused.objects.get(), "first_at") == LIVED
    assert day_of(Notice.objects.get(pk=notice.pk), "reached_at") == LIVED
