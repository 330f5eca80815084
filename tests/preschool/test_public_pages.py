"""The public pages of the queue: each opens for a stranger in three languages, and the files say what the pages say."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from qalam.kernel.spreadsheet import harmless
from qalam.ledger.signing import log_key
from qalam.preschool.queries.bulletin import is_genuine
from qalam.registry.models import City
from tests.factories import records
from tests.preschool.walking import MONDAY, Small, lively

pytestmark = pytest.mark.django_db
PAGES = ("bulletin", "statistics", "protocol", "rounds", "how")


@pytest.fixture(autouse=True)
def house(monkeypatch: pytest.MonkeyPatch) -> Small:
    """A kindergarten with free places, a referral and a published round."""
    City.objects.create(area=records.area(), is_invented=True, records_until=date(2023, 5, 1))
    monkeypatch.setattr("qalam.preschool.web.public.moment", lambda: MONDAY + timedelta(days=1))
    return lively()


def test_every_page_opens_for_a_stranger_in_three_languages() -> None:
    for language in ("kk", "ru", "en"):
        with translation.override(language):
            assert [Client().get(reverse(f"queue:{name}")).status_code for name in PAGES] == [200] * len(PAGES)


def test_the_bare_address_leads_to_free_places() -> None:
    answer = Client().get(reverse("queue:front"))
    assert (answer.status_code, answer.headers["Location"]) == (302, reverse("queue:bulletin"))


def test_the_files_hold_what_the_pages_say(house: Small) -> None:
    client = Client()
    given = client.get(reverse("queue:bulletin_json")).json()
    assert len(given["bulletin"]["places"]) == 2
    assert is_genuine(given, log_key())
    assert len(client.get(reverse("queue:bulletin_csv")).content.decode().splitlines()) == 3
    assert len(client.get(reverse("queue:protocol_csv")).content.decode().splitlines()) == 2
    taken = client.get(reverse("queue:round_file", args=["2023-04-10-1"]))
    assert taken["Content-Type"] == "application/zip"
    assert client.get(reverse("queue:round_file", args=["2023-04-10-9"])).status_code == 404


def test_a_cell_that_a_spreadsheet_would_run_is_made_harmless() -> None:
    assert [harmless(text) for text in ("=1+1", "№ 1", "-2")] == ["'=1+1", "№ 1", "'-2"]


def test_the_day_of_the_bulletin_is_typed_and_one_that_cannot_be_read_is_said_in_a_sentence() -> None:
    with translation.override("en"):
        address = reverse("queue:bulletin")
        earlier = Client().get(address, {"on": "1.4.2023"}).content.decode()
        assert 'value="01.04.2023"' in earlier
        assert "On this day there is no free place." in earlier
        wrong = Client().get(address, {"on": "в мае"}).content.decode()
    assert "“в мае” cannot be read as a day." in wrong
    assert 'aria-describedby="on-wrong"' in wrong
    assert 'id="on-wrong"' in wrong
