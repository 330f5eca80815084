"""A share that alone does not fit the number of which its neighbours, told in the same way, all are: 'Из 52 сёл:
18 (31,6%) – водопровод; 24 (46,2%) – колонки; 5 (9,6%) – подвоз', '24 ученика закончили с медалью (61%)'.

It is held against that number only where one slip in it or in its count explains why it fails, and no number near it
makes it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

from qalam.checker.checks.shares.bases import is_of_another_time, miss, percentage, rounded
from qalam.checker.checks.shares.share_bases import share_tie
from qalam.checker.checks.shares.slipped import is_part_slipped
from qalam.checker.claims import Claim, may_be_part
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MARKER
from qalam.checker.slips import digits_of, slip_between, slip_from, unit_printed
from qalam.checker.text import Text

_PAIR = as_pattern(r"(?:-?[^\W\d]+|\.)?(?:\s[^\W\d]+\.?){0,2}\s?\(")  # '18 сёл (31,6%)'
_ASIDE = as_pattern(r"[^\d();:.!?\n]{2,90}\(")  # '24 ученика закончили с медалью (16%)'
_CLOSES = as_pattern(r"(?:\s(?:от|из|of)\s(?:общ|всех|всего|all|the total)[^\d();:]{0,40})?\s?\)")
_BLANK = as_pattern(r"\n\s*\n")
NEAR = 4  # sentences from a share to the next of its neighbours
MOST = 8  # neighbours
FEWEST = 2
DIGITS = 3  # of the shares of the neighbours together
YEARS = frozenset({"year", "school-year"})
_Pair = tuple[Claim, Claim]


def with_odd_shares(text: Text, kept: Sequence[Relation], loose: Sequence[_Pair]) -> list[Relation]:
    """The ties with those of such shares that have no base, or fail to be of a number with a share of its own."""
    parts = {tie.parts[0].id for tie in kept}
    of_parts = [tie for tie in kept if not tie.holds and tie.whole is not None and tie.whole.id in parts]
    others = [tie for tie in kept if tie not in of_parts]
    odd = list(_odd_shares(text, others, [*loose, *map(_pair, of_parts)]))
    found = {tie.parts[1].id for tie in odd}
    return [*others, *(tie for tie in of_parts if tie.parts[1].id not in found), *odd]


def _odd_shares(text: Text, kept: Sequence[Relation], loose: Sequence[_Pair]) -> Iterator[Relation]:
    told = sorted((tie for tie in kept if tie.holds and _is_aside(text, *_pair(tie))), key=_place)
    if len(told) < FEWEST:
        return
    taken = {tie.parts[1].id for tie in kept}
    asides = list(_asides(text, taken | {share.id for _, share in loose}))
    told = sorted((*told, *_fitting(text, told, asides)), key=_place)
    for part, share in (*loose, *asides):
        base = _base_beside(text, told, part, share) if share.id not in taken and _is_aside(text, part, share) else None
        if base is not None and _is_slip(part, share, base) and not _is_of_near(text, part, share):
            yield share_tie(part, share, base)


def _pair(tie: Relation) -> _Pair:
    return tie.parts[0], tie.parts[1]


def _place(tie: Relation) -> int:
    return tie.parts[1].start


def _is_aside(text: Text, part: Claim, share: Claim) -> bool:
    """Whether a share stands alone in parentheses behind its count."""
    is_told = part.is_count and not (part.is_rough or share.is_rough) and share.start > part.end
    is_told = is_told and any(gap.fullmatch(text.content, part.end, share.start) for gap in (_PAIR, _ASIDE))
    return is_told and _CLOSES.match(text.content, share.end) is not None


def _asides(text: Text, taken: set[str]) -> Iterator[_Pair]:
    """The counts with a share some words behind them that are no pair by the words between."""
    for claims in text.by_sentence:
        for part, share in pairwise(claims):
            if share.unit == "percent" and share.id not in taken and part.is_count:
                yield part, share


def _fitting(text: Text, told: Sequence[Relation], asides: Sequence[_Pair]) -> Iterator[Relation]:
    """Those of the pairs apart that fit the base of the last tie before them."""
    for part, share in asides:
        if not _is_aside(text, part, share):
            continue
        wholes = [tie.whole for tie in _near(text, told, share) if tie.whole is not None]
        fitting = (share_tie(part, share, whole) for whole in wholes)
        yield from [tie for tie in fitting if tie.holds][:1]


def _base_beside(text: Text, told: Sequence[Relation], part: Claim, share: Claim) -> Claim | None:
    """The only number of which the shares around one are that are told of the same year."""
    year = _year(text, part)
    beside = [tie for tie in _near(text, told, share) if _year(text, tie.parts[0]) == year]
    beside.sort(key=lambda tie: abs(_place(tie) - share.start))
    bases = {tie.whole.value: tie.whole for tie in beside[:MOST] if tie.whole is not None}
    digits = sum(len(digits_of(tie.parts[1])) for tie in beside)
    if len(beside) < FEWEST or len(bases) != 1 or digits < DIGITS:
        return None
    base = next(iter(bases.values()))
    is_meant = may_be_part(base, part) and base.start < part.start and not is_of_another_time(text, base, part)
    return base if is_meant and base.value != part.value else None


def _near(text: Text, told: Sequence[Relation], share: Claim) -> list[Relation]:
    """The ties, in their order, of the shares few sentences from one, in its paragraph."""
    first = bisect_left(told, share.sentence - NEAR, key=_sentence)
    last = bisect_right(told, share.sentence + NEAR, key=_sentence)
    return [tie for tie in told[first:last] if _is_of_paragraph(text, tie.parts[1], share)]


def _sentence(tie: Relation) -> int:
    return tie.parts[1].sentence


def _is_of_paragraph(text: Text, one: Claim, other: Claim) -> bool:
    first, later = sorted((one, other), key=lambda claim: claim.start)
    return not _BLANK.search(text.content, first.end, later.start)


def _year(text: Text, part: Claim) -> str:
    """The year that is named before a number in its sentence."""
    before = text.between(part.sentence, text.sentences[part.sentence].start, part.start)
    return next((claim.text for claim in reversed(before) if claim.unit in YEARS), "")


def _is_slip(part: Claim, share: Claim, base: Claim) -> bool:
    """Whether one slip in a share or in its number explains why it is none of the base."""
    due = percentage(part, base).quantize(unit_printed(share), ROUND_HALF_UP)
    if share_tie(part, share, base).holds or rounded(part, base) > unit_printed(share):
        return False
    if abs(due - share.value) > unit_printed(share) and slip_from(share, due) is not None:
        return True
    if part.step or base.step:  # '116,4 тыс. (18,6%)'
        return is_part_slipped(part, share, base)
    half = unit_printed(share) / 2
    low, high = ((share.value + way) * base.value / 100 for way in (-half, half))
    meant = range(int(low) + (low != int(low)), int(high) + 1)
    return any(slip_between(str(one), str(int(part.value))) for one in meant[:MOST] if one > 0)


def _is_of_near(text: Text, part: Claim, share: Claim) -> bool:
    """Whether a share is said to be of some of those told before, or is that of a number there."""
    first = text.sentences[max(0, part.sentence - 1)].start
    near = [claim for claim in text.claims_within(first, text.sentences[part.sentence].end) if claim.is_count]
    if MARKER.search(text.content, text.sentences[part.sentence].start, part.start):
        return True
    return any(one.value > part.value > 0 and miss(part, share, one) <= _half(share) for one in near)


def _half(share: Claim) -> Decimal:
    return unit_printed(share) / 2
