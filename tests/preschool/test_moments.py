"""When a deed happened is decided once it holds the log: records and leaves agree, and time never runs back."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from itertools import pairwise
from typing import TypeVar

import pytest
from django.db import connection, transaction

from qalam.access.models import Role
from qalam.ledger.models import Leaf
from qalam.preschool.days import last_moment_of, local_day
from qalam.preschool.jobs import run_due
from qalam.preschool.models import Evidence, Offer, QueueEvent, Referral
from qalam.preschool.rules.deadlines import answer_by, present_by
from qalam.preschool.rules.regimes import terms
from qalam.preschool.rules.replay import replay
from qalam.preschool.services import applications, offers, verification
from qalam.preschool.services.offers import TooLate
from qalam.preschool.services.opening import open_log
from qalam.preschool.services.places import open_places
from qalam.preschool.territory import TERRITORY
from tests.factories import queue
from tests.preschool.families import family, garden, head_of, somebody
from tests.preschool.walking import MONDAY, Small, guardian_of, leaves, small

pytestmark = pytest.mark.django_db(transaction=True)

ResultT = TypeVar("ResultT")
A_DAY = timedelta(days=1)
NEXT_DAY = MONDAY + A_DAY


def after_a_later_deed(deed: Callable[[], ResultT], *, later: datetime = NEXT_DAY) -> ResultT:
    """What comes of a deed that waits for the log while a family files at a later moment."""

    def do() -> ResultT:
        try:
            return deed()
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            family("Бұрынов").files(at=later)
            waiting = pool.submit(do)
            # It cannot end before the log is free.
            with pytest.raises(TimeoutError):
                waiting.result(0.3)
        return waiting.result(10)


def sound() -> None:
    """No leaf is older than the one before it, every event bears the moment of its leaf, and the rules find nothing."""
    kept = list(Leaf.objects.order_by("index"))
    assert all(before.at <= after.at for before, after in pairwise(kept))
    told = [datetime.fromisoformat(str(entry["at"])) for entry in leaves()]
    assert told == [leaf.at for leaf in kept]
    assert dict(QueueEvent.objects.values_list("leaf_index", "at")) == {leaf.index: leaf.at for leaf in kept}
    assert list(replay(leaves(), TERRITORY)) == []


def an_offer(house: Small) -> Offer:
    """The only open offer: to the only child that waits."""
    house.waits(1)
    house.opens(1)
    [offer] = offers.serve(pool=house.pool, at=MONDAY)
    return offer


def test_of_two_who_file_at_once_the_one_that_waited_for_the_log_files_when_it_has_it() -> None:
    second = family()
    child, wants = second.child(), [garden()]
    made = after_a_later_deed(lambda: second.files(child, wants=wants, at=MONDAY))
    event = QueueEvent.objects.get(application=made)
    assert made.filed_at == event.at == Leaf.objects.get(index=event.leaf_index).at == NEXT_DAY
    assert made.period.lower == local_day(NEXT_DAY)
    sound()


def test_a_paper_keeps_the_moment_at_which_it_was_received() -> None:
    second, by = family(), somebody(Role.SPECIALIST)
    child, wants = second.child(), [garden()]
    made = after_a_later_deed(
        lambda: second.files(child, wants=wants, by=by, origin="paper", filed_at=MONDAY - A_DAY, at=MONDAY)
    )
    assert made.filed_at == MONDAY - A_DAY
    assert QueueEvent.objects.get(application=made).at == NEXT_DAY
    sound()


def test_a_day_that_passes_beside_an_acceptance_counts_every_term_from_the_leaf() -> None:
    offer = an_offer(small())
    by = guardian_of(offer.application)
    referral = after_a_later_deed(lambda: offers.accept(offer=offer, by=by, at=MONDAY))
    offer.refresh_from_db()
    assert offer.answered_at == referral.issued_at == NEXT_DAY
    assert set(
        QueueEvent.objects.filter(application=offer.application, kind__in=("accepted", "referral")).values_list(
            "at", flat=True
        )
    ) == {NEXT_DAY}
    assert referral.present_by == present_by(terms(local_day(NEXT_DAY), TERRITORY).outcome, local_day(NEXT_DAY))
    sound()


def test_a_yes_that_has_the_log_only_after_the_term_is_told_so() -> None:
    offer = an_offer(small())
    Offer.objects.filter(pk=offer.pk).update(told_at=MONDAY, told_by=queue.account())
    by = guardian_of(offer.application)
    with pytest.raises(TooLate):
        after_a_later_deed(lambda: offers.accept(offer=offer, by=by, at=offer.answer_by), later=offer.answer_by + A_DAY)
    assert not Referral.objects.exists()
    sound()


def test_days_that_pass_beside_answers_leave_a_log_that_replays() -> None:
    house = small()
    for days in range(6):
        house.waits(days)
    house.opens(6)
    made = offers.serve(pool=house.pool, at=MONDAY)
    parents, head = {offer.pk: guardian_of(offer.application) for offer in made}, head_of(house.group)
    begin = threading.Barrier(3)

    def answers(some: list[Offer]) -> None:
        try:
            begin.wait(10)
            for offer in some:
                offers.accept(offer=offer, by=parents[offer.pk], at=MONDAY)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        answering = [pool.submit(answers, some) for some in (made[:3], made[3:])]
        begin.wait(10)
        for day in (1, 2, 3):
            run_due(at=MONDAY + day * A_DAY)
            open_places(group=house.group, count=1, by=head, at=MONDAY + day * A_DAY)
        for one in answering:
            one.result(10)
    assert Referral.objects.count() == 6
    sound()


def test_a_place_that_is_offered_after_a_later_deed_is_answered_by_the_day_of_its_leaf() -> None:
    house = small()
    house.waits(1)
    house.opens(1)
    pool = house.pool
    [offer] = after_a_later_deed(lambda: offers.serve(pool=pool, at=MONDAY))
    assert offer.made_at == NEXT_DAY
    on = local_day(NEXT_DAY)
    assert offer.answer_by == last_moment_of(answer_by(terms(on, TERRITORY).outcome, on))
    sound()


def test_a_paper_is_confirmed_at_the_moment_of_the_leaf() -> None:
    house, by = small(), somebody(Role.SPECIALIST)
    child = house.waits(1)
    open_log(at=MONDAY)
    claimed = queue.evidence(application=child, claimed_at=MONDAY)
    found = after_a_later_deed(
        lambda: verification.confirm(evidence=claimed, issued_on=local_day(MONDAY), by=by, at=MONDAY)
    )
    assert Evidence.objects.get().decided_at == found.decided_at == NEXT_DAY
    child.refresh_from_db()
    assert child.priority == "first"
    sound()


def test_the_list_is_changed_and_the_child_leaves_when_the_log_says_so() -> None:
    second = family()
    made = second.files(at=MONDAY)
    after_a_later_deed(lambda: applications.withdraw(application=made, by=second.user, at=MONDAY))
    made.refresh_from_db()
    assert made.period.upper == local_day(NEXT_DAY)
    sound()
