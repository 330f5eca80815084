"""A family whose pages are kept, and how often one of them was made."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from qalam.access.keeping import shelf
from qalam.access.models import Role
from qalam.kernel.clock import CITY_ZONE
from qalam.portal.watching import watch_records
from qalam.preschool.models import Application
from qalam.preschool.web import answers, family
from qalam.registry.models import City
from tests.factories import records
from tests.factories.queue import MORNING
from tests.preschool.families import Family, somebody
from tests.preschool.families import family as new_family

NOON = datetime(2023, 5, 1, 12, tzinfo=CITY_ZONE)
KEPT = {"queue:own", "queue:application", "queue:journal"}
IN_THE_KEY = {"access_keptpage", "access_ownrevision", "access_revision", "access_user", "django_session"}
MOVES_ON = {"kept_for_a_while"}
"""Whoever keeps something there that a page shows moves the revision."""
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([A-Za-z0-9]{64})"')


@dataclass
class House:
    """A family with an application, its browser, and how often a page was made for anybody."""

    home: Family
    made: Application
    browser: Client
    makings: list[object] = field(default_factory=list)

    @property
    def address(self) -> str:
        return reverse("queue:application", args=[self.made.number])

    def sees(self, browser: Client | None = None) -> str:
        """The page of the application."""
        response = (browser or self.browser).get(self.address)
        assert response.status_code == 200
        return response.content.decode()

    def keeps(self) -> str:
        """The page, seen twice and made once."""
        first, before = self.sees(), len(self.makings)
        assert without_token(self.sees()) == without_token(first)
        assert len(self.makings) == before
        return first

    def made_anew(self) -> str:
        """The page, which is made once more."""
        before = len(self.makings)
        page = self.sees()
        assert len(self.makings) == before + 1
        return page


def state_of(house: House) -> shelf.State:
    """What a page of the family that is made now will hold for."""
    state = shelf.look(b"\3" * 32, house.home.user.pk).state
    assert state is not None
    return state


def file_ahead(other: Family) -> Application:
    """An application that came on paper the day before."""
    by = somebody(Role.SPECIALIST)
    return other.files(by=by, origin="paper", filed_at=MORNING - timedelta(days=1))


def without_token(page: str) -> str:
    return TOKEN.sub("", page)


def signed_in(user: object) -> Client:
    client = Client()
    client.force_login(user)  # type: ignore[arg-type]
    return client


@pytest.fixture
def house(monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    """Noon of 1 May 2023 in a city whose tables are watched."""
    City.objects.create(area=records.area(), is_invented=True, records_until=date(2023, 5, 1))
    watch_records()
    for module in (family, answers):
        monkeypatch.setattr(module, "moment", lambda: NOON)
    home = new_family()
    found = House(home, home.files(), signed_in(home.user))
    for name in ("application_page", "own_page"):
        monkeypatch.setattr(family, name, counting(getattr(family, name), found.makings))
    with translation.override("en"):
        yield found


def counting(make: Any, makings: list[object]) -> Any:
    def counted(*arguments: Any) -> Any:
        makings.append(arguments)
        return make(*arguments)

    return counted
