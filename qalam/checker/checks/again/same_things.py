"""Whether two counts are of the same things: by noun, attributes, year, place, class and sort."""

from __future__ import annotations

import re

from qalam.checker.checks.again.told_of_all import attributes_of, classes_behind
from qalam.checker.claims import Claim
from qalam.checker.clauses import differ_in_sort, stem
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.scopes import are_of_two_times
from qalam.checker.text import Text
from qalam.checker.words.again.recalled import ANY_NOUN, GENERAL
from qalam.checker.words.again.repeats import SORTS

_SORT = as_pattern(rf"\b(?:{'|'.join(SORTS)})", re.I)
_GENERAL = frozenset(stem(word) for word in GENERAL)
_NAMED = as_pattern(r"«[^«»\n]{2,40}»|№\s?\d+")
SORT_AROUND = 40  # characters before a number in which its sort stands
YEARS = frozenset({"year", "years", "school-year", "date"})


def are_same_things(text: Text, one: Claim, claim: Claim) -> bool:
    """Whether two counts are of the same noun with the same attributes but for the general ones, and of no two named
    places or sorts."""
    return attributes_of(text, claim) | _GENERAL == attributes_of(text, one) | _GENERAL and are_of_one(text, one, claim)


def are_of_one(text: Text, one: Claim, claim: Claim) -> bool:
    """Whether two counts of different sentences are of the same noun, and of no two years, named places or sorts."""
    is_headed = one.unit in {"count", "people"} and (not one.noun or one.noun.startswith(ANY_NOUN))
    is_noun = is_headed or (one.noun and stem(one.noun) == stem(claim.noun)) or one.family == claim.family != ""
    if not is_noun or one.sentence == claim.sentence or are_of_two_times(text, one.sentence, claim.sentence):
        return False
    said = [text.content[text.sentences[c.sentence].start : text.sentences[c.sentence].end] for c in (one, claim)]
    names = [set(_NAMED.findall(sentence)) for sentence in said]
    years = [{c.text for c in text.by_sentence[of.sentence] if c.unit in YEARS} for of in (one, claim)]
    years[1] -= {c.text for c in text.between(claim.sentence, claim.end, len(text.content)) if c.unit in YEARS}
    classes = [_classes(text, of) for of in (one, claim)]
    are_behind = classes_behind(text, claim)
    if (all(classes) or are_behind) and not classes[0] & (are_behind or classes[1]):
        return False
    if years[1] - years[0] or _sorts(text, one) != _sorts(text, claim):
        return False
    if is_headed and stem(claim.noun) not in stems_before(text, one):
        return False
    return not (names[0] and names[1] and not names[0] & names[1]) and not differ_in_sort(*said)


def _classes(text: Text, claim: Claim) -> set[str]:
    """The classes right behind what a number counts, or last named before it in its sentence."""
    behind = classes_behind(text, claim)
    if behind:
        return behind
    before = [one for one in text.by_sentence[claim.sentence] if one.unit == "class" and one.end <= claim.start]
    return {text.content[one.start : one.end] for one in before[-1:]}


def stems_before(text: Text, claim: Claim) -> set[str]:
    """The words of the clause before a number, after the number before it."""
    counts = [other.end for other in text.by_sentence[claim.sentence] if other.end <= claim.start]
    before = text.content[max([text.sentences[claim.sentence].start, *counts[-1:]]) : claim.start]
    return {stem(word.lower()) for word in re.findall(r"[^\W\d]+", re.split(r"[,;:()]", before)[-1])}


def _sorts(text: Text, claim: Claim) -> frozenset[str]:
    """The sorts of organisations named shortly before a number: 'бастауыш мектептегі 180 оқушы'."""
    before = text.content[max(text.sentences[claim.sentence].start, claim.start - SORT_AROUND) : claim.start]
    return frozenset(match.group().lower() for match in _SORT.finditer(before))
