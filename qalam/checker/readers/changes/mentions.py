"""Which numbers of a text tell by how much something changed: 'на 14', '6-ға артты', 'в 1,5 раза', 'өсім – 25%'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from qalam.checker.checks.changes.folds import folds_in
from qalam.checker.claims import Claim
from qalam.checker.concepts import Told
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.changes.ways import WAYS_TOLD
from qalam.checker.readers.changes.words import CAME, REACH, WAYS, Mention, Words, is_figure, told_of
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.units.units import PERCENTAGE_POINTS

_HARD = as_pattern(r"[;\n]|[.!?](?=\s)")
_SOFT = as_pattern(r"[;:()\n]|[,.](?!\d)|\s[–—]\s")
_TO = as_pattern(r"\b(?:до|to)\s(?:[^\W\d]+\s)?\Z", re.I)
_TO_BEHIND = as_pattern(
    r"[^\d.,;:()\n]{0,24}\s(?:вы?рас|выро|увелич|повы|подн|сни[зж]|уменьш|сокра)[^\W\d]*\s(?:до|to)\s\d", re.I
)  # 'оклад в 180 000 тенге вырастет до 207 000'
_WITHIN = as_pattern(r"\b(?:за|в течение|последни[ех]|соңғы|over|in|within)\s\Z", re.I)  # 'за 2 года рост'
_POINTS = as_pattern(rf"[^\W\d]*\s?(?:пункт|тармақ|points?\b)|{PERCENTAGE_POINTS}", re.I)
_SHORT = as_pattern(rf"(?:{PERCENTAGE_POINTS})?\.(?=\s[^\W\d])")
_FROM_YEAR = as_pattern(
    r"[^\d.;:,()\n]{0,24}(?:\([^()\n]*\))?[,;]?\s(?:а\s|ал\s|и\s|және\s)?"
    r"(?:(?:к|с|по сравнению с|против|относительно)\s(?:уровню\s|уровня\s)?"
    r"(?:19|20)\d\d(?:-му|-го)?\s?(?:году?м?|года|г\.)"
    r"|(?:19|20)\d\d\s(?:жылмен салыстырғанда|жылға қарағанда|жылдан))\s(?:[–—-]\s|на\s)?",
    re.I,
)
_ASIDE = as_pattern(r"\([^()]*\)")
_MOST = as_pattern(r"\b(?:сам(?:ый|ое|ая|ые)|наибольш\w+|наименьш\w+|ең|largest|biggest|most)\s", re.I)


def mentions_in(text: Text, sentence: Sentence) -> list[Mention]:
    """The changes of a sentence, in their order."""
    return text.each("changes told", sentence.number, lambda: list(_mentions(text, sentence)))


def _mentions(text: Text, sentence: Sentence) -> Iterator[Mention]:
    own = text.by_sentence[sentence.number]
    if sentence.is_row or not own:
        return
    told = told_of(text, sentence.number)
    is_told = any(one.concept in WAYS or one.concept in CAME for one in told)
    if not is_told and not any(sign in text.content[sentence.start : sentence.end] for sign in ("+", "−", "(-", "(–")):
        return
    numbers = sorted([*own, *folds_in(text, sentence)], key=lambda claim: claim.start)
    figures = [one for one in numbers if is_figure(one)]
    asides = [found.span() for found in _ASIDE.finditer(text.content, sentence.start, sentence.end)]
    within = [next((span for span in asides if span[0] < one.start < span[1]), None) for one in figures]
    before: Mention | None = None
    for place, claim in enumerate(figures):
        own_aside = within[place]
        beside = [one for one, span in zip(figures, within, strict=True) if span in (None, own_aside)]
        first = max((one.end for one in beside if one.end <= claim.start), default=sentence.start)
        last = min((one.start for one in beside if one.start >= claim.end), default=sentence.end)
        found = _mention(text, sentence, claim, (first, last), told) or _goes_on(text, before, claim)
        if found is not None:
            yield found
            before = before if found.is_weak or found.claim.unit == "percent" else found


def _goes_on(text: Text, before: Mention | None, claim: Claim) -> Mention | None:
    """A change from another year, told behind that from one: 'рост к 2024 году – 2 525 млн тенге, к 2023 году –
    5 660 млн тенге'."""
    if before is None or before.is_weak or before.claim.unit != claim.unit or claim.unit == "percent":
        return None
    is_next = _FROM_YEAR.fullmatch(text.content, before.claim.end, claim.start) is not None
    return replace(before, claim=claim) if is_next else None


def _mention(
    text: Text, sentence: Sentence, claim: Claim, room: tuple[int, int], told: Sequence[Told]
) -> Mention | None:
    """A number as a change, by the words in the room that is its own."""
    first, last = room
    content = text.content
    opened = max(first, claim.start - REACH)
    hard = [mark.end() for mark in _HARD.finditer(content, opened, claim.start)]
    start = hard[-1] if hard else opened
    before = _ASIDE.sub(_blank, content[start : claim.start])
    end = min(last, claim.end + REACH)
    rest = _ASIDE.sub(_blank, content[claim.end : end])
    short = _SHORT.match(rest) if claim.unit in {"points", "percent"} else None
    rest = " " * short.end() + rest[short.end() :] if short else rest  # '12 п.т. өсті'
    soft = _SOFT.search(rest)
    behind = rest[: soft.start()] if soft else rest
    is_points = claim.unit == "percent" and _POINTS.match(content, claim.end) is not None
    ahead = [one for one in told if start <= one.start and one.end <= claim.start and before[one.start - start] != " "]
    after = [one for one in told if claim.end <= one.start and one.end <= claim.end + len(behind)]
    after = [one for one in after if behind[one.start - claim.end] != " "]
    if _MOST.search(before.rpartition(", ")[2]) or _TO.search(before) or _TO_BEHIND.match(content, claim.end):
        return None
    if claim.unit == "duration" and _WITHIN.search(before):
        return None
    words = Words(text, sentence, claim, before, behind, is_points, ahead, after, told)
    return next((way for way in (find(words) for find in WAYS_TOLD) if way is not None), None)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])
