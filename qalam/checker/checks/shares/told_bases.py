"""Shares of a sentence that nearly all are of one number told far before it: 'С высшим образованием – 116,4 тыс.
(18,6%), со средним – 158,2 тыс. (25,3%), …', sentences behind '625,4 тыс. безработных'.

Where several fit a number to their last digit, that was meant, however far back it stands; one that fails beside them
is then held against it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from qalam.checker.checks.shares.bases import FAR_BACK, is_of_another_time
from qalam.checker.checks.shares.share_bases import share_tie
from qalam.checker.claims import Claim, may_be_part
from qalam.checker.relations.relation import Relation
from qalam.checker.slips import digits_of
from qalam.checker.text import Text

FEWEST = 3  # shares of a sentence
TELLING = 6  # digits of the shares that fit a number, which no other number makes by chance
ASTRAY = 1  # share that may fail beside them
_Pair = tuple[Claim, Claim]


def with_told_bases(text: Text, kept: Sequence[Relation], loose: Sequence[_Pair]) -> list[Relation]:
    """The ties with those of such shares that have none."""
    known = {tie.parts[1].id for tie in kept}
    pairs = [pair for pair in loose if pair[1].id not in known]
    rows = (list(row) for _, row in groupby(pairs, key=lambda pair: pair[1].sentence))
    return [*kept, *(tie for row in rows if len(row) >= FEWEST for tie in _of_row(text, row))]


def _of_row(text: Text, row: Sequence[_Pair]) -> Iterator[Relation]:
    """The shares that fit the only number that fits nearly all."""
    start = min(part.start for part, _ in row)
    most = max(part.value for part, _ in row)
    told = {
        claim.value: claim
        for claim in text.claims_within(max(0, start - FAR_BACK), start)
        if claim.is_count and claim.value > most and not (claim.is_rough or claim.may_be_year)
    }
    read = [[tie for tie in _ties(row, claim) if tie.holds] for claim in told.values()]
    found = [ties for ties in read if len(row) - len(ties) <= ASTRAY and _digits(ties) >= TELLING]
    if len(found) == 1 and not is_of_another_time(text, told[_base(found[0]).value], row[0][0]):
        yield from found[0]


def _ties(row: Sequence[_Pair], base: Claim) -> Iterator[Relation]:
    return (share_tie(part, share, base) for part, share in row if may_be_part(base, part))


def _base(ties: Sequence[Relation]) -> Claim:
    return next(tie.whole for tie in ties if tie.whole is not None)


def _digits(ties: Sequence[Relation]) -> int:
    return sum(len(digits_of(tie.parts[1])) for tie in ties)
