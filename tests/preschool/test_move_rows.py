"""The words of one move in the position journal."""

from __future__ import annotations

from datetime import datetime

import pytest

from qalam.kernel.clock import CITY_ZONE
from qalam.kernel.trilingual import Trilingual
from qalam.preschool.queries.journal import Move
from qalam.preschool.web.presenters.moves import row_of

CAUSE = Trilingual(
    kk="алдағы балаға орын ұсынылды", ru="ребёнку впереди предложено место", en="a child ahead got a place"
)


def move(before: int, number: int, children: int, *, is_own: bool = False) -> Move:
    at = datetime(2023, 5, 1, 8, tzinfo=CITY_ZONE)
    return Move(at, before, number, CAUSE, is_own, leaf_index=7, children=children)


@pytest.mark.parametrize(
    ("given", "step", "besides"),
    [
        (move(567, 537, 24), "−30", "Тағы 6 бала енді Сізден кейін"),
        (move(40, 45, 4), "+5", "Тағы 1 бала енді Сізден бұрын"),
        (move(40, 36, 4), "−4", ""),
        (move(40, 39, 1), "−1", ""),
        (move(40, 12, 1, is_own=True), "−28", ""),
    ],
)
def test_a_step_that_is_longer_than_its_children_says_why(given: Move, step: str, besides: str) -> None:
    row = row_of(given, "kk", {})
    assert row.step == step
    assert row.besides.startswith(besides)
    assert bool(row.besides) == bool(besides)
