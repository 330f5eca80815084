"""English around a number: the plural, and integers in words."""

from __future__ import annotations

from decimal import Decimal

ONES = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
)
TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
SCALES = ("", "thousand", "million", "billion", "trillion")
LIMIT = 1000 ** len(SCALES)


def plural_form(number: int | Decimal, one: str, many: str) -> str:
    """`child` for exactly one, `children` for every other number, decimals too."""
    return one if isinstance(number, int) and abs(number) == 1 else many


def in_words(number: int) -> str:
    """`2066` is "two thousand sixty-six"; `ValueError` from a quadrillion on."""
    if abs(number) >= LIMIT:
        raise ValueError(number)
    words = ["minus"] if number < 0 else []
    number = abs(number)
    for power in range(len(SCALES) - 1, -1, -1):
        group = number // 1000**power % 1000
        if group:
            words += [*_below_thousand(group), *([SCALES[power]] if power else [])]
    return " ".join(words) if number else ONES[0]


def _below_thousand(value: int) -> list[str]:
    hundreds, rest = divmod(value, 100)
    words = [ONES[hundreds], "hundred"] if hundreds else []
    if rest >= 20:
        words.append(TENS[rest // 10] + (f"-{ONES[rest % 10]}" if rest % 10 else ""))
    elif rest:
        words.append(ONES[rest])
    return words
