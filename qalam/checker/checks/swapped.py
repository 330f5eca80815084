"""A long number told again, a few sentences on, with two neighbouring digits exchanged: '12 325 … 12 235'.

Of numbers of five digits and more hardly two are so alike by accident.
"""

from __future__ import annotations

from collections.abc import Iterator

from qalam.checker.checks.repeated import differing
from qalam.checker.claims import Claim, may_be_part
from qalam.checker.clauses import differ_in_sort
from qalam.checker.findings import Finding
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import are_of_two_times
from qalam.checker.slips import is_swapped
from qalam.checker.text import Text

REACH = 6  # sentences between the two
LEAST = 10_000
_PEOPLE = frozenset({"people", "count"})


def check_swapped(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about such numbers of people; a number that stands more than once was told as meant."""
    return [differing(one, claim) for one, claim in _swapped(text)]


def _swapped(text: Text) -> Iterator[tuple[Claim, Claim]]:
    earlier: list[Claim] = []
    for claim in _long(text):
        earlier = [one for one in earlier if claim.sentence - one.sentence <= REACH]
        near = [one for one in earlier if is_swapped(one, claim) and _are_of_one(text, one, claim)]
        if len(near) == 1 and not any(one.value == claim.value for one in earlier):
            yield near[0], claim
        earlier.append(claim)


def _long(text: Text) -> Iterator[Claim]:
    """The exact numbers of people of five digits or more, that end in no nought, outside tables."""
    for sentence in text.sentences:
        for claim in () if sentence.is_row else text.by_sentence[sentence.number]:
            is_plain = claim.unit in _PEOPLE and not (claim.is_rough or claim.step or claim.decimals)
            if is_plain and claim.value >= LEAST and claim.value % 10:
                yield claim


def _are_of_one(text: Text, one: Claim, claim: Claim) -> bool:
    """Whether one of them names people, both may count the same, and nothing tells them apart."""
    if one.sentence == claim.sentence or "people" not in {one.unit, claim.unit} or not may_be_part(one, claim):
        return False
    said = text.sentence_of(one), text.sentence_of(claim)
    return not are_of_two_times(text, one.sentence, claim.sentence) and not differ_in_sort(*said)
