"""Days counted beside the two dates between which they lie: 'с 27 октября по 2 ноября, 9 дней'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from qalam.checker.claims import Claim
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.days.dated import Dated, Day, dates_in
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.dates.periods import BEGINS, DAYS, DAYS_OF_WORK
from qalam.kernel.trilingual import Trilingual

LENGTH = Trilingual(
    kk="{first} мен {last} аралығы {expected} күн болады, ал мәтінде {printed} күн деп тұр. "
    "Күндердің санын немесе мерзімнің бірін түзетіңіз.",
    ru="С {first} по {last} проходит {expected} дн., а напечатано {printed}. Исправьте число дней или одну из дат.",
    en="From {first} to {last} there are {expected} days, but {printed} are printed. "
    "Correct the number of days or one of the dates.",
)
_DAYS = as_pattern(rf"\s(?P<kind>[^\W\d]+\s)?{DAYS}", re.I)
_OF_WORK = as_pattern(DAYS_OF_WORK, re.I)
_FROM = as_pattern(rf"\bсо?\s(?=\d)|[дтн][ае]н\b|\bfrom\s|{'|'.join(BEGINS)}", re.I)
_LIMIT = as_pattern(r"\b(?:за|через|течение|раньше|позже|кажд\w+|within|after)\s$", re.I)
_LIMIT_BEHIND = as_pattern(r"\s?(?:ішінде|бұрын|кейін|до\b|после|раньше|позже|before|after|сайын)", re.I)
MOST = 120  # days of holidays, a shift in a camp or a contest
NEAR = 4  # times: a number of days further off was of something else
BESIDE = 60  # characters from a date to the number of days
NEXT = 30  # characters behind the second date
BEFORE = 16  # characters around a number of days in which a word makes it a limit
COMMON = 2001  # for a year that is not printed
MARCH = 3


def check_lengths(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about numbers of days that two dates of their sentence do not make, with the last day or without."""
    return [finding for sentence in text.sentences if not sentence.is_row for finding in _of(text, sentence)]


def _of(text: Text, sentence: Sentence) -> Iterator[Finding]:
    days = [claim for claim in text.by_sentence[sentence.number] if claim.unit == "duration"]
    days = [claim for claim in days if _is_days(text, claim)]
    dates = dates_in(text.content, sentence.start, sentence.end) if len(days) == 1 else []
    both = [day for one in dates for day in ((one.first, one.last) if one.sort == "range" else (one.first,))]
    are_days = len(both) == 2 and all(day[1] and day[2] for day in both)
    if not are_days or not _is_range(text, sentence, dates, days[0]):
        return
    ends = _ends(both[0], both[1])
    if ends is None:
        return
    exact, printed = (ends[1] - ends[0]).days, int(days[0].value)
    is_near = printed <= exact * NEAR and exact <= printed * NEAR
    if not 0 < exact <= MOST or printed in {exact, exact + 1} or not is_near:
        return
    first, last = (f"{day.day}.{day.month:02}" for day in ends)
    expected = str(exact + 1)
    message = LENGTH.fill(first=first, last=last, expected=expected, printed=str(printed))
    claims = [claim for claim in text.by_sentence[sentence.number] if claim.unit == "date"]
    yield Finding("repeated-differs", "warning", (*claims, days[0]), message, expected, str(printed))


def _is_days(text: Text, claim: Claim) -> bool:
    """Whether a length is of all days of the calendar, and itself no limit: 'за 5 дней', 'в течение 10 дней'."""
    behind = _DAYS.match(text.content, claim.end)
    if behind is None or _OF_WORK.match(behind["kind"] or "") or claim.is_rough:
        return False
    around = (
        text.content[max(0, claim.start - BEFORE) : claim.start],
        text.content[behind.end() : behind.end() + BEFORE],
    )
    return not (_LIMIT.search(around[0]) or _LIMIT_BEHIND.match(around[1]))


def _is_range(text: Text, sentence: Sentence, dates: list[Dated], days: Claim) -> bool:
    """Whether the words say 'from' and 'to', or begin and end, and the days are told beside the two dates."""
    first, last = dates[0], dates[-1]
    said = text.content[sentence.start : last.end + NEXT]
    is_beside = first.start - BESIDE <= days.end <= first.start or 0 <= days.start - last.end <= BESIDE
    return is_beside and _FROM.search(said) is not None


def _ends(first: Day, last: Day) -> tuple[date, date] | None:
    """Both days; a year that only one of them prints counts for both, but for the turn of the year. None where no
    year tells whether February had 29 days."""
    year, last_year = first[0] or last[0], last[0] or first[0]
    is_back = last[1:] < first[1:]
    if is_back and not (first[0] and last[0]):
        year, last_year = (year, year + 1) if first[0] or not year else (last_year - 1, last_year)
    if not year and first[1] < MARCH <= last[1]:
        return None
    try:
        return date(year or COMMON, *first[1:]), date(last_year or COMMON + is_back, *last[1:])
    except ValueError:
        return None
