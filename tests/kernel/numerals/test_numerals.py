"""Numbers in Russian and English text, and how they are written in three languages."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qalam.kernel.numerals import english, russian
from qalam.kernel.numerals.writing import write
from qalam.kernel.trilingual import LANGUAGES, Language

FORMS = {
    "ребёнок": (1, 21, 101, 1001, -1),
    "ребёнка": (2, 3, 4, 22, 104, Decimal("84.5"), Decimal("1.0")),
    "детей": (0, 5, 11, 12, 14, 20, 111, 1012, 1000000),
}


@pytest.mark.parametrize(("form", "number"), [(form, number) for form in FORMS for number in FORMS[form]])
def test_russian_chooses_among_three_forms(form: str, number: int | Decimal) -> None:
    assert russian.plural_form(number, "ребёнок", "ребёнка", "детей") == form


def test_english_has_one_child_and_many_children() -> None:
    forms = [english.plural_form(number, "child", "children") for number in (1, 0, 2, 21, Decimal("1.0"))]
    assert forms == ["child", "children", "children", "children", "children"]


@pytest.mark.parametrize(
    ("number", "ru", "en"),
    [
        (0, "ноль", "zero"),
        (11, "одиннадцать", "eleven"),
        (20, "двадцать", "twenty"),
        (90, "девяносто", "ninety"),
        (100, "сто", "one hundred"),
        (1000, "одна тысяча", "one thousand"),
        (2066, "две тысячи шестьдесят шесть", "two thousand sixty-six"),
        (26136, "двадцать шесть тысяч сто тридцать шесть", "twenty-six thousand one hundred thirty-six"),
        (1000000, "один миллион", "one million"),
        (-2000000000, "минус два миллиарда", "minus two billion"),
    ],
)
def test_integers_in_words(number: int, ru: str, en: str) -> None:
    assert (russian.in_words(number), english.in_words(number)) == (ru, en)


def test_russian_words_agree_with_the_gender_of_what_is_counted() -> None:
    assert russian.in_words(22, "feminine") == "двадцать две"
    assert russian.in_words(1001, "neuter") == "одна тысяча одно"


def test_there_are_no_words_from_a_quadrillion_on() -> None:
    for language in (russian, english):
        with pytest.raises(ValueError, match="1000000000000000"):
            language.in_words(10**15)


@pytest.mark.parametrize(
    ("value", "places", "kk", "en"),
    [
        (26136, None, "26\u202f136", "26\u202f136"),
        (-5, None, "−5", "−5"),
        (Decimal("84.5"), None, "84,5", "84.5"),
        (Decimal("84.45"), 1, "84,5", "84.5"),
        (Decimal("1234567.891"), 2, "1\u202f234\u202f567,89", "1\u202f234\u202f567.89"),
        (84, 1, "84,0", "84.0"),
        (Decimal("-0.04"), 1, "0,0", "0.0"),
    ],
)
def test_numbers_are_written(value: int | Decimal, places: int | None, kk: str, en: str) -> None:
    written = [write(value, language, places=places) for language in LANGUAGES]
    assert written == [kk, kk, en]


@given(st.integers(-(10**15), 10**15), st.sampled_from(LANGUAGES))
def test_a_written_integer_reads_back(value: int, language: Language) -> None:
    assert int(write(value, language).replace("\u202f", "").replace("−", "-")) == value
