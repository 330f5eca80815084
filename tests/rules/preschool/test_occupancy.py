"""What occupancy is weighed by: neutral where nothing is known, and told as local practice."""

from __future__ import annotations

from datetime import date

import pytest

from qalam.preschool.rules.occupancy import Weights, goes_to_school, parameters, pedagogues_per_group, weights

ON = date(2023, 5, 1)
CITY = "zhanaozen"


def test_every_child_takes_one_place_while_no_act_says_otherwise() -> None:
    assert weights(ON, CITY) == Weights(1.0, 1.0, 1.0)


def test_what_the_law_does_not_say_is_local_practice() -> None:
    assert [one.is_law for one in parameters(ON, CITY)] == [False] * 4
    assert [one.confidence.value for one in parameters(ON, CITY)] == ["I", "I", "I", "M"]
    assert pedagogues_per_group(ON, CITY) == 2.0


@pytest.mark.parametrize(
    ("born", "has_disability", "places"),
    [
        ("2020-05-01", False, 1.0),
        ("2020-05-02", False, 1.5),
        ("2020-05-02", True, 3.0),
        ("2018-01-01", True, 2.0),
    ],
)
def test_a_child_takes_places_by_age_and_needs(born: str, has_disability: bool, places: float) -> None:
    told = Weights(under_three=1.5, from_three=1.0, disability=2.0)
    assert told.of(date.fromisoformat(born), ON, has_disability=has_disability) == places


@pytest.mark.parametrize(("born", "goes"), [("2017-09-01", True), ("2017-09-02", False), ("2016-12-31", True)])
def test_who_is_six_when_the_school_year_begins_goes_to_school(born: str, goes: bool) -> None:
    assert goes_to_school(date.fromisoformat(born), date(2023, 9, 1), CITY) is goes
