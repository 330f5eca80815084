"""A second measure beside each part of a whole and beside the whole itself.

'41 школа с 18 450 учащимися, из них 29 городских с 15 120 и 12 сельских с 3 330': the schools are tied by words, and
when they add up so must what stands beside them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import product

from qalam.checker.claims import Claim, may_be_part, slack
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import is_of_each
from qalam.checker.relations.tie import may_make
from qalam.checker.text import Text

NEAR = Decimal("0.08")  # of a whole, where the parts themselves do not add up
REACH = 90  # characters between a number and what stands beside it
UNITS = frozenset({"people", "places", "money"})
Beside = Callable[[Text, Claim], Claim | None]


def beside(text: Text, tied: Sequence[Relation]) -> list[Relation]:
    """The measures beside the parts of each tie that holds, tied in the same way."""
    return list(_measures_beside(text, tied))


def _measures_beside(text: Text, tied: Sequence[Relation]) -> Iterator[Relation]:
    taken = {(tie.kind, tie.whole.id, part.id) for tie in tied if tie.whole for part in tie.parts}
    for tie in tied:
        if tie.kind not in {"parts", "subset"} or tie.whole is None or not (tie.holds or tie.is_exhaustive):
            continue
        if all(text.sentences[one.sentence].is_row for one in (tie.whole, *tie.parts)):
            continue  # what stands beside the cells of a table is in columns
        for of_whole, side in product((behind, before), repeat=2):
            if of_whole is not side and tie.kind != "parts":
                continue
            found = [of_whole(text, tie.whole), *(side(text, claim) for claim in tie.parts)]
            measures = [claim for claim in found if claim is not None]
            if len(measures) == len(found) and _are_one_measure(text, tie, measures):
                whole, *parts = measures
                if not any((tie.kind, whole.id, part.id) in taken for part in parts):
                    yield from _tied(tie, whole, parts)


def _tied(tie: Relation, whole: Claim, parts: list[Claim]) -> Iterator[Relation]:
    if tie.kind == "subset":
        yield Relation("subset", whole, tuple(parts), all(part.value <= whole.value for part in parts))
        return
    gap = abs(sum(part.value for part in parts) - whole.value)
    if tie.holds or may_make(whole, parts, NEAR):
        yield Relation("parts", whole, tuple(parts), gap <= slack(whole, *parts), is_exhaustive=True)


def _are_one_measure(text: Text, tie: Relation, measures: list[Claim]) -> bool:
    """Whether what stands beside each is of one unit and noun, another than the parts themselves."""
    whole, *parts = measures
    is_other = tie.whole is not None and whole.unit != tie.whole.unit and whole.unit in UNITS
    is_one = all(part.unit == whole.unit and may_be_part(whole, part) for part in parts)
    is_exact = not any(claim.is_rough or is_of_each(text, claim) for claim in measures)
    ids = {claim.id for claim in measures}
    return is_other and is_one and is_exact and len(ids) == len(measures)


def behind(text: Text, claim: Claim) -> Claim | None:
    """The next number of the sentence, if near and of another unit."""
    later = text.between(claim.sentence, claim.end, claim.end + REACH)
    return later[0] if later and later[0].unit != claim.unit and later[0].is_count else None


def before(text: Text, claim: Claim) -> Claim | None:
    """The number of the sentence before it, if near and of another unit."""
    earlier = text.between(claim.sentence, max(0, claim.start - REACH), claim.start)
    return earlier[-1] if earlier and earlier[-1].unit != claim.unit and earlier[-1].is_count else None
