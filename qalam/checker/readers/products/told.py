"""The findings of products that fail."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from qalam.checker.claims import Claim
from qalam.checker.findings import Finding, Written, written
from qalam.checker.readers.products.bills import Bill
from qalam.checker.readers.products.ties import Tie
from qalam.checker.slips import unit_printed
from qalam.kernel.trilingual import Trilingual

PRODUCT = Trilingual(
    kk="{product} = {made}, ал {total} деп жазылған. Сандардың бірін түзетіңіз.",
    ru="{product} = {made}, а напечатано {total}. Исправьте одно из чисел.",
    en="{product} = {made}, but {total} is printed. Correct one of the figures.",
)

UNIT = Trilingual(
    kk="{product} көбейтіндісі {total} дегеннен он, жүз не мың есе алшақ. Бірліктің дұрыс жазылғанын тексеріңіз.",
    ru="{product} отличается от {total} в десять, сто или тысячу раз. Проверьте, верно ли указана единица.",
    en="{product} is ten, a hundred or a thousand times off {total}. Check whether the unit is right.",
)


def product_finding(tie: Tie) -> Finding:
    """A warning that all is not what the numbers make."""
    total = tie.total.quantity
    numbers = [*(one.number.quantity.claim.value for one in tie.factors), tie.rate.quantity.claim.value]
    if tie.times != 1:
        numbers.insert(0, tie.times)
    made = tie.made / total.times
    unit = unit_printed(total.claim)
    expected = written((made / unit).quantize(Decimal(1), ROUND_HALF_UP) * unit)
    said = " × ".join(written(number) for number in numbers)
    message = PRODUCT.fill(product=Written(said), made=written(made), total=written(total.claim.value))
    return Finding("repeated-differs", "warning", tie.claims, message, expected, written(total.claim.value))


def bill_finding(bill: Bill) -> Finding:
    """A warning that several products do not make the sum told of them."""
    total = bill.total
    told = [f"{written(pair.number.value)} × {written(pair.each.quantity.claim.value)}" for pair in bill.pairs]
    told += [written(one.claim.value) for one in bill.others]
    made = bill.sum / total.times
    message = PRODUCT.fill(product=Written(" + ".join(told)), made=written(made), total=written(total.claim.value))
    return Finding("repeated-differs", "warning", bill.claims, message, written(made), written(total.claim.value))


def row_finding(row: tuple[Claim, Claim, Claim], times: Decimal) -> Finding:
    """A warning that a row of a table does not come out as the others do."""
    one, two, whole = row
    made = one.value * two.value * times
    unit = unit_printed(whole)
    expected, printed = written((made / unit).quantize(Decimal(1), ROUND_HALF_UP) * unit), written(whole.value)
    said = f"{written(one.value)} × {written(two.value)}"
    message = PRODUCT.fill(product=Written(said), made=expected, total=printed)
    claims = tuple(sorted(row, key=lambda claim: claim.start))
    return Finding("repeated-differs", "warning", claims, message, expected, printed)


def unit_finding(tie: Tie) -> Finding:
    """A warning that a rate is a thousand or ten times off what all makes of it."""
    rate = tie.rate.quantity
    due = written(rate.claim.value * tie.total.quantity.value / tie.made)
    numbers = [one.number.quantity.claim.text for one in tie.factors]
    others = " × ".join([written(rate.claim.value), *numbers])
    message = UNIT.fill(product=Written(others), total=tie.total.quantity.claim.text)
    return Finding("unit", "warning", tie.claims, message, due, written(rate.claim.value))
