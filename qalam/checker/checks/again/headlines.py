"""A number of the headline that the text below it nowhere tells again, where a sentence that says the same in almost
all its words has another: 'в школы купят 14 автобусов' above 'в сельские школы купят 41 автобус'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from qalam.checker.checks.again.alike import (
    are_made_below,
    are_of_one,
    has_own_year,
    is_measure,
    is_of_noun,
    is_one_of_several,
    is_rounded,
    is_same,
    words_shared,
)
from qalam.checker.checks.again.repeated import differing
from qalam.checker.claims import Claim
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import is_dashed
from qalam.checker.sentences import LIST_MARKS, Sentence
from qalam.checker.slips import printed, slip_between
from qalam.checker.text import Text
from qalam.checker.words.dates.months import ANY_MONTH

_ITEM = as_pattern(rf"{LIST_MARKS}|\d{{1,2}}[.)]\s")
# A line of a calendar: 'до 14 апреля – список', '3 мамырға дейін: өтінім'
_DAY = as_pattern(
    rf"(?:[^\W\d]+\s){{0,2}}\d{{1,2}}(?:\s?[–-]\s?\d{{1,2}})?(?:\s(?:{ANY_MONTH})[^\n]{{0,40}}?|\.\d\d(?:\.\d{{2,4}})?)\s?[:–—-]\s",
    re.I,
)
_BLANK_LINE = as_pattern(r"\s*\n\s*\n")
HEADLINE = 200  # characters
LINES = 2  # at the top that may be headlines
BELOW = 9  # sentences below a headline that tell of the same
FEWEST = 2  # words told again, besides the thing counted
NONE, THIRD, HALF, ALMOST_ALL, MORE_THAN_ALL = (Decimal(of) for of in ("0", "0.33", "0.5", "0.7", "2"))  # of its words
LONG = 3  # digits
SMALLEST, FARTHEST = 2, 11  # a number, and times by which a digit more or less makes it another


def check_headlines(text: Text, relations: list[Relation]) -> list[Finding]:
    """Each number of a headline against the only one below it that is said of the same."""
    found = []
    for line in _headlines(text):
        for claim in text.by_sentence[line.number]:
            if not is_measure(claim) or is_dashed(text, claim) or claim.value < SMALLEST:
                continue
            below = [other for other in text.claims if other.sentence > line.number]
            bare = [other for other in below if other.unit in {claim.unit, "count"}]
            is_told_again = any(is_same(claim, other) or is_rounded(claim, other) for other in bare)
            near = [other for other in below if other.unit == claim.unit and other.sentence - line.number <= BELOW]
            if are_made_below(claim, near):
                continue
            told = [other for other in near if _is_told_of(text, claim, other, is_told_again)]
            found += [differing(claim, told[0])] if len({other.value for other in told}) == 1 else []
    return found


def _headlines(text: Text) -> Iterator[Sentence]:
    for sentence in text.sentences[:LINES]:
        said = text.content[sentence.start : sentence.end].strip()
        if (
            len(said) > HEADLINE
            or sentence.is_row
            or _ITEM.match(said)
            or _DAY.match(said)
            or said[-1:] in {":", ";", ","}
        ):
            return
        is_alone = _BLANK_LINE.match(text.content, sentence.start + len(said))
        if said[-1:] == "." and (sentence.number or not is_alone):
            return
        yield sentence


def _is_told_of(text: Text, one: Claim, two: Claim, is_told_again: bool) -> bool:
    """Whether the sentence of a number below a headline says what the headline says, in another number."""
    if max(one.value, two.value) > min(one.value, two.value) * FARTHEST or two.value < SMALLEST:
        return False
    if text.sentences[two.sentence].is_row or not is_of_noun(text, one, two):
        return False
    if any(is_same(other, two) for other in text.by_sentence[one.sentence] if is_measure(other)):
        return False
    if one.unit == "percent" and _are_of_two_sorts(text, one, two):
        return False
    if min(len(printed(claim)) for claim in (one, two)) < LONG and has_own_year(text, one, two):
        return False
    fewest, enough = _enough(one, two, is_told_again)
    shared, words, _ = words_shared(text, one, two)
    is_said = shared >= fewest and shared >= words * enough
    return is_said and are_of_one(text, one, two) and not is_one_of_several(text, one, two)


def _are_of_two_sorts(text: Text, one: Claim, two: Claim) -> bool:
    """Whether the figures beside two percentages count two sorts: '1,2 млн человек – на 3% больше', 'зарплата 323 тыс.
    тенге – на 10% больше'."""
    beside = [
        {claim.unit for claim in text.by_sentence[of.sentence] if claim.is_count and claim.unit != "count"}
        for of in (one, two)
    ]
    return bool(beside[0] and beside[1]) and not beside[0] & beside[1]


def _enough(one: Claim, two: Claim, is_told_again: bool) -> tuple[int, Decimal]:
    """How many words of a headline must be told again, and which share of them: fewer the less likely it is that two
    other numbers are so alike, more where the number of the headline stands below it, too."""
    digits = [printed(claim) for claim in (one, two)]
    slip = slip_between(*digits)
    if is_told_again:
        return FEWEST, ALMOST_ALL if slip else MORE_THAN_ALL
    length = min(map(len, digits))
    if slip in {"swapped", "replaced"} and one.noun and length > 1:
        return int(slip != "swapped" and length < LONG), NONE
    return (0, NONE) if slip == "swapped" and length > LONG else (FEWEST, THIRD if slip and length >= LONG else HALF)
