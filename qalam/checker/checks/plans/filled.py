"""All vacant places that are said to be filled by those just told, who are fewer: 'придут 58 и 17 педагогов, всего 75 …
все 90 мест закроют эти педагоги'."""

from __future__ import annotations

import re

from qalam.checker.checks.plans.plans import SHORT
from qalam.checker.claims import Claim
from qalam.checker.findings import Finding, written
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.plans.filled import ALL_BEFORE, ALL_BEHIND, BY_THESE, FILLED, NOT_ALL

_ALL_BEFORE = as_pattern(rf"(?:{'|'.join(ALL_BEFORE)})\s(?:эти\s|the\s)?\Z", re.I)
_ALL_BEHIND = as_pattern(ALL_BEHIND, re.I)
_FILLED, _BY_THESE, _NOT_ALL = (
    words_pattern("|".join(words), re.I) for words in (FILLED, BY_THESE, [rf"(?:{one})" for one in NOT_ALL])
)
REACH = 3  # sentences from those who come to the places
PLACES = frozenset({"places", "people", "count"})


def check_filled(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about places that are more than those who fill them."""
    wholes = {tie.whole.id for tie in relations if tie.kind == "parts" and tie.whole and tie.holds}
    found = []
    for sentence in text.sentences:
        places = _places(text, sentence)
        people = places and _who_come(text, places, wholes)
        if places and people and people.value < places.value:
            gap = written(places.value - people.value)
            message = SHORT.fill(need=written(places.value), plan=written(people.value), gap=gap)
            due = written(places.value)
            found.append(Finding("parts-below-whole", "warning", (places, people), message, due, written(people.value)))
    return found


def _places(text: Text, sentence: Sentence) -> Claim | None:
    """The only number of a sentence that says that all of them are filled by those told before."""
    if sentence.is_row or not all(
        words.search(text.content, sentence.start, sentence.end) for words in (_FILLED, _BY_THESE)
    ):
        return None
    claims = [claim for claim in text.by_sentence[sentence.number] if claim.is_count and claim.unit in PLACES]
    if len(claims) != 1 or claims[0].is_rough or _NOT_ALL.search(text.content, sentence.start, sentence.end):
        return None
    is_all = _ALL_BEHIND.match(text.content, claims[0].end) or _ALL_BEFORE.search(
        text.content[max(sentence.start, claims[0].start - 24) : claims[0].start]
    )
    return claims[0] if is_all else None


def _who_come(text: Text, places: Claim, wholes: set[str]) -> Claim | None:
    """The people told last before the places: the total of several, or the only ones of their sentence."""
    for number in range(places.sentence - 1, max(-1, places.sentence - 1 - REACH), -1):
        people = [claim for claim in text.by_sentence[number] if claim.unit == "people" and not claim.is_rough]
        totals = [claim for claim in people if claim.id in wholes]
        told = totals if totals else people
        if told:
            return told[0] if len(told) == 1 and told[0].family in {"staff", ""} else None
    return None
