"""Every address of the site, asked by people whom it does not concern: refused, and the audit has it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from psycopg.types.range import DateRange

from qalam.access.models import Refused, Role, RoleGrant, StatedIdentity, User
from qalam.access.permission import EVERYBODY
from qalam.ledger.models import Deed
from qalam.portal.web.refusals import KINDS
from qalam.preschool.models import ManualMove, Place, StatedChild
from qalam.preschool.services.rights import KNOWN
from qalam.registry.models import Group
from tests.architecture.test_urls import ADDRESSES, needed
from tests.factories import queue, records
from tests.factories.queue import MORNING
from tests.preschool.families import somebody
from tests.preschool.test_strangers import CHILD, SURNAME, World, world

__all__ = ["world"]
pytestmark = pytest.mark.django_db
CLOSED = sorted(name for name, pattern in ADDRESSES.items() if needed(pattern) is not EVERYBODY)
KEYS = {"figure_id": "schools", "year": "2022-2023", "number": 1}
RECORDS = {
    "application", "first", "referral", "evidence", "review", "move", "offer", "stated", "notice", "contact", "place",
    "group", "round", "view", "about",
}  # fmt: skip
"""Parts of an address that name a record."""


@dataclass
class City:
    """The world of the strangers, and whoever asks."""

    world: World
    people: dict[str, User | None]


@pytest.fixture
def city(world: World) -> City:
    former = queue.account()
    RoleGrant.objects.create(user=former, role=Role.SPECIALIST, period=DateRange(date(2020, 1, 1), date(2023, 1, 1)))
    identity = StatedIdentity.objects.create(
        user=queue.account(), iin="900101400013", surname=SURNAME, given_name="Ана",
        stated_at=datetime(2023, 5, 1, tzinfo=UTC),
    )  # fmt: skip
    StatedChild.objects.update(surname=SURNAME)
    house = Group.objects.get(pk=world.keys["group"])
    pool = Place.objects.filter(group=house).first().pool  # type: ignore[union-attr]
    gone = queue.offer(
        application=queue.application(child=records.person(surname=SURNAME)), state="accepted",
        place=queue.place(pool=pool, group=house, state="taken"), answered_at=MORNING,
    )  # fmt: skip
    seat = records.enrolment(person=gone.application.child, group=house, period=records.OPEN)
    queue.referral(offer=gone, state="enrolled", ended_at=MORNING, enrolment=seat)
    world.keys |= KEYS | {"number": identity.pk}
    people = {
        "signed out": None, "parent": world.strangers["parent"], "head": world.strangers["head"],
        "specialist no more": former, "specialist": world.specialist,
    }  # fmt: skip
    return City(world, people)


def address(name: str, world: World) -> str:
    return reverse(name, kwargs={key: world.keys[key] for key in ADDRESSES[name].pattern.converters})


def body(answer: Any) -> str:
    return (b"".join(answer) if answer.streaming else answer.content).decode(errors="replace")


def asked(user: User | None, where: str) -> Iterator[tuple[str, HttpResponse]]:
    """The answers to a look and to a deed."""
    for method in ("get", "post"):
        client = Client()
        if user is not None:
            client.force_login(user)
        yield method, getattr(client, method)(where)


def is_refused(answer: HttpResponse) -> bool:
    to_sign_in = answer.status_code == 302 and answer["Location"].startswith(reverse("account_login"))
    return answer.status_code in (403, 404) or to_sign_in


def must_be_refused(name: str, who: str) -> bool:
    """Whether the table of the page has nothing for the visitor."""
    roles = {"parent": Role.GUARDIAN, "head": Role.HEAD, "specialist": Role.SPECIALIST}
    wanted = needed(ADDRESSES[name])
    return who == "signed out" or bool(wanted and roles.get(who) not in wanted)


@pytest.mark.parametrize("name", CLOSED)
def test_whoever_is_refused_a_page_a_file_or_an_answer_is_in_the_audit(city: City, name: str) -> None:
    where, converters = address(name, city.world), ADDRESSES[name].pattern.converters
    for who, user in city.people.items():
        for method, answer in asked(user, where):
            if answer.status_code == 405:
                continue
            about = (who, name, method, answer.status_code)
            if who != "specialist":
                assert CHILD not in body(answer), about
            if not is_refused(answer):
                assert not must_be_refused(name, who), about
                continue
            if user is None and not needed(ADDRESSES[name]) and not converters:
                # Their own desk: asked to sign in, and refused nothing.
                assert not Refused.objects.filter(page=name).exists()
                continue
            if not must_be_refused(name, who) and not RECORDS & set(converters):
                # Open to the role: no figure of that name, no records of that day.
                continue
            [row] = Refused.objects.filter(by=user, page=name, is_deed=method == "post")
            assert row.times == 1, about
            assert row.why == ("signed-out" if user is None else "role" if must_be_refused(name, who) else row.why)
            if RECORDS & set(converters) or name == "decide_identity":
                assert row.subject_kind, about
                assert row.subject_key, about
                assert row.why in ("signed-out", "role", "anothers"), about
    if RECORDS & set(converters):
        assert Refused.objects.filter(page=name).exists()


def test_no_address_is_closed_to_the_parent_of_another_child_by_the_table_alone(city: City) -> None:
    """A parent has the role that the pages of a family need: there the record itself decides, and says so."""
    made = city.world.number
    for name in ("queue:application", "queue:filed", "queue:journal", "queue:receipt", "queue:withdraw"):
        [(_, answer), _] = asked(city.people["parent"], reverse(name, args=[made]))
        assert answer.status_code == 404
        row = Refused.objects.get(page=name, is_deed=False)
        assert (row.why, row.subject_kind, row.subject_key) == ("anothers", "application", made)


def test_numbers_that_are_guessed_leave_one_row_with_a_count(city: City) -> None:
    client = Client()
    client.force_login(city.people["parent"])  # type: ignore[arg-type]
    for number in ("2222-2222", "2222-2223", "2222-2224"):
        assert client.get(reverse("queue:application", args=[number])).status_code == 404
    row = Refused.objects.get(by=city.people["parent"])
    assert (row.why, row.subject_kind, row.subject_key, row.times) == ("unknown", "", "", 3)


def test_deeds_and_refusals_call_a_record_by_one_name() -> None:
    both = {kind.model: (kind.name, kind.key) for kind in KINDS.values() if kind.model in KNOWN}
    assert len(both) >= 6
    assert both == {model: KNOWN[model] for model in both}


def test_a_page_that_is_nowhere_and_a_form_that_waited_too_long_are_no_attempts(client: Client, db: None) -> None:
    assert client.get("/nowhere/").status_code == 404
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(somebody(Role.SPECIALIST))
    assert strict.post(reverse("queue:staff_next_day")).status_code == 403
    assert not Refused.objects.exists()


def shows_a_person(answer: Any, made: str) -> bool:
    """Whether the answer says a name or a number, or is a file about somebody."""
    kind = answer.headers.get("Content-Type", "")
    text = body(answer)
    return not kind.startswith("text/html") or any(one in text for one in (CHILD, SURNAME, made))


@pytest.mark.parametrize("name", CLOSED)
def test_whoever_of_the_staff_sees_somebody_is_in_the_audit(city: City, name: str) -> None:
    where, made = address(name, city.world), city.world.number
    staff = {
        "specialist": city.world.specialist, "head": city.world.head, "auditor": somebody(Role.AUDITOR),
        "administrator": somebody(Role.ADMINISTRATOR),
    }  # fmt: skip
    for who, user in staff.items():
        client = Client()
        client.force_login(user)
        before = Deed.objects.filter(by=user).count()
        answer = client.get(where)
        if answer.status_code == 200 and shows_a_person(answer, made):
            assert Deed.objects.filter(by=user).count() == before + 1, (who, name)


def test_a_deed_that_a_conflict_of_interest_forbids_is_rolled_back_and_is_in_the_audit_all_the_same(city: City) -> None:
    client = Client()
    client.force_login(city.world.specialist)
    client.post(address("queue:staff_decide_move", city.world), {"answer": "sign", "decision": "sign", "sign": "1"})
    row = Refused.objects.get(by=city.world.specialist)
    assert (row.why, row.is_deed, row.page) == ("interest", True, "queue:staff_decide_move")
    assert (row.subject_kind, row.subject_key) == ("application", city.world.number)
    assert ManualMove.objects.get().state == "proposed"


def test_a_head_who_checks_a_number_sees_the_child_of_that_kindergarten_alone_and_is_in_the_audit(city: City) -> None:
    client, number = Client(), city.world.keys["referral"]
    for user, sees in ((city.world.head, True), (city.people["head"], False), (city.world.specialist, False)):
        client.force_login(user)  # type: ignore[arg-type]
        before = Deed.objects.filter(by=user).count()
        said = client.get(reverse("queue:check_referral"), {"number": number}).content.decode()
        assert (SURNAME in said or CHILD in said) == sees
        assert Deed.objects.filter(by=user).count() == before + sees
