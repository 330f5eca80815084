"""Percentages and differences with the two numbers of which each may have been reckoned."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from qalam.checker.claims import Claim
from qalam.checker.evidence.rates_slips import Figure
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation, wholes_of
from qalam.checker.text import Text
from qalam.checker.words.shares.told import OR_SHARE

if TYPE_CHECKING:
    from qalam.checker.evidence.rates_siblings import Sibling

BACK, AHEAD = 3, 1  # sentences before a rate and behind it in which its numbers lie
MOST = 14  # numbers nearest to a rate
FAR_BACK, MOST_LARGER = 12, 4  # sentences before a rate in which larger numbers are sought, and how many of them
CROWD = 60  # numbers of a sentence: more tell no ties that anybody reads
REACH = 80  # characters on either side of a number that tell of it
# Between a count and a percentage that tells it another way: '119 (47%)', '216-сы, яғни 64 пайызы'.
_BESIDE = as_pattern(
    rf"-?[^\W\d]*(?:\s[^\W\d-]+){{0,4}}?\s?(?:\((?:[^\W\d]+\s){{0,2}}|,?\s?(?:а\s)?(?:{'|'.join(OR_SHARE)})\s(?:[^\W\d]+\s){{0,2}}|[–—-]\s)",
    re.I,
)


@dataclass(slots=True)
class Around:
    """A text with what its rules tied, and what has been seen of its numbers so far."""

    text: Text
    relations: Sequence[Relation] = ()
    known: dict[tuple[str, str], float] = field(default_factory=dict)
    told: dict[str, tuple[str, str]] = field(default_factory=dict)
    rows: dict[int, list[Claim]] = field(default_factory=dict)
    wholes: dict[str, Claim] | None = None
    siblings: dict[int, list[Sibling]] = field(default_factory=dict)
    reaches: dict[str, list[Claim]] = field(default_factory=dict)
    figures: dict[str, Figure] = field(default_factory=dict)

    def figure(self, claim: Claim) -> Figure:
        """A number in plain floats, reckoned once."""
        if claim.id not in self.figures:
            self.figures[claim.id] = Figure(claim)
        return self.figures[claim.id]

    def whole_of(self, claim: Claim) -> Claim | None:
        """The whole of which the rules hold a number to be a part."""
        if self.wholes is None:
            self.wholes = wholes_of(self.relations)
        return self.wholes.get(claim.id)

    def numbers(self, sentence: int) -> list[Claim]:
        """The counts and percentages of a sentence; none where it is a mere crowd of numbers."""
        if sentence not in self.rows:
            claims = [
                claim
                for claim in self.text.by_sentence[sentence]
                if claim.unit == "percent" or (claim.is_count and not claim.may_be_year)
            ]
            self.rows[sentence] = claims if len(claims) <= CROWD else []
        return self.rows[sentence]

    def words(self, claim: Claim) -> tuple[str, str]:
        """What stands before a number and behind it in its sentence, up to the next number."""
        if claim.id not in self.told:
            sentence, content = self.text.sentences[claim.sentence], self.text.content
            start, end = max(sentence.start, claim.start - REACH), min(sentence.end, claim.end + REACH)
            for other in self.numbers(claim.sentence):
                if start < other.end <= claim.start:
                    start = other.end
                elif claim.end <= other.start < end:
                    end = other.start
                    break
            self.told[claim.id] = content[start : claim.start], content[claim.end : end]
        return self.told[claim.id]


@dataclass(frozen=True, slots=True)
class Rate:
    """A percentage or a difference and two counts: the part and its base, or the later figure and the earlier."""

    around: Around
    rate: Claim
    part: Claim
    base: Claim

    @property
    def claims(self) -> tuple[Claim, ...]:
        return self.base, self.part, self.rate


def reach_of(around: Around, rate: Claim) -> list[Claim]:
    """The exact counts nearest to a rate, and those before them that are larger than all that stand nearer, in their
    order; looked for once."""
    if rate.id not in around.reaches:
        around.reaches[rate.id] = _reach_of(around, rate)
    return around.reaches[rate.id]


def _reach_of(around: Around, rate: Claim) -> list[Claim]:
    text = around.text
    last = min(len(text.sentences), rate.sentence + AHEAD + 1)
    counts = [claim for number in range(max(0, rate.sentence - BACK), last) for claim in _counts(around, number, rate)]
    nearest = sorted(counts, key=lambda claim: max(rate.start - claim.end, claim.start - rate.end))[:MOST]
    return sorted([*nearest, *_larger_before(around, rate, nearest)], key=lambda claim: claim.start)


def _counts(around: Around, number: int, rate: Claim) -> list[Claim]:
    """The exact counts of a sentence that is no row of a table."""
    if around.text.sentences[number].is_row:
        return []
    return [
        claim
        for claim in around.numbers(number)
        if claim.is_count and claim is not rate and claim.value > 0 and not claim.is_rough
    ]


def _larger_before(around: Around, rate: Claim, nearest: Sequence[Claim]) -> list[Claim]:
    """Going back from a rate, each count that is larger than all of its unit that were met, and than the nearest."""
    greatest: dict[str, Claim] = {}
    for claim in nearest:
        if claim.start < rate.start and claim.value > _value(greatest.get(claim.unit)):
            greatest[claim.unit] = claim
    met = {claim.id for claim in nearest}
    found: list[Claim] = []
    for number in range(rate.sentence, max(-1, rate.sentence - 1 - FAR_BACK), -1):
        for claim in reversed(_counts(around, number, rate)):
            if claim.start < rate.start and claim.id not in met and claim.value > _value(greatest.get(claim.unit)):
                greatest[claim.unit] = claim
                found.append(claim)
        if len(found) >= MOST_LARGER:
            return found[:MOST_LARGER]
    return found


def _value(claim: Claim | None) -> Decimal:
    return claim.value if claim is not None else Decimal(0)


def beside(around: Around, rate: Claim) -> Claim | None:
    """The count that stands right before a percentage, or right behind it, and is told by it another way."""
    key = "beside", rate.id
    row = around.numbers(rate.sentence)
    if key not in around.known:
        place = row.index(rate)
        found = -1
        for other in (place - 1, place + 1):
            if 0 <= other < len(row) and row[other].is_count:
                first, later = sorted((row[other], rate), key=lambda claim: claim.start)
                if _BESIDE.fullmatch(around.text.content, first.end, later.start):
                    found = other
                    break
        around.known[key] = found
    place = int(around.known[key])
    return row[place] if place >= 0 else None
