"""Whether the parts of a number make it, or miss it by what a slip or a part left out may be."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.labels import BANDS, DIVISIONS, LANGUAGES, MIXED, YEARS, Part
from qalam.checker.relations.scopes import REST, is_dashed
from qalam.checker.relations.sums.runs import slips
from qalam.checker.relations.tie import LONG, SOME, may_make
from qalam.checker.text import Text
from qalam.checker.words.changes.changes import DOWN, UP
from qalam.checker.words.parts.divisions import CLOSED, MOST
from qalam.checker.words.parts.of_whom import OF_IT

_CHANGED = words_pattern(rf"\b(?:{'|'.join((*UP, *DOWN))})", re.I)
_OF_IT = as_pattern(OF_IT)
_MOST = as_pattern("|".join((*MOST, r"больш(?:ей|ую|ая) част", r"большинств", r"басым (?:бөлігі|көпшілігі)")), re.I)
MORE = as_pattern(r"\b(?:ещ[её]|тағы|another|further)\b", re.I)
FAR_ABOVE = Decimal("1.25")  # of the whole: parts that make more were of something else
FAR_BELOW = Decimal("0.9")  # of the whole: parts that make less were perhaps not all
PAIR_BELOW = Decimal("0.75")  # where the division has no third part, and each part is an item of a list
GAP = 10  # a number that stands there by chance less often
LARGE = 1_000  # a whole that others hardly miss by one slip by chance
HUNDREDTH = 100  # of the whole, which two that one slip parts from it hardly miss by chance
MANY = 4  # parts that others hardly look like


def is_told(text: Text, whole: Claim, group: list[Part], total: Decimal, division: int) -> bool:
    """Whether the parts make the whole, or miss it by what a slip or a part left out of a closed division may be."""
    claims = [part.claim for part in group]
    if total == whole.value or _is_of_else(text, whole, group, total, division):
        return total == whole.value
    is_closed = division < len(CLOSED)
    are_of_it = is_closed and all(_OF_IT.match(text.content, claim.end) for claim in claims)
    is_near = are_of_it and abs(total - whole.value) * 2 <= whole.value
    is_near |= may_make(whole, claims, Decimal(0), SOME if is_closed else LONG)
    is_all_but = abs(total - whole.value) * HUNDREDTH <= whole.value and whole.value >= SOME and slips(whole, claims)
    if total > whole.value:
        return total <= whole.value * FAR_ABOVE or is_near
    behind = text.sentences[min(claims[-1].sentence + 1, len(text.sentences) - 1)].end
    if MORE.search(text.content, claims[-1].end, behind) or REST.search(text.content, claims[-1].end, behind):
        return False
    if is_closed and whole.unit != "money":
        are_two = len(DIVISIONS[division]) == 2 and all(is_dashed(text, claim) for claim in claims)
        return total >= whole.value * (PAIR_BELOW if are_two else FAR_BELOW) or is_near
    if total < whole.value * FAR_BELOW or len(claims) < MANY - 1 or whole.unit == "money" or division == YEARS:
        return is_all_but and whole.unit != "money" and division < len(DIVISIONS)
    return (
        (division == BANDS and follow(group))
        or _are_counted(text, whole, claims)
        or (whole.value >= LARGE and slips(whole, claims))
    )


def _is_of_else(text: Text, whole: Claim, group: list[Part], total: Decimal, division: int) -> bool:
    """Whether the words of parts that do not make the whole explain why: they tell of a change, or the gap itself is
    told, or schools are divided by languages and some may teach in two."""
    claims = [part.claim for part in group]
    start, end = text.sentences[claims[0].sentence].start, text.sentences[claims[-1].sentence].end
    is_change = _CHANGED.search(_MOST.sub(" ", text.content[start:end])) is not None
    is_twice = division == LANGUAGES and _may_teach_in_two(whole, group)
    return is_change or is_twice or is_gap_told(text, whole, claims, total)


def is_gap_told(text: Text, whole: Claim, claims: list[Claim], total: Decimal) -> bool:
    """Whether another number told there is just what the parts lack, or have too many."""
    end = text.sentences[min(claims[-1].sentence + 1, len(text.sentences) - 1)].end
    around = text.claims_within(whole.end, end)
    gap = abs(total - whole.value)
    return gap >= GAP and any(claim.is_count and claim.value == gap and claim not in claims for claim in around)


def _may_teach_in_two(whole: Claim, group: list[Part]) -> bool:
    """Whether schools are divided by language and none is said to teach in two: some may be counted twice."""
    are_mixed = any((LANGUAGES, MIXED) in part.labels for part in group)
    return whole.unit in {"organisations", "count"} and not are_mixed


def follow(group: list[Part]) -> bool:
    """Whether bands of age or service leave nothing out: 'до 10 лет', 'от 10 до 20', '20 и более'."""
    bands = [str(next(iter(part.of(BANDS)))).split("-") for part in group]
    return len(bands[0]) == len(bands[-1]) == 1 and all(one[-1] == other[0] for one, other in pairwise(bands))


def _are_counted(text: Text, whole: Claim, claims: list[Claim]) -> bool:
    """Whether the sentence of the whole says in how many places those counted are, and as many follow: '1 457 оқушы 4
    мектепте'."""
    around = text.by_sentence[whole.sentence]
    return any(claim.unit == "organisations" and claim.value == len(claims) for claim in around if claim is not whole)
