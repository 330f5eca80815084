"""Places offered in the order of the queue, and what families answer."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from qalam.notices.models import Notice
from qalam.preschool.models import Application, Offer, Place, QueueEvent, Referral
from qalam.preschool.services import offers, referrals
from qalam.preschool.services.offers import AlreadyAnswered, NotYetOver
from qalam.preschool.services.places import NoSeats, NotFree, close_place, open_places
from qalam.preschool.services.referrals import ReferralEnded, ReferralStillValid
from qalam.registry.models import Enrolment
from tests.factories import queue
from tests.preschool.families import head_of
from tests.preschool.walking import MONDAY, guardian_of, kinds, leaves, parent_of, small

pytestmark = pytest.mark.django_db


def test_places_go_one_to_first_priority_and_three_to_the_general_order_by_time_of_filing() -> None:
    house = small()
    general = [house.waits(days) for days in (5, 1, 9, 3, 7)]
    first = [house.waits(days, "first") for days in (30, 20)]
    extraordinary = house.waits(60, "extraordinary")
    house.opens(7)
    made = offers.serve(pool=house.pool, at=MONDAY)
    by_time = sorted(general, key=lambda one: one.filed_at)
    expected = [extraordinary, first[1], *by_time[:3], first[0], by_time[3]]
    assert [offer.application for offer in made] == expected
    assert house.pool.counter == 2
    assert [leaf["counter_after"] for leaf in leaves() if leaf["kind"] == "offered"] == [0, 1, 2, 3, 0, 1, 2]


def test_the_pools_counter_goes_on_from_day_to_day() -> None:
    house = small()
    house.waits(1, "first")
    general = [house.waits(days) for days in (2, 3)]
    house.opens(1)
    offers.serve(pool=house.pool, at=MONDAY)
    second_first = house.waits(1, "first")
    house.opens(2, at=MONDAY + timedelta(days=1))
    made = offers.serve(pool=house.pool, at=MONDAY + timedelta(days=1))
    assert [offer.application for offer in made] == general
    assert second_first.state == "queued"


def test_a_yes_brings_the_referral_and_the_way_to_the_seat() -> None:
    house = small()
    child = house.waits()
    parent, head = parent_of(child).user, head_of(house.group)
    house.opens()
    [offer] = offers.serve(pool=house.pool, at=MONDAY)
    assert Notice.objects.get(to=parent).is_urgent
    referral = offers.accept(offer=offer, by=guardian_of(offer.application), at=MONDAY)
    assert referral.present_by == date(2023, 4, 17)
    referrals.take_documents(referral=referral, by=head, at=MONDAY)
    referrals.sign_contract(referral=referral, contract_number="12", by=head, at=MONDAY)
    enrolment = referrals.enrol(referral=referral, by=head, at=MONDAY)
    child.refresh_from_db()
    assert (child.state, child.period.upper) == ("left", MONDAY.date())
    assert (enrolment.person, enrolment.group, enrolment.period.lower) == (child.child, house.group, MONDAY.date())
    way = ["offered", "accepted", "referral", "documents", "contract", "enrolled", "left"]
    assert kinds(leaves()) == ["filed", "place-opened", *way]
    assert QueueEvent.objects.count() == len(leaves())


def test_the_bulletins_silence_leaves_the_place_to_all_once_the_family_was_reached() -> None:
    house = small()
    child = house.waits()
    parent = parent_of(child).user
    house.opens()
    [offer] = offers.serve(pool=house.pool, at=MONDAY)
    late = MONDAY + timedelta(days=30)
    with pytest.raises(NotYetOver):
        offers.expire(offer=offer, at=late)
    Notice.objects.filter(to=parent).update(reached_at=MONDAY)
    offers.expire(offer=offer, at=late)
    child.refresh_from_db()
    assert child.state == "queued"
    assert Place.objects.get().state == "left_over"
    with pytest.raises(AlreadyAnswered):
        offers.accept(offer=offer, by=guardian_of(offer.application), at=late)


def test_the_whole_term_runs_from_the_day_on_which_the_family_heard() -> None:
    house = small()
    house.waits()
    house.opens()
    [offer] = offers.serve(pool=house.pool, at=MONDAY)
    told = MONDAY + timedelta(days=8)
    Offer.objects.update(told_at=told, told_by=queue.account())
    with pytest.raises(NotYetOver):
        offers.expire(offer=offer, at=told + timedelta(days=2))
    assert offers.expire(offer=offer, at=told + timedelta(days=4)).state == "expired"


def test_a_family_that_said_no_is_asked_again_only_for_a_place_opened_later() -> None:
    house = small()
    child = house.waits()
    house.opens(2)
    first, *_ = offers.serve(pool=house.pool, at=MONDAY)
    offers.decline(offer=first, by=guardian_of(first.application), at=MONDAY)
    assert offers.serve(pool=house.pool, at=MONDAY) == []
    house.opens(1)
    [again] = offers.serve(pool=house.pool, at=MONDAY)
    assert again.application == child


def test_a_referral_that_nobody_presents_is_annulled_and_the_child_sits_out_ten_days() -> None:
    house = small()
    child = house.waits()
    house.opens()
    [offer] = offers.serve(pool=house.pool, at=MONDAY)
    referral = offers.accept(offer=offer, by=guardian_of(offer.application), at=MONDAY)
    with pytest.raises(ReferralStillValid):
        referrals.annul(referral=referral, at=MONDAY + timedelta(days=7))
    referrals.annul(referral=referral, at=MONDAY + timedelta(days=8))
    child.refresh_from_db()
    assert (child.state, child.stopped_until) == ("stop_listed", date(2023, 4, 28))
    with pytest.raises(ReferralEnded):
        referrals.extend(referral=referral, by=guardian_of(child), at=MONDAY)


def test_a_referral_is_extended_once() -> None:
    house = small()
    house.waits()
    house.opens()
    [offer] = offers.serve(pool=house.pool, at=MONDAY)
    parent = guardian_of(offer.application)
    referral = offers.accept(offer=offer, by=parent, at=MONDAY)
    assert referrals.extend(referral=referral, by=parent, at=MONDAY).extended_until == date(2023, 5, 10)
    with pytest.raises(Exception, match="extended once"):
        referrals.extend(referral=referral, by=parent, at=MONDAY)


def test_a_child_that_moves_keeps_its_seat_until_the_new_one_and_frees_it_then() -> None:
    old, new = small(), small()
    seat = Enrolment.objects.create(person=old.waits().child, group=old.group, period=old.group.period)
    Application.objects.all().update(holds=seat)
    child = Application.objects.get()
    child.choices.update(institution=new.kindergarten)
    new.opens()
    [offer] = offers.serve(pool=new.pool, at=MONDAY)
    referral = offers.accept(offer=offer, by=guardian_of(offer.application), at=MONDAY)
    head = head_of(new.group)
    assert Enrolment.objects.on(MONDAY.date()).get() == seat
    referrals.take_documents(referral=referral, by=head, at=MONDAY)
    referrals.sign_contract(referral=referral, contract_number="7", by=head, at=MONDAY)
    referrals.enrol(referral=referral, by=head, at=MONDAY)
    assert Enrolment.objects.on(MONDAY.date()).get().group == new.group
    assert old.pool.places.get().state == "free"


def test_a_kindergarten_refuses_papers_with_a_lawful_reason_and_the_child_waits_on() -> None:
    house = small()
    child = house.waits()
    house.opens()
    [offer] = offers.serve(pool=house.pool, at=MONDAY)
    referral = offers.accept(offer=offer, by=guardian_of(offer.application), at=MONDAY)
    referrals.refuse(referral=referral, reason="incomplete", by=head_of(house.group), at=MONDAY)
    child.refresh_from_db()
    assert child.state == "queued"
    assert Referral.objects.get().refused_because == "incomplete"


def test_twins_are_offered_places_together_or_not_at_all() -> None:
    house = small()
    batch = queue.batch()
    twins = [house.waits(1, batch=batch), house.waits(2, batch=batch)]
    alone = house.waits(3)
    house.opens(1)
    assert [offer.application for offer in offers.serve(pool=house.pool, at=MONDAY)] == [alone]
    house.opens(2)
    assert [offer.application for offer in offers.serve(pool=house.pool, at=MONDAY)] == twins


def test_no_more_places_are_opened_than_the_group_has_seats_and_an_offered_one_is_not_closed() -> None:
    house = small()
    with pytest.raises(NoSeats):
        open_places(group=house.group, count=26, by=head_of(house.group), at=MONDAY)
    house.waits()
    first, second = house.opens(2)
    with pytest.raises(NoSeats):
        open_places(group=house.group, count=24, by=head_of(house.group), at=MONDAY)
    offers.serve(pool=house.pool, at=MONDAY)
    head = head_of(house.group)
    with pytest.raises(NotFree):
        close_place(place=first, reason="repair", by=head, at=MONDAY)
    assert close_place(place=second, reason="repair", by=head, at=MONDAY).state == "closed"
