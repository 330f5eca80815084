"""The finding of a number for each of many, or of so many times another, that two others do not make."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from qalam.checker.claims import Claim
from qalam.checker.findings import Finding, written
from qalam.checker.slips import unit_printed
from qalam.kernel.trilingual import Trilingual

QUOTIENT = Trilingual(
    kk="{total} ÷ {number} = {expected}, ал {printed} деп жазылған. Сандардың бірін түзетіңіз.",
    ru="{total} ÷ {number} = {expected}, а напечатано {printed}. Исправьте одно из чисел.",
    en="{total} ÷ {number} = {expected}, but {printed} is printed. Correct one of the figures.",
)


def quotient_finding(number: Claim, total: Claim, each: Claim) -> Finding:
    """A warning that a total is not `each` times a number."""
    unit = unit_printed(each)
    due = (total.value / number.value / unit).quantize(Decimal(1), rounding=ROUND_HALF_UP) * unit
    expected, printed = written(due), written(each.value)
    message = QUOTIENT.fill(
        total=written(total.value), number=written(number.value), expected=expected, printed=printed
    )
    return Finding("repeated-differs", "warning", (number, total, each), message, expected, printed)
