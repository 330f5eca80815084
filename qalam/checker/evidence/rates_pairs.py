"""What is seen of a rate and its two numbers together: their order, what stands between them, what they share."""

from __future__ import annotations

import re
from collections.abc import Callable
from math import log1p

from qalam.checker.claims import Claim, may_be_part
from qalam.checker.clauses import stems
from qalam.checker.evidence.rates import Around, Rate, reach_of
from qalam.checker.evidence.rates_seen import of_claim
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.scopes import are_of_two_times
from qalam.checker.words.shares.told import OR_SHARE

_BESIDE = as_pattern(
    rf"-?[^\W\d]*(?:\s[^\W\d-]+){{0,4}}?\s?(?:\((?:[^\W\d]+\s){{0,2}}|,?\s?(?:а\s)?(?:{'|'.join(OR_SHARE)})\s(?:[^\W\d]+\s){{0,2}}|[–—-]\s)",
    re.I,
)
_GENITIVE = as_pattern(r"([^\W\d]{2,}[нтд][ыі]ң)\s(?:[^\W\d]+\s){0,1}$")
_OF_NAMED = as_pattern(r"\s(?:(?:из|от|of|всех|общего числа|общего количества|all|the)\s)*([^\W\d]{3,})")
YEARS = frozenset({"year", "school-year"})
FEW = 5


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


def _beside(tie: Rate) -> float:
    return tie.rate.unit == "percent" and beside(tie.around, tie.rate) is tie.part


def _rate_elsewhere(tie: Rate) -> float:
    """Whether the rate stands beside another number."""
    other = beside(tie.around, tie.rate) if tie.rate.unit == "percent" else None
    return other is not None and other is not tie.part


def _has_other(around: Around, claim: Claim, rate: Claim) -> float:
    row = around.numbers(claim.sentence)
    return any(one.unit == "percent" and one is not rate and beside(around, one) is claim for one in row)


def _gap(tie: Rate, one: Claim, two: Claim) -> tuple[int, int]:
    return (one.end, two.start) if one.start < two.start else (two.end, one.start)


def _between(tie: Rate, one: Claim, two: Claim) -> list[Claim]:
    start, end = _gap(tie, one, two)
    first, last = sorted((one.sentence, two.sentence))
    return [
        claim
        for number in range(first, last + 1)
        for claim in tie.around.numbers(number)
        if start <= claim.start and claim.end <= end
    ]


def _amid(tie: Rate, one: Claim, two: Claim) -> int:
    return min(FEW, len(_between(tie, one, two)))


def _chars(tie: Rate, one: Claim, two: Claim) -> float:
    start, end = _gap(tie, one, two)
    return round(log1p(max(0, end - start)), 2)


def _words(tie: Rate, claim: Claim) -> frozenset[str]:
    before, behind = tie.around.words(claim)
    return stems(before + " " + behind)


def _shared(tie: Rate, one: Claim, two: Claim) -> int:
    return min(4, len(_words(tie, one) & _words(tie, two)))


def _is_only(tie: Rate) -> float:
    """Whether no other number of its sentence may be the base."""
    row = tie.around.numbers(tie.base.sentence)
    return all(
        one is tie.base or one is tie.part or not may_be_part(one, tie.part) or one.value < tie.part.value
        for one in row
    )


def _year(tie: Rate, claim: Claim) -> float:
    """The year named nearest to a number in its sentence."""
    key = "year", claim.id
    known = tie.around.known
    if key not in known:
        years = [one for one in tie.around.text.by_sentence[claim.sentence] if one.unit in YEARS and one.value < 2100]
        nearest = min(years, key=lambda one: max(one.start - claim.end, claim.start - one.end), default=None)
        known[key] = float(nearest.value) if nearest else 0.0
    return known[key]


def _later(tie: Rate) -> float:
    part, base = _year(tie, tie.part), _year(tie, tie.base)
    return 0 if not part or not base else (part > base) - (part < base)


def _way(tie: Rate) -> float:
    """1 where the words by the rate say which way the numbers go and they do, -1 where they go the other way."""
    goes = 1 if tie.part.value > tie.base.value else -1
    is_up, is_down = (of_claim(tie.around, way, tie.rate) for way in ("up", "down"))
    if bool(is_up) == bool(is_down):
        return 0
    return goes if is_up else -goes


def _others_of_base(tie: Rate) -> float:
    """1 where the base is that of another share near, -1 where another number is."""
    found = 0
    around = tie.around
    for number in range(max(0, tie.rate.sentence - 1), min(len(around.text.sentences), tie.rate.sentence + 2)):
        for share in around.numbers(number):
            if share.unit != "percent" or share is tie.rate or not share.value:
                continue
            part = beside(around, share)
            if part is None:
                continue
            unit = 10.0**-share.decimals
            if abs(float(part.value) * 100 / float(tie.base.value) - float(share.value)) <= unit / 2 + 1e-9:
                found += 1
    return min(found, 3)


def _text_between(tie: Rate, one: Claim, two: Claim) -> str:
    start, end = _gap(tie, one, two)
    return tie.around.text.content[start:end]


def _own(tie: Rate, name: str, claim: Claim) -> float:
    return of_claim(tie.around, name, claim)


def _part_last(tie: Rate) -> bool:
    """Whether the part is the last number of the sentence before, and the rate the first of its own."""
    is_next = tie.part.sentence == tie.rate.sentence - 1
    return is_next and _own(tie, "last", tie.part) > 0 and _own(tie, "first", tie.rate) > 0


