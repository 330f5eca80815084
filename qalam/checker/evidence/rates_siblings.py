"""What the other shares near a rate say of its base: that they are of it as well, or with it make the whole.

'Педагогов 255: с высшим образованием 119 (47%), со средним 136 (53%)': 136 is 53% of 255 too, 119 and 136 are all 255,
and 47% and 53% are the whole. All of that is asked so that a slip in one of the numbers leaves it seen.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from qalam.checker.claims import Claim
from qalam.checker.evidence.rates import Around, Rate, beside
from qalam.checker.evidence.rates_slips import TINY

NEAR = 3  # sentences on either side of a rate in which its siblings stand
MOST = 4  # siblings that are told apart
CROWD = 6  # numbers of a sentence that are told apart
NARROW = 0.1  # of a base, within which a share has to place it to agree with another
ALL = 100.0  # percent


@dataclass(frozen=True, slots=True)
class Sibling:
    """A share with the number beside it, and the bases of which it may be one."""

    share: Claim
    part: Claim
    low: float
    high: float

    def is_of(self, base: float) -> bool:
        return self.low - TINY <= base <= self.high + TINY


def siblings_of(around: Around, rate: Claim) -> list[Sibling]:
    """The other shares near a rate beside which a number stands."""
    sentences = range(max(0, rate.sentence - NEAR), min(len(around.text.sentences), rate.sentence + NEAR + 1))
    return [one for number in sentences for one in _of_sentence(around, number) if one.share is not rate]


def _of_sentence(around: Around, number: int) -> list[Sibling]:
    if number not in around.siblings:
        row = [] if around.text.sentences[number].is_row else around.numbers(number)
        pairs = [(share, beside(around, share)) for share in row if share.unit == "percent" and share.value > 0]
        around.siblings[number] = [_sibling(share, part) for share, part in pairs if part is not None]
    return around.siblings[number]


def _sibling(share: Claim, part: Claim) -> Sibling:
    return Sibling(share, part, *_bases(share, part))


def _bases(share: Claim, part: Claim) -> tuple[float, float]:
    """The numbers of which one number may be a share, both as they are rounded."""
    half, give = 10.0**-share.decimals / 2, float(part.step) / 2
    rate, value = float(share.value), float(part.value)
    return (value - give) * 100 / (rate + half), (value + give) * 100 / max(rate - half, TINY)


def _of_base(tie: Rate) -> float:
    """How many other shares are of a base, or with its rate agree on another number of which one slip makes it; looked
    for once."""
    key = "base_shared", f"{tie.rate.id} {tie.part.id} {tie.base.id}"
    if key not in tie.around.known:
        tie.around.known[key] = _all_of_base(tie)
    return tie.around.known[key]


def _all_of_base(tie: Rate) -> float:
    around, base = tie.around, float(tie.base.value)
    others = [one for one in siblings_of(around, tie.rate) if one.part is not tie.part and one.part is not tie.base]
    fitting = sum(one.is_of(base) for one in others)
    if fitting or tie.rate.unit != "percent" or len(others) == 0:
        return min(MOST, fitting)
    low, high = _bases(tie.rate, tie.part)
    agreeing = 0
    for one in others:
        least, most = max(low, one.low), min(high, one.high)
        is_narrow = high - low < NARROW * low or one.high - one.low < NARROW * one.low
        if least <= most and is_narrow:
            low, high, agreeing = least, most, agreeing + 1
    return min(MOST, agreeing) if agreeing and around.figure(tie.base).chance_within(low, high) else 0


def _is_of_two(tie: Rate) -> float:
    """Whether a part and that of another share make the base, or their shares the whole and one slip parts the rest."""
    base, part, rate = (float(claim.value) for claim in (tie.base, tie.part, tie.rate))
    give = float(max(tie.base.step, tie.part.step))
    for one in siblings_of(tie.around, tie.rate):
        if one.part is tie.part or one.part is tie.base:
            continue
        other = float(one.part.value)
        if abs(part + other - base) <= give + TINY:
            return 1
        unit = 10.0 ** -min(one.share.decimals, tie.rate.decimals)
        if tie.rate.unit == "percent" and abs(rate + float(one.share.value) - ALL) <= unit + TINY:
            wide = give + TINY
            due = (tie.base, part + other), (tie.part, base - other), (one.part, base - part)
            if any(tie.around.figure(claim).chance_within(value - wide, value + wide) for claim, value in due):
                return 1
    return 0


def _lone(of: Callable[[Around, Claim], float]) -> Callable[[Rate], float]:
    """What is seen of a rate where no other share is of its base; else it tells little how many numbers stand there."""
    return lambda tie: 0 if _of_base(tie) else of(tie.around, tie.rate)


SIBLINGS: dict[str, Callable[[Rate], float]] = {
    "base_shared": _of_base,
    "two_parts": _is_of_two,
    "lone_crowd": _lone(lambda around, rate: min(CROWD, len(around.numbers(rate.sentence)))),
    "lone_shares": _lone(
        lambda around, rate: min(MOST, sum(one.unit == "percent" for one in around.numbers(rate.sentence)))
    ),
}
