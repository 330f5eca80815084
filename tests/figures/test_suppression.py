from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from qalam.figures.suppression import protect

BELOW = 5
COUNTS = st.dictionaries(st.integers(0, 30), st.integers(0, 12), min_size=1, max_size=5)


def test_two_children_in_kindergartens_cannot_be_found_by_subtraction() -> None:
    said = protect({"kindergartens": 2, "schools": 119}, below=BELOW)
    assert said.cells == {"kindergartens": None, "schools": None}
    assert said.total == 121


def test_a_second_cell_is_hidden_and_the_rest_stay() -> None:
    said = protect({"a": 3, "b": 40, "c": 9, "d": 0}, below=BELOW)
    assert said.cells == {"a": None, "b": 40, "c": None, "d": 0}
    assert said.total == 52


def test_a_total_that_would_tell_goes_too() -> None:
    assert protect({"a": 1, "b": 1, "c": 0}, below=BELOW).total is None
    assert protect({"a": 3}, below=BELOW).total is None


def test_figures_that_need_no_protection_are_left_alone() -> None:
    assert protect({"a": 1, "b": 2}, below=0).cells == {"a": 1, "b": 2}
    assert protect({"a": 5, "b": 0}, below=BELOW).total == 5


@given(COUNTS)
def test_no_small_number_is_ever_shown(counts: dict[int, int]) -> None:
    said = protect(counts, below=BELOW)
    assert not [count for count in said.cells.values() if count is not None and 0 < count < BELOW]


@given(COUNTS)
def test_an_attacker_who_subtracts_finds_no_hidden_cell(counts: dict[int, int]) -> None:
    """Tries every filling of the hidden cells that fits the published total: each cell stays at least `BELOW` wide."""
    said = protect(counts, below=BELOW)
    hidden = [key for key, count in said.cells.items() if count is None]
    if not hidden or said.total is None:
        return
    rest = said.total - sum(count for count in said.cells.values() if count is not None)
    # Enough of the attacker's cases: each hidden cell up to the threshold, the last one takes what is left.
    for target, key in enumerate(hidden):
        others = [index for index in range(len(hidden)) if index != target]
        possible = {
            guess
            for guess in range(1, rest + 1)
            for filling in product(range(1, rest + 1), repeat=min(len(others) - 1, 1))
            if rest - guess - sum(filling) - max(len(others) - 1 - len(filling), 0) >= 1
        }
        assert len(possible) >= BELOW, key
