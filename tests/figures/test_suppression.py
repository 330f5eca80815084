from __future__ import annotations

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from qalam.figures.suppression import Table, protect

BELOW = 5
COUNTS = st.lists(st.integers(0, 12), min_size=1, max_size=5)


def line(**counts: int) -> Table[str, str]:
    return Table({"children": counts})


def hidden(table: Table[str, str], *, below: int = BELOW) -> set[str]:
    return {key for _, key in protect(table, below=below)}


def test_two_children_in_kindergartens_cannot_be_found_by_subtraction() -> None:
    assert hidden(line(kindergartens=2, schools=119)) == {"kindergartens", "schools"}


def test_a_second_cell_is_hidden_and_the_rest_stay() -> None:
    assert hidden(line(a=3, b=40, c=9, d=0)) == {"a", "c"}


def test_where_even_all_large_cells_would_tell_the_zeros_are_hidden_too() -> None:
    assert hidden(line(a=1, b=1, c=0)) == {"a", "b", "c"}
    assert hidden(line(a=3)) == {"a"}


def test_figures_that_need_no_protection_are_left_alone() -> None:
    assert hidden(line(a=1, b=2), below=0) == set()
    assert hidden(line(a=5, b=0)) == set()


def test_a_part_is_not_found_by_taking_the_other_part_from_the_whole() -> None:
    counts = {"all": {"x": 20, "y": 30}, "girls": {"x": 17, "y": 10}, "boys": {"x": 3, "y": 20}}
    found = protect(Table(counts, parts=(("all", ("girls", "boys")),)), below=BELOW)
    assert ("boys", "x") in found
    assert {("girls", "x"), ("all", "x")} & found


def test_a_village_total_does_not_give_its_school_away() -> None:
    counts = {"children": {"school 1": 2, "school 2": 9, "school 3": 3, "school 4": 8}}
    found = protect(Table(counts, {"children": (("school 1", "school 2"), ("school 3", "school 4"))}), below=BELOW)
    assert {key for _, key in found} == set(counts["children"])


@given(COUNTS)
def test_no_small_number_is_ever_shown(counts: list[int]) -> None:
    said = hidden(line(**{str(place): count for place, count in enumerate(counts)}))
    assert said >= {str(place) for place, count in enumerate(counts) if 0 < count < BELOW}


@given(COUNTS)
def test_hiding_does_more_than_it_must_only_where_it_must(counts: list[int]) -> None:
    if not [count for count in counts if 0 < count < BELOW]:
        assert hidden(line(**{str(place): count for place, count in enumerate(counts)})) == set()


SMALL = st.integers(0, 5)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(SMALL, SMALL), min_size=2, max_size=3))
def test_an_attacker_who_tries_every_filling_finds_no_small_cell(parts: list[tuple[int, int]]) -> None:
    """Boys, girls and all by school, each total of the city known; every table that fits what is shown is tried."""
    below = 3
    keys = tuple(range(len(parts)))
    counts = {
        "boys": {key: boys for key, (boys, _) in zip(keys, parts, strict=True)},
        "girls": {key: girls for key, (_, girls) in zip(keys, parts, strict=True)},
        "all": {key: boys + girls for key, (boys, girls) in zip(keys, parts, strict=True)},
    }
    table = Table(counts, parts=(("all", ("boys", "girls")),))
    said = protect(table, below=below)
    possible: dict[tuple[str, int], set[int]] = {cell: set() for cell in said}
    fillings = [rows_that_fit(counts[row], {key for name, key in said if name == row}) for row in ("boys", "girls")]
    for boys, girls in product(*fillings):
        everybody = [boy + girl for boy, girl in zip(boys, girls, strict=True)]
        if any(everybody[key] != counts["all"][key] for key in keys if ("all", key) not in said):
            continue
        for row, filled in (("boys", boys), ("girls", girls), ("all", everybody)):
            for key in keys:
                if (row, key) in said:
                    possible[row, key].add(filled[key])
    for cell in said:
        if 0 < table.count(cell) < below and len(said) < len(list(table.cells())):
            assert min(possible[cell]) <= 1, cell
            assert max(possible[cell]) >= below, cell


def rows_that_fit(row: dict[int, int], unknown: set[int]) -> list[tuple[int, ...]]:
    """Every row with the same total and the same shown cells."""
    total = sum(row.values())
    choices = [range(total + 1) if key in unknown else (row[key],) for key in row]
    return [filled for filled in product(*choices) if sum(filled) == total]
