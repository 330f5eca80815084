"""Shares with the pairs of numbers of which they may be reckoned, and how likely each is meant."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, cached_property
from math import inf

from qalam.checker.checks.shares.bases import ROUGH
from qalam.checker.checks.shares.slipped import slips_anywhere
from qalam.checker.claims import Claim, may_be_part
from qalam.checker.evidence.rates import Around, reach_of
from qalam.checker.evidence.weights import Steps, weights
from qalam.checker.own_words import own_words
from qalam.checker.readers.shares.share_apart import Apart
from qalam.checker.readers.shares.share_groups import STATE, THING, Group, group_of, owner_of
from qalam.checker.readers.shares.share_kinds import is_of_plan, is_share
from qalam.checker.readers.shares.share_parts import Part, is_aside, parts_of
from qalam.checker.readers.shares.share_seen import Near
from qalam.checker.relations.tables.tables import first_cell, names_total
from qalam.checker.slips import digits_of, unit_printed
from qalam.checker.text import Text

ABOUT = 2  # percentage points by which a rough share may miss
MOST_FAR = 8  # numbers of a thing before a share of which the larger one is sought
NEAR = 3  # sentences on either side of a share in which others tell of its base
TWICE = 2  # times
ROW = 1.0  # log-odds of another share beside it in the same base, and of a second one
SHORT = 2  # digits of a share
CROWD = 40  # numbers of a sentence
FAR = 3  # sentences between a share and a number of which only its words tell
LOOSELY = frozenset({"comma", "plain", "plain behind", "dash behind", "this"})
APART = "apart"  # of a number that no mark ties to a percentage
GRANTED = frozenset({"planned", "given", "needed"})  # of which a percentage of a plan is
HOLDING = 0.5  # log-odds of a pair that makes a share, beside which no further one is sought
SURELY = frozenset({"aside", "aside words", "aside far", "aside inner", "aside behind", "that is", "that is behind"})


@dataclass(frozen=True)
class Tie:
    """A share with the two numbers of which it may be reckoned, and what is seen of them when that is asked for."""

    told: Part
    rate: Claim
    base: Claim
    near: Near
    apart: Apart
    row: int = 0  # other shares of its sentence that are right in this base

    @property
    def part(self) -> Claim:
        return self.told.part

    @property
    def claims(self) -> tuple[Claim, ...]:
        return self.base, self.part, self.rate

    @cached_property
    def seen(self) -> Mapping[str, float]:
        return self.near.seen(self.told, self.base)

    @cached_property
    def sure(self) -> float:
        """Natural logarithm of the odds of the tie, whether it fits or not."""
        if self.told.how == APART:
            return self.apart.sure(self.part, self.base) + ROW * min(TWICE, self.row)
        return _log_odds(self.seen)

    @property
    def at_most(self) -> float:
        """What `sure` cannot exceed, as far as that is known without weighing all that is seen."""
        most = self.apart.at_most(self.part, self.base) if self.told.how == APART else inf
        return most + ROW * min(TWICE, self.row)

    @cached_property
    def sort(self) -> str:
        """What tells by itself that a share which fails is of its numbers: it nearly fits, or a slip explains it."""
        if self.is_near:
            return "near"
        digits = len(digits_of(self.rate))
        if digits < SHORT or not slips_anywhere(self.part, self.rate, self.base, digits=SHORT):
            return "none"
        return "slip" if digits == SHORT else "long slip"

    def tells(self, *names: str) -> bool:
        """Whether one of some sorts of evidence is seen."""
        return any(self.seen.get(name) for name in names)

    @property
    def exact(self) -> Decimal:
        return self.part.value * 100 / self.base.value

    @property
    def holds(self) -> bool:
        return are_just(self.part, self.base, self.rate)

    @property
    def is_near(self) -> bool:
        if self.rate.is_rough or max(self.exact, self.rate.value) > TWICE * min(self.exact, self.rate.value):
            return False  # '0,1 %' is near to any small part
        return abs(self.exact - self.rate.value) <= unit_printed(self.rate) + share_slack(self.part, self.base)


def may_be_base(base: Claim, part: Claim, group: Group) -> bool:
    """Whether a number may count all of those whom another counts, the places on which these are, or those whose prizes
    it tells where the share is said to be of such: '29 медаль (қатысушылардың 46,8%-ы)'."""
    if base.unit == "places" and part.unit == "people" and abs(base.sentence - part.sentence) <= 1:
        return True
    if group.states and base.unit == "people" and part.family == "prizes":
        return True
    return may_be_part(base, part)


def _log_odds(seen: Mapping[str, float]) -> float:
    """What all that is seen adds; what is not seen of a tie adds nothing."""
    steps, before = _steps()
    return before + sum(
        weight for name, value in seen.items() if value for least, weight in steps.get(name, ()) if value >= least
    )


@cache
def _steps() -> tuple[dict[str, Steps], float]:
    table = weights("readshares")
    return dict(table.steps), table.before


def are_just(part: Claim, base: Claim, rate: Claim) -> bool:
    """Whether a share is that of a number in a base, to its last digit: a half is rounded up, or to an even digit."""
    exact, half = part.value * 100 / base.value, unit_printed(rate) / 2
    if rate.is_rough:
        return abs(exact - rate.value) <= next((miss for unit, miss in ROUGH if not rate.value % unit), ABOUT)
    if exact - rate.value == half:
        return not int(rate.value / unit_printed(rate)) % 2
    return abs(exact - rate.value) <= half + share_slack(part, base)


def share_slack(part: Claim, base: Claim) -> Decimal:
    """By how much a share of rounded numbers may miss."""
    if not (part.step or base.step):
        return Decimal(0)
    return (part.value * 100 / base.value) * (part.step / part.value + base.step / base.value) / 2


def candidates(text: Text, around: Around, rate: Claim, row: Sequence[Claim]) -> list[Tie]:
    """All pairs of numbers of which a share may be reckoned."""
    near = reach_of(around, rate)
    parts = parts_of(text, rate, row)
    beside = _ties(text, around, rate, parts, near) if parts else []
    is_loose = not is_aside(text, rate) and all(one.how in LOOSELY and one.base is None for one in parts)
    if not is_loose or any(tie.holds and tie.sure >= HOLDING for tie in beside):
        return beside
    further = list(_further(text, rate, near, 1 if any(one.how == "this" for one in parts) else FAR))
    return [*beside, *(_ties(text, around, rate, further, near) if further else [])]


def _ties(text: Text, around: Around, rate: Claim, parts: Sequence[Part], bases: Sequence[Claim]) -> list[Tie]:
    """The pairs of some numbers and the bases near them and further back."""
    bases = [*_far_bases(text, rate, parts, bases), *bases]
    near = Near(text, rate, bases, siblings_of(text, around, rate))
    apart = Apart(around, rate, bases, near.group, near.taken)
    return [
        Tie(one, rate, base, near, apart)
        for one in parts
        for base in (bases if one.base is None or one.base in bases else [*bases, one.base])
        if base is not one.part and base.value > one.part.value and may_be_base(base, one.part, near.group)
        if not is_of_plan(text, rate) or _is_planned(text, base)
    ]


def _is_planned(text: Text, base: Claim) -> bool:
    """Whether a number is told to be what was planned or granted."""
    return bool(STATE.named_in(own_words(text, base).said) & GRANTED)


def _far_bases(text: Text, rate: Claim, parts: Sequence[Part], near: Sequence[Claim]) -> Iterator[Claim]:
    """The last larger number of the things whose share is told, or of the things that its number counts, that stands
    further back: 'бұл мектеп оқушыларының 68,7%-ы'."""
    by_thing = text.once("counts of things", lambda: _counts_of_things(text))
    told = group_of(text, rate).things or frozenset(
        thing for one in parts for thing in (owner_of(text, one.part).things or THING.named_in(one.part.noun))
    )
    met = {claim.id for claim in near}
    least = min(one.part.value for one in parts)
    for thing in told:
        counts = by_thing.get(thing, [])
        last = bisect_left(counts, rate.start, key=_start)
        for claim in reversed(counts[max(0, last - MOST_FAR) : last]):
            if claim.value > least:
                if claim.id not in met:
                    met.add(claim.id)
                    yield claim
                break


def _counts_of_things(text: Text) -> dict[str, list[Claim]]:
    """The numbers of a text, and of its tables those in rows of totals, by the things that they count."""
    found: dict[str, list[Claim]] = {}
    for sentence in text.sentences:
        is_cell = sentence.is_row and not names_total(first_cell(text, sentence))
        for claim in () if is_cell else text.by_sentence[sentence.number]:
            if claim.is_count and claim.noun and not claim.is_rough and claim.value > 0:
                for thing in THING.named_in(claim.noun):
                    found.setdefault(thing, []).append(claim)
    return found


def _start(claim: Claim) -> int:
    return claim.start


def _further(text: Text, rate: Claim, near: Sequence[Claim], far: int) -> Iterator[Part]:
    """The counts near a percentage that no mark ties to it."""
    for one in near:
        away = one.sentence - rate.sentence
        if -far <= away <= 0 or (away == 1 and ":" not in text.content[rate.end : one.start]):
            yield Part(one, APART)


def siblings_of(text: Text, around: Around, rate: Claim) -> list[tuple[Claim, Claim]]:
    """The other shares near with the number that surely is theirs."""
    first, last = max(0, rate.sentence - NEAR), min(len(text.sentences), rate.sentence + NEAR + 1)
    return [pair for number in range(first, last) for pair in _pairs(text, around, number) if pair[1] is not rate]


def _pairs(text: Text, around: Around, number: int) -> list[tuple[Claim, Claim]]:
    """The shares of a sentence with such numbers, looked for once."""
    return text.each("shares and their numbers", number, lambda: _find_pairs(text, around, number))


def _find_pairs(text: Text, around: Around, number: int) -> list[tuple[Claim, Claim]]:
    row = [] if text.sentences[number].is_row else around.numbers(number)
    shares = [one for one in row if is_share(text, one)] if len(row) <= CROWD else []
    sure = ((share, [one for one in parts_of(text, share, row) if one.how in SURELY]) for share in shares)
    return [(parts[0].part, share) for share, parts in sure if parts]
