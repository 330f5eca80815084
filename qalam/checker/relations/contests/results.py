"""Those who passed and those who did not, told sentences apart, against all who sat the test; parts of which the second
is told with 'more': 'Из них 1,4 млн – ученики начальных классов, ещё 825 тыс. – школьники 5–11 классов'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from qalam.checker.claims import Claim, may_be_part, slack
from qalam.checker.clauses import stem
from qalam.checker.needed import Pattern
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MARKER, are_of_two_times, whole_before
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.contests.contests import APPLIED, FAILED, SUCCEEDED, TOOK_PART

_FAILED, _PASSED = (words_pattern(rf"\b(?:{'|'.join(words)})", re.I) for words in (FAILED, SUCCEEDED))
_TOOK_PART = as_pattern("|".join((*TOOK_PART, *APPLIED)), re.I)
_MORE = as_pattern(r"(?:\bещ[её]|\bтағы|\banother)\s$", re.I)
_OPENING = as_pattern(r"\W*")
_IS = as_pattern(r"\.?\s?[–—-]\s")
REACH = 3  # sentences between those who failed, those who passed and all
ABOVE, BELOW = Decimal("1.15"), Decimal("0.95")  # of all: two results that make more or less are of another test
CLEARLY = Decimal("1.08")  # times the whole, which no rounding of a part explains
FAR = Decimal("1.6")  # times the whole: parts that make more are of something else
LEAST = 10


def results(text: Text) -> list[Relation]:
    """Both kinds of ties, of all sentences outside tables."""
    found: list[Relation] = []
    for sentence in text.sentences:
        if not sentence.is_row and text.by_sentence[sentence.number]:
            found.extend(_passed_and_failed(text, sentence))
            found.extend(_and_more(text, sentence))
    return found


def _passed_and_failed(text: Text, sentence: Sentence) -> Iterator[Relation]:
    failed = _only(text, sentence, _FAILED)
    if failed is None:
        return
    first, last = max(0, sentence.number - REACH), sentence.number + REACH + 1
    around = [one for one in text.sentences[first:last] if one is not sentence and not one.is_row]
    around = [one for one in around if not are_of_two_times(text, one.number, sentence.number)]
    passed = [told for one in around if (told := _only(text, one, _PASSED)) and _is_same(told, failed)]
    if len(passed) != 1:
        return
    total = failed.value + passed[0].value
    wholes = [
        claim
        for one in around
        if _TOOK_PART.search(text.content, one.start, one.end)
        for claim in text.by_sentence[one.number]
        if _is_same(claim, failed) and claim.value > max(failed.value, passed[0].value) and not claim.is_rough
    ]
    if len({claim.value for claim in wholes}) == 1 and wholes[0].value * BELOW <= total <= wholes[0].value * ABOVE:
        parts = tuple(sorted((failed, passed[0]), key=lambda claim: claim.start))
        holds = abs(wholes[0].value - total) <= slack(wholes[0], *parts)
        yield Relation("parts", wholes[0], parts, holds, is_exhaustive=True)


def _only(text: Text, sentence: Sentence, words: Pattern) -> Claim | None:
    """The first number of people of a sentence that says one of the words, if no other stands before them."""
    said = words.search(text.content, sentence.start, sentence.end)
    people = [claim for claim in text.by_sentence[sentence.number] if claim.unit == "people" and not claim.is_rough]
    before = [claim for claim in people if said and claim.start < said.start()]
    if said is None or not people or len(before) > 1:
        return None
    told = before[0] if before else people[0]
    return told if told.value >= LEAST else None


def _is_same(one: Claim, two: Claim) -> bool:
    is_noun = bool(one.noun and two.noun) and stem(one.noun) == stem(two.noun)
    return one.unit == two.unit == "people" and (is_noun or one.family == two.family != "")


def _and_more(text: Text, sentence: Sentence) -> Iterator[Relation]:
    """The only two numbers of a sentence that opens with 'of them', the second with 'more' before it, each with a dash
    and a noun of the whole behind it, where the two clearly make more than that."""
    parts = [claim for claim in text.by_sentence[sentence.number] if claim.is_count]
    if len(parts) != 2 or not _MORE.search(text.content[parts[0].end : parts[1].start]):
        return
    opening = _OPENING.match(text.content, sentence.start)
    marker = MARKER.match(text.content, opening.end()) if opening else None
    if marker is None:
        return
    whole = whole_before(text, sentence, marker.start(), parts)
    if whole is None or whole.is_rough or not all(may_be_part(whole, part) for part in parts):
        return
    if not all(_IS.match(text.content, part.end) for part in parts) or any(part.value > whole.value for part in parts):
        return
    total = parts[0].value + parts[1].value
    if whole.value * CLEARLY < total < whole.value * FAR:
        yield Relation("parts", whole, tuple(parts), holds=False, is_exhaustive=True)
