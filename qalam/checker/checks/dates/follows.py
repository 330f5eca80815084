"""A day of what followed from a thing, or came behind its end, that is earlier than the day of that thing.

'Приказ подписан 25 июня. На основании приказа … 10 июня'; 'байқау 2-4 мамырда өтті. … Байқау аяқталғаннан кейін,
28 сәуірде хаттамаға қол қойылды'.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from qalam.checker.checks.dates.dates import BACKWARDS, NEW_YEAR, RANGES, day_of, days_of, is_shortly_before, month_of
from qalam.checker.claims import Claim
from qalam.checker.clauses import stem, stems
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.dates.follows import (
    ALIKE,
    CLOSED,
    FOLLOWS,
    FOLLOWS_BEHIND,
    IS_OVER,
    OF_PAPER,
    OTHERS,
    PAPER_BY,
    REPEALED,
    THIS,
    UNTIL_BEFORE,
    UNTIL_BEHIND,
    WHEN,
    WINNERS,
)

_FOLLOWS = words_pattern(
    rf"\b(?:{'|'.join(FOLLOWS)})\s(?P<noun>(?:[^\W\d]+\s){{0,2}}[^\W\d]+)"
    rf"|\b(?P<named>(?:[^\W\d]+\s){{0,3}}[^\W\d]{{3,}})\s(?:{'|'.join(FOLLOWS_BEHIND)})|(?:{'|'.join(WINNERS)})"
    rf"|\b(?:{'|'.join(WHEN)})\s(?P<when>(?:[^\W\d]+\s){{1,4}})(?:{'|'.join(IS_OVER)})"
    rf"|\b(?:{'|'.join(WHEN)})\s(?:{'|'.join(IS_OVER)})[^\W\d]*\s(?P<over>(?:[^\W\d]+\s?){{1,3}})",
    re.I,
)
_THIS = as_pattern(rf"\b(?:{'|'.join(THIS)})\b", re.I)
_ALIKE = [words_pattern(words, re.I) for words in ALIKE]
_CLOSED = as_pattern("|".join(CLOSED), re.I)
_OTHERS = words_pattern(rf"\b(?:{'|'.join(OTHERS)})", re.I)
_OF_PAPER = as_pattern(OF_PAPER, re.I)
_ATTRIBUTE = as_pattern(r"\w*[дт][ае]?[ғг][іы]\b")  # '25 маусымдағы'
_REPEALED = words_pattern("|".join(REPEALED), re.I)
_PAPER_BY = as_pattern(PAPER_BY, re.I)
_UNTIL_BEFORE, _UNTIL_BEHIND = as_pattern(UNTIL_BEFORE, re.I), as_pattern(UNTIL_BEHIND, re.I)
NEAR = 90  # characters from the end of a thing to the day of what follows it
SEASON = 3  # months
BACK = 2  # sentences from what followed to the first
FAR_BACK = 6  # where the first is said to have ended
LONG = 4  # letters of a word by which a thing is known
RANGE = 12  # characters before the last day of some in which the first stands: 'с 5 по 8 марта'
Day = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class _When:
    """The day of a thing, or the last of its days, with the claims that tell it."""

    day: Day
    start: int
    end: int
    claims: tuple[Claim, ...]
    begun: Day = (0, 0, 0)


def check_follows(text: Text, relations: Sequence[Relation], known: Sequence[Finding]) -> list[Finding]:
    """Findings about two days of sentences near one another, where no other check found them out of order."""
    wrong = {claim.id for finding in known if finding.kind == "date-order" for claim in finding.claims}
    found: list[Finding] = []
    for sentence in text.sentences:
        if sentence.is_row or not _has_date_near(text, sentence):
            continue
        repealed = _repealed(text, sentence)
        if repealed is not None:
            found.append(_finding(text, *repealed))
        for told in _FOLLOWS.finditer(text.content, sentence.start, sentence.end):
            pair = _pair_inside(text, sentence, told) or _pair(text, sentence, told)
            if pair is not None:
                found.append(_finding(text, *pair))
                break
    return [one for one in found if not any(claim.id in wrong for claim in one.claims)]


def _has_date_near(text: Text, sentence: Sentence) -> bool:
    first = max(0, sentence.number - FAR_BACK)
    around = text.by_sentence[first : sentence.number + 2]
    return sum(claim.unit in {"date", "year"} for claims in around for claim in claims) > 1


def _pair(text: Text, sentence: Sentence, told: re.Match[str]) -> tuple[_When, _When] | None:
    """The day of the first thing and the earlier one of what followed."""
    if _OTHERS.search(text.content, sentence.start, sentence.end):
        return None
    dates = [date for date in _dates(text, sentence) if not _is_of_paper(text, date)]
    is_closed = _CLOSED.search(told.group()) is not None
    if dates:
        later = min(dates, key=lambda date: abs(date.start - told.end()))
        for number in range(sentence.number - 1, max(-1, sentence.number - 1 - (FAR_BACK if is_closed else BACK)), -1):
            is_next = number == sentence.number - 1
            first = _first(text, text.sentences[number], told, is_next=is_next, is_closed=is_closed)
            if first is not None:
                return (first, later) if _is_before(later, first, is_closed=is_closed) else None
    elif 0 < sentence.number < len(text.sentences) - 1 and told["noun"]:
        held = _dates(text, text.sentences[sentence.number - 1])
        first = _first(text, text.sentences[sentence.number + 1], told, is_next=False, is_closed=False)
        if len(held) == 1 and first is not None and _is_before(held[0], first):
            return first, held[0]
    return None


def _pair_inside(text: Text, sentence: Sentence, told: re.Match[str]) -> tuple[_When, _When] | None:
    """The last day of a thing and the earlier one of what is to follow its end, both told in one sentence: 'заявки
    принимают до 20 мая, жеребьёвка – 12 мая, когда приём закроется'."""
    if not _CLOSED.search(told.group()) or _OTHERS.search(text.content, sentence.start, sentence.end):
        return None
    start = max(sentence.start, text.content.rfind(";", sentence.start, told.start()) + 1)
    dates = [date for date in _dates(text, sentence) if not _is_of_paper(text, date)]
    last = [one for one in dates if one.end <= told.start() and _is_last_day(text, one)]
    stop = text.content.find(";", told.end(), sentence.end)
    stop = min(stop if stop >= 0 else sentence.end, told.end() + NEAR)
    start = max(start, told.start() - NEAR)
    own = [one for one in dates if start <= one.start and one.end <= stop and one not in last]
    if not last or not own:
        return None
    later = min(own, key=lambda one: min(abs(one.end - told.start()), abs(one.start - told.end())))
    noun = _noun(told)
    named = {stem(word) for word in re.findall(r"[^\W\d]{4,}", noun) if not _THIS.fullmatch(word)}
    before = text.content[sentence.start : last[-1].end].casefold()
    is_named = bool(_THIS.search(noun)) or any(word.startswith(one) for one in named for word in stems(before))
    return (last[-1], later) if is_named and last[-1].end <= later.start and _is_before(later, last[-1]) else None


