"""Numbers as typed and as spoken."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qalam.kernel.kazakh.numbers import HUNDRED, SCALES, TENS, UNITS, BadNumber, in_words, parse


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("0", "нөл"),
        ("10", "он"),
        ("100", "жүз"),
        ("731", "жеті жүз отыз бір"),
        ("1000", "мың"),
        ("2066", "екі мың алпыс алты"),
        ("10 000", "он мың"),
        ("26 136", "жиырма алты мың жүз отыз алты"),
        ("26\u202f136", "жиырма алты мың жүз отыз алты"),
        ("1000000", "бір миллион"),
        ("2001000", "екі миллион бір мың"),
        ("1000000000", "бір миллиард"),
        ("1000000000000", "бір триллион"),
        ("84,5", "сексен төрт бүтін оннан бес"),
        ("84.5", "сексен төрт бүтін оннан бес"),
        ("0,05", "нөл бүтін жүзден бес"),
        ("84,5 %", "сексен төрт бүтін оннан бес пайыз"),
        ("-3", "минус үш"),
        ("−3", "минус үш"),
        ("№8", "нөмір сегіз"),
    ],
)
def test_numbers_are_spoken(number: str, words: str) -> None:
    assert in_words(number) == words


@pytest.mark.parametrize("text", ["", "он", "1 00", "12 3456", "1,", "5-6", "1" * 16, "٣", "1e3"])
def test_what_is_no_number_is_refused_in_one_sentence(text: str) -> None:
    with pytest.raises(BadNumber) as refused:
        parse(text)
    assert f"«{text}»" in refused.value.say("kk")


@given(st.integers(0, 10**15 - 1))
def test_words_are_read_back_as_the_same_number(number: int) -> None:
    assert read_back(in_words(number)) == number


def read_back(words: str) -> int:
    total = group = 0
    for word in words.split():
        if word in SCALES:
            total += (group or 1) * 1000 ** SCALES.index(word)
            group = 0
        elif word == HUNDRED:
            group = (group or 1) * 100
        elif word in TENS:
            group += 10 * TENS.index(word)
        elif word in UNITS:
            group += UNITS.index(word)
    return total + group
