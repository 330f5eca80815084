"""Parts that make one number just, each with a share: all the shares are of that number, not one of another.

'Осы 680 баланың 425-і (53%) тегін, 255-і (37,5%) ақылы оқиды': the first share is of the 800 told before, by a slip.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.text import Text
from qalam.checker.words.shares.told import OF_ALL

_OF_ALL = as_pattern("|".join(OF_ALL), re.I)
LEAST = 20  # a number that others hardly make by chance
MOST = 6  # shares of a sentence
BESIDE = 40  # characters behind a share in which its own base may be named


def of_other_siblings(text: Text, tied: Sequence[Relation]) -> dict[str, Claim]:
    """The base that each share should have had, by the share, where those beside it in a sentence have that base."""
    told: defaultdict[int, list[Relation]] = defaultdict(list)
    for tie in tied:
        if tie.whole is not None and tie.holds and tie.parts[1].unit == "percent":
            told[tie.parts[0].sentence].append(tie)
    return {share.id: base for ties in told.values() for share, base in _wrong(text, ties)}


def _wrong(text: Text, ties: list[Relation]) -> Iterator[tuple[Claim, Claim]]:
    bases = {tie.whole.id: tie.whole for tie in ties if tie.whole is not None}
    for base in bases.values() if 1 < len(ties) <= MOST else ():
        behind = [tie for tie in ties if tie.parts[0].start > base.end and tie.parts[0].id != base.id]
        parts = {tie.parts[0].id: tie.parts[0] for tie in behind}
        total = sum((part.value for part in parts.values()), Decimal(0))
        is_exact = not any(claim.is_rough or claim.step for claim in (base, *parts.values()))
        if total != base.value or base.value < LEAST or not 1 < len(parts) == len(behind) or not is_exact:
            continue
        for tie in behind:
            share = tie.parts[1]
            around = text.content[tie.parts[0].end : share.end + BESIDE]
            if tie.whole is not None and tie.whole.value != total and not _OF_ALL.search(around):
                yield share, base
        return
