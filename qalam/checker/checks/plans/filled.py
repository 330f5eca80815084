"""All of a number that are said to be answered by fewer just told: vacant places filled by those who come, 'придут 58 и
17 педагогов, всего 75 … все 90 мест закроют эти педагоги'; and those who wait, given the places that are made, '940
wait … 800 places … with these all 940 will be placed'."""

from __future__ import annotations

import re

from qalam.checker.checks.plans.plans import SHORT
from qalam.checker.claims import Claim
from qalam.checker.findings import Finding, written
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import is_of_each
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.plans.filled import (
    ALL,
    ALL_BEFORE,
    ALL_BEHIND,
    BY_THESE,
    FILLED,
    NOT_ALL,
    OF_THESE_PLACES,
    PLACED,
)
from qalam.checker.words.plans.needs import NEEDED, NEEDED_EITHER

_ALL_BEFORE = as_pattern(rf"(?:{'|'.join(ALL_BEFORE)})\s(?:эти\s|the\s)?\Z", re.I)
_ALL_BEHIND = as_pattern(ALL_BEHIND, re.I)
_FILLED, _BY_THESE, _NOT_ALL = (
    words_pattern("|".join(words), re.I) for words in (FILLED, BY_THESE, [rf"(?:{one})" for one in NOT_ALL])
)
_ALL = as_pattern(rf"\b(?:{'|'.join(ALL)})\s\Z", re.I)
_PLACED = words_pattern(rf"\b(?:{'|'.join(PLACED)})", re.I)
_THESE = as_pattern("|".join(OF_THESE_PLACES), re.I)
_NEED = words_pattern("|".join((*NEEDED, *NEEDED_EITHER)), re.I)
REACH = 3  # sentences from those who come to the places, or from new places to those who are given them
BACK = 4  # sentences from those who are given places back to their need
NEAR = 24  # characters before a number in which 'all' stands
PLACES = frozenset({"places", "people", "count"})


def check_filled(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about places that are more than those who fill them, and people who are more than their places."""
    wholes = {tie.whole.id for tie in relations if tie.kind == "parts" and tie.whole and tie.holds}
    found = []
    for sentence in text.sentences:
        filled = _places(text, sentence)
        placed = None if filled else _all_placed(text, sentence)
        due = filled or placed
        told = (filled and _who_come(text, filled, wholes)) or (placed and _places_before(text, sentence))
        if due and told and told.value < due.value:
            need, plan = written(due.value), written(told.value)
            message = SHORT.fill(need=need, plan=plan, gap=written(due.value - told.value))
            claims = (due, told) if filled else (told, due)
            found.append(Finding("parts-below-whole", "warning", claims, message, need, plan))
    return found


def _places(text: Text, sentence: Sentence) -> Claim | None:
    """The only number of a sentence that says that all of them are filled by those told before."""
    claims = [claim for claim in text.by_sentence[sentence.number] if claim.is_count and claim.unit in PLACES]
    if sentence.is_row or len(claims) != 1 or claims[0].is_rough:
        return None
    if not all(words.search(text.content, sentence.start, sentence.end) for words in (_FILLED, _BY_THESE)):
        return None
    if _NOT_ALL.search(text.content, sentence.start, sentence.end):
        return None
    is_all = _ALL_BEHIND.match(text.content, claims[0].end) or _ALL_BEFORE.search(
        text.content[max(sentence.start, claims[0].start - NEAR) : claims[0].start]
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


def _all_placed(text: Text, sentence: Sentence) -> Claim | None:
    """The only people of a sentence that says that all of so many who wait are given these places."""
    people = [claim for claim in text.by_sentence[sentence.number] if claim.unit == "people"]
    said = (text.content, sentence.start, sentence.end)
    if sentence.is_row or len(people) != 1 or not _PLACED.search(*said) or not _THESE.search(*said):
        return None
    before = text.content[max(sentence.start, people[0].start - NEAR) : people[0].start]
    return people[0] if _ALL.search(before) and _waits(text, sentence, people[0]) else None


def _waits(text: Text, sentence: Sentence, need: Claim) -> bool:
    """Whether a sentence before tells of so many who wait."""
    return any(
        _NEED.search(text.content, text.sentences[number].start, text.sentences[number].end)
        and any(claim.value == need.value for claim in text.by_sentence[number])
        for number in range(max(0, sentence.number - BACK), sentence.number)
    )


def _places_before(text: Text, sentence: Sentence) -> Claim | None:
    """The only number of places shortly before."""
    first = text.sentences[max(0, sentence.number - REACH)].start
    told = [claim for claim in text.claims_within(first, sentence.end) if claim.unit == "places"]
    is_exact = len(told) == 1 and not (told[0].is_rough or is_of_each(text, told[0]))
    return told[0] if is_exact else None
