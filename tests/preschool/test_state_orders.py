"""A private kindergarten gives places through the queue only while it holds a state order."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.test import Client
from psycopg.types.range import DateRange

from qalam.access.models import Role
from qalam.notices.models import Notice
from qalam.preschool.jobs import run_due
from qalam.preschool.models import Offer, Place
from qalam.preschool.queries.bulletin import bulletin
from qalam.preschool.queries.choices import Profile, kindergartens, of_the_queue
from qalam.preschool.rules.replay import replay
from qalam.preschool.services import offers, rounds
from qalam.preschool.services.places import NoStateOrder, open_places
from qalam.preschool.services.wishes import NotOfTheQueue
from qalam.preschool.web.head_forms import CloseForm
from qalam.registry.models import Institution, StateOrder
from tests.factories import records
from tests.factories.queue import MORNING
from tests.preschool.families import family, garden, head_of, somebody
from tests.preschool.walking import guardian_of, leaves

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


def opened_under(held: StateOrder, *, count: int = 1, is_for_round: bool = False) -> list[Place]:
    """Places of a group of the kindergarten whose order it is."""
    group = records.group(institution=held.institution, grade=None, birth_year=2020, seats=20, period=records.OPEN)
    by = head_of(group)
    return open_places(group=group, count=count, by=by, at=MORNING, is_for_round=is_for_round)


def ends(held: StateOrder) -> None:
    """Yesterday was the last day of the order."""
    held.period = OVER
    held.save()


def test_the_clockwork_closes_the_places_of_an_order_that_is_over_and_tells_the_head_once() -> None:
    held = order(garden(ownership="private"))
    kept, free = opened_under(held, is_for_round=True), opened_under(held, count=2)
    of_state = open_places(
        group=(other := records.group(institution=garden(), grade=None, birth_year=2020, seats=20)),
        count=1, by=head_of(other), at=MORNING,
    )  # fmt: skip
    assert run_due(at=MORNING)["closed"] == 0
    ends(held)
    assert [run_due(at=MORNING)["closed"] for _ in range(2)] == [3, 0]
    for place in (*kept, *free):
        place.refresh_from_db()
        assert (place.state, place.closed_because) == ("closed", "order_ended")
    of_state[0].refresh_from_db()
    assert of_state[0].state == "free"
    closed = [leaf for leaf in leaves() if leaf["kind"] == "place-closed"]
    assert [(leaf["place"], leaf["cause"]) for leaf in closed] == [(str(one.pk), "order_ended") for one in free]
    assert [(one.leaf, one.code) for one in replay(leaves(), "zhanaozen")] == []
    [told] = Notice.objects.filter(key__startswith="order-ended:")
    assert told.to == head_of(kept[0].group)
    assert told.sentence.say("en").endswith("are closed: 3.")


def test_the_bulletin_says_why_and_the_head_cannot_say_so_by_hand(client: Client) -> None:
    held = order(garden(ownership="private"))
    opened_under(held)
    ends(held)
    run_due(at=MORNING)
    page = client.get(f"/en/queue/bulletin/?on={DAY.isoformat()}").content.decode()
    assert "there is no state order for it" in page
    group = Place.objects.get().group
    visitor = Client()
    visitor.force_login(head_of(group))
    own = visitor.get(f"/en/queue/kindergarten/groups/{group.pk}/").content.decode()
    assert "holds no state order" in own
    assert "How many places" not in own
    assert "order_ended" not in dict(CloseForm().fields["reason"].choices)  # type: ignore[attr-defined]


def test_a_family_keeps_the_offer_that_it_has_when_the_order_ends_and_nobody_after_it_gets_one() -> None:
    held = order(garden(ownership="private"))
    for home in (family(), family()):
        home.files(wants=[held.institution])
    [place] = opened_under(held)
    [offer] = offers.serve(pool=place.pool, at=MORNING)
    ends(held)
    evening = MORNING + timedelta(hours=14)
    assert run_due(at=evening)["closed"] == 0
    offers.decline(offer=offer, by=guardian_of(offer.application), at=evening)
    done = run_due(at=evening + timedelta(minutes=1))
    assert (done["closed"], done["offered"]) == (1, 0)
    assert Offer.objects.count() == 1


def test_places_of_a_group_that_begins_after_the_order_are_closed_as_soon_as_its_end_is_known() -> None:
    held = order(garden(ownership="private"))
    group = records.group(
        institution=held.institution, grade=None, birth_year=2020, seats=20,
        period=DateRange(date(2023, 9, 1), date(2024, 9, 1)),
    )  # fmt: skip
    open_places(group=group, count=1, by=head_of(group), at=MORNING)
    held.period = DateRange(WHOLE.lower, date(2023, 8, 1))
    held.save()
    assert run_due(at=MORNING)["closed"] == 1
