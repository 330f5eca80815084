"""Tables whose cells no mark parts: rows that run on, and cells each on its own line."""

from __future__ import annotations

import pytest

from qalam.checker.check import check_text

RUNNING = """Санаттар бойынша
Оқу жылы Педагог шебер зерттеуші сарапшы модератор санатсыз
1 2020-2021 оқу жылы 58 1 9 17 20 11
2 2021-2022 оқу жылы 63 2 11 19 18 {last}
3 2022-2023 оқу жылы 66 2 14 21 16 13

Мектеп кеңесі деректерді бекітті.
"""
SPENT = """Расходы по программам, тыс. тенге
001 Аппарат отдела 112 400,0 111 980,5
003 Школы 4 218 000,0 4 209 315,0
005 Внешкольная работа 306 700,0 301 204,5
Всего 4 637 100,0 {last}
"""
CELLS = ("сынып", "барлығы", "ұл", "қыз", "5-А", "27", "14", "13", "5-Ә", "26", "11", "15", "5-Б", "25", "12", "{last}")
STACKED = "\n\n".join(CELLS)
MARKED = "\n|\n".join(CELLS)


@pytest.mark.parametrize(
    ("table", "true", "slipped"),
    [(RUNNING, "13", "18"), (SPENT, "4 622 500,0", "4 622 050,0"), (STACKED, "13", "18"), (MARKED, "13", "18")],
    ids=["running", "spent", "stacked", "marked"],
)
def test_the_number_that_does_not_add_up_is_told_once(table: str, true: str, slipped: str) -> None:
    assert check_text(table.format(last=true)).findings == []
    (found,) = check_text(table.format(last=slipped)).findings
    assert found.kind in {"parts-exceed-whole", "parts-below-whole"}
    assert slipped in {claim.text for claim in found.claims}


def test_sums_of_rows_that_run_on_are_ties_that_hold() -> None:
    ties = [tie for tie in check_text(RUNNING.format(last="13")).relations if tie.kind == "parts"]
    assert {tie.whole.text for tie in ties if tie.whole and tie.holds} == {"58", "63", "66"}


@pytest.mark.parametrize(
    "told",
    [
        "Мектеп № 5 12 34\nМектеп № 7 18 40\nМектеп № 9 11 29\n",
        "Телефон: 8 7292 33 14 20\nТелефон: 8 7292 33 15 21\nТелефон: 8 7292 33 16 27\n",
    ],
)
def test_rows_without_a_total_say_nothing(told: str) -> None:
    assert check_text(told).findings == []
