"""Whether numbers are of several paragraphs, and whether two of such speak of one thing."""

from __future__ import annotations

from collections.abc import Iterable

from qalam.checker.claims import Claim
from qalam.checker.clauses import stems
from qalam.checker.patterns import as_pattern
from qalam.checker.text import Text

_BLANK_LINE = as_pattern(r"\n\s*\n")


def are_of_several(text: Text, claims: Iterable[Claim]) -> bool:
    """Whether a paragraph of sentences ends between numbers; a title or a line of a list has no full stop."""
    ordered = sorted(claims, key=_start)
    return ".\n" in text.content[ordered[0].start : ordered[-1].end]


def are_of_two_topics(text: Text, one: Claim, two: Claim) -> bool:
    """Whether a blank line stands between two numbers whose sentences have no word in common: the text has gone on to
    something else."""
    first, later = sorted((one, two), key=_start)
    if first.sentence == later.sentence or not _BLANK_LINE.search(text.content, first.end, later.start):
        return False
    return not stems(text.sentence_of(first)) & stems(text.sentence_of(later))


def _start(claim: Claim) -> int:
    return claim.start
