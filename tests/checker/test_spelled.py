"""Numbers in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qalam.checker.check import check_text
from qalam.checker.spelled import spelled_numbers
from qalam.kernel.kazakh.numbers import in_words
from qalam.kernel.numerals import english, russian


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("екі жүз қырық оқушы", [240]),
        ("бір мың екі жүз отыз бес ә", [1235]),
        ("жүз отыз ұл, жүз жиырма қыз", [130, 120]),
        ("он екісі, елуі, отыз бесі ә", [12, 50, 35]),
        ("двести сорок детей и двадцать пять", [240, 25]),
        ("из двенадцати школ", [12]),
        ("two hundred forty-five", [245]),
        ("one hundred and thirty", [130]),
        ("Two thousand three hundred and forty", [2340]),
        ("a hundred and twenty", [120]),
        ("two hundred and twenty-five thousand", [225_000]),
        ("two hundred and three hundred", [200, 300]),
        ("four hundred and twelve and two hundred and nine", [412, 209]),
        ("twenty and thirty", [20, 30]),
        ("one and a half thousand", [1500]),
        ("полторы тысячи детей, две с половиной тысячи мест", [1500, 2500]),
        ("бір жарым мың ә", [1500]),
        ("двести двести", []),
        ("он школу окончил", []),
        ("мектептер тоғызыншы ә", []),
    ],
)
def test_words_are_read_as_the_number_they_say(text: str, values: list[int]) -> None:
    assert [value for _, _, value in spelled_numbers(text, 0, len(text))] == values


@given(st.integers(1, 999_999_999))
def test_what_the_kernel_writes_is_read_back(number: int) -> None:
    for said in (russian.in_words(number), english.in_words(number)):
        assert [value for _, _, value in spelled_numbers(said, 0, len(said))] == [number]
    said = f"{in_words(number)} ә"
    assert [value for _, _, value in spelled_numbers(said, 0, len(said))] == [number]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("12 мың 450 оқушы", 12_450, "people"),
        ("3 млрд 200 млн теңге", 3_200_000_000, "money"),
        ("1,5 мың орын", 1_500, "places"),
        ("в 1,5 раза", 1.5, "times"),
        ("12,4 ‰", 12.4, "per-mille"),
        ("І,ІІ,ІІІ жүлделі орын", 1, "ordinal"),
        ("от 3 до 6 лет", 3, "age"),
        ("в двухстах сорока школах", 240, "organisations"),
        ("оқушылардың қырық бес пайызы", 45, "percent"),
        ("8 (7292) 50-12-34", 8, "phone"),
        ("сағат 09:30-да", 9, "clock"),
        ("1 800 оқушы орны", 1_800, "places"),
    ],
)
def test_a_number_has_its_value_and_unit(text: str, value: float, unit: str) -> None:
    claim = check_text(text).claims[0]
    assert (float(claim.value), claim.unit) == (value, unit)
