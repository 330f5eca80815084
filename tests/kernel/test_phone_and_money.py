"""Phone numbers and sums of money as people write and read them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from qalam.kernel.money import format_tenge, tenge
from qalam.kernel.phone import NotAPhone, to_e164
from qalam.kernel.trilingual import LANGUAGES


@pytest.mark.parametrize(
    ("text", "e164"),
    [
        ("8 701 123 45 67", "+77011234567"),
        ("+7 (701) 123-45-67", "+77011234567"),
        ("7011234567", "+77011234567"),
        ("8 (72934) 6-12-34", "+77293461234"),
        ("6-12-34", "+77293461234"),
        ("+998 90 123 45 67", "+998901234567"),
    ],
)
def test_a_phone_is_kept_in_one_form(text: str, e164: str) -> None:
    assert to_e164(text) == e164


@pytest.mark.parametrize("text", ["", "12", "мама", "+7 701 123 45 6", "1234567890123456789"])
def test_what_is_no_phone_is_refused(text: str) -> None:
    with pytest.raises(NotAPhone) as caught:
        to_e164(text)
    assert all("+7 701" in caught.value.say(language) for language in LANGUAGES)


@pytest.mark.parametrize(
    ("amount", "places", "text"),
    [
        (0, 0, "0 ₸"),
        (1234567, 0, "1 234 567 ₸"),
        ("1234567.505", 2, "1 234 567,51 ₸"),
        (Decimal("-1500.5"), 1, "−1 500,5 ₸"),
        ("-0.2", 0, "0 ₸"),
    ],
)
def test_a_sum_is_written_as_here(amount: Decimal | int | str, places: int, text: str) -> None:
    assert format_tenge(amount, places=places) == text.replace(" ", "\u202f")


def test_a_sum_is_kept_to_the_tiyn() -> None:
    assert tenge("0.005") == Decimal("0.01")


def test_a_binary_fraction_is_no_money() -> None:
    amount: Any = 0.1
    with pytest.raises(TypeError, match="float"):
        tenge(amount)
