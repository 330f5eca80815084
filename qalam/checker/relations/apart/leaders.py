"""Those that have the most of what a sentence before counted: 'в стране 168 школ. … Больше всего их в Акжаре (54)'.

What one place has is within what all have. Which number all have is told by the noun; a part is wrong for certain only
where it is above each number of that noun in the sentences before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from qalam.checker.claims import Claim, may_be_part, value_of
from qalam.checker.clauses import differ_in_sort, stem, stems
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import are_of_two_times, is_of_each
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.parts.leaders import CHILDREN, GO_ON, LEADERS, MEANS, NOT_AMOUNTS

_LEADERS = words_pattern(rf"\b(?:{'|'.join(LEADERS)})", re.I)
_NOT_AMOUNTS = as_pattern(rf"\b(?:{'|'.join(NOT_AMOUNTS)})", re.I)
_MEAN = as_pattern(rf"\b(?:{'|'.join(MEANS)})", re.I)
_GO_ON = as_pattern(rf"\W*(?:{'|'.join(GO_ON)})", re.I)
_CHILDREN = as_pattern(rf"\b(?:{'|'.join(CHILDREN)})", re.I)
_BEHIND_NAME = as_pattern(r"[А-ЯЁӘҒҚҢӨҰҮҺІA-Z][\w-]{3,}(?:\s[^\W\d]+){0,3}(?:\s?[:–—-]|\s\()\s?$|[^\W\d]{4,}\s\($")
_GOES_ON = as_pattern(r"(?:\bследу|\bдалее|\bидут|одан кейін|followed).{0,70}$", re.I)
NAME = 80  # characters before a number in which its place is named
ROUGHLY = Decimal("1.2")  # times a number that is only told as 'more than'
FAR = 10  # times the whole, further than one slip of the pen goes
BACK = 6  # sentences back to what was counted
UNITS = frozenset({"people", "organisations", "money", "places"})


def leaders(text: Text) -> list[Relation]:
    """The numbers of those that have the most that are above all that was counted of their sort."""
    found = []
    for first, sentence in _told(text):
        above = [(whole, part) for part in _named(text, first, sentence) for whole in _wholes(text, first, part)]
        if len(above) == 1:  # several above it: it was no whole of theirs
            found += [Relation("subset", whole, (part,), holds=False) for whole, part in above]
    return found


def _told(text: Text) -> Iterator[tuple[Sentence, Sentence]]:
    """Each sentence that tells who has the most, and those behind it that go on to the next and to the last ones; with
    the first of them."""
    first: Sentence | None = None
    for sentence in text.sentences[1:]:
        if not any(claim.is_count for claim in text.by_sentence[sentence.number]):
            first = None
            continue
        said = (text.content, sentence.start, sentence.end)
        goes_on = first is not None and _GO_ON.match(*said)
        if sentence.is_row or not (goes_on or _LEADERS.search(*said)) or _NOT_AMOUNTS.search(*said):
            first = None
            continue
        first = first if first is not None and goes_on else sentence
        yield first, sentence


def _named(text: Text, first: Sentence, sentence: Sentence) -> Iterator[Claim]:
    """The numbers of the sentence that are of a place or a sort named beside them, or repeat the noun spoken of."""
    said = stems(text.content[first.start : first.end])
    for claim in text.by_sentence[sentence.number]:
        if not claim.is_count or claim.may_be_year or claim.is_rough or is_of_each(text, claim):
            continue
        before = text.content[max(sentence.start, claim.start - NAME) : claim.start]
        if _BEHIND_NAME.search(before) or (claim.noun and stem(claim.noun) in said and _GOES_ON.search(before)):
            yield claim


def _wholes(text: Text, sentence: Sentence, part: Claim) -> Iterator[Claim]:
    """The greatest number of the things spoken of in the sentences before the first that tells of the most, where even
    that is less than the part."""
    noun = part.noun if part.unit in UNITS else ""
    words = text.content[sentence.start : sentence.end]
    said = stems(words)
    first = text.sentences[max(0, sentence.number - BACK)].start
    earlier = text.claims_within(first, sentence.start)
    earlier = [claim for claim in earlier if not text.sentences[claim.sentence].is_row]
    alike = [claim for claim in earlier if claim.unit in UNITS and claim.noun and may_be_part(claim, part)]
    is_of_children = not noun and _CHILDREN.search(words) is not None
    alike = [
        claim
        for claim in alike
        if _is_of_thing(claim, part, noun, said)
        or (is_of_children and claim.family == "children" and len(stems(text.sentence_of(claim)) & said) > 1)
    ]
    if not alike or any(claim.is_rough and claim.value * ROUGHLY >= part.value for claim in alike):
        return
    whole = max(alike, key=value_of)
    if whole.is_rough or (part.step and whole.unit not in {"people", "money"}):
        return  # thousands are of what each did, or of money
    if whole.unit == "money" and _MEAN.search(text.sentence_of(whole)):
        return
    between = (text.sentences[whole.sentence], text.sentences[part.sentence])
    is_other = are_of_two_times(text, whole.sentence, sentence.number)
    is_other |= differ_in_sort(*(text.content[one.start : one.end] for one in between))
    if whole.value < part.value <= whole.value * FAR and not is_other:
        yield whole


def _is_of_thing(claim: Claim, part: Claim, noun: str, said: frozenset[str]) -> bool:
    """Whether a number counts what the part does: money, the noun of the part, or else one that its sentence names."""
    if part.unit == "money" or claim.unit == "money":
        return part.unit == claim.unit
    if claim.unit == part.unit == "people" and not (claim.family and part.family):
        return True  # 'человек', 'қатысушы'
    return stem(claim.noun) == stem(noun) if noun else stem(claim.noun) in said
