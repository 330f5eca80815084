"""What happens is on the page at once, and what changes no page makes none anew."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.conf import settings as site
from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest
from django.urls import reverse

from qalam.access.keeping.shared import FACTS
from qalam.access.models import KeptPage
from qalam.ledger.services.log import append
from qalam.preschool.models import Offer, Place
from qalam.preschool.queries.backtest import Backtest
from qalam.preschool.queries.kept_odds import Standing
from qalam.preschool.queries.kept_odds import forget as forget_forecast
from qalam.preschool.queries.kept_odds import keep as keep_forecast
from qalam.preschool.queries.odds import Forecast, Odds
from qalam.preschool.rules.lifecycle import State
from qalam.preschool.services import applications, claims, offers
from qalam.preschool.services.places import open_places
from qalam.preschool.simulation.scoring import Score
from qalam.preschool.web.presenters import next_steps
from qalam.registry.models import Area, City, InstitutionName, Person
from tests.factories import queue, records
from tests.factories.queue import MORNING
from tests.preschool.families import family as new_family
from tests.preschool.families import head_of
from tests.preschool.keeping.house import (
    KEPT,
    NOON,
    House,
    file_ahead,
    signed_in,
    state_of,
    without_token,
)

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_page_is_made_once_while_nothing_happens(house: House) -> None:
    for address in (reverse("queue:own"), house.address, reverse("queue:journal", args=[house.made.number])):
        first, kept = house.browser.get(address), house.browser.get(address)
        assert without_token(kept.content.decode()) == without_token(first.content.decode())
        told = [{**one.headers, "Expires": "the moment of the answer"} for one in (first, kept)]
        assert told[1] == told[0] | {"Server-Timing": "kept"}
    assert len(house.makings) == 2
    assert KeptPage.objects.count() == 3


def test_a_deed_of_another_family_is_seen_at_once(house: House) -> None:
    assert "<strong>1</strong> place in the queue of the city" in house.keeps()
    other = new_family("Бөтенова")
    file_ahead(other)
    assert "<strong>2</strong> place in the queue of the city" in house.made_anew()


def test_a_wish_for_a_place_left_over_changes_no_page_of_anybody(house: House) -> None:
    group = queue.group(institution=house.made.choices.get().institution, seats=25, period=records.OPEN)
    [place] = open_places(group=group, count=1, by=head_of(group), at=MORNING)
    Place.objects.filter(pk=place.pk).update(state=Place.State.LEFT_OVER)
    other = new_family("Бөтенова")
    theirs = other.files(at=MORNING + timedelta(minutes=1), wants=[group.institution])
    looks = [(signed_in(family.user), made) for family, made in ((house.home, house.made), (other, theirs))]

    def pages() -> list[str]:
        return [
            without_token(
                browser.get(reverse(name, args=[] if name == "queue:own" else [made.number])).content.decode()
            )
            for browser, made in looks
            for name in sorted(KEPT)
        ]

    before = pages()
    made, state = len(house.makings), state_of(house)
    for application, by in ((theirs, other.user), (house.made, house.home.user)):
        claims.claim(application=application, place=place, by=by, at=MORNING + timedelta(hours=1))
        assert pages() == before
    assert (len(house.makings), state_of(house)) == (made, state)
    # And so they would be made now.
    KeptPage.objects.all().delete()
    FACTS.drop()
    assert pages() == before
    assert len(house.makings) == 2 * made
    claims.close_windows(at=MORNING + timedelta(days=1))
    assert pages() != before


def test_a_leaf_of_another_day_moves_the_revision_and_one_of_the_same_day_does_not(house: House) -> None:
    for day, moves in ((1, False), (2, True), (2, False), (1, False), (3, True)):
        before = state_of(house)
        with transaction.atomic():
            append([{"v": 1, "kind": "told", "at": NOON.replace(day=day, hour=23).isoformat()}])
        assert (state_of(house) != before) is moves


def test_the_familys_own_deed_is_seen_at_once(house: House) -> None:
    house.keeps()
    applications.withdraw(application=house.made, by=house.home.user, at=NOON)
    assert next_steps.STATES[State.LEFT].en in house.made_anew()


def test_an_offer_is_seen_at_once_and_gone_with_its_answer(house: House) -> None:
    house.keeps()
    group = queue.group(institution=house.made.choices.get().institution, seats=25, period=records.OPEN)
    [place] = open_places(group=group, count=1, by=head_of(group), at=MORNING)
    [offer] = offers.serve(pool=place.pool, at=MORNING)
    assert "Answer the offer" in house.made_anew()
    offers.decline(offer=Offer.objects.get(pk=offer.pk), by=house.home.user, at=NOON)
    assert "Answer the offer" not in house.made_anew()


def test_a_changed_name_stands_on_the_page(house: House) -> None:
    assert "Аружан" in house.keeps()
    Person.objects.filter(pk=house.made.child_id).update(given_name="Айгерім")
    page = house.made_anew()
    assert "Айгерім" in page
    assert "Аружан" not in page


def test_a_renamed_kindergarten_and_a_renamed_city_stand_on_the_page(house: House) -> None:
    house.keeps()
    InstitutionName.objects.filter(institution=house.made.choices.get().institution).update(name_en="Botakan")
    assert "Botakan" in house.made_anew()
    Area.objects.filter(pk=City.objects.get().area_id).update(name_en="New Town")
    assert "New Town" in house.made_anew()


def test_a_message_is_said_once_and_by_no_kept_page(house: House) -> None:
    quiet = house.keeps()
    said = house.browser.post(reverse("queue:confirm", args=[house.made.number]), follow=True).content.decode()
    assert 'class="said' in said
    assert 'class="said' not in house.sees()
    assert 'class="said' not in house.sees()
    assert 'class="said' not in quiet


def test_a_message_that_waits_in_the_session_is_said(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(site, "MESSAGE_STORAGE", "django.contrib.messages.storage.session.SessionStorage")
    house.keeps()
    session = house.browser.session
    request = HttpRequest()
    request.session = session
    storage = messages.storage.session.SessionStorage(request)
    session["_messages"] = storage.serialize_messages([messages.storage.base.Message(messages.INFO, "Heard you")])
    session.save()
    assert "Heard you" in house.sees()
    assert "Heard you" not in house.sees()


def test_a_new_forecast_makes_the_page_anew(house: House) -> None:
    house.keeps()
    odds = Odds((0.2, 0.7, 0.9), 2, 9)
    proof = Backtest(date(2022, 11, 1), 6, 100, 50, Score(100, 0.4, 0.5, 0.1, 0.25), 0.8, ())
    keep_forecast(Forecast({}, {house.made.pk: odds}, {}), Standing(date(2023, 5, 1), proof))
    assert "7 of 10 families like yours" in house.made_anew()
    house.keeps()
    forget_forecast()
    assert "families like yours" not in house.made_anew()
