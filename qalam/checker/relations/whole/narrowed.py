"""Some of the organisations or pupils of a place, told in a later sentence: 'В районе работают 37 школ. … В 91 школе
есть …', 'Ауданда 3 210 оқушы бар. Тегін тамақпен 4 110 оқушы қамтылған'.

No word ties the two. But the first is said to be all that there are, and no wider place, no other time and no change
is told between them; so the later number, which is of some only, cannot be above the first. Nor is any number of the
same sort in the text as great as the later one, of which it might be a part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qalam.checker.claims import Claim
from qalam.checker.clauses import CLAUSE_ENDS, attributes, stem
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.labels import places_in
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MARKER, are_of_others, is_of_each
from qalam.checker.sentences import Sentence
from qalam.checker.slips import MOST_TIMES
from qalam.checker.text import Text
from qalam.checker.wide_places import COUNTRY, PLACES, REGION, VILLAGE, widest
from qalam.checker.words.parts.narrowed import (
    ANY_OF_THEM,
    FALL_TO,
    LEARNERS,
    MANY_TIMES,
    NOT_OF_THESE,
    OF_THE_PLACE,
    THERE_ARE_BEFORE,
    THERE_ARE_BEHIND,
    THEY_HAVE,
    THEY_LEARN_BEFORE,
    THEY_LEARN_BEHIND,
)

_CLAUSE = as_pattern(rf"{CLAUSE_ENDS}|[.!?]\s|\s[–—-]\s")  # what opens behind a dash says of itself that it is all
_CAPITAL = "[А-ЯЁӘҒҚҢӨҰҮҺІA-Z]"
# A name of a place: behind another word, in capitals, or before the word for such a place.
_NAMED = (
    rf"(?-i:(?<=\w\s){_CAPITAL}[\w-]+|{_CAPITAL}{{2,5}}(?:-\w+)?"
    rf"|{_CAPITAL}[\w-]+(?=\s(?:облыс|аудан|қала|район|област|город)))"
)
_TOLD = "|".join((*THERE_ARE_BEFORE, *THEY_LEARN_BEFORE))
_BEFORE = as_pattern(rf"\W*(?:(?:{'|'.join((*OF_THE_PLACE, _NAMED))})\s){{0,7}}(?:(?:{_TOLD})\s)?\W?", re.I)
_TOLD_BEFORE = as_pattern(rf"\b(?:{_TOLD})\s\W?\Z", re.I)
_OF_PLACE = as_pattern(r"\b(?:барлығы|всего)\b|(?-i:\b[А-ЯЁӘҒҚҢӨҰҮҺІ]{2,5}\b)|\b(?:in|of) (?-i:[A-Z])", re.I)
_LEARNERS = [as_pattern("|".join(words), re.I) for words in LEARNERS]
_THEY_HAVE = words_pattern(rf"\b(?:{'|'.join(THEY_HAVE)})\b", re.I)
_MANY_TIMES = words_pattern(rf"\b(?:{'|'.join(MANY_TIMES)})", re.I)
# 'Облыс бойынша мектеп саны – 209', 'Число школ области – 209': what is counted stands before the dash.
_PLACE_WORDS = rf"(?:(?:{'|'.join((*OF_THE_PLACE, _NAMED))})\s){{0,5}}"
_NUMBER_OF = as_pattern(
    rf"\W*{_PLACE_WORDS}(?:(?:{'|'.join(ANY_OF_THEM)})[^\W\d]*\s){{0,3}}[^\W\d]{{3,}}\s(?:жалпы\s)?саны\s?[–—-]?\s"
    rf"|\W*(?:(?:общее|всего)\s)?(?:число|количество)\s[^\W\d]{{3,}}\s{_PLACE_WORDS}[–—-]\s",
    re.I,
)
_BEHIND = as_pattern(rf"\s(?:{'|'.join((*THERE_ARE_BEHIND, *THEY_LEARN_BEHIND))})\s?(?=[,.;:(]|\Z)", re.I)
_OVER = as_pattern(r"(?: in (?:the|our|this) [a-z]+)?\s?(?:[,.;:(]|\Z|\s(?:и|and|мен|және)\s(?:[^\W\d]+\s){0,2}\d)")
_AND_OTHERS = as_pattern(
    r"(?:\s[^\W\d]+){1,3}?,?\s(?:и|мен|пен|бен|және|and)\s(?=[^\W\d]+(?:ах|ях|[дт][ае])\b|[a-z])", re.I
)
_FALL_TO = as_pattern("|".join(FALL_TO), re.I)
_CITY = as_pattern(r"\bастан|\bалмат|\bшымкент|\bastana|\balmaty|\bshymkent", re.I)
_NOT_OF_THESE = words_pattern(rf"\b(?:{'|'.join(NOT_OF_THESE)})", re.I)
LEAST = 10
AHEAD = 5  # sentences
LABEL = 90  # characters before a number in which what it counts is named
NOUN = 80  # characters behind a number in which its noun stands


def narrowed(text: Text) -> list[Relation]:
    """The ties of the numbers that are above the number of all organisations or pupils of their place."""
    counted: dict[str, list[Claim]] = {}
    for claim in text.claims:
        if claim.noun and (sort := _sort(claim)):
            counted.setdefault(sort, []).append(claim)
    return [tie for alike in counted.values() if len(alike) > 1 for tie in _of_sort(text, alike)]


def _sort(claim: Claim) -> str:
    """By what numbers are taken to count the same: the noun of organisations, the sort of those who learn."""
    if claim.unit == "organisations":
        return "" if claim.step else stem(claim.noun)
    if claim.unit != "people" or claim.family != "children":
        return ""
    return next((words.pattern for words in _LEARNERS if words.match(claim.noun)), "")


def _of_sort(text: Text, alike: Sequence[Claim]) -> Iterator[Relation]:
    """The greatest of all numbers of one sort, against the greatest of those before it, which tells all there are."""
    part = max(alike, key=lambda claim: claim.value)
    before = [claim for claim in alike if claim.end <= part.start]
    if not before or sum(claim.value == part.value for claim in alike) > 1 or part.is_rough:
        return
    whole = max(before, key=lambda claim: claim.value)
    is_near = 0 < part.sentence - whole.sentence <= AHEAD and LEAST <= whole.value < part.value
    if not is_near or part.value > whole.value * MOST_TIMES or whole.is_rough:
        return
    sentence = text.sentences[part.sentence]
    if sentence.is_row or text.sentences[whole.sentence].is_row or not _is_one_noun(whole, part):
        return
    if _NOT_OF_THESE.search(text.content, sentence.start, sentence.end) or is_of_each(text, part):
        return
    if _AND_OTHERS.match(text.content, part.end):
        return
    if part.unit == "people" and not _have_at_once(text, sentence):
        return
    falls_to = _FALL_TO.search(text.content, sentence.start, sentence.end) is not None
    is_some = falls_to or (is_all_there_are(text, whole) and _is_some(text, whole, part))
    if is_some and not are_of_others(text, whole, part):
        yield Relation("subset", whole, (part,), holds=False)


def _have_at_once(text: Text, sentence: Sentence) -> bool:
    """Whether a sentence tells what some of those who learn have or do all the time, each of them once."""
    span = (text.content, sentence.start, sentence.end)
    return _THEY_HAVE.search(*span) is not None and _MANY_TIMES.search(*span) is None


def _is_one_noun(whole: Claim, part: Claim) -> bool:
    """Whether two nouns of one beginning are one: no 'кітапханашы' is a 'кітапхана'."""
    if whole.unit == "people":
        return True
    return whole.family == part.family and abs(len(whole.noun) - len(part.noun)) <= AHEAD and not _ends_as_doer(part)


def _ends_as_doer(part: Claim) -> bool:
    return re.search(r"[шщ][ыі]", part.noun[-4:]) is not None or part.noun.endswith(("арь", "арей", "арями"))


def is_all_there_are(text: Text, whole: Claim) -> bool:
    """Whether a number is said to be of all of its sort in a place: nothing narrows it but the place and the time."""
    sentence = text.sentences[whole.sentence]
    told = text.content[max(sentence.start, whole.start - LABEL) : whole.start]
    if _NUMBER_OF.fullmatch(told) is not None and widest(told) is not None:
        return _OVER.match(text.content, whole.end) is not None
    before = _CLAUSE.split(text.content[sentence.start : whole.start])[-1]
    if _BEFORE.fullmatch(before) is None or MARKER.search(before):
        return False
    named = whole.end + text.content[whole.end : whole.end + NOUN].lower().find(whole.noun)
    if named < whole.end or any(not word.startswith(ANY_OF_THEM) for word in attributes(text, whole)):
        return False
    end = min(sentence.end, named + len(whole.noun) + 60)
    behind = text.content[named + len(whole.noun) : end]
    is_of_place = widest(before) is not None or _OF_PLACE.search(before) is not None
    if is_of_place and _BEHIND.match(behind):
        return True
    is_told = whole.unit == "organisations" and _TOLD_BEFORE.search(before) is not None
    return (is_told or is_of_place) and _OVER.match(behind) is not None


def _is_some(text: Text, whole: Claim, part: Claim) -> bool:
    """Whether a number is of the place of the whole, or of one within it; and not just of all there are."""
    own, other = (text.sentences[claim.sentence] for claim in (whole, part))
    said = text.content[other.start : other.end]
    opening = text.content[: own.end]
    of_whole = widest(text.content[own.start : own.end])
    of_whole = widest(opening) if of_whole is None else of_whole
    of_part = widest(said)
    if of_part is None and widest(opening) != of_whole:
        return False  # the text has spoken of a wider place before
    if PLACES[VILLAGE].search(text.content, own.start, own.end) and not PLACES[VILLAGE].search(said):
        return False
    known = {place[:5] for place in places_in(text, 0, own.end)}
    named = {place[:5] for place in places_in(text, other.start, other.end)} - known
    is_narrower = of_part is not None and of_whole is not None and of_part > of_whole
    if of_part is not None and not is_narrower and of_part != of_whole:
        return False
    is_apart = of_whole == REGION and (of_part == REGION or _CITY.search(said) is not None)
    if named and (of_whole not in {COUNTRY, REGION} or is_apart):
        return False
    return is_narrower or bool(named) or part.unit == "people" or not is_all_there_are(text, part)
