"""A private kindergarten gives places through the queue only while it holds a state order."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from psycopg.types.range import DateRange

from qalam.access.models import Role
from qalam.preschool.models import Offer, Place
from qalam.preschool.queries.bulletin import bulletin
from qalam.preschool.queries.choices import Profile, kindergartens, of_the_queue
from qalam.preschool.services import rounds
from qalam.preschool.services.places import NoStateOrder, open_places
from qalam.preschool.services.wishes import NotOfTheQueue
from qalam.registry.models import Institution, StateOrder
from tests.factories import records
from tests.factories.queue import MORNING
from tests.preschool.families import family, garden, head_of, somebody

pytestmark = pytest.mark.django_db
DAY = MORNING.date()
WHOLE = DateRange(date(2022, 1, 1), None)
OVER = DateRange(date(2022, 1, 1), date(2023, 5, 1))


def order(institution: Institution, period: DateRange[date] = WHOLE) -> StateOrder:
    return StateOrder.objects.create(institution=institution, period=period)


def test_a_family_can_name_state_kindergartens_and_private_ones_under_an_order() -> None:
    state, ordered, without = garden(), garden(ownership="private"), garden(ownership="private")
    order(ordered)
    assert set(of_the_queue(DAY)) == {state, ordered}
    assert family().files(wants=[ordered]).choices.get().institution == ordered
    with pytest.raises(NotOfTheQueue):
        family().files(wants=[without])


def test_an_order_counts_on_its_days_alone() -> None:
    private = garden(ownership="private")
    order(private, OVER)
    assert list(of_the_queue(date(2023, 4, 30))) == [private]
    assert not of_the_queue(date(2023, 5, 1))


def test_places_of_a_private_kindergarten_open_only_under_an_order() -> None:
    private = garden(ownership="private")
    group = records.group(institution=private, grade=None, birth_year=2020, seats=20)
    with pytest.raises(NoStateOrder, match="no state order"):
        open_places(group=group, count=1, by=head_of(group), at=MORNING)
    order(private)
    assert len(open_places(group=group, count=1, by=head_of(group), at=MORNING)) == 1


def test_the_order_is_a_word_on_the_ranking_and_in_the_bulletin() -> None:
    private, state = garden(ownership="private"), garden()
    order(private)
    told = {one.institution.pk: one for one in kindergartens(Profile(2020, "kk"), None, DAY)}
    assert told[private.pk].has_state_order
    assert not told[state.pk].has_state_order
    for one in (private, state):
        group = records.group(institution=one, grade=None, birth_year=2020, seats=20)
        open_places(group=group, count=1, by=head_of(group), at=MORNING)
    assert bulletin(DAY, MORNING).under_state_order == {private.bin}


def test_the_bulletin_names_the_order_once(client: Client) -> None:
    private, state = garden(ownership="private"), garden()
    order(private)
    for one in (private, state):
        group = records.group(institution=one, grade=None, birth_year=2020, seats=20)
        open_places(group=group, count=1, by=head_of(group), at=MORNING)
    page = client.get(f"/en/queue/bulletin/?on={DAY.isoformat()}").content.decode()
    assert page.count("under a state order") == 1


def test_a_round_gives_no_place_of_a_kindergarten_whose_order_has_ended() -> None:
    clerk, private, state = somebody(Role.SPECIALIST), garden(ownership="private"), garden()
    held = order(private)
    family().files(wants=[private, state])
    kept = []
    for one in (private, state):
        group = records.group(institution=one, grade=None, birth_year=2020, seats=20)
        kept += open_places(group=group, count=1, by=head_of(group), at=MORNING, is_for_round=True)
    drawn = rounds.draft(title="Мамыр", places=kept, by=clerk, at=MORNING)
    held.period = OVER
    held.save()
    rounds.publish(drawn=drawn, by=clerk, at=MORNING)
    assert [offer.place.pool.institution for offer in Offer.objects.all()] == [state]
    assert Place.objects.get(pk=kept[0].pk).state == "kept"
