"""Two sentences that tell one thing again: they have a number of the same things in common, and of what stands beside
it each tells another: '27 жатақхана, 8 354 орын' and '8 534 орындық 27 жатақхана'."""

from __future__ import annotations

from collections.abc import Iterator

from qalam.checker.checks.again.repeated import differing
from qalam.checker.checks.again.statements import Statement, are_told_apart, is_change_told, is_gap_told, reader
from qalam.checker.claims import Claim
from qalam.checker.clauses import stem, thing
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import are_of_two_times, is_of_each
from qalam.checker.slips import printed_slip
from qalam.checker.text import Text

_WORD = as_pattern(r"[^\W\d]+")
LEAST = 10  # a number that two sentences have in common
REACH = 60  # sentences between them
CROWD = 12  # numbers of a sentence: more are a list
SHARED = 2  # words that both say besides what is counted
MOST = 8  # sentences that tell one number


def check_twins(text: Text, relations: list[Relation]) -> list[Finding]:
    """Each number beside one that an earlier sentence tells, too, against what that one tells of the same things."""
    statement = reader(text)
    told: dict[tuple[str, frozenset[str]], list[Claim]] = {}
    found: dict[str, Finding] = {}
    for sentence in text.sentences:
        claims = [claim for claim in text.by_sentence[sentence.number] if _is_exact(claim)]
        if sentence.is_row or not 1 < len(claims) <= CROWD:
            continue
        for claim in claims:
            name = thing(text, claim)
            if not name or claim.value < LEAST:
                continue
            earlier = told.setdefault((str(claim.value), name), [])
            for before in earlier[-MOST:]:
                if 0 < claim.sentence - before.sentence <= REACH:
                    for one, two in _beside(text, before, claim):
                        if _are_one(text, statement(one), statement(two)):
                            found.setdefault(two.id, differing(one, two))
            earlier.append(claim)
    return list(found.values())


def _is_exact(claim: Claim) -> bool:
    return claim.is_count and not (claim.is_rough or claim.step or claim.may_be_year)


def _beside(text: Text, before: Claim, claim: Claim) -> Iterator[tuple[Claim, Claim]]:
    """The numbers of one sort that each of two sentences tells just once beside the number they have in common."""
    sides = [
        [one for one in text.by_sentence[of.sentence] if one is not of and _is_exact(one)] for of in (before, claim)
    ]
    for one in sides[0]:
        alike = [two for two in sides[1] if _is_of_sort(text, one, two)]
        rivals = [other for other in sides[0] if _is_of_sort(text, one, other)]
        if len(alike) == len(rivals) == 1 and alike[0].value != one.value:
            yield one, alike[0]


def _is_of_sort(text: Text, one: Claim, two: Claim) -> bool:
    return one.unit == two.unit and bool(thing(text, one)) and thing(text, one) == thing(text, two)


def _are_one(text: Text, first: Statement, later: Statement) -> bool:
    """Whether a slip makes one number of the other, and nothing tells the two apart."""
    one, two = first.claim, later.claim
    if printed_slip(one, two) is None or is_of_each(text, one) or is_of_each(text, two):
        return False
    if (
        are_of_two_times(text, one.sentence, two.sentence)
        or are_told_apart(first, later)
        or is_gap_told(text, one, two)
    ):
        return False
    if _are_of_one_frame(text, one, two):
        return False
    shared = first.words & later.words - thing(text, one)
    return len(shared) > SHARED and is_change_told(first) == is_change_told(later)


def _are_of_one_frame(text: Text, one: Claim, two: Claim) -> bool:
    """Whether two sentences have the same words but for one, which tells of what each is: 'по химии участвовали …',
    'по физике участвовали …'."""
    words = [_WORD.findall(text.sentence_of(claim).lower()) for claim in (one, two)]
    if len(words[0]) != len(words[1]):
        return False
    return sum(stem(mine) != stem(other) for mine, other in zip(*words, strict=True)) == 1