def _genitive_names(tie: Rate) -> bool:
    """Whether the words before a rate say that it is of what the base counts: 'мұғалімдердің 36 пайызы'."""
    named = _GENITIVE.search(tie.around.words(tie.rate)[0]) or _OF_NAMED.match(tie.around.words(tie.rate)[1])
    return named is not None and bool(tie.base.noun) and bool(stems(named[1]) & stems(tie.base.noun))


def _is_in_order(order: str) -> Callable[[Rate], float]:
    """Whether part, base and rate stand in an order."""

    def look(tie: Rate) -> float:
        told = sorted((("p", tie.part), ("b", tie.base), ("r", tie.rate)), key=lambda pair: pair[1].start)
        return "".join(name for name, _ in told) == order

    return look


PAIR: dict[str, Callable[[Rate], float]] = {
    "order_pbr": _is_in_order("pbr"),
    "order_prb": _is_in_order("prb"),
    "order_bpr": _is_in_order("bpr"),
    "order_brp": _is_in_order("brp"),
    "order_rpb": _is_in_order("rpb"),
    "part_far": lambda tie: tie.rate.sentence - tie.part.sentence,
    "base_far": lambda tie: tie.rate.sentence - tie.base.sentence,
    "pair_far": lambda tie: tie.part.sentence - tie.base.sentence,
    "part_amid": lambda tie: _amid(tie, tie.rate, tie.part),
    "base_amid": lambda tie: _amid(tie, tie.rate, tie.base),
    "pair_amid": lambda tie: _amid(tie, tie.part, tie.base),
    "part_gap": lambda tie: _chars(tie, tie.rate, tie.part),
    "base_gap": lambda tie: _chars(tie, tie.rate, tie.base),
    "pair_gap": lambda tie: _chars(tie, tie.part, tie.base),
    "three": lambda tie: (
        tie.part.sentence == tie.base.sentence == tie.rate.sentence and len(tie.around.numbers(tie.rate.sentence)) == 3
    ),
    "two_before": lambda tie: (
        tie.part.sentence == tie.base.sentence == tie.rate.sentence - 1
        and len(tie.around.numbers(tie.part.sentence)) == 2
    ),
    "this_last": lambda tie: _part_last(tie) and _own(tie, "this", tie.rate) > 0,
    "genitive_names": _genitive_names,
    "beside": _beside,
    "beside_only": lambda tie: _beside(tie) and _is_only(tie),
    "beside_near": lambda tie: (
        _beside(tie) and tie.base.sentence == tie.rate.sentence and _amid(tie, tie.base, tie.part) == 0
    ),
    "elsewhere": _rate_elsewhere,
    "part_other": lambda tie: _has_other(tie.around, tie.part, tie.rate),
    "base_other": lambda tie: _has_other(tie.around, tie.base, tie.rate),
    "base_rate": lambda tie: tie.rate.unit == "percent" and beside(tie.around, tie.rate) is tie.base,
    "base_shared": _others_of_base,
    "only": _is_only,
    "same_unit": lambda tie: tie.part.unit == tie.base.unit,
    "same_step": lambda tie: tie.part.step == tie.base.step,
    "rate_part": lambda tie: _shared(tie, tie.rate, tie.part),
    "rate_base": lambda tie: _shared(tie, tie.rate, tie.base),
    "part_base": lambda tie: _shared(tie, tie.part, tie.base),
    "of_it": lambda tie: (
        tie.base.end <= tie.part.start
        and _own(tie, "possessed", tie.part) > 0
        and _own(tie, "genitive", tie.base) > 0
        and _amid(tie, tie.base, tie.part) == 0
    ),
    "out_of": lambda tie: _own(tie, "of", tie.base) > 0 and _amid(tie, tie.base, tie.part) == 0,
    "times": lambda tie: are_of_two_times(tie.around.text, tie.base.sentence, tie.part.sentence),
    "later": _later,
    "way": _way,
    "goes_up": lambda tie: tie.part.value > tie.base.value,
    "from_to": lambda tie: _own(tie, "from", tie.base) > 0 and _own(tie, "to", tie.part) > 0,
    "from_to_kk": lambda tie: (
        _own(tie, "ablative", tie.base) > 0 and _own(tie, "dative", tie.part) > 0 and tie.base.end <= tie.part.start
    ),
    "then_now": lambda tie: _own(tie, "then", tie.base) > 0 and not _own(tie, "then", tie.part),
    "now_then": lambda tie: _own(tie, "then", tie.part) > 0 and not _own(tie, "then", tie.base),
    "broken": lambda tie: (
        _text_between(tie, tie.rate, tie.part).count("\n") + _text_between(tie, tie.rate, tie.base).count("\n")
    ),
    "halted": lambda tie: (
        ";" in _text_between(tie, tie.rate, tie.part) or ";" in _text_between(tie, tie.part, tie.base)
    ),
    "ruled": lambda tie: tie.around.whole_of(tie.part) is tie.base,
    "ruled_else": lambda tie: tie.around.whole_of(tie.part) not in (None, tie.base),
    "reach": lambda tie: len(reach_of(tie.around, tie.rate)),
    "by_up": lambda tie: (
        _own(tie, "by", tie.rate) > 0 and (_own(tie, "up", tie.rate) or _own(tie, "down", tie.rate)) > 0
    ),
    "dative_up": lambda tie: (
        _own(tie, "dative", tie.rate) > 0 and (_own(tie, "up", tie.rate) or _own(tie, "down", tie.rate)) > 0
    ),
}
