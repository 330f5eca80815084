"""Shares of one whole of which the text says that nothing is left out: they must make a hundred.

It says so by any words: that each had one answer, that there are no others, that the last are all the rest, that
something was divided; or the items are bands of which the first is open below and the last above. Where some are left
out, or one may be in several, it keeps still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from qalam.checker.checks.sums.sums import check_sums
from qalam.checker.claims import Claim
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.readers.hundred.rows import HUNDRED, LONGEST, rows_of
from qalam.checker.readers.marks.registers import signs_of
from qalam.checker.readers.shares.share_kinds import is_of_plan
from qalam.checker.relations.lists.making_hundred import UNDIVIDED
from qalam.checker.relations.relation import Relation
from qalam.checker.text import Text
from qalam.checker.words.concepts.hundred import ALL_TOLD, HIGHEST, LEFT, LOWEST, OPEN, PARTED
from qalam.checker.words.parts.overlaps import OVERLAP

FEWEST = 3
ALL_MARKS = {"5", "4", "3", "2"}
FAR, NEAR = 25, 12  # percentage points from a hundred where nothing is left out, and where something is divided
BEFORE, BEHIND = 200, 160  # characters in which it is told of what the shares are
_ALL_TOLD, _PARTED = words_pattern("|".join(ALL_TOLD), re.I), words_pattern("|".join(PARTED), re.I)
_LEFT = as_pattern(rf"(?:\b(?:{'|'.join(LEFT)}))[^.;,\d]{{0,40}}\Z", re.I)
_OPEN = words_pattern("|".join((*OPEN, *OVERLAP)), re.I)
# 'на двух языках – 9,3%' is an item of its own
_OFTEN = as_pattern(
    r"дважды в [^\W\d]+|(?:аптасына|күніне|айына|жылына) екі рет|(?:на двух языках|екі тілде)(?=\s[–—-]\s?\d|\s\d)",
    re.I,
)
_LOWEST, _HIGHEST = (words_pattern("|".join(words), re.I) for words in (LOWEST, HIGHEST))


def check_hundred(text: Text, ties: Sequence[Relation], findings: Sequence[Finding]) -> list[Finding]:
    """The rows of shares that leave nothing out and make no hundred, but for those of which is told already."""
    known = {claim.id for finding in findings for claim in finding.claims}
    wrong = []
    for row in (one for told in rows_of(text) for one in _with_first(told)):
        total = sum((share.value for share in row), Decimal(0))
        if FEWEST <= len(row) <= LONGEST and 0 < abs(total - HUNDRED) <= FAR and _is_whole(text, row, total):
            wrong.append(row)
    told = [row for row in wrong if known.isdisjoint(share.id for share in row)]
    return check_sums(text, [Relation("shares", None, tuple(row), holds=False, is_exhaustive=True) for row in told])


def _with_first(row: list[Claim]) -> Iterator[list[Claim]]:
    """A row, and what its first sentence tells of it alone: what follows may be of something else."""
    yield row
    own = [share for share in row if share.sentence == row[0].sentence]
    if FEWEST <= len(own) < len(row):
        yield own


def _is_whole(text: Text, row: Sequence[Claim], total: Decimal) -> bool:
    """Whether the text says that the shares are of one whole and leave nothing out."""
    sentences = text.sentences
    first, last = sentences[row[0].sentence].start, sentences[row[-1].sentence].end
    before = max(text.content.rfind("\n\n", 0, first) + 1, first - BEFORE)
    blank = text.content.find("\n\n", last, last + BEHIND)
    behind = blank if blank >= 0 else last + BEHIND
    if (
        _holds_hundred(row)
        or any(share.is_rough or is_of_plan(text, share) for share in row)
        or _OPEN.search(_OFTEN.sub(" ", text.content[before:behind]))
    ):
        return False
    if _ALL_TOLD.search(text.content, before, behind) or _is_rest(text, row[-1]) or _are_bands(text, row):
        return True
    if {one.mark for one in signs_of(text, sentences[row[0].sentence : row[-1].sentence + 1])} >= ALL_MARKS:
        return len(row) == len(ALL_MARKS)
    is_parted = _PARTED.search(text.content, before, last) is not None
    told = [claim.end for claim in text.claims_within(before, row[0].start) if claim.is_count]
    before = max([before, *told])  # 'жұмыспен қамтылған 15 300 адам былай бөлінеді: …'
    return is_parted and abs(total - HUNDRED) <= NEAR and UNDIVIDED.search(text.content, before, last) is None


def _holds_hundred(row: Sequence[Claim]) -> bool:
    """Whether the shares without the first or the last few make a hundred by themselves: '3 %. 60 %, 30 %, 10 %'."""
    values = [share.value for share in row]
    cuts = range(1, len(values) - 1)
    return any(sum(values[cut:]) == HUNDRED or sum(values[:-cut]) == HUNDRED for cut in cuts)


def _is_rest(text: Text, share: Claim) -> bool:
    start = text.sentences[share.sentence].start
    return _LEFT.search(text.content, start, share.start) is not None


def _are_bands(text: Text, row: Sequence[Claim]) -> bool:
    """Whether the first of bands is open below, and the last above."""
    start = text.sentences[row[0].sentence].start
    is_lowest = _LOWEST.search(text.content, start, row[0].start) is not None
    is_highest = _HIGHEST.search(text.content, row[-2].end, row[-1].start) is not None
    return is_lowest and is_highest
