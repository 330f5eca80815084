"""The page of a head about exchanges: seats that leave and come, what is awaited, and no other families' names."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from unittest import mock

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from qalam.access.models import Role, User
from qalam.ledger.models import Deed
from qalam.preschool.queries.exchanges_at import Stage, exchanges_at
from qalam.preschool.services import offers
from tests.preschool.families import head_of, somebody
from tests.preschool.test_exchanges import Sitter, contracted, enrols, exchanged, group, sitter, swap
from tests.preschool.walking import MONDAY

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)
PAGE = "queue:kindergarten_exchanges"


@pytest.fixture(autouse=True)
def monday() -> Iterator[None]:
    with (
        translation.override("en"),
        mock.patch("qalam.preschool.web.exchanges_of_head.moment", return_value=MONDAY + DAY),
        mock.patch("qalam.preschool.web.head.moment", return_value=MONDAY + DAY),
        mock.patch("qalam.preschool.web.edges.today", return_value=(MONDAY + DAY).date()),
    ):
        yield


def read(user: User, name: str = PAGE) -> str:
    client = Client()
    client.force_login(user)
    response = client.get(reverse(name))
    assert response.status_code == 200
    return str(response.content.decode())


def of_three() -> list[Sitter]:
    """A wants what B has, B what C has, C what A has; each child has a name of its own."""
    a, b, c = group(), group(), group()
    ring = [sitter(a, b), sitter(b, c), sitter(c, a)]
    for one, surname in zip(ring, ("Алмасова", "Бекова", "Саматова"), strict=True):
        one.seat.person.surname = surname
        one.seat.person.save()
    exchanged()
    return ring


def test_a_head_reads_which_child_leaves_and_until_when_each_family_answers() -> None:
    a, *_ = of_three()
    said = read(head_of(a.seat.group))
    assert "An exchange of 3 children" in said
    assert str(a.seat.person) in said
    assert "A child whose family has not answered yet" in said
    assert said.count("The family has still to answer.") == 2
    assert said.count("The last day is") == 2
    assert "1 still to answer." in said


def test_other_families_have_no_name_until_their_referral_leads_here() -> None:
    a, b, c = of_three()
    head = head_of(a.seat.group)
    said = read(head)
    assert str(b.seat.person) not in said
    assert str(c.seat.person) not in said
    paper = c.accepts()
    said = read(head)
    assert str(c.seat.person) in said
    assert str(b.seat.person) not in said
    assert "The family agreed and brings you its papers." in said
    assert reverse("queue:kindergarten_referral", args=[paper.number]) in said


def test_the_page_tells_how_far_each_has_come_and_when_all_may_move() -> None:
    a, b, c = of_three()
    here = a.seat.group.institution
    papers = [contracted(one) for one in (a, c)]
    [ring] = exchanges_at(here, MONDAY.date())
    assert ([one.stage for one in ring.leaving], [one.stage for one in ring.coming]) == ([Stage.READY], [Stage.READY])
    assert (ring.others, ring.is_ready) == ({Stage.ANSWER: 1}, False)
    assert "contract is ready. When one" not in read(head_of(a.seat.group))
    contracted(b)
    assert "When one of the kindergartens enrols its child, all children move at once." in read(head_of(a.seat.group))
    enrols(papers[0])
    assert exchanges_at(here, (MONDAY + 2 * DAY).date()) == []


def test_an_exchange_that_broke_off_is_gone_from_the_page() -> None:
    one, other = swap()
    exchanged()
    offers.decline(offer=other.offer, by=other.home.user, at=MONDAY + DAY)
    assert "No exchange touches your kindergarten now." in read(head_of(one.seat.group))


def test_two_exchanges_at_once_are_told_apart_and_each_head_sees_only_their_own() -> None:
    swap()
    one, other = swap()
    exchanged()
    [ring] = exchanges_at(one.seat.group.institution, MONDAY.date())
    assert ring.size == 2
    assert [part.offer.application_id for part in ring.leaving] == [one.application.pk]
    assert [part.offer.application_id for part in ring.coming] == [other.application.pk]
    assert "No exchange touches your kindergarten now." in read(head_of(group()))


def test_the_page_of_the_kindergarten_leads_there_while_there_is_one() -> None:
    one, _ = swap()
    head = head_of(one.seat.group)
    words = "Exchanges under way that touch this kindergarten"
    assert words not in read(head, "queue:kindergarten")
    exchanged()
    assert f"{words}: 1" in read(head, "queue:kindergarten")


def test_it_is_refused_to_everybody_but_heads_and_each_look_is_in_the_audit() -> None:
    one, _ = swap()
    exchanged()
    address = reverse(PAGE)
    assert Client().get(address).status_code == 302
    for user in (one.home.user, somebody(Role.SPECIALIST), somebody(Role.AUDITOR)):
        client = Client()
        client.force_login(user)
        assert client.get(address).status_code == 403
    assert not Deed.objects.filter(action="read referrals").exists()
    head = head_of(one.seat.group)
    read(head)
    looked = Deed.objects.get(action="read referrals")
    assert (looked.by, looked.detail) == (head, {"how": "exchanges", "rows": 2})


def test_however_many_rings_there_are_the_database_is_asked_as_often(
    django_assert_max_num_queries: object,
) -> None:
    one, _ = swap()
    for _number in range(3):
        swap()
    exchanged()
    with django_assert_max_num_queries(3):  # type: ignore[operator]
        assert len(exchanges_at(one.seat.group.institution, MONDAY.date())) == 1
