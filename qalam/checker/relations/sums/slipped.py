"""Parts that make their whole, or would but for one slip in one of the numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from qalam.checker.claims import Claim
from qalam.checker.patterns import words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.sides.sides import are_overlapping, end_with_others, is_of_other_side, leave_none_out
from qalam.checker.relations.tie import LONG
from qalam.checker.slips import common_unit, slip_between
from qalam.checker.spelled import is_spelled
from qalam.checker.text import Text
from qalam.checker.words.parts.overlaps import OVERLAP

_OVERLAP = words_pattern("|".join(OVERLAP), re.I)
SHORT = Decimal("0.3")  # of the whole: parts that lack more are rather some of it
NEAR = 3  # sentences on either side in which what the parts lack may be told
LEAST = 5  # a whole


def are_exact(claims: Sequence[Claim]) -> bool:
    """Whether all numbers count something and are told to the last one."""
    return all(one.is_count and not (one.is_rough or one.step or one.decimals or one.may_be_year) for one in claims)


def made_or_slipped(text: Text, whole: Claim, parts: Sequence[Claim], *, is_closed: bool = False) -> Relation | None:
    """The sum that holds, or the one that a digit replaced or two exchanged would make hold: None where the text tells
    what the parts lack or that they overlap. Unless the parts are closed, by a rest or since they leave nothing out,
    they may be only some of a whole that they fall short of."""
    if whole.value < LEAST or not are_exact((whole, *parts)):
        return None
    excess = sum((part.value for part in parts), Decimal(0)) - whole.value
    if excess == 0:
        return Relation("parts", whole, tuple(parts), holds=True, is_exhaustive=True)
    mend = slip_in(whole, parts)
    if mend is None or -excess > whole.value * SHORT or _is_told_otherwise(text, whole, parts, abs(excess)):
        return None
    if excess < 0 and not (is_closed or _are_closed(text, whole, parts)):
        return None
    return Relation("parts", whole, tuple(parts), holds=False, mend=mend)


def _are_closed(text: Text, whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether parts leave nothing out, or are so long that others hardly come one slip near."""
    is_long = whole.value >= LONG * common_unit((whole, *parts))
    return is_long or leave_none_out(text, list(parts)) or end_with_others(text, parts)


def slip_in(whole: Claim, parts: Sequence[Claim]) -> tuple[Claim, Decimal] | None:
    """The number in which one digit replaced, or two exchanged, explains that a sum fails, and what was meant."""
    excess = sum((part.value for part in parts), Decimal(0)) - whole.value
    meant = [(whole, whole.value + excess), *((part, part.value - excess) for part in parts)]
    for claim, value in meant:
        if value > 0 and slip_between(str(int(value)), str(int(claim.value))) in {"replaced", "swapped"}:
            return claim, value
    return None


def _is_told_otherwise(text: Text, whole: Claim, parts: Sequence[Claim], gap: Decimal) -> bool:
    """Whether what the parts miss is told beside them, or the text or the items say that they overlap."""
    claims = sorted((whole, *parts), key=lambda claim: claim.start)
    first = text.sentences[max(0, claims[0].sentence - NEAR)].start
    last = text.sentences[min(claims[-1].sentence + NEAR, len(text.sentences) - 1)].end
    own = {claim.id for claim in claims}
    if any(one.is_count and one.value == gap and one.id not in own for one in text.claims_within(first, last)):
        return True
    start, end = text.sentences[claims[0].sentence].start, text.sentences[claims[-1].sentence].end
    if is_spelled(text.content, gap, start, end) or _OVERLAP.search(text.content, start, end):
        return True
    return are_overlapping(text, list(parts)) or any(is_of_other_side(text, whole, part) for part in parts)
