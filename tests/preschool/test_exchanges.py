"""Families exchange seats: all at one moment or nobody, and the public log is found right either way."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from unittest import mock

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from qalam.access.models import Role
from qalam.allocation.command import main as allocate
from qalam.preschool.models import Application, Choice, Offer, Place, Referral, Round
from qalam.preschool.queries.exchange import possible
from qalam.preschool.queries.kindergarten import seats_of
from qalam.preschool.queries.own import seat_of
from qalam.preschool.queries.published_rounds import package
from qalam.preschool.rules.replay import replay
from qalam.preschool.services import applications, batches, exchanges, offers, referrals
from qalam.preschool.services.exchanges import NoExchange
from qalam.preschool.services.opening import open_log
from qalam.preschool.services.places import free_seats
from qalam.preschool.services.rights import NotASpecialist
from qalam.preschool.services.rings import OthersNotReady
from qalam.registry.models import Enrolment, Group
from tests.factories import queue, records
from tests.preschool.families import Family, family, garden, head_of, somebody
from tests.preschool.walking import MONDAY, leaves

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)
TODAY = MONDAY.date()


@dataclass
class Sitter:
    """A child with a seat whose family asks for a move."""

    home: Family
    seat: Enrolment
    application: Application

    @property
    def offer(self) -> Offer:
        return Offer.objects.filter(application=self.application).latest("pk")

    def accepts(self) -> Referral:
        return offers.accept(offer=self.offer, by=self.home.user, at=MONDAY + DAY)

    def sits_in(self) -> Group:
        found = seat_of(self.seat.person, TODAY + 2 * DAY)
        assert found is not None
        return found.group


def group() -> Group:
    return queue.group(institution=garden(), seats=1, period=records.OPEN)


def sitter(at: Group, *wants: Group, home: Family | None = None, seats: int = 1) -> Sitter:
    """A child in the group that wants the others, best first."""
    home = home or family()
    Group.objects.filter(pk=at.pk).update(seats=seats)
    seat = records.enrolment(person=home.child(), group=at, period=records.OPEN)
    made = applications.ask_for_move(
        child=seat.person, guardian=home.mother, wants=[one.institution for one in wants], by=home.user, at=MONDAY
    )
    return Sitter(home, seat, made)


def exchanged() -> Round:
    return exchanges.offer_exchanges(title="Орын алмасу", by=somebody(Role.SPECIALIST), at=MONDAY)


def contracted(one: Sitter) -> Referral:
    referral = one.accepts()
    head = head_of(referral.place.group)
    referrals.take_documents(referral=referral, by=head, at=MONDAY + DAY)
    return referrals.sign_contract(referral=referral, contract_number="1", by=head, at=MONDAY + DAY)


def enrols(referral: Referral) -> Enrolment:
    return referrals.enrol(referral=referral, by=head_of(referral.place.group), at=MONDAY + 2 * DAY)


def faults() -> list[tuple[int | None, str, str]]:
    return [(one.leaf, one.code, one.sentence.en) for one in replay(leaves(), "zhanaozen")]


def swap() -> tuple[Sitter, Sitter]:
    first, second = group(), group()
    return sitter(first, second), sitter(second, first)


def test_two_families_swap_at_one_moment_and_the_log_is_right() -> None:
    one, other = swap()
    drawn = exchanged()
    assert drawn.summary["offers"] == 2
    assert {one.offer.place.group, other.offer.place.group} == {one.seat.group, other.seat.group}
    first, second = contracted(one), contracted(other)
    assert (one.sits_in(), other.sits_in()) == (one.seat.group, other.seat.group)
    enrols(first)
    assert (one.sits_in(), other.sits_in()) == (other.seat.group, one.seat.group)
    second.refresh_from_db()
    assert second.state == Referral.State.ENROLLED
    assert Place.objects.exclude(state="taken").count() == 0
    assert faults() == []


def test_three_go_round() -> None:
    a, b, c = group(), group(), group()
    ring = [sitter(a, b), sitter(b, c), sitter(c, a)]
    exchanged()
    papers = [contracted(one) for one in ring]
    enrols(papers[1])
    assert [one.sits_in() for one in ring] == [b, c, a]
    assert faults() == []


def test_nobody_moves_before_all_have_a_contract() -> None:
    one, other = swap()
    exchanged()
    paper = contracted(one)
    for _ in range(2):
        with pytest.raises(OthersNotReady):
            enrols(paper)
        if other.offer.state == Offer.State.OPEN:
            other.accepts()
    assert (one.sits_in(), other.sits_in()) == (one.seat.group, other.seat.group)
    assert faults() == []


@pytest.mark.parametrize("way", ["declines", "is silent", "gives the referral back", "does not come", "is recalled"])
def test_whoever_falls_out_ends_it_for_all_and_everybody_keeps_seat_and_turn(way: str) -> None:
    one, other = swap()
    exchanged()
    contracted(one)
    fall_out(other, way)
    for each in (one, other):
        each.application.refresh_from_db()
        assert each.sits_in() == each.seat.group
    assert one.application.state == Application.State.QUEUED
    assert one.application.filed_at == Application.objects.get(pk=one.application.pk).filed_at
    assert set(Place.objects.values_list("state", "closed_because", "left_by")) == {("closed", "exchange", None)}
    assert Offer.objects.filter(state="open").count() == Referral.objects.filter(ended_at__isnull=True).count() == 0
    assert faults() == []


def fall_out(other: Sitter, way: str) -> None:
    if way == "declines":
        offers.decline(offer=other.offer, by=other.home.user, at=MONDAY + DAY)
    elif way == "is silent":
        Offer.objects.update(told_at=MONDAY, told_by=somebody(Role.SPECIALIST))
        offers.expire(offer=other.offer, at=MONDAY + 30 * DAY)
    elif way == "is recalled":
        offers.recall(offer=other.offer, reason="court", by=somebody(Role.SPECIALIST), at=MONDAY + DAY)
    elif way == "gives the referral back":
        referrals.give_up(referral=other.accepts(), by=other.home.user, at=MONDAY + DAY)
    else:
        referrals.annul(referral=other.accepts(), at=MONDAY + 30 * DAY)


def test_those_who_did_not_fall_out_may_exchange_again() -> None:
    one, other = swap()
    exchanged()
    contracted(one)
    offers.recall(offer=other.offer, reason="court", by=somebody(Role.SPECIALIST), at=MONDAY + DAY)
    again = exchanges.offer_exchanges(title="2", by=somebody(Role.SPECIALIST), at=MONDAY + DAY)
    assert again.summary["offers"] == 2
    assert faults() == []


def test_a_child_that_waits_ahead_for_one_of_the_seats_keeps_the_ring_from_closing() -> None:
    one, _ = swap()
    ahead = queue.application(child=records.person(born_on=one.seat.person.born_on), filed_at=MONDAY - 900 * DAY)
    Choice.objects.create(application=ahead, institution=one.seat.group.institution, rank=1)
    open_log(at=MONDAY)
    with pytest.raises(NoExchange):
        exchanged()
    assert not Place.objects.exists()
    Application.objects.filter(pk=ahead.pk).update(filed_at=MONDAY + DAY)
    assert possible(MONDAY).givers


def test_twins_swap_with_two_others_together_or_not_at_all() -> None:
    here, there = group(), group()
    home = family()
    twins = [sitter(here, there, home=home, seats=2) for _ in range(2)]
    others = [sitter(there, here, seats=2) for _ in range(2)]
    batches.together(applications=[one.application for one in twins], by=home.user, at=MONDAY)
    exchanged()
    papers = [contracted(one) for one in (*twins, others[0])]
    with pytest.raises(OthersNotReady):
        enrols(papers[0])
    papers.append(contracted(others[1]))
    enrols(papers[0])
    assert {one.sits_in() for one in twins} == {there}
    assert {one.sits_in() for one in others} == {here}
    assert faults() == []


def test_a_seat_of_an_exchange_is_counted_once_while_its_child_sits_there() -> None:
    one, _ = swap()
    exchanged()
    [told] = seats_of([one.seat.group], TODAY)
    assert (told.children, told.free, sum(told.places.values())) == (1, 0, 0)
    assert free_seats(one.seat.group, MONDAY) == 0


def test_only_a_specialist_offers_exchanges_and_only_where_there_are_any() -> None:
    with pytest.raises(NotASpecialist):
        exchanges.offer_exchanges(title="1", by=family().user, at=MONDAY)
    with pytest.raises(NoExchange):
        exchanged()


def test_an_exchange_is_run_again_from_its_download_and_gives_the_same(tmp_path: Path) -> None:
    swap()
    package.cache_clear()
    taken = package(exchanged().code)
    with zipfile.ZipFile(io.BytesIO(taken.content)) as archive:
        archive.extractall(tmp_path)
    [folder] = tmp_path.iterdir()
    assert allocate([str(folder), "--to", str(tmp_path / "result")]) == 0
    again = (tmp_path / "result" / "assignment.csv").read_bytes()
    assert sha256(again).hexdigest() == taken.result
    assert again.count(b"/2020/kk/ordinary/full") == 2


def test_an_exchange_that_the_records_made_otherwise_is_found() -> None:
    swap()
    exchanged()
    told = leaves()
    for leaf in told:
        if leaf["kind"] == "round-opened":
            leaf["givers"] = list(reversed(leaf["givers"]))  # type: ignore[call-overload]
    assert "exchange-seat" in {one.code for one in replay(told, "zhanaozen")}


def test_a_specialist_sees_how_many_could_exchange_and_offers_it_and_the_family_reads_what_it_means() -> None:
    one, _ = swap()
    client = Client()
    client.force_login(somebody(Role.SPECIALIST))
    with translation.override("en"), mock.patch("qalam.preschool.web.staff_rounds.moment", return_value=MONDAY):
        looking = f"{reverse('queue:staff_rounds')}?exchanges=1"
        assert "could exchange seats now: 2." in client.get(looking).content.decode()
        assert client.post(reverse("queue:staff_exchange")).status_code == 302
        assert "No exchange is possible now." in client.get(looking).content.decode()
        assert client.get(reverse("queue:staff_round", args=[Round.objects.get().pk])).status_code == 200
        client.force_login(one.home.user)
        with mock.patch("qalam.preschool.web.answers.moment", return_value=MONDAY):
            address = reverse("queue:offer", args=[one.application.number])
            page, no = client.get(address).content.decode(), client.get(f"{address}?no=1").content.decode()
    assert "Your child keeps its seat until every family" in page
    # The seat goes to nobody else, so neither silence nor a no opens it to others.
    assert "If you do not answer, there is no exchange" in page
    assert "If you decline, there is no exchange" in no
    assert "every family in the queue" not in page + no
