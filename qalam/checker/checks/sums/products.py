"""So many for each, and another number of all than they make: 'Үш мектепке 120 орыннан, барлығы 380 орын'."""

from __future__ import annotations

from qalam.checker.claims import Claim
from qalam.checker.findings import Finding, Written, written
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.sums.each import product_of
from qalam.checker.text import Text
from qalam.kernel.trilingual import Trilingual

PRODUCT = Trilingual(
    kk="Әрқайсысына берілген сандардан {sum} шығады, ал барлығы {whole} деп жазылған. Сандарды тексеріңіз.",
    ru="По указанному на каждого выходит {sum}, а всего указано {whole}. Проверьте числа.",
    en="What is told for each makes {sum}, but the number of all is printed as {whole}. Check the figures.",
)


def check_products(text: Text, relations: list[Relation]) -> list[Finding]:
    """A warning where all is not the product."""
    return [_finding(tie, tie.whole) for tie in relations if tie.kind == "product" and not tie.holds and tie.whole]


def _finding(tie: Relation, whole: Claim) -> Finding:
    product = product_of(tie)
    numbers = [written(part.value) for part in tie.parts]
    pairs = " + ".join(f"{one} × {two}" for one, two in zip(numbers[::2], numbers[1::2], strict=True))
    message = PRODUCT.fill(sum=Written(f"{pairs} = {written(product)}"), whole=written(whole.value))
    claims = tuple(sorted((*tie.parts, whole), key=lambda claim: claim.start))
    return Finding("repeated-differs", "warning", claims, message, written(product), written(whole.value))
