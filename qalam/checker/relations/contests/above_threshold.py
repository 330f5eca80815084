"""Those above the pass mark of a test, where they are more than all who sat it: 'Тестке 47 200 адам келсе, шекті балды
51 300 талапкер алды'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from qalam.checker.claims import Claim, slack, value_of
from qalam.checker.clauses import CLAUSE_ENDS
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import are_of_two_times, says
from qalam.checker.sentences import Sentence
from qalam.checker.slips import MOST_TIMES
from qalam.checker.text import Text
from qalam.checker.words.contests.contests import TESTS
from qalam.checker.words.contests.threshold import NOT_OF_THIS_TEST, PASS_MARK, REACHED, SAT

_MARK = words_pattern("|".join(PASS_MARK), re.I)
_REACHED = words_pattern(rf"\b(?:{'|'.join(REACHED)})\b", re.I)
_SAT = words_pattern(rf"\b(?:{'|'.join(SAT)})", re.I)
_TEST = words_pattern("|".join(TESTS), re.I)
_NOT = words_pattern(rf"\b(?:{'|'.join(NOT_OF_THIS_TEST)})", re.I)
_END = as_pattern(rf"{CLAUSE_ENDS}|\)|\s(?:ал|а)\s")  # a number and its mark may stand on either side of a dash
BACK = 3  # sentences
LEAST = 20
ROUGHLY = Decimal("1.5")  # times a number that is only told as 'more than'


def above_threshold(text: Text) -> list[Relation]:
    """The ties of all clauses that tell who is above the mark."""
    return [
        tie
        for sentence in text.sentences
        if not sentence.is_row and says(text, sentence, _MARK)
        for tie in _of_sentence(text, sentence)
    ]


def _of_sentence(text: Text, sentence: Sentence) -> Iterator[Relation]:
    for mark in _MARK.finditer(text.content, sentence.start, sentence.end):
        start = max([sentence.start, *(end.end() for end in _END.finditer(text.content, sentence.start, mark.start()))])
        behind = _END.search(text.content, mark.end(), sentence.end)
        end = behind.start() if behind else sentence.end
        counts = [claim for claim in text.between(sentence.number, start, end) if claim.unit in {"people", "count"}]
        if len(counts) != 1 or not _REACHED.search(text.content, start, end) or _NOT.search(text.content, start, end):
            continue
        part = counts[0]
        whole = _whole(text, sentence, part, start)
        if whole is not None and part.value > whole.value * (ROUGHLY if whole.is_rough else 1) + slack(whole, part):
            yield Relation("subset", whole, (part,), holds=False)


def _whole(text: Text, sentence: Sentence, part: Claim, end: int) -> Claim | None:
    """The greatest number of people told shortly before, if it is of those who sat a test."""
    if part.noun and part.unit != "people":
        return None
    first = text.sentences[max(0, sentence.number - BACK)].start
    before = [claim for claim in text.claims_within(first, end) if claim.unit == "people" and claim.value >= LEAST]
    if not before or _NOT.search(text.content, sentence.start, end):
        return None
    whole = max(before, key=value_of)
    own = text.sentences[whole.sentence]
    limit = min(own.end, end) if own is sentence else own.end
    is_of_test = _SAT.search(text.content, own.start, limit) and _TEST.search(text.content, first, sentence.end)
    is_near = part.value <= whole.value * MOST_TIMES and not are_of_two_times(text, own.number, sentence.number)
    return whole if is_of_test and is_near else None
