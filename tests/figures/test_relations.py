from __future__ import annotations

from decimal import Decimal

import pytest

from qalam.figures.relations import Parts, Within

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
