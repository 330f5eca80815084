"""Years told beside the two between which they lie: 'основана в 1965 году, в 2025-м отметила 60-летие'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qalam.checker.checks.changes.differences import DIFFERENCE
from qalam.checker.claims import Claim
from qalam.checker.concepts import Concepts
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern
from qalam.checker.text import Text
from qalam.checker.words.concepts.years import BEGAN, BEGUN, ELAPSED, WITHIN

_TOLD, _BEGUN = Concepts({"elapsed": ELAPSED, "": WITHIN}), Concepts({"begun": BEGUN})
_YEARS = as_pattern(r"\s?-?\s?(?:жыл(?!ы\b|ғы)|жас(?!та\b|ында)|лет|год|years?\b)", re.I)
_FOR_OTHERS = as_pattern(
    r"\s?-?\s?(?:лети[юя]\b|жылдығы(?:на|ның|\sқұрмет)|years?\b[^.]{0,20}?of\b)", re.I
)  # 'к 30-летию Победы'
_SINCE = as_pattern(BEGAN, re.I)
UNITS = frozenset({"duration", "age", "description", "count"})
FEWEST, MOST, OFF = 5, 150, 1  # years; by one they are counted with both ends, or before the day came
BEHIND = 60  # characters round a year in which its beginning is told


def wrong_years(text: Text) -> Iterator[Finding]:
    """Findings about years that went by between two that are told, of which the first is a beginning."""
    for number in range(len(text.sentences)):
        told = [one for one in text.by_sentence[number] if _is_elapsed(text, one)]
        if len(told) == 1:
            years = _years_of(text, number)
            if years is not None and _misses(told[0], *years):
                yield _finding(*years, told[0])


def _finding(first: Claim, last: Claim, told: Claim) -> Finding:
    first_year, last_year, exact = int(first.value), int(last.value), int(last.value - first.value)
    printed = str(int(told.value))
    message = DIFFERENCE.fill(later=str(last_year), first=str(first_year), expected=str(exact), printed=printed)
    return Finding("repeated-differs", "warning", (first, last, told), message, str(exact), printed)


def _is_elapsed(text: Text, claim: Claim) -> bool:
    """Whether a number tells how long something has been: 'N жылдығы', 'исполнилось N лет', 'N лет проработал'."""
    if claim.unit not in UNITS or not FEWEST <= claim.value <= MOST or claim.decimals or claim.is_rough:
        return False
    if _YEARS.match(text.content, claim.end) is None or _FOR_OTHERS.match(text.content, claim.end):
        return False
    sentence = text.sentences[claim.sentence]
    return bool(_TOLD.named_in(text.content[sentence.start : sentence.end]))


def _years_of(text: Text, number: int) -> tuple[Claim, Claim] | None:
    """The beginning and the end: the only two years of the sentence and, where it tells one or none, of that before."""
    own = [one for one in text.by_sentence[number] if one.unit == "year"]
    before = [one for one in text.by_sentence[number - 1] if one.unit == "year"] if number and len(own) < 2 else []
    years = {int(one.value): one for one in (*before, *own)}
    if len(years) != 2:
        return None
    first, last = (years[year] for year in sorted(years))
    is_last = not own or last in own
    return (first, last) if is_last and _is_beginning(text, first) else None


def _is_beginning(text: Text, year: Claim) -> bool:
    sentence = text.sentences[year.sentence]
    around = text.content[max(sentence.start, year.start - BEHIND) : min(sentence.end, year.end + BEHIND)]
    return bool(_BEGUN.named_in(around)) or _SINCE.search(around) is not None


def _misses(told: Claim, first: Claim, last: Claim) -> bool:
    return abs(last.value - first.value - told.value) > OFF
