"""Sending what is due, one delivery at a time, each step committed before the next.

An attempt is written down and committed, then the letter is handed over, then the outcome is committed. A process that
is killed in between leaves an attempt without an outcome, and nobody knows whether its letter left. It is repeated only
where the other side recognises it by its id (a gateway that is told it, mail programs by the Message-ID); elsewhere it
is given up, and the person comes onto the could-not-reach list unless another way reaches them. So a Telegram message,
or an SMS of a gateway without ids, leaves at most once; other letters at least once, under one name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from qalam.access.actor import by_clockwork
from qalam.notices.channels.channel import Channel, Handed, NotSent
from qalam.notices.channels.configured import channels
from qalam.notices.models import Attempt, Delivery, Outcome, Way
from qalam.notices.rules.terms import may_leave_at, pause_after
from qalam.notices.services.letters import letter_of
from qalam.notices.services.marking import mark_reached
from qalam.notices.services.outbox import open_deliveries

LEASE = timedelta(minutes=15)
"""After so long an attempt without an outcome counts as cut off: more than a whole batch can take."""
BATCH = 25
State = Delivery.State


@dataclass(slots=True)
class Sent:
    """What became of the deliveries that were due."""

    handed: int = 0
    failed: int = 0
    given_up: int = 0
    postponed: int = 0

    @property
    def total(self) -> int:
        """All that were taken up."""
        return self.handed + self.failed + self.given_up + self.postponed


@by_clockwork
def send_due(*, at: datetime, most: int = BATCH) -> Sent:
    """Send at most `most` of the deliveries that are due, the urgent first.

    Several processes may do so at once: none takes what another has taken.
    """
    ways, sent = channels(), Sent()
    due = Delivery.objects.filter(next_attempt_at__lte=at)
    for pk in list(due.order_by("-notice__is_urgent", "next_attempt_at", "pk").values_list("pk", flat=True)[:most]):
        attempt = _take(pk, ways, at, sent)
        if attempt is not None:
            _send(attempt, ways[Way(attempt.delivery.way)], at, sent)
    return sent


def _take(pk: int, ways: Mapping[Way, Channel], at: datetime, sent: Sent) -> Attempt | None:
    """Write down an attempt at the delivery; None where another has it, or it may not be sent now, or never again."""
    with transaction.atomic():
        due = Delivery.objects.filter(pk=pk, next_attempt_at__lte=at).select_related("notice")
        delivery = due.select_for_update(skip_locked=True, of=["self"]).first()
        if delivery is None:
            return None
        was_cut_off = _close_cut_off(delivery, at)
        channel = ways.get(Way(delivery.way))
        reason = _reason_to_stop(delivery, channel, at, was_cut_off=was_cut_off)
        if reason or channel is None:
            _give_up(delivery, reason, at, sent)
            return None
        notice = delivery.notice
        leaves_at = may_leave_at(at, is_urgent=notice.is_urgent, expires_at=notice.expires_at)
        if leaves_at > at:
            sent.postponed += 1
            _change(delivery, next_attempt_at=leaves_at)
            return None
        _change(delivery, attempts_made=delivery.attempts_made + 1, next_attempt_at=at + LEASE)
        return Attempt.objects.create(delivery=delivery, number=delivery.attempts_made, at=at)


def _close_cut_off(delivery: Delivery, at: datetime) -> bool:
    """Whether the last attempt was cut off; its outcome then says so."""
    last = delivery.attempts.order_by("-number").filter(outcome=None).first()
    if last is not None:
        Outcome.objects.create(attempt=last, at=at, kind=Outcome.Kind.CUT_OFF)
    return last is not None


def _reason_to_stop(delivery: Delivery, channel: Channel | None, at: datetime, *, was_cut_off: bool) -> str:
    """Why this delivery is not tried (again); empty where it is."""
    notice = delivery.notice
    if notice.seen_at is not None or (notice.reached_at is not None and not notice.is_urgent):
        return REACHED_OTHERWISE
    if notice.expires_at is not None and notice.expires_at <= at:
        return EXPIRED
    if channel is None:
        return NOT_SET_UP
    return CUT_OFF if was_cut_off and not channel.repeats_safely else ""


def _send(attempt: Attempt, channel: Channel, at: datetime, sent: Sent) -> None:
    """Hand the letter over, outside of any transaction, and keep how that ended."""
    try:
        handed = channel.send(letter_of(attempt.delivery))
    except NotSent as problem:
        _keep_failure(attempt, problem, at, sent)
    else:
        _keep_success(attempt, handed, at)
        sent.handed += 1


def _keep_success(attempt: Attempt, handed: Handed, at: datetime) -> None:
    with transaction.atomic():
        delivery = Delivery.objects.select_for_update().get(pk=attempt.delivery_id)
        _close(attempt, Outcome.Kind.DELIVERED if handed.is_delivered else Outcome.Kind.SENT, at)
        if handed.is_delivered:
            mark_reached([delivery.notice_id], at=at)
        if delivery.state == State.DELIVERED:
            # The report of the gateway was quicker than its answer.
            _change(delivery, reference=handed.reference)
            return
        state, delivered_at = (State.DELIVERED, at) if handed.is_delivered else (State.SENT, None)
        _change(
            delivery,
            state=state,
            sent_at=at,
            delivered_at=delivered_at,
            next_attempt_at=None,
            last_error="",
            reference=handed.reference,
        )


def _keep_failure(attempt: Attempt, problem: NotSent, at: datetime, sent: Sent) -> None:
    with transaction.atomic():
        delivery = Delivery.objects.select_for_update().select_related("notice").get(pk=attempt.delivery_id)
        detail = problem.detail[:LONGEST_ERROR]
        is_ours = _close(attempt, Outcome.Kind.REFUSED if problem.is_final else Outcome.Kind.FAILED, at, detail)
        if not is_ours or delivery.next_attempt_at is None:
            return
        pause = None if problem.is_final else pause_after(attempt.number, on=at.date())
        if pause is None:
            _give_up(delivery, detail, at, sent)
            return
        notice, again = delivery.notice, at + pause
        leaves_at = may_leave_at(again, is_urgent=notice.is_urgent, expires_at=notice.expires_at)
        _change(delivery, state=State.FAILED, next_attempt_at=leaves_at, last_error=detail)
        sent.failed += 1


def _close(attempt: Attempt, kind: Outcome.Kind, at: datetime, detail: str = "") -> bool:
    """Keep the outcome; False where the attempt was so slow that it counts as cut off already."""
    return Outcome.objects.get_or_create(attempt=attempt, defaults={"at": at, "kind": kind, "detail": detail})[1]


def _give_up(delivery: Delivery, reason: str, at: datetime, sent: Sent) -> None:
    """Try no longer; where the notice has not arrived, the next way of its person takes over."""
    _change(delivery, state=State.GIVEN_UP, next_attempt_at=None, last_error=reason)
    sent.given_up += 1
    if reason not in {REACHED_OTHERWISE, EXPIRED}:
        open_deliveries([delivery.notice], at)


def _change(delivery: Delivery, **values: object) -> None:
    for name, value in values.items():
        setattr(delivery, name, value)
    delivery.save(update_fields=list(values))


LONGEST_ERROR = 300
# Why a delivery was given up, where it was not the other side that said so.
REACHED_OTHERWISE = "reached-otherwise"
EXPIRED = "expired"
NOT_SET_UP = "not-set-up"
CUT_OFF = "cut-off"
