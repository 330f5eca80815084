"""What tells that a change is not that of two figures near it: it is of another thing, another time or another base."""

from __future__ import annotations

import re

from qalam.checker.checks.changes.added import concludes
from qalam.checker.checks.changes.change_things import is_set_against
from qalam.checker.checks.changes.roles import role_of
from qalam.checker.claims import Claim
from qalam.checker.clauses import stems
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.changes.mentions import mentions_in
from qalam.checker.readers.changes.subject import share_root
from qalam.checker.readers.changes.words import Mention, told_of
from qalam.checker.slips import printed, slip_between
from qalam.checker.text import Text
from qalam.checker.words.changes.changes import ELSEWHERE
from qalam.checker.words.changes.roles import THEN_TIME
from qalam.checker.words.concepts.changes import PLANNED

_THEN = as_pattern(rf"\b(?:{'|'.join(THEN_TIME)})(?![^\W\d])", re.I)
_COMPARED = as_pattern(
    r"\b(?:чем|к (?:прошл|предыдущ|аналогичн|уровн)\w+|сравнени\w+|относительно|отношению|қарағанда|салыстыр\w+|than"
    r"|против|больше|меньше|выше|ниже|[^\W\d]{4,}[дтн][ае]н|compared)\b",
    re.I,
)
_THAN_THEN = as_pattern(
    r"\b(?:салыстыр|қарағанда|(?:былтырғы|(?:өткен|алдыңғы) жылғы?)(?:дан|мен|ға)\b|сравнени|чем\b"
    r"|к (?:прошл|предыд)|than\b|compared)|(?:19|20)\d\d\s(?:жылғы|жылдан)",
    re.I,
)
_THAN_THIS = as_pattern(
    r"(?:прошлогодн\w+|былтырғы|last year's)\s\Z"
    r"|\b(?:чем|than|сравнени\w+)[^.;()]{0,60}(?:\((?:[^\W\d]+\s){0,2}|(?:когда|when)\s(?:[^\W\d]+\s){0,4})\Z",
    re.I,
)
_THAN_THERE = as_pattern(
    r"[^.;()\d]{0,40}\b(?:чем|than)\s(?:по\s)?(?:в|во|у|на|среди|in|among|at)\s(?!(?:прошл|предыд|позапрошл|минувш|аналог|нача"
    r"|январ|феврал|март|апрел|ма[ей]|июн|июл|август|сентябр|октябр|ноябр|декабр|этот|тот|том|the|last|\d))(?P<of>[^\W\d]+)",
    re.I,
)
OF_THEM = as_pattern(r"\b(?:из (?:них|которых)|в том числе|оның|олардың|соның|of (?:them|whom|which))\b", re.I)
_IN_YEAR = as_pattern(
    r"(?:\bв\s(?P<ru>(?:19|20)\d\d)\s(?:году|г\.)|\b(?P<kk>(?:19|20)\d\d)\sжылы)[\s–—-]{1,3}(?:на\s)?"
    r"(?:\d[\d ,]*\s?[^\W\d]*\s?\()?\Z",
    re.I,
)
_RANGE = as_pattern(r"\b(?:от|from)\s(?:[^\W\d]+\s)?\Z", re.I)

_MARK = as_pattern(r"[;:]\s|,\s|\s[–—]\s|\s(?=(?:а|ал|и|но|және)\s)")
ELSEWHERE_SAID = as_pattern(rf"\b(?:{'|'.join(ELSEWHERE)})", re.I)
_OVER = as_pattern(r"\b(?:перевыполн|недовыполн|(?:асыра|артығымен|кем) орында)", re.I)
BEHIND = 40  # characters behind a figure in which its place is named
_IN_TURN = as_pattern(r"соответственно|тиісінше|сәйкесінше|respectively", re.I)


def is_of_others(text: Text, mention: Mention, then: Claim, now: Claim) -> bool:
    """Whether something tells that a change is of another thing, time, place or base than two figures."""
    first, later = (then, now) if then.start < now.start else (now, then)
    return (
        _is_planned(text, mention)
        or _is_of_its_base(text, mention, then, first, later)
        or _is_of_there(text, mention)
        or _is_range(text, mention, first)
        or _came_otherwise(text, mention, then, now)
        or _is_of_last_time(text, mention, first, later)
        or _is_elsewhere(text, first, later)
        or _is_of_own_year(text, mention.claim, (then, now))
        or is_set_against(text, mention.claim, (first, later))
    )


def _is_planned(text: Text, mention: Mention) -> bool:
    """Whether a change is told with a plan, or as one of several in turn: 'соответственно, 18, 17 и 13%'."""
    sentence = text.sentences[mention.claim.sentence]
    if is_over_plan(text, mention):
        return False
    is_planned = any(one.concept == PLANNED for one in told_of(text, sentence.number))
    return is_planned or _IN_TURN.search(text.content, sentence.start, sentence.end) is not None


