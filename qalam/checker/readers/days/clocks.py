"""Hours of one day: ranges of them that end before they begin, '16:00–13:00', and those of which something is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from qalam.checker.patterns import as_pattern
from qalam.checker.readers.days.dated import Dated
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text

_CLOCK = as_pattern(r"(?<![\d.,:/№])(?P<hour>[01]?\d|2[0-4])(?P<mark>[:.])(?P<minute>[0-5]\d)(?![\d:]|[.,]\d|\s?%)")
_TO = as_pattern(
    r"\s?[–—-]\s?|\s(?:ч(?:ас(?:ов|а)?)?\.?\s)?(?:до|по|to|until)\s(?:сағат\s)?"
    r"|\s?-?\s?[дт][ае]н\s(?:бастап\s)?(?:сағат\s)?"
)
_HOURS = as_pattern(r"сағат|час|режим|кесте|график|уақыт|врем|жұмыс|работ|сабақ|урок|занят|\bс \d|hours", re.I)
_LONG = as_pattern(
    r"тәулік|сутк|суточн|круглосут|ноч|түн|дежур|кезекші|вахт|рейс|поезд|пойыз|следующ|келесі|ертең|назавтра|night",
    re.I,
)
EVENING, MORNING = 17 * 60, 6 * 60  # minutes: what begins in the evening may end in the morning
OF_HOUR = 13  # minutes with a stop: a number below is a month
NEAR = 60  # characters around hours with a stop


def backward_hours(text: Text) -> Iterator[tuple[int, int]]:
    """The half-open ranges of characters of hours that end before they begin."""
    for sentence, claims in zip(text.sentences, text.by_sentence, strict=True):
        if not any(claim.unit == "clock" or "." in claim.text for claim in claims):
            continue
        for one, two in _ranges(_clocks(text.content, sentence)):
            if MORNING <= _minutes(two) < _minutes(one) < EVENING and not _is_long(text.content, sentence):
                yield one.start(), two.end()


def clocks_in(content: str, sentence: Sentence) -> list[Dated]:
    """The hours of a sentence that is told of one day, as days of which only the order counts."""
    clocks = _clocks(content, sentence)
    if _ranges(clocks) or _is_long(content, sentence):
        return []
    times = [(1, 1, _minutes(one) + 1) for one in clocks]
    return [Dated(time, time, *one.span()) for time, one in zip(times, clocks, strict=True)]


def _clocks(content: str, sentence: Sentence) -> list[re.Match[str]]:
    return [one for one in _CLOCK.finditer(content, sentence.start, sentence.end) if _is_clock(content, one)]


def _ranges(clocks: list[re.Match[str]]) -> list[tuple[re.Match[str], re.Match[str]]]:
    return [(one, two) for one, two in pairwise(clocks) if _TO.fullmatch(one.string, one.end(), two.start())]


def _is_long(content: str, sentence: Sentence) -> bool:
    """Whether what is told goes on through a night."""
    return _LONG.search(content, sentence.start, sentence.end) is not None


def _is_clock(content: str, one: re.Match[str]) -> bool:
    if one["mark"] == ":":
        return True
    is_hour = one["minute"] == "00" or int(one["minute"]) >= OF_HOUR
    return is_hour and _HOURS.search(content, max(0, one.start() - NEAR), one.end() + NEAR) is not None


def _minutes(one: re.Match[str]) -> int:
    return int(one["hour"]) * 60 + int(one["minute"])
