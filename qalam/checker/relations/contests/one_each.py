"""Prizes of people of whom nobody has two: no more than there are people."""

from __future__ import annotations

import re

from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.contests.contests import AT_MOST_ONE

_AT_MOST_ONE = as_pattern("|".join(AT_MOST_ONE), re.I)


def prizes_one_each(text: Text) -> list[Relation]:
    """The only number of people of a sentence with the first number of prizes behind it, where it is said there or in
    the next sentence that nobody has two."""
    return [tie for sentence in text.sentences if not sentence.is_row for tie in _one_each(text, sentence)]


def _one_each(text: Text, sentence: Sentence) -> list[Relation]:
    counts = [claim for claim in text.by_sentence[sentence.number] if claim.is_count and not claim.is_rough]
    people = [claim for claim in counts if claim.unit == "people" and claim.value > 1]
    won = [claim for claim in counts if claim.family == "prizes" and len(people) == 1 and claim.start > people[0].end]
    end = text.sentences[min(sentence.number + 1, len(text.sentences) - 1)].end
    if not won or not _AT_MOST_ONE.search(text.content, sentence.start, end):
        return []
    return [Relation("subset", people[0], (won[0],), won[0].value <= people[0].value)]
