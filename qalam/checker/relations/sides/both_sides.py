"""The numbers of both sides of a division, with nothing else said of them, and the whole right before.

'There are 25 pupils in the class, 11 boys and 15 girls'; 'Мектепте 64 педагог бар. Әйел – 51. Ер адам – 15'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from qalam.checker.claims import Claim, slack
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import are_of_others, are_of_two_times
from qalam.checker.slips import one_slip_mends
from qalam.checker.text import Text
from qalam.checker.words.parts.both_sides import ARE, BESIDE_SIDES, DIVISIONS, OPENS, Division

_OPENS = rf"(?:(?:{'|'.join(OPENS)}),?\s)?"
_BESIDE = rf"(?:\s(?:{'|'.join(BESIDE_SIDES)}))?"
_AND = r"(?:и|және|мен|ал|а|and|while)"
_NAME = r"(?:[^\W\d]+(?:\s[^\W\d]+)?\s?[:–—-]\s?)?"  # 'Женщин – '
_CLASS = r"(?:\s\d{1,2}\s?-?[«\"]?[А-ЯӘҒA-H][»\"]?)?(?:\s[^\W\d]+)?"
_TO_SIDES = as_pattern(rf"-?[^\W\d]*(?:\s[^\W\d]+){{0,3}}{_CLASS}\s?[,:;(–—-]\s?{_OPENS}{_NAME}", re.I)
_BETWEEN = as_pattern(rf"\s*(?:,|;|\.|\s?{_AND}\b)?\s*{_OPENS}{_NAME}", re.I)
_ENDS = as_pattern(r"\s*(?:[.;,)\n]|\Z)")
_SIDES = [
    [
        (
            as_pattern(rf"(?:\A\s*{_OPENS}|[,;:(]\s|\s{_AND}\s)(?:{words}){_BESIDE}\s?[:–—-]\s?\Z", re.I),
            as_pattern(
                rf"(?:-?(?:с?[ыі]|[еуа]у[іы]))?\s(?:(?:{'|'.join(ARE)})\s)?(?:{words}){_BESIDE}"
                rf"(?=\s*(?:[.;,:)!?\n]|\Z|{_AND}\s))",
                re.I,
            ),
        )
        for words in map("|".join, division.sides)
    ]
    for division in DIVISIONS
]
_ANY = words_pattern(
    rf"\b(?:{'|'.join(word for division in DIVISIONS for side in division.sides for word in side)})\b", re.I
)
BACK = 2  # sentences from the first side to the whole, and from one side to the other
FAR = Decimal("0.15")  # of a whole in another sentence
FARTHER = Decimal("0.3")  # of a whole in the same sentence
LABEL = 50  # characters on either side of a number in which its side is named


def both_sides(text: Text) -> list[Relation]:
    """The whole of each such pair, and whether the pair makes it."""
    found: list[Relation] = []
    for first, later in _pairs(text):
        for division, sides in zip(DIVISIONS, _SIDES, strict=True):
            if any(_are_sides(text, (first, later), order) for order in (sides, sides[::-1])):
                whole = _whole_of(text, division, first)
                found.extend(_tied(whole, first, later) if whole else ())
    return found


def _pairs(text: Text) -> Iterator[tuple[Claim, Claim]]:
    """Exact counts one behind the other, no further apart than two sentences, with a word for some side beside each."""
    numbers = [claim for claim in text.claims if claim.is_count or claim.unit == "percent"]
    for first, later in pairwise(numbers):
        is_plain = all(one.is_count and not (one.is_rough or one.may_be_year or one.step) for one in (first, later))
        is_near = later.sentence - first.sentence <= BACK and not text.sentences[first.sentence].is_row
        if is_plain and is_near and all(_ANY.search(text.content, *_around(text, one)) for one in (first, later)):
            yield first, later


def _around(text: Text, claim: Claim) -> tuple[int, int]:
    """The characters of a sentence in which the side of a number is named."""
    sentence = text.sentences[claim.sentence]
    return max(sentence.start, claim.start - LABEL), min(sentence.end, claim.end + LABEL)


def _are_sides(text: Text, claims: tuple[Claim, Claim], sides: list[tuple[re.Pattern[str], re.Pattern[str]]]) -> bool:
    """Whether one number is of one side and the next of the other, and nothing else is said of either."""
    first, later = claims
    ends = [_end_of(text, claim, *side) for claim, side in zip(claims, sides, strict=True)]
    behind = text.between(later.sentence, later.end, text.sentences[later.sentence].end)
    if any(claim.is_count for claim in behind):
        return False  # a third part follows
    is_next = first.sentence != later.sentence or _BETWEEN.fullmatch(text.content, ends[0], later.start)
    return all(ends) and bool(is_next)


def _end_of(text: Text, claim: Claim, before: re.Pattern[str], behind: re.Pattern[str]) -> int:
    """Where the item of a number of a side ends; nought where the number is of no such side."""
    start, end = _around(text, claim)
    if before.search(text.content[start : claim.start]):
        return claim.end if _ENDS.match(text.content, claim.end) else 0
    named = behind.match(text.content, claim.end, end + 1)
    return named.end() if named else 0


def _whole_of(text: Text, division: Division, first: Claim) -> Claim | None:
    """The number of the clause before the first side, or the only one of a sentence before."""
    own = [claim for claim in text.by_sentence[first.sentence] if claim.is_count and claim.end <= first.start]
    if own:
        is_led = _TO_SIDES.fullmatch(text.content, own[-1].end, first.start)
        return own[-1] if is_led and _may_be_whole(own[-1], division) else None
    for number in range(first.sentence - 1, max(-1, first.sentence - 1 - BACK), -1):
        counts = [claim for claim in text.by_sentence[number] if claim.is_count and not claim.may_be_year]
        if counts:
            is_one = len(counts) == 1 and _may_be_whole(counts[0], division)
            tests = are_of_two_times(text, number, first.sentence), are_of_others(text, counts[0], first)
            is_other = tests[0] or (tests[1] and not division.is_of_places)
            return counts[0] if is_one and not is_other else None
    return None


def _may_be_whole(claim: Claim, division: Division) -> bool:
    return claim.unit == division.unit and claim.family in division.families and not claim.is_rough


def _tied(whole: Claim, first: Claim, later: Claim) -> Iterator[Relation]:
    excess = first.value + later.value - whole.value
    gap = abs(excess)
    is_near = gap <= whole.value * (FARTHER if whole.sentence == first.sentence else FAR)
    are_within = first.value < whole.value and later.value < whole.value
    is_slip = excess > 0 and whole.sentence == first.sentence and one_slip_mends(whole, (first, later))
    if (is_near and are_within) or (is_slip and min(first.value, later.value) < whole.value):
        yield Relation("parts", whole, (first, later), gap <= slack(whole, first, later), is_exhaustive=True)
