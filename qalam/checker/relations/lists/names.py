"""A counted list of names in parentheses: '3 балабақша (Айболат, Ханторе, Мерей)'."""

from __future__ import annotations

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.text import Text

_NAMES = as_pattern(r"\(\s*([«\"“]?[^\W\da-zа-яәғқңөұүһі][^()\d:;–]{1,300}?)\s*\)")
_SPLIT = as_pattern(r"\s*(?:,|\bжәне\b|\bи\b|\band\b)\s*")
_NUMBERS = as_pattern(r"\d+")


def name_lists(text: Text) -> list[Relation]:
    """Lists whose length is stated: names of organisations, numbers of schools."""
    found: list[Relation] = []
    for sentence in text.sentences:
        organisations = [claim for claim in text.by_sentence[sentence.number] if claim.unit == "organisations"]
        for match in _NAMES.finditer(text.content, sentence.start, sentence.end):
            names = tuple(name.strip('«»"“” ') for name in _SPLIT.split(match.group(1)))
            counted = _counted_before(organisations, match.start())
            if counted is not None and all(name[:1].isupper() for name in names):
                holds = counted.value == len(names)
                found.append(Relation("names", counted, (), holds, names=names, end=match.end()))
        found.extend(_school_numbers(text, sentence.number, organisations))
    return found


def _school_numbers(text: Text, sentence: int, organisations: list[Claim]) -> list[Relation]:
    found = []
    for claim in text.by_sentence[sentence]:
        if claim.unit == "school-numbers" and text.content[claim.start - 1 : claim.start] == "(":
            counted = _counted_before(organisations, claim.start)
            names = tuple(_NUMBERS.findall(claim.text))
            if counted is not None and len(names) > 1:
                holds = counted.value == len(names)
                found.append(Relation("names", counted, (claim,), holds, names=names, end=claim.end))
    return found


def _counted_before(organisations: list[Claim], start: int) -> Claim | None:
    """The last organisation count that stands at most 60 characters before the list."""
    before = [claim for claim in organisations if claim.end <= start <= claim.end + 60]
    return before[-1] if before else None
