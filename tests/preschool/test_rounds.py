"""Mass rounds: drafted without a trace, published at once, and found right by whoever runs them again."""

from __future__ import annotations

from datetime import timedelta

import pytest

from qalam.access.models import Role
from qalam.preschool.models import Application, Choice, Offer, Place, Round
from qalam.preschool.rules.replay import replay
from qalam.preschool.services import offers, referrals, rounds
from qalam.preschool.services.opening import open_log
from qalam.preschool.services.places import open_places
from qalam.preschool.services.rounds import NoPlaces, NotADraft
from tests.factories import queue
from tests.preschool.families import head_of, somebody
from tests.preschool.walking import MONDAY, Small, guardian_of, kinds, leaves, small

pytestmark = pytest.mark.django_db


def two_houses() -> tuple[Small, Small]:
    """Two kindergartens with two places each, kept for a round; five children, most of whom name both."""
    first, second = small(), small()
    for days in (3, 1, 4, 2, 5):
        child = first.waits(days)
        if days != 2:
            Choice.objects.create(application=child, institution=second.kindergarten, rank=2)
    open_log(at=MONDAY)
    for house in (first, second):
        open_places(group=house.group, count=2, by=head_of(house.group), at=MONDAY, is_for_round=True)
    return first, second


def test_a_draft_leaves_no_trace_and_publishing_offers_every_place_by_the_order_of_the_queue() -> None:
    first, second = two_houses()
    specialist = somebody(Role.SPECIALIST)
    drawn = rounds.draft(title="Мамыр", places=list(Place.objects.all()), by=specialist, at=MONDAY)
    assert kinds(leaves()) == ["filed"] * 5
    assert drawn.summary == {
        "places": 4, "seekers": 5, "offers": 4, "by_rank": {"1": 2, "2": 2}, "by_category": {"general": 4},
        "let_go": [],
    }  # fmt: skip
    rounds.publish(drawn=drawn, by=specialist, at=MONDAY)
    given = {offer.application.filed_at.day - 1: offer.place.pool.institution for offer in Offer.objects.all()}
    assert given == {
        1: first.kindergarten, 2: first.kindergarten, 3: second.kindergarten, 4: second.kindergarten,
    }  # fmt: skip
    assert kinds(leaves())[5:] == ["place-opened"] * 4 + ["round-opened"] + ["offered"] * 4 + ["round-closed"]
    assert list(replay(leaves(), "zhanaozen")) == []
    with pytest.raises(NotADraft):
        rounds.publish(drawn=drawn, by=specialist, at=MONDAY)


def test_the_published_round_is_of_the_queue_as_it_stands_then() -> None:
    two_houses()
    specialist = somebody(Role.SPECIALIST)
    drawn = rounds.draft(title="Мамыр", places=list(Place.objects.all()), by=specialist, at=MONDAY)
    early = small().waits(-30)
    Choice.objects.filter(application=early).update(institution=Place.objects.earliest("pk").pool.institution)
    open_log(at=MONDAY)
    rounds.publish(drawn=drawn, by=specialist, at=MONDAY)
    assert Offer.objects.filter(application=early).exists()
    assert [finding.code for finding in replay(leaves(), "zhanaozen")] == []


def test_the_counter_of_a_pool_goes_on_after_a_round() -> None:
    house = small()
    for days in (1, 2):
        house.waits(days, "first")
        house.waits(days)
    open_log(at=MONDAY)
    kept = open_places(group=house.group, count=2, by=head_of(house.group), at=MONDAY, is_for_round=True)
    specialist = somebody(Role.SPECIALIST)
    rounds.publish(drawn=rounds.draft(title="1", places=kept, by=specialist, at=MONDAY), by=specialist, at=MONDAY)
    assert house.pool.counter == 2
    house.opens(1)
    [offer] = offers.serve(pool=house.pool, at=MONDAY)
    assert offer.application.priority == "general"
    assert list(replay(leaves(), "zhanaozen")) == []


def test_twins_are_placed_together_by_a_round_or_not_at_all() -> None:
    house = small()
    batch = queue.batch()
    twins = [house.waits(1, batch=batch), house.waits(3, batch=batch)]
    alone = house.waits(2)
    open_log(at=MONDAY)
    kept = open_places(group=house.group, count=2, by=head_of(house.group), at=MONDAY, is_for_round=True)
    specialist = somebody(Role.SPECIALIST)
    rounds.publish(drawn=rounds.draft(title="1", places=kept, by=specialist, at=MONDAY), by=specialist, at=MONDAY)
    offered = set(Offer.objects.values_list("application", flat=True))
    assert offered in ({alone.pk}, {twin.pk for twin in twins})
    assert list(replay(leaves(), "zhanaozen")) == []


def test_a_round_needs_kept_places_and_a_dropped_draft_gives_them_back() -> None:
    specialist = somebody(Role.SPECIALIST)
    with pytest.raises(NoPlaces):
        rounds.draft(title="1", places=[queue.place()], by=specialist, at=MONDAY)
    two_houses()
    places = list(Place.objects.filter(state="kept"))
    rounds.drop(drawn=rounds.draft(title="1", places=places, by=specialist, at=MONDAY), by=specialist, at=MONDAY)
    assert rounds.draft(title="2", places=places, by=specialist, at=MONDAY).summary["places"] == 4
    assert Round.objects.filter(state="dropped").count() == 1


def test_a_whole_month_of_the_queue_is_found_right_by_the_replay() -> None:
    house = small()
    for days, priority in enumerate(["general", "first", "general", "extraordinary", "general", "first"]):
        house.waits(days, priority)
    house.opens(3)
    head = head_of(house.group)
    first, second, third = offers.serve(pool=house.pool, at=MONDAY)
    referral = offers.accept(offer=first, by=guardian_of(first.application), at=MONDAY)
    referrals.take_documents(referral=referral, by=head, at=MONDAY)
    referrals.sign_contract(referral=referral, contract_number="1", by=head, at=MONDAY)
    referrals.enrol(referral=referral, by=head, at=MONDAY)
    offers.decline(offer=second, by=guardian_of(second.application), at=MONDAY)
    later = offers.accept(offer=third, by=guardian_of(third.application), at=MONDAY)
    referrals.annul(referral=later, at=MONDAY + timedelta(days=9))
    house.opens(2, at=MONDAY + timedelta(days=10))
    offers.serve(pool=house.pool, at=MONDAY + timedelta(days=10))
    found = list(replay(leaves(), "zhanaozen"))
    assert [(one.leaf, one.code, one.sentence.en) for one in found] == []
    assert Application.objects.filter(state="stop_listed").count() == 1
