"""Two lists of the same things: where one number is the same in both, another that slipped is seen."""

from __future__ import annotations

from collections.abc import Iterator

from qalam.checker.checks.again.repeated import differing
from qalam.checker.claims import Claim
from qalam.checker.clauses import stem
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import are_of_two_times
from qalam.checker.slips import slips_once
from qalam.checker.text import Text

_LABEL = as_pattern(r"([^\W\d]{6,})\s(?:[–—:-]\s)?$")
BACK = 6  # sentences from one list to the other
LEAST = 100  # a number that stands twice by chance no more
REACH = 40  # characters before a number in which its label ends
_Labels = dict[str, Claim]


def check_listed_twice(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about numbers of a label that another list gives with one digit changed."""
    found: list[Finding] = []
    recent: list[tuple[int, _Labels]] = []
    for sentence in text.sentences:
        own = {} if sentence.is_row else dict(_labelled(text, sentence.number))
        if len(own) < 2:
            continue
        recent = [(number, labels) for number, labels in recent if sentence.number - number <= BACK]
        for number, labels in recent:
            if not are_of_two_times(text, number, sentence.number):
                found.extend(_slipped(labels, own))
        recent.append((sentence.number, own))
    return found


def _labelled(text: Text, number: int) -> Iterator[tuple[str, Claim]]:
    """The counts of a sentence by the word right before each, if it is told once."""
    labelled: dict[str, list[Claim]] = {}
    for claim in text.by_sentence[number]:
        word = _LABEL.search(text.content[max(0, claim.start - REACH) : claim.start])
        if claim.is_count and word and not claim.is_rough and claim.value >= LEAST:
            labelled.setdefault(stem(word[1].lower()), []).append(claim)
    yield from ((label, claims[0]) for label, claims in labelled.items() if len(claims) == 1)


def _slipped(first: _Labels, later: _Labels) -> Iterator[Finding]:
    shared = [label for label in later if label in first]
    if not any(first[label].value == later[label].value for label in shared):
        return
    for label in shared:
        if first[label].value != later[label].value and slips_once(first[label], later[label]):
            yield differing(first[label], later[label])
