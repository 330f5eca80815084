"""Parts that make their whole, or would but for one slip in one of the numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from qalam.checker.claims import Claim
from qalam.checker.patterns import words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import is_rest, leaves_some, outside_asides
from qalam.checker.relations.sides.sides import are_overlapping, end_with_others, is_of_other_side, leave_none_out
from qalam.checker.relations.sums.near_sums import NEAR as NEAR_WHOLE
from qalam.checker.relations.sums.near_sums import NEARER
from qalam.checker.slips import IN_PLACE, common_unit, slip_between, variants
from qalam.checker.spelled import is_spelled
from qalam.checker.text import Text
from qalam.checker.words.parts.overlaps import OVERLAP

_OVERLAP = words_pattern("|".join(OVERLAP), re.I)
SHORT = Decimal("0.3")  # of the whole: parts that lack more are rather some of it
NEAR = 3  # sentences on either side in which what the parts lack may be told
LEAST = 5  # a whole
RARE = 0.01  # chance


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
    if excess < 0 and not is_rest(text, parts[-1]) and leaves_some(text, whole, parts[-1]):
        return None
    return Relation("parts", whole, tuple(parts), holds=False, mend=mend)


def _are_closed(text: Text, whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether parts leave nothing out, or are so long that others hardly come one slip near."""
    return _is_rare(whole, parts) or leave_none_out(text, list(parts)) or end_with_others(text, parts)


def _is_rare(whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether parts hardly come so near to their whole, and just by what a slip makes, in numbers this long."""
    unit = common_unit((whole, *parts))
    gap = int(abs(sum((part.value for part in parts), Decimal(0)) - whole.value))
    widest = 2 * gap // unit
    gaps = {
        abs(int(other) - number)
        for number in (int(one.value) // unit for one in (whole, *parts))
        for kind in IN_PLACE
        for other in variants(str(number), kind)
    }
    density = sum(one <= widest for one in gaps) / widest
    return bool(density * NEAR_WHOLE * (2 * gap / float(whole.value)) ** NEARER <= RARE)


def slip_in(whole: Claim, parts: Sequence[Claim]) -> tuple[Claim, Decimal] | None:
    """The number in which one digit replaced, or two exchanged, explains that a sum fails, and what was meant."""
    excess = sum((part.value for part in parts), Decimal(0)) - whole.value
    meant = [(whole, whole.value + excess), *((part, part.value - excess) for part in parts)]
    for claim, value in meant:
        if value > 0 and slip_between(str(int(value)), str(int(claim.value))) in IN_PLACE:
            return claim, value
    return None


def _is_told_otherwise(text: Text, whole: Claim, parts: Sequence[Claim], gap: Decimal) -> bool:
    """Whether what the parts miss is told beside them, or the text or the items say that they overlap."""
    claims = sorted((whole, *parts), key=lambda claim: claim.start)
    own = {claim.id for claim in claims}
    around = text.sentences[max(0, claims[0].sentence - NEAR) : claims[-1].sentence + NEAR + 1]
    beside = (one for sentence in around for one in outside_asides(text, sentence, sentence.start, sentence.end))
    if any(one.is_count and one.value == gap and one.id not in own for one in beside):
        return True
    start, end = text.sentences[claims[0].sentence].start, text.sentences[claims[-1].sentence].end
    if is_spelled(text.content, gap, start, end) or _OVERLAP.search(text.content, start, end):
        return True
    return are_overlapping(text, list(parts)) or any(is_of_other_side(text, whole, part) for part in parts)
