"""How findings are said."""

from __future__ import annotations

from decimal import Decimal

import pytest

from qalam.checker.check import check_text
from qalam.checker.findings import Finding, written
from qalam.kernel.trilingual import Trilingual

SAYS = Trilingual("{share}, {name}", "{share}, {name}", "{share}, {name}")


def test_a_number_has_a_decimal_point_in_english_alone_and_a_name_is_left_as_it_is() -> None:
    said = SAYS.fill(share=written(Decimal("1473.80"), " %"), name="«3,7 шақырым»")
    assert said.kk == said.ru == "1\u00a0473,8 %, «3,7 шақырым»"
    assert said.en == "1\u00a0473.8 %, «3,7 шақырым»"


@pytest.mark.parametrize(
    ("text", "russian", "english"),
    [
        ("В школах 2797 педагогов, из них 2066 с высшим образованием (75,8%).", "73,9", "73.9"),
        ("Средний балл ЕНТ составил 72,4%.", "72,4 %", "72.4 %"),
        ("Доли: 40,5%, 30,5%, 35,5% – всего 100%.", "40,5 + 30,5 + 35,5", "40.5 + 30.5 + 35.5"),
    ],
)
def test_messages_write_decimals_as_their_language_does(text: str, russian: str, english: str) -> None:
    [finding] = check_text(text).findings
    assert russian in finding.message.ru
    assert english in finding.message.en
    assert russian in finding.message.kk


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Лагерь прошёл с 25 по 15 марта в Аксае.", "«с 25 по 15 марта»"),
        ("Құрылыс 2024 жылы басталып, 2021 жылы аяқталды.", "«2024 жылы» и «2021 жылы»"),
        (
            "Ремонт начат 10 июня 2024 года и завершился 20 мая 2024 года.",
            "«10 июня 2024 года» и «20 мая 2024 года»",
        ),
        ("Апталық 15 қазан мен 5 қазан аралығында өтеді.", "«15 қазан мен 5 қазан аралығында»"),
    ],
)
def test_dates_are_quoted_in_whole_words(text: str, quoted: str) -> None:
    [finding] = check_text(text).findings
    assert quoted in finding.message.ru


@pytest.mark.parametrize(
    ("said", "data"),
    [
        ("7\u00a0318", "7318"),
        ("75,5 %", "75.5"),
        ("1\u00a0204,25 %", "1204.25"),
        ("≥ 1\u00a0000", "≥ 1000"),
        ("3,5 п.п.", "3.5"),
        ("points", "points"),
        ("31.06.2023", "31.06.2023"),
    ],
)
def test_values_in_the_data_are_in_the_notation_of_machines(said: str, data: str) -> None:
    finding = Finding("unit", "warning", (), Trilingual("а", "а", "a"), said, said)
    assert (finding.as_dict()["expected"], finding.as_dict()["actual"]) == (data, data)


def test_a_text_that_ends_behind_a_clause_is_answered() -> None:
    assert check_text("Асан, Дана; ").findings == []


def test_a_finding_names_only_numbers_of_the_text() -> None:
    answer = check_text("Очередь сократилась с 4 800 до 1 200 детей, то есть вдвое.").as_dict()
    assert answer["findings"][0]["claims"] == [claim["id"] for claim in answer["claims"]]
