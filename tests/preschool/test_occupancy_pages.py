"""The pages of occupancy: what each says, to whom it is refused, and that none of them reckons."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from django.utils import translation

from qalam.access.models import Role
from qalam.preschool.permissions import MAY, Action
from qalam.preschool.rules.occupancy import Weights
from qalam.preschool.web.presenters import occupancy, occupancy_words
from qalam.registry.models import City, Institution
from tests.factories import queue, records
from tests.factories.queue import MORNING
from tests.preschool.families import garden, somebody
from tests.preschool.foretold import TODAY, group, house, month, told

pytestmark = pytest.mark.django_db

PAGES = ("staff_occupancy", "staff_occupancy_of")


@pytest.fixture(autouse=True)
def city(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    City.objects.create(area=records.area(), is_invented=True, records_until=TODAY)
    monkeypatch.setattr("qalam.preschool.web.occupancy.moment", lambda: MORNING)
    cache.clear()
    with translation.override("en"):
        yield
    cache.clear()


def read(user: object, name: str, *arguments: object, **query: str) -> str:
    client = Client()
    client.force_login(user)  # type: ignore[arg-type]
    answer = client.get(reverse(f"queue:{name}", args=arguments), query)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def head_of(institution: Institution) -> object:
    return somebody(Role.HEAD, institution_bin=institution.bin)


def test_a_head_reads_the_own_groups_today_and_in_3_6_and_12_months() -> None:
    own, other = garden(), garden()
    row = queue.group(institution=own)
    untold = replace(group(row.pk), group=None, name="", birth_year=None)
    ended = group(row.pk, name="Мектепалды топ", months=tuple(month(0, seats=0) for _ in range(13)))
    begins = group(row.pk, name="Жаңа топ", begins=date(2023, 9, 1), kind="speech")
    groups = {own.pk: (group(row.pk), begins, untold, ended), other.pk: (group(row.pk, name="Бөтен топ"),)}
    told(house(own), house(other), groups=groups)
    text = read(head_of(own), "kindergarten_occupancy")
    for said in (
        "Кіші топ 1", "2020 · Kazakh · full day", "<strong>12</strong> of 30", "40 % · 11–14",
        "<strong>15</strong> of 30", "<strong>18</strong> of 30", "<strong>24</strong> of 30",
        "Groups not announced yet",
        "from 1 September 2023", "group for children with speech disorders", "<polygon", "on 1 May 2023",
        "6 months later 83 percent of 491 groups were within the bounds, with a mean error of 1.0 children",
        "the forecast that nothing changes has 1.3", "local practice [M] a group has 2",
        "pedagogues suffice for 15 places; the children take 120 percent", "Each child takes one place",
    ):  # fmt: skip
        assert said in text, said
    assert "Бөтен топ" not in text


@pytest.mark.parametrize(
    ("language", "words"),
    [("kk", "Топтардың толықтығы"), ("ru", "Наполняемость групп"), ("en", "How full the groups are")],
)
def test_the_page_stands_in_each_language(language: str, words: str) -> None:
    own = garden()
    told(house(own))
    with translation.override(language):
        assert words in read(head_of(own), "kindergarten_occupancy")


def test_the_department_sees_all_kindergartens_and_filters_them() -> None:
    full, over, empties, calm = (garden() for _ in range(4))
    told(
        house(full, month(19), month(19), month(19), month(19), pedagogues=4),
        house(over, month(25), month(10), month(25), month(25), pedagogues=9),
        house(empties, month(16), month(16), month(5, 4, 6), month(10), pedagogues=None),
        house(calm, month(10), month(10), month(10), month(10), pedagogues=1),
    )
    clerk = somebody(Role.SPECIALIST)
    links = {one: reverse("queue:staff_occupancy_of", args=[one.pk]) for one in (full, over, empties, calm)}
    for show, kept in {
        "": links, "no such": links, "full": [full, over], "overfull": [over], "emptying": [empties], "staff": [calm],
    }.items():  # fmt: skip
        text = read(clerk, "staff_occupancy", show=show)
        assert {one for one, link in links.items() if link in text} == set(kept), show
        assert f"{len(kept)} of 4 kindergartens." in text
        assert ("There are fewer pedagogues than the children need." in text) is (show == "staff")


def test_the_department_sees_the_groups_of_one_kindergarten() -> None:
    own = garden()
    told(house(own), groups={own.pk: (group(queue.group(institution=own).pk),)})
    assert "Кіші топ 1" in read(somebody(Role.AUDITOR), "staff_occupancy_of", own.pk)


def test_a_wrong_role_is_refused() -> None:
    own = garden()
    told(house(own))
    assert MAY[Action.SEE_OCCUPANCY] == {Role.SPECIALIST, Role.AUDITOR}
    for user, names in (
        (head_of(own), PAGES), (somebody(Role.GUARDIAN), (*PAGES, "kindergarten_occupancy")),
        (somebody(Role.SPECIALIST), ("kindergarten_occupancy",)),
    ):  # fmt: skip
        client = Client()
        client.force_login(user)  # type: ignore[arg-type]
        for name in names:
            address = reverse(f"queue:{name}", args=[own.pk] if name == "staff_occupancy_of" else [])
            assert client.get(address).status_code == 403, name


def test_a_head_of_nothing_finds_no_page_and_no_kindergarten_has_no_page() -> None:
    client = Client()
    client.force_login(somebody(Role.HEAD, institution_bin="000000000000"))  # type: ignore[arg-type]
    assert client.get(reverse("queue:kindergarten_occupancy")).status_code == 404
    client.force_login(somebody(Role.SPECIALIST))  # type: ignore[arg-type]
    assert client.get(reverse("queue:staff_occupancy_of", args=[10**6])).status_code == 404


def test_without_a_forecast_and_with_an_old_one_the_pages_say_when_there_will_be_one() -> None:
    own = garden()
    for name, user in (("kindergarten_occupancy", head_of(own)), ("staff_occupancy", somebody(Role.SPECIALIST))):
        cache.clear()
        assert "There is no forecast yet." in read(user, name)
        told(house(own), on=TODAY - timedelta(days=8))
        assert "There is no forecast yet." in read(user, name)


def test_no_page_reckons(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a page plays no months")

    monkeypatch.setattr("qalam.preschool.queries.kept_occupancy.occupancy_on", refuse)
    own = garden()
    told(house(own))
    read(head_of(own), "kindergarten_occupancy")
    read(somebody(Role.SPECIALIST), "staff_occupancy")


def test_a_forecast_that_is_not_proved_says_so() -> None:
    own = garden()
    told(house(own, pedagogues=None), proof=())
    text = read(head_of(own), "kindergarten_occupancy")
    assert "How exact the forecast is has not been tested yet" in text
    assert "No pedagogue is recorded" in text


def test_weights_are_told_with_their_mark(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(occupancy_words, "weights", lambda *_: Weights(1.25, 1.0, 2.0))
    assert occupancy_words.weighing(TODAY, "en") == (
        "A child takes places: 1.25 under three, 1 from three on; with a disability 2 times as many. This is local "
        "practice [I]."
    )


def test_a_picture_reaches_from_no_child_to_the_most_seats() -> None:
    found = occupancy.picture_of([month(0, seats=10), month(5, 4, 6, seats=10), month(10, seats=10)])
    assert found.line == "0.0,39.0 75.0,20.0 150.0,1.0"
    assert found.seats == "0.0,1.0 75.0,1.0 150.0,1.0"
    assert found.band == "0.0,39.0 75.0,16.2 150.0,1.0 150.0,1.0 75.0,23.8 0.0,39.0"
