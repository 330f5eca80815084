"""The rate of all that does not lie between those of its two sides: 'Спортзалами обеспечено 74,5% школ: в городе – 96%,
на селе – 80,8%'.

However many there are on either side, the rate of both together is neither below the lower nor above the higher one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from qalam.checker.claims import Claim
from qalam.checker.findings import Finding, written
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import item
from qalam.checker.relations.sides.sides import leave_nothing_out
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.changes.changes import DOWN, UP
from qalam.checker.words.shares.coverage import OVERALL
from qalam.kernel.trilingual import Trilingual

BETWEEN = Trilingual(
    kk="Екі бөліктің көрсеткіштері {low} % және {high} %, сондықтан жалпы көрсеткіш осы екеуінің арасында болуға "
    "тиіс, ал мәтінде {printed} % деп тұр. Үш санның бірін түзетіңіз.",
    ru="У двух частей {low} % и {high} %, значит, общий показатель лежит между ними, а напечатано {printed} %. "
    "Исправьте одно из трёх чисел.",
    en="The two sides have {low} % and {high} %, so the rate of all lies between them, but {printed} % is printed. "
    "Correct one of the three figures.",
)
_CHANGED = words_pattern("|".join((*UP, *DOWN)), re.I)
_LISTS = as_pattern(r"[^.;%()]{0,90}(?::|\s\()[^.;%()]{0,40}\Z")
_OVERALL = as_pattern(
    rf"[,;(]\s?(?:(?:а|и|ал|and)\s)?(?:{'|'.join(OVERALL)})(?:\s(?:(?:по|in|across)\s)?[^\W\d]+)?(?:\s?[–—:-])?\s\Z",
    re.I,
)
_LISTS_NAME = as_pattern(r"[:;(,]")
NAME = 90  # characters behind the rate of all in which it is named
SHARES = 110  # percent: two that make so much together are no parts of one whole
FAR = 30  # percentage points: a rate further off is of something else
THREE = 3


def check_rate_of_sides(text: Text, _: Sequence[Relation]) -> list[Finding]:
    """Findings about such rates."""
    return [
        _finding(whole, sides)
        for sentence in text.sentences
        if not sentence.is_row
        for whole, sides in _told(text, sentence)
        if _is_wrong(whole, sides)
    ]


def _told(text: Text, sentence: Sentence) -> Iterator[tuple[Claim, Sequence[Claim]]]:
    """The rate of all and those of the two sides: the only three of the sentence, that of all first or last."""
    rates = [claim for claim in text.by_sentence[sentence.number] if claim.unit == "percent"]
    if len(rates) != THREE or any(rate.is_rough or rate.value > 100 for rate in rates):
        return
    if _CHANGED.search(text.content, sentence.start, sentence.end):
        return
    if _LISTS.fullmatch(text.content, rates[0].end, rates[1].start):
        whole, sides = rates[0], rates[1:]
    elif _OVERALL.search(text.content, rates[1].end, rates[2].start):
        whole, sides = rates[2], rates[:2]
    else:
        return
    named = text.content[sentence.start : whole.end] if whole is rates[0] else item(text, whole)
    named += _LISTS_NAME.split(text.content[whole.end : min(sentence.end, whole.end + NAME)])[0]
    items = [item(text, side) for side in sides]
    if leave_nothing_out(*items) and not any(leave_nothing_out(named, side) for side in items):
        yield whole, sides


def _is_wrong(whole: Claim, sides: Sequence[Claim]) -> bool:
    low, high = sorted(side.value for side in sides)
    unit = Decimal(1).scaleb(-min(claim.decimals for claim in (whole, *sides)))
    beyond = max(low - whole.value, whole.value - high)
    return low + high > SHARES and unit < beyond <= FAR


def _finding(whole: Claim, sides: Sequence[Claim]) -> Finding:
    low, high = sorted(side.value for side in sides)
    printed = written(whole.value)
    message = BETWEEN.fill(low=written(low), high=written(high), printed=printed)
    expected = f"{written(low)}–{written(high)} %"
    return Finding("percent-mismatch", "warning", (whole, *sides), message, expected, f"{printed} %")
