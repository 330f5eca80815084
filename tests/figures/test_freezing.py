from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime

import pytest

from qalam.access.models import User
from qalam.figures.catalogue import UnknownDimension, UnknownFigure, all_figures, find
from qalam.figures.figure import Count, Ratio
from qalam.figures.freezing import drift, freeze
from qalam.figures.population import Population, Unit
from qalam.figures.reading import Reading
from qalam.figures.relations import Parts, Within
from qalam.kernel.clock import CITY_ZONE
from qalam.registry.models import Enrolment
from tests.factories import records
from tests.figures.house import ABOUT, ENROLLED, declared_house

pytestmark = pytest.mark.django_db

Declare = Callable[..., None]
MAY = date(2023, 5, 1)
AT = datetime(2023, 6, 1, 9, tzinfo=CITY_ZONE)
AT_HOME = Population(
    "at_home", Unit.PEOPLE, lambda question: Enrolment.objects.on(question.on).filter(mode="home"), identity="person_id"
)
PUPILS = Count(id="pupils", population=ENROLLED, **ABOUT)
HOME = Count(id="pupils.home", population=AT_HOME, **ABOUT)
SHARE = Ratio(id="pupils.home.share", numerator=AT_HOME, denominator=ENROLLED, **ABOUT)
TURNED = Ratio(id="turned", numerator=ENROLLED, denominator=AT_HOME, **ABOUT)


@pytest.fixture
def declare() -> Iterator[Declare]:
    with declared_house() as declare:
        yield declare


def test_an_unknown_figure_is_refused_with_those_most_like_it(declare: Declare) -> None:
    declare(PUPILS, HOME)
    assert find("pupils") is PUPILS
    with pytest.raises(UnknownFigure, match=r"pupils\.home"):
        find("pupil.home")
    with pytest.raises(UnknownDimension, match="sex, institution"):
        Reading(MAY).breakdown("pupils", "shoe size")


def test_a_figure_declared_twice_is_a_mistake_of_ours(declare: Declare) -> None:
    declare(PUPILS, PUPILS)
    with pytest.raises(ValueError, match="pupils is declared twice"):
        all_figures()


def test_broken_relations_are_said_one_by_one_and_kept_ones_are_silent(declare: Declare) -> None:
    records.enrolment()
    declare(PUPILS, HOME, SHARE, relations=(Within("pupils.home", "pupils"),))
    assert Reading(MAY).broken() == []
    declare(PUPILS, HOME, relations=(Parts("pupils", ("pupils.home",)), Within("pupils", "pupils.home")))
    assert [said.en for said in Reading(MAY).broken()] == [
        "pupils is 1, but its parts make 0 = 0.",
        "pupils (1) is more than pupils.home (0), of which it is a part.",
    ]


def test_a_share_with_more_above_the_line_than_below_is_broken(declare: Declare) -> None:
    records.enrolment()
    records.enrolment(mode="home")
    declare(TURNED)
    assert [said.en for said in Reading(MAY).broken()] == ["turned: the part (2) is more than the whole (1)."]


def test_a_frozen_figure_drifts_when_its_rows_change_even_if_the_number_does_not(declare: Declare) -> None:
    declare(PUPILS, HOME, SHARE)
    first = records.enrolment()
    kept = freeze(Reading(MAY), by=User.objects.create_user("aigul"), at=AT)
    assert kept.on == date(2023, 5, 1)
    assert drift(kept) == []
    first.period = records.LATER
    first.save()
    other = records.enrolment()
    found = drift(kept)
    assert [(one.figure_id, one.is_visible) for one in found] == [("pupils", False), ("pupils.home.share", False)]
    other.mode = "home"
    other.save()
    assert [one.figure_id for one in drift(kept) if one.is_visible] == ["pupils.home", "pupils.home.share"]


def test_the_same_rows_in_another_order_are_no_drift(declare: Declare) -> None:
    declare(PUPILS)
    pupils = [records.enrolment() for _ in range(3)]
    kept = freeze(Reading(MAY), by=User.objects.create_user("aigul"), at=AT)
    for pupil in reversed(pupils):
        Enrolment.objects.filter(pk=pupil.pk).update(mode="evening")
    assert drift(kept) == []
