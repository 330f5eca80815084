"""A family whose child was born late in the year sees what standing with the next birth year means, and chooses."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from qalam.access.models import Role
from qalam.kernel.iin import invented_iin, parse_iin
from qalam.preschool.models import Application, StatedChild
from qalam.preschool.queries.late_births import place_if_filed
from qalam.preschool.rules.ages import NotBornLate
from qalam.preschool.services import children
from qalam.registry.models import City, Person
from tests.factories import records
from tests.factories.queue import MORNING
from tests.preschool.families import Family, family, garden, somebody

pytestmark = pytest.mark.django_db

DECEMBER, OCTOBER = date(2020, 12, 3), date(2020, 10, 3)
MODULES = ("services.applications", "services.children", "web.presenters.late_births")


@pytest.fixture
def allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A territory in which the option is given."""
    for module in MODULES:
        monkeypatch.setattr(f"qalam.preschool.{module}.TERRITORY", "almaty")


@pytest.fixture(autouse=True)
def city(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The morning of 1 May 2023, in an invented city."""
    City.objects.create(area=records.area(), is_invented=True, records_until=date(2023, 5, 1))
    monkeypatch.setattr("qalam.preschool.web.ranking.moment", lambda: MORNING)
    with translation.override("en"):
        yield


@pytest.fixture
def home() -> Family:
    return family()


@pytest.fixture
def browser(home: Family) -> Client:
    found = Client()
    found.force_login(home.user)
    return found


def address(child: Person) -> str:
    return reverse("queue:rank", args=[f"child-{child.pk}"])


def test_the_option_is_shown_only_where_it_is_given_and_to_children_born_late(home: Family, browser: Client) -> None:
    page = browser.get(address(home.child(born_on=DECEMBER))).content.decode()
    assert 'name="birth_year"' not in page


@pytest.mark.usefixtures("allowed")
def test_a_child_of_october_is_not_asked(home: Family, browser: Client) -> None:
    assert 'name="birth_year"' not in browser.get(address(home.child(born_on=OCTOBER))).content.decode()


@pytest.mark.usefixtures("allowed")
def test_the_family_reads_one_sentence_with_its_mark_and_the_place_under_each_option(
    home: Family, browser: Client
) -> None:
    for birth_year, many in ((2020, 3), (2021, 1)):
        for number in range(many):
            other = family()
            other.files(other.child(born_on=date(birth_year, 3, 1 + number)))
    page = browser.get(address(home.child(born_on=DECEMBER))).content.decode()
    assert "local practice [I]" in page
    assert "the place in the queue of the city is 4." in page
    assert "the place in the queue of the city is 2." in page


@pytest.mark.usefixtures("allowed")
def test_the_effect_is_told_for_each_kindergarten_of_the_list(home: Family, browser: Client) -> None:
    wanted, child = garden(), home.child(born_on=DECEMBER)
    other = family()
    other.files(other.child(born_on=date(2021, 2, 2)), wants=[wanted])
    browser.post(address(child), {"add": wanted.bin})
    late = browser.get(address(child)).context["page"].late
    assert [[one.waiting for one in option.effects] for option in late.options] == [[0], [1]]


@pytest.mark.usefixtures("allowed")
@pytest.mark.parametrize(("chosen", "year"), [("own", 2020), ("next", 2021)])
def test_the_child_stands_with_the_year_that_was_chosen(chosen: str, year: int, home: Family, browser: Client) -> None:
    wanted, child = garden(), home.child(born_on=DECEMBER)
    browser.post(address(child), {"add": wanted.bin, "birth_year": chosen})
    page = browser.get(address(child)).context["page"]
    assert [option.is_chosen for option in page.late.options] == [chosen == "own", chosen == "next"]
    browser.post(address(child), {"file": "1", "birth_year": chosen})
    assert Application.objects.get(child=child).birth_year == year


def test_where_it_is_not_given_a_forged_choice_changes_nothing(home: Family, browser: Client) -> None:
    wanted, child = garden(), home.child(born_on=DECEMBER)
    browser.post(address(child), {"add": wanted.bin, "birth_year": "next"})
    browser.post(address(child), {"file": "1", "birth_year": "next"})
    assert Application.objects.get(child=child).birth_year == 2020


@pytest.mark.usefixtures("allowed")
def test_a_named_child_keeps_the_choice_until_the_certificate_is_seen(home: Family) -> None:
    named = children.Named(
        iin=parse_iin(invented_iin(DECEMBER, "female", 77), accept_invented=True), surname="Анасова", given_name="Айым"
    )
    stated = children.state(
        named=named, guardian=home.mother, language="kk", wants=[garden()], by=home.user, at=MORNING,
        is_asked_younger=True,
    )  # fmt: skip
    assert StatedChild.objects.get().is_asked_younger
    made = children.confirm(stated=stated, by=somebody(Role.SPECIALIST), at=MORNING + timedelta(minutes=5))
    assert made is not None
    assert made.birth_year == 2021


def test_a_named_child_is_not_taken_with_a_choice_that_it_has_not(home: Family) -> None:
    named = children.Named(
        iin=parse_iin(invented_iin(DECEMBER, "female", 78), accept_invented=True), surname="Анасова", given_name="Айым"
    )
    with pytest.raises(NotBornLate):
        children.state(
            named=named, guardian=home.mother, language="kk", wants=[garden()], by=home.user, at=MORNING,
            is_asked_younger=True,
        )  # fmt: skip


def test_whoever_files_now_stands_behind_all_who_wait() -> None:
    assert place_if_filed(2020, MORNING) == 1
    family().files(at=MORNING)
    assert place_if_filed(2020, MORNING) == 2
