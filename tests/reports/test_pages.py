from __future__ import annotations

from datetime import date, datetime

import pytest
from django.test import Client
from psycopg.types.range import DateRange

from qalam.access.models import Role, RoleGrant, User
from qalam.kernel.clock import CITY_ZONE
from qalam.registry.models import Area, City
from qalam.reports.models import Edition
from qalam.reports.services.publishing import publish
from tests.factories import records
from tests.reports.city import MAY, readings, small_city, specialist

pytestmark = pytest.mark.django_db

AT = datetime(2023, 6, 1, 9, tzinfo=CITY_ZONE)
YEAR = "/report/2022-2023/"


@pytest.fixture
def city() -> City:
    """The small city, with records up to May 2023."""
    small_city()
    place = Area.objects.create(kind="city", name_kk="Жаңаөзен", name_ru="Жанаозен", name_en="Zhanaozen")
    return City.objects.create(area=place, is_invented=True, records_until=MAY)


def signed_in(role: Role) -> Client:
    user = User.objects.create_user(f"user-{role}")
    bin = "000000000000" if role is Role.HEAD else ""
    RoleGrant.objects.create(user=user, role=role, institution_bin=bin, period=DateRange(date(2020, 1, 1), None))
    client = Client()
    client.force_login(user)
    return client


def test_a_stranger_reads_the_draft_in_three_languages(city: City, client: Client) -> None:
    for prefix, title, state in (
        ("", "Жаңаөзен қаласының білім беру саласы", "Жоба: қазіргі жазбалар бойынша есептелген."),
        ("/ru", "Образование города Жанаозен", "Проект: рассчитан по записям на этот момент."),
        ("/en", "Education in the city of Zhanaozen", "Draft: computed from the records of this moment."),
    ):
        page = client.get(prefix + YEAR).content.decode()
        assert title in page
        assert state in page
        assert f'href="{prefix}/figures/schools.pupils.day/?on=2023-05-01"' in page


def test_a_year_without_records_is_not_found(city: City, client: Client) -> None:
    assert client.get("/report/2019-2020/").status_code == 404
    assert client.get("/report/2030-2031/").status_code == 404
    assert client.get("/report/2022-2024/").status_code == 404
    assert client.get(f"{YEAR}edition/1/").status_code == 404


def test_the_list_names_each_year_with_records_and_its_editions(city: City, client: Client) -> None:
    publish(readings=readings(), by=specialist(), at=AT)
    page = client.get("/en/report/").content.decode()
    assert "2022-2023" in page
    assert "Edition 1" in page
    assert "2023-2024" not in page


def test_an_edition_keeps_its_address_and_says_when_it_was_published(city: City, client: Client) -> None:
    edition = publish(readings=readings(), by=specialist(), at=AT)
    for address in (YEAR, f"{YEAR}edition/1/"):
        page = client.get(f"/en{address}").content.decode()
        assert "Edition 1, published on 1 June 2023." in page
    assert "Draft: computed" in client.get(f"/en{YEAR}draft/").content.decode()
    records.enrolment(group=records.group(institution=records.institution(), name="6А", grade=6))
    document = client.get(f"/en{YEAR}edition/1/report.json").json()
    assert document["title"] == edition.documents["en"]["title"]
    assert document == client.get(f"/en{YEAR}report.json").json()


@pytest.mark.parametrize("format", ["pdf", "docx", "json", "html"])
def test_the_report_is_taken_away_as_a_file(city: City, client: Client, format: str) -> None:
    answer = client.get(f"{YEAR}report.{format}")
    assert answer.status_code == 200
    assert f'filename="report-2022-2023.kk.{format}"' in answer["Content-Disposition"]
    beginnings = {"pdf": b"%PDF", "docx": b"PK", "json": b"{", "html": b"<!doctype html>"}
    assert answer.content.startswith(beginnings[format])


@pytest.mark.parametrize("address", [f"{YEAR}publish/", f"{YEAR}amend/"])
def test_only_a_specialist_publishes(city: City, client: Client, address: str) -> None:
    asked = client.post(address)
    assert asked.status_code == 302
    assert "login" in asked["Location"]
    for role in (Role.GUARDIAN, Role.HEAD, Role.AUDITOR, Role.ADMINISTRATOR):
        assert signed_in(role).post(address).status_code == 403
    assert signed_in(Role.SPECIALIST).get(address).status_code == 405
    assert not Edition.objects.exists()


def test_a_specialist_publishes_and_amends_from_the_page_of_the_draft(city: City) -> None:
    clerk = signed_in(Role.SPECIALIST)
    assert f'action="/en{YEAR}publish/"' in clerk.get(f"/en{YEAR}draft/").content.decode()
    published = clerk.post(f"/en{YEAR}publish/", follow=True)
    assert published.redirect_chain == [(f"/en{YEAR}edition/1/", 302)]
    assert "The report is published." in published.content.decode()
    refused = clerk.post(f"/en{YEAR}amend/", {"reason": " "}, follow=True)
    assert "The amendment has no reason." in refused.content.decode()
    amended = clerk.post(f"/en{YEAR}amend/", {"reason": "one child was missing"}, follow=True)
    assert amended.redirect_chain == [(f"/en{YEAR}edition/2/", 302)]
    assert "one child was missing" in amended.content.decode()
    assert [edition.by.username for edition in Edition.objects.all() if edition.by] == ["user-3", "user-3"]


def test_a_broken_relation_is_said_on_the_page_and_nothing_is_published(city: City) -> None:
    records.institution(kind="primary_school")
    answer = signed_in(Role.SPECIALIST).post(f"/en{YEAR}publish/", follow=True)
    assert "The numbers do not agree" in answer.content.decode()
    assert "schools is 2" in answer.content.decode()
    assert not Edition.objects.exists()


def test_what_has_changed_since_publication_is_shown_to_those_who_may_see_it(city: City, client: Client) -> None:
    publish(readings=readings(), by=specialist(), at=AT)
    address = f"/en{YEAR}edition/1/drift/"
    assert client.get(address).status_code == 302
    clerk = signed_in(Role.SPECIALIST)
    assert "Nothing has changed" in clerk.get(address).content.decode()
    records.institution(kind="kindergarten")
    page = clerk.get(address).content.decode()
    assert "Preschool organisations" in page
    assert "the number" in page
