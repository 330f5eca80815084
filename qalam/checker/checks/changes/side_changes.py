"""A change of all and the changes of its two sides: 'население выросло на 3 080. Горожан стало на 3 700 больше,
сельских жителей – на 620 меньше'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from qalam.checker.checks.changes.differences import DIFFERENCE, is_difference, is_near
from qalam.checker.claims import Claim, slack
from qalam.checker.findings import Finding, written
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import are_of_two_times
from qalam.checker.relations.sides.sides import leave_nothing_out
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.changes.changes import DOWN, UP

_UP, _DOWN = (words_pattern("|".join(words), re.I) for words in (UP, DOWN))
_WHILE = as_pattern(r"\bза\s(?:[^\W\d]+\s)?(?:год|лет|месяц|квартал)|(?:жылда|айда|жыл ішінде)\b", re.I)
_CLAUSE = as_pattern(r"[,;]\s|\s(?:ал|а|и|және)\s")


def check_side_changes(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about changes of all that the opposite changes of both sides, told right behind, do not make."""
    return [finding for pair in pairwise(text.sentences) for finding in _of_sides(text, *pair)]


def _of_sides(text: Text, before: Sentence, sentence: Sentence) -> Iterator[Finding]:
    sides, all_of = _counts(text, sentence), _counts(text, before)
    if len(sides) != 2 or len(all_of) != 1 or {all_of[0].unit} != {side.unit for side in sides}:
        return
    parting = _CLAUSE.search(text.content, sides[0].end, sides[1].start)
    if parting is None or sentence.is_row or before.is_row or any(claim.is_rough for claim in (*sides, *all_of)):
        return
    pieces = text.content[sentence.start : parting.start()], text.content[parting.start() : sentence.end]
    if any(_WHILE.search(piece) for piece in pieces):
        return  # each side over another time
    ways = [_way(piece) for piece in (*pieces, text.content[before.start : before.end])]
    if {ways[0], ways[1]} != {1, -1} or ways[2] == 0 or not leave_nothing_out(*pieces):
        return
    told = ((before, all_of[0]), (sentence, sides[0]), (sentence, sides[1]))
    if are_of_two_times(text, before.number, sentence.number) or not all(is_difference(text, *one) for one in told):
        return
    gain, loss = sides if ways[0] > 0 else sides[::-1]
    exact, printed = gain.value - loss.value, all_of[0].value * ways[2]
    if abs(exact - printed) <= slack(*sides, *all_of) or not is_near(abs(exact), abs(printed)):
        return
    message = DIFFERENCE.fill(
        later=written(gain.value),
        first=written(loss.value),
        expected=written(abs(exact)),
        printed=written(all_of[0].value),
    )
    claims = (all_of[0], *sides)
    yield Finding("repeated-differs", "warning", claims, message, written(abs(exact)), written(all_of[0].value))


def _counts(text: Text, sentence: Sentence) -> list[Claim]:
    return [claim for claim in text.by_sentence[sentence.number] if claim.is_count and not claim.may_be_year]


def _way(piece: str) -> int:
    """1 for a change upwards, -1 for one downwards, 0 where the words say both or neither."""
    return bool(_UP.search(piece)) - bool(_DOWN.search(piece))
