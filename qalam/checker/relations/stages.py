"""Stages of an olympiad: who took part in each, and who won."""

from __future__ import annotations

import re
from itertools import pairwise

from qalam.checker.claims import Claim
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.ties import STAGES, TOOK_PART, WON_PRIZES

_STAGE = re.compile("|".join(re.escape(word) for words in STAGES for word in words), re.I)
_RANK = {word: rank for rank, words in enumerate(STAGES) for word in words}
_TOOK_PART = re.compile("|".join(TOOK_PART), re.I)
_WON = re.compile("|".join(WON_PRIZES), re.I)


def stages(text: Text) -> list[Relation]:
    """Each stage against the one before, and the winners of each against its participants."""
    return [relation for sentence in text.sentences for relation in _stages_of(text, sentence)]


def _stages_of(text: Text, sentence: Sentence) -> list[Relation]:
    marks = list(_STAGE.finditer(text.content, sentence.start, sentence.end))
    ends = [mark.start() for mark in marks[1:]] + [sentence.end] * bool(marks)
    found: list[Relation] = []
    participants: list[tuple[int, Claim]] = []
    for mark, end in zip(marks, ends, strict=True):
        counts = [
            claim for claim in text.between(sentence.number, mark.end(), end) if claim.unit in {"people", "count"}
        ]
        took_part = _TOOK_PART.search(text.content, mark.end(), end)
        won = _WON.search(text.content, mark.end(), end)
        if not counts or took_part is None:
            continue
        participants.append((_RANK[mark.group().lower()], counts[0]))
        if won is not None and len(counts) == 2:
            found.append(Relation("prizes", counts[0], (counts[1],), counts[1].value <= counts[0].value))
    for (lower, before), (higher, after) in pairwise(participants):
        if lower < higher:
            found.append(Relation("stages", before, (after,), after.value <= before.value))
    return found
