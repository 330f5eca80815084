"""Two numbers that each come out of others beside them: neither is a slip of the other, however alike they look.

'Выдано 1 350 000,0, возвращено 141 552,4, чистое кредитование 1 208 447,6. Дефицит 620 300,0 закрывают займом
1 350 000,0, погашением долга 1 141 552,4 и остатком 411 852,4.'
"""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations

from qalam.checker.claims import Claim
from qalam.checker.slips import printed
from qalam.checker.text import Text

NEAR, CROWD = 1, 12  # sentences before a number with those that make it, and how many they are at most
FEWEST = 4  # digits of a number that two others hardly make by accident
MANY = 6  # digits of one that hardly three make


def are_both_made(text: Text, one: Claim, two: Claim) -> bool:
    """Whether two or three other numbers make each of two long numbers."""
    return all(_is_made(text, claim) for claim in (one, two))


def _is_made(text: Text, claim: Claim) -> bool:
    digits = len(printed(claim).rstrip("0"))
    first = text.sentences[max(0, claim.sentence - NEAR)].start
    near = text.claims_within(first, text.sentences[claim.sentence].end) if digits >= FEWEST else []
    value = _as_read(claim)
    alike = [one for one in near if one.is_count and one.unit in {claim.unit, "count"} and one.value > 0]
    values = sorted({_as_read(one) for one in alike} - {value})
    if len(values) > CROWD:
        return False
    sums = {total for one, two in combinations(values, 2) for total in (one + two, two - one)}
    is_rare = digits >= MANY
    return value in sums or (is_rare and any({value + one, abs(value - one)} & sums for one in values))


def _as_read(claim: Claim) -> Decimal:
    """A number without its thousands, which the last of a row may tell for all: '740 800,0 … 428 841,1 тыс.'"""
    return Decimal(printed(claim)).scaleb(-claim.decimals)
