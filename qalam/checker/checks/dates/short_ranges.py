"""Ranges of days without a year, of what lasts some weeks only: 'лагерь 1 маусым мен 30 мамыр аралығында'."""

from __future__ import annotations

import re

from qalam.checker.patterns import as_pattern
from qalam.checker.words.dates.periods import SHORT

_SHORT = as_pattern("|".join(SHORT), re.I)
_ENDS = as_pattern(r"\.\s|\n")
LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
MOST_DAYS_BACK = 60  # from the end of a range back to its beginning
AROUND = 120  # characters of a sentence on either side of a range
_Day = tuple[int, int]


def is_shortly_before(first: _Day, last: _Day) -> bool:
    """Whether the last day lies some weeks before the first: by more than a day, as a range of a year would."""
    days = [sum(LENGTHS[: month - 1]) + day for month, day in (first, last)]
    return 1 < days[0] - days[1] <= MOST_DAYS_BACK


def is_of_short_thing(match: re.Match[str]) -> bool:
    """Whether the sentence of a range speaks of camps, holidays, repairs or examinations."""
    before = _ENDS.split(match.string[max(0, match.start() - AROUND) : match.start()])[-1]
    behind = _ENDS.split(match.string[match.end() : match.end() + AROUND])[0]
    return _SHORT.search(f"{before} {behind}") is not None
