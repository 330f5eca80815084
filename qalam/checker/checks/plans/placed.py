"""All who wait, given places of which fewer are made: '940 wait … 800 places … with these all 940 will be placed'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qalam.checker.checks.plans.plans import SHORT
from qalam.checker.claims import Claim
from qalam.checker.findings import Finding, written
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import is_of_each
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.plans.needs import NEEDED, NEEDED_EITHER
from qalam.checker.words.plans.placed import ALL, OF_THESE_PLACES, PLACED

_ALL = as_pattern(rf"\b(?:{'|'.join(ALL)})\s\Z", re.I)
_PLACED = as_pattern(rf"\b(?:{'|'.join(PLACED)})", re.I)
_THESE = as_pattern("|".join(OF_THESE_PLACES), re.I)
_NEED = as_pattern("|".join((*NEEDED, *NEEDED_EITHER)), re.I)
REACH = 3  # sentences from the new places to those who are given them
BACK = 4  # sentences from those who are given places back to their need
NEAR = 24  # characters before a number in which 'all' stands


def check_placed(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about such sentences; the number of all was told before as that of those who wait."""
    return [finding for sentence in text.sentences if not sentence.is_row for finding in _of_all(text, sentence)]


def _of_all(text: Text, sentence: Sentence) -> Iterator[Finding]:
    said = sentence.start, sentence.end
    claims = [claim for claim in text.by_sentence[sentence.number] if claim.unit == "people"]
    if len(claims) != 1 or not _PLACED.search(text.content, *said) or not _THESE.search(text.content, *said):
        return
    need = claims[0]
    before = text.content[max(sentence.start, need.start - NEAR) : need.start]
    plan = _places(text, sentence) if _ALL.search(before) and _waits(text, sentence, need) else None
    if plan is not None and plan.value < need.value:
        message = SHORT.fill(need=written(need.value), plan=written(plan.value), gap=written(need.value - plan.value))
        yield Finding("parts-below-whole", "warning", (plan, need), message, written(need.value), written(plan.value))


def _waits(text: Text, sentence: Sentence, need: Claim) -> bool:
    """Whether a sentence before tells of so many who wait."""
    return any(
        _NEED.search(text.content, text.sentences[number].start, text.sentences[number].end)
        and any(claim.value == need.value for claim in text.by_sentence[number])
        for number in range(max(0, sentence.number - BACK), sentence.number)
    )


def _places(text: Text, sentence: Sentence) -> Claim | None:
    """The only number of places shortly before."""
    first = text.sentences[max(0, sentence.number - REACH)].start
    told = [claim for claim in text.claims_within(first, sentence.end) if claim.unit == "places"]
    is_exact = len(told) == 1 and not (told[0].is_rough or is_of_each(text, told[0]))
    return told[0] if is_exact else None
