"""What happens by itself: bulletins, windows, terms that end, reminders; and never twice."""

from __future__ import annotations

from datetime import timedelta

import pytest

from qalam.notices.models import Notice
from qalam.preschool.jobs import run_due
from qalam.preschool.models import Application, Claim, Offer, Place
from qalam.preschool.rules.replay import replay
from qalam.preschool.services import claims, offers
from qalam.preschool.services.claims import ClaimedAlready, NotLeftOver, NoWindow
from tests.preschool.walking import MONDAY, Small, guardian_of, leaves, parent_of, small

pytestmark = pytest.mark.django_db

EVENING = MONDAY.replace(hour=18)
"""When the bulletin of the day comes out and the window of wishes closes."""


def left_over(house: Small) -> Place:
    """A place that the first in line let pass."""
    house.waits(0)
    [place] = house.opens(1)
    [offer] = offers.serve(pool=house.pool, at=MONDAY)
    offers.decline(offer=offer, by=guardian_of(offer.application), at=MONDAY)
    place.refresh_from_db()
    assert place.state == "left_over"
    return place


def test_a_place_is_offered_once_the_bulletin_of_the_day_is_out_and_only_once() -> None:
    house = small()
    house.waits()
    house.opens()
    assert run_due(at=MONDAY)["offered"] == 0
    assert run_due(at=EVENING)["offered"] == 1
    assert run_due(at=EVENING + timedelta(minutes=1))["offered"] == 0
    assert Offer.objects.count() == 1


def test_wishes_for_a_left_over_place_are_decided_by_the_queue_and_not_by_the_hour() -> None:
    house = small()
    late, early = house.waits(9), house.waits(3)
    place = left_over(house)
    first_wish, second_wish = MONDAY.replace(hour=11), MONDAY.replace(hour=17)
    claims.claim(application=late, place=place, by=guardian_of(late), at=first_wish)
    claims.claim(application=early, place=place, by=guardian_of(early), at=second_wish)
    assert run_due(at=EVENING - timedelta(minutes=1))["claimed"] == 0
    assert run_due(at=EVENING)["claimed"] == 1
    assert Offer.objects.get(state="open").application == early
    assert {claim.application: claim.state for claim in Claim.objects.all()} == {late: "unserved", early: "served"}
    assert [(one.leaf, one.code) for one in replay(leaves(), "zhanaozen")] == []


def test_a_wish_needs_an_open_window_a_left_over_place_of_the_childs_age_and_is_made_once() -> None:
    house = small()
    child, other = house.waits(5), house.waits(6, birth_year=2019)
    place = left_over(house)
    with pytest.raises(NoWindow):
        claims.claim(application=child, place=place, by=guardian_of(child), at=MONDAY.replace(hour=20))
    with pytest.raises(NotLeftOver):
        claims.claim(application=other, place=place, by=guardian_of(other), at=MONDAY)
    claims.claim(application=child, place=place, by=guardian_of(child), at=MONDAY)
    with pytest.raises(ClaimedAlready):
        claims.claim(application=child, place=place, by=guardian_of(child), at=MONDAY)


def test_terms_end_by_themselves_and_the_child_comes_back_from_the_stop_list() -> None:
    house = small()
    child = house.waits()
    house.opens()
    [offer] = offers.serve(pool=house.pool, at=MONDAY)
    offers.accept(offer=offer, by=guardian_of(child), at=MONDAY)
    assert run_due(at=MONDAY + timedelta(days=7))["annulled"] == 0
    assert run_due(at=MONDAY + timedelta(days=8))["annulled"] == 1
    assert run_due(at=MONDAY + timedelta(days=18))["resumed"] == 0
    assert run_due(at=MONDAY + timedelta(days=19))["resumed"] == 1
    child.refresh_from_db()
    assert child.state == Application.State.QUEUED
    assert [(one.leaf, one.code) for one in replay(leaves(), "zhanaozen")] == []


def test_a_family_that_says_nothing_is_reminded_once_on_the_last_day() -> None:
    house = small()
    parent = parent_of(house.waits()).user
    house.opens()
    offers.serve(pool=house.pool, at=MONDAY)
    thursday = MONDAY + timedelta(days=3)
    for hour in (9, 10):
        run_due(at=thursday.replace(hour=hour))
    assert Notice.objects.filter(to=parent, key__startswith="reminder:").count() == 1


def test_silence_counts_only_after_somebody_was_reached() -> None:
    house = small()
    parent = parent_of(house.waits()).user
    house.opens()
    offers.serve(pool=house.pool, at=MONDAY)
    late = MONDAY + timedelta(days=40)
    assert run_due(at=late)["expired"] == 0
    Notice.objects.filter(to=parent).update(reached_at=MONDAY)
    assert run_due(at=late)["expired"] == 1
