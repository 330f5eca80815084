"""The computed answer to 'why not my child?' for each kindergarten, and what there is to choose from."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from qalam.access.actor import CLOCKWORK
from qalam.access.models import Role
from qalam.preschool.models import Choice, Offer
from qalam.preschool.queries.choices import Point, Profile, home_area, kindergartens, middle_of
from qalam.preschool.queries.why import DID_NOT_WAIT, HAD_BETTER, NO_PLACES, NOT_SHARED, PLACES_KEPT, YOU_LET_GO, why
from qalam.preschool.rules.lifecycle import Event
from qalam.preschool.services import batches, offers, rounds
from qalam.preschool.services.happening import happen
from qalam.preschool.services.opening import open_log
from qalam.preschool.services.places import open_places
from qalam.registry.models import Residence
from tests.factories import queue, records
from tests.preschool.families import family, head_of, somebody
from tests.preschool.walking import MONDAY, Small, guardian_of, small

pytestmark = pytest.mark.django_db

LATER = MONDAY + timedelta(days=1)


def test_a_kindergarten_without_places_says_so() -> None:
    house = small()
    own = house.waits()
    found = why(own, house.kindergarten, MONDAY)
    assert (found.opened, found.served, found.reasons) == (0, (), (NO_PLACES,))
    assert found.differs[0].en.startswith("For your child to get a place")


def test_the_cut_off_is_told_by_category_and_moment_without_a_name() -> None:
    house = small()
    for days in (1, 2):
        house.waits(days)
    house.waits(60, "first")
    own = house.waits(20)
    house.opens(3)
    offers.serve(pool=house.pool, at=MONDAY)
    found = why(own, house.kindergarten, LATER)
    assert (found.opened, found.free) == (3, 0)
    assert [(one.category, one.children) for one in found.served] == [("first", 1), ("general", 2)]
    said = " ".join(reason.en for reason in (*found.reasons, *found.differs))
    assert "Children of the general queue were offered places: 2; the last of them applied on 03.09.2022 09:00" in said
    assert "had to be filed before 03.09.2022 09:00" in said
    assert "With a confirmed first-priority category the child would have got a place" in said
    assert why(own, house.kindergarten, MONDAY - timedelta(days=1)).reasons == (NO_PLACES,)


def test_a_place_that_the_family_let_go_is_named() -> None:
    house = small()
    own = house.waits()
    house.opens()
    [offer] = offers.serve(pool=house.pool, at=MONDAY)
    offers.decline(offer=offer, by=guardian_of(offer.application), at=MONDAY)
    own.refresh_from_db()
    found = why(own, house.kindergarten, LATER)
    assert found.own_offers == 1
    assert YOU_LET_GO in found.reasons
    assert found.differs == ()


def test_kindergartens_are_told_the_nearest_first_with_their_free_places() -> None:
    home = records.area()
    near = records.institution(kind="kindergarten", area=home, longitude="52.86000", latitude="43.34000")
    far = records.institution(kind="mini_centre", longitude="52.92600", latitude="43.27700")
    records.institution(kind="general_school")
    queue.place(pool=queue.pool(institution=far))
    queue.place(pool=queue.pool(institution=far, birth_year=2019))
    child = records.person(born_on=date(2020, 3, 3))
    Residence.objects.create(person=child, area=home, period=records.OPEN)
    middle = middle_of(home_area(child, MONDAY.date()))
    assert middle == Point(52.86, 43.34)
    found = kindergartens(Profile(2020, "kk"), middle, MONDAY.date())
    assert [(one.institution, one.free) for one in found] == [(near, 0), (far, 1)]
    assert found[0].kilometres == 0
    assert found[1].kilometres == pytest.approx(8.8, abs=0.2)


def test_the_category_of_that_moment_counts_and_not_a_later_one() -> None:
    house = small()
    house.waits(1)
    own = house.waits(20)
    house.opens()
    offers.serve(pool=house.pool, at=MONDAY)
    happen(own, Event.CATEGORY, at=MONDAY, by=CLOCKWORK, cause="evidence-confirmed", told={"category": "extraordinary"})
    [sentence] = why(own, house.kindergarten, LATER).differs
    assert "had to be filed before 02.09.2022 09:00" in sentence.en


def test_a_child_that_had_an_offer_elsewhere_did_not_wait() -> None:
    house = small()
    house.waits(30)
    own = house.waits(20)
    house.opens()
    happen(own, Event.OFFERED, at=MONDAY, by=CLOCKWORK, cause="turn")
    offers.serve(pool=house.pool, at=MONDAY)
    assert why(own, house.kindergarten, LATER).differs == (DID_NOT_WAIT,)


def test_places_kept_for_a_round_are_told_and_nothing_is_said_to_be_missing() -> None:
    house = small()
    own = house.waits()
    open_log(at=MONDAY)
    open_places(group=house.group, count=3, by=head_of(house.group), at=MONDAY, is_for_round=True)
    found = why(own, house.kindergarten, LATER)
    assert found.reasons[-1] == PLACES_KEPT.fill(kept=3)
    assert found.differs == ()


def test_a_round_that_gave_a_lower_choice_tells_the_cut_off_of_the_higher_one() -> None:
    wanted, other = small(), small()
    wanted.waits(1)
    own = wanted.waits(20)
    Choice.objects.create(application=own, institution=other.kindergarten, rank=2)
    play_round(wanted, other)
    assert Offer.objects.get(application=own).rank == 2
    [sentence] = why(own, wanted.kindergarten, LATER).differs
    assert "had to be filed before 02.09.2022 09:00" in sentence.en


def test_a_round_that_gave_a_higher_choice_says_so_of_the_lower_one() -> None:
    wanted, other = small(), small()
    own = wanted.waits(1)
    Choice.objects.create(application=own, institution=other.kindergarten, rank=2)
    other.waits(20)
    play_round(wanted, other)
    assert Offer.objects.get(application=own).rank == 1
    assert why(own, other.kindergarten, LATER).differs == (HAD_BETTER,)


def play_round(*houses: Small) -> None:
    """A mass round of one place in each kindergarten."""
    open_log(at=MONDAY)
    kept = [
        place
        for house in houses
        for place in open_places(group=house.group, count=1, by=head_of(house.group), at=MONDAY, is_for_round=True)
    ]
    by = somebody(Role.SPECIALIST)
    rounds.publish(drawn=rounds.draft(title="1", places=kept, by=by, at=MONDAY), by=by, at=MONDAY)


def test_places_kept_before_the_child_was_filed_count_as_opened_when_a_round_gives_them() -> None:
    house, clerk = small(), somebody(Role.SPECIALIST)
    house.waits(1)
    open_log(at=MONDAY)
    kept = open_places(group=house.group, count=1, by=head_of(house.group), at=MONDAY, is_for_round=True)
    home = family()
    own = home.files(wants=[house.kindergarten], at=MONDAY + timedelta(hours=1))
    found = why(own, house.kindergarten, MONDAY + timedelta(hours=2))
    assert (found.opened, found.reasons) == (0, (NO_PLACES, PLACES_KEPT.fill(kept=1)))
    noon = MONDAY + timedelta(hours=3)
    rounds.publish(drawn=rounds.draft(title="Мамыр", places=kept, by=clerk, at=noon), by=clerk, at=noon)
    assert why(own, house.kindergarten, LATER).opened == 1


def test_children_who_stand_together_are_told_that_all_of_them_have_to_name_the_kindergarten() -> None:
    house, home = small(), family()
    first = home.files(home.child(), wants=[house.kindergarten], at=MONDAY)
    last = home.files(home.child(), at=MONDAY)
    batches.together(applications=[first, last], by=home.user, at=MONDAY)
    first.refresh_from_db()
    assert why(first, house.kindergarten, LATER).differs == (NOT_SHARED,)
