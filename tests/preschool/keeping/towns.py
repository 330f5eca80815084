"""Two families who wish for one kindergarten, and what each sees while the site is pressed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from qalam.access.keeping.lag import MARK, turn_to_make
from qalam.access.keeping.shared import FACTS
from qalam.access.models import KeptPage, Revision
from qalam.kernel.clock import CITY_ZONE
from qalam.portal.watching import watch_records
from qalam.preschool.models import Application, Offer, Pool
from qalam.preschool.services import offers
from qalam.preschool.services.places import open_places
from qalam.preschool.web import answers, family
from qalam.registry.models import City
from tests.factories import queue, records
from tests.factories.queue import MORNING
from tests.preschool.families import Family, garden, head_of
from tests.preschool.families import family as new_family

NOON = datetime(2023, 5, 1, 12, tzinfo=CITY_ZONE)
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([A-Za-z0-9]{64})"')
SAID = re.compile(r'<p class="said" role="status">As of (\d\d:\d\d:\d\d)\.[^<]*</p>')
UNREAD = re.compile(r' <span class="unread">.*?</span> \d+</span>')
SEATS = 25


@dataclass
class Home:
    """A family with an application, and its browser."""

    family: Family
    made: Application
    browser: Client

    def addresses(self) -> list[str]:
        one = [self.made.number]
        return [reverse("queue:own"), reverse("queue:application", args=one), reverse("queue:journal", args=one)]

    def pages(self) -> list[str]:
        """What the family sees, without the tokens of forms."""
        answers = [self.browser.get(address) for address in self.addresses()]
        assert [answer.status_code for answer in answers] == [200] * 3
        return [TOKEN.sub("", answer.content.decode()) for answer in answers]


@dataclass
class Town:
    """Two families who wish for one kindergarten with places to give."""

    one: Home
    other: Home
    pool: Pool

    def offered(self) -> Offer:
        """A place for whoever is next."""
        [offer] = offers.serve(pool=self.pool, at=MORNING)
        return offer


@contextmanager
def pressed() -> Iterator[None]:
    """All turns to make a page anew are taken: whatever can be given as it was is given so."""
    with turn_to_make(can_wait=True) as has_turn:
        assert has_turn
        yield


@pytest.fixture
def town(monkeypatch: pytest.MonkeyPatch) -> Iterator[Town]:
    """Noon of 1 May 2023 in a city whose tables are watched."""
    City.objects.create(area=records.area(), is_invented=True, records_until=date(2023, 5, 1))
    watch_records()
    for module in (family, answers):
        monkeypatch.setattr(module, "moment", lambda: NOON)
    kindergarten = garden()
    homes = []
    for days, surname in ((9, "Анасова"), (0, "Бөтенова")):
        home = new_family(surname)
        browser = Client()
        browser.force_login(home.user)
        made = home.files(at=MORNING - timedelta(days=days), wants=[kindergarten])
        homes.append(Home(home, made, browser))
    group = queue.group(institution=kindergarten, seats=SEATS, period=records.OPEN)
    [place] = open_places(group=group, count=1, by=head_of(group), at=MORNING)
    with translation.override("en"):
        yield Town(homes[0], homes[1], place.pool)


def made_now(home: Home) -> list[str]:
    """The pages as they would be made now, by nobody's kept ones."""
    KeptPage.objects.all().delete()
    FACTS.drop()
    return home.pages()


def told(page: str) -> str:
    """The page without the sentence that tells its moment, and without the number that is always of now."""
    return UNREAD.sub("", SAID.sub(MARK.decode(), page))


def wholly() -> int:
    return sum(Revision.objects.values_list("whole", flat=True))


def made_now_of_copy(town: Town) -> list[str]:
    """The pages of the other family as they would be made now; what was kept lies there again afterwards."""
    kept = list(KeptPage.objects.values())
    found = made_now(town.other)
    KeptPage.objects.all().delete()
    KeptPage.objects.bulk_create(KeptPage(**row) for row in kept)
    return found
