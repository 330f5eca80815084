from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from qalam.access.models import OwnRevision, Phone, Refused, Role, RoleGrant, StatedIdentity, User
from tests.factories.records import INSIDE, LATER, YEAR
from tests.factories.refused import refused_by

pytestmark = pytest.mark.django_db
AT = datetime(2023, 5, 1, 10, tzinfo=UTC)


def test_a_role_is_granted_once_at_a_time_and_may_be_granted_again() -> None:
    aigul = User.objects.create(username="aigul")
    RoleGrant.objects.create(user=aigul, role=Role.SPECIALIST, period=YEAR)
    RoleGrant.objects.create(user=aigul, role=Role.SPECIALIST, period=LATER)
    with refused_by("access_one_grant_of_a_role_at_a_time"):
        RoleGrant.objects.create(user=aigul, role=Role.SPECIALIST, period=INSIDE)


def test_a_head_is_head_of_an_institution() -> None:
    head = User.objects.create(username="head")
    with refused_by("access_a_head_is_head_of_an_institution"):
        RoleGrant.objects.create(user=head, role=Role.HEAD, period=YEAR)


def statement(name: str, **values: Any) -> StatedIdentity:
    defaults = {"iin": "1" * 12, "surname": "Ахметова", "given_name": "Сәуле", "stated_at": AT}
    return StatedIdentity.objects.create(user=User.objects.create(username=name), **defaults | values)


def test_a_phone_opens_one_account() -> None:
    Phone.objects.create(user=User.objects.create(username="first"), number="+77011234567", asked_at=AT)
    with refused_by("access_a_phone_opens_one_account"):
        Phone.objects.create(user=User.objects.create(username="second"), number="+77011234567", asked_at=AT)


@pytest.mark.parametrize("number", ["87011234567", "+0701", "+7 701 123 45 67", ""])
def test_a_phone_is_written_as_e164(number: str) -> None:
    with refused_by("access_a_phone_is_written_as_e164"):
        Phone.objects.create(user=User.objects.create(username="first"), number=number, asked_at=AT)


def test_an_iin_may_be_said_by_many_and_is_proved_for_one() -> None:
    statement("first", proof="national", proved_at=AT)
    statement("second")
    with refused_by("access_an_iin_is_proved_for_one_account"):
        statement("third", proof="national", proved_at=AT)


def test_a_proof_has_its_moment_and_no_moment_is_without_proof() -> None:
    with refused_by("access_a_proof_has_its_moment"):
        statement("first", proof="national")
    with refused_by("access_a_proof_has_its_moment"):
        statement("second", proved_at=AT)


def test_a_document_was_seen_by_somebody() -> None:
    with refused_by("access_a_document_was_seen_by_somebody"):
        statement("first", proof="document", proved_at=AT)


def refusal(**values: Any) -> Refused:
    about = {"page": "queue:staff_card", "is_deed": False, "why": "signed-out", "hour": AT, "first_at": AT}
    return Refused.objects.create(**about | {"last_at": AT} | values)


def test_refusals_of_an_hour_are_counted_in_one_row_of_strangers_too() -> None:
    refusal()
    refusal(is_deed=True)
    with refused_by("access_refusals_of_an_hour_are_counted"):
        refusal()


def test_a_refusal_of_somebody_signed_in_has_an_account() -> None:
    with refused_by("access_a_refusal_has_an_account_if_signed_in"):
        refusal(why="role")


def test_a_process_counts_what_is_about_an_account_in_one_row() -> None:
    OwnRevision.objects.create(account=1, backend=7)
    OwnRevision.objects.create(account=2, backend=7)
    OwnRevision.objects.create(account=1, backend=8)
    with refused_by("access_a_process_counts_once_for_an_account"):
        OwnRevision.objects.create(account=1, backend=7)
