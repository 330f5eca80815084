"""All organisations of one sort, told far from the number of all sorts: '28 мектеп, оның 22-сі …' and, pages later,
'барлық 24 күндізгі мектеп'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qalam.checker.claims import Claim
from qalam.checker.clauses import attributes, stem
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.text import Text
from qalam.checker.words.again.recalled import ALL_BEFORE

_ALL = as_pattern(rf"\b(?:{'|'.join(ALL_BEFORE)})\s+\Z", re.I)
BEFORE = 24  # characters before a number in which 'all' stands
MOST = 8  # parts of a division


def all_of_sort(text: Text, tied: Sequence[Relation]) -> Iterator[Relation]:
    """A number behind 'all' with a word for its sort that some parts of an earlier whole of its noun make."""
    divided: dict[str, Relation] = {}
    for tie in tied:
        if tie.kind == "parts" and tie.holds and tie.whole and tie.whole.noun and len(tie.parts) <= MOST:
            divided.setdefault(stem(tie.whole.noun), tie)
    for claim in text.claims if divided else ():
        if claim.unit != "organisations" or not claim.noun:
            continue
        found = divided.get(stem(claim.noun))
        whole = found.whole if found else None
        if found is None or whole is None or not whole.end < claim.start or claim.value >= whole.value:
            continue
        is_all = _ALL.search(text.content, max(0, claim.start - BEFORE), claim.start) is not None
        if is_all and attributes(text, claim) and _is_made_of(claim, found.parts):
            yield Relation("subset", whole, (claim,), holds=True)


def _is_made_of(claim: Claim, parts: Sequence[Claim]) -> bool:
    """Whether some of the parts make a number."""
    sums = {0}
    for part in parts:
        sums |= {known + int(part.value) for known in sums}
    return int(claim.value) in sums
