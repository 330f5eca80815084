"""The pages of the portal: what they answer, what they refuse, what they keep."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test import Client
from psycopg.types.range import DateRange
from pytest_django.fixtures import SettingsWrapper

from qalam.access.models import Role, RoleGrant, User
from qalam.figures.catalogue import all_figures
from qalam.ledger.models import Deed
from qalam.portal.glance import GLANCES, OPENING
from qalam.portal.presenters.catalogue import catalogue_page
from qalam.portal.presenters.glance import PLACE
from qalam.portal.readings import Readings, snapshot_name
from qalam.portal.topics import OTHER, topic_of
from qalam.registry.models.city import City
from tests.factories import records

DAY = date(2023, 5, 1)
ROWS = "/figures/schools.pupils.day/rows/"


@pytest.fixture
def city(db: None) -> City:
    records.enrolment()
    return City.objects.create(area=records.area(kind="city", name_kk="Жаңаөзен"), records_until=DAY)


def signed_in(client: Client, role: Role) -> User:
    user = User.objects.create_user("somebody")
    RoleGrant.objects.create(
        user=user, role=role, period=DateRange(date(2020, 1, 1), None), institution_bin="1" * 12 if role == 2 else ""
    )
    client.force_login(user)
    return user


def test_a_city_without_records_says_how_to_begin(client: Client, db: None) -> None:
    answer = client.get("/en/")
    assert answer.status_code == 200
    assert "qalam demo" in answer.text


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/figures/nothing.such/", 404),
        ("/figures/schools/?on=yesterday", 400),
        ("/figures/schools/?on=2040-01-01", 400),
        ("/figures/schools/?by=colour", 400),
        ("/figures/schools/data.xml", 404),
        ("/nowhere/", 404),
    ],
)
@pytest.mark.parametrize("prefix", ["", "/ru", "/en"])
def test_a_question_that_cannot_be_answered_gets_its_status_and_a_sentence(
    client: Client, city: City, prefix: str, path: str, status: int
) -> None:
    answer = client.get(prefix + path)
    assert answer.status_code == status
    assert "<h1>" in answer.text


def test_data_are_told_as_csv_and_json(client: Client, city: City) -> None:
    assert client.get("/figures/schools/data.json").json()[0]["value"] == 0
    table = client.get("/figures/schools.pupils.day/data.csv?by=institution")
    assert table.headers["Content-Type"].startswith("text/csv")
    assert table.text.startswith("id,")


@pytest.mark.parametrize("role", [Role.GUARDIAN, Role.HEAD, Role.ADMINISTRATOR])
def test_rows_are_refused_to_those_whose_work_does_not_need_them(client: Client, city: City, role: Role) -> None:
    signed_in(client, role)
    assert client.get(ROWS).status_code == 403
    assert not Deed.objects.exists()


@pytest.mark.parametrize("role", [Role.SPECIALIST, Role.AUDITOR])
def test_rows_are_shown_to_the_department_and_the_look_is_kept(client: Client, city: City, role: Role) -> None:
    user = signed_in(client, role)
    assert client.get(f"{ROWS}?q=Сын&sort=unknown&page=99").status_code == 200
    deed = Deed.objects.get()
    assert (deed.by, deed.subject_key, deed.detail["q"]) == (user, "schools.pupils.day", "Сын")


def test_accounts_of_the_demonstration_are_shown_in_the_demonstration_only(
    client: Client, db: None, settings: SettingsWrapper
) -> None:
    assert "qalam-demo" not in client.get("/account/login/").text
    settings.IS_DEMO = True
    assert "qalam-demo" in client.get("/account/login/").text


def test_a_browser_is_told_to_run_no_script_of_the_page(client: Client, db: None) -> None:
    policy = client.get("/figures/").headers["Content-Security-Policy"]
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize("query", ["балабакша кезег", "БАЛАБАҚША КЕЗЕГ", "preschool queue", "очередь детск"])
def test_a_search_forgives_how_a_word_is_typed(query: str) -> None:
    page = catalogue_page(query, "kk")
    assert "preschool.queue" in [entry.id for shelf in page.shelves for entry in shelf.entries]


def test_every_figure_has_a_subject() -> None:
    assert [id for id in all_figures() if topic_of(id) is OTHER] == []


def test_the_front_page_names_only_figures_that_are_declared_and_the_same_in_each_language() -> None:
    for sentence in (OPENING, *(glance.sentence for glance in GLANCES)):
        named = [{place[1] for place in PLACE.finditer(text)} for text in sentence.as_dict().values()]
        assert named[0] == named[1] == named[2]
        assert named[0] <= set(all_figures())


@pytest.mark.django_db(transaction=True)
def test_a_reading_is_kept_until_anything_is_written() -> None:
    kept = Readings()
    first = kept.of(DAY, is_public=True)
    assert kept.of(DAY, is_public=True) is first
    assert kept.of(DAY, is_public=False) is not first
    User.objects.create_user("anybody")
    assert kept.of(DAY, is_public=True) is not first


@pytest.mark.django_db
def test_nothing_is_kept_of_a_transaction_that_has_written() -> None:
    User.objects.create_user("anybody")
    assert connection.in_atomic_block
    assert snapshot_name() == ""
