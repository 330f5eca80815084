"""When a share that misses a count told elsewhere may still be of it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from qalam.checker.checks.shares.bases import miss, percentage
from qalam.checker.claims import Claim
from qalam.checker.clauses import stems
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.scopes import MARKER
from qalam.checker.slips import IN_PLACE, digits_of, printed, slip_from, unit_printed, variants
from qalam.checker.text import Text

_LINE_ENDS = as_pattern(r"[.!?][»\")]?\s*\n|\n\s*\n")  # and not in the middle of what is told
SURE = 3  # digits of a share of which one changed is hardly chance


def may_be_told_apart(text: Text, part: Claim, share: Claim, base: Claim) -> bool:
    """Whether a share misses, by more than one slip of three digits, the count of a line before that has no word in
    common with its own: 'Жәрдемақыны 875,2 мың отбасы алды', and in the next line 'Түркістан – 186 085 адам (20,4 %)'.
    Not where its line says that it is of that, or tells the rest of it."""
    is_below = _LINE_ENDS.search(text.content, base.end, part.start) is not None
    if not is_below or miss(part, share, base) <= unit_printed(share):
        return False
    start = text.sentences[part.sentence].start
    tells_rest = any(part.value + other.value == base.value for other in text.by_sentence[part.sentence])
    if text.sentences[base.sentence].is_row or tells_rest or MARKER.search(text.content, start, part.start):
        return False
    lines = [text.sentences[claim.sentence] for claim in (base, part)]
    named = [stems(text.content[line.start : line.end]) for line in lines]
    return not named[0] & named[1] and not slips(part, share, base, digits=SURE)


def slips(part: Claim, share: Claim, base: Claim, *, digits: int) -> bool:
    """Whether one digit changed, or two exchanged, makes of the true share what is printed with so many digits."""
    due = percentage(part, base).quantize(unit_printed(share), ROUND_HALF_UP)
    return slip_from(share, due) in {"replaced", "swapped"} and len(digits_of(share)) >= digits


def is_base_slipped(pairs: Sequence[tuple[Claim, Claim]], base: Claim) -> bool:
    """Whether one digit changed, or two exchanged, makes what is printed of a base that all of some parts with their
    shares have in common."""
    ends = [_ends(share.value, share, part.value * 100) for part, share in pairs]
    return _is_meant(base, max(low for low, _ in ends), min(high for _, high in ends))


def is_part_slipped(part: Claim, share: Claim, base: Claim) -> bool:
    """The same of a part that makes a share of its base."""
    half = unit_printed(share) / 2
    return _is_meant(part, *((share.value + way) * base.value / 100 for way in (-half, half)))


def slips_anywhere(part: Claim, share: Claim, base: Claim, *, digits: int) -> bool:
    """Whether one digit changed, or two exchanged, in one of the three explains a share of so many digits."""
    if slips(part, share, base, digits=digits):
        return True
    is_long = len(digits_of(share)) >= digits
    return is_long and (is_part_slipped(part, share, base) or is_base_slipped([(part, share)], base))


def _ends(value: Decimal, share: Claim, hundred: Decimal) -> tuple[Decimal, Decimal]:
    half = unit_printed(share) / 2
    return hundred / (value + half), hundred / max(value - half, half)


def _is_meant(claim: Claim, low: Decimal, high: Decimal) -> bool:
    """Whether one slip made a number as it is printed of one in a range."""
    meant = _meant(printed(claim), unit_printed(claim))
    place = bisect_left(meant, low)
    return place < len(meant) and meant[place] <= high


@lru_cache(maxsize=1 << 11)
def _meant(digits: str, unit: Decimal) -> list[Decimal]:
    """The numbers of which one slip made some digits, in their order."""
    return sorted(int(other) * unit for slip in IN_PLACE for other in variants(digits, slip))