def is_over_plan(text: Text, mention: Mention) -> bool:
    """Whether a change is that of what was done over what was planned: 'план перевыполнен на 5 объектов'."""
    sentence = text.sentences[mention.claim.sentence]
    return _OVER.search(text.content, sentence.start, sentence.end) is not None


def _is_of_its_base(text: Text, mention: Mention, then: Claim, first: Claim, later: Claim) -> bool:
    """Whether a change between two figures is counted from one that is not told: '74 млрд, на 18% больше, чем годом
    ранее, в 2017-м – 82 млрд'."""
    change = mention.claim
    if not first.end <= change.start < later.start:
        return False
    gap = text.content[change.end : later.start]
    if _THAN_THIS.search(gap):
        return False
    return first is then and _THAN_THEN.search(text.content[first.end : later.start]) is not None


def _is_of_there(text: Text, mention: Mention) -> bool:
    """'на 6 больше, чем в Жаркорском'."""
    end = text.sentences[mention.claim.sentence].end
    return _THAN_THERE.match(text.content, mention.claim.end, end) is not None


def _is_range(text: Text, mention: Mention, first: Claim) -> bool:
    """'скидка – от 10 до 20%'."""
    sentence = text.sentences[first.sentence]
    if not _RANGE.search(text.content, max(sentence.start, first.start - 24), first.start):
        return False
    return (
        not any(one.end <= first.start for one in told_of(text, first.sentence)) and first.start < mention.claim.start
    )


def _came_otherwise(text: Text, mention: Mention, then: Claim, now: Claim) -> bool:
    """Whether things that came or went need not be all by which two figures differ: what follows from these, or is one
    digit off and of their noun, is."""
    if not (mention.is_came and mention.is_weak):
        return False
    change, ends = mention.claim, (then, now)
    sentence = text.sentences[change.sentence]
    start = max([sentence.start, *(end.end for end in ends if end.end <= change.start)])
    is_other = min(then.start, now.start) < change.start < max(then.start, now.start)
    is_other |= any(one.is_came and one.claim.id != change.id for one in mentions_in(text, sentence))  # 'выбыло 20'
    if is_other or OF_THEM.search(text.content, start, change.start):
        return True
    return not concludes(text, change, ends) and not _slipped_once(change, ends)


def _slipped_once(change: Claim, ends: tuple[Claim, Claim]) -> bool:
    """Whether a number of things is one digit off the difference of two of the same noun."""
    nouns = [stems(end.noun) for end in ends if end.noun]
    if change.step or (change.noun and not any(share_root(noun, stems(change.noun)) for noun in nouns)):
        return False
    due = str(int(abs(ends[1].value - ends[0].value)))
    return slip_between(due, printed(change)) in {"replaced", "swapped"}


def _is_of_own_year(text: Text, change: Claim, ends: tuple[Claim, Claim]) -> bool:
    """Whether a change is told of a year that is none of its figures': 'өсім: 2023 жылы 33 студент, 2024 жылы 44'."""
    start = max(text.sentences[change.sentence].start, change.start - BEHIND)
    led = _IN_YEAR.search(text.content, start, change.start)
    years = [role_of(text, end).year for end in ends]
    return led is not None and all(years) and int(led["ru"] or led["kk"]) != years[1]


def _is_elsewhere(text: Text, first: Claim, later: Claim) -> bool:
    """Whether one of the figures is said to be of another place: '312 против 290 в соседнем районе'."""
    return any(
        ELSEWHERE_SAID.search(text.content, end.end, min(end.end + BEHIND, text.sentences[end.sentence].end))
        for end in (first, later)
    )


def _is_of_last_time(text: Text, mention: Mention, first: Claim, later: Claim) -> bool:
    """Whether a change is told to be of then, or of a year of its own that none of its figures has."""
    change = mention.claim
    sentence = text.sentences[change.sentence]
    start = max([sentence.start, *(end.end for end in (first, later) if end.end <= change.start)])
    led = text.content[start : change.start]
    if start > sentence.start:  # what stands right behind a figure is told of it: '296 млн годом ранее, рост на 19%'
        mark = _MARK.search(led)
        led = led[mark.end() :] if mark else ""
    if _THEN.search(led) and not _COMPARED.search(led):
        return first.start < change.start or first.sentence != change.sentence
    if change.sentence in (first.sentence, later.sentence):
        return False
    years = [
        one for one in text.by_sentence[change.sentence] if one.unit == "year" and start <= one.start < change.start
    ]
    said = text.claims_within(text.sentences[first.sentence].start, text.sentences[later.sentence].end)
    return any(year.value not in {one.value for one in said} for year in years)
