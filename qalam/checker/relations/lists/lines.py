"""Lines of a label and a number below the line of their total."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from itertools import pairwise, takewhile

from qalam.checker.claims import Claim, may_be_part, slack
from qalam.checker.clauses import stems
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.apart.divided import NEAR, counts_of
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MARKER, is_dashed
from qalam.checker.relations.sides.sides import leave_nothing_out
from qalam.checker.relations.tie import may_make
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.parts.divided import TOTAL

_TOTAL = as_pattern(rf"\b(?:{'|'.join(TOTAL)})\b", re.I)
_ALL_IN = as_pattern(rf"\b(?:{'|'.join(TOTAL)}|барлық|барша|жалпы|все[гх]?о?|общ(?:ая|ее|ий)|all)\b", re.I)
LINES = 12  # of a list behind its total


def under_totals(text: Text) -> list[Relation]:
    """Lines that make the total above them, all together or by two that leave nothing out."""
    return [*_under_totals(text), *_pairs_under_totals(text)]


def _under_totals(text: Text) -> Iterable[Relation]:
    """Lines of one count each below the line of their total, whose labels share a word: 'grades 1-4: 4 105'."""
    for sentence in text.sentences:
        counts = counts_of(text, sentence)
        line = text.content[sentence.start : sentence.end]
        if len(counts) != 1 or sentence.is_row or not _TOTAL.search(line) or MARKER.search(line):
            continue
        parts = _alike_below(text, sentence, counts[0])
        total = sum((part.value for part in parts), Decimal(0))
        if (
            len(parts) > 1
            and may_make(counts[0], parts, NEAR)
            and not _is_told_below(text, parts, counts[0].value - total)
        ):
            holds = abs(total - counts[0].value) <= slack(counts[0], *parts)
            yield Relation("parts", counts[0], tuple(parts), holds, is_exhaustive=True)


def _pairs_under_totals(text: Text) -> Iterable[Relation]:
    """Two lines that leave nothing out, below the line of their total: 'Барлығы – …', 'Ерлер – …', 'Әйелдер – …'."""
    for sentence in text.sentences:
        whole = _of_line(text, sentence)
        label = text.content[sentence.start : whole.start] if whole else ""
        if whole is None or not _ALL_IN.search(label):
            continue
        below = text.sentences[sentence.number + 1 : sentence.number + 1 + LINES]
        lines = list(takewhile(lambda line: line[1] is not None, ((line, _of_line(text, line)) for line in below)))
        for (one, first), (other, second) in pairwise(lines):
            if first is None or second is None or not may_be_part(whole, first) or not may_be_part(whole, second):
                continue
            labels = text.content[one.start : first.start], text.content[other.start : second.start]
            gap = abs(first.value + second.value - whole.value)
            is_told = _is_told_below(text, [second], whole.value - first.value - second.value)
            if leave_nothing_out(*labels) and may_make(whole, (first, second), NEAR) and not is_told:
                holds = gap <= slack(whole, first, second)
                yield Relation("parts", whole, (first, second), holds, is_exhaustive=True)


def _is_told_below(text: Text, parts: list[Claim], left: Decimal) -> bool:
    """Whether the line behind the last part gives all that the parts leave of their whole: 'Бос орын – 6'."""
    number = parts[-1].sentence + 1
    line = _of_line(text, text.sentences[number]) if number < len(text.sentences) else None
    return line is not None and line.value == left


def _of_line(text: Text, sentence: Sentence) -> Claim | None:
    """The only number of a line of a label, a dash and a number."""
    counts = counts_of(text, sentence)
    is_line = len(counts) == len(text.by_sentence[sentence.number]) == 1 and not sentence.is_row
    return counts[0] if is_line and is_dashed(text, counts[0]) and not counts[0].is_rough else None


def _alike_below(text: Text, sentence: Sentence, whole: Claim) -> list[Claim]:
    parts: list[Claim] = []
    shared: frozenset[str] = frozenset()
    for below in text.sentences[sentence.number + 1 : sentence.number + 1 + LINES]:
        counts = counts_of(text, below)
        if len(counts) != 1 or not may_be_part(whole, counts[0]) or counts[0].is_rough:
            break
        label = stems(text.content[below.start : counts[0].start])
        shared = shared & label if parts else label
        if not shared:
            break
        parts.append(counts[0])
    return parts
