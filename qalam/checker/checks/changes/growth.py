"""What is wrong with a change in percent or in times of two figures."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

from qalam.checker.checks.changes.fitting import exact_growth
from qalam.checker.claims import Claim
from qalam.checker.findings import Finding, written
from qalam.checker.patterns import as_pattern
from qalam.checker.text import Text
from qalam.kernel.trilingual import Trilingual

CHANGE = Trilingual(
    kk="{before} санынан {after} санына дейінгі өзгеріс {expected} % болады, ал мәтінде {printed} % деп тұр. "
    "Пайызды немесе сандардың бірін түзетіңіз.",
    ru="Изменение от {before} до {after} составляет {expected} %, а напечатано {printed} %. "
    "Исправьте процент или одно из чисел.",
    en="The change from {before} to {after} is {expected} %, but {printed} % is printed. "
    "Correct the percentage or one of the figures.",
)
TIMES = Trilingual(
    kk="{before} санынан {after} санына дейінгі өзгеріс {expected} есе болады, ал мәтінде {printed} есе деп тұр. "
    "Сандардың бірін түзетіңіз.",
    ru="Изменение от {before} до {after} составляет {expected} раза, а напечатано {printed} раза. "
    "Исправьте одно из чисел.",
    en="The change from {before} to {after} is {expected} times, but {printed} times is printed. "
    "Correct one of the figures.",
)
_MORE_THAN = as_pattern(r"(?:более|больше|свыше|more) (?:чем |than )?(?:в |на |by )?$", re.I)


def is_told_less(text: Text, before: Claim, after: Claim, change: Claim) -> bool:
    """Whether a change is said to be 'more than' so many times, and is: 'с 200 до 40 – более чем в 4 раза'."""
    is_more = _MORE_THAN.search(text.content[max(0, change.start - 20) : change.start]) is not None
    is_times = change.unit == "times" and before.is_count and after.is_count and before.value > 0 and after.value > 0
    return is_more and is_times and exact_growth(before, after, change) >= change.value


def growth_finding(before: Claim, after: Claim, change: Claim) -> Finding:
    """What is wrong with a change in percent or in times."""
    is_times = change.unit == "times"
    places = max(change.decimals, 1) if is_times else change.decimals
    expected = written(exact_growth(before, after, change).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP))
    message = (TIMES if is_times else CHANGE).fill(
        before=written(before.value), after=written(after.value), expected=expected, printed=written(change.value)
    )
    sign = "×" if is_times else "%"
    actual = f"{written(change.value)} {sign}"
    unit = Decimal(1).scaleb(-change.decimals)
    is_rounding = not is_times and abs(exact_growth(before, after, change) - change.value) < unit
    kind = "rounding" if is_rounding else "percent-mismatch"
    return Finding(kind, "warning", (before, after, change), message, f"{expected} {sign}", actual)
