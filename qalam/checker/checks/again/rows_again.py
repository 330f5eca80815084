"""A total of a table that the text around tells again with a slip: 'барлық шығындар | 151 208,0' and 'шығындары барлығы
152 108,0 мың теңге'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qalam.checker.checks.again.repeated import differing
from qalam.checker.claims import Claim
from qalam.checker.clauses import stems
from qalam.checker.findings import Finding
from qalam.checker.heads import CELL
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.slips import slip_between
from qalam.checker.text import Text
from qalam.checker.words.again.recalled import ALL_BEFORE, IN_ALL

_ALL = as_pattern(rf"\b(?:{'|'.join((*IN_ALL, *ALL_BEFORE))})", re.I)
_PRINTED = as_pattern(r"[\d\s\u00a0]+(?:[.,]\d+)?")
_NOT_DIGITS = as_pattern(r"[^\d,.]")
DIGITS = 5  # of a number that hardly another comes one slip near
AROUND = 12  # sentences between a row and the text that tells it again
NEAR = 60  # characters before a number in which it is said to be of all


def check_rows_again(text: Text, relations: list[Relation]) -> list[Finding]:
    """Each long total of a row against the numbers of all around it that a slip makes of it."""
    totals = list(_totals(text))
    if not totals:
        return []
    told = {_digits(claim) for claim in text.claims if not text.sentences[claim.sentence].is_row}
    return [
        differing(*sorted((row, claim), key=lambda one: one.start))
        for row in totals
        if _digits(row) not in told
        for claim in _again(text, row)
    ]


def _totals(text: Text) -> Iterator[Claim]:
    """The only number of each row whose name says that it is of all."""
    for sentence in text.sentences:
        claims = text.by_sentence[sentence.number] if sentence.is_row else ()
        name = CELL.split(text.content[sentence.start : sentence.end])[0]
        is_long = len(claims) == 1 and claims[0].is_count and len(_digits(claims[0])) >= DIGITS
        if is_long and _ALL.search(name):
            yield claims[0]


def _again(text: Text, row: Claim) -> list[Claim]:
    """The only number of all, in a sentence that says what the row is of, that a slip parts from it."""
    name = stems(text.content[text.sentences[row.sentence].start : row.start])
    found = []
    for sentence in text.sentences[max(0, row.sentence - AROUND) : row.sentence + AROUND + 1]:
        for claim in () if sentence.is_row else text.by_sentence[sentence.number]:
            before = text.content[max(sentence.start, claim.start - NEAR) : claim.start]
            is_all = _ALL.search(before) is not None and slip_between(_digits(row), _digits(claim)) is not None
            if is_all and claim.is_count and name & stems(text.content[sentence.start : sentence.end]):
                found.append(claim)
    return found if len(found) == 1 else []


def _digits(claim: Claim) -> str:
    """The digits as they are printed, with the sign before the decimals."""
    number = _PRINTED.match(claim.text)
    return _NOT_DIGITS.sub("", number.group()) if number else ""
