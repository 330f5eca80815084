"""Days that are said to lie behind something, to rest on it, or to fall within it, where this was told with its own
day right before: known by the words that name it again, whatever it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from qalam.checker.clauses import stems
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.days.dated import Day, is_before
from qalam.checker.readers.days.happenings import Happening
from qalam.checker.readers.days.moments import begins, ends
from qalam.checker.words.concepts.events import EVENTS
from qalam.checker.words.dates.behind import (
    AFTER,
    AFTER_THAT,
    ASKED_FOR,
    ASKED_FOR_THAT,
    AWAY,
    BEFORE,
    BEFORE_THAT,
    DONE,
    GENERAL,
    GROUNDS,
    INCIDENTS,
    LAST_OF,
    LAST_OF_THAT,
    OF_TIME,
    ON,
    ON_THAT,
    OTHERS,
    REPORTS,
    THESE,
    WITHIN,
    WITHIN_THAT,
)

_WORD = r"[^\W\d]+(?:-[^\W\d]+)?"
_PHRASE = rf"(?P<words>(?:{_WORD}\s?){{1,5}})"
_AHEAD = rf"(?P<words>(?:{_WORD}\s){{1,4}})"
_BEFORE_NAME = {
    way: as_pattern(rf"\b(?:{'|'.join(words)})\s{_PHRASE}", re.I)
    for way, words in (
        ("after", (*AFTER, *DONE, *AWAY)),
        ("on", ON),
        ("within", WITHIN),
        ("before", (*BEFORE, *ASKED_FOR)),
        ("part", LAST_OF),
    )
}
_BEHIND_NAME = {
    way: as_pattern(rf"{_AHEAD}(?:{'|'.join(words)})(?![^\W\d])", re.I)
    for way, words in (
        ("after", AFTER_THAT),
        ("on", ON_THAT),
        ("within", WITHIN_THAT),
        ("before", (*BEFORE_THAT, *ASKED_FOR_THAT)),
        ("part", LAST_OF_THAT),
    )
}
_ABOUT_THIS = as_pattern(
    rf"\b(?P<words>(?:эт[^\W\d]{{1,3}}|данн[^\W\d]+|осы|аталған)\s(?:{'|'.join(INCIDENTS)})[^\W\d]*)", re.I
)
_WAS_DONE = as_pattern(
    r"\b(?P<words>(?:[^\W\d]+(?:нн|ят|ыт)(?:ые|ых|ый|ого|ой|ая|ое|ому|ыми|ым|ую)|[^\W\d]{3,}[ғқгк][ае]н)\s[^\W\d]{3,})",
    re.I,
)
_THESE = as_pattern(rf"\b(?:{'|'.join(THESE)})\b", re.I)
_OTHERS = as_pattern(rf"\b(?:{'|'.join(OTHERS)})", re.I)
_GROUNDS, _REPORTS, _OF_TIME, _GENERAL = (
    as_pattern(rf"(?:{'|'.join(words)})[^\W\d]*", re.I) for words in (GROUNDS, REPORTS, OF_TIME, GENERAL)
)
_DOING = as_pattern(r"[^\W\d]+(?:нн|ят|ыт|ущ|ющ|вш)(?:ые|ых|ый|ого|ой|ая|ое|ому|ыми|ым|ую|ие|их|его|ей)", re.I)
ENDS = frozenset({"end", "close"})
_VERB = as_pattern(
    r"[^\W\d]+(?:[еёая]н|[еёая]н[аоы]|[ияы]т[аоы]?|[иаея]л[аои]?|[иаея]л(?:ся|ась|ись|ось)|ется|ются|ет|ут|ют)", re.I
)
_DOING_IT = as_pattern(r"[^\W\d]*(?:у|ю|[ғқгк][ае]н)(?:ға|ге|дан|ден|нан|нен)", re.I)
LONG = 3  # letters by which a word is known
YEARS = 8000  # days that two lie apart at most
ABREAST = 200  # days between two of which the later is told first
REACH = 2  # sentences


@dataclass(frozen=True, slots=True)
class Behind:
    """What a day is said to lie behind, to rest on, or to fall within: the words that name it."""

    way: str
    words: str
    is_last: bool  # a Kazakh phrase has its noun last


def behind_of(two: Happening) -> list[Behind]:
    """What the words of a day say that it follows, rests on or falls within."""
    found = [
        Behind(way, match["words"], is_last)
        for ways, is_last in ((_BEFORE_NAME, False), (_BEHIND_NAME, True))
        for way, pattern in ways.items()
        for match in pattern.finditer(two.said)
    ]
    found += [Behind("about", match["words"], True) for match in _ABOUT_THIS.finditer(two.said)]
    found += [Behind("done", match["words"], True) for match in _WAS_DONE.finditer(two.said)]
    return [one for one in found if _OTHERS.search(one.words) is None]


def is_before_its_ground(recent: Sequence[Happening], two: Happening) -> Happening | None:
    """What was told with its day, is named again as what this day follows, and is later; or the period that this
    day is said to fall in, and does not."""
    if two.when.sort == "of" or not recent:
        return None
    backwards = next((one for one in reversed(recent) if _is_told_after(one, two)), None)
    if backwards is not None:
        return backwards
    for behind in behind_of(two):
        one = next((one for one in reversed(recent) if _is_near(one, two) and _is_named(one, two, behind)), None)
        if one is not None and _is_wrong(recent, one, two, behind.way):
            return one
    return None


def _is_wrong(recent: Sequence[Happening], one: Happening, two: Happening, way: str) -> bool:
    """Whether a day does not lie so to another as it is said to."""
    if way == "within":
        period = _period(recent, one)
        return period is not None and _is_outside(two, *period)
    if way == "before":
        return two.when.sort != "until" and is_before(one.when.first, two.when.first, YEARS)
    if way == "on" and two.when.sort == "from":  # what a paper sets may hold from a day before it
        return False
    return is_before(two.when.last, one.when.last if way == "after" else one.when.first, YEARS)


def _is_told_after(one: Happening, two: Happening) -> bool:
    """Whether what was told first is said to have come after what is told now, and is earlier."""
    if one.when.sort or two.when.sort or not _is_near(one, two) or one.sentence is two.sentence:
        return False
    return is_before(one.when.last, two.when.first, ABREAST) and any(
        behind.way == "after" and len(behind.words.split()) > 1 and _is_named(two, one, behind)
        for behind in behind_of(one)
    )


def _is_near(one: Happening, two: Happening) -> bool:
    return one.row == two.row and two.sentence.number - one.sentence.number <= REACH and one.when.sort != "from"


def _is_named(one: Happening, two: Happening, behind: Behind) -> bool:
    """Whether all the words that tell something apart are of those told of the first day; some are enough where the
    text says 'this'."""
    if behind.way == "done":  # 'the elected members', of those who were elected
        return all(stems(word) & stems(one.said) for word in behind.words.split())
    is_this = _THESE.search(behind.words) is not None
    words = _telling(one, two, behind)
    if behind.way == "within" and is_this and all(_THESE.fullmatch(word) for word in words):
        return one.when.sort == "range" or ends(one)
    known = [_is_known(word, one) for word in words if not _THESE.fullmatch(word)]
    if is_this or not known:
        return any(known)
    if behind.is_last:
        return known[-1] or (len(known) > 1 and known[-2] and _DOING_IT.fullmatch(words[-1]) is not None)
    return _are_known(known, words)


def _telling(one: Happening, two: Happening, behind: Behind) -> list[str]:
    """The words of a name that tell it apart; none where a day rests on no paper, or on one that tells of days before
    it as well."""
    words = [
        word
        for word in behind.words.split()
        if len(word) >= LONG and not (_GENERAL.fullmatch(word) or _DOING.fullmatch(word))
    ]
    if behind.way == "on":
        grounds = [word for word in words if _GROUNDS.fullmatch(word) or _REPORTS.fullmatch(word)]
        is_report = any(_REPORTS.fullmatch(word) for word in grounds)
        if not grounds or (is_report and not (two.when.sort == "until" or ends(two))):
            return []
        further = [word for word in words if word not in grounds]
        return further + grounds if all(_THESE.fullmatch(word) for word in further) else further
    if behind.way == "within":
        return [word for word in words if not _OF_TIME.fullmatch(word)]
    if behind.way == "after" and one.when.sort == "range":  # 'after the end of its time'
        return [word for word in words if not _OF_TIME.fullmatch(word) and not EVENTS.named_in(word) & ENDS]
    return words


def _are_known(known: Sequence[bool], words: Sequence[str]) -> bool:
    """Whether the noun that a Russian phrase opens with is known, and what stands behind it, or a verb does."""
    return known[0] and (len(known) == 1 or known[1] or _VERB.fullmatch(words[1]) is not None)


def _is_known(word: str, one: Happening) -> bool:
    """Whether a word is told of a day in whatever form, or one that tells the same."""
    told = EVENTS.named_in(word)
    said = stems(word)
    is_said = any(_are_one(own, other) for own in said for other in stems(one.said))
    return is_said or bool(told & (one.told | one.things))


def _are_one(own: str, other: str) -> bool:
    """Whether two beginnings are of one word: of a Kazakh one the ending may still stand on it."""
    is_same = own.startswith(other) or other.startswith(own)
    return own == other or (is_same and min(len(own), len(other)) >= LONG and abs(len(own) - len(other)) < LONG)


def _period(recent: Sequence[Happening], one: Happening) -> tuple[Day, Day] | None:
    """The first day and the last of what lasted, told as a range or as a beginning and an end."""
    if one.when.sort == "range":
        return one.when.first, one.when.last
    if not ends(one) and one.when.sort != "until":
        return None
    begun = next((each for each in reversed(recent) if each.sentence is one.sentence and each is not one), None)
    if begun is None or begun.when.sort == "range":
        return None
    is_begun = begins(begun) or "open" in begun.told
    return (begun.when.first, one.when.last) if is_begun else None


def _is_outside(two: Happening, first: Day, last: Day) -> bool:
    year = first[0] or last[0]
    first, last = (year, *first[1:]), (last[0] or year, *last[1:])
    day = two.when if two.when.first[0] or not year or first[0] != last[0] else None
    opened, closed = (
        (two.when.first, two.when.last) if day else ((year, *two.when.first[1:]), (year, *two.when.last[1:]))
    )
    return is_before(closed, first, YEARS) or is_before(last, opened, YEARS)
