"""A line is a sorted list that stays quick when it is long."""

from __future__ import annotations

from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from qalam.preschool.rules import line
from qalam.preschool.rules.line import Line

STANDINGS = st.tuples(st.integers(0, 30), st.sampled_from("abc"))


@given(st.lists(st.tuples(st.booleans(), STANDINGS)), st.integers(1, 4))
def test_after_any_entering_and_leaving_it_is_the_sorted_list(
    deeds: list[tuple[bool, line.Standing]], widest: int
) -> None:
    kept: set[line.Standing] = set()
    with patch.object(line, "WIDEST", widest):
        people = Line()
        for enters, standing in deeds:
            (people.add if enters else people.remove)(standing)
            (kept.add if enters else kept.discard)(standing)
            assert list(people) == sorted(kept)
            assert (len(people), bool(people)) == (len(kept), bool(kept))
