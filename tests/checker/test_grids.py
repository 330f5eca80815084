"""Tables whose own numbers show what their lines are made of."""

from __future__ import annotations

import pytest

from qalam.checker.check import check_text
from qalam.checker.relations.grids.grid import grids
from qalam.checker.relations.grids.reckoned import reckoned
from qalam.checker.relations.grids.sums import grid_sums
from qalam.checker.text import read_text

YEARS = """
Жыл | Барлығы | 1-4 сынып | 5-9 сынып | 10-11 сынып
2021 | 1 284 | 512 | 587 | 185
2022 | 1 311 | 524 | 601 | 186
2023 | 1 364 | 541 | 618 | 205
2024 | {} | 566 | 641 | 218
"""
DYNAMICS = """
Көрсеткіш | 2022 | 2023 | Айырмасы
Оқырмандар | 11 598 | 11 021 | -577
Кітап берілуі | 291 278 | 280 033 | {}
Келу | 208 366 | 258 407 | +50 041
Қор | 181 515 | 177 902 | -3 613
"""
MEANS = """
Школа | Классов | Учащихся | Средняя наполняемость
№ 1 | 24 | 612 | 25,5
№ 2 | 18 | 414 | 23,0
№ 3 | 31 | 837 | 27,0
№ 4 | 22 | 539 | {}
"""
SHARES = """
Санат | Саны | %
Жоғары | 57 | 23,8
Бірінші | 84 | 35,0
Екінші | 63 | 26,3
Санаты жоқ | 36 | {}
Барлығы | 240 | 100
"""
APART = """
Школа | Учащихся | Книг | Компьютеров
№ 1 | 612 | 4 318 | 41
№ 2 | 414 | 2 977 | 36
№ 3 | 837 | 5 102 | 58
"""


@pytest.mark.parametrize(
    ("table", "right", "wrong", "kind"),
    [
        (YEARS, "1 425", "1 452", "parts-below-whole"),
        (YEARS, "1 425", "1 392", "parts-exceed-whole"),
        (DYNAMICS, "-11 245", "-11 254", "repeated-differs"),
        (MEANS, "24,5", "25,4", "repeated-differs"),
        (SHARES, "15,0", "51,0", "percent-mismatch"),
    ],
)
def test_a_line_that_is_not_made_as_the_others_is_told(table: str, right: str, wrong: str, kind: str) -> None:
    assert check_text(table.format(right)).findings == []
    assert [finding.kind for finding in check_text(table.format(wrong)).findings] == [kind]


def test_columns_of_different_things_make_nothing() -> None:
    text = read_text(APART)
    assert grid_sums(text) == []
    assert [held for grid in grids(text) for held in reckoned(grid)] == []
    assert check_text(APART).findings == []


def test_a_sign_and_tenths_belong_to_the_number_of_a_cell() -> None:
    (grid,) = grids(read_text(DYNAMICS.format("-11 245")))
    assert [[cell.value if cell else None for cell in record] for record in grid.records][:2] == [
        [11_598, 11_021, -577],
        [291_278, 280_033, -11_245],
    ]
    (grid,) = grids(read_text(MEANS.format("24,5")))
    assert grid.fine == 10
    assert grid.records[0][-1] is not None
    assert grid.records[0][-1].value == 255


def test_years_and_numbers_of_rows_head_a_table_and_are_no_cells() -> None:
    (grid,) = grids(
        read_text("№ | Мектеп | 2022 | 2023\n1 | № 4 | 512 | 540\n2 | № 7 | 611 | 618\n3 | № 9 | 377 | 402\n")
    )
    assert all(cell is None or cell.value > 300 for record in grid.records for cell in record)
