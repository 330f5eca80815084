"""Checking a referral on the site: by number without a word of the child, and the page for its code."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from qalam.ledger.models import Deed
from qalam.preschool.queries.referral import standing_of
from qalam.preschool.services import referrals
from qalam.registry.models import City
from tests.factories import records
from tests.factories.queue import MORNING
from tests.preschool.heads import Home, kindergarten
from tests.preschool.walking import guardian_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def city() -> Iterator[None]:
    City.objects.create(area=records.area(), is_invented=True, records_until=date(2023, 5, 1))
    with translation.override("en"):
        yield


def check(number: str, client: Client | None = None) -> str:
    return (client or Client()).get(reverse("queue:check_referral"), {"number": number}).text


def enrolled(home: Home) -> str:
    found = home.refers()
    referrals.take_documents(referral=found, by=home.head, at=MORNING)
    referrals.sign_contract(referral=found, contract_number="1", by=home.head, at=MORNING)
    referrals.enrol(referral=found, by=home.head, at=MORNING)
    return found.number


def test_a_stranger_is_told_the_standing_of_a_number_and_nothing_of_the_child() -> None:
    home = kindergarten()
    found = home.refers()
    said = check(found.number)
    assert "It is valid." in said
    assert found.application.child.surname not in said
    assert found.application.child.given_name not in said
    assert found.place.group.name not in said
    used = enrolled(kindergarten())
    assert "It was used" in check(used)
    referrals.give_up(referral=found, by=guardian_of(found.application), at=MORNING)
    assert "It is annulled" in check(found.number)
    assert "no referral with this number" in check("2222-2222")
    assert not Deed.objects.filter(action="read referral").exists()


def test_a_number_is_read_however_it_is_typed() -> None:
    found = kindergarten().refers()
    for typed in (found.number.lower(), found.number.replace("-", ""), f" {found.number.replace('-', ' ')} "):
        assert "It is valid." in check(typed)


def test_a_term_that_is_over_is_said_unless_the_papers_were_taken_in_time() -> None:
    home = kindergarten()
    found = home.refers()
    assert standing_of(found, found.present_by) == "valid"
    assert standing_of(found, found.present_by + timedelta(days=1)) == "late"
    found = referrals.take_documents(referral=found, by=home.head, at=MORNING)
    assert standing_of(found, found.present_by + timedelta(days=1)) == "valid"


def test_the_head_of_that_kindergarten_sees_the_name_and_the_look_is_remembered() -> None:
    home = kindergarten()
    found = home.refers()
    client = Client()
    client.force_login(home.head)
    assert str(found.application.child) in check(found.number, client)
    assert Deed.objects.get(action="read referral").by == home.head
    client.force_login(kindergarten().head)
    assert str(found.application.child) not in check(found.number, client)


def test_the_page_for_codes_holds_the_key_and_may_use_the_camera() -> None:
    response = Client().get(reverse("queue:check_code"))
    assert "data-key=" in response.text
    assert response.headers["Permissions-Policy"].startswith("camera=(self)")
    assert Client().get(reverse("queue:check_referral")).headers["Permissions-Policy"].startswith("camera=()")


def test_the_keeper_stands_beside_the_page_that_it_keeps() -> None:
    response = Client().get(reverse("queue:check_code_keeper"))
    assert response.headers["Content-Type"] == "text/javascript"
    assert reverse("queue:check_code_keeper").startswith(reverse("queue:check_code"))
