"""Sending: what is due leaves once, failures are tried again and given up, and what was cut off is not forgotten."""

from __future__ import annotations

import threading
from datetime import datetime, timedelta

import pytest
from django.db import connections

from qalam.kernel.clock import CITY_ZONE
from qalam.notices.channels.channel import Handed, Letter
from qalam.notices.models import Attempt, Delivery, Outcome, Way
from qalam.notices.queries.reach import reached, reached_at, unreached
from qalam.notices.services import receipts
from qalam.notices.services.sending import CUT_OFF, EXPIRED, LEASE, NOT_SET_UP, REACHED_OTHERWISE, send_due
from tests.notices.people import NOON, Recorder, channels_are, contact, failure, person, told

pytestmark = pytest.mark.django_db
NIGHT = datetime(2026, 4, 1, 23, 0, tzinfo=CITY_ZONE)
MORNING = datetime(2026, 4, 2, 8, 0, tzinfo=CITY_ZONE)


class Killed(BaseException):
    """The process ends here."""


def test_what_is_due_leaves_once_in_the_language_of_its_reader() -> None:
    user, sms = person(), Recorder()
    contact(user, language="ru")
    with channels_are(sms=sms):
        notice = told(user, link="/queue/7/")
        assert send_due(at=NOON).handed == 1
        assert send_due(at=NOON + timedelta(hours=1)).total == 0
    (letter,) = sms.letters
    assert (letter.to, letter.text) == ("+77010000000", "Предложено место.")
    assert letter.link.endswith(f"/ru/notices/{notice.pk}/")
    assert notice.deliveries.get().state == "sent"
    assert Outcome.objects.get().kind == "sent"


def test_handing_over_is_not_reaching_but_the_report_is() -> None:
    user = person()
    contact(user)
    with channels_are(sms=Recorder()):
        notice = told(user, "offer:1")
        send_due(at=NOON)
    assert not reached(notice)
    assert list(unreached(at=NOON + timedelta(hours=1))) == []
    assert list(unreached(at=NOON + timedelta(hours=13))) == [notice]
    later = NOON + timedelta(hours=14)
    receipts.arrived(delivery=notice.deliveries.get().pk, at=later)
    receipts.arrived(delivery=notice.deliveries.get().pk, at=later + timedelta(1))
    assert reached_at("offer:1") == later
    assert list(unreached(at=later)) == []


def test_failures_are_tried_again_after_growing_pauses_and_then_given_up() -> None:
    user, sms = person(), Recorder(problems=[failure() for _ in range(9)])
    contact(user)
    at, pauses = NOON, []
    with channels_are(sms=sms):
        notice = told(user)
        while (due := notice.deliveries.get().next_attempt_at) is not None:
            pauses.append(due - at)
            at = due
            send_due(at=at)
    delivery = notice.deliveries.get()
    assert (delivery.state, delivery.attempts_made, delivery.last_error) == ("given_up", 7, "busy")
    assert [pause.total_seconds() / 60 for pause in pauses[:5]] == [0, 1, 4, 16, 64]
    assert list(unreached(at=at)) == [notice]


def test_what_is_refused_for_good_is_not_tried_again_and_the_next_way_takes_over() -> None:
    user, sms = person(), Recorder()
    contact(user)
    contact(user, Way.EMAIL, "gone@example.kz")
    with channels_are(email=Recorder(problems=[failure("550 unknown", is_final=True)]), sms=sms):
        notice = told(user)
        assert send_due(at=NOON).given_up == 1
        assert send_due(at=NOON).handed == 1
    assert len(sms.letters) == 1
    assert notice.deliveries.get(way="email").state == "given_up"


@pytest.mark.parametrize("is_urgent", [False, True])
def test_at_night_messages_wait_for_the_morning(is_urgent: bool) -> None:
    user, sms = person(), Recorder()
    contact(user)
    with channels_are(sms=sms):
        notice = told(user, at=NIGHT, is_urgent=is_urgent, expires_at=MORNING + timedelta(hours=1))
        assert send_due(at=NIGHT).total == 0
        assert notice.deliveries.get().next_attempt_at == MORNING
        assert send_due(at=MORNING).handed == 1


