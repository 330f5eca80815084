"""Twins stand together, others do not; a decision of the rules is reviewed once."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.test import Client

from qalam.preschool.models import QueueEvent
from qalam.preschool.rules.replay import replay
from qalam.preschool.services import applications, batches, offers, referrals, reviews
from qalam.preschool.services.batches import NotTogether
from qalam.preschool.services.places import open_places
from qalam.preschool.services.rights import NotYours
from qalam.preschool.territory import TERRITORY
from qalam.preschool.web.presenters.application import application_page
from tests.factories import queue, records
from tests.factories.queue import MORNING
from tests.preschool.families import family, garden, head_of
from tests.preschool.heads import kindergarten
from tests.preschool.walking import leaves

pytestmark = pytest.mark.django_db


def test_twins_stand_together_and_apart_again_and_the_log_hears_it() -> None:
    home = family()
    pair = [home.files(home.child(given_name=name)) for name in ("Айша", "Айару")]
    batch = batches.together(applications=pair, by=home.user, at=MORNING)
    assert [leaf["batch"] for leaf in leaves()[-2:]] == [str(batch.pk)] * 2
    pair[0].refresh_from_db()
    assert pair[0].batch == batch
    batches.part(application=pair[0], by=home.user, at=MORNING)
    assert [leaf["batch"] for leaf in leaves()[-2:]] == [None] * 2
    with pytest.raises(NotTogether):
        batches.part(application=home.files(), by=home.user, at=MORNING)


def test_the_log_of_twins_is_replayed_without_a_finding() -> None:
    home = family()
    group = queue.group(institution=garden(), seats=25, period=records.OPEN)
    wants = [group.institution]
    pair = [home.files(home.child(given_name=name), wants=wants) for name in ("Айша", "Айару")]
    between = home.files(home.child(given_name="Ұлан"), wants=wants, at=MORNING + timedelta(minutes=1))
    batches.together(applications=pair, by=home.user, at=MORNING + timedelta(minutes=2))
    [place, _] = open_places(group=group, count=2, by=head_of(group), at=MORNING + timedelta(minutes=3))
    made = offers.serve(pool=place.pool, at=MORNING + timedelta(minutes=4))
    assert {offer.application for offer in made} == set(pair)
    for offer in made:
        offers.decline(offer=offer, by=home.user, at=MORNING + timedelta(minutes=5))
    pair[0].refresh_from_db()
    batches.part(application=pair[0], by=home.user, at=MORNING + timedelta(minutes=6))
    applications.withdraw(application=between, by=home.user, at=MORNING + timedelta(minutes=7))
    assert list(replay(leaves(), TERRITORY)) == []


def test_a_second_twin_can_be_filed_into_the_batch() -> None:
    home = family()
    first = home.files()
    second = home.files(home.child(), together_with=first)
    first.refresh_from_db()
    assert first.batch == second.batch
    assert leaves()[-1]["batch"] == str(second.batch_id)


def test_only_children_of_one_family_age_and_pool_stand_together() -> None:
    home, other = family(), family("Бөтенова")
    one = home.files()
    with pytest.raises(NotTogether):
        batches.together(applications=[one], by=home.user, at=MORNING)
    with pytest.raises(NotYours):
        batches.together(applications=[one, other.files()], by=home.user, at=MORNING)
    for unlike in (home.files(home.child(born_on=date(2020, 6, 1))), home.files(home.child(), language="ru")):
        with pytest.raises(NotTogether):
            batches.together(applications=[one, unlike], by=home.user, at=MORNING)


def test_a_decision_of_the_rules_is_reviewed_once_at_its_familys_request() -> None:
    home = family()
    home.files()
    event = QueueEvent.objects.get()
    with pytest.raises(NotYours):
        reviews.ask(event=event, question="Неге?", by=queue.account(), at=MORNING)
    with pytest.raises(reviews.NoQuestion):
        reviews.ask(event=event, question=" ", by=home.user, at=MORNING)
    made = reviews.ask(event=event, question="Неге?", by=home.user, at=MORNING)
    assert (made.outcome, leaves()[-1]["kind"], leaves()[-1]["cause"]) == ("", "reviewed", "asked")
    with pytest.raises(reviews.AskedAlready):
        reviews.ask(event=event, question="Неге?", by=home.user, at=MORNING)
    with pytest.raises(reviews.NotAutomatic):
        reviews.ask(event=QueueEvent.objects.latest("leaf_index"), question="?", by=home.user, at=MORNING)


def test_a_refusal_by_a_kindergarten_is_reviewed_at_its_familys_request_but_no_deed_of_the_department() -> None:
    home, house = family(), kindergarten()
    referral = house.refers(home)
    referrals.refuse(referral=referral, reason="incomplete", by=house.head, at=MORNING)
    refusal = QueueEvent.objects.get(kind="annulled")
    with pytest.raises(NotYours):
        reviews.ask(event=refusal, question="Неге?", by=house.head, at=MORNING)
    made = reviews.ask(event=refusal, question="Неге?", by=home.user, at=MORNING)
    assert (made.event_id, leaves()[-1]["cause"], leaves()[-1]["rule"]) == (refusal.pk, "asked", "")
    accepted = QueueEvent.objects.get(kind="accepted")
    with pytest.raises(reviews.NotAutomatic):
        reviews.ask(event=accepted, question="Неге?", by=home.user, at=MORNING)


def test_the_family_reads_whose_turn_decides_and_where_no_place_is_offered_while_the_children_stand_together() -> None:
    home, shared, own = family(), garden(), garden()
    first = home.files(home.child(given_name="Айша"), wants=[shared, own])
    for _ in range(3):
        family().files(wants=[shared], at=MORNING + timedelta(minutes=1))
    last = home.files(home.child(given_name="Айару"), wants=[shared], at=MORNING + timedelta(minutes=2))
    batches.together(applications=[last, first], by=home.user, at=MORNING + timedelta(minutes=3))
    for row in (first, last):
        row.refresh_from_db()
        page = application_page(row, MORNING + timedelta(minutes=4), "en")
        assert "Айару, place 5 in the queue of the city." in " ".join(page.then)
    page = application_page(first, MORNING + timedelta(minutes=4), "en")
    assert [choice.number for choice in page.choices] == [1, None]
    assert page.choices[1].reason.startswith("Not on the lists of all the children placed together")
    batches.part(application=first, by=home.user, at=MORNING + timedelta(minutes=5))
    first.refresh_from_db()
    page = application_page(first, MORNING + timedelta(minutes=6), "en")
    assert [choice.number for choice in page.choices] == [1, 1]
    assert "placed together" not in " ".join(page.then)


def test_a_child_that_stands_together_with_another_is_named_and_not_offered_for_it_again() -> None:
    home = family()
    pair = [home.files(home.child(given_name=name)) for name in ("Айша", "Айару")]
    client, address = Client(), f"/en/queue/{pair[0].number}/together/"
    client.force_login(home.user)
    assert pair[1].number in client.get(address).text
    client.post(address, {"with": [pair[1].number]})
    said = client.get(address).text
    assert f"Placed together with: {pair[1].child}" in said
    assert pair[1].number not in said
