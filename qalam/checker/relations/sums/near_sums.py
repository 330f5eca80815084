"""Sums that a single slip of the typist broke, where numbers hardly come so near to a sum by chance.

Every long number is held as a whole against the runs of numbers that stand whole beside it: the others of its
sentence, those of the next or the last sentences, the items of a list, a column. Words need not tie them, but they
lower the chance of an accident, which is reckoned over all runs around.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qalam.checker.claims import Claim
from qalam.checker.relations.scopes import MARKER
from qalam.checker.relations.sums.runs import is_of_noun
from qalam.checker.text import Text

LEAST = 1_000  # a whole that others make, or nearly make, less often
FEWEST, MOST = 2, 12  # parts
# Of all runs tried in published texts this power of the gap, in parts of the whole, times this lie as near to a whole.
NEAR, NEARER = 0.6, 0.65


@dataclass(frozen=True, slots=True)
class _Run:
    """A whole and numbers that stand whole beside it, and by how much they make more, in units of the last digit that
    is no zero in all of them."""

    whole: Claim
    parts: tuple[Claim, ...]
    unit: int
    excess: int

    @property
    def numbers(self) -> Iterator[tuple[Claim, str, int]]:
        """Each number, its digits, and which way it is mended when the parts make too much."""
        yield self.whole, self._digits(self.whole), 1
        yield from ((part, self._digits(part), -1) for part in self.parts)

    def _digits(self, claim: Claim) -> str:
        return str(int(claim.value) // self.unit)


def _wholes(text: Text) -> Iterator[Claim]:
    for claim in text.claims:
        if _is_exact(claim) and claim.value >= LEAST:
            yield claim


def _is_exact(claim: Claim) -> bool:
    return claim.is_count and not (claim.is_rough or claim.may_be_year or claim.decimals)


def _is_tied(text: Text, run: _Run) -> bool:
    """Whether the parts are of the noun of their whole, or are said to be its parts."""
    first = min(run.parts, key=lambda part: part.start)
    start = text.sentences[first.sentence].start
    is_said = MARKER.search(text.content, max(start, run.whole.end), first.start) if first.start > start else None
    named = [part for part in run.parts if part.noun]
    return bool(is_said) or (bool(named) and all(is_of_noun(run.whole, part) for part in named))
