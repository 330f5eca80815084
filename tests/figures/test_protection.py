from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from qalam.figures.figure import Count, Ratio
from qalam.figures.population import Dimension, Population, Slice, Unit
from qalam.figures.reading import Reading
from qalam.figures.relations import Parts
from qalam.registry.models import Enrolment, Institution
from tests.factories import records
from tests.figures.house import ABOUT, TITLE, declared_house, labels

pytestmark = pytest.mark.django_db

MAY = date(2023, 5, 1)


AREA = Dimension("area", TITLE, labels)
SCHOOL = Dimension("school", TITLE, labels, nests_in=(AREA,))
WHERE = {SCHOOL: "group__institution_id", AREA: "group__institution__area_id"}


def pupils(code: str, **only: str) -> Population:
    def select(question: Slice) -> Any:
        return Enrolment.objects.on(question.on).filter(**only)

    return Population(code, Unit.PEOPLE, select, identity="person_id", dimensions=WHERE)


EVERYBODY, HOME, EVENING = pupils("all"), pupils("home", mode="home"), pupils("evening", mode="evening")
TAUGHT = pupils("taught", mode__in=["home", "evening"])
FIGURES = (
    Count(id="pupils", population=EVERYBODY, **ABOUT),
    Count(id="taught", population=TAUGHT, suppress_below=5, **ABOUT),
    Count(id="taught.home", population=HOME, suppress_below=5, **ABOUT),
    Count(id="taught.evening", population=EVENING, suppress_below=5, **ABOUT),
    Ratio(id="taught.home.share", numerator=HOME, denominator=EVERYBODY, round_to=Decimal("0.1"), **ABOUT),
)


@pytest.fixture(autouse=True)
def house() -> Iterator[None]:
    with declared_house(*FIGURES, relations=(Parts("taught", ("taught.home", "taught.evening")),)):
        yield


def school(*, home: int, evening: int = 0, day: int = 0, village: Any = None) -> Institution:
    made = records.institution(area=village or records.area())
    group = records.group(institution=made)
    for mode, many in (("home", home), ("evening", evening), ("day", day)):
        for _ in range(many):
            records.enrolment(group=group, mode=mode)
    return made


def shown(id: str, by: str = "school", *, is_public: bool = True) -> dict[Any, Decimal | None]:
    return {cell.key: cell.value for cell in Reading(MAY, is_public=is_public).breakdown(id, by).cells}


def test_a_small_cell_is_hidden_from_the_public_with_one_more_and_told_in_the_house() -> None:
    village = records.area()
    few, some, many = (school(home=home, village=village) for home in (2, 6, 20))
    assert shown("taught.home") == {few.pk: None, some.pk: None, many.pk: 20}
    assert shown("taught.home", is_public=False) == {few.pk: 2, some.pk: 6, many.pk: 20}


def test_the_total_of_the_city_is_told_and_figures_of_no_secret_are_left_alone() -> None:
    few = school(home=2, day=1)
    assert Reading(MAY, is_public=True).answer("taught.home").value == 2
    assert shown("pupils") == {few.pk: 3}


def test_a_share_is_hidden_where_its_number_of_people_is() -> None:
    village = records.area()
    few, some, many = (school(home=home, day=30, village=village) for home in (2, 6, 20))
    assert shown("taught.home.share") == {few.pk: None, some.pk: None, many.pk: 40}
    hidden = next(
        c for c in Reading(MAY, is_public=True).breakdown("taught.home.share", "school").cells if c.key == few.pk
    )
    assert (hidden.numerator, hidden.denominator, hidden.rows_hash, hidden.is_suppressed) == (None, None, "", True)


def test_the_parts_do_not_give_away_what_the_whole_hides() -> None:
    village = records.area()
    small = school(home=2, evening=30, village=village)
    school(home=9, evening=40, village=village)
    assert shown("taught.home")[small.pk] is None
    assert None in (shown("taught.evening")[small.pk], shown("taught")[small.pk])


def test_a_village_does_not_give_its_schools_away() -> None:
    village, town = records.area(), records.area()
    lonely = school(home=2, village=village)
    others = [school(home=home, village=town) for home in (20, 30)]
    by_school = shown("taught.home")
    assert by_school[lonely.pk] is None
    by_area = shown("taught.home", "area")
    assert by_area == {village.pk: None, town.pk: None}
    assert [by_school[other.pk] for other in others] == [None, None]
