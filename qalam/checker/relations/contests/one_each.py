"""Medals of people of whom nobody has two, so there are no more medals than people: '12 оқушы 9 медаль алды, бір адамға
бір медальдан артық берілген жоқ', '12 учеников завоевали 9 медалей, не более одной у каждого'."""

from __future__ import annotations

import re

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.contests.contests import AT_MOST_ONE

_AT_MOST_ONE = as_pattern("|".join(AT_MOST_ONE), re.I)
NEXT = 1  # sentences behind the medals in which it may be said


def one_each(text: Text) -> list[Relation]:
    """The only number of people of a sentence with the first number of medals behind it."""
    found = []
    for sentence in text.sentences:
        pair = None if sentence.is_row else _pair(text, sentence)
        if pair is not None and _is_told(text, sentence):
            people, medals = pair
            found.append(Relation("subset", people, (medals,), medals.value <= people.value))
    return found


def _is_told(text: Text, sentence: Sentence) -> bool:
    last = text.sentences[min(sentence.number + NEXT, len(text.sentences) - 1)]
    return _AT_MOST_ONE.search(text.content, sentence.start, last.end) is not None


def _pair(text: Text, sentence: Sentence) -> tuple[Claim, Claim] | None:
    counts = [claim for claim in text.by_sentence[sentence.number] if claim.is_count and not claim.is_rough]
    people = [claim for claim in counts if claim.unit == "people" and claim.value > 1]
    if len(people) != 1:
        return None
    medals = [claim for claim in counts if claim.family == "prizes" and claim.start > people[0].end]
    return (people[0], medals[0]) if medals else None