def _is_last_day(text: Text, when: _When) -> bool:
    """Whether a day is told to be the last: 'до 20 мая', '20 мамырға дейін'."""
    before, behind = (
        text.content[max(0, when.start - RANGE) : when.start],
        text.content[when.end - 1 : when.end + RANGE],
    )
    return _UNTIL_BEFORE.search(before) is not None or _UNTIL_BEHIND.match(behind.lstrip()) is not None


def _noun(told: re.Match[str]) -> str:
    """The words that name what came first."""
    return (told["noun"] or told["named"] or told["when"] or told["over"] or "").casefold()


def _repealed(text: Text, sentence: Sentence) -> tuple[_When, _When] | None:
    """The day of a paper and the earlier one of the paper that repealed or changed it: 'приказ от 5 мая 2023 года
    отменён приказом от 2 мая 2022 года'."""
    if not _REPEALED.search(text.content, sentence.start, sentence.end):
        return None
    by = list(_PAPER_BY.finditer(text.content, sentence.start, sentence.end))
    dates = _dates(text, sentence)
    if len(by) != 1 or len(dates) != 2 or not all(one.day[0] and one.day[2] for one in dates):
        return None
    if by[0]["by"] is not None:  # the day stands behind 'приказом от', and before 'бұйрығымен'
        later = next((one for one in dates if one.start >= by[0].end()), None)
    else:
        later = next((one for one in reversed(dates) if one.end <= by[0].start()), None)
    first = next((one for one in dates if one is not later), None)
    return (first, later) if first and later and later.day < first.day else None


