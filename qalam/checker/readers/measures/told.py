"""In what a number is told, and how much that is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from qalam.checker.claims import Claim
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.concepts.told_units import AGE, LENGTH, SPEED, UNITS

_NUMBER = as_pattern(
    r"\d[\d \u00a0\u202f]*(?:[.,]\d+)?(?:-[^\W\d]{1,3}(?=\s))?"
    r"(?:\s?(?:мың|тыс[^\W\d]*\.?|млн|миллион[^\W\d]*|млрд|миллиард[^\W\d]*|трлн|триллион[^\W\d]*))?",
    re.I,
)
_UNIT = as_pattern(
    r"[\s\u00a0]?-?\s?(?:" + "|".join(f"(?P<u{place}>{words})" for place, (_, _, words) in enumerate(UNITS)) + ")", re.I
)
_OF_CLAIM = frozenset({"money", "people", "places", "points", "percent"})
_PEOPLE = frozenset({"children", "staff", "person"})  # families of a mean
_AN_HOUR = as_pattern(r"(?:сағатына|\bв час)\s(?:по\s|шамамен\s|около\s|до\s)?\Z", re.I)
_THOUSANDS = as_pattern(r"мың|млн|тыс", re.I)
BEFORE, THOUSAND = 24, 1_000
OLDEST = 125  # years
NO_MEASURES = frozenset({"date", "year", "school-numbers"})
FIRST, LAST = 1900, 2100  # years
CROWDED = 40  # numbers of a sentence


@dataclass(frozen=True, slots=True)
class Measure:
    """What a number measures, how much of the first unit of that, and where its own unit ends."""

    sort: str
    value: Decimal
    end: int


def is_date(claim: Claim) -> bool:
    """Whether a number is of a date, a year or the name of a school."""
    return claim.unit in NO_MEASURES or (not claim.step and FIRST <= claim.value <= LAST and claim.text[:4].isdigit())


def measured_sentences(text: Text, *, rows: bool = False) -> Iterator[Sentence]:
    """The sentences with numbers, but for those crowded with them; of tables none, or the rows of one number."""
    for sentence in text.sentences:
        if sentence.is_row and not (rows and len(text.by_sentence[sentence.number]) == 1):
            continue
        if 0 < len(text.by_sentence[sentence.number]) <= CROWDED:
            yield sentence


def new_ones(known: Sequence[Finding], found: Iterable[Finding]) -> list[Finding]:
    """Findings but for those about numbers of which one was found to have a wrong unit already."""
    told = {claim.id for finding in known if finding.kind == "unit" for claim in finding.claims}
    return [finding for finding in found if told.isdisjoint(claim.id for claim in finding.claims)]


def measure_of(text: Text, claim: Claim) -> Measure | None:
    """The measure of a number, read once; none where no unit of these stands behind it."""
    return text.each("measures", claim.id, lambda: _measure_of(text, claim))


def _measure_of(text: Text, claim: Claim) -> Measure | None:
    number = _NUMBER.match(text.content, claim.start)
    at = number.end() if number else claim.end
    told = _UNIT.match(text.content, at)
    if told is None and number is not None and number.end() != claim.end:
        told = _UNIT.match(text.content, claim.end)
    if told is not None and told.lastgroup and _is_whole_word(text.content, told.end()):
        sort, times, _ = UNITS[int(told.lastgroup[1:])]
        value = claim.value * Decimal(str(times))
        is_old = claim.value <= OLDEST or not told.group().endswith("жас")
        if sort == AGE and (claim.step or not is_old or _THOUSANDS.search(claim.text)):
            return None  # '300 мыңдай жасқа', '260 жас' are as many young people
        before = text.content[max(0, claim.start - BEFORE) : claim.start]
        if sort == LENGTH and _AN_HOUR.search(before):  # 'сағатына 70 шақырым'
            return Measure(SPEED, value / THOUSAND, told.end())
        return Measure(sort, value, told.end())
    if claim.unit in _OF_CLAIM:
        return Measure(claim.unit, claim.value, claim.end)
    if claim.unit == "measure" and claim.family in _PEOPLE:
        return Measure("people", claim.value, claim.end)
    return None


def _is_whole_word(content: str, end: int) -> bool:
    return not (content[end - 1].isalpha() and content[end : end + 1].isalpha())
