"""Russian around a number: which of the three plural forms, and integers in words."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

Gender = Literal["masculine", "feminine", "neuter"]

ONES = (
    "ноль",
    "один",
    "два",
    "три",
    "четыре",
    "пять",
    "шесть",
    "семь",
    "восемь",
    "девять",
    "десять",
    "одиннадцать",
    "двенадцать",
    "тринадцать",
    "четырнадцать",
    "пятнадцать",
    "шестнадцать",
    "семнадцать",
    "восемнадцать",
    "девятнадцать",
)
TENS = (
    "",
    "двадцать",
    "тридцать",
    "сорок",
    "пятьдесят",
    "шестьдесят",
    "семьдесят",
    "восемьдесят",
    "девяносто",
)
HUNDREDS = (
    "",
    "сто",
    "двести",
    "триста",
    "четыреста",
    "пятьсот",
    "шестьсот",
    "семьсот",
    "восемьсот",
    "девятьсот",
)
SCALES = (
    ("тысяча", "тысячи", "тысяч"),
    ("миллион", "миллиона", "миллионов"),
    ("миллиард", "миллиарда", "миллиардов"),
    ("триллион", "триллиона", "триллионов"),
)
GENDERED: dict[Gender, dict[int, str]] = {
    "masculine": {},
    "feminine": {1: "одна", 2: "две"},
    "neuter": {1: "одно"},
}
LIMIT = 1000 ** (len(SCALES) + 1)


def plural_form(number: int | Decimal, one: str, few: str, many: str) -> str:
    """1 `ребёнок`, 2 `ребёнка`, 5 `детей`; a decimal takes the form of two: 84,5 `ребёнка`."""
    if not isinstance(number, int):
        return few
    rest = abs(number) % 100
    if 11 <= rest <= 14:
        return many
    return {1: one, 2: few, 3: few, 4: few}.get(rest % 10, many)


def in_words(number: int, gender: Gender = "masculine") -> str:
    """`2066` is «две тысячи шестьдесят шесть»; `ValueError` from a quadrillion on."""
    if abs(number) >= LIMIT:
        raise ValueError(number)
    words = ["минус"] if number < 0 else []
    number = abs(number)
    for power in range(len(SCALES), 0, -1):
        group = number // 1000**power % 1000
        if group:
            # тысяча is feminine, the greater words are masculine.
            words += _below_thousand(group, "feminine" if power == 1 else "masculine")
            words.append(plural_form(group, *SCALES[power - 1]))
    words += _below_thousand(number % 1000, gender)
    return " ".join(words) if number else ONES[0]


def _below_thousand(value: int, gender: Gender) -> list[str]:
    hundreds, rest = divmod(value, 100)
    words = [HUNDREDS[hundreds]] if hundreds else []
    if rest >= 20:
        words.append(TENS[rest // 10 - 1])
        rest %= 10
    if rest:
        words.append(GENDERED[gender].get(rest, ONES[rest]))
    return words
