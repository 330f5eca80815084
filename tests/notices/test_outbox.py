"""Putting notices: once each, inside the caller's transaction, on the ways that are set up."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import transaction

from qalam.notices.models import Delivery, Notice, Way
from qalam.notices.queries.reach import unreached
from qalam.notices.services import outbox
from qalam.notices.services.outbox import Message
from tests.notices.people import NOON, SENTENCE, Recorder, channels_are, contact, person, told

pytestmark = pytest.mark.django_db


def test_the_same_key_is_told_once() -> None:
    user = person()
    contact(user)
    with channels_are(sms=Recorder()):
        first = told(user, "offer:7")
        assert told(user, "offer:7", at=NOON + timedelta(hours=1)).pk == first.pk
    assert Notice.objects.get().made_at == NOON
    assert Delivery.objects.count() == 1


def test_a_notice_of_a_deed_that_did_not_happen_is_not_there() -> None:
    user = person()
    with pytest.raises(RuntimeError), transaction.atomic():
        told(user)
        raise RuntimeError("the deed failed")
    assert not Notice.objects.exists()


def test_an_urgent_notice_takes_all_ways_and_another_the_cheapest() -> None:
    user = person()
    contact(user)
    contact(user, Way.EMAIL, "a@example.kz")
    with channels_are(sms=Recorder(), email=Recorder()):
        assert set(told(user, is_urgent=True).deliveries.values_list("way", flat=True)) == {"sms", "email"}
        assert list(told(user).deliveries.values_list("way", flat=True)) == ["email"]


def test_what_is_not_confirmed_or_removed_or_not_set_up_is_not_chosen() -> None:
    user = person()
    contact(user, confirmed_at=None)
    contact(user, address="+77010000001", removed_at=NOON)
    contact(user, Way.TELEGRAM, "55")
    with channels_are(sms=Recorder()):
        notice = told(user, is_urgent=True)
    assert not notice.deliveries.exists()
    assert list(unreached(at=NOON)) == [notice]


def test_in_a_demonstration_the_delivery_says_which_way_it_stands_for() -> None:
    user = person()
    contact(user, Way.SMS, "+77010000002")
    with channels_are(demo=Recorder()):
        delivery = told(user).deliveries.get()
    assert (delivery.way, delivery.address) == ("demo", "sms:+77010000002")


def test_thousands_are_told_in_a_few_statements(django_assert_max_num_queries: object) -> None:
    users = [person() for _ in range(20)]
    for user in users:
        contact(user)
    messages = [Message(users[n % 20], f"renewal:{n}", SENTENCE) for n in range(2000)]
    with channels_are(sms=Recorder()), django_assert_max_num_queries(20):  # type: ignore[operator]
        notices = outbox.put_many(messages, at=NOON)
    assert [notice.key for notice in notices] == [message.key for message in messages]
    assert Delivery.objects.count() == 2000
    with channels_are(sms=Recorder()):
        assert outbox.put_many(messages, at=NOON) == notices
    assert Delivery.objects.count() == 2000