def test_an_urgent_message_whose_term_ends_before_the_morning_leaves_at_night() -> None:
    user = person()
    contact(user)
    with channels_are(sms=Recorder()):
        told(user, at=NIGHT, is_urgent=True, expires_at=MORNING)
        assert send_due(at=NIGHT).handed == 1


def test_what_became_due_in_the_evening_does_not_leave_at_night() -> None:
    user, evening = person(), NIGHT - timedelta(hours=3)
    contact(user)
    with channels_are(sms=Recorder()):
        notice = told(user, at=evening)
        assert send_due(at=NIGHT).postponed == 1
    assert notice.deliveries.get().next_attempt_at == MORNING


@pytest.mark.parametrize(("repeats_safely", "letters"), [(True, 2), (False, 1)])
def test_an_attempt_that_was_cut_off_is_repeated_only_where_the_other_side_can_tell(
    repeats_safely: bool, letters: int
) -> None:
    user, sms = person(), Recorder(repeats_safely=repeats_safely, problems=[Killed()])
    contact(user)
    with channels_are(sms=sms):
        notice = told(user)
        with pytest.raises(Killed):
            send_due(at=NOON)
        assert send_due(at=NOON + timedelta(minutes=1)).total == 0
        send_due(at=NOON + LEASE)
    assert len(sms.letters) == letters
    assert len({letter.id for letter in sms.letters}) == 1
    assert Outcome.objects.order_by("pk").first().kind == "cut_off"  # type: ignore[union-attr]
    if not repeats_safely:
        assert notice.deliveries.get().last_error == CUT_OFF
        assert list(unreached(at=NOON + LEASE)) == [notice]


def test_a_message_is_not_sent_after_its_term_or_after_it_was_seen_or_without_its_channel() -> None:
    late, seen, closed = person(), person(), person()
    for user in (late, seen, closed):
        contact(user)
    sms = Recorder()
    with channels_are(sms=sms):
        notices = [told(late, expires_at=NOON + timedelta(minutes=1)), told(seen, is_urgent=True)]
        receipts.seen(notice=notices[1], by=seen, at=NOON)
        send_due(at=NOON + timedelta(minutes=1))
        notices.append(told(closed))
    with channels_are():
        send_due(at=NOON)
    assert sms.letters == []
    errors = [notice.deliveries.get().last_error for notice in notices]
    assert errors == [EXPIRED, REACHED_OTHERWISE, NOT_SET_UP]


def test_a_report_that_is_quicker_than_the_answer_stays() -> None:
    user = person()
    contact(user)

    class Quick(Recorder):
        def send(self, letter: Letter) -> Handed:
            receipts.arrived(delivery=Delivery.objects.get().pk, at=NOON)
            return super().send(letter)

    with channels_are(sms=Quick()):
        told(user)
        send_due(at=NOON)
    assert Delivery.objects.get().state == "delivered"


@pytest.mark.parametrize("problem", [None, failure("late")])
def test_an_answer_that_comes_after_its_attempt_counts_as_cut_off_breaks_nothing(problem: Exception | None) -> None:
    user = person()
    contact(user)

    class Slow(Recorder):
        def send(self, letter: Letter) -> Handed:
            if not self.letters:
                self.letters.append(letter)
                send_due(at=NOON + LEASE)
                if problem:
                    raise problem
                return Handed()
            return super().send(letter)

    slow = Slow()
    with channels_are(sms=slow):
        notice = told(user)
        send_due(at=NOON)
    assert len(slow.letters) == 2
    assert notice.deliveries.get().state == "sent"
    assert list(Outcome.objects.order_by("pk").values_list("kind", flat=True)) == ["cut_off", "sent"]


@pytest.mark.django_db(transaction=True)
def test_two_workers_never_take_the_same_delivery() -> None:
    sms, barrier = Recorder(), threading.Barrier(4)
    for _ in range(12):
        contact(user := person())
        with channels_are(sms=sms):
            told(user)

    def work() -> None:
        barrier.wait()
        try:
            while send_due(at=NOON, most=3).total:
                pass
        finally:
            connections.close_all()

    with channels_are(sms=sms):
        threads = [threading.Thread(target=work) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        send_due(at=NOON)
    assert len(sms.letters) == len({letter.id for letter in sms.letters}) == 12
    assert Attempt.objects.count() == 12
