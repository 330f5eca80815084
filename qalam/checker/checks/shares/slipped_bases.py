"""A whole that none of the shares of its list fits, while all of them fit what it was before one slip: 'Из 59 сёл:
18 (34,6%) – водопровод; 24 (46,2%) – колонки; 10 (19,2%) – подвоз'."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal

from qalam.checker.checks.shares.implied import implied_bases
from qalam.checker.claims import Claim, may_be_part
from qalam.checker.findings import Finding, written
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation, settled_by
from qalam.checker.relations.scopes import MARKER
from qalam.checker.slips import digits_of, slip_between, unit_printed
from qalam.checker.text import Text
from qalam.checker.words.parts.divided import TOTAL
from qalam.kernel.trilingual import Trilingual

SLIPPED = Trilingual(
    kk="Қатардағы барлық үлес {due} санынан есептелген, ал бүтін {printed} деп тұр. Сандардың бірін тексеріңіз.",
    ru="Все доли перечня взяты от {due}, а целое напечатано как {printed}. Проверьте одно из чисел.",
    en="All shares of the list are of {due}, but the whole is printed as {printed}. Check one of the figures.",
)
_LEADS = as_pattern(rf"\b(?:из|of)\s\Z|{'|'.join(TOTAL)}", re.I)
BACK = 2  # sentences from the first share to its whole
LEAD = 24  # characters before a number
DIGITS = 8  # of the shares together, which hardly fit another number by chance
NARROW = 3  # numbers of which all of them can be shares
FAR = Decimal("0.4")  # of the number
_Pair = tuple[Claim, Claim]


def slipped_bases(text: Text, relations: Sequence[Relation], pairs: Sequence[_Pair]) -> Iterator[Finding]:
    """Findings about the wholes of such rows; `pairs` are the shares that fit no number told."""
    settled: set[str] | None = None
    values: list[Decimal] = []
    for row, low, high in implied_bases(pairs, unit_printed):
        if not 0 <= high - low < NARROW or sum(len(digits_of(share)) for _, share in row) < DIGITS:
            continue
        values = values or sorted(one.value for one in text.claims if one.is_count)
        if bisect_left(values, low) < bisect_right(values, high):
            continue  # they are of a number told
        settled = settled_by(relations) if settled is None else settled
        meant = [
            (whole, due)
            for whole in _wholes(text, row)
            for due in range(low, high + 1)
            if whole.id not in settled
            and abs(due - whole.value) <= whole.value * FAR
            and slip_between(str(int(whole.value)), str(due)) in {"replaced", "swapped"}
        ]
        if len({whole.id for whole, _ in meant}) == 1:
            whole, due = meant[0]
            parts = [claim for pair in row for claim in pair]
            message = SLIPPED.fill(due=written(Decimal(due)), printed=written(whole.value))
            claims = (whole, *parts)
            yield Finding("percent-mismatch", "warning", claims, message, written(Decimal(due)), written(whole.value))


def _wholes(text: Text, row: Sequence[_Pair]) -> list[Claim]:
    """The numbers before a row that are told as all of those of whom it is."""
    first = min(min(part.start, share.start) for part, share in row)
    start = text.sentences[max(0, row[0][0].sentence - BACK)].start
    told = [one for one in text.claims_within(start, first) if one.is_count and not (one.is_rough or one.step)]
    told = [one for one in told if not one.may_be_year and all(may_be_part(one, part) for part, _ in row)]
    return [one for one in told if _leads(text, one, first)]


def _leads(text: Text, whole: Claim, first: int) -> bool:
    gap = text.content[whole.end : first]
    before = text.content[max(0, whole.start - LEAD) : whole.start]
    is_led = ":" in gap or MARKER.search(gap) is not None
    return is_led or _LEADS.search(before) is not None
