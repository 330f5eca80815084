"""What the database refuses, by the sentence of the constraint."""

from __future__ import annotations

from datetime import timedelta

import pytest

from qalam.notices.models import Attempt, Contact, Delivery, Notice, Outcome, Reaching, Way
from tests.factories.refused import refused_by
from tests.notices.people import NOON, contact, person, told

pytestmark = pytest.mark.django_db


def delivery(**values: object) -> Delivery:
    defaults = {"way": "sms", "address": "+77010000000", "language": "kk", "next_attempt_at": NOON}
    return Delivery.objects.create(**defaults | {"notice": values.pop("notice", None) or told(person())} | values)


def test_an_address_stands_once_until_it_is_removed() -> None:
    user = person()
    first = contact(user)
    with refused_by("notices_an_address_stands_once"):
        contact(user)
    Contact.objects.filter(pk=first.pk).update(removed_at=NOON)
    assert contact(user).pk != first.pk


def test_a_confirmed_contact_has_an_address() -> None:
    with refused_by("notices_a_confirmed_contact_has_an_address"):
        contact(person(), Way.TELEGRAM, "")


def test_a_key_is_put_once() -> None:
    notice = told(person(), "offer:1")
    with refused_by("notices_a_key_is_put_once"):
        Notice.objects.create(to=notice.to, key="offer:1", made_at=NOON)


def test_what_was_seen_was_reached() -> None:
    with refused_by("notices_what_was_seen_was_reached"):
        Notice.objects.create(to=person(), key="x", made_at=NOON, seen_at=NOON)


def test_a_notice_expires_after_it_is_made() -> None:
    with refused_by("notices_a_notice_expires_after_it_is_made"):
        told(person(), expires_at=NOON)


def test_a_notice_goes_to_an_address_once() -> None:
    first = delivery()
    with refused_by("notices_a_notice_goes_to_an_address_once"):
        delivery(notice=first.notice)


@pytest.mark.parametrize("values", [{"state": "given_up"}, {"state": "waiting", "next_attempt_at": None}])
def test_only_what_is_open_is_tried_again(values: dict[str, object]) -> None:
    with refused_by("notices_only_what_is_open_is_tried_again"):
        delivery(**values)


def test_what_left_and_what_arrived_has_its_moment() -> None:
    with refused_by("notices_what_was_sent_has_its_moment"):
        delivery(state="sent", next_attempt_at=None)
    with refused_by("notices_what_was_delivered_has_its_moment"):
        delivery(state="delivered", next_attempt_at=None)


def test_attempts_are_numbered_and_never_change() -> None:
    attempt = Attempt.objects.create(delivery=delivery(), number=1, at=NOON)
    with refused_by("notices_attempts_are_numbered"):
        Attempt.objects.create(delivery=attempt.delivery, number=1, at=NOON)
    outcome = Outcome.objects.create(attempt=attempt, at=NOON, kind="failed")
    for row in (attempt, outcome):
        with refused_by("notices_what_was_done_never_changes"):
            type(row).objects.filter(pk=row.pk).update(at=NOON + timedelta(1))
    with refused_by("notices_what_was_done_never_changes"):
        outcome.delete()


def test_a_notice_is_worked_once() -> None:
    notice, by = told(person()), person()
    Reaching.objects.create(notice=notice, how="called", by=by, at=NOON)
    with refused_by("notices_a_notice_is_worked_once"):
        Reaching.objects.create(notice=notice, how="visited", by=by, at=NOON)
