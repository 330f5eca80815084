"""What is seen of a rate and its two numbers together: their order, what stands between them, what they share."""

from __future__ import annotations

from collections.abc import Callable
from math import log1p

from qalam.checker.claims import Claim, may_be_part
from qalam.checker.clauses import stems
from qalam.checker.evidence.rates import Around, Rate, beside, reach_of
from qalam.checker.evidence.rates_seen import of_claim
from qalam.checker.evidence.rates_siblings import SIBLINGS
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.scopes import are_of_two_times

_GENITIVE = as_pattern(r"([^\W\d]{2,}[нтд][ыі]ң)\s(?:[^\W\d]+\s){0,1}$")
_OF_NAMED = as_pattern(r"\s(?:(?:из|от|of|всех|общего числа|общего количества|all|the)\s)*([^\W\d]{3,})")
YEARS = frozenset({"year", "school-year"})
FEW = 5
LISTED = 900  # characters from the number that opens a list to an item of it
_HEADS = as_pattern(r"[^:;.!?\d]{0,60}:")
_CLOSED = as_pattern(r"[.!?]\s*\n\s*[^\W\d_a-zа-яәғқңөұүһі•–—-]")
_MARKS = as_pattern(r"[,;]\s|\.\s")


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


def _text_between(tie: Rate, one: Claim, two: Claim) -> str:
    start, end = _gap(tie, one, two)
    return tie.around.text.content[start:end]


def _own(tie: Rate, name: str, claim: Claim) -> float:
    return of_claim(tie.around, name, claim)


def _part_last(tie: Rate) -> bool:
    """Whether the part is the last number of the sentence before, and the rate the first of its own."""
    is_next = tie.part.sentence == tie.rate.sentence - 1
    return is_next and _own(tie, "last", tie.part) > 0 and _own(tie, "first", tie.rate) > 0


def _named_of(tie: Rate) -> frozenset[str]:
    """Of whom or what a rate is said to be: 'мұғалімдердің 36 пайызы', '61,1% очников'."""
    before, behind = tie.around.words(tie.rate)
    named = _GENITIVE.search(before) or _OF_NAMED.match(behind)
    return stems(named[1]) if named is not None else frozenset()


def _genitive_names(tie: Rate) -> bool:
    """Whether the words beside a rate say that it is of what the base counts."""
    return bool(tie.base.noun) and bool(_named_of(tie) & stems(tie.base.noun))


def _names_base(tie: Rate) -> bool:
    """Whether the words beside a rate name what stands around its base, and not around its part."""
    named = _named_of(tie)
    return bool(named & _words(tie, tie.base)) and not named & _words(tie, tie.part)


def _is_in_order(order: str) -> Callable[[Rate], float]:
    """Whether part, base and rate stand in an order."""

    def look(tie: Rate) -> float:
        told = sorted((("p", tie.part), ("b", tie.base), ("r", tie.rate)), key=lambda pair: pair[1].start)
        return "".join(name for name, _ in told) == order

    return look


def _nearer(tie: Rate, one: Claim, is_rival: Callable[[Claim], bool]) -> int:
    """How many counts between a rate and one of its numbers might be that number as well."""
    return min(
        FEW,
        sum(
            claim.is_count and claim is not tie.part and claim is not tie.base and is_rival(claim)
            for claim in _between(tie, tie.rate, one)
        ),
    )


def _bases_nearer(tie: Rate) -> int:
    part = tie.part
    return _nearer(tie, tie.base, lambda one: one.value > part.value and may_be_part(one, part))


def _parts_nearer(tie: Rate) -> int:
    base = tie.base
    return _nearer(tie, tie.part, lambda one: one.value < base.value and may_be_part(base, one))


def _is_greatest(tie: Rate) -> bool:
    """Whether no other number of its sentence of its unit is larger than the base."""
    row = tie.around.numbers(tie.base.sentence)
    return all(one.value <= tie.base.value or not may_be_part(one, tie.base) for one in row)


def _heads(tie: Rate) -> float:
    """1 where a base opens what a colon introduces and the rate with its part stands in that, 2 in a list of lines."""
    part, base, rate = tie.part, tie.base, tie.rate
    if base.start > min(part.start, rate.start):
        return 0
    said = tie.around.text.content[base.end : min(part.start, rate.start)]
    if len(said) > LISTED or _HEADS.match(said) is None or _CLOSED.search(said):
        return 0
    return 2 if "\n" in said else 1


def _marks(tie: Rate) -> int:
    """The commas and halves of a sentence between all three numbers."""
    said = _text_between(tie, *_ends(tie))
    return min(FEW, len(_MARKS.findall(said)))


def _ends(tie: Rate) -> tuple[Claim, Claim]:
    told = sorted((tie.part, tie.base, tie.rate), key=lambda claim: claim.start)
    return told[0], told[-1]


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
    "names_base": _names_base,
    "beside": _beside,
    "beside_only": lambda tie: _beside(tie) and _is_only(tie),
    "beside_near": lambda tie: (
        _beside(tie) and tie.base.sentence == tie.rate.sentence and _amid(tie, tie.base, tie.part) == 0
    ),
    "elsewhere": _rate_elsewhere,
    "part_other": lambda tie: _has_other(tie.around, tie.part, tie.rate),
    "base_other": lambda tie: _has_other(tie.around, tie.base, tie.rate),
    "base_rate": lambda tie: tie.rate.unit == "percent" and beside(tie.around, tie.rate) is tie.base,
    **SIBLINGS,
    "only": _is_only,
    "bases_nearer": _bases_nearer,
    "parts_nearer": _parts_nearer,
    "greatest": _is_greatest,
    "heads": _heads,
    "marks": _marks,
    "part_unit": lambda tie: tie.part.unit == tie.rate.unit,
    "ends_unit": lambda tie: tie.part.unit == tie.base.unit,
    "fold": lambda tie: tie.rate.unit == "times",
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
