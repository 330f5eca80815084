"""A number of the headline that the text below it nowhere tells again, where a sentence that says the same in almost all
its words has another: 'в школы купят 23 автобуса' above 'в сельские школы купят 32 автобуса'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from qalam.checker.checks.repeated import differing
from qalam.checker.checks.statements import are_told_apart, is_change_told, statement
from qalam.checker.claims import Claim
from qalam.checker.clauses import stems
from qalam.checker.findings import Finding
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MARKER, REST, are_of_two_times, is_dashed
from qalam.checker.sentences import LIST_MARKS, Sentence
from qalam.checker.slips import is_swapped
from qalam.checker.text import Text
from qalam.checker.words.others import SO_FAR
from qalam.checker.words.repeats import PLANNED

_OF_OTHERS = re.compile(rf"{MARKER.pattern}|{REST.pattern}|\b(?:{'|'.join(SO_FAR)})", re.I)
_ITEM = re.compile(rf"{LIST_MARKS}|\d{{1,2}}[.)]\s")
_BLANK_LINE = re.compile(r"\s*\n\s*\n")
_PLANNED = re.compile("|".join(PLANNED), re.I)
HEADLINE = 200  # characters
LINES = 2  # at the top that may be headlines
BELOW = 9  # sentences below a headline that tell of the same
HALF = 2  # of the words of a headline one in so many is told again
FEWEST = 2  # words told again, besides the thing counted
THIRD = 3  # of the words, where two digits are exchanged
NEAR = Decimal("0.05")  # of a number told only roughly
ROUND, ROUND_TO = 1000, 100  # a headline says 2 500 for 2 478
BEHIND = 2  # sentences
FAR_ABOVE = Decimal("1.2")  # times a number, told as 'more than'


def check_headlines(text: Text, relations: list[Relation]) -> list[Finding]:
    """Each number of a headline against the only one below it that is said of the same."""
    found = []
    for line in _headlines(text):
        for claim in text.by_sentence[line.number]:
            if not _is_measure(claim) or is_dashed(text, claim) or claim.value < 2:
                continue
            below = _below(text, claim)
            if not any(_is_same(claim, other) for other in below):
                told = [other for other in below if _is_told_of(text, line, claim, other)]
                found += [differing(claim, told[0])] if len({other.value for other in told}) == 1 else []
    return found


def _headlines(text: Text) -> Iterator[Sentence]:
    for sentence in text.sentences[:LINES]:
        said = text.content[sentence.start : sentence.end].strip()
        if len(said) > HEADLINE or sentence.is_row or _ITEM.match(said) or said[-1:] in {":", ";", ","}:
            return
        is_alone = _BLANK_LINE.match(text.content, sentence.start + len(said))
        if said[-1:] == "." and (sentence.number or not is_alone):
            return
        yield sentence


def _is_measure(claim: Claim) -> bool:
    return (claim.is_count and not claim.may_be_year) or claim.unit == "percent"


def _below(text: Text, claim: Claim) -> list[Claim]:
    """The numbers of its unit below a number."""
    return [other for other in text.claims if other.sentence > claim.sentence and _is_of_unit(claim, other)]


def _is_of_unit(one: Claim, two: Claim) -> bool:
    return _is_measure(two) and (one.unit == two.unit or {"count"} < {one.unit, two.unit} <= {"count", "people"})


def _is_same(one: Claim, two: Claim) -> bool:
    """Whether two numbers are one, as far as they are rounded."""
    gap = abs(one.value - two.value)
    is_round = one.value >= ROUND and not one.value % ROUND_TO
    is_bound = one.is_rough and not two.is_rough and one.value <= two.value <= one.value * FAR_ABOVE
    return is_bound or gap <= max(one.step, two.step) or ((one.is_rough or two.is_rough or is_round) and gap <= one.value * NEAR)


def _is_told_of(text: Text, line: Sentence, one: Claim, two: Claim) -> bool:
    """Whether the sentence of a number says what the headline says, and of no part, rest, plan or other time."""
    if two.sentence - line.number > BELOW or not _is_of_noun(one, two) or one.unit != two.unit:
        return False
    if any(_is_same(other, two) for other in text.by_sentence[line.number] if _is_measure(other)):
        return False
    sentence = text.sentences[two.sentence]
    said = [text.content[of.start : of.end] for of in (line, sentence)]
    if sentence.is_row or _OF_OTHERS.search(said[1]) or are_of_two_times(text, line.number, sentence.number):
        return False
    if bool(_PLANNED.search(said[0])) != bool(_PLANNED.search(said[1])) or _is_one_of_several(text, one, two):
        return False
    words = stems(said[0]) - stems(one.noun)
    shared = len(words & stems(said[1]))
    enough = THIRD if is_swapped(one, two) else HALF
    return shared >= FEWEST and shared * enough >= len(words) and not _are_apart(text, one, two)


def _is_of_noun(one: Claim, two: Claim) -> bool:
    return stems(one.noun) == stems(two.noun) or bool(one.family and one.family == two.family)


def _is_one_of_several(text: Text, one: Claim, two: Claim) -> bool:
    """Whether its sentence tells another number of the same things, or one shortly behind makes the sought with it."""
    near = text.sentences[two.sentence : two.sentence + 1 + BEHIND]
    others = [other for line in near for other in text.by_sentence[line.number] if other is not two and other.is_count]
    return any(
        other.value + two.value == one.value or (other.sentence == two.sentence and _is_like(two, other))
        for other in others
    )


def _is_like(claim: Claim, other: Claim) -> bool:
    return other.unit in {claim.unit, "count"} and (not other.noun or _is_of_noun(claim, other))


def _are_apart(text: Text, one: Claim, two: Claim) -> bool:
    first, later = statement(text, one), statement(text, two)
    return are_told_apart(first, later) or is_change_told(first) != is_change_told(later)
