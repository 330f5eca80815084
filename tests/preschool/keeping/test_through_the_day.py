"""A kept page depends on the day and on no hour of it."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse

from qalam.access.keeping import visit
from qalam.access.models import Revision
from qalam.kernel.clock import CITY_ZONE
from qalam.preschool.services import applications, offers
from qalam.preschool.services.places import open_places
from qalam.preschool.web import family
from tests.factories import queue, records
from tests.factories.queue import MORNING
from tests.preschool.families import head_of
from tests.preschool.keeping.house import (
    NOON,
    House,
    without_token,
)

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_page_of_yesterday_is_made_anew(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    house.keeps()
    monkeypatch.setattr(visit, "today", lambda: date(2099, 1, 1))
    house.made_anew()


def test_a_term_that_runs_on_without_any_deed_is_told_by_the_day(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    group = queue.group(institution=house.made.choices.get().institution, seats=25, period=records.OPEN)
    [place] = open_places(group=group, count=1, by=head_of(group), at=MORNING)
    [offer] = offers.serve(pool=place.pool, at=MORNING)
    monkeypatch.setattr(visit, "today", NOON.date)
    assert "The last day is" in house.keeps()
    last = offer.answer_by.astimezone(CITY_ZONE)
    monkeypatch.setattr(family, "moment", lambda: last)
    monkeypatch.setattr(visit, "today", last.date)
    assert "The last day is today" in house.made_anew()


@pytest.mark.parametrize("state", ["queued", "offered", "referred", "left"])
def test_a_page_says_the_same_from_the_first_to_the_last_moment_of_a_day(
    house: House, monkeypatch: pytest.MonkeyPatch, state: str
) -> None:
    if state in ("offered", "referred"):
        group = queue.group(institution=house.made.choices.get().institution, seats=25, period=records.OPEN)
        [place] = open_places(group=group, count=1, by=head_of(group), at=MORNING)
        [offer] = offers.serve(pool=place.pool, at=MORNING)
        if state == "referred":
            offers.accept(offer=offer, by=house.home.user, at=MORNING)
    elif state == "left":
        applications.withdraw(application=house.made, by=house.home.user, at=MORNING)
    addresses = [reverse("queue:own"), house.address, reverse("queue:journal", args=[house.made.number])]
    pages = []
    Revision.objects.filter(backend=0).delete()
    for hour, minute in ((0, 0), (6, 59), (7, 0), (9, 0), (18, 0), (23, 59)):
        moment = NOON.replace(hour=hour, minute=minute)
        monkeypatch.setattr(family, "moment", lambda moment=moment: moment)
        pages.append([without_token(house.browser.get(address).content.decode()) for address in addresses])
    assert all(page == pages[0] for page in pages)
