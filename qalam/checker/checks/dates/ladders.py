"""Pieces of sentences that tell a step of something with its date, each known by the role of its words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qalam.checker.checks.dates.dates import day_of, days_in
from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.dates.steps import GOES_ON, LADDERS, NOT_STEPS

_LADDERS = {name: [as_pattern(words, re.I) for words in ladder] for name, ladder in LADDERS.items()}
_GOES_ON = {step: as_pattern(words, re.I) for step, words in GOES_ON.items()}
_NOT = words_pattern("|".join(NOT_STEPS), re.I)
_FIRST = as_pattern(r"(?<![\d.,№])(\d{1,2})\s?[–—-]\s?\Z")
_BEGUN = as_pattern(rf"(?:{LADDERS['span'][0]})[^\W\d]*", re.I)
_ENDED = as_pattern(rf"(?:{LADDERS['span'][1]})", re.I)
_CUT = as_pattern(r"[;\n]|,\s|\.\s|\s(?:ал|а|но|однако|бірақ|while|but)\s|:\s|\s(?:и|and)\s(?=[^\W\d]{2})|\sжәне\s")
_RANGE = as_pattern(r"\W*(?:ж|г|года|жыл\w*|по|до|бастап|мен|пен|бен|[дтн][ае]н|[–—-]|to|and|\s)*\W*", re.I)
FIRST = 6  # characters of the first day and its dash
SHORT_LINE = 160  # characters of a line of a list
DATES = frozenset({"date", "year", "years"})
Day = tuple[int, int, int]
_BREAKS = as_pattern(r"[^\W\d]{3}\.\s[А-ЯӘҒҚҢӨҰҮҺІA-Z]")
RANGE = 60  # characters from the first day of a range to the last


@dataclass(frozen=True, slots=True)
class Step:
    """A piece of a sentence with its date, or with the first and the last of a range, and its step on a ladder."""

    sentence: Sentence
    said: str
    claims: tuple[Claim, ...]
    first: Day
    last: Day
    ladder: str
    step: int
    printed: str
    is_line: bool
    counts: tuple[Claim, ...]
    until: int


@dataclass(frozen=True, slots=True)
class _When:
    """A day, or the last of '14–16 сәуір' with the first."""

    start: int
    end: int
    day: Day
    first: Day


_Piece = tuple[int, int, list[_When]]


def steps_of(text: Text, sentence: Sentence) -> list[Step]:
    """The steps that a sentence tells, in their order."""
    told: list[Step] = []
    for piece in _pieces(text, sentence):
        told += _steps(text, sentence, piece, told)
    return told


def _pieces(text: Text, sentence: Sentence) -> Iterator[_Piece]:
    """The pieces of a sentence, each with the dates between which nothing is cut."""
    dates = _dates(text, sentence)
    start, held = sentence.start, dates[:1]
    for date in dates[1:]:
        cut = _cut(text, held[-1], date)
        if cut:
            yield start, cut[0], held
            start, held = cut[1], [date]
        else:
            held = [*held, date]
    if held:
        yield start, sentence.end, held


def _cut(text: Text, one: _When, two: _When) -> tuple[int, int] | None:
    """Where the words of one date end and those of the next begin; None within a range."""
    cuts = list(_CUT.finditer(text.content, one.end - 1, two.start))
    if cuts or _is_range(text, one, two):
        ended = _ENDED.search(text.content, one.end, two.start)  # 'начались 5 мая, завершить их и сдать дом 1 мая'
        before = [cut for cut in cuts if ended and cut.end() <= ended.start()] or cuts
        return before[-1].span() if cuts else None
    begun = _BEGUN.search(text.content, one.end, two.start)
    return (begun.end(), begun.end()) if begun else (one.end, one.end)


def _dates(text: Text, sentence: Sentence) -> list[_When]:
    found = days_in(text.content, sentence.start, sentence.end)
    dates = [_with_first(text, *date.span(), day_of(date)) for date in found]
    claims = text.by_sentence[sentence.number]
    years = [claim for claim in claims if claim.unit == "year"]
    bare = [year for year in years if not any(one.start <= year.start < one.end for one in dates)]
    ends = (_of_year(one, int(one.text[-4:])) for one in claims if one.unit == "years")
    return sorted([*dates, *ends, *(_of_year(one, int(one.value)) for one in bare)], key=lambda d: d.start)


def _with_first(text: Text, start: int, end: int, day: Day) -> _When:
    first = _FIRST.search(text.content, max(0, start - FIRST), start) if day[2] else None
    if first is None or int(first[1]) >= day[2]:
        return _When(start, end, day, day)
    return _When(first.start(1), end, day, (*day[:2], int(first[1])))


def _of_year(claim: Claim, year: int) -> _When:
    return _When(claim.start, claim.end, (year, 0, 0), (year, 0, 0))


def _steps(text: Text, sentence: Sentence, piece: _Piece, before: Sequence[Step]) -> Iterator[Step]:
    """The step of a piece with one date, or with a range of two; what the pieces before it told is known."""
    start, end, dates = piece
    said = text.content[start:end]
    is_range = len(dates) == 2 and _is_range(text, *dates)
    if not (len(dates) == 1 or is_range) or _NOT.search(said):
        return
    claims = tuple(claim for claim in text.claims_within(dates[0].start, dates[-1].end) if claim.unit in DATES)
    line = text.content[text.content.rfind("\n", 0, dates[0].start) + 1 :].partition("\n")[0]
    is_line = sentence.is_row or (len(line) <= SHORT_LINE and not _BREAKS.search(line))
    printed = text.words(dates[0].start, dates[-1].end).strip(" ,.;\n")
    until = dates[-1].start + len(text.content[dates[-1].start : dates[-1].end].rstrip(" ,.;\n"))
    counts = tuple(claim for claim in text.between(sentence.number, start, end) if claim.is_count)
    for ladder in _LADDERS:
        step = _step_of(ladder, said, {one.ladder for one in before})
        is_told = step >= 0 and claims and (ladder == "programme" or all(claim.unit != "years" for claim in claims))
        if is_told:
            yield Step(
                sentence, said, claims, dates[0].first, dates[-1].day, ladder, step, printed, is_line, counts, until
            )


def _step_of(ladder: str, said: str, before: set[str]) -> int:
    """The last step of a ladder that the words tell, or that goes on about what was told before; -1 for none."""
    steps = _LADDERS[ladder]
    step = next((place for place in reversed(range(len(steps))) if steps[place].search(said)), -1)
    if ladder == "contest" and step == 1 and steps[0].search(said):
        return 0  # 'регистрация на форум – до 15 мая'
    if step < 0 and ladder in before:
        return next((place for (name, place), words in _GOES_ON.items() if name == ladder and words.search(said)), -1)
    return step


def _is_range(text: Text, one: _When, two: _When) -> bool:
    return two.start - one.end <= RANGE and _RANGE.fullmatch(text.content, one.end, two.start) is not None
