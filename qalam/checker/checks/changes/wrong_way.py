"""A change that its two figures contradict: 'снизилась на 4,2% и составила 31,4 (2021 год – 31,1)'.

The figure that it came to stands right behind the change, and that of then in parentheses behind it; nothing is
reckoned, only which of the two is larger.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qalam.checker.checks.changes.differences import IS_DOWN, IS_UP
from qalam.checker.claims import Claim
from qalam.checker.findings import Finding, written
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.changes.changes import CAME_TO_BEFORE, CAME_TO_BEHIND
from qalam.checker.words.dates.dated import OTHER_TIME
from qalam.kernel.trilingual import Trilingual

WRONG_WAY = Trilingual(
    kk="Мәтінде бұрын {then}, қазір {now} деп тұр, ал {printed} % өзгеріс кері бағытта айтылған. "
    "Сандардың бірін немесе өсу-кему сөзін түзетіңіз.",
    ru="Было {then}, стало {now}, а об изменении на {printed} % сказано обратное. "
    "Исправьте одно из чисел или слово о росте и снижении.",
    en="It was {then} and is {now}, but the change of {printed} % is told the other way round. "
    "Correct one of the figures or the word that says which way it went.",
)
_CAME_TO = as_pattern(rf"(?:\s[^\W\d]+)?,?\s(?:{'|'.join(CAME_TO_BEFORE)})\s(?:[^\W\d]+\s)?", re.I)
_KAZAKH_GAP = as_pattern(r"-?[^\W\d]*\s[^\W\d]+,\s(?:[^\W\d]+\s)?")
_CAME_TO_BEHIND = as_pattern(rf"(?:-?[^\W\d]*)(?:\s[^\W\d]+){{0,2}}?\s(?:{'|'.join(CAME_TO_BEHIND)})\b", re.I)
_OPENS = as_pattern(r"[^\d.;()]{0,50}\([^\d.;()]{0,30}")
_CLOSES = as_pattern(r"[^\d.;()]{0,30}\)")
_THEN = as_pattern(rf"\b(?:{'|'.join(OTHER_TIME)})", re.I)
_CLAUSE = as_pattern(r"[;:.](?!\d)")
YEARS = frozenset({"year", "school-year"})
ENDING = 24  # characters behind a change in which its verb stands


def check_wrong_way(text: Text, _: list[Relation]) -> list[Finding]:
    """Findings about such changes."""
    return [
        _finding(then, now, change)
        for sentence in text.sentences
        if not sentence.is_row
        for change, now, then in _told(text, sentence)
        if (now.value > then.value) != _is_up(text, sentence, change) and now.value != then.value
    ]


def _told(text: Text, sentence: Sentence) -> Iterator[tuple[Claim, Claim, Claim]]:
    """Each change in percent with the figure it came to and that of then."""
    claims = text.by_sentence[sentence.number]
    for place, change in enumerate(claims[:-2]):
        now = claims[place + 1]
        if change.unit != "percent" or not _is_figure(now) or not _is_led(text, change, now):
            continue
        behind = claims[place + 2 : place + 4]
        year = behind[0] if behind[0].unit in YEARS else None
        then = behind[-1] if year else behind[0]
        is_told = _is_aside(text, now, year, then) and then.unit in {now.unit, "count"}
        if is_told and len(_ways(text, sentence, change)) == 1:
            yield change, now, then


def _is_figure(claim: Claim) -> bool:
    return (claim.is_count or claim.unit == "measure") and not claim.is_rough


def _is_led(text: Text, change: Claim, now: Claim) -> bool:
    if _CAME_TO.fullmatch(text.content, change.end, now.start):
        return True
    is_gap = _KAZAKH_GAP.fullmatch(text.content, change.end, now.start) is not None
    return is_gap and _CAME_TO_BEHIND.match(text.content, now.end) is not None


def _is_aside(text: Text, now: Claim, year: Claim | None, then: Claim) -> bool:
    """Whether a figure stands alone in parentheses with its year, or a word for another time."""
    first = year or then
    if not _is_figure(then) or _OPENS.fullmatch(text.content, now.end, first.start) is None:
        return False
    is_dated = year is not None or _THEN.search(text.content, now.end, then.start) is not None
    return is_dated and _CLOSES.match(text.content, then.end) is not None


def _ways(text: Text, sentence: Sentence, change: Claim) -> frozenset[bool]:
    """Which way the clause of a change says that it goes: up, down, both or neither."""
    before = _CLAUSE.split(text.content[sentence.start : change.start])[-1]
    said = before + " " + text.content[change.end : change.end + ENDING].split(",")[0]
    return frozenset(way for way, words in ((True, IS_UP), (False, IS_DOWN)) if words.search(said))


def _is_up(text: Text, sentence: Sentence, change: Claim) -> bool:
    return True in _ways(text, sentence, change)


def _finding(then: Claim, now: Claim, change: Claim) -> Finding:
    printed = written(change.value)
    message = WRONG_WAY.fill(then=written(then.value), now=written(now.value), printed=printed)
    return Finding("percent-mismatch", "warning", (then, now, change), message, written(then.value), f"{printed} %")
