"""Pupils who came and left between the start and the end of a year."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from decimal import Decimal

from qalam.checker.checks.changes.differences import DIFFERENCE
from qalam.checker.claims import Claim
from qalam.checker.findings import Finding, written
from qalam.checker.needed import Pattern
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.slips import printed, slip_between
from qalam.checker.spelled import is_spelled
from qalam.checker.text import Text
from qalam.checker.words.changes.changes import AT_END, AT_START, CAME, WENT
from qalam.kernel.trilingual import Trilingual

MOVED = Trilingual(
    kk="{start} + {came} − {went} = {expected}, ал соңында {printed} деп тұр. Төрт санның бірін түзетіңіз.",
    ru="{start} + {came} − {went} = {expected}, а на конец указано {printed}. Исправьте одно из четырёх чисел.",
    en="{start} + {came} − {went} = {expected}, but {printed} is printed for the end. Correct one of the four figures.",
)
_MOVES = [words_pattern("|".join(words), re.I) for words in (AT_START, CAME, WENT, AT_END)]
_CLAUSE = as_pattern(r"[;:()\n]|[,.](?!\d)|\s[–—]\s")
BACK = 3  # sentences of a movement
LEAST = 100  # pupils: one slip in fewer is hardly told from an accident
MOVES = 4  # figures of a movement


def check_movements(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about movements of pupils."""
    # A number that its parts, too, say to be another is told of once, with its parts.
    told = {(tie.whole.id, sum(part.value for part in tie.parts)) for tie in relations if tie.whole and not tie.holds}
    return [
        finding for sentence in text.sentences if not sentence.is_row for finding in _movement(text, sentence, told)
    ]


def _movement(text: Text, sentence: Sentence, told_of: Container[tuple[str, object]]) -> Iterator[Finding]:
    """Pupils at the start of a year, those who came and left, and pupils at its end: in one sentence or in three."""
    if not any(words.search(text.content, sentence.start, sentence.end) for words in _MOVES[2:]):
        return
    first = sentence
    counts: list[Claim] = []
    while not counts or (len(counts) < MOVES and sentence.number - first.number < BACK - 1 and first.number):
        first = text.sentences[first.number - 1] if counts else first
        counts = [
            claim for claim in text.claims_within(first.start, sentence.end) if claim.is_count and not claim.may_be_year
        ]
        if not counts:
            return
    if len(counts) == MOVES - 1:
        yield from _left_only(text, first, counts, sentence.end)
    if len(counts) != MOVES or any(claim.is_rough for claim in counts):
        return
    told = [_named_by(text, text.sentences[first.number], counts, pattern, sentence.end) for pattern in _MOVES]
    if any(claim is None for claim in told) or len({id(claim) for claim in told}) != MOVES:
        return
    start, came, went, end = (claim for claim in told if claim is not None)
    expected = start.value + came.value - went.value
    if is_spelled(text.content, abs(expected - end.value), first.start, sentence.end):
        return  # 'трое ушли в академический отпуск'
    is_pupils = _are_some(start, end, came, went) or _slips(start, end, came.value - went.value)
    if (end.id, expected) in told_of or expected == end.value or not is_pupils:
        return
    message = MOVED.fill(
        start=written(start.value),
        came=written(came.value),
        went=written(went.value),
        expected=written(expected),
        printed=written(end.value),
    )
    yield Finding("repeated-differs", "warning", tuple(counts), message, written(expected), written(end.value))


def _left_only(text: Text, first: Sentence, counts: list[Claim], last: int) -> Iterator[Finding]:
    """The same where nobody came: 'басында 410 бала болды, соңында 404, 6 бала кетті'."""
    told = [_named_by(text, text.sentences[first.number], counts, pattern, last) for pattern in _MOVES]
    start, came, went, end = told
    if came is not None or start is None or went is None or end is None or len({start.id, went.id, end.id}) < 3:
        return
    expected = start.value - went.value
    is_far = max(abs(expected - end.value), went.value) * 4 > start.value
    if expected == end.value or (is_far and not _slips(start, end, -went.value)):
        return
    message = DIFFERENCE.fill(
        later=written(end.value),
        first=written(start.value),
        expected=written(abs(start.value - end.value)),
        printed=written(went.value),
    )
    exact = written(abs(start.value - end.value))
    yield Finding("repeated-differs", "warning", (start, went, end), message, exact, written(went.value))


def _are_some(start: Claim, end: Claim, came: Claim, went: Claim) -> bool:
    """Whether those who came and left are fewer than those of the start, as pupils of a school are."""
    return max(came.value, went.value) < start.value and abs(start.value - end.value) < start.value / 2


def _slips(start: Claim, end: Claim, change: Decimal) -> bool:
    """Whether one slip in the number of the start or of the end, of three digits or more, makes a movement wrong."""
    pairs = ((end, start.value + change), (start, end.value - change))
    return min(start.value, end.value) >= LEAST and any(
        due > 0 and slip_between(str(int(due)), printed(claim)) is not None for claim, due in pairs
    )


def _named_by(text: Text, first: Sentence, counts: list[Claim], words: Pattern, last: int) -> Claim | None:
    """The number whose clause says one of the words."""
    found = []
    for claim in counts:
        starts = [match.end() for match in _CLAUSE.finditer(text.content, first.start, claim.start)]
        start = starts[-1] if starts else first.start
        following = _CLAUSE.search(text.content, claim.end, last)
        end = following.start() if following else last
        dashed = text.content[start - 3 : start].strip() in {"–", "—"} and len(starts) > 1
        start = starts[-2] if dashed else start
        if words.search(text.content, start, end):
            found.append(claim)
    return found[0] if len(found) == 1 else None
