from __future__ import annotations

from decimal import Decimal

import pytest

from qalam.figures.relations import Overlap, Parts, Shares, Stage, Within

MEALS = {"meals": Decimal(9283), "vulnerable": Decimal(5958), "grade_1": Decimal(3899)}
KINDERGARTENS = {"all": Decimal(54), "state": Decimal(21), "private": Decimal(31), "mini": Decimal(2)}


def test_parts_that_make_the_whole_are_silent() -> None:
    assert Parts("all", ("state", "private", "mini")).broken(KINDERGARTENS) is None


def test_parts_that_exceed_the_whole_are_named_with_their_sum() -> None:
    said = Parts("meals", ("vulnerable", "grade_1")).broken(MEALS)
    assert said is not None
    assert said.en == "meals is 9283, but its parts make 5958 + 3899 = 9857."
    assert "5958 + 3899 = 9857" in said.kk
    assert "5958 + 3899 = 9857" in said.ru


@pytest.mark.parametrize(("part", "whole", "holds"), [("vulnerable", "meals", True), ("meals", "grade_1", False)])
def test_a_part_never_exceeds_its_whole(part: str, whole: str, holds: bool) -> None:
    assert (Within(part, whole).broken(MEALS) is None) is holds


def test_a_stage_with_more_people_than_the_stage_before_is_named() -> None:
    values = {"city": Decimal(749), "region": Decimal(43)}
    assert Stage("region", "city").broken(values) is None
    said = Stage("city", "region").broken(values)
    assert said is not None
    assert said.en == "city (749) has more people than the stage before it, region (43)."


@pytest.mark.parametrize(
    ("first", "second", "holds"), [("73.9", "26.1", True), ("73.9", "26.2", True), ("73.9", "26.3", False)]
)
def test_shares_make_a_hundred_give_or_take_their_rounding(first: str, second: str, holds: bool) -> None:
    values = {"higher": Decimal(first), "vocational": Decimal(second)}
    assert (Shares(("higher", "vocational")).broken(values) is None) is holds


@pytest.mark.parametrize(("union", "holds"), [(9283, True), (9857, True), (5958, True), (5957, False), (9858, False)])
def test_a_union_lies_between_its_largest_group_and_their_sum(union: int, holds: bool) -> None:
    values = {**MEALS, "meals": Decimal(union)}
    assert (Overlap("meals", ("vulnerable", "grade_1")).broken(values) is None) is holds