def _dates(text: Text, sentence: Sentence) -> list[_When]:
    """The days of a sentence, and its months with a year."""
    found = [date for date in days_of(text, sentence) if day_of(date)[2] or day_of(date)[0]]
    return [_When(day_of(date), *date.span(), _claims(text, *date.span())) for date in found]


def _claims(text: Text, start: int, end: int) -> tuple[Claim, ...]:
    return tuple(claim for claim in text.claims_within(start, end) if claim.unit in {"date", "year"})


def _is_of_paper(text: Text, when: _When) -> bool:
    before = text.content[max(0, when.start - 12) : when.start]
    return (
        _OF_PAPER.search(before) is not None
        or _ATTRIBUTE.search(text.content[when.start : when.end].split()[-1]) is not None
    )


def _first(text: Text, sentence: Sentence, told: re.Match[str], *, is_next: bool, is_closed: bool) -> _When | None:
    """The only day of a sentence that names what came first, or the last of the days for which it went on."""
    if sentence.is_row or not _names(text, sentence, told, is_next=is_next):
        return None
    dates = _dates(text, sentence)
    ended = _ended(text, sentence) if is_closed else None
    return dates[0] if len(dates) == 1 and not ended else ended


def _ended(text: Text, sentence: Sentence) -> _When | None:
    """The last of the only days that a sentence tells."""
    dates = tuple(claim for claim in text.by_sentence[sentence.number] if claim.unit == "date")
    for pattern in RANGES:
        told = pattern.search(text.content, sentence.start, sentence.end)
        if told:
            inside = tuple(one for one in dates if told.start() <= one.start < told.end())
            day = int(told["last_year"] or told["year"] or 0), month_of(told["last_month"]), int(told["last_day"])
            begun = int(told["year"] or 0), month_of(told["month"]), int(told["day"])
            return _When(day, *told.span(), inside, begun) if len(inside) == len(dates) else None
    days = days_of(text, sentence)
    is_only = len(days) == 1 and all(days[0].start() - RANGE <= one.start < days[0].end() for one in dates)
    return _When(day_of(days[0]), *days[0].span(), dates) if is_only else None


def _names(text: Text, sentence: Sentence, told: re.Match[str], *, is_next: bool) -> bool:
    """Whether a sentence names what came first, by some form of a word or by another word for it."""
    said = text.content[sentence.start : sentence.end].casefold()
    noun = _noun(told)
    words = [word for word in re.findall(r"[^\W\d]+", noun) if len(word) >= LONG and not _THIS.fullmatch(word)]
    named = {stem(word) for word in words if not _CLOSED.match(word)}
    return (
        not noun
        or (is_next and _THIS.search(noun) is not None)
        or any(word.startswith(one) for one in named for word in stems(said))
        or any(alike.search(noun) and alike.search(said) for alike in _ALIKE)
    )


def _is_before(later: _When, first: _When, *, is_closed: bool = False) -> bool:
    """Whether the day of what followed comes first; with a year that only one of them tells, by a month at most, or
    by some months of one calendar year where the first is said to be over."""
    one, two = later.day, first.day
    has_days = bool(one[2] and two[2])
    has_years = bool(one[0] and two[0])
    is_of_year = is_closed and has_days and not (one[0] or two[0]) and not two[1] >= NEW_YEAR > one[1]
    is_before_all = first.begun[1] > 0 and is_shortly_before(first.begun[1:], one[1:])
    is_season = is_of_year and (0 < two[1] - one[1] <= SEASON or is_before_all)
    is_known = has_years or (has_days and (abs(one[1] - two[1]) <= 1 or is_season))
    ends = [(has_years and day[0], day[1], has_days and day[2]) for day in (one, two)]
    return is_known and ends[0] < ends[1]


def _finding(text: Text, first: _When, later: _When) -> Finding:
    claims = sorted((*first.claims, *later.claims), key=lambda claim: claim.start)
    printed = " … ".join(text.words(when.start, when.end).strip(" ,.;") for when in (first, later))
    message = BACKWARDS.fill(printed=printed)
    expected, actual = (".".join(f"{part:02}" for part in reversed(when.day) if part) for when in (first, later))
    until = max(text.content.find(" ", when.end - 1) for when in (first, later))
    until = max(until, first.end, later.end)
    return Finding("date-order", "warning", tuple(claims), message, f"≥ {expected}", actual, until=until)
