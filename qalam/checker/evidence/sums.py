"""Wholes and the runs of numbers shortly behind them and before them that may be their parts.

How likely the words, marks and places around a run make it the parts of its whole is learnt (`sums.toml`); how likely
one slip rather than an accident brought the numbers so near to a sum is reckoned.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from qalam.checker.claims import Claim, slack
from qalam.checker.clauses import stems
from qalam.checker.evidence.outline import Outline
from qalam.checker.evidence.slip_odds import slip_odds
from qalam.checker.evidence.sums_seen import Run, seen_at_once, seen_in_words
from qalam.checker.evidence.weights import Evidence, weights
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.sums.near_sums import NEAR as NEAR_WHOLE
from qalam.checker.relations.sums.near_sums import NEARER
from qalam.checker.slips import HALF, common_unit, may_be_slip, nearest_slip, slip_between, unit_printed
from qalam.checker.text import Text

WORDS = 3.0  # what words and nouns hardly ever add to the log-odds of a tie
REACH = 5  # sentences from a whole to its parts
TOGETHER = 3  # sentences that parts lie in
NEAR = 36  # numbers on either side among which parts are sought
FEWEST, MOST = 2, 10  # parts
FARTHEST = 3  # times the whole, or the parts
LEAST = 5  # a whole
CELL = 12  # characters in which the line beside a number lies that is alone in its own
CROWD = 60  # numbers of a sentence: more make no sum that anybody reads
LITTLE = Decimal("0.25")  # of a whole
LONGEST_GAP = 2  # digits, but for end zeros, of a gap that a slip makes


@dataclass(frozen=True)
class Sum:
    """A whole, a run of numbers that may be its parts, and by how much these make more."""

    outline: Outline
    run: Run
    excess: Decimal

    @property
    def text(self) -> Text:
        return self.outline.text

    @property
    def claims(self) -> tuple[Claim, ...]:
        return (self.run.whole, *self.run.parts)

    @cached_property
    def is_rounded(self) -> bool:
        return any(claim.step for claim in self.claims)

    @property
    def holds(self) -> bool:
        return abs(self.excess) <= slack(*self.claims) if self.is_rounded else not self.excess

    @cached_property
    def unit(self) -> Decimal:
        """The unit to which all are told: that of the one rounded most, else the largest that divides all."""
        rounded = max(claim.step for claim in self.claims)
        fine = max(claim.decimals for claim in self.claims)
        return rounded or (Decimal(1).scaleb(-fine) if fine else Decimal(common_unit(self.claims)))

    @property
    def gap(self) -> int:
        """By how many such units the parts make more or less."""
        return int(abs(self.excess) / self.unit + HALF)

    @cached_property
    def seen(self) -> Evidence:
        return {**self.seen_at_once, **seen_in_words(self.text, self.run), **self.outline.seen(self.run)}

    @cached_property
    def seen_at_once(self) -> Evidence:
        """What costs little to see."""
        return seen_at_once(self.text, self.run)

    @cached_property
    def log_odds(self) -> float:
        """Of a tie, by what stands around the numbers."""
        return weights("sums").log_odds(self.seen)

    def exceeds(self, odds: float) -> bool:
        """Whether the log-odds of a tie are above some: much is not looked at where they cannot be."""
        return weights("sums").so_far(self.seen_at_once) + WORDS > odds and self.log_odds > odds


def sums_of(text: Text, relations: Iterable[Relation]) -> Iterator[Sum]:
    """Every whole with each run of numbers beside it that may be its parts, each once."""
    claims, outline = _numbers(text), Outline(text, relations)
    for place in range(len(claims)):
        yield from _sums_of(outline, claims, place)


def near_sums_of(text: Text, relations: Iterable[Relation], told: Container[str]) -> Iterator[Sum]:
    """Those that hold, fail by what one slip makes or by little; `told` names numbers that are no wholes."""
    claims, outline = _numbers(text), Outline(text, relations)
    for place, claim in enumerate(claims):
        if claim.id not in told:
            for one in _sums_of(outline, claims, place, may_swell=True):
                if one.holds or (_may_be_slip(one) and mend(one)) or _is_near(one):
                    yield one


def _numbers(text: Text) -> list[Claim]:
    """The exact numbers of a text outside tables and crowds."""
    return [
        claim
        for sentence, claims in zip(text.sentences, text.by_sentence, strict=True)
        if not sentence.is_row and len(claims) <= CROWD
        for claim in claims
        if _is_exact(claim) and not _is_cell(text.content, claim)
    ]


def _is_cell(content: str, claim: Claim) -> bool:
    """Whether a number is alone in its line as those above and below it: a table of which each cell has a line."""
    is_alone = content[claim.start - 1 : claim.start] in {"", "\n"} and content[claim.end : claim.end + 1] in {"", "\n"}
    if not is_alone:
        return False
    above = content[max(0, claim.start - CELL) : max(0, claim.start - 1)].rpartition("\n")[2]
    below = content[claim.end + 1 : claim.end + CELL].partition("\n")[0]
    return above.strip().isdecimal() or below.strip().isdecimal()


def _may_be_slip(one: Sum) -> bool:
    """Whether one digit replaced, or two neighbours exchanged, can make such a gap."""
    if not one.is_rounded:
        digits = one.excess.normalize().as_tuple().digits  # without the zeros that end it
        return len(digits) <= LONGEST_GAP and may_be_slip(int("".join(map(str, digits))))
    return may_be_slip(one.gap)


def _is_near(one: Sum) -> bool:
    """Whether numbers miss their whole by little, whatever made them."""
    return abs(one.excess) <= one.run.whole.value * LITTLE


def _sums_of(outline: Outline, claims: Sequence[Claim], place: int, *, may_swell: bool = False) -> Iterator[Sum]:
    whole = claims[place]
    if whole.value < LEAST:
        return
    seen: set[tuple[str, ...]] = set()
    for is_behind in (True, False):
        near = claims[place + 1 : place + 1 + NEAR] if is_behind else claims[max(0, place - NEAR) : place][::-1]
        near = [one for one in near if abs(one.sentence - whole.sentence) <= REACH and _may_be_part(whole, one)]
        for alike in _alike(outline, whole, near):
            starts = outline.starts(alike)
            for start, parts in _runs(whole, alike, starts, may_swell=may_swell):
                name = tuple(part.id for part in parts)
                if name not in seen:
                    seen.add(name)
                    yield _sum(outline, whole, parts, start, alike, is_behind=is_behind)


def _is_exact(claim: Claim) -> bool:
    is_whole = claim.step > 0 or claim.value == int(claim.value)
    is_measured = claim.unit == "measure" and claim.decimals > 0
    return is_measured or (claim.is_count and not (claim.may_be_year or claim.is_rough) and is_whole)


def _may_be_part(whole: Claim, one: Claim) -> bool:
    """Whether a number may be a part of another; what is less than the last digit of a rounded one adds nothing to it:
    '268,4 млн' and '19'."""
    is_unit = one.unit == whole.unit or "count" in (one.unit, whole.unit) or "measure" in (one.unit, whole.unit)
    return is_unit and (one.step > 0 or one.value >= whole.step)


def _alike(outline: Outline, whole: Claim, near: list[Claim]) -> Iterator[list[Claim]]:
    """All numbers on one side, those of the unit of the whole, those of its noun, those of its year; and of all and of
    its unit those that divide no other number and stand in no brackets."""
    of_unit = [one for one in near if one.unit == whole.unit]
    yield near
    yield of_unit
    if whole.noun:
        yield [one for one in near if one.noun and stems(one.noun) == stems(whole.noun)]
    yield outline.of_top(whole, near)
    yield outline.of_top(whole, of_unit)
    year = outline.year_of(whole)
    if year:
        yield [one for one in near if outline.year_of(one) == year]


def _runs(
    whole: Claim, alike: list[Claim], starts: Sequence[int], *, may_swell: bool
) -> Iterator[tuple[int, list[Claim]]]:
    """Runs of parts from each start; of those that a slip may have made larger than their whole one is borne with."""
    for start in starts:
        parts: list[Claim] = []
        total = Decimal(0)
        swollen = 0 if may_swell else 1
        for part in alike[start : start + MOST]:
            swollen += part.value >= whole.value
            if swollen > 1 or abs(part.sentence - alike[start].sentence) > TOGETHER:
                break
            parts.append(part)
            total += part.value
            if total > whole.value * FARTHEST:
                break
            if len(parts) >= FEWEST and total * FARTHEST >= whole.value:
                yield start, [*parts]


def _sum(outline: Outline, whole: Claim, parts: list[Claim], start: int, alike: list[Claim], *, is_behind: bool) -> Sum:
    following = alike[start + len(parts)] if start + len(parts) < len(alike) else None
    ordered = tuple(parts if is_behind else reversed(parts))
    excess = sum((part.value for part in parts), Decimal(0)) - whole.value
    return Sum(outline, Run(whole, ordered, is_behind, start, following), excess)


def _meant(one: Sum) -> Iterator[tuple[Claim, str, str, Decimal]]:
    """For each number that may be wrong its digits, those with which the sum holds, and the unit of both; of a rounded
    sum those of which one slip makes the digits printed, if any are near."""
    room = slack(*one.claims)
    for claim, way in ((one.run.whole, 1), *((part, -1) for part in one.run.parts)):
        unit, right = unit_printed(claim) if room else one.unit, claim.value + way * one.excess
        right = (nearest_slip(claim, right, room) if room else None) or right
        if right > 0:
            yield claim, str(int(claim.value / unit)), str(int(right / unit + HALF)), unit


def mend(one: Sum) -> tuple[Claim, Decimal] | None:
    """The number that is wrong by one slip, and what was meant; the whole rather than a part."""
    return next(mends(one), None)


def mends(one: Sum) -> Iterator[tuple[Claim, Decimal]]:
    """Every number that may be wrong by one slip, and what was meant; the whole before its parts."""
    for claim, printed, right, unit in _meant(one):
        if slip_between(right, printed):
            yield claim, int(right) * unit


def slip(one: Sum) -> float:
    """Log of how much likelier a slip than an accident brought the numbers so near."""
    unit, whole = float(one.unit), float(one.run.whole.value)
    ratio = 2 * float(abs(one.excess)) / whole
    accident = NEAR_WHOLE * NEARER * ratio ** (NEARER - 1) * unit / whole
    pairs = [(printed, right) for _, printed, right, _ in _meant(one)]
    return slip_odds([*pairs, *[("", "")] * (len(one.claims) - len(pairs))], accident, unit / whole)
