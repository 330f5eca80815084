"""A share told to tenths that misses by less than a unit of its last digit what the number before it is of a larger
one told before: 'обратились 162 раза. … а именно 108, прислали письма (66,6% всех)'.

So near two numbers hardly come by accident: that they are meant needs no words, but no other base may fit.
"""

from __future__ import annotations

from collections.abc import Sequence

from qalam.checker.checks.changes.differences import is_difference
from qalam.checker.checks.shares.share_findings import share_finding
from qalam.checker.claims import Claim, may_be_part
from qalam.checker.findings import Finding
from qalam.checker.relations.relation import Relation
from qalam.checker.slips import unit_printed
from qalam.checker.text import Text

BACK = 2  # sentences before a share in which its base stands
LEAST = 20  # of a base: of fewer many shares are near to one another
FEW = 8  # numbers that may be the base
MOST = 100


def check_plain_rounding(text: Text, relations: Sequence[Relation], found: Sequence[Finding]) -> list[Finding]:
    """Findings about such shares that neither a pattern tied nor `found` tells to be wrong."""
    known = {part.id for tie in relations if tie.kind == "share" for part in tie.parts[1:]}
    known |= {claim.id for finding in found for claim in finding.claims}
    return [
        share_finding(part, share, base)
        for sentence in text.sentences
        if not sentence.is_row
        for share in text.by_sentence[sentence.number]
        if _may_be_share(text, share) and share.id not in known
        for part, base in _of_share(text, share)
    ]


def _may_be_share(text: Text, share: Claim) -> bool:
    is_exact = share.unit == "percent" and share.decimals > 0 and not share.is_rough and 0 < share.value < MOST
    return is_exact and not is_difference(text, text.sentences[share.sentence], share)


def _of_share(text: Text, share: Claim) -> list[tuple[Claim, Claim]]:
    """The part and the only base of which a share is cut off or rounded the wrong way."""
    before = list(text.between(share.sentence, text.sentences[share.sentence].start, share.start))
    told = [one for one in before if _counts(one)]
    if not told or before[-1] is not told[-1] or told[-1].is_rough or told[-1].step:
        return []
    part = told[-1]
    first = text.sentences[max(0, share.sentence - BACK)].start
    near = [one for one in text.claims_within(first, text.sentences[share.sentence].end) if one is not part]
    bases = [one for one in near if _counts(one) and one.value > part.value and one.value >= LEAST]
    unit = unit_printed(share)
    misses = [(abs(part.value * 100 / one.value - share.value), one) for one in bases if not one.is_rough]
    if len(bases) > FEW or any(miss * 2 <= unit for miss, _ in misses):
        return []
    meant = [one for miss, one in misses if miss < unit and one.start < part.start and not one.step]
    meant = [one for one in meant if one.unit == "times" or may_be_part(one, part)]
    return [(part, meant[0])] if len(meant) == 1 else []


def _counts(one: Claim) -> bool:
    """Whether a number counts something; that of times, too: 'обратились 162 раза'."""
    is_count = one.is_count or (one.unit == "times" and one.value >= LEAST)
    return is_count and not one.may_be_year and one.value > 0 and one.value == one.value.to_integral()
