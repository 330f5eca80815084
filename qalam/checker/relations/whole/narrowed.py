"""Some of the organisations of a place, told in a later sentence: 'В районе работают 37 школ. … В 91 школе есть …'.

No word ties the two. But the first is said to be all that there are, and no wider place, no other time and no change
is told between them; so the later number, which is of some only, cannot be above the first. Nor is any number of the
same organisations in the text as great as the later one, of which it might be a part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qalam.checker.claims import Claim
from qalam.checker.clauses import attributes, stem
from qalam.checker.patterns import words_pattern
from qalam.checker.relations.labels import places_in
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MARKER, are_of_others, is_of_each
from qalam.checker.text import Text
from qalam.checker.words.parts.narrowed import (
    ANY_OF_THEM,
    NOT_OF_THESE,
    OF_THE_PLACE,
    THERE_ARE_BEFORE,
    THERE_ARE_BEHIND,
)
from qalam.checker.words.plans.planned import WIDE_PLACES

_CLAUSE = re.compile(r"[;:\n(]|,(?!\d)|[.!?]\s|\s[–—-]\s")
_NAMED = r"(?-i:[А-ЯЁӘҒҚҢӨҰҮҺІA-Z][\w-]+)"
_BEFORE = re.compile(
    rf"\W*(?:(?:{'|'.join((*OF_THE_PLACE, _NAMED))})\s){{1,7}}(?:(?:{'|'.join(THERE_ARE_BEFORE)})\s)?\W?", re.I
)
_TOLD_BEFORE = re.compile(rf"\b(?:{'|'.join(THERE_ARE_BEFORE)})\s\W?\Z", re.I)
_BEHIND = re.compile(rf"\s(?:{'|'.join(THERE_ARE_BEHIND)})\s?(?=[,.;:(]|\Z)", re.I)
_OVER = re.compile(r"\s?(?:[,.;:(]|\Z|\s(?:и|and|мен|және)\s(?:[^\W\d]+\s){0,2}\d)")
_CITY = re.compile(r"\bастан|\bалмат|\bшымкент|\bastana|\balmaty|\bshymkent", re.I)
_NOT_OF_THESE = words_pattern(rf"\b(?:{'|'.join(NOT_OF_THESE)})", re.I)
_EXIST = words_pattern(rf"\b(?:{'|'.join((*THERE_ARE_BEHIND, *THERE_ARE_BEFORE))})\b", re.I)
_WIDE = [words_pattern("|".join(words), re.I) for words in WIDE_PLACES]
COUNTRY, REGION, CITY = 0, 1, 2
LEAST = 10
AHEAD = 5  # sentences
NOUN = 80  # characters behind a number in which its noun stands
MOST_TIMES = 10  # of the whole: no slip of one digit makes more


def narrowed(text: Text) -> list[Relation]:
    """The ties of the numbers that are above the number of all organisations of their place."""
    counted: dict[str, list[Claim]] = {}
    for claim in text.claims:
        if claim.unit == "organisations" and claim.noun and not claim.step:
            counted.setdefault(stem(claim.noun), []).append(claim)
    return [tie for alike in counted.values() if len(alike) > 1 for tie in _of_sort(text, alike)]


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
    if is_all_there_are(text, whole) and _is_some(text, whole, part) and not are_of_others(text, whole, part):
        yield Relation("subset", whole, (part,), holds=False)


def _is_one_noun(whole: Claim, part: Claim) -> bool:
    """Whether two nouns of one beginning are one: no 'кітапханашы' is a 'кітапхана'."""
    return whole.family == part.family and abs(len(whole.noun) - len(part.noun)) <= AHEAD and not _ends_as_doer(part)


def _ends_as_doer(part: Claim) -> bool:
    return re.search(r"[шщ][ыі]", part.noun[-4:]) is not None or part.noun.endswith(("арь", "арей", "арями"))


def is_all_there_are(text: Text, whole: Claim) -> bool:
    """Whether a number is said to be of all organisations of a place: nothing narrows it but the place and the time."""
    sentence = text.sentences[whole.sentence]
    before = _CLAUSE.split(text.content[sentence.start : whole.start])[-1]
    if _BEFORE.fullmatch(before) is None or MARKER.search(before):
        return False
    named = whole.end + text.content[whole.end : whole.end + NOUN].lower().find(whole.noun)
    if named < whole.end or any(not word.startswith(ANY_OF_THEM) for word in attributes(text, whole)):
        return False
    end = min(sentence.end, named + len(whole.noun) + 60)
    behind = text.content[named + len(whole.noun) : end]
    if _BEHIND.match(behind):
        return True
    is_told = _TOLD_BEFORE.search(before) is not None or _level(before) is not None
    return is_told and _OVER.match(behind) is not None


def _level(said: str) -> int | None:
    """The widest sort of place that some words name."""
    return next((level for level, words in enumerate(_WIDE) if words.search(said)), None)


def _is_some(text: Text, whole: Claim, part: Claim) -> bool:
    """Whether a number is of the place of the whole, or of one within it; and not just of all there are."""
    own, other = (text.sentences[claim.sentence] for claim in (whole, part))
    said = text.content[other.start : other.end]
    opening = text.content[: own.end]
    of_whole = _level(text.content[own.start : own.end])
    of_whole = _level(opening) if of_whole is None else of_whole
    of_part = _level(said)
    known = {place[:5] for place in places_in(text, 0, own.end)}
    named = {place[:5] for place in places_in(text, other.start, other.end)} - known
    is_narrower = of_part is not None and of_whole is not None and of_part > of_whole
    if of_part is not None and not is_narrower and of_part != of_whole:
        return False
    if named and (
        of_whole not in {COUNTRY, REGION} or (of_whole == REGION and (of_part == REGION or _CITY.search(said)))
    ):
        return False
    return is_narrower or bool(named) or _EXIST.search(said) is None
